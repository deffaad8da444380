/** What `backup` and `restore` ask of Graph, against Graph's own description of it. */
import { describe, expect, test } from 'vitest';
import { takeBackup } from '#operations/backup.ts';
import { restoreBackup } from '#operations/restore.ts';
import { emptySite, planSite } from '#operations/test-plan-site.ts';
import { address } from '#repository/test-site.ts';
import { readGraphDescription, recorded } from './graph-description.ts';

const description = readGraphDescription();

if (typeof description === 'string') {
  test('the requests of backup and restore are as Graph describes them', (context) => context.skip(description));
} else {
  describe('a backup and its restore', () => {
    test('ask for nothing, and send nothing, that Graph does not describe', async () => {
      const { site } = await planSite();
      const record = recorded(site.tenant.fetch);
      const graph = site.graphOf('admin', { fetch: record.fetch });
      const taken = await site.run(takeBackup(graph, site.clock, address));
      if (!taken.ok) throw new Error(JSON.stringify(taken.failure));
      const restored = await site.run(restoreBackup({ graph, sleep: site.sleep }, emptySite, taken.value.backup));
      expect(restored).toMatchObject({ ok: true, value: { equal: true } });
      expect(record.exchanges.flatMap((exchange) => description.problems(exchange))).toEqual([]);
      expect([...description.undescribed]).toEqual([]);
    });
  });
}
