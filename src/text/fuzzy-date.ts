/**
 * Fuzzy dates as people read them: the plan's own words unchanged, a phrase where there are none, and sentences on how
 * words were read. What is made here reads back as the same days.
 */
export { describeReading } from './fuzzy-date/reading.ts';
export { formatFuzzyDate } from './fuzzy-date/phrase.ts';
export { formatTimeState } from './fuzzy-date/state.ts';
export { type Suggestion, suggestWords } from './fuzzy-date/suggestions.ts';
