/** Words of the meeting screen: the agenda, the case that is up, and what is recorded. */
import type { ByLanguage } from '#text/language.ts';

export interface MeetingScreenTexts {
  readonly numbered: (number: string) => string;
  readonly clock: (time: string) => string;
  readonly recordedBy: (who: string) => string;
  readonly onlyThey: (who: string) => string;
  readonly over: string;
  readonly cancelled: string;
  readonly gone: string;
  readonly goneText: string;
  readonly agenda: string;
  readonly ofWhatWaits: string;
  readonly asItStands: string;
  readonly addCase: string;
  readonly newCase: string;
  readonly reorder: string;
  readonly moveUp: string;
  readonly moveDown: string;
  readonly moved: (title: string, place: number, of: number) => string;
  readonly place: (number: number, of: number) => string;
  readonly previous: string;
  readonly emptyAgenda: string;
  readonly wasEmpty: string;
  readonly caseNumber: string;
  readonly isDraft: string;
  readonly isDraftOutside: string;
  readonly next: string;
  readonly nextShort: string;
  readonly last: string;
  readonly done: string;
  readonly doneShort: string;
  readonly doneLast: string;
  readonly postpone: string;
  readonly takeUp: string;
  readonly takeOut: string;
  readonly takenOut: (title: string) => string;
  readonly changed: (title: string) => string;
  readonly note: string;
  readonly noteHint: string;
  readonly registeredAs: (code: string) => string;
  readonly soFar: string;
  readonly nothingYet: string;
  readonly upNext: string;
  readonly nothingNext: string;
  readonly present: string;
  readonly nobodyWritten: string;
  readonly editPresent: string;
  readonly putInMembers: string;
}

export const meetingScreenTexts: ByLanguage<MeetingScreenTexts> = {
  nb: {
    numbered: (number) => `Møte ${number}`,
    clock: (time) => `kl. ${time}`,
    recordedBy: (who) => `Føres av ${who}`,
    onlyThey: (who) => `Bare ${who} kan føre møtet. Du ser det som føres.`,
    over: 'Møtet er avsluttet. Det som ble bestemt, er registrert og kan ikke endres.',
    cancelled: 'Møtet er avlyst.',
    gone: 'Møtet finnes ikke',
    goneText: 'Det kan være tatt bort, eller høre til en annen plan.',
    agenda: 'Saksliste',
    ofWhatWaits: 'Laget av det som venter',
    asItStands: 'Slik den ble satt opp',
    addCase: 'Legg til sak',
    newCase: 'Hva er saken?',
    reorder: 'Alt + pil flytter saken',
    moveUp: 'Flytt saken opp',
    moveDown: 'Flytt saken ned',
    moved: (title, place, of) => `${title} er nå sak ${place} av ${of}`,
    place: (number, of) => `Sak ${number} av ${of}`,
    previous: 'Forrige sak',
    emptyAgenda: 'Ingenting venter på møtet ennå.',
    wasEmpty: 'Ingen saker sto på sakslista.',
    caseNumber: 'Saksnummer',
    isDraft: 'Et utkast til møtet avsluttes. Da registreres det, og kan ikke endres etterpå.',
    isDraftOutside: 'Et utkast. Det registreres når møtet avsluttes.',
    next: 'Registrer og gå til neste sak',
    nextShort: 'Registrer',
    last: 'Registrer saken',
    done: 'Ferdig, gå til neste sak',
    doneShort: 'Ferdig',
    doneLast: 'Ferdig med saken',
    postpone: 'Ta den i neste møte',
    takeUp: 'Ta opp saken igjen',
    takeOut: 'Ta ut av sakslista',
    takenOut: (title) => `${title} er tatt ut av sakslista`,
    changed: (title) => `${title} er endret`,
    note: 'Referat av saken',
    noteHint: 'Det som ble sagt, med få ord. Ikke navn, og ikke noe om helsa til noen.',
    registeredAs: (code) => `Registrert som ${code}`,
    soFar: 'Ført så langt',
    nothingYet: 'Ingen saker er ført ennå.',
    upNext: 'Neste sak',
    nothingNext: 'Alle sakene er ført.',
    present: 'Til stede',
    nobodyWritten: 'Ikke skrevet ennå',
    editPresent: 'Endre hvem som var til stede',
    putInMembers: 'Sett inn gruppas medlemmer',
  },
  nn: {
    numbered: (number) => `Møte ${number}`,
    clock: (time) => `kl. ${time}`,
    recordedBy: (who) => `Vert ført av ${who}`,
    onlyThey: (who) => `Berre ${who} kan føre møtet. Du ser det som vert ført.`,
    over: 'Møtet er avslutta. Det som vart avgjort, er registrert og kan ikkje endrast.',
    cancelled: 'Møtet er avlyst.',
    gone: 'Møtet finst ikkje',
    goneText: 'Det kan vere teke bort, eller høyre til ein annan plan.',
    agenda: 'Sakliste',
    ofWhatWaits: 'Laga av det som ventar',
    asItStands: 'Slik ho vart sett opp',
    addCase: 'Legg til sak',
    newCase: 'Kva er saka?',
    reorder: 'Alt + pil flyttar saka',
    moveUp: 'Flytt saka opp',
    moveDown: 'Flytt saka ned',
    moved: (title, place, of) => `${title} er no sak ${place} av ${of}`,
    place: (number, of) => `Sak ${number} av ${of}`,
    previous: 'Førre sak',
    emptyAgenda: 'Ingenting ventar på møtet enno.',
    wasEmpty: 'Ingen saker stod på saklista.',
    caseNumber: 'Saksnummer',
    isDraft: 'Eit utkast til møtet vert avslutta. Då vert det registrert, og kan ikkje endrast etterpå.',
    isDraftOutside: 'Eit utkast. Det vert registrert når møtet vert avslutta.',
    next: 'Registrer og gå til neste sak',
    nextShort: 'Registrer',
    last: 'Registrer saka',
    done: 'Ferdig, gå til neste sak',
    doneShort: 'Ferdig',
    doneLast: 'Ferdig med saka',
    postpone: 'Ta ho i neste møte',
    takeUp: 'Ta opp saka igjen',
    takeOut: 'Ta ut av saklista',
    takenOut: (title) => `${title} er teken ut av saklista`,
    changed: (title) => `${title} er endra`,
    note: 'Referat av saka',
    noteHint: 'Det som vart sagt, med få ord. Ikkje namn, og ikkje noko om helsa til nokon.',
    registeredAs: (code) => `Registrert som ${code}`,
    soFar: 'Ført så langt',
    nothingYet: 'Ingen saker er førte enno.',
    upNext: 'Neste sak',
    nothingNext: 'Alle sakene er førte.',
    present: 'Til stades',
    nobodyWritten: 'Ikkje skrive enno',
    editPresent: 'Endre kven som var til stades',
    putInMembers: 'Set inn medlemene i gruppa',
  },
  en: {
    numbered: (number) => `Meeting ${number}`,
    clock: (time) => `at ${time}`,
    recordedBy: (who) => `Recorded by ${who}`,
    onlyThey: (who) => `Only ${who} can record the meeting. You see what is recorded.`,
    over: 'The meeting is closed. What was decided is on record and cannot be changed.',
    cancelled: 'The meeting is cancelled.',
    gone: 'There is no such meeting',
    goneText: 'It may have been taken away, or belong to another plan.',
    agenda: 'Agenda',
    ofWhatWaits: 'Made of what waits',
    asItStands: 'As it was set up',
    addCase: 'Add a case',
    newCase: 'What is the case?',
    reorder: 'Alt + arrow moves the case',
    moveUp: 'Move the case up',
    moveDown: 'Move the case down',
    moved: (title, place, of) => `${title} is now case ${place} of ${of}`,
    place: (number, of) => `Case ${number} of ${of}`,
    previous: 'Previous case',
    emptyAgenda: 'Nothing waits for the meeting yet.',
    wasEmpty: 'No case stood on the agenda.',
    caseNumber: 'Case number',
    isDraft: 'A draft until the meeting is closed. Then it is registered and cannot be changed.',
    isDraftOutside: 'A draft. It is registered when the meeting is closed.',
    next: 'Register and go to the next case',
    nextShort: 'Register',
    last: 'Register the case',
    done: 'Done, go to the next case',
    doneShort: 'Done',
    doneLast: 'Done with the case',
    postpone: 'Take it in the next meeting',
    takeUp: 'Take the case up again',
    takeOut: 'Take out of the agenda',
    takenOut: (title) => `${title} is taken out of the agenda`,
    changed: (title) => `${title} is changed`,
    note: 'Minutes of the case',
    noteHint: 'What was said, in few words. No names, and nothing about anybody’s health.',
    registeredAs: (code) => `Registered as ${code}`,
    soFar: 'Recorded so far',
    nothingYet: 'No case is recorded yet.',
    upNext: 'Next case',
    nothingNext: 'All cases are recorded.',
    present: 'Present',
    nobodyWritten: 'Not written yet',
    editPresent: 'Edit who was present',
    putInMembers: 'Put in the group’s members',
  },
};
