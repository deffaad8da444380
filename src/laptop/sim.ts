/**
 * The simulation: people, machines and tabs at work on one plan while everything goes wrong that can, in a time of its
 * own. A seed is a run; the same seed is the same run. Judged by what the tenant holds and what people were told.
 */
import { type Run, runSeed } from './sim/run.ts';
import { shorten } from './sim/shorten.ts';

export { type Run, runSeed } from './sim/run.ts';
export { type ReminderRun, runReminderSeed } from './sim/reminders/run.ts';

/** A run that broke a promise, told so that somebody can find out why. */
export interface Failure {
  readonly seed: number;
  /** The promises that were broken, each once. */
  readonly rules: readonly string[];
  readonly told: string;
}

/** How a seed is run alone. */
const commandOf = (seed: number, faults: number, steps?: readonly number[]): string =>
  `npm run sim -- --start ${seed} --seeds 1 --faults ${faults} --path${steps === undefined ? '' : ` --only ${steps.join(',')}`}`;

/** What went wrong in a run, with the shortest path to it that a few tries find. */
export async function failureOf(run: Run, faults: number, shortened = true): Promise<Failure> {
  const { steps, path } = shortened ? await shorten(run, faults) : run;
  const broken = run.violations.map(({ rule, what }) => `  ${rule}: ${what}`);
  const told = [
    `Seed ${run.seed} broke a promise:`,
    ...[...new Set(broken)].slice(0, 10),
    `Alone: ${commandOf(run.seed, faults)}`,
    `Shortened: ${commandOf(run.seed, faults, steps)}`,
    ...path.map((line) => `  ${line.slice(0, 220)}`),
  ];
  return { seed: run.seed, rules: [...new Set(run.violations.map(({ rule }) => rule))], told: told.join('\n') };
}

/** Sums of many runs. */
export interface Tally {
  readonly runs: number;
  readonly failed: number;
  readonly edits: number;
  readonly requests: number;
  /** Milliseconds of simulated time. */
  readonly lasted: number;
}

export const emptyTally: Tally = { runs: 0, failed: 0, edits: 0, requests: 0, lasted: 0 };

export const withRun = (tally: Tally, { violations, edits, requests, lasted }: Omit<Run, 'path'>): Tally => ({
  runs: tally.runs + 1,
  failed: tally.failed + (violations.length > 0 ? 1 : 0),
  edits: tally.edits + edits,
  requests: tally.requests + requests,
  lasted: tally.lasted + lasted,
});

/** Runs seeds one after the other; `onRun` is told of each, and of what it broke. Ends early where it answers false. */
export async function runSeeds(
  seeds: Iterable<number>,
  { faults, shortened }: { readonly faults: number; readonly shortened: boolean },
  onRun: (run: Run, failure: Failure | null) => boolean,
): Promise<void> {
  for (const seed of seeds) {
    const run = await runSeed({ seed, faults });
    const failure = run.violations.length > 0 ? await failureOf(run, faults, shortened) : null;
    if (!onRun(run, failure)) return;
  }
}
