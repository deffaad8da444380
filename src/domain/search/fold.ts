/**
 * Text as search reads it: small letters of a–z and figures, one space between words. «å», «aa» and «a» are the same, «ø»
 * is «o», «æ» is «ae», accents fall: who writes on a foreign keyboard finds what others wrote on their own.
 */

const letters: Readonly<Record<string, string>> = {
  æ: 'ae',
  ä: 'ae',
  ø: 'o',
  ö: 'o',
  å: 'a',
  œ: 'oe',
  ß: 'ss',
  ð: 'd',
  đ: 'd',
  þ: 'th',
  ŋ: 'n',
  ŧ: 't',
  ł: 'l',
};

const plain = /[a-z0-9]/;

/** One character, folded; '' where it parts words. */
function foldedCharacter(character: string): string {
  const small = character.toLowerCase();
  if (plain.test(small) && small.length === 1) return small;
  const known = letters[small];
  if (known !== undefined) return known;
  return small.normalize('NFD').replaceAll(/[^a-z0-9]/g, '');
}

/** An apostrophe or an accent that stands alone parts no word. */
const parts = (character: string): boolean => !/[\p{M}'’]/u.test(character);

/** Two letters that stand for one: «Aasen», «Roeros». */
const doubled = (before: string, next: string): boolean =>
  (next === 'a' && before === 'a') || (next === 'e' && before === 'o');

export interface Folded {
  readonly text: string;
  /** Where in the text each folded character comes from; one more at the end. */
  readonly from: readonly number[];
}

/** `text` in composed form (NFC), so that a letter with its accent is one. */
export function foldWithPlaces(text: string): Folded {
  let folded = '';
  const from: number[] = [];
  let place = 0;
  let apart = false;
  for (const character of text) {
    const found = foldedCharacter(character);
    if (found === '' && parts(character)) apart = true;
    for (const letter of found) {
      if (apart && folded !== '') {
        folded += ' ';
        from.push(place);
      }
      apart = false;
      if (doubled(folded.at(-1) ?? '', letter)) continue;
      folded += letter;
      from.push(place);
    }
    place += character.length;
  }
  from.push(text.length);
  return { text: folded, from };
}

/** The same without places, for whole plans: a property test holds the two together. */
export const fold = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^a-z0-9\s]/gu, (character) => foldedCharacter(character) || (parts(character) ? ' ' : ''))
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/a{2,}/g, 'a')
    .replaceAll(/oe+/g, 'o');

/** «T03», «t 3» and «t3» are one code: zeros before a number and all between its parts fall. */
export const foldCode = (code: string): string =>
  fold(code)
    .replaceAll(/(^|[^0-9])0+(?=\d)/g, '$1')
    .replaceAll(' ', '');
