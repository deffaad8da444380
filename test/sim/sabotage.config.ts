import { defineConfig } from 'vitest/config';

/** One build after the other: each runs on all cores. */
export default defineConfig({
  test: { include: ['test/sim/*.run.ts'], testTimeout: 3_600_000, disableConsoleIntercept: true },
});
