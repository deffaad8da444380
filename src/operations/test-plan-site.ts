/**
 * For tests: a tenant with a site whose plan has something of everything (every kind of row, rows taken away and unreadable
 * ones, columns and choices that people added), and a second, empty site in another time zone.
 */
import { type LocalTenant } from '#localtenant/local-tenant.ts';
import { type Saved, savedBy, tenantOn } from '#localtenant/test-tenant.ts';
import type { Method } from '#graph/request.ts';
import { midProcess } from '#laptop/scenarios/mid-process.ts';
import type { SiteAddress } from '#repository/plan-repository.ts';
import { address, ask, askAll, type Json, openSite, type TestSite } from '#repository/test-site.ts';
import { allLists } from '#schema/lists.ts';
import { bareRows, fullRows } from '../../test/conformance/rows.ts';
import { type Backup, takeBackup, type Taken } from './backup.ts';
import { restoreBackup, type Restored, type RestoreFailure } from './restore.ts';
import type { Result } from '#base/result.ts';
import { collect, type GraphPorts } from '#graph/client.ts';

export type PlanSite = TestSite<LocalTenant>;

/** Where nothing is yet. */
export const emptySite: SiteAddress = { host: 'localhost', path: '/sites/gjenopprettet' };

/** Once more the tenant that was saved; `seed` is another for each copy, or ids would be given twice. */
export const copyOf = (saved: Saved, seed: number): Promise<PlanSite> =>
  openSite((machine) => tenantOn(machine, saved), seed);

async function addRows(site: PlanSite): Promise<void> {
  const hand = site.handOf('leder');
  const repository = site.repositoryOf('admin');
  // Each row lies under its own entity; the compiler cannot follow the pair through the list.
  const full = allLists.map(({ entity }) => hand.create(entity, fullRows[entity] as never));
  const story = midProcess(site.newKey, site.clock.now()).map(({ entity, row }) => hand.create(entity, row as never));
  const rows = [...full, ...story].map((change) => ({ change, tried: false }));
  const outcomes = await site.run(repository.create(rows));
  const failed = outcomes.find(({ kind }) => kind !== 'saved');
  if (failed !== undefined) throw new Error(JSON.stringify(failed));
}

async function addColumns(site: PlanSite): Promise<void> {
  const add = (list: string, column: Readonly<Record<string, unknown>>): Promise<unknown> =>
    ask(site, 'POST', `/lists/${list}/columns`, column);
  await add('Goals', { name: 'constructor', displayName: 'Bygger', text: { allowMultipleLines: true } });
  await add('Goals', { name: 'Besiktiget', displayName: 'Besiktiget den', dateTime: { format: 'dateOnly' } });
  await add('Goals', { name: 'Klokka', dateTime: { format: 'dateTime' } });
  await add('Goals', { name: 'Temaer', choice: { choices: ['Bolig', 'Helse'], displayAs: 'checkBoxes' } });
  await add('Goals', { name: 'Nummer', number: {}, indexed: true, enforceUniqueValues: true });
  await add('Goals', { name: 'Kontakt', displayName: 'Kontaktperson', personOrGroup: {} });
  await add('Goals', { name: 'Sum', calculated: { formula: '=[Nummer]*2', outputType: 'number' } });
  const columns = await askAll(site, '/lists/Milestones/columns?$select=id,name,choice');
  const state = columns.find(({ name }) => name === 'State') as { id: string; choice: { choices: string[] } };
  const choices = [...state.choice.choices, 'Forsinket'];
  await ask(site, 'PATCH', `/lists/Milestones/columns/${state.id}`, { choice: { ...state.choice, choices } });
}

/** As people leave them in SharePoint; four that Framdrift cannot read. */
const byHand: readonly (readonly [list: string, fields: Readonly<Record<string, unknown>>])[] = [
  ['Milestones', { Title: 'Laget i SharePoint', WhenText: 'Mai' }],
  ['Milestones', { Title: 'Laget i SharePoint', WhenText: 'Mai' }],
  ['Milestones', { ...bareRows.milestone.cells, FdKey: 'Kortere', Title: 'Med feil nøkkel' }],
  ['Milestones', { ...bareRows.milestone.cells, FdKey: 'ab'.repeat(16), State: 'Forsinket' }],
  [
    'Goals',
    {
      ...bareRows.goal.cells,
      FdKey: 'cd'.repeat(16),
      constructor: 'Kommunen\r\nog noen til',
      Besiktiget: '2026-03-29T12:00:00Z',
      Klokka: '2026-03-29T00:30:00Z',
      'Temaer@odata.type': 'Collection(Edm.String)',
      Temaer: ['Helse', 'Bolig'],
      Nummer: 7.25,
    },
  ],
];

/** Keys of rows that no longer are there must not come back. */
async function deleteOne(site: PlanSite): Promise<void> {
  const [row] = await askAll(site, '/lists/Stakeholders/items');
  await ask(site, 'DELETE', `/lists/Stakeholders/items/${String(row?.['id'])}`);
}

export async function planSite(): Promise<{ readonly site: PlanSite; readonly saved: Saved }> {
  const site = await openSite((machine) => tenantOn(machine));
  const made = await site.provision();
  if (!made.ok) throw new Error(JSON.stringify(made.failure));
  await addColumns(site);
  await addRows(site);
  const { lookupId } = await adminTool(site, 'ensure-user', { site: address.path, person: 'leder@framdrift.local' });
  for (const [list, fields] of byHand) {
    const contact = list === 'Goals' ? { KontaktLookupId: lookupId } : {};
    await ask(site, 'POST', `/lists/${list}/items`, { fields: { ...fields, ...contact } });
  }
  await deleteOne(site);
  const timeZone = 'America/Los_Angeles';
  await adminTool(site, 'sites', { path: emptySite.path, owner: 'admin@framdrift.local', timeZone });
  return { site, saved: savedBy(site.tenant) };
}

/** What a site owner or an administrator does without Framdrift. */
export async function adminTool({ tenant }: PlanSite, tool: string, body: Json): Promise<Json> {
  const address = `https://graph.microsoft.com/_admin/${tool}`;
  const answer = await tenant.fetch(address, { method: 'POST', body: JSON.stringify(body) });
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return (text === '' ? {} : JSON.parse(text)) as Json;
}

export async function backedUp(site: PlanSite, at: SiteAddress = address): Promise<Taken> {
  const taken = await site.run(takeBackup(site.graphOf('admin'), site.clock, at));
  if (!taken.ok) throw new Error(JSON.stringify(taken.failure));
  return taken.value;
}

export const restoredOn = (
  site: PlanSite,
  backup: Backup,
  { at = emptySite, ports = {} }: { readonly at?: SiteAddress; readonly ports?: Partial<GraphPorts> } = {},
): Promise<Result<Restored, RestoreFailure>> =>
  site.run(restoreBackup({ graph: site.graphOf('admin', ports), sleep: site.sleep }, at, backup));

/** What two backups are compared by. */
export const sumsOf = ({ lists }: Backup): Readonly<Record<string, string>> =>
  Object.fromEntries(lists.map(({ list, rows, checksum }) => [list, `${rows.length} ${checksum}`]));

/** All that Graph shows of a collection below a site. */
export async function askOn(site: PlanSite, at: SiteAddress, below: string): Promise<readonly Json[]> {
  const found = await site.run(collect(site.graphOf('admin').pages(`/sites/${at.host}:${at.path}:${below}`)));
  if (!found.ok) throw new Error(`${below}: ${JSON.stringify(found.failure)}`);
  return found.value as readonly Json[];
}

/** A call below a site that must succeed. */
export async function sendOn(
  site: PlanSite,
  at: SiteAddress,
  method: Method,
  below: string,
  body: Json,
): Promise<void> {
  const path = `/sites/${at.host}:${at.path}:${below}`;
  const answer = await site.run(site.graphOf('admin').send({ method, path, body }));
  if (!answer.ok) throw new Error(`${method} ${below}: ${JSON.stringify(answer.failure)}`);
}
