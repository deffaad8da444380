/** Tells a table that holds facts from one that only holds the page in place, which is unpacked into its content. */
import type { LooseBlock, LooseItem } from './document-tree.ts';

export interface FilledCell {
  readonly blocks: readonly LooseBlock[];
  readonly columnSpan: number;
  readonly rowSpan: number;
}

/** No table has more; what says so is a slip or worse. */
const WIDEST_SPAN = 100;

const spanOf = (span: number): number => (Number.isInteger(span) && span > 0 ? Math.min(span, WIDEST_SPAN) : 1);

function itemLines(items: readonly LooseItem[]): string[] {
  return items.flatMap((item) => [item.text, ...itemLines(item.items)]);
}

/** The text of a cell, one line for each paragraph, item and row in it. */
function textOf(blocks: readonly LooseBlock[]): string {
  return blocks
    .flatMap((block) => {
      if (block.kind === 'list') return itemLines(block.items);
      if (block.kind === 'table') return block.rows.map((row) => row.map((cell) => cell.text).join(' '));
      return [block.text];
    })
    .join('\n');
}

const holdsPage = (cell: FilledCell): boolean =>
  cell.blocks.some((block) => block.kind === 'table' || (block.kind === 'heading' && !block.guessed));

export function tableOrContent(rows: readonly (readonly FilledCell[])[], headerRows: number): LooseBlock[] {
  const cells = rows.flat();
  const filled = cells.filter((cell) => cell.blocks.length > 0);
  if (filled.length < 2 || filled.some(holdsPage)) return filled.flatMap((cell) => cell.blocks);
  const loose = rows.map((row) =>
    row.map(({ blocks, columnSpan, rowSpan }) => ({
      text: textOf(blocks),
      columnSpan: spanOf(columnSpan),
      rowSpan: spanOf(rowSpan),
    })),
  );
  return [{ kind: 'table', headerRows, guessed: false, rows: loose }];
}
