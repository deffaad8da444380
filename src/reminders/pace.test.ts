import { describe, expect, it } from 'vitest';
import { virtualTime } from '#graph/scripted-service.ts';
import { createPace } from './pace.ts';

/** When each of so many messages may go, in milliseconds since the first. */
async function turns(conversations: readonly string[]): Promise<readonly number[]> {
  const time = virtualTime();
  const pace = createPace(time.clock, time.sleep);
  const went: number[] = [];
  await time.run(
    (async () => {
      for (const conversation of conversations) {
        await pace.turn(conversation);
        went.push(time.elapsed());
      }
    })(),
  );
  return went;
}

const repeated = (times: number): readonly string[] => Array.from({ length: times }, () => 'channel');

describe('the pace of a bot', () => {
  it('sends the first seven to a conversation at once, and the eighth after a second', async () => {
    expect((await turns(repeated(8))).slice(6)).toEqual([0, 1_000]);
  });

  it('keeps to eight in two seconds and sixty in thirty', async () => {
    const went = await turns(repeated(61));
    expect(went[8]).toBe(2_000);
    for (const [most, within] of [
      [7, 1_000],
      [8, 2_000],
      [60, 30_000],
    ] as const)
      for (const [index, at] of went.entries())
        expect((went[index + most] ?? Infinity) - at).toBeGreaterThanOrEqual(within);
  });

  it('keeps to thirty a second in all, whoever they are for', async () => {
    const went = await turns(Array.from({ length: 31 }, (_, index) => `person ${index}`));
    expect(went.slice(29)).toEqual([0, 1_000]);
  });

  it('lets those who wait at the same time go one by one', async () => {
    const time = virtualTime();
    const pace = createPace(time.clock, time.sleep);
    const went: number[] = [];
    await time.run(Promise.all(repeated(9).map((each) => pace.turn(each).then(() => went.push(time.elapsed())))));
    expect(went.toSorted((a, b) => a - b).slice(6)).toEqual([0, 1_000, 2_000]);
  });
});
