/**
 * The plan in SharePoint: one site, its lists, rows read and written with the signed-in person's own rights.
 *
 * Everything that comes in is read here once, by its list; past this door nobody checks it again. A row that cannot be
 * read is handed out as unreadable with its reasons, never dropped and never overwritten.
 */
import type { Instant } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import { fail, type Result, succeed } from '#base/result.ts';
import type { PlanChange } from '#domain/change.ts';
import type { EntityName } from '#domain/entities.ts';
import type { ChangeRecord, HistoryEntry, HistoryPage } from '#domain/history.ts';
import { isPassing, type PlanFailure } from '#domain/failure.ts';
import type { RecordName, RegisteredCheck } from '#domain/registration.ts';
import type { Graph } from '#graph/client.ts';
import { lists, startLists } from '#schema/lists.ts';
import { isOutgrown, type ListReading, type Mark, readChanges, readWhole } from './plan-repository/read.ts';
import { historyBefore, historyOf, historySince } from './plan-repository/history-reading.ts';
import { checkRegistered } from './plan-repository/check.ts';
import { outsideEdits } from './plan-repository/outside-edits.ts';
import { createRows, type NewRow } from './plan-repository/create.ts';
import { failed, type Failed, type SaveContext, type SaveOutcome } from './plan-repository/outcome.ts';
import { type Base, saveChange } from './plan-repository/save.ts';
import { startEntities } from './start-entities.ts';
import { notAllowed } from './failure.ts';
import { findLists, type FoundSite, missingColumns, type SiteAddress, stampedVersion } from './site.ts';
import { type Behind, columnsDue, isListDue, isTooNew, whoIsBehind, whyAbsent } from './upgrade.ts';

export type { RemoteItem, StoredRow, UnreadableRow } from './plan-repository/items.ts';
export type { ListReading, Mark } from './plan-repository/read.ts';
export type { NewRow } from './plan-repository/create.ts';
export type { SaveOutcome } from './plan-repository/outcome.ts';
export type { Base } from './plan-repository/save.ts';
export type { SiteAddress } from './site.ts';
export type { Behind } from './upgrade.ts';

export interface PlanRepository {
  /** The lists that the plan opens with. Fails whole: a plan with a list missing would show half a truth. */
  load(): Promise<Result<LoadedPlan, PlanFailure>>;
  /** A list that a screen asks for. */
  read(entity: EntityName): Promise<Result<ListReading, PlanFailure>>;
  /** What changed in a list since it was read. */
  changesSince(entity: EntityName, mark: Mark): Promise<Result<ListReading, PlanFailure>>;
  /** How the lists stand now, without their rows. */
  look(): Promise<Result<Standing, PlanFailure>>;
  /** One operation on a row that stands at `base`. `tried`: it was sent before and nobody knows whether it landed. */
  save(change: PlanChange, base: Base, tried: boolean): Promise<SaveOutcome>;
  /** New rows together; the outcomes stand where the rows stood. */
  create(rows: readonly NewRow[]): Promise<readonly SaveOutcome[]>;
  /** What happened to one row, the newest first. The history grows for ever, so it is asked and never read whole. */
  historyOf(item: Key): Promise<Result<readonly ChangeRecord[], PlanFailure>>;
  /** What happened in the plan since, the newest first; at most so many. */
  historySince(at: Instant, most: number): Promise<Result<readonly ChangeRecord[], PlanFailure>>;
  /** What happened in the plan before, the newest first: at least so many where there are, and whole seconds. */
  historyBefore(before: Instant, most: number): Promise<Result<HistoryPage, PlanFailure>>;
  /** What was done to a row in its list, past Framdrift, the newest first, as far back as SharePoint keeps versions. */
  outsideEdits(entity: EntityName, item: Key): Promise<Result<readonly HistoryEntry[], PlanFailure>>;
  /** How rows that are only ever added stand against their checksums: one of them, or all of a list. */
  check(entity: RecordName, item: Key | null): Promise<Result<readonly RegisteredCheck[], PlanFailure>>;
}

export type Stamps = ReadonlyMap<EntityName, Instant | null>;

export interface Standing {
  /** When each list last changed, as SharePoint says: a hint that may be late, repeated or missing. */
  readonly stamps: Stamps;
  /** Lists that are shown and not written to: they lack a column of ours, or belong to a much newer Framdrift. */
  readonly damaged: ReadonlyMap<EntityName, PlanFailure>;
}

/** The lists as they stood before they were read. */
export interface LoadedPlan extends Standing {
  readonly readings: readonly ListReading[];
}

/** `onBehind` is told at every look which of the two is a version behind, or that neither is. */
export function createPlanRepository(
  graph: Graph,
  address: SiteAddress,
  onBehind: (behind: Behind | null) => void = () => undefined,
): PlanRepository {
  let known: FoundSite | null = null;

  /** Looks where the lists are and what they lack. */
  async function find(): Promise<Result<FoundSite, PlanFailure>> {
    const found = await findLists(graph, known?.id ?? address);
    if (!found.ok) return found;
    const { site: id, ours } = found.value;
    const missing = startLists
      .filter(({ entity }) => !ours.has(entity) && !isListDue(ours, entity))
      .map(({ label }) => label);
    if (missing.length > 0) {
      const unfinished = stampedVersion(ours) === null;
      return fail({ kind: 'listMissing', lists: missing, ...(unfinished && { unfinished }) });
    }
    known = { id, lists: ours };
    onBehind(whoIsBehind(ours));
    return succeed(known);
  }

  const site = async (): Promise<Result<FoundSite, PlanFailure>> => (known === null ? find() : succeed(known));

  const contextOf = (found: FoundSite): SaveContext => ({ graph, site: found, damaged: damageOf(found) });

  /**
   * A refusal in SharePoint's words may mean a list or column that somebody took away since we looked: then say that. And a
   * 403 may close one list or the whole site: where the site still answers, it is the list.
   */
  async function explained(
    outcomes: readonly SaveOutcome[],
    changes: readonly PlanChange[],
  ): Promise<readonly SaveOutcome[]> {
    if (!outcomes.some(isUnexplained)) return outcomes;
    const anew = await find();
    return outcomes.map((outcome, index) => {
      const change = changes[index];
      if (!isUnexplained(outcome) || change === undefined) return outcome;
      const reason = anew.ok ? (whyNot(anew.value, change.entity) ?? whoElse(outcome, change)) : anew.failure;
      // Which of the two a 403 was is asked again at the next try; anything else stands as it was told.
      return reason === null || (isPassing(reason) && !isClosed(outcome)) ? outcome : failed(reason, outcome.landed);
    });
  }

  async function readOne(found: FoundSite, entity: EntityName): Promise<Result<ListReading, PlanFailure>> {
    const readings = await readWhole(graph, found, [entity]);
    if (!readings.ok) return readings;
    const [reading] = readings.value;
    return reading === undefined ? fail({ kind: 'notSharePoint' }) : succeed(reading);
  }

  return {
    async load() {
      known = null;
      const found = await find();
      if (!found.ok) return found;
      const there = startEntities.filter((entity) => found.value.lists.has(entity));
      const readings = await readWhole(graph, found.value, there);
      return readings.ok ? succeed({ ...standingOf(found.value), readings: readings.value }) : readings;
    },
    async read(entity) {
      const found = await site();
      return found.ok ? readOne(found.value, entity) : found;
    },
    async changesSince(entity, mark) {
      if (known !== null && isOutgrown(mark, known.lists.get(entity))) return readOne(known, entity);
      const changes = await readChanges(graph, entity, mark);
      if (!changes.ok) return changes;
      if (changes.value !== null) return succeed(changes.value);
      const anew = await find();
      return anew.ok ? readOne(anew.value, entity) : anew;
    },
    async look() {
      const anew = await find();
      return anew.ok ? succeed(standingOf(anew.value)) : anew;
    },
    async save(change, base, tried) {
      const found = await site();
      if (!found.ok) return failed(found.failure, tried ? 'unknown' : 'no');
      const outcome = await saveChange(contextOf(found.value), change, base, tried);
      return (await explained([outcome], [change]))[0] ?? outcome;
    },
    async create(rows) {
      const found = await site();
      const changes = rows.map(({ change }) => change);
      if (found.ok) return explained(await createRows(contextOf(found.value), rows), changes);
      return rows.map(({ tried }) => failed(found.failure, tried ? 'unknown' : 'no'));
    },
    async historyOf(item) {
      const found = await site();
      return found.ok ? historyOf(graph, found.value, item) : found;
    },
    async historySince(at, most) {
      const found = await site();
      return found.ok ? historySince(graph, found.value, at, most) : found;
    },
    async historyBefore(before, most) {
      const found = await site();
      return found.ok ? historyBefore(graph, found.value, before, most) : found;
    },
    async outsideEdits(entity, item) {
      const found = await site();
      return found.ok ? outsideEdits(graph, found.value, entity, item) : found;
    },
    async check(entity, item) {
      const found = await site();
      return found.ok ? checkRegistered(graph, found.value, entity, item) : found;
    },
  };
}

const isClosed = ({ failure: { kind } }: Failed): boolean => kind === 'noAccess' || kind === 'notAllowed';

const isUnexplained = (outcome: SaveOutcome): outcome is Failed =>
  outcome.kind === 'failed' &&
  (outcome.failure.kind === 'refused' || outcome.failure.kind === 'rowGone' || isClosed(outcome));

/** Whose doing it is, of a list that is closed on a site that is open. */
const whoElse = ({ failure }: Failed, { entity, before }: PlanChange): PlanFailure | null =>
  failure.kind === 'noAccess' ? notAllowed(entity, before === null ? 'add' : 'change') : null;

/** Why nothing can be written to a list, or to the history of it; null where it can. */
function whyNot(site: FoundSite, entity: EntityName): PlanFailure | null {
  const written: readonly EntityName[] = [entity, 'change'];
  const missing = written.filter((name) => !site.lists.has(name));
  const waiting = missing.find((name) => isListDue(site.lists, name));
  if (waiting !== undefined) return whyAbsent(site.lists, waiting);
  if (missing.length > 0) return { kind: 'listMissing', lists: missing.map((name) => lists[name].label) };
  const damaged = damageOf(site);
  return damaged.get(entity) ?? damaged.get('change') ?? null;
}

const standingOf = (site: FoundSite): Standing => ({
  stamps: new Map([...site.lists].map(([entity, { changedAt }]) => [entity, changedAt])),
  damaged: damageOf(site),
});

function damageOf(site: FoundSite): ReadonlyMap<EntityName, PlanFailure> {
  const newer = isTooNew(site.lists);
  const damaged = new Map<EntityName, PlanFailure>();
  for (const [entity, found] of site.lists) {
    const columns = missingColumns(lists[entity], found, columnsDue(site.lists, entity));
    if (newer) damaged.set(entity, { kind: 'newer' });
    else if (columns.length > 0) damaged.set(entity, { kind: 'columnMissing', list: found.displayName, columns });
  }
  return damaged;
}
