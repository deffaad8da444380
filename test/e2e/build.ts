/**
 * Builds what the tests drive, once for all of them: as people get it, and once more with React's own checks in it, whose
 * warnings fail a test. Those who go through every screen drive that one; in the long mode everybody does.
 */
import { cpSync } from 'node:fs';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';

export async function setup({ vite }: TestProject): Promise<void> {
  const mode = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  for (const part of ['programs', 'laptop']) await build({ mode: part, logLevel: 'warn' });
  if (vite.config.mode === 'bench') return;
  process.env['NODE_ENV'] = mode ?? 'test';
  await build({ mode: 'laptop', logLevel: 'warn', build: { outDir: '../../dist/checked/laptop' } });
  cpSync('dist/programs', 'dist/checked/programs', { recursive: true });
}
