/** A table with its merged cells spread over the columns and rows they cover, so that every row has every column. */
import type { Cell, Table } from '../document-tree.ts';

/** Null where the row ends before the column. A merged cell says the same to every row and column it covers. */
export type GridRow = readonly (Cell | null)[];

export interface Grid {
  readonly rows: readonly GridRow[];
  readonly width: number;
}

/** Beyond this, spans are slips: a table for people has fewer columns. */
const WIDEST = 200;

export function gridOf(table: Table): Grid {
  const rows: (Cell | null)[][] = table.rows.map(() => []);
  let width = 0;
  for (const [at, row] of table.rows.entries()) {
    let column = 0;
    for (const cell of row.cells) {
      while (rows[at]?.[column] !== undefined && column < WIDEST) column += 1;
      for (let down = 0; down < cell.rowSpan; down++) {
        const covered = rows[at + down];
        if (covered === undefined) break;
        for (let right = 0; right < cell.columnSpan && column + right < WIDEST; right++) covered[column + right] = cell;
      }
      column += cell.columnSpan;
    }
    width = Math.max(width, rows[at]?.length ?? 0);
  }
  return { rows: rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null)), width };
}

export const textAt = (row: GridRow, column: number | null): string =>
  column === null ? '' : (row[column]?.text ?? '');
