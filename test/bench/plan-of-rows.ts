/** A plan of so many rows: the municipality of the scenarios, grown by measures like its own. */
import type { Scenario } from '#laptop/scenarios.ts';
import { scenarios } from '#laptop/scenarios.ts';
import type { DraftRow } from '#documents/draft-rows.ts';

export const planOfRows = (count: number): Scenario => ({
  ...scenarios['mid-process'],
  sentence: `The same grown to ${count} rows.`,
  rows(newKey, now) {
    const rows = scenarios['mid-process'].rows(newKey, now);
    const measures = rows.flatMap((one) => (one.entity === 'measure' ? [one.row] : []));
    const more = Array.from({ length: count - rows.length }, (_none, index): DraftRow[] => {
      const like = measures[index % measures.length];
      if (like === undefined) return [];
      const number = measures.length + index + 1;
      return [
        { entity: 'measure', row: { ...like, key: newKey(), code: `T${number}`, title: `${like.title} ${number}` } },
      ];
    });
    return [...rows, ...more.flat()];
  },
});
