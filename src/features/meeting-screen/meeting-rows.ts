/** The rows that an agenda is made of, and how they are written in by whoever records. */
import type { AgendaItem } from '#domain/agenda-item.ts';
import { type AgendaCase, type AgendaFields, type PlanOnAgenda, writtenIn } from '#domain/agenda.ts';
import type { Key } from '#base/id.ts';
import type { EntityName } from '#domain/entities.ts';
import { recordersOf } from '#domain/meeting-closing.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { Plan } from '#domain/plan.ts';
import { caseTitle } from '#text/agenda.ts';
import type { PlanRows } from '#sync/session.ts';
import { useSayEdited } from '../edit-outcome.tsx';
import { groupsInOrder, rowsOfPlan } from '../group-rows.ts';
import { milestonesInOrder } from '../plan-rows.ts';
import { useEditor } from '../plan-session.tsx';

/** Lists that a plan does not open with. */
export const meetingLists = [
  'meeting',
  'agendaItem',
  'consultation',
  'followup',
  'mandate',
  'member',
  'request',
  'sentReport',
] as const satisfies readonly EntityName[];

export const planOnAgenda = (rows: PlanRows, plan: Plan): PlanOnAgenda => ({
  plan,
  settings: plan.settings,
  proposals: rowsOfPlan(rows.proposal, plan),
  consultations: rowsOfPlan(rows.consultation, plan),
  decisions: rowsOfPlan(rows.decision, plan),
  requests: rowsOfPlan(rows.request, plan),
  sent: rowsOfPlan(rows.sentReport, plan),
  milestones: milestonesInOrder(rows, plan),
  groups: groupsInOrder(rows, plan),
  members: rowsOfPlan(rows.member, plan),
  mandates: rowsOfPlan(rows.mandate, plan),
  measures: rowsOfPlan(rows.measure, plan),
  followups: rowsOfPlan(rows.followup, plan),
  meetings: rowsOfPlan(rows.meeting, plan),
  // What was taken out of an agenda is not to come back by itself.
  items: rows.agendaItem.filter((item) => item.plan === plan.key),
});

interface Writing {
  /** Saved without a word: what is written shows itself. Answers whether it was done. */
  readonly write: (key: Key, fields: AgendaFields, said?: string) => boolean;
  readonly place: (order: readonly AgendaCase[]) => boolean;
  readonly add: (item: AgendaItem) => boolean;
}

export function useWriting(meeting: Meeting, given: PlanOnAgenda, cases: readonly AgendaCase[]): Writing {
  const editor = useEditor().as(recordersOf(meeting, given.groups));
  const say = useSayEdited();
  const titleOf = (one: AgendaCase): string => caseTitle(one, given.plan.language);

  function put(
    fieldsOf: (item: AgendaItem) => AgendaFields | null,
    said = '',
    more: readonly AgendaItem[] = [],
  ): boolean {
    const { added, changed } = writtenIn(cases, fieldsOf, titleOf);
    const edited = editor.changeAll(
      changed.map(({ before, fields }) => ({ entity: 'agendaItem', before, fields })),
      [...added, ...more].map((row) => ({ entity: 'agendaItem', row, via: 'tab' })),
    );
    return edited.ok && said === '' ? true : say(edited, said);
  }

  return {
    write: (key, fields, said) => put((item) => (item.key === key ? fields : null), said),
    place(order) {
      const places = new Map(order.map(({ item }, index) => [item.key, index + 1]));
      return put((item) => {
        const position = places.get(item.key);
        return position === undefined || position === item.position ? null : { position };
      });
    },
    add: (item) => put(() => null, '', [item]),
  };
}
