/**
 * Days, months, weekdays, clock times and spans of days in words. The tables are our own: Chromium carries no nynorsk data,
 * and a plan must read the same in every browser.
 *
 * Ranges take an en dash: tight between numbers, spaced where a part has spaces of its own.
 */
import { dateOf, daysBetween, monthOf, weekdayOf, yearOf } from '#base/calendar.ts';
import { type Day, inOslo, type Instant } from '#base/clock.ts';
import type { ByLanguage, Language } from '#text/language.ts';

const norwegianMonths = [
  'januar',
  'februar',
  'mars',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'desember',
] as const;
const norwegianShort = [
  'jan',
  'feb',
  'mars',
  'april',
  'mai',
  'juni',
  'juli',
  'aug',
  'sep',
  'okt',
  'nov',
  'des',
] as const;

type Form = 'long' | 'short';

const months: ByLanguage<Readonly<Record<Form, readonly string[]>>> = {
  nb: { long: norwegianMonths, short: norwegianShort },
  nn: { long: norwegianMonths, short: norwegianShort },
  en: {
    long: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    short: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  },
};

const weekdays: ByLanguage<readonly string[]> = {
  nb: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
  nn: ['måndag', 'tysdag', 'onsdag', 'torsdag', 'fredag', 'laurdag', 'søndag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

/** `month` is 1–12. Short names have no full stop: «feb», as on an axis. */
export const monthName = (month: number, language: Language, form: Form): string =>
  months[language][form][month - 1] ?? '';

/** `weekday` is 1 (Monday) to 7. */
export const weekdayName = (weekday: number, language: Language): string => weekdays[language][weekday - 1] ?? '';

/**
 * long          «13. februar 2026»        short      «13. feb. 2026»
 * withWeekday   «fredag 13. februar 2026» numeric    «13.02.2026»
 */
export type DayForm = 'long' | 'short' | 'numeric' | 'withWeekday';

export interface DayOptions {
  /** The year that goes without saying: «13. februar». Numeric days always have theirs. */
  readonly yearIfNot?: number;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

const numericDay = (day: Day, language: Language): string =>
  [twoDigits(dateOf(day)), twoDigits(monthOf(day)), day.slice(0, 4)].join(language === 'en' ? '/' : '.');

const dateNumber = (day: Day, language: Language): string => `${dateOf(day)}${language === 'en' ? '' : '.'}`;

/** «februar», «feb.» */
function monthOfDay(day: Day, language: Language, form: Form): string {
  const name = monthName(monthOf(day), language, form);
  const isCut = form === 'short' && language !== 'en' && name !== monthName(monthOf(day), language, 'long');
  return isCut ? `${name}.` : name;
}

export function formatDay(day: Day, language: Language, form: DayForm, options: DayOptions = {}): string {
  if (form === 'numeric') return numericDay(day, language);
  const month = monthOfDay(day, language, form === 'short' ? 'short' : 'long');
  const year = yearOf(day) === options.yearIfNot ? '' : ` ${yearOf(day)}`;
  const weekday = form === 'withWeekday' ? `${weekdayName(weekdayOf(day), language)} ` : '';
  return `${weekday}${dateNumber(day, language)} ${month}${year}`;
}

/** Nearer than this a day is known without its year. */
const NEAR_DAYS = 300;

/** «10. feb.», «31. jan. 2025»: short, with the year where it could be mistaken. */
export const formatRecentDay = (day: Day, language: Language, today: Day): string =>
  formatDay(day, language, 'short', Math.abs(daysBetween(day, today)) < NEAR_DAYS ? { yearIfNot: yearOf(day) } : {});

/** «13. februar 2026», «11.–20. mars 2026», «13. mars – 4. mai 2026», «16. desember 2025 – 31. januar 2026» */
export function formatInterval(from: Day, to: Day, language: Language, options: DayOptions = {}): string {
  const last = formatDay(to, language, 'long', options);
  if (from === to) return last;
  if (yearOf(from) !== yearOf(to)) return `${formatDay(from, language, 'long')} – ${formatDay(to, language, 'long')}`;
  if (monthOf(from) === monthOf(to)) return `${dateNumber(from, language)}–${last}`;
  return `${formatDay(from, language, 'long', { yearIfNot: yearOf(from) })} – ${last}`;
}

/** «14.32», «14:32»; hours 0–23. */
export const formatClock = (hour: number, minute: number, language: Language): string =>
  `${twoDigits(hour)}${language === 'en' ? ':' : '.'}${twoDigits(minute)}`;

/** The Norwegian wall clock of a moment: «14.32», «14:32». */
export function formatTimeOfDay(instant: Instant, language: Language): string {
  const { hour, minute } = inOslo(instant);
  return formatClock(hour, minute, language);
}

interface Units {
  readonly day: readonly [one: string, more: string];
  readonly week: readonly [one: string, more: string];
}

const units: ByLanguage<Units> = {
  nb: { day: ['dag', 'dager'], week: ['uke', 'uker'] },
  nn: { day: ['dag', 'dagar'], week: ['veke', 'veker'] },
  en: { day: ['day', 'days'], week: ['week', 'weeks'] },
};

const counted = (count: number, [one, more]: readonly [string, string]): string =>
  `${count} ${Math.abs(count) === 1 ? one : more}`;

/** «11 dager», «1 dag» */
export const formatDays = (days: number, language: Language): string => counted(days, units[language].day);

/** «11 dager», and whole weeks where there are more than `mostDays`: «6 uker» */
export const formatDaysOrWeeks = (days: number, language: Language, mostDays: number): string =>
  days <= mostDays ? formatDays(days, language) : counted(Math.floor(days / 7), units[language].week);
