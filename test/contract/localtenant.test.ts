/** The local tenant against Graph's own description of its requests and answers. */
import { describe, expect, test } from 'vitest';
import { openTestTenant, type Asker } from '#localtenant/test-tenant.ts';
import { CHANNEL_ID, TEAM_ID } from '#localtenant/seed.ts';
import { type Exchange, readGraphDescription, recorded } from './graph-description.ts';

const description = readGraphDescription();

const COLUMNS = [
  { name: 'Key', indexed: true, enforceUniqueValues: true, text: { maxLength: 32 } },
  { name: 'Note', text: { allowMultipleLines: true, textType: 'richText', linesForEditing: 6 } },
  { name: 'Status', indexed: true, choice: { choices: ['Ny', 'Ferdig'] }, defaultValue: { value: 'Ny' } },
  { name: 'Tags', choice: { choices: ['x', 'y'], displayAs: 'checkBoxes' } },
  { name: 'Cost', number: { decimalPlaces: 'two', minimum: 0 } },
  { name: 'Money', currency: { locale: 'nb-no' } },
  { name: 'Done', boolean: {} },
  { name: 'Due', indexed: true, dateTime: { format: 'dateOnly', displayAs: 'standard' } },
  { name: 'Owner', personOrGroup: { allowMultipleSelection: false, chooseFromType: 'peopleOnly' } },
  { name: 'Team', personOrGroup: { allowMultipleSelection: true } },
  { name: 'Link', hyperlinkOrPicture: { isPicture: false } },
];

/** Everything that the tenant does, by a person who asks through `asker`; paths below /v1.0. */
async function useEverything(asker: Asker, site: string): Promise<void> {
  const id = String((await asker.get('/sites/localhost:/sites/framdrift')).json['id']);
  await asker.get(`/sites/${id}?$select=id,sharepointIds`);
  const made = await asker.post(`/sites/${id}/lists`, {
    displayName: 'Plan',
    description: 'x',
    list: { template: 'genericList' },
    columns: COLUMNS,
  });
  const list = `/sites/${id}/lists/${String(made.json['id'])}`;
  await asker.get(`/sites/${id}/lists?$select=id,name,lastModifiedDateTime,system&$expand=columns($select=name)`);
  await asker.get(`${list}?$select=id,sharepointIds`);
  await asker.patch(list, { displayName: 'Planen', description: 'y' });
  await asker.post(`/sites/${id}/lists`, { displayName: 'Planen' });

  const lookup = {
    name: 'Parent',
    lookup: { listId: String(made.json['id']), columnName: 'Title', allowMultipleValues: true },
  };
  const column = await asker.post(`${list}/columns`, lookup);
  await asker.get(`${list}/columns`);
  await asker.get(`${list}/columns/${String(column.json['id'])}`);
  await asker.patch(`${list}/columns/${String(column.json['id'])}`, { displayName: 'Forelder' });

  const siteColumn = await asker.post(`/sites/${id}/columns`, { name: 'Ward', text: { maxLength: 40 } });
  await asker.get(`/sites/${id}/columns`);
  await asker.get(`/sites/${id}/columns/${String(siteColumn.json['id'])}`);
  await asker.patch(`/sites/${id}/columns/${String(siteColumn.json['id'])}`, { displayName: 'Avdeling' });
  await asker.delete(`/sites/${id}/columns/${String(siteColumn.json['id'])}`);

  const several = {
    'Tags@odata.type': 'Collection(Edm.String)',
    Tags: ['x'],
    'TeamLookupId@odata.type': 'Collection(Edm.Int32)',
    TeamLookupId: [1, 2],
  };
  const row = {
    Title: 'Første',
    Key: 'k1',
    Note: 'n',
    Cost: 1.5,
    Money: 2,
    Done: true,
    Due: '2026-03-01T12:00:00Z',
    OwnerLookupId: 1,
    ...several,
  };
  const item = await asker.post(`${list}/items`, { fields: row });
  await asker.post(`${list}/items`, { fields: { Title: 'Andre', Key: 'k2' } });
  await asker.post(`${list}/items`, { fields: { Key: 'k2' } });
  await asker.post(`${list}/items`, { fields: { Nope: 1 } });
  await asker.get(`${list}/items?$expand=fields&$top=1`);
  await asker.get(
    `${list}/items?$expand=fields($select=Title,Owner)&$filter=fields/Status eq 'Ny'&$orderby=fields/Due desc`,
  );
  await asker.get(`${list}/items?$filter=fields/Title eq 'x'`);
  await asker.get(`${list}/items/1?$expand=fields&$select=id,sharepointIds`);
  await asker.get(`${list}/items/1/fields`);
  await asker.patch(`${list}/items/1`, { fields: { Title: 'b', Due: null } });
  await asker.patch(`${list}/items/1/fields`, { Title: 'c', Link: { Url: 'https://a.no', Description: 'a' } });
  await asker.patch(`${list}/items/1/fields`, { Title: 'd' }, { 'If-Match': String(item.json['eTag']) });
  await asker.get(`${list}/items/1/versions?$expand=fields`);
  await asker.get(`${list}/items/1/versions/1.0`);
  await asker.get(`${list}/items/1/versions/1.0/fields`);
  await asker.post(`${list}/items/1/versions/1.0/restoreVersion`);
  const delta = await asker.get(`${list}/items/delta?$expand=fields&$top=1`);
  await asker.delete(`${list}/items/2`);
  await asker.get(String(delta.json['@odata.nextLink']));
  await asker.get(`${list}/items/delta?token=latest`);
  await asker.get(`${list}/items/delta?token=rubbish`);
  const inner = { 'Content-Type': 'application/json' };
  await asker.post('/$batch', {
    requests: [
      { id: '1', method: 'GET', url: `${list}/items/1?$expand=fields` },
      {
        id: '2',
        method: 'POST',
        url: `${list}/items`,
        headers: inner,
        body: { fields: { Title: 'i' } },
        dependsOn: ['1'],
      },
      {
        id: '3',
        method: 'PATCH',
        url: `${list}/items/9/fields`,
        headers: { ...inner, 'If-Match': '"x"' },
        body: { Title: 'i' },
        dependsOn: ['2'],
      },
    ],
  });

  await asker.get(`/teams/${TEAM_ID}`);
  await asker.get(`/teams/${TEAM_ID}/members`);
  await asker.get(`/teams/${TEAM_ID}/channels`);
  await asker.post(`/teams/${TEAM_ID}/channels`, {
    displayName: 'Arbeidsgruppe',
    description: 'x',
    membershipType: 'standard',
  });
  const channel = `/teams/${TEAM_ID}/channels/${encodeURIComponent(CHANNEL_ID)}`;
  await asker.get(channel);
  await asker.get(`${channel}/members`);
  await asker.get(`${channel}/allMembers`);
  const folder = await asker.get(`${channel}/filesFolder`);
  const { driveId } = folder.json['parentReference'] as { driveId: string };
  const place = `/drives/${driveId}/items/${String(folder.json['id'])}`;
  await asker.get(`/sites/${id}/drive`);
  await asker.get(`/sites/${id}/drives`);
  await asker.get(`${site}/lists/Documents/drive`);
  await asker.get(`/drives/${driveId}/root?$select=sharepointIds`);
  await asker.put(`${place}:/rapport.txt:/content`, 'hei');
  await asker.get(`${place}:/rapport.txt`);
  await asker.get(`${place}/children`);
  await asker.post(`${place}/children`, { name: 'Ny', folder: {} });
  await asker.post(`${place}:/stor.bin:/createUploadSession`, {
    item: { '@microsoft.graph.conflictBehavior': 'rename' },
  });
  await asker.delete(`${place}:/rapport.txt`);
  await asker.delete(`${list}/columns/${String(column.json['id'])}`);
  await asker.delete(list);
}

if (typeof description === 'string') {
  test('the local tenant asks and answers as Graph describes itself', (context) => context.skip(description));
} else {
  describe('the local tenant', () => {
    test('asks and answers as Graph describes itself', async () => {
      const world = await openTestTenant();
      const record = recorded(world.tenant.fetch);
      await useEverything(world.asVia(record.fetch, 'leder'), world.site);
      const problems = record.exchanges.flatMap((exchange) => description.problems(exchange));
      expect(problems).toEqual([]);
      console.log(
        `Graph's description: ${record.exchanges.length} exchanges of ${description.judged.size} operations fit`,
      );
      expect(description.judged.size).toBeGreaterThanOrEqual(40);
      expect([...description.undescribed]).toEqual([]);
    });
  });

  describe('the judge has teeth', () => {
    const exchange: Exchange = {
      method: 'POST',
      path: '/sites/x/lists/y/columns',
      request: { name: 'A', choice: { choices: ['a'] } },
      status: 201,
      answer: { id: '1', name: 'A', choice: { choices: ['a'], displayAs: 'dropDownMenu' } },
    };
    test('a good exchange passes', () => expect(description.problems(exchange)).toEqual([]));

    test.each<readonly [string, Partial<Exchange>]>([
      ['a choice that is no list', { request: { name: 'A', choice: { choices: 'a' } } }],
      ['a property misspelt', { request: { name: 'A', indexd: true, choice: { choices: ['a'] } } }],
      ['a property of a facet misspelt', { request: { name: 'A', choice: { choices: ['a'], allowMultiple: true } } }],
      ['an answer with a number for a text', { answer: { id: 1, name: 'A' } }],
      ['an answer with a property of no type', { answer: { id: '1', colour: 'red' } }],
      ['an error without a code', { status: 400, answer: { error: { message: 'x' } } }],
    ])('%s is a problem', (_what, change) => {
      expect(description.problems({ ...exchange, ...change })).not.toEqual([]);
    });

    test('an option that the address has not is a problem', () => {
      const asked = { method: 'GET', request: undefined, status: 200, answer: { value: [] } };
      expect(description.problems({ ...asked, path: '/sites/x/lists?$select=id' })).toEqual([]);
      expect(description.problems({ ...asked, path: '/sites/x/lists?$selekt=id' })).toHaveLength(1);
    });

    test('what is not described is told', () => {
      description.problems({ ...exchange, path: '/sites/x/lists/y/views', request: undefined, answer: undefined });
      expect([...description.undescribed]).toEqual(['POST /sites/x/lists/y/views']);
    });

    test('a wrong date in an item is a problem, through a batch too', () => {
      const body = { id: '1', createdDateTime: '2026-13-01T12:00:00Z', fields: { Title: 'x' } };
      const single: Exchange = {
        method: 'GET',
        path: '/sites/localhost:/sites/x:/lists/y/items/1',
        request: undefined,
        status: 200,
        answer: body,
      };
      expect(description.problems(single)).toHaveLength(1);
      const batch = {
        method: 'POST',
        path: '/$batch',
        request: { requests: [{ id: 'a', method: 'GET', url: '/sites/x/lists/y/items/1' }] },
        status: 200,
        answer: { responses: [{ id: 'a', status: 200, body }] },
      };
      expect(description.problems(batch)).toHaveLength(1);
    });
  });
}
