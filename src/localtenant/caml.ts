/**
 * Queries of views in CAML: read strictly, and carried out on rows.
 * Source: learn.microsoft.com/sharepoint/dev/schema/query-schema. What is not known is refused, never passed over.
 */
import { siteMidnight } from './site-time.ts';

export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  readonly text: string;
}

export class CamlError extends Error {}

const PART = /<(\/?)([A-Za-z]+)((?:\s+[A-Za-z]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y;
const DEEPEST = 100;

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

function attributesOf(text: string): ReadonlyMap<string, string> {
  const found = text.matchAll(/([A-Za-z]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return new Map([...found].map(([, name = '', double, single]) => [name, unescaped(double ?? single ?? '')]));
}

interface Open {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Element[];
  text: string;
}

/** The elements of a query, which has no root of its own. */
function parseXml(xml: string): readonly Element[] {
  const root: Open = { name: '', attributes: new Map(), children: [], text: '' };
  const open: Open[] = [root];
  const pattern = new RegExp(PART);
  while (pattern.lastIndex < xml.length) {
    const match = pattern.exec(xml);
    const top = open.at(-1);
    if (match === null || top === undefined) throw new CamlError('The query is not well-formed XML');
    const [, closing = '', name = '', attributes = '', alone = '', text] = match;
    if (text !== undefined) top.text += unescaped(text);
    else if (closing !== '') {
      if (top.name !== name || open.length === 1) throw new CamlError('The query is not well-formed XML');
      open.pop();
    } else {
      const made: Open = { name, attributes: attributesOf(attributes), children: [], text: '' };
      top.children.push(made);
      if (alone === '') open.push(made);
      if (open.length > DEEPEST) throw new CamlError('The query is nested too deep');
    }
  }
  if (open.length > 1) throw new CamlError('The query is not well-formed XML');
  return root.children;
}

/** Dates in milliseconds; an empty cell is null. */
export type Cell = string | number | boolean | readonly (string | number)[] | null;
export type CellsOf<Row> = (row: Row, column: string) => Cell;

export interface Ordering {
  readonly column: string;
  readonly ascending: boolean;
}

export interface ViewQuery<Row> {
  readonly keeps: (row: Row) => boolean;
  readonly groups: readonly Ordering[];
  readonly order: readonly Ordering[];
}

export interface Surroundings<Row> {
  readonly cellOf: CellsOf<Row>;
  readonly isColumn: (name: string) => boolean;
  readonly now: number;
  readonly timeZone: string;
  /** LookupId of the one who looks. */
  readonly me: number;
}

type Known = string | number | boolean;

const DAY = 86_400_000;

function compare(a: Known, b: Known): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b), 'nb', { sensitivity: 'accent', numeric: false });
}

const comparisons: Readonly<Record<string, (order: number) => boolean>> = {
  Eq: (order) => order === 0,
  Lt: (order) => order < 0,
  Leq: (order) => order <= 0,
  Gt: (order) => order > 0,
  Geq: (order) => order >= 0,
};

class Reading<Row> {
  readonly #around: Surroundings<Row>;

  constructor(around: Surroundings<Row>) {
    this.#around = around;
  }

  column(element: Element | undefined): string {
    const name = element?.name === 'FieldRef' ? (element.attributes.get('Name') ?? '') : '';
    if (!this.#around.isColumn(name))
      throw new CamlError(`One or more field types are not installed properly: ${name}`);
    return name;
  }

  orderings(element: Element | undefined): readonly Ordering[] {
    return (element?.children ?? []).map((ref) => ({
      column: this.column(ref),
      ascending: ref.attributes.get('Ascending')?.toUpperCase() !== 'FALSE',
    }));
  }

  #value(element: Element): Known {
    const type = element.attributes.get('Type') ?? 'Text';
    const [inner] = element.children;
    const { now, timeZone, me } = this.#around;
    if (inner?.name === 'UserID') return me;
    if (type === 'DateTime') {
      const offset = Number(inner?.attributes.get('OffsetDays') ?? '0');
      const at = inner?.name === 'Today' ? siteMidnight(timeZone, now) + offset * DAY : Date.parse(element.text.trim());
      if (Number.isNaN(at)) throw new CamlError('A date in the query cannot be read');
      return element.attributes.get('IncludeTimeValue')?.toUpperCase() === 'TRUE' ? at : siteMidnight(timeZone, at);
    }
    if (inner !== undefined) throw new CamlError(`${inner.name} is no value`);
    if (type === 'Boolean') return element.text.trim() === '1' || element.text.trim().toUpperCase() === 'TRUE';
    return ['Integer', 'Number', 'Currency', 'Counter'].includes(type) ? Number(element.text) : element.text;
  }

  condition(element: Element): (row: Row) => boolean {
    const { name, children } = element;
    if (name === 'And' || name === 'Or') {
      const [left, right] = children;
      if (left === undefined || right === undefined || children.length !== 2)
        throw new CamlError(`${name} joins two conditions`);
      const [first, second] = [this.condition(left), this.condition(right)];
      return name === 'And' ? (row) => first(row) && second(row) : (row) => first(row) || second(row);
    }
    const column = this.column(children[0]);
    const cell = (row: Row): Cell => this.#around.cellOf(row, column);
    if (name === 'IsNull') return (row) => cell(row) === null;
    if (name === 'IsNotNull') return (row) => cell(row) !== null;
    const values = name === 'In' ? (children[1]?.children ?? []) : children.slice(1);
    const wanted = values.map((value) => {
      if (value.name !== 'Value') throw new CamlError(`${name} needs a value`);
      return this.#value(value);
    });
    const [one] = wanted;
    if (one === undefined) throw new CamlError(`${name} needs a value`);
    if (name === 'In') return (row) => wanted.some((each) => fits(cell(row), (value) => compare(value, each) === 0));
    // A cell that holds nothing is other than any value.
    if (name === 'Neq') return (row) => !fits(cell(row), (value) => compare(value, one) === 0);
    if (name === 'BeginsWith') return (row) => fits(cell(row), (value) => lower(value).startsWith(lower(one)));
    if (name === 'Contains') return (row) => fits(cell(row), (value) => lower(value).includes(lower(one)));
    const passes = Object.hasOwn(comparisons, name) ? comparisons[name] : undefined;
    if (passes === undefined) throw new CamlError(`${name} is not supported in a query`);
    return (row) => fits(cell(row), (value) => passes(compare(value, one)));
  }
}

const lower = (value: Known): string => String(value).toLowerCase();

const fits = (cell: Cell, test: (value: Known) => boolean): boolean =>
  cell !== null && (typeof cell === 'object' ? cell.some(test) : test(cell));

export function readQuery<Row>(xml: string, around: Surroundings<Row>): ViewQuery<Row> {
  const elements = parseXml(xml);
  const stranger = elements.find(({ name }) => !['Where', 'OrderBy', 'GroupBy'].includes(name));
  if (stranger !== undefined) throw new CamlError(`${stranger.name} is no part of a query`);
  const part = (name: string): Element | undefined => elements.find((element) => element.name === name);
  const reading = new Reading(around);
  const [condition, more] = part('Where')?.children ?? [];
  if (more !== undefined) throw new CamlError('Where holds one condition');
  return {
    keeps: condition === undefined ? () => true : reading.condition(condition),
    groups: reading.orderings(part('GroupBy')),
    order: reading.orderings(part('OrderBy')),
  };
}

/** Rows that the query keeps, in its order: groups first. What holds nothing comes first, as in SharePoint. */
export function rowsOf<Row>(query: ViewQuery<Row>, rows: Iterable<Row>, cellOf: CellsOf<Row>): readonly Row[] {
  const single = (row: Row, column: string): Known | null => {
    const cell = cellOf(row, column);
    return cell !== null && typeof cell === 'object' ? cell.join(', ') : cell;
  };
  const orders = [...query.groups, ...query.order];
  return [...rows].filter(query.keeps).toSorted((a, b) => {
    for (const { column, ascending } of orders) {
      const [left, right] = [single(a, column), single(b, column)];
      const found =
        left === null || right === null ? Number(left !== null) - Number(right !== null) : compare(left, right);
      if (found !== 0) return ascending ? found : -found;
    }
    return 0;
  });
}
