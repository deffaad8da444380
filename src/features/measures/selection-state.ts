/** Which measures are chosen for a change of many: one by one, or a stretch from the last one touched. Pure. */
import type { Key } from '#base/id.ts';

export interface Selection {
  readonly keys: ReadonlySet<Key>;
  /** Where a stretch begins: the last that was chosen or let go by itself. */
  readonly anchor: Key | null;
  /** Where the stretch ends that was drawn from there. */
  readonly end: Key | null;
}

export const noSelection: Selection = { keys: new Set(), anchor: null, end: null };

export function toggled({ keys }: Selection, key: Key): Selection {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return { keys: next, anchor: key, end: key };
}

/** From one to another in the order shown, whichever comes first; empty where either is not shown. */
function stretchOf(shown: readonly Key[], one: Key | null, other: Key | null): readonly Key[] {
  const [from, to] = [one, other].map((key) => (key === null ? -1 : shown.indexOf(key))) as [number, number];
  return from === -1 || to === -1 ? [] : shown.slice(Math.min(from, to), Math.max(from, to) + 1);
}

/** All from the anchor to `key` instead of the stretch that was drawn from there before, and what else is chosen. */
export function extendedTo(selection: Selection, key: Key, shown: readonly Key[]): Selection {
  const { anchor, end } = selection;
  const stretch = stretchOf(shown, anchor, key);
  if (stretch.length === 0) return toggled(selection, key);
  const before = new Set(stretchOf(shown, anchor, end));
  return { keys: new Set([...[...selection.keys].filter((one) => !before.has(one)), ...stretch]), anchor, end: key };
}

/** All that are shown, or none of them where all are chosen already. */
export function allOrNone({ keys }: Selection, shown: readonly Key[]): Selection {
  return shown.every((key) => keys.has(key)) ? noSelection : { keys: new Set(shown), anchor: null, end: null };
}
