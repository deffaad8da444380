/** Hours a week as people write them: «7,5», or nothing. Pure. */
import { fail, type Result, succeed } from '#base/result.ts';

export function hoursOf(written: string): Result<number | null, 'notHours'> {
  const words = written.trim();
  if (words === '') return succeed(null);
  return /^\d{1,3}([.,]\d+)?$/.test(words) ? succeed(Number(words.replace(',', '.'))) : fail('notHours');
}

export const shownHours = (hours: number | null): string => (hours === null ? '' : String(hours).replace('.', ','));
