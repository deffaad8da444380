/**
 * The rows of one list put back. What is missing is looked up, sent, and looked up again, until the list holds what the
 * backup holds or nothing more comes of it; the last look is also what is compared.
 *
 * A row is known by its key, which SharePoint keeps unique: what is sent twice is refused the second time. A row without a
 * key, made in SharePoint by hand, is sent with a key reckoned from what it holds, and loses it once it is seen to be there.
 */
import { keyOf } from '#base/id.ts';
import { fail, type Result, succeed } from '#base/result.ts';
import type { PlanFailure } from '#domain/failure.ts';
import type { Graph } from '#graph/client.ts';
import type { GraphFailure } from '#graph/failure.ts';
import { createItem, type ListPlace, updateItem } from '#graph/lists.ts';
import type { GraphRequest } from '#graph/request.ts';
import type { Sleep } from '#graph/sleep.ts';
import { meaningOf } from '#repository/failure.ts';
import { rowColumns } from '#schema/field.ts';
import type { SavedList } from './backup.ts';
import { checksumOf, rowText, type SavedCells, savedCells, writtenCells } from './plan-rows.ts';
import { readRows, type SiteRow } from './site-rows.ts';

export interface RowPorts {
  readonly graph: Graph;
  readonly sleep: Sleep;
  readonly place: ListPlace;
}

export interface ListOutcome {
  /** Of the rows as they now stand on the site. */
  readonly checksum: string;
  readonly rows: number;
  /** Rows of the backup that SharePoint did not take. */
  readonly refused: number;
}

/** One row to be there. */
interface Wanted {
  readonly cells: SavedCells;
  /** Small letters: SharePoint compares without regard to case. */
  readonly key: string;
  /** The row's own key is empty, and this one is lent. */
  readonly lent: boolean;
}

/** Rows to a call are twenty; so many are sent before anybody looks whether the line still holds. */
const AT_ONCE = 100;
/** Looks that found nothing new. Reading lags behind writing by seconds, seldom a minute. */
const MOST_FRUITLESS = 6;
const FIRST_WAIT = 2_000;
/** What was given up may still land so much later; until then a lent key must keep its second row out. */
const LATE = 60_000;

const keyIn = (cells: SavedCells): string => {
  const found = cells[rowColumns.key];
  return typeof found === 'string' ? found.toLowerCase() : '';
};

/** Equal rows without a key are told apart by counting. */
function wantedRows({ list, rows }: SavedList): readonly Wanted[] {
  const met = new Map<string, number>();
  return rows.map(({ cells }) => {
    const key = keyIn(cells);
    if (key !== '') return { cells, key, lent: false };
    const text = rowText(cells);
    const count = (met.get(text) ?? 0) + 1;
    met.set(text, count);
    return { cells, key: keyOf(`${list} ${count} ${text}`), lent: true };
  });
}

interface Standing {
  /** By key. */
  readonly keyed: ReadonlyMap<string, SiteRow>;
  /** How many rows without a key there are, by what they hold. */
  readonly keyless: ReadonlyMap<string, number>;
  readonly cells: readonly SavedCells[];
}

async function look({ graph, place }: RowPorts, { saved }: SavedList): Promise<Result<Standing, PlanFailure>> {
  const names = saved.map(({ name }) => name);
  const read = await readRows(graph, place, [...new Set([...names, rowColumns.key])]);
  if (!read.ok) return read;
  const keyed = new Map<string, SiteRow>();
  const keyless = new Map<string, number>();
  const all: SavedCells[] = [];
  for (const row of read.value.rows.values()) {
    const cells = savedCells(saved, row.cells);
    all.push(cells);
    const key = keyIn(row.cells);
    if (key !== '') keyed.set(key, row);
    else keyless.set(rowText(cells), (keyless.get(rowText(cells)) ?? 0) + 1);
  }
  return succeed({ keyed, keyless, cells: all });
}

/** What is not there, in the order of the backup. */
function lacking(wanted: readonly Wanted[], standing: Standing, returned: ReadonlySet<string>): readonly Wanted[] {
  const found = new Map(standing.keyless);
  return wanted.filter(({ key, lent, cells }) => {
    if (standing.keyed.has(key)) return false;
    if (!lent) return true;
    const text = rowText(cells);
    const count = found.get(text) ?? 0;
    found.set(text, count - 1);
    // It was seen with its lent key, so that it is not seen now is for the reader's lag.
    return count <= 0 && !returned.has(key);
  });
}

const outcomeOf = ({ cells }: Standing, refused: number): ListOutcome => ({
  checksum: checksumOf(cells),
  rows: cells.length,
  refused,
});

/** How the list stands; nothing is written. */
export async function compareRows(ports: RowPorts, saved: SavedList): Promise<Result<ListOutcome, PlanFailure>> {
  const standing = await look(ports, saved);
  return standing.ok ? succeed(outcomeOf(standing.value, 0)) : standing;
}

/** Fails where the line or the site does; rows that SharePoint does not take are counted, and the rest is written. */
export async function restoreRows(ports: RowPorts, saved: SavedList): Promise<Result<ListOutcome, PlanFailure>> {
  const wanted = wantedRows(saved);
  // Of two rows with one key SharePoint takes one; they came to be while the column was not unique.
  const first = new Map(wanted.toReversed().map((row) => [row.key, row]));
  const refused = new Set(wanted.filter((row) => first.get(row.key) !== row));
  const returned = new Set<string>();
  let why: PlanFailure | null = null;
  let onItsWay = false;
  for (let fruitless = 0; ; fruitless += 1) {
    if (fruitless > 0) await ports.sleep(FIRST_WAIT * 2 ** (fruitless - 1));
    const standing = await look(ports, saved);
    if (!standing.ok) return standing;
    const lent = wanted.filter((row) => row.lent && standing.value.keyed.has(row.key));
    const missing = lacking(wanted, standing.value, returned).filter((row) => !refused.has(row));
    const outcome = outcomeOf(standing.value, refused.size);
    const isDone = lent.length === 0 && missing.length === 0 && outcome.rows + refused.size >= wanted.length;
    if (isDone) return succeed(outcome);
    if (fruitless >= MOST_FRUITLESS) return why === null ? succeed(outcome) : fail(why);
    const sent = await send(ports, saved, missing, refused);
    if (!sent.ok) return sent;
    ({ why } = sent.value);
    onItsWay ||= sent.value.onItsWay;
    // Keys are taken back when nothing more is sent, and nothing that was sent can still arrive.
    const isOpen = onItsWay && missing.length > 0;
    if (onItsWay && !isOpen) {
      await ports.sleep(LATE);
      onItsWay = false;
    }
    const toClear = isOpen ? [] : lent.filter(({ key }) => !returned.has(key));
    const cleared = await takeBackKeys(ports, toClear, standing.value, returned);
    if (!cleared.ok) return cleared;
    if (sent.value.landed + cleared.value > 0) fruitless = -1;
  }
}

interface Sent {
  readonly landed: number;
  /** The last failure that may pass. */
  readonly why: PlanFailure | null;
  /** A row with a lent key may have landed, or may yet. */
  readonly onItsWay: boolean;
}

async function send(
  { graph, place }: RowPorts,
  { saved }: SavedList,
  missing: readonly Wanted[],
  refused: Set<Wanted>,
): Promise<Result<Sent, PlanFailure>> {
  const request = ({ cells, key, lent }: Wanted): GraphRequest =>
    createItem(place, { ...writtenCells(saved, cells), ...(lent && { [rowColumns.key]: key }) });
  let landed = 0;
  let why: PlanFailure | null = null;
  let onItsWay = false;
  for (let start = 0; start < missing.length; start += AT_ONCE) {
    const some = missing.slice(start, start + AT_ONCE);
    const answers = await graph.batch(some.map(request));
    const before = landed;
    for (const [index, row] of some.entries()) {
      let answer = answers[index];
      onItsWay ||= row.lent && answer?.ok === false && answer.failure.landed === 'unknown';
      // What was too much for a call of twenty may not be by itself.
      if (answer?.ok === false && isRefusal(answer.failure)) answer = await graph.send(request(row));
      if (answer?.ok === true) landed += 1;
      else if (answer !== undefined && isRefusal(answer.failure)) refused.add(row);
      else if (answer !== undefined && isFinal(answer.failure)) return fail(meaningOf(answer.failure));
      else if (answer !== undefined && !isTaken(answer.failure)) why = meaningOf(answer.failure);
    }
    // The line is down: a look tells more than the rest would.
    if (why !== null && landed === before) break;
  }
  return succeed({ landed, why, onItsWay });
}

/** SharePoint's words name the column; see `saysKeyIsTaken` in the repository. */
const isTaken = ({ kind, message = '' }: GraphFailure): boolean =>
  (kind === 'conflict' || kind === 'invalid') && message.includes(rowColumns.key);

/** Of this row, for what it holds. */
const isRefusal = (failure: GraphFailure): boolean =>
  ['conflict', 'invalid', 'tooLarge'].includes(failure.kind) && !isTaken(failure);

/** Whatever is sent next would be answered alike. */
const isFinal = ({ kind }: GraphFailure): boolean =>
  ['unauthenticated', 'claimsRefused', 'tokenUnavailable', 'forbidden', 'notFound', 'full', 'aborted'].includes(kind);

/** How many keys were taken back. Whoever is too late with an old version looks again. */
async function takeBackKeys(
  { graph, place }: RowPorts,
  lent: readonly Wanted[],
  { keyed }: Standing,
  returned: Set<string>,
): Promise<Result<number, PlanFailure>> {
  let count = 0;
  for (const { key } of lent) {
    const row = keyed.get(key);
    if (row === undefined) continue;
    const answer = await graph.send(updateItem(place, row.item, row.etag, { [rowColumns.key]: null }));
    if (answer.ok) {
      returned.add(key);
      count += 1;
    } else if (isFinal(answer.failure) && answer.failure.kind !== 'notFound') return fail(meaningOf(answer.failure));
  }
  return succeed(count);
}
