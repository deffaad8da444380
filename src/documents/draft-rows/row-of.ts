/** One row of the plan from one kept item of a draft. */
import type { Instant } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import { blankDecision, type Decision } from '#domain/decision.ts';
import { blankDuty, type Duty, type DutyRhythm } from '#domain/duty.ts';
import { type Cadence, cadences, type FuzzyDate, undated } from '#domain/fuzzy-date.ts';
import { blankGroup, blankMandate, type Group, type GroupKind, type Mandate } from '#domain/group.ts';
import { blankMeasure, type Measure, type MeasureStatus } from '#domain/measure.ts';
import { blankMilestone, type Milestone, type MilestoneKind } from '#domain/milestone.ts';
import { blankGoal, blankPlan, type Goal, type GoalKind, type Plan, type WorkPackage } from '#domain/plan.ts';
import { blankProposal, type Proposal } from '#domain/proposal.ts';
import { newRow, type Ref, type Row } from '#domain/row.ts';
import { type AffectedDegree, blankStakeholder, type Stakeholder } from '#domain/stakeholder.ts';
import type {
  DraftDecision,
  DraftDuty,
  DraftFacts,
  DraftGroup,
  DraftGroupKind,
  DraftInvestigation,
  DraftMandate,
  DraftMeasure,
  DraftMilestone,
  DraftPlan,
  DraftProposal,
  DraftRecommendation,
  DraftStakeholder,
  DraftStatus,
} from '../draft-plan.ts';
import { capitalised } from '#text/entities.ts';

export interface RowsContext {
  /** The plan that the rows go into; null to make one of the draft's facts. */
  readonly plan: Plan | null;
  /** Rows that are there already, for codes that go on from them. */
  readonly codes: (
    entity: 'milestone' | 'measure' | 'goal' | 'group' | 'proposal' | 'decision' | 'workPackage',
  ) => readonly string[];
  readonly workPackages: readonly WorkPackage[];
  /** File name, or what the pasted text is called: the source of what is registered afterwards. */
  readonly source: string;
  readonly now: Instant;
  /** Role and name under which the rows are confirmed. */
  readonly by: string;
  readonly newKey: () => Key;
}

/** Longest text of the sections together: they stand in one note of the list, as JSON. */
export const SECTIONS_LIMIT = 50_000;

/** The finer reading of an import, as the plan has it. */
export const statuses: Readonly<Record<DraftStatus, MeasureStatus>> = {
  planned: 'notStarted',
  notStarted: 'notStarted',
  inProgress: 'inProgress',
  partlyDone: 'partlyDone',
  done: 'done',
  ongoing: 'ongoing',
  onHold: 'onHold',
  cancelled: 'notRelevant',
};

const groupKinds: Readonly<Record<DraftGroupKind, GroupKind>> = {
  client: 'client',
  steering: 'steering',
  project: 'project',
  working: 'working',
  reference: 'reference',
  management: 'management',
  projectLeader: 'role',
  projectStaff: 'role',
  other: 'other',
};

/** What kind of point a milestone is, by the words of its title; the first that fits. */
const kindWords: readonly (readonly [RegExp, MilestoneKind])[] = [
  [/evaluering/i, 'evaluation'],
  [/drøfting|tillitsv/i, 'consultation'],
  [/samling|workshop|seminar/i, 'gathering'],
  [/høring|høyring/i, 'hearing'],
  [/kommunestyre|formannskap|utvalg|utval\b|politisk/i, 'politicalHandling'],
  [/møte/i, 'meeting'],
  [/rapport|presentasjon|utkast|levering|leveranse/i, 'delivery'],
  [/frist/i, 'deadline'],
];
const milestoneKindOf = (title: string): MilestoneKind =>
  kindWords.find(([words]) => words.test(title))?.[1] ?? 'other';

const POLITICAL = /kommunestyre|formannskap|utval|fylkesting|\b(?:kst|fsk|ks)\b/i;

const affectedDegrees: Readonly<Record<'strongly' | 'somewhat' | 'not', AffectedDegree>> = {
  strongly: 'strongly',
  somewhat: 'somewhat',
  not: 'notDirectly',
};

const valueOf = <Value>(fact: { readonly value: Value } | null): Value | null => fact?.value ?? null;

export function planOf(draft: DraftPlan, { newKey }: RowsContext): Plan {
  const key = newKey();
  const { facts } = draft;
  return {
    ...blankPlan(newRow(key, key)),
    title: valueOf(facts.title) ?? draft.document.title ?? '',
    municipality: valueOf(facts.municipality) ?? '',
    date: dayOf(facts.date),
    preparedBy: valueOf(facts.preparedBy) ?? '',
    adoptedBy: valueOf(facts.adoptedBy) ?? '',
    adoptedOn: dayOf(facts.adoptedDate),
    adoptionCase: valueOf(facts.adoptedCaseNumber) ?? '',
    lastChangedOn: dayOf(facts.lastChanged),
    lastChangedBy: valueOf(facts.changedBy) ?? '',
    purpose: valueOf(facts.purpose) ?? '',
    language: draft.document.language,
    sections: sectionsOf(draft),
  };
}

const dayOf = (fact: DraftFacts['date']): FuzzyDate['from'] =>
  fact !== null && fact.value.from === fact.value.to ? fact.value.from : null;

/** The running text that no item was made of, under its headings; none where it is more than a list can hold. */
function sectionsOf({ unread }: DraftPlan): Plan['sections'] {
  const sections = new Map<string, string[]>();
  for (const { heading, text } of unread) {
    const under = heading ?? '';
    sections.set(under, [...(sections.get(under) ?? []), text]);
  }
  const made = [...sections].map(([heading, texts]) => ({ heading, text: texts.join('\n\n') }));
  return JSON.stringify(made).length > SECTIONS_LIMIT ? [] : made;
}

export const milestoneOf = (
  { title, when, participants }: DraftMilestone,
  row: Row,
  code: string,
  position: number,
): Milestone => ({
  ...blankMilestone(row),
  code,
  title,
  when,
  participants,
  position,
  kind: milestoneKindOf(title),
});

export const goalOf = (title: string, kind: GoalKind, row: Row, code: string, position: number): Goal => ({
  ...blankGoal(row),
  title,
  kind,
  code,
  position,
});

export const groupOf = (item: DraftGroup, row: Row, code: string, position: number): Group => ({
  ...blankGroup(row),
  code,
  // Named in the middle of a sentence, it has a small letter there.
  title: capitalised(item.name),
  kind: groupKinds[item.groupKind],
  // A working group waits for its mandate; the others are at work already.
  state: item.groupKind === 'working' ? 'planned' : 'active',
  position,
  description: item.description ?? '',
  responsibilities: item.responsibilities,
  composition: item.members,
  leaderRole: item.leader ?? '',
});

export const stakeholderOf = (item: DraftStakeholder, row: Row, position: number): Stakeholder => ({
  ...blankStakeholder(row),
  title: item.name,
  stance: item.stance ?? 'unknown',
  affected: item.affected === null ? 'unknown' : affectedDegrees[item.affected],
  position,
});

export const measureOf = (
  item: DraftMeasure,
  row: Row,
  code: string,
  workPackage: Ref | null,
  { now, by, source }: RowsContext,
): Measure => ({
  ...blankMeasure(row),
  code,
  title: item.title,
  status: item.status === null ? 'notStarted' : statuses[item.status],
  statusWords: item.statusText ?? '',
  nextStep: item.nextStep ?? '',
  workPackage,
  focusArea: item.focusArea ?? '',
  responsibleRole: item.responsible ?? '',
  assistance: item.assistance === null ? [] : [{ who: item.assistance, what: '' }],
  started: item.started ?? undated,
  when: item.when,
  political: item.politicalHandling ? 'needed' : 'notNeeded',
  registeredAfterwards: item.registeredAfterwards,
  source: item.registeredAfterwards ? source : '',
  confirmedAt: now,
  confirmedBy: by,
});

export const investigationOf = (
  item: DraftInvestigation,
  row: Row,
  code: string,
  { now, by, source }: RowsContext,
): Measure => ({
  ...blankMeasure(row),
  code,
  title: item.title,
  kind: 'investigation',
  status: item.status === null ? 'notStarted' : statuses[item.status],
  assistance: item.by === null ? [] : [{ who: item.by, what: '' }],
  externalPurchase: item.by !== null,
  started: item.started,
  when: item.when,
  politicalCase: item.caseNumber ?? '',
  registeredAfterwards: true,
  source,
  confirmedAt: now,
  confirmedBy: by,
});

export const proposalOf = (
  item: DraftProposal | DraftRecommendation,
  row: Row,
  code: string,
  { source }: RowsContext,
): Proposal => ({
  ...blankProposal(row),
  code,
  title: item.title,
  kind: item.kind === 'recommendation' ? 'consultantRecommendation' : 'proposal',
  state: 'handedIn',
  proposedBy: (item.kind === 'recommendation' ? item.by : item.proposedBy) ?? '',
  proposedOn: item.kind === 'proposal' && item.when.from === item.when.to ? item.when.from : null,
  source,
});

export const decisionOf = (item: DraftDecision, row: Row, code: string, { source }: RowsContext): Decision => {
  const political = POLITICAL.test(item.decidedBy ?? '');
  return {
    ...blankDecision(row),
    code,
    title: item.title,
    // A council that sets a deadline orders something; it is followed up as such.
    kind: political && (item.deadline.to !== null || item.deadline.from !== null) ? 'order' : 'decision',
    points: item.points,
    level: political ? 'political' : 'administrative',
    decidedBy: item.decidedBy ?? '',
    on: item.date.from === item.date.to ? item.date.from : null,
    caseNumber: item.caseNumber ?? '',
    effective: item.effective,
    deadline: item.deadline,
    registeredAfterwards: true,
    source,
  };
};

export function mandateOf(
  item: DraftMandate,
  row: Row,
  groups: ReadonlyMap<string, Ref>,
  { source }: RowsContext,
): Mandate {
  const group = item.group === null ? undefined : groups.get(item.group.toLocaleLowerCase('nb'));
  return {
    ...blankMandate(row),
    title: item.title,
    state: 'active',
    groups: group === undefined ? [] : [group],
    tasks: item.points,
    deadline: item.deadline,
    registeredAfterwards: true,
    source,
  };
}

export function dutyOf(item: DraftDuty, row: Row): Duty {
  const cadence: Cadence | null = cadences.find((one) => one === item.cadence) ?? null;
  const rhythm: DutyRhythm = cadence !== null ? 'recurring' : item.cadence === 'onRequest' ? 'onRequest' : 'once';
  return {
    ...blankDuty(row),
    title: item.title,
    from: item.from ?? '',
    to: item.to ?? '',
    rhythm,
    cadence,
    when: item.when,
  };
}
