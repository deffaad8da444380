/** What «Hva har skjedd» knows of the history while it is read, page by page. Pure. */
import type { Instant } from '#base/clock.ts';
import type { HistoryEntry, HistoryPage } from '#domain/history.ts';
import { together } from '#domain/plan-history.ts';

/** From some moment until now, with nothing left out. */
export interface KnownHistory {
  readonly entries: readonly HistoryEntry[];
  /** Where the next page ends; null where there is no older. */
  readonly before: Instant | null;
}

const startOf = (page: HistoryPage, asked: Instant): Instant | null =>
  page.more ? (page.changes.at(-1)?.at ?? asked) : null;

/** The newest page, asked for at `asked`, laid over what is known. Where much has happened between them, it begins anew. */
export function withNewest(known: KnownHistory | null, page: HistoryPage, asked: Instant): KnownHistory {
  const before = startOf(page, asked);
  const keys = new Set(known?.entries.map(({ key }) => key));
  const meets = page.changes.some(({ key }) => keys.has(key));
  if (known === null || !meets) return { entries: together(page.changes), before };
  return { entries: together(page.changes, known.entries), before: known.before };
}

/** A page that ends where `known` begins. */
export function withOlder(known: KnownHistory, page: HistoryPage, asked: Instant): KnownHistory {
  // One that came twice, or after the list began anew, fits nowhere.
  if (known.before !== asked) return known;
  // An empty page may be followed by others only where it reached further back.
  const before = page.changes.length === 0 ? null : startOf(page, asked);
  return { entries: together(known.entries, page.changes), before };
}
