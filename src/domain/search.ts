/**
 * Search in a plan: first the things that bear the words, then what texts say. Made for the keyboard: half a word is
 * enough, the order of words does not matter, and each of them must be there.
 *
 * What is known before anybody types is worked out once (`createIndexer`), and only for rows that are new since; a search
 * only compares.
 */
import { compareText } from '#base/order.ts';
import type { Key } from '#base/id.ts';
import type { Entities, EntityName } from '#domain/entities.ts';
import type { Row } from '#domain/row.ts';
import {
  type Passage,
  type Searchable,
  searchableOf,
  searchedEntities,
  type SearchedEntity,
} from './search/entries.ts';
import { fold, foldCode, foldWithPlaces } from './search/fold.ts';

export type { Passage, Searchable, SearchedEntity } from './search/entries.ts';
export { searchedEntities } from './search/entries.ts';
export { fold } from './search/fold.ts';

export type SearchedRows = { readonly [Name in SearchedEntity]: readonly Entities[Name][] };

interface Indexed {
  readonly thing: Searchable;
  /** Small letters as they are written, by which «mål» comes before «mal» for who wrote «mål». */
  readonly written: string;
  readonly codes: readonly string[];
  readonly title: string;
  readonly known: string;
  readonly passages: readonly { readonly passage: Passage; readonly text: string }[];
}

/** In the order that hits of equal worth are shown. */
export type SearchIndex = readonly Indexed[];

function indexed(thing: Searchable): Indexed {
  const { code, title, about, passages } = thing;
  return {
    thing,
    written: `${code} ${title}`.toLowerCase(),
    codes: code === '' ? [] : [...new Set([foldCode(code), fold(code).replaceAll(' ', '')])],
    title: ` ${fold(title)}`,
    known: ` ${fold([code, title, ...about].join(' · '))}`,
    passages: passages.map((passage) => ({ passage, text: ` ${fold(passage.text)}` })),
  };
}

const byCode = (a: Indexed, b: Indexed): number =>
  compareText(a.thing.code, b.thing.code) || compareText(a.thing.title, b.thing.title);

/** Indexes rows of a plan that are in use. Kinds and rows that are the same as the last time are not read again. */
export function createIndexer(): (rows: SearchedRows, plan: Key) => SearchIndex {
  const known = new WeakMap<Row, Indexed>();
  const lists = new Map<
    EntityName,
    { readonly rows: readonly Row[]; readonly plan: Key; readonly index: SearchIndex }
  >();
  function indexList<Name extends SearchedEntity>(
    entity: Name,
    rows: readonly Entities[Name][],
    plan: Key,
  ): SearchIndex {
    const before = lists.get(entity);
    if (before?.rows === rows && before.plan === plan) return before.index;
    const index = rows
      .filter((row) => row.removed === null && row.plan === plan)
      .map((row) => {
        const found = known.get(row) ?? indexed(searchableOf(entity, row));
        known.set(row, found);
        return found;
      })
      .toSorted(byCode);
    lists.set(entity, { rows, plan, index });
    return index;
  }
  return (rows, plan) => searchedEntities.flatMap((entity) => indexList(entity, rows[entity], plan));
}

interface Query {
  readonly written: string;
  readonly whole: string;
  readonly code: string;
  readonly words: readonly string[];
}

const queryOf = (text: string): Query => {
  const whole = fold(text);
  const written = text.normalize('NFC').toLowerCase().trim();
  return { written, whole, code: foldCode(text), words: whole === '' ? [] : whole.split(' ') };
};

/** How well a thing answers; 0 best, null not at all. */
const levels = ['code', 'title', 'begins', 'phrase', 'words', 'parts', 'known'] as const;
type Level = (typeof levels)[number];

const bearsCode = (codes: readonly string[], word: string): boolean => codes.some((code) => code.startsWith(word));

function levelOf({ codes, title, known }: Indexed, { whole, code, words }: Query): Level | null {
  if (codes.includes(code)) return 'code';
  if (title === ` ${whole}`) return 'title';
  if (title.startsWith(` ${whole}`)) return 'begins';
  if (title.includes(` ${whole}`)) return 'phrase';
  if (words.every((word) => title.includes(` ${word}`) || bearsCode(codes, word))) return 'words';
  // Norwegian words are put together: «tilbud» is found in «Dagtilbud».
  if (words.every((word) => title.includes(word) || bearsCode(codes, word))) return 'parts';
  return words.every((word) => known.includes(` ${word}`)) ? 'known' : null;
}

export interface TextHit {
  readonly thing: Searchable;
  readonly passage: Passage;
}

export interface SearchHits {
  readonly things: readonly Searchable[];
  readonly texts: readonly TextHit[];
}

const noHits: SearchHits = { things: [], texts: [] };

/** Best first. Nothing for a query of no letters. A thing that is found by name is not found once more by its texts. */
export function searchPlan(index: SearchIndex, text: string): SearchHits {
  const query = queryOf(text);
  const { words, written } = query;
  if (words.length === 0) return noHits;
  const things = new Map<string, Searchable[]>();
  const texts: [TextHit[], TextHit[]] = [[], []];
  for (const one of index) {
    const level = one.thing.isThing ? levelOf(one, query) : null;
    if (level !== null) {
      const place = `${level} ${one.written.includes(written)}`;
      const found = things.get(place);
      if (found === undefined) things.set(place, [one.thing]);
      else found.push(one.thing);
      continue;
    }
    for (const { passage, text: said } of one.passages) {
      if (!words.every((word) => said.includes(word))) continue;
      texts[words.every((word) => said.includes(` ${word}`)) ? 0 : 1].push({ thing: one.thing, passage });
      break;
    }
  }
  return {
    things: levels.flatMap((level) => [true, false].flatMap((asWritten) => things.get(`${level} ${asWritten}`) ?? [])),
    texts: texts.flat(),
  };
}

/** Do the words of a query stand in a text? For commands, which have no row. */
export const answersTo = (text: string, query: string): boolean => {
  const said = ` ${fold(text)}`;
  return queryOf(query).words.every((word) => said.includes(` ${word}`));
};

export interface Piece {
  readonly text: string;
  /** It is what was searched for. */
  readonly isHit: boolean;
}

/** The text in pieces, each word of the query marked where it first begins a word, else where it first stands. */
export function markHits(text: string, query: string): readonly Piece[] {
  const composed = text.normalize('NFC');
  const { text: said, from } = foldWithPlaces(composed);
  const marked = queryOf(query)
    .words.flatMap((word) => {
      const begins = ` ${said}`.indexOf(` ${word}`);
      const at = begins === -1 ? said.indexOf(word) : begins;
      return at === -1 ? [] : { from: from[at] ?? 0, to: from[at + word.length] ?? composed.length };
    })
    .toSorted((a, b) => a.from - b.from);
  const pieces: Piece[] = [];
  let shown = 0;
  for (const mark of marked) {
    // The place after a word's last letter is where the next letter comes from: what parts words is not marked.
    const end =
      mark.from +
      composed
        .slice(mark.from, mark.to)
        .trimEnd()
        .replace(/[^\p{L}\p{N}\p{M}]+$/u, '').length;
    if (mark.from < shown || end <= mark.from) continue;
    if (mark.from > shown) pieces.push({ text: composed.slice(shown, mark.from), isHit: false });
    pieces.push({ text: composed.slice(mark.from, end), isHit: true });
    shown = end;
  }
  if (shown < composed.length) pieces.push({ text: composed.slice(shown), isHit: false });
  return pieces;
}

const BEFORE = 36;
const EXCERPT = 110;

/** The part of a passage around the first hit, whole words, with dots where it was cut. */
export function excerptOf(text: string, query: string): string {
  const said = text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  if (said.length <= EXCERPT) return said;
  const first = markHits(said, query).findIndex(({ isHit }) => isHit);
  const at = markHits(said, query)
    .slice(0, Math.max(first, 0))
    .reduce((sum, piece) => sum + piece.text.length, 0);
  const from = at <= BEFORE ? 0 : said.indexOf(' ', at - BEFORE) + 1;
  const rest = said.slice(Math.min(from, at));
  const start = Math.min(from, at) === 0 ? '' : '… ';
  if (rest.length <= EXCERPT) return start + rest;
  const cut = rest.slice(0, EXCERPT);
  return `${start}${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))} …`;
}
