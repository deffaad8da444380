/** The plan's history where a screen shows it: asked once, and again when what it tells of has changed. */
import { useCallback, useEffect, useState } from 'react';
import type { Instant } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import type { Result } from '#base/result.ts';
import type { PlanFailure } from '#domain/failure.ts';
import type { EntityName } from '#domain/entities.ts';
import type { ChangeRecord, HistoryEntry } from '#domain/history.ts';
import { useHistoryPort, useSnapshot } from './plan-session.tsx';
import type { History } from './ports.ts';

/** null while it is asked for the first time. */
type Read<Told> = Result<readonly Told[], PlanFailure> | null;
export type HistoryRead = Read<ChangeRecord>;

/** `again` is whatever must have stayed the same for the last answer to hold. */
export function useAsked<Told>(
  ask: (history: History) => Promise<Result<readonly Told[], PlanFailure>>,
  again: string,
): Read<Told> {
  const history = useHistoryPort();
  const [read, setRead] = useState<Read<Told>>(null);
  useEffect(() => {
    let wanted = true;
    void ask(history).then((answer) => (wanted ? setRead(answer) : undefined));
    return () => {
      wanted = false;
    };
  }, [history, ask, again]);
  return read;
}

/** What happened to a row; asked again when an edit of it has been shared. */
export function useHistoryOf(item: Key): HistoryRead {
  const { edits, online } = useSnapshot();
  const ask = useCallback((history: History) => history.historyOf(item), [item]);
  const waits = edits.some(({ change }) => change.item === item);
  return useAsked(ask, `${waits} ${online}`);
}

/** What was done to a row in SharePoint itself; asked by showing it. */
export function useOutsideEdits(entity: EntityName, item: Key): Read<HistoryEntry> {
  const { online } = useSnapshot();
  const ask = useCallback((history: History) => history.outsideEdits(entity, item), [entity, item]);
  return useAsked(ask, String(online));
}

/** What happened in the plan since. */
export function useHistorySince(at: Instant, most: number): HistoryRead {
  const { online } = useSnapshot();
  const ask = useCallback((history: History) => history.historySince(at, most), [at, most]);
  return useAsked(ask, String(online));
}
