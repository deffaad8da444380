/**
 * Builds what the tests drive, once for all of them: as for the laptop, but with React's own checks in it (a test runs with
 * NODE_ENV=test), whose warnings fail a test. What is measured is built as people get it.
 */
import { build } from 'vite';
import type { TestProject } from 'vitest/node';

export async function setup({ vite }: TestProject): Promise<void> {
  if (vite.config.mode === 'bench') process.env['NODE_ENV'] = 'production';
  for (const mode of ['programs', 'laptop']) await build({ mode, logLevel: 'warn' });
}
