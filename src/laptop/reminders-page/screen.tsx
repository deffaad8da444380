/** The page: what can be done on the left, the cards by day beside it; on a phone one under the other. */
import { useEffect, useRef, useState } from 'react';
import { inOslo } from '#base/clock.ts';
import { formatDay, formatTimeOfDay } from '#text/calendar-words.ts';
import { capitalised } from '#text/entities.ts';
import { failureText } from '#text/failures.ts';
import { remindersPageTexts } from '#text/reminders-page.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { EmptyState, Notice } from '#ui/notice.tsx';
import type { ThemeName } from '#ui/theme.tsx';
import { addressOfPlan } from '../address.ts';
import type { DeskState } from '../reminders-talk.ts';
import { CardMessage } from './card-message.tsx';
import { Controls } from './controls.tsx';
import { cardsByDay, type ShownTo } from './state.ts';
import type { Desk } from './use-desk.ts';

export function RemindersScreen({ desk, theme }: { readonly desk: Desk; readonly theme: ThemeName }) {
  const texts = useTexts(remindersPageTexts);
  const { language } = useReader();
  const feed = useRef<HTMLDivElement>(null);
  const { state, unreachable, trouble } = desk;
  const [shown, show] = useState<ShownTo>({ kind: 'all' });
  const [answeredBy, setAnsweredBy] = useState<string | null>(null);
  // A month of cards is longer than a window: the first new one is shown, as in a chat.
  const first = desk.came?.first ?? null;
  useEffect(() => {
    if (first !== null) document.getElementById(first)?.scrollIntoView({ block: 'start' });
  }, [first]);
  const told = desk.busy === 'advancing' ? texts.going : desk.came === null ? '' : texts.sent(desk.came.count);
  return (
    <>
      <a
        className="skip-link"
        href="#kort"
        onClick={(event) => {
          event.preventDefault();
          feed.current?.focus();
        }}
      >
        {texts.skip}
      </a>
      <header className="reminders-bar">
        <span className="reminders-mark" aria-hidden="true" />
        <span className="reminders-plan">
          <b>{state === null || state.plan === '' ? 'Framdrift' : state.plan}</b>
          <span>{state?.municipality}</span>
        </span>
        <a className="text-link" href={addressOfPlan(window.location.href)}>
          {texts.toPlan}
        </a>
      </header>
      <main className="screen reminders">
        <div className="reminders-head">
          <h1>{texts.title}</h1>
          {state === null ? null : (
            <p className="muted">
              {texts.now(
                formatDay(inOslo(state.now).day, language, 'withWeekday'),
                formatTimeOfDay(state.now, language),
              )}
            </p>
          )}
        </div>
        {unreachable ? (
          <Notice kind="error" title={texts.failed} action={{ label: texts.tryAgain, run: desk.tryAgain }}>
            {texts.failedHow}
          </Notice>
        ) : null}
        {trouble === null ? null : (
          <Notice kind="error" title={texts.failed}>
            {failureText(trouble, language).what} {failureText(trouble, language).remedy}
          </Notice>
        )}
        {state === null ? (
          <p className="muted">{unreachable ? null : texts.loading}</p>
        ) : (
          <div className="reminders-columns">
            <Controls
              desk={desk}
              state={state}
              told={told}
              shown={shown}
              onShow={show}
              answeredBy={answeredBy}
              onAnsweredBy={setAnsweredBy}
            />
            <div className="reminders-feed" id="kort" ref={feed} tabIndex={-1}>
              <Feed desk={desk} state={state} theme={theme} shown={shown} answeredBy={answeredBy} />
            </div>
          </div>
        )}
      </main>
    </>
  );
}

interface FeedProps {
  readonly desk: Desk;
  readonly state: DeskState;
  readonly theme: ThemeName;
  readonly shown: ShownTo;
  readonly answeredBy: string | null;
}

function Feed({ desk, state, theme, shown, answeredBy }: FeedProps) {
  const texts = useTexts(remindersPageTexts);
  const { language } = useReader();
  const days = cardsByDay(state.cards, shown);
  if (days.length === 0 && shown.kind === 'person' && state.cards.length > 0) {
    const name = state.people.find(({ id }) => id === shown.id)?.name ?? '';
    return <p className="muted">{texts.noneTo(name)}</p>;
  }
  if (state.plan === '') return <EmptyState title={texts.noPlan}>{texts.noPlanHow}</EmptyState>;
  if (days.length === 0) {
    return <EmptyState title={texts.noneYet}>{state.earlier ? texts.noneSinceHow : texts.noneYetHow}</EmptyState>;
  }
  return days.map(({ day, cards }) => (
    <section key={day} className="reminders-day" aria-label={formatDay(day, language, 'withWeekday')}>
      <h2>{capitalised(formatDay(day, language, 'withWeekday'))}</h2>
      {cards.map((card) => (
        <CardMessage
          key={card.id}
          card={card}
          people={state.people}
          theme={theme}
          answeredBy={answeredBy}
          onPress={desk.press}
        />
      ))}
    </section>
  ));
}
