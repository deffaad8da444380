/**
 * For tests: the plan's site on a tenant that the test hands in, people who call it, and one time that all of them share.
 * Nothing here waits for the machine's clock, and chance is seeded.
 */
import { type Clock, millisecondsOf, wholeSecond } from '#base/clock.ts';
import { type Key, newKey } from '#base/id.ts';
import { type Result, succeed } from '#base/result.ts';
import type { ChangeOf, PlanChange } from '#domain/change.ts';
import type { Entities, EntityName } from '#domain/entities.ts';
import type { PlanFailure } from '#domain/failure.ts';
import { blankMilestone, type Milestone } from '#domain/milestone.ts';
import { newRow } from '#domain/row.ts';
import type { Finding } from '#domain/self-check.ts';
import {
  collect,
  createGraph,
  createSharePointRest,
  type Graph,
  type GraphPorts,
  type SharePointPorts,
  type SharePointRest,
} from '#graph/client.ts';
import type { Method } from '#graph/request.ts';
import { seededRandom, type VirtualTime, virtualTime } from '#graph/scripted-service.ts';
import { createPlanRepository, type PlanRepository, type SiteAddress } from './plan-repository.ts';
import { provision } from './provision.ts';

/** What a tenant runs on. */
interface Machine {
  readonly now: () => number;
  readonly random: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

interface Tenant {
  readonly fetch: typeof fetch;
}

export const address: SiteAddress = { host: 'localhost', path: '/sites/framdrift' };

/** An edit as a screen makes it: with its keys, its author and what was seen. */
export interface Hand {
  create<Name extends EntityName>(entity: Name, row: Entities[Name]): PlanChange;
  change<Name extends EntityName>(entity: Name, before: Entities[Name], fields: Partial<Entities[Name]>): PlanChange;
}

export interface TestSite<Known extends Tenant> extends VirtualTime {
  readonly tenant: Known;
  /** Graph as one of the seeded people calls it, on a line of her own. */
  readonly graphOf: (person: string, ports?: Partial<GraphPorts>) => Graph;
  /** SharePoint's own REST as one of them calls it. */
  readonly restOf: (person: string, ports?: Partial<SharePointPorts>) => SharePointRest;
  readonly repositoryOf: (person: string, ports?: Partial<GraphPorts>) => PlanRepository;
  readonly handOf: (person: string) => Hand;
  readonly newKey: () => Key;
  readonly milestone: (fields?: Partial<Milestone>) => Milestone;
  readonly provision: () => Promise<Result<readonly Finding[], PlanFailure>>;
}

/** Fractions in [0, 1). */
export function fractions(seed: number): () => number {
  const bytes = seededRandom(seed);
  return () => new DataView(Uint8Array.from(bytes(4)).buffer).getUint32(0) / 2 ** 32;
}

function handOf(name: string, keys: () => Key, clock: Clock): Hand {
  const person = { id: `00000000-0000-4000-8000-${name.length}`, name, email: `${name}@framdrift.local` };
  function made<Name extends EntityName>(
    entity: Name,
    before: Entities[Name] | null,
    after: Entities[Name],
  ): PlanChange {
    const change: ChangeOf<Name> = {
      entity,
      item: after.key,
      operation: keys(),
      act: before === null ? 'created' : 'changed',
      at: wholeSecond(clock.now()),
      author: { person, role: 'member', via: 'tab' },
      before,
      after,
    };
    // Name is one name here and a union to the compiler; the signature keeps entity and row together.
    return change as unknown as PlanChange;
  }
  return {
    create: (entity, row) => made(entity, null, row),
    change: (entity, before, fields) => made(entity, before, { ...before, ...fields }),
  };
}

/** `seed` differs between a tenant and its copies, or ids would be given twice. */
export async function openSite<Known extends Tenant>(
  open: (machine: Machine) => Promise<Known>,
  seed = 1,
): Promise<TestSite<Known>> {
  const time = virtualTime();
  const tenant = await open({
    now: () => millisecondsOf(time.clock.now()),
    random: fractions(seed),
    sleep: () => Promise.reject(new Error('A tenant that sleeps would hold the clock that it waits for')),
  });
  const random = seededRandom(seed + 1);
  const keys = (): Key => newKey(random);
  const plan = keys();
  let lines = seed * 1000;
  const graphOf = (person: string, ports: Partial<GraphPorts> = {}): Graph => {
    const { fetch = tenant.fetch, ...rest } = ports;
    return createGraph({
      token: () => Promise.resolve(succeed(`local:${person}@framdrift.local`)),
      fetch: (url, init) => time.instantly(fetch(url, init)),
      clock: time.clock,
      sleep: time.sleep,
      random: seededRandom((lines += 1)),
      ...rest,
    });
  };
  const restOf = (person: string, ports: Partial<SharePointPorts> = {}): SharePointRest =>
    createSharePointRest({
      site: address,
      token: () => Promise.resolve(succeed(`local-sharepoint:${person}@framdrift.local`)),
      fetch: (url, init) => time.instantly(tenant.fetch(url, init)),
      clock: time.clock,
      sleep: time.sleep,
      random: seededRandom((lines += 1)),
      ...ports,
    });
  return {
    ...time,
    tenant,
    graphOf,
    restOf,
    repositoryOf: (person, ports) => createPlanRepository(graphOf(person, ports), address),
    handOf: (person) => handOf(person, keys, time.clock),
    newKey: keys,
    milestone: (fields = {}) => ({ ...blankMilestone(newRow(keys(), plan)), ...fields }),
    provision: () => time.run(provision(graphOf('admin'), address)),
  };
}

const sitePath = `/sites/${address.host}:${address.path}:`;

/** A call of Graph's, below the site, that must succeed; its body. */
export async function ask(
  site: Pick<TestSite<Tenant>, 'run' | 'graphOf'>,
  method: Method,
  below: string,
  body?: Readonly<Record<string, unknown>>,
): Promise<Readonly<Record<string, unknown>>> {
  const answer = await site.run(site.graphOf('admin').send({ method, path: sitePath + below, ...(body && { body }) }));
  if (!answer.ok) throw new Error(`${method} ${below}: ${JSON.stringify(answer.failure)}`);
  return (answer.value.body ?? {}) as Readonly<Record<string, unknown>>;
}

export type Json = Readonly<Record<string, unknown>>;

/** All that Graph shows of a collection below the site. */
export const askAll = async (
  site: Pick<TestSite<Tenant>, 'run' | 'graphOf'>,
  below: string,
): Promise<readonly Json[]> => {
  const found = await site.run(collect(site.graphOf('admin').pages(sitePath + below)));
  if (!found.ok) throw new Error(`${below}: ${JSON.stringify(found.failure)}`);
  return found.value as readonly Json[];
};

const COLUMN_SHAPE = 'name,displayName,hidden,indexed,enforceUniqueValues,text,choice,dateTime,number,boolean';

/** What stands on the site, without ids and times: its lists with their columns, by name. */
export async function shapeOf(site: Pick<TestSite<Tenant>, 'run' | 'graphOf'>): Promise<readonly Json[]> {
  const found = await askAll(
    site,
    `/lists?$select=name,displayName,description&$expand=columns($select=${COLUMN_SHAPE})`,
  );
  return found
    .map(({ name, displayName, description, columns }) => ({ name, displayName, description, columns }))
    .toSorted((a, b) => String(a.name).localeCompare(String(b.name)));
}

/** The rows of a list as SharePoint holds them: their fields by name. */
export async function cellsOf(site: Pick<TestSite<Tenant>, 'run' | 'graphOf'>, list: string): Promise<readonly Json[]> {
  const hidden = ['FdKey', 'FdOp', 'FdBy'];
  const all =
    list === 'Changes'
      ? ['Title', 'Act', 'Before', 'After', 'Item']
      : ['Title', 'Note', 'Evidence', '_UIVersionString'];
  const found = await askAll(site, `/lists/${list}/items?$expand=fields($select=${[...hidden, ...all].join(',')})`);
  return found.map(({ fields }) => fields as Json);
}
