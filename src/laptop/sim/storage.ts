/** What a browser has kept, for each owner: documents in memory that outlive every tab. */
import type { Instant } from '#base/clock.ts';
import type { EntityName } from '#domain/entities.ts';
import type {
  DeviceContent,
  DeviceWrite,
  KeptEdit,
  KeptList,
  KeptRow,
  KeptStanding,
  ListWrite,
  Owner,
} from '#sync/device.ts';

interface StoredList {
  readonly mark: string;
  readonly rows: ReadonlyMap<string, KeptRow>;
  readonly readAt: Instant;
  readonly revision: number;
}

export interface Kept {
  readonly revision: number;
  readonly edits: readonly KeptEdit[];
  readonly lists: ReadonlyMap<EntityName, StoredList>;
  readonly standing: KeptStanding;
  /** An earlier page load left its mark. */
  readonly marked: boolean;
}

export interface MemoryStorage {
  readonly keyOf: (owner: Owner) => string;
  readonly places: Map<string, Kept>;
}

export const emptyKept: Kept = {
  revision: 0,
  edits: [],
  lists: new Map(),
  standing: { lookedAt: null, stamps: [], damaged: [], sharedAt: null },
  marked: false,
};

export const memoryStorage = (): MemoryStorage => ({
  keyOf: ({ tenant, person, site }) => `${tenant}/${person}/${site}`,
  places: new Map(),
});

export const contentOf = (kept: Kept, since: number): DeviceContent => ({
  revision: kept.revision,
  edits: kept.edits,
  lists: [...kept.lists].flatMap(([entity, list]): KeptList[] => {
    const { mark, rows, readAt, revision } = list;
    return revision > since ? [{ entity, mark, rows: [...rows.values()], readAt }] : [];
  }),
  standing: kept.standing,
});

const itemOf = ({ row }: KeptRow): string => row.item;

function listAfter(before: StoredList | undefined, write: ListWrite, revision: number): StoredList {
  const rows = new Map(write.whole ? [] : before?.rows);
  for (const item of write.remove) rows.delete(item);
  for (const row of write.put) rows.set(itemOf(row), row);
  const readAt = write.readAt ?? before?.readAt ?? ('1970-01-01T00:00:00.000Z' as Instant);
  return { mark: write.mark, rows, readAt, revision };
}

export function afterWrite(kept: Kept, { add = [], put = [], remove = [], lists = [], standing }: DeviceWrite): Kept {
  const revision = kept.revision + 1;
  const changed = new Map(put.map((edit) => [edit.change.operation, edit]));
  const gone = new Set(remove);
  const there = new Set(kept.edits.map(({ change }) => change.operation));
  const edits = [...kept.edits, ...add.filter(({ change }) => !there.has(change.operation))]
    .map((edit) => changed.get(edit.change.operation) ?? edit)
    .filter(({ change }) => !gone.has(change.operation));
  const after = new Map(kept.lists);
  for (const write of lists) after.set(write.entity, listAfter(after.get(write.entity), write, revision));
  return { ...kept, revision, edits, lists: after, standing: { ...kept.standing, ...standing } };
}

/** Sign-out: rows go, edits stay. */
export const forgotten = (kept: Kept): Kept => ({
  ...emptyKept,
  revision: kept.revision + 1,
  edits: kept.edits,
  marked: kept.marked,
});
