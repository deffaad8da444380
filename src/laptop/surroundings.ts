/**
 * Theme and language on the laptop, as Teams would tell them: from the address, and changed while the tab is open. The
 * address follows, so that a reload and a link show the same.
 */
import { languages } from '#text/language.ts';
import type { Host, Surroundings } from '#tab/host.ts';

export const themes = ['light', 'dark', 'contrast'] as const;

export interface LaptopSurroundings {
  readonly live: Host['surroundings'];
  readonly change: (chosen: Partial<Surroundings>) => void;
}

export function surroundingsOf(window: Window): LaptopSurroundings {
  const asked = new URLSearchParams(window.location.search);
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const theme = themes.find((one) => one === asked.get('theme'));
  const language = languages.find((one) => one === asked.get('language'));
  let current: Surroundings = { theme: theme ?? (dark.matches ? 'dark' : 'light'), language: language ?? 'nb' };
  const listeners = new Set<() => void>();
  function become(next: Surroundings): void {
    current = next;
    for (const listener of listeners) listener();
  }
  if (theme === undefined) {
    dark.addEventListener('change', ({ matches }) => become({ ...current, theme: matches ? 'dark' : 'light' }));
  }
  return {
    live: {
      current: () => current,
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    change(chosen) {
      const url = new URL(window.location.href);
      for (const [name, value] of Object.entries(chosen)) url.searchParams.set(name, value);
      window.history.replaceState(null, '', url.href);
      become({ ...current, ...chosen });
    },
  };
}
