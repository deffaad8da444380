/**
 * Microsoft's own Agents Playground, offline and without a screen, with our bot behind it and a tenant of this machine behind
 * that. The bot takes requests from anybody here, for the playground signs none: it is composed in this file and nowhere else.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { App, type IHttpServerAdapter } from '@microsoft/teams.apps';
import { WebSocket } from 'ws';
import { type Instant } from '#base/clock.ts';
import { newKey } from '#base/id.ts';
import { succeed } from '#base/result.ts';
import { noticesFor } from '#domain/reminders-due.ts';
import { createGraph, createSharePointRest } from '#graph/client.ts';
import { timerSleep } from '#graph/sleep.ts';
import { actorOf, personNamed, tokenOf } from '#laptop/people.ts';
import { scenarios } from '#laptop/scenarios.ts';
import { admitService, serviceName, serviceSharePointToken, serviceToken } from '#laptop/service-identity.ts';
import { laptopChannel, laptopSite, type LaptopTenant, openLaptopTenant, setUpTenant } from '#laptop/tenant.ts';
import { sendAsked } from '#reminders/asked.ts';
import { keepConversations } from '#reminders/conversations.ts';
import type { Delivery } from '#reminders/delivery.ts';

import { createMembership, graphRoster } from '#reminders/membership.ts';
import { readKeptPlan } from '#reminders/plan-reading.ts';
import { type RunReport, runOnce } from '#reminders/run.ts';
import { talk } from '#reminders/talk.ts';
import { silent } from '#reminders/test-log.ts';
import { createPlanRepository, type PlanRepository } from '#repository/plan-repository.ts';

type Fields = Readonly<Record<string, unknown>>;
type Route = Parameters<IHttpServerAdapter['registerRoute']>[2];

const CONVERSATION = 'framdrift-1';
/** Whoever sits at the playground, as it calls her. */
const ME = 'user-id-0';
const BOT = '00000000-0000-0000-0000-00000000000011';

const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));
const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
/** The SDK wants something shaped like a token; nobody checks it. */
const noToken = `${encoded({ alg: 'none' })}.${encoded({ aud: 'https://api.botframework.com', exp: 4_102_444_800 })}.x`;

export interface Message {
  readonly id: string;
  readonly text: string;
  /** The card in it; null where there is none. */
  readonly card: Fields | null;
}

/** The bot's, and the playground's own. */
interface Ports {
  readonly bot: number;
  readonly page: number;
}

export interface Playground {
  readonly tenant: LaptopTenant;
  /** In the order that Teams would show them. */
  readonly messages: readonly Message[];
  readonly install: () => Promise<void>;
  readonly write: (text: string) => Promise<void>;
  /** The plan, as one of its members reads it. */
  readonly plan: PlanRepository;
  /** What the bot answers to a press, as the playground passes it on: `{ type, value }`. */
  readonly press: (message: Message, action: Fields) => Promise<Fields>;
  /** A round of the service; cards go to whoever sits at the playground. */
  readonly run: () => Promise<RunReport>;
  readonly close: () => Promise<void>;
}

/** `alias`: whom of the tenant the playground's user is. */
export async function openPlayground(alias: string, ports: Ports): Promise<Playground> {
  const folder = mkdtempSync(path.join(tmpdir(), 'framdrift-playground-'));
  const scenario = scenarios['mid-process'];
  const tenant = await openLaptopTenant(folder, 0, scenario.startsAt, () => undefined);
  const ready = await setUpTenant(tenant.tenant, scenario);
  if (!ready.ok) throw new Error(JSON.stringify(ready.failure));
  const admitted = await admitService(tenant.server.url, tenant.tenant.fetch, laptopSite);
  if (!admitted.ok) throw new Error(JSON.stringify(admitted.failure));
  // Monday at eight, when the week's cards are sent.
  // A Monday at eight, when nobody has confirmed anything for a while.
  tenant.clock.goTo('2026-03-16T07:00:10.000Z' as Instant);

  const me = actorOf(personNamed(alias)).person;
  let route: Route = () => Promise.resolve({ status: 503 });
  const app = new App({
    dangerouslyAllowUnauthenticatedRequests: true,
    clientId: BOT,
    token: () => Promise.resolve(noToken),
    serviceUrl: `http://127.0.0.1:${ports.page}/_connector`,
    logger: silent,
    httpServerAdapter: { registerRoute: (_method, _path, handler) => void (route = handler) },
  });
  const delivery: Delivery = {
    answers: true,
    async deliver({ recipient, card, text }) {
      if (recipient?.id !== me.id) return { kind: 'refused', again: null, code: 'notHere' };
      const sent = await app.send(CONVERSATION, {
        type: 'message',
        summary: text,
        attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
      });
      return { kind: 'sent', message: sent.id };
    },
  };
  const service = serviceIn(tenant, delivery);
  talk(app, service.talk);
  await app.initialize();
  const server = await serveBot(ports.bot, (body) => route({ headers: {}, body: asMember(body, me.id) }));
  const page = await openPage(folder, ports);
  const stream = new WebSocket(`ws://127.0.0.1:${ports.page}/_ws_conversation/v1/conversations/stream`);
  const messages: Message[] = [];
  stream.on('message', (data: Buffer) => {
    const found = messageIn(data.toString('utf8'));
    if (found !== null) messages.push(found);
  });
  await new Promise((resolve, reject) => stream.once('open', resolve).once('error', reject));

  const post = async (at: string, body: unknown): Promise<Fields> => {
    const answer = await fetch(`http://127.0.0.1:${ports.page}${at}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${at}: ${answer.status} ${text}`);
    return text.startsWith('{') ? (JSON.parse(text) as Fields) : {};
  };
  const from = { id: ME };
  return {
    tenant,
    messages,
    plan: service.plan,
    install: async () => void (await post(`/_debug/conversation/${CONVERSATION}/installation`, {})),
    write: async (text) =>
      void (await post(`/_conversation/v1/conversations/${CONVERSATION}/messages`, {
        from,
        text,
        textFormat: 'plain',
      })),
    press: ({ id }, action) =>
      post('/_conversation/v1/invoke', {
        name: 'adaptiveCard/action',
        conversation: { id: CONVERSATION },
        from,
        replyToId: id,
        value: { action: { type: 'Action.Execute', ...action }, trigger: 'manual' },
      }),
    run: service.run,
    async close() {
      stream.close();
      page.kill();
      await new Promise((resolve) => server.close(resolve));
      await tenant.server.close();
      await tenant.tenant.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function serviceIn({ tenant, clock }: LaptopTenant, delivery: Delivery) {
  const wire = { fetch: tenant.fetch, clock, sleep: timerSleep, random };
  const graphBy = (token: string) => createGraph({ ...wire, token: async () => succeed(token) });
  const rest = createSharePointRest({ ...wire, site: laptopSite, token: async () => succeed(serviceSharePointToken) });
  // Teams tells its bot who is in the channel; here the tenant tells it, as to a member.
  const roster = graphRoster(graphBy(tokenOf(personNamed('leder'))), laptopChannel, tenant.world.tenantId);
  const membership = createMembership(roster, rest, clock);
  const repository = createPlanRepository(graphBy(serviceToken), laptopSite);
  const kept = readKeptPlan({ repository, people: () => membership.people(), clock });
  const conversations = keepConversations({
    repository,
    clock,
    newKey: () => newKey(random),
    service: serviceName,
    async plan() {
      const now = await kept.read();
      return now.ok ? now.value.ground.plan.key : null;
    },
    tenant: tenant.world.tenantId,
    place: laptopChannel,
    async belongs(person) {
      const standing = await membership.standingOf(person);
      return standing.ok && standing.value === 'member';
    },
  });
  const run = {
    ...wire,
    delivery,
    instance: newKey(random),
    service: serviceName,
    linkTo: (item: string) => `https://teams.microsoft.com/l/${item}`,
  };
  return {
    plan: createPlanRepository(graphBy(tokenOf(personNamed('leder'))), laptopSite),
    run: () => runOnce(kept, run),
    talk: {
      plan: kept,
      membership,
      clock,
      noticesFor,
      remind: (reminders: Parameters<typeof sendAsked>[1]) => sendAsked(kept, reminders, run),
      last: () => kept.last()?.now ?? null,
      // What comes from the playground is not from Microsoft's address, and so would not be remembered.
      heard: (activity: unknown) => conversations.hear(fromTeams(activity, tenant.world.tenantId)),
      linkTo: run.linkTo,
    },
  };
}

/** The same as Teams would tell it. */
const fromTeams = (activity: unknown, tenantId: string): Fields => ({
  ...(typeof activity === 'object' ? activity : {}),
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  conversation: { id: CONVERSATION, conversationType: 'personal', tenantId },
});

/** The playground makes its people up anew at each start, and lets them speak American. */
function asMember(activity: Fields, id: string): Fields {
  const { from } = activity;
  const known = typeof from === 'object' && from !== null ? { from: { ...from, aadObjectId: id } } : {};
  return { ...activity, ...known, locale: 'nb-NO' };
}

async function serveBot(port: number, hear: (body: Fields) => ReturnType<Route>): Promise<Server> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    const reply = async (): Promise<void> => {
      const { status, body } = await hear(JSON.parse(Buffer.concat(chunks).toString('utf8')) as Fields);
      response.writeHead(status, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(body ?? {}));
    };
    request.on('end', () => void reply());
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return server;
}

async function openPage(folder: string, { bot, page }: Ports): Promise<ChildProcess> {
  const program = fileURLToPath(import.meta.resolve('@microsoft/m365agentsplayground/cli.js'));
  const told = ['start', '-e', `http://127.0.0.1:${bot}/api/messages`, '-c', 'msteams', '-p', String(page), '--dt'];
  const child = spawn(process.execPath, [program, ...told, '--conversation-id', CONVERSATION], {
    stdio: 'ignore',
    // Otherwise it opens a browser, and ends where there is none; and it keeps a log in the folder that it stands in.
    env: {
      ...process.env,
      TEAMSAPPTESTER_BROWSER: 'none',
      M365_AGENTS_PLAYGROUND_LOGFILE: path.join(folder, 'playground.log'),
    },
  });
  for (let tries = 0; tries < 150; tries += 1) {
    const ping = await fetch(`http://127.0.0.1:${page}/_debug/ping`).catch(() => null);
    if (ping?.ok === true) return child;
    await timerSleep(100);
  }
  child.kill();
  throw new Error('The playground did not start');
}

function messageIn(told: string): Message | null {
  const { action, message } = JSON.parse(told) as { action?: string; message?: Record<string, unknown> };
  if (action !== 'createMessage' || message === undefined) return null;
  const attachments = (message['attachments'] ?? []) as readonly { contentType: string; content: Fields }[];
  const card = attachments.find(({ contentType }) => contentType === 'application/vnd.microsoft.card.adaptive');
  const { messageId, text } = message;
  return { id: String(messageId), text: typeof text === 'string' ? text : '', card: card?.content ?? null };
}
