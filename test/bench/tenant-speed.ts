/** How fast the tenant is: rows made in batches, read over pages, followed by delta, and what that costs in memory. */
import type { LocalTenant } from '#localtenant/local-tenant.ts';
import type { Machine } from '#localtenant/world.ts';

export interface TenantSpeed {
  readonly rows: number;
  readonly createdPerSecond: number;
  /** By `$expand=fields` over pages of 200. */
  readonly readPerSecond: number;
  /** Milliseconds for the first look at all rows by delta. */
  readonly deltaMilliseconds: number;
  /** Milliseconds for one lookup by an indexed column, the mean of 200. */
  readonly lookupMilliseconds: number;
  /** Bytes, after all that less before. */
  readonly memory: number;
}

const ORIGIN = 'https://graph.microsoft.com/v1.0';
const SITE = '/sites/localhost:/sites/framdrift:';
const PER_BATCH = 20;

/** `memory` gives the process's resident bytes; rows are as wide as the product's. */
export async function measureTenant(
  tenant: LocalTenant,
  rows: number,
  { now }: Pick<Machine, 'now'>,
  memory: () => number,
): Promise<TenantSpeed> {
  const ask = async (method: string, path: string, body?: unknown): Promise<Record<string, unknown>> => {
    const response = await tenant.fetch(path.startsWith('http') ? path : `${ORIGIN}${path}`, {
      method,
      headers: { Authorization: 'Bearer local:leder@framdrift.local', 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Record<string, unknown>;
  };
  const timed = async (work: () => Promise<void>): Promise<number> => {
    const start = now();
    await work();
    return Math.max(1, now() - start);
  };
  const follow = async (path: string): Promise<void> => {
    let next: unknown = path;
    while (typeof next === 'string') next = (await ask('GET', next))['@odata.nextLink'];
  };

  const before = memory();
  const texts = Array.from({ length: 12 }, (_none, index) => ({ name: `Text${index}`, text: {} }));
  const columns = [{ name: 'Key', indexed: true, enforceUniqueValues: true, text: {} }, ...texts];
  const list = await ask('POST', `${SITE}/lists`, { displayName: `Bench ${now()}`, columns });
  const items = `${SITE}/lists/${String(list['id'])}/items`;
  const fieldsOf = (row: number): Record<string, unknown> => ({
    Key: `key-${row}`,
    Title: `Tiltak ${row}`,
    ...Object.fromEntries(texts.map(({ name }) => [name, `${name} i rad ${row}`])),
  });
  const create = await timed(async () => {
    for (let row = 0; row < rows; row += PER_BATCH) {
      const requests = Array.from({ length: Math.min(PER_BATCH, rows - row) }, (_none, index) => ({
        id: String(index),
        method: 'POST',
        url: items,
        headers: { 'Content-Type': 'application/json' },
        body: { fields: fieldsOf(row + index) },
      }));
      await ask('POST', '/$batch', { requests });
    }
  });
  const read = await timed(() => follow(`${items}?$expand=fields`));
  const delta = await timed(() => follow(`${items}/delta?$expand=fields`));
  const lookups = Math.min(200, rows);
  const lookup = await timed(async () => {
    for (let row = 0; row < lookups; row += 1) await ask('GET', `${items}?$filter=fields/Key eq 'key-${row}'`);
  });
  return {
    rows,
    createdPerSecond: Math.round((rows * 1000) / create),
    readPerSecond: Math.round((rows * 1000) / read),
    deltaMilliseconds: delta,
    lookupMilliseconds: lookup / lookups,
    memory: memory() - before,
  };
}
