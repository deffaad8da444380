/** Rows that are only ever added, through the product and a tenant: never an alarm for nothing, always one for a change. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordName, RegisteredCheck } from '#domain/registration.ts';
import type { Row } from '#domain/row.ts';
import type { LocalTenant } from '#localtenant/local-tenant.ts';
import { savedBy, tenantOn } from '#localtenant/test-tenant.ts';
import { ask, askAll, openSite, type TestSite } from '#repository/test-site.ts';
import { summedColumns } from '#schema/checksum.ts';
import type { Column } from '#schema/field.ts';
import { lists } from '#schema/lists.ts';
import { arbitraryRows } from '../conformance/rows-arbitrary.ts';

type Site = TestSite<LocalTenant>;

const first = await openSite((machine) => tenantOn(machine), 3);
await first.provision();
const saved = savedBy(first.tenant);
const fresh = (): Promise<Site> => openSite((machine) => tenantOn(machine, saved), 4);

const entities = ['decision', 'sentReport', 'revision', 'journalEntry'] as const satisfies readonly RecordName[];
const SEED = 20_261_127;

/** In our own century, for SharePoint keeps no days before 1900; and on a day that every month has. */
const inOurTime = (row: Row): Row =>
  JSON.parse(JSON.stringify(row), (_name, value: unknown) =>
    typeof value === 'string'
      ? value.replace(
          /^\d\d(\d\d-\d\d-)(\d\d)/,
          (_, month: string, day: string) => `20${month}${day > '28' ? '28' : day}`,
        )
      : value,
  ) as Row;

/** So many rows of a list, whatever they say, written by the product. */
async function written(site: Site, entity: RecordName, count: number): Promise<readonly Row[]> {
  const rows = fc.sample<Row>(arbitraryRows[entity], { seed: SEED, numRuns: count }).map(inOurTime);
  const hand = site.handOf('leder');
  const made = rows.map((row) => ({ change: hand.create(entity, row as never), tried: false }));
  const repository = site.repositoryOf('leder');
  for (let at = 0; at < made.length; at += 20) {
    const outcomes = await site.run(repository.create(made.slice(at, at + 20)));
    expect(outcomes.filter(({ kind }) => kind !== 'saved')).toEqual([]);
  }
  return rows;
}

async function checked(site: Site, entity: RecordName): Promise<ReadonlyMap<unknown, RegisteredCheck>> {
  const found = await site.run(site.repositoryOf('leder').check(entity, null));
  if (!found.ok) throw new Error(JSON.stringify(found.failure));
  return new Map(found.value.map((one) => [one.key, one]));
}

/** Something else than what stands there, as SharePoint would take it. */
function otherThan({ facet }: Column, found: unknown): unknown {
  if ('choice' in facet) return facet.choice.choices.find((choice) => choice !== found);
  if ('dateTime' in facet) return found === '2031-05-05T12:00:00Z' ? '2032-05-05T12:00:00Z' : '2031-05-05T12:00:00Z';
  if ('number' in facet) return typeof found === 'number' && found === 7 ? 8 : 7;
  if ('boolean' in facet) return found !== true;
  return found === 'endret' ? 'endret igjen' : 'endret';
}

describe.each(entities)('rows of %s', (entity) => {
  const list = lists[entity];

  it('are as registered, whatever they say, when a tenant has given them back', async () => {
    const site = await fresh();
    const rows = await written(site, entity, 60);
    const found = await checked(site, entity);
    expect(found.size).toBe(rows.length);
    expect([...found.values()].filter(({ standing }) => standing !== 'asRegistered')).toEqual([]);
  });

  it('are changed when any column of theirs is, and cannot be told when it is their key', async () => {
    const site = await fresh();
    const columns = summedColumns(list);
    const rows = await written(site, entity, columns.length + 1);
    const names = columns.map(({ name }) => name).join(',');
    const items = await askAll(site, `/lists/${list.name}/items?$expand=fields($select=${names})`);
    for (const [index, column] of columns.entries()) {
      const item = items.find(({ fields }) => (fields as Row & { FdKey: string }).FdKey === rows[index]?.key);
      const cells = item?.['fields'] as Readonly<Record<string, unknown>>;
      const value =
        column.name === 'FdPlan' || column.name.endsWith('Key') ? site.newKey() : otherThan(column, cells[column.name]);
      await ask(site, 'PATCH', `/lists/${list.name}/items/${String(item?.['id'])}/fields`, { [column.name]: value });
    }
    const found = await checked(site, entity);
    const standings = columns.map(({ name }, index) => [name, found.get(rows[index]?.key)?.standing ?? 'key gone']);
    expect(standings.filter(([name]) => name !== 'FdKey').filter(([, standing]) => standing !== 'changed')).toEqual([]);
    expect(standings.find(([name]) => name === 'FdKey')?.[1]).toBe('key gone');
    expect([...found.values()].filter(({ standing }) => standing === 'unverifiable')).toHaveLength(1);
    expect(found.get(rows.at(-1)?.key)?.standing).toBe('asRegistered');
  });
});
