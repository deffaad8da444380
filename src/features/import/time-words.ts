/** Where in the document the words of an entry's times stand: they are marked apart from the rest of its source. Pure. */
import type { DraftItem, DraftPlan } from '#documents/draft-plan.ts';
import { type DocumentTree, type NodeId, passagesOf, type SourceSpan } from '#documents/document-tree.ts';
import { type Entry, itemsOf, readingsOf } from './review-state.ts';

const isTime = (value: unknown): value is { readonly words: string } =>
  typeof value === 'object' && value !== null && 'words' in value && 'precision' in value;

const timesIn = (values: readonly unknown[]): readonly string[] =>
  values.flatMap((value) => (isTime(value) && value.words !== '' ? [value.words] : []));

const timesOfItem = (item: DraftItem): readonly string[] => timesIn(Object.values(item));

/** A time is told in one line; in the document it may stand over two. */
const oneLine = (text: string): string => text.replaceAll('\n', ' ');

export function timeSpansOf(draft: DraftPlan, entry: Entry, tree: DocumentTree): readonly SourceSpan[] {
  const sources = readingsOf(draft, entry).flatMap((reading) => reading.sources);
  const words =
    entry.kind === 'facts'
      ? timesIn(Object.values(draft.facts).map((fact: { value: unknown } | null) => fact?.value))
      : itemsOf(entry).flatMap(timesOfItem);
  if (words.length === 0) return [];
  const wanted = new Set<NodeId>(sources.map(({ node }) => node));
  const texts = new Map<NodeId, string>();
  for (const { id, text } of passagesOf(tree.blocks)) if (wanted.has(id)) texts.set(id, oneLine(text));
  return sources.flatMap(({ node, start, end }) => {
    const text = texts.get(node) ?? '';
    return [...new Set(words)].flatMap((time) => {
      const at = text.indexOf(oneLine(time), start);
      return at === -1 || at + time.length > end ? [] : [{ node, start: at, end: at + time.length }];
    });
  });
}
