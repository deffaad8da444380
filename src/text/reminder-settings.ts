/** What whoever installs the reminder service is told when something in its settings is wrong. No value of theirs is repeated. */
import { exhaustive } from '#base/result.ts';
import type { Language } from '#text/language.ts';

/** `name`: the variable, or the word in the file. `site`: the address of the plan's site. */
export type ReminderSettingsFault =
  | { readonly kind: 'fileMissing'; readonly file: string }
  | { readonly kind: 'notJson'; readonly file: string }
  | { readonly kind: 'unknown'; readonly name: string }
  | { readonly kind: 'missing'; readonly name: string }
  | { readonly kind: 'notId'; readonly name: string }
  | { readonly kind: 'notSite'; readonly name: string }
  | { readonly kind: 'twice'; readonly name: string }
  | { readonly kind: 'notLink'; readonly name: string }
  | { readonly kind: 'notWebhook'; readonly name: string };

export function sayReminderSettingsFault(fault: ReminderSettingsFault, language: Language): string {
  switch (fault.kind) {
    case 'fileMissing':
      return {
        nb: `Fant ikke fila ${fault.file} med innstillingene.`,
        nn: `Fann ikkje fila ${fault.file} med innstillingane.`,
        en: `Could not find the file ${fault.file} with the settings.`,
      }[language];
    case 'notJson':
      return {
        nb: `Fila ${fault.file} kan ikke leses: den skal være JSON.`,
        nn: `Fila ${fault.file} kan ikkje lesast: ho skal vere JSON.`,
        en: `The file ${fault.file} cannot be read: it should be JSON.`,
      }[language];
    case 'unknown':
      return {
        nb: `Innstillingen ${fault.name} finnes ikke. Se etter at navnet er riktig.`,
        nn: `Innstillinga ${fault.name} finst ikkje. Sjå etter at namnet er rett.`,
        en: `There is no setting ${fault.name}. Check its name.`,
      }[language];
    case 'missing':
      return {
        nb: `Innstillingen ${fault.name} mangler.`,
        nn: `Innstillinga ${fault.name} manglar.`,
        en: `The setting ${fault.name} is missing.`,
      }[language];
    case 'notId':
      return {
        nb: `Innstillingen ${fault.name} skal være en id fra Entra, på formen 01234567-89ab-cdef-0123-456789abcdef.`,
        nn: `Innstillinga ${fault.name} skal vere ein id frå Entra, på forma 01234567-89ab-cdef-0123-456789abcdef.`,
        en: `The setting ${fault.name} should be an id of Entra’s, as 01234567-89ab-cdef-0123-456789abcdef.`,
      }[language];
    case 'notSite':
      return {
        nb: `Innstillingen ${fault.name} skal være adressen til et SharePoint-område, som https://kommunen.sharepoint.com/sites/navn.`,
        nn: `Innstillinga ${fault.name} skal vere adressa til eit SharePoint-område, som https://kommunen.sharepoint.com/sites/namn.`,
        en: `The setting ${fault.name} should be the address of a SharePoint site, as https://kommunen.sharepoint.com/sites/name.`,
      }[language];
    case 'twice':
      return {
        nb: `Det samme området står to ganger i ${fault.name}.`,
        nn: `Det same området står to gonger i ${fault.name}.`,
        en: `The same site stands twice in ${fault.name}.`,
      }[language];
    case 'notLink':
      return {
        nb: `Innstillingen ${fault.name} skal være lenken til fanen, slik Teams gir den når du velger «Kopier lenke til fanen».`,
        nn: `Innstillinga ${fault.name} skal vere lenkja til fana, slik Teams gir ho når du vel «Kopier lenkje til fana».`,
        en: `The setting ${fault.name} should be the link to the tab, as Teams gives it when you choose “Copy link to tab”.`,
      }[language];
    case 'notWebhook':
      return {
        nb: `Innstillingen ${fault.name} skal være en adresse som begynner med https, kopiert fra arbeidsflyten i Teams.`,
        nn: `Innstillinga ${fault.name} skal vere ei adresse som byrjar med https, kopiert frå arbeidsflyten i Teams.`,
        en: `The setting ${fault.name} should be an address that begins with https, copied from the workflow in Teams.`,
      }[language];
  }
  return exhaustive(fault);
}
