/**
 * The one corpus of fuzzy dates: expressions in bokmål and nynorsk, some in English, with context and expected reading, and
 * running texts with what is found in them. Everything that reads, writes, sorts, stores or draws a time passes it.
 */
import type { FuzzyCase } from './fuzzy-dates/case.ts';
import { days } from './fuzzy-dates/days.ts';
import { meetings } from './fuzzy-dates/meetings.ts';
import { periods } from './fuzzy-dates/periods.ts';
import { relations } from './fuzzy-dates/relations.ts';
import { untimed } from './fuzzy-dates/untimed.ts';

export { type FuzzyCase } from './fuzzy-dates/case.ts';
export { textsWithoutTimes, textsWithTimes } from './fuzzy-dates/texts.ts';

export const fuzzyDates: readonly FuzzyCase[] = [...days, ...periods, ...relations, ...meetings, ...untimed];
