/** Every card as it is sent, in the three languages, to be read in review. */
import { expect, it } from 'vitest';
import { sizeOf } from '#cards/card-json.ts';
import { reminderCard } from '#cards/reminder-card.ts';
import { due, mine, notices, place, reader, week } from '#cards/test-reminders.ts';
import { languages } from '#text/language.ts';
import { expectGolden, expectGoldenFiles } from './golden.ts';

const cards = {
  leader: due('leader', week),
  channel: due('channel', week),
  digest: due('digest', mine),
  ...Object.fromEntries(Object.entries(notices).map(([name, notice]) => [name, due('single', [notice])])),
};
const names = Object.keys(cards);

it('there is a card for each thing that somebody can be told', () => {
  expectGoldenFiles(
    'cards',
    names.map((name) => `${name}.json`),
  );
});

it.each(Object.entries(cards))('%s', (name, reminder) => {
  const found = languages.map((language) => [language, reminderCard(reminder, reader(language), place)] as const);
  expectGolden(`cards/${name}.json`, Object.fromEntries(found));
  for (const [, card] of found) expect(sizeOf(card)).toBeLessThan(25_000);
});
