/** The axis: milestones in lanes on top, measures in rows under their work packages, today through all of it. */
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { daysBetween, isoWeekOf } from '#base/calendar.ts';
import type { MilestoneStanding } from '#domain/attention.ts';
import { formatRecentDay, monthName } from '#text/calendar-words.ts';
import { formatFuzzyDate, formatTimeState } from '#text/fuzzy-date.ts';
import { inSentence } from '#text/sentence.ts';
import { timelineTexts } from '#text/timeline-screen.ts';
import { LateMark } from '#ui/attention-mark.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import { StatusGlyph, statusClass } from '#ui/status-mark.tsx';
import { TimeBar, TimeGhost } from '#ui/time-bar.tsx';
import { dayWidth, labelledTicks, type Tick, ticksOf, type TimeScale, timeScale, type Zoom } from '#ui/time-scale.ts';
import { useWidth } from '#ui/time-picture.tsx';
import { formatRoute } from '../route.ts';
import { PackageName, packagesOf } from '../work-packages.tsx';
import { type Extent, lanesOf, type MeasureBar, type MilestoneMark, spanOf } from './timeline-state.ts';
import { UnsentMark } from '../unsent-mark.tsx';
import './axis.css';

interface AxisProps {
  readonly marks: readonly MilestoneMark[];
  readonly bars: readonly MeasureBar[];
  readonly zoom: Zoom;
  readonly showBaseline: boolean;
  /** Raised each time «I dag» is pressed. */
  readonly toToday: number;
}

const LANE = 40;
const NAMES_WIDE = 300;
const NAMES_NARROW = 220;
/** Beside an open panel. */
const NAMES_LEAST = 128;
const LETTER = 6.9;
const SMALL_LETTER = 6.1;

export function TimelineAxis({ marks, bars, zoom, showBaseline, toToday }: AxisProps) {
  const texts = useTexts(timelineTexts);
  const { today } = useReader();
  const [ref, width] = useWidth<HTMLDivElement>();
  const scroller = useRef<HTMLDivElement>(null);
  const names = width < 600 ? NAMES_LEAST : width < 1100 ? NAMES_NARROW : NAMES_WIDE;
  const span = spanOf(marks, bars, today);
  const room = Math.max(320, width - names);
  const scale = timeScale(span.from, span.until, Math.max(room, daysBetween(span.from, span.until) * dayWidth[zoom]));
  const todayAt = scale.x(today);

  // Today stands a third into the view at first, at a new zoom, and when asked for.
  const aim = useRef(0);
  useLayoutEffect(() => {
    aim.current = Math.max(0, todayAt - room / 3);
  });
  useLayoutEffect(() => {
    scroller.current?.scrollTo({ left: aim.current });
  }, [zoom, width]);
  useEffect(() => {
    if (toToday > 0) scroller.current?.scrollTo({ left: aim.current, behavior: 'smooth' });
  }, [toToday]);

  return (
    <div ref={ref}>
      {width === 0 ? null : (
        <div className="surface axis" ref={scroller} tabIndex={0} role="region" aria-label={texts.canvas}>
          <div className="axis-inner" style={{ width: names + scale.width }}>
            <AxisHead scale={scale} names={names} zoom={zoom} todayAt={todayAt} />
            <Grid scale={scale} names={names} zoom={zoom} todayAt={todayAt} />
            {marks.length === 0 ? null : (
              <Milestones marks={marks} scale={scale} names={names} showBaseline={showBaseline} />
            )}
            {packagesOf(bars.map(({ measure }) => measure)).map((group) => (
              <div key={group.code + group.title}>
                <div className="axis-group">
                  <Names width={names}>
                    <span className="clip">
                      <PackageName row={group} />
                    </span>
                    <span className="muted axis-count">{group.measures.length}</span>
                  </Names>
                </div>
                {bars
                  .filter(({ measure }) => group.measures.includes(measure))
                  .map((bar) => (
                    <MeasureRow
                      key={bar.measure.key}
                      bar={bar}
                      scale={scale}
                      names={names}
                      showBaseline={showBaseline}
                    />
                  ))}
              </div>
            ))}
          </div>
        </div>
      )}
    </div>
  );
}

const Names = ({ width, children }: { readonly width: number; readonly children: ReactNode }) => (
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

interface FrameProps {
  readonly scale: TimeScale;
  readonly names: number;
  readonly zoom: Zoom;
  readonly todayAt: number;
}

function AxisHead({ scale, names, zoom, todayAt }: FrameProps) {
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
        <span className="axis-today-label" style={{ left: todayAt }}>
          {texts.today}
        </span>
      </div>
    </div>
  );
}

const Grid = ({ scale, names, zoom, todayAt }: FrameProps) => (
  <div className="axis-grid" style={{ left: names, width: scale.width }} aria-hidden="true">
    {ticksOf(scale, zoom).map((tick) => (
      <i key={tick.day} className={tick.major ? 'axis-line--major' : undefined} style={{ left: scale.x(tick.day) }} />
    ))}
    <b style={{ left: todayAt }} />
  </div>
);

const markClass = (standing: MilestoneStanding): string => `axis-mark--${standing}`;

/** Words beside a milestone: its title, its own words, and what has become of them. */
function useMarkWords(): (mark: MilestoneMark) => { readonly words: string; readonly changed: string } {
  const texts = useTexts(timelineTexts);
  const { language, today } = useReader();
  return ({ milestone, ghost, reachedOn }) => {
    const planned = ghost ?? milestone.when;
    const changed =
      reachedOn !== null
        ? texts.reached(formatRecentDay(reachedOn, language, today))
        : ghost !== null
          ? texts.moved(inSentence(formatFuzzyDate(milestone.when, language)))
          : '';
    return { words: formatFuzzyDate(planned, language), changed };
  };
}

interface Placed {
  readonly mark: MilestoneMark;
  readonly words: string;
  readonly changed: string;
  /** Pixels of the mark itself. */
  readonly extent: Extent;
  /** Pixels of mark and label together. */
  readonly whole: Extent;
  readonly labelBefore: boolean;
}

function pixelsOf({ shape, ghost }: MilestoneMark, scale: TimeScale): Extent {
  const clamp = (x: number): number => Math.min(scale.width, Math.max(0, x));
  switch (shape.kind) {
    case 'bar':
      return { from: clamp(scale.x(shape.from)), to: clamp(scale.x(shape.until)) };
    case 'day': {
      const planned = ghost?.from ?? ghost?.to ?? null;
      const on = scale.x(shape.on);
      return { from: clamp(planned === null ? on - 8 : Math.min(on - 8, scale.x(planned))), to: clamp(on + 10) };
    }
    case 'gap':
      return {
        from: shape.from === null ? 0 : clamp(scale.x(shape.from)),
        to: shape.until === null ? scale.width : clamp(scale.x(shape.until)),
      };
    case 'condition':
    case 'recurring':
      return { from: shape.from === null ? 0 : clamp(scale.x(shape.from)), to: scale.width };
    case 'nothing':
      return { from: 0, to: 0 };
  }
}

function Milestones({
  marks,
  scale,
  names,
  showBaseline,
}: {
  readonly marks: readonly MilestoneMark[];
  readonly scale: TimeScale;
  readonly names: number;
  readonly showBaseline: boolean;
}) {
  const texts = useTexts(timelineTexts);
  const wordsOf = useMarkWords();
  const count = (standing: MilestoneStanding): number => marks.filter((mark) => mark.standing === standing).length;
  const passed = count('passed');
  const current = count('current');
  const placed = marks.map((mark): Placed => {
    const { words, changed } = wordsOf(mark);
    const extent = pixelsOf(mark, scale);
    const isGap = mark.shape.kind === 'gap' || mark.shape.kind === 'condition';
    const label = isGap
      ? 0
      : 24 + Math.max(mark.milestone.title.length * LETTER, (words.length + changed.length + 1) * SMALL_LETTER);
    const labelBefore = !isGap && extent.to + label > scale.width && extent.from - label > 0;
    const whole = labelBefore
      ? { from: extent.from - label, to: extent.to }
      : { from: extent.from, to: extent.to + label };
    return { mark, words, changed, extent, whole, labelBefore };
  });
  const lanes = lanesOf(placed.map(({ whole }) => whole));
  return (
    <div className="axis-milestones">
      <Names width={names}>
        <div>
          <b>{texts.milestones}</b>
          <span className="muted">{texts.milestonesCount(passed, current, marks.length - passed - current)}</span>
        </div>
      </Names>
      <ul className="axis-canvas" style={{ width: scale.width, height: (Math.max(0, ...lanes) + 1) * LANE + 8 }}>
        {placed.map((one, index) => (
          <MilestoneItem
            key={one.mark.milestone.key}
            placed={one}
            top={(lanes[index] ?? 0) * LANE + 8}
            scale={scale}
            showBaseline={showBaseline}
          />
        ))}
      </ul>
    </div>
  );
}

function MilestoneItem({
  placed: { mark, words, changed, extent, labelBefore },
  top,
  scale,
  showBaseline,
}: {
  readonly placed: Placed;
  readonly top: number;
  readonly scale: TimeScale;
  readonly showBaseline: boolean;
}) {
  const texts = useTexts(timelineTexts);
  const { milestone, shape, ghost, standing } = mark;
  const address = formatRoute({ screen: 'timeline', open: milestone.key });
  if (shape.kind === 'gap' || shape.kind === 'condition') {
    return (
      <li style={{ top }}>
        <TimeBar shape={shape} scale={scale} top={0} colour={markClass(standing)}>
          <a href={address}>
            {shape.kind === 'gap' ? texts.untimed(milestone.title) : `${milestone.title} · ${words}`}
          </a>
        </TimeBar>
      </li>
    );
  }
  return (
    <li style={{ top }}>
      {ghost !== null && showBaseline ? (
        <TimeGhost baseline={ghost} movedTo={shape.kind === 'day' ? shape.on : null} scale={scale} top={0} />
      ) : null}
      {shape.kind === 'bar' ? (
        <span
          className={`axis-pill axis-pill--${shape.start}-${shape.end} ${markClass(standing)}`}
          style={{ left: extent.from - 4, width: Math.max(14, extent.to - extent.from + 8) }}
        />
      ) : (
        <TimeBar shape={shape} scale={scale} top={0} colour={markClass(standing)} />
      )}
      <span
        className={`axis-label${labelBefore ? ' axis-label--before' : ''}`}
        style={labelBefore ? { right: scale.width - extent.from + 12 } : { left: extent.to + 12 }}
      >
        <a href={address}>{milestone.title}</a>
        <span>
          {words} {changed === '' ? null : <em>{changed}</em>} <UnsentMark row={milestone.key} />
        </span>
      </span>
    </li>
  );
}

const WORDS_ROOM = 170;

function MeasureRow({
  bar: { measure, shape, ghost, late },
  scale,
  names,
  showBaseline,
}: {
  readonly bar: MeasureBar;
  readonly scale: TimeScale;
  readonly names: number;
  readonly showBaseline: boolean;
}) {
  const texts = useTexts(timelineTexts);
  const { language } = useReader();
  const extent = pixelsOf({ shape, ghost: null } as MilestoneMark, scale);
  const inside = extent.to + WORDS_ROOM > scale.width;
  const openEnd = measure.when.from === null && measure.when.to === null && measure.started.from !== null;
  const words = openEnd ? texts.untimedEnd : formatFuzzyDate(measure.when, language);
  // Where the words stand inside a bar that is longer than the view, they say both of its ends.
  const long = inside && shape.kind === 'bar' && measure.started.words !== '';
  const shown = long ? texts.fromTo(inSentence(measure.started.words), inSentence(words)) : words;
  const gap = shape.kind === 'gap';
  return (
    <div className="axis-row">
      <Names width={names}>
        <StatusGlyph status={measure.status} />
        <a
          className="clip"
          href={formatRoute({ screen: 'measures', open: measure.key, filter: null, search: '' })}
          title={measure.title}
        >
          {measure.title}
        </a>
      </Names>
      <div className="axis-canvas" style={{ width: scale.width }}>
        {ghost !== null && showBaseline ? <TimeGhost baseline={ghost} movedTo={null} scale={scale} top={9} /> : null}
        {gap ? (
          <span className="axis-untimed">{words}</span>
        ) : (
          <>
            <TimeBar shape={shape} scale={scale} top={9} colour={statusClass(measure.status)}>
              {words}
            </TimeBar>
            <span
              className={`axis-words${inside ? ' axis-words--inside' : ''}`}
              style={inside ? { right: Math.max(8, scale.width - extent.to + 12) } : { left: extent.to + 10 }}
            >
              {shown}
              {late === null ? null : (
                <LateMark>{formatTimeState({ kind: 'over', days: late }, language, true)}</LateMark>
              )}
            </span>
          </>
        )}
      </div>
    </div>
  );
}
