/**
 * The plan as moves of its items are judged by it: the time that was decided last for each, what is wished, and what was
 * adopted with changes and still waits to be carried out. All of it is worked out from proposals and decisions.
 */
import type { Key } from '#base/id.ts';
import { byEach, compareText } from '#base/order.ts';
import { type Decision, isBinding } from '#domain/decision.ts';
import { type FuzzyDate, isInside } from '#domain/fuzzy-date.ts';
import type { Timed } from '#domain/milestone.ts';
import type { PlanSettings } from '#domain/plan.ts';
import { settledBy } from '#domain/proposal-path.ts';
import { isWaiting, type Proposal } from '#domain/proposal.ts';
import { isInUse, type Ref, type Row } from '#domain/row.ts';

/** What can be moved. */
export type Movable = Row & Timed & Pick<Ref, 'code' | 'title'> & { readonly group: Ref | null };

/** A wish that was adopted with changes: what it was changed to stands in the words of the decision. */
export interface ChangedWish {
  readonly wish: Proposal;
  readonly decision: Decision;
}

/** Made once for all rows of the plan. */
export interface MoveGround {
  readonly settings: PlanSettings;
  /** The time that was last decided for an item, where it has been moved by decision. */
  readonly decided: ReadonlyMap<Key, FuzzyDate>;
  /** Open wishes to move an item, the newest first. */
  readonly wishes: ReadonlyMap<Key, readonly Proposal[]>;
  /** The last binding decision on an item, where that changed what was asked for and nobody has carried it out. */
  readonly changed: ReadonlyMap<Key, ChangedWish>;
}

export const isMove = ({ kind, change }: Proposal): boolean =>
  kind === 'planChange' && change?.field === 'when' && change.when !== null;

/**
 * How a decision with changes was carried out stands in a row of its own, gone into the wish that was answered so: it has the
 * time that the item was given. It is no answer to anything, and asks for none. Proposals that are merged go into a new one.
 */
const carriesOut = (proposal: Proposal, { wish }: ChangedWish): boolean =>
  isInUse(proposal) && isMove(proposal) && proposal.mergedInto?.key === wish.key;

const newestFirst = byEach<Proposal>(
  (a, b) => compareText(b.proposedOn ?? '', a.proposedOn ?? ''),
  (a, b) => compareText(b.code, a.code),
);

const inTime = byEach<ChangedWish>(
  (a, b) => compareText(a.decision.on ?? '', b.decision.on ?? ''),
  (a, b) => compareText(a.decision.code, b.decision.code),
);

export function moveGround(
  settings: PlanSettings,
  proposals: readonly Proposal[],
  decisions: readonly Decision[],
): MoveGround {
  const answered: ChangedWish[] = [];
  const wishes = new Map<Key, Proposal[]>();
  for (const wish of proposals) {
    if (wish.change === null || !isMove(wish)) continue;
    const { key } = wish.change.item;
    if (isWaiting(wish, decisions)) wishes.set(key, [...(wishes.get(key) ?? []), wish]);
    const decision = settledBy(wish, decisions);
    if (decision !== null && isBinding(decision)) answered.push({ wish, decision });
  }
  for (const open of wishes.values()) open.sort(newestFirst);
  const decided = new Map<Key, FuzzyDate>();
  const changed = new Map<Key, ChangedWish>();
  for (const one of answered.toSorted(inTime)) {
    const { wish, decision } = one;
    if (wish.change === null) continue;
    const { key } = wish.change.item;
    const isChanged = decision.outcome === 'adoptedChanged';
    const told = isChanged ? proposals.find((row) => carriesOut(row, one)) : wish;
    const when = told?.change?.when ?? null;
    changed.delete(key);
    if (when !== null) decided.set(key, when);
    else if (isChanged) changed.set(key, one);
  }
  return { settings, decided, wishes, changed };
}

/** What is wanted of an item; null where nobody has asked, or what is wanted is how it stands. */
export function wishFor(item: Row & Pick<Timed, 'when'>, { wishes }: Pick<MoveGround, 'wishes'>): Proposal | null {
  const [wish = null] = wishes.get(item.key) ?? [];
  const when = wish?.change?.when ?? null;
  return when === null || isSameTime(when, item.when) ? null : wish;
}

export const isSameTime = (a: FuzzyDate, b: FuzzyDate): boolean => isInside(a, b) && isInside(b, a);
