/**
 * Rows that point to another row and show a code or a title that it has no more. What is decided, sent or logged is not
 * among them: it tells what was so then.
 */
import type { Entities, EntityName } from '#domain/entities.ts';
import { isInUse, type Ref, type Row } from '#domain/row.ts';

const pointingEntities = [
  'milestone',
  'measure',
  'proposal',
  'group',
  'member',
  'mandate',
  'request',
  'meeting',
  'agendaItem',
  'followup',
  'involvement',
  'input',
  'duty',
] as const satisfies readonly EntityName[];
type Pointing = (typeof pointingEntities)[number];

/** What such rows point to. */
const pointedAt = [
  'milestone',
  'measure',
  'proposal',
  'group',
  'decision',
  'workPackage',
  'goal',
] as const satisfies readonly EntityName[];

/** The lists that must be here before it can be told. */
export const titleEntities: readonly EntityName[] = [...new Set<EntityName>([...pointingEntities, ...pointedAt])];

type Rows = { readonly [Name in EntityName]: readonly Entities[Name][] };

export type StaleRow = {
  readonly [Name in Pointing]: {
    readonly entity: Name;
    readonly before: Entities[Name];
    readonly fields: Partial<Entities[Name]>;
  };
}[Pointing];

const isRef = (value: unknown): value is Ref =>
  typeof value === 'object' && value !== null && Object.keys(value).toSorted().join() === 'code,key,title';

/** The rows with the fields that they should have, those of taken-away rows left as they are. */
export function staleTitles(rows: Rows): readonly StaleRow[] {
  const now = new Map<string, Ref>();
  for (const entity of pointedAt) {
    for (const { key, code, title } of rows[entity]) now.set(key, { key, code, title });
  }
  const fresh = (ref: Ref): Ref => {
    const found = now.get(ref.key);
    return found === undefined || (found.code === ref.code && found.title === ref.title) ? ref : found;
  };
  function freshFields(row: Row): Readonly<Record<string, unknown>> {
    const fields: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(row) as readonly (readonly [string, unknown])[]) {
      if (isRef(value)) {
        const ref = fresh(value);
        if (ref !== value) fields[name] = ref;
      } else if (Array.isArray(value) && value.length > 0 && value.every(isRef)) {
        const refs = value.map(fresh);
        if (refs.some((ref, index) => ref !== value[index])) fields[name] = refs;
      }
    }
    return fields;
  }
  return pointingEntities.flatMap((entity) =>
    rows[entity].filter(isInUse).flatMap((before) => {
      const fields = freshFields(before);
      // Each field is put back under the name and in the shape that it was read.
      return Object.keys(fields).length === 0 ? [] : [{ entity, before, fields } as unknown as StaleRow];
    }),
  );
}
