/**
 * What of the plan can be told of on a day, and to whom, before anybody asks what was told already.
 *
 * Each rule is one function from the plan to things with their recipients; late, silent, owed and awaited are worked out where
 * the rest of the plan works them out.
 */
import { addDays, daysBetween } from '#base/calendar.ts';
import type { Day } from '#base/clock.ts';
import { folded } from '#base/order.ts';
import { agendaOf, type PlanOnAgenda } from '#domain/agenda.ts';
import { daysLate, daysSilentSince, standingOf } from '#domain/attention.ts';
import { bodyNamed } from '#domain/body.ts';
import { type Decision, type EffectiveStep, isBinding, partsOf } from '#domain/decision.ts';
import { followupOf, metOf, ordersOf, successorOf } from '#domain/decision-log.ts';
import { dutiesToTell } from '#domain/duty.ts';
import { isAtRest, type Measure } from '#domain/measure.ts';
import { meetsOn } from '#domain/meeting.ts';
import { type OwedReport, owedReport } from '#domain/my-work.ts';
import type { Notice } from '#domain/notice.ts';
import { groupsByPerson, mandatesOf, standingOfGroup } from '#domain/organisation.ts';
import { rolesOfBody } from '#domain/proposal.ts';
import { awaitedBy } from '#domain/proposal-path.ts';
import { isTold } from '#domain/report-period.ts';
import { type Actor, holds, type Role } from '#domain/role.ts';
import { roleWork } from '#domain/role-work.ts';
import { holders, leadersOfGroup, ownersOf, type Situation } from './situation.ts';
import { timeTold } from './times.ts';

/**
 * One thing that may be told of. `once`: not again, however long it stays true; `since` is the day before which it was
 * something else. `confirmedOn`: the last day on which somebody said that it stands as it does.
 */
export interface Thing {
  readonly notice: Notice;
  readonly once: boolean;
  readonly since: Day | null;
  readonly confirmedOn: Day | null;
}

/** The recipients by Entra id. */
export interface Addressed extends Thing {
  readonly to: readonly string[];
}

const thing = (notice: Notice): Thing => ({ notice, once: false, since: null, confirmedOn: null });
const onceOnly = (notice: Notice, since: Day | null = null): Thing => ({ ...thing(notice), once: true, since });

/** Everything that a measure may be told for today, the most pressing first; one of them is told. */
export function measureThings(
  measure: Measure,
  { today, ground, confirmedOn: confirmed }: Situation,
): readonly Thing[] {
  if (isAtRest(measure.status)) return [];
  const { silentAfterDays, reminders } = ground.plan.settings;
  const confirmedOn = confirmed.get(measure.key) ?? null;
  const of = (why: 'late' | 'dueSoon' | 'open' | 'silent', days: number, since: Day | null): Thing => ({
    notice: { kind: 'measure', measure, why, days, escalated: false },
    once: since !== null,
    since,
    confirmedOn,
  });
  const time = timeTold(measure.when, today, reminders);
  const isLate = time?.why === 'late' && daysLate(measure, today) !== null;
  const silent = confirmedOn === null ? null : daysSilentSince(confirmedOn, today, silentAfterDays);
  return [
    ...(time !== null && (isLate || time.why === 'dueSoon') ? [of(time.why, time.days, time.since)] : []),
    ...(silent === null ? [] : [of('silent', silent, null)]),
    ...(time?.why === 'open' ? [of('open', time.days, time.since)] : []),
  ];
}

export function milestoneThings({ rows, today, ground }: Situation): readonly Thing[] {
  return rows.milestone.flatMap((milestone): readonly Thing[] => {
    const standing = standingOf(milestone, today);
    if (standing === 'passed' || standing === 'cancelled') return [];
    const time = timeTold(milestone.when, today, ground.plan.settings.reminders);
    if (time === null) return [];
    const { why, days, since } = time;
    return [{ notice: { kind: 'milestone', milestone, why, days }, once: since !== null, since, confirmedOn: null }];
  });
}

const reportOf = (report: OwedReport): Notice => ({ kind: 'report', report, escalated: false });

/** Reports that are to be told of: due soon or over their day. */
export const reportThings = (situation: Situation): readonly Addressed[] =>
  situation.rows.group.flatMap((group) => {
    const report = owedReport(group, situation.reporting, situation.today);
    if (report === null || !(report.late || isTold(report.period, situation.today))) return [];
    return [{ ...thing(reportOf(report)), to: leadersOfGroup(situation, group) }];
  });

/** Mandates that are written and not approved, of groups that wait for them. */
export function mandateThings({ rows }: Situation): readonly Thing[] {
  const found = new Map<string, Thing>();
  for (const group of rows.group) {
    const [mandate] = standingOfGroup(group, rows.mandate) === 'mandateWaits' ? mandatesOf(group, rows.mandate) : [];
    if (mandate !== undefined && !found.has(mandate.key)) {
      found.set(mandate.key, thing({ kind: 'mandate', mandate, group }));
    }
  }
  return [...found.values()];
}

/** Proposals that somebody other than their own group has to do something with, drøfting among it. */
export const proposalThings = ({ rows, surroundings }: Situation): readonly Thing[] =>
  rows.proposal.flatMap((proposal) => {
    const awaited = awaitedBy(proposal, surroundings);
    return awaited === null || awaited.kind === 'group' ? [] : [thing({ kind: 'proposal', proposal, awaited })];
  });

/** Orders that nobody has said are done, over their day or nearly there. */
export function orderThings(situation: Situation): readonly Addressed[] {
  const { rows, today, ground } = situation;
  const { plan } = ground;
  const isAnswered = plan.state !== 'draft' && plan.state !== 'submitted';
  return ordersOf(rows.decision, { followups: rows.followup, today }).flatMap(({ order, state, late }) => {
    if (state === 'implemented' || state === 'replaced' || state === 'repealed') return [];
    // The plan that was asked for is itself the answer, once it is adopted.
    if (isAnswered && order.key === plan.orderedBy?.key) return [];
    const on = order.deadline.to;
    const isDue = late !== null || (on !== null && on <= addDays(today, plan.settings.reminders.dueSoonDays));
    if (!isDue || order.deadline.kind === 'recurring') return [];
    const notice: Notice = { kind: 'order', decision: order, on, late: late !== null };
    return [{ ...thing(notice), to: holders(situation, ['politicalSecretariat']) }];
  });
}

export const dutyThings = (situation: Situation): readonly Addressed[] =>
  dutiesToTell(situation.rows.duty, situation.rows.meeting, situation.today).map((duty) => ({
    ...thing({ kind: 'duty', duty }),
    to: leadersOfGroup(situation, duty.duty.group),
  }));

export const troubleThings = ({ ground }: Situation): readonly Thing[] =>
  ground.unreadable.flatMap(({ entity, rows }) => (rows > 0 ? [thing({ kind: 'trouble', entity, rows })] : []));

/** What waits for the union representatives: drøftinger to hold, and protocols to confirm. */
export function unionThings(situation: Situation): readonly Addressed[] {
  const to = holders(situation, ['unionRepresentative']);
  if (to.length === 0) return [];
  return roleWork(['unionRepresentative'], situation.rows.proposal, situation.surroundings).flatMap((task) => {
    if (task.kind === 'discuss') {
      return [{ ...thing({ kind: 'discuss', proposal: task.proposal, on: task.on }), to }];
    }
    if (task.kind !== 'confirm' || task.counts) return [];
    const { proposal, consultation } = task;
    return [{ ...thing({ kind: 'protocol', proposal, consultation }), to }];
  });
}

/** Those who meet are told so many days before. */
const MEETING_AHEAD = 7;

/** The agenda to those who sit in the steering group, before it meets. */
export function meetingThings(situation: Situation): readonly Addressed[] {
  const { rows, today, people } = situation;
  return rows.meeting.flatMap((meeting) => {
    const on = meetsOn(meeting);
    if (meeting.kind !== 'steering' || meeting.state !== 'planned' || on === null) return [];
    const days = daysBetween(today, on);
    if (days < 0 || days > MEETING_AHEAD) return [];
    const cases = agendaOf(meeting, onAgenda(situation), today);
    const sits = rows.group.filter(({ kind, state }) => kind === 'steering' && state !== 'closed');
    const sitting = groupsByPerson(sits, rows.member, today);
    const members = [...people.keys()].filter((id) => sitting.has(id));
    const to = [...new Set([...holders(situation, ['steeringGroup']), ...members])];
    return [{ ...onceOnly({ kind: 'meeting', meeting, cases, days }, addDays(on, -MEETING_AHEAD)), to }];
  });
}

const onAgenda = ({ ground, rows, surroundings }: Situation): PlanOnAgenda => ({
  ...surroundings,
  plan: ground.plan,
  proposals: rows.proposal,
  requests: rows.request,
  sent: rows.sentReport,
  milestones: rows.milestone,
  groups: rows.group,
  members: rows.member,
  mandates: rows.mandate,
  measures: rows.measure,
  followups: rows.followup,
  meetings: rows.meeting,
  items: rows.agendaItem,
});

/** Whom a decision means by its words: persons, those who lead a group, those who hold a role; nobody where none can be found. */
function meantBy(words: string, situation: Situation): readonly string[] {
  const name = folded(words);
  if (name === '') return [];
  const { people, rows, today } = situation;
  const reached = (ids: readonly string[]): readonly string[] => [...new Set(ids)].filter((id) => people.has(id));
  const named = [...people.values()]
    .filter(({ person }) => folded(person.name) === name)
    .map(({ person }) => person.id);
  const inRole = rows.member
    .filter(({ from, to }) => (from === null || from <= today) && (to === null || today <= to))
    .flatMap(({ title, role, person }) =>
      person !== null && [title, role].some((each) => folded(each) === name) ? [person.id] : [],
    );
  const inGroup = rows.group
    .filter(({ title, code, leaderRole }) => [title, code, leaderRole].some((each) => folded(each) === name))
    .flatMap((group) => leadersOfGroup(situation, group));
  const found = reached([...named, ...inRole, ...inGroup]);
  const body = bodyNamed(words);
  return found.length > 0 || body === null ? found : holders(situation, rolesOfBody[body]);
}

interface Condition {
  readonly decision: Decision;
  readonly stage: EffectiveStep;
}

function unmetConditions({ rows }: Situation): readonly Condition[] {
  return rows.decision
    .filter((one) => isBinding(one) && one.kind !== 'correction' && successorOf(one, rows.decision) === null)
    .filter((one) => {
      const state = followupOf(one, rows.followup)?.state;
      return state !== 'replaced' && state !== 'repealed' && state !== 'implemented';
    })
    .flatMap((decision) =>
      partsOf(decision)
        .filter((stage) => stage.when.kind === 'conditional' && metOf(decision, stage, rows.followup) === null)
        .map((stage) => ({ decision, stage })),
    );
}

/** Whoever is to say that a condition is met; `to` is empty where that is the project leader. */
export const conditionThings = (situation: Situation): readonly Addressed[] =>
  unmetConditions(situation).map(({ decision, stage }) => ({
    ...thing({ kind: 'condition', decision, stage }),
    to: meantBy(stage.saidBy, situation),
  }));

/** What came of something is news for so many days. */
const NEWS_DAYS = 30;
const isRecent = (on: Day | null, today: Day): boolean =>
  on !== null && on <= today && on >= addDays(today, -NEWS_DAYS);

/** What was decided on a proposal, to those who lead the groups that it came from: those that it was merged of too. */
export function decidedThings(situation: Situation): readonly Addressed[] {
  const { rows, proposals, today } = situation;
  return rows.decision
    .filter((one) => one.kind === 'decision' && !one.registeredAfterwards && isRecent(one.on, today))
    .flatMap((decision) =>
      decision.proposals.flatMap(({ key }) => {
        const proposal = proposals.get(key);
        if (proposal === undefined) return [];
        const from = [proposal, ...proposal.mergedFrom.flatMap((one) => proposals.get(one.key) ?? [])];
        const to = [...new Set(from.flatMap(({ group }) => leadersOfGroup(situation, group)))];
        return [{ ...onceOnly({ kind: 'decided', proposal, decision }), to }];
      }),
    );
}

export const answeredThings = (situation: Situation): readonly Addressed[] =>
  situation.rows.request
    .filter(({ state, answeredOn }) => state === 'answered' && isRecent(answeredOn, situation.today))
    .map((request) => ({
      ...onceOnly({ kind: 'answered', request }),
      to: leadersOfGroup(situation, request.group),
    }));

/** Who has a part in the plan without sitting in a group of it. */
const withPart: readonly Role[] = ['chiefExecutive', 'steeringGroup', 'politicalSecretariat', 'unionRepresentative'];

/** The first of all, to whoever has come into a group, or into a role that the plan gives something to do. */
export function welcomeOf(actor: Actor, { seats }: Situation, mine: readonly Measure[]): Thing | null {
  const groups = seats.get(actor.person.id) ?? [];
  return groups.length > 0 || holds(actor, withPart) ? onceOnly({ kind: 'welcome', groups, measures: mine }) : null;
}

/** Measures by whoever is told of them. */
export function measuresByOwner(situation: Situation): ReadonlyMap<string, readonly Measure[]> {
  const found = new Map<string, Measure[]>();
  for (const measure of situation.rows.measure) {
    if (isAtRest(measure.status)) continue;
    for (const id of ownersOf(situation, measure)) {
      const before = found.get(id);
      if (before === undefined) found.set(id, [measure]);
      else before.push(measure);
    }
  }
  return found;
}
