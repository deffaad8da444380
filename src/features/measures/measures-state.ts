/** Which measures are shown, and in what groups. Pure. */
import type { Day } from '#base/clock.ts';
import { daysLate, daysSilent } from '#domain/attention.ts';
import type { Measure } from '#domain/measure.ts';
import { measureFilters, type MeasureFilter } from '../route.ts';

export interface MeasureView {
  readonly today: Day;
  readonly silentAfterDays: number;
  /** Entra id of the reader, for «Mine». */
  readonly reader: string;
}

const passes: Readonly<Record<MeasureFilter, (measure: Measure, view: MeasureView) => boolean>> = {
  late: (measure, { today }) => daysLate(measure, today) !== null,
  silent: (measure, { today, silentAfterDays }) => daysSilent(measure, today, silentAfterDays) !== null,
  help: ({ helpWanted }) => helpWanted !== '',
  mine: ({ responsible }, { reader }) => responsible !== null && responsible.id === reader,
};

const folded = (text: string): string => text.normalize('NFC').toLocaleLowerCase('nb');

const matches = (measure: Measure, search: string): boolean =>
  [measure.code, measure.title, measure.responsibleRole, measure.workPackage?.title ?? '', measure.nextStep].some(
    (text) => folded(text).includes(folded(search)),
  );

export function shownMeasures(
  measures: readonly Measure[],
  filter: MeasureFilter | null,
  search: string,
  view: MeasureView,
): readonly Measure[] {
  const wanted = search.trim();
  return measures.filter(
    (measure) => (filter === null || passes[filter](measure, view)) && (wanted === '' || matches(measure, wanted)),
  );
}

/** How many each filter would show; a filter that would show none is not offered. */
export const filterCounts = (
  measures: readonly Measure[],
  view: MeasureView,
): readonly { readonly filter: MeasureFilter; readonly count: number }[] =>
  measureFilters
    .map((filter) => ({ filter, count: measures.filter((measure) => passes[filter](measure, view)).length }))
    .filter(({ count }) => count > 0);

/** The measure before and after one, in the order shown. */
export function neighboursOf(
  shown: readonly Measure[],
  key: Measure['key'],
): readonly [Measure | null, Measure | null] {
  const index = shown.findIndex((measure) => measure.key === key);
  if (index < 0) return [null, null];
  return [shown[index - 1] ?? null, shown[index + 1] ?? null];
}
