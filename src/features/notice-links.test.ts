import { describe, expect, it } from 'vitest';
import { day } from '#base/calendar.ts';
import { countingKeys } from '#base/id.ts';
import { blankConsultation } from '#domain/consultation.ts';
import { blankDecision } from '#domain/decision.ts';
import { blankDuty } from '#domain/duty.ts';
import { undated } from '#domain/fuzzy-date.ts';
import { blankGroup, blankMandate } from '#domain/group.ts';
import { blankMeasure } from '#domain/measure.ts';
import { blankMeeting } from '#domain/meeting.ts';
import { blankMilestone } from '#domain/milestone.ts';
import { itemOf, type Notice } from '#domain/notice.ts';
import { blankProposal } from '#domain/proposal.ts';
import { blankRequest } from '#domain/request.ts';
import { newRow, type Row } from '#domain/row.ts';
import { type Route, routeOfItem } from './route.ts';

const keys = countingKeys(0x94);
const plan = keys();
const row = (): Row => newRow(keys(), plan);
const group = blankGroup(row());
const at = { key: group.key, code: '', title: '' };
const [milestone, measure, meeting] = [blankMilestone(row()), blankMeasure(row()), blankMeeting(row())];
const [proposal, decision, mandate] = [blankProposal(row()), blankDecision(row()), blankMandate(row())];
const [duty, request] = [blankDuty(row()), blankRequest(row())];
const consultation = blankConsultation(row());
const today = day(2026, 2, 11);
const report: Notice = {
  kind: 'report',
  report: { group, period: { id: '2026-02', due: today } as never, draft: null, filled: 0, of: 4, late: false },
  escalated: false,
};
const toGroup: Route = { screen: 'groups', open: group.key };
const toDecision: Route = { screen: 'decisions', open: decision.key };
const toProposal: Route = { screen: 'decisions', open: proposal.key };
const toReports: Route = { screen: 'reports', open: null };
const standing = { kind: 'due', on: today } as never;

describe('the link of what a reminder tells of', () => {
  it.each<readonly [string, Notice, Route]>([
    [
      'a milestone',
      { kind: 'milestone', milestone, why: 'late', days: 1 },
      { screen: 'timeline', open: milestone.key },
    ],
    [
      'a measure',
      { kind: 'measure', measure, why: 'silent', days: 31, escalated: false },
      { screen: 'measures', open: measure.key, filter: null, search: '' },
    ],
    ['the form of a report', report, { screen: 'reports', open: group.key }],
    ['a mandate', { kind: 'mandate', mandate: { ...mandate, groups: [at] }, group: null }, toGroup],
    ['a proposal', { kind: 'proposal', proposal, awaited: { kind: 'unions' } }, toProposal],
    ['drøfting', { kind: 'discuss', proposal, on: null }, toProposal],
    ['a protocol', { kind: 'protocol', proposal, consultation }, toProposal],
    ['an order', { kind: 'order', decision, on: null, late: false }, toDecision],
    ['a condition', { kind: 'condition', decision, stage: { what: '', when: undated } as never }, toDecision],
    ['what was decided', { kind: 'decided', proposal, decision }, toDecision],
    ['a duty of a group', { kind: 'duty', duty: { duty: { ...duty, group: at }, standing } }, toGroup],
    ['a duty of nobody', { kind: 'duty', duty: { duty, standing } }, toReports],
    ['an answer to a group', { kind: 'answered', request: { ...request, group: at } }, toGroup],
    ['an answer', { kind: 'answered', request }, toReports],
    ['a meeting', { kind: 'meeting', meeting, cases: [], days: 7 }, { screen: 'meeting', open: meeting.key }],
    ['a welcome', { kind: 'welcome', groups: [group], measures: [] }, toGroup],
    ['rows that cannot be read', { kind: 'trouble', entity: 'measure', rows: 1 }, { screen: 'self-check' }],
    ['a lost card', { kind: 'undelivered', claim: 'x', slot: today, unsure: true }, { screen: 'my-page' }],
  ])('opens %s', (_, notice, route) => {
    expect(routeOfItem(itemOf(notice))).toEqual(route);
  });
});
