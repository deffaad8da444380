/** Rules for stretches of the calendar longer than a day: weeks, months and their parts, terms, seasons, years, turns. */
import { monthOf, yearOf } from '#base/calendar.ts';
import { dayOfMonth } from './day-rules.ts';
import type { FuzzyRule, Precision } from './model.ts';
import {
  doubleYear,
  type FromDocument,
  fullYear,
  LONGEST_LIST,
  period,
  type Period,
  type Periods,
  periodsOf,
  withLastYear,
  withYearAfter,
  withYearBefore,
  yearRule,
  yearsRule,
} from './period.ts';
import {
  months,
  monthsOf,
  type Part,
  partOf,
  partOfMonth,
  partOfYear,
  schoolYear,
  season,
  type SeasonName,
  type Span,
  turnOfMonth,
  turnOfYear,
  week,
  weekOfMonth,
  wholeWinter,
} from './spans.ts';
import {
  anyWord,
  either,
  furthest,
  list,
  map,
  mapIf,
  mark,
  number,
  opensAs,
  optional,
  saying,
  sequence,
  type Step,
  tight,
  unless,
} from './steps.ts';
import {
  aroundNewYear,
  type FromNow,
  halfYearUnit,
  jointWord,
  monthUnit,
  monthWord,
  ofWord,
  ordinalWord,
  partWord,
  quarterUnit,
  schoolHalfWord,
  schoolYearWord,
  seasonAdjective,
  seasonPreposition,
  type SeasonWord,
  seasonWord,
  tertialUnit,
  turnOfMonthWord,
  turnOfYearWord,
  weekNumberWord,
  weekWord,
} from './vocabulary.ts';

const of = optional(ofWord, null);

const month: Step<Period> = map(
  sequence(monthWord, optional(monthUnit, null)),
  ([{ month: index, abbreviated, ambiguous }]) =>
    period('month', 'month', (year) => months(year, index), {
      standing: abbreviated ? 'field' : 'lowerCase',
      doubts: ambiguous ? ['twoMeanings'] : [],
    }),
);

const weekPeriod = (index: number): Period => period('week', 'week', (year) => week(year, index));
const weekNumber = number(1, 2);

const numberedWeek: Step<Period> = map(sequence(weekNumberWord, weekNumber), ([, index]) => weekPeriod(index));

/** What tells that a number is no week: «1. juni», «12.10», «12/2026». */
const dateAfter = either<unknown>(
  monthWord,
  sequence(mark('.'), either<unknown>(monthWord, weekNumber)),
  sequence(tight(mark('/')), number(4, 4)),
);

/** «uke 45–47», «veke 10, 12 og 14»; not «uke 12 og 1. juni» */
const weekList: Step<Periods> = map(
  sequence(weekNumberWord, list(unless(weekNumber, dateAfter), jointWord, LONGEST_LIST)),
  ([, weeks]) => periodsOf(weeks, weekPeriod),
);

/** «første», «3.», «3» */
const ordinal = either(
  ordinalWord,
  map(sequence(number(1, 2), optional(mark('.'), null)), ([index]) => index),
);

/** «første uke i desember», «2. veke i mars», «siste uke i januar» */
const weekOfMonthRule: Step<Period> = map(sequence(ordinal, weekWord, of, monthWord), ([which, , , { month: index }]) =>
  period('weekOfMonth', 'week', (year) => weekOfMonth(year, index, which)),
);

interface Term {
  readonly rule: FuzzyRule;
  readonly precision: Precision;
  /** Months in one. */
  readonly length: number;
  readonly unit: Step<true>;
  /** «Q3», «T1», «H2» */
  readonly letter: Step<true>;
}

const terms: readonly Term[] = [
  { rule: 'quarter', precision: 'quarter', length: 3, unit: quarterUnit, letter: saying('q') },
  { rule: 'tertial', precision: 'tertial', length: 4, unit: tertialUnit, letter: saying('t') },
  { rule: 'halfYear', precision: 'half', length: 6, unit: halfYearUnit, letter: saying('h') },
];

const termPeriod = ({ rule, precision, length }: Term, which: number, more: Partial<Period> = {}): Period =>
  period(rule, precision, (year) => monthsOf(year, length, which > 0 ? which : 12 / length + 1 + which), more);

/** «3. kvartal», «siste tertial», «kvartal 3», «Q3» */
const termRule = furthest(
  ...terms.flatMap((term): readonly Step<Period>[] => [
    map(sequence(ordinal, term.unit), ([which]) => termPeriod(term, which)),
    map(sequence(term.unit, number(1, 1)), ([, which]) => termPeriod(term, which)),
    map(sequence(term.letter, tight(number(1, 1))), ([, which]) => termPeriod(term, which, { standing: 'field' })),
  ]),
);

/** «1. og 2. tertial», «første og andre halvår» */
const termList = furthest(
  ...terms.map((term): Step<Periods> =>
    map(sequence(list(ordinal, jointWord, LONGEST_LIST), term.unit), ([ordinals]) =>
      periodsOf(ordinals, (which) => termPeriod(term, which)),
    ),
  ),
);

const schoolHalf: Step<Period> = map(schoolHalfWord, (half) =>
  period('schoolHalf', 'half', (year) => (half === 'autumn' ? months(year, 8, 12) : months(year, 1, 6))),
);

const seasonPeriod = (name: SeasonName, more: Partial<Period> = {}): Period =>
  period('season', 'season', (year, seasons) => season(year, name, seasons), more);

/** «vår plan» is our plan. */
const seasonSaid: Step<SeasonWord> = opensAs(seasonWord, (tokens, at) => {
  const found = seasonWord(tokens, at);
  if (found === null || !found.value.ambiguous) return found;
  const followed = anyWord(tokens, found.next) !== null && jointWord(tokens, found.next) === null;
  return followed ? null : found;
});

const bareSeason: Step<Period> = map(seasonSaid, ({ season: name, definite }) =>
  seasonPeriod(name, { standing: definite ? 'lowerCase' : 'field' }),
);

const winterOverNewYear: Step<Period> = mapIf(sequence(seasonWord, doubleYear), ([{ season: name }, first]) =>
  name === 'winter' ? period('season', 'season', wholeWinter, { year: first + 1 }) : null,
);

const SEARCHED_YEARS = 2;

/** «til høsten» is the next to begin, «i høst» the one of this year, «neste høst» the one of the next. */
const seasonFromNow = (word: Step<FromNow>): Step<Period> =>
  map(sequence(word, seasonSaid), ([which, { season: name }]) => {
    const year: FromDocument = (documentDay, spanIn) => {
      const ofYear = name === 'winter' ? wholeWinter : spanIn;
      const thisYear = yearOf(documentDay);
      if (which === 'nextYear') return ofYear(thisYear + 1);
      if (which === 'thisYear' && name !== 'winter') return ofYear(thisYear);
      for (let offset = 0; offset <= SEARCHED_YEARS; offset++) {
        const span = ofYear(thisYear + offset);
        if (span !== null && (which === 'coming' ? span.from > documentDay : span.to >= documentDay)) return span;
      }
      return null;
    };
    return seasonPeriod(name, { year });
  });

const bare: Step<Period> = furthest(month, numberedWeek, weekOfMonthRule, termRule, schoolHalf, bareSeason);

const whole: Step<Period> = furthest(withYearAfter(bare), winterOverNewYear, yearRule);

/** «medio mars», «siste del februar», «første halvdel av mai», «tidlig i 2026», «sent på høsten» */
function narrowed(of: Period, part: Part): Period {
  const spanIn: Period['spanIn'] = (year, seasons) => {
    const span = of.spanIn(year, seasons);
    return span && narrow(span, of.precision, part);
  };
  const shaped = shapeOfPart(of.precision, part);
  return {
    ...of,
    ...shaped,
    spanIn,
    standing: 'free',
    doubts: shaped.rule === 'partOfMonth' || part.of === 2 ? of.doubts : [...of.doubts, 'coarse'],
  };
}

function narrow(span: Span, precision: Precision, part: Part): Span | null {
  if (precision === 'month') return partOfMonth(yearOf(span.from), monthOf(span.from), part);
  return precision === 'year' ? partOfYear(yearOf(span.from), part) : partOf(span, part);
}

function shapeOfPart(precision: Precision, part: Part): Pick<Period, 'rule' | 'precision'> {
  if (precision === 'month') return { rule: 'partOfMonth', precision: part.of === 3 ? 'third' : 'fortnight' };
  if (precision !== 'year') return { rule: 'partOfPeriod', precision: 'range' };
  return { rule: 'partOfYear', precision: part.of === 2 ? 'half' : part.index === 2 ? 'tertial' : 'quarter' };
}

const partRule: Step<Period> = map(sequence(partWord, of, whole), ([part, , narrowedDown]) =>
  narrowed(narrowedDown, part),
);

/** «primo/medio mars 2026» */
const partList: Step<Periods> = map(
  sequence(list(partWord, jointWord, LONGEST_LIST), of, whole),
  ([parts, , narrowedDown]) => periodsOf(parts, (part) => narrowed(narrowedDown, part)),
);

/** «månedsskiftet november/desember»: the year is that of the second month. */
const turnOfMonthRule: Step<Period> = mapIf(
  sequence(turnOfMonthWord, monthWord, mark('/-'), monthWord),
  ([, { month: before }, , { month: after }]) =>
    after === (before % 12) + 1 ? period('turnOfMonth', 'range', (year) => turnOfMonth(year, after)) : null,
);

/** One year at a turn is the year it turns into, so that «årsskiftet 2026» ends 2025. */
export const yearTurnedOutOf: Step<number> = either(
  doubleYear,
  map(fullYear, (year) => year - 1),
);

/** «årsskiftet 2025/26», «rundt årsskiftet», «ved nyttår» */
const turnOfYearRule: Step<Period> = map(
  sequence(either(turnOfYearWord, aroundNewYear), optional(yearTurnedOutOf, null)),
  ([, year]) => period('turnOfYear', 'range', turnOfYear, { year, doubts: ['coarse'] }),
);

/** «skoleåret 2025/26», «skuleåret 2025» */
const schoolYearRule: Step<Period> = map(
  sequence(schoolYearWord, optional(either(doubleYear, fullYear), null)),
  ([, year]) => period('schoolYear', 'year', schoolYear, { year }),
);

export const calendarRule: Step<Period> = furthest(
  partRule,
  withYearAfter(turnOfMonthRule),
  turnOfYearRule,
  schoolYearRule,
  seasonFromNow(seasonPreposition),
  withYearAfter(seasonFromNow(seasonAdjective)),
  yearsRule,
  whole,
  withYearBefore(furthest(bare, dayOfMonth, partRule)),
);

export const calendarListRule: Step<Periods> = furthest(withLastYear(weekList), withLastYear(termList), partList);
