/**
 * A decision (vedtak of a political body, beslutning of the administration): who, when, what outcome. A registered
 * decision is locked; a new one replaces or repeals it and both stay. How it is followed up is a row of its own.
 */
import type { Day } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import { fail, type Result, succeed } from '#base/result.ts';
import { bodyNamed, recordersFor } from '#domain/body.ts';
import type { ConsultationOutcome } from '#domain/consultation.ts';
import { type FuzzyDate, undated } from '#domain/fuzzy-date.ts';
import { type Actor, holds, type Role } from '#domain/role.ts';
import type { Ref, Row } from '#domain/row.ts';
import { type Need, type Refusal, type Steps, takeStep } from '#domain/steps.ts';

export const decisionKinds = ['decision', 'order', 'correction'] as const;
/** order: the council asks for something by a day; correction: «Retting av skrivefeil». */
export type DecisionKind = (typeof decisionKinds)[number];

export const decisionLevels = ['political', 'administrative'] as const;
export type DecisionLevel = (typeof decisionLevels)[number];

export const outcomes = ['adopted', 'adoptedChanged', 'postponed', 'rejected', 'noted', 'passedOn'] as const;
export type Outcome = (typeof outcomes)[number];

export const changeAreas = ['structure', 'infrastructure', 'culture'] as const;
/** Vestvågøy's three areas of change; of proposals and of decisions. */
export type ChangeArea = (typeof changeAreas)[number];

export const decisionEndings = ['replaces', 'repeals'] as const;
/** What becomes of the decision that `replaces` points to: this one comes in its place, or nothing does. */
export type DecisionEnding = (typeof decisionEndings)[number];

export const correctedFields = [
  'title',
  'points',
  'decidedBy',
  'on',
  'caseNumber',
  'effective',
  'deadline',
  'openPoints',
  'source',
] as const;
/** What a correction of a clerical error may concern: words, names, numbers and days, never the outcome. */
export type CorrectedField = (typeof correctedFields)[number];

/** A clerical error, as it stands in the record and as it should read. */
export interface Correction {
  readonly field: CorrectedField;
  readonly from: string;
  readonly to: string;
}

/** What came of drøfting, copied when the decision was registered: the unions' words stand with it for ever. */
export interface ConsultedAs {
  readonly consultation: Ref;
  readonly outcome: ConsultationOutcome;
  readonly on: Day | null;
  /** Word for word. */
  readonly disagreement: string;
}

/** Part of a decision with its own time: «innfasing fra 1. oktober», «full iverksetting når lokalene er klare». */
export interface EffectiveStep {
  readonly what: string;
  readonly when: FuzzyDate;
  /** Who says that the condition is met. */
  readonly saidBy: string;
}

interface Effect {
  readonly effective: FuzzyDate;
  readonly stages: readonly EffectiveStep[];
}

/** It takes effect as one: a lone stage without a name only says who tells that the condition is met. */
export const isWhole = ({ effective, stages: [only, ...others] }: Effect): boolean =>
  only === undefined ||
  (others.length === 0 && only.what.trim() === '' && effective.words !== '' && only.when.words === effective.words);

/** What takes effect by itself: its stages, or the decision as a whole. */
export const partsOf = ({ effective, stages }: Effect): readonly EffectiveStep[] =>
  isWhole({ effective, stages }) ? [{ what: '', when: effective, saidBy: stages[0]?.saidBy ?? '' }] : stages;

export interface Decision extends Row {
  readonly code: string;
  readonly title: string;
  readonly kind: DecisionKind;
  readonly points: readonly string[];
  readonly level: DecisionLevel;
  readonly decidedBy: string;
  readonly on: Day | null;
  readonly outcome: Outcome;
  readonly caseNumber: string;
  readonly area: ChangeArea | null;
  /** When it takes effect: may be before the decision, staged or conditional. */
  readonly effective: FuzzyDate;
  readonly stages: readonly EffectiveStep[];
  /** What an order asks to have done by. */
  readonly deadline: FuzzyDate;
  readonly openPoints: readonly string[];
  readonly proposals: readonly Ref[];
  /** What it is about beside proposals: mandates, measures, milestones. */
  readonly about: readonly Ref[];
  /** The meeting that it was made in; null outside meetings. */
  readonly meeting: Ref | null;
  /** What it made in the same step, with the keys that they were to have. */
  readonly creates: readonly Ref[];
  /** Why nobody is to carry it out, where it binds and makes nothing. */
  readonly noFollowupBecause: string;
  readonly consultedAs: ConsultedAs | null;
  /** Why it was decided without drøfting. */
  readonly unconsultedBecause: string;
  /** The decision that it ends. */
  readonly replaces: Ref | null;
  readonly ending: DecisionEnding | null;
  /** The decision whose clerical error it corrects, which stays in force. */
  readonly corrects: Ref | null;
  readonly corrected: readonly Correction[];
  readonly registeredAfterwards: boolean;
  readonly source: string;
}

/** The tag: «Vedtak» for political bodies, «Beslutning» for steering group and chief executive; both solid. */
export const isPolitical = (decision: Decision): boolean => decision.level === 'political';

/** Outcomes that settle a proposal; the other two commit to nothing and leave it dashed. */
const settles: Readonly<Record<Outcome, boolean>> = {
  adopted: true,
  adoptedChanged: true,
  postponed: false,
  rejected: true,
  noted: false,
  passedOn: false,
};

export const outcomeSettles = (outcome: Outcome): boolean => settles[outcome];

/** Outcomes that bind and can be carried out. */
export const outcomeBinds = (outcome: Outcome): boolean => outcome === 'adopted' || outcome === 'adoptedChanged';

export const isBinding = (decision: Decision): boolean => outcomeBinds(decision.outcome);

export const isSettling = (decision: Decision): boolean => outcomeSettles(decision.outcome);

export const answers = (decision: Decision, proposal: Key): boolean =>
  decision.removed === null && isSettling(decision) && decision.proposals.some((ref) => ref.key === proposal);

/** Who may put a decision on record: SharePoint lets them add to the list. */
export const registrars: readonly Role[] = ['politicalSecretariat', 'projectLeader', 'chiefExecutive', 'steeringGroup'];

/** Who may put this one there: whoever records for the body that decided. For one that no plan knows of they all may. */
export function registrarsOf({ level, decidedBy }: Pick<Decision, 'level' | 'decidedBy'>): readonly Role[] {
  if (level === 'political') return recordersFor.council;
  const body = bodyNamed(decidedBy);
  return body === null ? registrars : recordersFor[body];
}

/**
 * May this be registered as a decision? Needs the decider and the day, and a case number where a political body decided;
 * what happened before Framdrift needs its source instead.
 */
export function checkDecision(decision: Decision, actor: Actor): Result<Decision, Refusal> {
  const by = registrarsOf(decision);
  if (!holds(actor, by)) return fail({ kind: 'stepNotYours', by });
  const missing: Need[] = [];
  if (decision.title.trim() === '') missing.push('title');
  if (decision.decidedBy.trim() === '') missing.push('body');
  if (decision.on === null) missing.push('date');
  if (decision.registeredAfterwards) {
    if (decision.source.trim() === '') missing.push('evidence');
  } else if (isPolitical(decision) && decision.caseNumber.trim() === '') missing.push('caseNumber');
  return missing.length > 0 ? fail({ kind: 'stepNeeds', needs: missing }) : succeed(decision);
}

export const followupStates = [
  'registered',
  'effective',
  'implementing',
  'implemented',
  'replaced',
  'repealed',
] as const;
export type FollowupState = (typeof followupStates)[number];

/** What becomes of a decision after it is made; the decision itself never changes. */
export interface Followup extends Row {
  readonly title: string;
  readonly decision: Ref;
  /** What the stage is about, as the decision has it; '' for the decision as a whole. Each stage may wait for a condition of its own. */
  readonly stage: string;
  readonly state: FollowupState;
  readonly responsibleRole: string;
  readonly note: string;
  /** The condition of a conditional decision was met, on that day, said by that role. */
  readonly conditionMetOn: Day | null;
  readonly conditionMetBy: string;
  readonly replacedBy: Ref | null;
}

export const followupSteps: Steps<FollowupState> = {
  registered: {
    effective: { by: ['politicalSecretariat', 'projectLeader'], needs: ['conditionMet'] },
    replaced: { by: ['politicalSecretariat', 'projectLeader'], needs: ['replacement'] },
    repealed: { by: ['politicalSecretariat', 'projectLeader'], needs: ['replacement'] },
  },
  effective: {
    implementing: { by: ['projectLeader', 'groupLeader'], needs: [] },
    implemented: { by: ['projectLeader'], needs: [] },
    replaced: { by: ['politicalSecretariat', 'projectLeader'], needs: ['replacement'] },
    repealed: { by: ['politicalSecretariat', 'projectLeader'], needs: ['replacement'] },
  },
  implementing: {
    implemented: { by: ['projectLeader'], needs: [] },
    replaced: { by: ['politicalSecretariat', 'projectLeader'], needs: ['replacement'] },
    repealed: { by: ['politicalSecretariat', 'projectLeader'], needs: ['replacement'] },
  },
  implemented: {
    replaced: { by: ['politicalSecretariat', 'projectLeader'], needs: ['replacement'] },
    repealed: { by: ['politicalSecretariat', 'projectLeader'], needs: ['replacement'] },
  },
  replaced: {},
  repealed: {},
};

export function moveFollowup(
  followup: Followup,
  to: FollowupState,
  actor: Actor,
  decision: Decision,
): Result<Followup, Refusal> {
  // A stage of its own may wait for a condition while the decision as a whole is in effect.
  const conditional = decision.effective.kind === 'conditional';
  const lacks = (need: Need): boolean =>
    need === 'conditionMet'
      ? conditional && followup.conditionMetOn === null
      : need === 'replacement' && followup.replacedBy === null;
  const step = takeStep(followupSteps, followup.state, to, actor, lacks);
  return step.ok ? succeed({ ...followup, state: to }) : fail(step.failure);
}

/** A decision with nothing said yet. */
export const blankDecision = (row: Row): Decision => ({
  ...row,
  code: '',
  title: '',
  kind: 'decision',
  points: [],
  level: 'administrative',
  decidedBy: '',
  on: null,
  outcome: 'adopted',
  caseNumber: '',
  area: null,
  effective: undated,
  stages: [],
  deadline: undated,
  openPoints: [],
  proposals: [],
  about: [],
  meeting: null,
  creates: [],
  noFollowupBecause: '',
  consultedAs: null,
  unconsultedBecause: '',
  replaces: null,
  ending: null,
  corrects: null,
  corrected: [],
  registeredAfterwards: false,
  source: '',
});
