/**
 * The columns of a list as a backup keeps them: those of the schema, and those that people added. What Graph can write
 * again is written again and counts in the checksum; what it cannot is kept in the file, for people to read, and told.
 */
import { fail, type Result, succeed } from '#base/result.ts';
import type { PlanFailure } from '#domain/failure.ts';
import { collect, type Graph } from '#graph/client.ts';
import { columnsOf, type ListPlace } from '#graph/lists.ts';
import { meaningOf } from '#repository/failure.ts';
import { choicesOf, columnFields, type FoundColumn, readColumn } from '#repository/provision.ts';
import type { Column } from '#schema/field.ts';
import type { ListShape } from '#schema/list.ts';
import { isRecord } from '#schema/parse.ts';

/** Facets whose values Graph takes as it gave them. A person or another row is a number that only the old site knows. */
export const facetKinds = ['text', 'choice', 'dateTime', 'number', 'currency', 'boolean'] as const;
export type FacetKind = (typeof facetKinds)[number];

export interface SavedColumn {
  /** Internal. */
  readonly name: string;
  readonly label: string;
  readonly facet: FacetKind;
  /** The facet as Graph shows it: `{ choices: […] }`. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly indexed: boolean;
  readonly unique: boolean;
  /** Of the schema; else somebody's own. */
  readonly ours: boolean;
}

export interface KeptColumn {
  readonly name: string;
  readonly label: string;
}

export interface ListColumns {
  /** Restored, and counted in the checksum. */
  readonly saved: readonly SavedColumn[];
  /** In the file as SharePoint showed them, and no more. */
  readonly kept: readonly KeptColumn[];
  /** By display name: Graph does not give them out. */
  readonly leftOut: readonly string[];
}

/** SharePoint's name for a column whose first letter is none, as «1. kvartal»: Graph knows no name of that form. */
const NAMELESS = /^_x[0-9a-f]{4}_/i;

/** Graph looks up twelve people or other rows in one query (learn: graph/api/resources/fieldvalueset). */
const MOST_LOOKUPS = 12;

const facetIn = (facets: Readonly<Record<string, unknown>>): FacetKind | null =>
  facetKinds.find((kind) => isRecord(facets[kind])) ?? null;

/** SharePoint may leave the facet out: only one that is surely other counts (see `driftOf`). */
const isRetyped = (wanted: Column, { facets }: FoundColumn): boolean => {
  const [name = ''] = Object.keys(wanted.facet);
  const others = [...facetKinds, 'personOrGroup', 'lookup', 'calculated'];
  return others.some((kind) => isRecord(facets[kind])) && !isRecord(facets[name]);
};

/** All that the facets above hold. */
export const isPlainSetting = (value: unknown): boolean =>
  ['string', 'number', 'boolean'].includes(typeof value) ||
  (Array.isArray(value) && value.every((one) => typeof one === 'string'));

function savedColumn(found: FoundColumn, wanted: Column | undefined): SavedColumn | null {
  const isTold = facetIn(found.facets) !== null || wanted === undefined;
  const facets: Readonly<Record<string, unknown>> = isTold ? found.facets : wanted.facet;
  const facet = facetIn(facets);
  if (facet === null) return null;
  const settings = facets[facet];
  return {
    name: found.name,
    label: found.displayName,
    facet,
    settings: isRecord(settings)
      ? Object.fromEntries(Object.entries(settings).filter(([, value]) => isPlainSetting(value)))
      : {},
    indexed: found.indexed,
    unique: found.unique,
    ours: wanted !== undefined,
  };
}

export async function readListColumns(
  graph: Graph,
  place: ListPlace,
  list: ListShape,
): Promise<Result<ListColumns, PlanFailure>> {
  const answer = await collect(graph.pages(columnsOf(place, columnFields)));
  if (!answer.ok) return fail(meaningOf(answer.failure));
  const wanted = new Map(list.columns.map((column) => [column.name, column]));
  const saved: SavedColumn[] = [];
  const kept: KeptColumn[] = [];
  const leftOut: string[] = [];
  let lookups = 0;
  for (const raw of answer.value) {
    const found = isRecord(raw) ? readColumn(raw) : null;
    if (found === null) continue;
    const ours = wanted.get(found.name);
    if (ours === undefined && isSharePoints(found)) continue;
    const column = ours !== undefined && isRetyped(ours, found) ? null : savedColumn(found, ours);
    const { name, displayName: label } = found;
    if (column !== null) saved.push(column);
    else if (NAMELESS.test(name) || (isLookup(found) && (lookups += 1) > MOST_LOOKUPS)) leftOut.push(label);
    else kept.push({ name, label });
  }
  return succeed({ saved, kept, leftOut });
}

const isLookup = ({ facets }: FoundColumn): boolean => isRecord(facets['personOrGroup']) || isRecord(facets['lookup']);

/** A calculated column is read-only, as SharePoint's own are, and somebody's all the same. Nobody's own is hidden. */
const isSharePoints = (found: FoundColumn): boolean =>
  found.facets['hidden'] === true ||
  (found.system && !isRecord(found.facets['calculated']) && !NAMELESS.test(found.name));

/** Choices that a saved column has and the one on the site lacks. */
export function choicesLacking(saved: SavedColumn, found: FoundColumn): readonly string[] {
  const there = choicesOf(found);
  return choicesIn(saved).filter((choice) => !there.includes(choice));
}

const choicesIn = ({ settings }: SavedColumn): readonly string[] => {
  const choices = settings['choices'];
  return Array.isArray(choices) ? choices.filter((choice) => typeof choice === 'string') : [];
};

/** Body of `POST …/columns` that makes somebody's own column anew. A default value is not made: it would fill empty cells. */
export const columnAnew = ({
  name,
  label,
  facet,
  settings,
  indexed,
  unique,
}: SavedColumn): Record<string, unknown> => ({
  name,
  displayName: label === '' ? name : label,
  [facet]: settings,
  ...(indexed || unique ? { indexed: true } : {}),
  ...(unique ? { enforceUniqueValues: true } : {}),
});

/** Body of `PATCH …/columns/{id}`: the choices that are there, and those that people had added. */
export const choicesAdded = (saved: SavedColumn, found: FoundColumn): Readonly<Record<string, unknown>> => ({
  choice: {
    ...(isRecord(found.facets['choice']) ? found.facets['choice'] : {}),
    choices: [...choicesOf(found), ...choicesLacking(saved, found)],
  },
});
