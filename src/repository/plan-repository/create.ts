/**
 * New rows, many to a call. A row carries its key, which is unique in its list: after an answer that leaves it open
 * whether the row landed, or after any refusal, the key is looked up. What is there is ours, for nobody else has the key.
 */
import { fail, type Result, succeed } from '#base/result.ts';
import type { PlanChange } from '#domain/change.ts';
import type { PlanFailure } from '#domain/failure.ts';
import type { GraphFailure } from '#graph/failure.ts';
import { createItem, itemsOf } from '#graph/lists.ts';
import { where } from '#graph/odata.ts';
import { rowColumns } from '#schema/field.ts';
import { isRecord } from '#schema/parse.ts';
import { meaningOf } from '#repository/failure.ts';
import { saysKeyIsTaken, settleHistory } from './history.ts';
import { readItem, type StoredRow } from './items.ts';
import { type Answer, failed, LAG, type SaveContext, type SaveOutcome } from './outcome.ts';
import { acknowledgedRow, prepare, type Written } from './written.ts';

export interface NewRow {
  readonly change: PlanChange;
  /** Was sent before, and nobody knows whether it landed. */
  readonly tried: boolean;
}

/** New rows, twenty to a call; then their history. The outcomes stand where the rows stood. */
export async function createRows(context: SaveContext, rows: readonly NewRow[]): Promise<readonly SaveOutcome[]> {
  const outcomes = new Map<NewRow, SaveOutcome>();
  const prepared = new Map<NewRow, Written>();
  const toSend: { readonly row: NewRow; readonly written: Written }[] = [];
  for (const row of rows) {
    const written = prepare(context, row.change);
    if (!written.ok) {
      outcomes.set(row, failed(written.failure, row.tried ? 'unknown' : 'no'));
      continue;
    }
    prepared.set(row, written.value);
    const there = row.tried ? await findByKey(context, written.value, row.change) : succeed(null);
    if (!there.ok) outcomes.set(row, failed(there.failure, 'unknown'));
    else if (there.value !== null) outcomes.set(row, { kind: 'saved', row: there.value });
    else toSend.push({ row, written: written.value });
  }
  const answers = await context.graph.batch(toSend.map(({ written: { place, cells } }) => createItem(place, cells)));
  for (const [index, { row, written }] of toSend.entries()) {
    outcomes.set(row, await settleCreate(context, row, written, answers[index]));
  }
  const landed = [...prepared].flatMap(([row, { history }]) => {
    const outcome = outcomes.get(row);
    return outcome?.kind === 'saved' && history !== null ? { row, history, stored: outcome.row } : [];
  });
  const told = await context.graph.batch(landed.map(({ history }) => history));
  for (const [index, { row, stored }] of landed.entries()) {
    outcomes.set(row, await settleHistory(context, row.change, stored, told[index]));
  }
  return rows.map((row) => outcomes.get(row) ?? failed({ kind: 'notSharePoint' }, 'unknown'));
}

async function settleCreate(
  context: SaveContext,
  { change, tried }: NewRow,
  written: Written,
  answer: Answer,
): Promise<SaveOutcome> {
  const body = answer?.ok === true && isRecord(answer.value.body) ? answer.value.body : {};
  const row = typeof body['id'] === 'string' ? acknowledgedRow(change, body['id'], answer) : null;
  if (row !== null) return { kind: 'saved', row };
  if (answer?.ok === false && neverSeen(answer.failure)) {
    // What an earlier try sent may still be on its way.
    return failed(meaningOf(answer.failure), tried ? 'unknown' : 'no');
  }
  if (answer?.ok === false && answer.failure.kind === 'notFound') {
    return failed({ kind: 'listMissing', lists: [written.list.label] }, tried ? 'unknown' : 'no');
  }
  const found = await findByKey(context, written, change);
  if (!found.ok) return failed(found.failure, 'unknown');
  if (found.value !== null) return { kind: 'saved', row: found.value };
  if (answer?.ok !== false || saysKeyIsTaken(answer.failure)) return failed(LAG, 'unknown');
  // Nothing is there now, but what was lost on its way may still arrive, also what an earlier try sent.
  return failed(meaningOf(answer.failure), tried ? 'unknown' : answer.failure.landed);
}

/** Refused before SharePoint looked at the row, so there is nothing to look up. A 503 may follow a row that was made. */
const neverSeen = ({ kind, landed }: GraphFailure): boolean =>
  (kind === 'throttled' && landed === 'no') ||
  kind === 'tokenUnavailable' ||
  kind === 'unauthenticated' ||
  kind === 'claimsRefused';

async function findByKey(
  { graph }: SaveContext,
  { place, list, fields }: Written,
  change: PlanChange,
): Promise<Result<StoredRow | null, PlanFailure>> {
  const filter = where(`fields/${rowColumns.key}`, 'eq', change.item);
  for await (const page of graph.pages(itemsOf(place, { fields, filter }))) {
    if (!page.ok) return fail(meaningOf(page.failure));
    for (const raw of page.value.items) {
      const item = readItem(list, raw);
      if (item?.kind === 'row' && item.row.value.key === change.item) return succeed(item.row);
      if (item?.kind === 'unreadable' && item.row.key === change.item) {
        return fail({ kind: 'unreadable', columns: item.row.columns });
      }
    }
  }
  return succeed(null);
}
