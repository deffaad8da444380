/**
 * One decision, approval or sent report on its way to the server. However often it is asked, by double click, by Enter held
 * down or by «Sjekk igjen», it is one change with one operation: where its answer was lost the server is asked what it
 * knows before the person is told anything.
 */
import type { Key } from '#base/id.ts';
import { changedFields, type PlanChange, sameValue } from '#domain/change.ts';
import type { PlanFailure } from '#domain/failure.ts';
import type { Row } from '#domain/row.ts';
import type { PlanSession, Registration } from '#sync/session.ts';

/** Asks, or asks again. While the answer is on its way everybody who asks gets that. */
export type Ask = () => Promise<Registration>;

type Server = Pick<PlanSession, 'snapshot' | 'register' | 'retry'>;

/** `afterwards` runs once, when it is registered. */
export function askServer(session: Server, change: PlanChange, afterwards: () => void): Ask {
  /** Why the last answer was lost; what was asked for may stand there. */
  let lost: PlanFailure | null = null;
  let underWay: Promise<Registration> | null = null;

  async function ask(): Promise<Registration> {
    const answer = await put();
    return answer.kind === 'unsure' ? put() : answer;
  }

  async function put(): Promise<Registration> {
    // A person who presses is not to wait for a pause that we took by ourselves.
    if (session.snapshot().failure !== null) session.retry();
    const answer = await session.register(change, lost !== null);
    const before = lost;
    lost = answer.kind === 'unsure' ? answer.failure : null;
    if (answer.kind !== 'refused' || answer.failure.kind !== 'overtaken') return answer;
    const standing = rowNow(session, change.entity, change.item);
    if (standing !== null && says(standing, change)) return { kind: 'registered' };
    // Nobody was first: what was asked about did not land, and why is known from before.
    return before !== null && sameValue(standing, change.before) ? { kind: 'refused', failure: before } : answer;
  }

  return () => {
    underWay ??= ask()
      .then((answer) => {
        if (answer.kind === 'registered') afterwards();
        return answer;
      })
      .finally(() => {
        underWay = null;
      });
    return underWay;
  };
}

function rowNow(session: Server, entity: PlanChange['entity'], item: Key): Row | null {
  const rows: readonly Row[] = session.snapshot().rows[entity];
  return rows.find(({ key }) => key === item) ?? null;
}

/** Everything that the change wanted stands there, whoever wrote it: two who approve at once have approved. */
function says(row: Row, { before, after }: PlanChange): boolean {
  if (before === null) return false;
  const wanted = Object.keys(changedFields<Row>(before, after));
  const [stands, wants] = [row, after] as readonly unknown[] as readonly Readonly<Record<string, unknown>>[];
  return wanted.every((name) => sameValue(stands?.[name], wants?.[name]));
}
