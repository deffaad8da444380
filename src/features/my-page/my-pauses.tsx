/** «Pause fra påminnelser»: a person's own, folded until she wants them; what goes on is told without opening. */
import { useState } from 'react';
import { yearOf } from '#base/calendar.ts';
import { ownPauses, runningPause } from '#domain/pause.ts';
import type { Plan } from '#domain/plan.ts';
import { formatDay } from '#text/calendar-words.ts';
import { pauseInWords, pausesTexts } from '#text/pauses-screen.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { later } from '#ui/later.ts';
import { rowsOfPlan } from '../group-rows.ts';
import { useActor, useSnapshot } from '../plan-session.tsx';
import { WhenLoaded } from '../when-loaded.tsx';
import './my-pauses.css';

const needed = ['pause'] as const;
const pauseList = later(async () => (await import('./pause-list.tsx')).PauseList);

export function MyPauses({ plan }: { readonly plan: Plan }) {
  const texts = useTexts(pausesTexts);
  const { language, today } = useReader();
  const { rows } = useSnapshot();
  const { person } = useActor();
  pauseList.useSent();
  const [opened, setOpened] = useState(false);
  // Known where the list is on the device already; it is not sent for before somebody opens this.
  const pauses = ownPauses(rowsOfPlan(rows.pause, plan), person.id, today);
  const running = runningPause(pauses, person.id, today);
  const [next] = pauses;
  const standing =
    running !== null && running.to !== null
      ? texts.running(formatDay(running.to, language, 'long', { yearIfNot: yearOf(today) }))
      : next === undefined
        ? null
        : texts.next(pauseInWords(next, language, today));
  return (
    <details className="my-pauses" onToggle={() => setOpened(true)}>
      <summary>
        <h2>{texts.heading}</h2>
        {standing === null ? null : <span className="muted small">{standing}</span>}
      </summary>
      {opened ? (
        <div className="surface my-pauses-body">
          <p className="muted">{texts.explain}</p>
          <WhenLoaded lists={needed} rows={1}>
            <pauseList.Part plan={plan} pauses={pauses} />
          </WhenLoaded>
        </div>
      ) : null}
    </details>
  );
}
