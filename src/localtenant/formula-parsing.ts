/**
 * Expressions of column formatting as trees: written like a spreadsheet's (`=if([$Status]=='Done','a','b')`) or as
 * objects with an operator and its operands.
 * Source: learn.microsoft.com/sharepoint/dev/declarative-customization/formatting-syntax-reference
 */
import { isObject } from './bodies.ts';

export type Formula =
  | { readonly kind: 'literal'; readonly value: string | number | boolean }
  /** `[$Field.part]`, `@currentField.part`, `@now`: the name as it stands, without brackets. */
  | { readonly kind: 'name'; readonly name: string; readonly path: readonly string[] }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Formula[] };

/** A format that SharePoint would not take. */
export class FormatError extends Error {}

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?)|'((?:[^'\\]|\\.)*)'|\[([$!][\w.]+)\]|(@[A-Za-z_][\w.]*)|([A-Za-z_]\w*)|(&&|\|\||[=!<>]=|[-+*/%<>(),?:!]))/y;

type Token =
  | { readonly kind: 'literal'; readonly value: string | number }
  | { readonly kind: 'name' | 'word' | 'sign'; readonly text: string };

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const pattern = new RegExp(TOKEN);
  const end = text.trimEnd().length;
  while (pattern.lastIndex < end) {
    const at = pattern.lastIndex;
    const match = pattern.exec(text);
    if (match === null) throw new FormatError(`Unexpected text at ${at} of ${text}`);
    const [, number, quoted, field, special, word, sign] = match;
    if (number !== undefined) tokens.push({ kind: 'literal', value: Number(number) });
    else if (quoted !== undefined) tokens.push({ kind: 'literal', value: quoted.replaceAll(/\\(.)/g, '$1') });
    else if (field !== undefined) tokens.push({ kind: 'name', text: field });
    else if (special !== undefined) tokens.push({ kind: 'name', text: special });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word });
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign });
  }
  return tokens;
}

/** From the loosest to the tightest. */
const LEVELS: readonly (readonly string[])[] = [
  ['||'],
  ['&&'],
  ['==', '!='],
  ['<', '>', '<=', '>='],
  ['+', '-'],
  ['*', '/', '%'],
];

/** Deeper ones are hostile. */
const DEEPEST = 200;

class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    this.#tokens = tokensOf(text);
  }

  whole(): Formula {
    const found = this.#level(0);
    if (this.#at < this.#tokens.length) throw new FormatError('An expression goes on after its end');
    return found;
  }

  #taken(...signs: readonly string[]): string | null {
    const token = this.#tokens[this.#at];
    if (token?.kind !== 'sign' || !signs.includes(token.text)) return null;
    this.#at += 1;
    return token.text;
  }

  #level(level: number): Formula {
    const signs = LEVELS[level];
    if (signs === undefined) return this.#unary();
    let left = this.#level(level + 1);
    for (let sign = this.#taken(...signs); sign !== null; sign = this.#taken(...signs)) {
      left = { kind: 'call', name: sign, args: [left, this.#level(level + 1)] };
    }
    return left;
  }

  #unary(): Formula {
    const sign = this.#taken('-', '!');
    if (sign === null) return this.#single();
    const zero: Formula = { kind: 'literal', value: 0 };
    const inner = this.#unary();
    return sign === '-' ? { kind: 'call', name: '-', args: [zero, inner] } : { kind: 'call', name: '!', args: [inner] };
  }

  #single(): Formula {
    if ((this.#depth += 1) > DEEPEST) throw new FormatError('An expression is nested too deep');
    try {
      if (this.#taken('(') !== null) {
        const inner = this.#level(0);
        if (this.#taken(')') === null) throw new FormatError('A bracket is not closed');
        return inner;
      }
      const token = this.#tokens[this.#at];
      this.#at += 1;
      if (token?.kind === 'literal') return token;
      if (token?.kind === 'name') return named(token.text);
      if (token?.kind === 'word') return this.#word(token.text);
      throw new FormatError('An expression ends too early');
    } finally {
      this.#depth -= 1;
    }
  }

  #word(word: string): Formula {
    if (this.#taken('(') === null) {
      if (word === 'true' || word === 'false') return { kind: 'literal', value: word === 'true' };
      throw new FormatError(`${word} is neither a function nor a value`);
    }
    const args: Formula[] = [];
    if (this.#taken(')') === null) {
      do args.push(this.#level(0));
      while (this.#taken(',') !== null);
      if (this.#taken(')') === null) throw new FormatError(`The arguments of ${word} do not end`);
    }
    return { kind: 'call', name: word, args };
  }
}

function named(text: string): Formula {
  const [name = '', ...path] = text.split('.');
  return { kind: 'name', name, path };
}

const REFERENCE = /^(?:\[([$!][\w.]+)\]|(@[A-Za-z_][\w.]*))$/;

/** A text is an expression where it begins with `=`, a reference where it is nothing else, and otherwise itself. */
export function formulaOf(raw: unknown, depth = 0): Formula {
  if (depth > DEEPEST) throw new FormatError('An expression is nested too deep');
  if (typeof raw === 'number' || typeof raw === 'boolean') return { kind: 'literal', value: raw };
  if (typeof raw === 'string') {
    if (raw.startsWith('=')) return new Parser(raw.slice(1)).whole();
    const [, field, special] = REFERENCE.exec(raw) ?? [];
    const reference = field ?? special;
    return reference === undefined ? { kind: 'literal', value: raw } : named(reference);
  }
  if (isObject(raw) && typeof raw['operator'] === 'string' && Array.isArray(raw['operands'])) {
    const operands: readonly unknown[] = raw['operands'];
    const name = raw['operator'].replace(/\(\)$/, '');
    return {
      kind: 'call',
      // A condition is `?` among objects and `if` among texts.
      name: name === '?' || name === ':' ? 'if' : name,
      args: operands.map((operand) => formulaOf(operand, depth + 1)),
    };
  }
  throw new FormatError('Neither a text nor an expression');
}
