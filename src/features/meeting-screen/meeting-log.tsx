/** What is recorded so far, what comes next, and who is there. */
import { Button } from '@fluentui/react-components';
import { type AgendaCase, isDone } from '#domain/agenda.ts';
import type { Decision } from '#domain/decision.ts';
import { decisionKeyOf } from '#domain/decision-form.ts';
import type { Member } from '#domain/group.ts';
import type { Meeting } from '#domain/meeting.ts';
import { isInUse, NOTE_LIMIT } from '#domain/row.ts';
import { agendaStateLabels } from '#text/agenda-item.ts';
import { caseLine, caseTitle } from '#text/agenda.ts';
import { outcomeLabels } from '#text/decision.ts';
import { meetingScreenTexts } from '#text/meeting-screen.ts';
import { Editable } from '#ui/editable.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import { formatRoute } from '../route.ts';

interface MeetingLogProps {
  readonly meeting: Meeting;
  readonly cases: readonly AgendaCase[];
  readonly next: AgendaCase | null;
  readonly decisions: readonly Decision[];
  readonly members: readonly Member[];
  /** null for whoever only reads. */
  readonly onAttendance: ((attendance: string) => void) | null;
}

export function MeetingLog({ meeting, cases, next, decisions, members, onAttendance }: MeetingLogProps) {
  const texts = useTexts(meetingScreenTexts);
  const { language } = useReader();
  const done = cases.filter(({ item }) => isDone(item));
  const isOver = meeting.state === 'closed';
  return (
    <>
      {isOver && done.length === 0 ? null : (
        <section>
          <h2>{texts.soFar}</h2>
          {done.length === 0 ? <p className="muted">{texts.nothingYet}</p> : null}
          <ul className="meeting-log">
            {done.map((one) => {
              const { item } = one;
              const record = decisions.find(({ key }) => key === decisionKeyOf(item));
              const outcome = record?.outcome ?? item.draft?.outcome ?? null;
              return (
                <li key={item.key}>
                  <b>{caseTitle(one, language)}</b>
                  <span className="meeting-log-line">
                    {[
                      record?.caseNumber ?? item.caseNumber,
                      outcome === null ? agendaStateLabels[item.state][language] : outcomeLabels[outcome][language],
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                  {item.note.trim() === '' ? null : <span className="meeting-log-line muted">{item.note}</span>}
                  {record === undefined ? null : (
                    <a className="text-link small" href={formatRoute({ screen: 'decisions', open: record.key })}>
                      {texts.registeredAs(record.code)}
                    </a>
                  )}
                </li>
              );
            })}
          </ul>
        </section>
      )}
      {isOver ? null : (
        <section>
          <h2>{texts.upNext}</h2>
          {next === null ? (
            <p className="muted">{texts.nothingNext}</p>
          ) : (
            <div className={next.item.subject === 'proposal' ? 'meeting-next proposal-frame' : 'meeting-next'}>
              <b>{caseTitle(next, language)}</b>
              <span className="small muted">{caseLine(next, language)}</span>
            </div>
          )}
        </section>
      )}
      <section>
        <h2>{texts.present}</h2>
        <Editable
          lines={3}
          limit={NOTE_LIMIT}
          value={meeting.attendance}
          label={texts.editPresent}
          empty={texts.nobodyWritten}
          locked={onAttendance === null}
          onSave={(attendance) => onAttendance?.(attendance)}
        />
        {onAttendance === null || meeting.attendance.trim() !== '' || members.length === 0 ? null : (
          <p className="meeting-members">
            <Button size="small" onClick={() => onAttendance(presentOf(members))}>
              {texts.putInMembers}
            </Button>
          </p>
        )}
      </section>
    </>
  );
}

/** By what they are and speak for; by name where nothing else is known. */
const presentOf = (members: readonly Member[]): string => {
  const named = members.filter(isInUse).map(({ role, represents, title }) => role || represents || title);
  return [...new Set(named)].filter((name) => name !== '').join(', ');
};
