/**
 * What a document seems to say of a plan, before anybody has looked: facts of the plan, items of a closed set of kinds,
 * and every passage that none of them used. Nothing here is in the plan until a person says so.
 *
 * - Each fact and item points to the words it was read from, and says how sure the reading is.
 * - Words are the document's own; what is worked out (intervals, statuses, kinds) stands beside them.
 * - A recommendation is a consultant's, a proposal the organisation's own, a decision binding; none becomes another.
 */
import type { FuzzyDate } from '#domain/fuzzy-date.ts';
import type { DocumentFacts, SourceSpan } from './document-tree.ts';

/**
 * sure     a careful reader would not look twice
 * check    read, but by a rule that is sometimes wrong; `reasons` say which
 * untimed  read, and sure but for the time: the document gives none
 */
export const certainties = ['sure', 'check', 'untimed'] as const;
export type Certainty = (typeof certainties)[number];

/**
 * shape           recognised by its shape, with nothing in the document that says what it is
 * prose           read from a sentence in running text
 * mentionOnly     named in passing, never described
 * kindUnclear     which kind of goal or group it is, the document does not say
 * columnsGuessed  the table has no headings that we know, or lost its borders on the way
 * rowsMended      put together from several rows or lines
 * namesDivided    several names stood in one line without a sign between them
 * time            the time was read with doubt
 * timeUnread      something stands where the time should, and it was not understood
 * statusOfList    the status is said of the whole list, not of this item
 * statusUnclear   the words allow several statuses
 * statusMissing   nothing is said of the status
 * joined          facts were put together from places that do not refer to each other
 * bodyMissing     who decided, recommended or reports is not said
 */
export const checkReasons = [
  'shape',
  'prose',
  'mentionOnly',
  'kindUnclear',
  'columnsGuessed',
  'rowsMended',
  'namesDivided',
  'time',
  'timeUnread',
  'statusOfList',
  'statusUnclear',
  'statusMissing',
  'joined',
  'bodyMissing',
] as const;
export type CheckReason = (typeof checkReasons)[number];

export interface Reading {
  readonly sources: readonly SourceSpan[];
  readonly certainty: Certainty;
  /** Why it should be checked; empty unless `certainty` is 'check'. */
  readonly reasons: readonly CheckReason[];
}

export interface DraftFact<Value> extends Reading {
  readonly value: Value;
}

export interface DraftFacts {
  readonly title: DraftFact<string> | null;
  readonly municipality: DraftFact<string> | null;
  readonly date: DraftFact<FuzzyDate> | null;
  /** With the role, as the document says it. */
  readonly preparedBy: DraftFact<string> | null;
  readonly adoptedBy: DraftFact<string> | null;
  readonly adoptedDate: DraftFact<FuzzyDate> | null;
  readonly adoptedCaseNumber: DraftFact<string> | null;
  readonly lastChanged: DraftFact<FuzzyDate> | null;
  readonly changedBy: DraftFact<string> | null;
  readonly purpose: DraftFact<string> | null;
}

interface DraftBase extends Reading {
  /** Unique in the draft, the same each time the same document is read. */
  readonly id: string;
}

export const goalKinds = ['overall', 'result', 'process'] as const;
export type GoalKind = (typeof goalKinds)[number];

export interface DraftGoal extends DraftBase {
  readonly kind: 'goal';
  readonly goalKind: GoalKind;
  readonly text: string;
}

export interface DraftAssumption extends DraftBase {
  readonly kind: 'assumption';
  readonly text: string;
}

export const draftGroupKinds = [
  'client',
  'steering',
  'project',
  'working',
  'reference',
  'management',
  'projectLeader',
  'projectStaff',
  'other',
] as const;
export type DraftGroupKind = (typeof draftGroupKinds)[number];

export interface DraftGroup extends DraftBase {
  readonly kind: 'group';
  readonly groupKind: DraftGroupKind;
  readonly name: string;
  readonly description: string | null;
  readonly responsibilities: readonly string[];
  readonly members: readonly string[];
  readonly leader: string | null;
}

export interface DraftStakeholder extends DraftBase {
  readonly kind: 'stakeholder';
  readonly name: string;
  readonly stance: 'supporter' | 'neutral' | 'opponent' | null;
  readonly stanceText: string | null;
  readonly affected: 'strongly' | 'somewhat' | 'not' | null;
  readonly affectedText: string | null;
}

export interface DraftMilestone extends DraftBase {
  readonly kind: 'milestone';
  readonly title: string;
  readonly participants: readonly string[];
  readonly when: FuzzyDate;
}

/** The seven statuses of the plan, told finer: planned and not started are one there, cancelled is «ikke aktuelt». */
export const draftStatuses = [
  'planned',
  'notStarted',
  'inProgress',
  'partlyDone',
  'done',
  'ongoing',
  'onHold',
  'cancelled',
] as const;
export type DraftStatus = (typeof draftStatuses)[number];

export interface DraftMeasure extends DraftBase {
  readonly kind: 'measure';
  readonly title: string;
  readonly status: DraftStatus | null;
  readonly statusText: string | null;
  readonly nextStep: string | null;
  readonly workPackage: string | null;
  readonly focusArea: string | null;
  readonly responsible: string | null;
  readonly assistance: string | null;
  readonly started: FuzzyDate | null;
  readonly when: FuzzyDate;
  readonly politicalHandling: boolean;
  /** It ran before the plan came here. */
  readonly registeredAfterwards: boolean;
}

export interface DraftRecommendation extends DraftBase {
  readonly kind: 'recommendation';
  readonly title: string;
  /** The consultant. */
  readonly by: string | null;
}

export interface DraftProposal extends DraftBase {
  readonly kind: 'proposal';
  readonly title: string;
  readonly proposedBy: string | null;
  readonly when: FuzzyDate;
}

export interface DraftDecision extends DraftBase {
  readonly kind: 'decision';
  readonly title: string;
  readonly points: readonly string[];
  readonly decidedBy: string | null;
  readonly date: FuzzyDate;
  readonly caseNumber: string | null;
  readonly deadline: FuzzyDate;
  readonly effective: FuzzyDate;
  /** Always: what a document says is decided was decided before the plan came here. */
  readonly registeredAfterwards: true;
}

export interface DraftMandate extends DraftBase {
  readonly kind: 'mandate';
  readonly title: string;
  readonly group: string | null;
  readonly points: readonly string[];
  readonly deadline: FuzzyDate;
  readonly registeredAfterwards: true;
}

export interface DraftReference extends DraftBase {
  readonly kind: 'reference';
  readonly title: string;
  readonly caseNumber: string | null;
}

export interface DraftDuty extends DraftBase {
  readonly kind: 'duty';
  readonly title: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly cadence: string | null;
  readonly when: FuzzyDate;
}

export interface DraftInvestigation extends DraftBase {
  readonly kind: 'investigation';
  readonly title: string;
  readonly by: string | null;
  readonly started: FuzzyDate;
  readonly when: FuzzyDate;
  readonly caseNumber: string | null;
  readonly status: DraftStatus | null;
}

export type DraftItem =
  | DraftGoal
  | DraftAssumption
  | DraftGroup
  | DraftStakeholder
  | DraftMilestone
  | DraftMeasure
  | DraftRecommendation
  | DraftProposal
  | DraftDecision
  | DraftMandate
  | DraftReference
  | DraftDuty
  | DraftInvestigation;

/** A stretch of text that nothing was read from. */
export interface UnreadPassage {
  readonly source: SourceSpan;
  readonly text: string;
  /** The nearest heading above. */
  readonly heading: string | null;
}

export interface DraftPlan {
  readonly document: DocumentFacts;
  readonly facts: DraftFacts;
  readonly items: readonly DraftItem[];
  readonly unread: readonly UnreadPassage[];
}
