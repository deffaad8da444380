/** Divides a cell or an enumeration into the names that stand in it: by lines and commas, and where there are none, by roles. */
import { isRoleWord } from './vocabulary.ts';

export interface Names {
  readonly names: readonly string[];
  /** No sign stood between some of the names. */
  readonly divided: boolean;
}

const BULLET = /^[-–•·*▪]\s*/;

/** A word that needs what comes after it: «med prosjektleder», «leder av», «helse og omsorg». */
const CONNECTING =
  /^(?:og|eller|samt|med|av|i|på|for|fra|frå|til|hos|ved|under|m\/|v\/|og\/eller|&|andre|alle|øvrige|ulike|flere|fleire|berørte|aktuelle|lokale|egne|eigne|de|dei|noen|nokre|en|ei|ein|to|tre|fire|fem)$/i;
const isAcronym = (word: string): boolean => /^\p{Lu}{2,}$/u.test(word);

/**
 * «Kommunalsjef HSO Rådgiver HSO» lost its line break. A name begins at a capital letter or a role, but not after a word
 * that leads on to it, nor right after a role that it belongs to («deltakere arbeidsgrupper»).
 */
function divideByRoles(text: string): string[] {
  const names: string[][] = [];
  let previous: string | null = null;
  for (const word of text.split(' ')) {
    const bare = word.replace(/[^\p{L}/-]/gu, '');
    const role = isRoleWord(bare);
    const capital = /^\p{Lu}\p{Ll}/u.test(bare);
    const follows = previous === null || CONNECTING.test(previous) || CONNECTING.test(bare);
    const complement = previous !== null && isRoleWord(previous) && !(role && capital);
    // «Kommunedirektørens ledergruppe» and «HTV Fagforbundet» are one name each.
    const owned =
      previous !== null && (/\p{L}{5}s$/u.test(previous) || (isAcronym(previous) && names.at(-1)?.length === 1));
    const begins = !follows && !isAcronym(bare) && !complement && !owned && (role || capital) && names.length > 0;
    if (names.length === 0 || begins) names.push([word]);
    else names.at(-1)?.push(word);
    previous = bare;
  }
  return names.map((words) => words.join(' '));
}

/** Commas inside brackets belong to what they explain. */
const OUTER_COMMA = /[,;](?![^()]*\))/;

function clean(name: string): string {
  return name
    .trim()
    .replace(BULLET, '')
    .replace(/^(?:og|samt)\s+/i, '')
    .replace(/[\s,;:.]+$/, '')
    .trim();
}

/** Longer than this, a text is no list of names, and the patterns above would take long over it. */
const LONGEST = 2000;

/** The names in a table cell. */
export function namesInCell(text: string): Names {
  if (text.length > LONGEST) return { names: [text], divided: true };
  let divided = false;
  // A line that leads on from the one above belongs to it: «Arbeidsgrupper / med prosjektleder».
  const whole = text.replace(/\n(?=(?:med|og|samt|i|for|til|av|på|fra|frå)\s)/g, ' ');
  const names = whole.split('\n').flatMap((line) =>
    line.split(OUTER_COMMA).flatMap((part) => {
      const pieces = divideByRoles(clean(part));
      divided ||= pieces.length > 1;
      return pieces;
    }),
  );
  return { names: names.map(clean).filter((name) => name !== ''), divided };
}

const AND = /(?<!-)\s(?:og|samt)\s(?![^()]*\))/g;

/** Where the last two names part: «kommunalsjef helse og mestring og hovedtillitsvalgt» parts before the role. */
function partLast(text: string): readonly string[] {
  if (/^\s*(?:og|samt)\s/.test(text)) return [text];
  const ands = [...text.matchAll(AND)].map((match) => ({ before: match.index, after: match.index + match[0].length }));
  const beforeRole = ands.find(({ after }) => isRoleWord(/^[\p{L}-]+/u.exec(text.slice(after))?.[0] ?? ''));
  const at = beforeRole ?? ands[0];
  return at === undefined ? [text] : [text.slice(0, at.before), text.slice(at.after)];
}

/** «A, B, C og D»: the parts of an enumeration in a sentence. «helse- og omsorg» is one. */
export function namesInEnumeration(text: string): string[] {
  if (text.length > LONGEST) return [text];
  const parts = text.split(OUTER_COMMA);
  // Only the last of them holds the «og» that ends the enumeration; in the others it is part of a name.
  const last = partLast(parts.pop() ?? '');
  return [...parts, ...last].map(clean).filter((name) => name !== '');
}
