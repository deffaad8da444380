/** Gathers rows typed with tabs, or with Markdown's bars, into tables. */
import { type LooseBlock, type LooseCell, looseCell } from '../document-tree.ts';
import { gatherGlued } from './glued-tables.ts';
import { gatherStacked } from './stacked-tables.ts';
import { type LooseLine, endsSentence, isPiped, isTabbed, lineParts, startsLower } from './line.ts';

type Gathered = { block: LooseBlock; next: number };

const cellsOf = (line: LooseLine): string[] => line.text.split('\t');

/** Lines that only begin with a tab are indented paragraphs, not rows. */
const isIndentedOnly = (row: readonly string[]): boolean => row.filter((cell) => cell.trim() !== '').length < 2;

/** «februar 2026» or «2026» below «Siste del»: the rest of a time, whatever its first letter. */
const REST_OF_TIME = /^(?:\p{L}+\s)?(?:19|20)\d\d$/u;

/** A line without tabs below a whole row: more of its last cell, or the beginning of the next row's first. */
const goesOnInLastCell = (lastCell: string, text: string): boolean =>
  lastCell.trim() !== '' &&
  (startsLower(text) || (REST_OF_TIME.test(text.trim()) && !/\b(?:19|20)\d\d\b/.test(lastCell)));

function appendPiece(row: string[], piece: readonly string[]): void {
  row[row.length - 1] += `\n${piece[0] ?? ''}`;
  row.push(...piece.slice(1));
}

/**
 * A row whose cells hold line breaks reaches plain text in pieces: the last cell of one line goes on as the first of the
 * next. Where empty cells at the end of a line keep their tabs, a row is whole when it has as many cells as the table is
 * wide; where they were trimmed, a line that stands alone is a row.
 */
function mendRows(pieces: readonly (readonly string[])[], width: number, trimmed: boolean): string[][] {
  const rows: string[][] = [];
  let open: string[] | null = null;
  for (const piece of pieces) {
    const text = piece[0] ?? '';
    const begun: number = open?.length ?? width;
    const fits = begun + piece.length - 1 <= width;
    const mayBeRow = trimmed && (begun === 1 || (piece.length === 1 && !goesOnInLastCell(open?.at(-1) ?? '', text)));
    const isPending = begun < width && fits && !mayBeRow;
    const isTail: boolean = begun === width && piece.length === 1 && goesOnInLastCell(open?.at(-1) ?? '', text);
    if (open !== null && (isPending || isTail)) appendPiece(open, piece);
    else {
      open = [...piece];
      rows.push(open);
    }
  }
  return rows;
}

/** How far down the first true row may stand: below a heading and a row of which only one cell is filled. */
const FIRST_ROWS = 4;
/** Lines without tabs between two rows; more is text. */
const LONGEST_PIECE = 4;

/** The index after the table's last line: rows, and between them lines that are pieces of cells. */
function endOfTabbed(lines: readonly LooseLine[], start: number): number {
  let end = start + 1;
  for (let at = end; at < lines.length && at - end < LONGEST_PIECE; at++) {
    const line = lines[at];
    if (line === undefined || line.gap > 1) break;
    if (isTabbed(line)) end = at + 1;
    else if (line.gap > 0 || lineParts(line).marker !== null || line.text.length > 120) break;
  }
  // Right below the last row: the rest of its last cell, or a row whose empty cells were trimmed.
  const [below, after] = [lines[end], lines[end + 1]];
  const belongs = below?.gap === 0 && (after === undefined || after.gap > 0) && lineParts(below).marker === null;
  return belongs && !endsSentence(below.text) && below.text.length <= 120 ? end + 1 : end;
}

function gatherTabbed(lines: readonly LooseLine[], start: number): Gathered | null {
  const top = lines.slice(start, start + FIRST_ROWS).filter(isTabbed);
  if (top.every((line) => isIndentedOnly(cellsOf(line)))) return null;
  const end = endOfTabbed(lines, start);
  const own = lines.slice(start, end);
  if (own.length < 2) return null;
  const pieces = own.map((line) => (isTabbed(line) ? cellsOf(line) : [line.text]));
  const width = Math.max(...pieces.map((piece) => piece.length));
  const trimmed = own.every((line) => !line.text.endsWith('\t'));
  const rows = mendRows(pieces, width, trimmed);
  const guessed = rows.length < pieces.length;
  return { block: { kind: 'table', headerRows: 0, guessed, rows: rows.map((row) => padded(row, width)) }, next: end };
}

const padded = (row: readonly string[], width: number): LooseCell[] =>
  Array.from({ length: width }, (_, column) => looseCell(row[column] ?? ''));

function gatherPiped(lines: readonly LooseLine[], start: number): Gathered | null {
  const rows: string[][] = [];
  let at = start;
  for (let line = lines[at]; line !== undefined && isPiped(line); line = lines[++at]) {
    const inner = line.text.trim().slice(1, -1);
    rows.push(
      inner.split(/(?<!\\)\|/).map((cell) =>
        cell
          .replaceAll('\\|', '|')
          .replace(/<br\s*\/?>/gi, '\n')
          .trim(),
      ),
    );
  }
  const ruled = rows[1]?.every((cell) => /^:?-+:?$/.test(cell)) ?? false;
  const kept = ruled ? rows.toSpliced(1, 1) : rows;
  if (kept.length < 2) return null;
  const width = Math.max(...kept.map((row) => row.length));
  const padding = kept.map((row) => padded(row, width));
  return { block: { kind: 'table', headerRows: ruled ? 1 : 0, guessed: false, rows: padding }, next: at };
}

export function gatherTable(lines: readonly LooseLine[], at: number): Gathered | null {
  const line = lines[at];
  if (line === undefined) return null;
  if (isPiped(line)) return gatherPiped(lines, at);
  return isTabbed(line) ? gatherTabbed(lines, at) : (gatherGlued(lines, at) ?? gatherStacked(lines, at));
}
