/**
 * What people did and what they were told of it: every edit as it was made, when it was called kept or shared, what its
 * owner chose about it. The judges look here and in the tenant, never into the session.
 */
import { REMOVED_AT, isDerived, isOurs } from './columns.ts';
import type { Key } from '#base/id.ts';
import type { PlanChange } from '#domain/change.ts';
import type { Row } from '#domain/row.ts';
import type { List } from '#schema/list.ts';
import { lists } from '#schema/lists.ts';
import type { PlanSnapshot } from '#sync/session.ts';
import type { SimBrowser } from './browser.ts';
import type { Someone } from './people.ts';
import type { SimTab } from './tab.ts';

/** Cells by column; an empty cell is ''. */
export type Cells = ReadonlyMap<string, string>;

export interface LoggedEdit {
  readonly operation: Key;
  readonly change: PlanChange;
  readonly owner: Someone;
  readonly browser: SimBrowser;
  readonly tab: string;
  /** In the order of the tab. */
  readonly nth: number;
  readonly madeAt: number;
  /** Columns that the person touched: what stood there as she saw it, and what she wants. */
  readonly was: Cells;
  readonly wants: Cells;
  /** It goes to the server at once or not at all. */
  readonly registers: boolean;
  registered: 'registered' | 'refused' | 'unsure' | null;
  /** First called kept on a device that is proven. */
  keptAt: number | null;
  /** First gone from the queue that it stood in. */
  goneAt: number | null;
  /** Its owner took it back, or gave way to somebody else's in every field. */
  dropped: boolean;
  /** Somebody else's values that she was shown before she chose her own. */
  readonly shown: Map<string, Set<string>>;
  /** Columns in which she gave way, or chose a text of both. */
  readonly chosen: Map<string, string>;
  /** Why nobody could have kept it, as where the storage was emptied. */
  excuse: string | null;
}

const listOf = (change: PlanChange): List<Row> => lists[change.entity] as unknown as List<Row>;

/** Columns that follow from others, and times that the store rounds: not the person's own words. */
const isRead = (column: string): boolean => column !== REMOVED_AT && !isOurs(column) && !isDerived(column);

function cellsOf(change: PlanChange, row: Row): Map<string, string> {
  const cells = new Map<string, string>();
  for (const [name, cell] of Object.entries(listOf(change).encodeRow(row))) {
    if (typeof cell === 'string' && isRead(name)) cells.set(name, cell);
  }
  return cells;
}

/** Cells of one field. */
function cellsOfField(change: PlanChange, field: string, value: unknown): Map<string, string> {
  const row = { ...change.after, [field]: value } as Row;
  const all = cellsOf(change, row);
  const own = listOf(change).columnsOf(field);
  return new Map(own.filter((name) => isRead(name)).map((name) => [name, all.get(name) ?? '']));
}

export class Ledger {
  readonly edits = new Map<Key, LoggedEdit>();
  readonly #now: () => number;
  #count = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  add(tab: SimTab, change: PlanChange, registers = false): LoggedEdit {
    const before = change.before === null ? new Map<string, string>() : cellsOf(change, change.before);
    const after = cellsOf(change, change.after);
    const touched = [...new Set([...before.keys(), ...after.keys()])].filter(
      (name) => (before.get(name) ?? '') !== (after.get(name) ?? ''),
    );
    const edit: LoggedEdit = {
      operation: change.operation,
      change,
      owner: tab.owner,
      browser: tab.browser,
      tab: tab.id,
      nth: (this.#count += 1),
      madeAt: this.#now(),
      was: new Map(touched.map((name) => [name, before.get(name) ?? ''])),
      wants: new Map(touched.map((name) => [name, after.get(name) ?? ''])),
      registers,
      registered: null,
      keptAt: null,
      goneAt: null,
      dropped: false,
      shown: new Map(),
      chosen: new Map(),
      excuse: null,
    };
    this.edits.set(change.operation, edit);
    return edit;
  }

  /** What a person sees of her own edits. `before`: those that she saw last in this tab. */
  observe(snapshot: PlanSnapshot, before: ReadonlySet<Key>): ReadonlySet<Key> {
    const seen = new Set<Key>();
    const proven = snapshot.storage.kind === 'proven';
    for (const { change, kept } of snapshot.edits) {
      seen.add(change.operation);
      const edit = this.edits.get(change.operation);
      if (edit !== undefined && proven && kept) edit.keptAt ??= this.#now();
    }
    for (const operation of before) {
      const edit = seen.has(operation) ? undefined : this.edits.get(operation);
      if (edit !== undefined) edit.goneAt ??= this.#now();
    }
    return seen;
  }

  /** She was shown a clash and chose. */
  chose(
    edit: LoggedEdit,
    field: string,
    theirs: unknown,
    chosen: { readonly value: unknown } | 'mine' | 'theirs',
  ): void {
    for (const [name, cell] of cellsOfField(edit.change, field, theirs)) {
      const shown = edit.shown.get(name) ?? new Set();
      edit.shown.set(name, shown.add(cell));
      if (chosen === 'theirs') edit.chosen.set(name, cell);
    }
    if (chosen === 'mine' || chosen === 'theirs') return;
    for (const [name, cell] of cellsOfField(edit.change, field, chosen.value)) edit.chosen.set(name, cell);
  }

  /** The storage of a browser was emptied: what stood only there cannot come back. */
  excuse(browser: SimBrowser, why: string): void {
    for (const edit of this.edits.values()) {
      if (edit.browser === browser && edit.goneAt === null) edit.excuse ??= why;
    }
  }
}
