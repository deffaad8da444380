/**
 * What would be sent in the weeks to come, as a screen tells it: day by day, the same things to several told once, and why
 * nothing comes on a workday that is quiet.
 *
 * The service asks SharePoint's groups who holds which role. A person may only ask of herself, so here roles are what the
 * plan's own rows say of them; where they name nobody the role itself stands for whoever it is.
 */
import { addDays, weekdayOf } from '#base/calendar.ts';
import { type Day, inOslo, type Instant } from '#base/clock.ts';
import { bodyNamed } from '#domain/body.ts';
import type { Group, Member } from '#domain/group.ts';
import { knownPeople } from '#domain/known-people.ts';
import type { Measure } from '#domain/measure.ts';
import { type Notice, subjectOf } from '#domain/notice.ts';
import { leads, leadsAny, membersOf, projectLeaderOf } from '#domain/organisation.ts';
import type { ReminderPolicy } from '#domain/plan.ts';
import type { Pause } from '#domain/reminder.ts';
import { type DueReminder, type QuietWhy as WhyQuiet, whyQuiet } from '#domain/reminders-due.ts';
import { type Actor, asGroupLeader, type Role } from '#domain/role.ts';
import type { Person } from '#domain/row.ts';

export interface Described {
  /** Members of the channel, as far as it could be asked. */
  readonly channel: readonly Person[];
  readonly groups: readonly Group[];
  readonly members: readonly Member[];
  readonly measures: readonly Measure[];
  readonly today: Day;
}

/** Roles that somebody holds in every plan, and whose holders are told of things. */
const expected: readonly Role[] = [
  'projectLeader',
  'chiefExecutive',
  'steeringGroup',
  'politicalSecretariat',
  'unionRepresentative',
];

const STANDS_FOR = 'role ';

/** The role that somebody unknown is called by; null for a person. */
export const standsFor = ({ id }: Pick<Person, 'id'>): Role | null =>
  id.startsWith(STANDS_FOR) ? (expected.find((role) => id === `${STANDS_FOR}${role}`) ?? null) : null;

/** As a municipality calls those whom no group of the plan makes what they are. */
const functions: readonly (readonly [Role, RegExp])[] = [
  ['unionRepresentative', /tillitsval[gd]|union representative/i],
  ['politicalSecretariat', /politisk sekretariat|political secretariat/i],
];

function describedRoles(person: Person, { groups, members, today }: Described): readonly Role[] {
  const held = new Set<Role>(['member']);
  if (projectLeaderOf(groups, members, today)?.id === person.id) held.add('projectLeader');
  for (const group of groups) {
    const sits = membersOf(group, members, today).filter((member) => member.person?.id === person.id);
    const leading = leads(person.id, group, members, today);
    if (group.kind === 'steering' && (sits.length > 0 || leading)) held.add('steeringGroup');
    for (const { role } of sits) {
      if (bodyNamed(role) === 'chiefExecutive') held.add('chiefExecutive');
      for (const [known, pattern] of functions) if (pattern.test(role)) held.add(known);
    }
  }
  return asGroupLeader([...held], leadsAny(person.id, groups, members, today));
}

/** Whom the plan's own rows make whom; `self` is known as she is. */
export function describedPeople(described: Described, self: Actor): readonly Actor[] {
  const { channel, groups, members, measures } = described;
  const led = groups.flatMap(({ leader }) => (leader === null ? [] : [leader]));
  const others = knownPeople([...channel, ...led], measures, members)
    .filter(({ person }) => person.id !== '' && person.id !== self.person.id)
    .map(({ person }): Actor => ({ person, roles: describedRoles(person, described) }));
  const people = [self, ...others];
  const unknown = expected.filter((role) => !people.some(({ roles }) => roles.includes(role)));
  return [
    ...people,
    ...unknown.map((role): Actor => ({ person: { id: `${STANDS_FOR}${role}`, name: '', email: '' }, roles: [role] })),
  ];
}

/**
 * Whom a list of what is late may name: the reader herself, anybody to the project leader, and those of a group to whoever
 * leads it.
 */
export function mayBeNamed(person: Person, actor: Actor, { groups, members, measures, today }: Described): boolean {
  if (person.id === actor.person.id) return true;
  if (person.name === '' || actor.roles.includes('reader')) return false;
  if (actor.roles.includes('projectLeader')) return true;
  return groups
    .filter((group) => leads(actor.person.id, group, members, today))
    .some(
      (group) =>
        membersOf(group, members, today).some((member) => member.person?.id === person.id) ||
        measures.some(({ removed, group: of, responsible }) => {
          return removed === null && of?.key === group.key && responsible?.id === person.id;
        }),
    );
}

/** One card, or the same to several. */
export interface Sending {
  readonly due: DueReminder;
  readonly recipients: readonly DueReminder[];
}

/** Weekends are quiet for everybody, and need no word. */
export type QuietWhy = Exclude<WhyQuiet, 'weekend'>;

export type PreviewLine =
  | { readonly kind: 'sent'; readonly day: Day; readonly at: Instant; readonly sendings: readonly Sending[] }
  /** Workdays on which nothing comes, the weekends between them with them. `next`: the first day that is not quiet. */
  | { readonly kind: 'quiet'; readonly day: Day; readonly to: Day; readonly why: QuietWhy; readonly next: Day };

const FARTHEST = 400;

/** The first workday after `day` that is not quiet. */
function nextAfter(day: Day, policy: ReminderPolicy, own: readonly Pause[]): Day {
  let next = addDays(day, 1);
  for (let days = 0; days < FARTHEST && whyQuiet(next, policy, own) !== null; days += 1) {
    next = addDays(next, 1);
  }
  return next;
}

function quietSpans(
  from: Day,
  days: number,
  policy: ReminderPolicy,
  own: readonly Pause[],
): readonly Extract<PreviewLine, { readonly kind: 'quiet' }>[] {
  const spans: { day: Day; to: Day; why: QuietWhy }[] = [];
  for (let ahead = 0; ahead < days; ahead += 1) {
    const day = addDays(from, ahead);
    const why = whyQuiet(day, policy, own);
    const last = spans.at(-1);
    // From Friday to Monday is one span.
    const follows = last !== undefined && last.to >= addDays(day, weekdayOf(day) === 1 ? -3 : -1);
    if (why === null || why === 'weekend') continue;
    if (follows && last.why === why) last.to = day;
    else spans.push({ day, to: day, why });
  }
  return spans.map((span) => ({ kind: 'quiet', ...span, next: nextAfter(span.to, policy, own) }));
}

/** A welcome is of one's own groups. */
const told = (notice: Notice): string =>
  [subjectOf(notice), ...(notice.kind === 'welcome' ? notice.groups.map(({ key }) => key) : [])].join(' ');
const sameThings = ({ form, notices }: DueReminder): string => [form, ...notices.map(told)].join('|');

function sendingsOf(reminders: readonly DueReminder[]): readonly Sending[] {
  const known = new Map<string, DueReminder[]>();
  for (const due of reminders) {
    const same = known.get(sameThings(due));
    if (same === undefined) known.set(sameThings(due), [due]);
    else same.push(due);
  }
  return [...known.values()].flatMap((recipients) => {
    const [due] = recipients;
    return due === undefined ? [] : [{ due, recipients }];
  });
}

/** Whoever holds a role that the plan names nobody for may have been welcomed long ago: nobody here knows. */
function withoutWelcome(due: DueReminder): readonly DueReminder[] {
  if (due.recipient === null || standsFor(due.recipient) === null) return [due];
  const notices = due.notices.filter(({ kind }) => kind !== 'welcome');
  return notices.length === 0 ? [] : [{ ...due, notices }];
}

/** `all`: what would be sent, as `remindersAhead` tells it; `own`: the reader's own pauses. */
export function previewOf(
  all: readonly DueReminder[],
  { from, days, policy, own }: PreviewSpan,
): readonly PreviewLine[] {
  const ahead = all.flatMap(withoutWelcome);
  const moments = [...new Set(ahead.map(({ dueAt }) => dueAt))];
  const sent = moments.flatMap((at): readonly PreviewLine[] => {
    const sendings = sendingsOf(ahead.filter(({ dueAt }) => dueAt === at));
    return [{ kind: 'sent', day: inOslo(at).day, at, sendings }];
  });
  const quiet = policy.on ? quietSpans(from, days, policy, own) : [];
  return [...sent, ...quiet].toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.kind === 'quiet' ? 1 : -1));
}

export interface PreviewSpan {
  readonly from: Day;
  readonly days: number;
  readonly policy: ReminderPolicy;
  readonly own: readonly Pause[];
}
