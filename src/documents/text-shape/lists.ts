/** Gathers list items into lists, nested by indentation and by change of marker. */
import type { LooseBlock, LooseItem } from '../document-tree.ts';
import { type LooseLine, type Marker, lineParts } from './line.ts';

/** Deeper than Word's nine levels there is only hostility. */
const DEEPEST = 9;

interface OpenItem {
  readonly text: string;
  readonly indent: number;
  readonly sign: string;
  readonly items: OpenItem[];
}

const signOf = (marker: Marker): string =>
  marker.kind === 'bullet' ? marker.sign : marker.kind === 'number' ? marker.style : '';

/** A numbered line opens a list only when its successor follows it; else it is a numbered heading or a sentence. */
function opensList(lines: readonly LooseLine[], at: number): boolean {
  const line = lines[at];
  const marker = line === undefined ? null : lineParts(line).marker;
  if (line === undefined || marker === null) return false;
  if (marker.kind === 'bullet') return true;
  if (marker.kind !== 'number') return false;
  const next = lines[at + 1];
  const following = next === undefined ? null : lineParts(next).marker;
  return following?.kind === 'number' && following.style === marker.style && following.value === marker.value + 1;
}

/** Continues a list: any bullet, or the number that comes next; a nested list of the other kind may lie between. */
function continues(marker: Marker | null, lastNumber: number): boolean {
  if (marker?.kind === 'bullet') return true;
  return marker?.kind === 'number' && (marker.value === lastNumber + 1 || marker.value === 1);
}

const closed = (items: readonly OpenItem[]): LooseItem[] =>
  items.map((item) => ({ text: item.text, items: closed(item.items) }));

export function gatherList(lines: readonly LooseLine[], start: number): { block: LooseBlock; next: number } | null {
  if (!opensList(lines, start)) return null;
  const roots: OpenItem[] = [];
  const path: OpenItem[] = [];
  let [at, lastNumber] = [start, 0];
  let ordered = false;
  for (; at < lines.length; at++) {
    const line = lines[at];
    const parts = line === undefined ? null : lineParts(line);
    const marker = parts?.marker ?? null;
    if (parts === null || marker === null || (at > start && !continues(marker, lastNumber))) break;
    const [first] = roots;
    // Another sign below an empty line, no further in, begins another list.
    if (first !== undefined && line !== undefined && line.gap > 0) {
      if (signOf(marker) !== first.sign && parts.indent <= first.indent) break;
    }
    if (at === start) ordered = marker.kind === 'number';
    if (marker.kind === 'number') lastNumber = marker.value;
    const item: OpenItem = { text: parts.text, indent: parts.indent, sign: signOf(marker), items: [] };
    while (path.length > 0 && !isBelow(item, path.at(-1), path)) path.pop();
    (path.at(-1)?.items ?? roots).push(item);
    if (path.length < DEEPEST - 1) path.push(item);
  }
  return { block: { kind: 'list', ordered, items: closed(roots) }, next: at };
}

/** Below means further in, or, at the same indentation, another sign than any of the items above it. */
function isBelow(item: OpenItem, parent: OpenItem | undefined, path: readonly OpenItem[]): boolean {
  if (parent === undefined) return true;
  if (item.indent !== parent.indent) return item.indent > parent.indent;
  return !path.some((open) => open.sign === item.sign);
}
