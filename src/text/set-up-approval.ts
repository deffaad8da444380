/** Words of what IT is to approve before a plan can be set up, and of what happens with the data. */
import type { SetUpPart } from '#domain/set-up.ts';
import type { ByLanguage } from '#text/language.ts';

export interface ApprovalTexts {
  readonly rightsModes: Readonly<Record<'simple' | 'strict', string>>;
  readonly approvalText: Readonly<Record<'simple' | 'strict', string>>;
  readonly parts: Readonly<Record<SetUpPart, string>>;
  readonly needs: (right: string, service: 'graph' | 'sharePoint') => string;
  readonly needsRole: (role: string) => string;
  readonly needsPerson: string;
  readonly reached: string;
  readonly copyToIt: string;
  readonly copied: string;
  /** What an administrator is to do, as a message that can be sent to her. */
  readonly letter: Readonly<Record<'simple' | 'strict', (app: string, site: string) => string>>;
  readonly dataTitle: string;
  readonly data: readonly string[];
  readonly itTitle: string;
}

export const approvalTexts: ByLanguage<ApprovalTexts> = {
  nb: {
    rightsModes: { simple: 'Modus «enkel»', strict: 'Modus «streng»' },
    approvalText: {
      simple: 'Framdrift gjør bare det du selv har lov til. IT godkjenner rettighetene én gang for hele kommunen.',
      strict:
        'Framdrift når bare områder som IT har gitt den, og gjør der bare det du selv har lov til. Hver privat og delt kanal må gis for seg.',
    },
    parts: {
      lists: 'Lage listene',
      rights: 'Lage grupper og gi rettigheter',
      views: 'Lage visninger',
      page: 'Lage siden «Styringsgruppa»',
    },
    needs: (right, service) => `Rettigheten ${right} i ${service === 'graph' ? 'Microsoft Graph' : 'SharePoint'}`,
    needsRole: (role) => `Appen må ha rollen ${role} i området mens dette gjøres`,
    needsPerson: 'Gjøres av en eier av teamet',
    reached: 'Framdrift kan lese området.',
    copyToIt: 'Kopier til IT',
    copied: 'Kopiert. Lim det inn i en melding til IT.',
    letter: {
      simple: (app, site) =>
        [
          `Hei. Vi setter opp Framdrift i ${site}.`,
          `App-id: ${app}. Appen trenger samtykke fra en administrator i Entra til Sites.ReadWrite.All og Sites.Manage.All i Microsoft Graph, og AllSites.Read og AllSites.FullControl i SharePoint.`,
          'Alle er delegerte: appen gjør bare det personen selv har lov til. Manage og FullControl brukes bare i oppsettet. Se steg 2 i installasjonsveiledningen.',
        ].join('\n'),
      strict: (app, site) =>
        [
          `Hei. Vi setter opp Framdrift i ${site}.`,
          `App-id: ${app}. Appen trenger samtykke til Sites.Selected i Microsoft Graph og i SharePoint, og rollen fullcontrol i dette ene området mens oppsettet kjøres.`,
          'Etterpå settes rollen ned til write. Holder dere dere til manage, gir en eier rettighetene for hånd. Se steg 4 i installasjonsveiledningen.',
        ].join('\n'),
    },
    dataTitle: 'Dette skjer med dataene',
    data: [
      'Alt ligger i kommunens egen Microsoft 365.',
      'Framdrift gjør bare det du selv har lov til.',
      'Tilgang følger teamet. Medlemmer kan endre, gjester kan lese.',
    ],
    itTitle: 'Til IT',
  },
  nn: {
    rightsModes: { simple: 'Modus «enkel»', strict: 'Modus «streng»' },
    approvalText: {
      simple: 'Framdrift gjer berre det du sjølv har lov til. IT godkjenner rettane éin gong for heile kommunen.',
      strict:
        'Framdrift når berre område som IT har gitt appen, og gjer der berre det du sjølv har lov til. Kvar privat og delt kanal må givast for seg.',
    },
    parts: {
      lists: 'Lage listene',
      rights: 'Lage grupper og gi rettar',
      views: 'Lage visingar',
      page: 'Lage sida «Styringsgruppa»',
    },
    needs: (right, service) => `Retten ${right} i ${service === 'graph' ? 'Microsoft Graph' : 'SharePoint'}`,
    needsRole: (role) => `Appen må ha rolla ${role} i området medan dette blir gjort`,
    needsPerson: 'Blir gjort av ein eigar av teamet',
    reached: 'Framdrift kan lese området.',
    copyToIt: 'Kopier til IT',
    copied: 'Kopiert. Lim det inn i ei melding til IT.',
    letter: {
      simple: (app, site) =>
        [
          `Hei. Vi set opp Framdrift i ${site}.`,
          `App-id: ${app}. Appen treng samtykke frå ein administrator i Entra til Sites.ReadWrite.All og Sites.Manage.All i Microsoft Graph, og AllSites.Read og AllSites.FullControl i SharePoint.`,
          'Alle er delegerte: appen gjer berre det personen sjølv har lov til. Manage og FullControl blir berre brukte i oppsettet. Sjå steg 2 i installasjonsrettleiinga.',
        ].join('\n'),
      strict: (app, site) =>
        [
          `Hei. Vi set opp Framdrift i ${site}.`,
          `App-id: ${app}. Appen treng samtykke til Sites.Selected i Microsoft Graph og i SharePoint, og rolla fullcontrol i dette eine området medan oppsettet blir køyrt.`,
          'Etterpå blir rolla sett ned til write. Vel IT manage i staden, gir ein eigar rettane for hand. Sjå steg 4 i installasjonsrettleiinga.',
        ].join('\n'),
    },
    dataTitle: 'Dette skjer med dataa',
    data: [
      'Alt ligg i Microsoft 365 til kommunen.',
      'Framdrift gjer berre det du sjølv har lov til.',
      'Tilgang følgjer teamet. Medlemmer kan endre, gjester kan lese.',
    ],
    itTitle: 'Til IT',
  },
  en: {
    rightsModes: { simple: 'Mode “simple”', strict: 'Mode “strict”' },
    approvalText: {
      simple: 'Framdrift does only what you may do yourself. IT approves the rights once for the whole municipality.',
      strict:
        'Framdrift reaches only sites that IT has given it, and does there only what you may do yourself. Each private and shared channel must be given by itself.',
    },
    parts: {
      lists: 'Make the lists',
      rights: 'Make groups and give rights',
      views: 'Make views',
      page: 'Make the page “Styringsgruppa”',
    },
    needs: (right, service) => `The right ${right} in ${service === 'graph' ? 'Microsoft Graph' : 'SharePoint'}`,
    needsRole: (role) => `The app must have the role ${role} on the site while this is done`,
    needsPerson: 'Done by an owner of the team',
    reached: 'Framdrift can read the site.',
    copyToIt: 'Copy for IT',
    copied: 'Copied. Paste it into a message to IT.',
    letter: {
      simple: (app, site) =>
        [
          `Hello. We are setting up Framdrift on ${site}.`,
          `App id: ${app}. The app needs consent by an administrator in Entra to Sites.ReadWrite.All and Sites.Manage.All in Microsoft Graph, and AllSites.Read and AllSites.FullControl in SharePoint.`,
          'All of them are delegated: the app does only what the person may do. Manage and FullControl are used in set-up alone. See step 2 of the installation guide.',
        ].join('\n'),
      strict: (app, site) =>
        [
          `Hello. We are setting up Framdrift on ${site}.`,
          `App id: ${app}. The app needs consent to Sites.Selected in Microsoft Graph and in SharePoint, and the role fullcontrol on this one site while set-up runs.`,
          'Afterwards the role is lowered to write. If you keep to manage, an owner gives the rights by hand. See step 4 of the installation guide.',
        ].join('\n'),
    },
    dataTitle: 'What happens with the data',
    data: [
      'Everything lies in the municipality’s own Microsoft 365.',
      'Framdrift does only what you may do yourself.',
      'Access follows the team. Members can change, guests can read.',
    ],
    itTitle: 'For IT',
  },
};
