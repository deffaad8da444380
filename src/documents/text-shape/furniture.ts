/** Takes away what belongs to paper and not to the plan: page numbers, running heads and the contents list. */
import type { LooseLine } from './line.ts';

const PAGE_OF = /^\s*(?:side|s\.)\s*\d{1,4}(?:\s*(?:av|\/)\s*\d{1,4})?\s*$/i;
const BARE_NUMBER = /^\s*(?:[-–]\s*)?(\d{1,3})(?:\s*[-–])?\s*$/;

/** Fewer bare numbers than this may be content. */
const PAGES_ENOUGH = 3;

/** Bare numbers are page numbers only where they rise through the whole text. */
export function dropPageFurniture(lines: readonly LooseLine[]): readonly LooseLine[] {
  const numbers = lines.flatMap((line) => {
    const number = BARE_NUMBER.exec(line.text)?.[1];
    return number === undefined ? [] : [Number(number)];
  });
  const rising =
    numbers.length >= PAGES_ENOUGH && numbers.every((number, i) => i === 0 || number > (numbers[i - 1] ?? 0));
  return keepGaps(lines, (line) => PAGE_OF.test(line.text) || (rising && BARE_NUMBER.test(line.text)));
}

/** Leaves lines out and gives their gap to the line that follows. */
function keepGaps(lines: readonly LooseLine[], isDropped: (line: LooseLine, index: number) => boolean): LooseLine[] {
  const kept: LooseLine[] = [];
  let gap = 0;
  for (const [index, line] of lines.entries()) {
    if (isDropped(line, index)) gap = Math.max(gap, line.gap);
    else {
      kept.push(gap > line.gap ? { ...line, gap } : line);
      gap = 0;
    }
  }
  return kept;
}

const CONTENTS_HEADING = /^\s*(?:innhald|innhold)(?:sfortegnelse|sliste|sfortegning)?\s*:?\s*$/i;
const LED_ENTRY = /^\s*(\S.*?)(?:[ .…·_]*[.…·_]{2,}[ .…·_\t]*|\s*\t\s*|\s{3,})(\d{1,3})\s*$/;
const PLAIN_ENTRY = /^\s*(\S.*?\p{L}.*?)\s+(\d{1,3})\s*$/u;

export const foldTitle = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^[\d.\s]+/, '')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();

export interface WithoutContents {
  readonly lines: readonly LooseLine[];
  /** Folded titles of the entries: they tell which lines below are headings. */
  readonly titles: ReadonlySet<string>;
  readonly dropped: number;
}

/** Longer lines are no entries, and the patterns above would take long over them. */
const LONGEST_ENTRY = 200;

/** The first entry whose page number is lower than the one before ends the run: contents lists only rise. */
function entriesFrom(lines: readonly LooseLine[], start: number, headed: boolean): string[] {
  const titles: string[] = [];
  let page = 0;
  for (let i = start; i < lines.length; i++) {
    const text = lines[i]?.text ?? '';
    if (text.length > LONGEST_ENTRY) break;
    const entry = LED_ENTRY.exec(text) ?? (headed ? PLAIN_ENTRY.exec(text) : null);
    const number = Number(entry?.[2]);
    if (entry?.[1] === undefined || number < page) break;
    page = number;
    titles.push(foldTitle(entry[1]));
  }
  return titles;
}

export function dropContents(lines: readonly LooseLine[]): WithoutContents {
  let standing: ReadonlySet<string> | null = null;
  const dropped = new Set<number>();
  const titles = new Set<string>();
  for (let i = 0; i < lines.length; i++) {
    const headed = CONTENTS_HEADING.test(lines[i]?.text ?? '');
    const start = headed ? i + 1 : i;
    const entries = entriesFrom(lines, start, headed);
    if (entries.length < 2) continue;
    standing ??= new Set(lines.map((line) => foldTitle(line.text)));
    const lasting = standing;
    // Without the heading, a column of numbers is a contents list only if its titles come again as lines of their own.
    const again = entries.filter((title) => lasting.has(title)).length;
    const isContents = headed ? entries.length >= 2 : entries.length >= 3 && again * 2 >= entries.length;
    if (!isContents) {
      i += Math.max(0, entries.length - 1);
      continue;
    }
    for (let at = i; at < start + entries.length; at++) dropped.add(at);
    for (const title of entries) if (title !== '') titles.add(title);
    i = start + entries.length - 1;
  }
  return { lines: keepGaps(lines, (_, index) => dropped.has(index)), titles, dropped: dropped.size };
}
