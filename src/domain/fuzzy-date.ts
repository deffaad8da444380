/**
 * Fuzzy dates: times as plans say them («medio november», «innen utgangen av 2023», «når de er ferdige»), kept in their own
 * words, with a reading beside them that is used to draw, sort and remind.
 *
 * The words are the truth and are never changed; the reading is honest, never narrower than what they say. Reading is
 * total: any text gives a value, in linear time.
 */
export {
  type Cadence,
  cadences,
  contextWithoutClues,
  type DateContext,
  defaultSeasons,
  type Doubt,
  doubts,
  type Edge,
  edges,
  type FuzzyDate,
  type FuzzyKind,
  fuzzyKinds,
  fuzzyRules,
  type MeetingDay,
  type MonthDay,
  type Precision,
  precisions,
  type Seasons,
  undated,
  type YearSource,
  yearSources,
} from './fuzzy-date/model.ts';
export { contextAfter, findFuzzyDates, readFuzzyDate } from './fuzzy-date/read.ts';
export { withInterval, withWords, yearChoices } from './fuzzy-date/change.ts';
export { compareFuzzyDates, isInside, stateOn, type TimeState } from './fuzzy-date/order.ts';
