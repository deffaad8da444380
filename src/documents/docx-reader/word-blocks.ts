/**
 * From mammoth's document tree to loose blocks. Its tree is used, not its HTML, for it knows list levels, marked header
 * rows and style names that the HTML has lost. The tree is handed out by `transformDocument`; its shape is not promised
 * between versions, so all that is relied on is declared here.
 */
import type { LooseBlock, LooseItem } from '../document-tree.ts';
import { type FilledCell, tableOrContent } from '../loose-table.ts';
import { type LooseLine, shapeText } from '../text-shape.ts';
import type { WordStyles } from './word-xml.ts';

/** Of mammoth 1.13 `lib/documents.js`. */
export interface WordElement {
  readonly type: string;
  readonly children?: readonly WordElement[];
  readonly value?: string;
  readonly styleId?: string | null;
  readonly styleName?: string | null;
  readonly numbering?: { readonly isOrdered: boolean; readonly level: string } | null;
  readonly isBold?: boolean;
  readonly breakType?: string;
  readonly isHeader?: boolean;
  readonly colSpan?: number;
  readonly rowSpan?: number;
  readonly checked?: boolean;
  readonly noteType?: string;
  readonly noteId?: string;
}

export interface WordNotes {
  resolve(reference: WordElement): { readonly body: readonly WordElement[] } | null;
}

export interface WordBlocks {
  readonly blocks: readonly LooseBlock[];
  readonly contentsLines: number;
}

interface Inline {
  text: string;
  /** Signs that are not space, and how many of them are bold. */
  signs: number;
  bold: number;
  readonly notes: WordElement[];
}

function readInline(element: WordElement, bold: boolean, into: Inline): void {
  switch (element.type) {
    case 'text': {
      const value = element.value ?? '';
      const signs = value.replace(/\s/g, '').length;
      into.text += value;
      into.signs += signs;
      if (bold) into.bold += signs;
      return;
    }
    case 'tab':
      into.text += '\t';
      return;
    case 'break':
      if (element.breakType === 'line') into.text += '\n';
      return;
    case 'checkbox':
      into.text += element.checked === true ? '☒' : '☐';
      return;
    case 'noteReference':
      into.notes.push(element);
      return;
  }
  const strong = bold || element.isBold === true || /^(?:strong|sterk)$/i.test(element.styleName ?? '');
  for (const child of element.children ?? []) readInline(child, strong, into);
}

const CONTENTS_STYLE = /^(?:toc|innhold|innhald)[ ]?(?:\d|heading)/i;
const HEADING_STYLE = /^(?:heading|overskrift)[ ]?([1-9])/i;

function styledLevel(paragraph: WordElement, styles: WordStyles): number | null {
  const [name, id] = [paragraph.styleName ?? '', paragraph.styleId ?? ''];
  if (/^(?:title|tittel)$/i.test(name)) return 1;
  const level = HEADING_STYLE.exec(name)?.[1] ?? HEADING_STYLE.exec(id)?.[1];
  return level === undefined ? (styles.outlineLevels.get(id) ?? null) : Number(level);
}

interface OpenItem {
  readonly text: string;
  readonly level: number;
  readonly items: OpenItem[];
}

const closed = (items: readonly OpenItem[]): LooseItem[] =>
  items.map((item) => ({ text: item.text, items: closed(item.items) }));

/** Reads the children of one body, note or cell. */
class BodyReader {
  readonly #styles: WordStyles;
  readonly #headings: 'all' | 'marked';
  readonly #blocks: LooseBlock[] = [];
  #lines: LooseLine[] = [];
  #items: { text: string; level: number; ordered: boolean }[] = [];
  readonly notes: WordElement[] = [];
  contentsLines = 0;

  constructor(styles: WordStyles, headings: 'all' | 'marked') {
    this.#styles = styles;
    this.#headings = headings;
  }

  read(elements: readonly WordElement[]): LooseBlock[] {
    for (const element of elements) {
      if (element.type === 'paragraph') this.#readParagraph(element);
      else if (element.type === 'table') this.#readTable(element);
    }
    this.#flush();
    return this.#blocks;
  }

  #readParagraph(paragraph: WordElement): void {
    if (CONTENTS_STYLE.test(paragraph.styleName ?? '')) {
      this.contentsLines += 1;
      return;
    }
    const inline: Inline = { text: '', signs: 0, bold: 0, notes: [] };
    for (const child of paragraph.children ?? []) readInline(child, false, inline);
    this.notes.push(...inline.notes);
    if (inline.signs === 0) return;
    const level = styledLevel(paragraph, this.#styles);
    const { numbering } = paragraph;
    if (level !== null) {
      this.#flush();
      this.#blocks.push({ kind: 'heading', text: inline.text, level, guessed: false });
    } else if (numbering !== null && numbering !== undefined) {
      this.#flushLines();
      this.#items.push({ text: inline.text, level: Number(numbering.level), ordered: numbering.isOrdered });
    } else {
      this.#flushItems();
      const lines = inline.text.split('\n').filter((line) => line.trim() !== '');
      const bold = inline.bold === inline.signs;
      this.#lines.push(...lines.map((text, i) => ({ text, gap: i === 0 ? 1 : 0, bold })));
    }
  }

  #readTable(table: WordElement): void {
    this.#flush();
    const elements = (table.children ?? []).filter((row) => row.type === 'tableRow');
    const rows = elements.map((row) => (row.children ?? []).map((cell) => this.#readCell(cell)));
    const body = elements.findIndex((row) => row.isHeader !== true);
    this.#blocks.push(...tableOrContent(rows, body === -1 ? 0 : body));
  }

  #readCell(cell: WordElement): FilledCell {
    const reader = new BodyReader(this.#styles, 'marked');
    const blocks = reader.read(cell.children ?? []);
    this.notes.push(...reader.notes);
    this.contentsLines += reader.contentsLines;
    return { blocks, columnSpan: cell.colSpan ?? 1, rowSpan: cell.rowSpan ?? 1 };
  }

  #flush(): void {
    this.#flushLines();
    this.#flushItems();
  }

  #flushLines(): void {
    if (this.#lines.length === 0) return;
    const shaped = shapeText(this.#lines, { headings: this.#headings, lines: 'whole' });
    this.#blocks.push(...shaped.blocks);
    this.contentsLines += shaped.contentsLines;
    this.#lines = [];
  }

  #flushItems(): void {
    const first = this.#items[0];
    if (first === undefined) return;
    const roots: OpenItem[] = [];
    const path: OpenItem[] = [];
    for (const { text, level } of this.#items) {
      while ((path.at(-1)?.level ?? -1) >= level) path.pop();
      const item: OpenItem = { text, level, items: [] };
      (path.at(-1)?.items ?? roots).push(item);
      path.push(item);
    }
    this.#blocks.push({ kind: 'list', ordered: first.ordered, items: closed(roots) });
    this.#items = [];
  }
}

const hasStyledHeading = (elements: readonly WordElement[], styles: WordStyles): boolean =>
  elements.some((element) => element.type === 'paragraph' && styledLevel(element, styles) !== null);

/** `body`: the children of mammoth's document. Footnotes and endnotes come last, in the order they are referred to. */
export function readWordBlocks(body: readonly WordElement[], notes: WordNotes, styles: WordStyles): WordBlocks {
  const reader = new BodyReader(styles, hasStyledHeading(body, styles) ? 'marked' : 'all');
  const blocks = reader.read(body);
  const noteReader = new BodyReader(styles, 'marked');
  const noteBodies = reader.notes.flatMap((reference) => notes.resolve(reference)?.body ?? []);
  return { blocks: [...blocks, ...noteReader.read(noteBodies)], contentsLines: reader.contentsLines };
}
