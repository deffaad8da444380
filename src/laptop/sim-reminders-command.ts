/**
 * `npm run sim:reminders -- [--seeds 200] [--start 1] [--faults 20] [--workers 2] [--json]`: runs seeds of the reminder services
 * and tells what they broke. `--path` prints what happened in each, `--stop` ends at the first broken promise. Exit status 0,
 * 1 where a promise was broken, 2 where an option is none.
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { millisecondsOf, systemClock } from '#base/clock.ts';
import { type ReminderRun, runReminderSeed } from './sim.ts';

interface Order {
  readonly start: number;
  readonly seeds: number;
  readonly faults: number;
  readonly workers: number;
  readonly json: boolean;
  readonly path: boolean;
  readonly stop: boolean;
}

type Told = Omit<ReminderRun, 'path'>;

/** Every so-manieth seed. */
interface Share {
  readonly first: number;
  readonly every: number;
  readonly end: number;
  readonly faults: number;
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
  };
}

async function work({ first, every, end, faults }: Share): Promise<void> {
  for (let seed = first; seed < end; seed += every) {
    const { path: _path, ...told } = await runReminderSeed({ seed, faults });
    parentPort?.postMessage(told satisfies Told);
  }
}

async function runInWorkers({ start, seeds, faults, workers }: Order, onTold: (told: Told) => boolean): Promise<void> {
  const running = Array.from({ length: Math.min(workers, seeds) }, (_none, index) => {
    const share: Share = { first: start + index, every: workers, end: start + seeds, faults };
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

async function main(): Promise<void> {
  const order = readOrder();
  const { start, seeds, faults, json, stop } = order;
  if (order.path) {
    for (let seed = start; seed < start + seeds; seed += 1) {
      const { path, violations } = await runReminderSeed({ seed, faults });
      console.log(path().join('\n'));
      if (violations.length > 0) process.exitCode = 1;
    }
    return;
  }
  const begun = millisecondsOf(systemClock.now());
  const sums = { runs: 0, failed: 0, cards: 0, unsure: 0, notSent: 0, kills: 0, requests: 0, lasted: 0 };
  const failures: { readonly seed: number; readonly rules: readonly string[]; readonly told: string }[] = [];
  await runInWorkers(order, ({ seed, violations, cards, unsure, failed, kills, requests, lasted }) => {
    sums.runs += 1;
    sums.cards += cards;
    sums.unsure += unsure;
    sums.notSent += failed;
    sums.kills += kills;
    sums.requests += requests;
    sums.lasted += lasted;
    if (!json && sums.runs % 100 === 0) console.log(`${sums.runs} of ${seeds}, ${sums.failed} broke a promise`);
    if (violations.length === 0) return true;
    sums.failed += 1;
    const told = [
      `Seed ${seed} broke a promise:`,
      ...violations.slice(0, 6).map(({ rule, what }) => `  ${rule}: ${what}`),
      `Alone: npm run sim:reminders -- --start ${seed} --seeds 1 --faults ${faults} --path`,
    ].join('\n');
    failures.push({ seed, rules: [...new Set(violations.map(({ rule }) => rule))], told });
    if (!json) console.log(told);
    return !stop;
  });
  const seconds = (millisecondsOf(systemClock.now()) - begun) / 1000;
  const { lasted, ...counted } = sums;
  const hours = Math.round(lasted / 3_600_000);
  if (json) console.log(JSON.stringify({ start, faults, ...counted, simulatedHours: hours, seconds, failures }));
  else {
    console.log(
      `${sums.runs} seeds from ${start}, ${faults} % faults: ${sums.failed} broke a promise. ` +
        `${sums.cards} cards taken, ${sums.unsure} unsure and ${sums.notSent} failed in the ledger, ${sums.kills} kills, ` +
        `${sums.requests} calls, ${hours} simulated hours in ${seconds} s.`,
    );
  }
  if (sums.failed > 0) process.exitCode = 1;
}

if (!isMainThread) await work(workerData as Share);
else {
  await main().catch((error: unknown) => {
    if (!(error instanceof TypeError)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  });
}
