/** A column as it stands on the site, and how it differs from the one that is wanted. */
import type { Drift } from '#domain/self-check.ts';
import { type Column, type Facet, rowColumns } from '#schema/field.ts';
import { isRecord } from '#schema/parse.ts';

export interface FoundColumn {
  readonly id: string;
  readonly name: string;
  readonly displayName: string;
  readonly indexed: boolean;
  readonly unique: boolean;
  /** SharePoint's own. */
  readonly system: boolean;
  readonly facets: Readonly<Record<string, unknown>>;
}

const facetNames = [
  'text',
  'choice',
  'dateTime',
  'number',
  'boolean',
  'personOrGroup',
  'lookup',
  'calculated',
  'currency',
];

/** What is asked of a column; with `hidden` among it, or Graph leaves hidden columns out. */
export const columnFields = [
  'id',
  'name',
  'displayName',
  'hidden',
  'indexed',
  'enforceUniqueValues',
  'readOnly',
  'columnGroup',
  ...facetNames,
];

/** Columns that SharePoint puts in every list and that Graph shows as if they were custom ones. */
const sharePointsOwn = new Set<string>([
  rowColumns.title,
  'Attachments',
  'ContentType',
  'Modified',
  'Created',
  'Author',
  'Editor',
]);

export function readColumn(raw: Readonly<Record<string, unknown>>): FoundColumn | null {
  const { id, name, displayName, indexed, enforceUniqueValues, readOnly, columnGroup } = raw;
  if (typeof id !== 'string' || typeof name !== 'string') return null;
  return {
    id,
    name,
    displayName: typeof displayName === 'string' ? displayName : name,
    indexed: indexed === true,
    unique: enforceUniqueValues === true,
    system: readOnly === true || name.startsWith('_') || sharePointsOwn.has(name) || columnGroup === '_Hidden',
    facets: raw,
  };
}

const facetName = (facet: Facet): string => Object.keys(facet)[0] ?? '';

export function choicesOf({ facets }: FoundColumn): readonly string[] {
  const choice = facets['choice'];
  const choices: unknown = isRecord(choice) ? choice['choices'] : undefined;
  return Array.isArray(choices) ? choices.filter((one) => typeof one === 'string') : [];
}

function sameChoices(facet: Facet, found: FoundColumn): boolean {
  if (!('choice' in facet)) return true;
  const choices = choicesOf(found);
  return facet.choice.choices.every((wanted) => choices.includes(wanted));
}

/** A column may have more choices than ours, and SharePoint may leave a facet out: only what is surely other counts. */
export function driftOf(wanted: Column, found: FoundColumn): readonly Drift[] {
  const name = facetName(wanted.facet);
  const has = facetNames.filter((facet) => isRecord(found.facets[facet]));
  const drift: Drift[] = [];
  if (has.length > 0 && !has.includes(name)) drift.push('type');
  else if (has.length > 0 && !sameChoices(wanted.facet, found)) drift.push('choices');
  if (wanted.indexed && !found.indexed) drift.push('index');
  if (wanted.unique && !found.unique) drift.push('unique');
  return drift;
}

/** The choices that stand in the list, those that people added too, and ours that are missing. */
export function withChoices(wanted: Column, found: FoundColumn): Readonly<Record<string, unknown>> {
  if (!('choice' in wanted.facet)) return {};
  const choices = [...new Set([...choicesOf(found), ...wanted.facet.choice.choices])];
  return { choice: { ...wanted.facet.choice, choices } };
}
