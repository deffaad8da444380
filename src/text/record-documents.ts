/** Words of mandates, case papers and minutes as documents, beside the labels of their fields. */
import type { ByLanguage } from '#text/language.ts';

export interface RecordDocumentTexts {
  readonly mandateFor: (groups: string) => string;
  readonly about: string;
  readonly fact: string;
  readonly content: string;
  readonly assignment: string;
  readonly notApproved: string;
  readonly members: string;
  readonly role: string;
  readonly represents: string;
  readonly leads: string;
  readonly casePaper: string;
  readonly casePapers: (meeting: string) => string;
  readonly officer: string;
  readonly archiveCase: string;
  readonly summary: string;
  readonly account: string;
  readonly nothingWritten: string;
  readonly assessment: string;
  readonly assessmentPrompt: string;
  readonly consultation: string;
  readonly disagreement: (unions: string) => string;
  readonly economy: string;
  readonly noCosts: string;
  readonly recommendation: string;
  readonly notDecided: string;
  readonly handling: string;
  readonly body: string;
  readonly day: string;
  readonly case: string;
  readonly says: string;
  readonly minutes: (title: string) => string;
  readonly present: string;
  readonly nobodyWritten: string;
  readonly agenda: string;
  readonly noAgenda: string;
  readonly item: (number: number, title: string) => string;
  readonly concerns: (what: string) => string;
  readonly decisions: string;
  readonly noDecisions: string;
  readonly made: (day: string, time: string) => string;
  readonly page: readonly [string, string];
  readonly tableOf: (what: string) => string;
}

export const recordDocumentTexts: ByLanguage<RecordDocumentTexts> = {
  nb: {
    mandateFor: (groups) => `Mandat for ${groups}`,
    about: 'Om mandatet',
    fact: 'Opplysning',
    content: 'Innhold',
    assignment: 'Oppdraget',
    notApproved: 'Mandatet er et utkast. Det er ikke godkjent.',
    members: 'Medlemmer',
    role: 'Rolle',
    represents: 'Representerer',
    leads: 'leder',
    casePaper: 'Saksframlegg',
    casePapers: (meeting) => `Saksframlegg: ${meeting}`,
    officer: 'Saksbehandler',
    archiveCase: 'Arkivsaksnummer',
    summary: 'Sammendrag',
    account: 'Saksutredning',
    nothingWritten: 'Ikke skrevet ennå.',
    assessment: 'Vurdering',
    assessmentPrompt: 'Skriv vurderingen her: Hva taler for og imot, og hva skjer om forslaget ikke vedtas?',
    consultation: 'Drøfting med tillitsvalgte',
    disagreement: (unions) => `Uenighet, ordrett${unions === '' ? '' : ` fra ${unions}`}:`,
    economy: 'Økonomi og bemanning',
    noCosts: 'Kostnader er ikke oppgitt.',
    recommendation: 'Forslag til innstilling',
    notDecided: 'Dette er et forslag. Det er ikke besluttet.',
    handling: 'Behandling',
    body: 'Organ',
    day: 'Dato',
    case: 'Sak',
    says: 'Anbefaling',
    minutes: (title) => `Referat: ${title}`,
    present: 'Til stede',
    nobodyWritten: 'Ikke skrevet.',
    agenda: 'Saker',
    noAgenda: 'Ingen saker er satt opp.',
    item: (number, title) => `Sak ${number}: ${title}`,
    concerns: (what) => `Gjelder ${what}`,
    decisions: 'Vedtak og beslutninger',
    noDecisions: 'Ingen er registrert i møtet.',
    made: (day, time) => `Laget av planen ${day} kl. ${time}`,
    page: ['Side', 'av'],
    tableOf: (what) => `Tabell: ${what}`,
  },
  nn: {
    mandateFor: (groups) => `Mandat for ${groups}`,
    about: 'Om mandatet',
    fact: 'Opplysning',
    content: 'Innhald',
    assignment: 'Oppdraget',
    notApproved: 'Mandatet er eit utkast. Det er ikkje godkjent.',
    members: 'Medlemer',
    role: 'Rolle',
    represents: 'Representerer',
    leads: 'leiar',
    casePaper: 'Saksframlegg',
    casePapers: (meeting) => `Saksframlegg: ${meeting}`,
    officer: 'Sakshandsamar',
    archiveCase: 'Arkivsaksnummer',
    summary: 'Samandrag',
    account: 'Saksutgreiing',
    nothingWritten: 'Ikkje skrive enno.',
    assessment: 'Vurdering',
    assessmentPrompt: 'Skriv vurderinga her: Kva talar for og imot, og kva skjer om framlegget ikkje vert vedteke?',
    consultation: 'Drøfting med tillitsvalde',
    disagreement: (unions) => `Usemje, ordrett${unions === '' ? '' : ` frå ${unions}`}:`,
    economy: 'Økonomi og bemanning',
    noCosts: 'Kostnader er ikkje oppgjevne.',
    recommendation: 'Framlegg til innstilling',
    notDecided: 'Dette er eit framlegg. Det er ikkje avgjort.',
    handling: 'Handsaming',
    body: 'Organ',
    day: 'Dato',
    case: 'Sak',
    says: 'Tilråding',
    minutes: (title) => `Referat: ${title}`,
    present: 'Til stades',
    nobodyWritten: 'Ikkje skrive.',
    agenda: 'Saker',
    noAgenda: 'Ingen saker er sette opp.',
    item: (number, title) => `Sak ${number}: ${title}`,
    concerns: (what) => `Gjeld ${what}`,
    decisions: 'Vedtak og avgjerder',
    noDecisions: 'Ingen er registrerte i møtet.',
    made: (day, time) => `Laga av planen ${day} kl. ${time}`,
    page: ['Side', 'av'],
    tableOf: (what) => `Tabell: ${what}`,
  },
  en: {
    mandateFor: (groups) => `Mandate for ${groups}`,
    about: 'About the mandate',
    fact: 'Information',
    content: 'Content',
    assignment: 'The assignment',
    notApproved: 'The mandate is a draft. It has not been approved.',
    members: 'Members',
    role: 'Role',
    represents: 'Represents',
    leads: 'leads',
    casePaper: 'Case paper',
    casePapers: (meeting) => `Case papers: ${meeting}`,
    officer: 'Case officer',
    archiveCase: 'Archive case number',
    summary: 'Summary',
    account: 'Account of the case',
    nothingWritten: 'Not written yet.',
    assessment: 'Assessment',
    assessmentPrompt: 'Write the assessment here: What speaks for and against, and what happens if it is not adopted?',
    consultation: 'Consultation with the unions',
    disagreement: (unions) => `Disagreement, word for word${unions === '' ? '' : ` from ${unions}`}:`,
    economy: 'Economy and staffing',
    noCosts: 'No costs are given.',
    recommendation: 'Proposed recommendation',
    notDecided: 'This is a proposal. It has not been decided.',
    handling: 'Handling',
    body: 'Body',
    day: 'Date',
    case: 'Case',
    says: 'Recommendation',
    minutes: (title) => `Minutes: ${title}`,
    present: 'Present',
    nobodyWritten: 'Not written.',
    agenda: 'Agenda',
    noAgenda: 'Nothing is on the agenda.',
    item: (number, title) => `Item ${number}: ${title}`,
    concerns: (what) => `About ${what}`,
    decisions: 'Decisions',
    noDecisions: 'None is on record from the meeting.',
    made: (day, time) => `Made from the plan ${day} at ${time}`,
    page: ['Page', 'of'],
    tableOf: (what) => `Table: ${what}`,
  },
};
