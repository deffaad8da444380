/** What lies around and behind the rows of the axis: its head with the labels of time, and the lines under them. */
import { memo, type ReactNode } from 'react';
import { isoWeekOf } from '#base/calendar.ts';
import { monthName } from '#text/calendar-words.ts';
import { timelineTexts } from '#text/timeline-screen.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { labelledTicks, type Tick, ticksOf, type TimeScale, type Zoom } from '#ui/time-scale.ts';

interface FrameProps {
  readonly scale: TimeScale;
  readonly names: number;
  readonly zoom: Zoom;
}

export const Names = ({ width, children }: { readonly width: number; readonly children: ReactNode }) => (
  <div className="axis-names" style={{ width }}>
    {children}
  </div>
);

/** Pixels of a letter of a label, and of half the mark of today. */
const LETTER = 7;
const HALF_TODAY = 24;
/** So far from its line the mark may stand. */
const MOST_ASIDE = 18;

function useTickLabel(): (tick: Tick, withYear: boolean) => string {
  const texts = useTexts(timelineTexts);
  const { language } = useReader();
  return (tick, withYear) => {
    const year = withYear ? ` ${tick.year}` : '';
    switch (tick.kind) {
      case 'quarter':
        return tick.major ? String(tick.year) : texts.quarterShort(tick.number);
      case 'month':
        return `${monthName(tick.number, language, 'short')}${year}`;
      case 'week':
        return `${texts.weekShort(tick.number)}${year}`;
    }
  };
}

export const AxisHead = memo(function AxisHead({ scale, names, zoom }: FrameProps) {
  const texts = useTexts(timelineTexts);
  const { today } = useReader();
  const label = useTickLabel();
  const { week, year } = isoWeekOf(today);
  const labels = labelledTicks(scale, zoom, label);
  const todayAt = scale.x(today);
  // The mark of today keeps clear of the label before it, for that may be the year.
  const before = labels.findLast(({ tick, label: words }) => words !== '' && tick.day <= today);
  const taken =
    before === undefined
      ? 0
      : Math.min(todayAt + MOST_ASIDE, scale.x(before.tick.day) + before.label.length * LETTER + 8);
  return (
    <div className="axis-head">
      <Names width={names}>
        <span className="muted">{texts.week(week, year)}</span>
      </Names>
      <div className="axis-canvas" style={{ width: scale.width }} aria-hidden="true">
        {labels.map(({ tick, label: words }) =>
          words === '' ? null : (
            <span
              key={tick.day}
              className={`axis-tick${tick.major ? ' axis-tick--major' : ''}`}
              style={{ left: scale.x(tick.day) }}
            >
              {words}
            </span>
          ),
        )}
        <span className="axis-today-label" style={{ left: Math.max(todayAt - HALF_TODAY, taken) }}>
          {texts.today}
        </span>
      </div>
    </div>
  );
});

/** As tall as the window and held in it, however many rows there are. */
export const AxisGrid = memo(function AxisGrid({ scale, names, zoom }: FrameProps) {
  const { today } = useReader();
  return (
    <div className="axis-grid" style={{ marginLeft: names, width: scale.width }} aria-hidden="true">
      {ticksOf(scale, zoom).map((tick) => (
        <i key={tick.day} className={tick.major ? 'axis-line--major' : undefined} style={{ left: scale.x(tick.day) }} />
      ))}
      <b style={{ left: scale.x(today) }} />
    </div>
  );
});
