/**
 * The axis: milestones in lanes on top, measures in rows under the heading of their group, today through all of it. Only
 * the rows near the view are in the page, so that five thousand scroll as lightly as fifty.
 *
 * ↑ ↓ (J K) go between the rows, ← → move the view, T goes to today, + − zoom, Enter follows the link of the row.
 */
import { type PointerEvent, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { daysBetween } from '#base/calendar.ts';
import { isKey, type Key } from '#base/id.ts';
import type { Plan } from '#domain/plan.ts';
import { overviewTexts } from '#text/overview-screen.ts';
import { timelineTexts } from '#text/timeline-screen.ts';
import { useChoices } from '#ui/choices.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import { useWidth } from '#ui/time-picture.tsx';
import { dayWidth, timeScale, type Zoom } from '#ui/time-scale.ts';
import type { TimelineGrouping } from '../timeline-view.ts';
import { AxisGrid, AxisHead, Names } from './axis-frame.tsx';
import { MeasureRow } from './measure-row.tsx';
import { LANE, Milestones, markTop, placeMarks } from './milestones.tsx';
import { type MovedTime, useMoving } from './moving.ts';
import {
  grainOf,
  type MeasureBar,
  type MilestoneMark,
  offsetsOf,
  rowsWithin,
  withRow,
  spanOf,
  type TimelineRow,
} from './timeline-state.ts';
import { PAPER_WIDTH, usePrinting } from './printing.ts';
import { useVisible } from './visible.ts';
import './axis.css';
import './axis-print.css';

interface AxisProps {
  readonly plan: Plan;
  readonly marks: readonly MilestoneMark[];
  readonly bars: readonly MeasureBar[];
  /** The bars under the headings of their groups. */
  readonly rows: readonly TimelineRow<MeasureBar>[];
  readonly by: TimelineGrouping;
  readonly zoom: Zoom;
  readonly showBaseline: boolean;
  /** Raised each time «I dag» is pressed. */
  readonly toToday: number;
  readonly open: Key | null;
  readonly addressOf: (key: Key) => string;
  /** 1 nearer, -1 further away. */
  readonly onZoom: (steps: 1 | -1) => void;
  /** A time that waits for its reason; drawn where it is going. */
  readonly asked: MovedTime | null;
  /** null where nothing may be changed. */
  readonly onMove: ((moved: MovedTime) => void) | null;
}

const HEAD = 40;
const heights = { heading: 34, item: 36 } as const;
const NAMES_WIDE = 300;
const NAMES_NARROW = 220;
/** Beside an open panel. */
const NAMES_LEAST = 128;
/** So few are drawn whole, so that the browser's own search finds all of them. */
const WHOLE = 80;
/** How much of the view an arrow moves it. */
const PAN = 0.25;

export function TimelineAxis(props: AxisProps) {
  const { plan, marks, bars, rows, by, zoom, showBaseline, addressOf, asked, onMove } = props;
  const texts = useTexts(timelineTexts);
  const overview = useTexts(overviewTexts);
  const { today, language } = useReader();
  const { singleKeys } = useChoices();
  const id = useId();
  const [ref, screenWidth] = useWidth<HTMLDivElement>();
  const printing = usePrinting();
  const width = printing ? PAPER_WIDTH : screenWidth;
  const scroller = useRef<HTMLDivElement>(null);
  const isLaidOut = width > 0;
  const stretch = useVisible(scroller, isLaidOut, printing || rows.length + marks.length <= WHOLE);
  const [active, setActive] = useState<Key | null>(null);
  const names = width < 600 ? NAMES_LEAST : width < 1100 ? NAMES_NARROW : NAMES_WIDE;
  const room = Math.max(320, width - names);
  const { from, until } = useMemo(() => spanOf(marks, bars, today), [marks, bars, today]);
  const scale = useMemo(
    () => timeScale(from, until, printing ? room : Math.max(room, daysBetween(from, until) * dayWidth[zoom])),
    [from, until, room, zoom, printing],
  );
  const placed = useMemo(
    () => placeMarks(marks, scale, texts, language, today),
    [marks, scale, texts, language, today],
  );
  const offsets = useMemo(() => offsetsOf(rows, heights), [rows]);
  const todayAt = scale.x(today);

  // Today stands a third into the view at first and when asked for. A new zoom keeps today where it is seen, or else the middle.
  const view = useRef({ todayAt: 0, width: 0 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const before = view.current;
    const seen = before.todayAt - element.scrollLeft;
    if (before.width === 0) element.scrollLeft = todayAt - room / 3;
    else if (seen >= 0 && seen <= room) element.scrollLeft = todayAt - seen;
    else element.scrollLeft = ((element.scrollLeft + room / 2) / before.width) * scale.width - room / 2;
    view.current = { todayAt, width: scale.width };
  }, [todayAt, scale.width, room]);
  const aim = useRef(0);
  useLayoutEffect(() => {
    aim.current = Math.max(0, todayAt - room / 3);
  });
  useEffect(() => {
    if (props.toToday > 0) scroller.current?.scrollTo({ left: aim.current, behavior: 'smooth' });
  }, [props.toToday]);

  const items = useMemo(
    () => [
      ...marks.map(({ milestone }) => milestone.key),
      ...rows.flatMap((row) => (row.kind === 'item' ? [row.key] : [])),
    ],
    [marks, rows],
  );
  const indexOf = useMemo(() => new Map(rows.map((row, index) => [row.key, index])), [rows]);
  const body = HEAD + placed.height;
  // By lanes, so that the milestones are not drawn anew while rows far below them scroll by.
  const lanes = Math.ceil(placed.height / LANE);
  const firstLane = Math.min(lanes, Math.max(0, Math.floor((stretch.top - HEAD) / LANE) - 1));
  const lastLane = Math.max(-1, Math.min(lanes, Math.ceil((stretch.bottom - HEAD) / LANE)));
  const shownMarks = useMemo(
    () =>
      placed.marks.filter(({ lane, mark }) => (lane >= firstLane && lane <= lastLane) || mark.milestone.key === active),
    [placed, firstLane, lastLane, active],
  );
  const [first, end] = rowsWithin(offsets, stretch.top - body, stretch.bottom - body);
  const shownRows = withRow(first, end, active === null ? -1 : (indexOf.get(active) ?? -1));
  // The one row that Tab comes to: where the person was, or the first one.
  const tabbable = active !== null && items.includes(active) ? active : (items[0] ?? null);

  const timeOf = (key: Key) => {
    const row = rows[indexOf.get(key) ?? -1];
    if (row?.kind === 'item') return row.item.measure.when;
    return marks.find(({ milestone }) => milestone.key === key)?.milestone.when ?? null;
  };
  const moving = useMoving(plan, scale, grainOf[zoom], timeOf, onMove);
  const moved = moving.shown ?? asked;

  /** Asked for by an arrow: the row may not be in the page before the view has moved to it. */
  const wanted = useRef<Key | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    const link = scroller.current?.querySelector<HTMLElement>(`[data-row="${wanted.current}"]`);
    if (link === null || link === undefined) return;
    wanted.current = null;
    link.focus({ preventScroll: true });
  });

  function goTo(key: Key): void {
    const element = scroller.current;
    if (element === null) return;
    const index = indexOf.get(key);
    const mark = placed.marks.find((one) => one.mark.milestone.key === key);
    const top = mark === undefined ? body + (offsets[index ?? 0] ?? 0) : HEAD + markTop(mark);
    const least = top - HEAD - 8;
    const most = top + LANE + 8 - element.clientHeight;
    if (element.scrollTop > least) element.scrollTop = least;
    else if (element.scrollTop < most) element.scrollTop = most;
    if (mark !== undefined) {
      const at = mark.extent.from;
      if (at < element.scrollLeft || at > element.scrollLeft + room - 60) element.scrollLeft = at - room / 3;
    }
    wanted.current = key;
    setActive(key);
  }

  function step(by: 1 | -1): void {
    const at = items.indexOf(active ?? (items[0] as Key));
    const next = items[Math.min(items.length - 1, Math.max(0, at + by))];
    if (next !== undefined) goTo(next);
  }

  function pan(by: number): void {
    scroller.current?.scrollBy({ left: by * PAN * room });
  }

  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    j: () => step(1),
    k: () => step(-1),
    ArrowLeft: () => pan(-1),
    ArrowRight: () => pan(1),
    t: () => scroller.current?.scrollTo({ left: aim.current }),
    '+': () => props.onZoom(1),
    '-': () => props.onZoom(-1),
    Home: () => items[0] !== undefined && goTo(items[0]),
    End: () => {
      const last = items.at(-1);
      if (last !== undefined) goTo(last);
    },
  };
  function answerKey(event: KeyboardEvent): void {
    moving.onKeyDown(event);
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const isSingle = event.key.length === 1;
    if (isSingle && !singleKeys) return;
    const act = keys[isSingle ? event.key.toLowerCase() : event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  }

  const answers = useRef({ keydown: answerKey });
  useEffect(() => {
    answers.current = { keydown: answerKey };
  });
  useEffect(() => {
    const element = scroller.current;
    const listen = (event: KeyboardEvent): void => answers.current.keydown(event);
    const follow = ({ target }: FocusEvent): void => {
      const key = target instanceof HTMLElement ? target.dataset['row'] : undefined;
      if (key !== undefined && isKey(key)) setActive(key);
    };
    element?.addEventListener('keydown', listen);
    element?.addEventListener('focusin', follow);
    return () => {
      element?.removeEventListener('keydown', listen);
      element?.removeEventListener('focusin', follow);
    };
  }, [isLaidOut]);

  return (
    <div ref={ref}>
      <p id={`${id}-keys`} className="visually-hidden">
        {texts.canvas} {texts.keys}
      </p>
      {isLaidOut ? (
        <div
          className="surface axis"
          ref={scroller}
          role="region"
          aria-label={texts.heading}
          aria-describedby={`${id}-keys`}
          {...panning}
        >
          <p className="axis-paper">{plan.title}</p>
          <div className="axis-inner" style={{ width: names + scale.width }} {...moving.handlers}>
            <AxisHead scale={scale} names={names} zoom={zoom} />
            <AxisGrid scale={scale} names={names} zoom={zoom} />
            {marks.length === 0 ? null : (
              <Milestones
                placed={placed}
                shown={shownMarks}
                scale={scale}
                names={names}
                showBaseline={showBaseline}
                tabbable={tabbable}
                addressOf={addressOf}
                movable={onMove !== null}
                moved={moved}
              />
            )}
            <ul className="axis-rows" style={{ height: offsets.at(-1) }} aria-label={texts.measures}>
              {shownRows.map((index) => {
                const row = rows[index];
                const place = index + 1;
                const top = offsets[index] ?? 0;
                if (row === undefined) return null;
                if (row.kind === 'heading') {
                  const nothing = row.code === '' && row.title === '';
                  const without = by === 'workPackage' ? overview.outsidePackages : texts.ungrouped[by];
                  return (
                    <li
                      key={row.key}
                      className="axis-group"
                      style={{ top }}
                      aria-posinset={place}
                      aria-setsize={rows.length}
                    >
                      <Names width={names}>
                        <span className="clip">
                          {row.code === '' ? null : <b>{row.code} </b>}
                          {nothing ? without : row.title}
                        </span>
                        <span className="muted axis-count">{row.count}</span>
                      </Names>
                    </li>
                  );
                }
                return (
                  <MeasureRow
                    key={row.key}
                    bar={row.item}
                    top={top}
                    place={place}
                    rows={rows.length}
                    address={addressOf(row.key)}
                    open={props.open === row.key}
                    tabbable={tabbable === row.key}
                    scale={scale}
                    names={names}
                    showBaseline={showBaseline}
                    movable={onMove !== null}
                    moved={moved?.key === row.key ? moved.when : null}
                  />
                );
              })}
            </ul>
          </div>
        </div>
      ) : null}
    </div>
  );
}

/** The mouse takes hold of the empty axis and pulls it; a finger has its own way. */
const panning = {
  onPointerDown(event: PointerEvent<HTMLElement>) {
    const grabbed = event.target instanceof Element ? event.target.closest('a, button') : null;
    if (event.button !== 0 || event.pointerType !== 'mouse' || grabbed !== null || event.defaultPrevented) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    event.currentTarget.dataset['pulled'] = 'yes';
  },
  onPointerMove({ currentTarget, movementX, movementY }: PointerEvent<HTMLElement>) {
    if (currentTarget.dataset['pulled'] !== 'yes') return;
    currentTarget.scrollLeft -= movementX;
    currentTarget.scrollTop -= movementY;
  },
  onPointerUp: ({ currentTarget }: PointerEvent<HTMLElement>) => void delete currentTarget.dataset['pulled'],
  onPointerCancel: ({ currentTarget }: PointerEvent<HTMLElement>) => void delete currentTarget.dataset['pulled'],
} as const;
