import { expect, it } from 'vitest';
import { day } from '#base/calendar.ts';
import { countingKeys } from '#base/id.ts';
import { contextWithoutClues, readFuzzyDate } from '#domain/fuzzy-date.ts';
import { blankMeeting, type Meeting } from '#domain/meeting.ts';
import { newRow } from '#domain/row.ts';
import { bodiesOf, meetingSections } from './meetings-state.ts';

const keys = countingKeys();
const today = day(2026, 2, 11);
const meeting = (words: string, more: Partial<Meeting> = {}): Meeting => ({
  ...blankMeeting(newRow(keys(), keys())),
  title: words,
  body: 'Kommunestyret',
  when: readFuzzyDate(words, contextWithoutClues),
  ...more,
});
const all = [
  meeting(''),
  meeting('18. juni 2026'),
  meeting('12. februar 2026', { body: 'Formannskapet' }),
  meeting('11. februar 2026', { state: 'held' }),
  meeting('26. februar 2026', { state: 'cancelled' }),
  meeting('10. februar 2026'),
  meeting('Siste del av juni 2026'),
];

it('meetings ahead stand by month, those without a day last; what is held or over is behind, the newest first', () => {
  const { ahead, past, planned } = meetingSections(all, null, today);
  expect(ahead.map(({ month, meetings }) => [month, meetings.map(({ title }) => title)])).toEqual([
    ['2026-02', ['12. februar 2026', '26. februar 2026']],
    ['2026-06', ['18. juni 2026', 'Siste del av juni 2026']],
    [null, ['']],
  ]);
  expect(past.flatMap(({ meetings }) => meetings.map(({ title }) => title))).toEqual([
    '11. februar 2026',
    '10. februar 2026',
  ]);
  // What is called off is shown and not counted.
  expect(planned).toBe(4);
});

it('the list can be narrowed to one body', () => {
  expect(bodiesOf(all)).toEqual(['Formannskapet', 'Kommunestyret']);
  const { ahead, past } = meetingSections(all, 'Formannskapet', today);
  expect([ahead.length, past.length]).toEqual([1, 0]);
});
