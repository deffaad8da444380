/**
 * The process plan itself: what it is, who adopted it, its settings, and the small parts that hang directly on it
 * (goals and assumptions, work packages, references, revisions, imports).
 */
import type { Day, Instant } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import { fail, type Result, succeed } from '#base/result.ts';
import { defaultSeasons, type FuzzyDate, type Seasons, undated } from '#domain/fuzzy-date.ts';
import type { Actor } from '#domain/role.ts';
import type { Ref, Row } from '#domain/row.ts';
import { type Need, type Refusal, type Steps, takeStep } from '#domain/steps.ts';

export const planKinds = ['processPlan', 'reorganisation', 'actionPlan', 'casePaper', 'statusReport'] as const;
export type PlanKind = (typeof planKinds)[number];

export const planStates = ['draft', 'submitted', 'approved', 'inRevision', 'closed'] as const;
export type PlanState = (typeof planStates)[number];

export interface Plan extends Row {
  readonly title: string;
  readonly shortTitle: string;
  readonly municipality: string;
  readonly kind: PlanKind;
  readonly state: PlanState;
  /** 1 for the first approved plan; a revision that is approved adds one. */
  readonly version: number;
  /** The document calls itself preliminary («foreløpig»). */
  readonly preliminary: boolean;
  readonly date: Day | null;
  /** Role or function, as the document names it. */
  readonly preparedBy: string;
  readonly adoptedBy: string;
  readonly adoptedOn: Day | null;
  readonly adoptionCase: string;
  readonly lastChangedOn: Day | null;
  readonly lastChangedBy: string;
  readonly horizon: FuzzyDate;
  readonly language: 'nb' | 'nn';
  /** The political order that the plan answers. */
  readonly orderedBy: Ref | null;
  readonly purpose: string;
  readonly sections: readonly PlanSection[];
  readonly settings: PlanSettings;
}

export interface PlanSection {
  readonly heading: string;
  readonly text: string;
}

/** Who may take a step of the proposals' path. */
export const bodies = ['projectGroup', 'steeringGroup', 'chiefExecutive', 'committee', 'council'] as const;
export type Body = (typeof bodies)[number];

export interface PlanSettings {
  readonly seasons: Seasons;
  /** A milestone moved by more days than this is a larger change, for the steering group. */
  readonly toleranceDays: number;
  readonly compiles: Body;
  readonly recommends: Body;
  readonly decides: Body;
  /** Where drøfting with the unions stands on the proposals' path. */
  readonly consultation: 'beforeRecommendation' | 'beforeDecision';
  readonly changes: ChangeRule;
  /** Link to the municipality's own .docx for the steering report; '' for ours. */
  readonly steeringTemplate: string;
  /** Whom measures can apply to: «Beboere», «Hjemmeboende». */
  readonly audiences: readonly string[];
  /** A measure that nobody has touched for so many days is silent. */
  readonly silentAfterDays: number;
  readonly reminders: ReminderPolicy;
}

/** Who decides changes of the plan: those within the tolerance, and those beyond it. */
export interface ChangeRule {
  readonly small: Body;
  readonly large: Body;
}

export interface ReminderPolicy {
  /** Cards are sent at all. */
  readonly on: boolean;
  /** The leader's weekly digest is put into the channel too. */
  readonly toChannel: boolean;
  /** 1 Monday – 7 Sunday. */
  readonly digestWeekday: number;
  /** 0–23, Norwegian time. */
  readonly hour: number;
  readonly dueSoonDays: number;
  /** At most one reminder for a measure in so many days. */
  readonly restDays: number;
  /** Whoever leads the group is told, once, of what nobody has answered in so many days. */
  readonly escalateAfterDays: number;
  readonly quietInHolidays: boolean;
  /** ISO weeks of fellesferien, first and last; quiet. */
  readonly summerBreak: { readonly fromWeek: number; readonly toWeek: number };
}

export const defaultSettings: PlanSettings = {
  seasons: defaultSeasons,
  toleranceDays: 30,
  compiles: 'projectGroup',
  recommends: 'projectGroup',
  decides: 'steeringGroup',
  consultation: 'beforeRecommendation',
  // Small changes are the project leader's, who is the hand of the project group.
  changes: { small: 'projectGroup', large: 'steeringGroup' },
  steeringTemplate: '',
  audiences: [],
  silentAfterDays: 30,
  reminders: {
    on: true,
    toChannel: false,
    digestWeekday: 1,
    hour: 8,
    dueSoonDays: 14,
    restDays: 30,
    escalateAfterDays: 7,
    quietInHolidays: true,
    summerBreak: { fromWeek: 28, toWeek: 30 },
  },
};

export const planSteps: Steps<PlanState> = {
  draft: { submitted: { by: ['projectLeader'], needs: ['title'] } },
  submitted: {
    approved: { by: ['steeringGroup'], needs: ['adoption'] },
    draft: { by: ['projectLeader', 'steeringGroup'], needs: [] },
  },
  approved: {
    inRevision: { by: ['projectLeader'], needs: [] },
    closed: { by: ['steeringGroup'], needs: ['evaluation'] },
  },
  inRevision: { approved: { by: ['steeringGroup'], needs: ['adoption'] } },
  closed: {},
};

/** `evaluated`: an evaluation of the plan's goals is written. */
export function movePlan(plan: Plan, to: PlanState, actor: Actor, evaluated: boolean): Result<Plan, Refusal> {
  const lacks = (need: Need): boolean => {
    if (need === 'title') return plan.title.trim() === '';
    if (need === 'adoption') return plan.adoptedBy.trim() === '' || plan.adoptedOn === null;
    return need === 'evaluation' && !evaluated;
  };
  const step = takeStep(planSteps, plan.state, to, actor, lacks);
  if (!step.ok) return fail(step.failure);
  // A revision is adopted anew: the adoption of the version before stands in its revision and in the history.
  if (to === 'inRevision') return succeed({ ...plan, state: to, adoptedBy: '', adoptedOn: null, adoptionCase: '' });
  return succeed({ ...plan, state: to, version: to === 'approved' ? plan.version + 1 : plan.version });
}

export const goalKinds = ['overall', 'service', 'result', 'process', 'assumption'] as const;
export type GoalKind = (typeof goalKinds)[number];

/** How far a goal is reached, or whether an assumption holds; `notAssessed` until somebody has judged. */
export const attainments = ['notAssessed', 'none', 'partly', 'reached'] as const;
export type Attainment = (typeof attainments)[number];

/** A goal or an assumption; «Denne målsettingen er kun delvis nådd» comes with its cause. */
export interface Goal extends Row {
  readonly code: string;
  readonly title: string;
  readonly kind: GoalKind;
  readonly position: number;
  readonly attainment: Attainment;
  readonly cause: string;
  readonly learning: string;
  readonly assessedOn: Day | null;
  /** The forum that judged: «strategisk ledergruppe». */
  readonly assessedBy: string;
}

export const workPackageKinds = ['workPackage', 'focusArea', 'subproject'] as const;
export type WorkPackageKind = (typeof workPackageKinds)[number];

export interface WorkPackage extends Row {
  readonly code: string;
  readonly title: string;
  readonly kind: WorkPackageKind;
  readonly position: number;
}

export const referenceKinds = ['plan', 'report', 'decision', 'law', 'guideline', 'minutes', 'other'] as const;
export type ReferenceKind = (typeof referenceKinds)[number];

export interface Reference extends Row {
  /** As the document cites it. */
  readonly title: string;
  readonly author: string;
  readonly year: number | null;
  readonly kind: ReferenceKind;
  readonly caseNumber: string;
  readonly url: string;
}

/** An approved change of the plan; never altered afterwards. */
export interface Revision extends Row {
  readonly title: string;
  readonly number: number;
  readonly on: Day;
  readonly by: string;
  readonly whatChanged: string;
  readonly approvedBy: string;
  readonly caseNumber: string;
  /** The version of the plan that it made; 0 where that is not known. */
  readonly planVersion: number;
  /** Link to the plan as it was adopted. */
  readonly document: string;
}

/** One reading of a document into the plan; it can be undone as a whole for 30 days. */
export interface ImportRun extends Row {
  readonly title: string;
  readonly at: Instant;
  readonly by: string;
  /** SHA-256 of the file, hexadecimal. */
  readonly documentHash: string;
  readonly readerVersion: number;
  readonly state: ImportState;
  readonly items: readonly ImportedItem[];
}

export const importStates = ['saved', 'undone'] as const;
export type ImportState = (typeof importStates)[number];

export interface ImportedItem {
  /** The row that was made; null where the person dropped what was found. */
  readonly row: Key | null;
  readonly verdict: 'kept' | 'changed' | 'dropped';
  /** The passage that it was read from. */
  readonly source: string;
}

/** A plan with nothing said yet. */
export const blankPlan = (row: Row): Plan => ({
  ...row,
  plan: row.key,
  title: '',
  shortTitle: '',
  municipality: '',
  kind: 'processPlan',
  state: 'draft',
  version: 0,
  preliminary: false,
  date: null,
  preparedBy: '',
  adoptedBy: '',
  adoptedOn: null,
  adoptionCase: '',
  lastChangedOn: null,
  lastChangedBy: '',
  horizon: undated,
  language: 'nb',
  orderedBy: null,
  purpose: '',
  sections: [],
  settings: defaultSettings,
});

export const blankGoal = (row: Row): Goal => ({
  ...row,
  code: '',
  title: '',
  kind: 'result',
  position: 0,
  attainment: 'notAssessed',
  cause: '',
  learning: '',
  assessedOn: null,
  assessedBy: '',
});

export const blankReference = (row: Row): Reference => ({
  ...row,
  title: '',
  author: '',
  year: null,
  kind: 'other',
  caseNumber: '',
  url: '',
});

/** A revision with nothing said yet but its day. */
export const blankRevision = (row: Row, on: Day): Revision => ({
  ...row,
  title: '',
  number: 0,
  on,
  by: '',
  whatChanged: '',
  approvedBy: '',
  caseNumber: '',
  planVersion: 0,
  document: '',
});
