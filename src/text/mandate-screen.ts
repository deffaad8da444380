/** Words of a group's mandate: what it says, which version counts, and the steps from draft to accepted delivery. */
import type { MandateState } from '#domain/group.ts';
import type { ByLanguage } from '#text/language.ts';
import { counted } from '#text/sentence.ts';

interface MandateTexts {
  readonly heading: string;
  readonly none: string;
  readonly noneText: string;
  readonly write: string;
  /** Choosing a draft that is written for other groups. */
  readonly join: string;
  readonly joinNone: string;
  readonly sharedBy: (count: number) => string;
  readonly readAll: string;
  readonly readLess: string;
  readonly draft: string;
  readonly draftOf: (version: number) => string;
  readonly version: (version: number) => string;
  readonly earlier: string;
  readonly approvedBy: (body: string, day: string, caseNumber: string) => string;
  readonly afterwards: (source: string) => string;
  readonly deliveredOn: (day: string) => string;
  /** Buttons: what is done. */
  readonly steps: Readonly<Record<MandateState, string>>;
  /** From approved, and from returned, on with the work. */
  readonly backToDraft: string;
  readonly backToWork: string;
  readonly stateNow: (title: string, state: string) => string;
  readonly body: string;
  readonly day: string;
  readonly caseNumber: string;
  readonly caseHint: string;
  readonly before: string;
  /** For whoever keeps the records and does not approve. */
  readonly registerBefore: string;
  readonly source: string;
  readonly delivery: string;
  readonly deliveryHint: string;
  readonly reason: string;
  readonly newVersion: string;
  readonly newVersionText: string;
  readonly newVersionMade: (version: number) => string;
  readonly changeTitle: (title: string) => string;
  readonly changeFrom: (version: number) => string;
  readonly changeTo: (version: number) => string;
  readonly askedBy: string;
  readonly groups: string;
  readonly addGroup: string;
  readonly chooseGroup: string;
  readonly takeAwayGroup: (group: string) => string;
  readonly takeAway: string;
  readonly locked: string;
}

export const mandateTexts: ByLanguage<MandateTexts> = {
  nb: {
    heading: 'Mandat',
    none: 'Gruppa har ikke noe mandat ennå.',
    noneText: 'Mandatet sier hva gruppa skal gjøre, innen når og med hvilke rammer.',
    write: 'Skriv mandat',
    join: 'Bruk et mandat som skrives for flere',
    joinNone: 'Velg mandat',
    sharedBy: (count) => `Felles for ${counted(count, 'group', 'nb')}`,
    readAll: 'Les hele',
    readLess: 'Vis mindre',
    draft: 'Utkast',
    draftOf: (version) => `Utkast til versjon ${version}`,
    version: (version) => `Versjon ${version}`,
    earlier: 'Tidligere versjoner',
    approvedBy: (body, day, caseNumber) =>
      [[body, day].filter(Boolean).join(' '), caseNumber && `sak ${caseNumber}`].filter(Boolean).join(', '),
    afterwards: (source) => (source === '' ? 'Registrert i etterkant' : `Registrert i etterkant. Kilde: ${source}`),
    deliveredOn: (day) => `Levert ${day}`,
    steps: {
      draft: 'Send tilbake til utkast',
      approved: 'Godkjenn mandatet',
      active: 'Sett i arbeid',
      delivered: 'Meld levert',
      accepted: 'Godta leveransen',
      returned: 'Send tilbake til gruppa',
    },
    backToDraft: 'Ta tilbake godkjenningen',
    backToWork: 'Sett i arbeid igjen',
    stateNow: (title, state) => `${title} er nå «${state}».`,
    body: 'Hvem godkjente?',
    day: 'Hvilken dag?',
    caseNumber: 'Saksnummer',
    caseHint: 'For eksempel SG 2/25. Kan stå tomt.',
    registerBefore: 'Registrer at det ble godkjent før Framdrift',
    before: 'Det skjedde før vi tok i bruk Framdrift',
    source: 'Hvor står det? Lenk til referatet, eller skriv en setning.',
    delivery: 'Hva er levert?',
    deliveryHint: 'Lenk til leveransen, eller beskriv den.',
    reason: 'Hvorfor? Én setning.',
    newVersion: 'Ny versjon',
    newVersionText: 'Det som er godkjent, gjelder til endringen er bestemt.',
    newVersionMade: (version) => `Utkast til versjon ${version} er laget, med et forslag om å endre mandatet.`,
    changeTitle: (title) => `Endre ${title}`,
    changeFrom: (version) => `Versjon ${version}`,
    changeTo: (version) => `Versjon ${version}, som utkastet på gruppas side`,
    askedBy: 'Endringen er foreslått i',
    groups: 'Gjelder',
    addGroup: 'Legg til gruppe',
    chooseGroup: 'Velg gruppe',
    takeAwayGroup: (group) => `Ta ${group} ut av mandatet`,
    takeAway: 'Ta bort utkastet',
    locked: 'Et godkjent mandat endres ikke. Lag en ny versjon, så kan styringsgruppa ta stilling til den.',
  },
  nn: {
    heading: 'Mandat',
    none: 'Gruppa har ikkje noko mandat enno.',
    noneText: 'Mandatet seier kva gruppa skal gjere, innan når og med kva rammer.',
    write: 'Skriv mandat',
    join: 'Bruk eit mandat som blir skrive for fleire',
    joinNone: 'Vel mandat',
    sharedBy: (count) => `Felles for ${counted(count, 'group', 'nn')}`,
    readAll: 'Les heile',
    readLess: 'Vis mindre',
    draft: 'Utkast',
    draftOf: (version) => `Utkast til versjon ${version}`,
    version: (version) => `Versjon ${version}`,
    earlier: 'Tidlegare versjonar',
    approvedBy: (body, day, caseNumber) =>
      [[body, day].filter(Boolean).join(' '), caseNumber && `sak ${caseNumber}`].filter(Boolean).join(', '),
    afterwards: (source) => (source === '' ? 'Registrert i etterkant' : `Registrert i etterkant. Kjelde: ${source}`),
    deliveredOn: (day) => `Levert ${day}`,
    steps: {
      draft: 'Send tilbake til utkast',
      approved: 'Godkjenn mandatet',
      active: 'Set i arbeid',
      delivered: 'Meld levert',
      accepted: 'Godta leveransen',
      returned: 'Send tilbake til gruppa',
    },
    backToDraft: 'Ta tilbake godkjenninga',
    backToWork: 'Set i arbeid att',
    stateNow: (title, state) => `${title} er no «${state}».`,
    body: 'Kven godkjende?',
    day: 'Kva dag?',
    caseNumber: 'Saksnummer',
    caseHint: 'Til dømes SG 2/25. Kan stå tomt.',
    registerBefore: 'Registrer at det vart godkjent før Framdrift',
    before: 'Det skjedde før vi tok i bruk Framdrift',
    source: 'Kvar står det? Lenk til referatet, eller skriv ei setning.',
    delivery: 'Kva er levert?',
    deliveryHint: 'Lenk til leveransen, eller skriv kva han er.',
    reason: 'Kvifor? Éi setning.',
    newVersion: 'Ny versjon',
    newVersionText: 'Det som er godkjent, gjeld til endringa er avgjord.',
    newVersionMade: (version) => `Utkast til versjon ${version} er laga, med eit framlegg om å endre mandatet.`,
    changeTitle: (title) => `Endre ${title}`,
    changeFrom: (version) => `Versjon ${version}`,
    changeTo: (version) => `Versjon ${version}, som utkastet på sida til gruppa`,
    askedBy: 'Endringa er føreslått i',
    groups: 'Gjeld',
    addGroup: 'Legg til gruppe',
    chooseGroup: 'Vel gruppe',
    takeAwayGroup: (group) => `Ta ${group} ut av mandatet`,
    takeAway: 'Ta bort utkastet',
    locked: 'Eit godkjent mandat blir ikkje endra. Lag ein ny versjon, så kan styringsgruppa ta stilling til han.',
  },
  en: {
    heading: 'Mandate',
    none: 'The group has no mandate yet.',
    noneText: 'The mandate says what the group shall do, by when and within what limits.',
    write: 'Write a mandate',
    join: 'Use a mandate that is written for several',
    joinNone: 'Choose a mandate',
    sharedBy: (count) => `Shared by ${counted(count, 'group', 'en')}`,
    readAll: 'Read all',
    readLess: 'Show less',
    draft: 'Draft',
    draftOf: (version) => `Draft of version ${version}`,
    version: (version) => `Version ${version}`,
    earlier: 'Earlier versions',
    approvedBy: (body, day, caseNumber) =>
      [[body, day].filter(Boolean).join(' '), caseNumber && `case ${caseNumber}`].filter(Boolean).join(', '),
    afterwards: (source) => (source === '' ? 'Registered afterwards' : `Registered afterwards. Source: ${source}`),
    deliveredOn: (day) => `Delivered ${day}`,
    steps: {
      draft: 'Send back to draft',
      approved: 'Approve the mandate',
      active: 'Set to work',
      delivered: 'Report it delivered',
      accepted: 'Accept the delivery',
      returned: 'Return it to the group',
    },
    backToDraft: 'Take the approval back',
    backToWork: 'Set to work again',
    stateNow: (title, state) => `${title} is now “${state}”.`,
    body: 'Who approved it?',
    day: 'Which day?',
    caseNumber: 'Case number',
    caseHint: 'For example SG 2/25. May be left empty.',
    registerBefore: 'Register that it was approved before Framdrift',
    before: 'It happened before we began to use Framdrift',
    source: 'Where is it written? Link to the minutes, or write a sentence.',
    delivery: 'What is delivered?',
    deliveryHint: 'Link to the delivery, or describe it.',
    reason: 'Why? One sentence.',
    newVersion: 'New version',
    newVersionText: 'What is approved applies until the change is decided.',
    newVersionMade: (version) => `A draft of version ${version} is made, with a proposal to change the mandate.`,
    changeTitle: (title) => `Change ${title}`,
    changeFrom: (version) => `Version ${version}`,
    changeTo: (version) => `Version ${version}, as drafted on the page of the group`,
    askedBy: 'The change is proposed in',
    groups: 'For',
    addGroup: 'Add a group',
    chooseGroup: 'Choose a group',
    takeAwayGroup: (group) => `Take ${group} out of the mandate`,
    takeAway: 'Take the draft away',
    locked: 'An approved mandate is not changed. Make a new version, and the steering group can decide on it.',
  },
};
