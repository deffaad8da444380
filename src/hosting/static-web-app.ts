/**
 * How Azure Static Web Apps is told to serve the tab: learn.microsoft.com/azure/static-web-apps/configuration
 * The site's own values are in it, so it is made for each municipality. Pure.
 */
import { type Headers, LASTING, redirectHeaders, tabHeaders } from './security-headers.ts';

/** Everything without a hash in its name, so that a new version is met at once. */
const FRESH = 'no-cache';

export interface StaticWebApp {
  readonly globalHeaders: Headers;
  readonly routes: readonly { readonly route: string; readonly headers: Headers }[];
  readonly mimeTypes: Readonly<Record<string, string>>;
}

/** `sharePoint` is the municipality's host: files are put there directly. */
export function staticWebApp(sharePoint: string): StaticWebApp {
  return {
    globalHeaders: {
      ...tabHeaders({ calls: [`https://${sharePoint}`], framedBy: [] }),
      'Cache-Control': FRESH,
    },
    // What a route says stands instead of what all are given, header by header.
    routes: [
      { route: '/assets/*', headers: { 'Cache-Control': LASTING } },
      { route: '/redirect.html', headers: redirectHeaders },
    ],
    mimeTypes: { '.js': 'text/javascript', '.json': 'application/json' },
  };
}
