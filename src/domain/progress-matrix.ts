/**
 * The progress matrix: measures against years, halves or quarters, with the phase that each period holds. Phases are kept
 * in months, so that the same row can be seen coarser or finer without losing anything.
 *
 * An investigation needs a group that can do it: a year is overfull where more of them are at work at once than the plan
 * has working groups in work.
 */
import type { Day } from '#base/clock.ts';
import { monthOf, yearOf } from '#base/calendar.ts';
import type { FuzzyDate } from '#domain/fuzzy-date.ts';
import type { Group } from '#domain/group.ts';
import type { Measure, Phase, PhaseKind } from '#domain/measure.ts';

export const matrixSteps = ['year', 'half', 'quarter'] as const;
export type MatrixStep = (typeof matrixSteps)[number];

const monthsIn: Readonly<Record<MatrixStep, number>> = { year: 12, half: 6, quarter: 3 };

/** A column; `from` and `to` are months, 'YYYY-MM', inclusive. */
export interface Period {
  readonly from: string;
  readonly to: string;
  readonly year: number;
  /** 1–4 within its year. */
  readonly number: number;
}

/** Months since year 0, so that they can be counted. */
const countOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
const monthAt = (count: number): string =>
  `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
const thisMonth = (today: Day): number => yearOf(today) * 12 + monthOf(today) - 1;

const LEAST_YEARS_AHEAD = 2;
const MOST_YEARS = 10;

/** The years to show: all that hold a phase, this one, and as far ahead as the plan goes. */
export function yearsShown(measures: readonly Measure[], horizon: FuzzyDate, today: Day): readonly number[] {
  const now = yearOf(today);
  let first = now;
  let last = Math.max(now + LEAST_YEARS_AHEAD, horizon.to === null ? 0 : yearOf(horizon.to));
  for (const { phases } of measures) {
    for (const { from, to } of phases) {
      first = Math.min(first, Number(from.slice(0, 4)));
      last = Math.max(last, Number(to.slice(0, 4)));
    }
  }
  first = Math.max(first, now - MOST_YEARS / 2);
  return Array.from({ length: Math.min(MOST_YEARS, last - first + 1) }, (_, index) => first + index);
}

export const periodsOf = (years: readonly number[], step: MatrixStep): readonly Period[] =>
  years.flatMap((year) =>
    Array.from({ length: 12 / monthsIn[step] }, (_, index) => {
      const from = year * 12 + index * monthsIn[step];
      return { from: monthAt(from), to: monthAt(from + monthsIn[step] - 1), year, number: index + 1 };
    }),
  );

/** The column that holds today; -1 where none does. */
export const currentPeriod = (periods: readonly Period[], today: Day): number =>
  periods.findIndex(({ from, to }) => countOf(from) <= thisMonth(today) && thisMonth(today) <= countOf(to));

export interface PlacedPhase {
  /** Among the measure's phases. */
  readonly index: number;
  readonly phase: Phase;
  /** Phases of the same time lie under each other. */
  readonly lane: number;
  /** Where it begins and ends in its cell, 0–1. */
  readonly from: number;
  readonly to: number;
}

/** One cell of a row: `span` columns from `first` on; without phases always a single column. */
export interface MatrixCell {
  readonly first: number;
  readonly span: number;
  readonly phases: readonly PlacedPhase[];
}

/** A row as cells without gaps. Phases that share a column share a cell; what lies outside the columns is left out. */
export function cellsOf(phases: readonly Phase[], periods: readonly Period[]): readonly MatrixCell[] {
  const [opening, closing] = [periods[0], periods.at(-1)];
  if (opening === undefined || closing === undefined) return [];
  const start = countOf(opening.from);
  const width = countOf(opening.to) - start + 1;
  const placed = phases
    .map((phase, index) => ({ phase, index, from: countOf(phase.from) - start, to: countOf(phase.to) - start }))
    .filter(({ from, to }) => to >= 0 && from <= countOf(closing.to) - start && from <= to)
    .map((one) => ({ ...one, from: Math.max(0, one.from), to: Math.min(periods.length * width - 1, one.to) }))
    .toSorted((a, b) => a.from - b.from || a.to - b.to);

  const cells: MatrixCell[] = [];
  const empty = (from: number, until: number): void => {
    for (let first = from; first < until; first += 1) cells.push({ first, span: 1, phases: [] });
  };
  let next = 0;
  for (let index = 0; index < placed.length;) {
    const shared = [placed[index]].flatMap((one) => one ?? []);
    const first = Math.floor((shared[0]?.from ?? 0) / width);
    let last = Math.floor((shared[0]?.to ?? 0) / width);
    for (index += 1; index < placed.length; index += 1) {
      const one = placed[index];
      if (one === undefined || Math.floor(one.from / width) > last) break;
      shared.push(one);
      last = Math.max(last, Math.floor(one.to / width));
    }
    empty(next, first);
    const months = (last - first + 1) * width;
    const ends: number[] = [];
    const phasesHere = shared.map(({ phase, index: of, from, to }): PlacedPhase => {
      const free = ends.findIndex((end) => end < from);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = to;
      const begin = first * width;
      return { index: of, phase, lane, from: (from - begin) / months, to: (to + 1 - begin) / months };
    });
    cells.push({ first, span: last - first + 1, phases: phasesHere });
    next = last + 1;
  }
  empty(next, periods.length);
  return cells;
}

/** With a phase in a period; where the same phase stands beside it or in it already, that one grows. */
export function withPhase(phases: readonly Phase[], kind: PhaseKind, { from, to }: Period): readonly Phase[] {
  const touches = (one: Phase): boolean =>
    one.phase === kind && countOf(one.from) <= countOf(to) + 1 && countOf(one.to) >= countOf(from) - 1;
  const joined = phases.filter(touches);
  const first = [from, ...joined.map((one) => one.from)].toSorted()[0] ?? from;
  const last = [to, ...joined.map((one) => one.to)].toSorted().at(-1) ?? to;
  return inOrder([...phases.filter((one) => !touches(one)), { phase: kind, from: first, to: last }]);
}

const inOrder = (phases: readonly Phase[]): readonly Phase[] =>
  phases.toSorted((a, b) => countOf(a.from) - countOf(b.from) || countOf(a.to) - countOf(b.to));

/** With the end of a phase at the end of the column `columns` further on (or back); never before its own first column. */
export function withEnd(
  phases: readonly Phase[],
  index: number,
  columns: number,
  periods: readonly Period[],
): readonly Phase[] {
  const phase = phases[index];
  if (phase === undefined) return phases;
  const columnOf = (month: string): number => periods.findIndex(({ from, to }) => from <= month && month <= to);
  const [first, last] = [columnOf(phase.from), columnOf(phase.to)];
  if (last < 0) return phases;
  // An end inside a column goes first to that column's own end.
  const inside = columns > 0 && periods[last]?.to !== phase.to ? 1 : 0;
  const wanted = periods[Math.max(first, Math.min(periods.length - 1, last + columns - inside))];
  if (wanted === undefined || wanted.to === phase.to) return phases;
  return phases.map((one, at) => (at === index ? { ...one, to: wanted.to } : one));
}

export const withKind = (phases: readonly Phase[], index: number, kind: PhaseKind): readonly Phase[] =>
  phases.map((one, at) => (at === index ? { ...one, phase: kind } : one));

export const withoutPhase = (phases: readonly Phase[], index: number): readonly Phase[] =>
  phases.filter((_, at) => at !== index);

/** Where a phase stands in time; `done` only where people have said that the measure is. */
export type PhaseStanding = 'done' | 'passed' | 'now' | 'ahead';

export function phaseStanding({ from, to }: Phase, { status }: Measure, today: Day): PhaseStanding {
  const now = thisMonth(today);
  if (status === 'done') return 'done';
  if (countOf(to) < now) return 'passed';
  return countOf(from) <= now ? 'now' : 'ahead';
}

/** The rows of the matrix: investigations, and every measure that has a phase; all of them where `all` is asked for. */
export const matrixRows = (measures: readonly Measure[], all: boolean): readonly Measure[] =>
  measures.filter(
    ({ status, kind, phases }) => status !== 'notRelevant' && (all || kind === 'investigation' || phases.length > 0),
  );

export interface YearLoad {
  readonly year: number;
  /** The most investigations at work in one and the same month. */
  readonly atOnce: number;
  /** Working groups in work. */
  readonly groups: number;
}

/** The phases in which an investigation takes a group's time. */
const takesTime: Readonly<Record<PhaseKind, boolean>> = {
  mapping: true,
  investigation: true,
  involvement: false,
  politicalHandling: false,
  implementation: false,
};
const atWork: Readonly<Record<Measure['status'], boolean>> = {
  notStarted: true,
  inProgress: true,
  partlyDone: true,
  done: false,
  ongoing: false,
  onHold: false,
  notRelevant: false,
};

/** The years, not yet over, that hold more investigations than there are groups to do them; none without groups. */
export function overfullYears(
  measures: readonly Measure[],
  groups: readonly Group[],
  years: readonly number[],
  today: Day,
): readonly YearLoad[] {
  const inWork = groups.filter(({ kind, state }) => kind === 'working' && state === 'active').length;
  if (inWork === 0) return [];
  const load = new Map<number, number>();
  const [first, last] = [(years[0] ?? 0) * 12, (years.at(-1) ?? 0) * 12 + 11];
  for (const { status, phases } of measures) {
    if (!atWork[status]) continue;
    const months = new Set<number>();
    for (const { phase, from, to } of phases) {
      if (!takesTime[phase]) continue;
      const end = Math.min(last, countOf(to));
      for (let month = Math.max(first, countOf(from)); month <= end; month += 1) months.add(month);
    }
    for (const month of months) load.set(month, (load.get(month) ?? 0) + 1);
  }
  return years.flatMap((year) => {
    if (year < yearOf(today)) return [];
    const loads = Array.from({ length: 12 }, (_, index) => load.get(year * 12 + index) ?? 0);
    const atOnce = Math.max(...loads);
    return atOnce > inWork ? [{ year, atOnce, groups: inWork }] : [];
  });
}
