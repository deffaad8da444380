/**
 * Headings of the plan as a document. The import knows a document of our own by these words, in any of the languages, and
 * reads it word for word; changed, they make a document of before be read like any other.
 */
import type { ByLanguage } from '#text/language.ts';

export type PlanTable =
  | 'about'
  | 'groups'
  | 'milestones'
  | 'measures'
  | 'stakeholders'
  | 'decisions'
  | 'recommendations'
  | 'references'
  | 'revisions';

/** Each table's columns, from the left. */
export type PlanColumns = Readonly<Record<PlanTable, readonly string[]>>;

export interface PlanDocumentTexts {
  readonly columns: PlanColumns;
  readonly headings: {
    readonly measures: string;
    readonly recommendations: string;
  };
  readonly nothingDecided: string;
  readonly made: (day: string, time: string) => string;
  readonly page: readonly [string, string];
  readonly tableOf: (what: string) => string;
  readonly noTime: string;
}

export const planDocumentTexts: ByLanguage<PlanDocumentTexts> = {
  nb: {
    columns: {
      about: ['Opplysning', 'Innhold'],
      groups: ['Kode', 'Gruppe', 'Slag', 'Ledes av', 'Sammensetning', 'Oppgaver'],
      milestones: ['Milepæl', 'Deltakere', 'Når'],
      measures: ['Kode', 'Tiltak', 'Status', 'Neste steg', 'Ansvarlig', 'Når', 'Arbeidspakke'],
      stakeholders: ['Interessent', 'Holdning', 'Hvordan berørt'],
      decisions: ['Kode', 'Vedtak eller beslutning', 'Hvem', 'Dato', 'Sak', 'Gjelder fra', 'Frist'],
      recommendations: ['Anbefaling', 'Fra'],
      references: ['Referanse', 'Sak'],
      revisions: ['Versjon', 'Dato', 'Hva som er endret', 'Godkjent av'],
    },
    headings: { measures: 'Tiltak', recommendations: 'Anbefalinger fra konsulent' },
    nothingDecided: 'Dette er anbefalinger. Ingen av dem er besluttet.',
    made: (day, time) => `Laget av planen ${day} kl. ${time}`,
    page: ['Side', 'av'],
    tableOf: (what) => `Tabell: ${what}`,
    noTime: 'Ikke tidfestet',
  },
  nn: {
    columns: {
      about: ['Opplysning', 'Innhald'],
      groups: ['Kode', 'Gruppe', 'Slag', 'Blir leidd av', 'Samansetjing', 'Oppgåver'],
      milestones: ['Milepæl', 'Deltakarar', 'Når'],
      measures: ['Kode', 'Tiltak', 'Status', 'Neste steg', 'Ansvarleg', 'Når', 'Arbeidspakke'],
      stakeholders: ['Interessent', 'Haldning', 'Korleis råka'],
      decisions: ['Kode', 'Vedtak eller avgjerd', 'Kven', 'Dato', 'Sak', 'Gjeld frå', 'Frist'],
      recommendations: ['Tilråding', 'Frå'],
      references: ['Referanse', 'Sak'],
      revisions: ['Versjon', 'Dato', 'Kva som er endra', 'Godkjend av'],
    },
    headings: { measures: 'Tiltak', recommendations: 'Tilrådingar frå konsulent' },
    nothingDecided: 'Dette er tilrådingar. Ingen av dei er avgjorde.',
    made: (day, time) => `Laga av planen ${day} kl. ${time}`,
    page: ['Side', 'av'],
    tableOf: (what) => `Tabell: ${what}`,
    noTime: 'Ikkje tidfesta',
  },
  en: {
    columns: {
      about: ['Information', 'Content'],
      groups: ['Code', 'Group', 'Kind', 'Led by', 'Composition', 'Tasks'],
      milestones: ['Milestone', 'Participants', 'When'],
      measures: ['Code', 'Measure', 'Status', 'Next step', 'Responsible', 'When', 'Work package'],
      stakeholders: ['Stakeholder', 'Stance', 'How affected'],
      decisions: ['Code', 'Decision', 'By whom', 'Date', 'Case', 'Applies from', 'Deadline'],
      recommendations: ['Recommendation', 'From'],
      references: ['Reference', 'Case'],
      revisions: ['Version', 'Date', 'What was changed', 'Approved by'],
    },
    headings: { measures: 'Measures', recommendations: 'Recommendations from a consultant' },
    nothingDecided: 'These are recommendations. None of them has been decided.',
    made: (day, time) => `Made from the plan ${day} at ${time}`,
    page: ['Page', 'of'],
    tableOf: (what) => `Table: ${what}`,
    noTime: 'No date set',
  },
};
