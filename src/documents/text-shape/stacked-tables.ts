/**
 * Tables whose cells stand below each other, as when a page is copied without its borders: «Aktivitet / Ansvar / Frist»
 * in three lines, then three lines for each row, or fewer where cells were empty.
 */
import { meaningOf } from '../column-words.ts';
import { type LooseBlock, looseCell } from '../document-tree.ts';
import { isTime, placed } from './time-cells.ts';
import { type LooseLine, isPiped, isTabbed, lineParts } from './line.ts';

const WIDEST = 6;
const LONGEST_HEADING = 30;
const LONGEST_CELL = 160;

const isPlain = (line: LooseLine): boolean => !isTabbed(line) && !isPiped(line) && lineParts(line).marker === null;

/** How many lines from `start` are headings of columns, of which one is the title's and one the time's; 0 where they are not. */
function headingsFrom(
  lines: readonly LooseLine[],
  start: number,
): { readonly width: number; readonly time: number } | null {
  const kinds: string[] = [];
  const gap = lines[start + 1]?.gap ?? 0;
  for (let at = start; at < start + WIDEST; at++) {
    const line = lines[at];
    if (line === undefined || line.text.trim().length > LONGEST_HEADING || !isPlain(line)) break;
    if (at > start && (line.gap !== gap || gap > 1)) break;
    const { meaning } = meaningOf(line.text);
    if (meaning === 'other' || meaning === 'start' || meaning === 'end' || kinds.includes(meaning)) break;
    kinds.push(meaning);
  }
  const time = kinds.indexOf('time');
  return kinds.length >= 2 && kinds.includes('title') && time !== -1 ? { width: kinds.length, time } : null;
}

/** Lines between empty ones, where those divide the rows; else a row ends with its time, or begins with it. */
function rowsOf(lines: readonly LooseLine[], width: number, time: number): string[][] {
  const rows: string[][] = [];
  const divided = lines.filter(({ gap }) => gap > 0).length * 2 < lines.length + width;
  for (const [i, line] of lines.entries()) {
    const text = line.text.trim();
    const last = rows.at(-1);
    const full = last === undefined || last.length >= width;
    const after = time === width - 1 && last !== undefined && isTime(last.at(-1) ?? '');
    const before = time === 0 && isTime(text);
    if (i === 0 || full || after || before || (divided && line.gap > 0)) rows.push([text]);
    else last.push(text);
  }
  return rows;
}

const ROWS_ENOUGH = 2;

export function gatherStacked(lines: readonly LooseLine[], start: number): { block: LooseBlock; next: number } | null {
  const headings = headingsFrom(lines, start);
  if (headings === null) return null;
  const { width, time } = headings;
  const body: LooseLine[] = [];
  for (let at = start + width; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined || line.gap > 2 || line.text.length > LONGEST_CELL || !isPlain(line)) break;
    body.push(line);
  }
  const rows = rowsOf(body, width, time).map((row) => placed(row, width, time));
  const last = rows.findLastIndex((row) => isTime(row[time] ?? ''));
  const timed = rows.filter((row) => isTime(row[time] ?? '')).length;
  if (timed < ROWS_ENOUGH || timed * 2 < last + 1) return null;
  const kept = rows.slice(0, last + 1);
  const used = kept.reduce((sum, row) => sum + row.filter((cell) => cell !== '').length, 0);
  const heading = lines.slice(start, start + width).map((line) => line.text.trim());
  const cells = [heading, ...kept].map((row) => row.map(looseCell));
  return { block: { kind: 'table', headerRows: 1, guessed: true, rows: cells }, next: start + width + used };
}
