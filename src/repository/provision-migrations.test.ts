/** No version has been left behind yet, so these lists are made to look like those of an older one. */
import { expect, it, vi } from 'vitest';
import { tenantOn } from '#localtenant/test-tenant.ts';
import { lists } from '#schema/lists.ts';
import type { Migration } from '#schema/migrations.ts';
import { provision } from './provision.ts';
import { address, ask, askAll, openSite, shapeOf, type Json } from './test-site.ts';

const migration: Migration = {
  version: 1,
  name: 'tell goals, what a milestone rests on, and when it is called off',
  steps: [
    { kind: 'addList', list: 'goal' },
    { kind: 'addColumn', list: 'milestone', column: 'Evidence' },
    { kind: 'addIndex', list: 'milestone', column: 'State' },
    { kind: 'addChoice', list: 'milestone', column: 'State', choice: 'Avlyst' },
    { kind: 'renameDisplay', list: 'milestone', column: 'Note' },
    { kind: 'renameDisplay', list: 'milestone', column: null },
  ],
};

vi.mock('#schema/migrations.ts', async (original) => ({
  ...(await original<object>()),
  migrationsFrom: (version: number) => ({ ok: true, value: version < 1 ? [migration] : [] }),
}));

it('lists of an older version are carried over, and nothing that people put there is lost', async () => {
  const site = await openSite((machine) => tenantOn(machine));
  await site.provision();
  const made = await shapeOf(site);

  const columns = await askAll(site, '/lists/Milestones/columns?$select=id,name,hidden,choice');
  const column = (name: string): string =>
    `/lists/Milestones/columns/${String(columns.find((found) => found['name'] === name)?.['id'])}`;
  const state = columns.find(({ name }) => name === 'State')?.['choice'] as { readonly choices: readonly string[] };
  const older = state.choices.filter((choice) => choice !== 'Avlyst');
  await ask(site, 'DELETE', '/lists/Goals');
  await ask(site, 'DELETE', column('Evidence'));
  await ask(site, 'PATCH', column('State'), { indexed: false, choice: { choices: [...older, 'Utsatt'] } });
  await ask(site, 'PATCH', column('Note'), { displayName: 'Kommentar' });
  await ask(site, 'PATCH', '/lists/Milestones', { displayName: 'Datoer' });
  await ask(site, 'PATCH', '/lists/Plans', { description: 'Framdrift 0' });
  await ask(site, 'POST', '/lists/Milestones/items', { fields: { Title: 'Oppstart', State: 'Utsatt' } });

  const steps: string[] = [];
  const answer = await site.run(
    provision(site.graphOf('admin'), address, ({ step, column: name }) => steps.push(`${step} ${name ?? ''}`.trim())),
  );
  expect(answer).toEqual({ ok: true, value: [] });
  expect(steps.toSorted()).toEqual(
    // The list that is made anew is named, and its title column too.
    [
      'addColumn Hva viser det',
      'changeColumn Merknad',
      'changeColumn Mål',
      'changeColumn Status',
      'createList',
      'nameList',
      'nameList',
      'stamp',
    ].toSorted(),
  );

  const now = await shapeOf(site);
  const withOwnChoice = (list: Json): Json => ({
    ...list,
    columns: (list['columns'] as readonly Json[])
      .map((found) =>
        list['name'] === 'Milestones' && found['name'] === 'State'
          ? { ...found, choice: { ...(found['choice'] as object), choices: [...older, 'Utsatt', 'Avlyst'] } }
          : found,
      )
      .toSorted((a, b) => String(a['name']).localeCompare(String(b['name']))),
  });
  const inOrder = (list: Json): Json => ({
    ...list,
    columns: (list['columns'] as readonly Json[]).toSorted((a, b) =>
      String(a['name']).localeCompare(String(b['name'])),
    ),
  });
  expect(now.map(inOrder)).toEqual(made.map(withOwnChoice));
  expect(now.find(({ name }) => name === 'Milestones')?.['displayName']).toBe(lists.milestone.label);
  const [row] = await askAll(site, '/lists/Milestones/items?$expand=fields');
  expect(row?.['fields']).toMatchObject({ Title: 'Oppstart', State: 'Utsatt' });
});
