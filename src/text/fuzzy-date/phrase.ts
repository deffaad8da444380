/** A time in words: the plan's own, or, where nothing was written, a phrase made from its days. */
import { dateOf, lastOfMonth, monthOf, yearOf } from '#base/calendar.ts';
import type { Day } from '#base/clock.ts';
import type { FuzzyDate } from '#domain/fuzzy-date.ts';
import { formatDay, formatInterval, monthName } from '#text/calendar-words.ts';
import { cadenceLabels } from '#text/cadence.ts';
import type { ByLanguage, Language } from '#text/language.ts';

const noDate: ByLanguage<string> = { nb: 'Ikke tidfestet', nn: 'Ikkje tidfesta', en: 'No date set' };

const byWords: ByLanguage<string> = { nb: 'innen', nn: 'innan', en: 'by' };
const untilWords: ByLanguage<string> = { nb: 'til og med', nn: 'til og med', en: 'until' };
const fromWords: ByLanguage<string> = { nb: 'fra', nn: 'frå', en: 'from' };

const isWholeMonths = (from: Day, to: Day): boolean => dateOf(from) === 1 && to === lastOfMonth(to);

/** «mars 2026», «januar–mars 2026», «desember 2025 – januar 2026», «2026», «2025–2026»: for whole months only. */
function formatMonths(from: Day, to: Day, language: Language): string {
  const [first, last] = [monthName(monthOf(from), language, 'long'), monthName(monthOf(to), language, 'long')];
  const [year, lastYear] = [yearOf(from), yearOf(to)];
  if (monthOf(from) === 1 && monthOf(to) === 12) return year === lastYear ? String(year) : `${year}–${lastYear}`;
  if (year !== lastYear) return `${first} ${year} – ${last} ${lastYear}`;
  return first === last ? `${first} ${year}` : `${first}–${last} ${year}`;
}

function phraseOf(date: FuzzyDate, language: Language): string | null {
  const { from, to, kind, startEdge, endEdge } = date;
  if (from !== null && to !== null) {
    const approximate = startEdge === 'soft' && endEdge === 'soft';
    return approximate && isWholeMonths(from, to)
      ? formatMonths(from, to, language)
      : formatInterval(from, to, language);
  }
  if (to !== null) return `${(kind === 'until' ? untilWords : byWords)[language]} ${formatDay(to, language, 'long')}`;
  if (from !== null) return `${fromWords[language]} ${formatDay(from, language, 'long')}`;
  if (date.cadence !== null) return cadenceLabels[date.cadence][language];
  return date.condition;
}

/** The words as they were written; without words a phrase that reads back as the same days. */
export const formatFuzzyDate = (date: FuzzyDate, language: Language): string =>
  date.words !== '' ? date.words : (phraseOf(date, language) ?? noDate[language]);
