/**
 * Text as the review screen shows it and as source positions count it: one form of each letter, one kind of space, no
 * invisible characters. What is normalised once stays the same when normalised again.
 */

// Zero-width joiners stay, for they hold emoji together; direction overrides go, for they let a text show otherwise than it is.
const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u2028-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/g;
/** Control characters but tab and line feed. */
const CONTROL = /(?![\t\n])\p{Cc}/gu;
const LINE_END = /\r\n?|[\v\u0085\u2028\u2029]/g;
const SPACE = /[\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;

/** Bullets of Word's Symbol and Wingdings fonts, which lie in the private use area. */
const SYMBOL_BULLET = /[\uF0A7\uF0B7\uF0D8\uF076\uF0FC]/g;

/** What must be done before text is divided into lines and cells: tabs and line feeds are left as they are. */
export function cleanCharacters(text: string): string {
  return text
    .replace(LINE_END, '\n')
    .normalize('NFC')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(SYMBOL_BULLET, '•')
    .replace(INVISIBLE, '')
    .replace(CONTROL, '');
}

/** One passage: single spaces, no space at either end, line breaks kept where the document has them within a passage. */
export function normaliseText(text: string): string {
  return cleanCharacters(text)
    .replace(SPACE, ' ')
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}
