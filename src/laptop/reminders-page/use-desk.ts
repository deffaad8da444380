/** What the desk told last, what is being asked, and what came of it. */
import { useCallback, useEffect, useState } from 'react';
import type { Day } from '#base/clock.ts';
import type { CardJson } from '#cards/card.ts';
import type { PlanFailure } from '#domain/failure.ts';
import type { DeskClient } from '../desk-client.ts';
import type { Choice, DeskState, Press } from '../reminders-talk.ts';

export type Busy = 'advancing' | 'pressing' | 'choosing';

export interface Desk {
  /** null until the desk has answered. */
  readonly state: DeskState | null;
  readonly busy: Busy | null;
  /** The desk could not be reached. */
  readonly unreachable: boolean;
  /** Why the service could not do its work. */
  readonly trouble: PlanFailure | null;
  /** What the last way forward brought: how many cards, and the first of them. null before anybody went. */
  readonly came: { readonly count: number; readonly first: string | null } | null;
  readonly advance: (to: Day) => void;
  readonly choose: (choice: Choice) => void;
  /** Answers what only whoever pressed is shown; null where the card itself was changed. */
  readonly press: (press: Press) => Promise<CardJson | null>;
  readonly tryAgain: () => void;
}

export function useDesk(client: DeskClient): Desk {
  const [state, setState] = useState<DeskState | null>(null);
  const [busy, setBusy] = useState<Busy | null>(null);
  const [unreachable, setUnreachable] = useState(false);
  const [trouble, setTrouble] = useState<PlanFailure | null>(null);
  const [came, setCame] = useState<Desk['came']>(null);

  const during = useCallback(async <Value>(kind: Busy, work: () => Promise<Value>): Promise<Value | null> => {
    setBusy(kind);
    try {
      const found = await work();
      setUnreachable(false);
      return found;
    } catch {
      setUnreachable(true);
      return null;
    } finally {
      setBusy(null);
    }
  }, []);

  const look = useCallback(() => {
    const take = (found: DeskState): void => {
      setState(found);
      setUnreachable(false);
    };
    return client.state().then(take, () => setUnreachable(true));
  }, [client]);
  useEffect(() => void look(), [look]);

  const known = state?.cards.length ?? 0;
  return {
    state,
    busy,
    unreachable,
    trouble,
    came,
    tryAgain: () => void look(),
    advance: (to) =>
      void during('advancing', async () => {
        const answer = await client.advance(to);
        setState(answer.state);
        setTrouble(answer.trouble);
        const { cards } = answer.state;
        setCame({ count: cards.length - known, first: cards[known]?.id ?? null });
      }),
    choose: (choice) => void during('choosing', async () => setState(await client.choose(choice))),
    press: (press) =>
      during('pressing', async () => {
        const pressed = await client.press(press);
        setState(pressed.state);
        return pressed.shown;
      }),
  };
}
