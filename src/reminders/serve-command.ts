/**
 * `node serve.js [--check [--post]]`: the reminder service by itself, in a container or on plain Node. Settings come by the
 * environment, as `settings.ts` says; FRAMDRIFT_PORT is where Teams' messages come in, 8080 where not said.
 *
 * `--check` looks at what it stands on and ends; with `--post` a card is posted in each channel that has a flow. Exit status 1
 * with a sentence for each thing that is wrong.
 */
import { parseArgs } from 'node:util';
import { sayChecked } from '#text/service-check.ts';
import { sayServiceFault } from '#text/service-package.ts';
import { checkPlans } from './check.ts';
import { productionMachine } from './machine.ts';
import { startSchedule } from './schedule.ts';
import { openService, type Service } from './service.ts';
import { serve } from './serving.ts';

declare const PROGRAM_VERSION: string | undefined;

const machine = productionMachine(typeof PROGRAM_VERSION === 'string' ? PROGRAM_VERSION : '');

function complain(sentences: readonly string[]): void {
  process.stderr.write(`${sentences.join('\n')}\n`);
  process.exitCode = 1;
}

async function check({ plans }: Service, posts: boolean): Promise<void> {
  const lines = await checkPlans(plans, machine.language, posts);
  process.stdout.write(`${lines.map((line) => sayChecked(line, machine.language)).join('\n')}\n`);
  if (lines.some(({ state }) => state === 'wrong')) process.exitCode = 1;
}

async function run({ hear, isWell, round }: Service): Promise<void> {
  const port = Number(process.env['FRAMDRIFT_PORT'] ?? '8080');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    return complain([sayServiceFault({ kind: 'port' }, machine.language)]);
  }
  const serving = await serve({ hear, isWell, port, host: '0.0.0.0' });
  machine.log({ event: 'serving', port: serving.port });
  const onError = (error: unknown): void =>
    machine.log({ event: 'error', at: error instanceof Error ? error.name : 'thrown' });
  let rounds: Promise<unknown> = round().catch(onError);
  const schedule = startSchedule(async () => {
    rounds = round();
    await rounds;
  }, onError);
  // What was begun is brought to its end: a card that is claimed and not sent would be unsure.
  const stop = async (): Promise<void> => {
    schedule.stop();
    await Promise.allSettled([serving.close(), rounds]);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { check: { type: 'boolean' }, post: { type: 'boolean' } }, strict: false });
  const opened = await openService(machine);
  if (!opened.ok) complain(opened.failure);
  else if (values['check'] === true) await check(opened.value, values['post'] === true);
  else await run(opened.value);
}

// Without `await` out here, so that it can be bundled for any Node.
void main();
