/** What each line of a pasted plan of meetings says: whose meeting, when, by when the papers. */
import { yearOf } from '#base/calendar.ts';
import type { Day } from '#base/clock.ts';
import { contextWithoutClues, type DateContext, type FuzzyDate, readFuzzyDate } from '#domain/fuzzy-date.ts';
import { lineIn, type Rows } from '#domain/measure-sheet.ts';
import {
  type Column,
  columnOf,
  daysOfMonth,
  hourIn,
  isTime,
  lineSays,
  monthOfHeading,
  timeIn,
  timesIn,
  yearIn,
} from './cells.ts';

/** What a line says, as it is written. */
export interface Said {
  readonly row: number;
  readonly words: string;
  readonly body: string;
  readonly when: FuzzyDate | null;
  readonly papers: FuzzyDate | null;
  readonly time: string;
  readonly place: string;
  /** Some year was told, by the line or above it. */
  readonly yearTold: boolean;
}

interface Layout {
  readonly columns: readonly (Column | null)[];
  /** The month of each column, where the columns are a year's. */
  readonly months: readonly (number | null)[];
}

const nothingKnown: Layout = { columns: [], months: [] };

/** Two columns that are known make a row of headings, and three months a year's. */
function headingOf(cells: readonly string[]): Layout | null {
  const months = cells.map(monthOfHeading);
  if (months.filter((month) => month !== null).length >= 3) return { columns: [], months };
  const columns: (Column | null)[] = [];
  for (const cell of cells) {
    const column = columnOf(cell);
    columns.push(column !== null && columns.includes(column) ? null : column);
  }
  const isHeading = columns.filter((column) => column !== null).length >= 2 && columns.includes('when');
  return isHeading ? { columns, months: [] } : null;
}

/** What each line says. What stands above holds for what follows: headings, the year, and a body that is not repeated. */
export function sayingsOf(rows: Rows, dates: DateContext): readonly Said[] {
  let layout = nothingKnown;
  let year: number | null = null;
  let above = '';
  return rows.flatMap((written, index): readonly Said[] => {
    const row = index + 1;
    const cells = written.map(lineIn);
    const filled = cells.filter((cell) => cell !== '');
    const heading = headingOf(cells);
    if (heading !== null) {
      layout = heading;
      year = yearIn(filled.join(' ')) ?? year;
      return [];
    }
    const context: DateContext = { ...dates, yearAbove: year };
    const one = filled.length === 1 ? (filled[0] ?? '') : null;
    const base = { row, words: filled.join(' · '), yearTold: year !== null };
    if (one !== null && layout.columns.length === 0) {
      const said = lineSays(one, context);
      if (said.when === null && said.papers === null) {
        // A line without a day leads those below: a year, a body, or both.
        const told = yearIn(one);
        year = told ?? year;
        above = nameAlone(one) ?? above;
        return told === null && nameAlone(one) === null ? [{ ...base, ...said, body: one, time: '', place: '' }] : [];
      }
      if (said.body !== '') above = said.body;
      return [{ ...base, ...said, body: above, time: said.time ?? '', place: '' }];
    }
    if (layout.months.length > 0) {
      if ((cells[0] ?? '') !== '') above = cells[0] ?? '';
      return ofYear(cells, layout.months, above, year ?? yearOfDates(dates), base);
    }
    const read = layout.columns.length > 0 ? byColumns(cells, layout.columns) : byContent(cells, context);
    if (read.body !== '') above = read.body;
    const times = read.when === '' ? [null] : timesIn(read.when, context);
    return times.map((when) => ({
      ...base,
      body: above,
      when,
      papers: read.papers === '' ? null : timeIn(read.papers, context),
      time: hourIn(read.time, true) ?? hourIn(read.when, false) ?? '',
      place: read.place,
    }));
  });
}

const yearOfDates = ({ documentDay }: DateContext): number | null => documentDay && yearOf(documentDay);

/** A short line without figures but a year is a body's name, «Kommunestyret 2026:», or a title over all. */
function nameAlone(line: string): string | null {
  const name = line
    .replace(/\b20\d{2}\b/g, '')
    .replace(/[\s:–-]+$/u, '')
    .trim();
  const isTitle = /^(?:møteplan|møtekalender|møteoversikt|møter|møtedatoer)\b/iu.test(name);
  if (name.length > 80 || /\d|[.!?]\s*$/u.test(name)) return null;
  return isTitle ? '' : name;
}

interface CellsRead {
  readonly body: string;
  readonly when: string;
  readonly papers: string;
  readonly time: string;
  readonly place: string;
}

function byColumns(cells: readonly string[], columns: readonly (Column | null)[]): CellsRead {
  const at = (column: Column): string => cells[columns.indexOf(column)] ?? '';
  return { body: at('body'), when: at('when'), papers: at('papers'), time: at('time'), place: at('place') };
}

/** Without headings: the first words are the body, the first time the meeting, the next the deadline, an hour the hour. */
function byContent(cells: readonly string[], context: DateContext): CellsRead {
  const read = { body: '', when: '', papers: '', time: '', place: '' };
  for (const cell of cells) {
    if (cell === '') continue;
    const isHour = /^(?:kl\.?\s*)?\d{1,2}(?::\d{2}|\.\d{2}\s*$)/iu.test(cell) && read.when !== '';
    if (isHour && read.time === '') read.time = cell;
    else if (timesIn(cell, context).some(isTime)) {
      if (read.when === '') read.when = cell;
      else if (read.papers === '') read.papers = cell;
    } else if (read.body === '') read.body = cell;
    else if (read.place === '') read.place = cell;
  }
  return read;
}

function ofYear(
  cells: readonly string[],
  months: readonly (number | null)[],
  body: string,
  year: number | null,
  base: Pick<Said, 'row' | 'words' | 'yearTold'>,
): readonly Said[] {
  return cells.flatMap((cell, at): readonly Said[] => {
    const month = months[at] ?? null;
    // A dash is a month without a meeting.
    if (month === null || /^[-–—x.]?$/iu.test(cell)) return [];
    const words = `${cell} (${at + 1})`;
    const days = year === null ? null : daysOfMonth(cell, month, year);
    const said = { ...base, body, papers: null, time: '', place: '' };
    if (days === null) return [{ ...said, words: `${base.words}: ${words}`, when: null }];
    return days.map((on) => ({ ...said, when: exactly(on) }));
  });
}

/** As somebody would write it, so that it is read the same next time. */
function exactly(on: Day): FuzzyDate {
  const [year, month, day] = on.split('-');
  return readFuzzyDate(`${Number(day)}.${Number(month)}.${year}`, contextWithoutClues);
}
