import { describe, expect, it } from 'vitest';
import type { Key } from '#base/id.ts';
import { type LocalTenant } from '#localtenant/local-tenant.ts';
import { savedBy, tenantOn } from '#localtenant/test-tenant.ts';
import { openSite, type TestSite } from '#repository/test-site.ts';
import { conversationKey, type Conversations, keepConversations } from './conversations.ts';
import { leader } from './test-channel.ts';

const first = await openSite((machine) => tenantOn(machine), 2);
await first.provision();
const saved = savedBy(first.tenant);

const TENANT = '33333333-cccc-4ccc-8ccc-333333333333';
const TEAM = '55555555-eeee-4eee-8eee-555555555555';
const CHANNEL = '19:abc123@thread.tacv2';
const PLAN = '7'.padStart(32, '0') as Key;
const service = { id: '44444444-dddd-4ddd-8ddd-444444444444', name: 'Framdrift', email: '' };
const outsider = '99999999-1111-4111-8111-111111111111';

interface Stage {
  readonly site: TestSite<LocalTenant>;
  /** A service of its own on the same lists. */
  readonly open: () => Conversations;
  readonly kept: Conversations;
}

async function stage(): Promise<Stage> {
  const site = await openSite((machine) => tenantOn(machine, saved));
  const open = (): Conversations =>
    keepConversations({
      repository: site.repositoryOf('admin'),
      clock: site.clock,
      newKey: site.newKey,
      service,
      plan: () => Promise.resolve(PLAN),
      tenant: TENANT,
      place: { team: TEAM, channel: CHANNEL },
      belongs: (person) => Promise.resolve(person !== outsider),
    });
  return { site, open, kept: open() };
}

const activity = (changed: Readonly<Record<string, unknown>> = {}) => ({
  type: 'installationUpdate',
  action: 'add',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  locale: 'nn-NO',
  from: { id: '29:x', aadObjectId: leader.id, name: leader.name },
  conversation: { id: 'a:leader', conversationType: 'personal', tenantId: TENANT },
  channelData: { tenant: { id: TENANT } },
  ...changed,
});
const message = (changed: Readonly<Record<string, unknown>> = {}) =>
  activity({ type: 'message', action: undefined, ...changed });
const inTeam = (changed: Readonly<Record<string, unknown>> = {}) =>
  activity({
    conversation: { id: '19:general@thread.tacv2', conversationType: 'channel', tenantId: TENANT },
    channelData: { team: { aadGroupId: TEAM } },
    ...changed,
  });

describe('where somebody is reached', () => {
  it('is remembered when she lets the bot in, with her language, and forgotten when she throws it out', async () => {
    const { site, kept } = await stage();
    expect(await site.run(kept.of(leader))).toBeNull();
    expect(await site.run(kept.hear(activity()))).toEqual({ ok: true, value: 'remembered' });
    expect(await site.run(kept.of(leader))).toMatchObject({
      key: conversationKey(PLAN, leader),
      conversationId: 'a:leader',
      service: 'https://smba.trafficmanager.net/emea',
      language: 'nn',
      teamsUser: '29:x',
      removed: null,
    });
    expect(await site.run(kept.languageOf(leader))).toBe('nn');
    expect(await site.run(kept.hear(activity({ action: 'remove' })))).toEqual({ ok: true, value: 'forgotten' });
    expect(await site.run(kept.of(leader))).toBeNull();
    expect(await site.run(kept.hear(activity({ action: 'remove' })))).toEqual({ ok: true, value: 'nothing' });
    expect(await site.run(kept.hear(activity()))).toEqual({ ok: true, value: 'remembered' });
    expect(await site.run(kept.of(leader))).toMatchObject({ removed: null, conversationId: 'a:leader' });
  });

  it('is written once however often she speaks, and again when something of it is new', async () => {
    const { site, kept } = await stage();
    const heard = async (one: unknown) => site.run(kept.hear(one));
    expect(await heard(activity())).toMatchObject({ value: 'remembered' });
    expect(await heard(message())).toMatchObject({ value: 'nothing' });
    // An activity without a language takes none away.
    expect(await heard(message({ locale: undefined }))).toMatchObject({ value: 'nothing' });
    expect(await heard(activity({ action: 'remove-upgrade' }))).toMatchObject({ value: 'nothing' });
    expect(await heard(message({ locale: 'en-GB' }))).toMatchObject({ value: 'remembered' });
    expect(await site.run(kept.languageOf(leader))).toBe('en');
    const renamed = { aadObjectId: leader.id, name: leader.name };
    expect(await heard(message({ locale: 'en-GB', from: { ...renamed, id: '29:y' } }))).toMatchObject({
      value: 'remembered',
    });
    for (const id of [undefined, '', 7, '29:y z', `29:${'y'.repeat(260)}`])
      expect(await heard(message({ locale: 'en-GB', from: { ...renamed, id } }))).toMatchObject({ value: 'nothing' });
    expect(await site.run(kept.of(leader))).toMatchObject({ teamsUser: '29:y' });
  });

  it('is read by a service that starts later, and told to one that runs within a minute', async () => {
    const { site, open, kept } = await stage();
    const other = open();
    expect(await site.run(other.of(leader))).toBeNull();
    await site.run(kept.hear(activity()));
    expect(await site.run(open().of(leader))).toMatchObject({ conversationId: 'a:leader' });
    expect(await site.run(other.of(leader))).toBeNull();
    await site.pass(60_000);
    expect(await site.run(other.of(leader))).toMatchObject({ conversationId: 'a:leader' });
  });

  it('has one row, whichever of two services heard her', async () => {
    const { site, open, kept } = await stage();
    const outcomes = await site.run(Promise.all([kept.hear(activity()), open().hear(activity())]));
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    const reading = await site.run(site.repositoryOf('admin').read('conversation'));
    expect(reading.ok && reading.value.items.length).toBe(1);
  });

  it('is not known where SharePoint does not answer', async () => {
    const { site, kept } = await stage();
    site.tenant.faults.set({
      seed: 1,
      faults: [{ when: { path: '**' }, effect: { kind: 'refuse', status: 403, code: 'accessDenied' } }],
    });
    expect(await site.run(kept.of(leader))).toBeUndefined();
    expect(await site.run(kept.hear(activity()))).toMatchObject({ ok: false });
  });
});

describe('where the channel is reached', () => {
  it('is remembered when the app comes into the team, by the plan’s own channel', async () => {
    const { site, kept } = await stage();
    expect(await site.run(kept.hear(inTeam()))).toMatchObject({ value: 'remembered' });
    expect(await site.run(kept.of(null))).toMatchObject({
      person: null,
      conversationId: CHANNEL,
      language: 'nb',
      teamsUser: '',
    });
    expect(await site.run(kept.of(leader))).toBeNull();
    expect(await site.run(kept.hear(inTeam({ action: 'remove' })))).toMatchObject({ value: 'forgotten' });
    expect(await site.run(kept.of(null))).toBeNull();
  });

  it('is told also by what is written under a post in it, and by no other channel or team', async () => {
    const { site, kept } = await stage();
    const other = { channelData: { team: { aadGroupId: outsider } } };
    expect(await site.run(kept.hear(inTeam(other)))).toMatchObject({ value: 'nothing' });
    const said = { type: 'message', channelData: {} };
    expect(await site.run(kept.hear(inTeam(said)))).toMatchObject({ value: 'nothing' });
    const conversation = { id: `${CHANNEL};messageid=17`, conversationType: 'channel', tenantId: TENANT };
    expect(await site.run(kept.hear(inTeam({ ...said, conversation })))).toMatchObject({ value: 'remembered' });
    expect(await site.run(kept.of(null))).toMatchObject({ conversationId: CHANNEL });
  });
});

it.each([
  ['of another tenant', { conversation: { id: 'a:1', conversationType: 'personal', tenantId: outsider } }],
  ['that tells no tenant', { conversation: { id: 'a:1', conversationType: 'personal' }, channelData: {} }],
  ['from a foreign service', { serviceUrl: 'https://169.254.169.254/' }],
  ['by somebody who is not of the plan', { from: { aadObjectId: outsider, name: 'x' } }],
  ['by nobody', { from: { id: '29:x' } }],
  ['by a name that is no id', { from: { aadObjectId: "x' or 1 eq 1" } }],
  [
    'in a conversation whose name leads elsewhere',
    { conversation: { id: '../../x', conversationType: 'personal', tenantId: TENANT } },
  ],
  ['in a chat of several', { conversation: { id: '19:x@thread.v2', conversationType: 'groupChat', tenantId: TENANT } }],
])('nothing is remembered of an activity %s', async (_what, changed) => {
  const { site, kept } = await stage();
  expect(await site.run(kept.hear(activity(changed)))).toEqual({ ok: true, value: 'nothing' });
  const reading = await site.run(site.repositoryOf('admin').read('conversation'));
  expect(reading.ok && reading.value.items).toEqual([]);
});

it.each([null, undefined, 'x', 7, [], {}, { conversation: null, from: 'x', channelData: [] }])(
  'nothing is remembered of %j',
  async (garbage) => {
    const { site, kept } = await stage();
    expect(await site.run(kept.hear(garbage))).toEqual({ ok: true, value: 'nothing' });
  },
);
