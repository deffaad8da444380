/**
 * Rows of which nothing is said but what no row can do without, in the cells as SharePoint answers them (what is empty is
 * not there) and as the plan reads them.
 */
import type { Key } from '#base/id.ts';
import { blankAgendaItem } from '#domain/agenda-item.ts';
import { blankDecision } from '#domain/decision.ts';
import { blankDuty } from '#domain/duty.ts';
import type { Entities, EntityName } from '#domain/entities.ts';
import { undated } from '#domain/fuzzy-date.ts';
import { blankGroup, blankMandate, blankMember } from '#domain/group.ts';
import { blankJournalEntry } from '#domain/journal.ts';
import { blankMeasure } from '#domain/measure.ts';
import { blankMeeting } from '#domain/meeting.ts';
import { blankMilestone } from '#domain/milestone.ts';
import { blankGoal, blankPlan, blankReference, blankRevision } from '#domain/plan.ts';
import { blankProposal } from '#domain/proposal.ts';
import { blankRequest } from '#domain/request.ts';
import type { ReportContent } from '#domain/report.ts';
import { newRow, type Ref, type Row } from '#domain/row.ts';
import { blankStakeholder } from '#domain/stakeholder.ts';
import { day, instant, keyFor } from './rows-parts.ts';

const key: Key = keyFor('bare row');
const row: Row = newRow(key, key);
const title = 'Uten mer';
const cells = { FdKey: key, FdPlan: key, Title: title };

const other: Ref = { key: keyFor('other row'), code: '', title: '' };
const noContent: ReportContent = {
  title,
  group: other,
  period: '',
  mood: null,
  summary: '',
  hindrance: '',
  kind: 'group',
  sources: [],
  helpNeeded: '',
  next: '',
  measures: [],
};

export interface Bare<Name extends EntityName> {
  readonly cells: Readonly<Record<string, unknown>>;
  readonly value: Entities[Name];
}

export const bareRows: { readonly [Name in EntityName]: Bare<Name> } = {
  plan: { cells, value: { ...blankPlan(row), title } },
  milestone: { cells, value: { ...blankMilestone(row), title } },
  measure: { cells, value: { ...blankMeasure(row), title } },
  proposal: { cells, value: { ...blankProposal(row), title } },
  group: { cells, value: { ...blankGroup(row), title } },
  // A mandate that somebody made in SharePoint has no version yet.
  mandate: { cells, value: { ...blankMandate(row), title, version: 0 } },
  decision: { cells, value: { ...blankDecision(row), title } },
  goal: { cells, value: { ...blankGoal(row), title } },
  stakeholder: { cells, value: { ...blankStakeholder(row), title } },
  duty: { cells, value: { ...blankDuty(row), title } },
  reference: { cells, value: { ...blankReference(row), title } },
  member: {
    cells: { ...cells, GroupKey: other.key },
    value: { ...blankMember(row, other), title },
  },
  report: {
    cells: { ...cells, GroupKey: other.key },
    value: { ...row, ...noContent, state: 'draft', dueOn: null, comment: '' },
  },
  sentReport: {
    cells: { ...cells, GroupKey: other.key, ReportKey: other.key, SentAt: '2026-01-02T03:04:05Z' },
    value: {
      ...row,
      ...noContent,
      sentAt: instant('2026-01-02T03:04:05Z'),
      sentBy: '',
      report: other,
      document: '',
      documentSum: '',
    },
  },
  followup: {
    cells: { ...cells, DecisionKey: other.key },
    value: {
      ...row,
      title,
      decision: other,
      stage: '',
      state: 'registered',
      responsibleRole: '',
      note: '',
      conditionMetOn: null,
      conditionMetBy: '',
      replacedBy: null,
    },
  },
  consultation: {
    cells,
    value: {
      ...row,
      title,
      state: 'planned',
      on: null,
      unions: '',
      proposals: [],
      decisions: [],
      outcome: null,
      disagreement: '',
      reason: '',
      protocol: '',
      confirmedBy: '',
      confirmedAt: null,
    },
  },
  request: { cells, value: { ...blankRequest(row), title } },
  meeting: { cells, value: { ...blankMeeting(row), title } },
  agendaItem: { cells, value: { ...blankAgendaItem(row), title } },
  journalEntry: {
    cells: { ...cells, AboutKey: other.key, EnteredAt: '2026-01-02T03:04:05Z' },
    value: { ...blankJournalEntry(row, 'decision', other, instant('2026-01-02T03:04:05Z')), title },
  },
  workPackage: { cells, value: { ...row, code: '', title, kind: 'workPackage', position: 0 } },
  involvement: {
    cells,
    value: {
      ...row,
      title,
      form: 'inform',
      state: 'planned',
      stakeholders: [],
      milestone: null,
      arena: '',
      when: undated,
      cameIn: '',
      used: '',
    },
  },
  input: {
    cells,
    value: { ...row, title, from: '', receivedOn: null, text: '', state: 'received', answer: '', involvement: null },
  },
  revision: {
    cells: { ...cells, RevisedOn: '2026-01-02T12:00:00Z' },
    value: { ...blankRevision(row, day('2026-01-02')), title },
  },
  importRun: {
    cells: { ...cells, ImportedAt: '2026-01-02T03:04:05Z' },
    value: {
      ...row,
      title,
      at: instant('2026-01-02T03:04:05Z'),
      by: '',
      documentHash: '',
      readerVersion: 0,
      state: 'saved',
      items: [],
    },
  },
  change: {
    cells: { ...cells, Operation: key, Item: other.key, ChangedAt: '2026-01-02T03:04:05Z' },
    value: {
      ...row,
      operation: key,
      title,
      entity: '',
      item: other.key,
      act: 'changed',
      at: instant('2026-01-02T03:04:05Z'),
      by: null,
      role: '',
      via: 'tab',
      before: {},
      after: {},
      checksum: '',
    },
  },
  pause: { cells, value: { ...row, title, person: null, from: null, to: null } },
  reminder: {
    cells,
    value: {
      ...row,
      title,
      recipient: null,
      form: 'digest',
      state: 'claimed',
      slot: null,
      claimedBy: '',
      claimedAt: null,
      sentAt: null,
      answeredAt: null,
      tells: [],
      message: '',
    },
  },
  conversation: {
    cells,
    value: { ...row, title, person: null, conversationId: '', language: 'nb', service: '', teamsUser: '' },
  },
};
