/**
 * Builds what the end-to-end tests drive, once for all of them: as for the laptop, but with React's own checks in it (the
 * tests run with NODE_ENV=test), whose warnings fail a test.
 */
import { build } from 'vite';

export async function setup(): Promise<void> {
  for (const mode of ['programs', 'laptop']) await build({ mode, logLevel: 'warn' });
}
