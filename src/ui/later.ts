/**
 * Parts of the screen in program files of their own: sent for once the first picture stands, so that they are here when the
 * net is not, and asked for again until they are. Unlike `lazy`, one that cannot be had takes nothing else with it.
 */
import { type ComponentType, createElement, type ReactElement, useEffect, useState } from 'react';

const AGAIN_AFTER = 5_000;

export interface Later<Props> {
  /** Shows the part, or what stands in for it until it is here. */
  readonly Part: (props: Props) => ReactElement | null;
  /** Sends for it where it is not shown yet. */
  readonly useSent: () => ComponentType<Props> | null;
}

export function later<Props extends object>(
  bring: () => Promise<ComponentType<Props>>,
  meanwhile: ComponentType<Props> | null = null,
): Later<Props> {
  let here: ComponentType<Props> | null = null;

  function useSent(): ComponentType<Props> | null {
    const [, setArrived] = useState(here !== null);
    useEffect(() => {
      let again: ReturnType<typeof setTimeout> | undefined;
      let wanted = true;
      async function send(): Promise<void> {
        try {
          here ??= await bring();
          if (wanted) setArrived(true);
        } catch {
          if (wanted) again = setTimeout(() => void send(), AGAIN_AFTER);
        }
      }
      void send();
      return () => {
        wanted = false;
        clearTimeout(again);
      };
    }, []);
    return here;
  }

  function Part(props: Props): ReactElement | null {
    const shown = useSent() ?? meanwhile;
    return shown === null ? null : createElement(shown, props);
  }

  return { Part, useSent };
}
