/**
 * Parts of the screen in program files of their own: sent for some seconds after the first picture, so that they are here
 * when the net is not, or at once where they are shown; and asked for again until they are here. Unlike `lazy`, one that
 * cannot be had takes nothing else with it.
 */
import { type ComponentType, createElement, type ReactElement, useEffect, useState } from 'react';

const AGAIN_AFTER = 5_000;
/** Until then the line is for what the first screen cannot do without. */
const FIRST_SCREEN = 3_000;

export interface Later<Props> {
  /** Shows the part, or what stands in for it until it is here. */
  readonly Part: (props: Props) => ReactElement | null;
  /** Sends for it where it is not shown yet. */
  readonly useSent: () => void;
}

export function later<Props extends object>(
  bring: () => Promise<ComponentType<Props>>,
  meanwhile: ComponentType<Props> | null = null,
): Later<Props> {
  let here: ComponentType<Props> | null = null;

  function useBrought(wait: number): ComponentType<Props> | null {
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
      if (wait === 0) void send();
      else again = setTimeout(() => void send(), wait);
      return () => {
        wanted = false;
        clearTimeout(again);
      };
    }, [wait]);
    return here;
  }

  function Part(props: Props): ReactElement | null {
    const shown = useBrought(0) ?? meanwhile;
    return shown === null ? null : createElement(shown, props);
  }

  return { Part, useSent: () => void useBrought(FIRST_SCREEN) };
}
