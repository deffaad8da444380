/**
 * The laptop's tenant: a tenant in a box on a port of this machine, set up by the product's own `provision` and filled by
 * the product's own `create`, as in a municipality.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Clock, clockStartingAt, type Instant, millisecondsOf, parseInstant, systemClock } from '#base/clock.ts';
import { type Key, newKey } from '#base/id.ts';
import { fail, type Result, succeed } from '#base/result.ts';
import type { PlanChange } from '#domain/change.ts';
import type { PlanFailure } from '#domain/failure.ts';
import { createGraph, createSharePointRest, type Graph, type SharePointRest } from '#graph/client.ts';
import { enterGroup } from '#graph/sharepoint.ts';
import { timerSleep } from '#graph/sleep.ts';
import { diskStore } from '#localtenant/disk-store.ts';
import { createLocalTenant, type LocalTenant } from '#localtenant/local-tenant.ts';
import { machine } from '#localtenant/machine.ts';
import { CHANNEL_ID, TEAM_ID } from '#localtenant/seed.ts';
import { serveTenant, type TenantServer } from '#localtenant/server.ts';
import { type Base, createPlanRepository, type SiteAddress } from '#repository/plan-repository.ts';
import { meaningOf } from '#repository/failure.ts';
import { provision } from '#repository/provision.ts';
import { provisionPage } from '#repository/provision-page.ts';
import { provisionViews } from '#repository/provision-views.ts';
import { provisionRights } from '#repository/rights.ts';
import { findLists } from '#repository/site.ts';
import { allLists } from '#schema/lists.ts';
import { groupCreation, groupedRoles } from '#schema/rights.ts';
import { actorOf, administrator, laptopPeople, sharePointTokenOf, tokenOf } from './people.ts';
import { type MovingClock, movingClock } from './moving-clock.ts';
import type { Scenario } from './scenarios.ts';

/** Where the laptop's tab stands. */
export const laptopChannel = { team: TEAM_ID, channel: CHANNEL_ID };

export const laptopSite: SiteAddress = { host: 'localhost', path: '/sites/framdrift' };

/** What a member of the steering group reads without Framdrift, on the tenant's own port. */
export const sharePointPage = `${laptopSite.path}/Lists/Milestones/Styringsgruppa.aspx?person=styringsgruppe1`;

export interface LaptopTenant {
  readonly tenant: LocalTenant;
  readonly server: TenantServer;
  /** The time of the tenant, and of whoever works with it. */
  readonly clock: MovingClock;
}

const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));

const clockFrom = (startsAt: Instant | null): Clock => (startsAt === null ? systemClock : clockStartingAt(startsAt));

/** Time goes on from where it was left: rows of the days that it has passed lie in the folder too. */
function clockOfTenant(folder: string, startsAt: Instant | null): MovingClock {
  const file = path.join(folder, 'time.txt');
  const clock = movingClock(clockFrom(startsAt), (at) => writeFileSync(file, at));
  const left = existsSync(file) ? parseInstant(readFileSync(file, 'utf8')) : null;
  if (left !== null) clock.goTo(left);
  return clock;
}

/** Opens the tenant that lies in `folder`, or makes one there; 0 takes any free port. */
export async function openLaptopTenant(
  folder: string,
  port: number,
  startsAt: Instant | null,
  onFailure: (error: unknown) => void,
): Promise<LaptopTenant> {
  const store = await diskStore(folder);
  const clock = clockOfTenant(folder, startsAt);
  const tenant = await createLocalTenant({
    machine: { ...machine, now: () => millisecondsOf(clock.now()) },
    store,
    admin: true,
  });
  try {
    return { tenant, server: await serveTenant(tenant, { host: '127.0.0.1', port, onFailure }), clock };
  } catch (error) {
    await tenant.close();
    throw error;
  }
}

/** Makes the lists and fills them once; a tenant that holds a plan is left as it is. */
export async function setUpTenant(tenant: LocalTenant, scenario: Scenario): Promise<Result<null, PlanFailure>> {
  if (scenario.bare === true) return succeed(null);
  const clock = clockFrom(scenario.startsAt);
  const graphFor = (person: typeof administrator) =>
    createGraph({
      token: async () => succeed(tokenOf(person)),
      fetch: tenant.fetch,
      clock,
      sleep: timerSleep,
      random,
    });
  const made = await provision(graphFor(administrator), laptopSite);
  if (!made.ok) return made;
  const rest = createSharePointRest({
    site: laptopSite,
    token: async () => succeed(sharePointTokenOf(administrator)),
    fetch: tenant.fetch,
    clock,
    sleep: timerSleep,
    random,
  });
  const ports = { graph: graphFor(administrator), rest, site: laptopSite, language: 'nb' } as const;
  const shown = await provisionViews(ports);
  if (!shown.ok) return shown;
  const page = await provisionPage(ports);
  if (!page.ok) return page;
  const kept = await keepRights(graphFor(administrator), rest);
  if (!kept.ok) return kept;

  const [leader] = laptopPeople;
  if (leader === undefined) return succeed(null);
  const repository = createPlanRepository(graphFor(leader), laptopSite);
  const plans = await repository.read('plan');
  if (!plans.ok) return plans;
  if (plans.value.items.length > 0) return succeed(null);
  const now = clock.now();
  const { person } = actorOf(leader);
  const author = { person, role: 'projectLeader', via: 'tab' } as const;
  const rows = await scenario.rows(() => newKey(random), now);
  const { created, changed } = scenario.history?.(rows, () => newKey(random)) ?? {
    created: rows.map(
      ({ entity, row }) =>
        ({
          entity,
          item: row.key,
          operation: newKey(random),
          act: 'created',
          at: now,
          author,
          before: null,
          after: row,
        }) as PlanChange,
    ),
    changed: [],
  };
  const bases = new Map<Key, Base>();
  for (const [index, outcome] of (
    await repository.create(created.map((change) => ({ change, tried: false })))
  ).entries()) {
    if (outcome.kind === 'failed') return fail(outcome.failure);
    const item = created[index]?.item;
    if (outcome.kind === 'saved' && item !== undefined) bases.set(item, outcome.row);
  }
  for (const change of changed) {
    const base = bases.get(change.item);
    if (base === undefined) continue;
    const outcome = await repository.save(change, base, false);
    if (outcome.kind === 'failed') return fail(outcome.failure);
    if (outcome.kind === 'saved') bases.set(change.item, outcome.row);
  }
  return succeed(null);
}

/** What the lists are to keep apart, and the people in the groups that their roles say; a group that was there is left alone. */
async function keepRights(graph: Graph, rest: SharePointRest): Promise<Result<null, PlanFailure>> {
  const found = await findLists(graph, laptopSite);
  if (!found.ok) return found;
  const lists = allLists.flatMap((shape) => {
    const there = found.value.ours.get(shape.entity);
    return there === undefined ? [] : [{ shape, id: there.id, displayName: there.displayName }];
  });
  const made = new Set<string>();
  const ruled = await provisionRights(rest, lists, ({ step, group }) => {
    if (step === 'makeGroup' && group !== null) made.add(group);
  });
  if (!ruled.ok) return ruled;
  for (const role of groupedRoles) {
    const { title } = groupCreation(role);
    for (const { email } of made.has(title) ? laptopPeople.filter(({ roles }) => roles.includes(role)) : []) {
      const entered = await rest.send(enterGroup(title, email));
      if (!entered.ok) return fail(meaningOf(entered.failure));
    }
  }
  return succeed(null);
}
