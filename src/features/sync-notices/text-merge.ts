/**
 * Two people's versions of one text: where they differ, and one text with the changes of both. Three-way, first by
 * sentences, and inside a sentence that both changed by words; where it cannot be told what both would want, both stand.
 * Nothing that either wrote is left out unless the other took away what it was written upon.
 */

/** A word or a sentence, and the blanks that follow it. */
interface Piece {
  readonly text: string;
  readonly gap: string;
}

export interface Stretch {
  /** Where it begins in the text. */
  readonly start: number;
  readonly text: string;
  /** The other text has it not. */
  readonly onlyHere: boolean;
}

export interface MergedText {
  readonly text: string;
  /** Nobody has to choose: both changed different things. */
  readonly clear: boolean;
}

const piecesOf = (text: string, pattern: RegExp): readonly Piece[] =>
  Array.from(text.matchAll(pattern), ([, piece = '', gap = '']) => ({ text: piece, gap }));

const wordsOf = (text: string): readonly Piece[] => piecesOf(text, /(\S+)(\s*)/gu);

/** To the end of a sentence or of a line, whichever comes first. */
function sentencesOf(text: string): readonly Piece[] {
  const sentences: Piece[] = [];
  let begun = '';
  for (const { text: word, gap } of wordsOf(text)) {
    begun += word;
    const ends = /[.!?:;][)»”"]?$/u.test(word) || gap.includes('\n');
    if (ends) sentences.push({ text: begun, gap });
    begun = ends ? '' : begun + gap;
  }
  const rest = begun.trimEnd();
  return rest === '' ? sentences : [...sentences, { text: rest, gap: begun.slice(rest.length) }];
}

const textOf = (pieces: readonly Piece[]): string =>
  pieces.map(({ text, gap }, index) => text + (index < pieces.length - 1 && gap === '' ? ' ' : gap)).join('');

/** More pairs than this are not compared one by one: what lies between the same beginning and the same end is all new. */
const MOST_PAIRS = 1_000_000;

/** Places of the pieces that two texts share, in order: a longest common subsequence. */
function shared(a: readonly Piece[], b: readonly Piece[]): readonly (readonly [number, number])[] {
  const same = (left: number, right: number): boolean => a[left]?.text === b[right]?.text;
  let start = 0;
  while (start < Math.min(a.length, b.length) && same(start, start)) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && same(a.length - 1 - end, b.length - 1 - end)) end++;
  const pairs: (readonly [number, number])[] = Array.from({ length: start }, (_, at) => [at, at] as const);
  const [rows, columns] = [a.length - end - start, b.length - end - start];
  if (rows * columns <= MOST_PAIRS) {
    // lengths[i][j]: of the longest that the pieces from i and from j on have in common.
    const lengths = Array.from({ length: rows + 1 }, () => new Uint32Array(columns + 1));
    const length = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
    for (let i = rows - 1; i >= 0; i--) {
      for (let j = columns - 1; j >= 0; j--) {
        const row = lengths[i];
        if (row === undefined) continue;
        row[j] = same(start + i, start + j) ? length(i + 1, j + 1) + 1 : Math.max(length(i + 1, j), length(i, j + 1));
      }
    }
    for (let i = 0, j = 0; i < rows && j < columns;) {
      if (same(start + i, start + j)) pairs.push([start + i++, start + j++]);
      else if (length(i + 1, j) >= length(i, j + 1)) i++;
      else j++;
    }
  }
  for (let at = end; at > 0; at--) pairs.push([a.length - at, b.length - at]);
  return pairs;
}

/** One of two texts, cut where it differs from the other. */
export function stretchesOf(text: string, other: string): readonly Stretch[] {
  const words = wordsOf(text);
  const common = new Set(shared(words, wordsOf(other)).map(([at]) => at));
  const stretches: { start: number; text: string; onlyHere: boolean }[] = [];
  let start = 0;
  words.forEach((word, at) => {
    const onlyHere = !common.has(at);
    const last = stretches.at(-1);
    if (last !== undefined && last.onlyHere === onlyHere) last.text += word.text + word.gap;
    else stretches.push({ start, text: word.text + word.gap, onlyHere });
    start += word.text.length + word.gap.length;
  });
  return stretches;
}

const sameText = (a: readonly Piece[], b: readonly Piece[]): boolean =>
  a.length === b.length && a.every(({ text }, at) => text === b[at]?.text);

/** Pieces that are in all three, with what lies between them in each. */
function chunksOf(base: readonly Piece[], mine: readonly Piece[], theirs: readonly Piece[]) {
  const inMine = new Map(shared(base, mine));
  const inTheirs = new Map(shared(base, theirs));
  const chunks: { base: readonly Piece[]; mine: readonly Piece[]; theirs: readonly Piece[]; stable: Piece | null }[] =
    [];
  let [fromBase, fromMine, fromTheirs] = [0, 0, 0];
  const cut = (toBase: number, toMine: number, toTheirs: number, stable: Piece | null): void => {
    chunks.push({
      base: base.slice(fromBase, toBase),
      mine: mine.slice(fromMine, toMine),
      theirs: theirs.slice(fromTheirs, toTheirs),
      stable,
    });
    [fromBase, fromMine, fromTheirs] = [toBase + 1, toMine + 1, toTheirs + 1];
  };
  base.forEach((piece, at) => {
    const [left, right] = [inMine.get(at), inTheirs.get(at)];
    if (left === undefined || right === undefined) return;
    // The blanks after it as whoever changed them has them.
    const mineGap = mine[left]?.gap ?? '';
    const gap = mineGap === piece.gap || mineGap === '' ? (theirs[right]?.gap ?? '') : mineGap;
    cut(at, left, right, { text: piece.text, gap });
  });
  cut(base.length, mine.length, theirs.length, null);
  return chunks;
}

type BothChanged = (base: readonly Piece[], mine: readonly Piece[], theirs: readonly Piece[]) => MergedPieces;
interface MergedPieces {
  readonly pieces: readonly Piece[];
  readonly clear: boolean;
}

const bothStand: BothChanged = (_, mine, theirs) => ({ pieces: [...mine, ...theirs], clear: false });

function mergePieces(
  base: readonly Piece[],
  mine: readonly Piece[],
  theirs: readonly Piece[],
  bothChanged: BothChanged,
): MergedPieces {
  const pieces: Piece[] = [];
  let clear = true;
  for (const chunk of chunksOf(base, mine, theirs)) {
    if (sameText(chunk.mine, chunk.theirs) || sameText(chunk.base, chunk.theirs)) pieces.push(...chunk.mine);
    else if (sameText(chunk.base, chunk.mine)) pieces.push(...chunk.theirs);
    else {
      const merged = bothChanged(chunk.base, chunk.mine, chunk.theirs);
      pieces.push(...merged.pieces);
      clear &&= merged.clear;
    }
    if (chunk.stable !== null) pieces.push(chunk.stable);
  }
  return { pieces, clear };
}

/** Sentences that both changed: word by word where that is clear, else both stand. */
const byWords: BothChanged = (base, mine, theirs) => {
  const merged = mergePieces(wordsOf(textOf(base)), wordsOf(textOf(mine)), wordsOf(textOf(theirs)), bothStand);
  return merged.clear && base.length > 0 ? merged : bothStand(base, mine, theirs);
};

/** One text with what both changed since `base`. */
export function mergeTexts(base: string, mine: string, theirs: string): MergedText {
  if (mine === theirs || theirs === base) return { text: mine, clear: true };
  if (mine === base) return { text: theirs, clear: true };
  const { pieces, clear } = mergePieces(sentencesOf(base), sentencesOf(mine), sentencesOf(theirs), byWords);
  return { text: textOf(pieces).trim(), clear };
}
