/** The milestones on top of the axis, in lanes without colliding labels. */
import { memo } from 'react';
import type { Key } from '#base/id.ts';
import type { MilestoneStanding } from '#domain/attention.ts';
import type { FuzzyDate } from '#domain/fuzzy-date.ts';
import { gripsOf } from '#domain/timeline.ts';
import { formatRecentDay } from '#text/calendar-words.ts';
import { formatFuzzyDate } from '#text/fuzzy-date.ts';
import type { Language } from '#text/language.ts';
import { inSentence } from '#text/sentence.ts';
import { type TimelineTexts, timelineTexts } from '#text/timeline-screen.ts';
import { wishedTexts } from '#text/wished.ts';
import type { Day } from '#base/clock.ts';
import { useTexts } from '#ui/language.tsx';
import { TimeBar, TimeGhost, TimeWish, wishExtent } from '#ui/time-bar.tsx';
import { shapeOf } from '#ui/time-drawing.ts';
import type { TimeScale } from '#ui/time-scale.ts';
import { WishMark } from '#ui/wish-mark.tsx';
import { UnsentMark } from '../unsent-mark.tsx';
import { Names } from './axis-frame.tsx';
import { Grips, pixelsOf } from './measure-row.tsx';
import { type Extent, lanesOf, type MilestoneMark } from './timeline-state.ts';

export const LANE = 40;
const PADDING = 8;
/** Pixels of a letter, in bold and in small type, on the generous side. */
const LETTER = 7.3;
const SMALL_LETTER = 6.5;
/** A reason longer than this is cut, and stands in full in the panel and the table. */
const REASON_LETTERS = 36;

const markClass = (standing: MilestoneStanding): string => `axis-mark--${standing}`;

export interface PlacedMark {
  readonly mark: MilestoneMark;
  readonly words: string;
  readonly changed: string;
  readonly reason: string;
  /** Pixels of the mark itself. */
  readonly extent: Extent;
  /** What it is asked to be moved to; '' where nobody asks. */
  readonly wish: string;
  readonly labelBefore: boolean;
  readonly lane: number;
}

export interface PlacedMarks {
  readonly marks: readonly PlacedMark[];
  readonly height: number;
}

/** Words beside a milestone: what was planned, what has become of it, and why. */
function wordsOf(
  { milestone, ghost, reachedOn, reason, wished }: MilestoneMark,
  texts: TimelineTexts,
  language: Language,
  today: Day,
): Pick<PlacedMark, 'words' | 'changed' | 'reason' | 'wish'> {
  const changed =
    reachedOn !== null
      ? texts.reached(formatRecentDay(reachedOn, language, today))
      : ghost !== null
        ? texts.moved(inSentence(formatFuzzyDate(milestone.when, language)))
        : '';
  return {
    words: formatFuzzyDate(ghost ?? milestone.when, language),
    changed,
    reason: changed === '' ? '' : reason,
    wish: wished === null ? '' : wishedTexts[language].wished(inSentence(formatFuzzyDate(wished, language), language)),
  };
}

export function placeMarks(
  marks: readonly MilestoneMark[],
  scale: TimeScale,
  texts: TimelineTexts,
  language: Language,
  today: Day,
): PlacedMarks {
  const wholes: Extent[] = [];
  const placed = marks.map((mark) => {
    const said = wordsOf(mark, texts, language, today);
    const drawn = pixelsOf(mark.shape, scale);
    // A ghost belongs to its mark: nothing else may lie on the way between them.
    const planned = mark.ghost?.from ?? mark.ghost?.to ?? null;
    const before = planned === null ? drawn : { ...drawn, from: Math.max(0, Math.min(drawn.from, scale.x(planned))) };
    const wish = mark.wished === null ? null : wishExtent(mark.wished, scale);
    const extent =
      wish === null ? before : { from: Math.min(before.from, wish.from), to: Math.max(before.to, wish.to) };
    const isGap = mark.shape.kind === 'gap' || mark.shape.kind === 'condition';
    const second =
      said.words.length + said.changed.length + Math.min(REASON_LETTERS, said.reason.length) + said.wish.length + 4;
    const label = isGap ? 0 : 24 + Math.max(mark.milestone.title.length * LETTER, second * SMALL_LETTER);
    const labelBefore = !isGap && extent.to + label > scale.width && extent.from - label > 0;
    wholes.push(
      labelBefore ? { from: extent.from - label, to: extent.to } : { from: extent.from, to: extent.to + label },
    );
    return { mark, ...said, extent, labelBefore };
  });
  const lanes = lanesOf(wholes);
  const most = lanes.reduce((highest, lane) => Math.max(highest, lane), 0);
  return {
    marks: placed.map((one, index) => ({ ...one, lane: lanes[index] ?? 0 })),
    height: marks.length === 0 ? 0 : (most + 1) * LANE + PADDING,
  };
}

/** Pixels from the top of the section to a mark. */
export const markTop = ({ lane }: PlacedMark): number => lane * LANE + PADDING;

interface MilestonesProps {
  readonly placed: PlacedMarks;
  readonly shown: readonly PlacedMark[];
  readonly scale: TimeScale;
  readonly names: number;
  readonly showBaseline: boolean;
  readonly tabbable: Key | null;
  readonly addressOf: (key: Key) => string;
  readonly movable: boolean;
  readonly moved: { readonly key: Key; readonly when: FuzzyDate } | null;
}

export const Milestones = memo(function Milestones(props: MilestonesProps) {
  const { placed, shown, scale, names, moved } = props;
  const texts = useTexts(timelineTexts);
  const count = (standing: MilestoneStanding): number =>
    placed.marks.filter(({ mark }) => mark.standing === standing).length;
  const passed = count('passed');
  const current = count('current');
  return (
    <div className="axis-milestones">
      <Names width={names}>
        <div>
          <b>{texts.milestones}</b>
          <span className="muted">
            {texts.milestonesCount(passed, current, placed.marks.length - passed - current)}
          </span>
        </div>
      </Names>
      <ul className="axis-canvas" style={{ width: scale.width, height: placed.height }} aria-label={texts.milestones}>
        {shown.map((one) => {
          const { key } = one.mark.milestone;
          return (
            <MilestoneItem
              key={key}
              placed={one}
              scale={scale}
              names={names}
              showBaseline={props.showBaseline}
              tabbable={key === props.tabbable}
              address={props.addressOf(key)}
              movable={props.movable}
              moved={moved?.key === key ? moved.when : null}
            />
          );
        })}
      </ul>
    </div>
  );
});

interface ItemProps extends Pick<MilestonesProps, 'scale' | 'names' | 'showBaseline' | 'movable'> {
  readonly placed: PlacedMark;
  readonly tabbable: boolean;
  readonly address: string;
  readonly moved: FuzzyDate | null;
}

const nowhere = { after: null, before: null } as const;

/** Drawn anew only when something of it has changed: those beside it come and go while the axis scrolls. */
const MilestoneItem = memo(function MilestoneItem(props: ItemProps) {
  const { placed, scale, names, showBaseline, tabbable, address, movable, moved } = props;
  const texts = useTexts(timelineTexts);
  const { mark, changed, reason, wish, labelBefore } = placed;
  const { milestone, ghost, standing } = mark;
  const shape = moved === null ? mark.shape : shapeOf(moved, null, nowhere);
  const words = moved === null ? placed.words : moved.words;
  const link = { href: address, 'data-row': milestone.key, tabIndex: tabbable ? 0 : -1 };
  const top = markTop(placed);
  if (shape.kind === 'gap' || shape.kind === 'condition') {
    return (
      <li style={{ top }}>
        <TimeBar shape={shape} scale={scale} top={0} colour={markClass(standing)}>
          <a className="axis-gap-words" style={{ left: names + 8 }} {...link}>
            {shape.kind === 'gap' ? texts.untimed(milestone.title) : `${milestone.title} · ${words}`}
            {wish === '' ? '' : ` · ${inSentence(wish)}`}
          </a>
        </TimeBar>
      </li>
    );
  }
  const drawn = pixelsOf(shape, scale);
  const extent = moved === null ? placed.extent : drawn;
  const why = reason === '' ? '' : texts.movedBecause(reason);
  const settled = standing === 'passed' || standing === 'cancelled';
  return (
    <li style={{ top }}>
      {ghost !== null && showBaseline ? (
        <TimeGhost
          baseline={ghost}
          movedTo={shape.kind === 'day' ? shape.on : shape.kind === 'bar' ? shape.from : null}
          scale={scale}
          top={0}
          title={why}
        />
      ) : null}
      {mark.wished === null || moved !== null ? null : (
        <TimeWish wished={mark.wished} after={drawn.to} scale={scale} top={0} title={wish} />
      )}
      {shape.kind === 'bar' ? (
        <span
          className={`axis-pill axis-pill--${shape.start}-${shape.end} ${markClass(standing)}`}
          style={{ left: drawn.from - 4, width: Math.max(14, drawn.to - drawn.from + 8) }}
        />
      ) : (
        <TimeBar shape={shape} scale={scale} top={0} colour={markClass(standing)} />
      )}
      <span
        className={`axis-label${labelBefore ? ' axis-label--before' : ''}`}
        style={
          labelBefore
            ? { right: scale.width - extent.from + 12 }
            : { left: (mark.wished === null ? drawn.to : extent.to) + 12 }
        }
      >
        <a {...link}>{milestone.title}</a>
        <span className="axis-label-words">
          {words} {changed === '' ? null : <em>{changed}</em>}
          {reason === '' || !showBaseline ? null : (
            <span className="axis-why clip" title={why}>
              {reason}
            </span>
          )}
          {wish === '' || moved !== null ? null : <WishMark>{wish}</WishMark>}
          <UnsentMark row={milestone.key} />
        </span>
      </span>
      {movable && !settled ? (
        <Grips
          item={milestone.key}
          grips={gripsOf(milestone.when)}
          extent={shape.kind === 'bar' ? { from: drawn.from - 4, to: drawn.to + 4 } : drawn}
          top={0}
        />
      ) : null}
    </li>
  );
});
