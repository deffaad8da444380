/** What a recogniser is given. It reads the outline, asks the ledger what is left, and adds what it finds. */
import type { FuzzyDate } from '#domain/fuzzy-date.ts';
import type { DraftFacts } from '../draft-plan.ts';
import type { NodeId, SourceSpan, TextNode } from '../document-tree.ts';
import type { ClaimKind, Ledger } from './ledger.ts';
import type { Outline } from './outline.ts';
import type { Stretch } from './sentences.ts';
import type { FoundTime, Times } from './times.ts';

/** The meeting that the document is the minutes of; all null where it is none. */
export interface Meeting {
  readonly body: string | null;
  readonly caseNumber: string | null;
  readonly date: FuzzyDate | null;
  /** Where it says who met and in which case. */
  readonly sources: readonly SourceSpan[];
}

export interface ImportContext {
  readonly outline: Outline;
  readonly ledger: Ledger;
  /** A reader of times for one table, list or section: years hold within it and not beyond. */
  readonly times: () => Times;
  /** Times in a sentence by itself, with no year from above. */
  readonly timesIn: (sentence: string) => readonly FoundTime[];
  /** Blocks of which a person has said that milestones stand there. */
  readonly pointed: ReadonlySet<NodeId>;
  readonly facts: DraftFacts;
  readonly meeting: Meeting;
}

export type Recogniser = (context: ImportContext) => void;

/** What has been read as one of these says what it is, and is not read as another. */
export const TOLD: ReadonlySet<ClaimKind> = new Set<ClaimKind>([
  'milestone',
  'measure',
  'decision',
  'recommendation',
  'proposal',
  'reference',
  'goal',
  'assumption',
  'stakeholder',
]);

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
