/** The product with a plan of the bench's own, and pages of the bench's own beside it that meet the same tenant. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { LocalTenant } from '#localtenant/local-tenant.ts';
import { clockStartingAt } from '#base/clock.ts';
import { servePages } from '#laptop/pages.ts';
import type { Scenario } from '#laptop/scenarios.ts';
import { laptopChannel, laptopSite, openLaptopTenant, setUpTenant } from '#laptop/tenant.ts';

export interface Laptop {
  /** Of the tab. */
  readonly url: string;
  readonly tenant: LocalTenant;
  /** Serves what was built into a folder, with the product's own headers; its address. */
  readonly serve: (folder: string) => Promise<string>;
  readonly stop: () => Promise<void>;
}

export async function startLaptop(scenario: Scenario): Promise<Laptop> {
  const data = mkdtempSync(path.join(tmpdir(), 'framdrift-'));
  const { tenant, server } = await openLaptopTenant(data, 0, scenario.startsAt, (error) => console.error(error));
  const ready = await setUpTenant(tenant, scenario);
  if (!ready.ok) throw new Error(JSON.stringify(ready.failure));
  const clock = scenario.startsAt === null ? null : clockStartingAt(scenario.startsAt);
  const served = (folder: string) =>
    servePages(folder, 0, () => ({
      site: laptopSite,
      channel: laptopChannel,
      graphOrigin: server.url,
      startsAt: clock?.now() ?? null,
    }));
  const open = [await served(path.resolve('dist/laptop'))];
  return {
    url: open[0]?.url ?? '',
    tenant,
    async serve(folder) {
      const pages = await served(folder);
      open.push(pages);
      return pages.url;
    },
    async stop() {
      await Promise.all([...open.map((pages) => pages.close()), server.close()]);
      await tenant.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
