/** Pages and the links between them. No page is longer than 200 rows, whatever `$top` asks for. */
import { invalidRequest, type Refusal } from './errors.ts';
import type { QueryOptions } from './query-options.ts';
import type { Call } from './world.ts';

const PAGE_LIMIT = 200;

export const pageSize = (top: number | null): number => Math.min(top ?? PAGE_LIMIT, PAGE_LIMIT);

/** The address of this call with some parameters set, or taken away by null, as the public service would write it. */
export function linkTo(call: Call, change: Readonly<Record<string, string | null>>): string {
  const query = new Map<string, string | null>(
    [...call.query].filter(([name]) => !Object.hasOwn(change, name.toLowerCase())),
  );
  for (const [name, value] of Object.entries(change)) query.set(name, value);
  const text = [...query]
    .flatMap(([name, value]) => (value === null ? [] : [`${name}=${encodeURIComponent(value)}`]))
    .join('&');
  return `${call.world.publicOrigin}/v1.0${call.path}${text === '' ? '' : `?${text}`}`;
}

/** Tokens are base64 without padding, as `UGFnZWQ9VFJVRSZwX0lEPTY` for `Paged=TRUE&p_ID=6`. */
export const encodeToken = (text: string): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text))).replaceAll('=', '');

export function decodeToken(token: string): string | null {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(token), (character) => character.charCodeAt(0)));
  } catch {
    return null;
  }
}

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly links: { readonly '@odata.nextLink'?: string };
}

/** A page of a short collection, counted from its start. */
export function pageOf<Item>(call: Call, all: readonly Item[], options: QueryOptions): Page<Item> | Refusal {
  const position = options.skipToken === null ? 'from=0' : (decodeToken(options.skipToken) ?? '');
  const start = /^from=(\d{1,9})$/.exec(position)?.[1];
  if (start === undefined) return invalidRequest('The skip token is not valid.');
  const from = Number(start);
  const to = from + pageSize(options.top);
  return {
    items: all.slice(from, to),
    links: to < all.length ? { '@odata.nextLink': linkTo(call, { $skiptoken: encodeToken(`from=${to}`) }) } : {},
  };
}
