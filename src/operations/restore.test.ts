import { describe, expect, it } from 'vitest';
import type { GraphPorts } from '#graph/client.ts';
import { inspect } from '#repository/provision.ts';
import { address } from '#repository/test-site.ts';
import type { Backup, SavedList } from './backup.ts';
import { fileOf, readBackupFile } from './backup-file.ts';
import { checksumOf, checksumOfAll } from './plan-rows.ts';
import {
  askOn,
  backedUp,
  copyOf,
  emptySite,
  planSite,
  type PlanSite,
  restoredOn,
  sendOn,
  sumsOf,
} from './test-plan-site.ts';

const first = await planSite();
const { backup } = await backedUp(first.site);

let seed = 100;
const freshSite = (): Promise<PlanSite> => copyOf(first.saved, (seed += 1));

async function expectEqual(site: PlanSite, wanted: Backup = backup): Promise<void> {
  const again = await backedUp(site, emptySite);
  expect(sumsOf(again.backup)).toEqual(sumsOf(wanted));
  expect(again.backup.checksum).toBe(wanted.checksum);
}

/** The line holds until the call of this number, and then no more; that call may be carried out without its answer. */
function breaking(
  site: PlanSite,
  at: number,
  carriedOut: boolean,
): { readonly fetch: GraphPorts['fetch']; readonly calls: () => number } {
  let calls = 0;
  return {
    calls: () => calls,
    fetch: async (url, init) => {
      calls += 1;
      if (calls < at) return site.tenant.fetch(url, init);
      if (calls === at && carriedOut) await site.tenant.fetch(url, init);
      throw new TypeError('fetch failed');
    },
  };
}

/** Calls of a restore that nothing disturbs. */
const whole = await freshSite();
const undisturbed = breaking(whole, Number.POSITIVE_INFINITY, false);
await restoredOn(whole, backup, { ports: { fetch: undisturbed.fetch } });
const all = undisturbed.calls();

describe('a plan that is put back', () => {
  it('is equal list by list, also on a site in another time zone', async () => {
    const site = await freshSite();
    const restored = await restoredOn(site, backup);
    expect(restored).toMatchObject({ ok: true, value: { equal: true, checksum: backup.checksum } });
    await expectEqual(site);
    const goals = await askOn(
      site,
      emptySite,
      '/lists/Goals/items?$expand=fields($select=constructor,Temaer,Besiktiget)',
    );
    const own = goals
      .map(({ fields }) => fields as Record<string, unknown>)
      .filter(({ Temaer }) => Temaer !== undefined);
    expect(own).toMatchObject([
      { constructor: 'Kommunen\nog noen til', Temaer: ['Bolig', 'Helse'], Besiktiget: '2026-03-29T07:00:00Z' },
    ]);
  });

  it('is equal also by way of the file', async () => {
    const site = await freshSite();
    const bytes = fileOf(backup);
    const read = readBackupFile(bytes ?? new Uint8Array());
    if (!read.ok) throw new Error(read.failure.kind);
    expect(await restoredOn(site, read.value)).toMatchObject({ ok: true, value: { equal: true } });
    await expectEqual(site);
  });

  it('leaves rows without a key without one, and makes both of two that are alike', async () => {
    const site = await freshSite();
    await restoredOn(site, backup);
    const rows = await askOn(site, emptySite, '/lists/Milestones/items?$expand=fields($select=FdKey,Title)');
    const made = rows.map(({ fields }) => fields as Record<string, unknown>);
    expect(made.filter(({ Title }) => Title === 'Laget i SharePoint').map(({ FdKey }) => FdKey)).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('is only compared when the command is run once more', async () => {
    const site = await freshSite();
    await restoredOn(site, backup);
    const before = sumsOf((await backedUp(site, emptySite)).backup);
    const methods = new Set<string>();
    const fetch: GraphPorts['fetch'] = (url, init) => {
      methods.add(init.method ?? 'GET');
      return site.tenant.fetch(url, init);
    };
    const again = await restoredOn(site, backup, { ports: { fetch } });
    expect(again).toMatchObject({ ok: true, value: { equal: true } });
    expect([...methods]).toEqual(['GET']);
    expect(sumsOf((await backedUp(site, emptySite)).backup)).toEqual(before);
  });

  it('is a plan like any other afterwards: once it is changed, the file is refused', async () => {
    const site = await freshSite();
    await restoredOn(site, backup);
    await sendOn(site, emptySite, 'POST', '/lists/Goals/items', {
      fields: { Title: 'Nytt mål', FdKey: 'ef'.repeat(16) },
    });
    expect(await restoredOn(site, backup)).toMatchObject({ ok: false, failure: { kind: 'hasRows' } });
  });

  it('has lists in which the set-up finds nothing to make, and the columns that people had added', async () => {
    const site = await freshSite();
    await restoredOn(site, backup);
    const found = await site.run(inspect(site.graphOf('admin'), emptySite));
    if (!found.ok) throw new Error(found.failure.kind);
    const own = found.value.map((finding) => `${finding.kind} ${'column' in finding ? finding.column : ''}`);
    const added = ['Besiktiget den', 'Bygger', 'Klokka', 'Nummer', 'Temaer'];
    expect(own.toSorted()).toEqual(added.map((column) => `columnForeign ${column}`));
  });
});

describe('a site that is not empty', () => {
  it('is refused and stays as it was', async () => {
    const site = await freshSite();
    const before = await backedUp(site);
    const refused = await restoredOn(site, backup, { at: address });
    expect(refused).toMatchObject({ ok: false, failure: { kind: 'hasRows' } });
    if (!refused.ok && refused.failure.kind === 'hasRows') expect(refused.failure.lists).toContain('Milepæler');
    expect(sumsOf((await backedUp(site)).backup)).toEqual(sumsOf(before.backup));
  });

  it('is refused also where another backup is being restored', async () => {
    const site = await freshSite();
    const half = breaking(site, all - 30, true);
    await restoredOn(site, backup, { ports: { fetch: half.fetch } });
    const other: Backup = { ...backup, checksum: '0'.repeat(64) };
    expect(await restoredOn(site, other)).toMatchObject({ ok: false, failure: { kind: 'hasRows' } });
  });

  it('is refused where it is of a newer version', async () => {
    const site = await freshSite();
    await restoredOn(site, backup);
    await sendOn(site, emptySite, 'PATCH', '/lists/Plans', { description: 'Framdrift 99' });
    expect(await restoredOn(site, backup)).toMatchObject({ ok: false, failure: { failure: { kind: 'newer' } } });
  });
});

describe('a restore that is broken off', () => {
  const isLong = process.env['FRAMDRIFT_LONG'] === '1';
  const step = isLong ? 1 : 61;
  const calls = Array.from({ length: all }, (_, index) => index + 1);

  it.each([
    ['before the call lands', false, 0],
    ['after the call landed, its answer lost', true, 15],
  ])(
    'anywhere, %s, is run again and doubles nothing',
    async (_when, carriedOut, first) => {
      const cases = calls.filter((call) => (call + first) % step === 0 || call > all - 3);
      expect(cases.length).toBeGreaterThan(4);
      for (const at of cases) {
        const site = await freshSite();
        const broken = breaking(site, at, carriedOut);
        const half = await restoredOn(site, backup, { ports: { fetch: broken.fetch } });
        expect([at, half.ok]).toEqual([at, false]);
        const again = await restoredOn(site, backup);
        expect([at, again]).toMatchObject([at, { ok: true, value: { equal: true } }]);
        await expectEqual(site);
      }
    },
    600_000,
  );

  it('again and again, each time a few calls further', async () => {
    const site = await freshSite();
    let runs = 0;
    for (let equal = false; !equal; runs += 1) {
      const broken = breaking(site, 12 + runs * 4, runs % 2 === 0);
      const run = await restoredOn(site, backup, { ports: { fetch: broken.fetch } });
      equal = run.ok && run.value.equal;
      expect(runs).toBeLessThan(100);
    }
    expect(runs).toBeGreaterThan(3);
    await expectEqual(site);
  }, 60_000);

  it('shows no plan as long as lists are missing rows', async () => {
    const site = await freshSite();
    await restoredOn(site, backup, { ports: { fetch: breaking(site, all - 20, true).fetch } });
    const count = async (list: string): Promise<number> =>
      (await askOn(site, emptySite, `/lists/${list}/items`)).length;
    expect(await count('Milestones')).toBeGreaterThan(10);
    expect(await count('Plans')).toBe(0);
  });

  it('by answers that were lost, before readers see what landed, takes nothing for refused', async () => {
    const site = await freshSite();
    const goals = { list: 'Goals', path: '**/items' };
    site.tenant.faults.add({
      when: { ...goals, method: 'POST', times: 30 },
      effect: { kind: 'refuseAfter', status: 504 },
    });
    site.tenant.faults.add({
      when: { list: 'Goals', path: '**/delta', forSeconds: 20 },
      effect: { kind: 'lag', seconds: 60 },
    });
    const restored = await restoredOn(site, backup);
    if (!restored.ok) throw new Error(JSON.stringify(restored.failure));
    expect(restored.value.lists.filter(({ refused }) => refused > 0)).toEqual([]);
    expect(restored.value.equal).toBe(true);
    await expectEqual(site);
  });

  it('by calls that were given up and are carried out later, is doubled in no row that has no key', async () => {
    const site = await freshSite();
    site.tenant.faults.add({
      when: { list: 'Milestones', body: 'Laget i SharePoint', method: 'POST', times: 3 },
      effect: { kind: 'landsLate', seconds: 20 },
    });
    expect(await restoredOn(site, backup)).toMatchObject({ ok: true, value: { equal: true } });
    await site.pass(600_000);
    await site.tenant.settle();
    await expectEqual(site);
  });

  it('by a service that fails by chance in every way is equal in the end', async () => {
    for (let chance = 1; chance <= (isLong ? 40 : 1); chance += 1) {
      const site = await freshSite();
      site.tenant.faults.chance({
        seed: chance,
        rate: 0.15,
        kinds: [
          'answerLost',
          'errorAfterCommit',
          'requestLost',
          'throttled',
          'truncated',
          'readLag',
          'partialBatch',
          'deltaNoise',
          'uniqueRefused',
          'resync',
        ],
      });
      let equal = false;
      for (let runs = 0; !equal && runs < 60; runs += 1) {
        const run = await restoredOn(site, backup);
        equal = run.ok && run.value.equal;
        if (!run.ok && run.failure.kind === 'hasRows') break;
      }
      site.tenant.faults.clear();
      await site.pass(600_000);
      if (!equal) await restoredOn(site, backup);
      await expectEqual(site);
    }
  }, 600_000);
});

describe('what SharePoint does not take', () => {
  const withRows = (change: (list: SavedList) => SavedList): Backup => {
    const lists = backup.lists.map((list) => {
      const changed = list.list === 'Goals' ? change(list) : list;
      return { ...changed, checksum: checksumOf(changed.rows.map(({ cells }) => cells)) };
    });
    const sums = lists.map((list) => ({ ...list, rows: list.rows.length }));
    return { ...backup, lists, checksum: checksumOfAll(sums) };
  };

  it('is told as unequal, and the other rows are there', async () => {
    const site = await freshSite();
    const odd = withRows((list) => ({
      ...list,
      rows: list.rows.map((row, index) =>
        index === 0 ? { ...row, cells: { ...row.cells, Title: 'x'.repeat(300) } } : row,
      ),
    }));
    const restored = await restoredOn(site, odd);
    if (!restored.ok) throw new Error(JSON.stringify(restored.failure));
    expect(restored.value.equal).toBe(false);
    const goals = restored.value.lists.find(({ saved }) => saved.list === 'Goals');
    expect(goals).toMatchObject({ refused: 1, rows: (goals?.saved.rows.length ?? 0) - 1 });
  });

  it('is the second of two rows with one key', async () => {
    const site = await freshSite();
    const twice = withRows((list) => ({ ...list, rows: [...list.rows, ...list.rows.slice(0, 1)] }));
    const restored = await restoredOn(site, twice);
    if (!restored.ok) throw new Error(JSON.stringify(restored.failure));
    expect(restored.value.lists.find(({ saved }) => saved.list === 'Goals')).toMatchObject({ refused: 1 });
    expect(restored.value.equal).toBe(false);
  });

  it('stops at a token that has no right to write, and goes on with one that has', async () => {
    const site = await freshSite();
    const run = async (person: string) =>
      restoredOn(site, backup, {
        ports: { token: async () => ({ ok: true, value: `local:${person}@framdrift.local` }) },
      });
    expect(await run('gjest')).toMatchObject({ ok: false });
    expect(await run('admin')).toMatchObject({ ok: true, value: { equal: true } });
  });
});
