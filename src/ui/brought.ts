/**
 * Screens in program files of their own, brought when they are first shown. Unlike React's `lazy`, which remembers a failure
 * for as long as the page lives, one that could not be brought can be asked for again.
 */
import { type ComponentType, createElement, lazy, type ReactElement } from 'react';

/** Thrown where the screen should have been; for the boundary around it. */
export class NotBrought extends Error {
  /** Whether it is here now: it is shown when it is drawn again. */
  readonly askAgain: () => Promise<boolean>;

  constructor(cause: unknown, askAgain: () => Promise<boolean>) {
    super('A program file could not be fetched', { cause });
    this.askAgain = askAgain;
  }
}

export function brought<Props extends object>(
  bring: () => Promise<ComponentType<Props>>,
): (props: Props) => ReactElement {
  let shown = fresh();

  function fresh(): ComponentType<Props> {
    return lazy(async () => {
      try {
        return { default: await bring() };
      } catch (cause) {
        throw new NotBrought(cause, askAgain);
      }
    });
  }

  // Only when somebody asks: what is drawn again by itself must meet the failure, or it would ask without end.
  async function askAgain(): Promise<boolean> {
    try {
      await bring();
    } catch {
      return false;
    }
    shown = fresh();
    return true;
  }

  return (props) => createElement(shown, props);
}
