/**
 * Lists and program one version apart. No version has been left behind yet, so the next migration is made up: to a program
 * ahead these lists are made to look like those of the version before, to a program behind like those of the next.
 */
import { describe, expect, it, vi } from 'vitest';
import { blankGoal } from '#domain/plan.ts';
import type { Milestone } from '#domain/milestone.ts';
import { newRow } from '#domain/row.ts';
import { tenantOn } from '#localtenant/test-tenant.ts';
import { lists } from '#schema/lists.ts';
import type { Migration } from '#schema/migrations.ts';
import { createPlanRepository, type LoadedPlan, type SaveOutcome } from './plan-repository.ts';
import { address, ask, askAll, openSite } from './test-site.ts';
import type { Behind } from './upgrade.ts';

const next: Migration = {
  version: 1,
  name: 'tell goals, proposals, what a milestone rests on, and when it is called off',
  steps: [
    { kind: 'addList', list: 'goal' },
    { kind: 'addList', list: 'proposal' },
    { kind: 'addColumn', list: 'milestone', column: 'Evidence' },
    { kind: 'addChoice', list: 'milestone', column: 'State', choice: 'Avlyst' },
  ],
};
vi.mock('#schema/migrations.ts', async (original) => ({
  ...(await original<object>()),
  migrationsFrom: (version: number) => ({ ok: true, value: version < 1 ? [next] : [] }),
}));

const label = (column: string): string => lists.milestone.columnLabels[column] ?? '';

async function stage() {
  const site = await openSite((machine) => tenantOn(machine));
  await site.provision();
  const behind: (Behind | null)[] = [];
  const repository = createPlanRepository(site.graphOf('leder'), address, (who) => behind.push(who));
  const hand = site.handOf('leder');
  const columns = await askAll(site, '/lists/Milestones/columns?$select=id,name,choice');
  const column = (name: string) => columns.find((found) => found['name'] === name);
  const columnAt = (name: string): string => `/lists/Milestones/columns/${String(column(name)?.['id'])}`;
  const { choices } = (column('State') ?? {})['choice'] as { readonly choices: readonly string[] };
  const create = async (row: Milestone): Promise<SaveOutcome | undefined> =>
    (await site.run(repository.create([{ change: hand.create('milestone', row), tried: false }])))[0];
  async function load(): Promise<LoadedPlan> {
    const plan = await site.run(repository.load());
    if (!plan.ok) throw new Error(JSON.stringify(plan.failure));
    return plan.value;
  }
  /** The milestone that stands in the lists, with where it stands. */
  async function standing() {
    const reading = (await load()).readings.find(({ entity }) => entity === 'milestone');
    const [item] = reading?.items ?? [];
    if (item?.kind !== 'row') throw new Error('The row is not shown');
    return { row: item.row.value as Milestone, base: item.row, mark: reading?.mark ?? '' };
  }
  async function change(fields: Partial<Milestone>): Promise<SaveOutcome> {
    const { row, base } = await standing();
    return site.run(repository.save(hand.change('milestone', row, fields), base, false));
  }
  const cells = async (...names: readonly string[]): Promise<unknown> =>
    (await askAll(site, `/lists/Milestones/items?$expand=fields($select=${names.join(',')})`))[0]?.['fields'];
  return { site, repository, behind, hand, columnAt, choices, create, load, standing, change, cells };
}

/** Lists of the version before, with one milestone in them. */
async function olderLists() {
  const old = await stage();
  await ask(old.site, 'DELETE', old.columnAt('Evidence'));
  await ask(old.site, 'PATCH', old.columnAt('State'), {
    choice: { choices: old.choices.filter((one) => one !== 'Avlyst') },
  });
  await ask(old.site, 'DELETE', '/lists/Goals');
  await ask(old.site, 'DELETE', '/lists/Proposals');
  await ask(old.site, 'PATCH', '/lists/Plans', { description: 'Framdrift 0' });
  expect(await old.create(old.site.milestone({ title: 'Oppstart' }))).toMatchObject({ kind: 'saved' });
  return old;
}

/** Lists of the next version, with a milestone that it has written. */
async function newerLists() {
  const late = await stage();
  expect(await late.create(late.site.milestone({ title: 'Oppstart' }))).toMatchObject({ kind: 'saved' });
  await ask(late.site, 'POST', '/lists/Milestones/columns', { name: 'Risk', text: { maxLength: 255 } });
  await ask(late.site, 'PATCH', late.columnAt('State'), { choice: { choices: [...late.choices, 'Satt på vent'] } });
  await ask(late.site, 'PATCH', '/lists/Plans', { description: 'Framdrift 2' });
  await ask(late.site, 'PATCH', '/lists/Milestones/items/1/fields', { Risk: 'Høy', FdSchema: 2 });
  return late;
}

const waits = (...names: readonly string[]) => ({
  kind: 'failed',
  failure: { kind: 'listsOlder', names },
  landed: 'no',
});

describe('a tab that is ahead of its lists', () => {
  it('opens the plan without what is not made yet, and says which is behind', async () => {
    const { load, behind } = await olderLists();
    const plan = await load();
    expect(plan.damaged.size).toBe(0);
    expect(plan.readings.map(({ entity }) => entity)).not.toContain('proposal');
    expect(behind.at(-1)).toBe('lists');
  });

  it('writes what the lists have room for', async () => {
    const { change, create, cells, site } = await olderLists();
    expect(await change({ title: 'Oppstartsmøte', state: 'confirmed' })).toMatchObject({ kind: 'saved' });
    expect(await cells('Title', 'State')).toMatchObject({ Title: 'Oppstartsmøte', State: 'Bekreftet' });
    expect(await create(site.milestone({ title: 'Høring' }))).toMatchObject({ kind: 'saved' });
  });

  it('leaves nothing out of a row on the quiet: what has no room waits whole, and says so', async () => {
    const { change, create, cells, site } = await olderLists();
    const before = await cells('Title', 'FdOp');
    expect(await change({ title: 'Møte', evidence: 'Referat' })).toEqual(waits(label('Evidence')));
    expect(await change({ state: 'cancelled' })).toEqual(waits(label('State')));
    expect(await create(site.milestone({ evidence: 'Referat' }))).toEqual(waits(label('Evidence')));
    expect(await cells('Title', 'FdOp')).toEqual(before);
  });

  it('tells of a list that is not made yet what it tells of a column', async () => {
    const { repository, site, hand, load } = await olderLists();
    await load();
    const failure = { kind: 'listsOlder', names: [lists.goal.label] };
    expect(await site.run(repository.read('goal'))).toEqual({ ok: false, failure });
    const goal = { ...blankGoal(newRow(site.newKey(), site.newKey())), title: 'Trygg hverdag' };
    const outcomes = await site.run(repository.create([{ change: hand.create('goal', goal), tried: false }]));
    expect(outcomes).toEqual([{ kind: 'failed', failure, landed: 'no' }]);
  });

  it('still says of a column that nobody is to make that somebody took it away', async () => {
    const { site, columnAt, load } = await olderLists();
    await ask(site, 'DELETE', columnAt('Delivers'));
    expect((await load()).damaged.get('milestone')).toMatchObject({
      kind: 'columnMissing',
      columns: [label('Delivers')],
    });
  });

  it('has it all once the lists are upgraded, also what others have written there', async () => {
    const { site, repository, standing, change, behind } = await olderLists();
    const { mark } = await standing();
    expect(await site.provision()).toMatchObject({ ok: true });
    expect(await change({ evidence: 'Referat' })).toMatchObject({ kind: 'saved' });
    expect(behind.at(-1)).toBeNull();
    // By the old link SharePoint would tell of the row without the column that it did not have.
    const since = await site.run(repository.changesSince('milestone', mark));
    expect(since).toMatchObject({
      ok: true,
      value: { whole: true, items: [{ row: { value: { evidence: 'Referat' } } }] },
    });
  });
});

describe('a tab that is behind its lists', () => {
  it('reads and writes what it knows, and leaves what it does not know as it stands', async () => {
    const { change, create, cells, site, load, behind } = await newerLists();
    expect((await load()).damaged.size).toBe(0);
    expect(behind.at(-1)).toBe('tab');
    expect(await change({ title: 'Oppstartsmøte', evidence: 'Referat' })).toMatchObject({ kind: 'saved' });
    expect(await cells('Title', 'Evidence', 'Risk')).toMatchObject({
      Title: 'Oppstartsmøte',
      Evidence: 'Referat',
      Risk: 'Høy',
    });
    expect(await create(site.milestone({ title: 'Høring' }))).toMatchObject({ kind: 'saved' });
  });

  it('shows a row that says what it does not know, names the column, and never writes it', async () => {
    const { site, repository, hand, load, standing, cells } = await newerLists();
    const { row, base } = await standing();
    await ask(site, 'PATCH', '/lists/Milestones/items/1/fields', { State: 'Satt på vent' });
    const reading = (await load()).readings.find(({ entity }) => entity === 'milestone');
    expect(reading?.items).toMatchObject([
      {
        kind: 'unreadable',
        row: { title: 'Oppstart', problems: [{ column: 'State', kind: 'newer' }], columns: [label('State')] },
      },
    ]);
    const outcome = await site.run(repository.save(hand.change('milestone', row, { title: 'Nytt' }), base, false));
    expect(outcome).toMatchObject({ kind: 'failed', failure: { kind: 'unreadable' } });
    expect(await cells('Title', 'State', 'Risk')).toMatchObject({
      Title: 'Oppstart',
      State: 'Satt på vent',
      Risk: 'Høy',
    });
  });
});
