/** Words of the agenda: why each case is there, and what its papers tell. */
import type { AgendaCase, AgendaWhy } from '#domain/agenda.ts';
import { agendaKindLabels } from '#text/agenda-item.ts';
import type { ByLanguage, Language } from '#text/language.ts';

export interface AgendaTexts {
  readonly untitled: Readonly<Partial<Record<AgendaWhy, string>>>;
  readonly why: Readonly<Record<AgendaWhy, string>>;
  readonly noFollowup: string;
  readonly firstMeeting: string;
  readonly noneThen: string;
  readonly allOnTime: string;
  readonly hours: (wanted: number, granted: number) => string;
  readonly from: string;
  readonly consulted: string;
  readonly money: string;
  readonly earlier: string;
  readonly handling: string;
  readonly tasks: string;
  readonly delivers: string;
  readonly delivered: string;
  readonly deadline: string;
}

export const agendaTexts: ByLanguage<AgendaTexts> = {
  nb: {
    untitled: {
      sinceLast: 'Siden sist',
      status: 'Status og avvik',
      costs: 'Kostnader utenfor budsjettet',
      release: 'Frikjøp som ikke er innvilget',
      undated: 'Milepæler uten tid',
    },
    why: {
      sinceLast: 'Til orientering',
      status: 'Til orientering',
      order: 'Bestilling med frist',
      postponed: 'Utsatt fra forrige møte',
      ready: 'Klart for beslutning',
      planChange: 'Endring av planen',
      mandateDraft: 'Mandat til godkjenning',
      mandateDelivered: 'Levert etter mandat',
      underway: 'Forslag på vei',
      unions: 'Til drøfting',
      help: 'Ønsker hjelp',
      costs: 'Trenger penger',
      release: 'Trenger tid',
      undated: 'Må tidfestes',
    },
    noFollowup: 'Ingen har sagt hvordan det går',
    firstMeeting: 'Det er ikke registrert noe tidligere møte.',
    noneThen: 'Ingenting er bestemt siden forrige møte.',
    allOnTime: 'Ingenting er over fristen, og ingen milepæler er flyttet.',
    hours: (wanted, granted) => `${wanted} t i uka ønsket, ${granted} t innvilget`,
    from: 'Fra',
    consulted: 'Drøftet',
    money: 'Penger',
    earlier: 'Tidligere',
    handling: 'Behandling',
    tasks: 'Oppgaver',
    delivers: 'Skal levere',
    delivered: 'Har levert',
    deadline: 'Frist',
  },
  nn: {
    untitled: {
      sinceLast: 'Sidan sist',
      status: 'Status og avvik',
      costs: 'Kostnader utanfor budsjettet',
      release: 'Frikjøp som ikkje er innvilga',
      undated: 'Milepælar utan tid',
    },
    why: {
      sinceLast: 'Til orientering',
      status: 'Til orientering',
      order: 'Bestilling med frist',
      postponed: 'Utsett frå førre møte',
      ready: 'Klart for avgjerd',
      planChange: 'Endring av planen',
      mandateDraft: 'Mandat til godkjenning',
      mandateDelivered: 'Levert etter mandat',
      underway: 'Framlegg på veg',
      unions: 'Til drøfting',
      help: 'Ønskjer hjelp',
      costs: 'Treng pengar',
      release: 'Treng tid',
      undated: 'Må tidfestast',
    },
    noFollowup: 'Ingen har sagt korleis det går',
    firstMeeting: 'Det er ikkje registrert noko tidlegare møte.',
    noneThen: 'Ingenting er avgjort sidan førre møte.',
    allOnTime: 'Ingenting er over fristen, og ingen milepælar er flytta.',
    hours: (wanted, granted) => `${wanted} t i veka ønskt, ${granted} t innvilga`,
    from: 'Frå',
    consulted: 'Drøfta',
    money: 'Pengar',
    earlier: 'Tidlegare',
    handling: 'Handsaming',
    tasks: 'Oppgåver',
    delivers: 'Skal levere',
    delivered: 'Har levert',
    deadline: 'Frist',
  },
  en: {
    untitled: {
      sinceLast: 'Since last time',
      status: 'Status and deviations',
      costs: 'Costs outside the budget',
      release: 'Released time that is not granted',
      undated: 'Milestones without a date',
    },
    why: {
      sinceLast: 'For information',
      status: 'For information',
      order: 'Order with a deadline',
      postponed: 'Postponed from the last meeting',
      ready: 'Ready for decision',
      planChange: 'Change of the plan',
      mandateDraft: 'Mandate to approve',
      mandateDelivered: 'Delivered on its mandate',
      underway: 'Proposal on its way',
      unions: 'To be discussed',
      help: 'Wants help',
      costs: 'Needs money',
      release: 'Needs time',
      undated: 'Needs a date',
    },
    noFollowup: 'Nobody has said how it goes',
    firstMeeting: 'No earlier meeting is on record.',
    noneThen: 'Nothing has been decided since the last meeting.',
    allOnTime: 'Nothing is late, and no milestones have moved.',
    hours: (wanted, granted) => `${wanted} h a week wanted, ${granted} h granted`,
    from: 'From',
    consulted: 'Discussed',
    money: 'Money',
    earlier: 'Earlier',
    handling: 'Handling',
    tasks: 'Tasks',
    delivers: 'Shall deliver',
    delivered: 'Has delivered',
    deadline: 'Deadline',
  },
};

/** What a case is called: a case that stands for a part of the plan goes by its reason until somebody names it. */
export const caseTitle = ({ item, why }: Pick<AgendaCase, 'item' | 'why'>, language: Language): string =>
  item.title.trim() || (why === null ? '' : (agendaTexts[language].untitled[why] ?? ''));

/** «F02 · Klart for beslutning» */
export const caseLine = ({ item, why }: Pick<AgendaCase, 'item' | 'why'>, language: Language): string =>
  [item.about?.code ?? '', why === null ? agendaKindLabels[item.kind][language] : agendaTexts[language].why[why]]
    .filter((part) => part !== '')
    .join(' · ');
