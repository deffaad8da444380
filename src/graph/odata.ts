/**
 * The one place where paths, filters and queries of Graph are written.
 * Names come from programs and must look like names; values come from anywhere and can only ever be values: a quote is
 * doubled inside its literal, and then all of it is percent-encoded.
 */
import type { Instant } from '#base/clock.ts';

const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** A property or a column, `Title`, `fields/FdKey`; throws on anything else, for names are never input. */
function checkedName(name: string): string {
  if (!name.split('/').every((part) => NAME.test(part))) throw new RangeError(`Not a name of a field: ${name}`);
  return name;
}

/** Percent-encoded to the letter (RFC 3986's unreserved characters stand), half a surrogate pair as U+FFFD. */
const encode = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** A path of Graph from its segments, each percent-encoded; throws on what cannot be one, for ids are parsed before. */
export function pathOf(...segments: readonly string[]): string {
  return segments
    .map((segment) => {
      // A browser walks up at «..» however it is encoded, and an empty id turns one item into the whole collection.
      if (/^\.{0,2}$/.test(segment)) throw new RangeError(`Not a segment of a path: «${segment}»`);
      // Ids of sites have commas, and a comma means nothing in a path.
      return `/${encode(segment).replaceAll('%2C', ',')}`;
    })
    .join('');
}

export interface Filter {
  /** OData, not yet percent-encoded. */
  readonly expression: string;
}

export type Literal = string | number | boolean;

/** A moment as OData wants it: bare, for SharePoint refuses it in quotes. */
export interface Moment {
  readonly instant: Instant;
}

function literal(value: Literal | Moment): string {
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`;
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('Not a number');
  if (typeof value !== 'object') return String(value);
  if (!/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value.instant)) throw new RangeError(`Not a moment: ${value.instant}`);
  return value.instant;
}

/** What SharePoint filters list items by; the column must be indexed. */
export type Operator = 'eq' | 'ne' | 'lt' | 'gt' | 'le' | 'ge' | 'startswith';

export function where(name: string, operator: Operator, value: Literal | Moment): Filter {
  const field = checkedName(name);
  const operand = literal(value);
  return {
    expression: operator === 'startswith' ? `startswith(${field},${operand})` : `${field} ${operator} ${operand}`,
  };
}

/** Both. The first alone must already give fewer than 5 000 rows, or SharePoint throttles it for ever. */
export const and = (first: Filter, second: Filter): Filter => ({
  expression: `${first.expression} and ${second.expression}`,
});

export interface Query {
  readonly select?: readonly string[];
  /** A navigation, or one with a choice of its own: `{ fields: ['Title', 'FdKey'] }`; an empty choice is all. */
  readonly expand?: Readonly<Record<string, readonly string[]>>;
  readonly filter?: Filter;
  readonly orderBy?: string;
  readonly descending?: boolean;
  readonly top?: number;
  /** A delta's token, or `latest`. */
  readonly token?: string;
}

/** `?…`, or nothing where nothing is asked. */
export function queryOf({ select, expand, filter, orderBy, descending, top, token }: Query): string {
  const names = (list: readonly string[]): string => list.map(checkedName).join(',');
  const expanded = Object.entries(expand ?? {}).map(([navigation, chosen]) =>
    chosen.length === 0 ? checkedName(navigation) : `${checkedName(navigation)}($select=${names(chosen)})`,
  );
  const parts = [
    select !== undefined && `$select=${names(select)}`,
    expanded.length > 0 && `$expand=${expanded.join(',')}`,
    filter !== undefined && `$filter=${encode(filter.expression)}`,
    orderBy !== undefined && `$orderby=${checkedName(orderBy)}${descending === true ? '%20desc' : ''}`,
    top !== undefined && `$top=${Math.trunc(top)}`,
    token !== undefined && `token=${encode(token)}`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}
