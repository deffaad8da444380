import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { columnChange, listCreation } from '#schema/list.ts';
import { allLists, type AnyList } from '#schema/lists.ts';
import { sample } from '../samples.ts';
import { expectGolden, expectGoldenFiles } from './golden.ts';

const derivedFrom = (list: AnyList): unknown => ({
  entity: list.entity,
  label: list.label,
  rights: list.rights,
  loading: list.loading,
  permissions: list.permissions,
  fingerprint: list.fingerprint,
  select: list.select.split(','),
  indexes: list.columns.filter(({ indexed }) => indexed).map(({ name }) => name),
  unique: list.columns.filter(({ unique }) => unique).map(({ name }) => name),
  labels: list.columnLabels,
  creation: listCreation(list),
  afterCreation: Object.fromEntries(
    list.columns.filter(({ builtIn }) => builtIn).map((made) => [made.name, columnChange(list, made)]),
  ),
});

describe('what SharePoint is asked for', () => {
  it.each(allLists.map((list) => [list.name, list] as const))(
    'is, for %s, what was looked at in review',
    (name, list) => {
      expectGolden(`lists/${name}.json`, derivedFrom(list));
    },
  );

  it('is kept for no other lists', () => {
    expectGoldenFiles(
      'lists',
      allLists.map(({ name }) => `${name}.json`),
    );
  });
});

describe('the fingerprint of a list', () => {
  it('differs between any two lists', () => {
    expect(new Set(allLists.map(({ fingerprint }) => fingerprint)).size).toBe(allLists.length);
  });
});

/** A part of an OpenAPI description; only what is walked here. */
interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
}
type Schemas = Readonly<Record<string, Schema>>;

/** All that a schema is made of: itself, what it refers to, what it extends. */
function layers(schemas: Schemas, schema: Schema): readonly Schema[] {
  const referred = schema.$ref === undefined ? undefined : schemas[schema.$ref.replace('#/components/schemas/', '')];
  const inner = [...(referred === undefined ? [] : [referred]), ...(schema.allOf ?? []), ...(schema.anyOf ?? [])];
  return [schema, ...inner.flatMap((part) => layers(schemas, part))];
}

/** Paths in `value` that the schema does not describe. */
function strangers(schemas: Schemas, schema: Schema, value: unknown, path: string): readonly string[] {
  const all = layers(schemas, schema);
  if (Array.isArray(value)) {
    const items = all.find((layer) => layer.items !== undefined)?.items;
    return items === undefined ? [path] : value.flatMap((item) => strangers(schemas, items, item, path));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inside]) => {
    const described = all.map((layer) => layer.properties?.[name]).find((layer) => layer !== undefined);
    return described === undefined ? [`${path}.${name}`] : strangers(schemas, described, inside, `${path}.${name}`);
  });
}

describe('Graph', () => {
  it('describes all that it is asked for', (context) => {
    const description = sample('graph-lists-openapi.json');
    if (description.missing !== null) return context.skip(description.missing);
    const { components } = JSON.parse(readFileSync(description.path, 'utf8')) as { components: { schemas: Schemas } };
    const asked = (name: string, body: unknown): readonly string[] =>
      strangers(components.schemas, { $ref: `#/components/schemas/microsoft.graph.${name}` }, body, name);
    expect(asked('list', { columns: [{ text: { long: true } }] })).toEqual(['list.columns.text.long']);
    for (const list of allLists) {
      expect(asked('list', listCreation(list))).toEqual([]);
      for (const made of list.columns) expect(asked('columnDefinition', columnChange(list, made))).toEqual([]);
    }
  });
});
