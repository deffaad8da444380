/** Cuts a passage into sentences, each with its place in the passage. */

import type { TextNode } from '../document-tree.ts';

export interface Stretch {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  readonly text: string;
}

/** Abbreviations that plans use before a capital letter or a number. Longest tail of the word before the point. */
const ABBREVIATION =
  /(?<![\p{L}\d.])(?:f\.?eks|bl\.?a|jf|jfr|ev|evt|ca|nr|pkt|kap|kl|tlf|st|mld|meld|inkl|ekskl|pga|ift|mht|iht|vedr|ang|arb|prosjektgr|styringsgr|arbeidsgr|ass|avd|enh|adm|dir|maks|min|mill|mrd|pr|red|sak|saksnr|arkivsaksnr|tidl|samt|m|v|o|a|s|d|dvs|resp|ref|eks|jan|febr?|aug|sept?|okt|nov|des|kr|div|mv|mm|forts|\p{Lu})\.$/iu;

/** Letters in front of a point that decide whether it ends a sentence; longer words are no abbreviations. */
const TAIL = 16;

const cut = (text: string, start: number, end: number): Stretch | null => {
  const whole = text.slice(start, end);
  const trimmed = whole.trim();
  if (trimmed === '') return null;
  const from = start + whole.length - whole.trimStart().length;
  return { start: from, end: from + trimmed.length, text: trimmed };
};

/** No sentence is longer, and no paragraph: rules that look for one word after another take time by the square. */
const LONGEST_SENTENCE = 800;
const LONGEST_PASSAGE = 200_000;

/** Sentences of a text of any length; beyond what anybody writes, they are cut, and the rest is left. */
export function sentencesOf(whole: string): Stretch[] {
  const text = whole.slice(0, LONGEST_PASSAGE);
  const found: Stretch[] = [];
  let start = 0;
  const finish = (end: number): void => {
    for (let from = start; from < end; from += LONGEST_SENTENCE) {
      const sentence = cut(text, from, Math.min(end, from + LONGEST_SENTENCE));
      if (sentence !== null) found.push(sentence);
    }
    start = end;
  };
  for (const match of text.matchAll(/\n|[.!?…]+[»"”)\]]*(?=\s+[\p{Lu}\d«"“(–-]|$)/gu)) {
    const end = match.index + match[0].length;
    const mayBeAbbreviated = match[0] === '.' && end < text.length;
    if (mayBeAbbreviated && ABBREVIATION.test(text.slice(Math.max(0, end - TAIL), end))) continue;
    finish(end);
  }
  finish(text.length);
  return found;
}

const known = new WeakMap<TextNode, readonly Stretch[]>();

/** The sentences of a passage: every recogniser asks for them. */
export function sentencesIn(passage: TextNode): readonly Stretch[] {
  const found = known.get(passage) ?? sentencesOf(passage.text);
  known.set(passage, found);
  return found;
}

/** Clauses of a sentence: what stands between commas, colons, semicolons, dashes and «men». */
export function clausesOf(sentence: Stretch): Stretch[] {
  const found: Stretch[] = [];
  let start = 0;
  for (const match of sentence.text.matchAll(/[,;:](?=\s)|\s[–-](?=\s)|\s(?=men\s)/gu)) {
    const clause = cut(sentence.text, start, match.index);
    if (clause !== null) found.push(clause);
    start = match.index + match[0].length;
  }
  const last = cut(sentence.text, start, sentence.text.length);
  if (last !== null) found.push(last);
  return found.map(({ start: from, end, text }) => ({ start: sentence.start + from, end: sentence.start + end, text }));
}
