/**
 * `$batch`: up to 20 requests in one, each answered for itself, in no order that anyone may count on.
 * What the line does to one of them, it does to the whole answer.
 */
import {
  checkShape,
  fromBase64,
  isObject,
  type Json,
  parseJson,
  type PropertyType,
  textOf,
  toBase64,
} from './bodies.ts';
import { badRequest, errorBody, Refusal } from './errors.ts';
import { HIDDEN_RETRY_AFTER, type Transport, worse } from './fault-effects.ts';
import { newGuid, shuffled } from './random.ts';
import type { Answer, World } from './world.ts';

const MOST = 20;

export interface InnerRequest {
  readonly method: string;
  /** Path and query, below or with `/v1.0`. */
  readonly url: string;
  readonly headers: Headers;
  readonly body: Uint8Array;
}

export interface Outcome {
  readonly answer: Answer;
  readonly transport: Transport;
  /** Milliseconds by which the clock is wrong that the answer is dated by. */
  readonly skew?: number;
}

interface Part extends InnerRequest {
  readonly id: string;
  readonly dependsOn: readonly string[];
}

const WRITES: ReadonlySet<string> = new Set(['POST', 'PATCH', 'PUT']);
const METHODS: ReadonlySet<string> = new Set(['GET', 'DELETE', ...WRITES]);

function partOf(request: Json): Part | Refusal {
  const shape: Readonly<Record<string, PropertyType>> = {
    id: 'string',
    method: 'string',
    url: 'string',
    headers: 'object',
    dependsOn: 'strings',
    body: isObject(request['body']) ? 'object' : 'string',
  };
  const misfit = checkShape(request, 'batchRequestStep', shape, ['headers', 'dependsOn', 'body']);
  if (misfit !== null) return misfit;
  const [id, method, url] = ['id', 'method', 'url'].map((name) => textOf(request, name));
  if (id === undefined || id === '' || method === undefined || url === undefined) {
    return badRequest('Invalid batch payload format.');
  }
  const verb = method.toUpperCase();
  const headers = headersOf(request['headers']);
  const body = bytesOf(request['body']);
  if (!METHODS.has(verb) || !url.startsWith('/') || headers === null || body === null) {
    return badRequest(`Invalid request id : ${id}`);
  }
  // Every write needs both, also those that carry nothing: pnpcore sends a made-up body for that reason.
  if (WRITES.has(verb) && (body.length === 0 || !headers.has('content-type'))) {
    return badRequest(`Write request id : ${id} does not contain Content-Type header or body.`);
  }
  return { id, method: verb, url, headers, body, dependsOn: (request['dependsOn'] ?? []) as readonly string[] };
}

function headersOf(value: unknown): Headers | null {
  try {
    return new Headers((value ?? {}) as Record<string, string>);
  } catch {
    return null;
  }
}

/** JSON as an object, anything else as base64; null where it is neither. */
function bytesOf(body: unknown): Uint8Array | null {
  if (body === undefined || body === null) return new Uint8Array();
  if (typeof body !== 'string') return new TextEncoder().encode(JSON.stringify(body));
  try {
    return fromBase64(body);
  } catch {
    return null;
  }
}

function parseBatch(bytes: Uint8Array): readonly Part[] | Refusal {
  const body = parseJson(bytes);
  const requests = isObject(body) ? body['requests'] : undefined;
  if (!Array.isArray(requests) || requests.length === 0 || !requests.every(isObject))
    return badRequest('Invalid batch payload format.');
  if (requests.length > MOST) {
    return new Refusal(
      400,
      'MaximumValueExceeded',
      `Number of batch request steps exceeds the maximum value of ${MOST}.`,
    );
  }
  const parts: Part[] = [];
  for (const request of requests) {
    const part = partOf(request);
    if (part instanceof Refusal) return part;
    if (parts.some(({ id }) => id === part.id)) return badRequest(`Request id : ${part.id} is not unique.`);
    parts.push(part);
  }
  for (const { id, dependsOn } of parts) {
    const unknown = dependsOn.find((needed) => needed === id || !parts.some((part) => part.id === needed));
    if (unknown !== undefined) return badRequest(`Request id : ${id} depends on unknown request id : ${unknown}`);
  }
  const free = parts.filter(({ dependsOn }) => dependsOn.length === 0);
  return free.length > 1 && free.length < parts.length
    ? badRequest('The requests of a batch must be either fully sequential or fully parallel.')
    : parts;
}

const failedDependency = new Refusal(424, 'failedDependency', 'A request that this one depends on has failed.');

function responseOf(world: World, id: string, answer: Answer): Json {
  if (answer instanceof Refusal) {
    const requestId = newGuid(world.random);
    const { [HIDDEN_RETRY_AFTER]: hidden, ...headers } = answer.headers;
    return {
      id,
      status: answer.status,
      // Inside a body nothing can be kept from the page.
      headers: {
        'Content-Type': 'application/json',
        ...headers,
        ...(hidden === undefined ? {} : { 'Retry-After': hidden }),
      },
      body: errorBody(answer, world.now(), requestId, requestId),
    };
  }
  const { status, json, bytes, contentType = 'application/json', headers = {} } = answer;
  const body = bytes === undefined ? json : toBase64(bytes);
  return {
    id,
    status,
    headers: { ...headers, ...(body === undefined ? {} : { 'Content-Type': contentType }) },
    ...(body === undefined ? {} : { body }),
  };
}

/** `stopsAfter`: how many requests are carried out before the line goes dead; null: all. */
export async function runBatch(
  world: World,
  bytes: Uint8Array,
  stopsAfter: number | null,
  dispatch: (request: InnerRequest) => Promise<Outcome>,
): Promise<Outcome> {
  const parts = parseBatch(bytes);
  if (parts instanceof Refusal) return { answer: parts, transport: 'intact' };
  const answers = new Map<string, Answer>();
  let transport: Transport = 'intact';
  let left = stopsAfter ?? parts.length;
  let waiting = shuffled(parts, world.random);
  while (waiting.length > 0 && left > 0) {
    const ready = waiting.filter(({ dependsOn }) => dependsOn.every((id) => answers.has(id))).slice(0, left);
    if (ready.length === 0) return { answer: badRequest('The requests depend on each other in a circle.'), transport };
    left -= ready.length;
    waiting = waiting.filter((part) => !ready.includes(part));
    const outcomes = await Promise.all(
      ready.map(async (part): Promise<readonly [string, Outcome]> => {
        const failed = part.dependsOn.some((id) => (answers.get(id)?.status ?? 0) >= 400);
        return [part.id, failed ? { answer: failedDependency, transport: 'intact' } : await dispatch(part)];
      }),
    );
    for (const [id, outcome] of outcomes) {
      answers.set(id, outcome.answer);
      transport = worse(transport, outcome.transport);
    }
  }
  const responses = shuffled([...answers], world.random).map(([id, answer]) => responseOf(world, id, answer));
  return { answer: { status: 200, json: { responses } }, transport };
}
