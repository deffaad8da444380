/**
 * `npm run -s reminders -- --once [--now 2026-02-16T08:00+01:00] [--dry-run] [--cards] [--lang nb|nn|en]`: looks once at what
 * is due, sends it, and prints it as JSON: to whom by role, in which language and form, in a sentence, and how large the card
 * is; the card itself with `--cards`. With `--dry-run` nothing is sent and nothing is written.
 *
 * Where the environment names a municipality it is that one's service, as it runs there. Else it is the plan «mid-process» in a
 * tenant in a box that is made for this and gone after it, and cards go nowhere but into the answer.
 */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Clock, inOslo, instantOf, type Instant, millisecondsOf, parseInstant } from '#base/clock.ts';
import { fail, type Result, succeed } from '#base/result.ts';
import { sizeOf } from '#cards/card-json.ts';
import { remindersDue } from '#domain/reminders-due.ts';
import { createGraph } from '#graph/client.ts';
import { GRAPH_ORIGIN } from '#graph/origin.ts';
import { timerSleep } from '#graph/sleep.ts';
import { createLocalTenant } from '#localtenant/local-tenant.ts';
import { machine } from '#localtenant/machine.ts';
import { memoryStore } from '#localtenant/store.ts';
import type { Delivery } from '#reminders/delivery.ts';
import { reminderKey } from '#reminders/ledger.ts';
import { productionMachine } from '#reminders/machine.ts';
import { type KeptPlan, readKeptPlan } from '#reminders/plan-reading.ts';
import { outgoingOf, runOnce, type RunPorts, type RunReport } from '#reminders/run.ts';
import { openService } from '#reminders/service.ts';
import { isConfigured } from '#reminders/settings.ts';
import { createPlanRepository } from '#repository/plan-repository.ts';
import { failureText } from '#text/failures.ts';
import { type Language, languageOfMachine, languages } from '#text/language.ts';
import { type RemindersOrderFailure, sayRemindersOrderFailure } from '#text/reminders-command.ts';
import { actorOf, laptopPeople } from './people.ts';
import { scenarios } from './scenarios.ts';
import { admitService, serviceName, serviceToken } from './service-identity.ts';
import { laptopSite, setUpTenant } from './tenant.ts';

interface Order {
  readonly now: Instant | null;
  readonly dryRun: boolean;
  readonly cards: boolean;
  readonly language: Language;
}

/** Of one plan: what was due when it was looked at, and what became of it. */
interface Look {
  readonly due: readonly Readonly<Record<string, unknown>>[];
  readonly report: RunReport | null;
}

/** Sentences on what is in the way. */
type Looked = Result<readonly Look[], readonly string[]>;

const OPTIONS = {
  once: { type: 'boolean' },
  now: { type: 'string' },
  'dry-run': { type: 'boolean' },
  cards: { type: 'boolean' },
  lang: { type: 'string' },
} as const;

const ofMachine = languageOfMachine(process.env['LC_ALL'] ?? process.env['LC_MESSAGES'] ?? process.env['LANG'] ?? '');
const isMunicipality = isConfigured(process.env);
const start = scenarios['mid-process'].startsAt;

interface Refused {
  readonly why: RemindersOrderFailure;
  readonly language: Language;
}

function orderOf(argv: readonly string[]): Result<Order, Refused> {
  const { tokens, values } = parseArgs({
    args: [...argv],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const { lang, now: said } = values;
  const chosen = lang === undefined ? ofMachine : languages.find((one) => one === lang);
  const language = chosen ?? ofMachine;
  const refuse = (why: RemindersOrderFailure): Result<never, Refused> => fail({ why, language });
  for (const token of tokens) {
    if (token.kind === 'positional') return refuse({ kind: 'unknownOption', option: token.value });
    if (token.kind === 'option' && !(token.name in OPTIONS)) {
      return refuse({ kind: 'unknownOption', option: token.rawName });
    }
  }
  if (chosen === undefined) return refuse({ kind: 'unknownOption', option: `--lang ${String(lang)}` });
  if (values.once !== true) return refuse({ kind: 'noOnce' });
  const now = typeof said === 'string' ? parseInstant(said) : null;
  if (said !== undefined && now === null) {
    return refuse(typeof said === 'string' ? { kind: 'badNow', value: said } : { kind: 'noNow' });
  }
  const dryRun = values['dry-run'] === true;
  if (now !== null && isMunicipality && !dryRun) return refuse({ kind: 'nowIsForTrials' });
  if (now !== null && !isMunicipality && now < start) return refuse({ kind: 'tooEarly', from: start });
  return succeed({ now, dryRun, cards: values.cards === true, language });
}

/** What is due at the clock's moment; what is printed of a person is her role. */
async function dueIn(
  kept: KeptPlan,
  ports: RunPorts,
  { cards, language }: Order,
): Promise<Result<Look['due'], readonly string[]>> {
  const read = await kept.readAnew();
  if (!read.ok) {
    const { what, remedy } = failureText(read.failure, language);
    return fail([`${what} ${remedy}`]);
  }
  const { ground } = read.value;
  const due = remindersDue(ground, ports.clock.now()).map((one) => {
    const { card, text, language: hers } = outgoingOf(one, reminderKey(ground.plan.key, one.claim), read.value, ports);
    return {
      to: one.recipient === null ? 'channel' : one.roles,
      language: hers,
      form: one.form,
      day: one.slot,
      things: one.notices.length,
      text,
      bytes: sizeOf(card),
      ...(cards && { card }),
    };
  });
  return succeed(due);
}

const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));

/** Time runs on from there, as fast as time does. */
const clockFrom = (begins: Instant): Clock => {
  const ahead = millisecondsOf(begins) - machine.now();
  const now = (): Instant => instantOf(machine.now() + ahead);
  return { now, today: () => inOslo(now()).day };
};

async function onThisMachine(order: Order): Promise<Looked> {
  let clock = clockFrom(start);
  const tenant = await createLocalTenant({
    machine: { ...machine, now: () => millisecondsOf(clock.now()) },
    store: memoryStore(),
  });
  const made = await setUpTenant(tenant, scenarios['mid-process']);
  const admitted = made.ok ? await admitService(GRAPH_ORIGIN, tenant.fetch, laptopSite) : made;
  if (!admitted.ok) return fail([failureText(admitted.failure, order.language).what]);
  clock = clockFrom(order.now ?? start);
  const ports = { clock, sleep: timerSleep, random };
  const graph = createGraph({ ...ports, fetch: tenant.fetch, token: async () => succeed(serviceToken) });
  const kept = readKeptPlan({
    repository: createPlanRepository(graph, laptopSite),
    people: async () => succeed(laptopPeople.map(actorOf)),
    clock,
  });
  let nth = 0;
  const delivery: Delivery = {
    answers: true,
    deliver: async () => ({ kind: 'sent', message: `m-${(nth += 1)}` }),
  };
  const run: RunPorts = {
    ...ports,
    delivery,
    instance: 'once',
    service: serviceName,
    linkTo: (item) => `http://127.0.0.1:4280/${item === '' ? '' : `?item=${item}`}`,
  };
  const due = await dueIn(kept, run, order);
  if (!due.ok) return due;
  const report = order.dryRun ? null : await runOnce(kept, run);
  await tenant.close();
  return succeed([{ due: due.value, report }]);
}

async function inMunicipality(order: Order): Promise<Looked> {
  const usual = productionMachine(version());
  const { now } = order;
  // What the service tells of its rounds goes beside the answer.
  const log = (line: object): void => void process.stderr.write(`${JSON.stringify(line)}\n`);
  const opened = await openService({
    ...usual,
    log,
    language: order.language,
    ...(now !== null && { clock: clockFrom(now) }),
  });
  if (!opened.ok) return opened;
  const { plans, round } = opened.value;
  const found: Look['due'][] = [];
  for (const { kept, run } of plans) {
    const due = await dueIn(kept, run, order);
    if (!due.ok) return due;
    found.push(due.value);
  }
  const reports = order.dryRun ? [] : await round();
  return succeed(found.map((due, index) => ({ due, report: reports[index] ?? null })));
}

function version(): string {
  const project = path.join(import.meta.dirname, '../..');
  const { version: found } = JSON.parse(readFileSync(path.join(project, 'package.json'), 'utf8')) as {
    version: string;
  };
  return found;
}

function complain(sentences: readonly string[]): void {
  process.stderr.write(`${sentences.join('\n')}\n`);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const order = orderOf(process.argv.slice(2));
  if (!order.ok) {
    complain([sayRemindersOrderFailure(order.failure.why, order.failure.language)]);
    return;
  }
  const looked = await (isMunicipality ? inMunicipality(order.value) : onThisMachine(order.value));
  if (looked.ok) process.stdout.write(`${JSON.stringify({ plans: looked.value }, null, 2)}\n`);
  else complain(looked.failure);
}

await main();
