/**
 * The words of time: bokmål, nynorsk with old and new spellings, abbreviations, and the English that the formatter writes.
 * Each table gives a meaning and the ways to say it; which words may follow which is a matter for the rules.
 */
import type { Feast, Part, SeasonName } from './spans.ts';
import { phrases, saying } from './steps.ts';

export interface MonthWord {
  readonly month: number;
  readonly abbreviated: boolean;
  /** «jul 2025» may be July or Christmas. */
  readonly ambiguous: boolean;
}

const full = (month: number): MonthWord => ({ month, abbreviated: false, ambiguous: false });
const short = (month: number): MonthWord => ({ month, abbreviated: true, ambiguous: false });

export const monthWord = phrases<MonthWord>(
  [full(1), 'januar | january'],
  [full(2), 'februar | february'],
  [full(3), 'mars | march'],
  [full(4), 'april'],
  [full(5), 'mai | may'],
  [full(6), 'juni | june'],
  [full(7), 'juli | july'],
  [full(8), 'august'],
  [full(9), 'september'],
  [full(10), 'oktober | october'],
  [full(11), 'november'],
  [full(12), 'desember | december'],
  [short(1), 'jan | jan.'],
  [short(2), 'feb | feb. | febr | febr.'],
  [short(3), 'mar | mar.'],
  [short(4), 'apr | apr.'],
  [short(6), 'jun | jun.'],
  [{ month: 7, abbreviated: true, ambiguous: true }, 'jul'],
  [short(7), 'jul.'],
  [short(8), 'aug | aug.'],
  [short(9), 'sep | sep. | sept | sept.'],
  [short(10), 'okt | okt. | oct | oct.'],
  [short(11), 'nov | nov.'],
  [short(12), 'des | des. | dec | dec.'],
);
export const monthUnit = saying('måned | månad | måneden | månaden | mnd | mnd.');

const MONTHS = 'januar februar mars april mai juni juli august september oktober november desember'.split(' ');
/** «junimøtet»: a meeting of a body, named by its month. */
export const monthMeetingWord = phrases<number>(
  ...MONTHS.map((month, index) => [index + 1, `${month}møte | ${month}møtet`] as const),
);

const BODIES = 'kommunestyre fylkesting bystyre heradsstyre formannskap utvalg utval styringsgruppe'.split(' ');
/** The body is told, as one word. */
export const bodyMeetingWord = phrases<string>(
  ...BODIES.map((body) => [body, `${body}møte | ${body}møtet | ${body}smøte | ${body}smøtet`] as const),
);

/** ISO weekdays, Monday 1. */
export const weekdayWord = phrases<number>(
  [1, 'mandag | måndag | monday | man. | mån.'],
  [2, 'tirsdag | tysdag | tuesday | tir. | tirs. | tys.'],
  [3, 'onsdag | wednesday | ons.'],
  [4, 'torsdag | thursday | tor. | tors.'],
  [5, 'fredag | friday | fre.'],
  [6, 'lørdag | laurdag | saturday | lør. | lau.'],
  [7, 'søndag | sundag | sunday | søn.'],
);

/** From the start as 1, 2 …; from the end as -1, -2. */
export const ordinalWord = phrases<number>(
  [1, 'første | fyrste | first'],
  [2, 'andre | annen | anna | annet | second'],
  [3, 'tredje | third'],
  [4, 'fjerde | fourth'],
  [5, 'femte | fifth'],
  [-2, 'nest siste | nest-siste'],
  [-1, 'siste | last'],
);

const third = (index: number): Part => ({ index, of: 3 });
const half = (index: number): Part => ({ index, of: 2 });

export const partWord = phrases<Part>(
  [
    third(1),
    'primo | tidlig | tidleg | begynnelsen | begynnelse | starten | byrjinga | byrjingen | først',
    'første del | fyrste del | første delen | fyrste delen | første tredjedel | fyrste tredjedel | early | beginning | the beginning',
  ],
  [third(2), 'medio | midten | midt | midtre del | mid | mid- | middle | the middle'],
  [
    third(3),
    'ultimo | slutten | slutt | mot slutten | sent | seint | sein | siste del | siste delen | siste tredjedel',
    'late | end | the end',
  ],
  [half(1), 'første halvdel | fyrste halvdel | første halvdelen | fyrste halvdelen | 1. halvdel | first half'],
  [half(2), 'siste halvdel | siste halvdelen | andre halvdel | 2. halvdel | second half'],
);

export const ofWord = saying('av | i | på | av den | of | in | of the');

export interface SeasonWord {
  readonly season: SeasonName;
  /** «høsten» says a time by itself, «høst» hardly. */
  readonly definite: boolean;
  /** «vår» is also «our». */
  readonly ambiguous: boolean;
}

const definite = (season: SeasonName): SeasonWord => ({ season, definite: true, ambiguous: false });
const bare = (season: SeasonName): SeasonWord => ({ season, definite: false, ambiguous: false });

export const seasonWord = phrases<SeasonWord>(
  [definite('spring'), 'våren'],
  [definite('summer'), 'sommeren | sommaren | sumaren'],
  [definite('autumn'), 'høsten | hausten'],
  [definite('winter'), 'vinteren'],
  [{ season: 'spring', definite: false, ambiguous: true }, 'vår'],
  [bare('spring'), 'spring'],
  [bare('summer'), 'sommer | sommar | sumar | summer'],
  [bare('autumn'), 'høst | haust | autumn'],
  [bare('winter'), 'vinter | winter'],
);

/** The season next to come, the one of this year, the one of next year: as seen from the document's day. */
export type FromNow = 'coming' | 'thisYear' | 'nextYear';
/** Before a season that has its year these say nothing: «til høsten 2026» is «høsten 2026». */
export const seasonPreposition = phrases<FromNow>(['coming', 'til'], ['thisYear', 'i']);
export const seasonAdjective = phrases<FromNow>(
  ['coming', 'kommende | komande | førstkommende | førstkomande'],
  ['thisYear', 'denne | this'],
  ['nextYear', 'neste | next'],
);

export const weekWord = saying('uke | uka | uken | veke | veka | week');
/** Before a number, where `weekWord` stands after one. */
export const weekNumberWord = saying(
  'uke | uke nr. | uker | ukene | veke | veke nr. | veker | vekene | week | weeks | u | u. | vk | vk.',
);

export const halfYearUnit = saying('halvår | halvåret | half-year');
export const quarterUnit = saying('kvartal | kvartalet | kv | kv. | kvart. | quarter');
export const tertialUnit = saying('tertial | tertialet | tert.');

export const schoolHalfWord = phrases<'spring' | 'autumn'>(
  ['autumn', 'høsthalvåret | høsthalvår | hausthalvåret | hausthalvår'],
  ['spring', 'vårhalvåret | vårhalvår'],
);
export const schoolYearWord = saying('skoleåret | skuleåret');
export const turnOfYearWord = saying('årsskiftet | årsskifte | årskiftet | årskifte');
export const turnOfMonthWord = saying('månedsskiftet | månedsskifte | månadsskiftet | månadsskifte');

/** Years counted from the document's. */
export const relativeYearWord = phrases<number>(
  [-1, 'i fjor'],
  [0, 'i år | dette året | inneværende år | i inneværende år | inneverande år | this year'],
  [1, 'neste år | til neste år | kommende år | komande år | next year'],
);
export const thisYearWord = saying('året');

export type RelativeUnit = 'week' | 'month' | 'quarter' | 'tertial' | 'half';

export const relativeUnitWord = phrases<{ readonly unit: RelativeUnit; readonly offset: 0 | 1 }>(
  [{ unit: 'week', offset: 0 }, 'denne uka | denne uken | denne veka | desse dagane | disse dager | disse dagene'],
  [{ unit: 'week', offset: 1 }, 'neste uke | neste veke'],
  [{ unit: 'month', offset: 0 }, 'denne måneden | denne månaden'],
  [{ unit: 'month', offset: 1 }, 'neste måned | neste månad'],
  [{ unit: 'quarter', offset: 0 }, 'dette kvartalet | inneværende kvartal | inneverande kvartal'],
  [{ unit: 'quarter', offset: 1 }, 'neste kvartal'],
  [{ unit: 'tertial', offset: 0 }, 'dette tertialet | inneværende tertial | inneverande tertial'],
  [{ unit: 'tertial', offset: 1 }, 'neste tertial'],
  [{ unit: 'half', offset: 0 }, 'dette halvåret | inneværende halvår | inneverande halvår'],
  [{ unit: 'half', offset: 1 }, 'neste halvår'],
);

/** Days counted from the document's; `about` where the word is not that exact. */
export const relativeDayWord = phrases<{ readonly offset: 0 | 1; readonly about: boolean }>(
  [{ offset: 0, about: true }, 'nå | no | nå av | no av | now'],
  [{ offset: 0, about: false }, 'i dag | idag | i dag av | today'],
  [{ offset: 1, about: false }, 'i morgen | i morgon | tomorrow'],
);

export const schoolHolidayWord = saying(
  'vinterferien | vinterferie | høstferien | høstferie | haustferien | haustferie | juleferien | juleferie',
  'sommerferien | sommerferie | sommarferien | sommarferie',
);

export const easterWord = saying('påsken | påska | påske | påskeuka | påskeuken | påskeveka | påskeferien | easter');
export const christmasWord = saying(
  'i jula | i julen | i jul | i romjula | i romjulen | til jul | rundt jul | kring jul',
);
export const aroundNewYear = saying('ved nyttår | rundt nyttår | til nyttår | kring nyttår');

const CHRISTMAS = 'jul | jula | julen | juleferien | juleferie | christmas';
const EASTER = 'påske | påska | påsken | påskeferien | påskeferie | easter';
const SUMMER_HOLIDAY =
  'sommerferien | sommerferie | sommarferien | sommarferie | sumarferien | sumarferie | ferien | ferie | fellesferien';
const SUMMER = 'sommeren | sommaren | sumaren | sommer | sommar | sumar';

/** Feasts as limits: «før jul», «innan ferien». */
export const feastLimitWord = phrases<Feast>(
  ['christmas', CHRISTMAS],
  ['newYear', 'nyttår | årets slutt | årets utgang | slutten av året | utgangen av året | enden av året | new year'],
  ['easter', EASTER],
  ['summerHoliday', SUMMER_HOLIDAY],
);
/** «før sommeren» is before the councils stop, while «innen sommeren» lasts the summer out. */
export const summerWord = phrases<Feast>(['summerHoliday', SUMMER]);

/** Feasts as what comes before: «etter ferien», «over nyttår». */
export const afterFeastWord = phrases<Feast>(
  ['christmas', CHRISTMAS],
  ['newYear', 'nyttår | new year'],
  ['easter', EASTER],
  ['summerHoliday', SUMMER, SUMMER_HOLIDAY],
);

export const clockWord = saying('kl | kl. | klokka | klokken');

/** What stands between the parts of one time; a comma gathers only what is alike: «5. februar, 12. mars». */
export type Joint = 'range' | 'slash' | 'or' | 'and' | 'comma';

export const jointWord = phrases<Joint>(
  [
    'range',
    '- | til | til og med | t.o.m. | t.o.m | tom. | tom | fram til | frem til | og fram til | og frem til',
    'fram til og med | frem til og med | og til og med | ut | og ut | to | until | through',
  ],
  ['slash', '/'],
  ['or', 'eller | og/eller | or'],
  ['and', 'og | , og | & | + | samt | and'],
  ['comma', ','],
);
/** Between bare numbers, where a mark may mean anything. */
export const jointInWords = phrases<Joint>(['range', 'til'], ['or', 'eller'], ['and', 'og | and']);
