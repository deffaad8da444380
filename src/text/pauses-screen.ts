/** Words of a person's own pauses from reminders. */
import { yearOf } from '#base/calendar.ts';
import type { Day } from '#base/clock.ts';
import type { PauseTrouble } from '#domain/pause.ts';
import type { Pause } from '#domain/reminder.ts';
import { formatInterval } from '#text/calendar-words.ts';
import type { ByLanguage, Language } from '#text/language.ts';

interface PausesTexts {
  readonly heading: string;
  readonly running: (last: string) => string;
  readonly next: (days: string) => string;
  readonly explain: string;
  readonly none: string;
  readonly now: string;
  readonly add: string;
  readonly from: string;
  readonly to: string;
  readonly toHint: string;
  readonly save: string;
  readonly change: string;
  readonly end: string;
  readonly takeAway: string;
  /** For who hears and does not see beside which pause a button stands. */
  readonly of: (act: string, days: string) => string;
  readonly title: (days: string) => string;
  readonly added: (days: string) => string;
  readonly changed: (days: string) => string;
  readonly ended: string;
  readonly takenAway: string;
  readonly unread: string;
  readonly trouble: Readonly<Record<PauseTrouble, string>>;
}

export const pausesTexts: ByLanguage<PausesTexts> = {
  nb: {
    heading: 'Pause fra påminnelser',
    running: (last) => `Du har pause til og med ${last}`,
    next: (days) => `Neste pause er ${days}`,
    explain:
      'I en pause sender vi deg ingen kort. Kort som skulle kommet i pausen, samles i ett når den er over. Tiltakene og rapportene dine står som før.',
    none: 'Du har ingen pause.',
    now: 'Nå',
    add: 'Legg inn en pause',
    from: 'Fra og med',
    to: 'Til og med',
    toHint: 'Begge dagene er med i pausen.',
    save: 'Lagre pausen',
    change: 'Endre',
    end: 'Avslutt nå',
    takeAway: 'Ta bort',
    of: (act, days) => `${act} pausen ${days}`,
    title: (days) => `Pause ${days}`,
    added: (days) => `Pausen ${days} er lagt inn.`,
    changed: (days) => `Pausen er nå ${days}.`,
    ended: 'Pausen er avsluttet.',
    takenAway: 'Pausen er tatt bort.',
    unread: 'Dagene er ikke lesbare',
    trouble: {
      noDays: 'Velg både første og siste dag.',
      backwards: 'Siste dag kommer før den første.',
      over: 'Siste dag er allerede over.',
      tooLong: 'En pause kan vare i høyst ett år.',
      overlaps: 'Du har allerede en pause på noen av disse dagene. Endre den i stedet.',
    },
  },
  nn: {
    heading: 'Pause frå påminningar',
    running: (last) => `Du har pause til og med ${last}`,
    next: (days) => `Neste pause er ${days}`,
    explain:
      'I ein pause sender vi deg ingen kort. Kort som skulle ha kome i pausen, blir samla i eitt når han er over. Tiltaka og rapportane dine står som før.',
    none: 'Du har ingen pause.',
    now: 'No',
    add: 'Legg inn ein pause',
    from: 'Frå og med',
    to: 'Til og med',
    toHint: 'Begge dagane er med i pausen.',
    save: 'Lagre pausen',
    change: 'Endre',
    end: 'Avslutt no',
    takeAway: 'Ta bort',
    of: (act, days) => `${act} pausen ${days}`,
    title: (days) => `Pause ${days}`,
    added: (days) => `Pausen ${days} er lagd inn.`,
    changed: (days) => `Pausen er no ${days}.`,
    ended: 'Pausen er avslutta.',
    takenAway: 'Pausen er teken bort.',
    unread: 'Dagane er ikkje lesbare',
    trouble: {
      noDays: 'Vel både første og siste dag.',
      backwards: 'Siste dag kjem før den første.',
      over: 'Siste dag er alt over.',
      tooLong: 'Ein pause kan vare i høgst eitt år.',
      overlaps: 'Du har alt ein pause på nokre av desse dagane. Endre han i staden.',
    },
  },
  en: {
    heading: 'Pause from reminders',
    running: (last) => `You have a pause until and including ${last}`,
    next: (days) => `The next pause is ${days}`,
    explain:
      'During a pause we send you no cards. Cards that were due in the pause come together in one when it is over. Your measures and reports stand as before.',
    none: 'You have no pause.',
    now: 'Now',
    add: 'Add a pause',
    from: 'First day',
    to: 'Last day',
    toHint: 'Both days are within the pause.',
    save: 'Save the pause',
    change: 'Change',
    end: 'End it now',
    takeAway: 'Take away',
    of: (act, days) => `${act}: the pause ${days}`,
    title: (days) => `Pause ${days}`,
    added: (days) => `The pause ${days} is added.`,
    changed: (days) => `The pause is now ${days}.`,
    ended: 'The pause has ended.',
    takenAway: 'The pause is taken away.',
    unread: 'The days cannot be read',
    trouble: {
      noDays: 'Choose both the first and the last day.',
      backwards: 'The last day comes before the first.',
      over: 'The last day is already past.',
      tooLong: 'A pause can last for a year at most.',
      overlaps: 'You already have a pause on some of these days. Change that one instead.',
    },
  },
};

/** «3.–7. mars», with the year where it is another than this one. */
export const pauseInWords = ({ from, to }: Pick<Pause, 'from' | 'to'>, language: Language, today: Day): string =>
  from === null || to === null
    ? pausesTexts[language].unread
    : formatInterval(from, to, language, { yearIfNot: yearOf(today) });
