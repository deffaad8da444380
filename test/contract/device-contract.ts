/** What every device promises, whatever it keeps things in: the same suite for memory and for browsers. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Clock, fixedClock } from '#base/clock.ts';
import type { Result } from '#base/result.ts';
import type { Device, DeviceContent, DeviceFailure, DevicePlace, DeviceWrite, ListWrite } from '#sync/device.ts';
import { deviceWrites, emptyContent, modelAfter, normal } from './device-model.ts';
import { daysAfter, edit, key, owner, row, START, unreadable } from './device-values.ts';

/** New storage, and what a page load opens its devices in; every call of it is another page load. */
export type NewStorage = (clock: Clock) => () => DevicePlace;

export function must<Value>(result: Result<Value, DeviceFailure>): Value {
  if (!result.ok) throw new Error(`The device failed: ${JSON.stringify(result.failure)}`);
  return result.value;
}

const whole = (more: Partial<ListWrite> = {}): ListWrite => ({
  entity: 'milestone',
  mark: 'merke-1',
  put: [row(1), row(2)],
  remove: [],
  whole: true,
  readAt: START,
  ...more,
});

const operationsOf = (content: DeviceContent): readonly string[] => content.edits.map(({ change }) => change.operation);

const itemsOf = (content: DeviceContent): readonly string[] =>
  content.lists.flatMap(({ entity, rows }) => rows.map(({ row }) => `${entity} ${row.item}`));

const me = owner('leder');
const RUNS = 60;

export function deviceContract(newStorage: NewStorage): void {
  let clock: ReturnType<typeof fixedClock>;
  let page: () => DevicePlace;

  beforeEach(() => {
    clock = fixedClock(START);
    page = newStorage(clock);
  });

  const open = async (place: DevicePlace = page(), whose = me): Promise<Device> => must(await place.open(whose));
  const contentOf = async (device: Device, since = 0): Promise<DeviceContent> => must(await device.read(since));
  const write = async (device: Device, what: DeviceWrite): Promise<number> => must(await device.write(what));

  describe('edits', () => {
    it('are none on a new device', async () => {
      expect(await contentOf(await open())).toEqual(emptyContent);
    });

    it('are found in their order by the next page load', async () => {
      const device = await open();
      await write(device, { add: [edit(3), edit(1)] });
      await write(device, { add: [edit(2)] });
      device.close();
      expect(await contentOf(await open())).toEqual({
        ...emptyContent,
        revision: 2,
        edits: [edit(3), edit(1), edit(2)],
      });
    });

    it('keep their place when they are put anew, and stay away when they are gone', async () => {
      const device = await open();
      await write(device, { add: [edit(1), edit(2)] });
      const tried = edit(1, { tried: true, state: { kind: 'setAside', failure: { kind: 'rowGone' } } });
      await write(device, { put: [tried, edit(7)] });
      expect((await contentOf(device)).edits).toEqual([tried, edit(2)]);
      await write(device, { remove: [key(1), key(8)] });
      expect((await contentOf(device)).edits).toEqual([edit(2)]);
    });

    it('stand once when they are added twice, as whoever was first has them by now', async () => {
      const device = await open();
      await write(device, { add: [edit(1)] });
      await write(device, { put: [edit(1, { tried: true })] });
      await write(device, { add: [edit(1), edit(2), edit(2)] });
      expect((await contentOf(device)).edits).toEqual([edit(1, { tried: true }), edit(2)]);
    });

    it('of many tabs are all there, each write with a number of its own', async () => {
      const tabs = await Promise.all([page(), page(), page()].map((place) => open(place)));
      const writes = tabs.flatMap((tab, index) =>
        [1, 2, 3, 4].map((turn) => write(tab, { add: [edit(10 * (index + 1) + turn)] })),
      );
      const revisions = await Promise.all(writes);
      expect(revisions.toSorted((one, other) => one - other)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
      const content = await contentOf(await open());
      expect(content.revision).toBe(12);
      expect(operationsOf(content)).toHaveLength(12);
      // Each tab's own stand in the order in which it wrote them.
      for (const tab of [1, 2, 3]) {
        const own = operationsOf(content).filter((operation) => Math.floor(Number(`0x${operation}`) / 10) === tab);
        expect(own).toEqual([1, 2, 3, 4].map((turn) => key(10 * tab + turn)));
      }
    });
  });

  describe('rows', () => {
    it('are replaced by a whole list, and by part of it where they are named', async () => {
      const device = await open();
      await write(device, { lists: [whole({ put: [row(1), row(2), unreadable(3)] })] });
      await write(device, {
        lists: [
          whole({ mark: 'merke-2', put: [row(3, 2), row(4)], remove: ['1'], whole: false, readAt: daysAfter(1) }),
        ],
      });
      expect((await contentOf(device)).lists).toEqual([
        { entity: 'milestone', mark: 'merke-2', readAt: daysAfter(1), rows: [row(2), row(3, 2), row(4)] },
      ]);
      await write(device, { lists: [whole({ put: [row(9)] })] });
      expect(itemsOf(await contentOf(device))).toEqual(['milestone 9']);
    });

    it('are told from the revision that is asked from, whole lists at a time', async () => {
      const device = await open();
      await write(device, { lists: [whole(), whole({ entity: 'measure' })] });
      const revision = await write(device, { lists: [whole({ entity: 'measure', put: [row(5)], whole: false })] });
      expect(itemsOf(await contentOf(device, revision - 1))).toEqual(['measure 1', 'measure 2', 'measure 5']);
      expect(itemsOf(await contentOf(device, revision))).toEqual([]);
      expect(itemsOf(await contentOf(device)).toSorted()).toEqual([
        'measure 1',
        'measure 2',
        'measure 5',
        'milestone 1',
        'milestone 2',
      ]);
    });

    it('of one list leave those of another alone', async () => {
      const device = await open();
      await write(device, { lists: [whole({ entity: 'report' }), whole({ entity: 'reference' })] });
      await write(device, { lists: [whole({ entity: 'report', put: [] })] });
      expect(itemsOf(await contentOf(device))).toEqual(['reference 1', 'reference 2']);
    });

    it('keep the time of their reading where a write does not say another', async () => {
      const device = await open();
      await write(device, { lists: [whole()] });
      await write(device, { lists: [whole({ put: [], whole: false, readAt: null })] });
      expect((await contentOf(device)).lists.map(({ readAt }) => readAt)).toEqual([START]);
    });

    it('of part of a list are not kept where the list is not: they would pass for all of it', async () => {
      const device = await open();
      await write(device, {
        add: [edit(1)],
        lists: [whole({ whole: false }), whole({ entity: 'measure', readAt: null })],
      });
      expect(await contentOf(device)).toEqual({ ...emptyContent, revision: 1, edits: [edit(1)] });
    });
  });

  it('keeps how the lists stood, and changes only what a write says of it', async () => {
    const device = await open();
    const stamps = [['milestone', START] as const, ['measure', null] as const];
    const damaged = [['measure', { kind: 'newer' }] as const] as const;
    await write(device, { standing: { lookedAt: START, stamps, damaged } });
    await write(device, { standing: { sharedAt: daysAfter(1) } });
    expect((await contentOf(device)).standing).toEqual({ lookedAt: START, stamps, damaged, sharedAt: daysAfter(1) });
  });

  it('never shows half a write', async () => {
    const [writer, reader] = [await open(), await open()];
    const writes = [1, 2, 3, 4, 5].map((turn) =>
      writer.write({
        add: [edit(turn)],
        remove: [key(turn - 1)],
        lists: [whole({ mark: `merke-${turn}`, put: [row(turn)] })],
        standing: { lookedAt: daysAfter(turn) },
      }),
    );
    const seen = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(() => contentOf(reader)));
    await Promise.all(writes);
    for (const content of [...seen, await contentOf(reader)]) {
      const turn = content.revision;
      expect(operationsOf(content)).toEqual(turn === 0 ? [] : [key(turn)]);
      expect(itemsOf(content)).toEqual(turn === 0 ? [] : [`milestone ${turn}`]);
      expect(content.standing.lookedAt).toEqual(turn === 0 ? null : daysAfter(turn));
    }
  });

  it('shares nothing with who writes or reads', async () => {
    const device = await open();
    const [mine, list] = [structuredClone(edit(1)), structuredClone(whole())];
    await write(device, { add: [mine], lists: [list] });
    Object.assign(mine.change.after, { title: 'Endret etterpå' });
    (list.put as unknown[]).push(row(8));
    const read = await contentOf(device);
    const spoil = (): void => {
      Object.assign(read.edits[0]?.change.after ?? {}, { title: 'Endret av en leser' });
    };
    // Either a copy, or nothing that can be changed.
    try {
      spoil();
    } catch (error) {
      expect(error).toBeInstanceOf(TypeError);
    }
    const again = await contentOf(device);
    expect(again.edits).toEqual([edit(1)]);
    expect(itemsOf(again)).toEqual(['milestone 1', 'milestone 2']);
  });

  it('gives nobody what is another’s, whatever their ids hold', async () => {
    const place = page();
    const ids = [
      '',
      'a',
      'b',
      'a","b',
      "o'brien",
      '../b',
      'a/b',
      '__proto__',
      'æ\u0000å',
      '\ud800',
      'a:b',
      ' a',
      '%61',
    ];
    const owners = ids.flatMap((person) => ids.map((site) => ({ tenant: 'kommune', person, site })));
    for (const [index, whose] of owners.entries()) {
      const device = await open(place, whose);
      expect(await contentOf(device)).toEqual(emptyContent);
      await write(device, { add: [edit(index + 1)] });
      device.close();
    }
  });

  it('forgets rows and how the lists stood, and keeps the edits', async () => {
    const [device, other] = [await open(), await open()];
    const what = { add: [edit(1)], lists: [whole()], standing: { lookedAt: START, sharedAt: START } };
    const revision = await write(device, what);
    must(await device.forget());
    expect(await contentOf(await open())).toEqual({ ...emptyContent, revision: revision + 1, edits: [edit(1)] });
    // Another tab that knows the list does not make half of it stand for the whole.
    await write(other, { lists: [whole({ put: [row(5)], whole: false })] });
    expect((await contentOf(other)).lists).toEqual([]);
  });

  describe('what is kept', () => {
    it('is proven to outlive the page once another page load has left its mark', async () => {
      const place = page();
      const first = await open(place);
      expect(first.proven).toBe(false);
      expect((await open(place)).proven).toBe(false);
      first.close();
      const next = page();
      expect((await open(next)).proven).toBe(true);
      expect((await open(next)).proven).toBe(true);
      expect((await open(next, owner('ansatt'))).proven).toBe(false);
    });

    it('loses its rows after thirty days without its owner, and never its edits', async () => {
      const gone = await open(page(), owner('sluttet'));
      await write(gone, { add: [edit(1)], lists: [whole()], standing: { sharedAt: START } });
      gone.close();
      clock.advance(5 * 86_400_000);
      const here = await open(page(), me);
      await write(here, { lists: [whole()] });
      here.close();
      const sweeper = page();
      must(await sweeper.sweep(daysAfter(30)));
      expect(itemsOf(await contentOf(await open(page(), owner('sluttet'))))).toHaveLength(2);

      clock = fixedClock(START);
      page = newStorage(clock);
      const left = await open(page(), owner('sluttet'));
      await write(left, { add: [edit(1)], lists: [whole()], standing: { sharedAt: START } });
      left.close();
      clock.advance(5 * 86_400_000);
      const stays = await open(page(), me);
      await write(stays, { lists: [whole()] });
      must(await page().sweep(daysAfter(30.5)));
      const after = await contentOf(await open(page(), owner('sluttet')));
      expect(after.edits).toEqual([edit(1)]);
      expect(after.lists).toEqual([]);
      expect(after.standing).toEqual(emptyContent.standing);
      expect(itemsOf(await contentOf(stays))).toHaveLength(2);
    });

    it('is not kept for years where a clock ran ahead once', async () => {
      clock.advance(4_000 * 86_400_000);
      const ahead = await open(page(), owner('ansatt'));
      await write(ahead, { lists: [whole()] });
      ahead.close();
      must(await page().sweep(daysAfter(0)));
      must(await page().sweep(daysAfter(31)));
      expect((await contentOf(await open(page(), owner('ansatt')))).lists).toEqual([]);
    });
  });

  it('ends what is under way when it is closed, and takes nothing after that', async () => {
    const device = await open();
    const underWay = device.write({ add: [edit(1)] });
    device.close();
    const late = await device.write({ add: [edit(2)] });
    expect((await underWay).ok).toBe(true);
    expect(late).toEqual({ ok: false, failure: { kind: 'unavailable', code: 'closed' } });
    expect(await device.read(0)).toEqual(late);
    expect((await contentOf(await open())).edits).toEqual([edit(1)]);
  });

  it('holds after any writes what the writes say', async () => {
    await fc.assert(
      fc.asyncProperty(deviceWrites, async (writes) => {
        page = newStorage(clock);
        const tabs = [await open(), await open()] as const;
        let expected = emptyContent;
        for (const [index, what] of writes.entries()) {
          await write(tabs[index % 2 === 0 ? 0 : 1], what);
          expected = modelAfter(expected, what);
        }
        expect(normal(await contentOf(tabs[0]))).toEqual(normal(expected));
        for (const tab of tabs) tab.close();
        expect(normal(await contentOf(await open()))).toEqual(normal(expected));
      }),
      { numRuns: RUNS },
    );
  });
}
