/**
 * What a reading has pointed to and not kept. An item points to whole passages, so that a person sees where it came from,
 * and its fields hold some of their words; a sentence of which much is in no field is listed with what was not used.
 */
import type { SourceSpan, TextNode } from '../document-tree.ts';
import { sentencesIn, type Stretch } from './sentences.ts';

/** So many words of weight that nobody kept are a thought of their own; so is half a sentence. */
const A_THOUGHT = 3;

/** Shorter words hold a sentence together and say nothing alone; numbers always say something. */
const WEIGHS = /^(?:\p{L}{4,}|\d+)$/u;

const WORD = /[\p{L}\p{N}]+/gu;

const foldedWords = (text: string): string[] => text.toLowerCase().match(WORD) ?? [];

/** Where things stand in the document and what they are numbered is not what they say. */
const UNSPOKEN = new Set(['sources', 'id', 'node', 'kind', 'certainty', 'reasons', 'rule', 'precision']);

/** Every word that a fact or an item holds, in whatever field. */
export function wordsKept(value: unknown, into: Set<string> = new Set()): Set<string> {
  if (typeof value === 'string') for (const word of foldedWords(value)) into.add(word);
  else if (Array.isArray(value)) for (const one of value) wordsKept(one, into);
  else if (typeof value === 'object' && value !== null) {
    for (const [name, one] of Object.entries(value)) if (!UNSPOKEN.has(name)) wordsKept(one, into);
  }
  return into;
}

function isKept(text: string, kept: readonly ReadonlySet<string>[]): boolean {
  const words = foldedWords(text);
  const weighty = words.filter((word) => WEIGHS.test(word));
  const judged = weighty.length === 0 ? words : weighty;
  const lost = judged.filter((word) => !kept.some((words) => words.has(word))).length;
  // The number of a row was understood; a word alone in a cell was not, unless it was kept.
  return lost === 0 || !/\p{L}/u.test(text) || (lost < A_THOUGHT && lost * 2 < judged.length);
}

const within = (stretch: Stretch, { start, end }: SourceSpan): boolean => stretch.start < end && start < stretch.end;

/** Sentences of a passage within what was read from it, of which a thought was kept nowhere. */
export function lostIn(
  passage: TextNode,
  read: readonly SourceSpan[],
  kept: readonly ReadonlySet<string>[],
  understood: readonly SourceSpan[],
): readonly SourceSpan[] {
  return sentencesIn(passage).flatMap((sentence) => {
    const isRead = read.some((span) => within(sentence, span));
    // What ends in a colon announces what follows it, and says nothing by itself.
    const announces = sentence.text.endsWith(':');
    if (!isRead || announces || understood.some((span) => within(sentence, span))) return [];
    return isKept(sentence.text, kept) ? [] : [{ node: passage.id, start: sentence.start, end: sentence.end }];
  });
}

/** Spans without the stretches that were lost from them. */
export function withoutLost(spans: readonly SourceSpan[], lost: readonly SourceSpan[]): SourceSpan[] {
  return lost.reduce<readonly SourceSpan[]>(
    (left, { start, end }) =>
      left.flatMap((span) =>
        [
          { ...span, end: Math.min(span.end, start) },
          { ...span, start: Math.max(span.start, end) },
        ].filter((piece) => piece.start < piece.end),
      ),
    spans,
  ) as SourceSpan[];
}
