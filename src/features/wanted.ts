/** Lists that a screen needs and the plan does not open with. */
import { useEffect } from 'react';
import type { EntityName } from '#domain/entities.ts';
import { useSession } from './plan-session.tsx';

/** Asks for lists; `lists` must be the same array each time. */
export function useWanted(lists: readonly EntityName[]): void {
  const session = useSession();
  useEffect(() => {
    for (const entity of lists) session.want(entity);
  }, [session, lists]);
}

/** So much later that a first start is over, and has cost no more than the plan itself. */
const LATER = 60_000;

/**
 * Asks for lists that only tell more exactly what a screen can do without. What is on the device is there at once; the
 * rest comes to whoever stays. `lists` must be the same array each time.
 */
export function useWantedLater(lists: readonly EntityName[]): void {
  const session = useSession();
  useEffect(() => {
    const handle = setTimeout(() => {
      for (const entity of lists) session.want(entity);
    }, LATER);
    return () => clearTimeout(handle);
  }, [session, lists]);
}
