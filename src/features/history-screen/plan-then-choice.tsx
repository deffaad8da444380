/** «Planen slik den var»: a day is chosen, what has happened since is undone, and the plan is shown for reading. */
import { Button } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Day } from '#base/clock.ts';
import type { Plan } from '#domain/plan.ts';
import { formatDay } from '#text/calendar-words.ts';
import { failureText } from '#text/failures.ts';
import { planThenTexts } from '#text/plan-then.ts';
import { DayField } from '#ui/day-field.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import { Section } from '#ui/section.tsx';
import { useAsked } from '../history.ts';
import { useNavigation } from '../navigation.tsx';
import { useHistoryPort, useSession, useSnapshot } from '../plan-session.tsx';
import { usePlanThen } from '../plan-then.tsx';
import type { History } from '../ports.ts';
import { routeTo } from '../route.ts';
import { useWanted } from '../wanted.ts';
import { WhenLoaded } from '../when-loaded.tsx';
import { MOST_UNDONE, type NotableDay, notableDays, startOf, thenLists, thenOf } from './then-state.ts';

const meetings = ['meeting'] as const;

interface ChoiceProps {
  readonly plan: Plan;
  /** A day that a link leads to. */
  readonly asked: Day | null;
}

export function PlanThenChoice({ plan, asked }: ChoiceProps) {
  const texts = useTexts(planThenTexts);
  const { language, today } = useReader();
  const { rows } = useSnapshot();
  const [chosen, setChosen] = useState<Day | null>(asked);
  const [wanted, setWanted] = useState<Day | null>(asked);
  useWanted(meetings);
  const why = (notable: NotableDay): string =>
    notable.why === 'adopted' ? texts.adopted(notable.by) : texts[notable.why];
  return (
    <Section title={texts.heading}>
      <p className="muted">{texts.explain}</p>
      <ul className="history-days">
        {notableDays(plan, rows.meeting, today).map((notable) => {
          const day = formatDay(notable.day, language, 'long');
          return (
            <li key={`${notable.why} ${notable.day}`}>
              <button type="button" className="text-link" onClick={() => setWanted(notable.day)}>
                {day}
              </button>
              <span className="muted small">{why(notable)}</span>
            </li>
          );
        })}
      </ul>
      <div className="history-other-day">
        <DayField label={texts.otherDay} value={chosen} onChange={setChosen} />
        <Button disabled={chosen === null} onClick={() => setWanted(chosen)}>
          {texts.show}
        </Button>
      </div>
      <div role="status">
        {wanted === null ? null : wanted >= today ? (
          <p>{texts.notPast}</p>
        ) : (
          <WhenLoaded lists={thenLists} rows={1}>
            <Finding key={wanted} day={wanted} fromLink={wanted === asked} />
          </WhenLoaded>
        )}
      </div>
    </Section>
  );
}

/** Asks for what has happened since, and shows the plan; or says why it cannot be shown. */
function Finding({ day, fromLink }: { readonly day: Day; readonly fromLink: boolean }) {
  const texts = useTexts(planThenTexts);
  const { language } = useReader();
  const session = useSession();
  const history = useHistoryPort();
  const { show } = usePlanThen();
  const { go } = useNavigation();
  const ask = useCallback((port: History) => port.historySince(startOf(day), MOST_UNDONE), [day]);
  const read = useAsked(ask, '');
  const then = useMemo(
    () => (read?.ok === true ? thenOf(session, history, read.value, day) : null),
    [read, session, history, day],
  );
  useEffect(() => {
    if (then?.ok !== true) return;
    show(then.value);
    // The way back leads to where the link stood, not to the link.
    go(routeTo('overview'), { replace: fromLink });
  }, [then, show, go, fromLink]);
  // SharePoint tells of no more than some thousand changes at once.
  if (read?.ok === false && read.failure.kind === 'refused') return <p>{texts.tooFar}</p>;
  if (read?.ok === false) {
    return (
      <p>
        {texts.notFetched} {failureText(read.failure, language).what}
      </p>
    );
  }
  if (then === null || then.ok) return <p className="muted">{texts.opening}</p>;
  return <p>{then.failure === 'tooFar' ? texts.tooFar : texts.notThere(formatDay(day, language, 'long'))}</p>;
}
