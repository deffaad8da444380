/** Lists that tell what reminders would, by name alone: a page asks for them long before it needs the rules themselves. */
import { useSnapshot } from './plan-session.tsx';
import { useWanted, useWantedLater } from './wanted.ts';
import type { ReminderEntity } from '#domain/reminders-due.ts';

/** What must be read before anything is told: half a plan would seem to lack what only is not here. The ledger is asked for by who looks at what would be sent. */
export const noticeLists = [
  'plan',
  'milestone',
  'measure',
  'group',
  'member',
  'mandate',
  'report',
  'sentReport',
  'proposal',
  'decision',
  'followup',
  'consultation',
  'request',
  'meeting',
  'agendaItem',
  'duty',
  'pause',
] as const satisfies readonly ReminderEntity[];

const none = [] as const;

/** Asks for them, and answers whether they are here. `now`: she has come to look; else a first start is to cost no more than the plan. */
export function useNoticeLists(now: boolean): boolean {
  const { loaded } = useSnapshot();
  useWanted(now ? noticeLists : none);
  useWantedLater(now ? none : noticeLists);
  return noticeLists.every((entity) => loaded.has(entity));
}
