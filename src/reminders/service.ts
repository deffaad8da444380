/**
 * The reminder service of a municipality, put together for production from its settings: its plans, its sign-in, its ways to
 * people, and the bot's door. The bot takes requests from Microsoft alone, and nothing that is set can change that.
 */
import path from 'node:path';
import { millisecondsOf, type Clock, type Instant } from '#base/clock.ts';
import { newKey, type RandomBytes } from '#base/id.ts';
import { fail, type Result, succeed } from '#base/result.ts';
import { noticesFor } from '#domain/reminders-due.ts';
import type { GraphPorts } from '#graph/client.ts';
import type { Sleep } from '#graph/sleep.ts';
import { type Language } from '#text/language.ts';
import { sayReminderSettingsFault } from '#text/reminder-settings.ts';
import { sayServiceFault, type ServiceFault } from '#text/service-package.ts';
import { sendAsked } from './asked.ts';
import { openBotApp } from './bot-app.ts';
import type { Hear } from './doorway.ts';
import { openIncoming } from './incoming.ts';
import { keptInFile } from './kept-file.ts';
import { byFederation } from './manifest-app.ts';
import type { RunEvent, RunReport } from './run.ts';
import { runOnce } from './run.ts';
import { createUnitBudget, runRound } from './schedule.ts';
import { openPlan, type ServedPlan } from './service/plan.ts';
import { type Desk, routed } from './service/router.ts';
import { readSettings, type ReminderSettings } from './settings.ts';
import { type Acquire, byCertificate, byManagedIdentity, createServiceSignIn } from './sign-in.ts';
import { createTokenCheck } from './token-check.ts';
import { readWebhook, type Webhook } from './workflows.ts';

export type { ServedPlan } from './service/plan.ts';

export interface ServiceMachine {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** null where there is no such file. */
  readonly readFile: (file: string) => Promise<string | null>;
  readonly fetch: GraphPorts['fetch'];
  readonly clock: Clock;
  readonly sleep: Sleep;
  readonly random: RandomBytes;
  readonly version: string;
  /** Told in plain words of what a person who runs the service may want to know; never anything of a plan. */
  readonly log: (line: Readonly<Record<string, string | number>>) => void;
  /** Of the sentences on what is wrong with the settings. */
  readonly language: Language;
  /** How tokens are had, where it is not as the settings say. */
  readonly acquire?: { readonly identity: Acquire; readonly app: Acquire };
}

export interface Service {
  readonly plans: readonly ServedPlan[];
  /** Looks at every plan, and sends what is due. */
  readonly round: () => Promise<readonly (RunReport | null)[]>;
  readonly hear: Hear;
  /** Whether the last round was not long ago. */
  readonly isWell: () => boolean;
}

/** Milliseconds. Three rounds left out is more than a slow one. */
const LATE = 20 * 60_000;

/** Where the SDK speaks to unless an activity says otherwise. */
const TEAMS = 'https://smba.trafficmanager.net/teams';

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

interface Checked {
  readonly settings: ReminderSettings;
  /** The app of the manifest where that is another than the identity. */
  readonly app: string | null;
  readonly webhooks: readonly (Webhook | null)[];
}

async function checked({
  environment,
  readFile,
  language,
}: ServiceMachine): Promise<Result<Checked, readonly string[]>> {
  const read = await readSettings(environment, readFile);
  if (!read.ok) return fail(read.failure.map((fault) => sayReminderSettingsFault(fault, language)));
  const settings = read.value;
  const faults: ServiceFault[] = [];
  const app = environment['FRAMDRIFT_APP']?.trim().toLowerCase() ?? '';
  if (app !== '' && !GUID.test(app)) faults.push({ kind: 'notApp' });
  const webhooks = settings.sites.map(({ webhook, tab }, index) => {
    if (settings.bot !== null && tab === null) faults.push({ kind: 'noTab', site: index + 1 });
    if (webhook === null) return null;
    const found = readWebhook(webhook);
    if (found.ok) return found.value;
    faults.push({ kind: 'webhook', site: index + 1, why: found.failure });
    return null;
  });
  if (faults.length > 0) return fail(faults.map((fault) => sayServiceFault(fault, language)));
  return succeed({ settings, app: app === '' || app === settings.identity ? null : app, webhooks });
}

/** null where the certificate cannot be read. */
async function acquireBy(
  { settings, app }: Checked,
  { readFile, acquire }: ServiceMachine,
): Promise<ServiceMachine['acquire'] | null> {
  if (acquire !== undefined) return acquire;
  const { tenant, identity, certificate } = settings;
  if (certificate === null) {
    const managed = byManagedIdentity(identity);
    return { identity: managed, app: app === null ? managed : byFederation(app, tenant, managed) };
  }
  const pem = await readFile(certificate);
  const own = pem === null ? null : byCertificate({ tenant, identity, pem });
  const asApp = pem === null || app === null ? own : byCertificate({ tenant, identity: app, pem });
  return own === null || asApp === null ? null : { identity: own, app: asApp };
}

/** What is told of a bug: where it is, and none of its words, which may be the plan's. */
const placeOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}${(/\n\s+at [^\n]*/.exec(error.stack ?? '')?.[0] ?? '').trim()}` : 'thrown';

export async function openService(machine: ServiceMachine): Promise<Result<Service, readonly string[]>> {
  const { clock, sleep, random, log, language } = machine;
  const read = await checked(machine);
  if (!read.ok) return read;
  const acquire = await acquireBy(read.value, machine);
  if (acquire === null || acquire === undefined) return fail([sayServiceFault({ kind: 'certificate' }, language)]);
  const { settings, webhooks } = read.value;
  const budget = createUnitBudget(clock, sleep);
  const instance = `${settings.bot === null ? 'flow' : 'bot'} ${newKey(random)}`;
  const [signIn, appSignIn] = [createServiceSignIn(acquire.identity), createServiceSignIn(acquire.app)];
  const plans = settings.sites.map((of, index) =>
    openPlan(settings, of, webhooks[index] ?? null, {
      ...machine,
      instance,
      signIn,
      appSignIn,
      storage: settings.state === null ? null : keptInFile(path.join(settings.state, `plan-${index + 1}.json`)),
      program: machine.version,
      spend: (units) => budget.spend(units),
      onEvent: (event) => log(lineOf(event, index + 1)),
    }),
  );
  const opened = clock.now();
  let looked: Instant | null = null;

  async function round(): Promise<readonly (RunReport | null)[]> {
    const reports = await runRound(
      plans.map(
        ({ kept, run }) =>
          () =>
            runOnce(kept, run),
      ),
      budget,
      (error) => log({ event: 'error', at: placeOf(error) }),
    );
    for (const [index, report] of reports.entries()) {
      if (report?.failure) log({ event: 'unread', plan: index + 1, why: report.failure.kind });
      else if (report !== null && report.sent + report.unsure + report.failed > 0) {
        const { sent, unsure, failed, requests } = report;
        log({ event: 'round', plan: index + 1, sent, unsure, failed, requests });
      }
    }
    looked = clock.now();
    return reports;
  }

  const hear = await doorOf(settings, plans, machine, signIn.scope);
  const isWell = (): boolean => millisecondsOf(clock.now()) - millisecondsOf(looked ?? opened) < LATE;
  return succeed({ plans, round, hear, isWell });
}

const lineOf = (event: RunEvent, plan: number): Readonly<Record<string, string | number>> =>
  event.kind === 'ended'
    ? { event: 'card', plan, state: event.state, code: event.code }
    : { event: 'broken', plan, at: placeOf(event.error) };

async function doorOf(
  { bot, tenant }: ReminderSettings,
  plans: readonly ServedPlan[],
  machine: ServiceMachine,
  token: (scope: string) => Promise<string>,
): Promise<Hear> {
  // Where no bot is wanted nobody knocks.
  if (bot === null) return () => Promise.resolve({ status: 404 });
  const tokens = { botId: bot, tenant, fetch: machine.fetch as typeof fetch, clock: machine.clock };
  const heard = async (activity: unknown): Promise<void> => {
    const all = plans.flatMap(({ conversations }) => conversations ?? []);
    await Promise.all(all.map((conversations) => conversations.hear(activity)));
  };
  const desks: Desk[] = [];
  for (const { kept, membership, run } of plans) {
    if (membership === null) continue;
    const hear = await openIncoming({
      tokens,
      open: (adapter) => openBotApp(machine, { botId: bot, tenant, token }, TEAMS, adapter),
      plan: kept,
      membership,
      clock: machine.clock,
      noticesFor,
      remind: (reminders) => sendAsked(kept, reminders, run),
      last: () => kept.last()?.now ?? null,
      heard,
      linkTo: run.linkTo,
      onPress: (event) => machine.log({ event: 'press', came: event.kind === 'refused' ? event.why : event.outcome }),
      onShut: () => machine.log({ event: 'shut' }),
    });
    desks.push({
      hear,
      async has(reminder, anew) {
        const now = anew ? await kept.readAnew().then((read) => (read.ok ? read.value : null)) : kept.last()?.now;
        return now?.ground.rows.reminder.some(({ key }) => key === reminder) === true;
      },
    });
  }
  return routed(desks, createTokenCheck(tokens));
}
