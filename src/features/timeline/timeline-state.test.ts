import { describe, expect, it } from 'vitest';
import { type Day, parseDay } from '#base/clock.ts';
import { countingKeys } from '#base/id.ts';
import { contextWithoutClues, type FuzzyDate, readFuzzyDate } from '#domain/fuzzy-date.ts';
import { blankMeasure, type Measure } from '#domain/measure.ts';
import { blankMilestone, type Milestone } from '#domain/milestone.ts';
import { blankPlan } from '#domain/plan.ts';
import { newRow } from '#domain/row.ts';
import { gapContext } from '#domain/timeline.ts';
import { timeMovedBy } from './moving.ts';
import {
  lanesOf,
  measureBars,
  milestoneMarks,
  offsetsOf,
  rowsInGroups,
  rowsWithin,
  spanOf,
  withRow,
} from './timeline-state.ts';

const today = parseDay('2026-02-11') as Day;
const when = (words: string): FuzzyDate => readFuzzyDate(words, contextWithoutClues);
const keys = countingKeys();
const plan = keys();
const measure = (words: string, fields: Partial<Measure> = {}): Measure => ({
  ...blankMeasure(newRow(keys(), plan)),
  title: words,
  when: when(words),
  ...fields,
});
const milestone = (words: string, fields: Partial<Milestone> = {}): Milestone => ({
  ...blankMilestone(newRow(keys(), plan)),
  title: words,
  when: when(words),
  ...fields,
});
const nobodyAsks = { wishes: new Map() };
const bars = (measures: readonly Measure[], horizon = '') =>
  measureBars(measures, gapContext(measures, when(horizon), today), nobodyAsks);

describe('a measure on the axis', () => {
  it('leaves a ghost and the reason where it was moved from', () => {
    const [bar] = bars([
      measure('April 2026', { baseline: when('Mars 2026'), moveReason: 'Leverandøren er forsinket.' }),
    ]);
    expect(bar?.ghost?.words).toBe('Mars 2026');
    expect(bar?.reason).toBe('Leverandøren er forsinket.');
  });

  it('has no ghost while it stays inside what was approved, whatever reason is left from before', () => {
    const [bar] = bars([measure('Medio mars 2026', { baseline: when('Mars 2026'), moveReason: 'Før' })]);
    expect([bar?.ghost, bar?.reason]).toEqual([null, '']);
  });

  it('fills the gap in which it must happen where it has no time, and says how long that is', () => {
    const [bar] = bars([measure('')], '2025–2026');
    expect(bar?.shape).toEqual({ kind: 'gap', from: '2026-02-11', until: '2027-01-01' });
    expect(bar?.monthsOpen).toBe(10);
    expect(bars([measure('')])[0]?.monthsOpen).toBeNull();
  });

  it('is not there when it is not relevant', () => {
    expect(bars([measure('Mars 2026', { status: 'notRelevant' })])).toEqual([]);
  });
});

describe('a milestone on the axis', () => {
  it('stands on the day it was reached, with what was planned as its ghost', () => {
    const reachedOn = parseDay('2025-11-12');
    const [mark] = milestoneMarks([milestone('Oktober 2025', { state: 'reached', reachedOn })], today, nobodyAsks);
    expect(mark?.shape).toEqual({ kind: 'day', on: '2025-11-12' });
    expect(mark?.ghost?.words).toBe('Oktober 2025');
  });

  it('without a time lies between its neighbours', () => {
    const marks = milestoneMarks(
      [milestone('Mars 2026'), milestone(''), milestone('Desember 2026')],
      today,
      nobodyAsks,
    );
    expect(marks[1]?.shape).toEqual({ kind: 'gap', from: '2026-04-01', until: '2026-12-01' });
  });
});

describe('the span of the axis', () => {
  it('holds all that is dated and today, but not what is long past', () => {
    expect(spanOf([], bars([measure('Mars 2027')]), today)).toEqual({ from: '2026-01-01', until: '2027-06-01' });
    expect(spanOf([], bars([measure('Mars 1997', { status: 'done' })]), today).from).toBe('2023-01-01');
  });
});

describe('rows', () => {
  const first = { key: keys(), code: 'AP1', title: 'Struktur' };
  const second = { key: keys(), code: 'AP2', title: 'Kvalitet' };
  const measures = [
    measure('a', { workPackage: second, focusArea: 'Heltid' }),
    measure('b', {}),
    measure('c', { workPackage: first }),
    measure('d', { workPackage: second }),
  ];
  const shape = (by: 'workPackage' | 'focusArea') =>
    rowsInGroups(measures, by, (one) => one).map((row) =>
      row.kind === 'heading' ? `${row.code}${row.title} ${row.count}` : row.item.title,
    );

  it('stand under the heading of their group, what belongs to none last', () => {
    expect(shape('workPackage')).toEqual(['AP1Struktur 1', 'c', 'AP2Kvalitet 2', 'a', 'd', ' 1', 'b']);
    expect(shape('focusArea')).toEqual(['Heltid 1', 'a', ' 3', 'b', 'c', 'd']);
  });

  it('are drawn only where the view touches them', () => {
    const rows = [{ kind: 'heading' }, { kind: 'item' }, { kind: 'item' }, { kind: 'item' }] as const;
    const offsets = offsetsOf(rows, { heading: 30, item: 40 });
    expect(offsets).toEqual([0, 30, 70, 110, 150]);
    expect(rowsWithin(offsets, 0, 150)).toEqual([0, 4]);
    expect(rowsWithin(offsets, 35, 75)).toEqual([1, 3]);
    expect(rowsWithin(offsets, -500, -10)).toEqual([0, 0]);
    expect(rowsWithin(offsets, 9_000, 9_900)).toEqual([4, 4]);
    expect(rowsWithin([0], 0, 900)).toEqual([0, 0]);
  });

  it('keep the one with the focus in the page, wherever the view goes', () => {
    expect(withRow(4, 7, 900)).toEqual([4, 5, 6, 900]);
    expect(withRow(4, 7, 5)).toEqual([4, 5, 6]);
    expect(withRow(4, 7, -1)).toEqual([4, 5, 6]);
  });

  it('share a lane only where their labels leave room', () => {
    expect(
      lanesOf([
        { from: 0, to: 100 },
        { from: 50, to: 90 },
        { from: 106, to: 120 },
      ]),
    ).toEqual([0, 1, 0]);
  });
});

describe('a time that a hand has moved', () => {
  const row = blankPlan(newRow(plan, plan));

  it('gets words that a plan would use, and the reading of those words', () => {
    const moved = timeMovedBy(when('Medio mars 2026'), 'whole', 9, 'third', row);
    expect(moved).toEqual(when('Ultimo mars 2026'));
  });

  it('is the very same while the hand has gone nowhere', () => {
    const before = when('Mars 2026');
    expect(timeMovedBy(before, 'whole', 2, 'third', row)).toBe(before);
  });

  it('speaks nynorsk in a plan that does', () => {
    const nynorsk = { ...row, language: 'nn' as const };
    expect(timeMovedBy(when('Hausten 2026'), 'whole', 365, 'month', nynorsk).words).toBe('Hausten 2027');
  });

  it('keeps its days where the seasons of the plan are none that words can say', () => {
    const { settings } = row;
    const seasons = { ...settings.seasons, autumn: { from: '08-15', to: '11-30' } } as const;
    const moved = timeMovedBy(when('Våren 2026'), 'end', 31, 'third', { ...row, settings: { ...settings, seasons } });
    expect([moved.from, moved.to]).toEqual(['2026-03-01', '2026-07-31']);
  });
});
