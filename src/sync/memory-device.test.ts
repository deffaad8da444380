import { beforeEach, describe, expect, it } from 'vitest';
import { fixedClock, type Instant } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import type { Device, DeviceFailure, DevicePlace, KeptEdit } from '#sync/device.ts';
import { frozenCopy, memoryPlaces, type MemoryPlaces } from '#sync/memory-device.ts';

const clock = fixedClock('2026-02-11T13:30:00.000Z' as Instant);
const owner = { tenant: 'kommune', person: 'leder', site: 'helse' };

/** Only the operation matters here; `test/contract` keeps whole changes. */
const edit = (operation: number): KeptEdit =>
  ({ change: { operation: String(operation) as Key }, tried: false, state: { kind: 'waiting' } }) as KeptEdit;

async function open(place: DevicePlace): Promise<Device> {
  const opened = await place.open(owner);
  if (!opened.ok) throw new Error(opened.failure.kind);
  return opened.value;
}

async function operations(place: DevicePlace): Promise<readonly string[]> {
  const content = await (await open(place)).read(0);
  return content.ok ? content.value.edits.map(({ change }) => change.operation) : [content.failure.kind];
}

/** `null` while nothing is answered. */
function watched<Value>(promise: Promise<Value>): () => Value | null {
  let found: Value | null = null;
  void promise.then((value) => (found = value));
  return () => found;
}

const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) await Promise.resolve();
};

let places: MemoryPlaces;

describe('trouble on demand', () => {
  beforeEach(() => {
    places = memoryPlaces({ clock });
  });

  it('fails the write that was named, keeps nothing of it, and no other', async () => {
    const device = await open(places);
    places.failWrite(2, { kind: 'full' });
    const answers = [1, 2, 3].map((operation) => device.write({ add: [edit(operation)] }));
    expect(await Promise.all(answers)).toEqual([
      { ok: true, value: 1 },
      { ok: false, failure: { kind: 'full' } },
      { ok: true, value: 2 },
    ]);
    expect(await operations(places)).toEqual(['1', '3']);
  });

  it('fails a forgetting too, and rows stay', async () => {
    const device = await open(places);
    await device.write({ standing: { sharedAt: clock.now() } });
    places.failWrite(1, { kind: 'unavailable', code: 'AbortError' });
    expect(await device.forget()).toEqual({ ok: false, failure: { kind: 'unavailable', code: 'AbortError' } });
    expect(await device.read(0)).toMatchObject({ value: { revision: 1, standing: { sharedAt: clock.now() } } });
  });

  it('refuses to open until that is over', async () => {
    places.refuse({ kind: 'blocked' });
    expect(await places.open(owner)).toEqual({ ok: false, failure: { kind: 'blocked' } });
    places.refuse(null);
    expect((await places.open(owner)).ok).toBe(true);
  });

  it('takes the storage away under every tab, says so once, and begins with nothing', async () => {
    const [device, other] = [await open(places), await open(places.page())];
    const told: DeviceFailure[] = [];
    device.onLost((failure) => told.push(failure));
    other.onLost((failure) => told.push(failure));
    await device.write({ add: [edit(1)] });
    const underWay = device.write({ add: [edit(2)] });
    places.take({ kind: 'wiped' });
    places.take({ kind: 'wiped' });
    expect(told).toEqual([{ kind: 'wiped' }, { kind: 'wiped' }]);
    const wiped = { ok: false, failure: { kind: 'wiped' } };
    expect(await underWay).toEqual(wiped);
    expect(await device.read(0)).toEqual(wiped);
    expect(await operations(places)).toEqual([]);
    expect((await open(places)).proven).toBe(false);
  });

  it('keeps everything where only a newer Framdrift has come', async () => {
    const device = await open(places);
    await device.write({ add: [edit(1)] });
    places.take({ kind: 'newer' });
    expect(await device.write({ add: [edit(2)] })).toEqual({ ok: false, failure: { kind: 'newer' } });
    expect(await operations(places.page())).toEqual(['1']);
  });

  it('tells nobody who has closed', async () => {
    const device = await open(places);
    const told: DeviceFailure[] = [];
    device.onLost((failure) => told.push(failure));
    device.close();
    places.take({ kind: 'wiped' });
    expect(told).toEqual([]);
  });
});

describe('a page that is killed', () => {
  it('leaves whole writes, the earlier before the later, and gets no answer', async () => {
    const found = new Set<string>();
    for (let seed = 0; seed < 16; seed += 1) {
      const chances = [8, 4, 2, 1].map((bit) => (seed & bit) / bit);
      places = memoryPlaces({ clock, chance: () => chances.shift() ?? 1 });
      const page = places.page();
      const device = await open(page);
      const answers = [1, 2, 3].map((operation) => watched(device.write({ add: [edit(operation), edit(-operation)] })));
      const content = watched(device.read(0));
      page.crash();
      found.add((await operations(places.page())).join(' '));
      expect([...answers, content].map((answer) => answer())).toEqual([null, null, null, null]);
    }
    expect([...found].toSorted()).toEqual(['', '1 -1', '1 -1 2 -2', '1 -1 2 -2 3 -3']);
  });

  it('is not heard of again, and does not disturb the others', async () => {
    const [page, other] = [places.page(), places.page()];
    const [device, neighbour] = [await open(page), await open(other)];
    const told: DeviceFailure[] = [];
    device.onLost((failure) => told.push(failure));
    const theirs = neighbour.write({ add: [edit(5)] });
    page.crash();
    const late = watched(device.write({ add: [edit(6)] }));
    expect((await theirs).ok).toBe(true);
    expect(await operations(places.page())).toContain('5');
    places.take({ kind: 'wiped' });
    expect(told).toEqual([]);
    await turns(20);
    expect(late()).toBeNull();
  });

  it('takes every page with it where the browser is killed', async () => {
    places = memoryPlaces({ clock, chance: () => 0 });
    const [device, neighbour] = [await open(places.page()), await open(places.page())];
    const mine = watched(device.write({ add: [edit(1)] }));
    const theirs = watched(neighbour.write({ add: [edit(2)] }));
    places.crash();
    expect(await operations(places.page())).toEqual(['1', '2']);
    await turns(20);
    expect([mine(), theirs()]).toEqual([null, null]);
  });
});

it('writes in the order in which it is asked, however long each takes', async () => {
  const delays: (() => void)[] = [];
  places = memoryPlaces({ clock, pause: () => new Promise((resolve) => delays.push(resolve)) });
  const opening = watched(open(places));
  const passOne = async (): Promise<void> => {
    await turns(5);
    delays.shift()?.();
    await turns(5);
  };
  while (opening() === null) await passOne();
  const device = opening();
  const first = watched(device?.write({ add: [edit(1)] }) ?? Promise.reject(new Error('closed')));
  const second = watched(device?.write({ add: [edit(2)] }) ?? Promise.reject(new Error('closed')));
  await turns(20);
  expect([first(), second()]).toEqual([null, null]);
  while (second() === null) await passOne();
  expect([first(), second()]).toEqual([
    { ok: true, value: 1 },
    { ok: true, value: 2 },
  ]);
});

describe('a value that is kept', () => {
  it('is a copy that nobody can change, also inside', () => {
    const mine = { rows: [{ title: 'Rad' }], none: null };
    const copy = frozenCopy(mine);
    mine.rows.push({ title: 'Senere' });
    expect(copy).toEqual({ rows: [{ title: 'Rad' }], none: null });
    expect(() => copy.rows.push({ title: 'Endret' })).toThrow(TypeError);
    expect(() => Object.assign(copy.rows[0] ?? {}, { title: 'Endret' })).toThrow(TypeError);
  });

  it('takes a name that means something to JavaScript as an ordinary one', () => {
    const copy = frozenCopy(JSON.parse('{"__proto__":{"isAdmin":true}}') as object);
    expect(Object.keys(copy)).toEqual(['__proto__']);
    expect('isAdmin' in copy).toBe(false);
  });

  it.each([new Map(), () => undefined, new Date(0), Symbol('a')])(
    'is never of a kind that JSON does not know',
    (value) => {
      expect(() => frozenCopy({ value })).toThrow(TypeError);
    },
  );
});
