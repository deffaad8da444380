/** Which words of a text are other than in the text that it came of: what a body changed in what was proposed. Pure. */

export interface WordRun {
  /** Where in the new text it begins, in UTF-16 units. */
  readonly at: number;
  readonly text: string;
  readonly changed: boolean;
}

/** Longer texts are shown as they are: to compare them costs the square of their length. */
const MOST_WORDS = 1_200;

/** The new text in runs, in order; joined they are the text. White space belongs to the word before it. */
export function changedWords(before: string, after: string): readonly WordRun[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  if (old.length > MOST_WORDS || now.length > MOST_WORDS) return [{ at: 0, text: after, changed: false }];
  const kept = keptAmong(
    old.map((word) => word.trim()),
    now.map((word) => word.trim()),
  );
  const runs: WordRun[] = [];
  let at = 0;
  for (const [index, text] of now.entries()) {
    const changed = !kept.has(index);
    const last = runs.at(-1);
    if (last?.changed === changed) runs[runs.length - 1] = { ...last, text: last.text + text };
    else runs.push({ at, text, changed });
    at += text.length;
  }
  return runs;
}

const wordsOf = (text: string): readonly string[] => text.match(/\S+\s*|^\s+/g) ?? [];

/** Places in `now` of the longest row of words that both have in the same order. */
function keptAmong(old: readonly string[], now: readonly string[]): ReadonlySet<number> {
  const width = now.length + 1;
  const longest = new Uint16Array((old.length + 1) * width);
  const at = (row: number, column: number): number => longest[row * width + column] ?? 0;
  for (let row = old.length - 1; row >= 0; row -= 1) {
    for (let column = now.length - 1; column >= 0; column -= 1) {
      longest[row * width + column] =
        old[row] === now[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const kept = new Set<number>();
  let [row, column] = [0, 0];
  while (row < old.length && column < now.length) {
    if (old[row] === now[column]) {
      kept.add(column);
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return kept;
}
