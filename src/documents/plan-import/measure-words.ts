/** What the words about a measure say beside its status: package, next step, beginning, who does it and who helps. */
import type { FuzzyDate } from '#domain/fuzzy-date.ts';
import { type Stretch, sentencesOf } from './sentences.ts';
import { type Times, hasInterval } from './times.ts';

const PACKAGE = /(?:arb(?:eids)?\.?[ -]?pakke|(?<!\p{L})AP)\s*(\d{1,2}|[A-E](?!\p{L}))/iu;
export const packageIn = (text: string): string | null => PACKAGE.exec(text)?.[1] ?? null;

const PLACE_ONLY =
  /^(?:tiltaket|arbeidet|det|dette)?\s*(?:ligger|ligg|inngår|er lagt|høyrer|hører) (?:i|til|under|inn i|inn under) \S+(?: \S+)?\.?$/iu;

/** «Tiltaket ligger i arb.pakke 2.» */
export const isPlaceOnly = (sentence: string): boolean => packageIn(sentence) !== null && PLACE_ONLY.test(sentence);

const FORWARD =
  /(?<!\p{L})(?:må|skal|bør|behov for|videreføres|vidareførast|arbeider videre|arbeidar vidare|arbeider med å|avventer|avventar|gjenstår|neste steg|planlegges|vil bli|videre utvikling|vidare utvikling|fortsetter|fortset)(?!\p{L})/iu;

/** Sentences that look ahead: what is left, what is next. */
export function nextStepIn(said: string, status: Stretch | null): string | null {
  const ahead = sentencesOf(said).filter((sentence) => FORWARD.test(sentence.text));
  const others = ahead.filter((sentence) => sentence.start !== status?.start);
  if (others.length > 0) return others.map(({ text }) => text).join(' ');
  const [own] = ahead;
  const clause = own === undefined ? undefined : /(?:, |\s)men\s+(.+)$/iu.exec(own.text)?.[1];
  return clause !== undefined && FORWARD.test(clause) ? clause : null;
}

const BEGAN =
  /(?<!\p{L})(?:oppstart|startet|starta|påstartet|påbegynt|igangsatt|igangsett|satt i gang|sett i gang|begynte)(?!\p{L})/iu;

/** The first time after words for beginning, in the same sentence. */
export function startedIn(said: string, times: Times): FuzzyDate | null {
  for (const sentence of sentencesOf(said)) {
    const began = BEGAN.exec(sentence.text);
    const found = began === null ? undefined : times.find(sentence.text).find(({ start }) => start > began.index);
    if (found !== undefined && hasInterval(found.date)) return found.date;
  }
  return null;
}

const HELP =
  /(?<!\p{L})(?:bistand fra|bistand frå|med hjelp fra|samarbeid(?:et)? med|i samarbeid med|hjelp frå|hospitert i)\s+((?:øvrige |andre |dei andre )?\p{L}[\p{L}-]*(?: \p{Lu}[\p{L}-]*)?)|(\p{Lu}[\p{L}]+) (?:bisto|bistår|har bidratt|har bistått|har bidrege)/u;
const BY =
  /(?<!\p{L})(?:av|ansvarlig:?|ansvar:?) ((?:ass\. )?\p{Ll}[\p{L}.]*(?:leder|ledere|lederne|leiar|leiarar|leiarane|sjef|rådgiver|koordinator|gruppe|tjenesten|tenesta)(?: (?:og|i) (?:ass\. )?\p{Ll}\p{L}+)?)/u;

/** Who else has helped, or shall: a consultant, another municipality. */
export function helpIn(said: string): string | null {
  const found = HELP.exec(said);
  return found?.[1] ?? found?.[2] ?? null;
}

export const responsibleIn = (said: string): string | null => BY.exec(said)?.[1] ?? null;

const POLITICAL =
  /politisk(?:e)? (?:behandl|vedtak|sak)|politisk handsam|(?:til|i) (?:kommunestyret|formannskapet|utvalget) (?:til|for) behandling/iu;

/** It must go to a political body before it can go on. */
export const needsPolitics = (said: string): boolean => POLITICAL.test(said);
