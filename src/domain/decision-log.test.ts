import { describe, expect, it } from 'vitest';
import { day } from '#base/calendar.ts';
import { countingKeys } from '#base/id.ts';
import { blankDecision, type Decision, type Followup } from './decision.ts';
import {
  blankFollowup,
  carriedOutBy,
  decisionStanding,
  followupOf,
  hasCondition,
  inLogOrder,
  successorOf,
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
    expect(hasCondition(conditional)).toBe(true);
    expect(standing(conditional)).toBe('waits');
    const met = { ...blankFollowup(row(), conditional), conditionMetOn: day(2026, 2, 2) };
    expect(standing(conditional, [], [met])).toBe('applies');
  });

  it('has begun when its first stage has, though a later one waits', () => {
    const stage = (words: string) => ({ what: 'Steg', when: when(words), saidBy: '' });
    const staged = decision({ stages: [stage('Fra 1. januar 2026'), stage('Når nye lokaler kan tas i bruk')] });
    expect(standing(staged)).toBe('applies');
    expect(hasCondition(staged)).toBe(true);
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
