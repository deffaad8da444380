/**
 * A fuzzy date in four columns: the words, the first day, the last day (indexed), and how the words were read.
 *
 * The reading names the words and days that it speaks of. Where somebody has changed the words in SharePoint, they are
 * read anew; where somebody has changed the days, they stand as set by a person.
 */
import type { Day } from '#base/clock.ts';
import {
  cadences,
  contextWithoutClues,
  doubts,
  edges,
  type FuzzyDate,
  fuzzyKinds,
  precisions,
  readFuzzyDate,
  undated,
  withInterval,
  yearSources,
} from '#domain/fuzzy-date.ts';
import { sameValue } from '#domain/change.ts';
import { json, parts, shaped } from '#schema/compound-field.ts';
import { day, type Field, problem, type Reading, text } from '#schema/field.ts';
import { boolean, dayText, listOf, objectOf, oneOf, orNull, type Parse, string } from '#schema/parse.ts';

/** A word more in any of the lists below is unknown to older programs: it takes a new version. */
const READING_VERSION = 1;

export const fuzzyDateData: Parse<FuzzyDate> = objectOf<FuzzyDate>({
  words: string,
  from: orNull(dayText),
  to: orNull(dayText),
  startEdge: oneOf(edges),
  endEdge: oneOf(edges),
  kind: oneOf(fuzzyKinds),
  precision: oneOf(precisions),
  cadence: orNull(oneOf(cadences)),
  condition: orNull(string),
  yearSource: oneOf(yearSources),
  doubts: listOf(oneOf(doubts)),
  rule: string,
  overridden: boolean,
});

interface Columns {
  readonly words: string;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly reading: FuzzyDate | null;
}

const columnsOf = (name: string): Field<Columns> =>
  parts<Columns>({
    words: text(`${name}Text`),
    from: day(`${name}From`, { suffix: ' (tidligst)' }),
    to: day(`${name}To`, { suffix: ' (senest)', indexed: true }),
    reading: json<FuzzyDate | null>(`${name}Reading`, READING_VERSION, null, orNull(fuzzyDateData)),
  });

const write = (date: FuzzyDate): Columns => ({ words: date.words, from: date.from, to: date.to, reading: date });

function read(name: string, { words, from, to, reading }: Columns): Reading<FuzzyDate> {
  const spoken =
    reading?.words === words ? reading : words === '' ? undated : readFuzzyDate(words, contextWithoutClues);
  const { from: first, to: last } = reading ?? spoken;
  const untouched = from === first && to === last;
  // Without days the words decide.
  if (untouched || (from === null && to === null)) return { value: spoken };
  const set = withInterval(spoken, from, to, { start: 'hard', end: 'hard' });
  return set.ok ? { value: set.value } : problem(`${name}To`, 'damaged', to);
}

export const fuzzyDate = (name: string): Field<FuzzyDate> =>
  shaped(
    columnsOf(name),
    (date) => ({ ...write(date), reading: sameValue(date, undated) ? null : date }),
    (found) => read(name, found),
  );

const nothing: Columns = { words: '', from: null, to: null, reading: null };

/** A time that may not be there at all: the baseline of what is not yet approved. An undated baseline is one too. */
export const fuzzyDateOrNone = (name: string): Field<FuzzyDate | null> =>
  shaped(
    columnsOf(name),
    (date) => (date === null ? nothing : write(date)),
    (found) => (sameValue(found, nothing) ? { value: null } : read(name, found)),
  );
