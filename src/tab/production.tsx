/**
 * Where the tab begins as a municipality gets it: inside Teams, or in an ordinary window. What each of them needs, teams-js
 * and MSAL among it, comes in program files beside this one.
 */
import { fetchSettings } from './settings.ts';
import type { Stage } from './stage.ts';
import { startTab } from './start.tsx';

/** Teams frames the page, or on a phone lays it in a window of its own and speaks to it natively. */
const isInTeams = window.parent !== window || 'nativeInterface' in window;

const bringTeams = () => import('./teams.ts');
const bringWindow = () => import('./plain-window.ts');
const bringTrouble = () => import('./trouble-page.tsx');

function stageIn(root: HTMLElement): Stage {
  let shown = root;
  let takeAway = (): void => undefined;
  /** What is asked for last stands, also where an earlier one comes later. */
  let turn = 0;

  /** What stood there is out of sight at once, whoever still holds it. */
  function cleared(): HTMLElement {
    takeAway();
    takeAway = () => undefined;
    turn += 1;
    const next = document.createElement('div');
    next.id = root.id;
    shown.replaceWith(next);
    shown = next;
    return next;
  }

  return {
    settings: fetchSettings(),
    start: (host) => startTab(host, cleared()),
    cleared,
    async say(trouble, surroundings, act) {
      turn += 1;
      const own = turn;
      const { showTrouble } = await bringTrouble();
      if (own !== turn) return;
      takeAway = showTrouble({ trouble, surroundings, act }, cleared());
    },
  };
}

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) return;
  const stage = stageIn(root);
  if (isInTeams) await (await bringTeams()).openInTeams(stage);
  else await (await bringWindow()).openInWindow(stage);
}

void start();
