/**
 * Whom to remind of what, and when: worked out from the plan, its policy, the ledger of what was told, and the time.
 *
 * - One card to a person and day: what else needs her that day stands in the same one.
 * - Nobody is disturbed in evenings, weekends, on public holidays, in fellesferien or in a pause of her own; what falls there
 *   comes on the next day that is none of these.
 * - A time that is fuzzy is late only after its end.
 * - What was told rests. What nobody answered is told once to whoever leads the group, and then no more until something
 *   becomes of it.
 * - What did not arrive comes again in her next card; after days without a service there is one card, not one for each.
 */
import { addDays } from '#base/calendar.ts';
import { type Day, inOslo, type Instant } from '#base/clock.ts';
import { keyOf } from '#base/id.ts';
import { type Notice, subjectOf } from '#domain/notice.ts';
import type { Reminder, ReminderForm } from '#domain/reminder.ts';
import type { Actor } from '#domain/role.ts';
import { newRow, type Person } from '#domain/row.ts';
import { forChannel, planDayOf, type PlanDay } from './reminders-due/day.ts';
import { CHANNEL, type LedgerLine, linesOf, type Memories, memoriesOf } from './reminders-due/memory.ts';
import type { DueReminder, ReminderGround } from './reminders-due/model.ts';
import { mostPressingFirst } from './reminders-due/pressing.ts';
import {
  firstNotQuiet,
  isQuietDay,
  isQuietDayFor,
  isWorkingHour,
  momentOf,
  pausesOf,
  weeklyDayUpTo,
} from './reminders-due/quiet.ts';
import { basisOf, rolesIn } from './reminders-due/situation.ts';
import {
  type Asked,
  eachOnce,
  isOutOfReach,
  lostOfOthers,
  ownLost,
  ownNotices,
  ownNow,
  overviewNotices,
  withoutNames,
} from './reminders-due/told.ts';

export { type DueReminder, reminderEntities, type ReminderEntity, type ReminderGround } from './reminders-due/model.ts';
export { isQuiet, type QuietWhy, whyQuiet } from './reminders-due/quiet.ts';

/** Everything that one moment's reminders are worked out from; what is costly is worked out when somebody is to be told. */
interface Round extends Asked {
  readonly ground: ReminderGround;
  readonly dueAt: Instant;
  readonly planDay: (on: Day) => PlanDay;
}

function remembering<Of>(make: (on: Day) => Of): (on: Day) => Of {
  const known = new Map<Day, Of>();
  return (on) => {
    const found = known.get(on) ?? make(on);
    known.set(on, found);
    return found;
  };
}

/** A plan through some days: what was worked out of a day, or of all, is there for those after it. */
interface Course {
  readonly ground: ReminderGround;
  readonly people: readonly Actor[];
  readonly planDay: (on: Day) => PlanDay;
}

function courseOf(ground: ReminderGround): Course {
  const basis = basisOf(ground);
  return { ground, people: [...basis.people.values()], planDay: remembering((on) => planDayOf(basis, on)) };
}

function roundOf({ ground, planDay }: Course, today: Day, memories: Memories): Round {
  const policy = ground.plan.settings.reminders;
  return { ground, policy, today, memories, dueAt: momentOf(today, policy.hour), planDay };
}

const claimOf = ({ ground, today }: Round, recipient: Person | null): string =>
  `${today} ${recipient === null ? 'channel' : recipient.id} ${ground.plan.key}`;

/**
 * Is the weekly digest owed? Once a week, from the day that the plan says, or the first after it that is not quiet. Where none
 * arrived that day, it is owed until one does; what came up only after a day that had nothing to tell waits for the next.
 */
function owesWeekly(recipient: Person | null, round: Round, overviewOn: (on: Day) => readonly Notice[]): boolean {
  const { policy, today, memories, ground } = round;
  const said = weeklyDayUpTo(today, policy);
  const { last } = memories.of(recipient?.id ?? CHANNEL);
  if (last !== null && last >= said) return false;
  const own = pausesOf(ground.rows.pause, recipient);
  const on = firstNotQuiet(said, policy, own);
  return on !== null && on <= today && (on === today || overviewOn(on).length > 0);
}

/** The day of the week on which a digest is sent to her. */
function isWeeklyDay(recipient: Person | null, { policy, today, ground }: Round): boolean {
  const own = pausesOf(ground.rows.pause, recipient);
  return firstNotQuiet(weeklyDayUpTo(today, policy), policy, own) === today;
}

function reminderOf(
  round: Round,
  {
    form,
    recipient,
    actor,
    notices,
  }: {
    readonly form: ReminderForm | null;
    readonly recipient: Person | null;
    readonly actor: Actor | null;
    readonly notices: readonly Notice[];
  },
): readonly DueReminder[] {
  const told = mostPressingFirst(eachOnce(notices));
  if (told.length === 0) return [];
  return [
    {
      claim: claimOf(round, recipient),
      form: form ?? (told.length === 1 ? 'single' : 'digest'),
      recipient,
      roles: actor === null ? [] : rolesIn(round.planDay(round.today).situation, actor),
      slot: round.today,
      dueAt: round.dueAt,
      notices: told,
    },
  ];
}

function toPerson(actor: Actor, round: Round): readonly DueReminder[] {
  const { policy, today, memories, ground } = round;
  const { person } = actor;
  const memory = memories.of(person.id);
  if (memory.slots.has(today) || isQuietDayFor(today, policy, pausesOf(ground.rows.pause, person))) return [];
  if (isOutOfReach(memory) && !isWeeklyDay(person, round)) return [];
  const overviewOn = (on: Day): readonly Notice[] => {
    const day = round.planDay(on);
    return [...overviewNotices(day.overview, memory, day, { ...round, today: on }), ...lostOfOthers(person.id, round)];
  };
  const isWeekly = actor.roles.includes('projectLeader') && owesWeekly(person, round, overviewOn);
  const overview = isWeekly ? overviewOn(today) : [];
  const notices = [...overview, ...ownNotices(actor, round.planDay(today), round)];
  return reminderOf(round, {
    form: overview.length > 0 ? 'leader' : null,
    recipient: person,
    actor,
    // That a card did not arrive is told with the next, and is no reason for one.
    notices: notices.length === 0 ? [] : [...notices, ...ownLost(memory)],
  });
}

function toChannel(round: Round): readonly DueReminder[] {
  const memory = round.memories.of(CHANNEL);
  if (!round.policy.toChannel || memory.slots.has(round.today)) return [];
  const overviewOn = (on: Day): readonly Notice[] => {
    const day = round.planDay(on);
    return overviewNotices(forChannel(day.overview), memory, day, { ...round, today: on }).map(withoutNames);
  };
  if (!owesWeekly(null, round, overviewOn)) return [];
  return reminderOf(round, { form: 'channel', recipient: null, actor: null, notices: overviewOn(round.today) });
}

/** Is there anybody whom the plan may tell of anything now? */
function isOpen({ plan }: ReminderGround, now: Instant): boolean {
  const policy = plan.settings.reminders;
  const { day, hour } = inOslo(now);
  const isOff = !policy.on || plan.state === 'closed' || plan.removed !== null;
  return !isOff && isWorkingHour(hour, policy) && !isQuietDay(day, policy);
}

function remindersAt(course: Course, now: Instant, ledger: readonly LedgerLine[]): readonly DueReminder[] {
  const round = roundOf(course, inOslo(now).day, memoriesOf(ledger, now));
  return [...toChannel(round), ...course.people.flatMap((actor) => toPerson(actor, round))];
}

/** What should have been sent at `now`, and is not in the ledger: at most one to each recipient. */
export const remindersDue = (ground: ReminderGround, now: Instant): readonly DueReminder[] =>
  isOpen(ground, now) ? remindersAt(courseOf(ground), now, linesOf(ground.rows.reminder)) : [];

const asSent = ({ claim, form, recipient, slot, dueAt, notices }: DueReminder, { plan }: ReminderGround): Reminder => ({
  ...newRow(keyOf(claim), plan.key),
  title: claim,
  recipient,
  form,
  state: 'sent',
  slot,
  claimedBy: '',
  claimedAt: dueAt,
  sentAt: dueAt,
  answeredAt: null,
  tells: notices.map(subjectOf),
  message: '',
});

/** What would be sent on each of the days, as if nothing in the plan changed, each card arrived and nobody answered. */
export function remindersAhead(ground: ReminderGround, from: Day, days: number): readonly DueReminder[] {
  const found: DueReminder[] = [];
  const course = courseOf(ground);
  const ledger = [...linesOf(ground.rows.reminder)];
  for (let ahead = 0; ahead < days; ahead += 1) {
    const now = momentOf(addDays(from, ahead), ground.plan.settings.reminders.hour);
    const due = isOpen(ground, now) ? remindersAt(course, now, ledger) : [];
    found.push(...due);
    ledger.push(...linesOf(due.map((one) => asSent(one, ground))));
  }
  return found;
}

/** What needs her today, to look at: the same list without quiet, and whatever she was told before. */
export function noticesFor(ground: ReminderGround, person: Actor, today: Day): readonly Notice[] {
  const others = ground.people.filter((one) => one.person.id !== person.person.id);
  const day = planDayOf(basisOf({ ...ground, people: [...others, person] }, 'everybody'), today);
  if (!day.situation.people.has(person.person.id)) return [];
  const overview = person.roles.includes('projectLeader') ? day.overview.map(({ notice }) => notice) : [];
  return mostPressingFirst(eachOnce([...overview, ...ownNow(person, day)]));
}

/** What the plan's channel is told of, as it stands today: the same to everybody who looks, and no persons. */
export const noticesForChannel = (ground: ReminderGround, today: Day): readonly Notice[] =>
  mostPressingFirst(
    eachOnce(forChannel(planDayOf(basisOf(ground), today).overview).map(({ notice }) => withoutNames(notice))),
  );
