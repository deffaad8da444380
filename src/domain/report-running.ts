/**
 * Which report of a group runs on a day. The calendar decides for most; before each meeting it is the meetings of whom the
 * group reports to, and where nothing is asked for the report that somebody has begun.
 */
import { addDays } from '#base/calendar.ts';
import type { Day } from '#base/clock.ts';
import type { Group } from '#domain/group.ts';
import { type Meeting, meetsOn } from '#domain/meeting.ts';
import { reportsTo } from '#domain/organisation.ts';
import type { Report } from '#domain/report.ts';
import {
  continuousPeriod,
  isCalendarRhythm,
  lastDayOf,
  meetingPeriod,
  parsePeriod,
  periodAt,
  periodsUpTo,
  type ReportPeriod,
  type ReportRhythm,
  reportRhythm,
} from '#domain/report-period.ts';

export interface ReportSurroundings {
  readonly groups: readonly Group[];
  /** null while they are not read: then nobody knows what is before each meeting. */
  readonly meetings: readonly Meeting[] | null;
  readonly reports: readonly Report[];
}

const isMeeting = ({ removed, state }: Meeting): boolean => removed === null && state !== 'cancelled';

/** The days on which a group's report is read, the first first: the meetings of whom it reports to, else the steering group's. */
function readings(group: Group, { groups, meetings }: ReportSurroundings): readonly (readonly [Day, Meeting])[] {
  const reader = reportsTo(group, groups);
  const reads = (meeting: Meeting): boolean =>
    reader === null ? meeting.kind === 'steering' : meeting.group?.key === reader.key;
  const days = new Map<Day, Meeting>();
  for (const meeting of meetings ?? []) {
    const on = meetsOn(meeting);
    if (on !== null && isMeeting(meeting) && reads(meeting) && !days.has(on)) days.set(on, meeting);
  }
  return [...days].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** Before its first meeting a group is asked from so many days before. */
const ASKED_BEFORE = 28;

function meetingPeriods(group: Group, surroundings: ReportSurroundings): readonly ReportPeriod[] {
  let before: Day | null = null;
  return readings(group, surroundings).map(([on, { papersDue }]) => {
    const period = meetingPeriod(on, papersDue, before ?? addDays(on, -ASKED_BEFORE - 1));
    before = on;
    return period;
  });
}

/** As its group was asked: the day that was said stands, whatever the rule says. */
function periodOfDraft({ period, dueOn }: Report): ReportPeriod | null {
  const read = parsePeriod(period);
  return read === null || dueOn === null ? read : { ...read, due: dueOn };
}

/** The last report that somebody began without the calendar; what is sent stays the last for so many days, so that it can be read. */
const SENT_STAYS = 14;

function begunBy(group: Group, reports: readonly Report[], today: Day): ReportPeriod | null {
  const [last] = reports
    .filter((report) => report.removed === null && report.group.key === group.key)
    .filter(({ state, period }) => state === 'draft' || lastDayOf(period) >= addDays(today, -SENT_STAYS))
    .toSorted(
      (a, b) =>
        Number(b.state === 'draft') - Number(a.state === 'draft') ||
        (lastDayOf(a.period) < lastDayOf(b.period) ? 1 : -1),
    );
  return last === undefined ? null : periodOfDraft(last);
}

/** Open all the time: the draft that is begun, else one that begins today. */
function openAt(group: Group, reports: readonly Report[], today: Day): ReportPeriod {
  const begun = reports.find(
    ({ removed, group: of, state, period }) =>
      removed === null && of.key === group.key && state === 'draft' && parsePeriod(period)?.rhythm === 'continuous',
  );
  return (begun === undefined ? null : periodOfDraft(begun)) ?? continuousPeriod(today);
}

/** What it in fact goes by: before each meeting only where one is in sight, else whenever there is something to tell. */
export function rhythmNow(group: Group, surroundings: ReportSurroundings, today: Day): ReportRhythm | null {
  const rhythm = reportRhythm(group.rhythm);
  if (rhythm === null) return begunBy(group, surroundings.reports, today) === null ? null : 'onRequest';
  if (rhythm !== 'eachMeeting') return rhythm;
  if (surroundings.meetings === null) return null;
  return readings(group, surroundings).some(([on]) => on >= today) ? rhythm : 'continuous';
}

/** null where the group reports in no form and nobody has begun on one. */
export function runningPeriod(group: Group, surroundings: ReportSurroundings, today: Day): ReportPeriod | null {
  const rhythm = rhythmNow(group, surroundings, today);
  if (rhythm === null) return null;
  if (rhythm === 'onRequest') return begunBy(group, surroundings.reports, today);
  if (isCalendarRhythm(rhythm)) return periodAt(rhythm, today);
  if (rhythm === 'continuous') return openAt(group, surroundings.reports, today);
  return meetingPeriods(group, surroundings).find(({ last }) => last >= today) ?? null;
}

/** The last `count` periods up to and with the one that runs, the oldest first. For those that are written at any time: months. */
export function periodsBehind(
  group: Group,
  surroundings: ReportSurroundings,
  today: Day,
  count: number,
): readonly ReportPeriod[] {
  const rhythm = rhythmNow(group, surroundings, today);
  if (rhythm === null) return [];
  if (isCalendarRhythm(rhythm)) return periodsUpTo(periodAt(rhythm, today), count);
  if (rhythm === 'eachMeeting') {
    const all = meetingPeriods(group, surroundings);
    const running = all.findIndex(({ last }) => last >= today);
    return all.slice(Math.max(0, running + 1 - count), running + 1);
  }
  return periodsUpTo(periodAt('monthly', today), count).map((month) => ({ ...month, due: null }));
}

/**
 * Which summary of the project group runs: its own report where it has a rhythm, else the draft that is begun, else one to the
 * next meeting of whom it reports to.
 */
export function summaryPeriod(group: Group, surroundings: ReportSurroundings, today: Day): ReportPeriod {
  const own = reportRhythm(group.rhythm) === null ? null : runningPeriod(group, surroundings, today);
  const draft = surroundings.reports.some(
    (report) => report.removed === null && report.group.key === group.key && report.state === 'draft',
  );
  const begun = draft ? begunBy(group, surroundings.reports, today) : null;
  return (
    own ?? begun ?? runningPeriod({ ...group, rhythm: 'eachMeeting' }, surroundings, today) ?? continuousPeriod(today)
  );
}
