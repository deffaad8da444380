/** Choosing the municipality's own template, for all documents or for one. */
import type { ByLanguage } from '#text/language.ts';

export interface TemplateScreenTexts {
  readonly heading: string;
  readonly text: string;
  readonly none: string;
  readonly choose: string;
  readonly another: string;
  readonly checking: string;
  readonly chosen: (file: string) => string;
  readonly takeAway: string;
  readonly takenAway: string;
  readonly template: string;
  readonly plan: (file: string) => string;
  readonly ours: string;
  readonly once: string;
  readonly onceChosen: (file: string) => string;
}

export const templateScreenTexts: ByLanguage<TemplateScreenTexts> = {
  nb: {
    heading: 'Mal for Word-dokumenter',
    text: 'Velg en Word-fil (.docx) med kommunens stiler, topptekst og bunntekst. Filen legges i kanalens filer, og rapporter, mandater, saksframlegg og referater får utseendet derfra.',
    none: 'Ingen mal er valgt. Dokumentene har Framdrifts eget utseende.',
    choose: 'Velg mal',
    another: 'Velg en annen mal',
    checking: 'Ser over malen',
    chosen: (file) => `${file} er malen for Word-dokumenter.`,
    takeAway: 'Bruk ingen mal',
    takenAway: 'Dokumentene har Framdrifts eget utseende igjen.',
    template: 'Mal',
    plan: (file) => `Kommunens mal: ${file}`,
    ours: 'Framdrifts eget utseende',
    once: 'En Word-fil for denne gangen',
    onceChosen: (file) => `For denne gangen: ${file}`,
  },
  nn: {
    heading: 'Mal for Word-dokument',
    text: 'Vel ei Word-fil (.docx) med stilane, toppteksten og botnteksten til kommunen. Fila blir lagd i filene til kanalen, og rapportar, mandat, saksframlegg og referat får utsjånaden derifrå.',
    none: 'Ingen mal er vald. Dokumenta har Framdrift sin eigen utsjånad.',
    choose: 'Vel mal',
    another: 'Vel ein annan mal',
    checking: 'Ser over malen',
    chosen: (file) => `${file} er malen for Word-dokument.`,
    takeAway: 'Bruk ingen mal',
    takenAway: 'Dokumenta har Framdrift sin eigen utsjånad igjen.',
    template: 'Mal',
    plan: (file) => `Malen til kommunen: ${file}`,
    ours: 'Framdrift sin eigen utsjånad',
    once: 'Ei Word-fil for denne gongen',
    onceChosen: (file) => `For denne gongen: ${file}`,
  },
  en: {
    heading: 'Template for Word documents',
    text: 'Choose a Word file (.docx) with the municipality’s styles, header and footer. The file is put into the channel’s files, and reports, mandates, case papers and minutes get their looks from it.',
    none: 'No template is chosen. The documents have Framdrift’s own looks.',
    choose: 'Choose a template',
    another: 'Choose another template',
    checking: 'Looking over the template',
    chosen: (file) => `${file} is the template for Word documents.`,
    takeAway: 'Use no template',
    takenAway: 'The documents have Framdrift’s own looks again.',
    template: 'Template',
    plan: (file) => `The municipality’s template: ${file}`,
    ours: 'Framdrift’s own looks',
    once: 'A Word file for this time',
    onceChosen: (file) => `For this time: ${file}`,
  },
};
