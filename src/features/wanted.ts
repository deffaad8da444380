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
