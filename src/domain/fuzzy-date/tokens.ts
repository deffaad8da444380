/**
 * Cuts text into the tokens that the rules of time are written in: words, numbers, single marks.
 *
 * Every token knows its place in the text as given (UTF-16), whatever was folded away: capital letters, decomposed
 * letters («å» as «a» and a ring), soft hyphens, zero-width characters, the many dashes and apostrophes. Time and memory
 * are linear in the text, for any text at all.
 */
export interface Token {
  readonly kind: 'word' | 'number' | 'mark';
  /** A word in small letters and composed form, digits, or one mark with its look-alikes folded: «–» is '-'. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What stands between this token and the one before it. */
  readonly gap: 'none' | 'space' | 'line';
  readonly capital: boolean;
}

type CharacterKind = Token['kind'] | 'white' | 'combining' | 'ignored';

/** Longer words and numbers mean nothing to any rule, and composing a letter under endless accents is not linear. */
const LONGEST_WORD = 200;

const DASHES = '‐‑‒–—―−﹘﹣-';
const APOSTROPHES = '‘’‛′´`';
const SLASHES = '⁄∕';

function foldedMark(mark: string): string {
  if (DASHES.includes(mark)) return '-';
  if (APOSTROPHES.includes(mark)) return "'";
  return SLASHES.includes(mark) ? '/' : mark;
}

/** What stands between cells and paragraphs, as two line breaks do. */
const WALLS: ReadonlySet<string> = new Set(['\t', '\f', '\u2029', '|']);

function kindOfAny(character: string): CharacterKind {
  if (character >= '0' && character <= '9') return 'number';
  if (character === '\uFEFF') return 'ignored';
  if (/[\s\p{Cc}]/u.test(character)) return 'white';
  if (/\p{Cf}/u.test(character)) return 'ignored';
  if (/\p{M}/u.test(character)) return 'combining';
  return /[\p{L}\p{N}]/u.test(character) ? 'word' : 'mark';
}

/** Nearly all that is written in Norwegian; to look it up is quicker than to ask the patterns. */
const latin = Array.from({ length: 0x180 }, (_, code) => kindOfAny(String.fromCharCode(code)));

const kindOf = (character: string): CharacterKind => latin[character.codePointAt(0) ?? 0] ?? kindOfAny(character);

const characterAt = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) ?? 0);

interface Lexeme {
  readonly text: string;
  readonly end: number;
}

/** A word with its accents, or a number, without what cannot be seen in it. */
function runFrom(text: string, start: number, kind: 'word' | 'number'): Lexeme {
  let letters = '';
  let end = start;
  for (let at = start; at < text.length;) {
    const character = characterAt(text, at);
    const here = kindOf(character);
    const belongs = here === kind || (here === 'combining' && kind === 'word');
    if (!belongs && here !== 'ignored') break;
    at += character.length;
    if (!belongs) continue;
    if (letters.length <= LONGEST_WORD) letters += character;
    end = at;
  }
  return { text: letters.length > LONGEST_WORD ? '' : letters.normalize('NFC').toLowerCase(), end };
}

function markFrom(text: string, start: number): Lexeme {
  const character = characterAt(text, start);
  // «≠» and its decomposed form must be the same mark: the base character.
  const base = character.normalize('NFD').slice(0, character.length);
  return { text: foldedMark(base), end: start + character.length };
}

/** The tokens of a text, one list for each cell or paragraph: no time reaches from one into the next. */
export function cellsOf(text: string): readonly (readonly Token[])[] {
  const cells: Token[][] = [];
  let cell: Token[] = [];
  let spaces = 0;
  let lines = 0;
  let walls = 0;
  for (let at = 0; at < text.length;) {
    const character = characterAt(text, at);
    const kind = kindOf(character);
    if (kind === 'combining' || kind === 'ignored') {
      at += character.length;
      continue;
    }
    if (kind === 'white' || character === '|') {
      spaces += 1;
      if (character === '\n' || character === '\u2028') lines += 1;
      if (WALLS.has(character)) walls += 1;
      at += character.length;
      continue;
    }
    if ((walls > 0 || lines > 1) && cell.length > 0) {
      cells.push(cell);
      cell = [];
    }
    const { text: folded, end } = kind === 'mark' ? markFrom(text, at) : runFrom(text, at, kind);
    const gap = cell.length === 0 || spaces === 0 ? 'none' : lines > 0 ? 'line' : 'space';
    const capital = kind === 'word' && character !== character.toLowerCase();
    cell.push({ kind, text: folded, start: at, end, gap, capital });
    [at, spaces, lines, walls] = [end, 0, 0, 0];
  }
  if (cell.length > 0) cells.push(cell);
  return cells;
}
