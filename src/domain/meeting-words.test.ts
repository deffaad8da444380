import { describe, expect, it } from 'vitest';
import { day } from '#base/calendar.ts';
import { contextWithoutClues, type MeetingDay, readFuzzyDate, withInterval } from './fuzzy-date.ts';
import { withMeetingDay } from './meeting-words.ts';

const council = (...days: readonly (readonly [number, number, number])[]): readonly MeetingDay[] =>
  days.map(([year, month, date]) => ({ body: 'Kommunestyret', on: day(year, month, date) }));
const written = (words: string, today = day(2026, 2, 11)) =>
  readFuzzyDate(words, { ...contextWithoutClues, documentDay: today });
const days = ({ from, to }: { from: string | null; to: string | null }) => [from, to];

describe('a time that was written before the plan of meetings came', () => {
  it('is told as the day of its meeting, in its own words', () => {
    const told = withMeetingDay(written('til junimøtet'), council([2026, 6, 17], [2027, 6, 16]));
    expect(days(told)).toEqual(['2026-06-17', '2026-06-17']);
    expect(told).toMatchObject({ words: 'til junimøtet', kind: 'deadline', precision: 'day' });
    expect(told.doubts).not.toContain('meetingUnknown');
  });

  it('follows the meeting when it is moved, and is the month again when it is called off', () => {
    const stored = withMeetingDay(written('junimøtet 2026'), council([2026, 6, 17]));
    expect(days(withMeetingDay(stored, council([2026, 6, 24])))).toEqual(['2026-06-24', '2026-06-24']);
    const month = withMeetingDay(stored, []);
    expect(days(month)).toEqual(['2026-06-01', '2026-06-30']);
    expect(month.doubts).toContain('meetingUnknown');
  });

  it('keeps the year that it was read in', () => {
    const january = written('før januarmøtet', day(2025, 11, 3));
    expect(days(january)).toEqual([null, '2025-12-31']);
    expect(days(withMeetingDay(january, council([2025, 1, 22], [2026, 1, 21])))).toEqual([null, '2026-01-20']);
    const after = written('etter desembermøtet 2026');
    expect(days(withMeetingDay(after, council([2026, 12, 16])))).toEqual(['2026-12-17', null]);
    const december = written('desembermøtet 2027');
    expect(withMeetingDay(december, council([2026, 12, 16]))).toBe(december);
  });

  it('is left alone where a person has set its days, where another rule read it, and where nothing more is known', () => {
    const meetings = council([2026, 6, 17]);
    const byHand = withInterval(written('junimøtet'), day(2026, 6, 3), day(2026, 6, 3), { start: 'hard', end: 'hard' });
    if (!byHand.ok) expect.fail();
    else expect(withMeetingDay(byHand.value, meetings)).toBe(byHand.value);
    for (const words of ['juni 2026', 'våren 2026', '', 'når kommunestyret har sagt ja', 'marsmøtet 2026']) {
      const date = written(words);
      expect(withMeetingDay(date, meetings)).toBe(date);
    }
  });
});
