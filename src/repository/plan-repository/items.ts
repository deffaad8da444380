/** List items as Graph answers them, read once here: rows of the plan, unreadable rows, and what was deleted. */
import { type Instant, parseInstant } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import type { EntityName } from '#domain/entities.ts';
import type { Row } from '#domain/row.ts';
import type { CellProblem } from '#schema/field.ts';
import type { List, Stamp } from '#schema/list.ts';
import { isRecord } from '#schema/parse.ts';

/** A row with what is needed to change it: its place and its version. */
export interface StoredRow<Entity extends Row = Row> {
  readonly entity: EntityName;
  readonly value: Entity;
  /** Id of the list item. */
  readonly item: string;
  readonly etag: string;
  /** Who wrote it last; null where that was done in SharePoint. */
  readonly stamp: Stamp | null;
  /** Version of the lists that wrote it. */
  readonly schema: number;
  readonly editedAt: Instant | null;
  /** As SharePoint shows who edited; '' where it does not say. */
  readonly editedBy: string;
}

/** A row that cannot be read: shown, never written. */
export interface UnreadableRow {
  readonly entity: EntityName;
  readonly item: string;
  readonly key: Key | null;
  readonly title: string;
  readonly problems: readonly CellProblem[];
  /** Display names of the columns that cannot be read. */
  readonly columns: readonly string[];
  readonly etag: string;
  /** Where a person can mend it. */
  readonly address: string;
}

export type RemoteItem<Entity extends Row = Row> =
  | { readonly kind: 'row'; readonly row: StoredRow<Entity> }
  | { readonly kind: 'unreadable'; readonly row: UnreadableRow }
  | { readonly kind: 'deleted'; readonly item: string };

const textAt = (object: Readonly<Record<string, unknown>>, name: string): string => {
  const found = object[name];
  return typeof found === 'string' ? found : '';
};

export function editorOf(item: Readonly<Record<string, unknown>>): string {
  const by = item['lastModifiedBy'];
  const user = isRecord(by) ? by['user'] : undefined;
  return isRecord(user) ? textAt(user, 'displayName') : '';
}

/** The etag of an item or of its fields; `@odata.etag` is the same with another name. */
export const etagOf = (answer: Readonly<Record<string, unknown>>): string =>
  textAt(answer, 'eTag') || textAt(answer, '@odata.etag');

/** null for what is no list item at all. */
export function readItem<Entity extends Row>(list: List<Entity>, found: unknown): RemoteItem<Entity> | null {
  if (!isRecord(found)) return null;
  const item = textAt(found, 'id');
  if (item === '') return null;
  if (isRecord(found['deleted'])) return { kind: 'deleted', item };
  const cells = found['fields'];
  if (!isRecord(cells)) return null;
  const entity = list.entity;
  const reading = list.decode(cells);
  if (reading.kind === 'unreadable') {
    const { key, title, problems } = reading;
    const columns = problems.map(({ column }) => list.columnLabels[column] ?? column);
    const row = { entity, item, key, title, problems, columns, etag: etagOf(found), address: textAt(found, 'webUrl') };
    return { kind: 'unreadable', row };
  }
  return {
    kind: 'row',
    row: {
      entity,
      value: reading.value,
      item,
      etag: etagOf(found),
      stamp: reading.stamp,
      schema: reading.schema,
      editedAt: parseInstant(textAt(found, 'lastModifiedDateTime')),
      editedBy: editorOf(found),
    },
  };
}
