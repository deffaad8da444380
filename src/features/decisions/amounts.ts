/** Amounts as people write them: «640 000», «1,5», or nothing. Pure. */
import { fail, type Result, succeed } from '#base/result.ts';
import type { Language } from '#text/language.ts';

export function amountOf(written: string): Result<number | null, 'notAnAmount'> {
  // A space of any width parts the thousands, and so does the English comma.
  const words = written.replace(/kr\.?|nok/i, '').replace(/\s/g, '');
  if (words === '') return succeed(null);
  if (/^\d{1,3}(,\d{3})+$/.test(words)) return succeed(Number(words.replaceAll(',', '')));
  if (/^\d{1,3}(\.\d{3})+$/.test(words)) return succeed(Number(words.replaceAll('.', '')));
  return /^\d{1,12}([.,]\d{1,2})?$/.test(words) ? succeed(Number(words.replace(',', '.'))) : fail('notAnAmount');
}

export const shownAmount = (amount: number | null, language: Language): string =>
  amount === null ? '' : new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'nb-NO').format(amount);
