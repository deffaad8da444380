import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig, type TestProjectConfiguration, type ViteUserConfig } from 'vitest/config';

/** Every `<folder>/<name>-command.ts` becomes the Node program `dist/programs/<name>.js`. */
function commands(): Record<string, string> {
  const found: Record<string, string> = {};
  for (const folder of ['src/laptop', 'src/localtenant', 'src/operations', 'src/reminders']) {
    for (const file of existsSync(folder) ? readdirSync(folder) : []) {
      const name = /^(.+)-command\.ts$/.exec(file)?.[1];
      if (name !== undefined) found[name] = `${folder}/${file}`;
    }
  }
  return found;
}

/** Node 20 reads no types, so what runs on Node is built too: `vite build --mode programs`. */
const programs: ViteUserConfig = {
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist/programs',
    emptyOutDir: false,
    rollupOptions: { input: commands() },
  },
};

/**
 * The reminder service as it is put out, with all that it uses in it: neither a function app nor a container fetches
 * packages. `vite build --mode service`. The one thing left out is what Azure's own host puts in.
 */
const service = (): ViteUserConfig => ({
  define: { PROGRAM_VERSION: JSON.stringify(version) },
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist/service',
    emptyOutDir: true,
    rollupOptions: {
      input: { function: 'src/reminders/function.ts', serve: 'src/reminders/serve-command.ts' },
      external: ['@azure/functions-core'],
      output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'shared-[name].cjs' },
    },
  },
});

/** Our own way of bringing the files that come after the first, which bears that one of them fails. */
const filesThatMayFail: Plugin = {
  name: 'framdrift-files-that-may-fail',
  enforce: 'pre',
  load: {
    filter: { id: /\0vite\/preload-helper\.js$/ },
    handler: () => `export { bringFiles as __vitePreload } from '${path.resolve('src/tab/bring-files.ts')}'`,
  },
};

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };

/** How a tab is built, whoever's identity it has. `first`: what goes into the one file of the first screen. */
function tabBuild(
  folder: string,
  inputs: Readonly<Record<string, string>>,
  first: RegExp,
  plugins: Plugin[] = [],
): ViteUserConfig {
  return {
    root: `src/${folder}`,
    base: './',
    // What the self-check tells of the program.
    define: { PROGRAM_VERSION: JSON.stringify(version) },
    plugins: [react(), filesThatMayFail, ...plugins],
    build: {
      outDir: `../../dist/${folder}`,
      emptyOutDir: true,
      target: 'es2022',
      // A part's own file is fetched before it is imported, as those are that it imports.
      modulePreload: {
        polyfill: false,
        resolveDependencies: (file, others, { hostType }) =>
          hostType === 'js' ? [...new Set([file, ...others])] : [...others],
      },
      // What the service worker keeps, so that a window opens without net.
      manifest: 'files.json',
      rollupOptions: {
        input: { ...inputs, 'service-worker': 'src/tab/service-worker.ts' },
        // Our modules do nothing by being imported, but for styles and where a program begins: so a face drags nothing of
        // its interior into the first files that no first screen uses (the readers of documents' dates and health words).
        treeshake: {
          moduleSideEffects: [
            {
              test: /\/src\/(?!laptop\/|tab\/(service-worker|production|configuration)\.).*\.tsx?$/,
              sideEffects: false,
            },
          ],
        },
        output: {
          // A service worker keeps its name, for that is how its browser knows it.
          entryFileNames: ({ name }) => (name === 'service-worker' ? '[name].js' : 'assets/[name]-[hash].js'),
          // What the first screen needs is one file: thirty small ones are asked for thirty times, and compress worse.
          codeSplitting: { groups: [{ name: 'first', tags: ['$initial'], test: first }] },
        },
      },
    },
  };
}

/** The tab with the laptop's local identity, and what the reminder service sends: `vite build --mode laptop`. */
const laptop = (): ViteUserConfig =>
  tabBuild(
    'laptop',
    { tab: 'src/laptop/index.html', reminders: 'src/laptop/paminnelser.html' },
    /\/(?!service-worker|browser|reminders-page)[^/]*(?<!\.html)$/,
  );

/** teams-js comes beside the first file and not after it: Teams is asked who is there while the screens are on their way. */
const teamsBeside: Plugin = {
  name: 'framdrift-teams-beside',
  transformIndexHtml: {
    order: 'post',
    handler(_, { bundle = {}, path: page }) {
      if (!page.endsWith('/index.html')) return [];
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const teams = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith('/src/tab/teams.ts'));
      if (teams === undefined) throw new Error('There is no file for Teams');
      return [teams.fileName, ...teams.imports].map((file) => ({
        tag: 'link',
        attrs: { rel: 'modulepreload', crossorigin: true, href: `./${file}` },
        injectTo: 'head' as const,
      }));
    },
  },
};

/** The tab as a municipality gets it, and the page that adds it to a channel: `vite build --mode tab`. */
const tab = (): ViteUserConfig =>
  tabBuild(
    'tab',
    { index: 'src/tab/index.html', configuration: 'src/tab/configuration.html' },
    // Where each page begins stays its own: opening one of them must not begin the other.
    /\/(?!service-worker|production|configuration)[^/]*(?<!\.html)$/,
    [teamsBeside],
  );

/** The page that a sign-in window comes back to, by itself so that it is small: `vite build --mode redirect`. */
const redirect = (): ViteUserConfig => ({
  root: 'src/tab',
  base: './',
  build: {
    outDir: '../../dist/tab',
    emptyOutDir: false,
    target: 'es2022',
    rollupOptions: { input: 'src/tab/redirect.html' },
  },
});

/** Unit tests that put something else in the place of one of our modules: that must not be met by any other test. */
const withStandIns = (): string[] =>
  ['src', 'test'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.test.ts'))
      .map((file) => path.posix.join(folder, file.replaceAll(path.sep, '/')))
      .filter((file) => /\bvi\.(mock|doMock)\(/.test(readFileSync(file, 'utf8'))),
  );

/** What only a browser can show of single modules; whole journeys are in `test/e2e`. */
async function browserTests(): Promise<TestProjectConfiguration> {
  const [{ playwright }, { launchOptions }] = await Promise.all([
    import('@vitest/browser-playwright'),
    import('./test/e2e/chromium.ts'),
  ]);
  return {
    test: {
      name: 'browser',
      include: ['**/*.browser.test.ts'],
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: playwright({ launchOptions: await launchOptions() }),
        instances: [{ browser: 'chromium' }],
      },
      sequence: { groupOrder: 1 },
    },
  };
}

/** Files at a time, journeys beside unit tests: on two cores half of what a journey takes is waiting. */
const WORKERS = 5;

const tests = async (long: boolean): Promise<ViteUserConfig> => ({
  test: {
    reporters: ['default', './test/not-run-reporter.ts'],
    sequence: { sequencer: (await import('./test/longest-first.ts')).LongestFirst },
    // More seeds and more of everything, for `npm run verify:long`.
    env: long ? { FRAMDRIFT_LONG: '1' } : {},
    projects: [
      {
        test: {
          name: 'unit',
          allowOnly: false,
          include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: ['test/e2e/**', '**/*.browser.test.ts', ...withStandIns()],
          testTimeout: 30_000,
          maxWorkers: WORKERS,
          // The modules of a worker are loaded once for all its files, which saves a fifth of what the unit tests take. They
          // hold nothing that a test could leave behind.
          isolate: false,
        },
      },
      {
        test: {
          name: 'unit with stand-ins',
          allowOnly: false,
          include: withStandIns(),
          testTimeout: 30_000,
          maxWorkers: WORKERS,
        },
      },
      {
        test: {
          name: 'e2e',
          allowOnly: false,
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/e2e/build.ts'],
          testTimeout: 240_000,
          hookTimeout: 60_000,
          // What is on its way to the server may need more than a second where five windows share two cores.
          expect: { poll: { timeout: 15_000 } },
          maxWorkers: WORKERS,
        },
      },
      await browserTests(),
    ],
  },
});

/** Figures, never judged: `npm run bench`. */
const bench: ViteUserConfig = {
  test: {
    include: ['test/bench/**/*.bench.ts'],
    globalSetup: ['test/e2e/build.ts'],
    testTimeout: 600_000,
    fileParallelism: false,
    disableConsoleIntercept: true,
  },
};

const byMode: Readonly<Record<string, () => ViteUserConfig | Promise<ViteUserConfig>>> = {
  laptop,
  tab,
  redirect,
  programs: () => programs,
  service,
  test: () => tests(false),
  long: () => tests(true),
  bench: () => bench,
};

export default defineConfig(async ({ mode }) => (byMode[mode] ?? laptop)());
