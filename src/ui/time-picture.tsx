/** The small axis under a time field: the months around a time, the time itself, its baseline and today. */
import { useLayoutEffect, useRef, useState } from 'react';
import { addDays, addMonths, daysBetween, earlier, firstOfMonth, later } from '#base/calendar.ts';
import type { FuzzyDate } from '#domain/fuzzy-date.ts';
import { formatFuzzyDate } from '#text/fuzzy-date.ts';
import { monthName } from '#text/calendar-words.ts';
import { useReader } from './language.tsx';
import { TimeBar, TimeGhost } from './time-bar.tsx';
import { extentOf, shapeOf } from './time-drawing.ts';
import { labelledTicks, timeScale } from './time-scale.ts';
import './time-picture.css';

/** The width of an element as it is laid out; 0 before the first layout. */
export function useWidth<Element extends HTMLElement>() {
  const ref = useRef<Element>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)));
    observer.observe(element);
    setWidth(Math.round(element.getBoundingClientRect().width));
    return () => observer.disconnect();
  }, []);
  return [ref, width] as const;
}

/** Within so many days of the time, today is drawn too. */
const NEAR = 60;
const PADDING = 6;
const SHORTEST = 85;

const nowhere = { after: null, before: null } as const;

export function TimePicture({ date, baseline }: { readonly date: FuzzyDate; readonly baseline: FuzzyDate | null }) {
  const { language } = useReader();
  const shape = shapeOf(date, null, nowhere);
  if (extentOf(shape) === null || shape.kind === 'gap') {
    return (
      <div className="time-picture time-picture--untimed" aria-hidden="true">
        <span className="time-picture-untimed">{formatFuzzyDate(date, language)}</span>
      </div>
    );
  }
  return <Axis date={date} baseline={baseline} />;
}

/** A part of its own: the words of a time become one that can be drawn while they are written, and its width is measured then. */
function Axis({ date, baseline }: { readonly date: FuzzyDate; readonly baseline: FuzzyDate | null }) {
  const { language, today } = useReader();
  const [ref, width] = useWidth<HTMLDivElement>();
  const shape = shapeOf(date, null, nowhere);
  const extent = extentOf(shape);
  if (extent === null || shape.kind === 'gap') return null;
  const approved = baseline === null ? null : (baseline.from ?? baseline.to);
  let first = approved === null ? extent.from : earlier(extent.from, approved);
  let last = baseline?.to === null || baseline === null ? extent.until : later(extent.until, baseline.to);
  const near = daysBetween(addDays(first, -NEAR), today) > 0 && daysBetween(today, addDays(last, NEAR)) > 0;
  if (near) {
    first = earlier(first, today);
    last = later(last, today);
  }
  const from = firstOfMonth(addDays(first, -PADDING));
  let until = addMonths(firstOfMonth(addDays(last, PADDING)), 1);
  if (daysBetween(from, until) < SHORTEST) until = addMonths(until, 1);
  const scale = timeScale(from, until, width);
  const zoom = daysBetween(from, until) > 900 ? 'years' : 'months';
  const labelled = labelledTicks(scale, zoom, ({ kind, number, year, major }, withYear) => {
    if (kind === 'quarter') return major ? String(year) : '';
    const month = monthName(number, language, 'short');
    return withYear ? `${month} ${year}` : month;
  });
  return (
    <div className="time-picture" ref={ref} aria-hidden="true">
      {width === 0 ? null : (
        <>
          {labelled.map(({ tick, label }) => (
            <span key={tick.day} className="time-picture-tick" style={{ left: scale.x(tick.day) }}>
              {label}
            </span>
          ))}
          {near ? <span className="time-picture-today" style={{ left: scale.x(today) }} /> : null}
          {baseline === null ? null : <TimeGhost baseline={baseline} movedTo={extent.from} scale={scale} top={21} />}
          <TimeBar shape={shape} scale={scale} top={21} colour="" />
        </>
      )}
    </div>
  );
}
