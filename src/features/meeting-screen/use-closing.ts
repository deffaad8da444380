/** Closing a meeting from the screen: where it has come, and what was left. */
import { useRef, useState } from 'react';
import { type Instant, wholeSecond } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import { registrars } from '#domain/decision.ts';
import { followingOf } from '#domain/decision-following.ts';
import type { PlanFailure } from '#domain/failure.ts';
import { closingOf, type ClosingView, recordersOf } from '#domain/meeting-closing.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { Plan } from '#domain/plan.ts';
import { type FailureText, failureText } from '#text/failures.ts';
import { meetingClosingTexts } from '#text/meeting-closing.ts';
import { draftReason } from '#text/registering.ts';
import { refusalText } from '#text/steps.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { rowsOfPlan } from '../group-rows.ts';
import { useActor, useClock, useEditor, useSession } from '../plan-session.tsx';
import { closeMeeting, type NotRegistered } from './close-meeting.ts';
import { planOnAgenda } from './meeting-rows.ts';

export interface ClosingNow {
  /** Registered so far; null while nothing is asked. */
  readonly registered: number | null;
  readonly of: number;
  /** What could not be registered; null where nothing was tried, or all was. */
  readonly left: ReadonlyMap<Key, NotRegistered> | null;
  readonly failure: PlanFailure | null;
  readonly saidOf: (item: Key) => FailureText | null;
  readonly forget: (item: Key) => void;
  readonly run: (done: (closed: boolean) => void) => void;
  readonly now: () => Instant;
}

export function useClosing(plan: Plan, meeting: Meeting): ClosingNow {
  const texts = useTexts(meetingClosingTexts);
  const { language, today } = useReader();
  const session = useSession();
  const editor = useEditor();
  const actor = useActor();
  const clock = useClock();
  const busy = useRef(false);
  const [shown, setShown] = useState<Pick<ClosingNow, 'registered' | 'of' | 'left' | 'failure'>>({
    registered: null,
    of: 0,
    left: null,
    failure: null,
  });

  /** As everything stands now, not as it was drawn: what one decision makes is there when the next is made. */
  function view(): ClosingView | null {
    const { rows } = session.snapshot();
    const found = rowsOfPlan(rows.meeting, plan).find(({ key }) => key === meeting.key);
    return found === undefined ? null : { meeting: found, given: planOnAgenda(rows, plan), actor, today };
  }

  async function close(done: (closed: boolean) => void): Promise<void> {
    const before = view();
    if (before === null) return;
    const by = recordersOf(meeting, before.given.groups);
    const of = closingOf(before).decisions.length;
    setShown({ registered: 0, of, left: null, failure: null });
    const closed = await closeMeeting({
      view,
      async register(decision) {
        const act = { entity: 'decision' as const, before: null, after: decision };
        const following = followingOf(decision, session.snapshot().rows);
        const right = by.filter((role) => registrars.includes(role));
        const answer = await editor.as(right).registration(act, following)(() => undefined);
        if (answer.kind === 'registered') return null;
        return { kind: 'failed', failure: answer.failure, isUnsure: answer.kind === 'unsure' };
      },
      finish(postponed) {
        const now = view();
        if (now === null) return null;
        const edited = editor.as(by).changeAll([
          ...postponed.map((before) => ({
            entity: 'agendaItem' as const,
            before,
            fields: { state: 'postponed' as const },
          })),
          { entity: 'meeting', before: now.meeting, fields: { state: 'closed' } },
        ]);
        return edited.ok ? null : edited.failure;
      },
      onProgress: (registered) => setShown((shown) => ({ ...shown, registered })),
    });
    const open = closed.kind === 'open' ? closed : null;
    setShown({ registered: null, of: 0, left: open?.left ?? null, failure: open?.failure ?? null });
    done(closed.kind === 'closed');
  }

  return {
    ...shown,
    saidOf(item) {
      const found = shown.left?.get(item);
      if (found === undefined) return null;
      if (found.kind === 'lacks') return refusalText(found.refusal, 'decision', language);
      if (found.isUnsure) return { what: texts.unsure, remedy: '' };
      return { what: failureText(found.failure, language).what, remedy: draftReason(found.failure, language) };
    },
    forget(item) {
      setShown((shown) => {
        if (shown.left === null || !shown.left.has(item)) return shown;
        const left = new Map(shown.left);
        left.delete(item);
        return { ...shown, left: left.size === 0 ? null : left };
      });
    },
    run(done) {
      // Ten presses come before the first is drawn.
      if (busy.current) return;
      busy.current = true;
      void close(done).finally(() => {
        busy.current = false;
      });
    },
    now: () => wholeSecond(clock.now()),
  };
}
