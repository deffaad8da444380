/** Finds the time among cells whose borders or headings were lost. */
import { contextWithoutClues, readFuzzyDate } from '#domain/fuzzy-date.ts';

const LONGEST_TIME = 80;

/** Whether words are a time and nothing else. */
export function isTime(text: string): boolean {
  if (text.length > LONGEST_TIME) return false;
  const { kind, doubts } = readFuzzyDate(text, contextWithoutClues);
  return kind !== 'unread' && kind !== 'undated' && !doubts.includes('moreWords');
}

/** A row with fewer cells than columns lacks some cell: its time is known by its words, the others keep their order. */
export function placed(row: readonly string[], width: number, time: number): string[] {
  if (row.length === width) return [...row];
  const at = row.findLastIndex(isTime);
  const others = row.filter((_, i) => i !== at);
  const cells: string[] = [];
  for (let column = 0; column < width; column++) cells.push(column === time ? (row[at] ?? '') : (others.shift() ?? ''));
  return cells;
}
