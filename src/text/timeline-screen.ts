/** Words of the timeline: when? */
import type { SeasonName } from '#domain/timeline.ts';
import { monthName } from '#text/calendar-words.ts';
import { capitalised } from '#text/entities.ts';
import type { ByLanguage, Language } from '#text/language.ts';
import { numberWord } from '#text/number-words.ts';

/** A heading in the phone's agenda. */
export type AgendaHeading =
  | { readonly kind: 'late' }
  | { readonly kind: 'month'; readonly year: number; readonly month: number; readonly thisYear: boolean }
  | { readonly kind: 'season'; readonly year: number; readonly season: SeasonName; readonly thisYear: boolean }
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
  readonly legend: Readonly<Record<'soft' | 'hard' | 'open' | 'untimed' | 'baseline', string>>;
  readonly untimed: (title: string) => string;
  readonly untimedEnd: string;
  readonly untimedFor: (months: number) => string;
  readonly fromTo: (from: string, to: string) => string;
  readonly moved: (words: string) => string;
  readonly movedFrom: (words: string) => string;
  readonly reached: (day: string) => string;
  readonly asTable: string;
  readonly asTableHint: string;
  readonly showMore: (rows: number) => string;
  readonly canvas: string;
  readonly keys: string;
  readonly rows: string;
  readonly view: string;
  readonly modes: Readonly<Record<'axis' | 'matrix', string>>;
  readonly groupBy: string;
  readonly groupings: Readonly<Record<'workPackage' | 'group' | 'focusArea', string>>;
  /** Measures outside every work package are named as on the overview. */
  readonly ungrouped: Readonly<Record<'group' | 'focusArea', string>>;
  readonly movedTo: (title: string, words: string) => string;
  readonly dragHint: string;
  readonly openMeasure: string;
  readonly measures: string;
  readonly reason: string;
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

const agendaWords: ByLanguage<{
  readonly late: string;
  readonly recurring: string;
  readonly untimed: string;
  readonly seasons: Readonly<Record<SeasonName, string>>;
}> = {
  nb: {
    late: 'Over fristen',
    recurring: 'Løpende',
    untimed: 'Ikke tidfestet',
    seasons: { winter: 'Vinteren', spring: 'Våren', summer: 'Sommeren', autumn: 'Høsten' },
  },
  nn: {
    late: 'Over fristen',
    recurring: 'Løpande',
    untimed: 'Ikkje tidfesta',
    seasons: { winter: 'Vinteren', spring: 'Våren', summer: 'Sommaren', autumn: 'Hausten' },
  },
  en: {
    late: 'Overdue',
    recurring: 'Recurring',
    untimed: 'No date',
    seasons: { winter: 'Winter', spring: 'Spring', summer: 'Summer', autumn: 'Autumn' },
  },
};

/** The year goes without saying while it is this one. */
function agendaHeading(heading: AgendaHeading, language: Language): string {
  const { seasons, ...plain } = agendaWords[language];
  const withYear = (words: string, year: number, thisYear: boolean): string =>
    capitalised(thisYear ? words : `${words} ${year}`);
  switch (heading.kind) {
    case 'month':
      return withYear(monthName(heading.month, language, 'long'), heading.year, heading.thisYear);
    case 'season':
      return withYear(seasons[heading.season], heading.year, heading.thisYear);
    case 'year':
      return String(heading.year);
    case 'late':
    case 'recurring':
    case 'untimed':
      return plain[heading.kind];
  }
}

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
      open: 'Uttoning: slutten er ikke tidfestet',
      untimed: 'Ikke tidfestet',
      baseline: 'Opprinnelig plan',
    },
    untimed: (title) => `${title} · ikke tidfestet`,
    untimedEnd: 'Ikke tidfestet slutt',
    untimedFor: (months) =>
      months === 0
        ? 'Ikke tidfestet'
        : `Ikke tidfestet – ${numberWord(months, 'nb')} ${months === 1 ? 'måned' : 'måneder'} uten dato`,
    fromTo: (from, to) => `fra ${from}, ${to}`,
    moved: (words) => `flyttet til ${words}`,
    movedFrom: (words) => `flyttet fra ${words}`,
    reached: (day) => `nådd ${day}`,
    asTable: 'Alt på tidslinja som tabell',
    canvas: 'Tidslinje. Rull sidelengs for å se hele planen. De samme opplysningene står i tabellen under.',
    empty: 'Ingenting å vise ennå',
    emptyText: 'Legg inn en milepæl eller et tiltak, så tegnes det her.',
    asTableHint: 'De samme opplysningene, rad for rad.',
    showMore: (rows) => `Vis ${rows} til`,
    keys: 'Pil opp og ned går mellom radene, pil til sidene flytter utsnittet. T viser i dag, pluss og minus zoomer, Enter åpner.',
    rows: 'Milepæler og tiltak',
    view: 'Visning',
    modes: { axis: 'Akse', matrix: 'Framdriftsmatrise' },
    groupBy: 'Samlet etter',
    groupings: { workPackage: 'Arbeidspakke', group: 'Gruppe', focusArea: 'Satsingsområde' },
    ungrouped: {
      group: 'Uten gruppe',
      focusArea: 'Uten satsingsområde',
    },
    movedTo: (title, words) => `${title} er flyttet til ${words}.`,
    dragHint: 'Dra for å flytte. Enter åpner feltet der du kan skrive tida.',
    openMeasure: 'Åpne tiltaket',
    measures: 'Tiltak',
    reason: 'Årsak',
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
    agenda: (heading) => agendaHeading(heading, 'nb'),
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
      open: 'Uttoning: slutten er ikkje tidfesta',
      untimed: 'Ikkje tidfesta',
      baseline: 'Opphavleg plan',
    },
    untimed: (title) => `${title} · ikkje tidfesta`,
    untimedEnd: 'Ikkje tidfesta slutt',
    untimedFor: (months) =>
      months === 0
        ? 'Ikkje tidfesta'
        : `Ikkje tidfesta – ${numberWord(months, 'nn')} ${months === 1 ? 'månad' : 'månader'} utan dato`,
    fromTo: (from, to) => `frå ${from}, ${to}`,
    moved: (words) => `flytta til ${words}`,
    movedFrom: (words) => `flytta frå ${words}`,
    reached: (day) => `nådd ${day}`,
    asTable: 'Alt på tidslinja som tabell',
    canvas: 'Tidslinje. Rull sidelengs for å sjå heile planen. Dei same opplysningane står i tabellen under.',
    empty: 'Ingenting å vise enno',
    emptyText: 'Legg inn ein milepæl eller eit tiltak, så blir det teikna her.',
    asTableHint: 'Dei same opplysningane, rad for rad.',
    showMore: (rows) => `Vis ${rows} til`,
    keys: 'Pil opp og ned går mellom radene, pil til sidene flyttar utsnittet. T viser i dag, pluss og minus zoomar, Enter opnar.',
    rows: 'Milepælar og tiltak',
    view: 'Vising',
    modes: { axis: 'Akse', matrix: 'Framdriftsmatrise' },
    groupBy: 'Samla etter',
    groupings: { workPackage: 'Arbeidspakke', group: 'Gruppe', focusArea: 'Satsingsområde' },
    ungrouped: {
      group: 'Utan gruppe',
      focusArea: 'Utan satsingsområde',
    },
    movedTo: (title, words) => `${title} er flytta til ${words}.`,
    dragHint: 'Dra for å flytte. Enter opnar feltet der du kan skrive tida.',
    openMeasure: 'Opne tiltaket',
    measures: 'Tiltak',
    reason: 'Grunn',
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
    agenda: (heading) => agendaHeading(heading, 'nn'),
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
      open: 'Fading out: no end set',
      untimed: 'No date',
      baseline: 'Original plan',
    },
    untimed: (title) => `${title} · no date`,
    untimedEnd: 'No end set',
    untimedFor: (months) =>
      months === 0
        ? 'No date'
        : `No date – ${numberWord(months, 'en')} ${months === 1 ? 'month' : 'months'} without one`,
    fromTo: (from, to) => `from ${from}, ${to}`,
    moved: (words) => `moved to ${words}`,
    movedFrom: (words) => `moved from ${words}`,
    reached: (day) => `reached ${day}`,
    asTable: 'Everything on the timeline as a table',
    canvas: 'Timeline. Scroll sideways to see the whole plan. The same facts stand in the table below.',
    empty: 'Nothing to show yet',
    emptyText: 'Add a milestone or a measure and it is drawn here.',
    asTableHint: 'The same facts, row by row.',
    showMore: (rows) => `Show ${rows} more`,
    keys: 'Arrows up and down go between the rows, arrows to the sides move the view. T shows today, plus and minus zoom, Enter opens.',
    rows: 'Milestones and measures',
    view: 'View',
    modes: { axis: 'Axis', matrix: 'Progress matrix' },
    groupBy: 'Gathered by',
    groupings: { workPackage: 'Work package', group: 'Group', focusArea: 'Focus area' },
    ungrouped: {
      group: 'Without a group',
      focusArea: 'Without a focus area',
    },
    movedTo: (title, words) => `${title} is moved to ${words}.`,
    dragHint: 'Drag to move. Enter opens the field where the time can be written.',
    openMeasure: 'Open the measure',
    measures: 'Measures',
    reason: 'Reason',
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
    agenda: (heading) => agendaHeading(heading, 'en'),
    movedBecause: (reason) => `Reason: ${reason}`,
    originally: (words) => `Original plan: ${words}`,
  },
};
