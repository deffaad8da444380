/** What a person may be about to write: times that begin as the typed words do, nearest first, each with its reading. */
import { addMonths, isoWeekOf, addDays, monthOf, yearOf, firstOfMonth, mondayOf } from '#base/calendar.ts';
import type { Day } from '#base/clock.ts';
import { type DateContext, type FuzzyDate, readFuzzyDate } from '#domain/fuzzy-date.ts';
import { monthName } from '#text/calendar-words.ts';
import type { ByLanguage, Language } from '#text/language.ts';

export interface Suggestion {
  readonly words: string;
  readonly date: FuzzyDate;
}

interface Openings {
  /** What may stand before any time. */
  readonly relations: readonly string[];
  /** What may stand before any time but a part of another. */
  readonly endOf: string;
  /** What may stand before a month. */
  readonly parts: readonly string[];
  readonly seasons: readonly string[];
  readonly week: string;
  /** After «1.» */
  readonly terms: readonly { readonly words: string; readonly perYear: number }[];
  readonly feasts: readonly string[];
  readonly untimed: readonly string[];
}

const openings: ByLanguage<Openings> = {
  nb: {
    relations: ['innen', 'senest', 'fra', 'fra og med', 'ut', 'til og med', 'før', 'i løpet av'],
    endOf: 'innen utgangen av',
    parts: [
      'primo',
      'medio',
      'ultimo',
      'begynnelsen av',
      'midten av',
      'slutten av',
      'første uke i',
      'siste uke i',
      'første halvdel av',
      'siste halvdel av',
    ],
    seasons: ['våren', 'sommeren', 'høsten', 'vinteren'],
    week: 'uke',
    terms: [
      { words: 'kvartal', perYear: 4 },
      { words: 'tertial', perYear: 3 },
      { words: 'halvår', perYear: 2 },
    ],
    feasts: ['før jul', 'før påske', 'etter påske', 'før sommeren', 'etter sommeren', 'over nyttår'],
    untimed: [
      'løpende',
      'hver uke',
      'hver måned',
      'hvert kvartal',
      'hvert tertial',
      'hvert år',
      'i hvert møte',
      'ved behov',
    ],
  },
  nn: {
    relations: ['innan', 'seinast', 'frå', 'frå og med', 'ut', 'til og med', 'før', 'i løpet av'],
    endOf: 'innan utgangen av',
    parts: [
      'primo',
      'medio',
      'ultimo',
      'byrjinga av',
      'midten av',
      'slutten av',
      'første veke i',
      'siste veke i',
      'første halvdel av',
      'siste halvdel av',
    ],
    seasons: ['våren', 'sommaren', 'hausten', 'vinteren'],
    week: 'veke',
    terms: [
      { words: 'kvartal', perYear: 4 },
      { words: 'tertial', perYear: 3 },
      { words: 'halvår', perYear: 2 },
    ],
    feasts: ['før jul', 'før påske', 'etter påske', 'før sommaren', 'etter sommaren', 'over nyttår'],
    untimed: [
      'løpande',
      'kvar veke',
      'kvar månad',
      'kvart kvartal',
      'kvart tertial',
      'kvart år',
      'i kvart møte',
      'ved behov',
    ],
  },
  en: {
    relations: ['by', 'no later than', 'from', 'until', 'before', 'during'],
    endOf: 'by the end of',
    parts: ['early', 'mid', 'late', 'first week of', 'last week of', 'first half of', 'second half of'],
    seasons: ['spring', 'summer', 'autumn', 'winter'],
    week: 'week',
    terms: [],
    feasts: ['before Christmas', 'before Easter', 'after Easter', 'before summer', 'after summer'],
    untimed: ['continuously', 'weekly', 'monthly', 'quarterly', 'yearly', 'when needed'],
  },
};

const MONTHS_AHEAD = 15;
const WEEKS_AHEAD = 60;
const YEARS_AHEAD = 3;
const MOST_SUGGESTIONS = 4;

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

/** Times from today on, the plainest kinds first; some may be over. */
function timesAhead(today: Day, typed: string, language: Language, parts: readonly string[]): readonly string[] {
  const { seasons, week, terms, feasts } = openings[language];
  const months = upTo(MONTHS_AHEAD)
    .map((offset) => addMonths(firstOfMonth(today), offset))
    .map((first) => `${monthName(monthOf(first), language, 'long')} ${yearOf(first)}`);
  const years = upTo(YEARS_AHEAD).map((offset) => yearOf(today) + offset);
  const weeks = upTo(WEEKS_AHEAD).map((offset) => isoWeekOf(addDays(mondayOf(today), offset * 7)));
  // A number that is typed is the date, whatever it is the date of.
  const date = /^\d{1,2}/.exec(typed)?.[0];
  const dot = language === 'en' ? '' : '.';
  return [
    ...months,
    ...(date === undefined ? [] : months.map((month) => `${Number(date)}${dot} ${month}`)),
    ...parts.flatMap((part) => months.map((month) => `${part} ${month}`)),
    ...years.flatMap((year) => seasons.map((season) => `${season} ${year}`)),
    ...terms.flatMap(({ words, perYear }) =>
      years.flatMap((year) => upTo(perYear).map((index) => `${index + 1}. ${words} ${year}`)),
    ),
    ...years.flatMap((year) => upTo(4).map((index) => `Q${index + 1} ${year}`)),
    ...weeks.map((of) => `${week} ${of.week} ${of.year}`),
    ...years.flatMap((year) => feasts.map((feast) => `${feast} ${year}`)),
    ...years.map(String),
  ];
}

const folded = (words: string): string => words.normalize('NFC').replace(/\s+/gu, ' ').trimStart().toLowerCase();

const asTyped = (words: string, typed: string): string => {
  const first = typed.trimStart().charAt(0);
  return first !== first.toLowerCase() ? words.charAt(0).toUpperCase() + words.slice(1) : words;
};

/** Nothing is left to suggest once words say all they need to, the year among it. */
const isComplete = ({ kind, yearSource, doubts }: FuzzyDate): boolean =>
  kind !== 'unread' && yearSource !== 'asked' && !doubts.includes('yearFromContext') && !doubts.includes('moreWords');

/**
 * Up to four completions of what is typed, each with its reading; none while nothing is typed, once the words are complete,
 * or where the context has no day to count from. A leading capital letter is kept.
 */
export function suggestWords(typed: string, context: DateContext, language: Language): readonly Suggestion[] {
  const { documentDay: today } = context;
  const begun = folded(typed);
  if (today === null || begun === '' || isComplete(readFuzzyDate(typed, context))) return [];
  const { relations, endOf, parts, untimed } = openings[language];
  const isBegun = (words: string): boolean => words.startsWith(begun) || begun.startsWith(`${words} `);
  const after = (words: string, following: readonly string[]): readonly string[] =>
    timesAhead(today, begun.slice(words.length + 1), language, following).map((time) => `${words} ${time}`);
  const candidates = [
    ...timesAhead(today, begun, language, parts),
    ...relations.filter(isBegun).flatMap((words) => after(words, parts)),
    ...[endOf].filter(isBegun).flatMap((words) => after(words, [])),
    ...untimed,
  ];
  const suggestions: Suggestion[] = [];
  for (const candidate of candidates) {
    if (suggestions.length === MOST_SUGGESTIONS) break;
    if (!candidate.toLowerCase().startsWith(begun) || candidate.toLowerCase() === begun) continue;
    const words = asTyped(candidate, typed);
    const date = readFuzzyDate(words, context);
    const isOver = date.to !== null && date.to < today;
    if (date.kind !== 'unread' && !isOver) suggestions.push({ words, date });
  }
  return suggestions;
}
