/** Words around a Word document that is made in the browser. */
import type { ByLanguage } from '#text/language.ts';

export interface WordDownloadTexts {
  readonly download: string;
  /** Into the channel's files. */
  readonly keep: string;
  readonly word: string;
  readonly making: string;
  readonly made: (file: string) => string;
  readonly kept: (file: string) => string;
  readonly open: string;
  readonly failed: string;
  /** The municipality's template could not be had or used; the reason comes before it. */
  readonly withoutTemplate: string;
  /** What a plan without a name is called as a file. */
  readonly plan: string;
  readonly mandate: string;
  readonly casePaper: string;
  readonly casePapers: string;
  readonly minutes: string;
}

export const wordDownloadTexts: ByLanguage<WordDownloadTexts> = {
  nb: {
    download: 'Last ned',
    keep: 'Lagre i kanalens filer',
    word: 'Word-dokument',
    making: 'Lager dokumentet',
    made: (file) => `${file} er lastet ned.`,
    kept: (file) => `Lagret i kanalens filer: ${file}`,
    open: 'Åpne',
    failed: 'Dokumentet ble ikke laget. Se etter at du har nett, og prøv igjen.',
    withoutTemplate: 'Dokumentet er laget uten kommunens mal.',
    plan: 'Plan',
    mandate: 'Mandat',
    casePaper: 'Saksframlegg',
    casePapers: 'Saksframlegg til møtet',
    minutes: 'Referat',
  },
  nn: {
    download: 'Last ned',
    keep: 'Lagre i filene til kanalen',
    word: 'Word-dokument',
    making: 'Lagar dokumentet',
    made: (file) => `${file} er lasta ned.`,
    kept: (file) => `Lagra i filene til kanalen: ${file}`,
    open: 'Opne',
    failed: 'Dokumentet vart ikkje laga. Sjå etter at du har nett, og prøv igjen.',
    withoutTemplate: 'Dokumentet er laga utan malen til kommunen.',
    plan: 'Plan',
    mandate: 'Mandat',
    casePaper: 'Saksframlegg',
    casePapers: 'Saksframlegg til møtet',
    minutes: 'Referat',
  },
  en: {
    download: 'Download',
    keep: 'Save in the channel’s files',
    word: 'Word document',
    making: 'Making the document',
    made: (file) => `${file} has been downloaded.`,
    kept: (file) => `Saved in the channel’s files: ${file}`,
    open: 'Open',
    failed: 'The document was not made. Check that you are online, and try again.',
    withoutTemplate: 'The document is made without the municipality’s template.',
    plan: 'Plan',
    mandate: 'Mandate',
    casePaper: 'Case paper',
    casePapers: 'Case papers for the meeting',
    minutes: 'Minutes',
  },
};
