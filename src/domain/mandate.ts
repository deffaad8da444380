/**
 * Mandates beyond the single row: which version counts for a group, what may become of it next, and how an approved one is
 * changed: by a proposal to change the plan, with the new text as a draft beside the old.
 */
import type { Day } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import { fail, type Result, succeed } from '#base/result.ts';
import { type Decision, isBinding } from '#domain/decision.ts';
import {
  type Group,
  isReplaced,
  isValidMandate,
  lacksOfMandate,
  type Mandate,
  mandateMayBeWritten,
  type MandateState,
  moveMandate,
  stepsOfMandate,
} from '#domain/group.ts';
import { mandatesOf } from '#domain/organisation.ts';
import { blankProposal, type Proposal } from '#domain/proposal.ts';
import type { Actor } from '#domain/role.ts';
import { isInUse, type Ref, type Row } from '#domain/row.ts';
import { type Need, type Refusal, stepsFrom } from '#domain/steps.ts';

/** What answers whether a mandate may be changed. */
export interface MandateSurroundings {
  readonly proposals: readonly Proposal[];
  readonly decisions: readonly Decision[];
}

const refTo = ({ key, code, title }: Ref): Ref => ({ key, code, title });

/** One mandate through its versions. */
export interface MandateThread {
  /** The approved version that counts; null where none is approved yet. */
  readonly standing: Mandate | null;
  /** What is written and not approved: the first version, or the next. */
  readonly draft: Mandate | null;
  /** The newest first. */
  readonly earlier: readonly Mandate[];
}

function earlierThan(mandate: Mandate, mandates: readonly Mandate[]): readonly Mandate[] {
  const found: Mandate[] = [];
  let before = mandate.replaces;
  // A ring in the rows, made by hand in the list, ends where it meets itself.
  while (before !== null && before.key !== mandate.key && found.every(({ key }) => key !== before?.key)) {
    const { key } = before;
    const older = mandates.find((one) => one.key === key && isInUse(one));
    if (older === undefined) break;
    found.push(older);
    before = older.replaces;
  }
  return found;
}

const nextDraftOf = ({ key }: Mandate, mandates: readonly Mandate[]): Mandate | null =>
  mandates.find((one) => mandateMayBeWritten(one) && one.replaces?.key === key) ?? null;

/** The mandates of a group, each once. There is seldom more than one. */
export function mandateThreads(group: Group, mandates: readonly Mandate[]): readonly MandateThread[] {
  const serving = mandatesOf(group, mandates);
  const standing = serving.filter((one) => isValidMandate(one) && !isReplaced(one, mandates));
  const threads = standing.map((one) => ({
    standing: one,
    draft: nextDraftOf(one, mandates),
    earlier: earlierThan(one, mandates),
  }));
  const shown = new Set(threads.flatMap(({ draft }) => draft?.key ?? []));
  const others = serving.filter((one) => mandateMayBeWritten(one) && !shown.has(one.key));
  return [...threads, ...others.map((draft) => ({ standing: null, draft, earlier: earlierThan(draft, mandates) }))];
}

/** The mandates that a group can be taken into: drafts, which are written on. */
export const draftsWithout = (group: Group, mandates: readonly Mandate[]): readonly Mandate[] =>
  mandates.filter((one) => mandateMayBeWritten(one) && one.groups.every(({ key }) => key !== group.key));

/** The proposals to change the mandate that a draft is the next version of. */
export const changesOf = ({ replaces }: Mandate, proposals: readonly Proposal[]): readonly Proposal[] =>
  replaces === null
    ? []
    : proposals.filter(
        ({ removed, kind, change }) =>
          removed === null && kind === 'planChange' && change?.entity === 'mandate' && change.item.key === replaces.key,
      );

/** What in the log approves a draft: a decision on it, or on the proposal to change the version before it. */
export function decisionOn(draft: Mandate, { proposals, decisions }: MandateSurroundings): Decision | null {
  const asked = new Set<Key>(changesOf(draft, proposals).map(({ key }) => key));
  return (
    decisions.find(
      (one) =>
        isInUse(one) &&
        isBinding(one) &&
        (one.about.some(({ key }) => key === draft.key) || one.proposals.some(({ key }) => asked.has(key))),
    ) ?? null
  );
}

/** What is filled in when a step is taken. */
export type MandateRecord = Pick<
  Mandate,
  'approvedBy' | 'approvedOn' | 'approvedCase' | 'registeredAfterwards' | 'source' | 'delivery' | 'returnedBecause'
>;

/** Which of it a step asks for. */
export type StepAsks = 'approval' | 'delivery' | 'reason' | null;

const asksFor = (from: MandateState, to: MandateState): StepAsks => {
  if (to === 'approved') return 'approval';
  if (to === 'delivered') return 'delivery';
  return to === 'returned' || (from === 'approved' && to === 'draft') ? 'reason' : null;
};

/** What a form can fill in while the step is taken; the rest is written in the mandate itself, or stands in the log. */
const filledIn: Readonly<Record<NonNullable<StepAsks>, readonly Need[]>> = {
  approval: ['body', 'date', 'evidence'],
  delivery: ['deliverable'],
  reason: ['reason'],
};

export interface NextMandateStep {
  readonly to: MandateState;
  readonly asks: StepAsks;
  /** Why nobody's form helps: whose step it is, or what lacks beside what is asked for. */
  readonly refusal: Refusal | null;
}

export function nextMandateSteps(
  mandate: Mandate,
  actor: Actor,
  surroundings: MandateSurroundings,
): readonly NextMandateStep[] {
  const lacks = lacksOfMandate(mandate, decisionOn(mandate, surroundings) !== null);
  return stepsFrom(stepsOfMandate(mandate), mandate.state, actor, lacks).map(({ to, outcome }) => {
    const asks = asksFor(mandate.state, to);
    const told = asks === null ? [] : filledIn[asks];
    if (outcome.ok || outcome.failure.kind !== 'stepNeeds') {
      return { to, asks, refusal: outcome.ok ? null : outcome.failure };
    }
    const left = outcome.failure.needs.filter((need) => !told.includes(need));
    return { to, asks, refusal: left.length === 0 ? null : { kind: 'stepNeeds', needs: left } };
  });
}

const unapproved = {
  approvedBy: '',
  approvedOn: null,
  approvedCase: '',
  decision: null,
  registeredAfterwards: false,
  source: '',
} as const satisfies Partial<Mandate>;

/** The fields that a step changes. What comes back to be written on is approved anew. */
export function takeMandateStep(
  mandate: Mandate,
  to: MandateState,
  actor: Actor,
  surroundings: MandateSurroundings,
  { record, today }: { readonly record: MandateRecord; readonly today: Day },
): Result<Partial<Mandate>, Refusal> {
  const decision = decisionOn(mandate, surroundings);
  const asks = asksFor(mandate.state, to);
  const { approvedBy, approvedOn, approvedCase, registeredAfterwards, source } = record;
  const fields = {
    approval: {
      approvedBy,
      approvedOn,
      approvedCase,
      registeredAfterwards,
      source: registeredAfterwards ? source : '',
      decision: decision === null ? mandate.decision : refTo(decision),
      returnedBecause: '',
    },
    delivery: { delivery: record.delivery, deliveredOn: today, returnedBecause: '' },
    reason: { returnedBecause: record.returnedBecause },
    none: {},
  }[asks ?? 'none'];
  const moved = moveMandate({ ...mandate, ...fields }, to, actor, decision !== null);
  if (!moved.ok) return fail(moved.failure);
  return succeed({ state: to, ...fields, ...(to === 'draft' && unapproved) });
}

/** The next version, to be written on: what was said of the one before, and nothing of what became of that. */
export const nextVersionOf = (mandate: Mandate, row: Row): Mandate => ({
  ...mandate,
  ...row,
  ...unapproved,
  state: 'draft',
  version: mandate.version + 1,
  replaces: refTo(mandate),
  delivery: '',
  deliveredOn: null,
  returnedBecause: '',
});

/** An approved mandate is changed as the plan is: somebody proposes it, and somebody with the right decides. */
export const changeOfMandate = (
  mandate: Mandate,
  row: Row,
  said: Pick<Proposal, 'code' | 'title' | 'proposedBy'> & { readonly from: string; readonly to: string },
): Proposal => ({
  ...blankProposal(row),
  code: said.code,
  title: said.title,
  proposedBy: said.proposedBy,
  kind: 'planChange',
  change: {
    entity: 'mandate',
    item: refTo(mandate),
    field: 'text',
    from: said.from,
    to: said.to,
    when: null,
    reason: '',
  },
});
