/** A person's own pauses from reminders: which days may be one, which are hers, and how one is ended. Pure. */
import { addDays, daysBetween } from '#base/calendar.ts';
import type { Day } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import { fail, type Result, succeed } from '#base/result.ts';
import type { Pause } from '#domain/reminder.ts';
import { type Actor, mayEdit } from '#domain/role.ts';
import { isInUse, type Row } from '#domain/row.ts';

/** Both days are within the pause. */
export interface PauseDays {
  readonly from: Day;
  readonly to: Day;
}

/** Whoever is away for longer has somebody else answer for her. */
const LONGEST = 366;

/** Why days are no pause, the first that there is. */
export type PauseTrouble = 'noDays' | 'backwards' | 'over' | 'tooLong' | 'overlaps';

/** `others`: her other pauses. */
export function readPause(
  from: Day | null,
  to: Day | null,
  others: readonly Pause[],
  today: Day,
): Result<PauseDays, PauseTrouble> {
  if (from === null || to === null) return fail('noDays');
  if (to < from) return fail('backwards');
  if (to < today) return fail('over');
  if (daysBetween(from, to) >= LONGEST) return fail('tooLong');
  const overlaps = others.some(
    (other) => other.from !== null && other.to !== null && from <= other.to && to >= other.from,
  );
  return overlaps ? fail('overlaps') : succeed({ from, to });
}

/** Her own that are not over, the first to begin first; a row whose days somebody has emptied in SharePoint among them. */
export const ownPauses = (pauses: readonly Pause[], person: string, today: Day): readonly Pause[] =>
  pauses
    .filter((pause) => isInUse(pause) && pause.person?.id === person && (pause.to === null || pause.to >= today))
    .toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));

/** The pause that goes on today; null where none does. Of a row without its first or last day the other counts. */
export const runningPause = (pauses: readonly Pause[], person: string, today: Day): Pause | null =>
  ownPauses(pauses, person, today).find(({ from }) => from === null || from <= today) ?? null;

/** Whoever reads only is sent nothing. */
export const mayPause = mayEdit;

/** Nobody pauses another. */
export const mayChangePause = (pause: Pause, actor: Actor): boolean =>
  mayPause(actor) && pause.person !== null && pause.person.id === actor.person.id;

export const newPause = (row: Row, { person }: Actor, days: PauseDays, title: string): Pause => ({
  ...row,
  title,
  person,
  ...days,
});

/**
 * She is back: the pause ends with yesterday. null where it began today or later, and there is nothing left of it: it is
 * taken away.
 */
export function endedPause({ from }: Pick<Pause, 'from'>, today: Day): { readonly to: Day } | null {
  return from !== null && from >= today ? null : { to: addDays(today, -1) };
}

/** The other pauses of the same person. */
export const besides = (pauses: readonly Pause[], key: Key | null): readonly Pause[] =>
  pauses.filter((pause) => pause.key !== key);
