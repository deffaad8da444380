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
  return (
    <div className="axis-head">
      <Names width={names}>
        <span className="muted">{texts.week(week, year)}</span>
      </Names>
      <div className="axis-canvas" style={{ width: scale.width }} aria-hidden="true">
        {labelledTicks(scale, zoom, label).map(({ tick, label: words }) =>
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
        <span className="axis-today-label" style={{ left: scale.x(today) }}>
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
