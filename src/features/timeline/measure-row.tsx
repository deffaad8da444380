/** One measure on the axis: its name to the left, its time drawn as precisely as the plan says it, the words beside it. */
import { memo } from 'react';
import type { Key } from '#base/id.ts';
import type { FuzzyDate } from '#domain/fuzzy-date.ts';
import type { Measure } from '#domain/measure.ts';
import { type Grip, gripsOf } from '#domain/timeline.ts';
import { formatFuzzyDate, formatTimeState } from '#text/fuzzy-date.ts';
import { inSentence } from '#text/sentence.ts';
import { timelineTexts } from '#text/timeline-screen.ts';
import { LateMark } from '#ui/attention-mark.tsx';
import { wishedTexts } from '#text/wished.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { StatusGlyph, statusClass } from '#ui/status-mark.tsx';
import { TimeBar, TimeGhost, TimeWish, wishExtent } from '#ui/time-bar.tsx';
import type { TimeShape } from '#ui/time-drawing.ts';
import type { TimeScale } from '#ui/time-scale.ts';
import { WishMark } from '#ui/wish-mark.tsx';
import { UnsentMark } from '../unsent-mark.tsx';
import { Names } from './axis-frame.tsx';
import { type Extent, type MeasureBar, measureShape } from './timeline-state.ts';

/** Pixels from the left edge of the axis, cut at its ends. */
export function pixelsOf(shape: TimeShape, scale: TimeScale): Extent {
  const clamp = (x: number): number => Math.min(scale.width, Math.max(0, x));
  switch (shape.kind) {
    case 'bar':
      return { from: clamp(scale.x(shape.from)), to: clamp(scale.x(shape.until)) };
    case 'day':
      return { from: clamp(scale.x(shape.on) - 8), to: clamp(scale.x(shape.on) + 10) };
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

interface GripsProps {
  readonly item: Key;
  readonly grips: readonly Grip[];
  readonly extent: Extent;
  readonly top: number;
}

/** Where a hand can take hold; the keyboard has the time field. */
export function Grips({ item, grips, extent: { from, to }, top }: GripsProps) {
  const texts = useTexts(timelineTexts);
  return grips.map((grip) => (
    <span
      key={grip}
      className={`axis-grip axis-grip--${grip}`}
      style={
        grip === 'whole'
          ? { left: from, width: Math.max(12, to - from), top }
          : { left: grip === 'start' ? from : to, top }
      }
      data-item={item}
      data-grip={grip}
      title={texts.dragHint}
      aria-hidden="true"
    />
  ));
}

/** What has begun keeps its beginning: only the end can be taken hold of. What is done stays where it is. */
function gripsOfMeasure({ status, started, when }: Measure): readonly Grip[] {
  if (status === 'done') return [];
  const grips = gripsOf(when);
  if (started.from === null) return grips;
  return when.to === null ? [] : ['end'];
}

/** Pixels for the words beside a bar. */
const WORDS_ROOM = 170;
const nowhere = { after: null, before: null } as const;

interface MeasureRowProps {
  readonly bar: MeasureBar;
  readonly top: number;
  /** Its place among all rows, and how many they are: most of them are not in the page. */
  readonly place: number;
  readonly rows: number;
  readonly address: string;
  readonly open: boolean;
  readonly tabbable: boolean;
  readonly scale: TimeScale;
  readonly names: number;
  readonly showBaseline: boolean;
  readonly movable: boolean;
  /** Where it is about to be moved to. */
  readonly moved: FuzzyDate | null;
}

export const MeasureRow = memo(function MeasureRow(props: MeasureRowProps) {
  const { bar, scale, names, top, moved } = props;
  const { measure, ghost, monthsOpen } = bar;
  // What is said of the old time says nothing of the one it is about to get.
  const [late, reason] = moved === null ? [bar.late, bar.reason] : [null, ''];
  const texts = useTexts(timelineTexts);
  const { language, today } = useReader();
  const when = moved ?? measure.when;
  const shape = moved === null ? bar.shape : measureShape(measure, moved, nowhere, today);
  const extent = pixelsOf(shape, scale);
  const wished = moved === null ? bar.wished : null;
  const wish = wished === null ? null : wishExtent(wished, scale);
  const wishWords =
    wished === null ? '' : wishedTexts[language].wished(inSentence(formatFuzzyDate(wished, language), language));
  // Between the two there may be room for the words; else they come after both.
  const between = wish === null || wish.from - extent.to > 2 * WORDS_ROOM;
  const end = between ? extent.to : Math.max(extent.to, wish.to);
  const inside = end + WORDS_ROOM > scale.width;
  const openEnd = when.from === null && when.to === null && measure.started.from !== null;
  const words = openEnd ? texts.untimedEnd : formatFuzzyDate(when, language);
  // Where the words stand inside a bar that is longer than the view, they say both of its ends.
  const long = inside && shape.kind === 'bar' && measure.started.words !== '';
  const shown = long ? texts.fromTo(inSentence(measure.started.words), inSentence(words)) : words;
  const from = ghost === null || moved !== null ? '' : texts.movedFrom(inSentence(formatFuzzyDate(ghost, language)));
  const why = `${from}${reason === '' ? '' : `: ${reason}`}`;
  const withGap = shape.kind === 'gap';
  return (
    <li
      className={`axis-row${props.open ? ' axis-row--open' : ''}${moved === null ? '' : ' axis-row--moved'}`}
      style={{ top }}
      aria-posinset={props.place}
      aria-setsize={props.rows}
    >
      <Names width={names}>
        <StatusGlyph status={measure.status} />
        <a
          className="clip"
          href={props.address}
          data-row={measure.key}
          tabIndex={props.tabbable ? 0 : -1}
          aria-current={props.open ? 'true' : undefined}
          title={measure.title}
        >
          {measure.title}
        </a>
        <UnsentMark row={measure.key} />
      </Names>
      <div className="axis-canvas" style={{ width: scale.width }}>
        {ghost !== null && props.showBaseline ? (
          <TimeGhost baseline={ghost} movedTo={null} scale={scale} top={9} title={why} />
        ) : null}
        {wished === null ? null : <TimeWish wished={wished} after={null} scale={scale} top={9} title={wishWords} />}
        <TimeBar shape={shape} scale={scale} top={9} colour={statusClass(measure.status)}>
          <span className="axis-gap-words" style={{ left: names + 8 }}>
            {withGap ? texts.untimedFor(monthsOpen ?? 0) : words}
          </span>
        </TimeBar>
        {withGap || shape.kind === 'condition' ? null : (
          <span
            className={`axis-words${inside ? ' axis-words--inside' : ''}`}
            style={{
              left: names + 4,
              ...(inside ? { marginRight: Math.max(8, scale.width - end + 12) } : { marginLeft: end + 7 }),
            }}
          >
            {shown}
            {late === null ? null : (
              <LateMark>{formatTimeState({ kind: 'over', days: late }, language, true)}</LateMark>
            )}
            {wishWords === '' ? null : <WishMark>{wishWords}</WishMark>}
            {why === '' || !props.showBaseline ? null : (
              <em className={inside ? 'visually-hidden' : 'axis-why clip'} title={why}>
                {why}
              </em>
            )}
          </span>
        )}
        {props.movable ? <Grips item={measure.key} grips={gripsOfMeasure(measure)} extent={extent} top={8} /> : null}
      </div>
    </li>
  );
});
