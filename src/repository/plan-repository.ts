/**
 * The plan in SharePoint: one site, its lists, rows read and written with the signed-in person's own rights.
 *
 * Everything that comes in is read here once, by its list; past this door nobody checks it again. A row that cannot be
 * read is handed out as unreadable with its reasons, never dropped and never overwritten.
 */
import type { Instant } from '#base/clock.ts';
import { fail, type Result, succeed } from '#base/result.ts';
import type { PlanChange } from '#domain/change.ts';
import type { EntityName } from '#domain/entities.ts';
import type { PlanFailure } from '#domain/failure.ts';
import type { Graph } from '#graph/client.ts';
import { lists, startLists } from '#schema/lists.ts';
import { type ListReading, type Mark, readChanges, readWhole } from './plan-repository/read.ts';
import { type Base, createRows, type NewRow, saveChange, type SaveOutcome } from './plan-repository/save.ts';
import { findLists, findSite, type FoundSite, missingColumns, type SiteAddress } from './site.ts';

const startEntities: readonly EntityName[] = startLists.map(({ entity }) => entity);

export type { RemoteItem, StoredRow, UnreadableRow } from './plan-repository/items.ts';
export type { ListReading, Mark } from './plan-repository/read.ts';
export type { Base, NewRow, SaveOutcome } from './plan-repository/save.ts';
export type { SiteAddress } from './site.ts';

export interface PlanRepository {
  /** The lists that the plan opens with. Fails whole: a plan with a list missing would show half a truth. */
  load(): Promise<Result<LoadedPlan, PlanFailure>>;
  /** A list that a screen asks for. */
  read(entity: EntityName): Promise<Result<ListReading, PlanFailure>>;
  /** What changed in a list since it was read. */
  changesSince(entity: EntityName, mark: Mark): Promise<Result<ListReading, PlanFailure>>;
  /** When each list last changed, as SharePoint says: a hint that may be late, repeated or missing. */
  stamps(): Promise<Result<Stamps, PlanFailure>>;
  /**
   * One operation with its history. `base` is where the row stands; null for a new one. `tried`: it was sent before
   * and nobody knows whether it landed.
   */
  save(change: PlanChange, base: Base | null, tried: boolean): Promise<SaveOutcome>;
  /** New rows together; the outcomes stand where the rows stood. */
  create(rows: readonly NewRow[]): Promise<readonly SaveOutcome[]>;
}

export type Stamps = ReadonlyMap<EntityName, Instant | null>;

export interface LoadedPlan {
  readonly readings: readonly ListReading[];
  /** When each list last changed, as SharePoint said before they were read. */
  readonly stamps: Stamps;
  /** Lists that lack a column of ours: they are shown, and nothing is written to them. */
  readonly damaged: ReadonlyMap<EntityName, PlanFailure>;
}

export function createPlanRepository(graph: Graph, address: SiteAddress): PlanRepository {
  let known: FoundSite | null = null;

  async function site(): Promise<Result<FoundSite, PlanFailure>> {
    if (known !== null) return succeed(known);
    const id = await findSite(graph, address);
    if (!id.ok) return id;
    const found = await findLists(graph, id.value);
    if (!found.ok) return found;
    const missing = startLists.filter(({ entity }) => !found.value.has(entity)).map(({ label }) => label);
    if (missing.length > 0) return fail({ kind: 'listMissing', lists: missing });
    known = { id: id.value, lists: found.value };
    return succeed(known);
  }

  return {
    async load() {
      known = null;
      const found = await site();
      if (!found.ok) return found;
      const readings = await readWhole(graph, found.value, startEntities);
      if (!readings.ok) return readings;
      return succeed({
        readings: readings.value,
        stamps: stampsOf(found.value.lists),
        damaged: damageOf(found.value),
      });
    },
    async read(entity) {
      const found = await site();
      if (!found.ok) return found;
      const readings = await readWhole(graph, found.value, [entity]);
      if (!readings.ok) return readings;
      const [reading] = readings.value;
      return reading === undefined ? fail({ kind: 'notSharePoint' }) : succeed(reading);
    },
    async changesSince(entity, mark) {
      const found = await site();
      return found.ok ? readChanges(graph, found.value, entity, mark) : found;
    },
    async stamps() {
      const found = await site();
      if (!found.ok) return found;
      const anew = await findLists(graph, found.value.id);
      return anew.ok ? succeed(stampsOf(anew.value)) : anew;
    },
    async save(change, base, tried) {
      const found = await site();
      if (!found.ok) return { kind: 'failed', failure: found.failure, landed: tried ? 'unknown' : 'no' };
      const damage = damageOf(found.value).get(change.entity);
      if (damage !== undefined) return { kind: 'failed', failure: damage, landed: tried ? 'unknown' : 'no' };
      return saveChange({ graph, site: found.value }, change, base, tried);
    },
    async create(rows) {
      const found = await site();
      if (found.ok) return createRows({ graph, site: found.value }, rows);
      return rows.map(({ tried }) => ({
        kind: 'failed',
        failure: found.failure,
        landed: tried ? 'unknown' : 'no',
      }));
    },
  };
}

const stampsOf = (found: FoundSite['lists']): Stamps =>
  new Map([...found].map(([entity, { changedAt }]) => [entity, changedAt]));

function damageOf(site: FoundSite): ReadonlyMap<EntityName, PlanFailure> {
  const damaged = new Map<EntityName, PlanFailure>();
  for (const [entity, found] of site.lists) {
    const columns = missingColumns(lists[entity], found);
    if (columns.length > 0) damaged.set(entity, { kind: 'columnMissing', list: found.displayName, columns });
  }
  return damaged;
}
