/**
 * What must not stand in a plan: national identity numbers, which are stopped before they are stored or queued. Normen and
 * personopplysningsloven § 12: they are not needed to run a plan, and everybody in the team reads it. Of words on a
 * person's health, which stand apart as the session needs none of them, the writer is warned.
 */
import { changedFields, type PlanChange } from '#domain/change.ts';
import type { Row } from '#domain/row.ts';
import { nationalIdIn } from './personal-data/national-id.ts';

/** The first national identity number in a value of any shape, keys of objects included; null where none is. */
export function findNationalId(value: unknown): string | null {
  const left: unknown[] = [value];
  while (left.length > 0) {
    const next = left.pop();
    if (typeof next === 'string' || typeof next === 'number' || typeof next === 'bigint') {
      const found = nationalIdIn(String(next));
      if (found !== null) return found;
    } else if (typeof next === 'object' && next !== null) {
      // Last in, first out: turned round, so that the first in the value is the first found.
      left.push(...Object.entries(next).flat().toReversed());
    }
  }
  return null;
}

/**
 * The number that a change would write. Only what the change touches counts: a row into which somebody wrote a number in
 * SharePoint must be open to the one who takes it out.
 */
export function personNumberIn({ before, after }: PlanChange): string | null {
  return findNationalId(before === null ? after : changedFields<Row>(before, after));
}
