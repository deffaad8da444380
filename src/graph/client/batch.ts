/**
 * Many requests in few calls: JSON $batch (learn.microsoft.com/graph/json-batching).
 * The envelope is 200 whatever became of its parts; each part is judged, throttled and tried again by the rules of a
 * single request, and matched by its id alone, for the answers come in any order.
 */
import type { Instant } from '#base/clock.ts';
import { fail, type Result } from '#base/result.ts';
import { type GraphFailure, notGraph, type NotGraphReason } from '#graph/failure.ts';
import { type GraphAnswer, type GraphRequest, isSafe } from '#graph/request.ts';
import { type Body, isObject, type Reply } from './answer.ts';
import { type Answered, BATCH_PATH, type Line, type Visit } from './line.ts';

/** Graph's own limit. */
const MOST_IN_ONE = 20;

export interface BatchOptions {
  /** One after the other, and none after one that failed; else in parallel and in no order. */
  readonly inOrder?: boolean;
  readonly signal?: AbortSignal;
}

type Outcome = Result<GraphAnswer, GraphFailure>;

interface Part {
  readonly request: GraphRequest;
  /** Its place among the requests given. */
  readonly index: number;
  readonly tries: number;
}

interface Verdict {
  readonly part: Part;
  readonly outcome: Outcome;
  /** When it may be sent again; null where the outcome stands. */
  readonly again: Instant | null;
}

/** The outcomes stand where their requests stood. */
export async function sendBatch(
  line: Line,
  requests: readonly GraphRequest[],
  { inOrder = false, signal }: BatchOptions,
): Promise<readonly Outcome[]> {
  const visit = line.visit(signal);
  const outcomes = new Map<number, Outcome>();
  let waiting: readonly Part[] = requests.map((request, index) => ({ request, index, tries: 1 }));

  while (waiting.length > 0) {
    const verdicts = await sendRound(line, waiting.slice(0, MOST_IN_ONE), inOrder, visit);
    waiting = waiting.slice(MOST_IN_ONE);
    const times = verdicts.map((verdict) => verdict.again).filter((again) => again !== null);
    const resumeAt = times.toSorted().at(-1);
    const patient = resumeAt === undefined || (await line.waitUntil(resumeAt, visit));
    const repeated: Part[] = [];
    let broken = false;
    for (const { part, outcome, again } of verdicts) {
      if (again !== null && patient) {
        repeated.push({ ...part, tries: part.tries + 1 });
        continue;
      }
      broken ||= !outcome.ok;
      outcomes.set(part.index, outcome);
    }
    waiting = [...repeated, ...waiting];
    if (inOrder && broken) {
      for (const { index } of waiting) outcomes.set(index, fail({ kind: 'dependencyFailed', landed: 'no' }));
      break;
    }
  }
  return [...outcomes].toSorted(([a], [b]) => a - b).map(([, outcome]) => outcome);
}

async function sendRound(
  line: Line,
  parts: readonly Part[],
  inOrder: boolean,
  visit: Visit,
): Promise<readonly Verdict[]> {
  const envelope = await line.call(envelopeOf(parts, inOrder), visit);
  let held = false;
  return parts.map((part, position) => {
    if (!envelope.ok) {
      const landed = isSafe(part.request) ? 'no' : envelope.failure.landed;
      return { part, outcome: fail({ ...envelope.failure, landed }), again: null };
    }
    const outcome = outcomeOf(line, part.request, idAt(position), envelope.value);
    if (outcome.ok) return { part, outcome, again: null };
    // What waited for a request that is sent again is sent again with it.
    if (held && outcome.failure.kind === 'dependencyFailed') return { part, outcome, again: envelope.value.sentAt };
    const decision = line.decide(part.request, outcome.failure, part.tries);
    held ||= inOrder && decision.kind === 'again';
    return { part, outcome, again: decision.kind === 'again' ? decision.at : null };
  });
}

const idAt = (position: number): string => String(position + 1);

function envelopeOf(parts: readonly Part[], inOrder: boolean): GraphRequest {
  const requests = parts.map(({ request: { method, path, headers, body } }, position) => ({
    id: idAt(position),
    method,
    url: path,
    ...(inOrder && position > 0 && { dependsOn: [idAt(position - 1)] }),
    // A part with a body and no Content-Type is refused.
    headers: { ...(body !== undefined && { 'Content-Type': 'application/json' }), ...headers },
    ...(body !== undefined && { body }),
  }));
  const allSafe = parts.every(({ request }) => isSafe(request));
  return { method: 'POST', path: BATCH_PATH, body: { requests }, ...(allSafe && { safe: true }) };
}

function outcomeOf(line: Line, request: GraphRequest, id: string, envelope: Answered): Outcome {
  const { body, sentAt, clientRequestId, requestId } = envelope;
  const strange = (why: NotGraphReason): Outcome =>
    fail(
      notGraph(why, {
        landed: isSafe(request) ? 'no' : 'unknown',
        clientRequestId,
        ...(requestId !== null && { requestId }),
      }),
    );
  const responses = isObject(body) ? body['responses'] : undefined;
  if (!Array.isArray(responses)) return strange('shape');
  const mine: unknown[] = responses.filter((response) => isObject(response) && response['id'] === id);
  if (mine.length !== 1) return strange(mine.length === 0 ? 'unanswered' : 'answeredTwice');
  const reply = replyOf(mine[0]);
  if (reply === null) return strange('shape');
  return line.settle(request, { kind: 'replied', reply }, { sentAt, clientRequestId });
}

/** null where it is no answer at all. */
function replyOf(response: unknown): Reply | null {
  if (!isObject(response) || typeof response['status'] !== 'number') return null;
  const headers = new Map(
    Object.entries(isObject(response['headers']) ? response['headers'] : {}).map(([name, value]) => [
      name.toLowerCase(),
      String(value),
    ]),
  );
  return { status: response['status'], header: (name) => headers.get(name) ?? null, body: bodyOf(response['body']) };
}

function bodyOf(value: unknown): Body {
  if (value === undefined || value === null) return { kind: 'empty' };
  // What is not JSON comes as text in base64.
  return isObject(value) ? { kind: 'json', value } : { kind: 'unreadable', why: 'notJson' };
}
