/**
 * The rows of the lists, read once and looked at in every way that needs them: a new way is one more of `looks`.
 * The history and the service's own lists are left out: they grow for ever, and no plan is in them.
 */
import type { Key } from '#base/id.ts';
import { type Result, succeed } from '#base/result.ts';
import type { EntityName } from '#domain/entities.ts';
import type { PlanFailure } from '#domain/failure.ts';
import { records } from '#domain/registration.ts';
import type { CheckFinding, SiteFinding } from '#domain/self-check.ts';
import type { Graph } from '#graph/client.ts';
import { lists } from '#schema/lists.ts';
import { createPlanRepository, type ListReading } from '#repository/plan-repository.ts';
import type { FoundLists, SiteAddress } from '#repository/site.ts';
import { startEntities } from '#repository/start-entities.ts';

/** `list`: by its display name. */
type Look = (list: string, reading: ListReading) => readonly CheckFinding[];

const unreadableIn: Look = (list, { items }) =>
  items.flatMap((item) => (item.kind === 'unreadable' ? { kind: 'unreadable', list, address: item.row.address } : []));

function duplicatesIn(list: string, { items }: ListReading): readonly SiteFinding[] {
  const seen = new Map<Key, number>();
  for (const item of items) {
    if (item.kind === 'deleted') continue;
    const key = item.kind === 'row' ? item.row.value.key : item.row.key;
    if (key !== null) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const keys = [...seen.values()].filter((times) => times > 1).length;
  return keys === 0 ? [] : [{ kind: 'duplicateKeys', list, keys }];
}

const looks: readonly Look[] = [unreadableIn, duplicatesIn];

async function readAll(
  graph: Graph,
  site: SiteAddress,
  { ours }: FoundLists,
): Promise<Result<readonly ListReading[], PlanFailure>> {
  const repository = createPlanRepository(graph, site);
  const first = await repository.load();
  if (!first.ok) return first;
  const others = [...ours.keys()].filter(
    (entity: EntityName) =>
      lists[entity].rights !== 'service' && entity !== 'change' && !startEntities.includes(entity),
  );
  const readings = [...first.value.readings];
  for (const answer of await Promise.all(others.map((entity) => repository.read(entity)))) {
    if (!answer.ok) return answer;
    readings.push(answer.value);
  }
  return succeed(readings);
}

export async function lookAtRows(
  graph: Graph,
  site: SiteAddress,
  found: FoundLists,
): Promise<Result<readonly CheckFinding[], PlanFailure>> {
  const read = await readAll(graph, site, found);
  // A list that is missing is told as that.
  if (!read.ok) return read.failure.kind === 'listMissing' ? succeed([]) : read;
  const findings = read.value.flatMap((reading) => {
    const list = found.ours.get(reading.entity)?.displayName ?? reading.entity;
    return looks.flatMap((look) => look(list, reading));
  });
  const rows = read.value.reduce((sum, { items }) => sum + items.filter(({ kind }) => kind !== 'deleted').length, 0);
  return succeed(findings.length === 0 ? [{ kind: 'fine', what: 'rows', count: rows }] : findings);
}

/** Rows that are only ever added, against their checksums. */
export async function lookAtRegistered(
  graph: Graph,
  site: SiteAddress,
  { ours }: FoundLists,
): Promise<Result<readonly CheckFinding[], PlanFailure>> {
  const repository = createPlanRepository(graph, site);
  const findings: CheckFinding[] = [];
  let count = 0;
  for (const entity of records) {
    const list = ours.get(entity)?.displayName;
    // A list that is missing is told as that.
    if (list === undefined) continue;
    const checked = await repository.check(entity, null);
    if (!checked.ok) return checked.failure.kind === 'listMissing' ? succeed([]) : checked;
    count += checked.value.length;
    for (const { standing, title } of checked.value) {
      if (standing === 'changed') findings.push({ kind: 'changedAfterwards', list, title });
      else if (standing === 'unverifiable') findings.push({ kind: 'unverifiable', list, title });
    }
  }
  if (findings.length > 0) return succeed(findings);
  return succeed(count === 0 ? [] : [{ kind: 'fine', what: 'registered', count }]);
}
