/** Probes of the unique column that keeps one row per key: what it answers, and whether it holds when many write at once. */
import { where } from '#graph/odata.ts';
import { collect } from '#graph/client.ts';
import { itemsOf } from '#graph/lists.ts';
import { records, record, say, tally, text } from './asking.ts';
import type { Ground, Probe } from './ground.ts';
import { change, makeRow, post, rowIn, shown } from './rows.ts';

async function standing({ graph, place }: Ground, key: string): Promise<string> {
  const found = await collect(
    graph.pages(itemsOf(place, { fields: ['ProbeKey'], filter: where('fields/ProbeKey', 'eq', key) })),
  );
  return found.ok ? `${found.value.length}` : found.failure.kind;
}

export const unique: Probe = async (ground, note) => {
  const first = rowIn(ground, await post(ground, { ProbeKey: 'serial' }));
  if (!first.ok) return first.failure;
  note('a second POST of the same value', say(await post(ground, { ProbeKey: 'serial' })));
  note('the same in capitals', say(await post(ground, { ProbeKey: 'SERIAL' })));
  const other = await makeRow(ground, { ProbeKey: 'other' });
  if (!other.ok) return other.failure;
  note('PATCH to a value in use', say(await change(ground, other.value, { ProbeKey: 'serial' })));
  note('PATCH of another column', say(await change(ground, other.value, { ProbePlain: 'x' })));
  note('rows without a value', say(await post(ground, { ProbePlain: 'x' })));

  const parallel = await Promise.all(Array.from({ length: 20 }, () => post(ground, { ProbeKey: 'parallel' })));
  note('20 POSTs of one value at once', tally(parallel.map(say)));
  note('rows with that value', await standing(ground, 'parallel'));
  const batch = await ground.ask('POST', '/$batch', {
    requests: Array.from({ length: 20 }, (_, index) => ({
      id: String(index),
      method: 'POST',
      url: ground.itemsPath,
      headers: { 'Content-Type': 'application/json' },
      body: { fields: { ProbeKey: 'batch' } },
    })),
  });
  const answers = records(batch.body['responses']).map(({ status, body }) => {
    const code = text(record(record(body)['error'])['code']);
    return code === '' ? shown(status) : `${shown(status)} ${code}`;
  });
  note('20 POSTs of one value in a $batch', tally(answers));
  note('rows with that value (batch)', await standing(ground, 'batch'));

  note('DELETE of a row with a value', say(await ground.ask('DELETE', first.value.path)));
  note('POST of the deleted row’s value', say(await post(ground, { ProbeKey: 'serial' })));
  return null;
};
