/** Builds the page by @pnp/graph as the tab is built, into a folder of its own. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

export async function buildPnpPage(): Promise<string> {
  const outDir = mkdtempSync(path.join(tmpdir(), 'framdrift-pnp-'));
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      rollupOptions: {
        input: fileURLToPath(new URL('pnp-page.ts', import.meta.url)),
        output: { entryFileNames: 'page.js' },
      },
    },
  });
  const page = '<!doctype html><meta charset="utf-8"><body><script type="module" src="page.js"></script></body>';
  writeFileSync(path.join(outDir, 'index.html'), page);
  return outDir;
}
