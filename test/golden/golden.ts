/**
 * Derived things as files, to be looked at in review. A test compares; with UPDATE_GOLDEN=1 it writes instead, and the
 * difference is read in the commit.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

const here = dirname(fileURLToPath(import.meta.url));

export const updating = process.env['UPDATE_GOLDEN'] === '1';

/** `path` under test/golden, with `/`. */
export function expectGolden(path: string, found: unknown): void {
  const file = join(here, path);
  const text = `${JSON.stringify(found, null, 2)}\n`;
  if (updating) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const golden = existsSync(file) ? readFileSync(file, 'utf8') : '';
  expect(text, `${path} differs; if that is meant, run with UPDATE_GOLDEN=1 and look at the difference`).toBe(golden);
}

/** No golden file is left behind by something that is no longer there. */
export function expectGoldenFiles(folder: string, names: readonly string[]): void {
  const standing = existsSync(join(here, folder)) ? readdirSync(join(here, folder)) : [];
  const extra = standing.filter((name) => !names.includes(name));
  if (updating) for (const name of extra) rmSync(join(here, folder, name));
  expect(updating ? [] : extra).toEqual([]);
}

export function readGolden(path: string): unknown {
  const file = join(here, path);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
