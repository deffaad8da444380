/** The route that is shown and the way to another: links are real links, so the back button and a middle click work. */
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
} from 'react';
import { formatRoute, parseRoute, type Route, routeOfItem, saysWhere, scrollPlace } from '#features/route.ts';
import { usePhone } from '#ui/viewport.ts';

interface Navigation {
  readonly route: Route;
  /** False until the person has been led somewhere: then she lands by her role. */
  readonly isLed: boolean;
  readonly go: (route: Route, options?: { readonly replace?: boolean }) => void;
}

const NavigationContext = createContext<Navigation | null>(null);

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

function goTo(route: Route, { replace = false }: { readonly replace?: boolean } = {}): void {
  if (replace) {
    window.history.replaceState(null, '', formatRoute(route));
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  } else window.location.hash = formatRoute(route);
}

interface NavigationProviderProps {
  /** What a link to one item says, as the place hands it over: any string. */
  readonly item?: string;
  readonly children: ReactNode;
}

export function NavigationProvider({ item = '', children }: NavigationProviderProps) {
  const address = useSyncExternalStore(subscribe, () => window.location.hash);
  useLayoutEffect(() => {
    const route = routeOfItem(item);
    if (route !== null && !saysWhere(window.location.hash)) goTo(route, { replace: true });
  }, [item]);
  const value = useMemo<Navigation>(
    () => ({ route: parseRoute(address), isLed: saysWhere(address), go: goTo }),
    [address],
  );
  return <NavigationContext value={value}>{children}</NavigationContext>;
}

export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (navigation === null) throw new Error('A screen stands outside NavigationProvider');
  return navigation;
}

/** A page that grows as its lists come is waited for so long. */
const PATIENCE = 3_000;

/** Each page is found where it was left, whichever way one comes back to it; a page that is new begins at its top. */
export function useScrollMemory(): void {
  const { route } = useNavigation();
  const phone = usePhone();
  const place = scrollPlace(route, phone);
  const shown = useRef(place);
  const left = useRef(new Map<string, number>());

  useEffect(() => {
    // The browser would restore before the page is drawn.
    window.history.scrollRestoration = 'manual';
    // The address is new, and what is drawn is still the page that is left.
    return subscribe(() => left.current.set(shown.current, window.scrollY));
  }, []);

  useLayoutEffect(() => {
    if (shown.current === place) return undefined;
    shown.current = place;
    const wanted = left.current.get(place) ?? 0;
    const scroll = (): boolean => {
      window.scrollTo(0, wanted);
      return Math.abs(window.scrollY - wanted) < 1;
    };
    if (scroll()) return undefined;
    const grows = new ResizeObserver(() => {
      if (scroll()) stop();
    });
    const handle = setTimeout(stop, PATIENCE);
    function stop(): void {
      grows.disconnect();
      clearTimeout(handle);
      for (const kind of byHand) window.removeEventListener(kind, stop);
    }
    // Who scrolls herself is not moved any more.
    for (const kind of byHand) window.addEventListener(kind, stop, { once: true });
    grows.observe(document.body);
    return stop;
  }, [place]);
}

const byHand = ['wheel', 'touchstart', 'keydown'] as const;
