/**
 * Microsoft Graph v1.0 as a wire: requests in, unknown bodies or failures as values out. It knows no list of ours.
 *
 * What its callers may count on:
 * - A change (POST, PATCH, PUT, DELETE) is sent again only where the service certainly did not apply the last try: after
 *   429, or after 401 with another token. Whatever may have landed comes back at once with `landed: 'unknown'`.
 * - A read is sent again a few times; what SharePoint asks us to wait is waited, by every call through the same gate.
 * - The token goes to the one origin given and nowhere else: no redirect and no link to another place is followed.
 * - A success holds a whole JSON object from Graph, or nothing where Graph sends nothing.
 */
import { type Result, succeed } from '#base/result.ts';
import type { GraphFailure } from '#graph/failure.ts';
import type { GraphAnswer, GraphRequest } from '#graph/request.ts';
import { type BatchOptions, sendBatch } from './client/batch.ts';
import { type GraphPorts, openLine } from './client/line.ts';
import { type Changes, type Page, type PageOptions, readChanges, readPages } from './client/paging.ts';

export type { BatchOptions } from './client/batch.ts';
export type { Refusal, TokenSource } from './client/bearer.ts';
export type { Exchange, GraphPorts } from './client/line.ts';
export type { Changes, Page, PageOptions } from './client/paging.ts';
export { createSharePointRest, type RestRequest, type SharePointPorts, type SharePointRest } from './client/rest.ts';

export interface Graph {
  send(request: GraphRequest, signal?: AbortSignal): Promise<Result<GraphAnswer, GraphFailure>>;
  /** Any number of requests, twenty to a call; the outcomes stand where their requests stood. */
  batch(
    requests: readonly GraphRequest[],
    options?: BatchOptions,
  ): Promise<readonly Result<GraphAnswer, GraphFailure>[]>;
  /** A collection page by page, from a path or a link. Ends after the first failure. */
  pages(start: string, options?: PageOptions): AsyncIterable<Result<Page, GraphFailure>>;
  /** Changes since a deltaLink, or all there is from a delta path, whole or not at all. */
  delta(start: string, options?: PageOptions): Promise<Result<Changes, GraphFailure>>;
}

export function createGraph(ports: GraphPorts): Graph {
  const line = openLine(ports);
  return {
    send: (request, signal) => line.call(request, line.visit(signal)),
    batch: (requests, options = {}) => sendBatch(line, requests, options),
    pages: (start, options = {}) => readPages(line, start, options),
    delta: (start, options = {}) => readChanges(line, start, options),
  };
}

/** All items of all pages, or the failure that ended them. */
export async function collect(
  pages: AsyncIterable<Result<Page, GraphFailure>>,
): Promise<Result<readonly unknown[], GraphFailure>> {
  const items: unknown[] = [];
  for await (const page of pages) {
    if (!page.ok) return page;
    items.push(...page.value.items);
  }
  return succeed(items);
}
