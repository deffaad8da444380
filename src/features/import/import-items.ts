/**
 * What the list of imports remembers of one: which rows were made of what, what was corrected, and what was dropped. Pure.
 * It stands in one note of a row, so that a large import is remembered in several.
 */
import type { MadeRow } from '#documents/draft-rows.ts';
import { type DocumentTree, passagesOf, type SourceSpan } from '#documents/document-tree.ts';
import { findNationalId } from '#domain/personal-data.ts';
import type { ImportedItem } from '#domain/plan.ts';
import { itemsOf, type Review, verdictOf } from './review-state.ts';

/** Enough to find the place again. */
const LONGEST_SOURCE = 80;

/** With a key and a source each, this many stay well within what a note holds. */
const MOST = 300;

export function importItems(
  review: Review,
  tree: DocumentTree,
  made: readonly MadeRow[],
): readonly (readonly ImportedItem[])[] {
  const texts = new Map<string, string>();
  for (const { id, text } of passagesOf(tree.blocks)) texts.set(id, text);
  const sourceOf = ([first]: readonly SourceSpan[]): string => {
    const passage = first === undefined ? '' : (texts.get(first.node) ?? '').slice(first.start, first.end);
    // Judged whole: a number that is cut in two is still a number.
    return findNationalId(passage) === null ? passage.slice(0, LONGEST_SOURCE) : '';
  };
  const kept = made.map(({ row, from }): ImportedItem => {
    const verdict = from !== null && review.corrected.has(from.id) ? 'changed' : 'kept';
    return { row: row.key, verdict, source: from === null ? '' : sourceOf(from.sources) };
  });
  const dropped = review.entries.flatMap((entry) =>
    itemsOf(entry).flatMap((item): readonly ImportedItem[] =>
      verdictOf(review, entry) === 'dropped' || review.left.has(item.id)
        ? [{ row: null, verdict: 'dropped', source: sourceOf(item.sources) }]
        : [],
    ),
  );
  const all = [...kept, ...dropped];
  return Array.from({ length: Math.max(1, Math.ceil(all.length / MOST)) }, (_, part) =>
    all.slice(part * MOST, (part + 1) * MOST),
  );
}
