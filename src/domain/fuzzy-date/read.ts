/** Reads the words of a field as one time, and finds the times in running text. */
import { earlier, later, yearOf } from '#base/calendar.ts';
import { type Cadence, type DateContext, type Doubt, type FuzzyDate, undated } from './model.ts';
import { exhaustive } from '#base/result.ts';
import { follows, inOrder, type Reading, readingOf, timesApart } from './placing.ts';
import type { Time } from './times.ts';
import { type Finding, scan } from './scan.ts';
import { cellsOf, type Token } from './tokens.ts';
import { isWholeCondition, noDateAt } from './untimed.ts';

const nothingRead: Reading = {
  from: null,
  to: null,
  startEdge: 'open',
  endEdge: 'open',
  kind: 'unread',
  precision: 'none',
  cadence: null,
  condition: null,
  yearSource: 'none',
  doubts: [],
  rule: 'unread',
  overridden: false,
};

const recurring = (cadence: Cadence): Reading => ({ ...nothingRead, kind: 'recurring', cadence, rule: 'cadence' });

const conditional = (condition: string, doubts: readonly Doubt[] = []): Reading => ({
  ...nothingRead,
  kind: 'conditional',
  condition,
  doubts,
  rule: 'condition',
});

const isTimed = ({ from, to }: Reading): boolean => from !== null || to !== null;

/** The year that a reading was told, the last where there are two. */
const yearSaid = ({ yearSource, from, to }: Reading): number | null => {
  const day = to ?? from;
  return yearSource === 'explicit' && day !== null ? yearOf(day) : null;
};

/** The year carries forward; that one thing is told after another does not mean that it comes after it. */
const withYearOf = (context: DateContext, reading: Reading): DateContext => {
  const yearAbove = yearSaid(reading);
  return yearAbove === null ? context : { ...context, yearAbove, notBefore: null };
};

/**
 * Several times in one field are read from the first to the last, for each is a promise and none may be lost: «13. mars og
 * 4. mai 2026» begins in March and is late after 4 May. The doubt asks a person which was meant.
 */
function together(readings: readonly Reading[]): Reading | undefined {
  const timed = readings.filter(isTimed);
  const [head] = timed;
  if (head === undefined) return readings[0];
  const doubts = readings.flatMap((reading) => reading.doubts);
  if (timed.length === 1) return { ...head, doubts: inOrder(doubts) };
  const from = timed.map((reading) => reading.from).filter((day) => day !== null);
  const to = timed.map((reading) => reading.to).filter((day) => day !== null);
  const first = from.length > 0 ? from.reduce(earlier) : null;
  const lastEnd = to.length > 0 ? to.reduce(later) : null;
  const goesOn = timed.some((reading) => reading.to === null && (lastEnd === null || (reading.from ?? '') > lastEnd));
  const last = goesOn ? null : lastEnd;
  const oneStretch = timed.every((reading, index) => continues(reading, timed[index + 1]));
  return {
    ...head,
    from: first,
    to: last,
    startEdge: timed.find((reading) => reading.from === first)?.startEdge ?? 'soft',
    endEdge: last === null ? 'open' : (timed.find((reading) => reading.to === last)?.endEdge ?? 'soft'),
    kind: first !== null && last !== null ? 'at' : last === null ? 'from' : head.kind,
    precision: 'range',
    yearSource: timed.some(({ yearSource }) => yearSource === 'explicit') ? 'explicit' : head.yearSource,
    doubts: inOrder(oneStretch ? doubts : [...doubts, 'alternatives']),
    rule: oneStretch ? 'range' : 'alternatives',
  };
}

/** Whether two times say one stretch: day by day, or «fra mars 2026, senest 1. juni 2026». */
function continues(reading: Reading, next: Reading | undefined): boolean {
  if (next === undefined) return true;
  if (reading.kind === 'from') return next.from === null;
  const { from, to } = reading;
  if (from === null || to === null || next.from === null || next.to === null) return false;
  return follows({ from, to }, { from: next.from, to: next.to });
}

interface FoundInCell {
  readonly tokens: readonly Token[];
  readonly found: readonly Finding[];
}

const meaningless: ReadonlySet<string> = new Set(['og', 'eller', 'samt', 'i', 'på', 'den', 'and', 'or', 'in', 'on']);

/** Whether words stand beside the times and cadences that nobody understood. */
function hasMoreWords({ tokens, found }: FoundInCell): boolean {
  const covered = new Set<number>();
  for (const { kind, first, next } of found) {
    if (kind !== 'condition') for (let index = first; index < next; index++) covered.add(index);
  }
  return tokens.some(
    ({ kind, text }, index) => (kind !== 'mark' || text === '?') && !covered.has(index) && !meaningless.has(text),
  );
}

/** All times of a field; null where one of them is no day of the calendar, for then nothing may be made of the rest. */
function timesOf(cells: readonly FoundInCell[], context: DateContext): readonly Reading[] | null {
  const times = cells.flatMap(({ tokens, found }) =>
    found.flatMap((finding) =>
      finding.kind === 'time' ? [{ time: finding.time, bracketed: tokens[finding.first - 1]?.text === '(' }] : [],
    ),
  );
  const readings = times.map(({ time }) => readingOf(time, context, true));
  const told = readings.findLast((reading) => reading !== null && yearSaid(reading) !== null);
  const inner = told ? withYearOf(context, told) : context;
  const kept: Reading[] = [];
  for (const [index, { time, bracketed }] of times.entries()) {
    const first = readings[index] ?? null;
    const reading = first === null || first.yearSource === 'explicit' ? first : readingOf(time, inner, true);
    if (reading === null) return null;
    const last = kept.at(-1);
    // «uke 10 (2.–6. mars)»: what stands in brackets says the same more exactly.
    if (bracketed && last !== undefined && isWithin(reading, last)) kept.pop();
    kept.push(reading);
  }
  return kept;
}

const isWithin = (inner: Reading, outer: Reading): boolean =>
  inner.from !== null &&
  inner.to !== null &&
  outer.from !== null &&
  outer.to !== null &&
  inner.from >= outer.from &&
  inner.to <= outer.to;

const isSilent = (tokens: readonly Token[]): boolean =>
  tokens.every(({ kind, text }) => kind === 'mark' && '-.?…*/'.includes(text));

function saysNoDate(tokens: readonly Token[]): boolean {
  const inWords = tokens.filter(({ kind, text }) => kind !== 'mark' || text === '.' || text === '/');
  const said = noDateAt(inWords, 0);
  return said !== null && inWords.slice(said.next).every(({ kind }) => kind === 'mark');
}

function readTokens(
  words: string,
  tokens: readonly Token[],
  cells: readonly FoundInCell[],
  context: DateContext,
): Reading {
  if (isSilent(tokens) || saysNoDate(tokens)) return { ...nothingRead, kind: 'undated', rule: 'noDate' };
  const times = timesOf(cells, context);
  if (times === null) return nothingRead;
  const findings = cells.flatMap(({ found }) => found);
  const cadence = findings.flatMap((finding) => (finding.kind === 'cadence' ? [finding.cadence] : []))[0] ?? null;
  const time = together(times);
  if (time !== undefined) {
    const doubts = cells.some(hasMoreWords) ? inOrder([...time.doubts, 'moreWords']) : time.doubts;
    return { ...time, cadence, doubts };
  }
  if (cadence !== null) return recurring(cadence);
  return isWholeCondition(tokens) ? conditional(words.trim()) : conditionIn(words, cells);
}

/** A clause that opens the field is the whole of it; one further on leaves other words beside it. */
function conditionIn(words: string, cells: readonly FoundInCell[]): Reading {
  for (const [index, { tokens, found }] of cells.entries()) {
    const clause = found.find(({ kind }) => kind === 'condition');
    if (clause === undefined) continue;
    if (index === 0 && clause.first === 0) return conditional(words.trim());
    return conditional(sliceOf(words, tokens, clause), ['moreWords']);
  }
  return nothingRead;
}

const sliceOf = (text: string, tokens: readonly Token[], { first, next }: Pick<Finding, 'first' | 'next'>): string =>
  text.slice(tokens[first]?.start, tokens[next - 1]?.end);

/**
 * Reads a whole field or table cell. The words are kept as they are; what no rule understands is `unread`, and what is
 * said to have no date is `undated`. Never throws, for any text; time is linear in it.
 */
export function readFuzzyDate(words: string, context: DateContext): FuzzyDate {
  const cells = cellsOf(words).map((tokens) => ({ tokens, found: scan(tokens, 'field') }));
  if (cells.length === 0) return undated;
  const tokens = cells.flatMap((cell) => cell.tokens);
  return { words, ...readTokens(words, tokens, cells, context) };
}

/** A time in running text; `start` and `end` are UTF-16 offsets into it, `date.words` is what stands between them. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  readonly date: FuzzyDate;
}

/** What a finding in running text says, and which tokens say it. */
interface Told {
  readonly first: number;
  readonly next: number;
  readonly reading: Reading | null;
}

function timesTold(time: Time, first: number, next: number, context: DateContext): readonly Told[] {
  const apart = timesApart(time, context);
  return apart.map((one, index) => {
    const own = one.time.groups[0];
    const inner = one.year === null ? context : { ...context, yearAbove: one.year, notBefore: null };
    // «i» and «til» say nothing of the time; «innen», «fra», «gjennom» do.
    const silent = (time.relation === 'plain' || time.relation === 'to') && !time.approximate;
    return {
      first: silent || index > 0 ? one.time.core : first,
      next: apart.length > 1 && own !== undefined ? own.next : next,
      reading: readingOf(one.time, inner, false),
    };
  });
}

function told(finding: Finding, text: string, tokens: readonly Token[], context: DateContext): readonly Told[] {
  const { first, next } = finding;
  switch (finding.kind) {
    case 'time':
      return timesTold(finding.time, first, next, context);
    case 'cadence':
      return [{ first, next, reading: recurring(finding.cadence) }];
    case 'condition':
      return [{ first, next, reading: conditional(sliceOf(text, tokens, finding)) }];
  }
  return exhaustive(finding);
}

/**
 * All times in running text, in order, none overlapping another. Case numbers, laws, money and the like are passed over; a
 * year said in the text holds for what follows. Never throws; time is linear in the text.
 */
export function findFuzzyDates(text: string, context: DateContext): readonly FoundDate[] {
  const dates: FoundDate[] = [];
  let here = context;
  for (const tokens of cellsOf(text)) {
    for (const finding of scan(tokens, 'text')) {
      for (const { first, next, reading } of told(finding, text, tokens, here)) {
        if (reading === null) continue;
        here = withYearOf(here, reading);
        const words = sliceOf(text, tokens, { first, next });
        const start = tokens[first]?.start ?? 0;
        dates.push({ start, end: start + words.length, date: { words, ...reading } });
      }
    }
  }
  return dates;
}

/**
 * What the next item of a table or section may build on: the nearest year said above, and the day on which the item above
 * begins. A deadline begins nobody knows when; only an exact one tells where in time the list has come.
 */
export function contextAfter(context: DateContext, date: FuzzyDate): DateContext {
  const begins = date.from ?? (date.precision === 'day' ? date.to : null);
  return { ...context, yearAbove: yearSaid(date) ?? context.yearAbove, notBefore: begins ?? context.notBefore };
}
