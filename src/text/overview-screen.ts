/** Words of the overview: where are we, and what waits for whom? */
import { capitalised } from '#text/entities.ts';
import { numberWord } from '#text/number-words.ts';
import { counted } from '#text/sentence.ts';
import type { ByLanguage } from '#text/language.ts';

export interface OverviewTexts {
  readonly road: string;
  readonly roadHint: (total: number, passed: number, later: number) => string;
  readonly openTimeline: string;
  readonly today: string;
  readonly undatedGap: (months: number) => string;
  readonly passedFolded: (count: number) => string;
  readonly restFolded: (count: number) => string;
  readonly movedTo: (words: string) => string;
  readonly reachedOn: (day: string) => string;
  readonly waiting: string;
  readonly proposal: string;
  readonly proposalFrom: (code: string, from: string) => string;
  readonly standingLine: string;
  readonly measures: string;
  readonly measuresHint: string;
  readonly allMeasures: string;
  readonly workPackage: string;
  readonly outsidePackages: string;
  readonly inAll: (count: number) => string;
  readonly followUp: string;
  readonly silent: (count: number) => string;
  readonly show: string;
  readonly moreLate: (count: number) => string;
  readonly nothingToFollowUp: string;
  readonly allReports: string;
  readonly reportDue: (due: string) => string;
  readonly reportWasDue: (due: string) => string;
  readonly reportSent: (day: string) => string;
  readonly reportDraft: (filled: number, of: number) => string;
  readonly since: (day: string) => string;
  readonly sinceFirst: string;
  readonly lastFortnight: string;
  readonly nothingChanged: string;
  readonly nothingYet: string;
  readonly emptyTitle: string;
  readonly emptyText: string;
  readonly startEmpty: string;
  readonly noMeasures: string;
  readonly readerEmpty: string;
}

export const overviewTexts: ByLanguage<OverviewTexts> = {
  nb: {
    road: 'Veien',
    roadHint: (total, passed, later) =>
      [
        total === 1 ? '1 milepæl' : `${total} milepæler`,
        `${passed} passert`,
        ...(later > 0 ? [`${later} senere enn planlagt`] : []),
      ].join(', '),
    openTimeline: 'Åpne tidslinja',
    today: 'I dag',
    undatedGap: (months) =>
      months < 1 ? 'Ikke tidfestet' : `Ikke tidfestet – ${months} ${months === 1 ? 'måned' : 'måneder'} uten dato`,
    passedFolded: (count) => `${capitalised(counted(count, 'milestone', 'nb'))} er passert`,
    restFolded: (count) => `${capitalised(counted(count, 'milestone', 'nb'))} til`,
    movedTo: (words) => `Flyttet til ${words}`,
    reachedOn: (day) => `Nådd ${day}`,
    waiting: 'Venter på beslutning',
    proposal: 'Forslag',
    proposalFrom: (code, from) => [code, from === '' ? '' : `fra ${from}`].filter(Boolean).join(' '),
    standingLine: 'Anbefalinger fra gruppene. Ikke beslutninger som er fattet.',
    measures: 'Tiltak',
    measuresHint: 'Etter arbeidspakke og status',
    allMeasures: 'Alle tiltak',
    workPackage: 'Arbeidspakke',
    outsidePackages: 'Gjøres i tjenesten, utenfor prosjektet',
    inAll: (count) => `I alt ${count} tiltak`,
    followUp: 'Trenger oppfølging',
    silent: (count) => `${capitalised(counted(count, 'measure', 'nb'))} uten oppdatering på over 30 dager`,
    show: 'Vis',
    moreLate: (count) => `Og ${numberWord(count, 'nb')} til`,
    nothingToFollowUp: 'Ingenting er over fristen.',
    allReports: 'Alle rapporter',
    reportDue: (due) => `Frist ${due}`,
    reportWasDue: (due) => `Fristen var ${due}`,
    reportSent: (day) => `Levert ${day}`,
    reportDraft: (filled, of) => `Utkast, ${filled} av ${of} felt`,
    since: (day) => `Siden du var her ${day}`,
    sinceFirst: 'Siste endringer',
    lastFortnight: 'Vis de siste to ukene',
    nothingChanged: 'Ingenting er endret siden du var her.',
    nothingYet: 'Ingen andre har endret noe ennå.',
    emptyTitle: 'Her blir planen deres',
    emptyText:
      'Slipp et Word-dokument her, så finner vi milepæler, grupper og mål. Ingenting legges inn før du har sett over.',
    startEmpty: 'Begynn med en tom plan',
    noMeasures: 'Ingen tiltak ennå.',
    readerEmpty: 'Planen er ikke lagt inn ennå. Prosjektleder legger den inn.',
  },
  nn: {
    road: 'Vegen',
    roadHint: (total, passed, later) =>
      [
        total === 1 ? '1 milepæl' : `${total} milepælar`,
        `${passed} ${passed === 1 ? 'passert' : 'passerte'}`,
        ...(later > 0 ? [`${later} seinare enn planlagt`] : []),
      ].join(', '),
    openTimeline: 'Opne tidslinja',
    today: 'I dag',
    undatedGap: (months) =>
      months < 1 ? 'Ikkje tidfesta' : `Ikkje tidfesta – ${months} ${months === 1 ? 'månad' : 'månader'} utan dato`,
    passedFolded: (count) =>
      `${capitalised(counted(count, 'milestone', 'nn'))} er ${count === 1 ? 'passert' : 'passerte'}`,
    restFolded: (count) => `${capitalised(counted(count, 'milestone', 'nn'))} til`,
    movedTo: (words) => `Flytta til ${words}`,
    reachedOn: (day) => `Nådd ${day}`,
    waiting: 'Ventar på avgjerd',
    proposal: 'Framlegg',
    proposalFrom: (code, from) => [code, from === '' ? '' : `frå ${from}`].filter(Boolean).join(' '),
    standingLine: 'Tilrådingar frå gruppene. Ikkje avgjerder som er tekne.',
    measures: 'Tiltak',
    measuresHint: 'Etter arbeidspakke og status',
    allMeasures: 'Alle tiltak',
    workPackage: 'Arbeidspakke',
    outsidePackages: 'Blir gjort i tenesta, utanfor prosjektet',
    inAll: (count) => `I alt ${count} tiltak`,
    followUp: 'Treng oppfølging',
    silent: (count) => `${capitalised(counted(count, 'measure', 'nn'))} utan oppdatering på over 30 dagar`,
    show: 'Vis',
    moreLate: (count) => `Og ${numberWord(count, 'nn')} til`,
    nothingToFollowUp: 'Ingenting er over fristen.',
    allReports: 'Alle rapportar',
    reportDue: (due) => `Frist ${due}`,
    reportWasDue: (due) => `Fristen var ${due}`,
    reportSent: (day) => `Levert ${day}`,
    reportDraft: (filled, of) => `Utkast, ${filled} av ${of} felt`,
    since: (day) => `Sidan du var her ${day}`,
    sinceFirst: 'Siste endringar',
    lastFortnight: 'Vis dei siste to vekene',
    nothingChanged: 'Ingenting er endra sidan du var her.',
    nothingYet: 'Ingen andre har endra noko enno.',
    emptyTitle: 'Her blir planen dykkar',
    emptyText:
      'Slepp eit Word-dokument her, så finn vi milepælar, grupper og mål. Ingenting blir lagt inn før du har sett over.',
    startEmpty: 'Begynn med ein tom plan',
    noMeasures: 'Ingen tiltak enno.',
    readerEmpty: 'Planen er ikkje lagd inn enno. Prosjektleiaren legg han inn.',
  },
  en: {
    road: 'The road',
    roadHint: (total, passed, later) =>
      [
        total === 1 ? '1 milestone' : `${total} milestones`,
        `${passed} passed`,
        ...(later > 0 ? [`${later} later than planned`] : []),
      ].join(', '),
    openTimeline: 'Open the timeline',
    today: 'Today',
    undatedGap: (months) =>
      months < 1 ? 'No date' : `No date – ${months} ${months === 1 ? 'month' : 'months'} without one`,
    passedFolded: (count) => `${capitalised(counted(count, 'milestone', 'en'))} passed`,
    restFolded: (count) => `${capitalised(counted(count, 'milestone', 'en'))} more`,
    movedTo: (words) => `Moved to ${words}`,
    reachedOn: (day) => `Reached ${day}`,
    waiting: 'Waiting for a decision',
    proposal: 'Proposal',
    proposalFrom: (code, from) => [code, from === '' ? '' : `from ${from}`].filter(Boolean).join(' '),
    standingLine: 'Recommendations from the groups. Not decisions that have been made.',
    measures: 'Measures',
    measuresHint: 'By work package and status',
    allMeasures: 'All measures',
    workPackage: 'Work package',
    outsidePackages: 'Done in the service, outside the project',
    inAll: (count) => `${count === 1 ? '1 measure' : `${count} measures`} in all`,
    followUp: 'Needs follow-up',
    silent: (count) => `${capitalised(counted(count, 'measure', 'en'))} without an update for more than 30 days`,
    show: 'Show',
    moreLate: (count) => `And ${numberWord(count, 'en')} more`,
    nothingToFollowUp: 'Nothing is overdue.',
    allReports: 'All reports',
    reportDue: (due) => `Due ${due}`,
    reportWasDue: (due) => `Was due ${due}`,
    reportSent: (day) => `Handed in ${day}`,
    reportDraft: (filled, of) => `Draft, ${filled} of ${of} ${of === 1 ? 'field' : 'fields'}`,
    since: (day) => `Since you were here on ${day}`,
    sinceFirst: 'Latest changes',
    lastFortnight: 'Show the last two weeks',
    nothingChanged: 'Nothing has changed since you were here.',
    nothingYet: 'Nobody else has changed anything yet.',
    emptyTitle: 'Your plan will be here',
    emptyText:
      'Drop a Word document here and we find milestones, groups and goals. Nothing is added before you have looked it over.',
    startEmpty: 'Begin with an empty plan',
    noMeasures: 'No measures yet.',
    readerEmpty: 'The plan has not been added yet. The project leader adds it.',
  },
};
