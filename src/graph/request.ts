/**
 * What is asked of Microsoft Graph and what comes back, before anybody knows what it means.
 * A path is always relative to v1.0, percent-encoded, and cannot leave v1.0 or the host by any spelling.
 */
const ROOT = 'https://graph.microsoft.com/v1.0';

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

export interface GraphRequest {
  readonly method: Method;
  /** Below v1.0 with its query, percent-encoded: `/sites/…/lists?$select=id`. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: Readonly<Record<string, unknown>>;
  /** Sent as it is, in place of a body; not in a batch. */
  readonly file?: Blob;
  /** A POST that changes nothing, as a search does: it may be repeated like a GET. */
  readonly safe?: true;
}

export interface GraphAnswer {
  /** 200–299 */
  readonly status: number;
  readonly etag: string | null;
  /** As sent: whoever follows it checks it with `pathOfLink` first. */
  readonly location: string | null;
  readonly requestId: string | null;
  readonly clientRequestId: string;
  /** A JSON object, or null where the service answers without a body (202, 204). */
  readonly body: unknown;
}

export const isSafe = (request: GraphRequest): boolean => request.method === 'GET' || request.safe === true;

const VISIBLE_ASCII = /^\/[!-~]*$/;
// A browser reads `\` as `/`, drops what follows `#`, and walks up at `..`, also when it is written %2e%2e.
const ESCAPES = /[\\#]|^[^?]*\/\/|^[^?]*\/(?:\.|%2e){1,2}(?:[/?]|$)/i;

export const isGraphPath = (path: string): boolean => VISIBLE_ASCII.test(path) && !ESCAPES.test(path);

/**
 * The path of a link that the service sent (nextLink, deltaLink, Location), letter by letter, or null where it leads
 * anywhere but to Graph v1.0: following it would hand our token to a stranger.
 */
export function pathOfLink(link: unknown): string | null {
  if (typeof link !== 'string' || !link.startsWith(`${ROOT}/`)) return null;
  const path = link.slice(ROOT.length);
  return isGraphPath(path) ? path : null;
}

const COLLECTION =
  /\/(?:allMembers|channels|children|columns|contentTypes|drives|installedApps|items|lists|members|messages|operations|pages\/microsoft\.graph\.sitePage|sites|subscriptions|tabs|versions)$/;

/**
 * What a request costs of SharePoint's quota, in resource units: 1 for one item or a delta with its token, 2 for a
 * collection or a change, 5 where permissions are touched (SharePoint, «Avoid getting throttled», 2025-10-02). A $batch
 * costs what its parts cost.
 */
export function resourceUnits({ method, path }: Pick<GraphRequest, 'method' | 'path'>): number {
  const [place = '', query = ''] = path.split('?');
  if (place === '/$batch') return 0;
  if (/\/(?:permissions|createLink|invite)(?:\/|$)/.test(place) || /\$expand=[^&]*permissions/.test(query)) return 5;
  if (method !== 'GET') return 2;
  if (/\/delta(?:\(.*\))?$/.test(place)) return /token=/i.test(path) ? 1 : 2;
  return COLLECTION.test(place) ? 2 : 1;
}
