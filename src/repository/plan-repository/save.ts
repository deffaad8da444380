/**
 * One operation on a row that is there, written with its history.
 *
 * - An answer that says yes is believed: the row is what was sent.
 * - A change names the version that it was made on. When that is no longer the newest, or when it may have landed
 *   before, the row is read: if our own operation stands in it, in the history or among its versions, it landed; else
 *   somebody else was first and their row is handed back.
 * - Nothing is sent twice on a guess: a change that may be on its way still goes out again only while the row stands at
 *   the version that it names. Both tries name that one, so the row takes one of them at most.
 */
import { parseInstant, wholeSecond } from '#base/clock.ts';
import { succeed } from '#base/result.ts';
import { type PlanChange, sameValue } from '#domain/change.ts';
import type { GraphFailure, Landed } from '#graph/failure.ts';
import { itemOf, updateItem, versionsOf } from '#graph/lists.ts';
import { rowColumns } from '#schema/field.ts';
import { isRecord } from '#schema/parse.ts';
import { meaningOf } from '#repository/failure.ts';
import { isEarlier } from '#repository/version.ts';
import { isInHistory, writeHistory } from './history.ts';
import { readItem, type StoredRow } from './items.ts';
import { failed, type Failed, LAG, type SaveContext, type SaveOutcome } from './outcome.ts';
import { acknowledgedRow, prepare, type Written } from './written.ts';

/** Where the row stands in its list. */
export interface Base {
  readonly item: string;
  readonly etag: string;
}

export async function saveChange(
  context: SaveContext,
  change: PlanChange,
  base: Base,
  tried: boolean,
): Promise<SaveOutcome> {
  const prepared = prepare(context, change);
  if (!prepared.ok) return failed(prepared.failure, tried ? 'unknown' : 'no');
  const written = prepared.value;
  // What may have landed is never laid over the newest row, which may be ours with somebody's later edit on it.
  if (tried) {
    const standing = await whereItStands(context, change, written, base.item, 'unknown');
    if (isBehind(standing, base)) return failed(LAG, 'unknown');
    if (!isUntouched(standing, base, change)) return outcomeOf(context, change, written, standing);
  }

  const item = updateItem(written.place, base.item, base.etag, written.cells);
  const requests = written.history === null ? [item] : [item, written.history];
  const [answer, told] = await context.graph.batch(requests, { inOrder: true });
  const row = acknowledgedRow(change, base.item, answer);
  if (row !== null) {
    return told?.ok === true ? { kind: 'saved', row } : writeHistory(context, change, row, written.history);
  }
  // What an earlier try sent may still be on its way.
  const not: Landed = tried ? 'unknown' : 'no';
  if (answer?.ok === false && !isOvertaken(answer.failure) && answer.failure.landed === 'no') {
    return failed(meaningOf(answer.failure), not);
  }
  const landed = answer?.ok === false && answer.failure.landed === 'no' ? not : 'unknown';
  const standing = await whereItStands(context, change, written, base.item, landed);
  // The version that was named, or one before it: whoever reads is behind.
  if (standing.kind !== 'theirs' || !(standing.row.etag === base.etag || isBehind(standing, base))) {
    return outcomeOf(context, change, written, standing);
  }
  if (answer?.ok !== false) return failed(LAG, 'unknown');
  return isOvertaken(answer.failure) ? failed(LAG, not) : failed(meaningOf(answer.failure), landed);
}

/** 412; under parallel writes tenants have been seen to answer 409 with the same words. */
const isOvertaken = ({ kind, code }: GraphFailure): boolean =>
  kind === 'changed' || (kind === 'conflict' && code === 'resourceModified');

/** An earlier version than the one that was seen: nobody is to merge with that. */
const isBehind = (standing: RowStanding, base: Base): boolean =>
  standing.kind === 'theirs' && isEarlier(standing.row, base);

/** As the change was made on it: what was sent may yet arrive. A row that has moved on takes it no more. */
const isUntouched = (standing: RowStanding, base: Base, { before, after }: PlanChange): boolean =>
  standing.kind === 'theirs' &&
  standing.row.etag === base.etag &&
  sameValue(standing.row.value, before) &&
  !sameValue(before, after);

/** A row that a change may have been written to. */
type RowStanding =
  /** The operation was written, by whomever the row was written last; `told`: its history stands. */
  | { readonly kind: 'landed'; readonly row: StoredRow; readonly told: boolean }
  | { readonly kind: 'theirs'; readonly row: StoredRow }
  | Failed;

async function whereItStands(
  context: SaveContext,
  change: PlanChange,
  { place, list, fields, history }: Written,
  id: string,
  /** Of the change, where no row is found: the reader may be behind one that was made a moment ago. */
  landed: Landed,
): Promise<RowStanding> {
  const now = await context.graph.send(itemOf(place, id, fields));
  if (!now.ok) return failed(meaningOf(now.failure), now.failure.kind === 'notFound' ? landed : 'unknown');
  const item = readItem(list, now.value.body);
  if (item === null || item.kind === 'deleted') return failed({ kind: 'rowGone' }, landed);
  if (item.kind === 'unreadable') return failed({ kind: 'unreadable', columns: item.row.columns }, 'unknown');
  const { row } = item;
  if (row.stamp?.operation === change.operation) return { kind: 'landed', row, told: false };
  const told = history === null ? succeed(false) : await isInHistory(context, change);
  if (!told.ok) return failed(told.failure, 'unknown');
  if (told.value) return { kind: 'landed', row, told: true };
  // Its history may have been lost with its answer before somebody else wrote the row.
  let reachTheRow = row.stamp === null;
  let isOld = false;
  for await (const page of context.graph.pages(versionsOf(place, id, [rowColumns.operation]))) {
    if (!page.ok) return failed(meaningOf(page.failure), 'unknown');
    for (const version of page.value.items) {
      const cells = isRecord(version) ? version['fields'] : undefined;
      const operation = isRecord(cells) ? cells[rowColumns.operation] : undefined;
      if (operation === change.operation) return { kind: 'landed', row, told: false };
      reachTheRow ||= operation === row.stamp?.operation;
      isOld ||= isLater(version, row);
    }
  }
  // Versions that lag behind the row may lack ours, which came before it; a row that lags behind them says what no longer
  // stands, and may say by chance what was wanted.
  return reachTheRow && !isOld ? { kind: 'theirs', row } : failed(LAG, 'unknown');
}

/** Whether a version was written after the row as it was read. Both are told in whole seconds. */
function isLater(version: unknown, { editedAt }: StoredRow): boolean {
  const at = isRecord(version) ? version['lastModifiedDateTime'] : undefined;
  const written = typeof at === 'string' ? parseInstant(at) : null;
  return written !== null && editedAt !== null && wholeSecond(written) > wholeSecond(editedAt);
}

async function outcomeOf(
  context: SaveContext,
  change: PlanChange,
  { history }: Written,
  standing: RowStanding,
): Promise<SaveOutcome> {
  switch (standing.kind) {
    case 'landed':
      return standing.told
        ? { kind: 'saved', row: standing.row }
        : writeHistory(context, change, standing.row, history);
    case 'theirs':
      return { kind: 'overtaken', theirs: standing.row };
    case 'failed':
      return standing;
  }
}
