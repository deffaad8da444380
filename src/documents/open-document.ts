/**
 * Opens what a person gives us, whatever its name says, and either reads all of it or says in one value why not. Changes
 * nothing and fetches nothing. Never throws: a file is input, and no input is a bug.
 */
import { type Result, exhaustive, fail, succeed } from '#base/result.ts';
import type { DocumentFailure } from '#text/documents.ts';
import { type DocumentTree, type ReadDocument, passagesOf } from './document-tree.ts';
import { readDocx } from './docx-reader.ts';
import { readHtml } from './html-reader.ts';
import { type DocumentLimits, documentLimits, tooLarge } from './limits.ts';
import { decodeText } from './open-document/encoding.ts';
import { natureOfText, sniff } from './sniff.ts';
import { readText } from './text-reader.ts';

/** How much longer a page may be than its text. */
const MARKUP = 5;
/** Lines and cells that may make up one paragraph of plain text, where all are cut at a margin. */
const LINES = 5;

function piecesOf(text: string): number {
  let pieces = 1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 9 || code === 10) pieces += 1;
  }
  return pieces;
}

function readDecoded(text: string, limits: DocumentLimits): Result<ReadDocument, DocumentFailure> {
  if (text.trim() === '') return fail({ kind: 'empty' });
  if (text.length > limits.characters * MARKUP) return fail(tooLarge(limits, 'characters', text.length));
  const nature = natureOfText(text);
  if (nature === 'html') return readHtml(text, limits);
  if (nature !== 'text') return fail({ kind: 'unsupported', what: nature.foreign });
  if (text.length > limits.characters) return fail(tooLarge(limits, 'characters', text.length));
  const pieces = piecesOf(text);
  if (pieces > limits.paragraphs * LINES) return fail(tooLarge(limits, 'paragraphs', pieces));
  const read = readText(text);
  return read.tree.blocks.length === 0 ? fail({ kind: 'empty' }) : succeed(read);
}

/** The reader of the whole tree takes time by its passages and signs, whatever the format. */
function withinLimits(tree: DocumentTree, limits: DocumentLimits): DocumentFailure | null {
  let [passages, characters] = [0, 0];
  for (const passage of passagesOf(tree.blocks)) {
    passages += 1;
    characters += passage.text.length;
  }
  if (passages > limits.paragraphs) return tooLarge(limits, 'paragraphs', passages);
  return characters > limits.characters ? tooLarge(limits, 'characters', characters) : null;
}

async function read(bytes: Uint8Array, limits: DocumentLimits): Promise<Result<ReadDocument, DocumentFailure>> {
  if (bytes.length === 0) return fail({ kind: 'empty' });
  if (bytes.length > limits.fileBytes) return fail(tooLarge(limits, 'fileBytes', bytes.length));
  const nature = sniff(bytes);
  switch (nature.kind) {
    case 'zip':
      return readDocx(bytes, limits);
    case 'oldWord':
    case 'encrypted':
      return fail({ kind: nature.kind });
    case 'foreign':
      return fail({ kind: 'unsupported', what: nature.what });
    case 'perhapsText': {
      const text = decodeText(bytes);
      return text === null ? fail({ kind: 'unsupported', what: 'unknown' }) : readDecoded(text, limits);
    }
  }
  return exhaustive(nature);
}

export async function openDocument(
  bytes: Uint8Array,
  limits: DocumentLimits = documentLimits,
): Promise<Result<ReadDocument, DocumentFailure>> {
  const result = await read(bytes, limits);
  if (!result.ok) return result;
  const excess = withinLimits(result.value.tree, limits);
  return excess === null ? result : fail(excess);
}

/** What a person pasted: plain text, or the HTML that the clipboard carries. */
export function openPastedText(
  text: string,
  limits: DocumentLimits = documentLimits,
): Result<ReadDocument, DocumentFailure> {
  const result = readDecoded(text, limits);
  if (!result.ok) return result;
  const excess = withinLimits(result.value.tree, limits);
  return excess === null ? result : fail(excess);
}
