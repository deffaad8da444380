/** What a person does with a time: writes other words, sets the days by hand, says which year was meant. */
import { addDays, yearOf } from '#base/calendar.ts';
import type { Day } from '#base/clock.ts';
import { fail, type Result, succeed } from '#base/result.ts';
import { contextWithoutClues, type DateContext, type Edge, type FuzzyDate } from './model.ts';
import { readFuzzyDate } from './read.ts';
import { scan } from './scan.ts';
import { cellsOf } from './tokens.ts';

/** The words anew. Other words drop days that were set by hand, for they spoke of the old ones; the same words keep them. */
export const withWords = (date: FuzzyDate, words: string, context: DateContext): FuzzyDate =>
  date.overridden && words === date.words ? date : readFuzzyDate(words, context);

export type IntervalFailure =
  | { readonly kind: 'intervalWithoutDays' }
  | { readonly kind: 'intervalBackwards'; readonly from: Day; readonly to: Day };

const standing = (edge: Edge): Edge => (edge === 'open' ? 'soft' : edge);

/**
 * The days as a person sets them; the words stay. No first day makes a deadline, no last day an open end; both ends are
 * as `edges` says where there is a day to stand on. What the reading doubted is settled, and a condition is met.
 */
export function withInterval(
  date: FuzzyDate,
  from: Day | null,
  to: Day | null,
  edges: { readonly start: Edge; readonly end: Edge },
): Result<FuzzyDate, IntervalFailure> {
  if (from === null && to === null) return fail({ kind: 'intervalWithoutDays' });
  if (from !== null && to !== null && to < from) return fail({ kind: 'intervalBackwards', from, to });
  return succeed({
    words: date.words,
    from,
    to,
    startEdge: from === null ? 'soft' : standing(edges.start),
    endEdge: to === null ? 'open' : standing(edges.end),
    kind: to === null ? 'from' : from === null ? (date.kind === 'until' ? 'until' : 'deadline') : 'at',
    precision: from === to ? 'day' : 'range',
    cadence: date.cadence,
    condition: null,
    yearSource: 'explicit',
    doubts: [],
    rule: 'byHand',
    overridden: true,
  });
}

/** What is over for longer than this was hardly meant. */
const A_QUARTER = 92;
/** 29 February and week 53 come round within eight years. */
const YEARS_SEARCHED = 10;

/** A line of text in SharePoint holds no more; longer words are a story, and each choice is read anew. */
const LONGEST_WORDS = 255;

/** The same words with a year in them, as late in the last time as makes it complete; null where none does. */
function withYear(date: FuzzyDate, year: number): FuzzyDate | null {
  const times = cellsOf(date.words).flatMap((tokens) =>
    scan(tokens, 'field')
      .filter(({ kind }) => kind === 'time')
      .map(({ first, next }) => tokens.slice(first, next)),
  );
  for (const { end } of (times.at(-1) ?? []).toReversed()) {
    const read = readFuzzyDate(`${date.words.slice(0, end)} ${year}${date.words.slice(end)}`, contextWithoutClues);
    const isSame = read.kind === date.kind && read.precision === date.precision && read.rule === date.rule;
    if (isSame && read.yearSource === 'explicit' && (read.from !== null || read.to !== null)) return read;
  }
  return null;
}

/**
 * For a time that lacks only its year: the words completed, «mars 2026» and «mars 2027», nearest first. The next two from
 * `today` on, and before them the last one if it ended less than a quarter ago. Empty for any other time.
 */
export function yearChoices(date: FuzzyDate, today: Day): readonly string[] {
  if (date.yearSource !== 'asked' || date.words.length > LONGEST_WORDS) return [];
  const recently = addDays(today, -A_QUARTER);
  const passed: string[] = [];
  const ahead: string[] = [];
  for (let offset = -1; offset < YEARS_SEARCHED && ahead.length < 2; offset++) {
    const choice = withYear(date, yearOf(today) + offset);
    const last = choice && (choice.to ?? choice.from);
    if (choice === null || last === null || last < recently) continue;
    (last < today ? passed : ahead).push(choice.words);
  }
  return [...passed, ...ahead];
}
