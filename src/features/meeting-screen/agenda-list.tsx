/** The cases in order: which is up, which are done, and how they are moved. In a narrow window one line that unfolds. */
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { CalendarClock16Regular } from '@fluentui/react-icons/svg/calendar-clock';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import type { KeyboardEvent, ReactNode } from 'react';
import type { Key } from '#base/id.ts';
import { type AgendaCase, isDone } from '#domain/agenda.ts';
import { agendaStateLabels } from '#text/agenda-item.ts';
import { caseLine, caseTitle } from '#text/agenda.ts';
import { outcomeLabels } from '#text/decision.ts';
import { meetingScreenTexts } from '#text/meeting-screen.ts';
import { Disclosure } from '#ui/disclosure.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import './agenda-list.css';

interface AgendaListProps {
  readonly cases: readonly AgendaCase[];
  readonly current: Key | null;
  /** What stands where there is no case. */
  readonly empty: string;
  readonly onOpen: (key: Key) => void;
  /** null where they stand still. */
  readonly onMove: ((key: Key, by: -1 | 1) => void) | null;
}

export function AgendaList({ cases, current, empty, onOpen, onMove }: AgendaListProps) {
  const { language } = useReader();
  function onKeyDown(event: KeyboardEvent<HTMLButtonElement>, key: Key): void {
    if (!event.altKey || event.ctrlKey || event.shiftKey || onMove === null) return;
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    const { currentTarget } = event;
    onMove(key, event.key === 'ArrowUp' ? -1 : 1);
    // Drawn in its new place it has lost the focus.
    setTimeout(() => currentTarget.focus(), 0);
  }
  if (cases.length === 0) return <p className="agenda-empty muted">{empty}</p>;
  return (
    <ol className="agenda-list">
      {cases.map((one, index) => {
        const { item } = one;
        const outcome = item.draft?.outcome ?? null;
        const cameOf = (outcome === null ? agendaStateLabels[item.state] : outcomeLabels[outcome])[language];
        const isCurrent = item.key === current;
        return (
          <li key={item.key}>
            <button
              type="button"
              className="agenda-case"
              aria-current={isCurrent ? 'step' : undefined}
              onClick={() => onOpen(item.key)}
              onKeyDown={(event) => onKeyDown(event, item.key)}
            >
              <span className="agenda-mark">
                {item.state === 'handled' ? (
                  <CheckmarkCircle16Filled className="agenda-done" />
                ) : item.state === 'postponed' ? (
                  <CalendarClock16Regular />
                ) : (
                  index + 1
                )}
              </span>
              <span className="agenda-words">
                <span className="agenda-title">{caseTitle(one, language)}</span>
                <span className="small muted">
                  {isDone(item) ? (
                    <>
                      <span className="visually-hidden">{agendaStateLabels[item.state][language]}. </span>
                      {cameOf}
                    </>
                  ) : (
                    caseLine(one, language)
                  )}
                </span>
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}

/** «Sak 3 av 7» and a dot for each: filled, ringed, or with a halo where it is up. */
export function AgendaFold({
  cases,
  current,
  children,
}: Pick<AgendaListProps, 'cases' | 'current'> & { readonly children: ReactNode }) {
  const texts = useTexts(meetingScreenTexts);
  const place = cases.findIndex(({ item }) => item.key === current) + 1;
  return (
    <div className="agenda-fold">
      <Disclosure
        className="agenda-fold-list"
        summary={
          <>
            {place === 0 ? texts.agenda : texts.place(place, cases.length)}
            <ChevronDown16Regular />
          </>
        }
      >
        <div className="agenda-fold-box surface">{children}</div>
      </Disclosure>
      <span className="agenda-dots" aria-hidden="true">
        {cases.map(({ item }) => (
          <span
            key={item.key}
            className={[
              'agenda-dot',
              isDone(item) ? 'agenda-dot--done' : '',
              item.key === current ? 'agenda-dot--current' : '',
            ]
              .filter(Boolean)
              .join(' ')}
          />
        ))}
      </span>
    </div>
  );
}
