import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'vitest';
import { diskStore } from '#localtenant/disk-store.ts';
import { createLocalTenant } from '#localtenant/local-tenant.ts';
import { machine } from '#localtenant/machine.ts';
import { megabytes, report } from './figures.ts';
import { measureTenant } from './tenant-speed.ts';

test('a tenant in a box with ten thousand rows', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'framdrift-'));
  const tenant = await createLocalTenant({ machine, store: await diskStore(folder) });
  const speed = await measureTenant(tenant, 10_000, machine, () => process.memoryUsage().rss);
  await tenant.close();
  rmSync(folder, { recursive: true, force: true });
  report('localtenant, rows made a second', String(speed.createdPerSecond));
  report('localtenant, rows read a second', String(speed.readPerSecond));
  report('localtenant, first delta over 10 000 rows', `${speed.deltaMilliseconds} ms`);
  report('localtenant, one look-up by an indexed column', `${speed.lookupMilliseconds.toFixed(1)} ms`);
  report('localtenant, memory for 10 000 rows', megabytes(speed.memory));
});
