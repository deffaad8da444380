/** Before there is a plan to show: that it is fetched, that it takes long, or why it cannot be. */
import { useEffect, useState } from 'react';
import { isPassing } from '#domain/failure.ts';
import { useClock, useSession, useSnapshot } from '#features/plan-session.tsx';
import { formatRoute, routeTo } from '#features/route.ts';
import { formatTimeOfDay } from '#text/calendar-words.ts';
import { failureText } from '#text/failures.ts';
import { shellTexts } from '#text/shell.ts';
import { useLanguage, useTexts } from '#ui/language.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { useSignInWords } from '../sign-in-words.tsx';
import { failed } from './failed.tsx';

/** A page that is on its way. */
export function Waiting() {
  const texts = useTexts(shellTexts);
  return (
    <div className="page">
      <Skeleton label={texts.loading} rows={8} />
    </div>
  );
}

const LONG = 5_000;

export function Opening() {
  const texts = useTexts(shellTexts);
  const language = useLanguage();
  const { phase, failure } = useSnapshot();
  const session = useSession();
  failed.useSent();
  const signIn = useSignInWords(failure);
  const clock = useClock();
  // A new try that fails alike is another value, and another moment.
  const [met, setMet] = useState({ failure, at: clock.now() });
  if (met.failure !== failure) setMet({ failure, at: clock.now() });
  const [longPhase, setLongPhase] = useState<typeof phase | null>(null);
  useEffect(() => {
    const handle = setTimeout(() => setLongPhase(phase), LONG);
    return () => clearTimeout(handle);
  }, [phase]);
  // It stays while the next try is under way.
  if (phase !== 'open' && failure !== null) {
    const { what, remedy } = failureText(failure, language);
    const words =
      failure.kind === 'unavailable'
        ? texts.failedAt(failure.code, formatTimeOfDay(met.at, language))
        : `${what} ${remedy}`;
    const action = signIn === null ? { label: texts.tryAgain, run: () => void session.open() } : signIn.action;
    return (
      <div className="page">
        <failed.Part
          kind="error"
          heading="h1"
          title={signIn?.what ?? texts.loadFailed}
          {...(action !== null && { action })}
        >
          {signIn?.remedy ?? words}
        </failed.Part>
        {signIn === null && !isPassing(failure) ? (
          <a className="text-link opening-check" href={formatRoute(routeTo('self-check'))}>
            {texts.screens['self-check']}
          </a>
        ) : null}
      </div>
    );
  }
  return (
    <div className="page">
      <Skeleton label={texts.loading} rows={8} />
      {longPhase === phase ? <p className="muted loading-long">{texts.loadingLong}</p> : null}
    </div>
  );
}
