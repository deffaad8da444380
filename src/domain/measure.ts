/**
 * A measure (tiltak): a change to be carried out, and the unit of status. People say the status in one of seven words and
 * in their own; late, silent and unconfirmed are worked out. An investigation (utredning) is a measure of its own kind.
 */
import type { Instant } from '#base/clock.ts';
import { type FuzzyDate, undated } from '#domain/fuzzy-date.ts';
import type { Timed } from '#domain/milestone.ts';
import type { Person, Ref, Row } from '#domain/row.ts';

/** In the order of the keys S 1–7. */
export const measureStatuses = [
  'notStarted',
  'inProgress',
  'partlyDone',
  'done',
  'ongoing',
  'onHold',
  'notRelevant',
] as const;
export type MeasureStatus = (typeof measureStatuses)[number];

export const measureKinds = ['measure', 'investigation'] as const;
export type MeasureKind = (typeof measureKinds)[number];

export const measureOrigins = ['project', 'service', 'political'] as const;
export type MeasureOrigin = (typeof measureOrigins)[number];

export const politicalHandlings = ['notNeeded', 'needed', 'handled'] as const;
export type PoliticalHandling = (typeof politicalHandlings)[number];

/** Hemnes' two grounds for taking a measure to the council. */
export const politicalGrounds = ['principle', 'cost', 'both'] as const;
export type PoliticalGround = (typeof politicalGrounds)[number];

export const budgetPlaces = ['inside', 'outside', 'unknown'] as const;
export type BudgetPlace = (typeof budgetPlaces)[number];

export const coverageStates = ['yes', 'partly', 'notStarted'] as const;
export type CoverageState = (typeof coverageStates)[number];

/** Done for the residents, not begun for those at home: one status for the whole, one line for each audience. */
export interface Coverage {
  readonly audience: string;
  readonly state: CoverageState;
}

export interface Assistance {
  readonly who: string;
  readonly what: string;
}

/** A cell of the progress matrix: which phase a period holds. `from` and `to` are months, 'YYYY-MM', inclusive. */
export interface Phase {
  readonly phase: PhaseKind;
  readonly from: string;
  readonly to: string;
}

export const phaseKinds = ['mapping', 'investigation', 'involvement', 'politicalHandling', 'implementation'] as const;
export type PhaseKind = (typeof phaseKinds)[number];

export interface Costs {
  /** Norwegian kroner, once and every year; null where nobody has said. */
  readonly costOnce: number | null;
  readonly costYearly: number | null;
  readonly budget: BudgetPlace;
  /** Årsverk (full-time equivalents). */
  readonly fullTimeEquivalents: number | null;
}

export interface Priority {
  /** National criteria for priorities: benefit, use of resources, severity; 1 low – 3 high, null not weighed. */
  readonly benefit: number | null;
  readonly resourceUse: number | null;
  readonly severity: number | null;
}

export interface Measure extends Row, Timed, Costs {
  readonly code: string;
  readonly title: string;
  readonly kind: MeasureKind;
  readonly status: MeasureStatus;
  /** «Med ord»: the municipality's own one or two sentences; goes to the report. */
  readonly statusWords: string;
  readonly coverage: readonly Coverage[];
  readonly nextStep: string;
  readonly started: FuzzyDate;
  readonly origin: MeasureOrigin;
  readonly responsibleRole: string;
  readonly responsible: Person | null;
  readonly group: Ref | null;
  readonly workPackage: Ref | null;
  readonly focusArea: string;
  readonly assistance: readonly Assistance[];
  /** What help is wanted, from whom; '' when none. */
  readonly helpWanted: string;
  /** Who sees the status otherwise, and how. */
  readonly disputed: string;
  readonly political: PoliticalHandling;
  readonly politicalGround: PoliticalGround | null;
  readonly politicalCase: string;
  readonly priority: Priority;
  readonly goals: readonly Ref[];
  /** Proposals and decisions that it carries out. */
  readonly basis: readonly Ref[];
  readonly dependsOn: readonly Ref[];
  /** Municipalities and bodies outside that take part. */
  readonly partners: string;
  readonly scope: string;
  /** An investigation that needs bought help. */
  readonly externalPurchase: boolean;
  readonly phases: readonly Phase[];
  /** Ran before Framdrift; the source says where that stands. */
  readonly registeredAfterwards: boolean;
  readonly source: string;
  /** Somebody last changed it, or said that this is still how it stands. */
  readonly confirmedAt: Instant | null;
  readonly confirmedBy: string;
}

const resting: Readonly<Record<MeasureStatus, boolean>> = {
  notStarted: false,
  inProgress: false,
  partlyDone: false,
  done: true,
  ongoing: true,
  onHold: true,
  notRelevant: true,
};

/** Nothing is awaited from a measure at rest, so it is neither late nor silent. */
export const isAtRest = (status: MeasureStatus): boolean => resting[status];

/**
 * What a status lacks. It is shown beside the measure and never stands in the way: a change of status is saved at once.
 * holdReason          on hold, and nobody has said why
 * politicalHandling   carried out, though it must be handled politically first
 */
export type StatusGap = 'holdReason' | 'politicalHandling';

export function statusGaps(measure: Measure): readonly StatusGap[] {
  const gaps: StatusGap[] = [];
  if (measure.status === 'onHold' && measure.statusWords.trim() === '') gaps.push('holdReason');
  const carriedOut = measure.status === 'done' || measure.status === 'partlyDone' || measure.status === 'ongoing';
  if (measure.political === 'needed' && carriedOut) gaps.push('politicalHandling');
  return gaps;
}

export const noCosts: Costs = { costOnce: null, costYearly: null, budget: 'unknown', fullTimeEquivalents: null };

/** A measure with nothing said yet. */
export const blankMeasure = (row: Row): Measure => ({
  ...row,
  ...noCosts,
  code: '',
  title: '',
  kind: 'measure',
  status: 'notStarted',
  statusWords: '',
  coverage: [],
  nextStep: '',
  started: undated,
  when: undated,
  baseline: null,
  moveReason: '',
  origin: 'project',
  responsibleRole: '',
  responsible: null,
  group: null,
  workPackage: null,
  focusArea: '',
  assistance: [],
  helpWanted: '',
  disputed: '',
  political: 'notNeeded',
  politicalGround: null,
  politicalCase: '',
  priority: { benefit: null, resourceUse: null, severity: null },
  goals: [],
  basis: [],
  dependsOn: [],
  partners: '',
  scope: '',
  externalPurchase: false,
  phases: [],
  registeredAfterwards: false,
  source: '',
  confirmedAt: null,
  confirmedBy: '',
});
