/** Builds loose blocks from the tags and texts of a page, with one frame for each open list, item, table, row and cell. */
import type { LooseBlock, LooseItem } from '../document-tree.ts';
import { type FilledCell, tableOrContent } from '../loose-table.ts';
import { type LooseLine, shapeText } from '../text-shape.ts';

type FrameKind = 'page' | 'list' | 'item' | 'table' | 'row' | 'cell';
type Attributes = Readonly<Record<string, string>>;

/** What has been read of an open element; which of the arrays are filled depends on its kind. */
interface Frame {
  readonly kind: FrameKind;
  readonly attributes: Attributes;
  readonly ordered: boolean;
  readonly blocks: LooseBlock[];
  readonly items: LooseItem[];
  readonly rows: FilledCell[][];
  readonly cells: FilledCell[];
  lines: LooseLine[];
  headerRows: number;
  /** A row begins as a header row and stops being one with its first ordinary cell. */
  header: boolean;
}

const openFrame = (kind: FrameKind, attributes: Attributes = {}, ordered = false): Frame => ({
  kind,
  attributes,
  ordered,
  blocks: [],
  items: [],
  rows: [],
  cells: [],
  lines: [],
  headerRows: 0,
  header: true,
});

const frameKinds = new Map<string, FrameKind>([
  ['ul', 'list'],
  ['ol', 'list'],
  ['menu', 'list'],
  ['li', 'item'],
  ['table', 'table'],
  ['tr', 'row'],
  ['td', 'cell'],
  ['th', 'cell'],
]);
const PARAGRAPHS = new Set(
  (
    'p div section article main header figure figcaption caption address blockquote dl dt dd form fieldset legend ' +
    'details summary pre center hr body html aside'
  ).split(' '),
);
const BOLD = new Set(['b', 'strong', 'summary', 'dt', 'legend']);
const HEADING = /^h([1-6])$/;

/** More frames than this within each other hold no content; they are read as one. */
const DEEPEST = 60;

export interface Collected {
  readonly blocks: readonly LooseBlock[];
  readonly signs: number;
}

const signsOf = (text: string): number => text.replace(/\s/g, '').length;

function signsIn(block: LooseBlock): number {
  const ofItems = (items: readonly LooseItem[]): number =>
    items.reduce((sum, item) => sum + signsOf(item.text) + ofItems(item.items), 0);
  if (block.kind === 'list') return ofItems(block.items);
  if (block.kind === 'table') return block.rows.flat().reduce((sum, cell) => sum + signsOf(cell.text), 0);
  return signsOf(block.text);
}

export class PageBuilder {
  /** Set while the page is inside what it marks as its main content. */
  inMain = false;
  readonly #frames: Frame[] = [openFrame('page')];
  readonly #all: LooseBlock[] = [];
  readonly #main: LooseBlock[] = [];
  #signs = { all: 0, main: 0 };
  #contentsLines = 0;

  #text = '';
  #textSigns = { all: 0, bold: 0 };
  #gap = 1;
  #boldDepth = 0;
  #preformatted = 0;
  #contentsLine = false;
  #heading: number | null = null;
  #sawHeading = false;

  get inHeading(): boolean {
    return this.#heading !== null;
  }

  get #top(): Frame {
    const top = this.#frames.at(-1);
    if (top === undefined) throw new Error('The page frame is never closed');
    return top;
  }

  open(name: string, attributes: Attributes): void {
    if (BOLD.has(name)) this.#boldDepth += 1;
    const frame = frameKinds.get(name);
    const level = HEADING.exec(name)?.[1];
    if (frame !== undefined) {
      if (frame === 'cell' && name === 'td') this.#top.header = false;
      this.#push(openFrame(frame, attributes, name === 'ol'));
    } else if (level !== undefined) {
      this.flush();
      this.#heading = Number(level);
      this.#sawHeading = true;
    } else if (name === 'br') this.#endLine(0);
    else if (PARAGRAPHS.has(name)) {
      this.#endLine(1);
      if (name === 'pre') this.#preformatted += 1;
      // Word, saved as a web page, gives the lines of a contents list classes of their own.
      if (/^MsoToc\d/i.test(attributes['class'] ?? '')) this.#contentsLine = true;
    }
  }

  text(data: string): void {
    const plain = this.#preformatted > 0 ? data : data.replace(/[\t\n\f\r ]+/g, ' ');
    const signs = signsOf(plain);
    this.#textSigns.all += signs;
    if (this.#boldDepth > 0) this.#textSigns.bold += signs;
    this.#text += plain;
  }

  close(name: string): void {
    if (BOLD.has(name)) this.#boldDepth = Math.max(0, this.#boldDepth - 1);
    const frame = frameKinds.get(name);
    if (frame !== undefined) this.#pop(frame);
    else if (HEADING.test(name)) this.#endHeading();
    else if (PARAGRAPHS.has(name)) {
      this.#endLine(1);
      if (name === 'pre') this.#preformatted = Math.max(0, this.#preformatted - 1);
    }
  }

  /** Ends the paragraph that is being read. */
  flush(): void {
    this.#endLine(1);
    this.#flushLines();
  }

  finish(): { readonly main: Collected; readonly all: Collected; readonly contentsLines: number } {
    this.#endHeading();
    while (this.#frames.length > 1) this.#pop(this.#top.kind);
    this.flush();
    return {
      main: { blocks: this.#main, signs: this.#signs.main },
      all: { blocks: this.#all, signs: this.#signs.all },
      contentsLines: this.#contentsLines,
    };
  }

  #endHeading(): void {
    const level = this.#heading;
    if (level === null) return;
    this.#heading = null;
    if (this.#textSigns.all > 0) this.#add({ kind: 'heading', text: this.#text, level, guessed: false });
    this.#startLine();
  }

  #startLine(): void {
    this.#text = '';
    this.#textSigns = { all: 0, bold: 0 };
  }

  /** `gap`: 1 where a paragraph ends, 0 where only a line does. */
  #endLine(gap: number): void {
    if (this.#heading !== null) {
      this.#text += ' ';
      return;
    }
    if (this.#textSigns.all > 0) {
      const bold = this.#textSigns.bold === this.#textSigns.all;
      for (const line of this.#text.split('\n')) {
        if (line.trim() === '') continue;
        if (this.#contentsLine) this.#contentsLines += 1;
        else this.#top.lines.push({ text: line.trimEnd(), gap: this.#gap, bold });
        this.#gap = 0;
      }
    }
    this.#gap = Math.max(this.#gap, gap);
    if (gap > 0) this.#contentsLine = false;
    this.#startLine();
  }

  #flushLines(): void {
    const top = this.#top;
    if (top.lines.length === 0) return;
    const lines = top.lines;
    top.lines = [];
    if (top.kind === 'item') {
      this.#add({ kind: 'paragraph', text: lines.map((line) => line.text).join('\n') });
      return;
    }
    const headings = this.#sawHeading || top.kind !== 'page' ? 'marked' : 'all';
    const shaped = shapeText(lines, { headings, lines: 'whole' });
    this.#contentsLines += shaped.contentsLines;
    for (const block of shaped.blocks) this.#add(block);
  }

  #add(block: LooseBlock): void {
    if (this.#frames.length > 1) {
      this.#top.blocks.push(block);
      return;
    }
    const signs = signsIn(block);
    this.#all.push(block);
    this.#signs.all += signs;
    if (!this.inMain) return;
    this.#main.push(block);
    this.#signs.main += signs;
  }

  #push(next: Frame): void {
    this.#endHeading();
    this.flush();
    if (this.#frames.length < DEEPEST) this.#frames.push(next);
  }

  /** Closes the innermost frame of that kind and all that was left open in it; nothing where none is open. */
  #pop(kind: FrameKind): void {
    this.#endHeading();
    this.flush();
    if (!this.#frames.some((open) => open.kind === kind)) return;
    let closed: Frame | undefined;
    do {
      this.#flushLines();
      closed = this.#frames.pop();
      if (closed !== undefined) this.#settle(closed);
    } while (closed !== undefined && closed.kind !== kind);
  }

  /** Gives what a closed frame holds to the one around it. What does not belong there comes after it, in order. */
  #settle(closed: Frame): void {
    const top = this.#top;
    switch (closed.kind) {
      case 'page':
        return;
      case 'list':
        this.#settleList(closed);
        break;
      case 'item':
        if (this.#settleItem(closed)) return;
        break;
      case 'table':
        for (const block of tableOrContent(closed.rows, closed.headerRows)) this.#add(block);
        break;
      case 'row':
        if (top.kind !== 'table' || closed.cells.length === 0) break;
        if (closed.header && top.headerRows === top.rows.length) top.headerRows += 1;
        top.rows.push(closed.cells);
        break;
      case 'cell':
        if (top.kind !== 'row') break;
        top.cells.push({
          blocks: closed.blocks,
          columnSpan: Number(closed.attributes['colspan'] ?? 1),
          rowSpan: Number(closed.attributes['rowspan'] ?? 1),
        });
        return;
    }
    for (const block of closed.blocks) this.#add(block);
  }

  #settleList(closed: Frame): void {
    const top = this.#top;
    const last = top.items.at(-1);
    if (closed.items.length === 0) return;
    if (top.kind === 'item') top.items.push(...closed.items);
    // A list between two items belongs to the one before it.
    else if (top.kind === 'list' && last !== undefined) {
      top.items[top.items.length - 1] = { text: last.text, items: [...last.items, ...closed.items] };
    } else this.#add({ kind: 'list', ordered: closed.ordered, items: closed.items });
  }

  /** An item holds its words and the items below; with a heading or a table in it, it only held the page in place. */
  #settleItem(closed: Frame): boolean {
    const top = this.#top;
    const texts = closed.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
    if (top.kind === 'list' && texts.length === closed.blocks.length) {
      top.items.push({ text: texts.join('\n'), items: closed.items });
      return true;
    }
    if (closed.items.length > 0) closed.blocks.push({ kind: 'list', ordered: false, items: closed.items });
    return false;
  }
}
