import { describe, expect, it } from 'vitest';
import { day } from '#base/calendar.ts';
import { countingKeys } from '#base/id.ts';
import type { Actor, Role } from './role.ts';
import { newRow } from './row.ts';
import { contextWithoutClues, type FuzzyDate, readFuzzyDate, undated } from './fuzzy-date.ts';
import {
  blankMilestone,
  gapAround,
  isMoved,
  type Milestone,
  moveMilestone,
  timeChange,
  type Timed,
} from './milestone.ts';

const keys = countingKeys();
const acting = (...roles: readonly Role[]): Actor => ({ person: { id: 'oid', name: 'Noen', email: '' }, roles });
const time = (words: string): FuzzyDate => readFuzzyDate(words, contextWithoutClues);

const milestone: Milestone = { ...blankMilestone(newRow(keys(), keys())), title: 'Fellessamling' };
const shown: Milestone = { ...milestone, reachedOn: day(2026, 2, 27), evidence: 'Referat 27. februar' };
const leader = acting('projectLeader');

describe('a milestone', () => {
  it('is confirmed by the project leader, who can also make it tentative again', () => {
    expect(moveMilestone(milestone, 'confirmed', leader)).toMatchObject({ ok: true, value: { state: 'confirmed' } });
    expect(moveMilestone({ ...milestone, state: 'confirmed' }, 'planned', leader).ok).toBe(true);
    expect(moveMilestone(milestone, 'confirmed', acting('groupLeader'))).toMatchObject({
      failure: { kind: 'stepNotYours', by: ['projectLeader'] },
    });
  });

  it('is reached when somebody says which day and what shows it', () => {
    for (const actor of [leader, acting('groupLeader')]) {
      expect(moveMilestone(shown, 'reached', actor)).toMatchObject({ ok: true, value: { state: 'reached' } });
    }
    expect(moveMilestone(milestone, 'reached', leader)).toMatchObject({
      failure: { kind: 'stepNeeds', needs: ['date', 'evidence'] },
    });
    expect(moveMilestone({ ...shown, evidence: '  ' }, 'reached', leader)).toMatchObject({
      failure: { kind: 'stepNeeds', needs: ['evidence'] },
    });
    expect(moveMilestone(shown, 'reached', acting('member'))).toMatchObject({ failure: { kind: 'stepNotYours' } });
  });

  it('is called off by the steering group alone, and taken up again by it', () => {
    expect(moveMilestone(milestone, 'cancelled', leader)).toMatchObject({ failure: { kind: 'stepNotYours' } });
    expect(moveMilestone(milestone, 'cancelled', acting('steeringGroup')).ok).toBe(true);
    expect(moveMilestone({ ...milestone, state: 'cancelled' }, 'planned', acting('steeringGroup')).ok).toBe(true);
  });
});

const timed = (when: FuzzyDate, baseline: FuzzyDate | null): Timed => ({ when, baseline, moveReason: '' });
const november = time('Medio november 2025');

describe('a new time', () => {
  it('asks nothing while nothing is approved', () => {
    expect(timeChange(timed(november, null), time('mai 2027'), 30)).toBe('free');
    expect(isMoved(timed(november, null))).toBe(false);
  });

  it('asks nothing when it is narrower than what was approved', () => {
    expect(timeChange(timed(november, time('november 2025')), november, 30)).toBe('free');
    expect(isMoved(timed(november, time('november 2025')))).toBe(false);
  });

  it('asks for a reason within the plan’s tolerance, counted in days', () => {
    const approved = timed(november, time('10. november 2025'));
    expect(timeChange(approved, time('10. desember 2025'), 30)).toBe('reason');
    expect(timeChange(approved, time('11. desember 2025'), 30)).toBe('larger');
    expect(timeChange(approved, time('11. oktober 2025'), 30)).toBe('reason');
    expect(timeChange(approved, time('10. oktober 2025'), 30)).toBe('larger');
  });

  it('is measured at both ends, and the end that moved further decides', () => {
    const approved = timed(november, time('mars–august 2026'));
    expect(timeChange(approved, time('mars–september 2026'), 30)).toBe('reason');
    expect(timeChange(approved, time('mars–oktober 2026'), 30)).toBe('larger');
    expect(timeChange(approved, time('februar–august 2026'), 30)).toBe('reason');
    expect(timeChange(approved, time('januar–august 2026'), 30)).toBe('larger');
    expect(timeChange(approved, time('januar–oktober 2026'), 61)).toBe('reason');
  });

  it('is measured by the days outside what was approved, so that a day of a month is no larger a change than the month', () => {
    const approved = timed(november, time('februar 2026'));
    expect(timeChange(approved, time('mars 2026'), 31)).toBe('reason');
    expect(timeChange(approved, time('31. mars 2026'), 31)).toBe('reason');
    expect(timeChange(approved, time('1. april 2026'), 31)).toBe('larger');
    expect(timeChange(approved, time('1. januar 2026'), 31)).toBe('reason');
  });

  it('is not measured at an end that the approved one left open', () => {
    const deadline = timed(november, time('innen 1. mars 2026'));
    expect(timeChange(deadline, time('5. mars 2026'), 30)).toBe('reason');
    expect(timeChange(deadline, time('mai 2026'), 30)).toBe('larger');
    const start = timed(november, time('fra 1. oktober 2026'));
    expect(timeChange(start, time('15. september – 31. desember 2026'), 30)).toBe('reason');
    expect(timeChange(start, time('mars 2026'), 30)).toBe('larger');
    expect(timeChange(timed(november, time('ukentlig')), time('mars 2026'), 0)).toBe('reason');
  });

  it('is a larger change when it gives up the last day', () => {
    const approved = timed(november, november);
    expect(timeChange(approved, undated, 30)).toBe('larger');
    expect(timeChange(approved, time('fra 1. desember 2025'), 365)).toBe('larger');
    expect(isMoved(timed(undated, november))).toBe(true);
  });

  it('may be any where the approved one was none', () => {
    expect(timeChange(timed(undated, undated), november, 0)).toBe('free');
  });
});

describe('a milestone without a time', () => {
  const plan = ['Oktober 2025', '', '', 'innen 1. mars 2026', 'mai 2026'].map((words) => timed(time(words), null));

  it('happens between its nearest neighbours that have one', () => {
    expect(gapAround(plan, 1)).toEqual({ after: '2025-10-31', before: '2026-03-01' });
    expect(gapAround(plan, 2)).toEqual({ after: '2025-10-31', before: '2026-03-01' });
  });

  it('has no end where nothing comes after it, and no beginning where nothing comes before', () => {
    expect(gapAround(plan, 4)).toEqual({ after: '2026-03-01', before: null });
    expect(gapAround(plan, 0)).toEqual({ after: null, before: '2026-03-01' });
    expect(gapAround([timed(undated, null)], 0)).toEqual({ after: null, before: null });
  });
});
