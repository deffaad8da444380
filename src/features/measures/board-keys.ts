/** What a key does on the board of measures, from the card that has the focus. Pure. */
export type BoardAct =
  | { readonly kind: 'card'; readonly by: 1 | -1 }
  | { readonly kind: 'column'; readonly by: 1 | -1 }
  | { readonly kind: 'move'; readonly by: 1 | -1 }
  | { readonly kind: 'status' }
  | { readonly kind: 'close' };

interface BoardKey {
  readonly key: string;
  readonly shift: boolean;
  readonly ctrl: boolean;
  readonly alt: boolean;
  /** Letters alone do something (WCAG 2.1.4 asks that they can be turned off). */
  readonly singleKeys: boolean;
}

const ways: Readonly<Record<string, { readonly kind: 'card' | 'column'; readonly by: 1 | -1 }>> = {
  ArrowDown: { kind: 'card', by: 1 },
  j: { kind: 'card', by: 1 },
  ArrowUp: { kind: 'card', by: -1 },
  k: { kind: 'card', by: -1 },
  ArrowRight: { kind: 'column', by: 1 },
  ArrowLeft: { kind: 'column', by: -1 },
};

export function boardAct({ key, shift, ctrl, alt, singleKeys }: BoardKey): BoardAct | null {
  if (ctrl || alt || (key.length === 1 && !singleKeys)) return null;
  const pressed = key.length === 1 ? key.toLowerCase() : key;
  if (pressed === 's') return { kind: 'status' };
  if (pressed === 'Escape') return { kind: 'close' };
  const way = ways[pressed];
  if (way === undefined) return null;
  return shift && way.kind === 'column' ? { kind: 'move', by: way.by } : way;
}

/**
 * The place of the card that the arrow leads to, in columns of so many cards; null where there is none. Empty columns are
 * passed over, and a shorter column is entered at its last card.
 */
export function cardFrom(
  lengths: readonly number[],
  at: { readonly column: number; readonly card: number },
  act: Extract<BoardAct, { readonly kind: 'card' | 'column' }>,
): { readonly column: number; readonly card: number } | null {
  if (act.kind === 'card') {
    const card = at.card + act.by;
    return card >= 0 && card < (lengths[at.column] ?? 0) ? { column: at.column, card } : null;
  }
  for (let column = at.column + act.by; column >= 0 && column < lengths.length; column += act.by) {
    const length = lengths[column] ?? 0;
    if (length > 0) return { column, card: Math.min(at.card, length - 1) };
  }
  return null;
}
