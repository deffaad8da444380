/** Reading answers of SharePoint's REST: one, or the entries of a collection, or why not. */
import { fail, type Result, succeed } from '#base/result.ts';
import type { PlanFailure } from '#domain/failure.ts';
import type { RestRequest, SharePointRest } from '#graph/client.ts';
import { entriesOf } from '#graph/sharepoint.ts';
import { meaningOf } from './failure.ts';

export async function readOne<Value>(
  rest: SharePointRest,
  request: RestRequest,
  as: (body: unknown) => Value,
): Promise<Result<Value, PlanFailure>> {
  const answer = await rest.send(request);
  return answer.ok ? succeed(as(answer.value.body)) : fail(meaningOf(answer.failure));
}

export async function readEntries<Value>(
  rest: SharePointRest,
  request: RestRequest,
  as: (fields: Readonly<Record<string, unknown>>) => Value,
): Promise<Result<readonly Value[], PlanFailure>> {
  const found = await readOne(rest, request, entriesOf);
  if (!found.ok) return found;
  return found.value === null ? fail({ kind: 'notSharePoint' }) : succeed(found.value.map(as));
}
