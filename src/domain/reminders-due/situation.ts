/**
 * The plan on a day, as reminders look at it: rows in use, in an order of their own so that the order in which lists were read
 * never matters, who can be reached, and who leads what.
 */
import { type Day, inOslo } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import type { Entities } from '#domain/entities.ts';
import type { Group, Member } from '#domain/group.ts';
import type { ReportingPlan } from '#domain/my-work.ts';
import { groupsByPerson, leadersOf } from '#domain/organisation.ts';
import type { Proposal, ProposalSurroundings } from '#domain/proposal.ts';
import { type Actor, asGroupLeader, mayEdit, type Role } from '#domain/role.ts';
import { isInUse, type Ref, type Row } from '#domain/row.ts';
import type { ReminderEntity, ReminderGround } from './model.ts';

type Rows = { readonly [Name in ReminderEntity]: readonly Entities[Name][] };

/** What is the same on every day, and worked out once for all that are asked of. */
export interface Basis {
  readonly ground: ReminderGround;
  /** members: only they can be told. everybody: it is only looked at, and each sees what is her own. */
  readonly reach: 'members' | 'everybody';
  /** In use; but of agendaItem and reminder also those that are not. */
  readonly rows: Rows;
  /** Whoever can be reminded, by her Entra id: never guests and readers. */
  readonly people: ReadonlyMap<string, Actor>;
  readonly groups: ReadonlyMap<Key, Group>;
  readonly members: ReadonlyMap<Key, readonly Member[]>;
  /** The last day on which somebody said that a measure stands as it does. */
  readonly confirmedOn: ReadonlyMap<Key, Day>;
  readonly reporting: ReportingPlan;
  readonly surroundings: ProposalSurroundings;
  readonly proposals: ReadonlyMap<Key, Proposal>;
}

export interface Situation extends Basis {
  readonly today: Day;
  /** The Entra ids of those who lead a group and can be reached. */
  readonly leaders: ReadonlyMap<Key, readonly string[]>;
  /** The groups at work or to be that each person leads or sits in. */
  readonly seats: ReadonlyMap<string, readonly Group[]>;
}

const byKey = (a: Row, b: Row): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
const ordered = <Of extends Row>(rows: readonly Of[]): readonly Of[] => rows.toSorted(byKey);
const inUse = <Of extends Row>(rows: readonly Of[]): readonly Of[] => ordered(rows.filter(isInUse));

const rowsOf = ({ rows }: ReminderGround): Rows => ({
  plan: inUse(rows.plan),
  milestone: inUse(rows.milestone),
  measure: inUse(rows.measure),
  group: inUse(rows.group),
  member: inUse(rows.member),
  mandate: inUse(rows.mandate),
  report: inUse(rows.report),
  sentReport: inUse(rows.sentReport),
  proposal: inUse(rows.proposal),
  decision: inUse(rows.decision),
  followup: inUse(rows.followup),
  consultation: inUse(rows.consultation),
  request: inUse(rows.request),
  meeting: inUse(rows.meeting),
  agendaItem: ordered(rows.agendaItem),
  duty: inUse(rows.duty),
  pause: inUse(rows.pause),
  reminder: rows.reminder,
});

const nameIn = ({ person, roles }: Actor): string => `${person.id} ${roles.join(' ')}`;

/** Whoever a card can go to. */
function reachable({ people }: ReminderGround): ReadonlyMap<string, Actor> {
  const found = new Map<string, Actor>();
  for (const actor of people.toSorted((a, b) => (nameIn(a) < nameIn(b) ? -1 : 1))) {
    if (actor.person.id.trim() !== '' && mayEdit(actor)) found.set(actor.person.id, actor);
  }
  return found;
}

function byGroup(members: readonly Member[]): ReadonlyMap<Key, readonly Member[]> {
  const found = new Map<Key, Member[]>();
  for (const member of members) {
    const before = found.get(member.group.key);
    if (before === undefined) found.set(member.group.key, [member]);
    else before.push(member);
  }
  return found;
}

/** `reach`: whether it matters who can be reached by a card. */
export function basisOf(ground: ReminderGround, reach: Basis['reach'] = 'members'): Basis {
  const rows = rowsOf(ground);
  const { settings } = ground.plan;
  return {
    ground,
    reach,
    rows,
    people: reachable(ground),
    groups: new Map(rows.group.map((group) => [group.key, group])),
    members: byGroup(rows.member),
    confirmedOn: new Map(
      rows.measure.flatMap(({ key, confirmedAt }) =>
        confirmedAt === null ? [] : [[key, inOslo(confirmedAt).day] as const],
      ),
    ),
    reporting: {
      measures: rows.measure,
      mandates: rows.mandate,
      reports: rows.report,
      sent: rows.sentReport,
      groups: rows.group,
      meetings: rows.meeting,
    },
    surroundings: { settings, consultations: rows.consultation, decisions: rows.decision },
    proposals: new Map(rows.proposal.map((proposal) => [proposal.key, proposal])),
  };
}

export function situationOf(basis: Basis, today: Day): Situation {
  const { rows, people, members } = basis;
  const leaders = rows.group.map((group) => {
    const known = leadersOf(group, members.get(group.key) ?? [], today);
    return [group.key, [...known].filter((id) => people.has(id)).toSorted()] as const;
  });
  const open = rows.group.filter(({ state }) => state !== 'closed');
  return { ...basis, today, leaders: new Map(leaders), seats: groupsByPerson(open, rows.member, today) };
}

export const leadersOfGroup = ({ leaders }: Situation, group: Ref | null): readonly string[] =>
  group === null ? [] : (leaders.get(group.key) ?? []);

export const holders = ({ people }: Situation, wanted: readonly Role[]): readonly string[] =>
  [...people.values()]
    .filter(({ roles }) => roles.some((role) => wanted.includes(role)))
    .map(({ person }) => person.id);

/** Whoever is responsible; whoever leads the group where nobody is, or where she cannot be reached. */
export function ownersOf(
  situation: Situation,
  { responsible, group }: Pick<Entities['measure'], 'responsible' | 'group'>,
): readonly string[] {
  const isReached = responsible !== null && (situation.reach === 'everybody' || situation.people.has(responsible.id));
  return isReached ? [responsible.id] : leadersOfGroup(situation, group);
}

/** With what she leads among her roles. */
export function rolesIn({ leaders }: Situation, { person, roles }: Actor): readonly Role[] {
  const doesLead = [...leaders.values()].some((ids) => ids.includes(person.id));
  return asGroupLeader(roles, doesLead || roles.includes('groupLeader'));
}
