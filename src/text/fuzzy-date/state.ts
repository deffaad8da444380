/** Where a time stands today, in words: «17 dager igjen», «6 uker over fristen». Derived, never stored, never exported. */
import { exhaustive } from '#base/result.ts';
import type { TimeState } from '#domain/fuzzy-date.ts';
import { formatDaysOrWeeks } from '#text/calendar-words.ts';
import type { ByLanguage, Language } from '#text/language.ts';

interface StateTexts {
  readonly opensIn: (time: string) => string;
  readonly left: (time: string) => string;
  readonly windowOpen: (left: string) => string;
  readonly today: string;
  readonly lastDay: string;
  readonly over: (time: string) => string;
  readonly overInShort: (time: string) => string;
  readonly running: string;
}

const texts: ByLanguage<StateTexts> = {
  nb: {
    opensIn: (time) => `om ${time}`,
    left: (time) => `${time} igjen`,
    windowOpen: (left) => `Vinduet er åpent – ${left}`,
    today: 'i dag',
    lastDay: 'siste dag i dag',
    over: (time) => `${time} over fristen`,
    overInShort: (time) => `${time} over`,
    running: 'pågår',
  },
  nn: {
    opensIn: (time) => `om ${time}`,
    left: (time) => `${time} igjen`,
    windowOpen: (left) => `Vindauget er ope – ${left}`,
    today: 'i dag',
    lastDay: 'siste dag i dag',
    over: (time) => `${time} over fristen`,
    overInShort: (time) => `${time} over`,
    running: 'pågår',
  },
  en: {
    opensIn: (time) => `in ${time}`,
    left: (time) => `${time} left`,
    windowOpen: (left) => `The window is open – ${left}`,
    today: 'today',
    lastDay: 'last day today',
    over: (time) => `${time} past the deadline`,
    overInShort: (time) => `${time} over`,
    running: 'in progress',
  },
};

/** Nobody needs to know whether it is 43 days late or 44, but a month that is left is planned by the day. */
const MOST_DAYS_OVER = 13;
const MOST_DAYS_LEFT = 30;

/** `inShort` leaves out what the place says already: «6 uker over» in a column of deadlines. '' for what has no days. */
export function formatTimeState(state: TimeState, language: Language, inShort = false): string {
  const text = texts[language];
  const ahead = (days: number): string => formatDaysOrWeeks(days, language, MOST_DAYS_LEFT);
  switch (state.kind) {
    case 'upcoming':
      return text.opensIn(ahead(state.days));
    case 'due':
      return text.left(ahead(state.days));
    case 'open':
      return inShort ? text.left(ahead(state.left)) : text.windowOpen(text.left(ahead(state.left)));
    case 'today':
      return state.only ? text.today : text.lastDay;
    case 'over':
      return (inShort ? text.overInShort : text.over)(formatDaysOrWeeks(state.days, language, MOST_DAYS_OVER));
    case 'running':
      return text.running;
    case 'untimed':
      return '';
  }
  return exhaustive(state);
}
