/** `npm run sim:sabotage [-- -t name]`: each sabotaged build is caught within a thousand seeds. */
import { afterAll, describe, expect, it } from 'vitest';
import { sabotages, trySabotage } from './sabotage.ts';

const SEEDS = 1000;
const caught: string[] = [];

describe('a sabotaged build is caught', () => {
  it.each(sabotages)('$name: $what', async (sabotage) => {
    const { seed, rules, runs } = await trySabotage(sabotage, SEEDS);
    console.log(
      `${sabotage.name}: ${seed === null ? 'not caught' : `caught by seed ${seed}`} in ${runs} runs: ${rules.join(' ')}`,
    );
    if (seed !== null) caught.push(sabotage.name);
    expect(seed).not.toBeNull();
  });
});

afterAll(() => {
  const promised = caught.filter((name) => name <= 'o').length;
  console.log(`${promised}/15 caught, and ${caught.length - promised} of ${sabotages.length - 15} more`);
});
