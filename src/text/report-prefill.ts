/**
 * What a report is filled with before anybody writes: the changes since the last one and the next steps, in sentences that
 * the group corrects. It becomes part of a stored report, so it is written in the plan's language, not the reader's.
 */
import type { Measure } from '#domain/measure.ts';
import type { MeasureNews } from '#domain/report-draft.ts';
import { formatFuzzyDate } from '#text/fuzzy-date.ts';
import type { ByLanguage, Language } from '#text/language.ts';
import { measureStatusLabels } from '#text/measure-status.ts';
import { inSentence } from '#text/sentence.ts';

export interface NewsOfMeasure {
  readonly measure: Measure;
  readonly news: readonly MeasureNews[];
}

interface Words {
  readonly status: (title: string, from: string, to: string) => string;
  readonly time: (title: string, to: string) => string;
  readonly words: (title: string, words: string) => string;
  readonly nothing: string;
}

const words: ByLanguage<Words> = {
  nb: {
    status: (title, from, to) => `${title} har gått fra «${from}» til «${to}».`,
    time: (title, to) => `${title} har fått ny tid: ${to}`,
    words: (title, said) => `${title}: ${said}`,
    nothing: 'Ingen endringer siden forrige rapport.',
  },
  nn: {
    status: (title, from, to) => `${title} har gått frå «${from}» til «${to}».`,
    time: (title, to) => `${title} har fått ny tid: ${to}`,
    words: (title, said) => `${title}: ${said}`,
    nothing: 'Ingen endringar sidan førre rapport.',
  },
  en: {
    status: (title, from, to) => `${title} has gone from “${from}” to “${to}”.`,
    time: (title, to) => `${title} has a new time: ${to}`,
    words: (title, said) => `${title}: ${said}`,
    nothing: 'No changes since the last report.',
  },
};

const withStop = (text: string): string => (/[.!?…]$/u.test(text) ? text : `${text}.`);

/**
 * One line for each change that says something of how it goes; a new next step belongs under what comes next. Measures of
 * which nothing is new make a report too: that nothing is.
 */
export function prefilledSummary(all: readonly NewsOfMeasure[], language: Language): string {
  if (all.length > 0 && all.every(({ news }) => news.length === 0)) return words[language].nothing;
  return all
    .flatMap(({ measure, news }) =>
      news.flatMap((one): readonly string[] => {
        const text = words[language];
        switch (one.kind) {
          case 'status':
            return [
              text.status(
                measure.title,
                measureStatusLabels[one.from][language],
                measureStatusLabels[measure.status][language],
              ),
            ];
          case 'time':
            return [withStop(text.time(measure.title, inSentence(formatFuzzyDate(measure.when, language), language)))];
          case 'words':
            return [withStop(text.words(measure.title, measure.statusWords))];
          case 'unreported':
          case 'nextStep':
            return [];
        }
      }),
    )
    .join('\n');
}

/** The next step of every measure that goes on and has one. */
export const prefilledNext = (measures: readonly Measure[]): string =>
  measures
    .filter(({ nextStep }) => nextStep.trim() !== '')
    .map(({ title, nextStep }) => `${title}: ${withStop(nextStep.trim())}`)
    .join('\n');
