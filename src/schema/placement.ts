/**
 * Where each thing that municipal plans speak of is kept: in a list of its own, in fields of another, or nowhere, with the
 * reason. The table in the README is made from this.
 */
import type { Entities, EntityName } from '#domain/entities.ts';

/** The things that the five plans describe or imply, by the names of the glossary. */
export type Concept =
  | 'FuzzyDate'
  | 'Plan'
  | 'Revision'
  | 'Goal'
  | 'Assumption'
  | 'Milestone'
  | 'Measure'
  | 'WorkPackage'
  | 'FocusArea'
  | 'SubProject'
  | 'Group'
  | 'Mandate'
  | 'Role'
  | 'Membership'
  | 'Meeting'
  | 'StatusReport'
  | 'Proposal'
  | 'UnionConsultation'
  | 'Decision'
  | 'PoliticalCase'
  | 'Stakeholder'
  | 'Involvement'
  | 'Investigation'
  | 'ReportingDuty'
  | 'Cooperation'
  | 'Dependency'
  | 'ChangeRequest'
  | 'Reference'
  | 'Document'
  | 'Evaluation'
  | 'ImportRun'
  | 'AuditEntry';

/** Fields of an entity; none where a whole row is the thing. */
export type Place = {
  readonly [Name in EntityName]: {
    readonly entity: Name;
    readonly fields: readonly (keyof Entities[Name] & string)[];
  };
}[EntityName];

export interface Placement {
  readonly places: readonly Place[];
  /** What the places alone do not say; the whole answer where there are none. */
  readonly note: string;
}

const whole = <Name extends EntityName>(entity: Name): { readonly entity: Name; readonly fields: readonly [] } => ({
  entity,
  fields: [],
});

export const placement: Readonly<Record<Concept, Placement>> = {
  FuzzyDate: {
    places: [],
    note: 'Four columns wherever a time stands: the words, the first day, the last day, and how the words were read.',
  },
  Plan: { places: [whole('plan')], note: '' },
  Revision: { places: [whole('revision')], note: '' },
  Goal: { places: [whole('goal')], note: '' },
  Assumption: { places: [{ entity: 'goal', fields: ['kind', 'attainment'] }], note: 'A goal of its own kind.' },
  Milestone: {
    places: [whole('milestone')],
    note: 'Earlier times are in the baseline, the reason for the move, and the history.',
  },
  Measure: { places: [whole('measure')], note: '' },
  WorkPackage: { places: [whole('workPackage')], note: '' },
  FocusArea: {
    places: [
      { entity: 'workPackage', fields: ['kind'] },
      { entity: 'measure', fields: ['focusArea'] },
    ],
    note: 'A work package of its own kind; on a measure also as the plan words it.',
  },
  SubProject: { places: [{ entity: 'workPackage', fields: ['kind'] }], note: 'A work package of its own kind.' },
  Group: { places: [whole('group')], note: 'Bodies too: council, committees, statutory councils.' },
  Mandate: { places: [whole('mandate')], note: '' },
  Role: {
    places: [
      { entity: 'member', fields: ['role', 'leads', 'represents'] },
      { entity: 'group', fields: ['leaderRole', 'leader'] },
    ],
    note: 'Rights are read from the site’s SharePoint groups, never from a row.',
  },
  Membership: { places: [whole('member')], note: '' },
  Meeting: {
    places: [whole('meeting'), whole('agendaItem')],
    note: 'Its cases are rows of their own; what came of them is in proposals, decisions and measures.',
  },
  StatusReport: {
    places: [whole('report'), whole('sentReport')],
    note: 'The draft changes; what was sent never does.',
  },
  Proposal: { places: [whole('proposal')], note: '' },
  UnionConsultation: { places: [whole('consultation')], note: '' },
  Decision: {
    places: [whole('decision'), whole('followup')],
    note: 'A decision is locked, so how it is followed up is a row beside it.',
  },
  PoliticalCase: {
    places: [
      { entity: 'measure', fields: ['political', 'politicalGround', 'politicalCase'] },
      { entity: 'proposal', fields: ['handling', 'ground', 'route'] },
    ],
    note: 'The case itself is in the archive; the plan keeps why it must go up, its number and its way through the bodies.',
  },
  Stakeholder: { places: [whole('stakeholder')], note: '' },
  Involvement: {
    places: [whole('involvement'), whole('input')],
    note: 'Input from outside is answered in a row of its own.',
  },
  Investigation: {
    places: [{ entity: 'measure', fields: ['kind', 'scope', 'externalPurchase', 'phases'] }],
    note: 'A measure of its own kind; the matrix by year is its phases.',
  },
  ReportingDuty: { places: [whole('duty')], note: '' },
  Cooperation: { places: [{ entity: 'measure', fields: ['partners', 'assistance'] }], note: '' },
  Dependency: {
    places: [
      { entity: 'milestone', fields: ['dependsOn'] },
      { entity: 'measure', fields: ['dependsOn'] },
      { entity: 'decision', fields: ['openPoints'] },
    ],
    note: '«Ses i sammenheng med» inside a decision is one of its open points.',
  },
  ChangeRequest: {
    places: [{ entity: 'proposal', fields: ['kind', 'change'] }],
    note: 'A proposal of its own kind; small changes the project leader makes without one.',
  },
  Reference: { places: [whole('reference')], note: '' },
  Document: {
    places: [
      { entity: 'reference', fields: ['url'] },
      { entity: 'meeting', fields: ['minutes'] },
      { entity: 'consultation', fields: ['protocol'] },
      whole('journalEntry'),
    ],
    note: 'Files stay in the channel; rows link to them. Which records are in the archive, and public, the journal says.',
  },
  Evaluation: {
    places: [
      { entity: 'goal', fields: ['attainment', 'cause', 'learning', 'assessedOn', 'assessedBy'] },
      { entity: 'milestone', fields: ['kind'] },
    ],
    note: 'Judged goal by goal; the meeting that judges is a milestone.',
  },
  ImportRun: { places: [whole('importRun')], note: '' },
  AuditEntry: { places: [whole('change')], note: '' },
};
