/** What is said loudly when the device keeps nothing of what is written. */
import type { ByLanguage } from '#text/language.ts';

/** Why the device does not keep what it is given. */
type StorageTrouble = 'full' | 'newer' | 'blocked' | 'wiped' | 'unavailable';

interface StorageTexts {
  readonly title: string;
  readonly trouble: Readonly<Record<StorageTrouble, string>>;
  readonly lockless: string;
}

export const storageTexts: ByLanguage<StorageTexts> = {
  nb: {
    title: 'Ingenting blir lagret på denne enheten.',
    trouble: {
      full: 'Det er ikke plass til mer. Vi sender rett til SharePoint. Ikke lukk siden før alt er delt, og last ned det som ikke er sendt.',
      newer: 'En nyere Framdrift er brukt her. Last siden på nytt. Til da kan du lese, men ikke endre.',
      blocked: 'En annen fane med en eldre Framdrift er i veien. Lukk de andre fanene og last siden på nytt.',
      wiped:
        'Nettleseren har slettet det som var lagret her. Ikke lukk siden før alt er delt, og last ned det som ikke er sendt.',
      unavailable:
        'Nettleseren tar ikke vare på noe for denne siden. Vi sender rett til SharePoint. Ikke lukk siden før alt er delt.',
    },
    lockless: 'Bruk bare én fane om gangen. Denne nettleseren kan ikke holde dem fra hverandre.',
  },
  nn: {
    title: 'Ingenting blir lagra på denne eininga.',
    trouble: {
      full: 'Det er ikkje plass til meir. Vi sender rett til SharePoint. Ikkje lukk sida før alt er delt, og last ned det som ikkje er sendt.',
      newer: 'Ein nyare Framdrift er brukt her. Last sida på nytt. Til då kan du lese, men ikkje endre.',
      blocked: 'Ei anna fane med ein eldre Framdrift er i vegen. Lukk dei andre fanene og last sida på nytt.',
      wiped:
        'Nettlesaren har sletta det som var lagra her. Ikkje lukk sida før alt er delt, og last ned det som ikkje er sendt.',
      unavailable:
        'Nettlesaren tek ikkje vare på noko for denne sida. Vi sender rett til SharePoint. Ikkje lukk sida før alt er delt.',
    },
    lockless: 'Bruk berre éi fane om gongen. Denne nettlesaren kan ikkje halde dei frå kvarandre.',
  },
  en: {
    title: 'Nothing is saved on this device.',
    trouble: {
      full: 'There is no room for more. We send straight to SharePoint. Do not close the page until everything is shared, and download what is not sent.',
      newer: 'A newer Framdrift has been used here. Load the page again. Until then you can read but not change.',
      blocked: 'Another tab with an older Framdrift is in the way. Close the other tabs and load the page again.',
      wiped:
        'The browser has deleted what was saved here. Do not close the page until everything is shared, and download what is not sent.',
      unavailable:
        'The browser keeps nothing for this page. We send straight to SharePoint. Do not close the page until everything is shared.',
    },
    lockless: 'Use one tab at a time. This browser cannot keep them apart.',
  },
};
