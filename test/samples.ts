/**
 * Material outside the repository, in the folder that FRAMDRIFT_SAMPLES names. A test that wants some and finds none is
 * skipped with the reason, which the reporter prints as «not run».
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { TestContext } from 'vitest';

interface Sample {
  readonly path: string;
  /** Why it is not there; null where it is. */
  readonly missing: string | null;
}

export function sample(...parts: readonly string[]): Sample {
  const folder = process.env['FRAMDRIFT_SAMPLES'] ?? '';
  if (folder === '') return { path: '', missing: 'FRAMDRIFT_SAMPLES is not set' };
  const found = path.join(folder, ...parts);
  return { path: found, missing: existsSync(found) ? null : `FRAMDRIFT_SAMPLES has no ${parts.join('/')}` };
}

/** For `beforeEach`: skips a test that wants `samples` where one of them is missing. */
export const need =
  (...samples: readonly Sample[]) =>
  (context: TestContext): void => {
    for (const { missing } of samples) if (missing !== null) context.skip(missing);
  };
