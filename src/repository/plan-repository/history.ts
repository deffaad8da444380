/**
 * The history of an operation: one row in the list of changes, whose key is the operation itself. An operation counts as
 * saved when its history stands too; until then it is tried again, and found where it landed.
 */
import { fail, type Result, succeed } from '#base/result.ts';
import type { PlanChange } from '#domain/change.ts';
import type { PlanFailure } from '#domain/failure.ts';
import type { GraphFailure } from '#graph/failure.ts';
import { itemsOf } from '#graph/lists.ts';
import { where } from '#graph/odata.ts';
import type { GraphRequest } from '#graph/request.ts';
import { meaningOf, notAllowed } from '#repository/failure.ts';
import { rowColumns } from '#schema/field.ts';
import type { StoredRow } from './items.ts';
import { type Answer, failed, type SaveContext, type SaveOutcome } from './outcome.ts';

/**
 * SharePoint's words for a key that is there already name the column: «… duplicate values were found in the following
 * field(s) in the list: [FdKey]». Which status and code Graph gives is not documented.
 */
export const saysKeyIsTaken = ({ kind, message = '' }: GraphFailure): boolean =>
  (kind === 'conflict' || kind === 'invalid') && message.includes(rowColumns.key);

/** Did the operation land, whoever wrote the row after it? */
export async function isInHistory(
  { graph, site }: SaveContext,
  change: PlanChange,
): Promise<Result<boolean, PlanFailure>> {
  const found = site.lists.get('change');
  if (found === undefined) return succeed(false);
  const query = { fields: [rowColumns.key], filter: where(`fields/${rowColumns.key}`, 'eq', change.operation) };
  for await (const page of graph.pages(itemsOf({ site: site.id, list: found.id }, query))) {
    if (!page.ok) return fail(meaningOf(page.failure));
    if (page.value.items.length > 0) return succeed(true);
  }
  return succeed(false);
}

/** The row is written; its history is sent, or sent again. */
export const writeHistory = async (
  context: SaveContext,
  change: PlanChange,
  row: StoredRow,
  history: GraphRequest | null,
): Promise<SaveOutcome> =>
  history === null ? { kind: 'saved', row } : settleHistory(context, change, row, await context.graph.send(history));

/** What becomes of an operation whose row is written, by the answer to its history. */
export async function settleHistory(
  context: SaveContext,
  change: PlanChange,
  row: StoredRow,
  answer: Answer,
): Promise<SaveOutcome> {
  if (answer === undefined) return failed({ kind: 'notSharePoint' }, 'unknown');
  if (answer.ok || saysKeyIsTaken(answer.failure)) return { kind: 'saved', row };
  if (answer.failure.kind === 'conflict' || answer.failure.kind === 'invalid') {
    const told = await isInHistory(context, change);
    if (!told.ok) return failed(told.failure, 'unknown');
    if (told.value) return { kind: 'saved', row };
  }
  // Of the row's list or of its history: only here is it known which of them is closed.
  if (answer.failure.kind === 'forbidden') return failed(notAllowed('change', 'add'), 'unknown');
  return failed(meaningOf(answer.failure), 'unknown');
}
