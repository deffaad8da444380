/** All lists of the plan, one for every entity. */
import type { Entities, EntityName } from '#domain/entities.ts';
import { agendaItems } from '#schema/agenda-items.ts';
import { changes } from '#schema/changes.ts';
import { consultations } from '#schema/consultations.ts';
import { conversations } from '#schema/conversations.ts';
import { decisions } from '#schema/decisions.ts';
import { duties } from '#schema/duties.ts';
import { followups } from '#schema/followups.ts';
import { goals } from '#schema/goals.ts';
import { groups } from '#schema/groups.ts';
import { imports } from '#schema/imports.ts';
import { inputs } from '#schema/inputs.ts';
import { involvement } from '#schema/involvement.ts';
import { journal } from '#schema/journal.ts';
import type { List } from '#schema/list.ts';
import { mandates } from '#schema/mandates.ts';
import { measures } from '#schema/measures.ts';
import { meetings } from '#schema/meetings.ts';
import { members } from '#schema/members.ts';
import { milestones } from '#schema/milestones.ts';
import { pauses } from '#schema/pauses.ts';
import { plans } from '#schema/plans.ts';
import { proposals } from '#schema/proposals.ts';
import { references } from '#schema/references.ts';
import { reminders } from '#schema/reminders.ts';
import { reports } from '#schema/reports.ts';
import { requests } from '#schema/requests.ts';
import { revisions } from '#schema/revisions.ts';
import { sentReports } from '#schema/sent-reports.ts';
import { stakeholders } from '#schema/stakeholders.ts';
import { workPackages } from '#schema/work-packages.ts';

export const lists: { readonly [Name in EntityName]: List<Entities[Name]> } = {
  plan: plans,
  milestone: milestones,
  measure: measures,
  proposal: proposals,
  group: groups,
  member: members,
  mandate: mandates,
  report: reports,
  sentReport: sentReports,
  decision: decisions,
  followup: followups,
  consultation: consultations,
  request: requests,
  meeting: meetings,
  agendaItem: agendaItems,
  journalEntry: journal,
  workPackage: workPackages,
  goal: goals,
  stakeholder: stakeholders,
  involvement,
  input: inputs,
  duty: duties,
  reference: references,
  revision: revisions,
  importRun: imports,
  change: changes,
  pause: pauses,
  reminder: reminders,
  conversation: conversations,
};

export type AnyList = (typeof lists)[EntityName];

/** In the order in which they are made and shown. */
export const allLists: readonly AnyList[] = Object.values(lists);

/** What the tab reads before it shows anything. */
export const startLists: readonly AnyList[] = allLists.filter(({ loading }) => loading === 'start');

const byName: ReadonlyMap<string, AnyList> = new Map(allLists.map((list) => [list.name, list]));

/** By the internal name, which no renaming changes. */
export const listByName = (name: string): AnyList | undefined => byName.get(name);
