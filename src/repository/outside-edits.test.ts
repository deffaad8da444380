import { describe, expect, it } from 'vitest';
import { tenantOn } from '#localtenant/test-tenant.ts';
import { ask, askAll, openSite } from '#repository/test-site.ts';

const site = await openSite((machine) => tenantOn(machine), 11);
await site.provision();
const hand = site.handOf('leder');
const repository = site.repositoryOf('leder');
const made = site.milestone({ title: 'Oppstart', note: 'Slik den ble laget' });
await site.run(repository.create([{ change: hand.create('milestone', made), tried: false }]));

const [item] = await askAll(site, '/lists/Milestones/items');
const place = `/lists/Milestones/items/${String(item?.['id'])}`;
const inSharePoint = (fields: Readonly<Record<string, unknown>>) => ask(site, 'PATCH', `${place}/fields`, fields);

await site.pass(60_000);
await inSharePoint({ Title: 'Oppstartsmøte' });
await site.pass(60_000);
const read = await site.run(repository.read('milestone'));
const stored = read.ok ? read.value.items.flatMap((one) => (one.kind === 'row' ? [one.row] : []))[0] : undefined;
if (stored === undefined) throw new Error('The milestone was not read');
const seen = { ...made, title: 'Oppstartsmøte' };
await site.run(repository.save(hand.change('milestone', seen, { note: 'Slik den ble etterpå' }), stored, false));
await site.pass(60_000);

const edits = () => site.run(repository.outsideEdits('milestone', made.key));

describe('what was done to a row in its list', () => {
  it('is what was written there past Framdrift, with who and from what to what; what Framdrift wrote is not among it', async () => {
    expect(await edits()).toMatchObject({
      ok: true,
      value: [
        {
          entity: 'milestone',
          item: made.key,
          act: 'changed',
          by: { id: '', name: 'SharePoint-administrator' },
          role: '',
          via: 'sharePoint',
          before: { title: 'Oppstart' },
          after: { title: 'Oppstartsmøte' },
        },
      ],
    });
  });

  it('is also going back to an old version, which brings back the operation that wrote it', async () => {
    await ask(site, 'POST', `${place}/versions/1.0/restoreVersion`);
    const found = await edits();
    expect(found.ok ? found.value.map(({ act, after }) => [act, after]) : found).toEqual([
      ['changed', { title: 'Oppstart', note: 'Slik den ble laget' }],
      ['changed', { title: 'Oppstartsmøte' }],
    ]);
  });

  it('is nothing where the list has no such row any more', async () => {
    expect(await site.run(repository.outsideEdits('milestone', site.newKey()))).toEqual({
      ok: false,
      failure: { kind: 'rowGone' },
    });
  });
});
