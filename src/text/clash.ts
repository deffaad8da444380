/** Two people changed the same: mine, theirs, who and when, and the ways out. */
import type { Instant } from '#base/clock.ts';
import { formatTimeOfDay } from '#text/calendar-words.ts';
import { capitalised, type Gender } from '#text/entities.ts';
import type { ByLanguage, Language } from '#text/language.ts';

export interface ClashTexts {
  readonly clashTitle: string;
  readonly textClashTitle: string;
  readonly myChoice: (at: Instant) => string;
  readonly myText: (at: Instant) => string;
  readonly theirs: (by: string, at: Instant | null) => string;
  readonly keepMine: string;
  readonly keepMyText: string;
  readonly useTheirs: string;
  readonly useTheirText: string;
  readonly merge: string;
  readonly merged: (field: string) => string;
  readonly bothKept: string;
  readonly clearlyMerged: string;
  readonly saveMerged: string;
  readonly cancel: string;
  readonly onlyHere: string;
  readonly removedTitle: (definite: string, gender: Gender) => string;
  readonly removedText: (by: string, title: string, at: Instant | null) => string;
  readonly putBack: (definite: string) => string;
}

const named = (by: string, at: Instant | null, language: Language): string =>
  at === null ? by : `${by}, ${formatTimeOfDay(at, language)}`;

export const clashTexts: ByLanguage<ClashTexts> = {
  nb: {
    clashTitle: 'Noen endret dette samtidig',
    textClashTitle: 'Noen skrev her samtidig',
    myChoice: (at) => named('Ditt valg', at, 'nb'),
    myText: (at) => named('Din tekst', at, 'nb'),
    theirs: (by, at) => named(by || 'Den andre', at, 'nb'),
    keepMine: 'Behold mitt',
    keepMyText: 'Behold min',
    useTheirs: 'Bruk det andre',
    useTheirText: 'Bruk den andre',
    merge: 'Slå sammen',
    merged: (field) => `${field}, slått sammen`,
    bothKept: 'Der tekstene er ulike, står begge etter hverandre. Ta bort det som ikke skal være med.',
    clearlyMerged: 'Begges endringer er med. Les over før du lagrer.',
    saveMerged: 'Lagre sammenslått tekst',
    cancel: 'Avbryt',
    onlyHere: 'bare her:',
    removedTitle: (definite) => `${capitalised(definite)} er tatt bort`,
    removedText: (by, title, at) =>
      `${by === '' ? 'Noen' : by} tok bort «${title}»${at === null ? '' : ` kl. ${formatTimeOfDay(at, 'nb')}`}. Det du skrev, er ikke sendt.`,
    putBack: (definite) => `Legg ${definite} tilbake`,
  },
  nn: {
    clashTitle: 'Nokon endra dette samstundes',
    textClashTitle: 'Nokon skreiv her samstundes',
    myChoice: (at) => named('Valet ditt', at, 'nn'),
    myText: (at) => named('Teksten din', at, 'nn'),
    theirs: (by, at) => named(by || 'Den andre', at, 'nn'),
    keepMine: 'Behald mitt',
    keepMyText: 'Behald min',
    useTheirs: 'Bruk det andre',
    useTheirText: 'Bruk den andre',
    merge: 'Slå saman',
    merged: (field) => `${field}, slått saman`,
    bothKept: 'Der tekstane er ulike, står begge etter kvarandre. Ta bort det som ikkje skal vere med.',
    clearlyMerged: 'Endringane frå begge er med. Les over før du lagrar.',
    saveMerged: 'Lagre samanslått tekst',
    cancel: 'Avbryt',
    onlyHere: 'berre her:',
    removedTitle: (definite, gender) => `${capitalised(definite)} er ${gender === 'neuter' ? 'teke' : 'teken'} bort`,
    removedText: (by, title, at) =>
      `${by === '' ? 'Nokon' : by} tok bort «${title}»${at === null ? '' : ` kl. ${formatTimeOfDay(at, 'nn')}`}. Det du skreiv, er ikkje sendt.`,
    putBack: (definite) => `Legg ${definite} tilbake`,
  },
  en: {
    clashTitle: 'Somebody changed this at the same time',
    textClashTitle: 'Somebody wrote here at the same time',
    myChoice: (at) => named('Your choice', at, 'en'),
    myText: (at) => named('Your text', at, 'en'),
    theirs: (by, at) => named(by || 'The other', at, 'en'),
    keepMine: 'Keep mine',
    keepMyText: 'Keep mine',
    useTheirs: 'Use the other',
    useTheirText: 'Use the other',
    merge: 'Merge',
    merged: (field) => `${field}, merged`,
    bothKept: 'Where the texts differ, both stand after each other. Take out what shall not stay.',
    clearlyMerged: 'The changes of both are there. Read it through before you save.',
    saveMerged: 'Save the merged text',
    cancel: 'Cancel',
    onlyHere: 'only here:',
    removedTitle: (definite) => `${capitalised(definite)} is taken away`,
    removedText: (by, title, at) =>
      `${by === '' ? 'Somebody' : by} took away “${title}”${at === null ? '' : ` at ${formatTimeOfDay(at, 'en')}`}. What you wrote is not sent.`,
    putBack: (definite) => `Put ${definite} back`,
  },
};
