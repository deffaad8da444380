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

export interface Step<Value> {
  (tokens: readonly Token[], at: number): Found<Value> | null;
  /** Where it can match at all; a step without one is tried everywhere. */
  readonly opening?: Opening | undefined;
}

/**
 * The tokens that a step can begin at; it may hold too much, never too little. Almost no token of a running text opens a
 * time, and one that does opens few of the rules, so `either` and `furthest` choose among them by it.
 */
export interface Opening {
  readonly texts: ReadonlySet<string>;
  /** Any number; any word. */
  readonly numbers: boolean;
  readonly words: boolean;
  /** Matches without taking a token, so that what follows it may begin there as well. */
  readonly empty: boolean;
}

const nothing: Opening = { texts: new Set(), numbers: false, words: false, empty: false };

const openingOfAny = (steps: readonly Step<unknown>[]): Opening | undefined =>
  steps.reduce<Opening | undefined>(
    (all, { opening }) =>
      all &&
      opening && {
        texts: new Set([...all.texts, ...opening.texts]),
        numbers: all.numbers || opening.numbers,
        words: all.words || opening.words,
        empty: all.empty || opening.empty,
      },
    nothing,
  );

function openingOfRow(steps: readonly Step<unknown>[]): Opening | undefined {
  const full = steps.findIndex(({ opening }) => opening?.empty !== true);
  const opening = openingOfAny(full < 0 ? steps : steps.slice(0, full + 1));
  return opening && { ...opening, empty: full < 0 };
}

/** Whether a step may match at a token. */
export const opensAt = ({ opening }: Step<unknown>, { kind, text }: Pick<Token, 'kind' | 'text'>): boolean =>
  opening === undefined ||
  opening.empty ||
  opening.texts.has(text) ||
  (kind === 'number' && opening.numbers) ||
  (kind === 'word' && opening.words);

const opened = <Value>(opening: Opening | undefined, step: Step<Value>): Step<Value> =>
  Object.assign(step, { opening });

/** Says of a new step that it begins with another. */
export const opensAs = <Value>({ opening }: Step<unknown>, step: Step<Value>): Step<Value> => opened(opening, step);

export const map = <A, B>(step: Step<A>, made: (value: A) => B): Step<B> =>
  opensAs(step, (tokens, at) => {
    const found = step(tokens, at);
    return found && { value: made(found.value), next: found.next };
  });

/** As `map`, where some values are no match after all. */
export const mapIf = <A, B>(step: Step<A>, made: (value: A) => B | null): Step<B> =>
  opensAs(step, (tokens, at) => {
    const found = step(tokens, at);
    const value = found && made(found.value);
    return found === null || value === null ? null : { value, next: found.next };
  });

export const sequence = <Values extends readonly unknown[]>(
  ...steps: { readonly [K in keyof Values]: Step<Values[K]> }
): Step<Values> =>
  opened(openingOfRow(steps as readonly Step<unknown>[]), (tokens, at) => {
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
  });

/** Those of `steps`, in their order, that may match at a token; worked out once for each text that opens any of them. */
function chooserOf<Value>(steps: readonly Step<Value>[]): (token: Token | undefined) => readonly Step<Value>[] {
  const byText = new Map<string, readonly Step<Value>[]>();
  const at = (kind: Token['kind'], text: string): readonly Step<Value>[] =>
    steps.filter((step) => opensAt(step, { kind, text }));
  for (const text of new Set(steps.flatMap(({ opening }) => [...(opening?.texts ?? [])]))) {
    byText.set(text, at(cellsOf(text)[0]?.[0]?.kind ?? 'mark', text));
  }
  const others = { word: at('word', ''), number: at('number', ''), mark: at('mark', '') };
  return (token) => (token === undefined ? others.mark : (byText.get(token.text) ?? others[token.kind]));
}

/** The first alternative that matches. */
export const either = <Value>(...steps: readonly Step<Value>[]): Step<Value> => {
  const choose = chooserOf(steps);
  return opened(openingOfAny(steps), (tokens, at) => {
    for (const step of choose(tokens[at])) {
      const found = step(tokens, at);
      if (found !== null) return found;
    }
    return null;
  });
};

/** The alternative that reaches furthest; of equals the first. */
export const furthest = <Value>(...steps: readonly Step<Value>[]): Step<Value> => {
  const choose = chooserOf(steps);
  return opened(openingOfAny(steps), (tokens, at) => {
    let best: Found<Value> | null = null;
    for (const step of choose(tokens[at])) {
      const found = step(tokens, at);
      if (found !== null && (best === null || found.next > best.next)) best = found;
    }
    return best;
  });
};

/** Always matches: the step, or nothing taken. */
export const optional = <A, B>(step: Step<A>, otherwise: B): Step<A | B> =>
  opened<A | B>(
    step.opening && { ...step.opening, empty: true },
    (tokens, at) => step(tokens, at) ?? { value: otherwise, next: at },
  );

/** The step again and again, from once to `limit` times. */
export const several = <Value>(step: Step<Value>, limit: number): Step<readonly Value[]> =>
  opensAs(step, (tokens, at) => {
    const values: Value[] = [];
    let next = at;
    while (values.length < limit) {
      const found = step(tokens, next);
      if (found === null) break;
      values.push(found.value);
      next = found.next;
    }
    return values.length > 0 ? { value: values, next } : null;
  });

export interface List<Item, Joint> {
  readonly items: readonly Item[];
  /** One fewer than the items. */
  readonly joints: readonly Joint[];
}

/** Two to `limit` items with joints between them; a joint that no item follows is left alone. */
export const list = <Item, Joint>(item: Step<Item>, joint: Step<Joint>, limit: number): Step<List<Item, Joint>> =>
  opensAs(item, (tokens, at) => {
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
  });

/** The step, unless what follows it matches `forbidden`. */
export const unless = <Value>(step: Step<Value>, forbidden: Step<unknown>): Step<Value> =>
  opensAs(step, (tokens, at) => {
    const found = step(tokens, at);
    return found !== null && forbidden(tokens, found.next) === null ? found : null;
  });

/** Looks without going on. */
export const ahead = <Value>(step: Step<Value>): Step<Value> =>
  opensAs(step, (tokens, at) => {
    const found = step(tokens, at);
    return found && { value: found.value, next: at };
  });

/** The step, where nothing white stands before it. */
export const tight = <Value>(step: Step<Value>): Step<Value> =>
  opensAs(step, (tokens, at) => (tokens[at]?.gap === 'none' ? step(tokens, at) : null));

/** The step, where something white stands before it. */
export const spaced = <Value>(step: Step<Value>): Step<Value> =>
  opensAs(step, (tokens, at) => (tokens[at] !== undefined && tokens[at].gap !== 'none' ? step(tokens, at) : null));

/** The step, on the same line as the token before it. */
export const onLine = <Value>(step: Step<Value>): Step<Value> =>
  opensAs(step, (tokens, at) => (tokens[at] !== undefined && tokens[at].gap !== 'line' ? step(tokens, at) : null));

const tokenOf =
  (kind: Token['kind'], opening: Opening) =>
  (fits: (text: string) => boolean): Step<Token> =>
    opened(opening, (tokens, at) => {
      const here = tokens[at];
      return here !== undefined && here.kind === kind && fits(here.text) ? { value: here, next: at + 1 } : null;
    });

export const wordThat = tokenOf('word', { ...nothing, words: true });
export const numberThat = tokenOf('number', { ...nothing, numbers: true });

/** One of the marks in `marks`. */
export const mark = (marks: string): Step<Token> =>
  tokenOf('mark', { ...nothing, texts: new Set(marks) })((text) => marks.includes(text));

/** A number written with `fewest` to `most` digits. */
export const number = (fewest: number, most: number): Step<number> =>
  map(
    numberThat(({ length }) => length >= fewest && length <= most),
    ({ text }) => Number(text),
  );

export const anyWord: Step<Token> = wordThat(() => true);

/** A word that ends so and has something before the ending. */
export const endingIn = (...endings: readonly string[]): Step<Token> =>
  wordThat((text) => endings.some((ending) => text.length > ending.length && text.endsWith(ending)));

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
      byFirst.set(first, [...(byFirst.get(first) ?? []), { texts, value }]);
    }
  }
  for (const alike of byFirst.values()) alike.sort((a, b) => b.texts.length - a.texts.length);
  return opened({ ...nothing, texts: new Set(byFirst.keys()) }, (tokens, at) => {
    const here = tokens[at];
    const alike = here && byFirst.get(here.text);
    const said = alike?.find(({ texts }) => texts.every((text, index) => tokens[at + index]?.text === text));
    return said === undefined ? null : { value: said.value, next: at + said.texts.length };
  });
}

/** One of several phrases whose meanings need not be told apart. */
export const saying = (...spellings: readonly string[]): Step<true> => phrases<true>([true, ...spellings]);
