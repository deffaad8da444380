/**
 * Changes of the plan: who may move a time that was approved, and what becomes of the wish of somebody who may not. Inside
 * the approved time everybody moves as she likes. Outside it a sentence of reason is asked for, and the move is somebody's to
 * decide: within the tolerance whoever decides small changes, beyond it whoever decides large ones. Others ask; the time
 * stands as it was until it is decided.
 *
 * Moves are measured from the time that was approved last, never from where the thing stands: many small moves are a large
 * one. Every way to a new time goes through `makeMove`: axis, panels, many at once, pasted rows and cards alike.
 */
import type { Day } from '#base/clock.ts';
import { type Key, keyOf } from '#base/id.ts';
import { fail, type Result, succeed } from '#base/result.ts';
import { blankDecision, type Decision } from '#domain/decision.ts';
import { settledBy } from '#domain/proposal-path.ts';
import { contextWithoutClues, findFuzzyDates, type FuzzyDate, isInside } from '#domain/fuzzy-date.ts';
import { type ChangedWish, isMove, isSameTime, type Movable, type MoveGround } from '#domain/move-ground.ts';
import { timeChange, type Timed } from '#domain/milestone.ts';
import type { Body, Plan, PlanSettings } from '#domain/plan.ts';
import { blankProposal, type Changeable, isPoliticalBody, type Proposal, rolesOfBody } from '#domain/proposal.ts';
import { type Actor, holds, mayEdit, type Role } from '#domain/role.ts';
import { isInUse, type Row } from '#domain/row.ts';
import type { Refusal } from '#domain/steps.ts';

export type MovableName = Extract<Changeable, 'milestone' | 'measure'>;

export type ChangeSize = 'small' | 'large';

const approvedOf = (item: Row & Timed, { decided }: MoveGround): FuzzyDate | null =>
  decided.get(item.key) ?? item.baseline;

/** null: inside what was approved, or nothing was. What had no time when the plan was adopted is held to the one it was given. */
function sizeOf(item: Row & Timed, when: FuzzyDate, ground: MoveGround): ChangeSize | null {
  const { settings } = ground;
  const approved = approvedOf(item, ground);
  if (approved === null) return null;
  const change = timeChange({ ...item, baseline: approved }, when, settings.toleranceDays);
  return change === 'free' ? null : change === 'reason' ? 'small' : 'large';
}

/** What a new time asks of the person who sets it. */
export type MoveAnswer =
  | { readonly kind: 'move' }
  /** It is hers to decide, for a sentence of reason. `by`: whose right it is. */
  | { readonly kind: 'reason'; readonly decides: Body; readonly by: readonly Role[] }
  /** Large, and hers to decide: it goes on record as a decision, which later moves are measured from. */
  | { readonly kind: 'decide'; readonly decides: Body; readonly by: readonly Role[] }
  /** It is what a decision has changed a wish to, which is her reason. */
  | { readonly kind: 'carryOut'; readonly changed: ChangedWish; readonly by: readonly Role[] }
  /** It is another's to decide: she may ask for it, with the same sentence. */
  | { readonly kind: 'ask'; readonly size: ChangeSize; readonly decides: Body };

/** Whoever decides the large changes may make a small one. */
function takersOf(size: ChangeSize, { changes }: PlanSettings): readonly Role[] {
  const large = rolesOfBody[changes.large];
  return size === 'large' ? large : [...new Set([...rolesOfBody[changes.small], ...large])];
}

/** What was let be so long is let be shorter. A time without both its ends holds too much to say that of it. */
const isNarrower = ({ when: { from, to }, when: now }: Timed, when: FuzzyDate): boolean =>
  from !== null && to !== null && isInside(when, now);

/** The project leader carries out what was decided, and so does whoever might have decided it. */
const carriersOf = (settings: PlanSettings): readonly Role[] => [
  ...new Set<Role>(['projectLeader', ...takersOf('small', settings)]),
];

/** A decision with changes that the item does not stand as yet; `times` are those that its words speak of. */
export interface ToCarryOut {
  readonly changed: ChangedWish;
  readonly times: readonly FuzzyDate[];
  readonly by: readonly Role[];
}

export function toCarryOut(item: Row & Timed, ground: MoveGround): ToCarryOut | null {
  const { settings } = ground;
  const changed = ground.changed.get(item.key);
  if (changed === undefined) return null;
  const { points, on } = changed.decision;
  const context = { ...contextWithoutClues, seasons: settings.seasons, documentDay: on };
  const times = points
    .flatMap((point) => findFuzzyDates(point, context).map(({ date }) => date))
    .filter(({ from, to }) => from !== null || to !== null);
  // While nothing is approved everybody moves, and only a time can tell whether it was done.
  const stands =
    times.length === 0 ? approvedOf(item, ground) === null : times.some((time) => isInside(item.when, time));
  return stands ? null : { changed, times, by: carriersOf(settings) };
}

/** Where the words of the decision speak of a time it is that time, or part of it; else a person has to judge. */
function carriesOut(open: ToCarryOut, when: FuzzyDate, size: ChangeSize | null): boolean {
  return open.times.length === 0 ? size !== null : open.times.some((time) => isInside(when, time));
}

export function decideMove(item: Row & Timed, when: FuzzyDate, ground: MoveGround, actor: Actor): MoveAnswer {
  // Other words for the same time.
  if (isSameTime(when, item.when)) return { kind: 'move' };
  const { settings } = ground;
  const size = sizeOf(item, when, ground);
  const open = toCarryOut(item, ground);
  if (open !== null && carriesOut(open, when, size) && holds(actor, open.by)) {
    return { kind: 'carryOut', changed: open.changed, by: open.by };
  }
  if (size === null || isNarrower(item, when)) return { kind: 'move' };
  const decides = settings.changes[size];
  const by = takersOf(size, settings);
  // A political body decides in its meeting, with the number of the case.
  if (!holds(actor, by) || (size === 'large' && isPoliticalBody(decides))) return { kind: 'ask', size, decides };
  return { kind: size === 'large' ? 'decide' : 'reason', decides, by };
}

export type Move =
  | { readonly kind: 'moved'; readonly fields: Partial<Timed>; readonly by: readonly Role[] }
  /** As a wish that is answered at once. */
  | { readonly kind: 'decided'; readonly decides: Body; readonly by: readonly Role[] }
  | { readonly kind: 'carriedOut'; readonly changed: ChangedWish; readonly by: readonly Role[] }
  | { readonly kind: 'asked'; readonly decides: Body };

/** The move, as far as this person may make it; refused where its sentence is missing. */
export function makeMove(
  item: Row & Timed,
  when: FuzzyDate,
  reason: string,
  ground: MoveGround,
  actor: Actor,
): Result<Move, Refusal> {
  if (!mayEdit(actor)) return fail({ kind: 'stepNotYours', by: ['member'] });
  const answer = decideMove(item, when, ground, actor);
  if (answer.kind === 'move') return succeed({ kind: 'moved', fields: { when }, by: [] });
  if (answer.kind === 'carryOut') return succeed({ ...answer, kind: 'carriedOut' });
  const moveReason = reason.trim();
  if (moveReason === '') return fail({ kind: 'stepNeeds', needs: ['reason'] });
  if (answer.kind === 'ask') return succeed({ kind: 'asked', decides: answer.decides });
  if (answer.kind === 'decide') return succeed({ ...answer, kind: 'decided' });
  return succeed({ kind: 'moved', fields: { when, moveReason }, by: answer.by });
}

/** In words, for the list and the record. */
export interface WishWords {
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  /** Who asks, as a role or a group. */
  readonly proposedBy: string;
  /** The body that it goes to, by name. */
  readonly decides: string;
}

/** The wish as a proposal, handed in at once: nothing of it waits for its writer. */
export function wishOf(
  entity: MovableName,
  item: Movable,
  when: FuzzyDate,
  words: WishWords,
  { row, code, today }: { readonly row: Row; readonly code: string; readonly today: Day },
): Proposal {
  const { key, code: itemCode, title } = item;
  return {
    ...blankProposal(row),
    code,
    title: words.title,
    text: words.reason,
    kind: 'planChange',
    state: 'handedIn',
    proposedBy: words.proposedBy,
    group: item.group,
    proposedOn: today,
    route: [{ body: words.decides, on: null, caseNumber: '', recommendation: '' }],
    change: {
      entity,
      item: { key, code: itemCode, title },
      field: 'when',
      from: words.from,
      to: words.to,
      when,
      reason: words.reason,
    },
  };
}

/** How a decision with changes was carried out, kept beside the wish that it answered. */
export const carriedOut = (made: Proposal, { wish: { key, code, title } }: ChangedWish): Proposal => ({
  ...made,
  mergedInto: { key, code, title },
});

/** Who answers a wish for this item, by its size today; null where it asks for nothing. */
export function wishDeciders(
  wish: Proposal,
  item: Row & Timed,
  ground: MoveGround,
): { readonly decides: Body; readonly size: ChangeSize; readonly by: readonly Role[] } | null {
  const when = wish.change?.when ?? null;
  // Asked for when something else was approved, it is at least a small change.
  const size = when === null ? null : (sizeOf(item, when, ground) ?? 'small');
  return size === null ? null : { decides: ground.settings.changes[size], size, by: takersOf(size, ground.settings) };
}

interface AnswerGiven {
  readonly code: string;
  readonly decidedBy: string;
  readonly on: Day;
  readonly because: string;
}

/** The answer to a small change, given where it is read. One wish is answered once: the record has its key from the wish. */
export const wishAnswer = (wish: Proposal, outcome: 'adopted' | 'rejected', given: AnswerGiven): Decision =>
  answerTo(wish, [wish], outcome, given);

/** Whoever decides large changes makes one: what she wishes, for one thing or for many, is answered in the same step. */
export const ownMove = (wishes: readonly [Proposal, ...(readonly Proposal[])], given: AnswerGiven): Decision =>
  answerTo(wishes[0], wishes, 'adopted', given);

function answerTo(
  first: Proposal,
  wishes: readonly Proposal[],
  outcome: 'adopted' | 'rejected',
  given: AnswerGiven,
): Decision {
  const { key, plan, title, publicity } = first;
  return {
    ...blankDecision({ key: keyOf(`decision ${key}`), plan, removed: null, publicity }),
    code: given.code,
    title,
    points: given.because.trim() === '' ? [] : [given.because.trim()],
    decidedBy: given.decidedBy,
    on: given.on,
    outcome,
    proposals: wishes.map((wish) => ({ key: wish.key, code: wish.code, title: wish.title })),
    about: wishes.flatMap(({ change }) => (change === null ? [] : [change.item])),
  };
}

/** The last answer to a wish to move the item; null while none was given. */
export function lastAnswer(
  item: Key,
  proposals: readonly Proposal[],
  decisions: readonly Decision[],
): { readonly wish: Proposal; readonly decision: Decision } | null {
  let last: { readonly wish: Proposal; readonly decision: Decision } | null = null;
  for (const wish of proposals) {
    if (!isInUse(wish) || !isMove(wish) || wish.change?.item.key !== item) continue;
    const decision = settledBy(wish, decisions);
    if (decision !== null && (last === null || (last.decision.on ?? '') <= (decision.on ?? ''))) {
      last = { wish, decision };
    }
  }
  return last;
}

/** Who may change the rule itself once the plan is adopted: whoever it lets decide the most. null: whoever writes the plan. */
export const ruleWriters = ({ version, settings }: Pick<Plan, 'version' | 'settings'>): readonly Role[] | null =>
  version === 0 ? null : rolesOfBody[settings.changes.large];
