/** What a period and its report are called: «februar 2026», «Februarrapport», «marsrapporten», «rapporten til møtet 26. februar». */
import { yearOf } from '#base/calendar.ts';
import type { Day } from '#base/clock.ts';
import { numberOfPeriod, parsePeriod, type ReportPeriod, weeksOfPeriod } from '#domain/report-period.ts';
import { formatDay, monthName } from '#text/calendar-words.ts';
import { capitalised } from '#text/entities.ts';
import type { ByLanguage, Language } from '#text/language.ts';

/** What a period is in words, before they are put together. */
interface Told {
  readonly kind: 'month' | 'tertial' | 'weeks' | 'meeting' | 'asked' | 'any';
  readonly words: string;
}

interface Words {
  readonly report: string;
  readonly theReport: string;
  readonly reports: string;
  readonly ofMonth: (month: string) => string;
  readonly theOfMonth: (month: string) => string;
  readonly ofMonthMany: (month: string) => string;
  /** Put after «rapport», «rapporten», «rapporter». */
  readonly after: Readonly<Record<Exclude<Told['kind'], 'month'>, (words: string) => string>>;
  readonly name: Readonly<Record<Told['kind'], (words: string) => string>>;
  readonly tertial: (number: number) => string;
  readonly weeks: (first: number, last: number) => string;
  readonly weekInShort: (last: number) => string;
  readonly of: (report: string, group: string) => string;
}

const words: ByLanguage<Words> = {
  nb: {
    report: 'rapport',
    theReport: 'rapporten',
    reports: 'rapporter',
    ofMonth: (month) => `${month}rapport`,
    theOfMonth: (month) => `${month}rapporten`,
    ofMonthMany: (month) => `${month}rapporter`,
    after: {
      tertial: (tertial) => ` for ${tertial}`,
      weeks: (weeks) => ` for ${weeks}`,
      meeting: (day) => ` til møtet ${day}`,
      asked: (day) => ` som det ble bedt om ${day}`,
      any: (day) => ` fra ${day}`,
    },
    name: {
      month: (month) => month,
      tertial: (tertial) => tertial,
      weeks: (weeks) => weeks,
      meeting: (day) => `møtet ${day}`,
      asked: (day) => `bedt om ${day}`,
      any: (day) => day,
    },
    tertial: (number) => `${number}. tertial`,
    weeks: (first, last) => `uke ${first} og ${last}`,
    weekInShort: (last) => `U${last}`,
    of: (report, group) => `${report} for ${group}`,
  },
  nn: {
    report: 'rapport',
    theReport: 'rapporten',
    reports: 'rapportar',
    ofMonth: (month) => `${month}rapport`,
    theOfMonth: (month) => `${month}rapporten`,
    ofMonthMany: (month) => `${month}rapportar`,
    after: {
      tertial: (tertial) => ` for ${tertial}`,
      weeks: (weeks) => ` for ${weeks}`,
      meeting: (day) => ` til møtet ${day}`,
      asked: (day) => ` som det vart bede om ${day}`,
      any: (day) => ` frå ${day}`,
    },
    name: {
      month: (month) => month,
      tertial: (tertial) => tertial,
      weeks: (weeks) => weeks,
      meeting: (day) => `møtet ${day}`,
      asked: (day) => `bede om ${day}`,
      any: (day) => day,
    },
    tertial: (number) => `${number}. tertial`,
    weeks: (first, last) => `veke ${first} og ${last}`,
    weekInShort: (last) => `V${last}`,
    of: (report, group) => `${report} for ${group}`,
  },
  en: {
    report: 'report',
    theReport: 'the report',
    reports: 'reports',
    ofMonth: (month) => `${month} report`,
    theOfMonth: (month) => `the ${month} report`,
    ofMonthMany: (month) => `${month} reports`,
    after: {
      tertial: (tertial) => ` for ${tertial}`,
      weeks: (weeks) => ` for ${weeks}`,
      meeting: (day) => ` for the meeting on ${day}`,
      asked: (day) => ` asked for on ${day}`,
      any: (day) => ` of ${day}`,
    },
    name: {
      month: (month) => month,
      tertial: (tertial) => tertial,
      weeks: (weeks) => weeks,
      meeting: (day) => `the meeting on ${day}`,
      asked: (day) => `asked for on ${day}`,
      any: (day) => day,
    },
    tertial: (number) => `tertial ${number}`,
    weeks: (first, last) => `weeks ${first} and ${last}`,
    weekInShort: (last) => `W${last}`,
    of: (report, group) => `${report} from ${group}`,
  },
};

function told(period: ReportPeriod, language: Language, form: 'long' | 'short' = 'long'): Told {
  const { rhythm, first, last } = period;
  const day = (on: Day): string => formatDay(on, language, form, { yearIfNot: yearOf(on) });
  switch (rhythm) {
    case 'monthly':
      return { kind: 'month', words: monthName(numberOfPeriod(period), language, form) };
    case 'tertially':
      return { kind: 'tertial', words: words[language].tertial(numberOfPeriod(period)) };
    case 'fortnightly':
      return { kind: 'weeks', words: words[language].weeks(...weeksOfPeriod(period)) };
    case 'eachMeeting':
      return { kind: 'meeting', words: day(last) };
    case 'onRequest':
      return { kind: 'asked', words: day(first) };
    case 'continuous':
      return { kind: 'any', words: day(first) };
  }
}

/** «Februarrapport», «Rapport til møtet 26. februar» */
export function reportName(period: ReportPeriod, language: Language): string {
  const text = words[language];
  const { kind, words: said } = told(period, language);
  return capitalised(kind === 'month' ? text.ofMonth(said) : `${text.report}${text.after[kind](said)}`);
}

/** «Februarrapporter» */
export function reportsName(period: ReportPeriod, language: Language): string {
  const text = words[language];
  const { kind, words: said } = told(period, language);
  return capitalised(kind === 'month' ? text.ofMonthMany(said) : `${text.reports}${text.after[kind](said)}`);
}

/** «februarrapporten» */
export function theReport(period: ReportPeriod, language: Language): string {
  const text = words[language];
  const { kind, words: said } = told(period, language);
  return kind === 'month' ? text.theOfMonth(said) : `${text.theReport}${text.after[kind](said)}`;
}

/** «Februarrapport for AG2» */
export const reportOf = (period: ReportPeriod, group: string, language: Language): string =>
  words[language].of(reportName(period, language), group);

/** «februar», «februar 2026» outside the year that goes without saying. */
export function periodName(period: ReportPeriod, language: Language, yearIfNot?: number): string {
  const { kind, words: said } = told(period, language);
  // Two weeks over New Year belong to the year that they end in.
  const year = yearOf(period.rhythm === 'fortnightly' ? period.last : period.first);
  return `${words[language].name[kind](said)}${year === yearIfNot ? '' : ` ${year}`}`;
}

/** «Feb.», «T1», «U6», «26. feb.»: over a narrow column. */
export function periodInShort(period: ReportPeriod, language: Language): string {
  if (period.rhythm === 'tertially') return `T${numberOfPeriod(period)}`;
  if (period.rhythm === 'fortnightly') return words[language].weekInShort(numberOfPeriod(period));
  const { words: short } = told(period, language, 'short');
  if (period.rhythm !== 'monthly') return short;
  const isCut = language !== 'en' && short !== told(period, language).words;
  return `${capitalised(short)}${isCut ? '.' : ''}`;
}

/** The period that a report names; what is no period, as it is written. */
export function periodOfReport(id: string, language: Language, yearIfNot?: number): string {
  const period = parsePeriod(id);
  return period === null ? id : periodName(period, language, yearIfNot);
}

/** «fredag 13. februar» */
export const dueWords = (due: Day, language: Language, today: Day): string =>
  formatDay(due, language, 'withWeekday', { yearIfNot: yearOf(today) });
