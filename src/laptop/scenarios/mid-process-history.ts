/**
 * How the plan of «Skarvøy kommune» came to be what it is on 11 February 2026: brought in from its document the day after
 * the council adopted it, then edited by one and another. Told backwards from the rows of that day, so that they stand.
 */
import { type Instant, inOslo, instantOf, millisecondsOf, parseInstant } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import type { DraftRow } from '#documents/draft-rows.ts';
import type { Authorship, PlanChange } from '#domain/change.ts';
import { contextWithoutClues, type FuzzyDate, readFuzzyDate } from '#domain/fuzzy-date.ts';
import type { Role } from '#domain/role.ts';
import type { Row } from '#domain/row.ts';
import { actorOf, personNamed } from '../people.ts';

const when = (words: string): FuzzyDate => readFuzzyDate(words, contextWithoutClues);

const instant = (text: string): Instant => {
  const found = parseInstant(text);
  if (found === null) throw new Error(`No instant: ${text}`);
  return found;
};

const by = (alias: string, role: Role, via: Authorship['via'] = 'tab'): Authorship => ({
  person: actorOf(personNamed(alias)).person,
  role,
  via,
});
const DAY = 86_400_000;
const leader = by('leder', 'projectLeader');

interface Deed {
  readonly at: Instant;
  readonly by: Authorship;
  readonly title: string;
  /** Of the fields that it changed. */
  readonly was: Readonly<Record<string, unknown>>;
}

const adopted = instant('2025-10-23T08:15:00.000Z');

/** What was recommended by the project group on one day. */
const recommended = ['Hukommelsesteam på tvers av kretsene', 'Felles tildelingsenhet med nabokommunen'].concat(
  'Dagtilbud to dager i uka sammen med frivilligsentralen',
);

/** The oldest first. */
const deeds: readonly Deed[] = [
  {
    at: instant('2025-11-12T12:40:00.000Z'),
    by: leader,
    title: 'Forslag til mandat for arbeidsgruppene',
    was: { state: 'confirmed', reachedOn: null, evidence: '' },
  },
  {
    at: instant('2025-11-18T14:05:00.000Z'),
    by: leader,
    title: 'Oppstartsmøte i styringsgruppa',
    was: { state: 'confirmed', reachedOn: null, evidence: '' },
  },
  {
    at: instant('2025-12-05T09:20:00.000Z'),
    by: leader,
    title: 'Fellessamling om prosjektet og mandatet',
    was: { when: when('Første uke i desember 2025'), moveReason: '' },
  },
  {
    at: instant('2026-01-08T07:30:00.000Z'),
    by: by('gruppeleder1', 'groupLeader'),
    title: 'Turnus 2026',
    was: { status: 'notStarted', nextStep: 'Se på fjorårets turnus' },
  },
  {
    at: instant('2026-01-14T15:00:00.000Z'),
    by: leader,
    title: 'Fellessamling om prosjektet og mandatet',
    was: { state: 'confirmed', reachedOn: null, evidence: '' },
  },
  {
    at: instant('2026-01-20T07:50:00.000Z'),
    by: by('gruppeleder1', 'groupLeader'),
    title: 'Dagtilbud',
    was: { when: when('Høsten 2025'), moveReason: '', nextStep: 'Pusse opp lokalet' },
  },
  {
    at: instant('2026-02-03T07:50:00.000Z'),
    by: by('gruppeleder2', 'groupLeader', 'card'),
    title: 'Stopp i vikarbruk fra byrå',
    was: { status: 'inProgress', statusWords: '' },
  },
  ...recommended.map((title, index) => ({
    at: instantOf(millisecondsOf(instant('2026-02-05T10:20:00.000Z')) + index * 40_000),
    by: leader,
    title,
    was: { state: 'consulted', route: [] },
  })),
  {
    at: instant('2026-02-10T08:05:00.000Z'),
    by: by('gruppeleder2', 'groupLeader'),
    title: 'Kartlegge ansattes kompetanse og ønsker',
    was: { when: when('Desember 2025 – januar 2026'), moveReason: '' },
  },
  {
    at: instant('2026-02-11T09:12:00.000Z'),
    by: by('gruppeleder2', 'groupLeader'),
    title: 'Kartlegge ansattes kompetanse og ønsker',
    was: { nextStep: 'Lage spørreskjema' },
  },
];

/** When a row came into the plan, and by whom: with the plan's document, or when what it records happened. */
function beginningOf({ entity, row }: DraftRow): { readonly at: Instant; readonly by: Authorship } {
  if (entity === 'sentReport') return { at: row.sentAt, by: by('gruppeleder1', 'groupLeader') };
  // Written into the log the day after, in the forenoon.
  if (entity === 'decision' && row.on !== null && row.on >= inOslo(adopted).day) {
    return { at: instantOf(millisecondsOf(instant(`${row.on}T08:40:00.000Z`)) + DAY), by: leader };
  }
  if (entity === 'proposal' && row.proposedOn !== null) {
    return { at: instant(`${row.proposedOn}T12:10:00.000Z`), by: by('gruppeleder1', 'groupLeader') };
  }
  return { at: adopted, by: by('leder', 'projectLeader', 'import') };
}

export interface HistoryOfRows {
  readonly created: readonly PlanChange[];
  /** The oldest first. */
  readonly changed: readonly PlanChange[];
}

/** `rows`: as they stand at the end. */
export function midProcessHistory(rows: readonly DraftRow[], newKey: () => Key): HistoryOfRows {
  const stands = new Map<Key, Row>(rows.map(({ row }) => [row.key, row]));
  const changed = deeds.toReversed().map((deed): PlanChange => {
    const of = rows.find(({ row }) => 'title' in row && row.title === deed.title);
    if (of === undefined) throw new Error(`Nothing is called ${deed.title}`);
    const after = stands.get(of.row.key) ?? of.row;
    const before = { ...after, ...deed.was };
    stands.set(of.row.key, before);
    return {
      entity: of.entity,
      item: of.row.key,
      operation: newKey(),
      act: 'changed',
      at: deed.at,
      author: deed.by,
      before,
      after,
    } as PlanChange;
  });
  const created = rows.map((made): PlanChange => {
    const { at, by: author } = beginningOf(made);
    return {
      entity: made.entity,
      item: made.row.key,
      operation: newKey(),
      act: 'created',
      at,
      author,
      before: null,
      after: stands.get(made.row.key) ?? made.row,
    } as PlanChange;
  });
  return { created, changed: changed.toReversed() };
}
