/** The meetings of a month, each with its day, its place and by when the papers are due; the name leads to the meeting. */
import { Button } from '@fluentui/react-components';
import { useId } from 'react';
import { dateOf, weekdayOf, yearOf } from '#base/calendar.ts';
import type { Key } from '#base/id.ts';
import { type Meeting, meetsOn } from '#domain/meeting.ts';
import { formatDay, weekdayName } from '#text/calendar-words.ts';
import { meetingKindLabels, meetingStateLabels } from '#text/meeting.ts';
import { meetingsTexts, monthTitle } from '#text/meetings-screen.ts';
import { meetingHour, meetingTime } from '#text/my-sentence.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { TimeMark } from '#ui/time-mark.tsx';
import { formatRoute } from '../route.ts';
import type { MeetingMonth } from './meetings-state.ts';

interface MeetingRowsProps extends MeetingMonth {
  readonly onEdit: ((meeting: Key) => void) | null;
}

export function MeetingRows({ month, meetings, onEdit }: MeetingRowsProps) {
  const texts = useTexts(meetingsTexts);
  const { language, today } = useReader();
  const id = useId();
  return (
    <section className="meetings-month" aria-labelledby={id}>
      <h2 id={id}>{month === null ? texts.noDay : monthTitle(month, language, yearOf(today))}</h2>
      <ul className="surface">
        {meetings.map((meeting) => (
          <MeetingRow key={meeting.key} meeting={meeting} onEdit={onEdit} />
        ))}
      </ul>
    </section>
  );
}

function MeetingRow({ meeting, onEdit }: { readonly meeting: Meeting } & Pick<MeetingRowsProps, 'onEdit'>) {
  const texts = useTexts(meetingsTexts);
  const { language, today } = useReader();
  const { title, number, kind, state, place, papersDue, time } = meeting;
  const on = meetsOn(meeting);
  const facts = [
    meetingKindLabels[kind][language],
    on === null ? '' : meetingHour(time, language).trim(),
    place,
    papersDue === null ? '' : texts.papers(formatDay(papersDue, language, 'long', { yearIfNot: yearOf(on ?? today) })),
  ];
  return (
    <li className={`meeting-row${state === 'cancelled' ? ' meeting-row--off' : ''}`}>
      {on === null ? (
        <span className="meeting-day">–</span>
      ) : (
        <time className="meeting-day" dateTime={on}>
          <b>{dateOf(on)}</b>
          <span>{weekdayName(weekdayOf(on), language).slice(0, 3)}</span>
        </time>
      )}
      <div className="meeting-what">
        <a href={formatRoute({ screen: 'meeting', open: meeting.key })}>{title}</a>
        {number === '' ? null : <span className="muted small">{number}</span>}
        {state === 'planned' ? null : <span className="meeting-state">{meetingStateLabels[state][language]}</span>}
        <span className="meeting-facts">
          {on === null ? <TimeMark date={meeting.when} /> : null}
          {facts.filter(Boolean).map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </span>
      </div>
      {onEdit === null ? null : (
        <Button
          appearance="subtle"
          size="small"
          aria-label={texts.editOne(`${title} ${meetingTime(meeting, language, today)}`)}
          onClick={() => onEdit(meeting.key)}
        >
          {texts.edit}
        </Button>
      )}
    </li>
  );
}
