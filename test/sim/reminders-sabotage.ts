/** Builds of the reminder service in which one line is wrong, to see that its simulation finds out. */
import { rewriting, type Sabotage, type Verdict } from './sabotage.ts';
import { runProgram } from './simulation-program.ts';

const RUN = 'reminders/run.ts';
const LEDGER = 'reminders/ledger.ts';

export const reminderSabotages: readonly Sabotage[] = [
  {
    name: 'send-first',
    what: 'a card is sent before it is claimed',
    file: RUN,
    line: '    const claimed = await claim(ledger, now.ground.plan.key, one, kept.own.begun);\n',
    instead:
      '    await ports.delivery.deliver(outgoingOf(one, now.ground.plan.key, now, ports));\n' +
      '    const claimed = await claim(ledger, now.ground.plan.key, one, kept.own.begun);\n',
  },
  {
    name: 'retry-unsure',
    what: 'what may have arrived is sent again',
    file: RUN,
    line: "    if (delivered.kind === 'refused' && delivered.again !== null && held.tries + 1 < MOST_TRIES) {\n      const wait = Math.max(delivered.again,",
    instead:
      "    if (delivered.kind !== 'sent' && held.tries + 1 < MOST_TRIES) {\n      const wait = Math.max('again' in delivered ? (delivered.again ?? 0) : 0,",
  },
  {
    name: 'ignore-claims',
    what: 'another’s claim is taken for its own',
    file: LEDGER,
    line: '  value.claimedBy === instance &&\n',
    instead: '  value.claimedBy !== instance.slice(0, 0) &&\n',
  },
  {
    name: 'say-sent',
    what: 'the ledger says of everything that it was sent',
    file: LEDGER,
    line: "  if (ending.state !== 'sent') return value.state === 'claimed' ? { ...value, state: ending.state } : value;\n",
    instead: "  if (ending.state !== 'sent') return { ...value, state: 'sent', sentAt: at };\n",
  },
  {
    name: 'never-unsure',
    what: 'a claim without an end is left without one',
    file: LEDGER,
    line: "(isAbandoned(value, ports.clock.now()) ? { ...value, state: 'unsure' } : value)",
    instead: '(isAbandoned(value, ports.clock.now()) ? { ...value } : value)',
  },
];

/** Builds the service with one wrong line and runs seeds until one breaks a promise. */
export async function tryReminderSabotage(sabotage: Sabotage, seeds: number): Promise<Verdict> {
  const options = ['--seeds', `${seeds}`, '--stop'];
  const program = 'src/laptop/sim-reminders-command.ts';
  const { runs, failures } = await runProgram(sabotage.name, options, [rewriting(sabotage)], program);
  const [first] = failures;
  return { seed: first?.seed ?? null, rules: first?.rules ?? [], runs };
}
