/** The plan's history where it is read page by page: the newest at once and when something was shared, older when asked. */
import { useCallback, useEffect, useState } from 'react';
import { instantOf, millisecondsOf } from '#base/clock.ts';
import type { PlanFailure } from '#domain/failure.ts';
import { useClock, useHistoryPort, useSnapshot } from '../plan-session.tsx';
import { type KnownHistory, withNewest, withOlder } from './history-state.ts';

const PAGE = 60;
/** Others' clocks may be ahead of this one. */
const AHEAD = 86_400_000;

export interface HistoryPages {
  /** null while the first page is on its way, and where it cannot be had. */
  readonly known: KnownHistory | null;
  readonly failure: PlanFailure | null;
  readonly reading: boolean;
  readonly readOlder: () => Promise<void>;
  readonly again: () => void;
}

export function useHistoryPages(): HistoryPages {
  const history = useHistoryPort();
  const clock = useClock();
  const { online, sharedAt } = useSnapshot();
  const [known, setKnown] = useState<KnownHistory | null>(null);
  const [failure, setFailure] = useState<PlanFailure | null>(null);
  const [reading, setReading] = useState(false);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let wanted = true;
    const before = instantOf(millisecondsOf(clock.now()) + AHEAD);
    async function readNewest(): Promise<void> {
      const page = await history.historyBefore(before, PAGE);
      if (!wanted) return;
      setFailure(page.ok ? null : page.failure);
      if (page.ok) setKnown((was) => withNewest(was, page.value, before));
    }
    void readNewest();
    return () => {
      wanted = false;
    };
    // Asked again when something of this person's was shared, and when the net is back.
  }, [history, clock, online, sharedAt, asked]);
  const before = known?.before ?? null;
  const readOlder = useCallback(async () => {
    if (before === null) return;
    setReading(true);
    const page = await history.historyBefore(before, PAGE);
    setReading(false);
    setFailure(page.ok ? null : page.failure);
    if (page.ok) setKnown((was) => (was === null ? was : withOlder(was, page.value, before)));
  }, [history, before]);
  const again = useCallback(() => setAsked((times) => times + 1), []);
  return { known, failure, reading, readOlder, again };
}
