/** The self-check as a screen goes through it: one look at a time, what was found stays until the next has come. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Instant } from '#base/clock.ts';
import { fail, type Result } from '#base/result.ts';
import type { PlanFailure } from '#domain/failure.ts';
import type { CheckFinding } from '#domain/self-check.ts';
import { useClock } from '#features/plan-session.tsx';
import type { LookedOver } from '#features/ports.ts';
import { useBringSelfCheck } from '#features/self-check-port.ts';
import { broughtSelfCheck } from './brought-self-check.ts';

interface SelfCheckUnderWay {
  /** null before the first look has come. */
  readonly found: (LookedOver & { readonly at: Instant }) | null;
  readonly busy: boolean;
  readonly look: (asOwner: boolean) => Promise<void>;
  /** Puts right and looks again, however it went. */
  readonly mend: (findings: readonly CheckFinding[]) => Promise<Result<null, PlanFailure>>;
}

export function useSelfCheck(): SelfCheckUnderWay {
  const bring = useBringSelfCheck();
  const port = useMemo(() => (bring === null ? null : broughtSelfCheck(bring)), [bring]);
  const clock = useClock();
  const [found, setFound] = useState<SelfCheckUnderWay['found']>(null);
  const [busy, setBusy] = useState(true);
  const here = useRef(true);
  /** Who has been let see the rights goes on seeing them. */
  const owner = useRef(false);

  const ask = useCallback(async () => {
    if (port === null) return;
    const looked = await port.lookOver(owner.current);
    if (!here.current) return;
    setFound({ ...looked, at: clock.now() });
    setBusy(false);
  }, [port, clock]);

  const look = useCallback(
    async (asOwner: boolean) => {
      owner.current ||= asOwner;
      setBusy(true);
      await ask();
    },
    [ask],
  );

  const mend = useCallback(
    async (findings: readonly CheckFinding[]): Promise<Result<null, PlanFailure>> => {
      if (port === null) return fail({ kind: 'offline' });
      setBusy(true);
      const mended = await port.putRight(findings);
      await ask();
      return mended;
    },
    [port, ask],
  );

  useEffect(() => {
    here.current = true;
    void ask();
    return () => {
      here.current = false;
    };
  }, [ask]);

  return { found, busy, look, mend };
}
