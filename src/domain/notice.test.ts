import { describe, expect, it } from 'vitest';
import { day } from '#base/calendar.ts';
import { countingKeys } from '#base/id.ts';
import { blankDecision } from './decision.ts';
import { blankDuty } from './duty.ts';
import { undated } from './fuzzy-date.ts';
import { blankGroup } from './group.ts';
import { blankMeasure } from './measure.ts';
import { blankMilestone } from './milestone.ts';
import { entityOf, itemOf, namesItem, type Notice, subjectOf } from './notice.ts';
import { blankProposal } from './proposal.ts';
import { periodAt } from './report-period.ts';
import { newRow } from './row.ts';

const keys = countingKeys();
const plan = keys();
const row = () => newRow(keys(), plan);
const measure = blankMeasure(row());
const group = blankGroup(row());
const decision = blankDecision(row());
const ofMeasure = (why: 'late' | 'silent', escalated: boolean): Notice => ({
  kind: 'measure',
  measure,
  why,
  days: 3,
  escalated,
});
const report: Notice = {
  kind: 'report',
  report: { group, period: periodAt('monthly', day(2026, 2, 11)), draft: null, filled: 0, of: 4, late: false },
  escalated: false,
};

describe('the subject of a notice', () => {
  it('tells one thing told for several reasons apart', () => {
    const subjects = [ofMeasure('late', false), ofMeasure('silent', false), ofMeasure('late', true)].map(subjectOf);
    expect(new Set(subjects).size).toBe(3);
  });

  it('does not change with the days', () => {
    const later: Notice = { kind: 'measure', measure, why: 'late', days: 40, escalated: false };
    expect(subjectOf(later)).toBe(subjectOf(ofMeasure('late', false)));
  });

  it('is another for the next time that a duty comes round, and when that is late', () => {
    const duty = blankDuty(row());
    const due = (kind: 'due' | 'late', month: number): string =>
      subjectOf({ kind: 'duty', duty: { duty, standing: { kind, on: day(2026, month, 1), days: 1 } } });
    expect(new Set([due('due', 2), due('due', 3), due('late', 2)]).size).toBe(3);
  });

  it('names the thing that may be answered, and no other', () => {
    expect(namesItem(subjectOf(ofMeasure('late', false)), measure.key)).toBe(true);
    expect(namesItem(subjectOf(report), group.key)).toBe(true);
    expect(namesItem(subjectOf(report), measure.key)).toBe(false);
  });
});

describe('where a notice leads', () => {
  it('is a letter for the page and a key, as a link from Teams has it', () => {
    const milestone = blankMilestone(row());
    const proposal = blankProposal(row());
    expect(itemOf({ kind: 'milestone', milestone, why: 'late', days: 1 })).toBe(`m-${milestone.key}`);
    expect(itemOf(ofMeasure('late', false))).toBe(`t-${measure.key}`);
    expect(itemOf(report)).toBe(`s-${group.key}`);
    expect(itemOf({ kind: 'discuss', proposal, on: null })).toBe(`b-${proposal.key}`);
    expect(itemOf({ kind: 'decided', proposal, decision })).toBe(`b-${decision.key}`);
    expect(itemOf({ kind: 'welcome', groups: [group], measures: [] })).toBe(`g-${group.key}`);
    expect(itemOf({ kind: 'trouble', entity: 'measure', rows: 1 })).toBe('selvsjekk');
  });

  it('is the row that it is about, where there is one', () => {
    const stage = { what: '', when: undated, saidBy: '' };
    expect(entityOf({ kind: 'condition', decision, stage })).toEqual({ entity: 'decision', key: decision.key });
    expect(entityOf(report)).toEqual({ entity: 'group', key: group.key });
    expect(entityOf({ kind: 'undelivered', claim: '', slot: day(2026, 2, 9), unsure: true })).toBeNull();
  });
});
