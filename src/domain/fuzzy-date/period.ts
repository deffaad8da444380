/**
 * One stretch of the calendar as words name it: it may still lack its year, which `placing.ts` finds, and the steps that
 * read a year after it.
 */
import type { Day } from '#base/clock.ts';
import { yearOf } from '#base/calendar.ts';
import type { Doubt, FuzzyRule, Precision, Seasons } from './model.ts';
import type { NamedMeeting } from './meetings.ts';
import { type Span, wholeYear } from './spans.ts';
import {
  either,
  type List,
  map,
  mapIf,
  mark,
  number,
  opensAs,
  optional,
  saying,
  sequence,
  spaced,
  type Step,
  tight,
  unless,
  wordThat,
} from './steps.ts';
import { type Joint, monthWord, relativeYearWord, thisYearWord } from './vocabulary.ts';

/** A time counted from the document's day; `spanIn` gives the period's own span in a year. */
export type FromDocument = (documentDay: Day, spanIn: (year: number) => Span | null) => Span | null;

/** As said, counted from the document's day, or not said. */
type Year = number | FromDocument | null;

/**
 * Whether running text may say the period without more ado.
 * free          «juni 2022», «uke 12»
 * lowerCase     «mars», «høsten»: with a small letter or a preposition, for April and Mai are names too
 * preposition   «2025», «10.03»: only after «i», «fra», «innen» …, or alone in a cell
 * field         «Q3», «okt», «vår»: only where a time is expected
 */
export type Standing = 'free' | 'lowerCase' | 'preposition' | 'field';

export interface Period {
  readonly rule: FuzzyRule;
  readonly precision: Precision;
  readonly spanIn: (year: number, seasons: Seasons) => Span | null;
  readonly year: Year;
  readonly standing: Standing;
  /** Exact days: hard edges. */
  readonly exact: boolean;
  readonly doubts: readonly Doubt[];
  /** The weekday that the words name beside the date, 1–7. */
  readonly weekday: number | null;
  /** No convention says which days: school holidays. */
  readonly unknowable: boolean;
  /** The plan of meetings may tell the day of this one. */
  readonly meeting: NamedMeeting | null;
}

export const period = (
  rule: FuzzyRule,
  precision: Precision,
  spanIn: Period['spanIn'],
  more: Partial<Period> = {},
): Period => ({
  rule,
  precision,
  spanIn,
  year: null,
  standing: 'free',
  exact: false,
  doubts: [],
  weekday: null,
  unknowable: false,
  meeting: null,
  ...more,
});

/** Two or more periods in a row, and what stands between them. */
export interface Periods {
  readonly parts: readonly Period[];
  /** One fewer than the parts. */
  readonly joints: readonly Joint[];
}

/** As many parts as one time may have: rules look a bounded way ahead. */
export const LONGEST_LIST = 6;

export const periodsOf = <Item>({ items, joints }: List<Item, Joint>, made: (item: Item) => Period): Periods => ({
  parts: items.map(made),
  joints,
});

/** The years that plans speak of; other numbers of four digits are numbers. */
export const fullYear = mapIf(number(4, 4), (year) => (year >= 1900 && year < 2200 ? year : null));
export const shortYear = map(number(2, 2), (year) => 2000 + year);

/** «2025/26», «2025–2026»: the first of two years running. */
export const doubleYear = mapIf(
  sequence(fullYear, mark('/-'), either(fullYear, tight(shortYear))),
  ([first, , second]) => (second === first + 1 ? first : null),
);

interface YearSaid {
  readonly year: Year;
  /** Two digits and nothing to tell that they are a year. */
  readonly bare: boolean;
}

const monthAfter = either<unknown>(sequence(mark('.'), either<unknown>(monthWord, number(1, 2))), monthWord);

const yearInFull: Step<number> = either(
  map(
    sequence(optional(mark(',-'), null), optional(saying('i | av | år | året | in | of'), null), fullYear),
    ([, , year]) => year,
  ),
  map(sequence(mark('('), fullYear, mark(')')), ([, year]) => year),
  map(sequence(tight(mark('/')), tight(fullYear)), ([, year]) => year),
);

const markedShortYear: Step<number> = map(
  sequence(mark("-'"), tight(unless(shortYear, monthAfter))),
  ([, year]) => year,
);

/** «des 25»; not «mars 12 deltakere», nor «mars 10.30». */
const bareShortYear: Step<number> = unless(
  spaced(shortYear),
  either<unknown>(
    wordThat((text) => !['og', 'eller', 'til', 'samt', 't'].includes(text)),
    number(1, 9),
    sequence(mark('.,:/'), tight(number(1, 9))),
    sequence(mark(','), fullYear),
    mark('%'),
  ),
);

const relativeYear: Step<FromDocument> = map(
  relativeYearWord,
  (offset): FromDocument =>
    (documentDay, spanIn) =>
      spanIn(yearOf(documentDay) + offset),
);

const said = (step: Step<Year>): Step<YearSaid> => map(step, (year) => ({ year, bare: false }));

const fullYearAfter = said(yearInFull);
const yearAfter: Step<YearSaid> = either(
  fullYearAfter,
  said(markedShortYear),
  map(bareShortYear, (year): YearSaid => ({ year, bare: true })),
  said(relativeYear),
);

const LONGEST_MONTH = 31;

/** «mai 17» may be a day, as the English write it. */
const mayBeDate = (of: Period, { year, bare }: YearSaid): boolean =>
  bare && of.precision === 'month' && typeof year === 'number' && year - 2000 <= LONGEST_MONTH;

const withYear = (of: Period, found: YearSaid): Period => ({
  ...of,
  year: found.year,
  standing: 'free',
  doubts: mayBeDate(of, found) ? [...of.doubts, 'twoMeanings'] : of.doubts,
});

/** The period, with the year that follows where it has none of its own. */
export const withYearAfter = (bare: Step<Period>, after: 'any' | 'full' = 'any'): Step<Period> =>
  opensAs(bare, (tokens, at) => {
    const found = bare(tokens, at);
    if (found === null || typeof found.value.year === 'number') return found;
    const year = (after === 'any' ? yearAfter : fullYearAfter)(tokens, found.next);
    return year === null ? found : { value: withYear(found.value, year.value), next: year.next };
  });

/** As `withYearAfter`, for several: the year is the last one's, or that of all where they share a month as well. */
export const withLastYear = (bare: Step<Periods>, shared = false): Step<Periods> =>
  opensAs(bare, (tokens, at) => {
    const found = bare(tokens, at);
    const year = found && yearAfter(tokens, found.next);
    if (found === null || year === null) return found;
    const { parts, joints } = found.value;
    const isDated = (index: number): boolean => shared || index === parts.length - 1;
    const dated = parts.map((part, index) => (isDated(index) ? withYear(part, year.value) : part));
    return { value: { parts: dated, joints }, next: year.next };
  });

/** «2026 Q2», «2026, høst»: the year before a period that has none after it. */
export const withYearBefore = (bare: Step<Period>): Step<Period> =>
  mapIf(unless(sequence(fullYear, optional(mark(',:-'), null), bare), yearAfter), ([year, , of]) =>
    of.year === null ? withYear(of, { year, bare: false }) : null,
  );

/** A bare year, and the years counted from the document's. */
export const yearRule: Step<Period> = either(
  map(fullYear, (year) => period('year', 'year', wholeYear, { year, standing: 'preposition' })),
  map(sequence(mark("'"), tight(shortYear)), ([, year]) =>
    period('year', 'year', wholeYear, { year, standing: 'field' }),
  ),
  map(relativeYear, (year) => period('year', 'year', wholeYear, { year })),
  withYearAfter(
    map(thisYearWord, () =>
      period('year', 'year', wholeYear, {
        year: (documentDay, spanIn) => spanIn(yearOf(documentDay)),
        standing: 'preposition',
      }),
    ),
    'full',
  ),
);

/** «2025/26», «2022–25»: years by their last two digits; a slash joins only years that follow each other. */
export const yearsRule: Step<Period> = mapIf(
  sequence(fullYear, mark('/-'), tight(shortYear)),
  ([first, joint, last]) => {
    if (last <= first || (joint.text === '/' && last !== first + 1)) return null;
    const spanIn: Period['spanIn'] = () => {
      const start = wholeYear(first);
      const end = wholeYear(last);
      return start && end && { from: start.from, to: end.to };
    };
    return period('range', 'range', spanIn, { year: last, standing: 'preposition' });
  },
);
