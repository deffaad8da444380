/**
 * What can be searched for: of each kind of row its names, what else it is known by, and what its texts say. A kind that
 * is not here says why. Pure.
 */
import type { Key } from '#base/id.ts';
import type { Entities, EntityName } from '#domain/entities.ts';
import type { Ref } from '#domain/row.ts';

/** Something that is written in a row: a field, or a section of its own heading. */
export interface Passage {
  readonly field: string;
  /** Of a section; '' for a field, which has a label. */
  readonly heading: string;
  readonly text: string;
}

export interface Searchable {
  readonly entity: EntityName;
  readonly key: Key;
  /** Shown as a thing of its own; else only its texts are found. */
  readonly isThing: boolean;
  readonly code: string;
  readonly title: string;
  /** What it is also known by: whose it is, its case number. */
  readonly about: readonly string[];
  readonly passages: readonly Passage[];
}

interface Described {
  readonly code?: string;
  readonly title: string;
  readonly isThing?: false;
  readonly about?: readonly (string | null | undefined)[];
  readonly passages?: Readonly<Record<string, string | readonly string[]>>;
  readonly sections?: readonly { readonly heading: string; readonly text: string }[];
}

const named = (ref: Ref | null): string => (ref === null ? '' : `${ref.code} ${ref.title}`);

/** null: rows that nobody looks for by words. */
const describe: { readonly [Name in EntityName]: ((row: Entities[Name]) => Described) | null } = {
  plan: ({ title, shortTitle, municipality, purpose, sections }) => ({
    title,
    about: [shortTitle, municipality],
    passages: { purpose },
    sections,
  }),
  milestone: ({ code, title, participants, group, delivers, note, evidence, moveReason }) => ({
    code,
    title,
    about: [...participants, named(group)],
    passages: { delivers, note, evidence, moveReason },
  }),
  measure: (row) => ({
    code: row.code,
    title: row.title,
    about: [row.responsibleRole, row.responsible?.name, named(row.group), named(row.workPackage), row.focusArea],
    passages: {
      statusWords: row.statusWords,
      nextStep: row.nextStep,
      helpWanted: row.helpWanted,
      disputed: row.disputed,
      scope: row.scope,
      partners: row.partners,
      assistance: row.assistance.map(({ who, what }) => `${who} ${what}`.trim()),
      moveReason: row.moveReason,
      source: row.source,
    },
  }),
  proposal: ({ code, title, proposedBy, group, text, unconsultedBecause, route, change, source }) => ({
    code,
    title,
    about: [proposedBy, named(group)],
    passages: {
      text,
      route: route.map(({ recommendation }) => recommendation),
      unconsultedBecause,
      change: change?.reason ?? '',
      source,
    },
  }),
  group: ({ code, title, leaderRole, leader, description, responsibilities, composition, authority }) => ({
    code,
    title,
    about: [leaderRole, leader?.name],
    passages: { description, responsibilities, composition, authority },
  }),
  member: ({ title, person, role, represents, group }) => ({
    title: person?.name ?? (title || role),
    about: [role, represents, named(group)],
  }),
  mandate: ({ code, title, groups, approvedCase, text, tasks, limits, deliverable, delivery, resources }) => ({
    code,
    title,
    about: [...groups.map(named), approvedCase],
    passages: { text, tasks, limits, deliverable, delivery, resources },
  }),
  // A draft is its writer's own until it is sent, and then it is a sent report.
  report: null,
  sentReport: ({ title, group, summary, hindrance, helpNeeded, next, measures }) => ({
    title,
    about: [named(group)],
    passages: {
      summary,
      hindrance,
      helpNeeded,
      next,
      measures: measures.flatMap(({ words, nextStep }) => [words, nextStep]),
    },
  }),
  decision: (row) => ({
    code: row.code,
    title: row.title,
    about: [row.decidedBy, row.caseNumber, named(row.meeting)],
    passages: {
      points: row.points,
      openPoints: row.openPoints,
      noFollowupBecause: row.noFollowupBecause,
      consultedAs: row.consultedAs?.disagreement ?? '',
      unconsultedBecause: row.unconsultedBecause,
      source: row.source,
    },
  }),
  // Bears its decision's name.
  followup: ({ title, note }) => ({ title, isThing: false, passages: { note } }),
  consultation: ({ title, unions, disagreement, reason }) => ({
    title,
    about: [unions],
    passages: { disagreement, reason },
  }),
  request: ({ title, addressee, group, answer }) => ({
    title,
    about: [addressee, named(group)],
    passages: { answer },
  }),
  meeting: ({ title, body, group, place, attendance }) => ({
    title,
    about: [body, named(group), place],
    passages: { attendance },
  }),
  agendaItem: ({ title, caseNumber, meeting, note, draft }) => ({
    title,
    about: [caseNumber, named(meeting)],
    passages: { note, draft: draft?.points ?? [] },
  }),
  // Bears its record's name.
  journalEntry: ({ title, archiveCase, note }) => ({ title, isThing: false, passages: { archiveCase, note } }),
  workPackage: ({ code, title }) => ({ code, title }),
  goal: ({ code, title, cause, learning }) => ({ code, title, passages: { cause, learning } }),
  stakeholder: ({ title, interest }) => ({ title, passages: { interest } }),
  involvement: ({ title, arena, stakeholders, cameIn, used }) => ({
    title,
    about: [arena, ...stakeholders.map(named)],
    passages: { cameIn, used },
  }),
  input: ({ title, from, text, answer }) => ({ title, about: [from], passages: { text, answer } }),
  duty: ({ title, from, to, group }) => ({ title, about: [from, to, named(group)] }),
  reference: ({ title, author, caseNumber }) => ({ title, about: [author, caseNumber] }),
  revision: ({ title, approvedBy, caseNumber, whatChanged }) => ({
    title,
    about: [approvedBy, caseNumber],
    passages: { whatChanged },
  }),
  // What the machinery writes for itself, and the history, which has a place of its own.
  importRun: null,
  change: null,
  pause: null,
  reminder: null,
  conversation: null,
};

/** Kinds of rows in the order that hits of equal worth stand in. */
export const searchedEntities = [
  'measure',
  'milestone',
  'proposal',
  'decision',
  'group',
  'meeting',
  'agendaItem',
  'mandate',
  'sentReport',
  'workPackage',
  'goal',
  'involvement',
  'stakeholder',
  'input',
  'consultation',
  'request',
  'member',
  'reference',
  'duty',
  'revision',
  'followup',
  'journalEntry',
  'plan',
] as const satisfies readonly EntityName[];

export type SearchedEntity = (typeof searchedEntities)[number];

export const isSearched = (entity: EntityName): boolean => describe[entity] !== null;

const composed = (text: string): string => text.normalize('NFC').trim();

/** The row as search sees it. */
export function searchableOf<Name extends SearchedEntity>(entity: Name, row: Entities[Name]): Searchable {
  const describeRow: ((found: Entities[Name]) => Described) | null = describe[entity];
  const {
    code = '',
    title,
    isThing = true,
    about = [],
    passages = {},
    sections = [],
  } = describeRow?.(row) ?? { title: '' };
  const written = Object.entries(passages).flatMap(([field, texts]) =>
    (typeof texts === 'string' ? [texts] : texts).map((text) => ({ field, heading: '', text })),
  );
  return {
    entity,
    key: row.key,
    isThing: isThing && title.trim() !== '',
    code: composed(code),
    title: composed(title),
    about: about.flatMap((word) => (word === null || word === undefined || word.trim() === '' ? [] : composed(word))),
    passages: [...written, ...sections.map(({ heading, text }) => ({ field: 'sections', heading, text }))]
      .map((passage) => ({ ...passage, text: composed(passage.text) }))
      .filter(({ text }) => text !== ''),
  };
}
