/**
 * A time as a plan says it. The words are the truth, are kept for ever and always shown; the interval, its edges and the
 * rule that read it are a reading of them, used to draw, sort and remind. A person may set the interval by hand; the
 * words stay.
 *
 * Intervals are calendar days in Norway, both ends inclusive. `from` null is an open start, `to` null an open end.
 */
import type { Day } from '#base/clock.ts';

/** How a time ends when drawn: an approximate end fades, an exact day stands upright, an open one has no end. */
export const edges = ['soft', 'hard', 'open'] as const;
export type Edge = (typeof edges)[number];

/**
 * at            within the interval: «Medio november 2025»
 * deadline      at the latest: «innen 1. mars 2026», only `to`; of a meeting named by its month both
 * until         goes on up to: «ut 2024», only `to`
 * from          begins: «fra 1. oktober 2022», only `from`
 * recurring     «hver tertial», no interval; where words say both («månedlig fra mai 2026») the other kind and `cadence`
 * conditional   «når de er ferdige», no interval until somebody says that the condition is met
 * undated       nothing is said of when: empty, «ved behov»
 * unread        words that no rule understands
 */
export const fuzzyKinds = ['at', 'deadline', 'until', 'from', 'recurring', 'conditional', 'undated', 'unread'] as const;
export type FuzzyKind = (typeof fuzzyKinds)[number];

export const precisions = [
  'day',
  'week',
  'third',
  'fortnight',
  'month',
  'quarter',
  'tertial',
  'season',
  'half',
  'year',
  'range',
  'none',
] as const;
export type Precision = (typeof precisions)[number];

/** How often a recurring thing comes round. `continuous` is «løpende»; `eachMeeting` «i hvert møte». */
export const cadences = [
  'continuous',
  'daily',
  'weekly',
  'fortnightly',
  'monthly',
  'quarterly',
  'tertially',
  'halfYearly',
  'yearly',
  'eachMeeting',
] as const;
export type Cadence = (typeof cadences)[number];

/**
 * Where the year comes from: said in the words, carried over from the context, not to be known without asking a person,
 * or not a matter of years at all (recurring, conditional, undated).
 */
export const yearSources = ['explicit', 'context', 'asked', 'none'] as const;
export type YearSource = (typeof yearSources)[number];

/**
 * Why a person should look once more at a reading.
 * alternatives        «februar eller mars 2022» is read as both
 * lastDayIncluded     «innen 1. mars» may mean 28 February
 * wholePeriod         «innen juni» is read as the whole of June
 * coarse              «tidlig i 2026», «rundt årsskiftet»
 * yearFromContext     the year was carried over from the text before
 * relativeToDocument  «til høsten», «neste år»
 * meetingUnknown      «junimøtet» is all of June until the meeting plan tells its day
 * differsByCounty     school holidays
 * twoMeanings         «jul 2025» is July or Christmas, «mai 17» a year or a day, «junimøtet» one of several in June
 * weekdayDiffers      «fredag 14. februar 2026», which is a Saturday
 * moreWords           something in the words was not understood beside what was
 */
export const doubts = [
  'alternatives',
  'lastDayIncluded',
  'wholePeriod',
  'coarse',
  'yearFromContext',
  'relativeToDocument',
  'meetingUnknown',
  'differsByCounty',
  'twoMeanings',
  'weekdayDiffers',
  'moreWords',
] as const;
export type Doubt = (typeof doubts)[number];

/** The rules that read words, and those that stand for no reading. A rule keeps its name for as long as it reads the same. */
export const fuzzyRules = [
  'empty',
  'noDate',
  'unread',
  'byHand',
  'day',
  'numericDay',
  'weekdayOfWeek',
  'week',
  'weekOfMonth',
  'partOfMonth',
  'month',
  'turnOfMonth',
  'quarter',
  'tertial',
  'halfYear',
  'schoolHalf',
  'season',
  'partOfPeriod',
  'partOfYear',
  'year',
  'schoolYear',
  'turnOfYear',
  'range',
  'alternatives',
  'beforeFeast',
  'duringFeast',
  'afterFeast',
  'schoolHoliday',
  'meeting',
  'fromToday',
  'cadence',
  'condition',
] as const;
export type FuzzyRule = (typeof fuzzyRules)[number];

/**
 * Invariants: `endEdge` is open just where `to` is null, `startEdge` just where both are; a deadline's start is soft, for
 * nobody said when it begins. `doubts` stand in the order of the list, once each.
 */
export interface FuzzyDate {
  /** As written; '' only where nothing was written. */
  readonly words: string;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly startEdge: Edge;
  readonly endEdge: Edge;
  readonly kind: FuzzyKind;
  readonly precision: Precision;
  readonly cadence: Cadence | null;
  /** The condition in the plan's words; null unless `kind` is conditional. */
  readonly condition: string | null;
  readonly yearSource: YearSource;
  readonly doubts: readonly Doubt[];
  /** One of `fuzzyRules`, or a rule of another version: a mended rule finds by it what it read before. */
  readonly rule: string;
  /** The interval was set by a person, who decides over any rule. */
  readonly overridden: boolean;
}

/** A day of any year, as «03-01»; sorts as text. */
export type MonthDay = `${number}-${number}`;

/** What the plan means by its seasons; inclusive. `winter` ends with February, whatever its length. */
export interface Seasons {
  readonly spring: { readonly from: MonthDay; readonly to: MonthDay };
  readonly summer: { readonly from: MonthDay; readonly to: MonthDay };
  readonly autumn: { readonly from: MonthDay; readonly to: MonthDay };
}

export const defaultSeasons: Seasons = {
  spring: { from: '03-01', to: '06-30' },
  summer: { from: '06-01', to: '08-31' },
  autumn: { from: '09-01', to: '12-31' },
};

/** A day in the bodies' plan of meetings. */
export interface MeetingDay {
  readonly body: string;
  readonly on: Day;
}

/** What surrounds the words and decides what they leave out. */
export interface DateContext {
  readonly seasons: Seasons;
  /** The day of the document or, while a person types, today: the ground for «til høsten» and for a missing year. */
  readonly documentDay: Day | null;
  /** The nearest year written above in the same table or section. */
  readonly yearAbove: number | null;
  /** The day on which the item before begins; a time without a year is the first one not earlier than it. */
  readonly notBefore: Day | null;
  /** The plan of meetings as far as it is known: the ground for «junimøtet». */
  readonly meetings: readonly MeetingDay[];
}

export const contextWithoutClues: DateContext = {
  seasons: defaultSeasons,
  documentDay: null,
  yearAbove: null,
  notBefore: null,
  meetings: [],
};

export const undated: FuzzyDate = {
  words: '',
  from: null,
  to: null,
  startEdge: 'open',
  endEdge: 'open',
  kind: 'undated',
  precision: 'none',
  cadence: null,
  condition: null,
  yearSource: 'none',
  doubts: [],
  rule: 'empty',
  overridden: false,
};
