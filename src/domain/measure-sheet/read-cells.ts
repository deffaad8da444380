/** What a cell says of one field of a measure. Words that are not understood change nothing, and are told of. */
import type { Assistance, Coverage, CoverageState, PoliticalHandling } from '#domain/measure.ts';
import { folded } from '#base/order.ts';
import { unguarded } from './grid.ts';

/** Marks that cannot be seen and may turn the direction of what is read: never part of what somebody wrote. */
const INVISIBLE = /(?![\t\n])[\p{Cc}\p{Cf}]/gu;

/** The text of a cell of several lines. */
export const noteIn = (cell: string): string => unguarded(cell.normalize('NFC').replace(INVISIBLE, '')).trim();
/** The text of a cell of one line. */
export const lineIn = (cell: string): string => noteIn(cell).replace(/\s+/gu, ' ');

const PART = /[\n;]/;
const partsOf = (words: string): readonly string[] =>
  words
    .split(PART)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** One for each line or semicolon: who, and after a colon what they do. */
export const assistanceIn = (words: string): readonly Assistance[] =>
  partsOf(words).map((part) => {
    const [who = '', ...what] = part.split(':');
    return { who: who.trim(), what: what.join(':').trim() };
  });

const coverageWords: Readonly<Record<CoverageState, RegExp>> = {
  notStarted: /^(?:nei|no|ikke .*|ikkje .*|not .*)$/,
  partly: /^(?:delvis|partly|noe|noko)$/,
  yes: /^(?:ja|yes|x|ok|gjennomført|done)$/,
};

const coverageStateIn = (words: string): CoverageState | null => {
  const wanted = folded(words);
  const states: readonly CoverageState[] = ['notStarted', 'partly', 'yes'];
  return states.find((state) => coverageWords[state].test(wanted)) ?? null;
};

/** «Beboere: ja; Hjemmeboende: ikke i gang». null where a part of it says no state. */
export function coverageIn(words: string): readonly Coverage[] | null {
  const read: Coverage[] = [];
  for (const part of partsOf(words)) {
    const [, audience = '', state = ''] = /^(.+):([^:]*)$/.exec(part) ?? [];
    const found = coverageStateIn(state);
    if (audience.trim() === '' || found === null) return null;
    read.push({ audience: audience.trim(), state: found });
  }
  return read;
}

const politicalWords: readonly (readonly [PoliticalHandling, RegExp])[] = [
  ['notNeeded', /^(?:nei|no|ikke .*|ikkje .*|not needed)$/],
  ['handled', /^(?:behandlet|behandla|handsama|vedtatt|vedteke|handled)$/],
  ['needed', /^(?:ja|yes|x|needed|må .*|skal .*|trengs)$/],
];

export const politicalIn = (words: string): PoliticalHandling | null =>
  politicalWords.find(([, pattern]) => pattern.test(folded(words)))?.[0] ?? null;
