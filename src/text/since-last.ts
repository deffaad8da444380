/** «Endret siden sist» in words: one line for each thing that is otherwise than it was. */
import type { News, Since } from '#domain/since-last.ts';
import { formatDay } from '#text/calendar-words.ts';
import { outcomeLabels } from '#text/decision.ts';
import { entityNouns } from '#text/entities.ts';
import { formatFuzzyDate } from '#text/fuzzy-date.ts';
import type { ByLanguage, Language } from '#text/language.ts';
import { measureStatusLabels } from '#text/measure-status.ts';
import { inSentence } from '#text/sentence.ts';

export interface SinceLastTexts {
  readonly heading: string;
  readonly meeting: (day: string) => string;
  readonly report: (day: string) => string;
  readonly nothing: string;
  readonly never: string;
  readonly noHistory: string;
  readonly mostOfIt: string;
  readonly more: (count: number) => string;
}

export const sinceLastTexts: ByLanguage<SinceLastTexts> = {
  nb: {
    heading: 'Endret siden sist',
    meeting: (day) => `Siden styringsgruppa møttes ${day}`,
    report: (day) => `Siden sammendraget ble sendt ${day}`,
    nothing: 'Ingenting er endret siden sist.',
    never: 'Når styringsgruppa har hatt et møte, står det her hva som er endret siden da.',
    noHistory: 'Historikken er ikke hentet. Beslutninger og svar står her, men ikke hva som er flyttet.',
    mostOfIt: 'Det er endret mer enn det som kunne hentes. De eldste endringene mangler.',
    more: (count) => `Vis ${count} til`,
  },
  nn: {
    heading: 'Endra sidan sist',
    meeting: (day) => `Sidan styringsgruppa møttest ${day}`,
    report: (day) => `Sidan samandraget vart sendt ${day}`,
    nothing: 'Ingenting er endra sidan sist.',
    never: 'Når styringsgruppa har hatt eit møte, står det her kva som er endra sidan då.',
    noHistory: 'Historikken er ikkje henta. Avgjerder og svar står her, men ikkje kva som er flytta.',
    mostOfIt: 'Det er endra meir enn det som kunne hentast. Dei eldste endringane manglar.',
    more: (count) => `Vis ${count} til`,
  },
  en: {
    heading: 'Changed since last time',
    meeting: (day) => `Since the steering group met on ${day}`,
    report: (day) => `Since the summary was sent on ${day}`,
    nothing: 'Nothing has changed since last time.',
    never: 'When the steering group has had a meeting, what has changed since then stands here.',
    noHistory: 'The history has not been fetched. Decisions and answers are here, but not what was moved.',
    mostOfIt: 'More has changed than could be fetched. The oldest changes are missing.',
    more: (count) => `Show ${count} more`,
  },
};

export function sinceLine(since: Since, language: Language, year: number): string {
  const day = formatDay(since.day, language, 'long', { yearIfNot: year });
  return sinceLastTexts[language][since.kind](day);
}

interface NewsWords {
  readonly moved: (from: string, to: string) => string;
  readonly gotTime: (to: string) => string;
  readonly reached: string;
  readonly cancelled: string;
  readonly status: (from: string, to: string) => string;
  readonly answered: (by: string) => string;
  readonly added: (entity: string) => string;
}

const newsWords: ByLanguage<NewsWords> = {
  nb: {
    moved: (from, to) => `Flyttet fra ${from} til ${to}.`,
    gotTime: (to) => `Har fått tid: ${to}.`,
    reached: 'Nådd.',
    cancelled: 'Tatt ut av planen.',
    status: (from, to) => `Fra «${from}» til «${to}».`,
    answered: (by) => (by === '' ? 'Ønsket om hjelp er besvart.' : `Ønsket om hjelp er besvart av ${by}.`),
    added: (entity) => `Nytt i planen: ${entity}.`,
  },
  nn: {
    moved: (from, to) => `Flytta frå ${from} til ${to}.`,
    gotTime: (to) => `Har fått tid: ${to}.`,
    reached: 'Nådd.',
    cancelled: 'Teken ut av planen.',
    status: (from, to) => `Frå «${from}» til «${to}».`,
    answered: (by) => (by === '' ? 'Ønsket om hjelp er svara på.' : `Ønsket om hjelp er svara på av ${by}.`),
    added: (entity) => `Nytt i planen: ${entity}.`,
  },
  en: {
    moved: (from, to) => `Moved from ${from} to ${to}.`,
    gotTime: (to) => `Has got a time: ${to}.`,
    reached: 'Reached.',
    cancelled: 'Taken out of the plan.',
    status: (from, to) => `From “${from}” to “${to}”.`,
    answered: (by) => (by === '' ? 'The request for help is answered.' : `The request for help is answered by ${by}.`),
    added: (entity) => `New in the plan: ${entity}.`,
  },
};

/** What became of it, as it stands under its name. */
export function newsOfRow(news: News, language: Language): string {
  const text = newsWords[language];
  switch (news.kind) {
    case 'decided':
      return `${outcomeLabels[news.decision.outcome][language]}. ${news.decision.decidedBy}`.trim();
    case 'moved': {
      const to = inSentence(formatFuzzyDate(news.milestone.when, language), language);
      const said = news.from === '' ? text.gotTime(to) : text.moved(inSentence(news.from, language), to);
      return news.milestone.moveReason === '' ? said : `${said} ${news.milestone.moveReason}`;
    }
    case 'reached':
    case 'cancelled':
      return text[news.kind];
    case 'status':
      return text.status(measureStatusLabels[news.from][language], measureStatusLabels[news.measure.status][language]);
    case 'answered':
      return text.answered(inSentence(news.request.answeredBy, language));
    case 'added':
      return text.added(entityNouns[news.entity][language].singular);
  }
}

/** What it is about, by its name. */
export function titleOfNews(news: News): string {
  switch (news.kind) {
    case 'decided':
      return named(news.decision);
    case 'moved':
    case 'reached':
    case 'cancelled':
      return news.milestone.title;
    case 'status':
      return named(news.measure);
    case 'answered':
      return news.request.title;
    case 'added':
      return named(news.row);
  }
}

const named = ({ code, title }: { readonly code: string; readonly title: string }): string => `${code} ${title}`.trim();
