/** The plan of another day, made ready to be shown: its rows, a session that takes no edit, a history that ends that day. Pure. */
import { yearOf } from '#base/calendar.ts';
import { type Day, dayOf, inOslo, type Instant, instantOf, parseInstant } from '#base/clock.ts';
import { fail, type Result, succeed } from '#base/result.ts';
import { toldFields } from '#domain/change.ts';
import { type EntityName, entityNames } from '#domain/entities.ts';
import type { PlanFailure } from '#domain/failure.ts';
import type { HistoryEntry } from '#domain/history.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { Plan } from '#domain/plan.ts';
import { isAfter, planOnDay, type Undoable } from '#domain/plan-on-day.ts';
import { isInUse } from '#domain/row.ts';
import type { PlanSession, PlanSnapshot } from '#sync/session.ts';
import { runningPlan } from '../plan-rows.ts';
import type { ShownThen } from '../plan-then.tsx';
import type { History } from '../ports.ts';

/** What the service keeps for itself, and the history itself, are no part of the plan. */
const apart = new Set<EntityName>(['change', 'pause', 'reminder', 'conversation']);
export const thenLists: readonly EntityName[] = entityNames.filter((entity) => !apart.has(entity));

/** More than has happened in most plans in a year: each hundred of them is waited for. */
export const MOST_UNDONE = 4_000;

/** The first moment of the day in UTC, which is within it in Norway. */
export const startOf = (day: Day): Instant => momentOf(day, 0);

/** The moment after the day: midnight in Norway is two hours before UTC's in summer and one in winter. */
export function endOf(day: Day): Instant {
  const [summer, winter] = [momentOf(day, 22), momentOf(day, 23)];
  return inOslo(summer).day > day ? summer : winter;
}

const momentOf = (day: Day, hour: number): Instant =>
  parseInstant(`${day}T${String(hour).padStart(2, '0')}:00:00Z`) ?? instantOf(0);

/** Days that somebody may want to see again, the first one first; `by`: who adopted the plan then. */
export type NotableDay =
  | { readonly day: Day; readonly why: 'adopted'; readonly by: string }
  | { readonly day: Day; readonly why: 'turnOfYear' | 'lastMeeting' };

export function notableDays(plan: Plan, meetings: readonly Meeting[], today: Day): readonly NotableDay[] {
  const lastMeeting = meetings
    .filter((row) => isInUse(row) && row.plan === plan.key && row.kind === 'steering' && row.state !== 'cancelled')
    .flatMap(({ when }) => (when.to !== null && when.from === when.to && when.to < today ? [when.to] : []))
    .toSorted()
    .at(-1);
  const turn = dayOf(yearOf(today) - 1, 12, 31);
  const days: readonly NotableDay[] = [
    ...(plan.adoptedOn === null ? [] : [{ day: plan.adoptedOn, why: 'adopted', by: plan.adoptedBy } as const]),
    ...(turn === null ? [] : [{ day: turn, why: 'turnOfYear' } as const]),
    ...(lastMeeting === undefined ? [] : [{ day: lastMeeting, why: 'lastMeeting' } as const]),
  ];
  return days.filter(({ day }) => day < today).toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

/** Why a day cannot be shown. */
export type NoThen = 'notThere' | 'tooFar';

/** The person's own edits stand in the rows before the history tells of them. */
const unsent = ({ edits }: PlanSnapshot): readonly Undoable[] =>
  edits.map(({ change }) => ({ item: change.item, act: change.act, at: change.at, ...toldFields(change) }));

/** `changes`: what has happened since the day began, all of it. */
export function thenOf(
  session: PlanSession,
  history: History,
  changes: readonly HistoryEntry[],
  day: Day,
): Result<ShownThen, NoThen> {
  if (changes.length >= MOST_UNDONE) return fail('tooFar');
  const snapshot = session.snapshot();
  const ofPlan = changes.filter(({ entity }) => thenLists.some((name) => name === entity));
  const { rows, unsure, gone } = planOnDay(snapshot.rows, [...ofPlan, ...unsent(snapshot)], day);
  if (runningPlan(rows) === null) return fail('notThere');
  return succeed({
    day,
    session: standingStill(session, { ...snapshot, rows }),
    history: until(history, day),
    unsure: unsure.length,
    gone: gone.length,
  });
}

/** Said of an edit that no screen offers: nobody may change what has been. */
const REFUSED: PlanFailure = { kind: 'notAllowed', list: 'plan', act: 'change', by: [] };

/** Everything else is the running session's: it goes on sharing and reading meanwhile. */
function standingStill(session: PlanSession, then: PlanSnapshot): PlanSession {
  const snapshot: PlanSnapshot = {
    ...then,
    phase: 'open',
    failure: null,
    loaded: new Set(entityNames),
    damaged: new Map(),
    edits: [],
    resumesAt: null,
  };
  return {
    ...session,
    snapshot: () => snapshot,
    subscribe: () => () => undefined,
    want: () => undefined,
    commit: () => REFUSED,
    register: async () => ({ kind: 'refused', failure: REFUSED }),
    retryEdit: () => undefined,
    discard: () => undefined,
    resolve: () => undefined,
  };
}

function until(history: History, day: Day): History {
  const end = endOf(day);
  const then = <Entry extends Pick<HistoryEntry, 'at'>>(entries: readonly Entry[]): readonly Entry[] =>
    entries.filter((entry) => !isAfter(entry, day));
  const told = async <Entry extends Pick<HistoryEntry, 'at'>>(
    asked: Promise<Result<readonly Entry[], PlanFailure>>,
  ): Promise<Result<readonly Entry[], PlanFailure>> => {
    const answer = await asked;
    return answer.ok ? succeed(then(answer.value)) : answer;
  };
  return {
    historyOf: (item) => told(history.historyOf(item)),
    historySince: (at, most) => told(history.historySince(at, most)),
    historyBefore: (before, most) => history.historyBefore(before < end ? before : end, most),
    outsideEdits: (entity, item) => told(history.outsideEdits(entity, item)),
    check: (entity, item) => history.check(entity, item),
  };
}
