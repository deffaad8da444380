/** Which columns this person has chosen, kept on the device only. */
import { columnsNamed, type MeasureColumn, usualColumns } from '#domain/measure-list.ts';

const place = (person: string): string => `framdrift.columns.${person}`;

export function keptColumns(person: string): readonly MeasureColumn[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(place(person)) ?? '[]');
    return Array.isArray(stored) ? columnsNamed(stored) : usualColumns;
  } catch {
    // Storage may be switched off, or hold something strange.
    return usualColumns;
  }
}

export function keepColumns(person: string, columns: readonly MeasureColumn[]): void {
  try {
    localStorage.setItem(place(person), JSON.stringify(columns));
  } catch {
    // Then the choice lasts as long as the page.
  }
}
