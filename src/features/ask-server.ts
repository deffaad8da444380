/**
 * One decision, approval or sent report on its way to the server. However often it is asked, by double click, by Enter held
 * down or by «Sjekk igjen», it is one change with one operation: where its answer was lost the server is asked what it
 * knows before the person is told anything.
 */
import { changedFields, type PlanChange, sameValue } from '#domain/change.ts';
import type { PlanFailure } from '#domain/failure.ts';
import type { Row } from '#domain/row.ts';
import type { PlanSession, Registration } from '#sync/session.ts';

/**
 * Asks, or asks again. While the answer is on its way everybody who asks gets that. `onFound` is told where the answer was
 * lost and what was asked for shows itself among the rows later.
 */
export type Ask = (onFound: () => void) => Promise<Registration>;

type Server = Pick<PlanSession, 'snapshot' | 'subscribe' | 'register' | 'retry'>;

/** `afterwards` runs once, when it is registered. */
export function askServer(session: Server, change: PlanChange, afterwards: () => void): Ask {
  /** Why the last answer was lost; what was asked for may stand there. */
  let lost: PlanFailure | null = null;
  let underWay: Promise<Registration> | null = null;
  let stopWatching = (): void => undefined;

  async function ask(onFound: () => void): Promise<Registration> {
    stopWatching();
    const first = await put();
    const answer = first.kind === 'unsure' ? await put() : first;
    if (answer.kind === 'registered') afterwards();
    if (answer.kind === 'unsure') watch(onFound);
    return answer;
  }

  function watch(onFound: () => void): void {
    stopWatching = session.subscribe(() => {
      if (!stands(session, change)) return;
      stopWatching();
      // Its history may have been lost with the answer: asked once more, it is written.
      void session.register(change, true);
      afterwards();
      onFound();
    });
  }

  async function put(): Promise<Registration> {
    // A person who presses is not to wait for a pause that we took by ourselves.
    if (session.snapshot().failure !== null) session.retry();
    const answer = await session.register(change, lost !== null);
    const before = lost;
    lost = answer.kind === 'unsure' ? answer.failure : null;
    if (answer.kind !== 'refused' || answer.failure.kind !== 'overtaken') return answer;
    if (stands(session, change)) return { kind: 'registered' };
    // Nobody was first: what was asked about did not land, and why is known from before.
    const untouched = sameValue(rowNow(session, change), change.before);
    return before !== null && untouched ? { kind: 'refused', failure: before } : answer;
  }

  return (onFound) => {
    underWay ??= ask(onFound).finally(() => {
      underWay = null;
    });
    return underWay;
  };
}

/**
 * Several, one after the other, as one: it stops at the first that is not registered, and asked again goes on from there.
 */
export function inTurn(asks: readonly Ask[]): Ask {
  let next = 0;
  return async (onFound) => {
    while (next < asks.length) {
      const at = next;
      const answer = await asks[at]?.(() => {
        if (next === at) next += 1;
        if (next === asks.length) onFound();
      });
      if (answer !== undefined && answer.kind !== 'registered') return answer;
      next = Math.max(next, at + 1);
    }
    return { kind: 'registered' };
  };
}

function rowNow(session: Server, { entity, item }: PlanChange): Row | null {
  const rows: readonly Row[] = session.snapshot().rows[entity];
  return rows.find(({ key }) => key === item) ?? null;
}

/** Everything that the change wanted stands there, whoever wrote it: two who approve at once have approved. */
function stands(session: Server, change: PlanChange): boolean {
  const { before, after } = change;
  const row = rowNow(session, change);
  if (row === null || before === null) return row !== null;
  const wanted = Object.keys(changedFields<Row>(before, after)) as readonly (keyof Row)[];
  return wanted.every((name) => sameValue(row[name], after[name]));
}
