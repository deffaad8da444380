import { describe, expect, it } from 'vitest';
import { type Day, parseDay } from '#base/clock.ts';
import { countingKeys } from '#base/id.ts';
import { undated } from '#domain/fuzzy-date.ts';
import { blankGroup, type Group } from '#domain/group.ts';
import { blankMeasure, type Measure, type Phase, type PhaseKind } from '#domain/measure.ts';
import { newRow } from '#domain/row.ts';
import {
  cellsOf,
  currentPeriod,
  matrixRows,
  overfullYears,
  periodsOf,
  phaseStanding,
  withEnd,
  withKind,
  withoutPhase,
  withPhase,
  yearsShown,
} from './progress-matrix.ts';

const today = parseDay('2026-02-11') as Day;
const keys = countingKeys();
const measure = (phases: readonly Phase[], fields: Partial<Measure> = {}): Measure => ({
  ...blankMeasure(newRow(keys(), keys())),
  phases,
  ...fields,
});
const phase = (kind: PhaseKind, from: string, to: string): Phase => ({ phase: kind, from, to });
const halves = periodsOf([2026, 2027], 'half');
const shape = (phases: readonly Phase[], periods = halves) =>
  cellsOf(phases, periods).map(({ first, span, phases: held }) => [first, span, held.map(({ phase: of }) => of.phase)]);

describe('the columns', () => {
  it('are years, halves or quarters of whole months', () => {
    expect(periodsOf([2026], 'year')).toEqual([{ from: '2026-01', to: '2026-12', year: 2026, number: 1 }]);
    expect(halves.map(({ from, to }) => `${from}–${to}`)).toEqual([
      '2026-01–2026-06',
      '2026-07–2026-12',
      '2027-01–2027-06',
      '2027-07–2027-12',
    ]);
    expect(periodsOf([2026], 'quarter').at(-1)).toEqual({ from: '2026-10', to: '2026-12', year: 2026, number: 4 });
  });

  it('cover this year, two more, and all that has a phase', () => {
    expect(yearsShown([], undated, today)).toEqual([2026, 2027, 2028]);
    expect(yearsShown([measure([phase('mapping', '2025-03', '2029-02')])], undated, today)).toEqual([
      2025, 2026, 2027, 2028, 2029,
    ]);
  });

  it('are not more than a sheet can hold, whatever somebody has written', () => {
    expect(yearsShown([measure([phase('mapping', '1026-03', '9026-02')])], undated, today)).toHaveLength(10);
  });

  it('know which of them is now', () => {
    expect(currentPeriod(halves, today)).toBe(0);
    expect(currentPeriod(periodsOf([2027], 'year'), today)).toBe(-1);
  });
});

describe('a row', () => {
  it('is cells without gaps, each phase over the columns that it fills', () => {
    expect(shape([phase('mapping', '2026-07', '2027-06')])).toEqual([
      [0, 1, []],
      [1, 2, ['mapping']],
      [3, 1, []],
    ]);
    expect(shape([])).toEqual([0, 1, 2, 3].map((first) => [first, 1, []]));
  });

  it('holds phases that share a column in one cell, in the places that they have in it', () => {
    const [cell] = cellsOf(
      [phase('mapping', '2026-01', '2026-03'), phase('investigation', '2026-04', '2026-12')],
      periodsOf([2026], 'year'),
    );
    expect(cell?.phases.map(({ from, to, lane }) => [from, to, lane])).toEqual([
      [0, 0.25, 0],
      [0.25, 1, 0],
    ]);
  });

  it('puts phases of the same time under each other', () => {
    const [cell] = cellsOf(
      [phase('mapping', '2026-01', '2026-06'), phase('involvement', '2026-03', '2026-04')],
      halves,
    );
    expect(cell?.phases.map(({ lane }) => lane)).toEqual([0, 1]);
  });

  it('leaves out what lies outside the years shown, and cuts what reaches over their edge', () => {
    expect(shape([phase('mapping', '2024-01', '2024-06'), phase('investigation', '2025-01', '2026-06')])).toEqual([
      [0, 1, ['investigation']],
      [1, 1, []],
      [2, 1, []],
      [3, 1, []],
    ]);
  });

  it('keeps its months when it is seen finer or coarser', () => {
    const phases = [phase('mapping', '2026-04', '2026-06')];
    expect(shape(phases, periodsOf([2026], 'quarter'))[1]).toEqual([1, 1, ['mapping']]);
    expect(shape(phases, periodsOf([2026], 'year'))).toEqual([[0, 1, ['mapping']]]);
  });
});

describe('a phase', () => {
  const [first, second, third] = halves;
  if (first === undefined || second === undefined || third === undefined) throw new Error('No columns');

  it('fills the column in which it is put', () => {
    expect(withPhase([], 'mapping', second)).toEqual([phase('mapping', '2026-07', '2026-12')]);
  });

  it('grows where it is put beside itself, and stays apart from others', () => {
    const two = withPhase([phase('mapping', '2026-01', '2026-06')], 'mapping', second);
    expect(two).toEqual([phase('mapping', '2026-01', '2026-12')]);
    expect(withPhase(two, 'investigation', third)).toHaveLength(2);
  });

  it('is made longer and shorter by whole columns, and never shorter than its first', () => {
    const one = [phase('mapping', '2026-01', '2026-06')];
    const longer = withEnd(one, 0, 1, halves);
    expect(longer).toEqual([phase('mapping', '2026-01', '2026-12')]);
    expect(withEnd(longer, 0, -1, halves)).toEqual(one);
    expect(withEnd(one, 0, -1, halves)).toBe(one);
    expect(withEnd(one, 0, 9, halves)).toEqual([phase('mapping', '2026-01', '2027-12')]);
  });

  it('that ends inside a column is first made as long as that', () => {
    expect(withEnd([phase('mapping', '2026-01', '2026-03')], 0, 1, halves)).toEqual([
      phase('mapping', '2026-01', '2026-06'),
    ]);
  });

  it('becomes another, or goes', () => {
    const one = [phase('mapping', '2026-01', '2026-06')];
    expect(withKind(one, 0, 'involvement')).toEqual([phase('involvement', '2026-01', '2026-06')]);
    expect(withoutPhase(one, 0)).toEqual([]);
  });

  it('is done only where people have said so', () => {
    const passed = phase('mapping', '2025-01', '2025-06');
    expect(phaseStanding(passed, measure([]), today)).toBe('passed');
    expect(phaseStanding(passed, measure([], { status: 'done' }), today)).toBe('done');
    expect(phaseStanding(phase('mapping', '2026-01', '2026-06'), measure([]), today)).toBe('now');
    expect(phaseStanding(phase('mapping', '2026-03', '2026-06'), measure([]), today)).toBe('ahead');
  });
});

describe('the matrix', () => {
  it('has a row for investigations and for measures with a phase; for all on request', () => {
    const rows = [
      measure([], { kind: 'investigation' }),
      measure([phase('mapping', '2026-01', '2026-06')]),
      measure([]),
      measure([], { kind: 'investigation', status: 'notRelevant' }),
    ];
    expect(matrixRows(rows, false)).toHaveLength(2);
    expect(matrixRows(rows, true)).toHaveLength(3);
  });

  const groups = (count: number, fields: Partial<Group> = {}): readonly Group[] =>
    Array.from({ length: count }, () => ({
      ...blankGroup(newRow(keys(), keys())),
      kind: 'working' as const,
      state: 'active' as const,
      ...fields,
    }));
  const investigating = (from: string, to: string, fields: Partial<Measure> = {}): Measure =>
    measure([phase('investigation', from, to)], fields);

  it('warns of a year with more investigations at once than groups to do them', () => {
    const three = [1, 2, 3].map(() => investigating('2026-07', '2027-06'));
    expect(overfullYears(three, groups(2), [2026, 2027, 2028], today)).toEqual([
      { year: 2026, atOnce: 3, groups: 2 },
      { year: 2027, atOnce: 3, groups: 2 },
    ]);
    expect(overfullYears(three, groups(3), [2026, 2027], today)).toEqual([]);
  });

  it('does not warn where they come one after the other, or wait, or are decided', () => {
    const inTurn = [investigating('2026-03', '2026-06'), investigating('2026-07', '2026-12')];
    expect(overfullYears(inTurn, groups(1), [2026], today)).toEqual([]);
    const waiting = [investigating('2026-03', '2026-06'), investigating('2026-03', '2026-06', { status: 'onHold' })];
    expect(overfullYears(waiting, groups(1), [2026], today)).toEqual([]);
    const decided = [1, 2].map(() => measure([phase('politicalHandling', '2026-03', '2026-06')]));
    expect(overfullYears(decided, groups(1), [2026], today)).toEqual([]);
  });

  it('does not warn of years that are over, nor in a plan without groups in work', () => {
    const two = [1, 2].map(() => investigating('2025-03', '2026-06'));
    expect(overfullYears(two, groups(1), [2025, 2026], today).map(({ year }) => year)).toEqual([2026]);
    expect(overfullYears(two, groups(1, { state: 'planned' }), [2026], today)).toEqual([]);
  });
});
