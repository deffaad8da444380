import { describe, expect, it } from 'vitest';
import { failureOf, runSeed } from '../../src/laptop/sim.ts';
import { keptSeeds } from './kept-seeds.ts';
import { runProgram } from './simulation-program.ts';

const FAULTS = 20;
const SEEDS = 200;
const CHUNK = 20;
const MANY = 10_000;
const isLong = process.env['FRAMDRIFT_LONG'] === '1';
/** Never reached: how long a run takes is measured, not judged. */
const PATIENCE = 600_000;

/** What a seed broke, told with its path; '' where it broke nothing. */
async function broken(seed: number): Promise<string> {
  const run = await runSeed({ seed, faults: FAULTS });
  return run.violations.length === 0 ? '' : (await failureOf(run, FAULTS)).told;
}

describe('the simulation', () => {
  it.each(keptSeeds)(
    'keeps every promise in seed %i, where once %s',
    async (seed) => {
      expect(await broken(seed)).toBe('');
    },
    PATIENCE,
  );

  const chunks = Array.from({ length: SEEDS / CHUNK }, (_none, index) => 1 + index * CHUNK);
  it.each(chunks)(
    `keeps every promise in ${CHUNK} seeds from %i`,
    async (first) => {
      for (let seed = first; seed < first + CHUNK; seed += 1) expect(await broken(seed)).toBe('');
    },
    PATIENCE,
  );

  it(
    'takes the same path twice with the same seed, and another with another',
    async () => {
      const [once, again, other] = [await runSeed({ seed: 7 }), await runSeed({ seed: 7 }), await runSeed({ seed: 8 })];
      expect(again.path).toEqual(once.path);
      expect(other.path).not.toEqual(once.path);
      expect(once.path.length).toBeGreaterThan(50);
    },
    PATIENCE,
  );

  if (isLong) {
    it(
      `keeps every promise in ${MANY} seeds`,
      async () => {
        const { runs, failures } = await runProgram('long', ['--seeds', `${MANY}`, '--faults', `${FAULTS}`], []);
        expect(failures.map(({ told }) => told)).toEqual([]);
        expect(runs).toBe(MANY);
      },
      6 * PATIENCE,
    );
  }
});
