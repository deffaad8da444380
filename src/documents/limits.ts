/**
 * How much of a document is read before it is refused. The figures keep the worst accepted document within ten seconds
 * and 300 MB, and they count what is really there, not what a file says of itself. They are counts and not a clock, so
 * that the same document is always either read or refused.
 */
import type { DocumentFailure, DocumentMeasure } from '#text/documents.ts';

export interface DocumentLimits extends Readonly<Record<DocumentMeasure, number>> {
  /** Unpacked to packed size of one part that is not small. */
  readonly ratio: number;
  /** Elements within each other. Tables in tables in tables reach about twenty. */
  readonly depth: number;
}

const MEBIBYTE = 1024 * 1024;

export const documentLimits: DocumentLimits = {
  fileBytes: 10 * MEBIBYTE,
  entries: 2_000,
  unpackedBytes: 100 * MEBIBYTE,
  partBytes: 10 * MEBIBYTE,
  elements: 90_000,
  paragraphs: 20_000,
  characters: 1_000_000,
  ratio: 200,
  depth: 200,
};

export const tooLarge = (limits: DocumentLimits, limit: DocumentMeasure, actual: number): DocumentFailure => ({
  kind: 'tooLarge',
  limit,
  allowed: limits[limit],
  actual,
});
