/**
 * Finds the shape that lines of text had before they became plain: which lines belong to one paragraph, which are list
 * items, table rows, headings or a contents list. Serves plain and pasted text, and the loose paragraphs of Word and web
 * pages, where people type dashes for lists and tabs for tables.
 *
 * - No line is lost but those of a contents list, page numbers and running heads; they are counted.
 * - A heading that only looks like one is marked as guessed.
 */
import type { LooseBlock } from './document-tree.ts';
import { dropContents, dropPageFurniture } from './text-shape/furniture.ts';
import { headingLevel } from './text-shape/headings.ts';
import { type LooseLine, lineParts } from './text-shape/line.ts';
import { gatherList } from './text-shape/lists.ts';
import { rejoinLines } from './text-shape/rejoin.ts';
import { gatherTable } from './text-shape/tables.ts';

export type { LooseLine } from './text-shape/line.ts';

export interface ShapedText {
  readonly blocks: readonly LooseBlock[];
  /** Lines of a contents list that were left out. */
  readonly contentsLines: number;
}

export interface ShapeOptions {
  /**
   * all     any short line that stands as a heading does
   * marked  only lines that are bold, in capitals or numbered: the document has headings of its own
   */
  readonly headings: 'all' | 'marked';
  /** What is known of where paragraphs end: nothing in plain text, everything in Word and web pages. */
  readonly lines: 'cut' | 'whole';
}

export function shapeText(lines: readonly LooseLine[], options: ShapeOptions): ShapedText {
  const contents = dropContents(dropPageFurniture(lines));
  const joined = options.lines === 'cut' ? rejoinLines(contents.lines) : contents.lines;
  const blocks: LooseBlock[] = [];
  let at = 0;
  while (at < joined.length) {
    const gathered = gatherTable(joined, at) ?? gatherList(joined, at);
    if (gathered !== null) {
      blocks.push(gathered.block);
      at = gathered.next;
      continue;
    }
    const line = joined[at];
    if (line === undefined) break;
    const level = headingLevel(joined, at, { headings: options.headings, titles: contents.titles });
    const { marker, text } = lineParts(line);
    if (level === null) blocks.push({ kind: 'paragraph', text: line.text });
    else blocks.push({ kind: 'heading', text: marker?.kind === 'markdown' ? text : line.text, level, guessed: true });
    at += 1;
  }
  return { blocks, contentsLines: contents.dropped };
}
