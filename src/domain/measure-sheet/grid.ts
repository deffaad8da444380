/**
 * Rows of cells as spreadsheets give them to the clipboard and take them back: a line for each row, a tab between cells, a
 * cell in quotes where it holds a tab, a line break or a quote. Any text is some rows; nothing in a cell is ever more than
 * text.
 */
import { fail, type Result, succeed } from '#base/result.ts';

interface SheetLimits {
  readonly characters: number;
  readonly rows: number;
  readonly columns: number;
}

const sheetLimits: SheetLimits = { characters: 4_000_000, rows: 5_000, columns: 60 };

/** Why nothing of it is read. */
export type SheetRefusal =
  | { readonly kind: 'empty' }
  | { readonly kind: 'tooLarge'; readonly limit: number }
  | { readonly kind: 'tooManyRows'; readonly limit: number }
  | { readonly kind: 'tooManyColumns'; readonly limit: number };

export type Rows = readonly (readonly string[])[];

/** A longer one is no quoted cell, or text full of quotes would be read over and over. */
const LONGEST_QUOTED = 70_000;

/** The cell that begins with a quote at `start`, and where it ends; null where the quotes are not a spreadsheet's. */
function quotedCell(text: string, start: number): { readonly cell: string; readonly end: number } | null {
  let cell = '';
  let from = start + 1;
  while (from - start < LONGEST_QUOTED) {
    const quote = text.indexOf('"', from);
    if (quote === -1 || quote - start > LONGEST_QUOTED) return null;
    cell += text.slice(from, quote);
    const next = text[quote + 1];
    if (next === '"') {
      cell += '"';
      from = quote + 2;
    } else {
      return next === undefined || next === '\t' || next === '\n' ? { cell, end: quote + 1 } : null;
    }
  }
  return null;
}

const plainEnd = (text: string, start: number): number => {
  for (let at = start; at < text.length; at += 1) if (text[at] === '\t' || text[at] === '\n') return at;
  return text.length;
};

export function readRows(written: string, limits: SheetLimits = sheetLimits): Result<Rows, SheetRefusal> {
  if (written.length > limits.characters) return fail({ kind: 'tooLarge', limit: limits.characters });
  const text = written.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  if (text.trim() === '') return fail({ kind: 'empty' });
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at <= text.length;) {
    const quoted = text[at] === '"' ? quotedCell(text, at) : null;
    const end = quoted === null ? plainEnd(text, at) : quoted.end;
    row.push(quoted === null ? text.slice(at, end) : quoted.cell);
    if (row.length > limits.columns) return fail({ kind: 'tooManyColumns', limit: limits.columns });
    if (text[end] !== '\t') {
      rows.push(row);
      row = [];
      // One more for the headings.
      if (rows.length > limits.rows + 1) return fail({ kind: 'tooManyRows', limit: limits.rows });
    }
    at = end + 1;
  }
  return succeed(rows.filter((cells) => cells.some((cell) => cell.trim() !== '')));
}

/** What a spreadsheet would take for a formula, full-width forms included (OWASP, «CSV Injection»). */
const FORMULA = /^\s*[=+\-@＝＋－＠﹢﹣﹫]|^[\t\r\n]/u;
const GUARDED = /^'+(?:\s*[=+\-@＝＋－＠﹢﹣﹫]|[\t\r\n])/u;

export const looksLikeFormula = (cell: string): boolean => FORMULA.test(cell);

/** As a cell leaves for a spreadsheet: never a formula. `unguarded` gives the same text back. */
export const guarded = (cell: string): string => (FORMULA.test(cell) || GUARDED.test(cell) ? `'${cell}` : cell);
export const unguarded = (cell: string): string => (GUARDED.test(cell) ? cell.slice(1) : cell);

const quotedIfNeeded = (cell: string): string => (/["\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** As `text/tab-separated-values`; every cell guarded. */
export const tabSeparated = (rows: Rows): string =>
  rows.map((row) => row.map((cell) => quotedIfNeeded(guarded(cell))).join('\t')).join('\r\n');

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const asHtml = (cell: string): string =>
  guarded(cell)
    .replace(/[&<>"]/g, (mark) => entities[mark] ?? mark)
    .replace(/\r\n?|\n/g, '<br>');

/** As `text/html`, the first row as headings; every cell guarded, and marked as text. */
export function htmlTable(rows: Rows): string {
  const line = (row: readonly string[], tag: 'th' | 'td'): string =>
    `<tr>${row.map((cell) => `<${tag} style="mso-number-format:'\\@'">${asHtml(cell)}</${tag}>`).join('')}</tr>`;
  const [head, ...body] = rows;
  if (head === undefined) return '<table></table>';
  return `<table><thead>${line(head, 'th')}</thead><tbody>${body.map((row) => line(row, 'td')).join('')}</tbody></table>`;
}
