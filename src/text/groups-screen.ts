/** Words of the groups: who reports to whom, and one group in full. */
import type { GroupKind, GroupRhythm } from '#domain/group.ts';
import type { GroupStanding } from '#domain/organisation.ts';
import { groupRhythmLabels } from '#text/group.ts';
import type { ChoiceLabels } from '#text/labels.ts';
import type { ByLanguage, Language } from '#text/language.ts';
import { counted, inSentence } from '#text/sentence.ts';

/** What goes down to a tier and what comes up from it. */
interface Flow {
  readonly down: string;
  readonly up: string;
}

export interface GroupsTexts {
  readonly heading: string;
  readonly hint: string;
  readonly view: string;
  readonly picture: string;
  readonly list: string;
  readonly add: string;
  readonly addShort: string;
  readonly newName: string;
  readonly empty: string;
  readonly emptyText: string;
  readonly listHint: string;
  readonly beside: string;
  readonly apart: string;
  readonly flowOf: Readonly<Record<'client' | 'steering' | 'project' | 'working', Flow>>;
  readonly reportsTo: (name: string) => string;
  readonly ledBy: (role: string) => string;
  readonly members: (count: number) => string;
  readonly measuresOf: (count: number) => string;
  readonly nextMeeting: (when: string) => string;
  readonly report: (period: string, state: string) => string;
  readonly back: string;
  readonly notFound: string;
  readonly notFoundText: string;
  readonly notActive: string;
  readonly start: string;
  readonly close: string;
  readonly reopen: string;
  readonly closedNow: (title: string) => string;
  readonly startedNow: (title: string) => string;
  readonly plan: string;
  readonly planHint: string;
  readonly noMeasures: string;
  readonly doneIn: (when: string) => string;
  readonly proposals: string;
  readonly noProposals: string;
  readonly noProposalsText: string;
  readonly proposal: (code: string) => string;
  readonly notDecided: string;
  readonly about: string;
  readonly reports: string;
  readonly noReports: string;
  readonly read: string;
  readonly memberList: string;
  readonly noMembers: string;
  readonly leads: string;
  readonly you: string;
  readonly represents: (whom: string) => string;
  readonly addMember: string;
  readonly save: string;
  readonly hoursUnread: string;
  readonly takeAwayMember: (role: string) => string;
  readonly takenAway: (title: string) => string;
  readonly takeAway: string;
  readonly changed: (title: string) => string;
  readonly added: (title: string) => string;
  readonly edit: (field: string) => string;
  readonly nothing: string;
  readonly oneOnEachLine: string;
  readonly notSaid: string;
}

export const groupsTexts: ByLanguage<GroupsTexts> = {
  nb: {
    heading: 'Grupper',
    hint: 'Mandat går nedover, rapporter og forslag går oppover',
    view: 'Visning',
    picture: 'Bilde',
    list: 'Liste',
    add: 'Ny gruppe',
    addShort: 'Ny',
    newName: 'Hva heter gruppa?',
    empty: 'Ingen grupper ennå',
    emptyText: 'Legg inn styringsgruppe, prosjektgruppe og arbeidsgrupper, eller importer dem fra et dokument.',
    listHint: 'Hver gruppe står under den som den rapporterer til.',
    beside: 'Gir råd',
    apart: 'Roller og andre',
    flowOf: {
      client: { down: 'Oppdrag', up: 'Saker av prinsipiell betydning' },
      steering: { down: 'Oppdrag', up: 'Saker av prinsipiell betydning' },
      project: { down: 'Mandat og rammer', up: 'Status og anbefalinger' },
      working: { down: 'Mandat', up: 'Rapporter og forslag' },
    },
    reportsTo: (name) => `Rapporterer til ${inSentence(name)}`,
    ledBy: (role) => `Ledes av ${inSentence(role)}`,
    members: (count) => counted(count, 'member', 'nb'),
    measuresOf: (count) => counted(count, 'measure', 'nb'),
    nextMeeting: (when) => `Neste møte ${when}`,
    report: (period, state) => `${period}: ${inSentence(state)}`,
    back: 'Grupper',
    notFound: 'Gruppa finnes ikke',
    notFoundText: 'Den kan være tatt bort, eller lenka kan være feil.',
    notActive: 'Gruppa er ikke i arbeid',
    start: 'Sett gruppa i arbeid',
    close: 'Avslutt gruppa',
    reopen: 'Sett gruppa i arbeid igjen',
    closedNow: (title) => `${title} er avsluttet.`,
    startedNow: (title) => `${title} er i arbeid.`,
    plan: 'Plan',
    planHint: 'Tiltak gruppa har ansvar for',
    noMeasures: 'Gruppa har ingen tiltak ennå. På et tiltak kan dere velge hvilken gruppe det hører til.',
    doneIn: (when) => `Ferdig ${inSentence(when)}`,
    proposals: 'Forslag fra gruppa',
    noProposals: 'Ingen forslag ennå',
    noProposalsText: 'Skriv et forslag når gruppa er enig om hva dere vil anbefale.',
    proposal: (code) => ['Forslag', code].filter(Boolean).join(' '),
    notDecided: 'Ikke besluttet',
    about: 'Om gruppa',
    reports: 'Rapporter',
    noReports: 'Ingen rapporter ennå.',
    read: 'Les',
    memberList: 'Medlemmer',
    noMembers: 'Ingen medlemmer er lagt inn ennå.',
    leads: 'Leder gruppa',
    you: 'Du',
    represents: (whom) => `For ${inSentence(whom)}`,
    addMember: 'Legg til medlem',
    save: 'Lagre',
    hoursUnread: 'Skriv timene som et tall, for eksempel 7,5.',
    takeAwayMember: (role) => `Ta bort ${inSentence(role)}`,
    takenAway: (title) => `${title} er tatt bort.`,
    takeAway: 'Ta bort gruppa',
    changed: (title) => `${title} er endret.`,
    added: (title) => `${title} er lagt til.`,
    edit: (field) => `Endre ${inSentence(field)}`,
    nothing: 'Ikke skrevet ennå',
    oneOnEachLine: 'Én på hver linje.',
    notSaid: 'Ikke sagt',
  },
  nn: {
    heading: 'Grupper',
    hint: 'Mandat går nedover, rapportar og framlegg går oppover',
    view: 'Vising',
    picture: 'Bilete',
    list: 'Liste',
    add: 'Ny gruppe',
    addShort: 'Ny',
    newName: 'Kva heiter gruppa?',
    empty: 'Ingen grupper enno',
    emptyText: 'Legg inn styringsgruppe, prosjektgruppe og arbeidsgrupper, eller importer dei frå eit dokument.',
    listHint: 'Kvar gruppe står under den som ho rapporterer til.',
    beside: 'Gir råd',
    apart: 'Roller og andre',
    flowOf: {
      client: { down: 'Oppdrag', up: 'Saker av prinsipiell betydning' },
      steering: { down: 'Oppdrag', up: 'Saker av prinsipiell betydning' },
      project: { down: 'Mandat og rammer', up: 'Status og tilrådingar' },
      working: { down: 'Mandat', up: 'Rapportar og framlegg' },
    },
    reportsTo: (name) => `Rapporterer til ${inSentence(name)}`,
    ledBy: (role) => `Blir leidd av ${inSentence(role)}`,
    members: (count) => counted(count, 'member', 'nn'),
    measuresOf: (count) => counted(count, 'measure', 'nn'),
    nextMeeting: (when) => `Neste møte ${when}`,
    report: (period, state) => `${period}: ${inSentence(state)}`,
    back: 'Grupper',
    notFound: 'Gruppa finst ikkje',
    notFoundText: 'Ho kan vere teken bort, eller lenkja kan vere feil.',
    notActive: 'Gruppa er ikkje i arbeid',
    start: 'Set gruppa i arbeid',
    close: 'Avslutt gruppa',
    reopen: 'Set gruppa i arbeid att',
    closedNow: (title) => `${title} er avslutta.`,
    startedNow: (title) => `${title} er i arbeid.`,
    plan: 'Plan',
    planHint: 'Tiltak gruppa har ansvar for',
    noMeasures: 'Gruppa har ingen tiltak enno. På eit tiltak vel ein kva gruppe det høyrer til.',
    doneIn: (when) => `Ferdig ${inSentence(when)}`,
    proposals: 'Framlegg frå gruppa',
    noProposals: 'Ingen framlegg enno',
    noProposalsText: 'Skriv eit framlegg når gruppa er samd om kva ho vil tilrå.',
    proposal: (code) => ['Framlegg', code].filter(Boolean).join(' '),
    notDecided: 'Ikkje avgjort',
    about: 'Om gruppa',
    reports: 'Rapportar',
    noReports: 'Ingen rapportar enno.',
    read: 'Les',
    memberList: 'Medlemer',
    noMembers: 'Ingen medlemer er lagde inn enno.',
    leads: 'Leier gruppa',
    you: 'Du',
    represents: (whom) => `For ${inSentence(whom)}`,
    addMember: 'Legg til medlem',
    save: 'Lagre',
    hoursUnread: 'Skriv timane som eit tal, til dømes 7,5.',
    takeAwayMember: (role) => `Ta bort ${inSentence(role)}`,
    takenAway: (title) => `${title} er teken bort.`,
    takeAway: 'Ta bort gruppa',
    changed: (title) => `${title} er endra.`,
    added: (title) => `${title} er lagd til.`,
    edit: (field) => `Endre ${inSentence(field)}`,
    nothing: 'Ikkje skrive enno',
    oneOnEachLine: 'Éin på kvar linje.',
    notSaid: 'Ikkje sagt',
  },
  en: {
    heading: 'Groups',
    hint: 'Mandates go down, reports and proposals go up',
    view: 'View',
    picture: 'Picture',
    list: 'List',
    add: 'New group',
    addShort: 'New',
    newName: 'What is the group called?',
    empty: 'No groups yet',
    emptyText: 'Add the steering group, the project group and the working groups, or import them from a document.',
    listHint: 'Each group stands under the one that it reports to.',
    beside: 'Gives advice',
    apart: 'Roles and others',
    flowOf: {
      client: { down: 'The order', up: 'Matters of principle' },
      steering: { down: 'The order', up: 'Matters of principle' },
      project: { down: 'Mandate and limits', up: 'Status and recommendations' },
      working: { down: 'Mandate', up: 'Reports and proposals' },
    },
    reportsTo: (name) => `Reports to ${inSentence(name, 'en')}`,
    ledBy: (role) => `Led by ${inSentence(role, 'en')}`,
    members: (count) => counted(count, 'member', 'en'),
    measuresOf: (count) => counted(count, 'measure', 'en'),
    nextMeeting: (when) => `Next meeting ${when}`,
    report: (period, state) => `${period}: ${inSentence(state, 'en')}`,
    back: 'Groups',
    notFound: 'There is no such group',
    notFoundText: 'It may have been taken away, or the link may be wrong.',
    notActive: 'The group is not at work',
    start: 'Set the group to work',
    close: 'Close the group',
    reopen: 'Set the group to work again',
    closedNow: (title) => `${title} is closed.`,
    startedNow: (title) => `${title} is at work.`,
    plan: 'Plan',
    planHint: 'Measures that the group answers for',
    noMeasures: 'The group has no measures yet. On a measure you can choose which group it belongs to.',
    doneIn: (when) => `Done ${inSentence(when, 'en')}`,
    proposals: 'Proposals from the group',
    noProposals: 'No proposals yet',
    noProposalsText: 'Write a proposal when the group agrees on what to recommend.',
    proposal: (code) => ['Proposal', code].filter(Boolean).join(' '),
    notDecided: 'Not decided',
    about: 'About the group',
    reports: 'Reports',
    noReports: 'No reports yet.',
    read: 'Read',
    memberList: 'Members',
    noMembers: 'No members have been added yet.',
    leads: 'Leads the group',
    you: 'You',
    represents: (whom) => `For ${inSentence(whom, 'en')}`,
    addMember: 'Add a member',
    save: 'Save',
    hoursUnread: 'Write the hours as a number, for example 7.5.',
    takeAwayMember: (role) => `Take away ${inSentence(role, 'en')}`,
    takenAway: (title) => `${title} is taken away.`,
    takeAway: 'Take the group away',
    changed: (title) => `${title} is changed.`,
    added: (title) => `${title} is added.`,
    edit: (field) => `Change ${inSentence(field, 'en')}`,
    nothing: 'Not written yet',
    oneOnEachLine: 'One on each line.',
    notSaid: 'Not said',
  },
};

/** Why a group is not at work, and what has to happen; nothing to say of one that is. */
export const standingTexts: ChoiceLabels<Exclude<GroupStanding, 'atWork'>> = {
  planned: {
    nb: 'Klar til å begynne, men ikke satt i arbeid',
    nn: 'Klar til å begynne, men ikkje sett i arbeid',
    en: 'Ready to begin, and not set to work',
  },
  lacksMandate: {
    nb: 'Ikke i arbeid: mangler mandat',
    nn: 'Ikkje i arbeid: har ikkje mandat',
    en: 'Not at work: has no mandate',
  },
  mandateWaits: {
    nb: 'Ikke i arbeid: mandatet er ikke godkjent',
    nn: 'Ikkje i arbeid: mandatet er ikkje godkjent',
    en: 'Not at work: the mandate is not approved',
  },
  closed: { nb: 'Avsluttet', nn: 'Avslutta', en: 'Closed' },
};

/** The same in full, on the group's own page. */
export const standingReasons: ChoiceLabels<Exclude<GroupStanding, 'atWork'>> = {
  planned: {
    nb: 'Mandatet er på plass. Prosjektleder eller styringsgruppa setter gruppa i arbeid.',
    nn: 'Mandatet er på plass. Prosjektleiar eller styringsgruppa set gruppa i arbeid.',
    en: 'All is in place. The project leader or the steering group sets it to work.',
  },
  lacksMandate: {
    nb: 'En arbeidsgruppe begynner når styringsgruppa har godkjent mandatet. Det er ikke skrevet ennå.',
    nn: 'Ei arbeidsgruppe begynner når styringsgruppa har godkjent mandatet. Det er ikkje skrive enno.',
    en: 'A working group begins when the steering group has approved its mandate. It is not written yet.',
  },
  mandateWaits: {
    nb: 'En arbeidsgruppe begynner når styringsgruppa har godkjent mandatet. Det ligger som utkast.',
    nn: 'Ei arbeidsgruppe begynner når styringsgruppa har godkjent mandatet. Det ligg som utkast.',
    en: 'A working group begins when the steering group has approved its mandate. It is still a draft.',
  },
  closed: {
    nb: 'Arbeidet er gjort. Det gruppa har levert, står her.',
    nn: 'Arbeidet er gjort. Det gruppa har levert, står her.',
    en: 'The work is done. What the group has delivered stands here.',
  },
};

/** Kinds whose names take the definite form in a running sentence: «styringsgruppa», not «styringsgruppe». */
const definite: Readonly<Partial<Record<GroupKind, ByLanguage<string>>>> = {
  steering: { nb: 'styringsgruppa', nn: 'styringsgruppa', en: 'the steering group' },
  project: { nb: 'prosjektgruppa', nn: 'prosjektgruppa', en: 'the project group' },
  reference: { nb: 'referansegruppa', nn: 'referansegruppa', en: 'the reference group' },
  council: { nb: 'kommunestyret', nn: 'kommunestyret', en: 'the municipal council' },
  management: { nb: 'ledergruppa', nn: 'leiargruppa', en: 'the management group' },
};

interface NamedGroup {
  readonly kind: GroupKind;
  readonly code: string;
  readonly title: string;
}

/** A group as a sentence names it: a plan has one steering group, and it needs no other name. */
export const groupInSentence = ({ kind, code, title }: NamedGroup, language: Language): string =>
  definite[kind]?.[language] ?? (code || title);

interface LineOf {
  readonly leaderRole: string;
  readonly members: number;
  readonly above: NamedGroup | null;
  readonly rhythm: GroupRhythm | null;
}

/** «Ledes av enhetsleder sykehjemmet, sju medlemmer. Rapporterer til prosjektgruppa hver måned.» */
export function groupLine({ leaderRole, members, above, rhythm }: LineOf, language: Language): string {
  const texts = groupsTexts[language];
  const who = [leaderRole === '' ? '' : texts.ledBy(leaderRole), members === 0 ? '' : texts.members(members)]
    .filter(Boolean)
    .join(', ');
  const often = rhythm === null ? '' : ` ${inSentence(groupRhythmLabels[rhythm][language], language)}`;
  const to = above === null ? '' : `${texts.reportsTo(groupInSentence(above, language))}${often}`;
  return [who, to]
    .filter(Boolean)
    .map((part) => `${part.charAt(0).toLocaleUpperCase('nb')}${part.slice(1)}.`)
    .join(' ');
}
