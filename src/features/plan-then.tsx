/**
 * The plan of another day in place of today's, for reading: which day is shown, and the way back. What finds it lies in a
 * program file of its own; this is what the frame must know.
 */
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { Day } from '#base/clock.ts';
import type { PlanSession } from '#sync/session.ts';
import type { History } from './ports.ts';

export interface ShownThen {
  readonly day: Day;
  /** Holds the rows of that day, and takes no edit. */
  readonly session: PlanSession;
  /** Tells nothing of what came later. */
  readonly history: History;
  /** How many rows may have looked otherwise, and how many are gone. */
  readonly unsure: number;
  readonly gone: number;
}

interface PlanThen {
  /** null while the plan is today's. */
  readonly shown: ShownThen | null;
  readonly show: (then: ShownThen | null) => void;
}

const PlanThenContext = createContext<PlanThen>({ shown: null, show: () => undefined });

export const usePlanThen = (): PlanThen => useContext(PlanThenContext);

/** A page that is loaded anew shows today's plan: nobody is left in another day without having asked for it. */
export function PlanThenProvider({ children }: { readonly children: ReactNode }) {
  const [shown, show] = useState<ShownThen | null>(null);
  const value = useMemo(() => ({ shown, show }), [shown]);
  return <PlanThenContext value={value}>{children}</PlanThenContext>;
}
