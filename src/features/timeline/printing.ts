/** The timeline on paper: an A3 sheet across, with everything in it. */
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** CSS pixels between the margins of the sheet: 400 mm. */
export const PAPER_WIDTH = 1_510;

/** On paper there is nothing to scroll: everything is put in the page before the picture of it is taken. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const before = (): void => flushSync(() => setPrinting(true));
    const after = (): void => setPrinting(false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return printing;
}
