/** «Veien»: all milestones on one axis with today on it; on a phone a list with what is passed folded away. */
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { useState } from 'react';
import { addDays } from '#base/calendar.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { formatFuzzyDate, formatTimeState } from '#text/fuzzy-date.ts';
import { stateOn } from '#domain/fuzzy-date.ts';
import { isMoved, type Milestone } from '#domain/milestone.ts';
import { formatRecentDay, monthName } from '#text/calendar-words.ts';
import { overviewTexts } from '#text/overview-screen.ts';
import { inSentence } from '#text/sentence.ts';
import { TimeGlyph } from '#ui/time-mark.tsx';
import { TimeBar, TimeGhost } from '#ui/time-bar.tsx';
import { labelledTicks, type TimeScale, timeScale } from '#ui/time-scale.ts';
import { useWidth } from '#ui/time-picture.tsx';
import { formatRoute } from '../route.ts';
import { WishedTime } from '../wished-time.tsx';
import { monthsIn, type Track, type TrackItem, windowOf } from './track-state.ts';
import './track.css';

const LIST_BELOW = 700;
/** The narrowest column in which the field's long words stand whole. */
const COLUMN = 126;
/** Columns that the one whose name is in bold takes. */
const CURRENT = 1.16;
const RAIL = 58;
const LABELS = 124;

const markerClass = (standing: TrackItem['standing']): string => `track-marker--${standing}`;

export function RoadTrack({ track }: { readonly track: Track }) {
  const [ref, width] = useWidth<HTMLDivElement>();
  return (
    <div ref={ref}>
      {width === 0 ? null : width < LIST_BELOW ? (
        <TrackList items={track.items} />
      ) : (
        <TrackAxis track={track} width={width} />
      )}
    </div>
  );
}

function StandingMark({ standing }: { readonly standing: TrackItem['standing'] }) {
  if (standing === 'passed') return <CheckmarkCircle16Filled className="track-mark track-mark--passed" />;
  if (standing === 'late') return <ErrorCircle16Filled className="track-mark track-mark--late" />;
  return <span className={`track-dot track-dot--${standing}`} />;
}

/** The lines under a milestone's name: its words, and what has become of them. */
function Lines({ item: { milestone, standing, reachedLate } }: { readonly item: TrackItem }) {
  const texts = useTexts(overviewTexts);
  const { language, today } = useReader();
  const moved = isMoved(milestone) && milestone.baseline !== null;
  const state = stateOn(milestone.when, today);
  return (
    <>
      <span className="track-words">
        {formatFuzzyDate(moved ? (milestone.baseline ?? milestone.when) : milestone.when, language)}
      </span>
      {moved ? (
        <span className="track-changed">{texts.movedTo(inSentence(formatFuzzyDate(milestone.when, language)))}</span>
      ) : null}
      {standing === 'passed' ? null : <WishedTime of={milestone} />}
      {reachedLate === null ? null : (
        <span className="track-changed">{texts.reachedOn(formatRecentDay(reachedLate, language, today))}</span>
      )}
      {standing === 'current' ? <span className="track-now">{formatTimeState(state, language)}</span> : null}
      {standing === 'late' ? <span className="track-late">{formatTimeState(state, language)}</span> : null}
    </>
  );
}

function MilestoneLink({ milestone }: { readonly milestone: Milestone }) {
  return (
    <a className="track-title" href={formatRoute({ screen: 'timeline', open: milestone.key })}>
      {milestone.title}
    </a>
  );
}

interface Column {
  readonly width: number;
  readonly end: number;
}

function columnsOf(items: readonly TrackItem[], width: number): readonly Column[] {
  const shares = items.map(({ standing }) => (standing === 'current' ? CURRENT : 1));
  const all = shares.reduce((sum, share) => sum + share, 0);
  let end = 0;
  return shares.map((share) => {
    const column = (share * width) / all;
    end += column;
    return { width: column, end };
  });
}

function TrackAxis({ track, width }: { readonly track: Track; readonly width: number }) {
  const texts = useTexts(overviewTexts);
  const { language, today } = useReader();
  const scale = timeScale(track.from, track.until, width);
  const shown = windowOf(track.items, Math.floor(width / COLUMN));
  const columns = columnsOf(shown, width);
  const todayAt = scale.x(today);
  return (
    <div className="track">
      <div className="track-axis" style={{ height: LABELS }} aria-hidden="true">
        <Months scale={scale} />
        <span className="track-rail" style={{ top: RAIL - 2 }} />
        <span
          className="track-rail track-rail--past"
          style={{ top: RAIL - 2, width: Math.max(0, Math.min(width, todayAt)) }}
        />
        <Leads items={shown} scale={scale} columns={columns} />
        {track.items.map((item) => (
          <Marker key={item.milestone.key} item={item} scale={scale} />
        ))}
        <span className="track-today" style={{ left: todayAt }}>
          <b>
            {texts.today} {formatRecentDay(today, language, today)}
          </b>
        </span>
      </div>
      <ol className="track-labels">
        {shown.map((item, index) => (
          <li
            key={item.milestone.key}
            className={`track-label track-label--${item.standing}`}
            style={{ width: columns[index]?.width }}
          >
            <StandingMark standing={item.standing} />
            <div>
              <MilestoneLink milestone={item.milestone} />
              <Lines item={item} />
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Months({ scale }: { readonly scale: TimeScale }) {
  const { language } = useReader();
  const labelled = labelledTicks(scale, 'months', ({ number, year }, withYear) => {
    const month = monthName(number, language, 'short');
    return withYear ? `${month} ${year}` : month;
  });
  return labelled.map(({ tick, label }) =>
    label === '' ? null : (
      <span
        key={tick.day}
        className={`track-month${tick.major ? ' track-month--year' : ''}`}
        style={{ left: Math.max(0, scale.x(tick.day)) }}
      >
        {label}
      </span>
    ),
  );
}

function Marker({ item, scale }: { readonly item: TrackItem; readonly scale: TimeScale }) {
  const texts = useTexts(overviewTexts);
  const { shape, standing, ghost, level } = item;
  const top = RAIL - 9 + level * 14;
  return (
    <>
      {ghost === null ? null : <TimeGhost baseline={ghost} movedTo={null} scale={scale} top={RAIL - 9} />}
      {shape.kind === 'bar' ? (
        <Pill shape={shape} standing={standing} scale={scale} level={level} />
      ) : (
        <TimeBar shape={shape} scale={scale} top={top} colour={markerClass(standing)}>
          {shape.kind === 'gap' ? texts.undatedGap(monthsIn(shape)) : null}
        </TimeBar>
      )}
    </>
  );
}

const END = { soft: 8, hard: 0, open: 24 } as const;

function Pill({
  shape,
  standing,
  scale,
  level,
}: {
  readonly shape: Extract<TrackItem['shape'], { kind: 'bar' }>;
  readonly standing: TrackItem['standing'];
  readonly scale: TimeScale;
  readonly level: 0 | 1;
}) {
  const from = scale.x(shape.from);
  const until = Math.min(scale.width, scale.x(shape.until));
  const [before, after] = [END[shape.start], END[shape.end]];
  return (
    <span
      className={`track-pill track-pill--level-${level} ${markerClass(standing)}`}
      style={{
        left: from - before / 2,
        width: Math.max(14, until - from + before / 2 + after / 2),
        top: RAIL - 10 + level * 14,
        maskImage: `linear-gradient(90deg, ${before > 0 ? 'transparent' : '#000'}, #000 ${before}px, #000 calc(100% - ${after}px), ${after > 0 ? 'transparent' : '#000'})`,
      }}
    />
  );
}

/** Where on the rail a milestone hangs. */
function anchorOf({ shape }: TrackItem, scale: TimeScale): number {
  const clamp = (x: number): number => Math.min(scale.width - 6, Math.max(6, x));
  switch (shape.kind) {
    case 'bar':
      return clamp((scale.x(shape.from) + scale.x(shape.until)) / 2);
    case 'day':
      return clamp((scale.x(shape.on) + scale.x(addDays(shape.on, 1))) / 2);
    case 'gap': {
      const from = shape.from === null ? 0 : scale.x(shape.from);
      const until = shape.until === null ? scale.width : scale.x(shape.until);
      return clamp((from + until) / 2);
    }
    case 'condition':
    case 'recurring':
      return clamp(shape.from === null ? 0 : scale.x(shape.from) + 30);
    case 'nothing':
      return clamp(scale.width);
  }
}

function Leads({
  items,
  scale,
  columns,
}: {
  readonly items: readonly TrackItem[];
  readonly scale: TimeScale;
  readonly columns: readonly Column[];
}) {
  return (
    <svg className="track-leads" width={scale.width} height={LABELS}>
      {items.map((item, index) => {
        const x = anchorOf(item, scale);
        const y = RAIL + 12 + item.level * 8;
        const to = (columns[index - 1]?.end ?? 0) + 8;
        const untimed = item.shape.kind === 'gap' ? ' track-lead--untimed' : '';
        return (
          <path
            key={item.milestone.key}
            className={`track-lead track-lead--${item.standing}${untimed}`}
            d={`M${x} ${y} C ${x} ${y + 28}, ${to} ${y + 18}, ${to} ${LABELS - 2}`}
          />
        );
      })}
    </svg>
  );
}

const LIST_ROOM = 4;

function TrackList({ items }: { readonly items: readonly TrackItem[] }) {
  const texts = useTexts(overviewTexts);
  const [unfolded, setUnfolded] = useState(false);
  const passed = items.filter(({ standing }) => standing === 'passed');
  const ahead = items.filter(({ standing }) => standing !== 'passed');
  const folds = !unfolded && items.length > LIST_ROOM + 1;
  const shown = folds ? ahead.slice(0, LIST_ROOM) : items;
  const rest = folds ? ahead.length - shown.length : 0;
  const unfold = () => setUnfolded(true);
  return (
    <ol className="track-list">
      {folds && passed.length > 0 ? (
        <li>
          <StandingMark standing="passed" />
          <button type="button" className="text-link" onClick={unfold}>
            {texts.passedFolded(passed.length)}
          </button>
        </li>
      ) : null}
      {shown.map((item) => (
        <li key={item.milestone.key} className={`track-label--${item.standing}`}>
          <StandingMark standing={item.standing} />
          <div>
            <MilestoneLink milestone={item.milestone} />
            <span className="track-list-when">
              <TimeGlyph date={item.milestone.when} />
              <span>
                <Lines item={item} />
              </span>
            </span>
          </div>
        </li>
      ))}
      {rest > 0 ? (
        <li>
          <span className="track-dot track-dot--ahead" />
          <button type="button" className="text-link" onClick={unfold}>
            {texts.restFolded(rest)}
          </button>
        </li>
      ) : null}
    </ol>
  );
}
