/** Documents of our own, about municipalities that do not exist, written out as Word, web page or text for the tests to read. */
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { type LooseBlock, type LooseItem, looseCell } from './document-tree.ts';

export const heading = (text: string, level = 1): LooseBlock => ({ kind: 'heading', text, level, guessed: false });
export const paragraph = (text: string): LooseBlock => ({ kind: 'paragraph', text });

export const list = (...texts: readonly string[]): LooseBlock => ({
  kind: 'list',
  ordered: false,
  items: texts.map((text) => ({ text, items: [] })),
});

/** Rows of cells; a line feed in a cell is a paragraph of its own. */
export const table = (...rows: readonly (readonly string[])[]): LooseBlock => ({
  kind: 'table',
  headerRows: 0,
  guessed: false,
  rows: rows.map((row) => row.map(looseCell)),
});

const wordHeadings = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

const wordItems = (items: readonly LooseItem[], level: number): Paragraph[] =>
  items.flatMap((item) => [new Paragraph({ text: item.text, bullet: { level } }), ...wordItems(item.items, level + 1)]);

function wordBlock(block: LooseBlock): (Paragraph | Table)[] {
  if (block.kind === 'heading')
    return [new Paragraph({ text: block.text, heading: wordHeadings[block.level - 1] ?? wordHeadings[0] })];
  if (block.kind === 'paragraph') return [new Paragraph({ children: [new TextRun(block.text)] })];
  if (block.kind === 'list') return wordItems(block.items, 0);
  const rows = block.rows.map((row) => {
    const cells = row.map(({ text, columnSpan, rowSpan }) => {
      const children = text.split('\n').map((line) => new Paragraph(line));
      return new TableCell({ children, columnSpan, rowSpan });
    });
    return new TableRow({ children: cells });
  });
  return [new Table({ rows })];
}

export async function asWord(blocks: readonly LooseBlock[]): Promise<Uint8Array> {
  const document = new Document({ sections: [{ children: blocks.flatMap(wordBlock) }] });
  return new Uint8Array(await Packer.toBuffer(document));
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');

const pageItems = (items: readonly LooseItem[]): string =>
  `<ul>${items.map((item) => `<li>${escaped(item.text)}${item.items.length > 0 ? pageItems(item.items) : ''}</li>`).join('')}</ul>`;

function pageBlock(block: LooseBlock): string {
  if (block.kind === 'heading') return `<h${block.level}>${escaped(block.text)}</h${block.level}>`;
  if (block.kind === 'paragraph') return `<p>${escaped(block.text)}</p>`;
  if (block.kind === 'list') return pageItems(block.items);
  const rows = block.rows.map((row) => {
    const cells = row.map(
      (cell) => `<td colspan="${cell.columnSpan}" rowspan="${cell.rowSpan}">${escaped(cell.text)}</td>`,
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table>${rows.join('')}</table>`;
}

export const asPage = (blocks: readonly LooseBlock[]): string =>
  `<!doctype html><html><head><title>Plan</title></head><body>${blocks.map(pageBlock).join('\n')}</body></html>`;

const textItems = (items: readonly LooseItem[], indent: string): string[] =>
  items.flatMap((item) => [`${indent}- ${item.text}`, ...textItems(item.items, `${indent}  `)]);

function textBlock(block: LooseBlock): string {
  if (block.kind === 'heading') return block.level === 1 ? block.text.toUpperCase() : block.text;
  if (block.kind === 'paragraph') return block.text;
  if (block.kind === 'list') return textItems(block.items, '').join('\n');
  return block.rows.map((row) => row.map((cell) => cell.text.replaceAll('\n', ' ')).join('\t')).join('\n');
}

/** As a person's copy of the document has it: tabs between cells, dashes before items. */
export const asText = (blocks: readonly LooseBlock[]): string => blocks.map(textBlock).join('\n\n');

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
