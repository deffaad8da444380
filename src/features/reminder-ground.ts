/**
 * The plan as reminders are worked out from it, on this device. What needs somebody is the same whatever was sent, so the
 * ledger is given by who looks at what would be sent, and by nobody else.
 */
import { useMemo } from 'react';
import type { Entities, EntityName } from '#domain/entities.ts';
import type { Plan } from '#domain/plan.ts';
import type { Reminder } from '#domain/reminder.ts';
import type { ReminderEntity, ReminderGround } from '#domain/reminders-due.ts';
import type { Actor } from '#domain/role.ts';
import type { PlanSnapshot } from '#sync/session.ts';
import { useSnapshot } from './plan-session.tsx';

/** `ledger`: what was sent, of whatever plan. */
export function reminderGroundOf(
  { rows, unreadable }: Pick<PlanSnapshot, 'rows' | 'unreadable'>,
  plan: Plan,
  people: readonly Actor[],
  ledger: readonly Reminder[],
): ReminderGround {
  const of = <Name extends ReminderEntity>(name: Name): readonly Entities[Name][] => {
    const all: readonly Entities[Name][] = rows[name];
    return all.filter((row) => row.plan === plan.key);
  };
  const counts = new Map<EntityName, number>();
  for (const { entity } of unreadable) {
    // Whoever has looked at what would be sent is told of no more than others are.
    if (entity !== 'reminder') counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  return {
    plan,
    rows: {
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
      reminder: ledger.filter((row) => row.plan === plan.key),
    },
    people,
    unreadable: [...counts].map(([entity, count]) => ({ entity, rows: count })),
  };
}

const nothingSent: readonly Reminder[] = [];

/** `people` and `ledger` must be the same arrays while they hold the same. */
export function useReminderGround(
  plan: Plan,
  people: readonly Actor[],
  ledger: readonly Reminder[] = nothingSent,
): ReminderGround {
  const { rows, unreadable } = useSnapshot();
  return useMemo(
    () => reminderGroundOf({ rows, unreadable }, plan, people, ledger),
    [rows, unreadable, plan, people, ledger],
  );
}
