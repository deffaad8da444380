/** How wide the window is, as far as the markup differs; what only looks different is left to the style sheets. */
import { useSyncExternalStore } from 'react';

const query = (media: string) => {
  const list = window.matchMedia(media);
  return {
    subscribe: (listener: () => void) => {
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    matches: () => list.matches,
  };
};

function useMedia(media: string): boolean {
  const { subscribe, matches } = queryOf(media);
  return useSyncExternalStore(subscribe, matches);
}

const known = new Map<string, ReturnType<typeof query>>();
function queryOf(media: string): ReturnType<typeof query> {
  const found = known.get(media) ?? query(media);
  known.set(media, found);
  return found;
}

export const usePhone = (): boolean => useMedia('(max-width: 639px)');
/** Room for all columns of a table. */
export const useWide = (): boolean => useMedia('(min-width: 1200px)');
/** While the page is put on paper. */
export const usePaper = (): boolean => useMedia('print');
