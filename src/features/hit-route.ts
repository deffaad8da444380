/** Where each kind of row is read: a hit of a search, a row that the history tells of. What has no page of its own leads to the page that it belongs to. Pure. */
import type { Key } from '#base/id.ts';
import type { Entities } from '#domain/entities.ts';
import type { JournaledKind } from '#domain/journal.ts';
import type { Ref } from '#domain/row.ts';
import { type SearchedEntity, searchedEntities, type SearchedRows } from '#domain/search.ts';
import { type Route, routeTo } from './route.ts';

const group = (ref: Ref | null | undefined): Route => ({ screen: 'groups', open: ref?.key ?? null });
const decision = (ref: Ref | undefined): Route => ({ screen: 'decisions', open: ref?.key ?? null });
const toPlan = (): Route => routeTo('plan');

/** A drøfting is read where its proposals and decisions are. */
const recordRoutes: Readonly<Record<JournaledKind, (record: Ref) => Route>> = {
  decision,
  consultation: () => routeTo('decisions'),
  meeting: ({ key }) => ({ screen: 'meeting', open: key }),
  sentReport: ({ key }) => ({ screen: 'reports', open: key }),
};

const routes: { readonly [Name in SearchedEntity]: (row: Entities[Name]) => Route } = {
  plan: toPlan,
  milestone: ({ key }) => ({ screen: 'timeline', open: key }),
  measure: ({ key }) => ({ screen: 'measures', open: key, filter: null, search: '' }),
  proposal: ({ key }) => ({ screen: 'decisions', open: key }),
  decision: ({ key }) => ({ screen: 'decisions', open: key }),
  group: ({ key }) => ({ screen: 'groups', open: key }),
  member: (row) => group(row.group),
  mandate: ({ groups }) => group(groups[0]),
  sentReport: ({ key }) => ({ screen: 'reports', open: key }),
  request: (row) => (row.group === null ? routeTo('reports') : group(row.group)),
  meeting: ({ key }) => ({ screen: 'meeting', open: key }),
  agendaItem: ({ meeting }) => (meeting === null ? routeTo('decisions') : { screen: 'meeting', open: meeting.key }),
  workPackage: ({ title }) => ({ screen: 'measures', open: null, filter: null, search: title }),
  goal: toPlan,
  reference: toPlan,
  revision: toPlan,
  duty: (row) => (row.group === null ? toPlan() : group(row.group)),
  involvement: ({ key }) => ({ screen: 'involvement', open: key }),
  stakeholder: ({ key }) => ({ screen: 'involvement', open: key }),
  input: ({ key }) => ({ screen: 'involvement', open: key }),
  consultation: ({ proposals, decisions }) => decision(proposals[0] ?? decisions[0]),
  followup: (row) => decision(row.decision),
  journalEntry: ({ kind, about }) => recordRoutes[kind](about),
};

function routeOf<Name extends SearchedEntity>(name: Name, rows: readonly Entities[Name][], key: Key): Route | null {
  const found = rows.find((row) => row.key === key);
  return found === undefined ? null : routes[name](found);
}

/** null where the row is gone since it was found. */
export function routeOfHit(
  { entity, key }: { readonly entity: string; readonly key: Key },
  rows: SearchedRows,
): Route | null {
  const name = searchedEntities.find((one) => one === entity);
  return name === undefined ? null : routeOf(name, rows[name], key);
}
