/**
 * A new time by card, by the same rules as in the tab: inside what was approved everybody moves, outside it a sentence of
 * reason is asked for, and what is not hers to decide is wished. A card decides nothing: whoever decides large changes wishes
 * too, and answers that in the tab, where it goes on record as a decision.
 */
import { type Key, keyOf } from '#base/id.ts';
import { type CardAnswer, type CardOutcome, isChangedSince } from '#domain/card-answer.ts';
import type { ChangeOf } from '#domain/change.ts';
import type { FuzzyDate } from '#domain/fuzzy-date.ts';
import type { Measure } from '#domain/measure.ts';
import { type ChangedWish, isSameTime, moveGround, type MoveGround } from '#domain/move-ground.ts';
import { nextCode } from '#domain/next-code.ts';
import { carriedOut, decideMove, makeMove, wishOf } from '#domain/plan-change.ts';
import type { Proposal } from '#domain/proposal.ts';
import { roleFor } from '#domain/role.ts';
import { isInUse, newRow } from '#domain/row.ts';
import { bodyLabels } from '#text/bodies.ts';
import { formatFuzzyDate } from '#text/fuzzy-date.ts';
import { planChangeTexts } from '#text/plan-change.ts';
import { roleLabels } from '#text/roles.ts';
import { inSentence } from '#text/sentence.ts';
import { authorOf, create, type Desk, refusalOf, refused } from './ground.ts';
import { changedSince, type SettledPress, type Standing, writeFields } from './write.ts';

const groundOf = ({ ground: { plan, rows } }: Desk): MoveGround =>
  moveGround(plan.settings, rows.proposal, rows.decision);

/** Is a sentence asked for before it may be moved so, or wished? */
export function needsReasonFor(measure: Measure, when: FuzzyDate, desk: Desk): boolean {
  const { kind } = decideMove(measure, when, groundOf(desk), desk.actor);
  return kind === 'reason' || kind === 'decide' || kind === 'ask';
}

type MovePress = SettledPress & { readonly answer: Extract<CardAnswer, { kind: 'move' }> };

export async function moveMeasure(
  press: MovePress,
  when: FuzzyDate,
  standing: Standing,
  desk: Desk,
): Promise<CardOutcome> {
  const { measure, stored } = standing;
  const { operation, answer } = press;
  const { because } = answer;
  const ground = groundOf(desk);
  const wished = wishBefore(measure, when, ground, wishKey(operation), desk.ground.rows.proposal);
  if (wished !== null) return { kind: 'moveWanted', measure, wish: wished, again: true };
  if (isChangedSince(measure, press)) return changedSince(press.answer, measure, stored, desk);
  const made = makeMove(measure, when, because, ground, desk.actor);
  if (!made.ok) {
    return made.failure.kind === 'stepNeeds'
      ? { kind: 'timeRead', measure, when, because, needsReason: true }
      : refused('notAllowed');
  }
  const move = made.value;
  switch (move.kind) {
    case 'moved':
      return moved(await writeFields(press, { ...saidWhy(because), ...move.fields }, standing, desk), desk);
    case 'carriedOut': {
      const texts = planChangeTexts[desk.ground.plan.language];
      const { code, points } = move.changed.decision;
      const moveReason = texts.changedReason(code, points.join(' '));
      const written = await writeFields(press, { when, moveReason }, standing, desk);
      // Beside the measure it is told how the decision was carried out; the measure stands so whether that is written or not.
      if (written.ok) await wish(operation, when, moveReason, standing, desk, move.changed);
      return moved(written, desk);
    }
    case 'asked':
    case 'decided': {
      const outcome = await wish(operation, when, because, standing, desk, bodyLabels[move.decides].nb);
      if (outcome.kind === 'saved') {
        return { kind: 'moveWanted', measure, wish: outcome.row.value as Proposal, again: false };
      }
      return refused(outcome.kind === 'failed' ? refusalOf(outcome.failure) : 'unavailable');
    }
  }
}

/** A reason that nobody asked for is kept all the same. */
const saidWhy = (because: string): Partial<Measure> => (because.trim() === '' ? {} : { moveReason: because.trim() });

const moved = (written: Awaited<ReturnType<typeof writeFields>>, { now }: Desk): CardOutcome =>
  written.ok ? { kind: 'moved', measure: written.value, at: now, again: false } : written.failure;

const wishKey = (operation: Key): Key => keyOf(`card wish ${operation}`);

/** What this press wished before, or what somebody else wishes already: the same is not asked for twice. */
function wishBefore(
  measure: Measure,
  when: FuzzyDate,
  ground: MoveGround,
  key: Key,
  proposals: readonly Proposal[],
): Proposal | null {
  const own = proposals.find((proposal) => proposal.key === key && isInUse(proposal));
  const same = ground.wishes
    .get(measure.key)
    ?.find(({ change }) => change !== null && change.when !== null && isSameTime(change.when, when));
  return own ?? same ?? null;
}

/** `to`: the body that decides, or the decision that was carried out. */
function wish(
  operation: Key,
  when: FuzzyDate,
  reason: string,
  { measure, by }: Standing,
  desk: Desk,
  to: string | ChangedWish,
) {
  const { plan, rows } = desk.ground;
  const { language } = plan;
  const texts = planChangeTexts[language];
  const words = formatFuzzyDate(when, language);
  const key = wishKey(operation);
  const made = wishOf(
    'measure',
    measure,
    when,
    {
      title: texts.wishTitle(measure.title, inSentence(words, language)),
      from: formatFuzzyDate(measure.when, language),
      to: words,
      reason: reason.trim(),
      proposedBy: roleLabels[roleFor(desk.actor)][language],
      decides: typeof to === 'string' ? to : to.decision.decidedBy,
    },
    {
      row: newRow(key, plan.key),
      code: nextCode(
        'F',
        rows.proposal.map(({ code }) => code),
      ),
      today: desk.today,
    },
  );
  const change: ChangeOf<'proposal'> = {
    entity: 'proposal',
    item: key,
    operation: keyOf(`card wish operation ${operation}`),
    act: 'created',
    at: desk.now,
    author: authorOf(desk, by),
    before: null,
    after: typeof to === 'string' ? made : carriedOut(made, to),
  };
  return create(desk, change);
}
