/**
 * The desk’s door on the laptop’s server: JSON in, JSON out, under `/reminders/`. For the laptop’s own page alone: another page
 * in the same browser, or a name that was turned to this machine, gets nothing and does nothing. Everything is a POST, for
 * the tab’s service worker keeps what was got.
 */
import { parseDay } from '#base/clock.ts';
import { languages } from '#text/language.ts';
import type { RemindersDesk } from './reminders-desk.ts';
import { channelMoods, type Choice, type Press } from './reminders-talk.ts';

/** A card's fields hold a few hundred signs each. */
const LARGEST_BODY = 16_384;

type Fields = Readonly<Record<string, unknown>>;

const refusal = (status: number): Response => new Response(null, { status });

/** The page's own: browsers tell where a call comes from, and nobody else calls here. */
function isOwn(request: Request): boolean {
  const { origin, hostname } = new URL(request.url);
  return ['localhost', '127.0.0.1'].includes(hostname) && request.headers.get('origin') === origin;
}

async function readFields(request: Request): Promise<Fields | null> {
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) return null;
  if (Number(request.headers.get('content-length') ?? Infinity) > LARGEST_BODY) return null;
  const text = await request.text();
  if (text.length > LARGEST_BODY) return null;
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Fields) : null;
  } catch {
    return null;
  }
}

function readChoice({ channel, language }: Fields): Choice {
  const mood = channelMoods.find((one) => one === channel);
  const chosen = languages.find((one) => one === language);
  return { ...(mood !== undefined && { channel: mood }), ...(chosen !== undefined && { language: chosen }) };
}

function readPress({ card, by, verb, data }: Fields): Press | null {
  if (typeof card !== 'string' || typeof verb !== 'string') return null;
  return by === null || typeof by === 'string' ? { card, by, verb, data } : null;
}

type Ask = (desk: RemindersDesk, fields: Fields) => Promise<unknown>;

/** null: it cannot be understood. */
const asked: Readonly<Record<string, Ask>> = {
  state: (desk) => desk.state(),
  advance: async (desk, { to }) => {
    const day = typeof to === 'string' ? parseDay(to) : null;
    return day === null ? null : desk.advance(day);
  },
  choose: (desk, fields) => desk.choose(readChoice(fields)),
  press: async (desk, fields) => {
    const press = readPress(fields);
    return press === null ? null : desk.press(press);
  },
};

const PLACE = '/reminders/';

/** null: the address is not the desk's. */
export async function answerAtDesk(desk: RemindersDesk, request: Request): Promise<Response | null> {
  const { pathname } = new URL(request.url);
  if (!pathname.startsWith(PLACE)) return null;
  const name = pathname.slice(PLACE.length);
  const ask = Object.hasOwn(asked, name) ? asked[name] : undefined;
  if (ask === undefined) return refusal(404);
  if (request.method !== 'POST') return refusal(405);
  if (!isOwn(request)) return refusal(403);
  const fields = await readFields(request);
  if (fields === null) return refusal(400);
  const answer = await ask(desk, fields);
  return answer === null ? refusal(400) : Response.json(answer, { headers: { 'Cache-Control': 'no-store' } });
}
