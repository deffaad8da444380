/** Rules for days: «28.3.2025», «fredag 13. februar», «2025-10-01», «13. og 14. juni», with or without a clock time. */
import { addDays } from '#base/calendar.ts';
import { dayOf } from '#base/clock.ts';
import {
  LONGEST_LIST,
  type Period,
  period,
  type Periods,
  periodsOf,
  shortYear,
  withLastYear,
  withYearAfter,
} from './period.ts';
import { single, week } from './spans.ts';
import {
  either,
  furthest,
  type List,
  list,
  map,
  mapIf,
  mark,
  number,
  numberThat,
  optional,
  saying,
  sequence,
  type Step,
  tight,
} from './steps.ts';
import {
  clockWord,
  type Joint,
  jointInWords,
  jointWord,
  monthWord,
  weekdayWord,
  weekNumberWord,
} from './vocabulary.ts';

const dayPeriod = (month: number, date: number, more: Partial<Period> = {}): Period =>
  period('day', 'day', (year) => single(dayOf(year, month, date)), { exact: true, ...more });

const numericPeriod = (year: number | null, month: number, date: number, more: Partial<Period> = {}): Period =>
  dayPeriod(month, date, { rule: 'numericDay', year, ...more });

const weekday: Step<number | null> = optional(
  map(sequence(weekdayWord, optional(mark(',.'), null), optional(saying('den'), null)), ([named]) => named),
  null,
);
const dot = optional(mark('.'), null);
const dateNumber = number(1, 2);
/** Where day and month stand before them, any four digits are a year. */
const writtenYear = either(number(4, 4), shortYear);

/** «2025-10-01», «2025/10/01» */
const yearFirstDay = map(
  sequence(number(4, 4), tight(mark('-./')), tight(number(2, 2)), tight(mark('-./')), tight(number(2, 2))),
  ([year, , month, , date]) => numericPeriod(year, month, date),
);

/** «15-11-2025» */
const dashedDay = map(
  sequence(weekday, dateNumber, tight(mark('-')), tight(dateNumber), tight(mark('-')), tight(number(4, 4))),
  ([named, date, , month, , year]) => numericPeriod(year, month, date, { weekday: named }),
);

/** «28.3.2025», «10.03.25», «1. 1. 22» */
const dottedDay = map(
  sequence(weekday, dateNumber, mark('.'), dateNumber, mark('.'), writtenYear),
  ([named, date, , month, , year]) => numericPeriod(year, month, date, { weekday: named }),
);

/** «28/3-2025», «28/3 2025», «28/03/2026»; two numbers alone are a case number. */
const slashedDay = map(
  sequence(
    weekday,
    dateNumber,
    tight(mark('/')),
    tight(dateNumber),
    either(
      map(sequence(mark('-/.'), tight(writtenYear)), ([, year]) => year),
      number(4, 4),
    ),
  ),
  ([named, date, , month, year]) => numericPeriod(year, month, date, { weekday: named }),
);

const dateToken = numberThat(({ length }) => length <= 2);

/** «10.03», «10.3.»: as good as a decimal number, so running text must say more than that. */
const dottedDate = withYearAfter(
  map(sequence(weekday, dateToken, tight(mark('.')), tight(dateToken), optional(tight(mark('.')), null)), (found) => {
    const [named, date, , month] = found;
    const padded = date.text.length === 2 && month.text.length === 2;
    const standing = named !== null ? 'free' : padded ? 'preposition' : 'field';
    return numericPeriod(null, Number(month.text), Number(date.text), { weekday: named, standing });
  }),
  'full',
);

/** «7. oktober», «1 mars», «fredag den 13. februar» */
export const dayOfMonth: Step<Period> = map(
  sequence(weekday, dateNumber, dot, monthWord),
  ([named, date, , { month }]) => dayPeriod(month, date, { weekday: named }),
);

/** «March 11, 2026» */
const monthFirstDay = map(
  sequence(monthWord, dateNumber, optional(mark(','), null), number(4, 4)),
  ([{ month }, date, , year]) => dayPeriod(month, date, { year }),
);

/** «mandag i uke 12» */
const weekdayOfWeek = withYearAfter(
  map(
    sequence(weekdayWord, optional(either<unknown>(saying('i'), mark(',.')), null), weekNumberWord, dateNumber),
    ([named, , , weekNumber]) => {
      const spanIn: Period['spanIn'] = (year) => {
        const whole = week(year, weekNumber);
        return whole && single(addDays(whole.from, named - 1));
      };
      return period('weekdayOfWeek', 'day', spanIn, { exact: true });
    },
  ),
  'full',
);

/** «12», «12.00», «12:00», «1200» */
const clockTime = sequence(number(1, 4), optional(sequence(tight(mark('.:')), tight(number(2, 2))), null));

export const clock: Step<unknown> = either<unknown>(
  sequence(
    optional(mark(','), null),
    clockWord,
    clockTime,
    optional(sequence(either<unknown>(mark('-'), saying('til')), clockTime), null),
  ),
  sequence(optional(mark(','), null), number(1, 2), tight(mark(':')), tight(number(2, 2))),
);

/** A clock time after it tells that «26.02» is a date. */
export const dayRule: Step<Period> = map(
  sequence(
    furthest(
      yearFirstDay,
      dottedDay,
      slashedDay,
      dashedDay,
      withYearAfter(dayOfMonth),
      monthFirstDay,
      dottedDate,
      weekdayOfWeek,
    ),
    optional(clock, null),
  ),
  ([found, time]) => (time === null ? found : { ...found, standing: 'free' }),
);

/** A date in a list. Without its dot only a word or a tight mark can tell that it is one: «Samling 2 – 14. juni». */
const listedDate = map(sequence(weekday, dateNumber, optional(mark('.'), null)), ([, date, dotted]) => ({
  date,
  dotted: dotted !== null,
}));
const dateJoint = either<{ readonly joint: Joint; readonly telling: boolean }>(
  map(tight(mark('-/')), ({ text }) => ({
    joint: text === '/' ? 'slash' : 'range',
    telling: true,
  })),
  map(jointInWords, (joint) => ({ joint, telling: true })),
  map(jointWord, (joint) => ({ joint, telling: false })),
);
const dateList: Step<List<number, Joint>> = mapIf(list(listedDate, dateJoint, LONGEST_LIST), ({ items, joints }) =>
  joints.every(({ telling }, index) => telling || items[index]?.dotted === true)
    ? { items: items.map(({ date }) => date), joints: joints.map(({ joint }) => joint) }
    : null,
);

/** «13.og 14. juni», «10.–12.03.2026»: dates that share what stands after the last. */
export const dayListRule: Step<Periods> = furthest(
  withLastYear(
    map(sequence(dateList, monthWord), ([dates, { month }]) => periodsOf(dates, (date) => dayPeriod(month, date))),
    true,
  ),
  map(sequence(dateList, dateNumber, mark('.'), writtenYear), ([dates, month, , year]) =>
    periodsOf(dates, (date) => numericPeriod(year, month, date)),
  ),
);
