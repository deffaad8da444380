/** What each column of a table means, by its heading or, where there is none, by what stands in it. */
import { type Meaning, meaningOf } from '../column-words.ts';
import type { Grid, GridRow } from './table-grid.ts';
import { isRoleWord } from './vocabulary.ts';

export interface Columns {
  readonly title: number;
  readonly who: number | null;
  readonly time: number | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly status: number | null;
  readonly comment: number | null;
  readonly package: number | null;
}

export interface TableReading {
  readonly columns: Columns;
  /** Words of the title column's heading, folded; '' where it has none. */
  readonly titleHeading: string;
  /** Rows of headings, repeated on each page or not. */
  readonly isHeading: (row: GridRow) => boolean;
  readonly guessed: boolean;
}

/** Rows at the top in which the headings may stand: below a title row that spans the table, if it has one. */
const TOP = 3;

const foldRow = (row: GridRow): string => row.map((cell) => cell?.text.toLowerCase() ?? '').join('|');

interface NamedRow {
  readonly row: GridRow;
  readonly meanings: readonly { readonly meaning: Meaning; readonly weight: number }[];
}

function headingRow(grid: Grid, marked: number, isTime: (text: string) => boolean): NamedRow | null {
  for (const row of grid.rows.slice(0, Math.max(TOP, marked))) {
    const named = row.map((cell) => meaningOf(cell?.text ?? ''));
    const kinds = new Set(named.map(({ meaning }) => meaning));
    kinds.delete('other');
    const holdsTime = row.some((cell) => cell !== null && cell.text !== '' && isTime(cell.text));
    if (kinds.size >= 2 && !holdsTime) return { row, meanings: named };
  }
  return null;
}

function columnsByHeading({ meanings: named }: NamedRow, width: number): Columns | null {
  const first = (wanted: Meaning): number | null => {
    const at = named.findIndex(({ meaning }) => meaning === wanted);
    return at === -1 ? null : at;
  };
  const heaviest = Math.max(...named.map(({ weight }) => weight));
  const unnamed = named.findIndex(({ meaning }) => meaning === 'other');
  const title = heaviest > 0 ? named.findIndex(({ weight }) => weight === heaviest) : unnamed;
  if (title === -1 || title >= width) return null;
  return {
    title,
    who: first('who'),
    time: first('time'),
    start: first('start'),
    end: first('end'),
    status: first('status'),
    comment: first('comment'),
    package: first('package'),
  };
}

const share = (texts: readonly string[], fits: (text: string) => boolean): number =>
  texts.length === 0 ? 0 : texts.filter(fits).length / texts.length;

const holdsRole = (text: string): boolean => text.split(/[\s,/]+/).some(isRoleWord);

/** The column where most cells are times, the longest of the others as title, one with roles as who. */
function columnsByContent(grid: Grid, isTime: (text: string) => boolean): Columns | null {
  const columns = Array.from({ length: grid.width }, (_, column) =>
    grid.rows.map((row) => row[column]?.text ?? '').filter((text) => text !== ''),
  );
  const times = columns.map((texts) => (texts.length < 2 ? 0 : share(texts, isTime)));
  const time = times.indexOf(Math.max(...times));
  if ((times[time] ?? 0) < 0.5) return null;
  const lengths = columns.map((texts, i) => (i === time ? 0 : texts.join('').replace(/^\d+$/, '').length));
  const title = lengths.indexOf(Math.max(...lengths));
  if ((lengths[title] ?? 0) === 0) return null;
  const roles = columns.map((texts, i) => (i === time || i === title ? 0 : share(texts, holdsRole)));
  const who = roles.indexOf(Math.max(...roles));
  const whoShare = roles[who] ?? 0;
  const nothing = { start: null, end: null, status: null, comment: null, package: null };
  return { title, time, who: whoShare >= 0.4 ? who : null, ...nothing };
}

/** `isTime` tells whether a cell reads as a time and nothing else. Null where the table is of another sort. */
export function readColumns(grid: Grid, markedRows: number, isTime: (text: string) => boolean): TableReading | null {
  const heading = headingRow(grid, markedRows, isTime);
  if (heading !== null) {
    const columns = columnsByHeading(heading, grid.width);
    if (columns === null) return null;
    const folded = foldRow(heading.row);
    return {
      columns,
      titleHeading: (heading.row[columns.title]?.text ?? '').toLowerCase(),
      isHeading: (row) => foldRow(row) === folded,
      guessed: false,
    };
  }
  const columns = columnsByContent(grid, isTime);
  return columns === null ? null : { columns, titleHeading: '', isHeading: () => false, guessed: true };
}
