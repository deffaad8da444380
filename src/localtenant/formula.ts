/** The value of an expression of column formatting, for one row and the person who looks at it. */
import { FormatError, type Formula } from './formula-parsing.ts';

export type FormulaValue =
  string | number | boolean | Date | readonly FormulaValue[] | { readonly [part: string]: FormulaValue };

export interface Scope {
  /** `@currentField`. */
  readonly current: FormulaValue;
  /** What the view has loaded; a column that it does not show reads as empty. */
  readonly fields: ReadonlyMap<string, FormulaValue>;
  /** Titles of columns, for `[!Name.DisplayName]`. */
  readonly titles: ReadonlyMap<string, string>;
  /** `@group`, `@rowIndex` and their like; within `forEach` the names that run. */
  readonly specials: ReadonlyMap<string, FormulaValue>;
  readonly now: Date;
  /** E-mail. */
  readonly me: string;
  readonly timeZone: string;
  readonly locale: string;
}

const isList = (value: FormulaValue): value is readonly FormulaValue[] => Array.isArray(value);

export function textOf(value: FormulaValue): string {
  if (value instanceof Date) return value.toISOString();
  if (isList(value)) return value.map(textOf).join(', ');
  if (typeof value === 'object') return textOf(value['title'] ?? value['lookupValue'] ?? '');
  return String(value);
}

function numberOf(value: FormulaValue): number {
  if (value instanceof Date) return value.getTime();
  if (typeof value === 'object') return Number.NaN;
  return value === '' ? 0 : Number(value);
}

const isTrue = (value: FormulaValue): boolean =>
  value instanceof Date || typeof value === 'object'
    ? true
    : value !== '' && value !== 0 && value !== false && value !== 'false';

/** Dates count as their milliseconds beside numbers and dates; all else is compared as it stands. */
const plain = (value: FormulaValue): string | number | boolean =>
  value instanceof Date ? value.getTime() : typeof value === 'object' ? textOf(value) : value;

function same(a: FormulaValue, b: FormulaValue): boolean {
  const [left, right] = [plain(a), plain(b)];
  if (typeof left === typeof right) return left === right;
  if (left === '' || right === '') return false;
  return typeof left === 'boolean' || typeof right === 'boolean'
    ? String(left).toLowerCase() === String(right).toLowerCase() || Number(left) === Number(right)
    : Number(left) === Number(right);
}

function less(a: FormulaValue, b: FormulaValue): boolean {
  const [left, right] = [plain(a), plain(b)];
  return typeof left === 'string' && typeof right === 'string' ? left < right : Number(left) < Number(right);
}

function dateOf(value: FormulaValue): Date {
  if (value instanceof Date) return value;
  return new Date(typeof value === 'number' ? value : textOf(value));
}

type Function_ = (args: readonly FormulaValue[], scope: Scope) => FormulaValue;

const first = (args: readonly FormulaValue[]): FormulaValue => args[0] ?? '';
const second = (args: readonly FormulaValue[]): FormulaValue => args[1] ?? '';
const third = (args: readonly FormulaValue[]): FormulaValue => args[2] ?? '';

const calculated =
  (work: (a: number, b: number) => number): Function_ =>
  (args) =>
    work(numberOf(first(args)), numberOf(second(args)));

const shown =
  (options: Intl.DateTimeFormatOptions): Function_ =>
  (args, { locale, timeZone }) => {
    const date = dateOf(first(args));
    return Number.isNaN(date.getTime()) ? '' : new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(date);
  };

const dayParts: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'numeric', year: 'numeric' };
const timeParts: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' };

function partOf(scope: Scope, value: FormulaValue, part: 'day' | 'month' | 'year'): number {
  const format = new Intl.DateTimeFormat('en-US', { ...dayParts, timeZone: scope.timeZone });
  return Number(format.formatToParts(dateOf(value)).find(({ type }) => type === part)?.value);
}

function moved(date: Date, count: number, unit: string): Date {
  const copy = new Date(date);
  if (/^month/i.test(unit)) copy.setUTCMonth(copy.getUTCMonth() + count);
  else if (/^year/i.test(unit)) copy.setUTCFullYear(copy.getUTCFullYear() + count);
  else
    copy.setTime(
      copy.getTime() +
        count *
          (/^hour/i.test(unit) ? 3_600_000 : /^min/i.test(unit) ? 60_000 : /^sec/i.test(unit) ? 1000 : 86_400_000),
    );
  return copy;
}

const entries = (value: FormulaValue): readonly FormulaValue[] => (isList(value) ? value : value === '' ? [] : [value]);

const functions: ReadonlyMap<string, Function_> = new Map<string, Function_>([
  ['+', ([a = '', b = '']) => (isText(a) || isText(b) ? textOf(a) + textOf(b) : numberOf(a) + numberOf(b))],
  ['-', calculated((a, b) => a - b)],
  ['*', calculated((a, b) => a * b)],
  ['/', calculated((a, b) => a / b)],
  ['%', calculated((a, b) => a % b)],
  ['pow', calculated((a, b) => a ** b)],
  ['abs', calculated(Math.abs)],
  ['floor', calculated(Math.floor)],
  ['ceiling', calculated(Math.ceil)],
  ['cos', calculated(Math.cos)],
  ['sin', calculated(Math.sin)],
  ['==', (args) => same(first(args), second(args))],
  ['!=', (args) => !same(first(args), second(args))],
  ['<', (args) => less(first(args), second(args))],
  ['>', (args) => less(second(args), first(args))],
  ['<=', (args) => same(first(args), second(args)) || less(first(args), second(args))],
  ['>=', (args) => same(first(args), second(args)) || less(second(args), first(args))],
  ['!', (args) => !isTrue(first(args))],
  ['toString', (args) => textOf(first(args))],
  ['Number', (args) => numberOf(first(args))],
  ['Date', (args) => dateOf(first(args))],
  ['toLocaleDateString', shown(dayParts)],
  ['toLocaleTimeString', shown(timeParts)],
  ['toLocaleString', shown({ ...dayParts, ...timeParts })],
  ['getDate', (args, scope) => partOf(scope, first(args), 'day')],
  ['getMonth', (args, scope) => partOf(scope, first(args), 'month') - 1],
  ['getYear', (args, scope) => partOf(scope, first(args), 'year')],
  ['addDays', (args) => moved(dateOf(first(args)), numberOf(second(args)), 'days')],
  ['addMinutes', (args) => moved(dateOf(first(args)), numberOf(second(args)), 'minutes')],
  ['length', ([value = '']) => (isList(value) ? value.length : textOf(value).length)],
  ['toLowerCase', (args) => textOf(first(args)).toLowerCase()],
  ['toUpperCase', (args) => textOf(first(args)).toUpperCase()],
  [
    'indexOf',
    ([value = '', wanted = '']) =>
      isList(value) ? value.findIndex((each) => same(each, wanted)) : textOf(value).indexOf(textOf(wanted)),
  ],
  ['lastIndexOf', (args) => textOf(first(args)).lastIndexOf(textOf(second(args)))],
  ['startsWith', (args) => textOf(first(args)).startsWith(textOf(second(args)))],
  ['endsWith', (args) => textOf(first(args)).endsWith(textOf(second(args)))],
  [
    'substring',
    (args) =>
      textOf(first(args)).substring(numberOf(second(args)), args.length > 2 ? numberOf(third(args)) : undefined),
  ],
  ['replace', (args) => textOf(first(args)).replace(textOf(second(args)), () => textOf(third(args)))],
  ['replaceAll', (args) => textOf(first(args)).replaceAll(textOf(second(args)), () => textOf(third(args)))],
  ['padStart', (args) => textOf(first(args)).padStart(Math.min(numberOf(second(args)), 200), textOf(third(args)))],
  ['padEnd', (args) => textOf(first(args)).padEnd(Math.min(numberOf(second(args)), 200), textOf(third(args)))],
  ['split', (args) => textOf(first(args)).split(textOf(second(args)))],
  [
    'join',
    (args) =>
      entries(first(args))
        .map(textOf)
        .join(textOf(second(args))),
  ],
  ['appendTo', (args) => [...entries(first(args)), second(args)]],
  ['removeFrom', (args) => entries(first(args)).filter((each) => !same(each, second(args)))],
  ['loopIndex', (args, { specials }) => specials.get(`${textOf(first(args))}#`) ?? ''],
]);

const isText = (value: FormulaValue): boolean => typeof value === 'string' || isList(value);

/** A property of the value itself, never one that it inherits. */
function partIn(value: FormulaValue, part: string): FormulaValue {
  if (value instanceof Date || typeof value !== 'object') return part === 'displayValue' ? value : '';
  if (isList(value)) return value.map((each) => partIn(each, part));
  const held = value as Readonly<Record<string, FormulaValue>>;
  return Object.hasOwn(held, part) ? (held[part] ?? '') : '';
}

function valueOfName(name: string, scope: Scope): FormulaValue {
  if (name === '@currentField') return scope.current;
  if (name === '@now') return scope.now;
  if (name === '@me') return scope.me;
  const running = scope.specials.get(name.replace(/^\$/, '')) ?? scope.specials.get(name);
  if (running !== undefined) return running;
  if (name.startsWith('!')) return { DisplayName: scope.titles.get(name.slice(1)) ?? '' };
  if (name.startsWith('$')) return scope.fields.get(name.slice(1)) ?? '';
  throw new FormatError(`${name} is not known`);
}

export function evaluate(formula: Formula, scope: Scope): FormulaValue {
  if (formula.kind === 'literal') return formula.value;
  if (formula.kind === 'name') return formula.path.reduce(partIn, valueOfName(formula.name, scope));
  const { name, args } = formula;
  const arg = (place: number): FormulaValue => {
    const found = args[place];
    return found === undefined ? '' : evaluate(found, scope);
  };
  // Only the part that counts is worked out.
  if (name === 'if') return isTrue(arg(0)) ? arg(1) : arg(2);
  if (name === '&&') return args.every((each) => isTrue(evaluate(each, scope)));
  if (name === '||') return args.some((each) => isTrue(evaluate(each, scope)));
  const known = functions.get(name);
  if (known === undefined) throw new FormatError(`There is no function ${name}`);
  // Objects may have more than two operands.
  if ((name === '+' || name === '*') && args.length > 2) {
    return args.slice(1).reduce<FormulaValue>((sum, each) => known([sum, evaluate(each, scope)], scope), arg(0));
  }
  return known(
    args.map((each) => evaluate(each, scope)),
    scope,
  );
}
