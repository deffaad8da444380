/** What a key does in the table of measures, from the cell that has the focus. Pure. */

export type TableAct =
  | { readonly kind: 'row'; readonly by: number; readonly extend: boolean }
  | { readonly kind: 'edge'; readonly end: boolean }
  | { readonly kind: 'cell'; readonly by: number }
  | { readonly kind: 'cellEdge'; readonly end: boolean }
  | { readonly kind: 'status' }
  | { readonly kind: 'open' }
  | { readonly kind: 'select' }
  | { readonly kind: 'close' };

export interface TableKey {
  readonly key: string;
  readonly shift: boolean;
  readonly ctrl: boolean;
  readonly alt: boolean;
  /** Letters alone do something (WCAG 2.1.4 asks that they can be turned off). */
  readonly singleKeys: boolean;
  /** The focus is on a link, a button or a box of its own, which Enter and space already mean something to. */
  readonly onControl: boolean;
}

const PAGE = 10;

const acts: Readonly<Record<string, TableAct>> = {
  ArrowDown: { kind: 'row', by: 1, extend: false },
  j: { kind: 'row', by: 1, extend: false },
  ArrowUp: { kind: 'row', by: -1, extend: false },
  k: { kind: 'row', by: -1, extend: false },
  PageDown: { kind: 'row', by: PAGE, extend: false },
  PageUp: { kind: 'row', by: -PAGE, extend: false },
  ArrowRight: { kind: 'cell', by: 1 },
  ArrowLeft: { kind: 'cell', by: -1 },
  Home: { kind: 'cellEdge', end: false },
  End: { kind: 'cellEdge', end: true },
  s: { kind: 'status' },
  Enter: { kind: 'open' },
  ' ': { kind: 'select' },
  Escape: { kind: 'close' },
};

const isLetter = (key: string): boolean => /^\p{L}$/u.test(key);

export function tableAct({ key, shift, ctrl, alt, singleKeys, onControl }: TableKey): TableAct | null {
  if (alt || (isLetter(key) && !singleKeys)) return null;
  if (ctrl) return key === 'Home' || key === 'End' ? { kind: 'edge', end: key === 'End' } : null;
  const act = acts[key.length === 1 ? key.toLowerCase() : key];
  if (act === undefined || (onControl && (act.kind === 'open' || act.kind === 'select'))) return null;
  return act.kind === 'row' ? { ...act, extend: shift } : act;
}
