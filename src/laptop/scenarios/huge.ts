/** «Skarvøy kommune» grown to five thousand measures: more than any plan has, and what the lists are proved at. */
import type { Instant } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import type { DraftRow } from '#documents/draft-rows.ts';
import { midProcess } from './mid-process.ts';

const MEASURES = 5_000;

export function hugePlan(newKey: () => Key, now: Instant): readonly DraftRow[] {
  const rows = midProcess(newKey, now);
  const measures = rows.flatMap((one) => (one.entity === 'measure' ? [one.row] : []));
  const more = Array.from({ length: MEASURES - measures.length }, (_, index): DraftRow[] => {
    const like = measures[index % measures.length];
    if (like === undefined) return [];
    const number = measures.length + index + 1;
    const row = { ...like, key: newKey(), code: `T${number}`, title: `${like.title} (del ${number})` };
    return [{ entity: 'measure', row }];
  });
  return [...rows, ...more.flat()];
}
