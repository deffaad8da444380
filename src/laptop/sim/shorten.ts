/** The shortest path found to the same broken promise: steps are left out as long as it still breaks. */
import { type Run, runSeed } from './run.ts';

const MOST_RUNS = 60;

export interface Shortened {
  /** Numbers of the steps that are left. */
  readonly steps: readonly number[];
  readonly path: readonly string[];
}

const rulesOf = ({ violations }: Run): ReadonlySet<string> => new Set(violations.map(({ rule }) => rule));

export async function shorten(run: Run, faults: number): Promise<Shortened> {
  const wanted = [...rulesOf(run)][0] ?? '';
  let best = run;
  let runs = 0;
  for (let size = Math.ceil(run.steps.length / 2); size >= 1 && runs < MOST_RUNS; size = Math.floor(size / 2)) {
    for (let from = 0; from < best.steps.length && runs < MOST_RUNS;) {
      const left = best.steps.filter((_step, index) => index < from || index >= from + size);
      runs += 1;
      const shorter = await runSeed({ seed: run.seed, faults, only: new Set(left) });
      if (rulesOf(shorter).has(wanted)) best = shorter;
      else from += size;
    }
  }
  return { steps: best.steps, path: best.path };
}
