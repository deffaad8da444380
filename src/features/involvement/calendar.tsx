/**
 * Who is met, and when: a row for everybody who should be heard, a column for each month. Where there is no room for
 * columns the same list stands with its times in words.
 */
import { Button } from '@fluentui/react-components';
import { ChevronLeft20Regular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right';
import { type CSSProperties, useState } from 'react';
import { addMonths, firstOfMonth, monthOf, yearOf } from '#base/calendar.ts';
import type { Involvement } from '#domain/involvement.ts';
import { hearingOf, involvementStanding } from '#domain/involvement-plan.ts';
import type { Stakeholder } from '#domain/stakeholder.ts';
import { monthName } from '#text/calendar-words.ts';
import { formatFuzzyDate } from '#text/fuzzy-date.ts';
import { involvementTexts } from '#text/involvement-screen.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { formatRoute } from '../route.ts';
import { calendarOf, type CalendarRow, firstShown, MONTHS, monthsShown } from './involvement-state.ts';
import { MeetingGlyph } from './meeting-glyph.tsx';

interface MeetingCalendarProps {
  readonly stakeholders: readonly Stakeholder[];
  readonly involvement: readonly Involvement[];
}

const placed = (column: number, span: number, lane: number): CSSProperties => ({
  gridColumn: `${column + 2} / span ${span}`,
  gridRow: lane + 1,
});

export function MeetingCalendar({ stakeholders, involvement }: MeetingCalendarProps) {
  const texts = useTexts(involvementTexts);
  const { language, today } = useReader();
  const [first, setFirst] = useState(() => firstShown(today));
  const { rows, before, after } = calendarOf(stakeholders, involvement, first);
  const months = monthsShown(first);
  const undated = rows.some((row) => row.undated.length > 0);
  const move = (by: number): void => setFirst(addMonths(first, by));
  return (
    <div className="calendar">
      <div className={`calendar-grid${undated ? ' calendar-grid--undated' : ''}`}>
        <div className="calendar-head">
          <span className="calendar-moves">
            {before || after || first !== firstShown(today) ? (
              <>
                <Button
                  appearance="subtle"
                  size="small"
                  icon={<ChevronLeft20Regular />}
                  aria-label={texts.earlier}
                  disabledFocusable={!before}
                  onClick={() => (before ? move(-6) : undefined)}
                />
                <Button
                  appearance="subtle"
                  size="small"
                  icon={<ChevronRight20Regular />}
                  aria-label={texts.later}
                  disabledFocusable={!after}
                  onClick={() => (after ? move(6) : undefined)}
                />
              </>
            ) : null}
          </span>
          {months.map((month, index) => (
            <span key={month} aria-hidden="true" className={month === firstOfMonth(today) ? 'calendar-now' : ''}>
              {monthName(monthOf(month), language, 'short')}
              {index === 0 || monthOf(month) === 1 ? ` ${yearOf(month)}` : ''}
            </span>
          ))}
          {undated ? <span aria-hidden="true">{texts.noDate}</span> : null}
        </div>
        <ul>
          {rows.map((row) => (
            <Row key={row.stakeholder?.key ?? 'nobody'} row={row} first={first} all={involvement} />
          ))}
        </ul>
      </div>
    </div>
  );
}

function Row({
  row,
  first,
  all,
}: {
  readonly row: CalendarRow;
  readonly first: ReturnType<typeof firstShown>;
  readonly all: readonly Involvement[];
}) {
  const texts = useTexts(involvementTexts);
  const { today } = useReader();
  const { stakeholder } = row;
  const hearing = stakeholder === null ? 'heard' : hearingOf(stakeholder, all);
  const lanes = Math.max(1, row.undated.length, ...row.placed.map(({ lane }) => lane + 1));
  return (
    <li className="calendar-row">
      <div className="calendar-who" style={{ gridRow: `1 / span ${lanes}` }}>
        <h3>
          {stakeholder === null ? (
            <span className="muted">{texts.nobody}</span>
          ) : (
            <a href={formatRoute({ screen: 'involvement', open: stakeholder.key })}>{stakeholder.title}</a>
          )}
        </h3>
        {hearing === 'heard' ? null : <span className="calendar-unheard">{texts.hearing[hearing]}</span>}
      </div>
      {monthsShown(first).map((month, index) => (
        <i
          key={month}
          aria-hidden="true"
          className={month === firstOfMonth(today) ? 'calendar-cell calendar-cell--now' : 'calendar-cell'}
          style={{ gridColumn: index + 2, gridRow: `1 / span ${lanes}` }}
        />
      ))}
      {row.placed.map(({ involvement, column, months, lane }) =>
        months < 2 ? null : (
          <i key={involvement.key} aria-hidden="true" className="calendar-span" style={placed(column, months, lane)} />
        ),
      )}
      <ul className="calendar-meetings">
        {row.placed.map(({ involvement, column, room, backwards, lane }) => (
          <Meeting
            key={involvement.key}
            involvement={involvement}
            style={placed(backwards ? column + 1 - room : column, room, lane)}
            backwards={backwards}
          />
        ))}
        {row.undated.map((involvement, lane) => (
          <Meeting key={involvement.key} involvement={involvement} style={placed(MONTHS, 1, lane)} backwards={false} />
        ))}
      </ul>
    </li>
  );
}

function Meeting({
  involvement,
  style,
  backwards,
}: {
  readonly involvement: Involvement;
  readonly style: CSSProperties;
  readonly backwards: boolean;
}) {
  const texts = useTexts(involvementTexts);
  const { language, today } = useReader();
  const standing = involvementStanding(involvement, today);
  return (
    <li style={style} className={backwards ? 'calendar-meeting calendar-meeting--backwards' : 'calendar-meeting'}>
      <MeetingGlyph standing={standing} />
      <span>
        <a href={formatRoute({ screen: 'involvement', open: involvement.key })}>{involvement.title}</a>
        <span className="calendar-when">
          {formatFuzzyDate(involvement.when, language)}, {texts.standing[standing]}
        </span>
      </span>
    </li>
  );
}
