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
  /** The focus is on a link, a button or a box of its own, which Enter and space already mean something to. */
  readonly onControl: boolean;
}

const PAGE = 10;

export function tableAct({ key, shift, ctrl, alt, onControl }: TableKey): TableAct | null {
  if (alt) return null;
  if (ctrl) return key === 'Home' || key === 'End' ? { kind: 'edge', end: key === 'End' } : null;
  switch (key.length === 1 ? key.toLowerCase() : key) {
    case 'ArrowDown':
    case 'j':
      return { kind: 'row', by: 1, extend: shift };
    case 'ArrowUp':
    case 'k':
      return { kind: 'row', by: -1, extend: shift };
    case 'PageDown':
      return { kind: 'row', by: PAGE, extend: shift };
    case 'PageUp':
      return { kind: 'row', by: -PAGE, extend: shift };
    case 'ArrowRight':
      return { kind: 'cell', by: 1 };
    case 'ArrowLeft':
      return { kind: 'cell', by: -1 };
    case 'Home':
      return { kind: 'cellEdge', end: false };
    case 'End':
      return { kind: 'cellEdge', end: true };
    case 's':
      return { kind: 'status' };
    case 'Enter':
      return onControl ? null : { kind: 'open' };
    case ' ':
      return onControl ? null : { kind: 'select' };
    case 'Escape':
      return { kind: 'close' };
    default:
      return null;
  }
}
