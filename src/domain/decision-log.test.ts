import { describe, expect, it } from 'vitest';
import { day } from '#base/calendar.ts';
import { countingKeys } from '#base/id.ts';
import { blankDecision, type Decision, type Followup } from './decision.ts';
import {
  blankFollowup,
  carriedOutBy,
  decisionStanding,
  followupOf,
  correctionsOf,
  inLogOrder,
  ordersOf,
  standingAnswers,
  successorOf,
  unmetIn,
} from './decision-log.ts';
import { contextWithoutClues, readFuzzyDate } from './fuzzy-date.ts';
import { blankMeasure } from './measure.ts';
import { newRow } from './row.ts';

const keys = countingKeys();
const when = (words: string) => readFuzzyDate(words, contextWithoutClues);
const row = () => newRow(keys(), keys());
const decision = (fields: Partial<Decision> = {}): Decision => ({ ...blankDecision(row()), title: 'Noe', ...fields });
const refTo = ({ key, code, title }: Decision) => ({ key, code, title });
const today = day(2026, 2, 11);
const standing = (one: Decision, others: readonly Decision[] = [], followups: readonly Followup[] = []) =>
  decisionStanding(one, { decisions: [one, ...others], followups, today });

describe('the log of decisions', () => {
  it('has the newest on top and what has no day at the foot', () => {
    const [old, fresh, undatedOne] = [
      decision({ on: day(2025, 10, 22) }),
      decision({ on: day(2026, 1, 22) }),
      decision(),
    ];
    expect([undatedOne, old, fresh].toSorted(inLogOrder)).toEqual([fresh, old, undatedOne]);
  });

  it('has the later code on top of two of one day', () => {
    const [first, second] = [decision({ on: today, code: 'V02' }), decision({ on: today, code: 'V10' })];
    expect([first, second].toSorted(inLogOrder)).toEqual([second, first]);
  });
});

describe('what applies', () => {
  it('is what has begun, or says nothing of its beginning', () => {
    expect(standing(decision())).toBe('applies');
    expect(standing(decision({ effective: when('Fra 1. februar 2026') }))).toBe('applies');
    expect(standing(decision({ effective: when('Fra 1. oktober 2026') }))).toBe('ahead');
    expect(standing(decision({ effective: when('Straks') }))).toBe('applies');
    expect(standing(decision({ effective: when('Når gruppa vil det') }))).not.toBe('applies');
  });

  it('is not known where its words say no day', () => {
    expect(standing(decision({ effective: when('Ganske fort') }))).toBe('unclear');
  });

  it('waits for its condition until somebody has said that it is met', () => {
    const conditional = decision({ effective: when('Når nye lokaler kan tas i bruk') });
    expect(unmetIn(conditional, [])).toEqual(['']);
    expect(standing(conditional)).toBe('waits');
    const met = { ...blankFollowup(row(), conditional), conditionMetOn: day(2026, 2, 2) };
    expect(standing(conditional, [], [met])).toBe('applies');
    expect(unmetIn(conditional, [met])).toEqual([]);
  });

  it('waits as a whole where it says who tells of the condition too', () => {
    const time = when('Når nye lokaler kan tas i bruk');
    const told = decision({ effective: time, stages: [{ what: '', when: time, saidBy: 'Eiendom' }] });
    expect(unmetIn(told, [])).toEqual(['']);
    expect(standing(told)).toBe('waits');
    const met = { ...blankFollowup(row(), told), conditionMetOn: day(2026, 2, 2) };
    expect(unmetIn(told, [met])).toEqual([]);
    expect(standing(told, [], [met])).toBe('applies');
  });

  it('has begun when its first stage has, though a later one waits', () => {
    const stage = (words: string) => ({ what: 'Steg', when: when(words), saidBy: '' });
    const staged = decision({ stages: [stage('Fra 1. januar 2026'), stage('Når nye lokaler kan tas i bruk')] });
    expect(standing(staged)).toBe('applies');
    expect(unmetIn(staged, [])).toEqual(['Steg']);
    const later = decision({ stages: [stage('Fra 1. oktober 2026'), stage('Når nye lokaler kan tas i bruk')] });
    expect(standing(later)).toBe('ahead');
  });

  it('is never what was rejected, postponed or taken note of', () => {
    for (const outcome of ['postponed', 'rejected', 'noted', 'passedOn'] as const) {
      expect(standing(decision({ outcome }))).toBe('unbinding');
    }
  });

  it('is not what another decision came in place of; both stay', () => {
    const old = decision();
    const fresh = decision({ replaces: refTo(old) });
    expect(successorOf(old, [old, fresh])).toBe(fresh);
    expect(standing(old, [fresh])).toBe('superseded');
    expect(standing(fresh, [old])).toBe('applies');
    // A proposal to repeal that was turned down repeals nothing.
    expect(standing(old, [{ ...fresh, outcome: 'rejected' }])).toBe('applies');
  });
});

describe('what stands of the answers to a proposal', () => {
  const proposal = { key: keys(), code: 'F02', title: 'Team' };

  it('is the last of those that came in each other’s place', () => {
    const first = decision({ proposals: [proposal] });
    const second = decision({ replaces: refTo(first) });
    const third = decision({ replaces: refTo(second), ending: 'repeals' });
    expect(standingAnswers(proposal.key, [first])).toEqual([first]);
    expect(standingAnswers(proposal.key, [third, first, second])).toEqual([third]);
  });

  it('is nothing where it was put off, or never decided', () => {
    expect(standingAnswers(proposal.key, [decision({ proposals: [proposal], outcome: 'postponed' })])).toEqual([]);
    expect(standingAnswers(proposal.key, [decision()])).toEqual([]);
  });

  it('ends, though two point to each other', () => {
    const first = decision({ proposals: [proposal] });
    const second = decision({ replaces: refTo(first) });
    expect(standingAnswers(proposal.key, [{ ...first, replaces: refTo(second) }, second])).toHaveLength(1);
  });
});

describe('a decision in stages', () => {
  const stage = (what: string, words: string) => ({ what, when: when(words), saidBy: '' });
  const staged = decision({
    stages: [stage('Vaktrom', 'Når vaktrommet er ferdig'), stage('Resten', 'Når nye lokaler kan tas i bruk')],
  });
  const met = (name: string): Followup => ({ ...blankFollowup(row(), staged, name), conditionMetOn: day(2026, 2, 2) });

  it('waits for a condition at each stage, met one by one', () => {
    expect(unmetIn(staged, [])).toEqual(['Vaktrom', 'Resten']);
    expect(standing(staged)).toBe('waits');
    expect(unmetIn(staged, [met('Vaktrom')])).toEqual(['Resten']);
    expect(standing(staged, [], [met('Vaktrom')])).toBe('applies');
  });

  it('has every condition met where that is said of the decision as a whole', () => {
    expect(unmetIn(staged, [met('')])).toEqual([]);
  });
});

describe('orders', () => {
  const order = (words: string, fields: Partial<Decision> = {}) =>
    decision({ kind: 'order', deadline: when(words), ...fields });

  it('stand by their deadline, those that are done last, each with how late it is', () => {
    const [late, ahead, done] = [
      order('innen 1. februar 2026'),
      order('innen 1. juni 2026'),
      order('innen 1. januar 2026'),
    ];
    const followups: Followup[] = [{ ...blankFollowup(row(), done), state: 'implemented' }];
    expect(ordersOf([done, ahead, late], { followups, today })).toEqual([
      { order: late, state: 'registered', late: 10 },
      { order: ahead, state: 'registered', late: null },
      { order: done, state: 'implemented', late: null },
    ]);
  });

  it('are not what was turned down, superseded, or no order', () => {
    const old = order('innen 1. juni 2026');
    const fresh = order('innen 1. august 2026', { replaces: refTo(old) });
    const rejected = order('innen 1. juni 2026', { outcome: 'rejected' });
    const found = ordersOf([old, fresh, rejected, decision()], { followups: [], today });
    expect(found.map((one) => one.order)).toEqual([fresh]);
  });
});

describe('a corrected clerical error', () => {
  it('stands beside the decision, which stays in force', () => {
    const old = decision({ caseNumber: 'SG 5/26' });
    const corrected = [{ field: 'caseNumber' as const, from: 'SG 5/26', to: 'SG 6/26' }];
    const correction = decision({ kind: 'correction', corrects: refTo(old), corrected, on: today });
    expect(correctionsOf(old, [old, correction])).toEqual([correction]);
    expect(standing(old, [correction])).toBe('applies');
    expect(correctionsOf(correction, [old, correction])).toEqual([]);
  });
});

describe('how a decision is followed up', () => {
  it('is in the measures that have it as their ground, by code', () => {
    const one = decision();
    const measure = (code: string) => ({ ...blankMeasure(row()), code, basis: [refTo(one)] });
    const [second, first] = [measure('T10'), measure('T02')];
    expect(carriedOutBy(one, [second, first, blankMeasure(row())])).toEqual([first, second]);
  });

  it('stands in a row of its own, for the decision is never changed', () => {
    const one = decision({ code: 'V05' });
    const followup = blankFollowup(row(), one);
    expect(followup).toMatchObject({ decision: refTo(one), state: 'registered' });
    expect(followupOf(one, [followup])).toBe(followup);
    expect(followupOf(decision(), [followup])).toBeNull();
  });
});
