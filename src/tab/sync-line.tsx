/**
 * One quiet line: where what was written stands. What is short stands in the bar; what asks for more room or for the person
 * lies in a strip under it, so that it is never cut. Read aloud politely, at most once in ten seconds.
 */
import { ArrowSync16Regular } from '@fluentui/react-icons/svg/arrow-sync';
import { Clock16Regular } from '@fluentui/react-icons/svg/clock';
import { CloudArrowUp16Regular } from '@fluentui/react-icons/svg/cloud-arrow-up';
import { CloudCheckmark16Regular } from '@fluentui/react-icons/svg/cloud-checkmark';
import { CloudDismiss16Regular } from '@fluentui/react-icons/svg/cloud-dismiss';
import { CloudOff16Regular } from '@fluentui/react-icons/svg/cloud-off';
import { Eye16Regular } from '@fluentui/react-icons/svg/eye';
import { LockClosed16Regular } from '@fluentui/react-icons/svg/lock-closed';
import { PeopleSwap16Regular } from '@fluentui/react-icons/svg/people-swap';
import { type ReactNode, useEffect, useState } from 'react';
import { useClock, useSession, useSnapshot } from '#features/plan-session.tsx';
import {
  type Announced,
  lineIdentity,
  neverOffline,
  noteOffline,
  SAID_FOR,
  type SyncAction,
  syncAction,
  type SyncLine,
  syncLine,
  syncLineText,
  syncTone,
  untilAnnounced,
} from '#features/sync-state.ts';
import { syncTexts } from '#text/sync.ts';
import { useLanguage, useTexts } from '#ui/language.tsx';
import { useSignInWords } from './sign-in-words.tsx';
import './sync-line.css';

const SECOND = 1_000;

/** The line as it stands now; it changes with the plan on this device, and with the seconds that it counts. */
export function useSyncLine(): SyncLine {
  const standing = useSnapshot();
  const clock = useClock();
  const session = useSession();
  const [afterOffline, setAfterOffline] = useState(() => noteOffline(neverOffline, session.snapshot(), clock.now()));
  const [, setTicks] = useState(0);
  useEffect(
    () => session.subscribe(() => setAfterOffline((before) => noteOffline(before, session.snapshot(), clock.now()))),
    [session, clock],
  );
  const line = syncLine(standing, afterOffline, clock.now());
  const changesIn = 'seconds' in line && line.seconds !== null ? SECOND : line.kind === 'backOnline' ? SAID_FOR : null;
  useEffect(() => {
    if (changesIn === null) return undefined;
    const handle = setInterval(() => setTicks((ticks) => ticks + 1), changesIn);
    return () => clearInterval(handle);
  }, [changesIn]);
  return line;
}

/** What fits in the bar beside the pages. */
const isShort: Readonly<Record<SyncLine['kind'], boolean>> = {
  quiet: true,
  saving: true,
  kept: true,
  shared: true,
  sending: true,
  waiting: false,
  offline: false,
  backOnline: false,
  busy: false,
  failed: false,
  signIn: false,
  clash: false,
  notSaved: false,
  notKeptHere: false,
  newer: false,
};

interface SyncLineProps {
  readonly line: SyncLine;
}

/** In the bar. The element for reading aloud is always here. */
export function SyncLineInBar({ line }: SyncLineProps) {
  const language = useLanguage();
  return (
    <>
      {isShort[line.kind] ? (
        <p className="sync-line">
          <Icon line={line} />
          {syncLineText(line, language)}
        </p>
      ) : null}
      <ReadAloud line={line} />
    </>
  );
}

interface SyncStripProps extends SyncLineProps {
  readonly unsentOpen: boolean;
  readonly onShowUnsent: (open: boolean) => void;
}

/** Under the bar. */
export function SyncStrip({ line, unsentOpen, onShowUnsent }: SyncStripProps) {
  const language = useLanguage();
  const { failure, phase } = useSnapshot();
  const signIn = useSignInWords(failure);
  if (isShort[line.kind]) return null;
  const action = syncAction(line);
  const text = syncLineText(line, language);
  const told = line.kind === 'signIn' || line.kind === 'failed' ? signIn : null;
  // Where there is no plan yet, the page itself says so.
  if (told !== null && phase !== 'open') return null;
  return (
    <div className={`sync-strip sync-strip--${syncTone(line)}`}>
      <p>
        <Icon line={line} />
        {told === null ? text : `${line.kind === 'signIn' ? `${text}. ` : ''}${told.what} ${told.remedy}`}
      </p>
      {told?.action ? (
        <button type="button" className="text-link" onClick={told.action.run}>
          {told.action.label}
        </button>
      ) : action === null ? null : (
        <Way action={action} unsentOpen={unsentOpen} onShowUnsent={onShowUnsent} />
      )}
    </div>
  );
}

function Way({ action, unsentOpen, onShowUnsent }: Omit<SyncStripProps, 'line'> & { readonly action: SyncAction }) {
  const texts = useTexts(syncTexts);
  const session = useSession();
  switch (action) {
    case 'show':
    case 'help':
      return (
        <button
          type="button"
          id="sync-show"
          className="text-link"
          aria-expanded={unsentOpen}
          onClick={() => onShowUnsent(!unsentOpen)}
        >
          {action === 'show' ? texts.show : texts.whatCanIDo}
        </button>
      );
    case 'choose':
      return (
        <button
          type="button"
          className="text-link"
          onClick={() => document.querySelector<HTMLElement>('.clash')?.focus()}
        >
          {texts.choose}
        </button>
      );
    case 'signIn':
      return (
        <button type="button" className="text-link" onClick={() => session.retry()}>
          {texts.signInNow}
        </button>
      );
  }
}

function Icon({ line: { kind } }: SyncLineProps): ReactNode {
  switch (kind) {
    case 'quiet':
      return null;
    case 'saving':
    case 'waiting':
      return <CloudArrowUp16Regular />;
    case 'kept':
    case 'shared':
    case 'backOnline':
      return <CloudCheckmark16Regular />;
    case 'sending':
      return <ArrowSync16Regular />;
    case 'offline':
      return <CloudOff16Regular />;
    case 'busy':
    case 'failed':
      return <Clock16Regular />;
    case 'signIn':
      return <LockClosed16Regular />;
    case 'clash':
      return <PeopleSwap16Regular />;
    case 'notSaved':
    case 'notKeptHere':
      return <CloudDismiss16Regular />;
    case 'newer':
      return <Eye16Regular />;
  }
}

/** The prefix tells where it comes from to whoever hears it in the middle of something else. */
function ReadAloud({ line }: SyncLineProps) {
  const texts = useTexts(syncTexts);
  const language = useLanguage();
  const clock = useClock();
  const text = syncLineText(line, language);
  const [said, setSaid] = useState<Announced | null>(null);
  const identity = lineIdentity(line);
  useEffect(() => {
    const wait = text === '' ? null : untilAnnounced(said, identity, clock.now());
    if (wait === null) return undefined;
    const handle = setTimeout(() => setSaid({ identity, text, at: clock.now() }), wait);
    return () => clearTimeout(handle);
  }, [identity, text, said, clock]);
  return (
    <span className="visually-hidden" role="status" aria-live="polite">
      {said === null ? '' : texts.announced(said.text)}
    </span>
  );
}
