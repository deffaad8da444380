/** Browsers that lack something. What the others do is in `browser-neighbours.browser.test.ts`. */
import { afterEach, expect, it, vi } from 'vitest';
import { browserLock, browserNeighbours } from '#sync/browser-neighbours.ts';

const owner = { tenant: 'kommune', person: 'leder', site: 'helse' };

afterEach(() => vi.unstubAllGlobals());

it.each([
  ['has no locks', {}],
  [
    'throws when it is asked for one',
    {
      get locks(): never {
        throw new DOMException('', 'SecurityError');
      },
    },
  ],
  ['refuses a lock', { locks: { request: async () => Promise.reject(new DOMException('', 'SecurityError')) } }],
])('says so where the browser %s', async (_what, navigator) => {
  vi.stubGlobal('navigator', navigator);
  const [taken, refused] = [vi.fn(), vi.fn()];
  browserLock(owner).ask(taken, refused);
  // Whoever asks has the answer of `ask` first.
  expect(refused).not.toHaveBeenCalled();
  await vi.waitFor(() => expect(refused).toHaveBeenCalledOnce());
  expect(taken).not.toHaveBeenCalled();
});

it('says nothing to whoever took her request back', async () => {
  vi.stubGlobal('navigator', {});
  const refused = vi.fn();
  browserLock(owner).ask(vi.fn(), refused)();
  await new Promise((resolve) => setTimeout(resolve));
  expect(refused).not.toHaveBeenCalled();
});

function forbidden(): never {
  throw new DOMException('', 'SecurityError');
}

it.each([undefined, forbidden])('is silent where the browser has no channels', (channel) => {
  vi.stubGlobal('BroadcastChannel', channel);
  const neighbours = browserNeighbours(owner);
  const listener = vi.fn();
  neighbours.listen(listener)();
  neighbours.tell();
  neighbours.close();
  expect(listener).not.toHaveBeenCalled();
});
