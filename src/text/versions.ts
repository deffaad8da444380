/** What a person is told while tab and lists are a version apart. */
import type { ByLanguage } from '#text/language.ts';

export interface VersionTexts {
  /** The lists wait for their upgrade. */
  readonly lists: string;
  /** This tab is older than the lists. */
  readonly tab: string;
  readonly loadAgain: string;
}

export const versionTexts: ByLanguage<VersionTexts> = {
  nb: {
    lists:
      'Listene i SharePoint er ikke oppgradert ennå. Du kan jobbe som før, og det nye kommer når oppsettet er kjørt på nytt.',
    tab: 'Listene i SharePoint er nyere enn denne fanen. Du kan jobbe videre, men ser ikke alt som er nytt.',
    loadAgain: 'Last siden på nytt',
  },
  nn: {
    lists:
      'Listene i SharePoint er ikkje oppgraderte enno. Du kan arbeide som før, og det nye kjem når oppsettet er køyrt på nytt.',
    tab: 'Listene i SharePoint er nyare enn denne fana. Du kan arbeide vidare, men ser ikkje alt som er nytt.',
    loadAgain: 'Last sida på nytt',
  },
  en: {
    lists:
      'The lists in SharePoint are not upgraded yet. You can work as before, and what is new comes when the set-up has been run again.',
    tab: 'The lists in SharePoint are newer than this tab. You can go on working, but do not see all that is new.',
    loadAgain: 'Load the page again',
  },
};
