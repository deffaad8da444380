/** Words around a Word document that is made in the browser. */
import type { ByLanguage } from '#text/language.ts';

export interface WordDownloadTexts {
  readonly download: string;
  readonly downloadReport: string;
  readonly making: string;
  readonly made: (file: string) => string;
  readonly failed: string;
  /** What a plan without a name is called as a file. */
  readonly plan: string;
  readonly report: string;
}

export const wordDownloadTexts: ByLanguage<WordDownloadTexts> = {
  nb: {
    download: 'Last ned som Word',
    downloadReport: 'Styringsrapporten som Word',
    making: 'Lager dokumentet',
    made: (file) => `${file} er lastet ned.`,
    failed: 'Dokumentet ble ikke laget. Se etter at du har nett, og prøv igjen.',
    plan: 'Plan',
    report: 'Rapport til styringsgruppa',
  },
  nn: {
    download: 'Last ned som Word',
    downloadReport: 'Styringsrapporten som Word',
    making: 'Lagar dokumentet',
    made: (file) => `${file} er lasta ned.`,
    failed: 'Dokumentet vart ikkje laga. Sjå etter at du har nett, og prøv igjen.',
    plan: 'Plan',
    report: 'Rapport til styringsgruppa',
  },
  en: {
    download: 'Download as Word',
    downloadReport: 'Steering report as Word',
    making: 'Making the document',
    made: (file) => `${file} has been downloaded.`,
    failed: 'The document was not made. Check that you are online, and try again.',
    plan: 'Plan',
    report: 'Report to the steering group',
  },
};
