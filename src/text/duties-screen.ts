/** Words of the duties to tell others how it goes: whom, how often, and when next. */
import type { Cadence } from '#domain/fuzzy-date.ts';
import type { Duty, DutyStanding } from '#domain/duty.ts';
import { cadenceLabels } from '#text/cadence.ts';
import { formatDay, formatDaysOrWeeks } from '#text/calendar-words.ts';
import { dutyRhythmLabels } from '#text/duty.ts';
import type { ByLanguage, Language } from '#text/language.ts';

export interface DutiesTexts {
  readonly heading: string;
  readonly none: string;
  readonly to: (body: string) => string;
  readonly from: (who: string) => string;
  readonly lastDone: (day: string) => string;
  readonly done: string;
  readonly doneOf: (title: string) => string;
  readonly saidDone: (title: string) => string;
  readonly add: string;
  readonly what: string;
  readonly whom: string;
  readonly whomHint: string;
  readonly notOutside: string;
  readonly howOften: string;
  readonly takeAway: string;
  readonly takeAwayOf: (title: string) => string;
  readonly takenAway: (title: string) => string;
}

export const dutiesTexts: ByLanguage<DutiesTexts> = {
  nb: {
    heading: 'Plikter til andre',
    none: 'Planen sier ikke at noen utenfor prosjektet skal orienteres.',
    to: (body) => `Til ${body}`,
    from: (who) => `Fra ${who}`,
    lastDone: (day) => `Sist gjort ${day}`,
    done: 'Gjort i dag',
    doneOf: (title) => `Gjort i dag: ${title}`,
    saidDone: (title) => `«${title}» er ført opp som gjort i dag.`,
    add: 'Ny plikt',
    what: 'Hva skal de få vite?',
    whom: 'Hvem skal få vite det?',
    whomHint: 'For eksempel kommunestyret eller Statsforvalteren',
    notOutside: 'Grupper i prosjektet følges opp over. Skriv noen utenfor prosjektet.',
    howOften: 'Hvor ofte?',
    takeAway: 'Ta bort',
    takeAwayOf: (title) => `Ta bort: ${title}`,
    takenAway: (title) => `«${title}» er tatt bort.`,
  },
  nn: {
    heading: 'Plikter til andre',
    none: 'Planen seier ikkje at nokon utanfor prosjektet skal orienterast.',
    to: (body) => `Til ${body}`,
    from: (who) => `Frå ${who}`,
    lastDone: (day) => `Sist gjort ${day}`,
    done: 'Gjort i dag',
    doneOf: (title) => `Gjort i dag: ${title}`,
    saidDone: (title) => `«${title}» er ført opp som gjort i dag.`,
    add: 'Ny plikt',
    what: 'Kva skal dei få vite?',
    whom: 'Kven skal få vite det?',
    whomHint: 'Til dømes kommunestyret eller Statsforvaltaren',
    notOutside: 'Grupper i prosjektet blir følgde opp over. Skriv nokon utanfor prosjektet.',
    howOften: 'Kor ofte?',
    takeAway: 'Ta bort',
    takeAwayOf: (title) => `Ta bort: ${title}`,
    takenAway: (title) => `«${title}» er teken bort.`,
  },
  en: {
    heading: 'Duties to others',
    none: 'The plan does not say that anybody outside the project shall be told.',
    to: (body) => `To ${body}`,
    from: (who) => `From ${who}`,
    lastDone: (day) => `Last done ${day}`,
    done: 'Done today',
    doneOf: (title) => `Done today: ${title}`,
    saidDone: (title) => `“${title}” is put down as done today.`,
    add: 'New duty',
    what: 'What shall they be told?',
    whom: 'Who shall be told?',
    whomHint: 'For instance the council or the county governor',
    notOutside: 'Groups of the project are followed up above. Write somebody outside it.',
    howOften: 'How often?',
    takeAway: 'Take away',
    takeAwayOf: (title) => `Take away: ${title}`,
    takenAway: (title) => `“${title}” is taken away.`,
  },
};

interface StandingWords {
  readonly due: (day: string) => string;
  readonly today: string;
  readonly late: (long: string) => string;
  readonly done: (day: string) => string;
  readonly onRequest: string;
  readonly running: string;
  readonly noMeeting: string;
  readonly untimed: string;
}

const standingWords: ByLanguage<StandingWords> = {
  nb: {
    due: (day) => `Frist ${day}`,
    today: 'Fristen er i dag',
    late: (long) => `${long} over fristen`,
    done: (day) => `Gjort ${day}`,
    onRequest: 'Ingen har spurt',
    running: 'Går hele tida',
    noMeeting: 'Neste møte er ikke satt opp',
    untimed: 'Ikke tidfestet',
  },
  nn: {
    due: (day) => `Frist ${day}`,
    today: 'Fristen er i dag',
    late: (long) => `${long} over fristen`,
    done: (day) => `Gjort ${day}`,
    onRequest: 'Ingen har spurt',
    running: 'Går heile tida',
    noMeeting: 'Neste møte er ikkje sett opp',
    untimed: 'Ikkje tidfesta',
  },
  en: {
    due: (day) => `Due ${day}`,
    today: 'Due today',
    late: (long) => `${long} overdue`,
    done: (day) => `Done ${day}`,
    onRequest: 'Nobody has asked',
    running: 'Goes on all the time',
    noMeeting: 'The next meeting is not set up',
    untimed: 'No date',
  },
};

/** Longer than this is told in weeks. */
const MOST_DAYS = 20;

/** «Frist 24. februar», «12 dager over fristen» */
export function dutyStandingLine(standing: DutyStanding, language: Language, year: number): string {
  const text = standingWords[language];
  const day = (on: Parameters<typeof formatDay>[0]): string => formatDay(on, language, 'long', { yearIfNot: year });
  switch (standing.kind) {
    case 'late':
      return text.late(formatDaysOrWeeks(standing.days, language, MOST_DAYS));
    case 'due':
      return standing.days === 0 ? text.today : text.due(day(standing.on));
    case 'done':
      return text.done(day(standing.on));
    case 'onRequest':
    case 'running':
    case 'noMeeting':
    case 'untimed':
      return text[standing.kind];
  }
}

/** «I hvert møte», «Etter forespørsel» */
export const howOften = ({ rhythm, cadence }: Pick<Duty, 'rhythm' | 'cadence'>, language: Language): string =>
  rhythm === 'recurring' && cadence !== null ? cadenceLabels[cadence][language] : dutyRhythmLabels[rhythm][language];

/** What can be chosen: the rhythms that are no cadence, and every cadence. */
export type HowOften = 'once' | 'onRequest' | Cadence;
