/**
 * Puts a time on the calendar: finds the years that its words leave out, and makes the interval, its edges and what a person
 * should look at once more.
 *
 * A missing year is the nearest one written above, else the document's, moved on to the first year in which the time does
 * not end before the item above began. Within one time, the year belongs to the last part and the parts before it roll
 * back: «september – mars 2022» begins in 2021.
 */
import type { Day } from '#base/clock.ts';
import { addDays, daysBetween, earlier, later, weekdayOf, yearOf } from '#base/calendar.ts';
import {
  type DateContext,
  type Doubt,
  doubts as allDoubts,
  type Edge,
  type FuzzyDate,
  type FuzzyKind,
  type YearSource,
} from './model.ts';
import { meetingDay } from './meetings.ts';
import type { Period, Periods } from './period.ts';
import { single, type Span } from './spans.ts';
import type { Relation, Time } from './times.ts';

export type Reading = Omit<FuzzyDate, 'words'>;

/** Doubts in the order of the list, once each. */
export const inOrder = (found: readonly Doubt[]): readonly Doubt[] =>
  allDoubts.filter((doubt) => found.includes(doubt));

const LAST_YEAR = 9998;

/** 29 February and week 53 come round within eight years. */
const YEARS_SEARCHED = 8;

function spanIn(of: Period, year: number, { seasons, meetings }: DateContext): Span | null {
  if (!Number.isInteger(year) || year < 1 || year > LAST_YEAR) return null;
  const met = of.meeting === null ? null : meetingDay(of.meeting, year, meetings);
  return met === null ? of.spanIn(year, seasons) : single(met.on);
}

/** The part as the plan of meetings knows it: a day like any other where it tells which. */
function asMet(of: Period, span: Span | undefined, { meetings }: DateContext): Period {
  const met = of.meeting === null || span === undefined ? null : meetingDay(of.meeting, yearOf(span.from), meetings);
  return met === null ? of : { ...of, precision: 'day', exact: true, doubts: met.sure ? [] : ['twoMeanings'] };
}

function firstSpan(
  of: Period,
  years: readonly number[],
  fits: (span: Span) => boolean,
  context: DateContext,
): Span | null {
  for (const year of years) {
    const span = spanIn(of, year, context);
    if (span !== null && fits(span)) return span;
  }
  return null;
}

function spanFromClues(of: Period, context: DateContext): Span | null | 'noClue' {
  const { yearAbove, documentDay, notBefore } = context;
  const clue = documentDay ?? notBefore;
  const start = yearAbove ?? (clue && yearOf(clue));
  if (start === null) return 'noClue';
  const floor = notBefore ?? (yearAbove === null ? documentDay : null);
  const fits = ({ to }: Span): boolean => floor === null || to >= floor;
  const years = Array.from({ length: YEARS_SEARCHED + 1 }, (_, offset) => start + offset);
  const first = firstSpan(of, years, fits, context);
  // «fredag 13. februar» tells the year itself, if it is one nearby.
  const nearby = [start, start + 1, start - 1];
  return firstSpan(of, nearby, (span) => of.weekday === weekdayOf(span.from) && fits(span), context) ?? first;
}

function ownSpan(of: Period, context: DateContext): Span | null | 'noClue' {
  const { year } = of;
  if (year === null) return spanFromClues(of, context);
  if (typeof year === 'number') return spanIn(of, year, context);
  return context.documentDay === null
    ? 'noClue'
    : year(context.documentDay, (candidate) => spanIn(of, candidate, context));
}

/** The spans of all parts; null where the calendar has no such days. */
function place(parts: readonly Period[], context: DateContext): readonly Span[] | null | 'noClue' {
  const anchor = Math.max(
    0,
    parts.findLastIndex(({ year }) => year !== null),
  );
  const spans: Span[] = [];
  const placed = (of: Period | undefined, beside: Span | undefined, isAfter: boolean): Span | null | 'noClue' => {
    if (of === undefined) return null;
    if (of.year !== null || beside === undefined) return ownSpan(of, context);
    const year = yearOf(isAfter ? beside.from : beside.to);
    return isAfter
      ? firstSpan(of, [year, year + 1], ({ to }) => to >= beside.from, context)
      : firstSpan(of, [year, year - 1], ({ from }) => from <= beside.to, context);
  };
  for (let index = anchor; index >= 0; index--) {
    const span = placed(parts[index], spans[0], false);
    if (span === null || span === 'noClue') return span;
    spans.unshift(span);
  }
  for (let index = anchor + 1; index < parts.length; index++) {
    const span = placed(parts[index], spans.at(-1), true);
    if (span === null || span === 'noClue') return span;
    spans.push(span);
  }
  return spans;
}

/** Periods that follow each other day by day are one stretch however they are joined, unless the words leave a choice. */
export const follows = (first: Span, second: Span): boolean => daysBetween(first.to, second.from) === 1;

/** «vinteren/våren 2023» and «2024/2025» are each one stretch by custom, while «januar/februar» is either. */
function isOneByCustom(part: Period, next: Period, span: Span, nextSpan: Span): boolean {
  if (part.precision !== next.precision || (part.precision !== 'season' && part.precision !== 'year')) return false;
  // «høst/vinter 2025» may also run into 2026.
  const rolledBack = part.year === null && yearOf(span.from) !== yearOf(nextSpan.from);
  return !rolledBack && daysBetween(span.to, nextSpan.from) <= 1;
}

function leavesChoice({ parts, joints }: Periods, spans: readonly Span[], relation: Relation): boolean {
  return joints.some((joint, index) => {
    const [part, next, span, nextSpan] = [parts[index], parts[index + 1], spans[index], spans[index + 1]];
    if (part === undefined || next === undefined || span === undefined || nextSpan === undefined) return false;
    if (joint === 'range') return false;
    if (joint === 'and' || joint === 'comma') return relation !== 'between' && !follows(span, nextSpan);
    return joint === 'or' || !isOneByCustom(part, next, span, nextSpan);
  });
}

/** From the first day that any part has to the last; a range that runs backwards is none. */
function hull({ joints }: Periods, spans: readonly Span[]): Span | null {
  const [first, last] = [spans[0], spans.at(-1)];
  if (first === undefined || last === undefined) return null;
  if (joints.includes('range')) return first.from <= last.to ? { from: first.from, to: last.to } : null;
  return {
    from: spans.map(({ from }) => from).reduce(earlier),
    to: spans.map(({ to }) => to).reduce(later),
  };
}

const kindOf: Readonly<Record<Exclude<Relation, 'to'>, FuzzyKind>> = {
  plain: 'at',
  approximate: 'at',
  within: 'at',
  between: 'at',
  by: 'deadline',
  latest: 'deadline',
  endOf: 'deadline',
  before: 'deadline',
  out: 'until',
  until: 'until',
  from: 'from',
  after: 'from',
};

/** «til 1. mars» is until then where a time is expected; in running text «utsatt til mars» is as likely. */
const goesUpTo = ({ relation, parts }: Time, inField: boolean): boolean =>
  relation === 'to' && inField && parts.every(({ precision }) => precision !== 'season' && precision !== 'range');

function kindOfTime(time: Time, inField: boolean): FuzzyKind {
  const meeting = time.parts.some(({ rule }) => rule === 'meeting');
  if (meeting && time.relation !== 'before' && time.relation !== 'after' && time.relation !== 'from') return 'deadline';
  if (time.onwards) return 'from';
  if (time.relation === 'to') return goesUpTo(time, inField) ? 'until' : 'at';
  if (time.relation === 'from' && time.joints.includes('range')) return 'at';
  return kindOf[time.relation];
}

interface Ends {
  readonly from: Day | null;
  readonly to: Day | null;
  readonly startEdge: Edge;
  readonly endEdge: Edge;
}

function endsOf(time: Time, kind: FuzzyKind, span: Span): Ends {
  const edge = (part: Period | undefined): Edge => (part?.exact === true && !time.approximate ? 'hard' : 'soft');
  const [first, last] = [time.parts[0], time.parts.at(-1)];
  const { from, to } = span;
  if (kind === 'from') {
    const start = time.relation === 'after' ? addDays(to, 1) : from;
    return { from: start, to: null, startEdge: edge(time.relation === 'after' ? last : first), endEdge: 'open' };
  }
  if (kind === 'at' || (first?.rule === 'meeting' && time.relation !== 'before'))
    return { from, to, startEdge: edge(first), endEdge: edge(last) };
  const end = time.relation === 'before' ? addDays(from, -1) : to;
  return { from: null, to: end, startEdge: 'soft', endEdge: time.approximate ? 'soft' : 'hard' };
}

function doubtsOf(time: Time, kind: FuzzyKind, yearSource: YearSource): Doubt[] {
  const found = time.parts.flatMap(({ doubts }) => doubts);
  const toTheDay = time.parts.at(-1)?.exact === true;
  if (kind === 'deadline') {
    if (time.relation === 'by' && toTheDay) found.push('lastDayIncluded');
    if ((time.relation === 'by' || time.relation === 'latest') && !toTheDay) found.push('wholePeriod');
  }
  if (time.parts.some(({ year }) => typeof year === 'function')) found.push('relativeToDocument');
  else if (yearSource === 'context') found.push('yearFromContext');
  return found;
}

/**
 * The times apart that one in running text is made of, where «og» and commas leave a choice: «3. mars og 26. mars 2026» are
 * two days, «mars og april 2026» is one stretch. Each comes with the year that it takes from the others.
 */
export function timesApart(
  time: Time,
  context: DateContext,
): readonly { readonly time: Time; readonly year: number | null }[] {
  const whole = [{ time, year: null }];
  const gathered = time.groups.length > 1 && (time.relation === 'plain' || time.relation === 'to');
  const spans = gathered ? place(time.parts, context) : null;
  if (spans === null || spans === 'noClue' || time.joints.includes('range')) return whole;
  if (!leavesChoice(time, spans, time.relation) || time.joints.includes('or') || time.joints.includes('slash'))
    return whole;
  let index = 0;
  return time.groups.map((group) => {
    const [start, end] = [index, index + group.size];
    index = end;
    const [parts, joints] = [time.parts.slice(start, end), time.joints.slice(start, end - 1)];
    const first = spans[start];
    return {
      time: { ...time, parts, joints, groups: [group], core: group.first },
      year: first === undefined ? null : yearOf(first.from),
    };
  });
}

function weekdayDiffers({ weekday }: Period, span: Span | undefined): boolean {
  return weekday !== null && span !== undefined && weekdayOf(span.from) !== weekday;
}

const untimed: Ends = { from: null, to: null, startEdge: 'open', endEdge: 'open' };

/** What a time says in its context; null where the calendar has no such days. `inField`: nothing but a time is expected. */
export function readingOf(time: Time, context: DateContext, inField: boolean): Reading | null {
  const kind = kindOfTime(time, inField);
  const explicit = time.parts.some(({ year }) => typeof year === 'number');
  const several = time.parts.length > 1;
  const made = (of: Time, ends: Ends, yearSource: YearSource, more: readonly Doubt[] = []): Reading => {
    const doubts = inOrder([...doubtsOf(of, kind, yearSource), ...more]);
    const [first] = of.parts;
    return {
      ...ends,
      kind,
      precision: several ? 'range' : (first?.precision ?? 'none'),
      cadence: null,
      condition: null,
      yearSource,
      doubts,
      rule: !several ? (first?.rule ?? 'unread') : doubts.includes('alternatives') ? 'alternatives' : 'range',
      overridden: false,
    };
  };
  if (time.parts.some(({ unknowable }) => unknowable)) return made(time, untimed, explicit ? 'explicit' : 'none');
  const spans = place(time.parts, context);
  if (spans === 'noClue') return made(time, untimed, 'asked');
  const span = spans && hull(time, spans);
  if (spans === null || span === null) return null;
  const more: Doubt[] = [];
  if (leavesChoice(time, spans, time.relation)) more.push('alternatives');
  if (time.parts.some((part, index) => weekdayDiffers(part, spans[index]))) more.push('weekdayDiffers');
  const met = { ...time, parts: time.parts.map((part, index) => asMet(part, spans[index], context)) };
  return made(met, endsOf(met, kind, span), explicit ? 'explicit' : 'context', more);
}
