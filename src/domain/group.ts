/**
 * Who does the work: groups and bodies, their members, and the mandates that a working group needs before it begins.
 */
import type { Day } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import { fail, type Result, succeed } from '#base/result.ts';
import { registrars } from '#domain/decision.ts';
import { type Cadence, cadences, type FuzzyDate, undated } from '#domain/fuzzy-date.ts';
import type { Actor } from '#domain/role.ts';
import type { Person, Ref, Row } from '#domain/row.ts';
import { type Need, type Refusal, type Steps, takeStep } from '#domain/steps.ts';

export const groupKinds = [
  'client',
  'council',
  'committee',
  'management',
  'steering',
  'project',
  'working',
  'reference',
  'advisory',
  'role',
  'other',
] as const;
/**
 * `council` and `committee` are political bodies, `advisory` the statutory councils (elderly, youth, disability), `role` a
 * function that the plan describes like a group (project leader, project staff).
 */
export type GroupKind = (typeof groupKinds)[number];

export const groupPurposes = ['propose', 'investigate', 'implement'] as const;
export type GroupPurpose = (typeof groupPurposes)[number];

export const groupStates = ['planned', 'active', 'closed'] as const;
export type GroupState = (typeof groupStates)[number];

/** How often a group reports; `onRequest` has no time of its own. */
export const groupRhythms = [...cadences, 'onRequest'] as const;
export type GroupRhythm = Cadence | 'onRequest';

export interface Group extends Row {
  readonly code: string;
  readonly title: string;
  readonly kind: GroupKind;
  readonly state: GroupState;
  readonly purpose: GroupPurpose | null;
  readonly position: number;
  readonly description: string;
  readonly responsibilities: readonly string[];
  /** Who shall sit in it, in the plan's words; persons are Members. */
  readonly composition: readonly string[];
  /** Authority that is delegated to it, in words. */
  readonly authority: string;
  readonly leaderRole: string;
  readonly leader: Person | null;
  readonly reportsTo: Ref | null;
  readonly rhythm: GroupRhythm | null;
}

/** Only a working group waits for a mandate: «mandat og mål er klart før prosjektet igangsettes». */
export const needsMandate = (group: Group): boolean => group.kind === 'working';

export const groupSteps: Steps<GroupState> = {
  planned: { active: { by: ['projectLeader', 'steeringGroup'], needs: ['approvedMandate'] } },
  active: { closed: { by: ['projectLeader', 'steeringGroup'], needs: [] } },
  closed: { active: { by: ['projectLeader', 'steeringGroup'], needs: ['approvedMandate'] } },
};

export function moveGroup(
  group: Group,
  to: GroupState,
  actor: Actor,
  mandates: readonly Mandate[],
): Result<Group, Refusal> {
  const lacks = (need: Need): boolean =>
    need === 'approvedMandate' && needsMandate(group) && !hasValidMandate(group.key, mandates);
  const step = takeStep(groupSteps, group.state, to, actor, lacks);
  return step.ok ? succeed({ ...group, state: to }) : fail(step.failure);
}

export interface Member extends Row {
  readonly title: string;
  readonly group: Ref;
  readonly person: Person | null;
  /** Function in the municipality: «Avdelingsleder». */
  readonly role: string;
  readonly leads: boolean;
  /** Unit, union, council or user organisation that the member speaks for. */
  readonly represents: string;
  /** Hours a week free from other work: wanted for the group, and granted by the line. */
  readonly releaseWanted: number | null;
  readonly releaseGranted: number | null;
  readonly from: Day | null;
  readonly to: Day | null;
}

export const mandateStates = ['draft', 'approved', 'active', 'delivered', 'accepted', 'returned'] as const;
export type MandateState = (typeof mandateStates)[number];

export interface Mandate extends Row {
  readonly code: string;
  readonly title: string;
  readonly state: MandateState;
  readonly version: number;
  /** One mandate may serve many groups. */
  readonly groups: readonly Ref[];
  readonly text: string;
  readonly tasks: readonly string[];
  readonly limits: string;
  /** What the group shall deliver. */
  readonly deliverable: string;
  readonly deadline: FuzzyDate;
  readonly resources: string;
  readonly approvedBy: string;
  readonly approvedOn: Day | null;
  /** «SG 2/25» */
  readonly approvedCase: string;
  /** What approved it, where that is in the log. */
  readonly decision: Ref | null;
  /** What was delivered: a link, or a sentence; `deliverable` is what it was to be. */
  readonly delivery: string;
  readonly deliveredOn: Day | null;
  readonly replaces: Ref | null;
  readonly returnedBecause: string;
  readonly registeredAfterwards: boolean;
  readonly source: string;
}

/**
 * Mandates are the led's to write, so the project leader takes the steps of a group that works, on its leader's word: in a
 * report, or in a meeting.
 */
export const mandateSteps: Steps<MandateState> = {
  draft: { approved: { by: ['steeringGroup'], needs: ['tasks', 'group', 'body', 'date', 'decision'] } },
  approved: {
    active: { by: ['projectLeader'], needs: [] },
    draft: { by: ['steeringGroup'], needs: ['reason'] },
  },
  active: { delivered: { by: ['projectLeader'], needs: ['deliverable'] } },
  delivered: {
    accepted: { by: ['steeringGroup'], needs: [] },
    returned: { by: ['steeringGroup'], needs: ['reason'] },
  },
  returned: { active: { by: ['projectLeader'], needs: [] } },
  accepted: {},
};

/** What was approved before the plan came here is written down, from a source, by whoever may put a decision on record. */
const approvedBefore: Steps<MandateState> = {
  ...mandateSteps,
  draft: { approved: { by: registrars, needs: ['tasks', 'group', 'body', 'date', 'evidence'] } },
};

export const stepsOfMandate = ({ registeredAfterwards }: Mandate): Steps<MandateState> =>
  registeredAfterwards ? approvedBefore : mandateSteps;

/** What is approved stands as it was approved: a new version is written beside it. */
export const mandateMayBeWritten = ({ state, removed }: Mandate): boolean => removed === null && state === 'draft';

/** `decided`: the log says that an approved mandate is to be changed so. The first version needs no more than its approval. */
export const lacksOfMandate =
  (mandate: Mandate, decided: boolean) =>
  (need: Need): boolean => {
    const reads: Partial<Record<Need, string>> = {
      body: mandate.approvedBy,
      evidence: mandate.source,
      deliverable: mandate.delivery,
      reason: mandate.returnedBecause,
    };
    if (need === 'tasks') return mandate.tasks.length === 0 && mandate.text.trim() === '';
    if (need === 'group') return mandate.groups.length === 0;
    if (need === 'date') return mandate.approvedOn === null;
    if (need === 'decision') return mandate.replaces !== null && !decided;
    return reads[need]?.trim() === '';
  };

export function moveMandate(
  mandate: Mandate,
  to: MandateState,
  actor: Actor,
  decided = false,
): Result<Mandate, Refusal> {
  const step = takeStep(stepsOfMandate(mandate), mandate.state, to, actor, lacksOfMandate(mandate, decided));
  return step.ok ? succeed({ ...mandate, state: to }) : fail(step.failure);
}

/** Approved by the steering group and not yet given back: the group may work. */
const valid: Readonly<Record<MandateState, boolean>> = {
  draft: false,
  approved: true,
  active: true,
  delivered: true,
  accepted: true,
  returned: true,
};

export const isValidMandate = ({ removed, state }: Mandate): boolean => removed === null && valid[state];

/** A newer version was approved in its place. */
export const isReplaced = ({ key }: Mandate, mandates: readonly Mandate[]): boolean =>
  mandates.some((newer) => isValidMandate(newer) && newer.replaces?.key === key);

export const hasValidMandate = (group: Key, mandates: readonly Mandate[]): boolean =>
  mandates.some(
    (mandate) =>
      isValidMandate(mandate) &&
      mandate.groups.some((served) => served.key === group) &&
      !isReplaced(mandate, mandates),
  );

/** A group with nothing said yet. */
export const blankGroup = (row: Row): Group => ({
  ...row,
  code: '',
  title: '',
  kind: 'other',
  state: 'planned',
  purpose: null,
  position: 0,
  description: '',
  responsibilities: [],
  composition: [],
  authority: '',
  leaderRole: '',
  leader: null,
  reportsTo: null,
  rhythm: null,
});

export const blankMember = (row: Row, group: Ref): Member => ({
  ...row,
  title: '',
  group,
  person: null,
  role: '',
  leads: false,
  represents: '',
  releaseWanted: null,
  releaseGranted: null,
  from: null,
  to: null,
});

export const blankMandate = (row: Row): Mandate => ({
  ...row,
  code: '',
  title: '',
  state: 'draft',
  version: 1,
  groups: [],
  text: '',
  tasks: [],
  limits: '',
  deliverable: '',
  deadline: undated,
  resources: '',
  approvedBy: '',
  approvedOn: null,
  approvedCase: '',
  decision: null,
  delivery: '',
  deliveredOn: null,
  replaces: null,
  returnedBecause: '',
  registeredAfterwards: false,
  source: '',
});
