/**
 * What the service is told when it starts: by the environment, or by a JSON file that the environment names. Read once;
 * every fault is told at once. A flow's address is a secret: it goes where it is used, and stands in no sentence.
 *
 * | environment | file | what |
 * |---|---|---|
 * | FRAMDRIFT_SETTINGS | | the file, in place of all the others |
 * | FRAMDRIFT_TENANT | tenant | the municipality's tenant |
 * | FRAMDRIFT_IDENTITY | identity | client id of the managed identity, or of the app that has the certificate |
 * | FRAMDRIFT_CERTIFICATE | certificate | file with the app's certificate and its key; without one, the managed identity |
 * | FRAMDRIFT_BOT | bot | the bot's id where it is another than the identity's; `none` where no bot is wanted |
 * | FRAMDRIFT_STATE | state | folder where what was read lies between two starts |
 * | FRAMDRIFT_SITES | sites[].site | addresses of the sites that have a plan, with a space between them |
 * | FRAMDRIFT_TAB_1 … | sites[].tab | link to the tab of the first site, as Teams copies it, and so on |
 * | FRAMDRIFT_WEBHOOK_1 … | sites[].webhook | address of the flow that posts in the channel of the first site, and so on |
 */
import { fail, type Result, succeed } from '#base/result.ts';
import type { SiteAddress } from '#repository/plan-repository.ts';
import type { ReminderSettingsFault } from '#text/reminder-settings.ts';

export interface ReminderSettings {
  readonly tenant: string;
  readonly identity: string;
  /** null: the managed identity needs none. */
  readonly certificate: string | null;
  /** null where no bot is wanted. */
  readonly bot: string | null;
  /** null: a start reads everything. */
  readonly state: string | null;
  readonly sites: readonly PlanSettingsOfService[];
}

export interface PlanSettingsOfService {
  readonly site: SiteAddress;
  /** null where cards lead to SharePoint's own page of the site. */
  readonly tab: TabPlace | null;
  /** null where nothing is posted in the channel by a flow. */
  readonly webhook: string | null;
}

/** Where the plan's tab is in Teams. */
export interface TabPlace {
  /** As copied, without anything that leads to an item. */
  readonly link: string;
  readonly team: string;
  readonly channel: string;
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const SHAREPOINT = /^[a-z0-9][a-z0-9-]*\.sharepoint\.com$/;

type Read<Value> = Result<Value, ReminderSettingsFault>;

/** All that was said, before it is looked at. */
interface Said {
  readonly tenant: string;
  readonly identity: string;
  readonly certificate: string;
  readonly bot: string;
  readonly state: string;
  readonly sites: readonly { readonly site: string; readonly tab: string; readonly webhook: string }[];
  /** How each is called where it was said: a variable, or the word in the file. */
  readonly nameOf: (word: string, site?: number) => string;
}

/** `readFile`: null where there is none. */
export async function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
  readFile: (file: string) => Promise<string | null>,
): Promise<Result<ReminderSettings, readonly ReminderSettingsFault[]>> {
  const file = environment['FRAMDRIFT_SETTINGS']?.trim() ?? '';
  const said = file === '' ? succeed(saidByEnvironment(environment)) : await saidByFile(file, readFile);
  return said.ok ? settingsOf(said.value) : fail([said.failure]);
}

/** Whether the environment says anything of a municipality. */
export const isConfigured = (environment: Readonly<Record<string, string | undefined>>): boolean =>
  ['FRAMDRIFT_SETTINGS', 'FRAMDRIFT_TENANT', 'FRAMDRIFT_SITES'].some(
    (name) => (environment[name]?.trim() ?? '') !== '',
  );

const wordNames: Readonly<Record<string, string>> = { site: 'SITES', tab: 'TAB', webhook: 'WEBHOOK' };

function saidByEnvironment(environment: Readonly<Record<string, string | undefined>>): Said {
  const said = (name: string): string => environment[`FRAMDRIFT_${name}`]?.trim() ?? '';
  const sites = said('SITES').split(/\s+/).filter(Boolean);
  return {
    tenant: said('TENANT'),
    identity: said('IDENTITY'),
    certificate: said('CERTIFICATE'),
    bot: said('BOT'),
    state: said('STATE'),
    sites: sites.map((site, index) => ({ site, tab: said(`TAB_${index + 1}`), webhook: said(`WEBHOOK_${index + 1}`) })),
    nameOf: (word, site) => {
      const name = wordNames[word] ?? word.toUpperCase();
      return `FRAMDRIFT_${site === undefined || word === 'site' ? name : `${name}_${site + 1}`}`;
    },
  };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const PLAIN = ['tenant', 'identity', 'certificate', 'bot', 'state'] as const;
const OF_SITE = ['site', 'tab', 'webhook'] as const;

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

async function saidByFile(file: string, readFile: (file: string) => Promise<string | null>): Promise<Read<Said>> {
  const text = await readFile(file);
  if (text === null) return fail({ kind: 'fileMissing', file });
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return fail({ kind: 'notJson', file });
  }
  if (!isObject(found)) return fail({ kind: 'notJson', file });
  const sites: readonly unknown[] = Array.isArray(found['sites']) ? found['sites'] : [];
  const unknown =
    Object.keys(found).find((name) => name !== 'sites' && !PLAIN.some((one) => one === name)) ??
    sites
      .flatMap((site) => (isObject(site) ? Object.keys(site) : []))
      .find((name) => !OF_SITE.some((one) => one === name));
  if (unknown !== undefined) return fail({ kind: 'unknown', name: unknown });
  const [tenant, identity, certificate, bot, state] = PLAIN.map((name) => textOf(found[name]));
  return succeed({
    tenant: tenant ?? '',
    identity: identity ?? '',
    certificate: certificate ?? '',
    bot: bot ?? '',
    state: state ?? '',
    sites: sites.map((site) => {
      const of = isObject(site) ? site : {};
      return { site: textOf(of['site']), tab: textOf(of['tab']), webhook: textOf(of['webhook']) };
    }),
    nameOf: (word, site) => (site === undefined ? word : `sites[${site}].${word}`),
  });
}

function settingsOf(said: Said): Result<ReminderSettings, readonly ReminderSettingsFault[]> {
  const faults: ReminderSettingsFault[] = [];
  /** The value, or the empty one beside a fault that is told. */
  const take = <Value>(read: Read<Value>, empty: Value): Value => {
    if (read.ok) return read.value;
    faults.push(read.failure);
    return empty;
  };
  const tenant = take(idOf(said.tenant, said.nameOf('tenant')), '');
  const identity = take(idOf(said.identity, said.nameOf('identity')), '');
  const bot = said.bot === 'none' ? null : said.bot === '' ? identity : take(idOf(said.bot, said.nameOf('bot')), '');
  if (said.sites.length === 0) faults.push({ kind: 'missing', name: said.nameOf('sites') });
  const sites = said.sites.map(({ site, tab, webhook }, index): PlanSettingsOfService => {
    const name = (word: string): string => said.nameOf(word, index);
    return {
      site: take(siteOf(site, name('site')), { host: '', path: '' }),
      tab: tab === '' ? null : take(tabOf(tab, name('tab')), null),
      webhook: webhook === '' ? null : take(webhookOf(webhook, name('webhook')), null),
    };
  });
  const places = sites.map(({ site: { host, path } }) => `${host}${path}`.toLowerCase()).filter(Boolean);
  if (new Set(places).size < places.length) faults.push({ kind: 'twice', name: said.nameOf('sites') });
  if (faults.length > 0) return fail(faults);
  const orNull = (text: string): string | null => (text === '' ? null : text);
  return succeed({ tenant, identity, bot, certificate: orNull(said.certificate), state: orNull(said.state), sites });
}

function idOf(text: string, name: string): Read<string> {
  if (text === '') return fail({ kind: 'missing', name });
  const id = text.toLowerCase();
  return GUID.test(id) ? succeed(id) : fail({ kind: 'notId', name });
}

/** null where the percent signs mean no text. */
function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** The service's token goes to this host: a misspelt one must not have it. */
function siteOf(text: string, name: string): Read<SiteAddress> {
  if (text === '') return fail({ kind: 'missing', name });
  const url = URL.canParse(text) ? new URL(text) : null;
  const path = decoded(url?.pathname ?? '')?.replace(/\/+$/, '') ?? '';
  const isRight = url?.protocol === 'https:' && SHAREPOINT.test(url.hostname) && url.port === '' && url.username === '';
  return isRight && path !== '' ? succeed({ host: url.hostname, path }) : fail({ kind: 'notSite', name });
}

/** `https://teams.microsoft.com/l/entity/APP/framdrift?webUrl=…&context={"channelId":"19:…"}&groupId=…&tenantId=…` */
function tabOf(text: string, name: string): Read<TabPlace> {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isTeams = url?.protocol === 'https:' && /^teams\.(?:microsoft\.com|cloud\.microsoft)$/.test(url.hostname);
  const team = url?.searchParams.get('groupId')?.toLowerCase() ?? '';
  const channel = channelIn(url?.searchParams.get('context') ?? '');
  if (!isTeams || !/^\/l\/entity\/[^/]+\/[^/]+$/.test(url.pathname) || !GUID.test(team) || channel === '') {
    return fail({ kind: 'notLink', name });
  }
  url.searchParams.set('context', JSON.stringify({ channelId: channel }));
  return succeed({ link: url.href, team, channel });
}

function channelIn(context: string): string {
  try {
    const found: unknown = JSON.parse(context);
    return isObject(found) ? textOf(found['channelId']) : '';
  } catch {
    return '';
  }
}

function webhookOf(text: string, name: string): Read<string> {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url?.protocol === 'https:' && url.username === '' ? succeed(text) : fail({ kind: 'notWebhook', name });
}

/** Where a card's links lead: into the tab, at an item where one is meant; to the site where no tab is known. */
export function linkInTeams({ tab, site }: PlanSettingsOfService, item: string): string {
  if (tab === null) return `https://${site.host}${encodeURI(site.path)}`;
  const url = new URL(tab.link);
  const context = { ...(item !== '' && { subEntityId: item }), channelId: tab.channel };
  url.searchParams.set('context', JSON.stringify(context));
  return url.href;
}
