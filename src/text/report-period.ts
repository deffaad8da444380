/** What a period and its report are called: «februar 2026», «Februarrapport», «marsrapporten». */
import { monthOf, yearOf } from '#base/calendar.ts';
import type { Day } from '#base/clock.ts';
import { numberOfPeriod, parsePeriod, type ReportPeriod } from '#domain/report-period.ts';
import { formatDay, monthName } from '#text/calendar-words.ts';
import { capitalised } from '#text/entities.ts';
import type { ByLanguage, Language } from '#text/language.ts';

interface Words {
  readonly ofMonth: (month: string) => string;
  readonly theOfMonth: (month: string) => string;
  readonly ofTertial: (number: number) => string;
  readonly theOfTertial: (number: number) => string;
  readonly ofMonthMany: (month: string) => string;
  readonly ofTertialMany: (number: number) => string;
  readonly tertial: (number: number) => string;
  readonly of: (report: string, group: string) => string;
}

const words: ByLanguage<Words> = {
  nb: {
    ofMonth: (month) => `${month}rapport`,
    theOfMonth: (month) => `${month}rapporten`,
    ofTertial: (number) => `rapport for ${number}. tertial`,
    theOfTertial: (number) => `rapporten for ${number}. tertial`,
    ofMonthMany: (month) => `${month}rapporter`,
    ofTertialMany: (number) => `rapporter for ${number}. tertial`,
    tertial: (number) => `${number}. tertial`,
    of: (report, group) => `${report} for ${group}`,
  },
  nn: {
    ofMonth: (month) => `${month}rapport`,
    theOfMonth: (month) => `${month}rapporten`,
    ofTertial: (number) => `rapport for ${number}. tertial`,
    theOfTertial: (number) => `rapporten for ${number}. tertial`,
    ofMonthMany: (month) => `${month}rapportar`,
    ofTertialMany: (number) => `rapportar for ${number}. tertial`,
    tertial: (number) => `${number}. tertial`,
    of: (report, group) => `${report} for ${group}`,
  },
  en: {
    ofMonth: (month) => `${month} report`,
    theOfMonth: (month) => `the ${month} report`,
    ofTertial: (number) => `report for tertial ${number}`,
    theOfTertial: (number) => `the report for tertial ${number}`,
    ofMonthMany: (month) => `${month} reports`,
    ofTertialMany: (number) => `reports for tertial ${number}`,
    tertial: (number) => `tertial ${number}`,
    of: (report, group) => `${report} from ${group}`,
  },
};

const monthOfPeriod = (period: ReportPeriod, language: Language): string =>
  monthName(monthOf(period.first), language, 'long');

/** «Februarrapport» */
export const reportName = (period: ReportPeriod, language: Language): string =>
  capitalised(
    period.rhythm === 'monthly'
      ? words[language].ofMonth(monthOfPeriod(period, language))
      : words[language].ofTertial(numberOfPeriod(period)),
  );

/** «Februarrapporter» */
export const reportsName = (period: ReportPeriod, language: Language): string =>
  capitalised(
    period.rhythm === 'monthly'
      ? words[language].ofMonthMany(monthOfPeriod(period, language))
      : words[language].ofTertialMany(numberOfPeriod(period)),
  );

/** «februarrapporten» */
export const theReport = (period: ReportPeriod, language: Language): string =>
  period.rhythm === 'monthly'
    ? words[language].theOfMonth(monthOfPeriod(period, language))
    : words[language].theOfTertial(numberOfPeriod(period));

/** «Februarrapport for AG2» */
export const reportOf = (period: ReportPeriod, group: string, language: Language): string =>
  words[language].of(reportName(period, language), group);

/** «februar», «februar 2026» outside the year that goes without saying. */
export function periodName(period: ReportPeriod, language: Language, yearIfNot?: number): string {
  const year = yearOf(period.first) === yearIfNot ? '' : ` ${yearOf(period.first)}`;
  return period.rhythm === 'monthly'
    ? `${monthOfPeriod(period, language)}${year}`
    : `${words[language].tertial(numberOfPeriod(period))}${year}`;
}

/** «Feb.», «T1»: over a narrow column. */
export function periodInShort(period: ReportPeriod, language: Language): string {
  if (period.rhythm === 'tertially') return `T${numberOfPeriod(period)}`;
  const short = monthName(monthOf(period.first), language, 'short');
  const isCut = language !== 'en' && short !== monthOfPeriod(period, language);
  return `${capitalised(short)}${isCut ? '.' : ''}`;
}

/** The period that a report names; one that is no period, such as the day of a meeting, as it is written. */
export function periodOfReport(id: string, language: Language, yearIfNot?: number): string {
  const period = parsePeriod(id);
  return period === null ? id : periodName(period, language, yearIfNot);
}

/** «fredag 13. februar» */
export const dueWords = (due: Day, language: Language, today: Day): string =>
  formatDay(due, language, 'withWeekday', { yearIfNot: yearOf(today) });
