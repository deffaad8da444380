/**
 * A document as the rest of Framdrift sees it, whatever file it came from: headings, paragraphs, lists and tables in
 * reading order, each with an identity that a source position can point to.
 *
 * - All text is normalised (`normalised-text.ts`); offsets count UTF-16 units of that text.
 * - An id is the path from the root: `4` is the fifth block, `4.0.2` the third item below its first item, or the third
 *   cell of its first row. The same bytes give the same ids.
 * - No node is empty but cells: an empty cell says something, an empty paragraph does not.
 * - No link, picture or script survives reading.
 */
import { exhaustive } from '#base/result.ts';
import type { DocumentWarning } from '#text/documents.ts';
import { normaliseText } from './normalised-text.ts';

export type NodeId = string & { readonly brand: 'NodeId' };

/** A stretch of one node's text; `end` is exclusive. */
export interface SourceSpan {
  readonly node: NodeId;
  readonly start: number;
  readonly end: number;
}

export interface TextNode {
  readonly id: NodeId;
  readonly text: string;
}

export interface Heading extends TextNode {
  readonly kind: 'heading';
  /** 1 is the highest. Levels may be skipped, as they are in documents. */
  readonly level: number;
  /** The document does not say that it is a heading; its shape does. */
  readonly guessed: boolean;
}

export interface Paragraph extends TextNode {
  readonly kind: 'paragraph';
}

export interface ListItem extends TextNode {
  readonly kind: 'item';
  readonly items: readonly ListItem[];
}

export interface List {
  readonly kind: 'list';
  readonly id: NodeId;
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
}

export interface Cell extends TextNode {
  readonly kind: 'cell';
  /** How many columns and rows the cell covers, itself included. */
  readonly columnSpan: number;
  readonly rowSpan: number;
}

export interface Row {
  readonly id: NodeId;
  readonly cells: readonly Cell[];
}

export interface Table {
  readonly kind: 'table';
  readonly id: NodeId;
  /** Rows at the top that the document itself marks as headings; 0 where it does not say. */
  readonly headerRows: number;
  /** Its borders were lost on the way here, and were put back where they seemed to have been. */
  readonly guessed: boolean;
  readonly rows: readonly Row[];
}

export type Block = Heading | Paragraph | List | Table;
export type Passage = Heading | Paragraph | ListItem | Cell;

export const documentFormats = ['docx', 'html', 'text'] as const;
export type DocumentFormat = (typeof documentFormats)[number];

export interface DocumentFacts {
  readonly format: DocumentFormat;
  /** The title property, which is often left over from the template. */
  readonly title: string | null;
  readonly pages: number | null;
  /** Which Norwegian the words look most like. */
  readonly language: 'nb' | 'nn';
}

export interface DocumentTree {
  readonly facts: DocumentFacts;
  readonly blocks: readonly Block[];
}

/** A document that was read, and what of it was left out. */
export interface ReadDocument {
  readonly tree: DocumentTree;
  readonly warnings: readonly DocumentWarning[];
}

/** What readers make: blocks without identity, of text as the file has it. */
export type LooseBlock =
  | { readonly kind: 'heading'; readonly text: string; readonly level: number; readonly guessed: boolean }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly LooseItem[] }
  | {
      readonly kind: 'table';
      readonly headerRows: number;
      readonly guessed: boolean;
      readonly rows: readonly (readonly LooseCell[])[];
    };

export interface LooseItem {
  readonly text: string;
  readonly items: readonly LooseItem[];
}

export interface LooseCell {
  readonly text: string;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

export const looseCell = (text: string): LooseCell => ({ text, columnSpan: 1, rowSpan: 1 });

const idOf = (...path: readonly (string | number)[]): NodeId => path.join('.') as NodeId;

function itemsOf(parent: NodeId, loose: readonly LooseItem[]): ListItem[] {
  const items: ListItem[] = [];
  for (const item of loose) {
    const text = normaliseText(item.text);
    if (text === '' && item.items.length === 0) continue;
    const id = idOf(parent, items.length);
    items.push({ kind: 'item', id, text, items: itemsOf(id, item.items) });
  }
  return items;
}

function blockOf(id: NodeId, loose: LooseBlock): Block | null {
  switch (loose.kind) {
    case 'heading':
    case 'paragraph': {
      const text = normaliseText(loose.text);
      return text === '' ? null : { ...loose, id, text };
    }
    case 'list': {
      const items = itemsOf(id, loose.items);
      return items.length === 0 ? null : { kind: 'list', id, ordered: loose.ordered, items };
    }
    case 'table': {
      const rows = loose.rows.map((cells, row) => ({
        id: idOf(id, row),
        cells: cells.map((cell, column) => ({
          ...cell,
          kind: 'cell' as const,
          id: idOf(id, row, column),
          text: normaliseText(cell.text),
        })),
      }));
      const said = rows.some((row) => row.cells.some((cell) => cell.text !== ''));
      return said ? { ...loose, id, rows } : null;
    }
  }
  return exhaustive(loose);
}

/** Normalises all text, drops what is empty and gives every node its id. */
export function buildTree(facts: Omit<DocumentFacts, 'language'>, loose: readonly LooseBlock[]): DocumentTree {
  const blocks: Block[] = [];
  for (const block of loose) {
    const built = blockOf(idOf(blocks.length), block);
    if (built !== null) blocks.push(built);
  }
  return { facts: { ...facts, language: languageOf(blocks) }, blocks };
}

function* withItems(items: readonly ListItem[]): Generator<ListItem> {
  for (const item of items) {
    yield item;
    yield* withItems(item.items);
  }
}

/** Every node that carries text, in reading order; empty cells and items left out. */
export function* passagesOf(blocks: readonly Block[]): Generator<Passage> {
  for (const block of blocks) {
    if (block.kind === 'list') {
      for (const item of withItems(block.items)) if (item.text !== '') yield item;
    } else if (block.kind === 'table') {
      for (const row of block.rows) for (const cell of row.cells) if (cell.text !== '') yield cell;
    } else yield block;
  }
}

export const wholeOf = (node: TextNode): SourceSpan => ({ node: node.id, start: 0, end: node.text.length });

// Words that one written Norwegian has and the other has not, and that every plan uses.
const BOKMAAL =
  /(?<!\p{L})(?:ikke|fra|være|hva|hvem|hvordan|noen|blir|bli|gjøre|kommunens|tjenester|uke|deres)(?!\p{L})/giu;
const NYNORSK =
  /(?<!\p{L})(?:ikkje|frå|vere|kva|kven|korleis|nokon|vert|gjere|dei|tenester|veke|ein|eit|eg)(?!\p{L})/giu;

/** Enough to tell; nobody changes written language in the middle of a plan. */
const SAMPLE = 20_000;

function languageOf(blocks: readonly Block[]): 'nb' | 'nn' {
  let [bokmaal, nynorsk, read] = [0, 0, 0];
  for (const { text } of passagesOf(blocks)) {
    read += text.length;
    if (read > SAMPLE) break;
    bokmaal += text.match(BOKMAAL)?.length ?? 0;
    nynorsk += text.match(NYNORSK)?.length ?? 0;
  }
  return nynorsk > bokmaal ? 'nn' : 'nb';
}
