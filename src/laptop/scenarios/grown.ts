/** A plan grown by measures like its own, to be large. */
import type { Key } from '#base/id.ts';
import type { DraftRow } from '#documents/draft-rows.ts';

export const measuresIn = (rows: readonly DraftRow[]) =>
  rows.flatMap((one) => (one.entity === 'measure' ? [one.row] : []));

export function grown(rows: readonly DraftRow[], by: number, newKey: () => Key): readonly DraftRow[] {
  const measures = measuresIn(rows);
  const more = Array.from({ length: by }, (_, index): DraftRow[] => {
    const like = measures[index % measures.length];
    if (like === undefined) return [];
    const number = measures.length + index + 1;
    const row = { ...like, key: newKey(), code: `T${number}`, title: `${like.title} (del ${number})` };
    return [{ entity: 'measure', row }];
  });
  return [...rows, ...more.flat()];
}
