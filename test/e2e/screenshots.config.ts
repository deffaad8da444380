import { defineConfig } from 'vitest/config';

/** Pictures, judged by whoever looks: `npm run screenshots`, or a part of them with `npm run screenshots -- -t NAME`. */
export default defineConfig({
  test: {
    include: ['test/e2e/*.run.ts'],
    globalSetup: ['test/e2e/build.ts'],
    testTimeout: 240_000,
    hookTimeout: 60_000,
    disableConsoleIntercept: true,
  },
});
