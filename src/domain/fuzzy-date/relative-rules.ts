/** Rules for times that hang on something else: the document's day, a feast, a meeting, the school's holidays. */
import { addDays, addMonths, day, mondayOf, monthOf, yearOf } from '#base/calendar.ts';
import type { Day } from '#base/clock.ts';
import { yearTurnedOutOf } from './calendar-rules.ts';
import { doubleYear, fullYear, period, type Period, withYearAfter } from './period.ts';
import {
  between,
  christmasWeek,
  easterWeek,
  type Feast,
  lastDayBefore,
  months,
  single,
  type Span,
  weeksAfter,
} from './spans.ts';
import { either, furthest, map, optional, saying, sequence, type Step } from './steps.ts';
import {
  afterFeastWord,
  bodyMeetingWord,
  christmasWord,
  easterWord,
  feastLimitWord,
  monthMeetingWord,
  monthWord,
  relativeDayWord,
  type RelativeUnit,
  relativeUnitWord,
  schoolHolidayWord,
  summerWord,
  turnOfYearWord,
} from './vocabulary.ts';

const MONTHS_IN: Readonly<Record<Exclude<RelativeUnit, 'week'>, number>> = {
  month: 1,
  quarter: 3,
  tertial: 4,
  half: 6,
};

function unitAround(documentDay: Day, unit: RelativeUnit, offset: number): Span | null {
  if (unit === 'week') {
    const monday = addDays(mondayOf(documentDay), 7 * offset);
    return between(monday, addDays(monday, 6));
  }
  const length = MONTHS_IN[unit];
  const index = Math.floor((monthOf(documentDay) - 1) / length) + offset;
  const first = addMonths(day(yearOf(documentDay), 1, 1), index * length);
  return between(first, addDays(addMonths(first, length), -1));
}

/** «neste måned», «desse dagane» */
const relativeUnit: Step<Period> = map(relativeUnitWord, ({ unit, offset }) =>
  period('fromToday', unit, () => null, { year: (documentDay) => unitAround(documentDay, unit, offset) }),
);

/** «i dag», «(fra) nå av» */
const relativeDay: Step<Period> = map(relativeDayWord, ({ offset, about }) =>
  period('fromToday', 'day', () => null, {
    year: (documentDay) => single(addDays(documentDay, offset)),
    exact: !about,
    doubts: about ? ['coarse'] : [],
    standing: 'field',
  }),
);

const meetingIn = (month: number, body: string | null): Period =>
  period('meeting', 'month', (year) => months(year, month), { doubts: ['meetingUnknown'], meeting: { month, body } });

/** «junimøtet», «kommunestyremøtet i desember»: the whole month, which the plan of meetings narrows to the day. */
const meeting: Step<Period> = either(
  map(monthMeetingWord, (month) => meetingIn(month, null)),
  map(sequence(bodyMeetingWord, saying('i'), monthWord), ([body, , { month }]) => meetingIn(month, body)),
);

const duringFeast: Step<Period> = either(
  map(easterWord, () => period('duringFeast', 'week', easterWeek)),
  map(christmasWord, () => period('duringFeast', 'week', christmasWeek, { doubts: ['coarse'] })),
);

const schoolHoliday: Step<Period> = map(schoolHolidayWord, () =>
  period('schoolHoliday', 'week', () => null, { doubts: ['differsByCounty'], unknowable: true }),
);

export const relativeRule: Step<Period> = furthest(
  relativeUnit,
  relativeDay,
  withYearAfter(meeting),
  withYearAfter(duringFeast),
  withYearAfter(schoolHoliday),
);

const limit = (feast: Feast, year: number | null = null): Period =>
  period('beforeFeast', 'day', (of) => single(lastDayBefore[feast](of)), { year });

const limitWord: Step<Period> = withYearAfter(map(feastLimitWord, (feast) => limit(feast)));

const turnAsLimit: Step<Period> = map(sequence(turnOfYearWord, optional(yearTurnedOutOf, null)), ([, year]) =>
  limit('newYear', year),
);

/** «før jul», «innen påske», «før sommeren», «innan årsskiftet 2025/26»: the last day before. */
export const beforeFeastRule: Step<Period> = map(
  either(
    sequence(
      saying('før | før i | senest før | seinast før | before'),
      furthest(limitWord, turnAsLimit, withYearAfter(map(summerWord, (feast) => limit(feast)))),
    ),
    sequence(saying('innen | innan | senest innen | seinast innan | by'), furthest(limitWord, turnAsLimit)),
  ),
  ([, found]) => found,
);

const afterwards = (feast: Feast, year: number | null = null): Period =>
  period('afterFeast', 'range', weeksAfter[feast], { year });

/** «etter ferien», «over nyttår», «etter årsskiftet 2025/26», «på nyåret» */
export const afterFeastRule: Step<Period> = furthest(
  map(
    sequence(saying('etter | over | after'), withYearAfter(map(afterFeastWord, (feast) => afterwards(feast)))),
    ([, found]) => found,
  ),
  map(
    sequence(
      saying('etter | over | after'),
      turnOfYearWord,
      optional(
        either(
          map(doubleYear, (year) => year + 1),
          fullYear,
        ),
        null,
      ),
    ),
    ([, , year]) => afterwards('newYear', year),
  ),
  withYearAfter(
    map(saying('på nyåret | tidlig på nyåret | tidleg på nyåret | utpå nyåret'), () => afterwards('newYear')),
  ),
);
