/** The group's measures on a small axis of their own: what, how it stands, when. The words say all that is drawn. */
import { addMonths, firstOfMonth, later } from '#base/calendar.ts';
import type { Day } from '#base/clock.ts';
import { daysLate } from '#domain/attention.ts';
import { isAtRest, type Measure } from '#domain/measure.ts';
import { isMoved } from '#domain/milestone.ts';
import { monthName } from '#text/calendar-words.ts';
import { formatFuzzyDate, formatTimeState } from '#text/fuzzy-date.ts';
import { groupsTexts } from '#text/groups-screen.ts';
import { LateMark } from '#ui/attention-mark.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import { statusClass, StatusMark } from '#ui/status-mark.tsx';
import { TimeBar, TimeGhost } from '#ui/time-bar.tsx';
import { extentOf, shapeOf } from '#ui/time-drawing.ts';
import { useWidth } from '#ui/time-picture.tsx';
import { labelledTicks, type TimeScale, timeScale } from '#ui/time-scale.ts';
import { formatRoute } from '../route.ts';

const nowhere = { after: null, before: null } as const;
const shapeOfMeasure = (measure: Measure, today: Day) =>
  shapeOf(measure.when, measure.started, nowhere, isAtRest(measure.status) ? null : today);

const MONTHS_BACK = 4;
const MONTHS_AHEAD = 11;
const LETTER = 6.4;

/** Four months back and most of a year ahead; more where a measure ends later, at most two years. */
function spanOf(measures: readonly Measure[], today: Day): { readonly from: Day; readonly until: Day } {
  const from = addMonths(firstOfMonth(today), -MONTHS_BACK);
  const least = addMonths(firstOfMonth(today), MONTHS_AHEAD);
  const most = addMonths(least, 12);
  const last = measures.reduce((end, measure) => {
    const extent = extentOf(shapeOfMeasure(measure, today));
    return extent === null ? end : later(end, extent.until);
  }, least);
  return { from, until: last > most ? most : last };
}

export function GroupMeasures({ measures }: { readonly measures: readonly Measure[] }) {
  const { language, today } = useReader();
  const [ref, width] = useWidth<HTMLDivElement>();
  const { from, until } = spanOf(measures, today);
  const scale = timeScale(from, until, width);
  const ticks = labelledTicks(scale, 'years', ({ number, year }, withYear) => {
    const month = monthName(number * 3 - 2, language, 'short');
    return withYear ? `${month} ${year}` : month;
  });
  return (
    <div className="group-measures">
      <div className="group-measure group-measures-head" aria-hidden="true">
        <span />
        <span />
        <div className="group-measure-axis" ref={ref}>
          {ticks.map(({ tick, label }) => (
            <span key={tick.day} style={{ left: scale.x(tick.day) }}>
              {label}
            </span>
          ))}
        </div>
      </div>
      <ul>
        {measures.map((measure) => (
          <li key={measure.key} className="group-measure">
            <a href={formatRoute({ screen: 'measures', open: measure.key, filter: null, search: '' })}>
              {measure.title}
            </a>
            <StatusMark status={measure.status} />
            <Drawn measure={measure} scale={scale} ticks={ticks.map(({ tick }) => tick.day)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface DrawnProps {
  readonly measure: Measure;
  readonly scale: TimeScale;
  readonly ticks: readonly Day[];
}

function Drawn({ measure, scale, ticks }: DrawnProps) {
  const texts = useTexts(groupsTexts);
  const { language, today } = useReader();
  const shape = shapeOfMeasure(measure, today);
  const extent = extentOf(shape);
  const late = daysLate(measure, today);
  const words = formatFuzzyDate(measure.when, language);
  const gone = extent !== null && extent.until <= scale.from;
  const end = extent === null ? 0 : scale.x(extent.until);
  const letters =
    late === null ? words.length : formatTimeState({ kind: 'over', days: late }, language, true).length + 3;
  const room = scale.width - end - 12 > letters * LETTER;
  const inside = !gone && extent !== null && !room && late === null;
  const label = late === null ? words : null;
  return (
    <div className="group-measure-axis">
      {scale.width === 0 ? null : (
        <span aria-hidden="true">
          {ticks.map((day) => (
            <i key={day} style={{ left: scale.x(day) }} />
          ))}
          <i className="group-measure-today" style={{ left: scale.x(today) }} />
          {measure.baseline !== null && isMoved(measure) ? (
            <TimeGhost baseline={measure.baseline} movedTo={extent?.from ?? null} scale={scale} top={10} />
          ) : null}
          {gone || extent === null ? null : (
            <TimeBar shape={shape} scale={scale} top={10} colour={statusClass(measure.status)} />
          )}
        </span>
      )}
      <span
        className={`group-measure-words${inside ? ' group-measure-words--inside' : ''}`}
        style={
          gone || extent === null
            ? { left: 6 }
            : room
              ? { left: Math.max(6, end + 8) }
              : { right: Math.max(8, scale.width - end + 8) }
        }
      >
        {gone && measure.status === 'done' && measure.when.to !== null ? texts.doneIn(words) : label}
        {late === null ? null : (
          <>
            <span className="visually-hidden">{words} </span>
            <LateMark>{formatTimeState({ kind: 'over', days: late }, language, true)}</LateMark>
          </>
        )}
      </span>
    </div>
  );
}
