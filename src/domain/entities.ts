/** Every kind of row that a plan has, by name: the ground on which lists, labels, changes and history are total. */
import type { AgendaItem } from '#domain/agenda-item.ts';
import type { ChangeRecord } from '#domain/history.ts';
import type { Consultation } from '#domain/consultation.ts';
import type { Decision, Followup } from '#domain/decision.ts';
import type { Duty } from '#domain/duty.ts';
import type { Group, Mandate, Member } from '#domain/group.ts';
import type { Input, Involvement } from '#domain/involvement.ts';
import type { JournalEntry } from '#domain/journal.ts';
import type { Measure } from '#domain/measure.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { Milestone } from '#domain/milestone.ts';
import type { Goal, ImportRun, Plan, Reference, Revision, WorkPackage } from '#domain/plan.ts';
import type { Proposal } from '#domain/proposal.ts';
import type { Conversation, Pause, Reminder } from '#domain/reminder.ts';
import type { Report, SentReport } from '#domain/report.ts';
import type { HelpRequest } from '#domain/request.ts';
import type { Stakeholder } from '#domain/stakeholder.ts';

export interface Entities {
  readonly plan: Plan;
  readonly milestone: Milestone;
  readonly measure: Measure;
  readonly proposal: Proposal;
  readonly group: Group;
  readonly member: Member;
  readonly mandate: Mandate;
  readonly report: Report;
  readonly sentReport: SentReport;
  readonly decision: Decision;
  readonly followup: Followup;
  readonly consultation: Consultation;
  readonly request: HelpRequest;
  readonly meeting: Meeting;
  readonly agendaItem: AgendaItem;
  readonly journalEntry: JournalEntry;
  readonly workPackage: WorkPackage;
  readonly goal: Goal;
  readonly stakeholder: Stakeholder;
  readonly involvement: Involvement;
  readonly input: Input;
  readonly duty: Duty;
  readonly reference: Reference;
  readonly revision: Revision;
  readonly importRun: ImportRun;
  readonly change: ChangeRecord;
  readonly pause: Pause;
  readonly reminder: Reminder;
  readonly conversation: Conversation;
}

export type EntityName = keyof Entities;

const known: Readonly<Record<EntityName, true>> = {
  plan: true,
  milestone: true,
  measure: true,
  proposal: true,
  group: true,
  member: true,
  mandate: true,
  report: true,
  sentReport: true,
  decision: true,
  followup: true,
  consultation: true,
  request: true,
  meeting: true,
  agendaItem: true,
  journalEntry: true,
  workPackage: true,
  goal: true,
  stakeholder: true,
  involvement: true,
  input: true,
  duty: true,
  reference: true,
  revision: true,
  importRun: true,
  change: true,
  pause: true,
  reminder: true,
  conversation: true,
};

export const entityNames = Object.keys(known) as readonly EntityName[];
