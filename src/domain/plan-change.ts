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
import { compareText } from '#base/order.ts';
import { fail, type Result, succeed } from '#base/result.ts';
import { blankDecision, type Decision } from '#domain/decision.ts';
import { settledBy } from '#domain/proposal-path.ts';
import { type FuzzyDate, isInside } from '#domain/fuzzy-date.ts';
import { timeChange, type Timed } from '#domain/milestone.ts';
import type { Body, Plan, PlanSettings } from '#domain/plan.ts';
import { blankProposal, type Changeable, isWaiting, type Proposal, rolesOfBody } from '#domain/proposal.ts';
import { type Actor, holds, mayEdit, type Role } from '#domain/role.ts';
import { isInUse, type Ref, type Row } from '#domain/row.ts';
import type { Refusal } from '#domain/steps.ts';

/** What can be moved. */
export type Movable = Row & Timed & Pick<Ref, 'code' | 'title'> & { readonly group: Ref | null };
export type MovableName = Extract<Changeable, 'milestone' | 'measure'>;

export type ChangeSize = 'small' | 'large';

/** The plan as moves are judged by it; made once for all of its rows. */
export interface MoveGround {
  readonly settings: PlanSettings;
  /** The time that was last decided for an item, where it has been moved by decision. */
  readonly decided: ReadonlyMap<Key, FuzzyDate>;
  /** Open wishes to move an item, the newest first. */
  readonly wishes: ReadonlyMap<Key, readonly Proposal[]>;
}

const isMove = ({ kind, change }: Proposal): boolean =>
  kind === 'planChange' && change?.field === 'when' && change.when !== null;

const newestFirst = (a: Proposal, b: Proposal): number =>
  (a.proposedOn ?? '') === (b.proposedOn ?? '')
    ? compareText(b.code, a.code)
    : (a.proposedOn ?? '') < (b.proposedOn ?? '')
      ? 1
      : -1;

export function moveGround(
  settings: PlanSettings,
  proposals: readonly Proposal[],
  decisions: readonly Decision[],
): MoveGround {
  const decided = new Map<Key, { readonly on: Day | ''; readonly when: FuzzyDate }>();
  const wishes = new Map<Key, Proposal[]>();
  for (const proposal of proposals) {
    const { change } = proposal;
    if (change === null || change.when === null || !isMove(proposal)) continue;
    const { key } = change.item;
    if (isWaiting(proposal, decisions)) wishes.set(key, [...(wishes.get(key) ?? []), proposal]);
    const decision = settledBy(proposal, decisions);
    if (decision?.outcome !== 'adopted') continue;
    const on = decision.on ?? '';
    const before = decided.get(key);
    if (before === undefined || before.on <= on) decided.set(key, { on, when: change.when });
  }
  for (const open of wishes.values()) open.sort(newestFirst);
  return { settings, decided: new Map([...decided].map(([key, { when }]) => [key, when])), wishes };
}

/** What is wanted of an item; null where nobody has asked, or what is wanted is how it stands. */
export function wishFor(item: Row & Pick<Timed, 'when'>, { wishes }: Pick<MoveGround, 'wishes'>): Proposal | null {
  const [wish = null] = wishes.get(item.key) ?? [];
  const when = wish?.change?.when ?? null;
  return when === null || isSame(when, item.when) ? null : wish;
}

const isSame = (a: FuzzyDate, b: FuzzyDate): boolean => isInside(a, b) && isInside(b, a);

/** null: inside what was approved, or nothing was. What had no time when the plan was adopted is held to the one it was given. */
function sizeOf(item: Row & Timed, when: FuzzyDate, { settings, decided }: MoveGround): ChangeSize | null {
  const approved = decided.get(item.key) ?? item.baseline;
  if (approved === null) return null;
  const change = timeChange({ ...item, baseline: approved }, when, settings.toleranceDays);
  return change === 'free' ? null : change === 'reason' ? 'small' : 'large';
}

/** What a new time asks of the person who sets it. */
export type MoveAnswer =
  | { readonly kind: 'move' }
  /** It is hers to decide, for a sentence of reason. `by`: whose right it is. */
  | { readonly kind: 'reason'; readonly size: ChangeSize; readonly decides: Body; readonly by: readonly Role[] }
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

export function decideMove(item: Row & Timed, when: FuzzyDate, ground: MoveGround, actor: Actor): MoveAnswer {
  // Other words for the same time.
  if (isSame(when, item.when)) return { kind: 'move' };
  const size = sizeOf(item, when, ground);
  if (size === null || isNarrower(item, when)) return { kind: 'move' };
  const decides = ground.settings.changes[size];
  const by = takersOf(size, ground.settings);
  return holds(actor, by) ? { kind: 'reason', size, decides, by } : { kind: 'ask', size, decides };
}

export type Move =
  | { readonly kind: 'moved'; readonly fields: Partial<Timed>; readonly by: readonly Role[] }
  | { readonly kind: 'asked'; readonly decides: Body; readonly reason: string };

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
  const moveReason = reason.trim();
  if (moveReason === '') return fail({ kind: 'stepNeeds', needs: ['reason'] });
  if (answer.kind === 'ask') return succeed({ kind: 'asked', decides: answer.decides, reason: moveReason });
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

/** The answer to a small change, given where it is read. One wish is answered once: the record has its key from the wish. */
export function wishAnswer(
  wish: Proposal,
  outcome: 'adopted' | 'rejected',
  given: { readonly code: string; readonly decidedBy: string; readonly on: Day; readonly because: string },
): Decision {
  const { key, plan, code, title, publicity } = wish;
  return {
    ...blankDecision({ key: keyOf(`decision ${key}`), plan, removed: null, publicity }),
    code: given.code,
    title,
    points: given.because.trim() === '' ? [] : [given.because.trim()],
    decidedBy: given.decidedBy,
    on: given.on,
    outcome,
    proposals: [{ key, code, title }],
    about: wish.change === null ? [] : [wish.change.item],
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
