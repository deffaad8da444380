/**
 * Theme and language on the laptop, as Teams would tell them: from the address, and changed while the tab is open. The
 * address follows, so that a reload and a link show the same; and where the address is changed, it is followed.
 */
import { languages } from '#text/language.ts';
import type { Host, Surroundings } from '#tab/host.ts';

export const themes = ['light', 'dark', 'contrast'] as const;

export interface LaptopSurroundings {
  readonly live: Host['surroundings'];
  readonly change: (chosen: Partial<Surroundings>) => void;
}

export function surroundingsOf(window: Window): LaptopSurroundings {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const asked = (): Partial<Surroundings> => {
    const address = new URLSearchParams(window.location.search);
    const theme = themes.find((one) => one === address.get('theme'));
    const language = languages.find((one) => one === address.get('language'));
    return { ...(theme !== undefined && { theme }), ...(language !== undefined && { language }) };
  };
  const found = (): Surroundings => ({ theme: dark.matches ? 'dark' : 'light', language: 'nb', ...asked() });
  let current = found();
  const listeners = new Set<() => void>();
  function become(next: Surroundings): void {
    current = next;
    for (const listener of listeners) listener();
  }
  for (const [source, event] of [
    [dark, 'change'],
    [window, 'popstate'],
  ] as const) {
    source.addEventListener(event, () => {
      const next = found();
      if (next.theme !== current.theme || next.language !== current.language) become(next);
    });
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
