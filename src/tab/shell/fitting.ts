/** Which pages have room in the row; the others lie under «Mer». Pure: widths are measured by who draws. */

/** Indexes of the pages that stand in the row, in order. The page that is shown always does. `widths`, `room`, `more`: px. */
export function fitting(widths: readonly number[], room: number, more: number, current: number): readonly number[] {
  const all = widths.map((_, index) => index);
  const widthOf = (indexes: readonly number[]): number => indexes.reduce((sum, index) => sum + (widths[index] ?? 0), 0);
  if (widthOf(all) <= room) return all;
  for (let count = all.length - 1; count > 0; count -= 1) {
    const first = all.slice(0, count);
    const shown = current < 0 || first.includes(current) ? first : [...all.slice(0, count - 1), current];
    if (widthOf(shown) + more <= room) return shown;
  }
  return current < 0 ? all.slice(0, 1) : [current];
}
