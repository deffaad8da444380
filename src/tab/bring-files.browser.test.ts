import { afterEach, expect, it, vi } from 'vitest';
import { bringFiles } from './bring-files.ts';

afterEach(() => vi.restoreAllMocks());

let asked: string[] = [];
function netIs(up: boolean, status = 200): void {
  asked = [];
  vi.spyOn(window, 'fetch').mockImplementation(async (address) => {
    asked.push(new URL(address as string).pathname);
    if (!up) throw new TypeError('Failed to fetch');
    return new Response('', { status });
  });
}
const from = 'https://tab.example/assets/first.js';

it('a part without net is not imported, and is asked for again when it is wanted again', async () => {
  const load = vi.fn(async () => 'a part');
  netIs(false);
  await expect(bringFiles(load, ['./part-1.js', './other-1.js'], from)).rejects.toThrow();
  expect(load).not.toHaveBeenCalled();
  netIs(true);
  expect(await bringFiles(load, ['./part-1.js', './other-1.js'], from)).toBe('a part');
  expect(asked.toSorted()).toEqual(['/assets/other-1.js', '/assets/part-1.js']);
});

it('a file that is here is not fetched for the next part that needs it', async () => {
  const load = async () => 'a part';
  netIs(true);
  await bringFiles(load, ['./part-2.js', './shared-2.js'], from);
  await bringFiles(load, ['./part-3.js', './shared-2.js'], from);
  expect(asked).toEqual(['/assets/part-2.js', '/assets/shared-2.js', '/assets/part-3.js']);
});

it('an answer that is no file is a failure', async () => {
  netIs(true, 404);
  await expect(bringFiles(async () => 'a part', ['./gone-4.js'], from)).rejects.toThrow('404');
});

it('styles that could not be had leave no link behind that hides it', async () => {
  netIs(true);
  const load = vi.fn(async () => 'a part');
  const bad = 'http://127.0.0.1:1/none.css';
  await expect(bringFiles(load, [bad], from)).rejects.toThrow('No styles');
  expect(load).not.toHaveBeenCalled();
  expect(document.querySelector(`link[href="${bad}"]`)).toBeNull();
});
