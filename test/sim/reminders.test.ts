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

/** What a seed broke, told with its path; '' where it broke nothing. */
async function broken(seed: number): Promise<string> {
  const { violations, path } = await runReminderSeed({ seed, faults: FAULTS });
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
      const [once, again, other] = [
        await runReminderSeed({ seed: 7 }),
        await runReminderSeed({ seed: 7 }),
        await runReminderSeed({ seed: 8 }),
      ];
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
        const { runs, failures } = await runProgram('reminders-long', options, [], program);
        expect(failures.map(({ told }) => told)).toEqual([]);
        expect(runs).toBe(MANY);
      },
      6 * PATIENCE,
    );
  }
});
