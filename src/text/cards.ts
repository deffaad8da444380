/** Words that every card has: where it is from, when it was sent, and the buttons that lead into the plan. */
import { yearOf } from '#base/calendar.ts';
import { type Day, inOslo, type Instant } from '#base/clock.ts';
import { formatClock, formatDay } from '#text/calendar-words.ts';
import type { ByLanguage, Language } from '#text/language.ts';

interface CardTexts {
  readonly week: (place: string, week: number) => string;
  /** `when` begins with a day. */
  readonly sent: (when: string) => string;
  readonly updated: (when: string) => string;
  readonly today: string;
  readonly at: (day: string, clock: string) => string;
  /** «tiltaket», «vedtaket» */
  readonly open: (thing: string) => string;
  readonly openOverview: string;
  readonly openMyPage: string;
  readonly openForm: string;
  readonly openPlan: string;
  readonly seeReport: string;
  /** Where there was no room. */
  readonly more: (count: number) => string;
  readonly nothing: string;
  readonly privacy: string;
}

export const cardTexts: ByLanguage<CardTexts> = {
  nb: {
    week: (place, week) => `${place} · uke ${week}`,
    sent: (when) => `Sendt ${when}.`,
    updated: (when) => `Oppdatert ${when}.`,
    today: 'i dag',
    at: (day, clock) => `${day} kl. ${clock}`,
    open: (thing) => `Åpne ${thing}`,
    openOverview: 'Åpne oversikten',
    openMyPage: 'Åpne Min side',
    openForm: 'Åpne skjemaet',
    openPlan: 'Åpne planen',
    seeReport: 'Se rapporten',
    more: (count) => `og ${count} til`,
    nothing: 'Ingenting venter på deg nå.',
    privacy: 'Ikke skriv navn på brukere eller ansatte.',
  },
  nn: {
    week: (place, week) => `${place} · veke ${week}`,
    sent: (when) => `Send ${when}.`,
    updated: (when) => `Oppdatert ${when}.`,
    today: 'i dag',
    at: (day, clock) => `${day} kl. ${clock}`,
    open: (thing) => `Opne ${thing}`,
    openOverview: 'Opne oversikta',
    openMyPage: 'Opne Mi side',
    openForm: 'Opne skjemaet',
    openPlan: 'Opne planen',
    seeReport: 'Sjå rapporten',
    more: (count) => `og ${count} til`,
    nothing: 'Ingenting ventar på deg no.',
    privacy: 'Ikkje skriv namn på brukarar eller tilsette.',
  },
  en: {
    week: (place, week) => `${place} · week ${week}`,
    sent: (when) => `Sent ${when}.`,
    updated: (when) => `Updated ${when}.`,
    today: 'today',
    at: (day, clock) => `${day} at ${clock}`,
    open: (thing) => `Open ${thing}`,
    openOverview: 'Open the overview',
    openMyPage: 'Open My page',
    openForm: 'Open the form',
    openPlan: 'Open the plan',
    seeReport: 'See the report',
    more: (count) => `and ${count} more`,
    nothing: 'Nothing waits for you now.',
    privacy: 'Do not write names of users or staff.',
  },
};

/** «13. mars», «13. mars 2027» */
export const cardDay = (day: Day, language: Language, today: Day): string =>
  formatDay(day, language, 'long', { yearIfNot: yearOf(today) });

/** «fredag 13. februar» */
export const cardWeekday = (day: Day, language: Language, today: Day): string =>
  formatDay(day, language, 'withWeekday', { yearIfNot: yearOf(today) });

/** «i dag kl. 09.12», «onsdag 11. februar kl. 08.12»; the day where `now` is null, for what is read on any day. */
export function cardMoment(at: Instant, language: Language, now: Instant | null): string {
  const { day, hour, minute } = inOslo(at);
  const text = cardTexts[language];
  const today = now === null ? null : inOslo(now).day;
  return text.at(
    day === today ? text.today : cardWeekday(day, language, today ?? day),
    formatClock(hour, minute, language),
  );
}
