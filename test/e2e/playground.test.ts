/** A person, her Monday card and its answer, in Microsoft's own emulator of Teams. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Key } from '#base/id.ts';
import { actorOf, personNamed } from '#laptop/people.ts';
import { openPlayground, type Playground } from './playground.ts';

const CARD = 'application/vnd.microsoft.card.adaptive';
const me = actorOf(personNamed('gruppeleder2')).person;
const LATE = { timeout: 15_000, interval: 50 };

let playground: Playground;
let begun = 0;
beforeAll(async () => {
  begun = performance.now();
  playground = await openPlayground('gruppeleder2', { bot: 4551, page: 4550 });
});
afterAll(async () => {
  await playground.close();
});

type Fields = Readonly<Record<string, unknown>>;

/** All parts of a card, whatever they lie in. */
function partsOf(part: unknown): readonly Fields[] {
  if (typeof part !== 'object' || part === null) return [];
  const own = Array.isArray(part) ? [] : [part as Fields];
  return [...own, ...Object.values(part).flatMap(partsOf)];
}
const textOf = (card: unknown): string =>
  partsOf(card)
    .flatMap(({ text, value }) => [text, value])
    .filter((words) => typeof words === 'string')
    .join('\n');

test('the bot is let in, the Monday card comes, «Stemmer fortsatt» is pressed, and the plan and the card say so', async () => {
  await playground.install();
  await expect
    .poll(() => playground.messages.map(({ text }) => text), LATE)
    .toContainEqual(expect.stringContaining('Her får du påminnelser'));
  const report = await playground.run();
  expect(report).toMatchObject({ sent: 1, unsure: 0, failure: null });
  await expect.poll(() => playground.messages.filter(({ card }) => card !== null), LATE).toHaveLength(1);
  const message = playground.messages.find(({ card }) => card !== null);
  if (message === undefined) throw new Error('There is no card');
  const confirm = partsOf(message.card).find(({ type, verb }) => type === 'Action.Execute' && verb === 'confirm');
  if (confirm === undefined) throw new Error(`There is nothing to confirm in ${textOf(message.card)}`);
  const { verb, data } = confirm;
  const item = (data as Fields)['item'];

  const answer = await playground.press(message, { verb, data });
  expect(answer['type']).toBe(CARD);
  expect(textOf(answer['value'])).toContain('Bekreftet i dag');
  const measures = await playground.plan.read('measure');
  const row = measures.ok
    ? measures.value.items.find((found) => found.kind === 'row' && found.row.value.key === item)
    : null;
  const today = expect.stringMatching(/^2026-03-16T/) as unknown;
  expect(row).toMatchObject({ row: { value: { confirmedAt: today }, stamp: { by: me.id, via: 'card' } } });
  const history = await playground.plan.historyOf(item as Key);
  expect(history.ok && history.value[0]).toMatchObject({ by: { id: me.id, name: me.name }, via: 'card', at: today });

  const again = await playground.press(message, { verb, data });
  expect(textOf(again['value'])).toContain('Dette er alt bekreftet');
  const after = await playground.plan.historyOf(item as Key);
  expect(after).toEqual(history);
  // What Teams does by itself when she comes back to the card that was sent.
  const { refresh } = message.card as { readonly refresh?: { readonly action: Fields; readonly userIds: unknown } };
  const shown = await playground.press(message, refresh?.action ?? {});
  expect(refresh?.action['verb']).toBe('show');
  // As the playground called her when she let the bot in, remembered in the plan.
  expect(refresh?.userIds).toEqual(['user-id-0']);
  expect(textOf(shown['value'])).toContain('Marsrapport for AG2');
  expect(textOf(shown['value'])).not.toContain('Ny ansvars- og oppgavedeling');
  const unread = await playground.press(message, { verb: 'deleteEverything', data: {} });
  expect(unread['type']).toBe(CARD);
  console.info(`end to end in the playground: ${((performance.now() - begun) / 1000).toFixed(1)} s`);
});
