/** The route that is shown and the way to another: links are real links, so the back button and a middle click work. */
import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from 'react';
import { formatRoute, parseRoute, type Route } from '#features/route.ts';

interface Navigation {
  readonly route: Route;
  readonly go: (route: Route, options?: { readonly replace?: boolean }) => void;
}

const NavigationContext = createContext<Navigation | null>(null);

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

export function NavigationProvider({ children }: { readonly children: ReactNode }) {
  const address = useSyncExternalStore(subscribe, () => window.location.hash);
  const value = useMemo<Navigation>(
    () => ({
      route: parseRoute(address),
      go(route, { replace = false } = {}) {
        if (replace) {
          window.history.replaceState(null, '', formatRoute(route));
          window.dispatchEvent(new HashChangeEvent('hashchange'));
        } else window.location.hash = formatRoute(route);
      },
    }),
    [address],
  );
  return <NavigationContext value={value}>{children}</NavigationContext>;
}

export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (navigation === null) throw new Error('A screen stands outside NavigationProvider');
  return navigation;
}
