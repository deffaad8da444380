/** What a key does while an import is looked over. Pure. */
import type { Verdict } from './review-state.ts';

export interface ReviewKey {
  readonly key: string;
  /** Ctrl, Alt or the key of the system is held: the key means something else. */
  readonly held: boolean;
  /** A text is being written. */
  readonly typing: boolean;
  /** Letters alone do something (WCAG 2.1.4 asks that they can be turned off). */
  readonly singleKeys: boolean;
}

export function verdictOfKey({ key, held, typing, singleKeys }: ReviewKey): Verdict | null {
  if (held || typing || !singleKeys) return null;
  switch (key.toLocaleLowerCase('nb')) {
    case 'g':
      return 'kept';
    case 'h':
      return 'dropped';
  }
  return null;
}
