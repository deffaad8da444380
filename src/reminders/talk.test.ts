import { App, type IHttpServerAdapter } from '@microsoft/teams.apps';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fixedClock } from '#base/clock.ts';
import type { Conversation, Reminder } from '#domain/reminder.ts';
import { newRow } from '#domain/row.ts';
import { talk } from './talk.ts';
import { silent } from './test-log.ts';
import { idOf, openTestDesk, person, type TestDesk } from './test-plan.ts';
import { activity, botId } from './test-tokens.ts';

type Fields = Readonly<Record<string, unknown>>;

let desk: TestDesk;
let route: Parameters<IHttpServerAdapter['registerRoute']>[2];
let conversations: readonly Conversation[] = [];
const heard: unknown[] = [];

beforeAll(async () => {
  desk = await openTestDesk();
  const app = new App({
    clientId: botId,
    token: () => Promise.resolve('a.b.c'),
    dangerouslyAllowUnauthenticatedRequests: true,
    logger: silent,
    httpServerAdapter: { registerRoute: (_method, _path, handler) => void (route = handler) },
  });
  talk(app, {
    ...desk,
    clock: fixedClock(desk.clock.now()),
    last: () => {
      const now = desk.kept.last()?.now;
      return now === undefined ? null : { ...now, conversations };
    },
    heard: (told) => Promise.resolve(heard.push(told)),
    linkTo: (item) => `https://teams.microsoft.com/l/${item}`,
  });
  await app.initialize();
}, 60_000);

beforeEach(() => {
  [heard.length, conversations] = [0, []];
});

/** What Teams does by itself when somebody comes back to the card that was sent, or presses «Vis». */
async function shownTo(alias: string, card: Reminder, verb = 'show', data: Fields = {}): Promise<Fields> {
  const body = activity({
    locale: 'nb-NO',
    from: { id: `29:${alias}`, name: alias, aadObjectId: idOf(alias) },
    value: { action: { type: 'Action.Execute', verb, data: { reminder: card.key, ...data } } },
  });
  const answer = await route({ headers: {}, body });
  expect(answer).toMatchObject({ status: 200, body: { type: 'application/vnd.microsoft.card.adaptive' } });
  return (answer.body as { readonly value: Fields }).value;
}

const verbsIn = (card: Fields): readonly string[] =>
  [...JSON.stringify(card['actions'] ?? []).matchAll(/"verb":"(\w+)"/g)].map(([, verb = '']) => verb);

describe('a card that is looked at again', () => {
  it('has what is now true and its buttons, for whoever it was sent to', async () => {
    const measure = await desk.measure('Dagtilbud');
    const card = await desk.card('gruppeleder1', [`measure ${measure.key} late`]);
    await desk.edit('Dagtilbud', { nextStep: 'Befaring med vaktmesteren' });
    const shown = await shownTo('gruppeleder1', card);
    expect(JSON.stringify(shown)).toContain('Befaring med vaktmesteren');
    expect(verbsIn(shown)).toContain('confirm');
    expect(shown).toMatchObject({ refresh: { action: { verb: 'show' }, userIds: ['29:gruppeleder1'] } });
  });

  it('tells a member whom it was not sent to nothing of the plan, and why, with nothing to press', async () => {
    const measure = await desk.measure('Dagtilbud');
    const card = await desk.card('gruppeleder1', [`measure ${measure.key} late`]);
    for (const alias of ['gruppeleder2', 'leder', 'gjest']) {
      const shown = await shownTo(alias, card);
      expect(JSON.stringify(shown)).not.toContain('Dagtilbud');
      expect([alias, verbsIn(shown), shown['refresh']]).toEqual([alias, [], undefined]);
    }
    expect([desk.written, heard]).toEqual([[], []]);
  });

  it('tells everybody of the channel the same of its own, without persons and with nothing to press', async () => {
    const measure = await desk.measure('Dagtilbud');
    const card = await desk.card('leder', [`measure ${measure.key} late`], { recipient: null, form: 'channel' });
    const cards = [];
    for (const alias of ['gruppeleder1', 'medlem1', 'leder']) cards.push(await shownTo(alias, card));
    const [first] = cards;
    expect(JSON.stringify(first)).toContain('Dagtilbud');
    expect(JSON.stringify(first)).not.toContain(person('gruppeleder1').name);
    expect(cards).toEqual([first, first, first]);
    expect([verbsIn(first ?? {}), first?.['refresh']]).toEqual([[], undefined]);
    expect(JSON.stringify(await shownTo('gjest', card))).not.toContain('Dagtilbud');
  });
});

describe('what Teams calls whoever presses', () => {
  const known = (teamsUser: string): Conversation => ({
    ...newRow('1'.padStart(32, '0') as Conversation['key'], '2'.padStart(32, '0') as Conversation['plan']),
    title: 'x',
    person: person('gruppeleder2'),
    conversationId: 'a:1',
    language: 'nb',
    service: 'https://smba.trafficmanager.net/emea',
    teamsUser,
  });

  it.each([
    ['is told on where it is not known', [], 1],
    ['is told on where it was another', [known('29:before')], 1],
    ['is not told on where it is known', [known('29:gruppeleder2')], 0],
  ])('%s', async (_what, rows, times) => {
    const measure = await desk.measure('Turnus 2026');
    const card = await desk.card('gruppeleder2', [`measure ${measure.key} silent`]);
    conversations = rows;
    await shownTo('gruppeleder2', card);
    expect(heard).toHaveLength(times);
  });
});

it('a card keeps its form after an answer, though less of it is left', async () => {
  const late = await desk.measure('Dagtilbud');
  const tells = [`measure ${late.key} late`];
  const card = await desk.card('leder', tells, { form: 'leader' });
  const shown = await shownTo('leder', card);
  const single = await shownTo('leder', await desk.card('leder', tells, { form: 'single' }));
  // One thing of a week that had more stays a line in the week, and does not become a card of its own.
  expect(verbsIn(shown)).not.toContain('confirm');
  expect(verbsIn(single)).toContain('confirm');
});
