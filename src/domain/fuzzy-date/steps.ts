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
    const values: unknown[] = [];
    let next = at;
    for (const step of steps as readonly Step<unknown>[]) {
      const found = step(tokens, next);
      if (found === null) return null;
      values.push(found.value);
      next = found.next;
    }
    return { value: values as unknown as Values, next };
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

/** The step, unless what follows it matches `forbidden`. */
export const unless =
  <Value>(step: Step<Value>, forbidden: Step<unknown>): Step<Value> =>
  (tokens, at) => {
    const found = step(tokens, at);
    return found !== null && forbidden(tokens, found.next) === null ? found : null;
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

/**
 * A table of phrases, each row a meaning and the ways to say it. Phrases are cut as the text is, so «f.o.m.» may be
 * written «f. o. m.»; the longest phrase wins.
 */
export function phrases<Value>(...rows: readonly (readonly [Value, ...string[]])[]): Step<Value> {
  const byFirst = new Map<string, { readonly texts: readonly string[]; readonly value: Value }[]>();
  for (const [value, ...spellings] of rows) {
    for (const spelling of spellings) {
      const texts = cellsOf(spelling).flatMap((cell) => cell.map(({ text }) => text));
      const alike = byFirst.get(texts[0] ?? '') ?? [];
      byFirst.set(
        texts[0] ?? '',
        [...alike, { texts, value }].toSorted((a, b) => b.texts.length - a.texts.length),
      );
    }
  }
  return (tokens, at) => {
    const candidates = byFirst.get(tokens[at]?.text ?? ' ') ?? [];
    const said = candidates.find(({ texts }) => texts.every((text, index) => tokens[at + index]?.text === text));
    return said === undefined ? null : { value: said.value, next: at + said.texts.length };
  };
}

/** One of several phrases whose meanings need not be told apart. */
export const saying = (...spellings: readonly string[]): Step<true> => phrases<true>(...spellings.map((said) => [true, said] as const));
