/**
 * Collections and changes over many pages.
 * A link is followed letter by letter, and only where it stays in Graph v1.0; none is followed twice, and there is an
 * end to them.
 */
import { fail, type Result, succeed } from '#base/result.ts';
import { type GraphFailure, notGraph, type NotGraphReason } from '#graph/failure.ts';
import { pathOfLink } from '#graph/request.ts';
import { isObject } from './answer.ts';
import type { Line } from './line.ts';

export interface PageOptions {
  /** Sent with every page. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** 1 000 where not given. */
  readonly mostPages?: number;
}

export interface Page {
  readonly items: readonly unknown[];
  /** On the last page of a delta; to be kept together with the items, or changes are lost. */
  readonly deltaLink: string | null;
}

export type Changes =
  /** In the order told; of an item told twice the last counts. */
  | { readonly kind: 'changes'; readonly items: readonly unknown[]; readonly deltaLink: string }
  /** 410: what is known is too old. All is to be read anew, from `restart` or where that is null from the beginning. */
  | { readonly kind: 'resync'; readonly restart: string | null };

const strange = (why: NotGraphReason): Result<never, GraphFailure> => fail(notGraph(why, { landed: 'no' }));

/** From a path, or from a link that the service once gave. Ends after the first failure. */
export async function* readPages(
  line: Line,
  start: string,
  options: PageOptions,
): AsyncGenerator<Result<Page, GraphFailure>, void> {
  const read = new Set<string>();
  let path = start.startsWith('/') ? start : pathOfLink(start);
  for (let more = true; more;) {
    const page = await readPage(line, path, read, options);
    yield page;
    more = page.ok && page.value.next !== null;
    path = page.ok ? pathOfLink(page.value.next) : null;
  }
}

/** `read` holds the paths of the pages before. */
async function readPage(
  line: Line,
  path: string | null,
  read: Set<string>,
  { headers, signal, mostPages = 1000 }: PageOptions,
): Promise<Result<Page & { readonly next: unknown }, GraphFailure>> {
  if (path === null) return strange('foreignLink');
  if (read.has(path)) return strange('loop');
  if (read.size >= mostPages) return strange('tooManyPages');
  read.add(path);
  const answer = await line.call({ method: 'GET', path, ...(headers && { headers }) }, line.visit(signal));
  if (!answer.ok) return answer;
  const { body } = answer.value;
  if (!isObject(body) || !Array.isArray(body['value'])) return strange('shape');
  const deltaLink = body['@odata.deltaLink'] ?? null;
  if (deltaLink !== null && pathOfLink(deltaLink) === null) return strange('foreignLink');
  return succeed({
    items: body['value'],
    deltaLink: typeof deltaLink === 'string' ? deltaLink : null,
    next: body['@odata.nextLink'] ?? null,
  });
}

export async function readChanges(
  line: Line,
  start: string,
  options: PageOptions,
): Promise<Result<Changes, GraphFailure>> {
  const items: unknown[] = [];
  let deltaLink: string | null = null;
  for await (const page of readPages(line, start, options)) {
    if (!page.ok) {
      const { failure } = page;
      return failure.kind === 'gone' ? succeed({ kind: 'resync', restart: failure.restart }) : page;
    }
    items.push(...page.value.items);
    ({ deltaLink } = page.value);
  }
  if (deltaLink === null) return strange('shape');
  return succeed({ kind: 'changes', items, deltaLink });
}
