/** A real browser that runs out of room. */
import { afterAll, expect, it, vi } from 'vitest';
import type { KeptEdit } from '#sync/device.ts';
import { askBrowser, emptyDatabases, pageAt } from './browser-database.ts';
import { must } from './device-contract.ts';
import { edit, owner } from './device-values.ts';

const setRoom = (bytes: number | null): Promise<unknown> =>
  askBrowser('Storage.overrideQuotaForOrigin', bytes === null ? {} : { quotaSize: bytes });

afterAll(() => setRoom(null));

/** Five million letters: nobody writes so much, but ten years of edits do. */
function large(operation: number): KeptEdit {
  const kept = edit(operation);
  if (kept.change.entity !== 'milestone') return kept;
  return { ...kept, change: { ...kept.change, after: { ...kept.change.after, note: 'æ'.repeat(5_000_000) } } };
}

it('says so, keeps what it kept before, and goes on when there is room again', { timeout: 90_000 }, async () => {
  // A browser believes for half a minute what it has seen of the disk, or until it has put away the storage that no page
  // uses any more, a moment after the tests before this one.
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  await setRoom(1_000_000);
  await emptyDatabases();
  const device = must(await pageAt().open(owner('leder')));
  must(await device.write({ add: [edit(1)] }));
  await vi.waitFor(
    async () => {
      const answer = await device.write({ add: [large(2)] });
      if (answer.ok) must(await device.write({ remove: [large(2).change.operation] }));
      expect(answer).toEqual({ ok: false, failure: { kind: 'full' } });
    },
    { timeout: 60_000, interval: 1_000 },
  );
  expect(must(await device.read(0)).edits).toEqual([edit(1)]);
  // The next page load still finds it, and can send it.
  const next = must(await pageAt().open(owner('leder')));
  expect(must(await next.read(0)).edits).toEqual([edit(1)]);

  await setRoom(null);
  must(await next.write({ add: [large(3)] }));
  expect(must(await device.read(0)).edits).toHaveLength(2);
});
