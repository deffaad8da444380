/** Words of the list of meetings, and of the panel where one is written. */
import { monthName } from '#text/calendar-words.ts';
import { capitalised } from '#text/entities.ts';
import type { ByLanguage, Language } from '#text/language.ts';

export interface MeetingsTexts {
  readonly coming: (meetings: number) => string;
  readonly add: string;
  readonly who: string;
  readonly paste: string;
  readonly filter: string;
  readonly everybody: string;
  readonly ahead: string;
  readonly noneAhead: string;
  readonly noneAheadText: string;
  readonly past: string;
  readonly noDay: string;
  readonly papers: (day: string) => string;
  readonly edit: string;
  readonly editOne: (meeting: string) => string;
  readonly close: string;
  readonly changed: (meeting: string) => string;
  readonly editField: (field: string) => string;
  readonly nothingWritten: string;
  readonly otherBody: string;
  /** Where no deadline is set: the day that is counted with. */
  readonly papersReckoned: (day: string) => string;
  readonly callOff: string;
  readonly planAgain: string;
  readonly calledOff: (meeting: string) => string;
  readonly plannedAgain: (meeting: string) => string;
  readonly takeAway: string;
  readonly takenAway: (meeting: string) => string;
  readonly history: string;
  readonly open: string;
  readonly next: (when: string) => string;
  readonly all: string;
}

export const meetingsTexts: ByLanguage<MeetingsTexts> = {
  nb: {
    coming: (meetings) =>
      meetings === 0 ? 'Ingen møter framover' : meetings === 1 ? 'Ett møte framover' : `${meetings} møter framover`,
    add: 'Nytt møte',
    who: 'Hvem møtes?',
    paste: 'Lim inn møteplan',
    filter: 'Vis møtene til',
    everybody: 'Alle',
    ahead: 'Framover',
    noneAhead: 'Ingen møter er satt opp',
    noneAheadText: 'Lim inn møteplanen, så får sakene frist før hvert møte, og «junimøtet» får sin dag.',
    past: 'Tidligere møter',
    noDay: 'Uten dag',
    papers: (day) => `Sakspapirer ${day}`,
    edit: 'Endre',
    editOne: (meeting) => `Endre ${meeting}`,
    close: 'Lukk møtet',
    changed: (meeting) => `${meeting} er endret.`,
    editField: (field) => `Endre ${field.toLocaleLowerCase('nb')}`,
    nothingWritten: 'Ikke skrevet',
    otherBody: 'Et annet organ',
    papersReckoned: (day) => `Vi regner med ${day} til en frist er satt.`,
    callOff: 'Avlys møtet',
    planAgain: 'Sett opp igjen',
    calledOff: (meeting) => `${meeting} er avlyst.`,
    plannedAgain: (meeting) => `${meeting} er satt opp igjen.`,
    takeAway: 'Ta bort møtet',
    takenAway: (meeting) => `${meeting} er tatt bort.`,
    history: 'Hva har skjedd',
    open: 'Åpne møtet',
    next: (when) => `Neste møte ${when}`,
    all: 'Alle møter',
  },
  nn: {
    coming: (meetings) =>
      meetings === 0 ? 'Ingen møte framover' : meetings === 1 ? 'Eitt møte framover' : `${meetings} møte framover`,
    add: 'Nytt møte',
    who: 'Kven møtest?',
    paste: 'Lim inn møteplan',
    filter: 'Vis møta til',
    everybody: 'Alle',
    ahead: 'Framover',
    noneAhead: 'Ingen møte er sette opp',
    noneAheadText: 'Lim inn møteplanen, så får sakene frist før kvart møte, og «junimøtet» får dagen sin.',
    past: 'Tidlegare møte',
    noDay: 'Utan dag',
    papers: (day) => `Sakspapir ${day}`,
    edit: 'Endre',
    editOne: (meeting) => `Endre ${meeting}`,
    close: 'Lukk møtet',
    changed: (meeting) => `${meeting} er endra.`,
    editField: (field) => `Endre ${field.toLocaleLowerCase('nn')}`,
    nothingWritten: 'Ikkje skrive',
    otherBody: 'Eit anna organ',
    papersReckoned: (day) => `Vi reknar med ${day} til ein frist er sett.`,
    callOff: 'Avlys møtet',
    planAgain: 'Set opp igjen',
    calledOff: (meeting) => `${meeting} er avlyst.`,
    plannedAgain: (meeting) => `${meeting} er sett opp igjen.`,
    takeAway: 'Ta bort møtet',
    takenAway: (meeting) => `${meeting} er teke bort.`,
    history: 'Kva har skjedd',
    open: 'Opne møtet',
    next: (when) => `Neste møte ${when}`,
    all: 'Alle møte',
  },
  en: {
    coming: (meetings) =>
      meetings === 0 ? 'No meetings ahead' : meetings === 1 ? 'One meeting ahead' : `${meetings} meetings ahead`,
    add: 'New meeting',
    who: 'Who meets?',
    paste: 'Paste a plan of meetings',
    filter: 'Show the meetings of',
    everybody: 'All',
    ahead: 'Ahead',
    noneAhead: 'No meetings are set up',
    noneAheadText:
      'Paste the plan of meetings: then cases have a deadline before each, and “the June meeting” has its day.',
    past: 'Earlier meetings',
    noDay: 'Without a day',
    papers: (day) => `Papers by ${day}`,
    edit: 'Edit',
    editOne: (meeting) => `Edit ${meeting}`,
    close: 'Close the meeting',
    changed: (meeting) => `${meeting} is changed.`,
    editField: (field) => `Edit ${field.toLocaleLowerCase('en')}`,
    nothingWritten: 'Not written',
    otherBody: 'Another body',
    papersReckoned: (day) => `We reckon with ${day} until a deadline is set.`,
    callOff: 'Call the meeting off',
    planAgain: 'Set up again',
    calledOff: (meeting) => `${meeting} is called off.`,
    plannedAgain: (meeting) => `${meeting} is set up again.`,
    takeAway: 'Take the meeting away',
    takenAway: (meeting) => `${meeting} is taken away.`,
    history: 'What has happened',
    open: 'Open the meeting',
    next: (when) => `Next meeting ${when}`,
    all: 'All meetings',
  },
};

/** «Juni», «Januar 2027»; `month` as '2027-01'. */
export function monthTitle(month: string, language: Language, thisYear: number): string {
  const [year = '', number = ''] = month.split('-');
  const name = capitalised(monthName(Number(number), language, 'long'));
  return Number(year) === thisYear ? name : `${name} ${year}`;
}
