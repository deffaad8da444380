/** Probes of how rows are read: changes since a token, pages, filters, the list's stamp, batches. */
import { millisecondsOf } from '#base/clock.ts';
import { collect } from '#graph/client.ts';
import { changesOf, createItem, itemsOf } from '#graph/lists.ts';
import { pathOfLink } from '#graph/request.ts';
import type { Obstacle } from '#text/probe.ts';
import { type Fields, record, records, say, type Said, tally, text } from './asking.ts';
import { type Ground, type Probe, refused } from './ground.ts';
import { change, counted, makeRow, type Row, rowsIn, shown, watch } from './rows.ts';

const lostOf = (what: string, failure: { readonly status?: number; readonly code?: string }): Obstacle => ({
  kind: 'refused',
  what,
  status: failure.status ?? 0,
  code: failure.code ?? '',
});

/** What the link tells of one row since, in one line. */
async function toldOf({ ask }: Ground, link: string, row: Row): Promise<string> {
  const said = await ask('GET', pathOfLink(link) ?? '/');
  if (said.status !== 200) return say(said);
  const told = rowsIn(said).filter((each) => each['id'] === row.id);
  const last = told.at(-1);
  if (last === undefined) return 'not told';
  const state = record(last['deleted'])['state'];
  return state === undefined
    ? `told, reads ${shown(record(last['fields'])['ProbeText'])}`
    : `told, deleted: ${shown(state)}`;
}

export const delta: Probe = async (ground, note) => {
  const { ask, graph, itemsPath, listPath, place } = ground;
  const row = await makeRow(ground, { ProbeText: 'first' });
  const doomed = await makeRow(ground, { ProbeText: 'doomed' });
  if (!row.ok) return row.failure;
  if (!doomed.ok) return doomed.failure;
  // As the product asks.
  const all = await graph.delta(changesOf(place, { fields: ['ProbeText'] }));
  if (!all.ok) return lostOf('GET …/items/delta', all.failure);
  if (all.value.kind !== 'changes') return lostOf('GET …/items/delta', { status: 410 });
  const { deltaLink, items } = all.value;
  const found = items.map(record).find(({ id }) => id === row.value.id);
  note('GET …/items/delta?$expand=fields($select=…)', `reads ${shown(record(found?.['fields'])['ProbeText'])}`);
  note('$expand in its link', /expand/i.test(decodeURIComponent(deltaLink)) ? 'repeated' : 'absent');
  const latest = await ask('GET', `${itemsPath}/delta?token=latest`);
  note('GET …/items/delta?token=latest', counted(latest, say(latest)));

  await change(ground, row.value, { ProbeText: 'second' });
  const seen = await watch(ground, async () => (await toldOf(ground, deltaLink, row.value)).includes('second'));
  note('an edit is told', seen);
  note('how it is told', await toldOf(ground, deltaLink, row.value));
  await ask('DELETE', doomed.value.path);
  await watch(ground, async () => (await toldOf(ground, deltaLink, doomed.value)).includes('deleted'));
  note('a deleted row', await toldOf(ground, deltaLink, doomed.value));
  const brief = await makeRow(ground, { ProbeText: 'brief' });
  if (!brief.ok) return brief.failure;
  await ask('DELETE', brief.value.path);
  note('a row made and deleted between two looks', await toldOf(ground, deltaLink, brief.value));

  const column = await ask('POST', `${listPath}/columns`, { name: 'ProbeGone', text: {} });
  if (column.status !== 201) return refused('POST …/columns', column);
  await change(ground, row.value, { ProbeGone: 'x' });
  const before = await graph.delta(`${itemsPath}/delta?token=latest`);
  await ask('DELETE', `${listPath}/columns/${text(column.body['id'])}`);
  if (before.ok && before.value.kind === 'changes')
    note('a column is deleted', await toldOf(ground, before.value.deltaLink, row.value));
  const foreign = await ask('GET', `${itemsPath}/delta?token=bm8gdG9rZW4`);
  note('a token that is none', `${say(foreign)}${foreign.header('location') === null ? '' : ', Location'}`);
  return null;
};

/** More than one usual page. */
const ROWS = 220;

export const paging: Probe = async (ground, note) => {
  const { ask, graph, itemsPath, place, ports } = ground;
  const rows = Array.from({ length: ROWS }, (_, index) =>
    createItem(place, {
      ProbeText: 'page',
      ProbeNumber: index,
      ProbeDay: `2026-0${1 + (index % 9)}-15T12:00:00Z`,
    }),
  );
  const made = await graph.batch(rows);
  const lost = made.find((each) => !each.ok);
  if (lost?.ok === false) return lostOf('POST …/items', lost.failure);
  const page = async (query: string): Promise<Said> => ask('GET', `${itemsPath}?${query}`);
  const sized = (said: Said): string =>
    counted(said, say(said)) + (said.body['@odata.nextLink'] === undefined ? '' : ', nextLink');
  note('GET …/items', sized(await page('$expand=fields($select=ProbeText)')));
  note('GET …/items?$top=50', sized(await page('$top=50')));
  const large = await page('$expand=fields&$top=1000');
  note('GET …/items?$top=1000', sized(large));
  note('milliseconds of that page', String(large.milliseconds));
  const begun = millisecondsOf(ports.clock.now());
  const whole = await collect(graph.pages(itemsOf(place, { fields: ['ProbeText'] })));
  if (!whole.ok) return lostOf('GET …/items', whole.failure);
  note('milliseconds of all pages', String(millisecondsOf(ports.clock.now()) - begun));
  const ids = whole.value.map((each) => text(record(each)['id']));
  note(
    'all pages by their links',
    new Set(ids).size === ids.length && ids.length >= ROWS
      ? 'each row once'
      : `${ids.length} rows, ${new Set(ids).size} of them different`,
  );

  const ordered = await page('$expand=fields($select=ProbeDay)&$orderby=fields/ProbeDay&$top=200');
  const days = rowsIn(ordered).map((each) => text(record(each['fields'])['ProbeDay']));
  const inOrder = days.every((day, index) => index === 0 || (days[index - 1] ?? '') <= day);
  note(
    '$orderby=fields/ProbeDay, indexed',
    ordered.status === 200 ? `200, ${inOrder ? 'in order' : 'not in order'}` : say(ordered),
  );
  note('$orderby=fields/ProbePlain, not indexed', say(await page('$orderby=fields/ProbePlain')));
  note('$orderby=id', say(await page('$orderby=id')));
  return null;
};

export const filters: Probe = async (ground, note) => {
  const { ask, itemsPath } = ground;
  const first = await makeRow(ground, { ProbeText: 'filter a', ProbeNumber: 9001, ProbeDay: '2031-05-05T12:00:00Z' });
  if (!first.ok) return first.failure;
  for (const fields of [{ ProbeText: 'filter b', ProbeNumber: 9002 }, { ProbeNumber: 9003 }]) {
    const row = await makeRow(ground, fields);
    if (!row.ok) return row.failure;
  }
  const asked = async (step: string, filter: string): Promise<void> => {
    const said = await ask('GET', `${itemsPath}?$expand=fields&$filter=${encodeURIComponent(filter)}`);
    note(step, counted(said, say(said)));
  };
  const ours = 'fields/ProbeNumber ge 9001';
  await asked('eq', "fields/ProbeText eq 'filter a'");
  await asked('eq in capitals', "fields/ProbeText eq 'FILTER A'");
  await asked('startswith', "startswith(fields/ProbeText,'filter')");
  await asked('and', `${ours} and fields/ProbeText eq 'filter b'`);
  await asked('or', "fields/ProbeText eq 'filter a' or fields/ProbeText eq 'filter b'");
  await asked('parentheses', `${ours} and (fields/ProbeText eq 'filter a' or fields/ProbeText eq 'filter b')`);
  await asked('ne, with an empty one', `${ours} and fields/ProbeText ne 'filter a'`);
  await asked('eq null', 'fields/ProbeText eq null');
  await asked('not', "not(fields/ProbeText eq 'filter a')");
  await asked('contains', "contains(fields/ProbeText,'filter')");
  await asked('a moment, bare', 'fields/ProbeDay ge 2031-01-01T00:00:00Z');
  await asked('a moment, in quotes', "fields/ProbeDay ge '2031-01-01T00:00:00Z'");
  await asked('a column without index', "fields/ProbePlain eq 'x'");
  await asked('fields/ID', `fields/ID eq ${first.value.id}`);
  return null;
};

export const listStamp: Probe = async (ground, note) => {
  const { ask, listPath, ports } = ground;
  const stamp = async (): Promise<{ readonly at: string; readonly etag: string }> => {
    const { body } = await ask('GET', `${listPath}?$select=id,lastModifiedDateTime,eTag`);
    return { at: text(body['lastModifiedDateTime']), etag: text(body['eTag']) };
  };
  const made = await makeRow(ground);
  if (!made.ok) return made.failure;
  const follows = async (step: string, act: () => Promise<unknown>): Promise<void> => {
    // A stamp of whole seconds cannot tell two changes of one second apart.
    await ports.sleep(1_100);
    const before = await stamp();
    await act();
    note(`lastModifiedDateTime after ${step}`, await watch(ground, async () => (await stamp()).at > before.at));
    note(`eTag after ${step}`, (await stamp()).etag === before.etag ? 'the same' : 'another');
  };
  await follows('an edit', () => change(ground, made.value, { ProbeText: 'stamped' }));
  await follows('a new row', () => makeRow(ground));
  await follows('a deleted row', () => ask('DELETE', made.value.path));
  return null;
};

export const batches: Probe = async (ground, note) => {
  const { ask, itemsPath, listPath } = ground;
  const made = await makeRow(ground);
  if (!made.ok) return made.failure;
  const send = (requests: readonly Fields[]): Promise<Said> => ask('POST', '/$batch', { requests });
  const headers = { 'Content-Type': 'application/json' };
  const writes = await send(
    Array.from({ length: 20 }, (_, index) => ({
      id: String(index),
      method: 'POST',
      url: itemsPath,
      headers,
      body: { fields: { ProbeText: 'batch' } },
    })),
  );
  const answers = records(writes.body['responses']);
  note('20 POSTs in one $batch', tally(answers.map(({ status }) => shown(status))));
  const inOrder = (key: (answer: Fields) => number): string =>
    answers.every((each, index) => index === 0 || key(answers[index - 1] ?? {}) < key(each))
      ? 'in order'
      : 'not in order';
  note(
    'their answers',
    inOrder(({ id }) => Number(id)),
  );
  const get = { method: 'GET', url: listPath };
  const mixed = await send([
    { id: '1', ...get },
    { id: '2', ...get, dependsOn: ['1'] },
    { id: '3', ...get },
  ]);
  note('an order for some of three', say(mixed));
  const bare = { method: 'POST', url: `${made.value.path}/versions/1.0/restoreVersion` };
  note('a write without a body', say(await send([{ id: '1', ...bare }])));
  const many = Array.from({ length: 21 }, (_, index) => ({ id: String(index), ...get }));
  note('21 requests', say(await send(many)));
  return null;
};
