/**
 * Adopting the plan: handed to the steering group, adopted with body, day and case number, taken into revision and adopted
 * anew. The adoption is a revision's row, only ever added; the plan's state, and the baseline of what has none, follow from
 * it alone, so that what a closed tab left undone can be done again.
 */
import type { Day } from '#base/clock.ts';
import { keyOf } from '#base/id.ts';
import { fail, type Result, succeed } from '#base/result.ts';
import type { FuzzyDate } from '#domain/fuzzy-date.ts';
import type { Measure } from '#domain/measure.ts';
import type { Milestone, Timed } from '#domain/milestone.ts';
import { blankRevision, movePlan, type Plan, type Revision } from '#domain/plan.ts';
import type { Actor } from '#domain/role.ts';
import { isInUse, newRow, type Row } from '#domain/row.ts';
import type { Refusal } from '#domain/steps.ts';

export interface AdoptionDraft {
  readonly adoptedBy: string;
  readonly on: Day | null;
  readonly caseNumber: string;
  readonly whatChanged: string;
}

/** Rows that get their baseline; records and taken away rows among them are left alone. */
export interface TimedRows {
  readonly milestone: readonly Milestone[];
  readonly measure: readonly Measure[];
}

export type AdoptionEdit =
  | { readonly entity: 'plan'; readonly before: Plan; readonly after: Plan }
  | { readonly entity: 'milestone'; readonly before: Milestone; readonly after: Milestone }
  | { readonly entity: 'measure'; readonly before: Measure; readonly after: Measure };

/** What is to be adopted, or who may and what lacks. One version is adopted once: its row has one key. */
export function adopt(
  plan: Plan,
  draft: AdoptionDraft,
  {
    title,
    revisions,
    actor,
  }: { readonly title: string; readonly revisions: readonly Revision[]; readonly actor: Actor },
): Result<Revision, Refusal> {
  const { on } = draft;
  const adoptedBy = draft.adoptedBy.trim();
  const moved = movePlan({ ...plan, adoptedBy, adoptedOn: on }, 'approved', actor, false);
  if (!moved.ok) return fail(moved.failure);
  if (on === null) return fail({ kind: 'stepNeeds', needs: ['adoption'] });
  const { version } = moved.value;
  const row = newRow(keyOf(`revision ${plan.key} ${version}`), plan.key);
  return succeed({
    ...blankRevision(row, on),
    title,
    number: Math.max(0, ...ofPlan(revisions, plan).map(({ number }) => number)) + 1,
    by: plan.preparedBy,
    whatChanged: draft.whatChanged.trim(),
    approvedBy: adoptedBy,
    caseNumber: draft.caseNumber.trim(),
    planVersion: version,
  });
}

const ofPlan = <Kind extends Row>(rows: readonly Kind[], { key }: Plan): readonly Kind[] =>
  rows.filter((row) => isInUse(row) && row.plan === key);

/** What says nothing of when has nothing to be held to. */
const isSaid = ({ kind }: FuzzyDate): boolean => kind !== 'undated' && kind !== 'unread';

const wantsBaseline = ({ baseline, when }: Timed): boolean => baseline === null && isSaid(when);

/** The rows as they are when the plan is adopted: the time of what has no baseline becomes it. */
function baselined(plan: Plan, { milestone, measure }: TimedRows): readonly AdoptionEdit[] {
  return [
    ...ofPlan(milestone, plan)
      .filter(wantsBaseline)
      .map((before): AdoptionEdit => ({ entity: 'milestone', before, after: { ...before, baseline: before.when } })),
    ...ofPlan(measure, plan)
      .filter(wantsBaseline)
      .map((before): AdoptionEdit => ({ entity: 'measure', before, after: { ...before, baseline: before.when } })),
  ];
}

export const countBaselined = (plan: Plan, rows: TimedRows): number => baselined(plan, rows).length;

/** What follows from the adoption, worked out from its row. */
export function followingOfAdoption(revision: Revision, plan: Plan, rows: TimedRows): readonly AdoptionEdit[] {
  const after: Plan = {
    ...plan,
    state: 'approved',
    version: revision.planVersion,
    preliminary: false,
    adoptedBy: revision.approvedBy,
    adoptedOn: revision.on,
    adoptionCase: revision.caseNumber,
  };
  return [{ entity: 'plan', before: plan, after }, ...baselined(plan, rows)];
}

/** An adoption that is on record, and that the plan itself does not say yet. */
export function adoptionLeft(plan: Plan, revisions: readonly Revision[]): Revision | null {
  if (plan.state === 'approved' || plan.state === 'closed') return null;
  return ofPlan(revisions, plan).find(({ planVersion }) => planVersion === plan.version + 1) ?? null;
}
