/** Sends reminders that somebody asked for in a card. Each is claimed in the ledger first, like any other, and sent once. */
import { newKey, type Key } from '#base/id.ts';
import { fail, type Result, succeed } from '#base/result.ts';
import type { PlanFailure } from '#domain/failure.ts';
import type { DueReminder } from '#domain/reminders-due.ts';
import type { Delivered } from './delivery.ts';
import { claim, type Ending, remember } from './ledger.ts';
import type { KeptPlan } from './plan-reading.ts';
import { outgoingOf, type RunPorts } from './run.ts';

export async function sendAsked(
  kept: KeptPlan,
  reminders: readonly DueReminder[],
  ports: RunPorts,
): Promise<Result<null, PlanFailure>> {
  const now = await kept.read();
  if (!now.ok) return now;
  const { ground, repository } = now.value;
  const ledger = { ...ports, repository, newKey: (): Key => newKey(ports.random) };
  for (const due of reminders) {
    const claimed = await claim(ledger, ground.plan.key, due, kept.own.begun);
    if (claimed.kind === 'open') return fail(claimed.failure);
    kept.note(claimed.row);
    if (claimed.kind === 'theirs') continue;
    kept.own.begun.add(due.claim);
    const card = outgoingOf(due, claimed.row.value.key, now.value, ports);
    const ending = endingOf(await ports.delivery.deliver(card));
    const written = await remember(ledger, claimed.row, ending);
    if (written.kind === 'written') kept.note(written.row);
    else if (written.kind === 'owed') kept.own.owed.set(due.claim, { row: claimed.row, ending });
  }
  return succeed(null);
}

function endingOf(delivered: Delivered): Ending {
  if (delivered.kind === 'sent') return { state: 'sent', message: delivered.message };
  return { state: delivered.kind === 'unsure' ? 'unsure' : 'failed' };
}
