/** What a file is, by its first bytes and never by its name. */
import type { ForeignFile } from '#text/documents.ts';

export type FileNature =
  | { readonly kind: 'zip' }
  | { readonly kind: 'oldWord' }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'foreign'; readonly what: ForeignFile }
  /** Nothing but the text itself can tell. */
  | { readonly kind: 'perhapsText' };

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** Magic numbers; the first that begins the file decides. */
const beginnings: readonly (readonly [string, ForeignFile])[] = [
  ['%PDF-', 'pdf'],
  ['{\\rtf', 'richText'],
  ['\x89PNG', 'image'],
  ['\xff\xd8\xff', 'image'],
  ['GIF8', 'image'],
  ['BM', 'image'],
  ['II*\0', 'image'],
  ['MM\0*', 'image'],
  ['RIFF', 'image'],
  ['MZ', 'program'],
  ['\x7fELF', 'program'],
  ['\x1f\x8b', 'archive'],
  ['7z\xbc\xaf', 'archive'],
  ['Rar!', 'archive'],
];

/** «BM» and «MZ» begin words too: these two need bytes that no text has. */
const LETTERS_ONLY = new Set(['BM', 'MZ', 'RIFF']);

const COMPOUND_FILE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

/** Names of the streams in a compound file ([MS-CFB] 2.6.1: UTF-16LE) tell which program wrote it. */
const compoundStreams: readonly (readonly [string, FileNature])[] = [
  ['EncryptedPackage', { kind: 'encrypted' }],
  ['WordDocument', { kind: 'oldWord' }],
  ['Workbook', { kind: 'foreign', what: 'excel' }],
  ['PowerPoint Document', { kind: 'foreign', what: 'powerpoint' }],
  ['__substg1.0', { kind: 'foreign', what: 'email' }],
];

function holds(bytes: Uint8Array, name: string): boolean {
  const wanted = Array.from(name, (sign) => [sign.charCodeAt(0), 0]).flat();
  const [first] = wanted;
  if (first === undefined) return false;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}

export function sniff(bytes: Uint8Array): FileNature {
  const start = latin(bytes.subarray(0, 1024));
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return { kind: 'zip' };
  if (start.startsWith(COMPOUND_FILE)) {
    const known = compoundStreams.find(([name]) => holds(bytes, name));
    return known?.[1] ?? { kind: 'foreign', what: 'unknown' };
  }
  const found = beginnings.find(([beginning]) => start.startsWith(beginning));
  if (found !== undefined && (!LETTERS_ONLY.has(found[0]) || bytes.subarray(0, 256).includes(0))) {
    return { kind: 'foreign', what: found[1] };
  }
  // PDF 32000-1, annex H.3.4.1: the header may come anywhere in the first 1024 bytes.
  if (start.includes('%PDF-1.') || start.includes('%PDF-2.')) return { kind: 'foreign', what: 'pdf' };
  return { kind: 'perhapsText' };
}

export type TextNature = 'html' | 'text' | { readonly foreign: ForeignFile };

export function natureOfText(text: string): TextNature {
  const start = text.slice(0, 4096).trimStart();
  if (/^MIME-Version:/im.test(start)) {
    return { foreign: /multipart\/related/i.test(start) ? 'webArchive' : 'email' };
  }
  if (/^(?:<!--|<!doctype html|<html|<head|<body|<\?xml[^>]*>\s*<(?:!doctype )?html)/i.test(start)) return 'html';
  if (/^<\?xml/i.test(start)) return { foreign: 'unknown' };
  // A piece of a page, as pasted from one: it begins with a tag and has more of them.
  const tags = start.match(/<\/?(?:p|div|table|t[rdh]|ul|ol|li|h[1-6]|br|span|strong|section|article|main)\b[^<>]*>/gi);
  return start.startsWith('<') && (tags?.length ?? 0) >= 2 ? 'html' : 'text';
}
