/**
 * Writes Word documents (.docx) that open without repair and can be heard as well as seen: built-in heading styles, table
 * headings that are repeated, a language, a title, numbered pages. WordprocessingML by hand, for what is needed is small
 * and a template must be taken over as it is.
 */
import { type Result, succeed } from '#base/result.ts';
import type { TemplateFailure } from '#text/word-template.ts';
import type { WordDocument } from './word-writer/document.ts';
import { packageOf } from './word-writer/package.ts';
import { readTemplate } from './word-writer/template.ts';

export {
  heading,
  muted,
  paragraph,
  strong,
  type WordBlock,
  type WordDocument,
  type WordLine,
} from './word-writer/document.ts';

/** `template` is a Word file of the municipality's own; null for our own looks. */
export function writeWord(document: WordDocument, template: Uint8Array | null): Result<Uint8Array, TemplateFailure> {
  if (template === null) return succeed(packageOf(document, null));
  const read = readTemplate(template);
  return read.ok ? succeed(packageOf(document, read.value)) : read;
}

/** Why a file cannot be used as a template; null where it can. */
export function refusedTemplate(template: Uint8Array): TemplateFailure | null {
  const read = readTemplate(template);
  return read.ok ? null : read.failure;
}
