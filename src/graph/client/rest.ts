/**
 * SharePoint's own REST of one site, for what Graph has no word for: views, column formatting, groups and rights.
 * With the same rules as Graph's line: one gate, no change sent twice on a guess, no token to anybody else.
 * The token is SharePoint's (`https://{tenant}.sharepoint.com/…`), and Graph's is refused here.
 *
 * Bearer calls need no request digest. Source: learn.microsoft.com/sharepoint/dev/sp-add-ins/
 * complete-basic-operations-using-sharepoint-rest-endpoints
 */
import { type Result } from '#base/result.ts';
import type { GraphFailure } from '#graph/failure.ts';
import type { GraphAnswer, GraphRequest } from '#graph/request.ts';
import { type GraphPorts, openLine } from './line.ts';
import { type Attempt, checkedOrigin, inTime, type Wire } from './wire.ts';

export interface RestRequest {
  /** MERGE changes what is named, DELETE takes away; both whatever version stands there. */
  readonly method: 'GET' | 'POST' | 'MERGE' | 'DELETE';
  /** Below `_api/`, with its query, percent-encoded: `web/sitegroups`. */
  readonly path: string;
  readonly body?: Readonly<Record<string, unknown>>;
}

export interface SharePointRest {
  send(request: RestRequest, signal?: AbortSignal): Promise<Result<GraphAnswer, GraphFailure>>;
}

export interface SharePointPorts extends Omit<GraphPorts, 'origin'> {
  /** Server-relative path of the site, `/sites/framdrift`, and its host, `kommunen.sharepoint.com`. */
  readonly site: { readonly host: string; readonly path: string };
  /** Where SharePoint is reached; the site's host where not given. */
  readonly origin?: string;
}

const overridden = (method: 'MERGE' | 'DELETE'): Readonly<Record<string, string>> => ({
  'X-HTTP-Method': method,
  'If-Match': '*',
});

function toLine({ method, path, body }: RestRequest): GraphRequest {
  const isOverridden = method === 'MERGE' || method === 'DELETE';
  return {
    method: method === 'GET' ? 'GET' : 'POST',
    path: `/${path}`,
    ...(isOverridden && { headers: overridden(method) }),
    ...(body !== undefined && { body }),
  };
}

function restWire({ fetch, sleep, site, origin = `https://${site.host}` }: SharePointPorts): Wire {
  const root = `${checkedOrigin(origin)}${encodeURI(site.path)}/_api`;
  return inTime(sleep, async ({ request, token, clientRequestId }: Attempt, signal) => {
    try {
      return await fetch(`${root}${request.path}`, {
        method: request.method,
        signal,
        headers: {
          Accept: 'application/json;odata=nometadata',
          ...(request.body !== undefined && { 'Content-Type': 'application/json;odata=nometadata' }),
          ...request.headers,
          Authorization: `Bearer ${token}`,
          'client-request-id': clientRequestId,
        },
        ...(request.body !== undefined && { body: JSON.stringify(request.body) }),
        redirect: 'manual',
        credentials: 'omit',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
      });
    } catch {
      return undefined;
    }
  });
}

export function createSharePointRest(ports: SharePointPorts): SharePointRest {
  const { origin: _origin, ...others } = ports;
  const line = openLine(others, restWire(ports));
  return { send: (request, signal) => line.call(toLine(request), line.visit(signal)) };
}
