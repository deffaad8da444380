import { describe, expect, it } from 'vitest';
import { day } from '#base/calendar.ts';
import { instantOf } from '#base/clock.ts';
import { countingKeys } from '#base/id.ts';
import { contextWithoutClues, readFuzzyDate } from './fuzzy-date.ts';
import { blankMeeting, type Meeting } from './meeting.ts';
import { bodyOf, isToCome, meetingDays, nextMeetingOf, nextMeetingOfAny, nextNumber } from './meeting-plan.ts';
import { newRow, type Ref } from './row.ts';

const keys = countingKeys();
const today = day(2026, 2, 11);
const ag1: Ref = { key: keys(), code: 'AG1', title: 'Hjemmetjeneste' };
const ag2: Ref = { key: keys(), code: 'AG2', title: 'Bemanning og turnus' };
const removed = { by: 'Prosjektleder', at: instantOf(0) };
const meeting = (words: string, more: Partial<Meeting> = {}): Meeting => ({
  ...blankMeeting(newRow(keys(), keys())),
  title: words,
  when: readFuzzyDate(words, contextWithoutClues),
  ...more,
});

describe('the next meeting of a group', () => {
  const next = (...all: readonly Meeting[]) => nextMeetingOf(ag2, all, today)?.title ?? null;
  const ours = (words: string, more: Partial<Meeting> = {}) => meeting(words, { group: ag2, ...more });

  it('is the first that is not over: today’s too, and one without an exact day', () => {
    expect(next(ours('18. februar 2026'), ours('10. februar 2026'), ours('11. februar 2026'))).toBe('11. februar 2026');
    expect(next(ours('siste del av februar 2026'), ours('2. mars 2026'))).toBe('siste del av februar 2026');
    const morning = ours('12. februar 2026', { time: '09:00', title: 'morgen' });
    expect(next(ours('12. februar 2026', { time: '13:00' }), morning)).toBe('morgen');
  });

  it('is none that has no day, is called off or taken away, or belongs to others', () => {
    const others = [
      ours(''),
      ours('18. februar 2026', { state: 'cancelled' }),
      ours('18. februar 2026', { removed }),
      meeting('18. februar 2026', { group: ag1 }),
      meeting('18. februar 2026'),
    ];
    expect(next(...others)).toBeNull();
    expect(nextMeetingOfAny([ag1, ag2], others, today)?.group).toEqual(ag1);
  });
});

describe('the next meeting of a body by its name', () => {
  const political = (words: string, body: string) => meeting(words, { kind: 'political', body });
  const all = [
    political('20. februar 2026', 'Utvalg for helse og omsorg'),
    political('4. mars 2026', 'Kommunestyret'),
    meeting('26. februar 2026', { kind: 'steering', group: { key: keys(), code: '', title: 'Styringsgruppe' } }),
    meeting('25. mars 2026', { kind: 'project' }),
  ];
  it.each([
    ['Kommunestyret', '4. mars 2026'],
    ['kommunestyre', '4. mars 2026'],
    ['Utvalget', '20. februar 2026'],
    ['Styringsgruppa', '26. februar 2026'],
    ['Prosjektgruppa', '25. mars 2026'],
    ['Kommunedirektøren', null],
  ])('%s meets %s', (body, words) => {
    expect(nextMeetingOf(body, all, today)?.title ?? null).toBe(words);
  });
});

it('the days that words may mean are of meetings that are not called off, and each has its body', () => {
  const all = [
    meeting('26. februar 2026', { kind: 'steering' }),
    meeting('Mars 2026', { body: 'Kommunestyret' }),
    meeting('17. juni 2026', { body: 'Kommunestyret' }),
    meeting('18. juni 2026', { body: 'Kommunestyret', state: 'cancelled' }),
    meeting('19. juni 2026', { body: 'Kommunestyret', removed }),
  ];
  expect(meetingDays(all)).toEqual([
    { body: 'Styringsgruppa', on: '2026-02-26' },
    { body: 'Kommunestyret', on: '2026-06-17' },
  ]);
  expect(all.filter((one) => isToCome(one, day(2026, 6, 17))).map(bodyOf)).toEqual(['Kommunestyret']);
});

it('the next number of a body counts its own meetings of that year', () => {
  const numbered = (number: string, body: string) => meeting('26. februar 2026', { number, body });
  const all = [
    numbered('1/2026', 'Styringsgruppa'),
    numbered('Møte 2/2026', 'Styringsgruppa'),
    numbered('7/2025', 'Styringsgruppa'),
    numbered('5/2026', 'Kommunestyret'),
  ];
  const next = (body: string, on = today) => nextNumber(meeting('', { body }), all, on);
  expect([
    next('Styringsgruppa'),
    next('Kommunestyret'),
    next('Formannskapet'),
    next('Styringsgruppa', day(2027, 1, 8)),
  ]).toEqual(['3/2026', '6/2026', '1/2026', '1/2027']);
});
