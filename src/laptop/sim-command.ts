/**
 * `npm run sim -- [--seeds 200] [--start 1] [--faults 20] [--workers 2] [--json]`: runs seeds and tells what they broke.
 * `--path` prints what happened in each, `--only 3,7` leaves the other steps out, `--stop` ends at the first broken
 * promise. Exit status 0, 1 where a promise was broken, 2 where an option is none.
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { millisecondsOf, systemClock } from '#base/clock.ts';
import { emptyTally, type Failure, type Run, runSeed, runSeeds, type Tally, withRun } from './sim.ts';

interface Order {
  readonly start: number;
  readonly seeds: number;
  readonly faults: number;
  readonly workers: number;
  readonly json: boolean;
  readonly path: boolean;
  readonly stop: boolean;
  readonly only: ReadonlySet<number> | null;
}

/** Every so-manieth seed. */
interface Share {
  readonly first: number;
  readonly every: number;
  readonly end: number;
  readonly faults: number;
  readonly shortened: boolean;
}

interface Told {
  readonly run: Omit<Run, 'path'>;
  readonly failure: Failure | null;
}

function readOrder(): Order {
  const { values } = parseArgs({
    options: {
      seeds: { type: 'string', default: '200' },
      start: { type: 'string', default: '1' },
      faults: { type: 'string', default: '20' },
      workers: { type: 'string', default: String(Math.min(2, availableParallelism())) },
      json: { type: 'boolean', default: false },
      path: { type: 'boolean', default: false },
      stop: { type: 'boolean', default: false },
      only: { type: 'string' },
    },
  });
  const whole = (name: string, text: string, least: number, most: number): number => {
    const value = Number(text);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    throw new TypeError(`--${name} must be a whole number from ${least} to ${most}, not ${text}`);
  };
  return {
    seeds: whole('seeds', values.seeds, 1, 100_000_000),
    start: whole('start', values.start, 0, 1_000_000_000),
    faults: whole('faults', values.faults, 0, 100),
    workers: whole('workers', values.workers, 1, 64),
    json: values.json,
    path: values.path,
    stop: values.stop,
    only: values.only === undefined ? null : new Set(values.only.split(',').map(Number)),
  };
}

function* seedsOf({ first, every, end }: Omit<Share, 'faults' | 'shortened'>): Generator<number> {
  for (let seed = first; seed < end; seed += every) yield seed;
}

async function work(share: Share): Promise<void> {
  await runSeeds(seedsOf(share), share, ({ path: _path, ...run }, failure) => {
    parentPort?.postMessage({ run, failure } satisfies Told);
    return true;
  });
}

async function runInWorkers(order: Order, onTold: (told: Told) => boolean): Promise<void> {
  const { start, seeds, faults, workers, stop } = order;
  const shares = Array.from({ length: Math.min(workers, seeds) }, (_none, index): Share => ({
    first: start + index,
    every: workers,
    end: start + seeds,
    faults,
    // Who stops at the first wants to know that it broke.
    shortened: !stop,
  }));
  const running = shares.map((share) => {
    const worker = new Worker(new URL(import.meta.url), {
      workerData: share,
      // Short-lived objects by the million: a larger nursery halves the time spent on them.
      resourceLimits: { maxYoungGenerationSizeMb: 96 },
    });
    return { worker, ended: new Promise((resolve, reject) => worker.once('exit', resolve).once('error', reject)) };
  });
  for (const { worker } of running) {
    worker.on('message', (told: Told) => {
      if (!onTold(told)) for (const other of running) void other.worker.terminate();
    });
  }
  await Promise.all(running.map(({ ended }) => ended));
}

const secondsSince = (begun: number): number => (millisecondsOf(systemClock.now()) - begun) / 1000;

async function main(): Promise<void> {
  const order = readOrder();
  const { start, seeds, faults, json, stop, only } = order;
  if (order.path || only !== null) {
    for (const seed of seedsOf({ first: start, every: 1, end: start + seeds })) {
      const run = await runSeed({ seed, faults, ...(only !== null && { only }) });
      console.log(run.path.join('\n'));
      for (const { rule, what } of run.violations) console.log(`seed ${seed}: ${rule}: ${what}`);
      if (run.violations.length > 0) process.exitCode = 1;
    }
    return;
  }
  const begun = millisecondsOf(systemClock.now());
  const failures: Failure[] = [];
  let tally: Tally = emptyTally;
  await runInWorkers(order, ({ run, failure }) => {
    tally = withRun(tally, run);
    if (failure !== null) {
      failures.push(failure);
      if (!json) console.log(failure.told);
    }
    if (!json && tally.runs % 500 === 0) console.log(`${tally.runs} of ${seeds}, ${secondsSince(begun)} s`);
    return !(stop && failure !== null);
  });
  const seconds = secondsSince(begun);
  const hours = Math.round(tally.lasted / 3_600_000);
  if (json) console.log(JSON.stringify({ start, faults, ...tally, simulatedHours: hours, seconds, failures }));
  else {
    console.log(
      `${tally.runs} seeds from ${start}, ${faults} % faults: ${tally.failed} broke a promise. ` +
        `${tally.edits} edits, ${tally.requests} calls, ${hours} simulated hours in ${seconds} s.`,
    );
  }
  if (tally.failed > 0) process.exitCode = 1;
}

if (!isMainThread) await work(workerData as Share);
else {
  await main().catch((error: unknown) => {
    if (!(error instanceof TypeError)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  });
}
