import { describe, expect, it } from 'vitest';
import type { Key } from '#base/id.ts';
import type { Knock } from '#reminders/doorway.ts';
import { type Desk, routed } from './router.ts';

const key = (digit: string): Key => digit.padStart(32, '0') as Key;
const press = (reminder: Key): Knock => ({
  headers: {},
  body: { type: 'invoke', value: { action: { verb: 'show', data: { reminder } } } },
});
const message: Knock = { headers: {}, body: { type: 'message' } };

/** Plans by the rows that their ledgers are known to have, and those that a new reading finds. */
function plans(known: readonly string[], anew: readonly string[] = known) {
  const looked: string[] = [];
  const heard: number[] = [];
  const desks = known.map((row, index): Desk => ({
    hear: () => {
      heard.push(index);
      return Promise.resolve({ status: 200 });
    },
    has: (reminder, again) => {
      looked.push(`${index}${again ? ' anew' : ''}`);
      return Promise.resolve(reminder === key((again ? anew[index] : row) ?? ''));
    },
  }));
  return { desks, looked, heard };
}

const genuine = { isGenuine: () => Promise.resolve(true) };

describe('a press', () => {
  it('goes to the plan that sent the card, as it is known, or as it is read anew', async () => {
    const { desks, looked, heard } = plans(['a', 'b'], ['a', 'c']);
    const hear = routed(desks, genuine);
    await hear(press(key('b')));
    expect([heard, looked]).toEqual([[1], ['0', '1']]);
    await hear(press(key('c')));
    expect(heard).toEqual([1, 1]);
  });

  it('that no plan knows goes to the first, which refuses it', async () => {
    const { desks, heard } = plans(['a', 'b']);
    await routed(desks, genuine)(press(key('f')));
    expect(heard).toEqual([0]);
  });

  it('that is not Microsoft’s has no plan read for it', async () => {
    const { desks, looked, heard } = plans(['a', 'b']);
    const hear = routed(desks, { isGenuine: () => Promise.resolve(false) });
    expect(await hear(press(key('b')))).toEqual({ status: 401 });
    expect([heard, looked]).toEqual([[], []]);
  });

  it('needs no search where there is one plan, whose own door asks', async () => {
    const { desks, looked, heard } = plans(['a']);
    await routed(desks, { isGenuine: () => Promise.reject(new Error('not asked here')) })(press(key('a')));
    expect([heard, looked]).toEqual([[0], []]);
  });
});

it('what is no press is answered by the first plan', async () => {
  const { desks, looked, heard } = plans(['a', 'b']);
  await routed(desks, genuine)(message);
  expect([heard, looked]).toEqual([[0], []]);
});
