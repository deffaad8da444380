/**
 * A backup put back on a site that holds no plan, and compared with what it was.
 *
 * - The lists are made by the product's own set-up; columns and choices that people had added are made anew.
 * - A site that holds rows is refused before anything is changed, unless this very backup is being restored there: a mark
 *   in the description of the history's list says so from before the first row until the comparison has come out even.
 * - It may be broken off anywhere and run again: every run looks what is there, and writes what is not. A row is known by
 *   its key, which is unique in its list.
 * - The plan itself comes last: until then the tab shows no plan that is half there.
 */
import { fail, type Result, succeed } from '#base/result.ts';
import type { PlanFailure } from '#domain/failure.ts';
import { collect, type Graph } from '#graph/client.ts';
import { columnsOf, createColumn, itemsOf, type ListPlace, read, updateColumn, updateList } from '#graph/lists.ts';
import type { GraphRequest } from '#graph/request.ts';
import type { Sleep } from '#graph/sleep.ts';
import { meaningOf } from '#repository/failure.ts';
import { columnFields, type FoundColumn, provision, readColumn } from '#repository/provision.ts';
import { findLists, type FoundLists, type SiteAddress, stampedVersion } from '#repository/site.ts';
import { rowColumns } from '#schema/field.ts';
import { SCHEMA_VERSION } from '#schema/list.ts';
import { allLists, type AnyList, listByName, lists } from '#schema/lists.ts';
import { isRecord } from '#schema/parse.ts';
import type { Backup, SavedList } from './backup.ts';
import { checksumOfAll } from './plan-rows.ts';
import { choicesAdded, choicesLacking, columnAnew } from './saved-columns.ts';
import { compareRows, type ListOutcome, restoreRows } from './restore-rows.ts';

export interface RestorePorts {
  readonly graph: Graph;
  readonly sleep: Sleep;
  /** Told of each list as it stands. */
  readonly onList?: (list: RestoredList) => void;
}

export interface RestoredList extends ListOutcome {
  readonly saved: SavedList;
}

export interface Restored {
  readonly lists: readonly RestoredList[];
  /** Of all lists as they now stand on the site. */
  readonly checksum: string;
  readonly equal: boolean;
}

export type RestoreFailure =
  | { readonly kind: 'site'; readonly failure: PlanFailure }
  /** By display name. */
  | { readonly kind: 'hasRows'; readonly lists: readonly string[] };

type Answer<Value> = Result<Value, RestoreFailure>;

const broken = (failure: PlanFailure): Result<never, RestoreFailure> => fail({ kind: 'site', failure });

const markOf = ({ checksum }: Backup): string => `Framdrift gjenoppretter ${checksum}`;
const doneOf = ({ checksum }: Backup): string => `Framdrift gjenopprettet ${checksum}`;

export async function restoreBackup(
  { graph, sleep, onList = () => undefined }: RestorePorts,
  address: SiteAddress,
  backup: Backup,
): Promise<Answer<Restored>> {
  const ready = await makeReady(graph, address, backup);
  if (!ready.ok) return ready;
  const { site, ours } = ready.value;
  // The answer that all is done may have been lost: then the same command says so, and changes nothing any more.
  const isDone = ours.get('change')?.description === doneOf(backup);
  const restored: RestoredList[] = [];
  for (const list of inOrder) {
    const saved = backup.lists.find((one) => one.list === list.name);
    const there = ours.get(list.entity);
    if (saved === undefined) continue;
    if (there === undefined) return broken({ kind: 'listMissing', lists: [list.label] });
    const place = { site, list: there.id };
    const columns = isDone ? succeed(null) : await restoreColumns(graph, place, saved);
    if (!columns.ok) return broken(columns.failure);
    const rows = await (isDone ? compareRows : restoreRows)({ graph, sleep, place }, saved);
    if (!rows.ok) return broken(rows.failure);
    const standing = { ...rows.value, saved };
    restored.push(standing);
    onList(standing);
  }
  const standing = restored.map(({ saved, ...outcome }) => ({ list: saved.list, ...outcome }));
  const checksum = checksumOfAll(standing);
  const equal = checksum === backup.checksum;
  if (isDone && !equal) return fail({ kind: 'hasRows', lists: namesOf(restored) });
  if (equal && !isDone) {
    const closed = await markHistory(graph, ready.value, doneOf(backup));
    if (!closed.ok) return closed;
  }
  return succeed({ lists: restored, checksum, equal });
}

const namesOf = (restored: readonly RestoredList[]): readonly string[] =>
  restored.filter(({ rows }) => rows > 0).map(({ saved }) => listByName(saved.list)?.label ?? saved.list);

const inOrder: readonly AnyList[] = [...allLists.filter((list) => list !== lists.plan), lists.plan];

/** Lists that are made and marked for this backup, and hold nothing else. */
async function makeReady(graph: Graph, address: SiteAddress, backup: Backup): Promise<Answer<FoundLists>> {
  const found = await findLists(graph, address);
  if (!found.ok) return broken(found.failure);
  if ((stampedVersion(found.value.ours) ?? 0) > SCHEMA_VERSION) return broken({ kind: 'newer' });
  // Under its mark the lists were made, and rows may be there.
  const mark = found.value.ours.get('change')?.description;
  if (mark === markOf(backup) || mark === doneOf(backup)) return succeed(found.value);
  const holding = await listsWithRows(graph, found.value);
  if (!holding.ok) return broken(holding.failure);
  if (holding.value.length > 0) return fail({ kind: 'hasRows', lists: holding.value });
  const made = await provision(graph, address);
  if (!made.ok) return broken(made.failure);
  const anew = await findLists(graph, address);
  if (!anew.ok) return broken(anew.failure);
  const marked = await markHistory(graph, anew.value, markOf(backup));
  return marked.ok ? succeed(anew.value) : marked;
}

async function markHistory(graph: Graph, { site, ours }: FoundLists, description: string): Promise<Answer<null>> {
  const history = ours.get('change');
  if (history === undefined) return broken({ kind: 'listMissing', lists: [lists.change.label] });
  const answer = await graph.send(updateList({ site, list: history.id }, { description }));
  return answer.ok ? succeed(null) : broken(meaningOf(answer.failure));
}

async function listsWithRows(
  graph: Graph,
  { site, ours }: FoundLists,
): Promise<Result<readonly string[], PlanFailure>> {
  const there = [...ours.values()];
  const answers = await graph.batch(
    there.map(({ id }) => read(itemsOf({ site, list: id }, { fields: [rowColumns.title], top: 1 }))),
  );
  const holding: string[] = [];
  for (const [index, { displayName }] of there.entries()) {
    const answer = answers[index];
    if (answer?.ok === false) return fail(meaningOf(answer.failure));
    const items: unknown = isRecord(answer?.value.body) ? answer.value.body['value'] : undefined;
    if (!Array.isArray(items)) return fail({ kind: 'notSharePoint' });
    if (items.length > 0) holding.push(displayName);
  }
  return succeed(holding);
}

/** Columns of somebody's own, and choices that somebody added to ours. */
async function restoreColumns(graph: Graph, place: ListPlace, saved: SavedList): Promise<Result<null, PlanFailure>> {
  const answer = await collect(graph.pages(columnsOf(place, columnFields)));
  if (!answer.ok) return fail(meaningOf(answer.failure));
  const found = new Map<string, FoundColumn>();
  for (const raw of answer.value) {
    const column = isRecord(raw) ? readColumn(raw) : null;
    if (column !== null) found.set(column.name, column);
  }
  const requests = saved.saved.flatMap((column): readonly GraphRequest[] => {
    const there = found.get(column.name);
    if (there === undefined) return isOurs(saved, column.name) ? [] : [createColumn(place, columnAnew(column))];
    const lacking = column.facet === 'choice' && choicesLacking(column, there).length > 0;
    return lacking ? [updateColumn(place, there.id, choicesAdded(column, there))] : [];
  });
  for (const request of requests) {
    const made = await graph.send(request);
    // 409: an earlier try of ours landed after we had looked.
    if (!made.ok && made.failure.kind !== 'conflict') return fail(meaningOf(made.failure));
  }
  return succeed(null);
}

/** A column of ours is made by the set-up and nobody else, whatever the file says of it. */
const isOurs = ({ list }: SavedList, name: string): boolean =>
  listByName(list)?.columns.some((column) => column.name === name) === true;
