/** The end of a run: nothing goes wrong any more, everybody is there, and all must come together in time. */
import { fixedClock, instantOf, millisecondsOf } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import { amiss } from './convergence.ts';
import type { Fault } from '#localtenant/fault-plan.ts';
import { sharedGate } from '#tab/shared-gate.ts';
import type { SimBrowser } from './browser.ts';
import { historiesOf, judge, simulated } from './oracle.ts';
import type { Someone } from './people.ts';
import type { SimTab } from './tab.ts';
import { refusals } from './weather.ts';
import type { SimWorld } from './world.ts';

const MINUTE = 60_000;
/** The ten-minute round of changes alone must be enough, with what it takes to ask. */
const LONGEST = 12 * MINUTE;
const OFTEN = 10_000;

export interface Ending {
  /** Stamps of lists stay late or missing: the round of changes alone must be enough. */
  readonly blind: boolean;
  /** What rest costs is counted. */
  readonly idle: boolean;
}

/** What was on its way when everything went wrong, and was answered late. */
interface Late {
  /** Tabs that were let sign in again. */
  readonly signedIn: Set<SimTab>;
  /** A wait that SharePoint asked for was waited out. */
  waited: boolean;
}

const lateStamps: Fault = { name: 'stamps are old', effect: { kind: 'listStamp', stamp: 'repeated', seconds: 86_400 } };

export async function endRun(world: SimWorld, { blind, idle }: Ending): Promise<void> {
  world.note(`Everything works from now on${blind ? ', but for the stamps of lists' : ''}`);
  world.tenant.faults.set({ faults: blind ? [...refusals, lateStamps] : refusals });
  await world.tenant.settle();
  for (const letIn of world.letIn) letIn();
  for (const browser of world.browsers) calm(world, browser);
  const visible = new Set<Key>();
  const turnedDown = new Map<Key, string>();
  const late: Late = { signedIn: new Set(), waited: false };
  const owners = ownersOf(world);
  for (let round = 0; round < Math.max(...[...owners.values()].map((each) => each.length)); round += 1) {
    for (const [browser, each] of owners) {
      const owner = each[round];
      if (owner !== undefined) seat(world, browser, owner);
    }
    await gather(world, late);
    for (const tab of world.tabs()) {
      // As its author sees it when she sits there last: a clash of an earlier round may be over by then.
      for (const { operation, browser, owner } of world.ledger.edits.values()) {
        if (browser !== tab.browser || owner !== tab.owner) continue;
        visible.delete(operation);
        turnedDown.delete(operation);
      }
    }
    for (const { change, state } of world.tabs().flatMap((tab) => tab.session.snapshot().edits)) {
      visible.add(change.operation);
      const isRefused = state.kind === 'setAside' && /^(?:refused|notAllowed)$/.test(state.failure.kind);
      if (state.kind === 'clash' || isRefused)
        turnedDown.set(change.operation, state.kind === 'setAside' ? JSON.stringify(state.failure) : state.kind);
    }
  }
  judge(world.tenant, world.ledger, { visible, turnedDown, foreign: world.foreign }, (rule, what) =>
    world.violate(rule, what),
  );
  if (idle) await judgeIdle(world);
  for (const tab of world.tabs()) world.kill(tab);
}

function calm(world: SimWorld, browser: SimBrowser): void {
  browser.trouble = null;
  browser.signedOut = false;
  browser.online = true;
  for (const tab of world.tabs(browser)) {
    tab.thaw();
    tab.session.setOnline(true);
    if (!tab.visible) tab.setVisible(true);
  }
}

/** Everybody who ever edited in a browser; the one who sits there now is first. */
function ownersOf(world: SimWorld): ReadonlyMap<SimBrowser, readonly Someone[]> {
  return new Map(
    world.browsers.map((browser) => {
      const all = [...world.ledger.edits.values()].filter((edit) => edit.browser === browser).map(({ owner }) => owner);
      return [browser, [...new Set([browser.account, ...all])]];
    }),
  );
}

function seat(world: SimWorld, browser: SimBrowser, owner: Someone): void {
  for (const tab of world.tabs(browser)) if (tab.owner !== owner) world.kill(tab);
  browser.account = owner;
  if (world.tabs(browser).length === 0) {
    const tab = world.openTab(browser);
    world.note(`${tab.id}: is opened by ${owner.name}`);
  }
}

/** Until all is well, or time is up: what is amiss then is a broken promise. */
async function gather(world: SimWorld, late: Late): Promise<void> {
  await world.time.pass(1_000);
  await gatesOpen(world);
  for (const tab of world.tabs()) {
    tab.session.retry();
    // A list that no screen shows is not kept fresh.
    if (tab.session.snapshot().loaded.has('stakeholder')) tab.want('stakeholder');
  }
  let end = world.time.now() + LONGEST;
  let askedAgain = false;
  for (;;) {
    await world.time.pass(OFTEN);
    // A tab that signed out while its machine slept is gone only now.
    for (const browser of world.browsers) seat(world, browser, browser.account);
    for (const tab of world.tabs()) signInAgain(world, tab, late.signedIn);
    const found = world.tabs().flatMap((tab) => amiss(world.tenant, tab) ?? []);
    if (found.length === 0 && askedAgain) return;
    if (found.length === 0) {
      // What was on its way while everything went wrong may have been turned down only after the first time of asking.
      askedAgain = true;
      for (const tab of world.tabs()) tab.session.retry();
      continue;
    }
    // Somebody's choice may be written late; where no stamp tells of it, the round over all lists begins then.
    if (world.time.now() < Math.max(end, lastWrite(world) + LONGEST)) continue;
    // A late answer may ask for an hour too. Once: after that nobody asks for anything.
    if (!late.waited && (await gatesOpen(world))) {
      late.waited = true;
      end = world.time.now() + LONGEST;
      continue;
    }
    for (const { rule, what } of found) world.violate(rule, what);
    return;
  }
}

/**
 * What was on its way when everything went wrong may be answered late that the sign-in has expired. A tab that says so
 * waits for its person by its own promise, and she does what the screen asks. Once: a second time nobody had a reason.
 */
function signInAgain(world: SimWorld, tab: SimTab, signedIn: Set<SimTab>): void {
  if (signedIn.has(tab) || tab.session.snapshot().failure?.kind !== 'signIn') return;
  signedIn.add(tab);
  world.note(`${tab.id}: asks for the sign-in, and gets it`);
  tab.session.retry();
}

/** When a row was last written, in whatever way. */
const lastWrite = ({ tenant }: SimWorld): number =>
  Math.max(
    0,
    ...simulated.flatMap((entity) => historiesOf(tenant, entity).map(({ states }) => states.at(-1)?.modified ?? 0)),
  );

/** SharePoint may have asked for an hour; hidden tabs ask for nothing meanwhile. False where nobody has to wait. */
async function gatesOpen(world: SimWorld): Promise<boolean> {
  const clock = fixedClock(instantOf(world.time.now()));
  const waits = world.browsers.map((browser) => {
    const opensAt = sharedGate('gate', browser.localStorage, () => -browser.skew, clock).read()?.opensAt;
    return opensAt === undefined ? 0 : millisecondsOf(opensAt) - world.time.now();
  });
  const longest = Math.min(Math.max(0, ...waits), 61 * MINUTE);
  if (longest < MINUTE) return false;
  for (const tab of world.tabs()) tab.setVisible(false);
  await world.time.pass(longest);
  for (const tab of world.tabs()) tab.setVisible(true);
  return true;
}

const IDLE = 20;
/** A visible tab may ask for so many resource units in a minute, and all tabs of a person together. */
const MOST_UNITS = 3;

async function judgeIdle(world: SimWorld): Promise<void> {
  const { wiretap } = world.network;
  wiretap.resetUnits();
  await world.time.pass(IDLE * MINUTE);
  for (const [token, units] of wiretap.units()) {
    // Some sit at two machines. Tabs whose clocks a sleep has set apart do not believe each other's looks.
    const own = world.tabs().filter(({ owner }) => token.endsWith(owner.email));
    const machines = new Set(own.map(({ id, browser, ahead }) => `${browser.name} ${browser.hasLocks ? ahead : id}`))
      .size;
    if (units / IDLE > MOST_UNITS * machines) {
      world.violate('I5', `${(units / IDLE).toFixed(1)} units a minute at rest, by ${token.replace('Bearer ', '')}`);
    }
  }
}
