import { describe, expect, it } from 'vitest';
import { succeed } from '#base/result.ts';
import type { Measure } from '#domain/measure.ts';
import { reminderEntities } from '#domain/reminders-due.ts';
import type { Exchange } from '#graph/client.ts';
import { actorOf, laptopPeople, personNamed, tokenOf } from '#laptop/people.ts';
import type { KeptPlan, KeptStorage, PlanNow } from './plan-reading.ts';
import { openTestService, type TestService } from './test-service.ts';

const MINUTE = 60_000;

async function read(service: TestService, kept: KeptPlan, way: 'read' | 'readAnew' = 'read'): Promise<PlanNow> {
  const now = await service.run(kept[way]());
  if (!now.ok) throw new Error(JSON.stringify(now.failure));
  return now.value;
}

/** A batch costs what its parts cost, and is itself no request of the quota's. */
const unitsOf = (exchanges: readonly Exchange[]): number =>
  exchanges.reduce((sum, { resourceUnits }) => sum + resourceUnits, 0);

/** Requests and units since the last time that it was asked. */
function cost({ exchanges }: TestService): readonly [requests: number, units: number] {
  const told = [exchanges.filter(({ path }) => path !== '/$batch').length, unitsOf(exchanges)] as const;
  exchanges.length = 0;
  return told;
}

/** As the project leader does it in the tab. */
async function edit(service: TestService, title: string, nextStep: string): Promise<void> {
  const repository = service.repositoryOf(tokenOf(personNamed('leder')));
  const reading = await service.run(repository.read('measure'));
  if (!reading.ok) throw new Error(reading.failure.kind);
  for (const item of reading.value.items) {
    if (item.kind !== 'row') continue;
    // Read from the list of measures.
    const before = item.row.value as Measure;
    if (before.title !== title) continue;
    const { newKey } = service.ledgerOf('edit');
    const change = {
      entity: 'measure',
      item: before.key,
      operation: newKey(),
      act: 'changed',
      at: service.clock.now(),
      author: { person: actorOf(personNamed('leder')).person, role: 'projectLeader', via: 'tab' },
      before,
      after: { ...before, nextStep },
    } as const;
    const outcome = await service.run(repository.save(change, item.row, false));
    if (outcome.kind !== 'saved') throw new Error(outcome.kind);
    return;
  }
  throw new Error(`There is no measure «${title}»`);
}

function inMemory(): KeptStorage & { text: string | null } {
  const storage = {
    text: null as string | null,
    read: async () => storage.text,
    write: async (text: string) => {
      storage.text = text;
    },
  };
  return storage;
}

describe('the plan as the service knows it', () => {
  it('is read whole once: every list that reminders are worked out from', async () => {
    const service = await openTestService();
    const now = await read(service, service.keptBy());
    expect(now.ground.rows.measure.length).toBeGreaterThan(20);
    expect(Object.keys(now.ground.rows).toSorted()).toEqual([...reminderEntities].toSorted());
    expect(now.ground.people).toHaveLength(laptopPeople.length);
    expect(now.ground.unreadable).toEqual([]);
    const [requests, units] = cost(service);
    // One look, nineteen lists of a page each.
    expect(requests).toBe(20);
    expect(units).toBe(40);
  });

  it('costs one look a round while nothing changes', async () => {
    const service = await openTestService();
    const kept = service.keptBy();
    await read(service, kept);
    cost(service);
    await service.run(service.sleep(5 * MINUTE));
    await read(service, kept);
    expect(cost(service)).toEqual([1, 2]);
  });

  it('and one delta more for a list that changed', async () => {
    const service = await openTestService();
    const kept = service.keptBy();
    const before = await read(service, kept);
    const title = before.ground.rows.measure[3]?.title ?? '';
    await service.run(service.sleep(5 * MINUTE));
    await edit(service, title, 'Noe nytt');
    cost(service);
    const after = await read(service, kept);
    expect(cost(service)).toEqual([2, 3]);
    expect(after.ground.rows.measure.find((one) => one.title === title)?.nextStep).toBe('Noe nytt');
  });

  it('is asked for whole in delta before something is sent, whatever the stamps say', async () => {
    const service = await openTestService();
    const kept = service.keptBy();
    const before = await read(service, kept);
    const title = before.ground.rows.measure[3]?.title ?? '';
    await service.run(service.sleep(5 * MINUTE));
    await edit(service, title, 'Noe nytt');
    service.tenant.faults.set({ faults: [{ effect: { kind: 'listStamp', stamp: 'missing' } }] });
    expect((await read(service, kept)).ground.rows.measure.find((one) => one.title === title)?.nextStep).not.toBe(
      'Noe nytt',
    );
    cost(service);
    const anew = await read(service, kept, 'readAnew');
    expect(anew.ground.rows.measure.find((one) => one.title === title)?.nextStep).toBe('Noe nytt');
    expect(cost(service)).toEqual([20, 21]);
  });

  it('goes on from where the last program stopped', async () => {
    const service = await openTestService();
    const storage = inMemory();
    const before = await read(service, service.keptBy({ storage }));
    cost(service);
    const after = await read(service, service.keptBy({ storage }));
    expect(cost(service)).toEqual([1, 2]);
    expect(after.ground.rows).toEqual(before.ground.rows);
  });

  it.each([
    ['is cut short', (text: string) => text.slice(0, -40)],
    ['is another program’s', (text: string) => text.replace('"program":""', '"program":"0.9"')],
    ['holds something else', () => '{"form":1,"program":"","lists":[{"entity":"plan","mark":7}]}'],
    ['is empty', () => ''],
  ])('begins anew where what was kept %s', async (_what, spoil) => {
    const service = await openTestService();
    const storage = inMemory();
    await read(service, service.keptBy({ storage }));
    storage.text = spoil(storage.text ?? '');
    cost(service);
    const now = await read(service, service.keptBy({ storage }));
    expect(now.ground.rows.measure.length).toBeGreaterThan(20);
    expect(cost(service)).toEqual([20, 40]);
  });

  it('is read anew where SharePoint says that the mark is too old', async () => {
    const service = await openTestService();
    const kept = service.keptBy();
    const before = await read(service, kept);
    service.tenant.faults.set({
      faults: [{ when: { path: '**/items/delta', query: 'token=', times: 1 }, effect: { kind: 'resync' } }],
    });
    await service.run(service.sleep(4 * 60 * MINUTE));
    expect((await read(service, kept)).ground.rows).toEqual(before.ground.rows);
  });

  it('keeps what a failed reading brought, and asks for the rest', async () => {
    const service = await openTestService();
    service.tenant.faults.set({ faults: [{ when: { list: 'Pauses' }, effect: { kind: 'refuse', status: 500 } }] });
    const kept = service.keptBy();
    expect(await service.run(kept.read())).toMatchObject({ ok: false, failure: { kind: 'unavailable' } });
    service.tenant.faults.clear();
    cost(service);
    await read(service, kept);
    // A look, and one list; what was read before is asked for in delta, for it has not been whole yet.
    expect(cost(service)).toEqual([20, 22]);
  });

  it('is nobody’s where people cannot be asked for', async () => {
    const service = await openTestService();
    const kept = service.keptBy({ people: async () => ({ ok: false, failure: { kind: 'offline' } }) });
    expect(await service.run(kept.read())).toEqual({ ok: false, failure: { kind: 'offline' } });
  });

  it('asks who is in the channel once an hour, and before something is sent', async () => {
    const service = await openTestService();
    let asked = 0;
    const people = async () => {
      asked += 1;
      return succeed(laptopPeople.map(actorOf));
    };
    const kept = service.keptBy({ people });
    await read(service, kept);
    await service.run(service.sleep(10 * MINUTE));
    await read(service, kept);
    expect(asked).toBe(1);
    await read(service, kept, 'readAnew');
    expect(asked).toBe(2);
    await service.run(service.sleep(60 * MINUTE));
    await read(service, kept);
    expect(asked).toBe(3);
  });
});

describe('what stands wrong in the lists', () => {
  it('is counted: a row that cannot be read, and a list that somebody took away', async () => {
    const service = await openTestService();
    const list = [...service.tenant.world.state.lists.values()].find(({ name }) => name === 'Duties');
    const measures = [...service.tenant.world.state.lists.values()].find(({ name }) => name === 'Measures');
    if (list === undefined || measures === undefined) throw new Error('The lists are not there');
    const asAdmin = (path: string, init: RequestInit) =>
      service.tenant.fetch(`https://graph.microsoft.com/v1.0/sites/localhost:/sites/framdrift:/lists/${path}`, {
        ...init,
        headers: { Authorization: 'Bearer local:admin@framdrift.local', 'Content-Type': 'application/json' },
      });
    await asAdmin(list.id, { method: 'DELETE' });
    await asAdmin(`${measures.id}/items/1/fields`, {
      method: 'PATCH',
      body: JSON.stringify({ FdKey: 'ingen nøkkel' }),
    });
    const now = await read(service, service.keptBy());
    expect(now.ground.unreadable).toEqual([
      { entity: 'measure', rows: 1 },
      { entity: 'duty', rows: 0 },
    ]);
  });

  it('stops everything where it is the ledger that is gone', async () => {
    const service = await openTestService();
    const list = [...service.tenant.world.state.lists.values()].find(({ name }) => name === 'Reminders');
    await service.tenant.fetch(
      `https://graph.microsoft.com/v1.0/sites/localhost:/sites/framdrift:/lists/${list?.id ?? ''}`,
      { method: 'DELETE', headers: { Authorization: 'Bearer local:admin@framdrift.local' } },
    );
    const now = await service.run(service.keptBy().read());
    expect(now).toMatchObject({ ok: false, failure: { kind: 'listMissing' } });
  });
});
