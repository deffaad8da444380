/** The plan as reminders are worked out from it, on this device: without the ledger of what was sent, which is the service's. */
import { useMemo } from 'react';
import type { Entities, EntityName } from '#domain/entities.ts';
import type { Plan } from '#domain/plan.ts';
import type { ReminderEntity, ReminderGround } from '#domain/reminders-due.ts';
import type { Actor } from '#domain/role.ts';
import type { PlanRows } from '#sync/session.ts';
import { useSnapshot } from './plan-session.tsx';

function rowsForReminders(rows: PlanRows, plan: Plan): ReminderGround['rows'] {
  const of = <Name extends ReminderEntity>(name: Name): readonly Entities[Name][] => {
    const all: readonly Entities[Name][] = rows[name];
    return all.filter((row) => row.plan === plan.key);
  };
  return {
    plan: of('plan'),
    milestone: of('milestone'),
    measure: of('measure'),
    group: of('group'),
    member: of('member'),
    mandate: of('mandate'),
    report: of('report'),
    sentReport: of('sentReport'),
    proposal: of('proposal'),
    decision: of('decision'),
    followup: of('followup'),
    consultation: of('consultation'),
    request: of('request'),
    meeting: of('meeting'),
    agendaItem: of('agendaItem'),
    duty: of('duty'),
    pause: of('pause'),
    reminder: [],
  };
}

/** `people` must be the same array while it holds the same. */
export function useReminderGround(plan: Plan, people: readonly Actor[]): ReminderGround {
  const { rows, unreadable } = useSnapshot();
  return useMemo(() => {
    const counts = new Map<EntityName, number>();
    for (const { entity } of unreadable) counts.set(entity, (counts.get(entity) ?? 0) + 1);
    return {
      plan,
      rows: rowsForReminders(rows, plan),
      people,
      unreadable: [...counts].map(([entity, count]) => ({ entity, rows: count })),
    };
  }, [plan, rows, people, unreadable]);
}
