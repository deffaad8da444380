/** A Word document as its makers describe it: what is said, in which role. How it looks is the styles' matter. */
import type { Instant } from '#base/clock.ts';
import type { Language } from '#text/language.ts';

/** Words of one look. A line feed begins a new line. */
export type WordRun =
  string | { readonly text: string; readonly look: 'strong' | 'muted' } | { readonly mark: WordMark };

/** A small drawing in the line of text: what it shows is also said by `alt`. */
export interface WordMark {
  readonly png: Uint8Array;
  readonly alt: string;
}

export type WordLine = readonly WordRun[];

/** lead: the one sentence on top. muted: what explains, in grey. */
export type ParagraphRole = 'normal' | 'lead' | 'muted';

export interface WordColumn {
  readonly heading: string;
  /** Its share of the width, in any unit. */
  readonly share: number;
}

export type WordBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly role: ParagraphRole; readonly line: WordLine }
  | { readonly kind: 'list'; readonly items: readonly WordLine[] }
  /** Paragraphs in a dashed frame: proposed, and decided by nobody. */
  | { readonly kind: 'proposal'; readonly lines: readonly WordLine[] }
  /** Paragraphs along a solid line: decided. */
  | { readonly kind: 'decision'; readonly lines: readonly WordLine[] }
  | { readonly kind: 'newPage' }
  | {
      readonly kind: 'table';
      /** What it shows, for those who hear it. */
      readonly description: string;
      readonly columns: readonly WordColumn[];
      /** Each cell is paragraphs. */
      readonly rows: readonly (readonly (readonly WordLine[])[])[];
    };

export interface WordDocument {
  readonly language: Language;
  readonly title: string;
  /** Who made it, as a role or a municipality. */
  readonly creator: string;
  readonly made: Instant;
  readonly header: readonly [left: string, right: string];
  /** Stands before the page numbers. */
  readonly footer: string;
  /** «Side 1 av 4»: the words around the two numbers. */
  readonly pages: readonly [before: string, between: string];
  /** What follows the title. */
  readonly body: readonly WordBlock[];
}

export const heading = (level: 1 | 2 | 3, text: string): WordBlock => ({ kind: 'heading', level, text });

export const paragraph = (role: ParagraphRole, ...line: WordLine): WordBlock => ({ kind: 'paragraph', role, line });

export const strong = (text: string): WordRun => ({ text, look: 'strong' });
export const muted = (text: string): WordRun => ({ text, look: 'muted' });
