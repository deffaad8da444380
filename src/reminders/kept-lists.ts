/**
 * The lists of a plan as they were read, and what is needed to ask for what changed since: in memory, and as a text that a
 * program started anew goes on from. The text holds what the lists hold, so it lies where only the service reads.
 */
import { type Instant, parseInstant } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import type { EntityName } from '#domain/entities.ts';
import type { ListReading, Mark, StoredRow, UnreadableRow } from '#repository/plan-repository.ts';
import { isEarlier } from '#repository/version.ts';

type KeptItem =
  { readonly kind: 'row'; readonly row: StoredRow } | { readonly kind: 'unreadable'; readonly row: UnreadableRow };

export interface KeptList {
  readonly mark: Mark;
  /** As the list was stamped when it was last looked at; a hint. */
  readonly stamp: Instant | null;
  /** By id of the list item. */
  readonly items: ReadonlyMap<string, KeptItem>;
}

export type KeptLists = ReadonlyMap<EntityName, KeptList>;

/**
 * The list after a reading. What is older than what is known is left: one reader may lag behind another. What was in the
 * ledger stays, whoever throws its row away: a card that was sent was sent.
 */
export function afterReading(before: KeptList | undefined, reading: ListReading, stamp: Instant | null): KeptList {
  const isLedger = reading.entity === 'reminder';
  const items = new Map<string, KeptItem>(reading.whole && !isLedger ? [] : before?.items);
  for (const item of reading.items) {
    const id = item.kind === 'deleted' ? item.item : item.row.item;
    const known = before?.items.get(id);
    if (item.kind === 'deleted') {
      if (!isLedger) items.delete(id);
    } else if (known !== undefined && isEarlier(item.row, known.row)) items.set(id, known);
    else items.set(id, item);
  }
  return { mark: reading.mark, stamp, items };
}

/** The list with a row that was just written. */
export function withRow(before: KeptList, row: StoredRow): KeptList {
  const known = before.items.get(row.item);
  if (known !== undefined && isEarlier(row, known.row)) return before;
  return { ...before, items: new Map([...before.items, [row.item, { kind: 'row', row }]]) };
}

export const rowsOf = (list: KeptList | undefined): readonly StoredRow[] =>
  [...(list?.items.values() ?? [])].flatMap((item) => (item.kind === 'row' ? item.row : []));

export const unreadableIn = (list: KeptList): number =>
  [...list.items.values()].filter(({ kind }) => kind === 'unreadable').length;

export const findRow = (list: KeptList | undefined, key: Key): StoredRow | null =>
  rowsOf(list).find(({ value }) => value.key === key) ?? null;

/** Counted up when the text is written otherwise. */
const FORM = 1;

export interface KeptText {
  readonly lists: KeptLists;
  /** When all lists were asked last; null where some never were. */
  readonly allReadAt: Instant | null;
}

/** `program`: another one reads rows otherwise, and begins anew. */
export const writeKept = ({ lists, allReadAt }: KeptText, program: string): string =>
  JSON.stringify({
    form: FORM,
    program,
    allReadAt,
    lists: [...lists].map(([entity, { mark, stamp, items }]) => ({ entity, mark, stamp, items: [...items.values()] })),
  });

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const momentOf = (value: unknown): Instant | null => (typeof value === 'string' ? parseInstant(value) : null);

const isItem = (value: unknown): value is KeptItem =>
  isObject(value) &&
  (value['kind'] === 'row' || value['kind'] === 'unreadable') &&
  isObject(value['row']) &&
  typeof value['row']['item'] === 'string' &&
  typeof value['row']['etag'] === 'string';

/** null for what another program wrote, or was cut short: then all is read anew. */
export function readKept(text: string, program: string, entities: readonly EntityName[]): KeptText | null {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isObject(found) || found['form'] !== FORM || found['program'] !== program) return null;
  const kept = new Map<EntityName, KeptList>();
  for (const list of Array.isArray(found['lists']) ? found['lists'] : []) {
    if (!isObject(list) || typeof list['mark'] !== 'string' || !Array.isArray(list['items'])) return null;
    const entity = entities.find((name) => name === list['entity']);
    const items: readonly unknown[] = list['items'];
    if (entity === undefined || !items.every(isItem)) return null;
    const stamp = momentOf(list['stamp']);
    kept.set(entity, { mark: list['mark'], stamp, items: new Map(items.map((item) => [item.row.item, item])) });
  }
  return { lists: kept, allReadAt: momentOf(found['allReadAt']) };
}
