/** Every card as it is sent and as it is after a press, in the three languages, to be read in review. */
import { expect, it } from 'vitest';
import type { CardJson, CardReader } from '#cards/card.ts';
import { sizeOf } from '#cards/card-json.ts';
import { outcomeCard } from '#cards/outcome-card.ts';
import { reminderCard } from '#cards/reminder-card.ts';
import { outcomes } from '#cards/test-outcomes.ts';
import { at, due, first, mine, notices, place, reader, week } from '#cards/test-reminders.ts';
import { languages } from '#text/language.ts';
import { expectGolden, expectGoldenFiles } from './golden.ts';

type Draw = (reader: CardReader) => CardJson;
const single = due('single', [notices['measure-silent']]);
const [confirmed, reminded] = [outcomes['confirmed'], outcomes['groupsReminded']];
if (confirmed === undefined || reminded === undefined) throw new Error('No such outcome');

const cards: Readonly<Record<string, Draw>> = {
  leader: (to) => reminderCard(due('leader', week), to, place),
  'leader-updated': (to) => reminderCard(due('leader', week), to, { ...place, sentAt: at('2026-02-09T07:00:00Z') }),
  channel: (to) => reminderCard(due('channel', week), to, { ...place, readers: [] }),
  digest: (to) => reminderCard(due('digest', mine), to, place),
  'digest-first': (to) => reminderCard(due('digest', first), to, place),
  ...Object.fromEntries(
    Object.entries(notices).map(([name, notice]) => [
      name,
      (to: CardReader) => reminderCard(due('single', [notice]), to, place),
    ]),
  ),
  'measure-others': (to) => reminderCard(single, { ...to, mayAnswer: false }, place),
  'report-others': (to) => reminderCard(due('single', [notices.report]), { ...to, mayAnswer: false }, place),
  ...Object.fromEntries(
    Object.entries(outcomes).map(([name, outcome]) => [
      `after-${name}`,
      (to: CardReader) => outcomeCard(outcome, null, to, place),
    ]),
  ),
  'after-confirmed-in-digest': (to) => outcomeCard(confirmed, due('digest', mine), to, place),
  'after-groupsReminded-in-week': (to) => outcomeCard(reminded, due('leader', week), to, place),
};

it('there is a card for each thing that somebody can be told, and for each that can come of an answer', () => {
  expectGoldenFiles(
    'cards',
    Object.keys(cards).map((name) => `${name}.json`),
  );
});

it.each(Object.entries(cards))('%s', (name, draw) => {
  const found = languages.map((language) => [language, draw(reader(language))] as const);
  expectGolden(`cards/${name}.json`, Object.fromEntries(found));
  for (const [, card] of found) expect(sizeOf(card)).toBeLessThan(25_000);
});
