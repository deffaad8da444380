/** Probes of what may be written to a row, and how it reads afterwards. */
import { type Fields, record, say, tally, text } from './asking.ts';
import { type Probe, refused } from './ground.ts';
import { change, makeRow, post, rowIn, see, shown } from './rows.ts';

/** Where the new ETag stands in the answer to a change. */
const toldAs = (told: string | null, now: string): string =>
  told === null || told === ''
    ? 'absent'
    : told.replaceAll('"', '') === now.replaceAll('"', '')
      ? 'the new one'
      : 'another';

export const ifMatch: Probe = async (ground, note) => {
  const made = await makeRow(ground);
  if (!made.ok) return made.failure;
  const row = made.value;
  const bare = (fields: Fields, headers?: Readonly<Record<string, string>>) =>
    ground.ask('PATCH', `${row.path}/fields`, fields, headers);
  const whole = (fields: Fields, headers?: Readonly<Record<string, string>>) =>
    ground.ask('PATCH', row.path, { fields }, headers);

  const first = await bare({ ProbeText: 'b' });
  note('PATCH …/fields', say(first));
  const second = await see(ground, row);
  note('ETag in the body of that answer', toldAs(text(first.body['@odata.etag']), second.etag));
  note('ETag in the header of that answer', toldAs(first.header('etag'), second.etag));
  const full = await whole({ ProbeText: 'c' });
  const third = await see(ground, row);
  note('PATCH …/items/{id}', say(full));
  note('ETag in the body of the answer to it', toldAs(text(full.body['@odata.etag']), third.etag));

  const stale = { 'If-Match': row.etag };
  const kept = async (): Promise<string> => ((await see(ground, row)).etag === third.etag ? 'unchanged' : 'changed');
  note('PATCH …/fields, stale If-Match', `${say(await bare({ ProbeText: 'x' }, stale))}, ${await kept()}`);
  note('PATCH …/items/{id}, stale If-Match', `${say(await whole({ ProbeText: 'x' }, stale))}, ${await kept()}`);
  note(
    'DELETE …/items/{id}, stale If-Match',
    `${say(await ground.ask('DELETE', row.path, undefined, stale))}, ${await kept()}`,
  );
  const request = { method: 'PATCH', url: `${row.path}/fields`, body: { ProbeText: 'x' } };
  const headers = { ...stale, 'Content-Type': 'application/json' };
  const batch = await ground.ask('POST', '/$batch', { requests: [{ id: '1', ...request, headers }] });
  const [inner] = Array.isArray(batch.body['responses']) ? batch.body['responses'].map(record) : [];
  const code = text(record(record(inner?.['body'])['error'])['code']);
  note('that PATCH within $batch', `${shown(inner?.['status'])} ${code}, ${await kept()}`);

  const got = await ground.ask('GET', row.path);
  const header = got.header('etag');
  note(
    'ETag header of GET …/items/{id}',
    header === null ? 'absent' : header.startsWith('"') ? 'with quotes' : 'without quotes',
  );
  const quoted = await bare({ ProbeText: 'd' }, { 'If-Match': third.etag });
  note('PATCH, fresh If-Match with quotes', say(quoted));
  const { etag } = await see(ground, row);
  note(
    'PATCH, fresh If-Match without quotes',
    say(await bare({ ProbeText: 'e' }, { 'If-Match': etag.replaceAll('"', '') })),
  );
  return null;
};

export const parallelWrites: Probe = async (ground, note) => {
  const made = await makeRow(ground);
  if (!made.ok) return made.failure;
  const all = await Promise.all(
    Array.from({ length: 20 }, (_, index) => change(ground, made.value, { ProbePlain: String(index) })),
  );
  note('20 PATCHes of one row at once, without If-Match', tally(all.map(say)));
  return null;
};

const PAIR = { 'ProbeChoices@odata.type': 'Collection(Edm.String)' };

export const multiChoice: Probe = async (ground, note) => {
  const paired = await post(ground, { ...PAIR, ProbeChoices: ['alfa', 'bravo'] });
  note('POST with @odata.type beside', say(paired));
  const made = rowIn(ground, paired);
  if (!made.ok) return made.failure;
  const { fields } = await see(ground, made.value);
  note('how it reads', shown(fields['ProbeChoices']));
  note('a type beside it', shown(fields['ProbeChoices@odata.type']));
  const plain = await post(ground, { ProbeChoices: ['alfa', 'bravo'] });
  const other = rowIn(ground, plain);
  const read = other.ok ? shown((await see(ground, other.value)).fields['ProbeChoices']) : '';
  note('POST of a plain array', other.ok ? `${say(plain)}, reads ${read}` : say(plain));
  const cleared = await change(ground, made.value, { ...PAIR, ProbeChoices: [] });
  note(
    'PATCH with [] and the type',
    `${say(cleared)}, reads ${shown((await see(ground, made.value)).fields['ProbeChoices'])}`,
  );
  return null;
};

export const clearing: Probe = async (ground, note) => {
  const first = await makeRow(ground);
  if (!first.ok) return first.failure;
  const author = Number((await see(ground, first.value)).fields['AuthorLookupId']);
  const full = {
    ProbeText: 'a',
    ProbePlain: 'a',
    ProbeNumber: 1,
    ProbeYes: true,
    ProbeChoice: 'alfa',
    ProbeDay: '2026-03-01T12:00:00Z',
    ProbePersonLookupId: author,
  };
  const made = await makeRow(ground, full);
  if (!made.ok) return made.failure;
  for (const name of Object.keys(full)) {
    if (name === 'ProbePlain') continue;
    const said = await change(ground, made.value, { [name]: null });
    note(`PATCH ${name} with null`, `${say(said)}, reads ${shown((await see(ground, made.value)).fields[name])}`);
  }
  const empty = await change(ground, made.value, { ProbePlain: '' });
  note(
    'PATCH ProbePlain with ""',
    `${say(empty)}, reads ${shown((await see(ground, made.value)).fields['ProbePlain'])}`,
  );
  return null;
};

export const dates: Probe = async (ground, note) => {
  const said = await post(ground, { ProbeDay: '2026-03-01T12:00:00Z', ProbeMoment: '2026-03-01T12:00:00.859Z' });
  const made = rowIn(ground, said);
  if (!made.ok) return made.failure;
  const { fields } = await see(ground, made.value);
  note('day 2026-03-01T12:00:00Z reads', shown(fields['ProbeDay']));
  note('that day in the answer to the POST', shown(record(said.body['fields'])['ProbeDay']));
  note('moment …12:00:00.859Z reads', shown(fields['ProbeMoment']));
  note('that moment in the answer to the POST', shown(record(said.body['fields'])['ProbeMoment']));
  for (const written of ['2026-03-01T00:00:00Z', '2026-07-01T12:00:00Z', '2026-03-01']) {
    const answer = await change(ground, made.value, { ProbeDay: written });
    const read = answer.status === 200 ? `, reads ${shown((await see(ground, made.value)).fields['ProbeDay'])}` : '';
    note(`PATCH day with ${written}`, say(answer) + read);
  }
  return null;
};

export const hyperlink: Probe = async (ground, note) => {
  const link = { ProbeLink: { Url: 'https://www.sharepoint.com', Description: 'x' } };
  note('POST of a link', say(await post(ground, link)));
  const made = await makeRow(ground);
  if (!made.ok) return made.failure;
  const said = await change(ground, made.value, link);
  note(
    'PATCH of a link',
    `${say(said)}, reads ${shown(record((await see(ground, made.value)).fields['ProbeLink'])['Url'])}`,
  );
  return null;
};

export const oddFields: Probe = async (ground, note) => {
  const { ask, itemsPath, listPath } = ground;
  const made = await makeRow(ground);
  if (!made.ok) return made.failure;
  const row = made.value;
  const author = Number((await see(ground, row)).fields['AuthorLookupId']);
  note('POST of an unknown field', say(await post(ground, { ProbeNowhere: 'x' })));
  note('PATCH of an unknown field', say(await change(ground, row, { ProbeNowhere: 'x' })));
  note('$select of an unknown field', say(await ask('GET', `${row.path}?$expand=fields($select=ProbeNowhere)`)));
  note('PATCH of a field that begins with _', say(await change(ground, row, { _Probe: 'x' })));
  note('PATCH of a person without a row', say(await change(ground, row, { ProbePersonLookupId: 999_999 })));
  note('PATCH of 63,999 letters', say(await change(ground, row, { ProbeNote: 'x'.repeat(63_999) })));
  note('PATCH of 64,000 letters', say(await change(ground, row, { ProbeNote: 'x'.repeat(64_000) })));
  const bare = await ask('GET', row.path);
  note('GET …/items/{id} without $expand', 'fields' in bare.body ? 'fields' : 'no fields');
  const unwrapped = rowIn(ground, await ask('POST', itemsPath, { ProbeText: 'bare' }));
  if (!unwrapped.ok) note('POST of bare fields', 'refused');
  else note('POST of bare fields', `reads ${shown((await see(ground, unwrapped.value)).fields['ProbeText'])}`);
  note('GET …/items?expand=fields', say(await ask('GET', `${itemsPath}?expand=fields`)));
  note('GET …/items?$expand=fields(select=ID)', say(await ask('GET', `${itemsPath}?$expand=fields(select=ID)`)));
  const beside = await ask('POST', `${listPath}/columns`, { name: 'ProbePersonId', text: {} });
  if (beside.status !== 201) return refused('POST …/columns', beside);
  note(
    'PATCH of ProbePersonLookupId beside a column ProbePersonId',
    say(await change(ground, row, { ProbePersonLookupId: author })),
  );
  // Gone again, or it would stand in the way of other probes.
  await ask('DELETE', `${listPath}/columns/${text(beside.body['id'])}`);
  return null;
};
