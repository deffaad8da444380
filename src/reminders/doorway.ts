/**
 * What comes in over http, the same in a function app and in a container: one address takes activities from Teams, as JSON of
 * a reasonable size. Whether they are Microsoft's is asked behind it; here nothing of them is believed, kept or written down.
 */
import type { IncomingHttpHeaders } from 'node:http';

export interface Knock {
  readonly headers: IncomingHttpHeaders;
  /** The activity, as JSON was read. */
  readonly body: unknown;
}

export interface Reply {
  readonly status: number;
  readonly body?: unknown;
}

/** Takes an activity from Teams; answers for Teams. */
export type Hear = (knock: Knock) => Promise<Reply>;

export const MESSAGES = '/api/messages';

/** Bytes. Teams sends some kilobytes; a card's answers are short. */
export const LARGEST = 256 * 1024;

/** What every answer of ours bears. */
export const answerHeaders: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
};

const refused = (status: number): Reply => ({ status });

/** `text`: the body as it came, null where it was too long to be read. */
export async function receive(hear: Hear, headers: IncomingHttpHeaders, text: string | null): Promise<Reply> {
  if (text === null || Buffer.byteLength(text) > LARGEST) return refused(413);
  if (!/^application\/json(?:;|$)/i.test(headers['content-type'] ?? '')) return refused(415);
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return refused(400);
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return refused(400);
  try {
    return await hear({ headers, body });
  } catch {
    // A bug of ours is no business of whoever called.
    return refused(500);
  }
}
