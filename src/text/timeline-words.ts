/**
 * The words of a time that was moved by hand, as a plan would write them: «Medio mars 2026», «Innen utgangen av mai 2027»,
 * «Våren 2027». They read back as the same days.
 */
import { addDays, dateOf, isoWeekOf, lastOfMonth, mondayOf, monthOf, yearOf } from '#base/calendar.ts';
import type { Day } from '#base/clock.ts';
import type { FuzzyDate, Precision, Seasons } from '#domain/fuzzy-date.ts';
import { type SeasonName, seasonWithDays, type Span } from '#domain/timeline.ts';
import { formatDay, formatInterval, monthName } from '#text/calendar-words.ts';
import { capitalised } from '#text/entities.ts';
import type { Language } from '#text/language.ts';

/** The languages that plans are written in. */
type PlanLanguage = Exclude<Language, 'en'>;

interface Words {
  readonly by: string;
  readonly byEndOf: string;
  readonly until: string;
  readonly throughout: string;
  readonly from: string;
  readonly halves: readonly [string, string];
  readonly week: string;
  readonly seasons: Readonly<Record<SeasonName, string>>;
}

const words: Readonly<Record<PlanLanguage, Words>> = {
  nb: {
    by: 'senest',
    byEndOf: 'innen utgangen av',
    until: 'til og med',
    throughout: 'ut',
    from: 'fra',
    halves: ['første halvår', 'andre halvår'],
    week: 'uke',
    seasons: { winter: 'vinteren', spring: 'våren', summer: 'sommeren', autumn: 'høsten' },
  },
  nn: {
    by: 'seinast',
    byEndOf: 'innan utgangen av',
    until: 'til og med',
    throughout: 'ut',
    from: 'frå',
    halves: ['første halvår', 'andre halvår'],
    week: 'veke',
    seasons: { winter: 'vinteren', spring: 'våren', summer: 'sommaren', autumn: 'hausten' },
  },
};

const month = (day: Day): string => monthName(monthOf(day), 'nb', 'long');
const monthAndYear = (day: Day): string => `${month(day)} ${yearOf(day)}`;

const thirds: Readonly<Record<number, string>> = { 1: 'primo', 11: 'medio', 21: 'ultimo' };
const endsThird = (day: Day): boolean => thirds[dateOf(addDays(day, 1))] !== undefined;

/** «medio mars 2026» for its first or last day. */
function thirdOf(day: Day, withYear: boolean): string {
  const third = dateOf(day) > 20 ? 'ultimo' : dateOf(day) > 10 ? 'medio' : 'primo';
  return `${third} ${withYear ? monthAndYear(day) : month(day)}`;
}

/** What a period of so many months is called, if it begins where such periods begin. */
function namedPeriod(from: Day, months: number, language: PlanLanguage): string | null {
  if ((monthOf(from) - 1) % months !== 0) return null;
  const number = (monthOf(from) - 1) / months;
  const year = yearOf(from);
  if (months === 12) return String(year);
  if (months === 6) return `${words[language].halves[number]} ${year}`;
  if (months === 4) return `${number + 1}. tertial ${year}`;
  return months === 3 ? `${number + 1}. kvartal ${year}` : null;
}

function wholeMonths(from: Day, to: Day, before: Precision, seasons: Seasons, language: PlanLanguage): string {
  const months = (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from) + 1;
  if (months === 1) return monthAndYear(from);
  const season = seasonWithDays(from, to, seasons);
  const named = namedPeriod(from, months, language);
  // Autumn and the third tertial are the same days: it stays what it was.
  if (season !== null && (named === null || before !== 'tertial')) {
    return `${words[language].seasons[season]} ${yearOf(from)}`;
  }
  if (named !== null) return named;
  return yearOf(from) === yearOf(to)
    ? `${month(from)}–${month(to)} ${yearOf(to)}`
    : `${monthAndYear(from)} – ${monthAndYear(to)}`;
}

function between(from: Day, to: Day, when: FuzzyDate, seasons: Seasons, language: PlanLanguage): string {
  const exact = when.startEdge === 'hard' && when.endEdge === 'hard';
  if (exact) return formatInterval(from, to, language);
  if (when.precision === 'week' && from === mondayOf(from) && to === addDays(from, 6)) {
    const { week, year } = isoWeekOf(from);
    return `${words[language].week} ${week} ${year}`;
  }
  if (dateOf(from) === 1 && to === lastOfMonth(to)) return wholeMonths(from, to, when.precision, seasons, language);
  if (thirds[dateOf(from)] === undefined || !endsThird(to)) return formatInterval(from, to, language);
  if (thirdOf(from, true) === thirdOf(to, true)) return thirdOf(to, true);
  return `${thirdOf(from, yearOf(from) !== yearOf(to))} – ${thirdOf(to, true)}`;
}

/** `when` is the time that was moved: its kind and its edges say how exact the words may be. */
export function wordsOfMoved(when: FuzzyDate, { from, to }: Span, seasons: Seasons, language: PlanLanguage): string {
  const { by, byEndOf, until, throughout, from: since } = words[language];
  if (from !== null && to !== null) return capitalised(between(from, to, when, seasons, language));
  if (to !== null) {
    const [atEnd, atDay] = when.kind === 'until' ? [throughout, until] : [byEndOf, by];
    return capitalised(
      to === lastOfMonth(to) ? `${atEnd} ${monthAndYear(to)}` : `${atDay} ${formatDay(to, language, 'long')}`,
    );
  }
  if (from === null) return '';
  if (when.startEdge === 'hard') return capitalised(`${since} ${formatDay(from, language, 'long')}`);
  return capitalised(
    dateOf(from) === 1
      ? `${since} ${monthAndYear(from)}`
      : thirds[dateOf(from)] === undefined
        ? `${since} ${formatDay(from, language, 'long')}`
        : `${since} ${thirdOf(from, true)}`,
  );
}
