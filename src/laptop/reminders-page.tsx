/**
 * The laptop's page «Påminnelser»: every card that the service would have sent, to whom and when, with buttons that work, and
 * a way forward in time. It is in no production bundle, and no part of the laptop's tab.
 */
import { keepToOwnScripts } from '#tab/own-scripts.ts';
import { surroundingsOf } from './surroundings.ts';

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) return;
  keepToOwnScripts(window);
  const { showReminders } = await import('./reminders-page/page.tsx');
  showReminders(surroundingsOf(window), root);
}

void start();
