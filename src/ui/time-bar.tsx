/** A time drawn on an axis: the pieces that the timeline, the track and the time field share. Decoration; words say it too. */
import type { CSSProperties, ReactNode } from 'react';
import type { Day } from '#base/clock.ts';
import { addDays } from '#base/calendar.ts';
import type { FuzzyDate } from '#domain/fuzzy-date.ts';
import type { TimeShape } from './time-drawing.ts';
import type { TimeScale } from './time-scale.ts';
import './time-bar.css';

interface TimeBarProps {
  readonly shape: TimeShape;
  readonly scale: TimeScale;
  readonly top: number;
  /** Class that gives the colour, as `statusClass` does. */
  readonly colour: string;
  readonly height?: number;
  /** Words inside a gap, where nothing stands beside it. */
  readonly children?: ReactNode;
}

const box = (left: number, width: number, top: number, height: number): CSSProperties => ({ left, width, top, height });

export function TimeBar({ shape, scale, top, colour, height = 18, children }: TimeBarProps) {
  switch (shape.kind) {
    case 'bar': {
      const from = Math.max(0, scale.x(shape.from));
      const until = Math.min(scale.width, scale.x(shape.until));
      if (until <= 0 || from >= scale.width) return null;
      const cut = scale.x(shape.from) < 0 ? ' time-bar--cut-start' : '';
      return (
        <span
          className={`time-bar time-bar--start-${shape.start} time-bar--end-${shape.end}${cut} ${colour}`}
          style={box(from, Math.max(6, until - from), top, height)}
        >
          <span className="time-bar-body" />
        </span>
      );
    }
    case 'day': {
      const middle = (scale.x(shape.on) + scale.x(addDays(shape.on, 1))) / 2;
      return <span className={`time-day ${colour}`} style={{ left: middle, top: top + (height - 12) / 2 }} />;
    }
    case 'gap': {
      const from = shape.from === null ? 0 : Math.max(0, scale.x(shape.from));
      const until = shape.until === null ? scale.width : Math.min(scale.width, scale.x(shape.until));
      if (until - from < 12) return null;
      const ends = `${shape.from === null ? ' time-gap--open-start' : ''}${shape.until === null ? ' time-gap--open-end' : ''}`;
      return (
        <span className={`time-gap${ends}`} style={box(from + 2, until - from - 4, top - 1, 20)}>
          {children}
        </span>
      );
    }
    case 'condition': {
      const from = shape.from === null ? 0 : Math.max(0, scale.x(shape.from));
      return (
        <span className="time-gap time-gap--open-end" style={box(from, Math.max(60, scale.width - from), top - 1, 20)}>
          {children}
        </span>
      );
    }
    case 'recurring': {
      const from = shape.from === null ? 0 : Math.max(0, scale.x(shape.from));
      return <span className={`time-recurring ${colour}`} style={{ left: from, right: 0, top: top + height - 3 }} />;
    }
    case 'nothing':
      return null;
  }
}

/** The time that was approved, where another has taken its place, and the way from it to the new one. */
export function TimeGhost({
  baseline,
  movedTo,
  scale,
  top,
  title,
}: {
  readonly baseline: FuzzyDate;
  readonly movedTo: Day | null;
  readonly scale: TimeScale;
  readonly top: number;
  /** Why it was moved, for a mouse that rests on it; whoever uses this says it in words nearby. */
  readonly title?: string;
}) {
  const last = baseline.to ?? baseline.from;
  const first = baseline.from ?? baseline.to;
  if (last === null || first === null) return null;
  const from = Math.max(0, scale.x(first));
  const until = Math.min(scale.width, scale.x(addDays(last, 1)));
  if (until <= from) return null;
  const slipTo = movedTo === null ? until : scale.x(movedTo);
  return (
    <>
      <span className="time-ghost" title={title} style={box(from, Math.max(8, until - from), top - 1, 20)} />
      {slipTo - until > 6 ? (
        <span className="time-slip" style={{ left: until, width: slipTo - until, top: top + 9 }} />
      ) : null}
    </>
  );
}

/** Pixels that a wished time takes; null where it has no day on the axis. */
export function wishExtent(
  { from, to }: Pick<FuzzyDate, 'from' | 'to'>,
  scale: TimeScale,
): { readonly from: number; readonly to: number } | null {
  const first = from ?? to;
  const last = to ?? from;
  if (first === null || last === null) return null;
  const start = Math.max(0, scale.x(first));
  const end = Math.min(scale.width, scale.x(addDays(last, 1)));
  return end <= start ? null : { from: start, to: Math.max(start + 8, end) };
}

/** The time that is asked for, while the old one stands: dashed, as all that is only proposed. */
export function TimeWish({
  wished,
  after,
  scale,
  top,
  title,
}: {
  readonly wished: FuzzyDate;
  /** Where the time that stands ends, in pixels; null where words stand between the two. */
  readonly after: number | null;
  readonly scale: TimeScale;
  readonly top: number;
  readonly title: string;
}) {
  const extent = wishExtent(wished, scale);
  if (extent === null) return null;
  return (
    <>
      {after !== null && extent.from - after > 6 ? (
        <span className="time-slip" style={{ left: after, width: extent.from - after, top: top + 9 }} />
      ) : null}
      <span className="time-wish" title={title} style={box(extent.from, extent.to - extent.from, top - 1, 20)} />
    </>
  );
}
