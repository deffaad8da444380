/** What was read of a plan, in a file that the service alone may read, between two starts. All of it is written or nothing. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { KeptStorage } from './plan-reading.ts';

export function keptInFile(file: string): KeptStorage {
  return {
    async read() {
      try {
        return await readFile(file, 'utf8');
      } catch {
        // Not there yet, or gone: then everything is read anew.
        return null;
      }
    },
    async write(text) {
      await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
      await writeFile(`${file}.new`, text, { mode: 0o600 });
      await rename(`${file}.new`, file);
    },
  };
}
