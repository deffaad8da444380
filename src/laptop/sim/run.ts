/** One run, from its seed to its verdict. */
import { chanceOf } from './chance.ts';
import { endRun } from './ending.ts';
import { ground } from './ground.ts';
import { newerVersionAtWork } from './newer-version.ts';
import { drawSteps, type Step, take } from './steps.ts';
import { drawWeather, refusals } from './weather.ts';
import { SimWorld, type Violation } from './world.ts';

export interface RunOptions {
  readonly seed: number;
  /** Per cent of calls that something happens to. */
  readonly faults?: number;
  /** Only these steps of the path. */
  readonly only?: ReadonlySet<number>;
  readonly steps?: number;
}

export interface Run {
  readonly seed: number;
  readonly violations: readonly Violation[];
  /** What happened, in order. */
  readonly path: readonly string[];
  readonly steps: readonly number[];
  readonly edits: number;
  readonly requests: number;
  readonly events: number;
  /** Milliseconds of simulated time. */
  readonly lasted: number;
}

const STEPS = 60;
/** Of sixteen runs, the one in which a newer version is at work on the same lists. */
const NEWER = 13;

export async function runSeed(options: RunOptions): Promise<Run> {
  const { seed } = options;
  const { saved, plan, start } = await ground();
  const world = await SimWorld.open(seed, saved, plan, start);
  const onError = (error: unknown): void => world.violate('I6', `an error that nobody catches: ${String(error)}`);
  process.on('unhandledRejection', onError);
  try {
    return await run(world, options, start);
  } finally {
    process.off('unhandledRejection', onError);
  }
}

async function run(
  world: SimWorld,
  { seed, faults = 20, only, steps = STEPS }: RunOptions,
  start: number,
): Promise<Run> {
  const chance = chanceOf(seed, 2);
  const weather = drawWeather(chance, faults / 100);
  const drawn = drawSteps(chance, steps).filter(({ nth }) => only === undefined || only.has(nth));
  for (const browser of world.browsers) {
    if (chance.happens(0.85)) await visitBefore(world, browser);
    for (let tabs = chance.between(1, 2); tabs > 0; tabs -= 1) world.openTab(browser);
  }
  await world.time.pass(chance.between(0, 4_000));
  const newer = seed % 16 === NEWER ? newerVersionAtWork(world, chanceOf(seed, 3)) : null;
  const { faults: tenantFaults } = world.tenant;
  tenantFaults.set({ faults: refusals, chance: weather });
  tenantFaults.onStrike = ({ name, effect, method, path }) => {
    const detail = 'status' in effect ? ` ${effect.status}` : '';
    world.note(`  SharePoint: ${name}${detail} strikes ${method} ${shortened(path)}`);
    if (effect.kind === 'foreignEdit') markForeign(world, path, effect.fields ?? {});
  };
  for (const step of drawn) {
    await world.time.pass(step.wait);
    await take(world, step);
  }
  await world.time.pass(chance.between(0, 30_000));
  newer?.stop();
  await endRun(world, { blind: seed % 8 === 5, idle: seed % 20 === 0 });
  for (const what of newer?.touched() ?? []) world.violate('I4', what);
  return {
    seed,
    violations: world.violations,
    path: world.log,
    steps: drawn.map(({ nth }: Step) => nth),
    edits: world.ledger.edits.size,
    requests: world.network.wiretap.requests(),
    events: world.time.happened(),
    lasted: world.time.now() - start,
  };
}

/** A page load that left its mark, so that the storage is proven from now on. */
async function visitBefore(world: SimWorld, browser: SimWorld['browsers'][number]): Promise<void> {
  const tab = world.openTab(browser);
  await world.time.pass(3_000);
  world.kill(tab);
}

const shortened = (path: string): string => path.replace(/^\/sites\/[^/]+/, '').replaceAll(/[0-9a-f-]{36}/g, '…');

/** The list is told by its id; a row by its number. */
function markForeign(world: SimWorld, path: string, { Title }: Readonly<Record<string, unknown>>): void {
  const [, listId = '', item = ''] = /\/lists\/([^/]+)\/items\/(\d+)/.exec(path) ?? [];
  const list = world.tenant.world.state.lists.get(listId);
  if (list !== undefined) world.markIn(list.name, Number(item), String(Title));
}
