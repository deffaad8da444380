/**
 * The small steps that the rules of time are put together from. A step looks at the tokens from one place on and finds a
 * value and the place after it, or nothing.
 *
 * No step repeats without a fixed limit, so every rule looks a bounded number of tokens ahead and reading is linear.
 */
import { cellsOf, type Token } from './tokens.ts';

export interface Found<Value> {
  readonly value: Value;
  readonly next: number;
}

export type Step<Value> = (tokens: readonly Token[], at: number) => Found<Value> | null;

export const map =
  <A, B>(step: Step<A>, made: (value: A) => B): Step<B> =>
  (tokens, at) => {
    const found = step(tokens, at);
    return found && { value: made(found.value), next: found.next };
  };

/** As `map`, where some values are no match after all. */
export const mapIf =
  <A, B>(step: Step<A>, made: (value: A) => B | null): Step<B> =>
  (tokens, at) => {
    const found = step(tokens, at);
    const value = found && made(found.value);
    return found === null || value === null ? null : { value, next: found.next };
  };

export const sequence =
  <Values extends readonly unknown[]>(...steps: { readonly [K in keyof Values]: Step<Values[K]> }): Step<Values> =>
  (tokens, at) => {
    let values: unknown[] | null = null;
    let next = at;
    for (const step of steps as readonly Step<unknown>[]) {
      const found = step(tokens, next);
      if (found === null) return null;
      // Most sequences fail at their first step, and most of the time goes in those.
      values ??= [];
      values.push(found.value);
      next = found.next;
    }
    return { value: (values ?? []) as unknown as Values, next };
  };

/** The first alternative that matches. */
export const either =
  <Value>(...steps: readonly Step<Value>[]): Step<Value> =>
  (tokens, at) => {
    for (const step of steps) {
      const found = step(tokens, at);
      if (found !== null) return found;
    }
    return null;
  };

/** The alternative that reaches furthest; of equals the first. */
export const furthest =
  <Value>(...steps: readonly Step<Value>[]): Step<Value> =>
  (tokens, at) => {
    let best: Found<Value> | null = null;
    for (const step of steps) {
      const found = step(tokens, at);
      if (found !== null && (best === null || found.next > best.next)) best = found;
    }
    return best;
  };

export const optional =
  <A, B>(step: Step<A>, otherwise: B): Step<A | B> =>
  (tokens, at) =>
    step(tokens, at) ?? { value: otherwise, next: at };

/** The step again and again, from once to `limit` times. */
export const several =
  <Value>(step: Step<Value>, limit: number): Step<readonly Value[]> =>
  (tokens, at) => {
    const values: Value[] = [];
    let next = at;
    while (values.length < limit) {
      const found = step(tokens, next);
      if (found === null) break;
      values.push(found.value);
      next = found.next;
    }
    return values.length > 0 ? { value: values, next } : null;
  };

export interface List<Item, Joint> {
  readonly items: readonly Item[];
  /** One fewer than the items. */
  readonly joints: readonly Joint[];
}

/** Two to `limit` items with joints between them; a joint that no item follows is left alone. */
export const list =
  <Item, Joint>(item: Step<Item>, joint: Step<Joint>, limit: number): Step<List<Item, Joint>> =>
  (tokens, at) => {
    const first = item(tokens, at);
    if (first === null) return null;
    const items = [first.value];
    const joints: Joint[] = [];
    let { next } = first;
    while (items.length < limit) {
      const between = joint(tokens, next);
      const more = between && item(tokens, between.next);
      if (between === null || more === null) break;
      joints.push(between.value);
      items.push(more.value);
      next = more.next;
    }
    return items.length > 1 ? { value: { items, joints }, next } : null;
  };

/** The step, unless what follows it matches `forbidden`. */
export const unless =
  <Value>(step: Step<Value>, forbidden: Step<unknown>): Step<Value> =>
  (tokens, at) => {
    const found = step(tokens, at);
    return found !== null && forbidden(tokens, found.next) === null ? found : null;
  };

/** Looks without going on. */
export const ahead =
  <Value>(step: Step<Value>): Step<Value> =>
  (tokens, at) => {
    const found = step(tokens, at);
    return found && { value: found.value, next: at };
  };

/** The step, where nothing white stands before it. */
export const tight =
  <Value>(step: Step<Value>): Step<Value> =>
  (tokens, at) =>
    tokens[at]?.gap === 'none' ? step(tokens, at) : null;

/** The step, where something white stands before it. */
export const spaced =
  <Value>(step: Step<Value>): Step<Value> =>
  (tokens, at) =>
    tokens[at] !== undefined && tokens[at].gap !== 'none' ? step(tokens, at) : null;

/** The step, on the same line as the token before it. */
export const onLine =
  <Value>(step: Step<Value>): Step<Value> =>
  (tokens, at) =>
    tokens[at] !== undefined && tokens[at].gap !== 'line' ? step(tokens, at) : null;

export const token =
  (fits: (token: Token) => boolean): Step<Token> =>
  (tokens, at) => {
    const here = tokens[at];
    return here !== undefined && fits(here) ? { value: here, next: at + 1 } : null;
  };

/** One of the marks in `marks`. */
export const mark = (marks: string): Step<Token> => token(({ kind, text }) => kind === 'mark' && marks.includes(text));

/** A number written with `fewest` to `most` digits. */
export const number = (fewest: number, most: number): Step<number> =>
  map(
    token(({ kind, text }) => kind === 'number' && text.length >= fewest && text.length <= most),
    ({ text }) => Number(text),
  );

export const anyWord: Step<Token> = token(({ kind }) => kind === 'word');

/** A word that ends so and has something before the ending. */
export const endingIn = (...endings: readonly string[]): Step<Token> =>
  token(
    ({ kind, text }) =>
      kind === 'word' && endings.some((ending) => text.length > ending.length && text.endsWith(ending)),
  );

/** How the phrases of all tables begin. */
const beginnings = new Set<string>();

/** Whether any phrase or number can begin with a token; almost all of a running text is passed over by this. */
export const mayBegin = ({ kind, text }: Token): boolean => kind === 'number' || text === "'" || beginnings.has(text);

/**
 * A table of phrases, each row a meaning and the ways to say it, with «|» between them. Phrases are cut as the text is, so
 * «f.o.m.» may be written «f. o. m.»; the longest phrase wins.
 */
export function phrases<Value>(...rows: readonly (readonly [Value, ...string[]])[]): Step<Value> {
  const byFirst = new Map<string, { readonly texts: readonly string[]; readonly value: Value }[]>();
  for (const [value, ...spellings] of rows) {
    for (const phrase of spellings.flatMap(cellsOf)) {
      const texts = phrase.map(({ text }) => text);
      const first = texts[0] ?? '';
      beginnings.add(first);
      byFirst.set(first, [...(byFirst.get(first) ?? []), { texts, value }]);
    }
  }
  for (const alike of byFirst.values()) alike.sort((a, b) => b.texts.length - a.texts.length);
  return (tokens, at) => {
    const here = tokens[at];
    const alike = here && byFirst.get(here.text);
    const said = alike?.find(({ texts }) => texts.every((text, index) => tokens[at + index]?.text === text));
    return said === undefined ? null : { value: said.value, next: at + said.texts.length };
  };
}

/** One of several phrases whose meanings need not be told apart. */
export const saying = (...spellings: readonly string[]): Step<true> => phrases<true>([true, ...spellings]);
