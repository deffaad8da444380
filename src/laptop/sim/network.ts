/**
 * The way from a tab to the tenant and back. A call takes time both ways; a browser without net loses it; a tab that is
 * killed never hears of it, though it may arrive; a browser shows only the headers that it is told to show.
 */
import type { LocalTenant } from '#localtenant/local-tenant.ts';
import type { Housed, SimBrowser } from './browser.ts';
import type { Chance } from './chance.ts';
import type { SimTime } from './time.ts';
import type { Wiretap } from './wiretap.ts';

export interface Carried {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: string;
}

/** What a page sees of an answer. */
export interface Heard {
  readonly status: number;
  readonly header: (name: string) => string | null;
  readonly text: string;
}

const ALWAYS_SHOWN = new Set(['content-type', 'content-length', 'last-modified', 'expires', 'cache-control']);

function shownHeaders(headers: Headers): (name: string) => string | null {
  const shown = new Set((headers.get('access-control-expose-headers') ?? '').toLowerCase().split(/\s*,\s*/));
  return (name) => {
    const asked = name.toLowerCase();
    return shown.has(asked) || ALWAYS_SHOWN.has(asked) ? headers.get(asked) : null;
  };
}

const toBytes = new TextEncoder();

/** As far as the tenant looks at a request. */
export const requestOf = ({ method, url, headers, body }: Carried): Request =>
  ({ method, url, headers, arrayBuffer: async () => toBytes.encode(body) }) as unknown as Request;

/** As far as the client looks at a response. */
export const responseOf = ({ status, header, text }: Heard): Response =>
  ({ status, ok: status < 300, headers: { get: header }, text: async () => text }) as unknown as Response;

const lost = (): TypeError => new TypeError('Failed to fetch');

export interface Network {
  readonly time: SimTime;
  readonly tenant: LocalTenant;
  readonly wiretap: Wiretap;
}

export function fetchOf(
  { time, tenant, wiretap }: Network,
  { browser, tab, chance }: { browser: SimBrowser; tab: Housed; chance: Chance },
): (url: string, init: RequestInit) => Promise<Response> {
  return (url, init) => {
    const carried: Carried = {
      method: init.method ?? 'GET',
      url,
      headers: new Headers(init.headers),
      body: typeof init.body === 'string' ? init.body : '',
    };
    const there = chance.happens(0.01) ? chance.between(20_000, 90_000) : chance.between(20, 250);
    const back = chance.happens(0.01) ? chance.between(5_000, 70_000) : chance.between(20, 250);
    const drops = !browser.online;
    const call = wiretap.starts(browser, tab, carried);
    return new Promise((resolve, reject) => {
      const breakOff = (after: number): void => {
        tab.after(after, () => {
          call.ends(null);
          reject(lost());
        });
      };
      init.signal?.addEventListener('abort', () => {
        call.ends(null);
        reject(new DOMException('The operation was aborted.', 'AbortError'));
      });
      if (drops) return breakOff(5);
      time.after(there, () => {
        // What had left a tab before it was killed may arrive or not.
        if (!tab.alive() && chance.happens(0.5)) return;
        if (tab.alive() && !browser.online) return breakOff(chance.between(5, 2000));
        void (async () => {
          const answer = await tenant.tell(requestOf(carried)).catch(() => null);
          if (answer === null) return breakOff(back);
          const heard: Heard = {
            status: answer.status,
            header: shownHeaders(answer.headers),
            text: typeof answer.body === 'string' ? answer.body : '',
          };
          tab.after(back, () => {
            call.ends(browser.online ? heard : null);
            if (browser.online) resolve(responseOf(heard));
            else reject(lost());
          });
        })();
      });
    });
  };
}
