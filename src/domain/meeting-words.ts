/**
 * Times that were written before anybody knew when the bodies meet, told as the plan of meetings has it now: «junimøtet» is
 * its day, another day when the meeting is moved, and the whole month again when it is called off. The words stay, and
 * nothing is written: what is stored is what somebody wrote.
 */
import { addDays, daysBetween, yearOf } from '#base/calendar.ts';
import { contextWithoutClues, type FuzzyDate, type MeetingDay, readFuzzyDate } from '#domain/fuzzy-date.ts';

/** A month and what lies before or after it. */
const NEAR_DAYS = 45;

/** Whether two readings of the same words speak of the same meeting, and not of next year's. */
function isNear(one: FuzzyDate, other: FuzzyDate): boolean {
  const [a, b] = [one.to ?? one.from, other.to ?? other.from];
  return a !== null && b !== null && Math.abs(daysBetween(a, b)) <= NEAR_DAYS;
}

/** The same value where the meetings say nothing more of it. A year that came from the context stays as it was read. */
export function withMeetingDay(date: FuzzyDate, meetings: readonly MeetingDay[]): FuzzyDate {
  const told = date.to ?? date.from;
  if (date.rule !== 'meeting' || date.overridden || told === null) return date;
  // «før januarmøtet» ends in the year before its meeting, «etter desembermøtet» begins in the year after.
  for (const year of new Set([0, 1, -1].map((days) => yearOf(addDays(told, days))))) {
    const read = readFuzzyDate(date.words, { ...contextWithoutClues, yearAbove: year, meetings });
    if (read.rule !== 'meeting' || read.kind !== date.kind || !isNear(date, read)) continue;
    const isSame = read.from === date.from && read.to === date.to && read.doubts.length === date.doubts.length;
    return isSame ? date : read;
  }
  return date;
}
