/** My measures: one tap says that it is still so, two change the status. What is confirmed folds together and stays. */
import { Button } from '@fluentui/react-components';
import { Checkmark16Regular, Checkmark20Regular } from '@fluentui/react-icons/svg/checkmark';
import { useRef, useState } from 'react';
import { inOslo } from '#base/clock.ts';
import { daysLate } from '#domain/attention.ts';
import type { Measure } from '#domain/measure.ts';
import { needsConfirming } from '#domain/my-work.ts';
import { formatRecentDay } from '#text/calendar-words.ts';
import { formatTimeState } from '#text/fuzzy-date.ts';
import { measuresTexts } from '#text/measures-screen.ts';
import { myPageTexts } from '#text/my-page-screen.ts';
import { LateMark } from '#ui/attention-mark.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import { StatusMark } from '#ui/status-mark.tsx';
import { StatusMenu } from '#ui/status-menu.tsx';
import { TimeMark } from '#ui/time-mark.tsx';
import { useMeasureEditor } from '../measure-editor.ts';
import { useEditor, useSnapshot } from '../plan-session.tsx';
import { formatRoute } from '../route.ts';
import { WishedTime } from '../wished-time.tsx';

export function MyMeasures({ measures }: { readonly measures: readonly Measure[] }) {
  const texts = useTexts(myPageTexts);
  const { today } = useReader();
  // What waits stands first when the page opens, and nothing moves under the finger after that.
  const [first] = useState(() => new Set(measures.filter((one) => needsConfirming(one, today)).map(({ key }) => key)));
  const inOrder = measures.toSorted((a, b) => Number(first.has(b.key)) - Number(first.has(a.key)));
  return (
    <section className="my-measures" aria-labelledby="mine-tiltak">
      <header className="section-head">
        <h2 id="mine-tiltak" tabIndex={-1}>
          {texts.mine}
        </h2>
        <span className="section-hint">{texts.mineHint}</span>
      </header>
      <ul>
        {inOrder.map((measure) => (
          <MyMeasure key={measure.key} measure={measure} />
        ))}
      </ul>
    </section>
  );
}

function MyMeasure({ measure }: { readonly measure: Measure }) {
  const texts = useTexts(myPageTexts);
  const words = useTexts(measuresTexts);
  const { language, today } = useReader();
  const editor = useEditor();
  const { damaged } = useSnapshot();
  const change = useMeasureEditor();
  const done = useRef<HTMLSpanElement>(null);
  const allowed = editor.allowed && !damaged.has('measure');
  const asked = needsConfirming(measure, today);
  const late = daysLate(measure, today);
  const day = measure.confirmedAt === null ? null : inOslo(measure.confirmedAt).day;
  const status = allowed ? (
    <StatusMenu
      large={asked}
      status={measure.status}
      title={measure.title}
      onChange={(chosen) => change.edit(measure, { status: chosen }, '')}
    />
  ) : (
    <StatusMark status={measure.status} />
  );
  function confirm(): void {
    change.edit(measure, {}, words.confirmed(measure.title));
    // The button goes away under the focus; what it led to takes over.
    requestAnimationFrame(() => done.current?.focus());
  }
  return (
    <li className={`my-measure surface${asked ? '' : ' my-measure--confirmed'}`}>
      <a href={formatRoute({ screen: 'measures', open: measure.key, filter: null, search: '' })}>{measure.title}</a>
      {asked ? (
        <>
          {measure.nextStep === '' ? null : (
            <p className="my-measure-next">
              <span className="muted">{texts.next} </span>
              {measure.nextStep}
            </p>
          )}
          <p className="my-measure-when">
            <TimeMark date={measure.when} /> <WishedTime of={measure} />
            {late === null ? null : <LateMark>{formatTimeState({ kind: 'over', days: late }, language)}</LateMark>}
            <span className="muted">
              {day === null ? texts.neverUpdated : texts.updated(formatRecentDay(day, language, today))}
            </span>
          </p>
          <div className="my-measure-acts">
            {status}
            {allowed ? (
              <Button icon={<Checkmark20Regular />} aria-label={`${words.confirm}: ${measure.title}`} onClick={confirm}>
                {words.confirm}
              </Button>
            ) : null}
          </div>
        </>
      ) : (
        <div className="my-measure-done">
          {status}
          <span className="my-measure-confirmed" ref={done} tabIndex={-1}>
            <Checkmark16Regular />
            {day === null || day === today
              ? texts.confirmedToday
              : texts.confirmedOn(formatRecentDay(day, language, today))}
          </span>
        </div>
      )}
    </li>
  );
}
