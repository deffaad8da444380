/** A browser with a profile that outlives it, and that can be killed as a machine that loses its power kills it. */
import { type BrowserContext, chromium, type Page } from 'playwright';
import { launchOptions } from './chromium.ts';

export interface ProfileBrowser {
  readonly context: BrowserContext;
  readonly page: Page;
  /** At once, without a goodbye; resolves when the process is gone. */
  readonly kill: () => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Processes {
  readonly processInfo: readonly { readonly type: string; readonly id: number }[];
}

export async function openProfile(folder: string): Promise<ProfileBrowser> {
  const options = await launchOptions();
  const context = await chromium.launchPersistentContext(folder, {
    ...options,
    viewport: { width: 1400, height: 900 },
    reducedMotion: 'reduce',
  });
  const session = await context.browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error('The browser does not say which process it is');
  const { processInfo } = (await session.send('SystemInfo.getProcessInfo')) as Processes;
  const main = processInfo.find(({ type }) => type === 'browser');
  if (main === undefined) throw new Error('The browser does not say which process it is');
  const gone = new Promise<void>((resolve) => context.once('close', () => resolve()));
  return {
    context,
    page: context.pages()[0] ?? (await context.newPage()),
    async kill() {
      process.kill(main.id, 'SIGKILL');
      await gone;
    },
    close: () => context.close(),
  };
}
