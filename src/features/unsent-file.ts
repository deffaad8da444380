/** «Last ned usendte»: a file made in the browser, for whoever cannot trust the browser to keep what was written. */
import { useCallback } from 'react';
import { unsentTexts } from '#text/unsent.ts';
import { useReader } from '#ui/language.tsx';
import { runningPlan } from './plan-rows.ts';
import { useClock, useSession } from './plan-session.tsx';
import { unsentEdits, unsentFile } from './unsent-state.ts';

/** Long enough for any browser to have taken the file. */
const TAKEN_AFTER = 60_000;

export function useDownloadUnsent(): () => void {
  const session = useSession();
  const clock = useClock();
  const { language, today } = useReader();
  return useCallback(() => {
    const snapshot = session.snapshot();
    const plan = runningPlan(snapshot.rows)?.title ?? '';
    const text = unsentFile(unsentEdits(snapshot, language, today), plan, clock.now(), language);
    const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = `${unsentTexts[language].fileName}-${today}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), TAKEN_AFTER);
  }, [session, clock, language, today]);
}
