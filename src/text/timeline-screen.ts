/** Words of the timeline: when? */
import { monthName } from '#text/calendar-words.ts';
import { capitalised } from '#text/entities.ts';
import type { ByLanguage, Language } from '#text/language.ts';

/** A heading in the phone's agenda. */
export type AgendaHeading =
  | { readonly kind: 'late' }
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  | { readonly kind: 'half'; readonly year: number; readonly half: 1 | 2 }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'recurring' }
  | { readonly kind: 'untimed' };

export interface TimelineTexts {
  readonly heading: string;
  readonly baseline: string;
  readonly zoomOut: string;
  readonly zoomIn: string;
  readonly zooms: Readonly<Record<'years' | 'quarters' | 'months' | 'weeks', string>>;
  readonly zoom: string;
  readonly today: string;
  readonly milestones: string;
  readonly milestonesCount: (passed: number, current: number, left: number) => string;
  readonly week: (week: number, year: number) => string;
  readonly weekShort: (week: number) => string;
  readonly quarterShort: (quarter: number) => string;
  readonly legend: Readonly<Record<'soft' | 'hard' | 'untimed' | 'baseline', string>>;
  readonly untimed: (title: string) => string;
  readonly untimedEnd: string;
  readonly fromTo: (from: string, to: string) => string;
  readonly moved: (words: string) => string;
  readonly reached: (day: string) => string;
  readonly asTable: string;
  readonly canvas: string;
  readonly empty: string;
  readonly emptyText: string;
  readonly add: string;
  readonly newTitle: string;
  readonly close: string;
  readonly changed: (title: string) => string;
  readonly stateNow: (title: string, state: string) => string;
  readonly reachedOn: string;
  readonly evidence: string;
  readonly evidenceHint: string;
  readonly markReached: string;
  readonly takeAway: string;
  readonly takenAway: (title: string) => string;
  readonly participants: string;
  readonly history: string;
  readonly agenda: (heading: AgendaHeading) => string;
  readonly movedBecause: (reason: string) => string;
  readonly originally: (words: string) => string;
}

const monthHeading = (year: number, month: number, language: Language): string =>
  capitalised(`${monthName(month, language, 'long')} ${year}`);

export const timelineTexts: ByLanguage<TimelineTexts> = {
  nb: {
    heading: 'Tidslinje',
    baseline: 'Opprinnelig plan',
    zoomOut: 'Zoom ut',
    zoomIn: 'Zoom inn',
    zooms: { years: 'År', quarters: 'Kvartaler', months: 'Måneder', weeks: 'Uker' },
    zoom: 'Zoom',
    today: 'I dag',
    milestones: 'Milepæler',
    milestonesCount: (passed, current, left) => `${passed} passert, ${current} pågår, ${left} igjen`,
    week: (week, year) => `Uke ${week}, ${year}`,
    weekShort: (week) => `uke ${week}`,
    quarterShort: (quarter) => `${quarter}. kv.`,
    legend: {
      soft: 'Myk kant: omtrentlig tid',
      hard: 'Rett kant: bestemt dag',
      untimed: 'Ikke tidfestet',
      baseline: 'Opprinnelig plan',
    },
    untimed: (title) => `${title} · ikke tidfestet`,
    untimedEnd: 'Ikke tidfestet slutt',
    fromTo: (from, to) => `fra ${from}, ${to}`,
    moved: (words) => `flyttet til ${words}`,
    reached: (day) => `nådd ${day}`,
    asTable: 'Alt på tidslinja som tabell',
    canvas: 'Tidslinje. Rull sidelengs for å se hele planen. De samme opplysningene står i tabellen under.',
    empty: 'Ingenting å vise ennå',
    emptyText: 'Legg inn en milepæl eller et tiltak, så tegnes det her.',
    add: 'Ny milepæl',
    newTitle: 'Hva skal nås?',
    close: 'Lukk',
    changed: (title) => `${title} er endret.`,
    stateNow: (title, state) => `${title} er nå «${state}».`,
    reachedOn: 'Dag',
    evidence: 'Hva viser at den er nådd?',
    evidenceHint: 'Referat, dokument eller én setning.',
    markReached: 'Marker som nådd',
    takeAway: 'Ta bort milepælen',
    takenAway: (title) => `${title} er tatt bort.`,
    participants: 'Deltakere',
    history: 'Hva har skjedd',
    agenda: (heading) => {
      switch (heading.kind) {
        case 'late':
          return 'Over fristen';
        case 'month':
          return monthHeading(heading.year, heading.month, 'nb');
        case 'half':
          return `${heading.half === 1 ? 'Første' : 'Andre'} halvår ${heading.year}`;
        case 'year':
          return String(heading.year);
        case 'recurring':
          return 'Løpende';
        case 'untimed':
          return 'Ikke tidfestet';
      }
    },
    movedBecause: (reason) => `Årsak: ${reason}`,
    originally: (words) => `Opprinnelig plan: ${words}`,
  },
  nn: {
    heading: 'Tidslinje',
    baseline: 'Opphavleg plan',
    zoomOut: 'Zoom ut',
    zoomIn: 'Zoom inn',
    zooms: { years: 'År', quarters: 'Kvartal', months: 'Månader', weeks: 'Veker' },
    zoom: 'Zoom',
    today: 'I dag',
    milestones: 'Milepælar',
    milestonesCount: (passed, current, left) =>
      `${passed} ${passed === 1 ? 'passert' : 'passerte'}, ${current} pågår, ${left} igjen`,
    week: (week, year) => `Veke ${week}, ${year}`,
    weekShort: (week) => `veke ${week}`,
    quarterShort: (quarter) => `${quarter}. kv.`,
    legend: {
      soft: 'Mjuk kant: omtrentleg tid',
      hard: 'Rett kant: bestemt dag',
      untimed: 'Ikkje tidfesta',
      baseline: 'Opphavleg plan',
    },
    untimed: (title) => `${title} · ikkje tidfesta`,
    untimedEnd: 'Ikkje tidfesta slutt',
    fromTo: (from, to) => `frå ${from}, ${to}`,
    moved: (words) => `flytta til ${words}`,
    reached: (day) => `nådd ${day}`,
    asTable: 'Alt på tidslinja som tabell',
    canvas: 'Tidslinje. Rull sidelengs for å sjå heile planen. Dei same opplysningane står i tabellen under.',
    empty: 'Ingenting å vise enno',
    emptyText: 'Legg inn ein milepæl eller eit tiltak, så blir det teikna her.',
    add: 'Ny milepæl',
    newTitle: 'Kva skal nåast?',
    close: 'Lukk',
    changed: (title) => `${title} er endra.`,
    stateNow: (title, state) => `${title} er no «${state}».`,
    reachedOn: 'Dag',
    evidence: 'Kva viser at han er nådd?',
    evidenceHint: 'Referat, dokument eller éi setning.',
    markReached: 'Marker som nådd',
    takeAway: 'Ta bort milepælen',
    takenAway: (title) => `${title} er teken bort.`,
    participants: 'Deltakarar',
    history: 'Kva har skjedd',
    agenda: (heading) => {
      switch (heading.kind) {
        case 'late':
          return 'Over fristen';
        case 'month':
          return monthHeading(heading.year, heading.month, 'nn');
        case 'half':
          return `${heading.half === 1 ? 'Fyrste' : 'Andre'} halvår ${heading.year}`;
        case 'year':
          return String(heading.year);
        case 'recurring':
          return 'Løpande';
        case 'untimed':
          return 'Ikkje tidfesta';
      }
    },
    movedBecause: (reason) => `Grunn: ${reason}`,
    originally: (words) => `Opphavleg plan: ${words}`,
  },
  en: {
    heading: 'Timeline',
    baseline: 'Original plan',
    zoomOut: 'Zoom out',
    zoomIn: 'Zoom in',
    zooms: { years: 'Years', quarters: 'Quarters', months: 'Months', weeks: 'Weeks' },
    zoom: 'Zoom',
    today: 'Today',
    milestones: 'Milestones',
    milestonesCount: (passed, current, left) => `${passed} passed, ${current} under way, ${left} left`,
    week: (week, year) => `Week ${week}, ${year}`,
    weekShort: (week) => `week ${week}`,
    quarterShort: (quarter) => `Q${quarter}`,
    legend: {
      soft: 'Soft end: approximate time',
      hard: 'Straight end: exact day',
      untimed: 'No date',
      baseline: 'Original plan',
    },
    untimed: (title) => `${title} · no date`,
    untimedEnd: 'No end set',
    fromTo: (from, to) => `from ${from}, ${to}`,
    moved: (words) => `moved to ${words}`,
    reached: (day) => `reached ${day}`,
    asTable: 'Everything on the timeline as a table',
    canvas: 'Timeline. Scroll sideways to see the whole plan. The same facts stand in the table below.',
    empty: 'Nothing to show yet',
    emptyText: 'Add a milestone or a measure and it is drawn here.',
    add: 'New milestone',
    newTitle: 'What shall be reached?',
    close: 'Close',
    changed: (title) => `${title} is changed.`,
    stateNow: (title, state) => `${title} is now “${state}”.`,
    reachedOn: 'Day',
    evidence: 'What shows that it is reached?',
    evidenceHint: 'Minutes, a document or one sentence.',
    markReached: 'Mark as reached',
    takeAway: 'Take the milestone away',
    takenAway: (title) => `${title} is taken away.`,
    participants: 'Participants',
    history: 'What has happened',
    agenda: (heading) => {
      switch (heading.kind) {
        case 'late':
          return 'Overdue';
        case 'month':
          return monthHeading(heading.year, heading.month, 'en');
        case 'half':
          return `${heading.half === 1 ? 'First' : 'Second'} half of ${heading.year}`;
        case 'year':
          return String(heading.year);
        case 'recurring':
          return 'Recurring';
        case 'untimed':
          return 'No date';
      }
    },
    movedBecause: (reason) => `Reason: ${reason}`,
    originally: (words) => `Original plan: ${words}`,
  },
};
