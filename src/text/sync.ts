/** One quiet line: where what was written stands. */
import type { Instant } from '#base/clock.ts';
import { formatTimeOfDay } from '#text/calendar-words.ts';
import { capitalised } from '#text/entities.ts';
import type { ByLanguage, Language } from '#text/language.ts';
import { numberWord } from '#text/number-words.ts';

export interface SyncTexts {
  readonly saving: string;
  readonly keptHere: (at: Instant) => string;
  readonly shared: (at: Instant) => string;
  readonly waiting: (edits: number) => string;
  readonly offline: string;
  readonly offlineKept: (edits: number) => string;
  readonly offlineUnkept: (edits: number) => string;
  readonly sending: (now: number, of: number) => string;
  readonly backOnline: (sent: number) => string;
  readonly busy: (seconds: number) => string;
  readonly retrying: (what: string, seconds: number) => string;
  readonly signIn: string;
  readonly signInKept: (edits: number) => string;
  readonly signInUnkept: string;
  readonly signInNow: string;
  readonly clash: (clashes: number) => string;
  readonly choose: string;
  readonly notSaved: (edits: number) => string;
  readonly whatCanIDo: string;
  readonly notKeptHere: string;
  readonly newer: string;
  readonly show: string;
  /** Before the line where it is read aloud. */
  readonly announced: (line: string) => string;
}

interface WaitUnits {
  readonly second: readonly [one: string, more: string];
  readonly minute: readonly [one: string, more: string];
}
const waitUnits: ByLanguage<WaitUnits> = {
  nb: { second: ['sekund', 'sekunder'], minute: ['minutt', 'minutter'] },
  nn: { second: ['sekund', 'sekund'], minute: ['minutt', 'minutt'] },
  en: { second: ['second', 'seconds'], minute: ['minute', 'minutes'] },
};
const LONGEST_IN_SECONDS = 90;

/** «20 sekunder», «ett minutt»; both are neuter. */
function wait(seconds: number, language: Language): string {
  const inSeconds = seconds <= LONGEST_IN_SECONDS;
  const count = inSeconds ? seconds : Math.ceil(seconds / 60);
  const [one, more] = waitUnits[language][inSeconds ? 'second' : 'minute'];
  return `${numberWord(count, language, 'neuter')} ${count === 1 ? one : more}`;
}

const nb = (count: number): string =>
  `${capitalised(numberWord(count, 'nb'))} ${count === 1 ? 'endring' : 'endringer'}`;
const nn = (count: number): string =>
  `${capitalised(numberWord(count, 'nn', 'feminine'))} ${count === 1 ? 'endring' : 'endringar'}`;
const en = (count: number): string => `${capitalised(numberWord(count, 'en'))} ${count === 1 ? 'change' : 'changes'}`;

export const syncTexts: ByLanguage<SyncTexts> = {
  nb: {
    saving: 'Lagrer',
    keptHere: (at) => `Lagret her ${formatTimeOfDay(at, 'nb')}`,
    shared: (at) => `Delt ${formatTimeOfDay(at, 'nb')}`,
    waiting: (edits) => `${nb(edits)} venter på å bli sendt`,
    offline: 'Uten nett',
    offlineKept: (edits) => `Uten nett. ${nb(edits)} er lagret her`,
    offlineUnkept: (edits) => `Uten nett. ${nb(edits)} venter. Ikke lukk siden`,
    sending: (now, of) => `Sender ${numberWord(now, 'nb')} av ${numberWord(of, 'nb')}`,
    backOnline: (sent) => `På nett igjen. ${nb(sent)} er sendt`,
    busy: (seconds) => `SharePoint er travelt. Vi prøver igjen om ${wait(seconds, 'nb')}`,
    retrying: (what, seconds) => `${what} Vi prøver igjen om ${wait(seconds, 'nb')}`,
    signIn: 'Du må logge inn igjen',
    signInKept: (edits) =>
      `Du må logge inn igjen. ${edits === 1 ? 'Endringen er trygg her' : 'Endringene er trygge her'}`,
    signInUnkept: 'Du må logge inn igjen. Ikke lukk siden',
    signInNow: 'Logg inn',
    clash: (clashes) => (clashes === 1 ? 'Noen endret dette samtidig' : `${nb(clashes)} venter på at du velger`),
    choose: 'Velg',
    notSaved: (edits) => (edits === 1 ? 'En endring ble ikke lagret' : `${nb(edits)} ble ikke lagret`),
    whatCanIDo: 'Hva kan jeg gjøre?',
    notKeptHere: 'Ingenting blir lagret på denne enheten',
    newer: 'Du kan lese, men ikke endre. Framdrift må oppdateres',
    show: 'Vis',
    announced: (line) => `Lagring: ${line}`,
  },
  nn: {
    saving: 'Lagrar',
    keptHere: (at) => `Lagra her ${formatTimeOfDay(at, 'nn')}`,
    shared: (at) => `Delt ${formatTimeOfDay(at, 'nn')}`,
    waiting: (edits) => `${nn(edits)} ventar på å bli ${edits === 1 ? 'send' : 'sende'}`,
    offline: 'Utan nett',
    offlineKept: (edits) => `Utan nett. ${nn(edits)} er ${edits === 1 ? 'lagra' : 'lagra'} her`,
    offlineUnkept: (edits) => `Utan nett. ${nn(edits)} ventar. Ikkje lukk sida`,
    sending: (now, of) => `Sender ${numberWord(now, 'nn', 'feminine')} av ${numberWord(of, 'nn', 'feminine')}`,
    backOnline: (sent) => `På nett igjen. ${nn(sent)} er ${sent === 1 ? 'send' : 'sende'}`,
    busy: (seconds) => `SharePoint har det travelt. Vi prøver igjen om ${wait(seconds, 'nn')}`,
    retrying: (what, seconds) => `${what} Vi prøver igjen om ${wait(seconds, 'nn')}`,
    signIn: 'Du må logge inn igjen',
    signInKept: (edits) =>
      `Du må logge inn igjen. ${edits === 1 ? 'Endringa er trygg her' : 'Endringane er trygge her'}`,
    signInUnkept: 'Du må logge inn igjen. Ikkje lukk sida',
    signInNow: 'Logg inn',
    clash: (clashes) => (clashes === 1 ? 'Nokon endra dette samstundes' : `${nn(clashes)} ventar på at du vel`),
    choose: 'Vel',
    notSaved: (edits) => (edits === 1 ? 'Ei endring vart ikkje lagra' : `${nn(edits)} vart ikkje lagra`),
    whatCanIDo: 'Kva kan eg gjere?',
    notKeptHere: 'Ingenting blir lagra på denne eininga',
    newer: 'Du kan lese, men ikkje endre. Framdrift må oppdaterast',
    show: 'Vis',
    announced: (line) => `Lagring: ${line}`,
  },
  en: {
    saving: 'Saving',
    keptHere: (at) => `Saved here ${formatTimeOfDay(at, 'en')}`,
    shared: (at) => `Shared ${formatTimeOfDay(at, 'en')}`,
    waiting: (edits) => `${en(edits)} ${edits === 1 ? 'waits' : 'wait'} to be sent`,
    offline: 'Offline',
    offlineKept: (edits) => `Offline. ${en(edits)} ${edits === 1 ? 'is' : 'are'} saved here`,
    offlineUnkept: (edits) => `Offline. ${en(edits)} ${edits === 1 ? 'waits' : 'wait'}. Do not close the page`,
    sending: (now, of) => `Sending ${numberWord(now, 'en')} of ${numberWord(of, 'en')}`,
    backOnline: (sent) => `Online again. ${en(sent)} ${sent === 1 ? 'is' : 'are'} sent`,
    busy: (seconds) => `SharePoint is busy. We try again in ${wait(seconds, 'en')}`,
    retrying: (what, seconds) => `${what} We try again in ${wait(seconds, 'en')}`,
    signIn: 'You must sign in again',
    signInKept: (edits) =>
      `You must sign in again. ${edits === 1 ? 'Your change is safe here' : 'Your changes are safe here'}`,
    signInUnkept: 'You must sign in again. Do not close the page',
    signInNow: 'Sign in',
    clash: (clashes) =>
      clashes === 1 ? 'Somebody changed this at the same time' : `${en(clashes)} wait for your choice`,
    choose: 'Choose',
    notSaved: (edits) => (edits === 1 ? 'A change was not saved' : `${en(edits)} were not saved`),
    whatCanIDo: 'What can I do?',
    notKeptHere: 'Nothing is saved on this device',
    newer: 'You can read but not change. Framdrift must be updated',
    show: 'Show',
    announced: (line) => `Saving status: ${line}`,
  },
};
