import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { diskStore, StoreFailure } from './disk-store.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const log = (): string => join(folder, 'tenant.jsonl');

async function contents(): Promise<Record<string, unknown>> {
  const store = await diskStore(folder);
  const found = Object.fromEntries(store.entries());
  await store.close();
  return found;
}

async function write(...changes: readonly (readonly [string, unknown?])[]): Promise<void> {
  const store = await diskStore(folder);
  for (const [key, value] of changes) {
    if (value === undefined) store.remove(key);
    else store.put(key, value);
    await store.flush();
  }
  await store.close();
}

describe('the store on disk', () => {
  test('finds what was put and not what was removed', async () => {
    await write(['a', 1], ['b', { text: 'blåbær «å»' }], ['a', 2], ['c', 3], ['c']);
    expect(await contents()).toEqual({ a: 2, b: { text: 'blåbær «å»' } });
  });

  test('keeps what is on the disk before a line that a kill tore, wherever it was torn', async () => {
    await write(['a', 1], ['b', 'æøå']);
    const whole = readFileSync(log());
    const line = Buffer.from(`${JSON.stringify([['c', 'æøå']])}\n`);
    for (let length = 1; length < line.length; length += 1) {
      writeFileSync(log(), Buffer.concat([whole, line.subarray(0, length)]));
      await write(['d', length]);
      expect(await contents(), `torn after ${length} bytes`).toEqual({ a: 1, b: 'æøå', d: length });
    }
  });

  test('begins anew where the very first line was torn', async () => {
    writeFileSync(log(), '{"format":"framd');
    expect(await contents()).toEqual({});
  });

  test('is written anew when most of it is superseded, and says the same', async () => {
    await write(['a', 0]);
    const lines = Array.from({ length: 2_100 }, (_none, round) => `[["a",${round}]]\n`);
    appendFileSync(log(), lines.join(''));
    const before = readFileSync(log()).length;
    expect(await contents()).toEqual({ a: 2_099 });
    expect(readFileSync(log()).length).toBeLessThan(before / 100);
    expect(await contents()).toEqual({ a: 2_099 });
  });

  test('refuses a damaged line in its midst, and leaves the file as it is', async () => {
    await write(['a', 1]);
    appendFileSync(log(), 'rubbish\n[["b",2]]\n');
    const before = readFileSync(log(), 'utf8');
    await expect(diskStore(folder)).rejects.toThrow(/damaged in line 3/);
    expect(readFileSync(log(), 'utf8')).toBe(before);
    expect(existsSync(join(folder, 'lock'))).toBe(false);
  });

  test('refuses a store of a newer version by name, and a file that is no store', async () => {
    writeFileSync(log(), '{"format":"framdrift-localtenant","version":2}\n');
    await expect(diskStore(folder)).rejects.toThrow(/newer version .*format 2, this one reads 1/);
    writeFileSync(log(), 'hello\n');
    await expect(diskStore(folder)).rejects.toThrow(StoreFailure);
  });

  test('lets one process in, and takes over what a killed one held', async () => {
    // Process 1 always runs.
    writeFileSync(join(folder, 'lock'), '1');
    await expect(diskStore(folder)).rejects.toThrow('in use by process 1');
    writeFileSync(join(folder, 'lock'), '999999999');
    expect(await contents()).toEqual({});
  });

  test('says why a folder cannot be made', async () => {
    writeFileSync(join(folder, 'file'), '');
    await expect(diskStore(join(folder, 'file', 'data'))).rejects.toThrow(/cannot be made/);
  });

  test('resolves many flushes at once when all of them are saved', async () => {
    const store = await diskStore(folder);
    const flushes = Array.from({ length: 50 }, (_none, index) => {
      store.put(`k${index}`, index);
      return store.flush();
    });
    await Promise.all(flushes);
    expect(readFileSync(log(), 'utf8')).toContain('"k49"');
    await store.close();
  });
});
