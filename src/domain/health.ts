/**
 * Whether a text says something of a certain person's health: «Kari har kreft», «pasienten på rom 4 har demens». It is a
 * person and an illness that make the warning, and how near and by what words they are joined; «personer med demens»,
 * «kreftkoordinator Kari» and «rus og psykisk helse» are about the work.
 *
 * A warning and no more: nobody finds all by rules, and the writer decides. One walk over the words with a window of fixed
 * length, so linear in the text.
 */
import {
  absences,
  clients,
  generic,
  givenNames,
  isCondition,
  links,
  modals,
  nobodys,
  ones,
  pairs,
  places,
  possessives,
  pronouns,
  roles,
  routine,
  somebody,
  titles,
  work,
} from './health/words.ts';

interface Word {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly capital: boolean;
}

/** Who is spoken of, from word to word, the last one not included. */
interface Somebody {
  readonly from: number;
  readonly to: number;
  /**
   * named: known from the words alone · pointed: «hun» · meant: «brukeren», who may also be any · role: known, but only
   * absence is told so · maybe: a word with a capital
   */
  readonly how: 'named' | 'pointed' | 'meant' | 'role' | 'maybe';
  readonly genitive: boolean;
}

const FAR = 9;
const NEAR = 6;

const wordPattern = /[\p{L}\p{N}]+(?:[-.’'][\p{L}\p{N}]+)*/gu;
const closing = /[!?;\n\r]|\.\s|\.$/u;
/** A point after these ends no sentence. */
const shortened = new Set(['nr', 'hr', 'frk', 'kl', 'ca', 'mr', 'mrs', 'dr', 'bl', 'evt', 'ev']);

const isInitials = ({ text }: Pick<Word, 'text'>): boolean => /^\p{Lu}\.\p{Lu}(?:\.\p{Lu})?$/u.test(text);
const isShort = (word: Word): boolean => shortened.has(word.lower) || isInitials(word);

function sentencesOf(text: string): readonly (readonly Word[])[] {
  const sentences: Word[][] = [[]];
  let last: Word | null = null;
  for (const match of text.matchAll(wordPattern)) {
    const [found] = match;
    if (last !== null && closing.test(text.slice(last.end, match.index)) && !isShort(last)) {
      sentences.push([]);
    }
    const first = found[0] ?? '';
    last = {
      text: found,
      lower: found.toLowerCase(),
      start: match.index,
      end: match.index + found.length,
      capital: first !== first.toLowerCase(),
    };
    sentences.at(-1)?.push(last);
  }
  return sentences;
}

const isNumber = (word: Word | undefined): boolean => word !== undefined && /^\d+[a-z]?$/u.test(word.lower);
const isLetter = (word: Word | undefined): boolean => word !== undefined && /^[A-ZÆØÅ]$/u.test(word.text);
const isYears = (word: Word | undefined): boolean => word !== undefined && /^\d{1,3}-åring(?:en)?$/u.test(word.lower);

function isName(word: Word | undefined): 'no' | 'yes' | 'genitive' {
  if (word === undefined || !word.capital) return 'no';
  const [first = ''] = word.lower.split('-');
  if (givenNames.has(word.lower) || givenNames.has(first)) return 'yes';
  return word.lower.endsWith('s') && givenNames.has(word.lower.slice(0, -1)) ? 'genitive' : 'no';
}

/** Where the surnames after a given name end. */
function afterName(words: readonly Word[], from: number): number {
  let at = from;
  while (at < from + 3 && words[at]?.capital === true && !isCondition(words[at]?.text ?? '', words[at]?.lower ?? ''))
    at++;
  return at;
}

/** «på rom 4», «i leilighet 12 B», «rom 4»: one past it, or null. */
function afterPlace(words: readonly Word[], from: number): number | null {
  for (let at = from; at < from + 3; at++) {
    if (places.has(words[at]?.lower ?? '') && (isNumber(words[at + 1]) || isLetter(words[at + 1]))) return at + 2;
  }
  return null;
}

/** «(84)», «på 84 år», «84 år», «født 1942»: one past it, or null. */
function afterAge(words: readonly Word[], from: number): number | null {
  if (/^(?:født|fødd|born)$/u.test(words[from]?.lower ?? '') && isNumber(words[from + 1])) return from + 2;
  const at = words[from]?.lower === 'på' ? from + 1 : from;
  if (!/^\d{1,3}$/u.test(words[at]?.lower ?? '')) return null;
  return words[at + 1]?.lower === 'år' ? at + 2 : at + 1;
}

function somebodyAt(words: readonly Word[], at: number): Somebody | null {
  const word = words[at];
  if (word === undefined) return null;
  const next = words[at + 1];
  const who = (to: number, how: Somebody['how'], genitive = false): Somebody => ({ from: at, to, how, genitive });

  const name = isName(word);
  if (name !== 'no') {
    const to = name === 'yes' ? afterName(words, at + 1) : at + 1;
    return who(to, 'named', name === 'genitive' || (to > at + 1 && words[to - 1]?.lower.endsWith('s') === true));
  }
  if (titles.has(word.lower) && next?.capital === true) return who(at + 2, 'named', next.lower.endsWith('s'));
  if (isInitials(word)) return who(at + 1, 'named');
  if (isYears(word)) return who(at + 1, 'named');
  if (places.has(word.lower) && (isNumber(next) || isLetter(next))) return who(at + 2, 'named');

  const client = clients.has(word.lower);
  if (client || somebody.has(word.lower)) {
    const placed = afterPlace(words, at + 1) ?? afterAge(words, at + 1);
    if (placed !== null) return who(placed, 'named');
    if (client && (isLetter(next) || (next?.lower === 'nr' && isNumber(words[at + 2])))) {
      return who(isLetter(next) ? at + 2 : at + 3, 'named');
    }
    const before = words[at - 1]?.lower ?? '';
    const another = words[at - 2]?.lower ?? '';
    if (!client || at === 0 || ones.has(before) || (before === 'av' && ones.has(another))) return who(at + 1, 'meant');
  }
  if (word.lower === 'av' && ones.has(words[at - 1]?.lower ?? '')) {
    const many = words
      .slice(at + 1, at + 4)
      .findIndex(({ lower }) => /^(?:ansatte|tilsette|.+(?:ne|ane))$/u.test(lower));
    if (many >= 0) return who(at + 2 + many, 'meant');
  }
  if (pronouns.has(word.lower) && !['eller', 'or'].includes(next?.lower ?? '')) {
    return ['eller', 'or'].includes(words[at - 1]?.lower ?? '') ? null : who(at + 1, 'pointed');
  }
  if (roles.has(word.lower)) return who(at + 1, 'role');
  // A word with a capital that is no known name: only where nothing stands between it and the illness.
  return word.capital && !nobodys.test(word.lower) ? who(afterName(words, at + 1), 'maybe') : null;
}

/** Words that may stand between «har» and the illness where it is not sure that a person is spoken of. */
const shades =
  /^(?:nå|no|dessverre|diverre|alvorlig|alvorleg|sterkt?|kraftig|som|begynnende|begynnande|langtkommet|langtkommen|uhelbredelig|svært|veldig|litt|blitt|vorte|fått|hatt|vært|vore|ikke|ikkje|en|ein|ei|et|eit|diagnosen|påvist|akutt|type|\d|av|med|for|til|på|i|og|a|been|the|very|severe)$/u;

function tells(word: Word, how: Somebody['how']): boolean {
  if (how === 'role') return absences.has(word.lower);
  return isCondition(word.text, word.lower) && (how === 'named' || how === 'pointed' || !routine.has(word.lower));
}

/** Two words that tell together: the place of the second, or null. «slag» is also a kind of something. */
function pairAt(words: readonly Word[], at: number, linked: boolean): number | null {
  const lower = words[at]?.lower ?? '';
  if (lower === 'slag' && linked && strokes.test(words[at - 1]?.lower ?? '')) return at;
  if (pairs.get(lower)?.test(words[at + 1]?.lower ?? '') !== true) return null;
  return linked || lower.startsWith('drikk') ? at + 1 : null;
}
const strokes = /^(?:et|eit|fikk|fekk|fått|hatt|stort|lite)$/u;

/** What may stand between a person who is meant and the word that links: «kona hans», «en ansatt på natt». */
const beside =
  /^(?:min|mi|mitt|hans|hennes|hennar|vår|våre|deres|dykkar|på|i|ved|hos|fra|frå|av|natt|natta|dag|kveld|avdeling|avdelinga|avdelingen|\d+|[a-c]|our|my|his|her|in|on|at|night)$/u;
const isBeside = (words: readonly Word[], at: number): boolean =>
  words[at]?.capital === true || beside.test(words[at]?.lower ?? '') || /^(?:i|på)$/u.test(words[at - 1]?.lower ?? '');

/** Whether a word may stand before the one that links a person and an illness. */
function mayPrecede(words: readonly Word[], at: number, how: Somebody['how']): boolean {
  switch (how) {
    case 'named':
      return !work.test(words[at]?.lower ?? '');
    case 'maybe':
      return shades.test(words[at]?.lower ?? '');
    case 'pointed':
    case 'meant':
    case 'role':
      return isBeside(words, at);
  }
}

/** The word that tells of the illness, or null. What is said between the two decides. */
function conditionAfter(words: readonly Word[], { to, how, genitive }: Somebody): number | null {
  let linked = genitive;
  for (let at = to; at < Math.min(words.length, to + (how === 'named' ? FAR : NEAR)); at++) {
    const word = words[at];
    if (word === undefined) return null;
    const joins = links.has(word.lower) || (how === 'named' && (word.lower === 'med' || modals.has(word.lower)));
    if (tells(word, how) && (linked || (at === to && (how === 'named' || joins)))) return at;
    const pair = pairAt(words, at, linked);
    if (pair !== null) return pair;
    if (joins) linked = true;
    else if (linked && how !== 'maybe' ? work.test(word.lower) : !mayPrecede(words, at, how)) return null;
  }
  return null;
}

/** «demensen til Kari», «kreft hos Kari», «depresjonen hans» */
function personAfterCondition(words: readonly Word[], at: number): number | null {
  if (possessives.has(words[at + 1]?.lower ?? '')) return at + 2;
  if (!/^(?:til|hos|of)$/u.test(words[at + 1]?.lower ?? '')) return null;
  const who = somebodyAt(words, at + 2);
  return who?.how === 'named' ? who.to : null;
}

const isGeneric = (words: readonly Word[], until: number): boolean =>
  words.slice(Math.max(0, until - NEAR), until).some(({ lower }) => generic.has(lower));

/** The passages that say something of a person's health, as written; none where nothing is said. */
export function healthWarnings(text: string): readonly string[] {
  const found: string[] = [];
  for (const words of sentencesOf(text)) {
    const passage = (from: number, to: number): string => text.slice(words[from]?.start ?? 0, words[to - 1]?.end ?? 0);
    for (let at = 0; at < words.length; at++) {
      const word = words[at];
      if (word === undefined) continue;
      const who = somebodyAt(words, at);
      const after = who === null || (who.how !== 'named' && isGeneric(words, at)) ? null : conditionAfter(words, who);
      if (after !== null) {
        found.push(passage(at, after + 1));
        at = after;
        continue;
      }
      const owned = possessives.has(word.lower) && isConditionAt(words, at + 1) ? at + 2 : null;
      const told = isConditionAt(words, at) ? personAfterCondition(words, at) : null;
      const end = owned ?? told;
      if (end !== null) {
        found.push(passage(at, end));
        at = end - 1;
      }
    }
  }
  return found;
}

const isConditionAt = (words: readonly Word[], at: number): boolean => {
  const word = words[at];
  return word !== undefined && isCondition(word.text, word.lower);
};
