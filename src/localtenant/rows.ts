/**
 * The rows of one list: by id, by change and by value, with every superseded version, so that delta, versions, unique
 * columns and readers that lag behind need no scan of the log.
 * Invariants: ids only grow and are never used again; a recycled row keeps its id and place; `put` gives every change the
 * next number; an index holds live rows only.
 */
import type { FieldValue, Item } from './records.ts';
import type { Store } from './store.ts';

type Index = Map<string, Set<number>>;

/** How values are told apart in an index and by `eq`: text without regard to case, as SharePoint's collation does. */
export const valueKey = (value: string | number | boolean): string => String(value).toLowerCase();

function keysOf(value: FieldValue | undefined): string[] {
  if (value === undefined) return [];
  if (typeof value !== 'object') return [valueKey(value)];
  return Array.isArray(value) ? (value as readonly (string | number)[]).map(valueKey) : [];
}

/** A row's own value: a column may be called `constructor`. */
export const valueOf = ({ values }: Pick<Item, 'values'>, column: string): FieldValue | undefined =>
  Object.hasOwn(values, column) ? values[column] : undefined;

const numberKey = (value: number): string => String(value).padStart(8, '0');

export class Rows {
  readonly #listId: string;
  readonly #store: Store;
  readonly #byId = new Map<number, Item>();
  readonly #ids: number[] = [];
  /** Every change in order; an entry is stale where its row has changed since. */
  readonly #changes: { readonly id: number; readonly change: number; readonly at: number }[] = [];
  readonly #superseded = new Map<number, Item[]>();
  readonly #indexes = new Map<string, Index>();

  constructor(listId: string, store: Store) {
    this.#listId = listId;
    this.#store = store;
  }

  /** Takes in what was stored: all superseded versions and all rows, in any order, before anything else is called. */
  load(rows: readonly Item[], superseded: readonly Item[]): void {
    for (const row of rows.toSorted((a, b) => a.id - b.id)) {
      this.#byId.set(row.id, row);
      this.#ids.push(row.id);
    }
    for (const row of rows.toSorted((a, b) => a.change - b.change)) this.#note(row);
    for (const version of superseded.toSorted((a, b) => a.version - b.version)) this.#archive(version);
  }

  /** Ids of all rows, recycled ones too, in ascending order. */
  get ids(): readonly number[] {
    return this.#ids;
  }

  get nextId(): number {
    return (this.#ids.at(-1) ?? 0) + 1;
  }

  get lastChange(): number {
    return this.#changes.at(-1)?.change ?? 0;
  }

  /** When a row last changed; null where the list has had no row. `horizon`: as far as a reader sees that lags behind. */
  lastChangedAt(horizon: number | null): number | null {
    if (horizon === null) return this.#changes.at(-1)?.at ?? null;
    return this.#changes.findLast((change) => change.at <= horizon)?.at ?? null;
  }

  /** Rows as `visible` shows them, in the order of their ids, after the row `id`. */
  *visibleAfter(id: number, horizon: number | null): Generator<Item> {
    let low = 0;
    let high = this.#ids.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#ids[middle] ?? 0) > id) high = middle;
      else low = middle + 1;
    }
    for (let index = low; index < this.#ids.length; index += 1) {
      const row = this.visible(this.#ids[index] ?? 0, horizon);
      if (row !== undefined) yield row;
    }
  }

  /** Number of the last change that a reader sees who knows nothing later than `horizon`. */
  lastChangeWithin(horizon: number | null): number {
    if (horizon === null) return this.lastChange;
    return this.#changes.findLast((change) => change.at <= horizon)?.change ?? 0;
  }

  /** The row, also from the recycle bin. */
  any(id: number): Item | undefined {
    return this.#byId.get(id);
  }

  /** The row as a reader sees it who knows nothing later than `horizon` (null: everything); never a recycled one. */
  visible(id: number, horizon: number | null): Item | undefined {
    const row = this.#byId.get(id);
    if (row === undefined) return undefined;
    if (horizon === null) return row.recycled === null ? row : undefined;
    if (row.recycled !== null && row.recycled <= horizon) return undefined;
    if (row.modified <= horizon) return row;
    return this.#superseded.get(id)?.findLast((version) => version.modified <= horizon);
  }

  /** Superseded versions of a row, oldest first. */
  superseded(id: number): readonly Item[] {
    return this.#superseded.get(id) ?? [];
  }

  /** Live rows whose value, or one of whose values, equals `value`. */
  having(column: string, value: string | number | boolean): ReadonlySet<number> {
    return this.#indexOf(column).get(valueKey(value)) ?? new Set();
  }

  /** Rows changed after change number `since` and not later than `horizon`, in the order of their changes, recycled too. */
  *changedSince(since: number, horizon: number | null): Generator<Item> {
    let low = 0;
    let high = this.#changes.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#changes[middle]?.change ?? 0) > since) high = middle;
      else low = middle + 1;
    }
    for (let index = low; index < this.#changes.length; index += 1) {
      const entry = this.#changes[index];
      if (entry === undefined || (horizon !== null && entry.at > horizon)) return;
      const row = this.#byId.get(entry.id);
      if (row?.change === entry.change) yield row;
    }
  }

  /** Writes a row as the list's next change, keeping what it supersedes as a version. */
  put(row: Omit<Item, 'change'>): Item {
    const before = this.#byId.get(row.id);
    const after: Item = { ...row, change: this.lastChange + 1 };
    if (before === undefined) this.#ids.push(row.id);
    else if (before.version !== row.version) {
      this.#archive(before);
      this.#store.put(this.#versionKey(row.id, before.version), before);
    }
    this.#byId.set(row.id, after);
    this.#note(after);
    for (const [column, index] of this.#indexes) {
      if (before !== undefined && before.recycled === null) unindex(index, before, column);
      if (after.recycled === null) enter(index, after, column);
    }
    this.#store.put(this.#rowKey(row.id), after);
    return after;
  }

  /** Takes a deleted column's values out of every row and version; no row counts as changed by that. */
  dropColumn(column: string): void {
    this.#indexes.delete(column);
    const without = (item: Item): Item => {
      const { [column]: _dropped, ...values } = item.values;
      return { ...item, values };
    };
    for (const [id, row] of this.#byId) {
      if (valueOf(row, column) === undefined) continue;
      const cleaned = without(row);
      this.#byId.set(id, cleaned);
      this.#store.put(this.#rowKey(id), cleaned);
    }
    for (const [id, versions] of this.#superseded) {
      const cleaned = versions.map(without);
      this.#superseded.set(id, cleaned);
      for (const version of cleaned) this.#store.put(this.#versionKey(id, version.version), version);
    }
  }

  /** Forgets everything, with the list. */
  clear(): void {
    for (const id of this.#ids) {
      this.#store.remove(this.#rowKey(id));
      for (const { version } of this.superseded(id)) this.#store.remove(this.#versionKey(id, version));
    }
    this.#byId.clear();
    this.#ids.length = 0;
    this.#changes.length = 0;
    this.#superseded.clear();
    this.#indexes.clear();
  }

  #rowKey(id: number): string {
    return `item/${this.#listId}/${numberKey(id)}`;
  }

  #versionKey(id: number, version: number): string {
    return `version/${this.#listId}/${numberKey(id)}/${numberKey(version)}`;
  }

  #note({ id, change, changed }: Item): void {
    this.#changes.push({ id, change, at: changed });
  }

  #archive(version: Item): void {
    const versions = this.#superseded.get(version.id);
    if (versions === undefined) this.#superseded.set(version.id, [version]);
    else versions.push(version);
  }

  #indexOf(column: string): Index {
    const known = this.#indexes.get(column);
    if (known !== undefined) return known;
    const made: Index = new Map();
    for (const row of this.#byId.values()) if (row.recycled === null) enter(made, row, column);
    this.#indexes.set(column, made);
    return made;
  }
}

function enter(index: Index, row: Item, column: string): void {
  for (const key of keysOf(valueOf(row, column))) {
    const ids = index.get(key);
    if (ids === undefined) index.set(key, new Set([row.id]));
    else ids.add(row.id);
  }
}

function unindex(index: Index, row: Item, column: string): void {
  for (const key of keysOf(valueOf(row, column))) index.get(key)?.delete(row.id);
}
