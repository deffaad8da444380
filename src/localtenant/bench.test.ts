import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { measureTenant } from './bench.ts';
import { diskStore } from './disk-store.ts';
import { createLocalTenant } from './local-tenant.ts';
import { machine } from './machine.ts';

test('ten thousand rows on disk are made, read and found at a sensible pace', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tenant-'));
  const tenant = await createLocalTenant({ machine, store: await diskStore(folder) });
  const speed = await measureTenant(tenant, 10_000, machine, () => process.memoryUsage().rss);
  await tenant.close();
  rmSync(folder, { recursive: true, force: true });
  console.log(`local tenant: ${JSON.stringify(speed)}`);
  // A tenth of what two slow cores do: catches a scan of the log, not a busy machine.
  expect(speed.createdPerSecond).toBeGreaterThan(200);
  expect(speed.readPerSecond).toBeGreaterThan(1_000);
  expect(speed.lookupMilliseconds).toBeLessThan(20);
  expect(speed.memory).toBeLessThan(400 * 2 ** 20);
}, 120_000);
