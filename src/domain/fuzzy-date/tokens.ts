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

/** Longer words mean nothing to any rule, and composing a letter under endless accents is not linear. */
const LONGEST_WORD = 200;

const MARKS: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'‐‑‒–—―−﹘﹣-'].map((dash) => [dash, '-'])),
  ...Object.fromEntries([...'‘’‛′´`'].map((quote) => [quote, "'"])),
  '⁄': '/',
  '∕': '/',
};

/** What stands between cells and paragraphs, as two line breaks do. */
const WALLS: ReadonlySet<string> = new Set(['\t', '\f', '\u2029', '|']);

function kindOf(character: string): CharacterKind {
  if (character >= '0' && character <= '9') return 'number';
  if ((character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z')) return 'word';
  if (character === ' ') return 'white';
  if (character === '\uFEFF') return 'ignored';
  if (/[\s\p{Cc}]/u.test(character)) return 'white';
  if (/\p{Cf}/u.test(character)) return 'ignored';
  if (/\p{M}/u.test(character)) return 'combining';
  return /[\p{L}\p{N}]/u.test(character) ? 'word' : 'mark';
}

const characterAt = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) ?? 0);

interface Lexeme {
  readonly text: string;
  readonly end: number;
}

function wordFrom(text: string, start: number): Lexeme {
  let letters = '';
  let end = start;
  for (let at = start; at < text.length; ) {
    const character = characterAt(text, at);
    const kind = kindOf(character);
    if (kind !== 'word' && kind !== 'combining' && kind !== 'ignored') break;
    at += character.length;
    if (kind === 'ignored') continue;
    if (letters.length <= LONGEST_WORD) letters += character;
    end = at;
  }
  return { text: letters.length > LONGEST_WORD ? '' : letters.normalize('NFC').toLowerCase(), end };
}

function numberFrom(text: string, start: number): Lexeme {
  let digits = '';
  let end = start;
  for (let at = start; at < text.length; ) {
    const character = characterAt(text, at);
    const kind = kindOf(character);
    if (kind !== 'number' && kind !== 'ignored') break;
    at += character.length;
    if (kind === 'ignored') continue;
    if (digits.length <= LONGEST_WORD) digits += character;
    end = at;
  }
  return { text: digits, end };
}

function markFrom(text: string, start: number): Lexeme {
  const character = characterAt(text, start);
  // «≠» and its decomposed form must be the same mark: the base character.
  const base = character.normalize('NFD').slice(0, character.length);
  return { text: MARKS[base] ?? base, end: start + character.length };
}

/** The tokens of a text, one list for each cell or paragraph: no time reaches from one into the next. */
export function cellsOf(text: string): readonly (readonly Token[])[] {
  const cells: Token[][] = [];
  let cell: Token[] = [];
  let spaces = 0;
  let lines = 0;
  let walls = 0;
  for (let at = 0; at < text.length; ) {
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
    const cut = kind === 'word' ? wordFrom : kind === 'number' ? numberFrom : markFrom;
    const { text: folded, end } = cut(text, at);
    const gap = cell.length === 0 || spaces === 0 ? 'none' : lines > 0 ? 'line' : 'space';
    const capital = kind === 'word' && character !== character.toLowerCase();
    cell.push({ kind, text: folded, start: at, end, gap, capital });
    [at, spaces, lines, walls] = [end, 0, 0, 0];
  }
  if (cell.length > 0) cells.push(cell);
  return cells;
}
