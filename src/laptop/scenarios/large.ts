/** «Skarvøy kommune» grown to four hundred rows, the size that the first start is promised for. */
import type { Instant } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import type { DraftRow } from '#documents/draft-rows.ts';
import { grown } from './grown.ts';
import { midProcess } from './mid-process.ts';

const ROWS = 400;

export function largePlan(newKey: () => Key, now: Instant): readonly DraftRow[] {
  const rows = midProcess(newKey, now);
  return grown(rows, ROWS - rows.length, newKey);
}
