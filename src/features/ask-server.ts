/**
 * One decision, approval or sent report on its way to the server. However often it is asked, by double click, by Enter held
 * down or by «Sjekk igjen», it is one change with one operation: where its answer was lost the server is asked what it
 * knows before the person is told anything, and it is written again only when it is certain that it was not.
 */
import type { Key } from '#base/id.ts';
import { changedFields, type PlanChange, sameValue } from '#domain/change.ts';
import type { Row } from '#domain/row.ts';
import type { PlanSession, Registration } from '#sync/session.ts';

/** Asks, or asks again. While the answer is on its way everybody who asks gets that. */
export type Ask = () => Promise<Registration>;

type Server = Pick<PlanSession, 'snapshot' | 'register' | 'retry'>;

/** Enough for an answer that is lost, the question what became of it, and a try on the row as it then stands. */
const MOST_TRIES = 3;

/** `afterwards` runs once, when it is registered. */
export function askServer(session: Server, change: PlanChange, afterwards: () => void): Ask {
  let tried = false;
  let underWay: Promise<Registration> | null = null;

  async function ask(): Promise<Registration> {
    for (let tries = 1; ; tries += 1) {
      // A person who presses is not to wait for a pause that we took by ourselves.
      if (session.snapshot().failure !== null) session.retry();
      const answer = await session.register(change, tried);
      tried = answer.kind === 'unsure';
      const last = tries === MOST_TRIES;
      if (answer.kind === 'refused' && answer.failure.kind === 'overtaken') {
        const standing = rowNow(session, change.entity, change.item);
        if (standing !== null && says(standing, change)) return { kind: 'registered' };
        // Nobody was first: our own earlier try did not land.
        if (!last && sameValue(standing, change.before)) continue;
      } else if (answer.kind === 'unsure' && !last) continue;
      return answer;
    }
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
