/** Which measures are chosen for a change of many: one by one, or a stretch from the last one touched. Pure. */
import type { Key } from '#base/id.ts';

export interface Selection {
  readonly keys: ReadonlySet<Key>;
  /** Where a stretch begins: the last that was chosen or let go by itself. */
  readonly anchor: Key | null;
}

export const noSelection: Selection = { keys: new Set(), anchor: null };

export function toggled({ keys }: Selection, key: Key): Selection {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return { keys: next, anchor: key };
}

/** All from the anchor to `key`, in the order shown, added to what is chosen; the anchor stays. */
export function extendedTo(selection: Selection, key: Key, shown: readonly Key[]): Selection {
  const from = selection.anchor === null ? -1 : shown.indexOf(selection.anchor);
  const to = shown.indexOf(key);
  if (from === -1 || to === -1) return toggled(selection, key);
  const stretch = shown.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { keys: new Set([...selection.keys, ...stretch]), anchor: selection.anchor };
}

/** All that are shown, or none of them where all are chosen already. */
export function allOrNone({ keys }: Selection, shown: readonly Key[]): Selection {
  return shown.every((key) => keys.has(key)) ? noSelection : { keys: new Set(shown), anchor: null };
}
