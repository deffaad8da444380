/** What happens to tabs, browsers and machines: closed, killed, asleep, without net, without storage, another's. */
import type { DeviceFailure } from '#sync/device.ts';
import type { SimBrowser } from './browser.ts';
import { type Chance, weighted } from './chance.ts';
import { groupLeader, member } from './people.ts';
import type { SimTab } from './tab.ts';
import type { SimWorld } from './world.ts';

const DAY = 86_400_000;

export function closeTab(world: SimWorld, tab: SimTab, chance: Chance): void {
  world.note(`${tab.id}: is closed`);
  void tab.session.flush();
  tab.session.close();
  tab.after(chance.between(0, 30), () => world.kill(tab));
}

export function killTab(world: SimWorld, tab: SimTab): void {
  world.note(`${tab.id}: is killed`);
  world.kill(tab);
}

export function killBrowser(world: SimWorld, browser: SimBrowser): void {
  world.note(`${browser.name}: the browser is killed`);
  browser.places.crash();
  for (const tab of world.tabs(browser)) world.kill(tab);
}

export function openTab(world: SimWorld, browser: SimBrowser): void {
  if (world.tabs(browser).length > 3) return;
  const tab = world.openTab(browser);
  world.note(`${tab.id}: is opened by ${tab.owner.name}`);
}

function setOnline(world: SimWorld, browser: SimBrowser, online: boolean, told = true): void {
  if (browser.online === online) return;
  browser.online = online;
  world.note(`${browser.name}: ${online ? 'has net again' : 'loses the net'}`);
  if (told) for (const tab of world.tabs(browser)) tab.session.setOnline(online);
}

export function loseNet(world: SimWorld, browser: SimBrowser, chance: Chance): void {
  // A browser does not always notice.
  setOnline(world, browser, false, chance.happens(0.7));
  world.time.after(chance.between(1_000, 120_000), () => setOnline(world, browser, true));
}

export function sleep(world: SimWorld, browser: SimBrowser, chance: Chance): void {
  const sleepers = world.tabs(browser);
  const length = chance.between(5_000, 400_000);
  const stands = chance.happens(0.5);
  world.note(`${browser.name}: sleeps ${Math.round(length / 1000)} s`);
  for (const tab of sleepers) tab.freeze(stands);
  world.time.after(length, () => {
    for (const tab of sleepers) tab.thaw();
  });
}

/** Everybody's machine is shut over a long weekend: nothing happens anywhere for three days. */
export async function longWeekend(world: SimWorld, chance: Chance): Promise<void> {
  world.note('Everybody sleeps three days');
  const sleepers = world.tabs();
  for (const tab of sleepers) tab.freeze(chance.happens(0.5));
  await world.time.pass(3 * DAY);
  for (const tab of sleepers) tab.thaw();
}

/** The machine's clock is set while no tab is open on it; a tab that is open keeps its own time. */
export function moveClock(world: SimWorld, browser: SimBrowser, chance: Chance): void {
  const hours = chance.between(-48, 48);
  killBrowser(world, browser);
  browser.skew = hours * 3_600_000;
  world.network.wiretap.clockMoved(browser);
  world.note(`${browser.name}: the clock is ${hours} hours wrong from now on`);
  openTab(world, browser);
}

/** Somebody else signs in on the machine in the ward, with or without the other's tabs closed. */
export function switchUser(world: SimWorld, browser: SimBrowser, chance: Chance): void {
  const next = browser.account === member ? groupLeader : member;
  world.note(`${browser.name}: ${next.name} signs in instead of ${browser.account.name}`);
  if (chance.happens(0.3)) {
    for (const tab of world.tabs(browser)) void tab.session.forget().then(() => world.kill(tab));
  } else if (chance.happens(0.7)) for (const tab of world.tabs(browser)) world.kill(tab);
  browser.account = next;
  openTab(world, browser);
}

export function signOut(world: SimWorld, browser: SimBrowser, chance: Chance): void {
  browser.signedOut = true;
  world.note(`${browser.name}: the sign-in has expired`);
  world.time.after(chance.between(1_000, 90_000), () => {
    browser.signedOut = false;
    world.note(`${browser.name}: signed in again`);
    for (const tab of world.tabs(browser)) if (chance.happens(0.5)) tab.session.retry();
  });
}

const failures: readonly (readonly [number, DeviceFailure])[] = [
  [4, { kind: 'full' }],
  [2, { kind: 'unavailable', code: 'UnknownError' }],
  [1, { kind: 'blocked' }],
  [1, { kind: 'newer' }],
];

export function storageTrouble(world: SimWorld, browser: SimBrowser, chance: Chance): void {
  const kind = chance.below(10);
  if (kind === 0) {
    world.note(`${browser.name}: the storage is emptied`);
    world.ledger.excuse(browser, 'the storage was emptied');
    browser.places.take({ kind: 'wiped' });
    return;
  }
  if (kind <= 4) {
    const nth = chance.between(1, 3);
    world.note(`${browser.name}: write ${nth} from now breaks off`);
    browser.places.failWrite(nth, { kind: 'unavailable', code: 'AbortError' });
    return;
  }
  const failure = weighted(chance, failures);
  world.note(`${browser.name}: the storage is ${failure.kind}`);
  browser.trouble = failure;
  world.time.after(chance.between(2_000, 60_000), () => {
    if (browser.trouble !== failure) return;
    browser.trouble = null;
    world.note(`${browser.name}: the storage works again`);
  });
}
