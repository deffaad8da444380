import { describe, expect, it } from 'vitest';
import { succeed } from '#base/result.ts';
import { laterPeople } from './later-people.ts';
import { once } from './once.ts';

describe('people that are still on their way', () => {
  it('are brought once, and anew where they could not be had', async () => {
    let tries = 0;
    const people = laterPeople(
      once(async () => {
        tries += 1;
        if (tries === 1) throw new Error('No net');
        return { members: async () => succeed([]) };
      }),
    );
    expect(await people.members()).toEqual({ ok: false, failure: { kind: 'offline' } });
    expect(await people.members()).toEqual(succeed([]));
    expect(await people.members()).toEqual(succeed([]));
    expect(tries).toBe(2);
  });
});
