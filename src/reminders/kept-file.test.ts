import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { keptInFile } from './kept-file.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'framdrift-kept-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('what was read of a plan lies in a file that nobody else may read, whole, until the next start', async () => {
  const file = path.join(folder, 'state', 'plan-1.json');
  const kept = keptInFile(file);
  expect(await kept.read()).toBeNull();
  await kept.write('{"a":1}');
  await kept.write('{"a":2}');
  expect(await keptInFile(file).read()).toBe('{"a":2}');
  expect(statSync(file).mode & 0o077).toBe(0);
  expect(readdirSync(path.dirname(file))).toEqual(['plan-1.json']);
});
