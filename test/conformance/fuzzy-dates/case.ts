/** What a case of the corpus is, and short ways to write one. Expected readings are worked out by hand, from the calendar. */
import { type Day, parseDay } from '#base/clock.ts';
import {
  type Cadence,
  contextWithoutClues,
  type DateContext,
  type Doubt,
  doubts as allDoubts,
  type Edge,
  type FuzzyDate,
  type FuzzyKind,
  type Precision,
  type YearSource,
} from '#domain/fuzzy-date.ts';

/** All of a reading but the words, the name of the rule and who set it. */
export type ExpectedReading = Omit<FuzzyDate, 'words' | 'rule' | 'overridden'>;

export interface FuzzyCase {
  readonly words: string;
  readonly context: DateContext;
  readonly expected: ExpectedReading;
  readonly note?: string;
}

function dayIn(text: string): Day {
  const day = parseDay(text);
  if (day === null) throw new Error(`The corpus names a day that does not exist: ${text}`);
  return day;
}

/** A plan of October 2025 in which no year stands above. */
export const inPlan: DateContext = { ...contextWithoutClues, documentDay: dayIn('2025-10-09') };
/** Somebody typing on 11 February 2026. */
export const typing: DateContext = { ...contextWithoutClues, documentDay: dayIn('2026-02-11') };
/** A year above, and perhaps the day on which the item above begins. */
export const under = (yearAbove: number, notBefore?: string): DateContext => ({
  ...contextWithoutClues,
  yearAbove,
  notBefore: notBefore === undefined ? null : dayIn(notBefore),
});

/** Somebody typing on 11 February 2026 in a plan that knows when its bodies meet: a body, and its days. */
export const knowing = (...plan: readonly (readonly [string, ...string[]])[]): DateContext => ({
  ...typing,
  meetings: plan.flatMap(([body, ...days]) => days.map((on) => ({ body, on: dayIn(on) }))),
});

interface More {
  readonly context?: DateContext;
  /** 's' soft, 'h' hard, 'o' open: start, then end. */
  readonly edges?: string;
  readonly year?: YearSource;
  readonly doubts?: readonly Doubt[];
  readonly cadence?: Cadence;
  readonly note?: string;
}

const edgeOf = (letter: string | undefined): Edge => (letter === 'h' ? 'hard' : letter === 'o' ? 'open' : 'soft');

function made(
  words: string,
  kind: FuzzyKind,
  [from, to]: readonly [string | null, string | null],
  precision: Precision,
  edges: string,
  more: More,
  condition: string | null = null,
): FuzzyCase {
  const drawn = more.edges ?? edges;
  // A year that is not said comes from the context, which is a doubt in itself.
  const year = more.year ?? (more.context === undefined ? 'explicit' : 'context');
  const fromContext = year === 'context' && !(more.doubts ?? []).includes('relativeToDocument');
  const doubts = new Set<Doubt>(more.doubts);
  if (fromContext) doubts.add('yearFromContext');
  return {
    words,
    context: more.context ?? contextWithoutClues,
    expected: {
      from: from === null ? null : dayIn(from),
      to: to === null ? null : dayIn(to),
      startEdge: edgeOf(drawn[0]),
      endEdge: edgeOf(drawn[1]),
      kind,
      precision,
      cadence: more.cadence ?? null,
      condition,
      yearSource: year,
      doubts: allDoubts.filter((doubt) => doubts.has(doubt)),
    },
    ...(more.note === undefined ? {} : { note: more.note }),
  };
}

/** Within: soft ends. */
export const at = (words: string, from: string, to: string, precision: Precision, more: More = {}): FuzzyCase =>
  made(words, 'at', [from, to], precision, 'ss', more);

/** One exact day: hard ends. */
export const on = (words: string, day: string, more: More = {}): FuzzyCase =>
  made(words, 'at', [day, day], 'day', 'hh', more);

/** A deadline: soft start, hard end. */
export const by = (words: string, to: string, precision: Precision, more: More = {}): FuzzyCase =>
  made(words, 'deadline', [null, to], precision, 'sh', more);

export const until = (words: string, to: string, precision: Precision, more: More = {}): FuzzyCase =>
  made(words, 'until', [null, to], precision, 'sh', more);

/** An open end; an exact day begins hard, an approximate time softly. */
export const since = (words: string, from: string, precision: Precision, more: More = {}): FuzzyCase =>
  made(words, 'from', [from, null], precision, precision === 'day' ? 'ho' : 'so', more);

/** A meeting known by its month: a deadline with both ends. */
export const meeting = (words: string, from: string, to: string, more: More = {}): FuzzyCase =>
  made(words, 'deadline', [from, to], 'month', 'ss', { ...more, doubts: ['meetingUnknown', ...(more.doubts ?? [])] });

/** A meeting that the plan of meetings knows: a deadline that is one day. */
export const met = (words: string, day: string, more: More = {}): FuzzyCase =>
  made(words, 'deadline', [day, day], 'day', 'hh', more);

const untimed = { year: 'none' } as const;

export const recurring = (words: string, cadence: Cadence): FuzzyCase =>
  made(words, 'recurring', [null, null], 'none', 'oo', { ...untimed, cadence });

export const conditional = (words: string, condition = words, doubts: readonly Doubt[] = []): FuzzyCase =>
  made(words, 'conditional', [null, null], 'none', 'oo', { ...untimed, doubts }, condition);

export const undatedCase = (words: string): FuzzyCase => made(words, 'undated', [null, null], 'none', 'oo', untimed);

export const unread = (words: string, more: More = {}): FuzzyCase =>
  made(words, 'unread', [null, null], 'none', 'oo', { ...more, ...untimed });

/** Understood but for the year, which nothing tells. */
export const asked = (
  words: string,
  precision: Precision,
  kind: FuzzyKind = 'at',
  doubts: readonly Doubt[] = [],
): FuzzyCase => made(words, kind, [null, null], precision, 'oo', { year: 'asked', doubts });

/** Understood, but no convention says which days. */
export const unknowable = (words: string, year: YearSource = 'none'): FuzzyCase =>
  made(words, 'at', [null, null], 'week', 'oo', { year, doubts: ['differsByCounty'] });
