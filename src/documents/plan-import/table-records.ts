/** The rows of a table by the meaning of its columns, with rows that the paper divided put together again. */
import { type SourceSpan, wholeOf } from '../document-tree.ts';
import type { Columns, TableReading } from './table-columns.ts';
import { type Grid, type GridRow, textAt } from './table-grid.ts';

export interface TableRecord {
  /** One line for each paragraph of the cell; at least one. */
  readonly titleLines: readonly string[];
  readonly who: string;
  readonly time: string;
  readonly status: string;
  readonly comment: string;
  readonly package: string;
  readonly sources: readonly SourceSpan[];
  /** Put together from several rows. */
  readonly mended: boolean;
}

export interface TableRecords {
  readonly records: readonly TableRecord[];
  /** Headings and rows that span the table. */
  readonly support: readonly SourceSpan[];
}

interface OpenRecord {
  title: string;
  who: string;
  time: string;
  status: string;
  comment: string;
  package: string;
  mended: boolean;
  readonly sources: Map<string, SourceSpan>;
}

const joinLines = (before: string, after: string): string => (before === '' ? after : `${before}\n${after}`);

const startAndEnd = (start: string, end: string): string =>
  start !== '' && end !== '' ? `${start} – ${end}` : start + end;

function timeAt(row: GridRow, columns: Columns): string {
  const time = textAt(row, columns.time);
  return time === '' ? startAndEnd(textAt(row, columns.start), textAt(row, columns.end)) : time;
}

const spansTable = (row: GridRow): boolean => row.length > 1 && row[0] !== null && row.every((cell) => cell === row[0]);

/** `isTime` tells whether words are a time and nothing else. */
export function recordsOf(grid: Grid, reading: TableReading, isTime: (text: string) => boolean): TableRecords {
  const { columns } = reading;
  const records: OpenRecord[] = [];
  const support: SourceSpan[] = [];
  let above: GridRow | null = null;
  let begun = false;
  const headed = grid.rows.some(reading.isHeading);
  for (const row of grid.rows) {
    if (reading.isHeading(row) || spansTable(row) || (headed && !begun)) {
      // What stands above the headings is the table's title.
      begun ||= reading.isHeading(row);
      support.push(...row.flatMap((cell) => (cell === null ? [] : [wholeOf(cell)])));
      above = null;
      continue;
    }
    const last = records.at(-1);
    const before: GridRow | null = above;
    // A merged cell says its words once, however many rows it covers.
    const repeated = before !== null && row[columns.title] !== null && row[columns.title] === before[columns.title];
    const fresh: OpenRecord = {
      title: repeated ? '' : textAt(row, columns.title),
      who: textAt(row, columns.who),
      time: timeAt(row, columns),
      status: textAt(row, columns.status),
      comment: textAt(row, columns.comment),
      package: textAt(row, columns.package),
      mended: false,
      sources: new Map(row.flatMap((cell) => (cell === null || cell.text === '' ? [] : [[cell.id, wholeOf(cell)]]))),
    };
    above = row;
    if ([fresh.title, fresh.who, fresh.time, fresh.status, fresh.comment].every((text) => text === '')) continue;
    if (last !== undefined && continuesRow(fresh, last, isTime)) mend(last, fresh);
    else records.push(fresh.title === '' && last !== undefined ? { ...fresh, title: last.title, mended: true } : fresh);
  }
  const titled = records.filter(({ title }) => title !== '');
  return { records: titled.map(closed), support };
}

const closed = ({ title, sources, ...record }: OpenRecord): TableRecord => ({
  ...record,
  titleLines: title.split('\n'),
  sources: [...sources.values()],
});

/** «oktober 2025» or «2025» after «Slutten av oktober»: the words before wait for it. */
const isPiece = (time: string, before: string): boolean =>
  /^\p{Ll}/u.test(time) || (/^(?:19|20)\d\d$/.test(time) && !/\b(?:19|20)\d\d\b/.test(before));

/**
 * A row without a title, or with one that goes on in lower case, continues the row above, unless both have a whole time
 * of their own: then it is one more occasion.
 */
function continuesRow(row: OpenRecord, last: OpenRecord, isTime: (text: string) => boolean): boolean {
  const piece = row.time !== '' && last.time !== '' && row.time !== last.time && isPiece(row.time, last.time);
  if (row.title !== '' && !/^\p{Ll}/u.test(row.title)) return piece && !/^\p{Ll}/u.test(row.time);
  const twoTimes = row.time !== '' && row.time !== last.time && isTime(row.time) && isTime(last.time);
  return piece || !twoTimes;
}

function mend(last: OpenRecord, row: OpenRecord): void {
  if (row.title !== '') last.title += ` ${row.title}`;
  if (row.who !== '' && row.who !== last.who) last.who = joinLines(last.who, row.who);
  if (row.time !== '' && row.time !== last.time) last.time = `${last.time} ${row.time}`.trim();
  if (row.status !== '' && row.status !== last.status) last.status = joinLines(last.status, row.status);
  if (row.comment !== '' && row.comment !== last.comment) last.comment = joinLines(last.comment, row.comment);
  last.mended = true;
  for (const [id, source] of row.sources) last.sources.set(id, source);
}
