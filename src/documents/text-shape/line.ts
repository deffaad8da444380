/** One line of loose text and what its first characters say about it. */

export interface LooseLine {
  /** As written, indentation and tabs included, without line feed. */
  readonly text: string;
  /** Empty lines before it. */
  readonly gap: number;
  readonly bold: boolean;
}

export type Marker =
  | { readonly kind: 'bullet'; readonly sign: string }
  | { readonly kind: 'number'; readonly value: number; readonly style: 'digit' | 'letter' }
  | { readonly kind: 'section'; readonly depth: number }
  | { readonly kind: 'markdown'; readonly depth: number };

export interface LineParts {
  readonly marker: Marker | null;
  /** Columns of white space before the first sign; a tab counts as four. */
  readonly indent: number;
  /** The line without its marker, or whole where the marker belongs to a heading («2.1 Mål»). */
  readonly text: string;
}

const BULLET = /^([-–—•·▪▫◦‣●○■□*+►▶→➢✓✔]|o(?= ))[ \t]+(?=\S)|^([•▪◦●■►➢✓])(?=[^\s•▪◦●■►➢✓])|^(-)(?=\p{Lu}\p{Ll})/u;
const SECTION = /^\d{1,2}(?:\.\d{1,2}){1,3}\.?[ \t]+(?=[\p{L}«"])/u;
// «12. mars» and «1. oktober» begin with a date, «1. høringsrunde» with an ordinal: only a capital makes a numbered item.
const NUMBER = /^\(?(\d{1,2})[.)][ \t]+(?=[\p{Lu}\d«"“(])/u;
const LETTER = /^([a-hA-H])[.)][ \t]+(?=\S)/u;
const MARKDOWN_HEADING = /^(#{1,6})[ \t]+(?=\S)/;

const partsByLine = new WeakMap<LooseLine, LineParts>();

function split(line: LooseLine): LineParts {
  const text = line.text.trimStart();
  const indent = line.text.slice(0, line.text.length - text.length).replaceAll('\t', '    ').length;
  const bullet = BULLET.exec(text);
  if (bullet !== null) {
    const sign = bullet[1] ?? bullet[2] ?? bullet[3] ?? '';
    return { marker: { kind: 'bullet', sign }, indent, text: text.slice(bullet[0].length) };
  }
  const hashes = MARKDOWN_HEADING.exec(text)?.[1];
  if (hashes !== undefined) {
    return { marker: { kind: 'markdown', depth: hashes.length }, indent, text: text.slice(hashes.length).trim() };
  }
  const section = SECTION.exec(text)?.[0];
  if (section !== undefined) {
    return { marker: { kind: 'section', depth: section.match(/\d+/g)?.length ?? 1 }, indent, text };
  }
  const number = NUMBER.exec(text);
  if (number !== null) {
    const marker: Marker = { kind: 'number', value: Number(number[1]), style: 'digit' };
    return { marker, indent, text: text.slice(number[0].length) };
  }
  const letter = LETTER.exec(text);
  if (letter?.[1] !== undefined) {
    const value = letter[1].toLowerCase().charCodeAt(0) - 96;
    return { marker: { kind: 'number', value, style: 'letter' }, indent, text: text.slice(letter[0].length) };
  }
  return { marker: null, indent, text };
}

export function lineParts(line: LooseLine): LineParts {
  const known = partsByLine.get(line);
  if (known !== undefined) return known;
  const parts = split(line);
  partsByLine.set(line, parts);
  return parts;
}

/** A row of a table typed with tabs. One leading tab alone is only an indentation. */
export const isTabbed = (line: LooseLine): boolean =>
  line.text.includes('\t') && lineParts(line).marker?.kind !== 'bullet';

export const isPiped = (line: LooseLine): boolean => /^\s*\|.*\|\s*$/.test(line.text);

// Only the last signs matter, and a hostile line may have millions.
export const endsSentence = (text: string): boolean => /[.!?…:;][»"”)\]]*$/.test(text.trimEnd().slice(-6));
export const startsLower = (text: string): boolean => /^[«"“(]?\p{Ll}/u.test(text.trimStart());
