/** «Skarvøy kommune» grown to five thousand measures: more than any plan has, and what the lists are proved at. */
import type { Instant } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import type { DraftRow } from '#documents/draft-rows.ts';
import { grown, measuresIn } from './grown.ts';
import { midProcess } from './mid-process.ts';

const MEASURES = 5_000;

export function hugePlan(newKey: () => Key, now: Instant): readonly DraftRow[] {
  const rows = midProcess(newKey, now);
  return grown(rows, MEASURES - measuresIn(rows).length, newKey);
}
