/**
 * One bot serves all plans of a municipality: which of them an activity is for. A press names a row of the ledger, and belongs
 * to the plan whose ledger has it; all else is heard by every plan, and answered by the first.
 *
 * With several plans it is asked here whether an activity is genuine, before any plan is read for it.
 */
import { readPress } from '#cards/press.ts';
import type { Key } from '#base/id.ts';
import type { Hear, Knock } from '#reminders/doorway.ts';
import type { TokenCheck } from '#reminders/token-check.ts';

export interface Desk {
  readonly hear: Hear;
  /** Is the row in the plan's ledger? As it is known, or as it is read now. */
  readonly has: (reminder: Key, anew: boolean) => Promise<boolean>;
}

const part = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;

function reminderIn({ body }: Knock): Key | null {
  const action = part(part(body, 'value'), 'action');
  const press = readPress(String(part(action, 'verb')), part(action, 'data'));
  return press.ok ? press.value.reminder : null;
}

async function deskOf(desks: readonly Desk[], reminder: Key): Promise<Desk | undefined> {
  for (const anew of [false, true]) {
    for (const desk of desks) if (await desk.has(reminder, anew)) return desk;
  }
  return undefined;
}

export function routed(desks: readonly Desk[], check: Pick<TokenCheck, 'isGenuine'>): Hear {
  const [first, ...others] = desks;
  if (first === undefined) return () => Promise.resolve({ status: 404 });
  if (others.length === 0) return first.hear;
  return async (knock) => {
    if (!(await check.isGenuine(knock))) return { status: 401 };
    const reminder = reminderIn(knock);
    const desk = reminder === null ? undefined : await deskOf(desks, reminder);
    return (desk ?? first).hear(knock);
  };
}
