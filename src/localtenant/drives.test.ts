import { beforeEach, describe, expect, test } from 'vitest';
import { CHANNEL_ID, TEAM_ID } from './seed.ts';
import { type Answered, type Asker, openTestTenant, type TestTenant } from './test-tenant.ts';

let world: TestTenant;
let leader: Asker;
let folder = '';
beforeEach(async () => {
  world = await openTestTenant();
  leader = world.as('leder');
  const found = await leader.get(`/teams/${TEAM_ID}/channels/${CHANNEL_ID}/filesFolder`);
  const { driveId } = found.json['parentReference'] as { driveId: string };
  folder = `/drives/${driveId}/items/${String(found.json['id'])}`;
});

const put = (name: string, text: string, query = ''): Promise<Answered> =>
  leader.put(`${folder}:/${encodeURIComponent(name)}:/content${query}`, text);
const names = async (): Promise<unknown[]> =>
  ((await leader.get(`${folder}/children`)).json['value'] as { name: string }[]).map(({ name }) => name);

describe('files', () => {
  test('the channel’s folder is reached by team, by site and by path', async () => {
    const paths = [
      `/sites/localhost:/sites/framdrift:/drive/root:/Generelt`,
      `/groups/${TEAM_ID}/drive/root:/generelt:`,
    ];
    paths.push(`${world.site}/lists/Documents/drive/root:/Generelt`);
    const ids = await Promise.all(paths.map(async (path) => (await leader.get(path)).json['id']));
    expect(new Set(ids)).toEqual(new Set([folder.split('/').at(-1)]));
    const { json } = await leader.get(`${folder}?$select=sharepointIds`);
    expect(json['sharepointIds']).toMatchObject({ siteUrl: 'https://localhost/sites/framdrift', listItemId: '1' });
  });

  test('a file goes up and comes down, letters and all', async () => {
    const up = await put('Møte 1.txt', 'blåbær');
    expect(up.status).toBe(201);
    expect(up.json).toMatchObject({ name: 'Møte 1.txt', size: 8, file: { mimeType: 'text/plain' } });
    expect((await leader.get(`${folder}:/M%C3%B8te%201.txt:/content`)).text).toBe('blåbær');
    const request = new Request(`https://graph.microsoft.com/v1.0${folder}:/M%C3%B8te%201.txt:/content`, {
      headers: { Authorization: 'Bearer local:leder@framdrift.local' },
    });
    const direct = String(up.json['@microsoft.graph.downloadUrl']);
    expect(await (await world.tenant.fetch(direct)).text()).toBe('blåbær');
    const found = await world.tenant.handle(request);
    expect([found.status, found.headers.get('location')]).toEqual([
      302,
      expect.stringContaining('https://graph.microsoft.com/_content/'),
    ]);
  });

  test('a drive is the same however its id is written in the address', async () => {
    await put('a.txt', '1');
    const { status } = await leader.get(`${folder.replace('b!', 'b%21')}:/a.txt`);
    expect(status).toBe(200);
  });

  test('a name that is taken is replaced, refused or counted up, as asked', async () => {
    await put('a.txt', '1');
    expect((await put('a.txt', '22')).status).toBe(200);
    expect((await put('A.TXT', '3', '?@microsoft.graph.conflictBehavior=fail')).status).toBe(409);
    const renamed = await put('a.txt', '4', '?@microsoft.graph.conflictBehavior=rename');
    expect([renamed.status, renamed.json['name']]).toEqual([201, 'a 1.txt']);
    expect(await names()).toEqual(['a.txt', 'a 1.txt']);
    expect((await leader.get(`${folder}:/a.txt:/content`)).text).toBe('22');
  });

  test('a replacement heeds If-Match', async () => {
    const up = await put('a.txt', '1');
    await put('a.txt', '2');
    const path = `${folder.replace(/items\/.*/, '')}items/${String(up.json['id'])}/content`;
    expect((await leader.put(path, '3', { 'If-Match': String(up.json['eTag']) })).status).toBe(412);
  });

  test('illegal names and folders that are not there are refused', async () => {
    for (const name of ['a?.txt', ' a.txt', 'a|b', '"']) expect((await put(name, 'x')).status, name).toBe(400);
    expect((await leader.put(`${folder}:/not/there.txt:/content`, 'x')).status).toBe(404);
    expect((await leader.get(`${folder}:/none.txt`)).status).toBe(404);
    expect((await leader.get(`${folder}:/none.txt:/content`)).status).toBe(404);
  });

  test('folders are made, and thrown away with what is in them', async () => {
    const made = await leader.post(`${folder}/children`, {
      name: 'Rapporter',
      folder: {},
      '@microsoft.graph.conflictBehavior': 'fail',
    });
    expect(made.status).toBe(201);
    expect((await leader.post(`${folder}/children`, { name: 'rapporter', folder: {} })).status).toBe(409);
    await leader.put(`${folder}:/Rapporter/r.txt:/content`, 'x');
    expect((await leader.delete(`${folder}:/Rapporter:`)).status).toBe(204);
    expect((await leader.get(`${folder}:/Rapporter/r.txt`)).status).toBe(404);
    expect(await names()).toEqual([]);
  });

  test('a file is a row of its library, and goes with it', async () => {
    await put('a.txt', '1');
    const rows = `${world.site}/lists/Documents/items`;
    const all = (await leader.get(`${rows}?$expand=fields($select=FileLeafRef)`)).json['value'] as {
      id: string;
      fields: object;
    }[];
    expect(all.map(({ fields }) => fields)).toMatchObject([{ FileLeafRef: 'Generelt' }, { FileLeafRef: 'a.txt' }]);
    expect((await leader.post(rows, { fields: {} })).status).toBe(400);
    await leader.delete(`${rows}/${all[1]?.id ?? ''}`);
    expect(await names()).toEqual([]);
  });

  test('drives are told by site', async () => {
    const { json } = await leader.get(`${world.site}/drives`);
    expect(json['value']).toMatchObject([{ name: 'Documents', driveType: 'documentLibrary' }]);
    expect((await leader.get(`${world.site}/drive`)).json).toMatchObject({ name: 'Documents' });
  });
});

const CHUNK = 320 * 1024;
const openSession = async (): Promise<string> => {
  const { json } = await leader.post(`${folder}:/stor.bin:/createUploadSession`, {
    item: { '@microsoft.graph.conflictBehavior': 'rename' },
  });
  return String(json['uploadUrl']);
};
const send = async (url: string, from: number, bytes: Uint8Array<ArrayBuffer>, total: number): Promise<Response> =>
  world.tenant.fetch(url, {
    method: 'PUT',
    headers: { 'Content-Range': `bytes ${from}-${from + bytes.length - 1}/${total}` },
    body: bytes,
  });

describe('large files', () => {
  test('go up in chunks without a token, and are whole in the end', async () => {
    const whole = Uint8Array.from({ length: CHUNK * 2 + 5 }, (_none, index) => index % 251);
    const url = await openSession();
    const first = await send(url, 0, whole.slice(0, CHUNK), whole.length);
    expect([first.status, await first.json()]).toEqual([
      202,
      expect.objectContaining({ nextExpectedRanges: [`${CHUNK}-`] }),
    ]);
    expect((await send(url, CHUNK * 2, whole.slice(CHUNK * 2), whole.length)).status).toBe(416);
    expect((await send(url, CHUNK, whole.slice(CHUNK, CHUNK * 2), whole.length)).status).toBe(202);
    expect((await send(url, CHUNK * 2, whole.slice(CHUNK * 2), whole.length)).status).toBe(201);
    expect((await send(url, 0, whole.slice(0, CHUNK), whole.length)).status).toBe(404);
    const down = await world.tenant.fetch(`https://graph.microsoft.com/v1.0${folder}:/stor.bin:/content`, {
      headers: { Authorization: 'Bearer local:leder@framdrift.local' },
    });
    // One comparison instead of one for every byte.
    expect(Buffer.from(await down.arrayBuffer()).equals(whole)).toBe(true);
  });

  test('are refused in odd chunks, and forgotten when given up or too old', async () => {
    const url = await openSession();
    expect((await send(url, 0, new Uint8Array(1_000), 5_000)).status).toBe(400);
    expect((await world.tenant.fetch(url, { method: 'DELETE' })).status).toBe(204);
    expect((await world.tenant.fetch(url)).status).toBe(404);
    const old = await openSession();
    world.clock.advance(25 * 3_600);
    expect((await world.tenant.fetch(old)).status).toBe(404);
  });
});
