/**
 * Large files in chunks: a session with an address of its own, to which chunks go without a token, in order, each a
 * multiple of 320 KiB but the last. Acknowledged chunks are durable like everything else.
 */
import { checkShape, fromBase64, isObject, jsonBody, toBase64 } from './bodies.ts';
import { checkName, conflictBehaviour, fileOf, store } from './drives.ts';
import { invalidRequest, notFound, Refusal } from './errors.ts';
import { newTicket } from './random.ts';
import type { UploadSession } from './records.ts';
import { utcText } from './site-time.ts';
import { type Answer, type Call, clearView, noContent, type Route, type World } from './world.ts';

const CHUNK = 320 * 1024;
const LARGEST_CHUNK = 60 * 1024 * 1024;
const LIFETIME = 24 * 3_600_000;

function createSession(call: Call): Answer {
  const spot = fileOf(call, 'add');
  if (spot instanceof Refusal) return spot;
  const body = call.body.length === 0 ? {} : jsonBody(call);
  if (body instanceof Refusal) return body;
  const misfit = checkShape(body, 'createUploadSession', { item: 'object', deferCommit: 'boolean' });
  if (misfit !== null) return misfit;
  const wished = isObject(body['item']) ? body['item']['@microsoft.graph.conflictBehavior'] : undefined;
  const conflict = conflictBehaviour(typeof wished === 'string' ? wished : undefined, 'replace');
  if (conflict instanceof Refusal) return conflict;
  const newName = call.params['name'];
  const parentId = newName === undefined ? spot.item.parentId : spot.item.id;
  if (parentId === null) return invalidRequest('The root has no content.');
  const name = newName ?? spot.item.name;
  const illegal = checkName(name);
  if (illegal !== null) return illegal;
  const session: UploadSession = {
    ticket: newTicket(call.world.random),
    listId: spot.list.id,
    parentId,
    name,
    conflict,
    personId: call.person.id,
    received: 0,
    parts: 0,
    expires: call.world.now() + LIFETIME,
  };
  call.world.state.uploads.put(session.ticket, session);
  return {
    status: 200,
    json: { ...sessionJson(session), uploadUrl: `${call.origin}/_upload/${session.ticket}` },
  };
}

const sessionJson = (session: UploadSession): Record<string, unknown> => ({
  expirationDateTime: utcText(session.expires),
  nextExpectedRanges: [`${session.received}-`],
});

function forget({ state }: World, session: UploadSession): void {
  state.uploads.remove(session.ticket);
  for (let part = 0; part < session.parts; part += 1) state.uploadParts.remove(`${session.ticket}.${part}`);
}

function assemble({ state }: World, session: UploadSession, last: Uint8Array): Uint8Array {
  const whole = new Uint8Array(session.received + last.length);
  let offset = 0;
  for (let part = 0; part < session.parts; part += 1) {
    const bytes = fromBase64(state.uploadParts.get(`${session.ticket}.${part}`) ?? '');
    whole.set(bytes, offset);
    offset += bytes.length;
  }
  whole.set(last, offset);
  return whole;
}

function putChunk(world: World, session: UploadSession, request: Pick<Call, 'headers' | 'body' | 'origin'>): Answer {
  const { body } = request;
  const range = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(request.headers.get('content-range') ?? '');
  const [start, end, total] = [Number(range?.[1]), Number(range?.[2]), Number(range?.[3])];
  if (range === null || end - start + 1 !== body.length || end >= total) {
    return invalidRequest('Invalid Content-Range header');
  }
  if (body.length > LARGEST_CHUNK) return new Refusal(413, 'invalidRequest', 'The chunk is too large.');
  if (start !== session.received)
    return new Refusal(416, 'invalidRange', 'The range is not the one that is expected next.');
  const isLast = end === total - 1;
  if (!isLast && body.length % CHUNK !== 0) return invalidRequest('Chunks must be multiples of 320 KiB.');
  if (!isLast) {
    world.state.uploadParts.put(`${session.ticket}.${session.parts}`, toBase64(body));
    const next: UploadSession = { ...session, received: session.received + body.length, parts: session.parts + 1 };
    world.state.uploads.put(session.ticket, next);
    return { status: 202, json: sessionJson(next) };
  }
  const list = world.state.lists.get(session.listId);
  const site = list === undefined ? undefined : world.state.sites.get(list.siteId);
  const person = world.state.people.get(session.personId);
  if (list === undefined || site === undefined || person === undefined) return notFound();
  const bytes = assemble(world, session, body);
  const call: Call = {
    world,
    person,
    method: 'PUT',
    path: '',
    params: {},
    query: new Map(),
    view: clearView,
    ...request,
  };
  const answer = store(call, { site, list }, { ...session, bytes, mimeType: 'application/octet-stream' });
  forget(world, session);
  return answer;
}

/** Requests to the session's own address. */
export function continueUpload(
  world: World,
  ticket: string,
  request: Pick<Call, 'method' | 'headers' | 'body' | 'origin'>,
): Answer {
  const session = world.state.uploads.get(ticket);
  if (session === undefined || session.expires < world.now()) return notFound('The upload session was not found');
  if (request.method === 'PUT') return putChunk(world, session, request);
  if (request.method === 'GET') return { status: 200, json: sessionJson(session) };
  forget(world, session);
  return noContent;
}

export const uploadRoutes: readonly Route[] = [
  { method: 'POST', path: '/drives/:drive/items/:file/createUploadSession', units: 2, handler: createSession },
  {
    method: 'POST',
    path: '/drives/:drive/items/:file/new/:name/createUploadSession',
    units: 2,
    handler: createSession,
  },
];
