/** Measures on their way to a spreadsheet: as rows of tabs and as a table, with the columns that are shown. */
import type { Measure } from '#domain/measure.ts';
import { htmlTable, type Rows, tabSeparated } from '#domain/measure-sheet.ts';
import type { MeasureColumn } from '#domain/measure-list.ts';
import type { Language } from '#text/language.ts';
import { sheetCell, sheetColumns, sheetHeading } from '#text/measure-cells.ts';

export function rowsFor(measures: readonly Measure[], shown: readonly MeasureColumn[], language: Language): Rows {
  const columns = sheetColumns(shown);
  return [
    columns.map((column) => sheetHeading(column, language)),
    ...measures.map((measure) => columns.map((column) => sheetCell(column, measure, language))),
  ];
}

/** Into a copy that the person has asked her browser for. */
export function putOnClipboard(data: DataTransfer, rows: Rows): void {
  const tabs = tabSeparated(rows);
  data.setData('text/plain', tabs);
  data.setData('text/tab-separated-values', tabs);
  data.setData('text/html', htmlTable(rows));
}

/** By a button. Fails where the place that the tab stands in does not allow it. */
export async function copyToClipboard(rows: Rows): Promise<boolean> {
  const blob = (type: string, text: string): Blob => new Blob([text], { type });
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': blob('text/plain', tabSeparated(rows)),
        'text/html': blob('text/html', htmlTable(rows)),
      }),
    ]);
    return true;
  } catch {
    return false;
  }
}
