/** A person, her Monday card and its answer, in Microsoft's own emulator of Teams. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { laptopSite } from '#laptop/tenant.ts';
import { openPlayground, type Playground } from './playground.ts';

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

/** The rows of a list, as one of the members reads them. */
async function rowsOf(list: string): Promise<readonly Fields[]> {
  const { url } = playground.tenant.server;
  const answer = await playground.tenant.tenant.fetch(
    `${url}/v1.0/sites/${laptopSite.host}:${laptopSite.path}:/lists/${list}/items?$expand=fields&$top=999`,
    { headers: { Authorization: 'Bearer local:leder@framdrift.local' } },
  );
  const { value } = (await answer.json()) as { readonly value: readonly { readonly fields: Fields }[] };
  return value.map(({ fields }) => fields);
}

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
  expect(answer).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
  expect(textOf(answer['value'])).toContain('Bekreftet i dag');
  const [row] = (await rowsOf('Measures')).filter((cells) => cells['FdKey'] === item);
  expect(row).toMatchObject({ FdBy: '00000000-0000-4000-8000-000000000004' });
  const history = (await rowsOf('Changes')).filter((cells) => cells['FdItem'] === item || cells['Item'] === item);
  expect(history.length).toBeGreaterThan(0);

  const again = await playground.press(message, { verb, data });
  expect(again).toMatchObject({ statusCode: 200 });
  const unread = await playground.press(message, { verb: 'deleteEverything', data: {} });
  expect(unread).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
  console.info(`end to end in the playground: ${((performance.now() - begun) / 1000).toFixed(1)} s`);
});
