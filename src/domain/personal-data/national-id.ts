/**
 * Norwegian national identity numbers in what people write: fødselsnummer, D-numbers (day + 40) and H-numbers (month + 40),
 * and the synthetic series of test registers (month + 65 and + 80), which stand for people as well as the real ones do.
 * Written whole, as six and five digits, or with the day spelt out: «01.02.1990 12345».
 *
 * Eleven digits are one only where the day is in the calendar and both check digits hold (Skatteetaten's modulus 11): so
 * an account number (one check digit), a telephone or a case number is none. An account number that is written as one, four,
 * two and five digits, is never taken for anything else. Linear in the length of the text.
 */
import { daysInMonth } from '#base/clock.ts';

const FIRST_WEIGHTS = [3, 7, 6, 1, 8, 9, 4, 5, 2] as const;
const SECOND_WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2] as const;
/** What is added to the month: nothing, H-number or test number, synthetic in health, synthetic in Tenor. */
const MONTH_SHIFTS = [0, 40, 65, 80] as const;
const DAY_SHIFTS = [0, 40] as const;

/** The check digit; 10 where the digits can have none. */
function checkDigit(digits: readonly number[], weights: readonly number[]): number {
  const sum = weights.reduce((total, weight, index) => total + weight * (digits[index] ?? 0), 0);
  return (11 - (sum % 11)) % 11;
}

/** The century is not asked: 29 February is a day where any year with these two digits has it. */
function isDayOfBirth(day: number, month: number, year: number): boolean {
  return DAY_SHIFTS.some((dayShift) =>
    MONTH_SHIFTS.some((monthShift) => {
      const date = day - dayShift;
      return date >= 1 && date <= daysInMonth(2000 + year, month - monthShift);
    }),
  );
}

/** `digits` are eleven. */
function isNationalId(digits: string): boolean {
  const numbers = Array.from(digits, Number);
  return (
    checkDigit(numbers, FIRST_WEIGHTS) === numbers[9] &&
    checkDigit(numbers, SECOND_WEIGHTS) === numbers[10] &&
    isDayOfBirth(Number(digits.slice(0, 2)), Number(digits.slice(2, 4)), Number(digits.slice(4, 6)))
  );
}

const GAP = String.raw`(?:\s{0,2}[-‐‑‒–—−./]\s{0,2}|\s{1,3})`;
const DATE = String.raw`(?:\d{6}|\d\d${GAP}\d\d${GAP}(?:18|19|20)?\d\d)`;
const NUMBER = String.raw`(?:\d{5}|\d{3}${GAP}\d\d)`;
/** What the hand may have written as one. Looked for at every beginning of a run of digits, also inside another find. */
const written = new RegExp(String.raw`(?<!\d)(?=(\d{11}|${DATE}${GAP}${NUMBER})(?!\d))`, 'gu');

/** Keys of rows and ids of Microsoft's, also inside a link: their digits are chance, not a person. */
const machineWords = /(?<![0-9a-z])(?:[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![0-9a-z])/giu;

/** Signs that take no room, between which digits look whole on the screen. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;

/** Wide and small digits as the plain ones that they stand for. */
const plainDigits = (text: string): string =>
  /[^\p{ASCII}]/u.test(text) ? text.replaceAll(invisible, '').normalize('NFKC') : text;

/** A day of birth with its century has two digits more than the number begins with. */
function elevenDigits(found: string): string {
  const digits = found.replaceAll(/\D/gu, '');
  return digits.length === 13 ? digits.slice(0, 4) + digits.slice(6) : digits;
}

/** The first national identity number in a text as it is written there, but for signs that take no room; null where none is. */
export function nationalIdIn(text: string): string | null {
  const plain = plainDigits(text).replaceAll(machineWords, ' ');
  for (const [, found] of plain.matchAll(written)) {
    if (found !== undefined && isNationalId(elevenDigits(found))) return found;
  }
  return null;
}
