import { describe, expect, it } from 'vitest';
import { languages } from '#text/language.ts';
import { sayReminderSettingsFault } from '#text/reminder-settings.ts';
import {
  isConfigured,
  linkInTeams,
  type PlanSettingsOfService,
  readSettings,
  type ReminderSettings,
} from './settings.ts';

const TENANT = '7a1b3c5d-2e4f-4a6b-8c9d-0e1f2a3b4c5d';
const IDENTITY = '6f2d9b1e-4c3a-4d87-b5f0-8e1a7c2d3b64';
const TEAM = '11111111-2222-4333-8444-555555555555';
const SITE = 'https://skarvoy.sharepoint.com/sites/framtid';
const SECRET = 'sig=hemmelig';
const FLOW = `https://prod-1.westeurope.logic.azure.com/workflows/abc/triggers/manual/paths/invoke?${SECRET}`;
const context = encodeURIComponent(JSON.stringify({ subEntityId: 't-1', channelId: '19:abc@thread.tacv2' }));
const TAB = `https://teams.microsoft.com/l/entity/app/framdrift?webUrl=x&context=${context}&groupId=${TEAM}&tenantId=${TENANT}`;

const whole = { FRAMDRIFT_TENANT: TENANT, FRAMDRIFT_IDENTITY: IDENTITY, FRAMDRIFT_SITES: SITE };
const noFile = async (): Promise<string | null> => null;

async function read(environment: Record<string, string>, file: string | null = null): Promise<ReminderSettings> {
  const found = await readSettings(environment, async () => file);
  if (!found.ok) throw new Error(JSON.stringify(found.failure));
  return found.value;
}

async function faultsOf(environment: Record<string, string>, file: string | null = null) {
  const found = await readSettings(environment, async () => file);
  return found.ok ? [] : found.failure;
}

describe('the service is told', () => {
  it('by the environment, as Azure sets it: the tenant, the identity, the sites', async () => {
    const settings = await read({ ...whole, FRAMDRIFT_SITES: `${SITE}  https://fjord.sharepoint.com/sites/plan/` });
    expect(settings).toMatchObject({
      tenant: TENANT,
      identity: IDENTITY,
      bot: IDENTITY,
      certificate: null,
      state: null,
    });
    expect(settings.sites.map(({ site }) => site)).toEqual([
      { host: 'skarvoy.sharepoint.com', path: '/sites/framtid' },
      { host: 'fjord.sharepoint.com', path: '/sites/plan' },
    ]);
  });

  it('by a file that says the same', async () => {
    const file = {
      tenant: TENANT,
      identity: IDENTITY,
      bot: 'none',
      state: '/data',
      sites: [{ site: SITE, tab: TAB, webhook: FLOW }],
    };
    const settings = await read({ FRAMDRIFT_SETTINGS: 'her.json' }, JSON.stringify(file));
    expect(settings).toMatchObject({ bot: null, state: '/data' });
    expect(settings.sites[0]).toMatchObject({ webhook: FLOW, tab: { team: TEAM, channel: '19:abc@thread.tacv2' } });
  });

  it('which tab and which flow belong to which site', async () => {
    const { sites } = await read({
      ...whole,
      FRAMDRIFT_SITES: `${SITE} https://fjord.sharepoint.com/sites/plan`,
      FRAMDRIFT_TAB_2: TAB,
      FRAMDRIFT_WEBHOOK_1: FLOW,
    });
    expect(sites.map(({ tab, webhook }) => [tab === null, webhook === null])).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  it('of no municipality where the environment says nothing of one', () => {
    expect(isConfigured({ PATH: '/bin' })).toBe(false);
    expect(isConfigured(whole)).toBe(true);
  });
});

describe('what is wrong', () => {
  it('is told all at once, by the name that it was said by', async () => {
    expect(await faultsOf({ FRAMDRIFT_TENANT: 'skarvoy', FRAMDRIFT_WEBHOOK_1: 'x' })).toEqual([
      { kind: 'notId', name: 'FRAMDRIFT_TENANT' },
      { kind: 'missing', name: 'FRAMDRIFT_IDENTITY' },
      { kind: 'missing', name: 'FRAMDRIFT_SITES' },
    ]);
    const file = JSON.stringify({ tenant: TENANT, identity: IDENTITY, sites: [{ site: SITE, webhook: 'http://x' }] });
    expect(await faultsOf({ FRAMDRIFT_SETTINGS: 'f' }, file)).toEqual([
      { kind: 'notWebhook', name: 'sites[0].webhook' },
    ]);
  });

  it.each([
    'http://skarvoy.sharepoint.com/sites/framtid',
    'https://skarvoy.sharepoint.com.evil.example/sites/framtid',
    'https://skarvoy.sharepoint.com@evil.example/sites/framtid',
    'https://skarvoy.sharepoint.com:444/sites/framtid',
    'https://skarvoy.sharepoint.com/',
    'framtid',
  ])('is a site that the token must not go to: %s', async (site) => {
    expect(await faultsOf({ ...whole, FRAMDRIFT_SITES: site })).toEqual([{ kind: 'notSite', name: 'FRAMDRIFT_SITES' }]);
  });

  it('is one site twice, however it is written', async () => {
    expect(
      await faultsOf({ ...whole, FRAMDRIFT_SITES: `${SITE} ${SITE.toUpperCase().replace('HTTPS', 'https')}/` }),
    ).toEqual([{ kind: 'twice', name: 'FRAMDRIFT_SITES' }]);
  });

  it.each([
    'https://evil.example/l/entity/a/b',
    'https://teams.microsoft.com/l/channel/x',
    'x',
    TAB.replace('groupId', 'group'),
  ])('is a link that leads to no tab: %s', async (tab) => {
    expect(await faultsOf({ ...whole, FRAMDRIFT_TAB_1: tab })).toEqual([{ kind: 'notLink', name: 'FRAMDRIFT_TAB_1' }]);
  });

  it('is a file that is not there, no JSON, or says what nobody knows', async () => {
    expect(await readSettings({ FRAMDRIFT_SETTINGS: 'her.json' }, noFile)).toEqual({
      ok: false,
      failure: [{ kind: 'fileMissing', file: 'her.json' }],
    });
    expect(await faultsOf({ FRAMDRIFT_SETTINGS: 'f' }, '{')).toEqual([{ kind: 'notJson', file: 'f' }]);
    expect(await faultsOf({ FRAMDRIFT_SETTINGS: 'f' }, '{"tenat": "x"}')).toEqual([{ kind: 'unknown', name: 'tenat' }]);
  });

  it('is said without the secret that was written wrong, in every language', async () => {
    const wrong = FLOW.replace('https', 'http');
    const faults = await faultsOf({ ...whole, FRAMDRIFT_WEBHOOK_1: wrong, FRAMDRIFT_IDENTITY: SECRET });
    expect(faults.map(({ kind }) => kind)).toEqual(['notId', 'notWebhook']);
    const said = languages.flatMap((language) => faults.map((fault) => sayReminderSettingsFault(fault, language)));
    expect(said.join(' ')).not.toContain('hemmelig');
    expect(new Set(said).size).toBeGreaterThan(3);
  });
});

describe('a card leads', () => {
  const of = async (environment: Record<string, string>): Promise<PlanSettingsOfService> => {
    const [first] = (await read(environment)).sites;
    if (first === undefined) throw new Error('There is no site');
    return first;
  };

  it('into the tab, to the item that is meant and to no other', async () => {
    const settings = await of({ ...whole, FRAMDRIFT_TAB_1: TAB });
    const link = new URL(linkInTeams(settings, 'm-7'));
    expect(link.pathname).toBe('/l/entity/app/framdrift');
    expect(JSON.parse(link.searchParams.get('context') ?? '')).toEqual({
      subEntityId: 'm-7',
      channelId: '19:abc@thread.tacv2',
    });
    const plain = new URL(linkInTeams(settings, ''));
    expect(JSON.parse(plain.searchParams.get('context') ?? '')).toEqual({ channelId: '19:abc@thread.tacv2' });
  });

  it('to the site where nobody has said where the tab is', async () => {
    expect(linkInTeams(await of(whole), 'm-7')).toBe(SITE);
  });
});
