/**
 * Puts together again what the paper broke: lines cut at the right margin, double spacing that is not a paragraph's end,
 * words divided by a hyphen, sentences cut by a page.
 */
import { type LooseLine, endsSentence, isPiped, isTabbed, lineParts, startsLower } from './line.ts';

/** A sentence goes on over an empty line only after a line as long as this: shorter ones are headings and signatures. */
const LONG_LINE = 60;

const isLoose = (line: LooseLine): boolean => !isTabbed(line) && !isPiped(line);

/** «helse-» before «og omsorg» keeps its hyphen; «økonomi-» before «situasjonen» is one word cut in two. */
function glue(before: string, after: string): string {
  if (!/\p{L}-$/u.test(before) || !startsLower(after)) return `${before} ${after}`;
  return /^(?:og|eller|samt|til)\b/.test(after) ? `${before} ${after}` : before.slice(0, -1) + after;
}

const firstWord = (text: string): string => /^\S+/.exec(text)?.[0] ?? '';

/** Lines that end in mid-sentence and go on in lower case: the sign of a text that was cut at a margin. */
function cutsAmong(lines: readonly LooseLine[], gap: number): number {
  let cuts = 0;
  for (let i = 1; i < lines.length; i++) {
    const [before, after] = [lines[i - 1], lines[i]];
    if (before === undefined || after === undefined || after.gap !== gap) continue;
    const loose = isLoose(before) && isLoose(after) && lineParts(after).marker === null;
    if (loose && !endsSentence(before.text) && startsLower(after.text)) cuts += 1;
  }
  return cuts;
}

interface Margin {
  /** Empty lines between two lines of one paragraph: 0, or 1 where the text is double spaced. */
  readonly gap: number;
  /** The length at which lines were cut, in characters; infinite where they were not. */
  readonly width: number;
}

function marginOf(lines: readonly LooseLine[]): Margin {
  const uncut: Margin = { gap: 0, width: Number.POSITIVE_INFINITY };
  for (const gap of [0, 1]) {
    const pairs = lines.filter((line, i) => i > 0 && line.gap === gap).length;
    const cuts = cutsAmong(lines, gap);
    if (cuts < 5 || cuts * 6 < pairs) continue;
    const lengths = lines
      .filter(isLoose)
      .map((line) => line.text.trimEnd().length)
      .toSorted((a, b) => a - b);
    return { gap, width: lengths[Math.floor(lengths.length * 0.95)] ?? uncut.width };
  }
  return uncut;
}

/** A line was cut where the next word would not have fitted; letters are of unequal width, hence the slack. */
const wasFull = (line: string, next: string, width: number): boolean =>
  line.trimEnd().length + 1 + firstWord(next.trimStart()).length > width * 0.85;

function goesOn(paragraph: LooseLine, last: LooseLine, next: LooseLine, margin: Margin): boolean {
  const parts = lineParts(next);
  if (!isLoose(last) || !isLoose(next) || parts.marker !== null || last.bold !== next.bold) return false;
  const lower = startsLower(next.text);
  if (next.gap <= margin.gap && margin.width !== Number.POSITIVE_INFINITY) {
    const text = last.text.trimEnd();
    if (text.endsWith(':') && !lower) return false;
    return lower || text.endsWith('-') || wasFull(text, next.text, margin.width);
  }
  // A page may end in the middle of a sentence.
  return lower && !endsSentence(paragraph.text) && paragraph.text.trim().length >= LONG_LINE;
}

export function rejoinLines(lines: readonly LooseLine[]): LooseLine[] {
  const margin = marginOf(lines);
  const joined: LooseLine[] = [];
  let parts: string[] = [];
  let [first, last]: [LooseLine | null, LooseLine | null] = [null, null];
  const finish = (): void => {
    if (first === null) return;
    // Double spacing counts as none, so that a gap means the same in every text.
    const gap = Math.max(0, first.gap - margin.gap);
    // A row of a table keeps its last tabs: they are empty cells.
    joined.push({ ...first, text: parts.length === 1 ? first.text : parts.reduce(glue), gap });
  };
  for (const line of lines) {
    if (first !== null && last !== null && goesOn(first, last, line, margin)) parts.push(line.text.trim());
    else {
      finish();
      first = line;
      parts = [line.text.trimEnd()];
    }
    last = line;
  }
  finish();
  return joined;
}
