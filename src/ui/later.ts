/** Parts of the screen in program files of their own that must be here when the net is not. */
import { useEffect } from 'react';

/** Sends for them once the first picture stands; what cannot be had now is asked for again where it is shown. */
export function useLater(bring: () => Promise<unknown>): void {
  useEffect(() => void bring().catch(() => undefined), [bring]);
}
