/** Which measures serve a goal, and where a reference may be opened. Pure. */
import { compareText } from '#base/order.ts';
import type { Measure } from '#domain/measure.ts';
import type { Goal, Reference, Revision } from '#domain/plan.ts';
import { isInUse } from '#domain/row.ts';

export const servedBy = (goal: Goal, measures: readonly Measure[]): readonly Measure[] =>
  measures
    .filter((measure) => isInUse(measure) && measure.goals.some(({ key }) => key === goal.key))
    .toSorted((a, b) => compareText(a.code, b.code));

/** Only addresses of the web are links: anything else that stands in the column is read, never followed. */
export function linkOf({ url }: Pick<Reference, 'url'>): string | null {
  try {
    const { protocol, href } = new URL(url.trim());
    return protocol === 'https:' || protocol === 'http:' ? href : null;
  } catch {
    return null;
  }
}

/** By author, then year, as a list of sources is. */
export const inSourceOrder = (a: Reference, b: Reference): number =>
  compareText(a.author || a.title, b.author || b.title) ||
  (a.year ?? 0) - (b.year ?? 0) ||
  compareText(a.title, b.title);

export const newestFirst = (a: Revision, b: Revision): number => b.number - a.number;
