/** What a recogniser is given. It reads the outline, asks the ledger what is left, and adds what it finds. */
import type { DraftFacts } from '../draft-plan.ts';
import type { SourceSpan, TextNode } from '../document-tree.ts';
import type { Ledger } from './ledger.ts';
import type { Outline } from './outline.ts';
import type { Stretch } from './sentences.ts';
import type { FoundTime, Times } from './times.ts';

export interface ImportContext {
  readonly outline: Outline;
  readonly ledger: Ledger;
  /** A reader of times for one table, list or section: years hold within it and not beyond. */
  readonly times: () => Times;
  /** Times in a sentence by itself, with no year from above. */
  readonly timesIn: (sentence: string) => readonly FoundTime[];
  /** Known once the first recogniser has run. */
  readonly facts: DraftFacts;
}

export type Recogniser = (context: ImportContext) => void;

export const spanOf = (node: TextNode, stretch: { readonly start: number; readonly end: number }): SourceSpan => ({
  node: node.id,
  start: stretch.start,
  end: stretch.end,
});

/** A stretch without its last signs and the white space around it. */
export function trimmed(text: string, start: number, end: number): Stretch {
  const whole = text.slice(start, end);
  const from = start + whole.length - whole.replace(/^[\s,;:–—-]+/, '').length;
  const kept = text.slice(from, end).replace(/[\s,;:–—-]+$/, '');
  return { start: from, end: from + kept.length, text: kept };
}

/** First letter as a title has it. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
