/** What the words of a pasted plan of meetings say: days, hours, bodies, and what a heading says stands under it. */
import { monthOf } from '#base/calendar.ts';
import { type Day, dayOf } from '#base/clock.ts';
import { folded } from '#base/order.ts';
import { type DateContext, type FuzzyDate, readFuzzyDate, undated } from '#domain/fuzzy-date.ts';

export type Column = 'body' | 'when' | 'papers' | 'time' | 'place';

const LONGEST_HEADING = 60;

/** In the order in which they are tried: «frist for sakspapirer til møtet» is a deadline. */
const headings: readonly (readonly [Column, RegExp])[] = [
  ['papers', /frist|papir|innlever|saksliste|utsend|deadline|papers/],
  ['time', /klokke|^kl\b|^tid$|^start|^time$/],
  ['place', /sted|stad|lokale|^rom|hvor|kvar|place|where|room/],
  ['when', /dato|dag$|^når|^when|^date|møtetid|tidspunkt/],
  ['body', /organ|utval|gruppe|møte|^hvem|^kven|body|committee|meeting|råd|navn|namn/],
];

/** What a heading says; null for what is none. */
export function columnOf(heading: string): Column | null {
  const words = folded(heading);
  if (words === '' || words.length > LONGEST_HEADING) return null;
  return headings.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

const MONTHS = 'januar februar mars april mai juni juli august september oktober november desember'.split(' ');
const SHORT = 'jan feb mar apr mai jun jul aug sep okt nov des'.split(' ');

/** 1–12 where the cell is the name of a month and perhaps a year, else null. */
export function monthOfHeading(cell: string): number | null {
  const word = folded(cell).replace(/[.\s]*(?:\d{4})?$/u, '');
  const found = MONTHS.indexOf(word);
  const at = found === -1 ? SHORT.indexOf(word) : found;
  return at === -1 ? null : at + 1;
}

/** The year that a line tells, where it tells one: «Møteplan 2026». */
export const yearIn = (words: string): number | null => {
  const found = [...words.matchAll(/(?<![\d./-])(20\d{2})(?![\d./-])/g)].map(([year]) => Number(year));
  return found.length === 1 ? (found[0] ?? null) : null;
};

/** 'HH:MM' of «kl. 13», «13:00», «13.00–15.30»; in running text only after «kl.» or with a colon, for 17.06 is a day there. */
export function hourIn(words: string, inCell: boolean): string | null {
  const marked = /(?:\bkl\.?|\bklokk[ae]n?)\s*(\d{1,2})(?:[.:](\d{2}))?(?!\d)/iu.exec(words);
  const plain = inCell
    ? /^(?:kl\.?\s*)?(\d{1,2})[.:](\d{2})(?!\d)/iu.exec(words)
    : /(?<![\d.])(\d{1,2}):(\d{2})(?!\d)/u.exec(words);
  const [, hour, minute = '00'] = marked ?? plain ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, '0')}:${minute}`;
}

export const isOneDay = ({ from, to }: FuzzyDate): boolean => from !== null && from === to;

/** Does the cell tell a time that has its place in the calendar, or lacks only its year? */
export const isTime = (date: FuzzyDate): boolean =>
  date.from !== null || date.to !== null || date.yearSource === 'asked';

const WEEKDAY =
  /^(?:man|måndag|mandag|tir|tirs|tirsdag|tys|tysdag|ons|onsdag|tor|tors|torsdag|fre|fredag|lør|lørdag|laurdag|søn|søndag|sundag)\.?,?\s+/iu;

/** «kl. 13» beside a day is the hour, and no part of what the day is read from. */
const HOUR = /[,;]?\s*(?:\bkl\.?|\bklokk[ae]n?)\s*\d{1,2}(?:[.:]\d{2})?(?:\s*[-–]\s*\d{1,2}(?:[.:]\d{2})?)?/giu;

/** More than this in a cell or a line tells no meeting. */
const LONGEST_LINE = 400;

/** The time that a cell says, «tirsdag 17.06» too. */
export function timeIn(cell: string, context: DateContext): FuzzyDate {
  if (cell.length > LONGEST_LINE) return { ...undated, words: cell };
  const words = cell.replace(HOUR, '').trim();
  const read = readFuzzyDate(words, context);
  if (isTime(read) || !WEEKDAY.test(words)) return read;
  const bare = readFuzzyDate(words.replace(WEEKDAY, ''), context);
  return isTime(bare) ? { ...bare, words } : read;
}

/** More days in one cell than a body meets in a year are no days. */
const MOST_DAYS = 40;

/** The times of a cell: each of «12.2, 16.4 og 18.6», or the one that it says. */
export function timesIn(cell: string, context: DateContext): readonly FuzzyDate[] {
  const whole = timeIn(cell, context);
  if (isOneDay(whole)) return [whole];
  const parts = cell.split(/[,;\n]|\s+(?:og|and|&)\s+/u).map((part) => part.trim());
  if (parts.length < 2 || parts.length > MOST_DAYS) return [whole];
  const each = parts.map((part) => timeIn(part, context));
  return each.every(isOneDay) ? each : [whole];
}

/** The days of a month that a cell of a year's table names: «5», «5. og 19.», «12/26». */
export function daysOfMonth(cell: string, month: number, year: number): readonly Day[] | null {
  const words = cell.replace(WEEKDAY, '').trim();
  if (!/^\d{1,2}\.?(?:\s*(?:,|;|\/|og|\+|&|\n|\s)\s*\d{1,2}\.?)*$/u.test(words)) return null;
  const days = [...words.matchAll(/\d{1,2}/g)]
    .slice(0, MOST_DAYS)
    .map(([number]) => dayOf(year, month, Number(number)));
  return days.some((on) => on === null || monthOf(on) !== month) ? null : days.filter((on) => on !== null);
}

const DEADLINE = /frist|papir|innlever|saksliste|utsend|deadline/iu;

export interface LineSaid {
  readonly body: string;
  readonly when: FuzzyDate | null;
  readonly papers: FuzzyDate | null;
  readonly time: string | null;
}

/** Days as figures and in words, with the weekday where one stands before. */
const DAY_IN_TEXT =
  /(?:(?:man|tirs|tys|ons|tors|fre|lør|laur|søn|sun|mån)dag\s+(?:den\s+)?)?\b(?:\d{1,2}\s*[./]\s*\d{1,2}(?:\s*[./]\s*(?:20)?\d{2})?\b|\d{1,2}\.?\s*(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)(?:\s+20\d{2})?|20\d{2}-\d{2}-\d{2})/giu;

/** A line of running text: «Kommunestyret: onsdag 17. juni kl. 18, frist for saker 5. juni». */
export function lineSays(line: string, context: DateContext): LineSaid {
  const words = line.slice(0, LONGEST_LINE);
  let before = 0;
  let when: FuzzyDate | null = null;
  let papers: FuzzyDate | null = null;
  let body = '';
  const withoutHours = words.replace(HOUR, (hour) => ' '.repeat(hour.length));
  for (const found of withoutHours.matchAll(DAY_IN_TEXT)) {
    const between = words.slice(before, found.index);
    const date = timeIn(found[0].trim(), context);
    const isDeadline = DEADLINE.test(between);
    if (isDeadline) papers ??= date;
    else when ??= date;
    if (before === 0) body = isDeadline ? '' : between;
    before = found.index + found[0].length;
  }
  if (when === null) {
    // «Kommunestyret, uke 25» has no day, and a time all the same.
    const [first = '', ...rest] = words.split(/[:\t]|,\s|\s[-–]\s/u);
    const read = timeIn(rest.join(' ').trim(), context);
    if (rest.length > 0 && isTime(read))
      return { body: first.trim(), when: read, papers: null, time: hourIn(words, false) };
  }
  return { body: bodyIn(body), when, papers, time: hourIn(words, false) };
}

/** Without the marks and small words that lead to the day. */
const bodyIn = (words: string): string =>
  words
    .replace(/^[\s•·*–-]+/u, '')
    .replace(/[\s,;:–(-]+$/u, '')
    .replace(/\s+(?:den|på|møte|møter|har møte)$/iu, '')
    .replace(/[\s,;:–(-]+$/u, '');
