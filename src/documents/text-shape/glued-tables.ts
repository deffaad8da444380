/**
 * Tables whose borders were lost when a page was copied as text, so that the end of one cell touches the beginning of the
 * next: «August 2026Utarbeide planprogram», «OppstartsmøteStyringsgruppaMai 2026».
 */
import { meaningOf } from '../column-words.ts';
import { type LooseBlock, looseCell } from '../document-tree.ts';
import { type LooseLine, isPiped, isTabbed, lineParts } from './line.ts';
import { isTime, placed } from './time-cells.ts';

/** A small letter, a digit or a bracket right before a capital that begins a word, or a letter right before a date. */
const BORDER = /(?<=[\p{Ll}\d)])(?=\p{Lu}\p{Ll})|(?<=\p{Ll})(?=\d{1,2}\.\s?(?:\d|og|\p{Ll}{3}))/u;

const LONGEST_LINE = 300;
/** Lines of one cell between two rows; more is text. */
const LONGEST_CELL = 8;
const ROWS_ENOUGH = 3;
const WIDEST = 6;

const cellsOf = (line: LooseLine): string[] => {
  const text = line.text.trim();
  return text.length > LONGEST_LINE ? [text] : text.split(BORDER).map((cell) => cell.trim());
};

const isLine = (line: LooseLine | undefined): line is LooseLine =>
  line !== undefined && !isTabbed(line) && !isPiped(line) && lineParts(line).marker === null;

/** «PeriodeOppgaver»: words that head columns, one of them that of the time. */
const isHeading = (cells: readonly string[]): boolean =>
  cells.length > 1 && cells.every((cell) => meaningOf(cell).meaning !== 'other');

interface Layout {
  readonly width: number;
  /** The column that holds the time. */
  readonly time: number;
}

/** How the glued rows among some lines are laid out; null where too few of them are rows with a time. */
function layoutOf(rows: readonly (readonly string[])[], heading: readonly string[] | null): Layout | null {
  const timed = rows.filter((cells) => cells.length > 1 && cells.length <= WIDEST && cells.some(isTime));
  if (timed.length < ROWS_ENOUGH) return null;
  const width = heading?.length ?? Math.max(...timed.map((cells) => cells.length));
  const first = timed.filter((cells) => isTime(cells[0] ?? '')).length;
  return { width, time: first * 2 > timed.length ? 0 : width - 1 };
}

/** Lines that touch no other cell: the time of a row that follows, more of the cell above, or a row without a time. */
function addAlone(rows: string[][], text: string, { width, time }: Layout): void {
  const last = rows.at(-1);
  const title = time === 0 ? 1 : 0;
  if (time === 0 && isTime(text)) rows.push([text, ...Array.from({ length: width - 1 }, () => '')]);
  else if (last === undefined || (time !== 0 && /^\p{Lu}/u.test(text))) {
    rows.push(Array.from({ length: width }, (_, column) => (column === title ? text : '')));
  } else last[title] = `${last[title] ?? ''}\n${text}`.trim();
}

/** More pieces than columns: a capital within a word divided one cell in two. */
function narrowed(cells: readonly string[], width: number): string[] {
  const surplus = cells.length - width;
  return surplus <= 0 ? [...cells] : [cells.slice(0, surplus + 1).join(''), ...cells.slice(surplus + 1)];
}

export function gatherGlued(lines: readonly LooseLine[], start: number): { block: LooseBlock; next: number } | null {
  const line = lines[start];
  const first = isLine(line) ? cellsOf(line) : [];
  if (first.length < 2) return null;
  const pieces: string[][] = [];
  let last = 0;
  for (let at = start; at - start - last <= LONGEST_CELL; at++) {
    const next = lines[at];
    if (!isLine(next)) break;
    const cells = cellsOf(next);
    pieces.push(cells);
    if (cells.length > 1 || isTime(cells[0] ?? '')) last = at - start;
  }
  const own = pieces.slice(0, last + 1);
  const heading = isHeading(first) ? first : null;
  const layout = layoutOf(own, heading);
  if (layout === null) return null;
  const rows: string[][] = [];
  for (const cells of heading === null ? own : own.slice(1)) {
    const [text = ''] = cells;
    if (cells.length === 1) addAlone(rows, text, layout);
    else rows.push(placed(narrowed(cells, layout.width), layout.width, layout.time));
  }
  const table = [...(heading === null ? [] : [heading]), ...rows].map((row) => row.map(looseCell));
  return {
    block: { kind: 'table', headerRows: heading === null ? 0 : 1, guessed: true, rows: table },
    next: start + own.length,
  };
}
