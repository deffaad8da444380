/** How a time was read, in sentences under the field where it is written: the days, the conventions used, the doubts. */
import { dateOf, lastOfMonth, monthOf, yearOf } from '#base/calendar.ts';
import type { Day } from '#base/clock.ts';
import type { Doubt, FuzzyDate, Seasons } from '#domain/fuzzy-date.ts';
import { formatDay, formatInterval, monthName } from '#text/calendar-words.ts';
import { cadenceLabels } from '#text/cadence.ts';
import type { ChoiceLabels } from '#text/labels.ts';
import type { ByLanguage, Language } from '#text/language.ts';

interface ReadingTexts {
  readonly readAs: (time: string) => string;
  readonly setByHand: (time: string) => string;
  readonly upTo: (day: string) => string;
  readonly from: (day: string) => string;
  readonly endOpen: string;
  readonly recurring: (cadence: string) => string;
  readonly conditional: string;
  readonly whichYear: string;
  readonly undated: string;
  readonly unread: (words: string) => string;
  readonly seasonIs: (season: string, from: string, to: string) => string;
  readonly seasons: Readonly<Record<keyof Seasons, string>>;
}

const texts: ByLanguage<ReadingTexts> = {
  nb: {
    readAs: (time) => `Leses som ${time}.`,
    setByHand: (time) => `Satt for hånd: ${time}.`,
    upTo: (day) => `til og med ${day}`,
    from: (day) => `fra og med ${day}`,
    endOpen: 'Slutten er ikke tidfestet.',
    recurring: (cadence) => `Leses som ${cadence}, uten bestemt dato.`,
    conditional: 'Dette er et vilkår, ikke en dato.',
    whichYear: 'Hvilket år?',
    undated: 'Ikke tidfestet, så ingen får varsel om frist.',
    unread: (words) => `Vi forstår ikke «${words}». Skriv en måned, eller la det stå som ikke tidfestet.`,
    seasonIs: (season, from, to) => `Vi regner ${season} som ${from} til ${to}.`,
    seasons: { spring: 'våren', summer: 'sommeren', autumn: 'høsten' },
  },
  nn: {
    readAs: (time) => `Vi les det som ${time}.`,
    setByHand: (time) => `Sett for hand: ${time}.`,
    upTo: (day) => `til og med ${day}`,
    from: (day) => `frå og med ${day}`,
    endOpen: 'Slutten er ikkje tidfesta.',
    recurring: (cadence) => `Vi les det som ${cadence}, utan bestemt dato.`,
    conditional: 'Dette er eit vilkår, ikkje ein dato.',
    whichYear: 'Kva år?',
    undated: 'Ikkje tidfesta, så ingen får varsel om frist.',
    unread: (words) => `Vi forstår ikkje «${words}». Skriv ein månad, eller la det stå som ikkje tidfesta.`,
    seasonIs: (season, from, to) => `Vi reknar ${season} som ${from} til ${to}.`,
    seasons: { spring: 'våren', summer: 'sommaren', autumn: 'hausten' },
  },
  en: {
    readAs: (time) => `Read as ${time}.`,
    setByHand: (time) => `Set by hand: ${time}.`,
    upTo: (day) => `until and including ${day}`,
    from: (day) => `from ${day}`,
    endOpen: 'The end is not set.',
    recurring: (cadence) => `Read as ${cadence}, without a set date.`,
    conditional: 'This is a condition, not a date.',
    whichYear: 'Which year?',
    undated: 'No date is set, so nobody is reminded of a deadline.',
    unread: (words) => `We do not understand “${words}”. Write a month, or leave it as no date set.`,
    seasonIs: (season, from, to) => `We count ${season} as ${from} to ${to}.`,
    seasons: { spring: 'spring', summer: 'summer', autumn: 'autumn' },
  },
};

/** One sentence for each reason to look once more at a reading. */
const doubtTexts: ChoiceLabels<Doubt> = {
  alternatives: {
    nb: 'Ordene gir flere tider. Vi leser fra den første til den siste.',
    nn: 'Orda gir fleire tider. Vi les frå den første til den siste.',
    en: 'The words give several times. We read from the first to the last.',
  },
  lastDayIncluded: {
    nb: 'Vi regner med at dagen selv er med.',
    nn: 'Vi reknar med at dagen sjølv er med.',
    en: 'We count the day itself in.',
  },
  wholePeriod: {
    nb: 'Vi regner med at hele perioden er med.',
    nn: 'Vi reknar med at heile perioden er med.',
    en: 'We count the whole period in.',
  },
  coarse: {
    nb: 'Ordene er romslige, så datoene er et anslag.',
    nn: 'Orda er romslege, så datoane er eit overslag.',
    en: 'The words are wide, so the days are an estimate.',
  },
  yearFromContext: {
    nb: 'Året er hentet fra sammenhengen.',
    nn: 'Året er henta frå samanhengen.',
    en: 'The year is taken from the context.',
  },
  relativeToDocument: {
    nb: 'Tiden er regnet fra dagen da ordene ble skrevet.',
    nn: 'Tida er rekna frå dagen då orda vart skrivne.',
    en: 'The time is counted from the day the words were written.',
  },
  meetingUnknown: {
    nb: 'Vi kjenner ikke møtedagen, så hele måneden gjelder.',
    nn: 'Vi kjenner ikkje møtedagen, så heile månaden gjeld.',
    en: 'We do not know the day of the meeting, so the whole month counts.',
  },
  differsByCounty: {
    nb: 'Skoleferiene er ulike fra fylke til fylke. Skriv uka eller datoene.',
    nn: 'Skuleferiane er ulike frå fylke til fylke. Skriv veka eller datoane.',
    en: 'School holidays differ from county to county. Write the week or the days.',
  },
  twoMeanings: {
    nb: 'Ordene kan leses på to måter.',
    nn: 'Orda kan lesast på to måtar.',
    en: 'The words can be read in two ways.',
  },
  weekdayDiffers: {
    nb: 'Ukedagen passer ikke med datoen.',
    nn: 'Vekedagen passar ikkje med datoen.',
    en: 'The weekday does not fit the date.',
  },
  moreWords: {
    nb: 'Vi forsto ikke alle ordene.',
    nn: 'Vi forstod ikkje alle orda.',
    en: 'We did not understand all the words.',
  },
};

function daysOf({ from, to }: FuzzyDate, language: Language): string | null {
  const text = texts[language];
  if (from !== null && to !== null) return formatInterval(from, to, language);
  if (to !== null) return text.upTo(formatDay(to, language, 'long'));
  return from === null ? null : text.from(formatDay(from, language, 'long'));
}

/** The first sentence: what the words were read as. */
function mainSentence(date: FuzzyDate, language: Language): string {
  const text = texts[language];
  const days = daysOf(date, language);
  if (days !== null) {
    const sentence = (date.overridden ? text.setByHand : text.readAs)(days);
    return date.to === null ? `${sentence} ${text.endOpen}` : sentence;
  }
  if (date.yearSource === 'asked') return text.whichYear;
  if (date.cadence !== null) return text.recurring(cadenceLabels[date.cadence][language].toLowerCase());
  if (date.kind === 'conditional') return text.conditional;
  if (date.kind === 'undated') return text.undated;
  // A school holiday is understood; its own doubt says what is missing.
  return date.kind === 'unread' ? text.unread(date.words.trim()) : '';
}

const monthDayOf = (day: Day): string => day.slice(5);

/** «september» for a season that begins with the month, «15. mars» else. */
function startOfSeason(day: Day, language: Language): string {
  if (dateOf(day) === 1) return monthName(monthOf(day), language, 'long');
  return formatDay(day, language, 'long', { yearIfNot: yearOf(day) });
}

function endOfSeason(day: Day, language: Language): string {
  if (day === lastOfMonth(day)) return monthName(monthOf(day), language, 'long');
  return formatDay(day, language, 'long', { yearIfNot: yearOf(day) });
}

/** The plan's own idea of a season, said where a season was read. */
function seasonSentence(
  { precision, from, to, overridden }: FuzzyDate,
  language: Language,
  seasons: Seasons,
): string | null {
  if (precision !== 'season' || overridden || from === null || to === null) return null;
  const name = (['spring', 'summer', 'autumn'] as const).find((season) => seasons[season].from === monthDayOf(from));
  if (name === undefined || seasons[name].to !== monthDayOf(to)) return null;
  const text = texts[language];
  return text.seasonIs(text.seasons[name], startOfSeason(from, language), endOfSeason(to, language));
}

/** What a person is told of a reading: one or more sentences, the first on the days, then conventions and doubts. */
export function describeReading(date: FuzzyDate, language: Language, seasons: Seasons): string {
  const sentences = [
    mainSentence(date, language),
    seasonSentence(date, language, seasons),
    ...date.doubts.map((doubt) => doubtTexts[doubt][language]),
  ];
  return sentences.filter((sentence) => sentence !== null && sentence !== '').join(' ');
}
