/** What happens in a run: drawn beforehand, each with chance of its own, so that a step can be left out of the path. */
import { foreignHand } from './people.ts';
import { type Chance, chanceOf, weighted } from './chance.ts';
import { backFromTheBin, oursLandsAnswerLost, sameGroupTwice } from './cases.ts';
import type { SimBrowser } from './browser.ts';
import { decide, regret } from './choices.ts';
import { change, create, longText, poison, register, takeAway, typing } from './edits.ts';
import { foreignDeed } from './foreign-hand.ts';
import type { SimTab } from './tab.ts';
import {
  closeTab,
  killBrowser,
  killTab,
  longWeekend,
  loseNet,
  moveClock,
  openTab,
  signOut,
  sleep,
  storageTrouble,
  switchUser,
} from './trouble.ts';
import type { SimWorld } from './world.ts';

type InTab = (world: SimWorld, tab: SimTab, chance: Chance) => void;

/** What somebody does in a tab. */
const inTab = {
  create,
  change,
  typing,
  takeAway,
  longText,
  poison,
  register,
  regret,
  decide: (world, tab, chance) => void decide(world, tab, chance),
  retry: (world, tab) => {
    world.note(`${tab.id}: tries everything again`);
    tab.session.retry();
  },
  want: (_world, tab) => tab.want('stakeholder'),
  hide: (world, tab) => {
    world.note(`${tab.id}: is ${tab.visible ? 'hidden' : 'shown'}`);
    if (tab.visible) void tab.session.flush();
    tab.setVisible(!tab.visible);
  },
  close: closeTab,
  kill: killTab,
  answerLost: (world, tab, chance) => oursLandsAnswerLost(world, tab, othersOf(world, tab), chance),
  bin: backFromTheBin,
  sameGroup: (world, tab, chance) => sameGroupTwice(world, tab, othersOf(world, tab), chance),
} satisfies Readonly<Record<string, InTab>>;

const othersOf = (world: SimWorld, tab: SimTab): readonly SimTab[] =>
  world.tabs().filter((other) => other.owner !== tab.owner && other.session.snapshot().phase === 'open');

type Happening = keyof typeof inTab | keyof typeof inBrowser;

export interface Step {
  readonly nth: number;
  /** Milliseconds after the step before. */
  readonly wait: number;
  readonly happening: Happening;
  readonly browser: number;
  readonly seed: number;
}

const weights: readonly (readonly [number, Happening])[] = [
  [9, 'create'],
  [22, 'change'],
  [7, 'typing'],
  [4, 'takeAway'],
  [3, 'longText'],
  [2.5, 'poison'],
  [2, 'register'],
  [1.5, 'regret'],
  [8, 'decide'],
  [2, 'retry'],
  [2, 'want'],
  [3, 'hide'],
  [2, 'close'],
  [4, 'kill'],
  [5, 'answerLost'],
  [2, 'bin'],
  [1.5, 'sameGroup'],
  [5, 'open'],
  [1.5, 'killBrowser'],
  [3, 'net'],
  [1.5, 'sleep'],
  [0.15, 'weekend'],
  [0.4, 'clock'],
  [1.5, 'user'],
  [1, 'signOut'],
  [2.5, 'storage'],
  [6, 'foreign'],
  [0.5, 'shutOut'],
];

export function drawSteps(chance: Chance, count: number): readonly Step[] {
  return Array.from({ length: count }, (_none, nth) => ({
    nth,
    wait: weighted(chance, [
      [4, chance.between(0, 300)],
      [4, chance.between(300, 3_000)],
      [2, chance.between(3_000, 20_000)],
      [0.3, chance.between(20_000, 90_000)],
    ]),
    happening: weighted(chance, weights),
    browser: chance.below(3),
    seed: chance.seed(),
  }));
}

type InBrowser = (world: SimWorld, browser: SimBrowser, chance: Chance) => void | Promise<void>;

/** What happens to a browser and all its tabs, or to everybody. */
const inBrowser = {
  open: openTab,
  killBrowser: (world, browser, chance) => {
    killBrowser(world, browser);
    world.time.after(chance.between(0, 20_000), () => openTab(world, browser));
  },
  net: loseNet,
  sleep,
  weekend: (world, _browser, chance) => longWeekend(world, chance),
  clock: moveClock,
  user: (world, browser, chance) => switchUser(world, world.browsers[2] ?? browser, chance),
  signOut,
  storage: storageTrouble,
  foreign: (world, _browser, chance) => foreignDeed(world, chance),
  shutOut: (world, browser, chance) => shutOut(world, browser.account.email, chance),
} satisfies Readonly<Record<string, InBrowser>>;

const isInTab = (happening: Happening): happening is keyof typeof inTab => Object.hasOwn(inTab, happening);

export async function take(world: SimWorld, { happening, browser: index, seed }: Step): Promise<void> {
  const chance = chanceOf(seed);
  const browser = world.browsers[index];
  if (browser === undefined) return;
  if (!isInTab(happening)) {
    await inBrowser[happening](world, browser, chance);
    return;
  }
  const awake = world.tabs(browser).filter((tab) => !tab.frozen && tab.session.snapshot().phase !== 'failed');
  if (awake.length === 0) openTab(world, browser);
  else inTab[happening](world, chance.pick(awake), chance);
}

/** A member of the team no longer, for a while. */
function shutOut(world: SimWorld, person: string, chance: Chance): void {
  const { state } = world.tenant.world;
  const site = [...state.sites.values()].find(({ path }) => path === '/sites/framdrift');
  const id = [...state.people.values()].find(({ userPrincipalName }) => userPrincipalName === person)?.id;
  const role = id === undefined ? undefined : site?.access[id];
  if (site === undefined || id === undefined || role === undefined || person === foreignHand.email) return;
  world.note(`${person} is no longer a member`);
  const { [id]: _role, ...others } = site.access;
  state.sites.put(site.id, { ...site, access: others });
  const letIn = (): void => {
    if (!world.letIn.delete(letIn)) return;
    const now = state.sites.get(site.id) ?? site;
    state.sites.put(site.id, { ...now, access: { ...now.access, [id]: role } });
    world.note(`${person} is a member again`);
  };
  world.letIn.add(letIn);
  world.time.after(chance.between(5_000, 60_000), letIn);
}
