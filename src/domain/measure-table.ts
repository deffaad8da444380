/**
 * The measures as a list that is searched, filtered, sorted and gathered, as `measure-list.ts` asks.
 *
 * Nothing said sorts last, whichever way the list is turned; measures that a criterion cannot tell apart keep the plan's
 * own order.
 */
import { type Day, millisecondsOf } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import { byEach, compareText, folded } from '#base/order.ts';
import { daysLate, daysSilent } from '#domain/attention.ts';
import { compareFuzzyDates } from '#domain/fuzzy-date.ts';
import {
  type CoverageState,
  coverageStates,
  type Measure,
  type MeasureStatus,
  measureStatuses,
  type PoliticalHandling,
} from '#domain/measure.ts';
import {
  type Belonging,
  type MeasureColumn,
  type MeasureFilter,
  type MeasureGrouping,
  type MeasureList,
  type MeasureSort,
  measureFilters,
} from '#domain/measure-list.ts';

export interface MeasureView {
  readonly today: Day;
  readonly silentAfterDays: number;
  /** Entra id of the reader, for «Mine». */
  readonly reader: string;
}

export interface MeasureQuery {
  readonly filter: MeasureFilter | null;
  readonly search: string;
  readonly list: MeasureList;
}

const passes: Readonly<Record<MeasureFilter, (measure: Measure, view: MeasureView) => boolean>> = {
  late: (measure, { today }) => daysLate(measure, today) !== null,
  silent: (measure, { today, silentAfterDays }) => daysSilent(measure, today, silentAfterDays) !== null,
  help: ({ helpWanted }) => helpWanted !== '',
  political: ({ political }) => political === 'needed',
  mine: ({ responsible }, { reader }) => responsible !== null && responsible.id === reader,
};

const SEPARATOR = '\n';
const searchable = new WeakMap<Measure, string>();
function wordsOf(measure: Measure): string {
  const known = searchable.get(measure);
  if (known !== undefined) return known;
  const { code, title, responsibleRole, responsible, workPackage, group, nextStep, statusWords } = measure;
  const parts = [code, title, responsibleRole, nextStep, statusWords];
  parts.push(responsible?.name ?? '', workPackage?.title ?? '', group?.code ?? '', group?.title ?? '');
  const words = folded(parts.join(SEPARATOR));
  searchable.set(measure, words);
  return words;
}

/** Whoever is responsible, a person before a role; '' where nobody is. */
export const responsibleKey = ({ responsible, responsibleRole }: Measure): string =>
  responsible === null ? folded(responsibleRole) : responsible.id;

const belongs = (wanted: Belonging | null, to: Key | undefined): boolean =>
  wanted === null || (wanted === 'none' ? to === undefined : to === wanted);

function isWanted(measure: Measure, { filter, list }: MeasureQuery, view: MeasureView): boolean {
  if (filter !== null && !passes[filter](measure, view)) return false;
  if (list.statuses.length > 0 && !list.statuses.includes(measure.status)) return false;
  if (list.responsible !== null && responsibleKey(measure) !== list.responsible) return false;
  return belongs(list.group, measure.group?.key) && belongs(list.workPackage, measure.workPackage?.key);
}

/** The measures asked for, sorted as asked. */
export function shownMeasures(
  measures: readonly Measure[],
  query: MeasureQuery,
  view: MeasureView,
): readonly Measure[] {
  const wanted = folded(query.search);
  const found = measures.filter(
    (measure) => isWanted(measure, query, view) && (wanted === '' || wordsOf(measure).includes(wanted)),
  );
  const { sort } = query.list;
  return sort === null ? found : sorted(found, sort);
}

/** How many each filter would show of all; a filter that would show none is not offered, but for the one in use. */
export const filterCounts = (
  measures: readonly Measure[],
  view: MeasureView,
  inUse: MeasureFilter | null,
): readonly { readonly filter: MeasureFilter; readonly count: number }[] =>
  measureFilters
    .map((filter) => ({ filter, count: measures.filter((measure) => passes[filter](measure, view)).length }))
    .filter(({ filter, count }) => count > 0 || filter === inUse);

const statusOrder = (status: MeasureStatus): number => measureStatuses.indexOf(status);
const coverageOrder = (state: CoverageState): number => coverageStates.length - coverageStates.indexOf(state);
/** What must be handled first. */
const politicalOrder: Readonly<Record<PoliticalHandling, number>> = { needed: 1, handled: 2, notNeeded: 3 };

/** What a column sorts by: a number or a text, null where nothing is said. */
const sortValues: Readonly<Record<Exclude<MeasureColumn, 'when'>, (measure: Measure) => string | number | null>> = {
  code: ({ code }) => code || null,
  title: ({ title }) => title || null,
  status: ({ status }) => statusOrder(status),
  statusWords: ({ statusWords }) => statusWords || null,
  // The audience that it has reached least.
  coverage: ({ coverage }) =>
    coverage.length === 0 ? null : Math.min(...coverage.map((one) => coverageOrder(one.state))),
  responsible: ({ responsibleRole, responsible }) => responsibleRole || responsible?.name || null,
  help: ({ helpWanted, assistance }) => helpWanted || assistance[0]?.who || null,
  next: ({ nextStep }) => nextStep || null,
  workPackage: ({ workPackage }) => (workPackage === null ? null : workPackage.code || workPackage.title),
  group: ({ group }) => (group === null ? null : group.code || group.title),
  political: ({ political }) => politicalOrder[political],
  disputed: ({ disputed }) => disputed || null,
  updated: ({ confirmedAt }) => (confirmedAt === null ? null : millisecondsOf(confirmedAt)),
};

const compareValues = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : compareText(String(a), String(b));

function sorted(measures: readonly Measure[], { column, descending }: MeasureSort): readonly Measure[] {
  const turn = descending ? -1 : 1;
  if (column === 'when') {
    const isTimed = ({ when }: Measure): boolean => when.from !== null || when.to !== null;
    const timed = measures.filter(isTimed).toSorted((a, b) => turn * compareFuzzyDates(a.when, b.when));
    return [...timed, ...measures.filter((measure) => !isTimed(measure))];
  }
  const valueOf = sortValues[column];
  const valued = measures.map((measure) => ({ measure, value: valueOf(measure) }));
  const told = valued.flatMap(({ measure, value }) => (value === null ? [] : { measure, value }));
  return [
    ...told.toSorted((a, b) => turn * compareValues(a.value, b.value)).map(({ measure }) => measure),
    ...valued.filter(({ value }) => value === null).map(({ measure }) => measure),
  ];
}

/** What the next press on a heading asks for: up, down, and the plan's own order again. */
export function nextSort(now: MeasureSort | null, column: MeasureColumn): MeasureSort | null {
  if (now?.column !== column) return { column, descending: false };
  return now.descending ? null : { column, descending: true };
}

export interface MeasureSection {
  readonly key: string;
  /** '' with '' where they belong to none, or are not gathered. */
  readonly code: string;
  readonly title: string;
  /** What they have in common, where that is the status. */
  readonly status: MeasureStatus | null;
  readonly measures: readonly Measure[];
}

const refOf = {
  workPackage: ({ workPackage }: Measure) => workPackage,
  group: ({ group }: Measure) => group,
} as const;

/** Sections by code, statuses in their own order; what belongs to none comes last. Inside, the order given. */
export function sectionsOf(measures: readonly Measure[], grouping: MeasureGrouping): readonly MeasureSection[] {
  if (measures.length === 0) return [];
  if (grouping === 'none') return [{ key: '', code: '', title: '', status: null, measures }];
  if (grouping === 'status') {
    return measureStatuses
      .map((status) => ({
        key: status,
        code: '',
        title: '',
        status,
        measures: measures.filter((measure) => measure.status === status),
      }))
      .filter((section) => section.measures.length > 0);
  }
  const sections = new Map<string, { readonly code: string; readonly title: string; readonly measures: Measure[] }>();
  for (const measure of measures) {
    const ref = refOf[grouping](measure);
    const key = ref?.key ?? '';
    const section = sections.get(key) ?? { code: ref?.code ?? '', title: ref?.title ?? '', measures: [] };
    section.measures.push(measure);
    sections.set(key, section);
  }
  return [...sections]
    .map(([key, section]) => ({ key, status: null, ...section }))
    .toSorted(
      byEach(
        (a, b) => Number(a.key === '') - Number(b.key === ''),
        (a, b) => compareText(a.code, b.code),
        (a, b) => compareText(a.title, b.title),
      ),
    );
}

/** The measure before and after one, in the order shown. */
export function neighboursOf(
  shown: readonly Measure[],
  key: Measure['key'],
): readonly [Measure | null, Measure | null] {
  const index = shown.findIndex((measure) => measure.key === key);
  if (index < 0) return [null, null];
  return [shown[index - 1] ?? null, shown[index + 1] ?? null];
}

export interface ResponsibleChoice {
  readonly key: string;
  readonly name: string;
  readonly count: number;
}

/** Everybody who is responsible for something, in order of name, with how much. */
export function responsibleChoices(measures: readonly Measure[]): readonly ResponsibleChoice[] {
  const found = new Map<string, ResponsibleChoice>();
  for (const measure of measures) {
    const key = responsibleKey(measure);
    if (key === '') continue;
    const name = measure.responsible?.name ?? measure.responsibleRole;
    found.set(key, { key, name, count: (found.get(key)?.count ?? 0) + 1 });
  }
  return [...found.values()].toSorted((a, b) => compareText(a.name, b.name));
}
