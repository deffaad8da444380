/** What one recipient is told on a day, after what she was told before. */
import { addDays, daysBetween } from '#base/calendar.ts';
import type { Day } from '#base/clock.ts';
import type { Group } from '#domain/group.ts';
import type { Measure } from '#domain/measure.ts';
import { type Notice, subjectOf } from '#domain/notice.ts';
import type { ReminderPolicy } from '#domain/plan.ts';
import type { Reminder } from '#domain/reminder.ts';
import type { Actor } from '#domain/role.ts';
import type { PlanDay } from './day.ts';
import { hasRested, isNews, type Memories, type Memory, thingOf } from './memory.ts';
import { leadersOfGroup, ownersOf } from './situation.ts';
import { type Thing, welcomeOf } from './things.ts';

export interface Asked {
  readonly policy: ReminderPolicy;
  readonly today: Day;
  readonly memories: Memories;
}

/** Told on to whoever leads the group, and nothing has become of it since: then nobody is told any more. */
function isSilenced({ notice, confirmedOn }: Thing, { memories }: Asked): boolean {
  const on = memories.escalatedOn.get(subjectOf(notice));
  return on !== undefined && (confirmedOn === null || confirmedOn < on);
}

function isTellable(thing: Thing, memory: Memory, asked: Asked): boolean {
  const { notice, once, since, confirmedOn } = thing;
  if (isSilenced(thing, asked) || (once && !isNews(notice, memory, since))) return false;
  return hasRested(notice, memory, { today: asked.today, restDays: asked.policy.restDays, confirmedOn });
}

/** The last day on which she was told so, where she has neither answered nor confirmed since. */
function unansweredSince({ notice, confirmedOn }: Thing, memory: Memory): Day | null {
  const subject = subjectOf(notice);
  const last = memory.told.get(thingOf(subject))?.findLast((one) => one.subject === subject);
  if (last === undefined || last.answeredOn !== null) return null;
  return confirmedOn !== null && confirmedOn >= last.slot ? null : last.slot;
}

const waitedLong = (since: Day | null, { policy, today }: Asked): boolean =>
  since !== null && daysBetween(since, today) >= policy.escalateAfterDays;

/** A measure that its owner was told of and has not answered, for whoever leads its group. */
function escalated(measure: Measure, { situation, ofMeasure }: PlanDay, asked: Asked): Thing | null {
  const first = ofMeasure.get(measure.key)?.[0];
  if (first?.notice.kind !== 'measure') return null;
  const nobodyAnswers = ownersOf(situation, measure).every((owner) =>
    waitedLong(unansweredSince(first, asked.memories.of(owner)), asked),
  );
  return nobodyAnswers && !isSilenced(first, asked) ? { ...first, notice: { ...first.notice, escalated: true } } : null;
}

/** What has come to her because nobody answered. */
const escalatedTo = (person: string, day: PlanDay, asked: Asked): readonly Thing[] =>
  (day.toTellOn.get(person) ?? []).flatMap((measure) => escalated(measure, day, asked) ?? []);

/** Of the reasons to tell of a measure the first that may be told; but after what was told on nothing less pressing is told. */
function oneOf(things: readonly Thing[], memory: Memory, asked: Asked): readonly Thing[] {
  const silenced = things.findIndex((one) => isSilenced(one, asked));
  const first = things.slice(0, silenced === -1 ? undefined : silenced).find((one) => isTellable(one, memory, asked));
  return first === undefined ? [] : [first];
}

/** What is hers: her measures and groups, what waits for her role. */
export function ownNotices(actor: Actor, day: PlanDay, asked: Asked): readonly Notice[] {
  const { person } = actor;
  const { situation, mine, ofMeasure, addressed } = day;
  const memory = asked.memories.of(person.id);
  const measures = mine.get(person.id) ?? [];
  // Who leads the plan has set it up, and needs no welcome.
  const welcome = actor.roles.includes('projectLeader') ? null : welcomeOf(actor, situation, measures);
  return [
    ...(welcome === null ? [] : [welcome]),
    ...addressed.filter(({ to }) => to.includes(person.id)),
    ...escalatedTo(person.id, day, asked),
  ]
    .filter((one) => isTellable(one, memory, asked))
    .concat(measures.flatMap((measure) => oneOf(ofMeasure.get(measure.key) ?? [], memory, asked)))
    .map(({ notice }) => notice);
}

/** The same for her to look at, whatever was told. */
export const ownNow = ({ person }: Actor, { mine, ofMeasure, addressed }: PlanDay): readonly Notice[] => [
  ...addressed.filter(({ to }) => to.includes(person.id)).map(({ notice }) => notice),
  ...(mine.get(person.id) ?? []).flatMap((measure) => ofMeasure.get(measure.key)?.[0]?.notice ?? []),
];

/** A report over its day whose group was told of it and has not answered. */
function withEscalation(notice: Notice, { situation }: PlanDay, asked: Asked): Notice {
  if (notice.kind !== 'report' || !notice.report.late) return notice;
  const leaders = leadersOfGroup(situation, notice.report.group);
  const thing: Thing = { notice, once: false, since: null, confirmedOn: null };
  const isUnanswered = leaders.some((id) => waitedLong(unansweredSince(thing, asked.memories.of(id)), asked));
  return isUnanswered ? { ...notice, escalated: true } : notice;
}

/** A window that opened is told of once, until its end comes near; that a condition is awaited rests like what is one's own. */
function isInOverview(thing: Thing, memory: Memory, asked: Asked): boolean {
  const { notice, since } = thing;
  if (notice.kind === 'condition') return isTellable(thing, memory, asked);
  const isWindow = (notice.kind === 'milestone' || notice.kind === 'measure') && notice.why === 'open';
  return !isWindow || notice.days <= asked.policy.dueSoonDays || isNews(notice, memory, since);
}

/** The whole plan's, as it stands: it is told again each week as long as it is so. */
export const overviewNotices = (
  things: readonly Thing[],
  memory: Memory,
  day: PlanDay,
  asked: Asked,
): readonly Notice[] =>
  things.filter((one) => isInOverview(one, memory, asked)).map(({ notice }) => withEscalation(notice, day, asked));

const undelivered = ({ title, slot, state }: Reminder): readonly Notice[] =>
  slot === null ? [] : [{ kind: 'undelivered', claim: title, slot, unsure: state !== 'failed' }];

/** Cards of hers that did not arrive, and none after them. */
const lostOf = ({ lost, last }: Memory): readonly Reminder[] =>
  lost.filter(({ slot }) => slot !== null && (last === null || slot > last));

/** What is older is known by now, or never will be. */
const LOST_DAYS = 30;

/** Of many that did not arrive the last say it. */
const MOST_LOST = 5;

export const ownLost = (memory: Memory): readonly Notice[] => lostOf(memory).slice(-MOST_LOST).flatMap(undelivered);

/** So many in a row did not arrive that it is tried but once a week: nobody has installed the app for her, it may be. */
export const isOutOfReach = (memory: Memory): boolean => lostOf(memory).length >= MOST_LOST;

/** Of each other recipient the last that did not arrive, for the project leader; once. */
export function lostOfOthers(person: string, { memories, today }: Asked): readonly Notice[] {
  const memory = memories.of(person);
  return [...memories.all]
    .filter(([recipient]) => recipient !== person)
    .flatMap(([, other]) => lostOf(other).at(-1) ?? [])
    .filter(({ slot }) => slot !== null && slot >= addDays(today, -LOST_DAYS))
    .flatMap(undelivered)
    .filter((notice) => isNews(notice, memory, null));
}

/** One of each: what is told of twice, for two reasons, is told for the first. */
export function eachOnce(notices: readonly Notice[]): readonly Notice[] {
  const found = new Map<string, Notice>();
  for (const notice of notices) {
    const thing = thingOf(subjectOf(notice));
    if (!found.has(thing)) found.set(thing, notice);
  }
  return [...found.values()];
}

const unnamed = (group: Group): Group => ({ ...group, leader: null });

/** What all may read: no persons. */
export function withoutNames(notice: Notice): Notice {
  switch (notice.kind) {
    case 'measure':
      return { ...notice, measure: { ...notice.measure, responsible: null } };
    case 'report':
      return { ...notice, report: { ...notice.report, group: unnamed(notice.report.group) } };
    case 'mandate':
      return { ...notice, group: notice.group === null ? null : unnamed(notice.group) };
    case 'milestone':
    case 'proposal':
    case 'discuss':
    case 'protocol':
    case 'order':
    case 'duty':
    case 'condition':
    case 'decided':
    case 'answered':
    case 'meeting':
    case 'welcome':
    case 'trouble':
    case 'undelivered':
      return notice;
  }
}
