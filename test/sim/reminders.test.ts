import { describe, expect, it } from 'vitest';
import { runReminderSeed } from '../../src/laptop/sim.ts';
import { reminderSabotages } from './reminders-sabotage.ts';
import { timesFound } from './sabotage.ts';
import { runProgram } from './simulation-program.ts';

const FAULTS = 20;
const SEEDS = 12;
const MANY = 1_000;
const isLong = process.env['FRAMDRIFT_LONG'] === '1';
/** Never reached: how long a run takes is measured, not judged. */
const PATIENCE = 600_000;

type Run = Awaited<ReturnType<typeof runReminderSeed>>;
const run = (seed: number): Promise<Run> => runReminderSeed({ seed, faults: FAULTS });

const runs = new Map<number, Promise<Run>>();
/** The first run of a seed, for whoever asks of it. */
function firstRun(seed: number): Promise<Run> {
  const known = runs.get(seed) ?? run(seed);
  runs.set(seed, known);
  return known;
}

/** What a seed broke, told with its path; '' where it broke nothing. */
async function broken(seed: number): Promise<string> {
  const { violations, path } = await firstRun(seed);
  return violations.length === 0 ? '' : path().join('\n');
}

describe('two reminder services on one plan', () => {
  it.each(Array.from({ length: SEEDS }, (_none, index) => 1 + index))(
    'send each card once, and mark and repeat what did not arrive, in seed %i',
    async (seed) => {
      expect(await broken(seed)).toBe('');
    },
    PATIENCE,
  );

  it(
    'take the same path twice with the same seed, and another with another',
    async () => {
      const [once, again, other] = [await firstRun(2), await run(2), await firstRun(3)];
      expect(again.path()).toEqual(once.path());
      expect(other.path()).not.toEqual(once.path());
      expect(once.path().length).toBeGreaterThan(20);
    },
    PATIENCE,
  );

  it.each(reminderSabotages)('$name knows its line: $what', (sabotage) => {
    expect(timesFound(sabotage)).toBe(1);
  });

  if (isLong) {
    it(
      `keep every promise in ${MANY} seeds`,
      async () => {
        const options = ['--seeds', `${MANY}`, '--faults', `${FAULTS}`];
        const program = 'src/laptop/sim-reminders-command.ts';
        const { runs: done, failures } = await runProgram('reminders-long', options, [], program);
        expect(failures.map(({ told }) => told)).toEqual([]);
        expect(done).toBe(MANY);
      },
      6 * PATIENCE,
    );
  }
});
