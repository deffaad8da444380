/** How words of time are read today, with the days on which the bodies meet: «junimøtet» has its day at once. */
import { use, useMemo } from 'react';
import type { DateContext } from '#domain/fuzzy-date.ts';
import type { Plan } from '#domain/plan.ts';
import { MeetingDaysContext } from '#ui/meeting-days.ts';
import { contextOf } from './plan-rows.ts';

export function useDateContext(plan: Plan): DateContext {
  const meetings = use(MeetingDaysContext);
  return useMemo(() => ({ ...contextOf(plan), meetings }), [plan, meetings]);
}
