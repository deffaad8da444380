/** Leads a person who came without an address to the page of her role, once; false until she is there. */
import { useEffect } from 'react';
import { landingOf, landsByMeetings } from '#features/landing.ts';
import { useNavigation } from '#features/navigation.tsx';
import { useActor, useSession, useSnapshot } from '#features/plan-session.tsx';
import { runningPlan } from '#features/plan-rows.ts';
import { routeTo } from '#features/route.ts';
import { useReader } from '#ui/language.tsx';
import { usePhone } from '#ui/viewport.ts';

export function useLanding(settled: boolean): boolean {
  const { isLed, go } = useNavigation();
  const { phase, rows, loaded, failure } = useSnapshot();
  const session = useSession();
  const { roles } = useActor();
  const { today } = useReader();
  const phone = usePhone();
  const plan = runningPlan(rows);
  const byMeetings = plan !== null && landsByMeetings({ roles });
  // Where the meetings cannot be read she is not kept waiting for them.
  const ready = phase === 'open' && settled && (!byMeetings || loaded.has('meeting') || failure !== null);
  useEffect(() => {
    if (!isLed && phase === 'open' && byMeetings) session.want('meeting');
  }, [isLed, phase, byMeetings, session]);
  useEffect(() => {
    if (isLed || !ready) return;
    // Before there is a plan, everybody sees how one comes here.
    const route = plan === null ? routeTo('overview') : landingOf({ roles, phone, today }, rows.meeting);
    go(route, { replace: true });
  }, [isLed, ready, plan, roles, phone, today, rows.meeting, go]);
  return isLed;
}
