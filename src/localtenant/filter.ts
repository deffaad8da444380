/**
 * `$filter` on a list's rows, as far as SharePoint goes: eq, ne, lt, le, gt, ge and startswith on `fields/X`, joined by
 * and/or. Moments stand bare, texts in quotes with inner quotes doubled; text is compared without regard to case.
 */
import { type Column, isLookup } from './column-types.ts';
import { invalidRequest, Refusal } from './errors.ts';
import type { List } from './records.ts';
import { valueKey } from './rows.ts';
import { parseInstant } from './site-time.ts';

export type Operator = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge' | 'startswith';

/** Moments are milliseconds; lookups are their ids. */
export type Operand = string | number | boolean;

export interface Clause {
  readonly kind: 'clause';
  readonly column: Column;
  readonly operator: Operator;
  readonly operand: Operand;
}

export type Filter = Clause | { readonly kind: 'and' | 'or'; readonly left: Filter; readonly right: Filter };

type Token =
  | { readonly kind: 'word' | 'bare'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'mark'; readonly text: '(' | ')' | ',' };

const TOKEN = /\s*(?:'((?:[^']|'')*)'|([(),])|([A-Za-z_][\w/]*)|([^\s'(),]+))/y;

const invalid = (): Refusal => invalidRequest('Invalid filter clause');

function tokens(source: string): Token[] | Refusal {
  const found: Token[] = [];
  const text = source.trim();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (match === null) return invalid();
    const [, quoted, mark, word, bare] = match;
    if (quoted !== undefined) found.push({ kind: 'text', text: quoted.replaceAll("''", "'") });
    else if (mark === '(' || mark === ')' || mark === ',') found.push({ kind: 'mark', text: mark });
    else if (word !== undefined) found.push({ kind: 'word', text: word });
    else found.push({ kind: 'bare', text: bare ?? '' });
  }
  return found;
}

/** The column behind `fields/X`; lookups are named by their id. */
export function columnCalled(list: List, path: string): Column | Refusal {
  const name = /^fields\/(\w+)$/.exec(path)?.[1];
  if (name === undefined) return invalid();
  const column = list.columns.find((each) =>
    isLookup(each) ? `${each.name}LookupId` === name : each.name === name || (each.name === 'ID' && name === 'id'),
  );
  return column ?? invalidRequest(`Field '${name}' is not recognized`);
}

function operandOf(column: Column, token: Token): Operand | Refusal {
  const { kind } = column.type;
  const number = token.kind === 'bare' && /^-?\d+(\.\d+)?$/.test(token.text) ? Number(token.text) : null;
  if (column.name === 'ID' || kind === 'number' || kind === 'currency') return number ?? invalid();
  if (kind === 'lookup' || kind === 'personOrGroup') {
    return number ?? (token.kind === 'text' && /^\d+$/.test(token.text) ? Number(token.text) : invalid());
  }
  if (kind === 'boolean') {
    if (token.kind === 'word' && (token.text === 'true' || token.text === 'false')) return token.text === 'true';
    return number === 0 || number === 1 ? number === 1 : invalid();
  }
  if (kind === 'dateTime') return (token.kind === 'bare' ? parseInstant(token.text) : null) ?? invalid();
  return token.kind === 'text' ? token.text : invalid();
}

const isOperator = (text: string): text is Operator => ['eq', 'ne', 'lt', 'le', 'gt', 'ge'].includes(text);

class Parser {
  readonly #list: List;
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(list: List, found: readonly Token[]) {
    this.#list = list;
    this.#tokens = found;
  }

  whole(): Filter | Refusal {
    const filter = this.#joined('or');
    if (filter instanceof Refusal) return filter;
    return this.#next === this.#tokens.length ? filter : invalid();
  }

  #joined(kind: 'and' | 'or'): Filter | Refusal {
    const operand = (): Filter | Refusal => (kind === 'or' ? this.#joined('and') : this.#primary());
    let left = operand();
    while (!(left instanceof Refusal) && this.#take('word', kind)) {
      const right = operand();
      left = right instanceof Refusal ? right : { kind, left, right };
    }
    return left;
  }

  #primary(): Filter | Refusal {
    if (this.#take('mark', '(')) {
      const inner = this.#joined('or');
      return inner instanceof Refusal || this.#take('mark', ')') ? inner : invalid();
    }
    const first = this.#tokens[this.#next++];
    if (first?.kind !== 'word') return invalid();
    if (first.text === 'startswith') return this.#startsWith();
    const column = columnCalled(this.#list, first.text);
    if (column instanceof Refusal) return column;
    const operator = this.#tokens[this.#next++];
    const literal = this.#tokens[this.#next++];
    if (operator?.kind !== 'word' || !isOperator(operator.text) || literal === undefined) return invalid();
    const operand = operandOf(column, literal);
    return operand instanceof Refusal ? operand : { kind: 'clause', column, operator: operator.text, operand };
  }

  #startsWith(): Filter | Refusal {
    const [open, path, comma, text, close] = this.#tokens.slice(this.#next, this.#next + 5);
    this.#next += 5;
    const marks = `${open?.text ?? ''}${comma?.text ?? ''}${close?.text ?? ''}`;
    if (marks !== '(,)' || path?.kind !== 'word' || text?.kind !== 'text') return invalid();
    const column = columnCalled(this.#list, path.text);
    if (column instanceof Refusal) return column;
    if (column.type.kind !== 'text' && column.type.kind !== 'choice') return invalid();
    return { kind: 'clause', column, operator: 'startswith', operand: text.text };
  }

  #take(kind: Token['kind'], text: string): boolean {
    const token = this.#tokens[this.#next];
    if (token?.kind !== kind || token.text !== text) return false;
    this.#next += 1;
    return true;
  }
}

export function parseFilter(list: List, source: string): Filter | Refusal {
  const found = tokens(source);
  return found instanceof Refusal ? found : new Parser(list, found).whole();
}

/** All clauses, the first one first. */
export const clausesOf = (filter: Filter): Clause[] =>
  filter.kind === 'clause' ? [filter] : [...clausesOf(filter.left), ...clausesOf(filter.right)];

/** Order of two values of one column: text without regard to case, in the order of its characters. */
export function compareOperands(a: Operand, b: Operand): number {
  const [left, right] = typeof a === 'number' && typeof b === 'number' ? [a, b] : [valueKey(a), valueKey(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

const HOLDS: Readonly<Record<Exclude<Operator, 'startswith'>, (order: number) => boolean>> = {
  eq: (order) => order === 0,
  ne: (order) => order !== 0,
  lt: (order) => order < 0,
  le: (order) => order <= 0,
  gt: (order) => order > 0,
  ge: (order) => order >= 0,
};

/** An empty value equals nothing, is unlike everything, and stands in no order. */
function clauseHolds({ operator, operand }: Clause, value: Operand | null): boolean {
  if (value === null) return operator === 'ne';
  if (operator === 'startswith') return valueKey(value).startsWith(valueKey(operand));
  return HOLDS[operator](compareOperands(value, operand));
}

/** Whether a row passes; `valueOf` gives its value in a column, null where it is empty. */
export function passes(filter: Filter, valueOf: (column: Column) => Operand | null): boolean {
  if (filter.kind === 'clause') return clauseHolds(filter, valueOf(filter.column));
  const left = passes(filter.left, valueOf);
  return filter.kind === 'and' ? left && passes(filter.right, valueOf) : left || passes(filter.right, valueOf);
}
