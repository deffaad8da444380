import { describe, expect, it, vi } from 'vitest';
import { browserLock, browserNeighbours } from '#sync/browser-neighbours.ts';

let owners = 0;
/** Nobody's locks and channels but this test's. */
const newOwner = () => ({ tenant: 'kommune', person: `leder ${(owners += 1)}`, site: 'helse' });

interface Asking {
  readonly taken: () => boolean;
  readonly refused: () => boolean;
  readonly release: () => void;
  readonly cancel: () => void;
}

function ask(lock: ReturnType<typeof browserLock>): Asking {
  let release: (() => void) | null = null;
  let refused = false;
  const cancel = lock.ask(
    (letGo) => (release = letGo),
    () => (refused = true),
  );
  return { taken: () => release !== null, refused: () => refused, release: () => release?.(), cancel };
}

/** Long enough for a browser to give a lock to whoever could get it. */
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await navigator.locks.query();
};

describe('the lock', () => {
  it('is held by one at a time, and goes to the next in line', async () => {
    const owner = newOwner();
    const [first, second, third] = [browserLock(owner), browserLock(owner), browserLock(owner)].map(ask);
    await vi.waitFor(() => expect(first?.taken()).toBe(true));
    await settled();
    expect([second?.taken(), third?.taken()]).toEqual([false, false]);
    first?.release();
    await vi.waitFor(() => expect(second?.taken()).toBe(true));
    await settled();
    expect(third?.taken()).toBe(false);
    second?.release();
    await vi.waitFor(() => expect(third?.taken()).toBe(true));
    third?.release();
  });

  it('passes over whoever took her request back, and refuses nobody', async () => {
    const owner = newOwner();
    const lock = browserLock(owner);
    const [first, second, third] = [ask(lock), ask(lock), ask(lock)];
    await vi.waitFor(() => expect(first.taken()).toBe(true));
    second.cancel();
    // Taking back what was taken does nothing.
    first.cancel();
    await settled();
    expect(third.taken()).toBe(false);
    first.release();
    await vi.waitFor(() => expect(third.taken()).toBe(true));
    third.release();
    await settled();
    expect([second.taken(), second.refused(), third.refused()]).toEqual([false, false, false]);
  });

  it('is another for another owner', async () => {
    const [mine, theirs] = [ask(browserLock(newOwner())), ask(browserLock(newOwner()))];
    await vi.waitFor(() => expect([mine.taken(), theirs.taken()]).toEqual([true, true]));
    mine.release();
    theirs.release();
  });

  it('goes to the next when the window that holds it is gone', async () => {
    const owner = newOwner();
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const inFrame = frame.contentWindow;
    const held = new Promise<void>((resolve) => {
      void inFrame?.navigator.locks.request(`framdrift:${JSON.stringify(Object.values(owner))}`, () => {
        resolve();
        return new Promise(() => undefined);
      });
    });
    await held;
    const waiting = ask(browserLock(owner));
    await settled();
    expect(waiting.taken()).toBe(false);
    frame.remove();
    await vi.waitFor(() => expect(waiting.taken()).toBe(true));
    waiting.release();
  });
});

describe('word between tabs', () => {
  it('reaches the others of the same owner, and not oneself', async () => {
    const owner = newOwner();
    const [here, there, elsewhere] = [
      browserNeighbours(owner),
      browserNeighbours(owner),
      browserNeighbours(newOwner()),
    ];
    const heard: string[] = [];
    here.listen(() => heard.push('here'));
    const stop = there.listen(() => heard.push('there'));
    elsewhere.listen(() => heard.push('elsewhere'));
    here.tell();
    await vi.waitFor(() => expect(heard).toEqual(['there']));
    stop();
    there.tell();
    here.tell();
    await vi.waitFor(() => expect(heard).toEqual(['there', 'here']));
    for (const neighbours of [here, there, elsewhere]) neighbours.close();
    // A tab that is on its way out may still say something.
    here.tell();
  });
});
