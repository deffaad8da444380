/** What `npm run probe -- --help` says; how it is set on the page is the command's own. */
import type { ByLanguage } from '#text/language.ts';

/** What stands for a value in the list of options, each option, and the paragraphs around the list. */
export interface ProbeHelp {
  readonly link: string;
  readonly address: string;
  readonly application: string;
  readonly tenant: string;
  readonly channel: string;
  readonly tabOrigin: string;
  readonly json: string;
  readonly language: string;
  readonly local: string;
  readonly graphToken: string;
  readonly sharePointToken: string;
  readonly memberToken: string;
  /** `name`: what the list is called. */
  readonly intro: (name: string) => string;
  readonly tokens: string;
  readonly how: string;
  readonly again: string;
  readonly ends: string;
}

export const probeHelp: ByLanguage<ProbeHelp> = {
  nb: {
    link: 'LENKE',
    address: 'ADRESSE',
    application: 'PROGRAM-ID',
    tenant: 'LEIER-ID',
    channel: 'kanalen som området hører til: «Få kobling til kanal» i Teams',
    tabOrigin: 'der fanen ligger, som https://framdrift.kommunen.no',
    json: 'skriv ut som JSON',
    language: 'språk',
    local: 'bare http på denne maskinen, for å prøve den lokale tjenesten',
    graphToken: 'til Microsoft Graph, fra en eier av området',
    sharePointToken: 'til SharePoint, fra den samme',
    memberToken: 'til Microsoft Graph, fra et medlem som ikke er eier',
    intro: (name) =>
      `Spør SharePoint om det Framdrift er usikker på, og viser svarene ved siden av dem vi regnet med. Arbeider i en egen liste, «${name} …», og sletter den til slutt, sammen med gruppen og rettighetsnivået som hører til; listen blir liggende i papirkurven på området. Rører ingen andre lister. Tar noen minutter.`,
    tokens: 'Tilgangen legges i miljøvariabler, aldri i kommandoen, og skrives aldri ut:',
    how: 'De hentes med CLI for Microsoft 365 og kommunens egen appregistrering, så det blir prøvd hva den får lov til. Det er ikke prøvd i en kommune ennå. Appregistreringen må tillate offentlige klientflyter, og ha de delegerte tillatelsene som installasjonen ber om. Grupper og rettighetsnivåer krever trolig AllSites.FullControl for SharePoint.',
    again: 'Logg inn på nytt som medlemmet for å hente den tredje. De varer omtrent en time; lukk terminalen etterpå.',
    ends: 'Slutter med 0 når alt kunne prøves, uansett svar, og med 1 når noe ikke kunne det.',
  },
  nn: {
    link: 'LENKJE',
    address: 'ADRESSE',
    application: 'PROGRAM-ID',
    tenant: 'LEIGAR-ID',
    channel: 'kanalen som området høyrer til: «Få kopling til kanal» i Teams',
    tabOrigin: 'der fana ligg, som https://framdrift.kommunen.no',
    json: 'skriv ut som JSON',
    language: 'språk',
    local: 'berre http på denne maskina, for å prøve den lokale tenesta',
    graphToken: 'til Microsoft Graph, frå ein eigar av området',
    sharePointToken: 'til SharePoint, frå den same',
    memberToken: 'til Microsoft Graph, frå ein medlem som ikkje er eigar',
    intro: (name) =>
      `Spør SharePoint om det Framdrift er usikker på, og viser svara ved sida av dei vi rekna med. Arbeider i ei eiga liste, «${name} …», og slettar henne til slutt, saman med gruppa og rettsnivået som høyrer til; lista blir liggande i papirkorga på området. Rører ingen andre lister. Tek nokre minutt.`,
    tokens: 'Tilgangen blir lagd i miljøvariablar, aldri i kommandoen, og blir aldri skriven ut:',
    how: 'Dei blir henta med CLI for Microsoft 365 og kommunen si eiga appregistrering, så det blir prøvt kva ho får lov til. Det er ikkje prøvt i ein kommune enno. Appregistreringa må tillate offentlege klientflytar, og ha dei delegerte løyva som installasjonen ber om. Grupper og rettsnivå krev truleg AllSites.FullControl for SharePoint.',
    again:
      'Logg inn på nytt som medlemmen for å hente den tredje. Dei varer om lag ein time; lat att terminalen etterpå.',
    ends: 'Sluttar med 0 når alt kunne prøvast, uansett svar, og med 1 når noko ikkje kunne det.',
  },
  en: {
    link: 'LINK',
    address: 'ADDRESS',
    application: 'APPLICATION-ID',
    tenant: 'TENANT-ID',
    channel: 'the channel that the site belongs to: “Get link to channel” in Teams',
    tabOrigin: 'where the tab is, like https://framdrift.kommunen.no',
    json: 'print JSON',
    language: 'language',
    local: 'http on this machine only, to try the local service',
    graphToken: 'for Microsoft Graph, of an owner of the site',
    sharePointToken: 'for SharePoint, of the same person',
    memberToken: 'for Microsoft Graph, of a member who is no owner',
    intro: (name) =>
      `Asks SharePoint what Framdrift is unsure of, and shows the answers beside those that were expected. Works in a list of its own, “${name} …”, and deletes it at the end with its group and its permission level; the list stays in the site’s recycle bin. Touches no other list. Takes some minutes.`,
    tokens: 'Tokens are given by environment variables, never in the command, and are never printed:',
    how: 'They are had with CLI for Microsoft 365 and the municipality’s own app registration, so that what it may do is what is tried. That has not been tried in a municipality yet. The app registration must allow public client flows, and have the delegated permissions that the installation asks for. Groups and permission levels probably need AllSites.FullControl for SharePoint.',
    again: 'Sign in anew as the member to get the third. They last about an hour; close the terminal afterwards.',
    ends: 'Exit status 0 when all could be tried, whatever the answers, and 1 when something could not.',
  },
};
