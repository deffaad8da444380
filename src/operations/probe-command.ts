/**
 * `npm run -s probe -- --site URL`: asks a real tenant what only a tenant knows; see `--help`. The answers go to standard
 * output, progress and complaints to standard error. Exit status 0 where everything could be asked, whatever the answers.
 * Tokens come from the environment: an argument is seen by everybody on the machine, and stays in the shell's history.
 */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '#base/clock.ts';
import { fail, type Result, succeed } from '#base/result.ts';
import type { ChannelPlace } from '#graph/people.ts';
import { timerSleep } from '#graph/sleep.ts';
import { type Language, languageOfMachine, languages } from '#text/language.ts';
import { type ProbeOrderFailure, probeTitles, sayProbeOrderFailure } from '#text/probe.ts';
import { isWhole, type ProbePorts, probeSite } from './probe.ts';
import { complaintsOf, reportJson, reportText } from './probe-report.ts';
import { probeUsage } from './probe-usage.ts';

const machine = languageOfMachine(process.env['LC_ALL'] ?? process.env['LC_MESSAGES'] ?? process.env['LANG'] ?? '');

const VALUES = ['site', 'channel', 'tab-origin', 'graph-origin', 'sharepoint-origin', 'lang'] as const;
const FLAGS = ['json', 'help'] as const;
type ValueName = (typeof VALUES)[number];

const LOCAL = /^http:\/\/(?:localhost|127\.0\.0\.1)(?::\d{1,5})?$/;
/** The token for SharePoint goes to this host: a misspelt one must not have it. */
const SHAREPOINT = /^[a-z0-9][a-z0-9-]*\.sharepoint\.com$/;

/** Where no tab is served yet; what counts is that it is another origin than SharePoint's. */
const SOME_TAB = 'https://framdrift.example';

interface Order extends Pick<
  ProbePorts,
  'site' | 'channel' | 'tabOrigin' | 'tokens' | 'graphOrigin' | 'sharePointOrigin'
> {
  readonly language: Language;
  readonly json: boolean;
}

type Read<Value> = Result<Value, ProbeOrderFailure>;
type Values = Readonly<Partial<Record<ValueName, string>>>;

const bad = (option: ValueName, value: string): Read<never> => fail({ kind: 'badValue', option: `--${option}`, value });

/** null where the percent signs mean no text. */
function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** `https://teams.microsoft.com/l/channel/19%3A…%40thread.tacv2/Navn?groupId=…&tenantId=…` */
function channelOf(link: string): ChannelPlace | null {
  const url = URL.canParse(link) ? new URL(link) : null;
  const channel = decoded(/^\/l\/channel\/([^/]+)/.exec(url?.pathname ?? '')?.[1] ?? '') ?? '';
  const team = url?.searchParams.get('groupId') ?? '';
  return channel !== '' && /^[0-9a-f-]{36}$/i.test(team) ? { team, channel } : null;
}

/** An address on this machine reaches both services there, where nothing else is said. */
function placesOf(values: Values): Read<Pick<Order, 'site' | 'graphOrigin' | 'sharePointOrigin'>> {
  const { site } = values;
  if (site === undefined) return fail({ kind: 'noSite' });
  const url = URL.canParse(site) ? new URL(site) : null;
  const origins = [values['graph-origin'], values['sharepoint-origin']];
  for (const [index, name] of (['graph-origin', 'sharepoint-origin'] as const).entries()) {
    const origin = origins[index];
    if (origin !== undefined && !LOCAL.test(origin)) return bad(name, origin);
  }
  const local = LOCAL.test(url?.origin ?? '');
  const isLocal = local || origins.every((origin) => origin !== undefined);
  const isSharePoint = url?.protocol === 'https:' && SHAREPOINT.test(url.hostname) && url.port === '';
  if (url === null || (!isSharePoint && !isLocal)) return bad('site', site);
  const [graphOrigin, sharePointOrigin] = origins.map((origin) => origin ?? (local ? url.origin : undefined));
  const place = decoded(url.pathname)?.replace(/\/+$/, '') ?? '';
  if (place === '') return bad('site', site);
  return succeed({
    site: { host: url.hostname, path: place },
    ...(graphOrigin !== undefined && { graphOrigin }),
    ...(sharePointOrigin !== undefined && { sharePointOrigin }),
  });
}

function tokensOf(environment: NodeJS.ProcessEnv): Read<Order['tokens']> {
  const token = (variable: string): string => environment[variable]?.trim() ?? '';
  const [graph, sharePoint, member] = [
    token('FRAMDRIFT_GRAPH_TOKEN'),
    token('FRAMDRIFT_SHAREPOINT_TOKEN'),
    token('FRAMDRIFT_MEMBER_GRAPH_TOKEN'),
  ];
  if (graph === '') return fail({ kind: 'noToken', variable: 'FRAMDRIFT_GRAPH_TOKEN' });
  if (sharePoint === '') return fail({ kind: 'noToken', variable: 'FRAMDRIFT_SHAREPOINT_TOKEN' });
  return succeed({ graph, sharePoint, member: member === '' ? null : member });
}

function orderOf(argv: readonly string[], environment: NodeJS.ProcessEnv): Read<Order | Language> {
  const { tokens: parts, values: parsed } = parseArgs({
    args: [...argv],
    options: {
      ...Object.fromEntries(VALUES.map((name) => [name, { type: 'string' as const }])),
      ...Object.fromEntries(FLAGS.map((name) => [name, { type: 'boolean' as const }])),
    },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const known: ReadonlySet<string> = new Set([...VALUES, ...FLAGS]);
  for (const part of parts) {
    if (part.kind === 'positional') return fail({ kind: 'unknownOption', option: part.value });
    if (part.kind === 'option' && !known.has(part.name)) return fail({ kind: 'unknownOption', option: part.rawName });
  }
  const empty = VALUES.find((name) => name in parsed && typeof parsed[name] !== 'string');
  if (empty !== undefined) return bad(empty, '');
  const values: Values = Object.fromEntries(
    VALUES.flatMap((name) => (name in parsed ? [[name, String(parsed[name])]] : [])),
  );
  const { lang, channel: link, 'tab-origin': tab = SOME_TAB } = values;
  const language = lang === undefined ? machine : languages.find((one) => one === lang);
  if (language === undefined) return bad('lang', lang ?? '');
  if (parsed['help'] === true) return succeed(language);
  const places = placesOf(values);
  if (!places.ok) return places;
  const channel = link === undefined ? null : channelOf(link);
  if (link !== undefined && channel === null) return bad('channel', link);
  const tabUrl = URL.canParse(tab) ? new URL(tab) : null;
  if (tabUrl?.protocol !== 'https:') return bad('tab-origin', tab);
  const tokens = tokensOf(environment);
  if (!tokens.ok) return tokens;
  const json = parsed['json'] === true;
  return succeed({ ...places.value, channel, tabOrigin: tabUrl.origin, tokens: tokens.value, language, json });
}

const complain = (sentences: readonly string[]): void => {
  if (sentences.length > 0) process.stderr.write(`${sentences.join('\n')}\n`);
};

async function run({ language, json, ...order }: Order): Promise<void> {
  const stop = new AbortController();
  // What was made must go before the program does.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort());
  const ports: ProbePorts = {
    ...order,
    fetch: (url, init) => fetch(url, init),
    clock: systemClock,
    sleep: timerSleep,
    random: (length) => new Uint8Array(randomBytes(length)),
    stop: stop.signal,
  };
  const report = await probeSite(ports, (probe) => complain([probeTitles[probe][language]]));
  const project = path.join(import.meta.dirname, '../..');
  const { version } = JSON.parse(readFileSync(path.join(project, 'package.json'), 'utf8')) as { version: string };
  const made = { version, when: systemClock.today() };
  const text = json ? JSON.stringify(reportJson(report, made), null, 2) : reportText(report, language, made);
  process.stdout.write(`${text}\n`);
  complain(complaintsOf(report, language));
  process.exitCode = isWhole(report) ? 0 : 1;
}

const order = orderOf(process.argv.slice(2), process.env);
if (!order.ok) {
  complain([sayProbeOrderFailure(order.failure, machine)]);
  process.exitCode = 1;
} else if (typeof order.value === 'string') process.stdout.write(`${probeUsage(order.value)}\n`);
else await run(order.value);
