/** References and attachments: what stands under such a heading, and the documents that the title itself points to. */
import { type Passage, type Paragraph, wholeOf } from '../document-tree.ts';
import { pointsOf } from './goals.ts';
import { readingOf } from './ledger.ts';
import { type Section } from './outline.ts';
import { type ImportContext, spanOf } from './recogniser.ts';
import { caseNumberIn } from './vocabulary.ts';

/** A line that says where, who or when, and not what was read. */
const NO_REFERENCE = /^(?:ingen|ingen vedlegg|\S+|side \d+)$/i;
const SIGNATURE = /^(?:\p{Lu}\p{L}+[ -]?){2,4}$/u;

function addReference({ ledger }: ImportContext, passage: Passage): void {
  const { text } = passage;
  if (NO_REFERENCE.test(text)) return;
  ledger.add({ kind: 'reference', title: text, caseNumber: caseNumberIn(text), ...readingOf([wholeOf(passage)], []) });
}

/** Paragraphs under «Vedlegg:» are attachments until a signature comes. */
function attachments(section: Section): Paragraph[] {
  const found: Paragraph[] = [];
  for (const block of section.content) {
    if (block.kind !== 'paragraph') continue;
    if (SIGNATURE.test(block.text) || block.text.length > 300) break;
    found.push(block);
  }
  return found;
}

function readSection(context: ImportContext, section: Section): void {
  let any = false;
  for (const block of section.content) {
    if (block.kind === 'list') {
      for (const item of pointsOf(block.items)) addReference(context, item);
      any = true;
    } else if (block.kind === 'table') {
      const body = block.rows.slice(Math.max(1, block.headerRows));
      for (const row of body) {
        const longest = row.cells.toSorted((a, b) => b.text.length - a.text.length)[0];
        if (longest !== undefined && longest.text !== '') addReference(context, longest);
      }
      any = body.length > 0;
    }
  }
  if (!any) for (const paragraph of attachments(section)) addReference(context, paragraph);
  context.ledger.support(section.heading);
}

/** «Vedlegg til oversikt «Oversikt 2025»»: the document belongs to another. */
const POINTS_TO =
  /(?<!\p{L})(?:vedlegg til|jf\.?r?|se|viser til|omtalt i)(?: \p{Ll}+){0,3} [«"“]([^»"”]{4,200})[»"”]/iu;

export function readReferences(context: ImportContext): void {
  const { outline, ledger, facts } = context;
  for (const section of outline.sections) if (section.topic === 'references') readSection(context, section);
  const found = POINTS_TO.exec(facts.title?.value ?? '');
  const [source] = facts.title?.sources ?? [];
  if (found?.[1] === undefined || source === undefined) return;
  const start = found.index + found[0].indexOf(found[1]);
  const span = spanOf({ id: source.node, text: '' }, { start, end: start + found[1].length });
  ledger.add({ kind: 'reference', title: found[1], caseNumber: null, ...readingOf([span], []) });
}
