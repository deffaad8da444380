/** Times in a document: the reader of fuzzy dates with the years that stand above, and what to make of its doubts. */
import type { Day } from '#base/clock.ts';
import {
  type DateContext,
  type FuzzyDate,
  contextAfter,
  contextWithoutClues,
  findFuzzyDates,
  readFuzzyDate,
  undated,
} from '#domain/fuzzy-date.ts';
import type { CheckReason } from '../draft-plan.ts';

export interface FoundTime {
  readonly start: number;
  readonly end: number;
  readonly date: FuzzyDate;
}

/** Longer than this, a cell or a field holds something else than a time. */
const LONGEST = 200;

/** Reads times one after the other: each year that is said holds for what follows until another is. */
export class Times {
  #context: DateContext;

  constructor(documentDay: Day | null) {
    this.#context = { ...contextWithoutClues, documentDay };
  }

  /** The words of a cell or field that holds a time and nothing else. */
  read(words: string): FuzzyDate {
    if (words.trim() === '') return undated;
    if (words.length > LONGEST) return { ...undated, words, kind: 'unread', rule: 'unread' };
    const date = readFuzzyDate(words.replaceAll('\n', ' '), this.#context);
    this.#context = contextAfter(this.#context, date);
    return date;
  }

  /** Times within a text, in order. */
  find(text: string): readonly FoundTime[] {
    const found = findFuzzyDates(text, this.#context);
    for (const { date } of found) this.#context = contextAfter(this.#context, date);
    return found;
  }
}

export const hasInterval = (date: FuzzyDate): boolean => date.from !== null || date.to !== null;

/** Says when, be it an interval, a cadence or a condition. */
export const isTimed = (date: FuzzyDate): boolean => date.kind !== 'undated' && date.kind !== 'unread';

/** Doubts that a careful reader shares; the others are conventions that all readers keep. */
const REAL_DOUBTS = new Set(['alternatives', 'yearFromContext', 'relativeToDocument', 'meetingUnknown', 'moreWords']);

export function timeReasons(date: FuzzyDate): CheckReason[] {
  if (date.kind === 'unread') return ['timeUnread'];
  return date.doubts.some((doubt) => REAL_DOUBTS.has(doubt)) || date.yearSource === 'asked' ? ['time'] : [];
}
