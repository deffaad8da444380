/**
 * The one way by which a time is moved, whatever it is moved with: at once where it may, with its reason where it is hers to
 * decide, and as a wish to whoever decides it where it is not.
 */
import { nextCode } from '#domain/next-code.ts';
import { type FuzzyDate, undated } from '#domain/fuzzy-date.ts';
import type { Measure } from '#domain/measure.ts';
import type { Milestone, Timed } from '#domain/milestone.ts';
import { type ChangedWish, isSameTime, type Movable, type MoveGround } from '#domain/move-ground.ts';
import { carriedOut, decideMove, makeMove, type MovableName, wishOf } from '#domain/plan-change.ts';
import type { Plan } from '#domain/plan.ts';
import type { Proposal } from '#domain/proposal.ts';
import { roleFor } from '#domain/role.ts';
import { bodyLabels } from '#text/bodies.ts';
import { formatFuzzyDate } from '#text/fuzzy-date.ts';
import { deciderName, planChangeTexts } from '#text/plan-change.ts';
import { roleLabels } from '#text/roles.ts';
import { inSentence } from '#text/sentence.ts';
import { timeFieldTexts } from '#text/time-field.ts';
import { timelineTexts } from '#text/timeline-screen.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import type { TimeVerdict } from '#ui/time-field.tsx';
import { useSayEdited } from './edit-outcome.tsx';
import { type MeasureEdit, useMeasureEditor } from './measure-editor.ts';
import { moveGroundOf } from './move-ground.ts';
import { type OwnMove, useOwnMove } from './own-move.ts';
import { useActor, useEditor, useSnapshot } from './plan-session.tsx';

type Moved =
  { readonly entity: 'milestone'; readonly row: Milestone } | { readonly entity: 'measure'; readonly row: Measure };

export interface TimeEditor {
  readonly ground: MoveGround;
  /** What is said, and asked for, of a time that is not hers to set just like that; null where it is. */
  readonly verdictOf: (row: Movable, when: FuzzyDate) => TimeVerdict | null;
  /** Changes when a wish has been handed in or answered, so that the field says again how the time stands. */
  readonly standingOf: (row: Movable) => string;
  readonly move: (moved: Moved, when: FuzzyDate, reason: string) => void;
  /** One time for many measures: those that she may move are, of the others it is wished. All or none, undone as one. */
  readonly moveAll: (measures: readonly Measure[], when: FuzzyDate, reason: string, said: string) => boolean;
  /** The same for a sheet: new measures, and others with what changes beside their time. `moves` is null where that stands. */
  readonly write: (added: readonly Measure[], changed: readonly SheetEdit[], reason: string, said: string) => boolean;
}

export interface SheetEdit extends MeasureEdit {
  readonly moves: FuzzyDate | null;
}

interface Asked {
  readonly entity: MovableName;
  readonly row: Movable;
  readonly when: FuzzyDate;
  readonly reason: string;
  /** By name. */
  readonly decides: string;
}

export function useTimeEditor(plan: Plan): TimeEditor {
  const texts = useTexts(planChangeTexts);
  const field = useTexts(timeFieldTexts);
  const timeline = useTexts(timelineTexts);
  const { language, today } = useReader();
  const { rows } = useSnapshot();
  const actor = useActor();
  const editor = useEditor();
  const measureEditor = useMeasureEditor();
  const decideOwn = useOwnMove(plan);
  const say = useSayEdited();
  const ground = moveGroundOf(rows, plan);
  const wordsOf = (when: FuzzyDate): string => inSentence(formatFuzzyDate(when, language), language);
  /** What is written in the plan is in the plan's language, whoever reads the screen. */
  const written = planChangeTexts[plan.language];
  const reasonOf = ({ decision: { code, points } }: ChangedWish): string =>
    written.changedReason(code, points.join(' '));

  function wishesOf(asked: readonly Asked[]): readonly Proposal[] {
    const codes = rows.proposal.map(({ code }) => code);
    return asked.map(({ entity, row, when, reason, decides }) => {
      const code = nextCode('F', codes);
      codes.push(code);
      const to = formatFuzzyDate(when, plan.language);
      const words = {
        title: written.wishTitle(row.title, inSentence(to, plan.language)),
        from: formatFuzzyDate(row.when, plan.language),
        to,
        reason: reason.trim(),
        proposedBy: roleLabels[roleFor(actor)][plan.language],
        decides,
      };
      return wishOf(entity, row, when, words, { row: editor.blank(plan.key), code, today });
    });
  }

  /** Somebody has wished for the same already: that is what is answered. */
  const wishedBefore = (row: Movable, when: FuzzyDate): Proposal | null =>
    ground.wishes.get(row.key)?.find(({ change }) => isSameTime(change?.when ?? undated, when)) ?? null;

  /** What is to be written for all of them, or null where one of them may not be moved. */
  function sortedOut(moves: readonly (Moved & { readonly when: FuzzyDate })[], given: string) {
    const fieldsOf = new Map<string, Partial<Timed>>();
    const asked: Asked[] = [];
    const own: Asked[] = [];
    const carried: { readonly as: Asked; readonly changed: ChangedWish }[] = [];
    const before: Proposal[] = [];
    let right: Omit<OwnMove, 'wishes' | 'because'> | null = null;
    let by: OwnMove['by'] = [];
    for (const { entity, row, when } of moves) {
      const made = makeMove(row, when, given, ground, actor);
      if (!made.ok) return null;
      const move = made.value;
      const ask = { entity, row, when, reason: given };
      if (move.kind === 'moved') fieldsOf.set(row.key, move.fields);
      else if (move.kind === 'asked') asked.push({ ...ask, decides: bodyLabels[move.decides].nb });
      else if (move.kind === 'carriedOut') {
        const reason = reasonOf(move.changed);
        fieldsOf.set(row.key, { when, moveReason: reason });
        carried.push({ as: { ...ask, reason, decides: move.changed.decision.decidedBy }, changed: move.changed });
      } else {
        const known = wishedBefore(row, when);
        if (known === null) own.push({ ...ask, decides: bodyLabels[move.decides].nb });
        else before.push(known);
        right = move;
      }
      if (move.kind !== 'asked') by = move.by;
    }
    const made = wishesOf([...asked, ...own, ...carried.map(({ as }) => as)]);
    const firstCarried = asked.length + own.length;
    const [first, ...others] = [...before, ...made.slice(asked.length, firstCarried)];
    const proposals = made.map((wish, index) => {
      const carries = carried[index - firstCarried];
      return carries === undefined ? wish : carriedOut(wish, carries.changed);
    });
    const decision: OwnMove | null =
      right === null || first === undefined ? null : { ...right, wishes: [first, ...others], because: given };
    return { fieldsOf, proposals, asked: asked.length, decision, by };
  }

  function place(
    added: readonly Measure[],
    changed: readonly SheetEdit[],
    reason: string,
    told: (moved: number, asked: number) => string,
  ): boolean {
    const moves = changed.flatMap(({ measure, moves: when }) =>
      when === null ? [] : [{ entity: 'measure', row: measure, when } as const],
    );
    const sorted = sortedOut(moves, reason);
    if (sorted === null) return false;
    const { fieldsOf, proposals, asked, decision } = sorted;
    const edits = changed
      .map(({ measure, fields }) => ({ measure, fields: { ...fields, ...fieldsOf.get(measure.key) } }))
      .filter(({ fields }) => Object.keys(fields).length > 0);
    const own = decision?.wishes.length ?? 0;
    const said = told(fieldsOf.size + own, asked);
    if (decision === null) return measureEditor.write(added, edits, said, proposals);
    const saved = measureEditor.write(added, edits, null, proposals);
    if (saved) void decideOwn(decision, `${said} ${texts.registered}`);
    return saved;
  }

  return {
    ground,
    verdictOf(row, when) {
      const answer = decideMove(row, when, ground, actor);
      const days = ground.settings.toleranceDays;
      switch (answer.kind) {
        case 'move':
          return null;
        case 'reason':
          return { action: field.move, told: texts.yours.small(days) };
        case 'decide':
          return { action: field.move, told: texts.yours.large(days) };
        case 'carryOut':
          return { action: field.move, told: texts.carryOut, because: reasonOf(answer.changed) };
        case 'ask': {
          const decider = deciderName(answer.decides, language);
          return { action: texts.ask(decider), told: texts.asking[answer.size](days, decider) };
        }
      }
    },
    standingOf: ({ key, when }) => `${key}-${when.words}-${ground.wishes.get(key)?.length ?? 0}`,
    move(moved, when, reason) {
      const sorted = sortedOut([{ ...moved, when }], reason);
      if (sorted === null) return;
      const { entity, row } = moved;
      const { fieldsOf, proposals, asked, decision, by } = sorted;
      const fields = fieldsOf.get(row.key);
      const added = proposals.map((wish) => ({ entity: 'proposal', row: wish, via: 'tab' }) as const);
      const said = timeline.movedTo(row.title, wordsOf(when));
      if (decision !== null) {
        const saved = editor.createAll(added);
        if (saved.ok) void decideOwn(decision, `${said} ${texts.registered}`);
        else say(saved, '');
      } else if (asked > 0) {
        const answer = decideMove(row, when, ground, actor);
        const decider = answer.kind === 'ask' ? deciderName(answer.decides, language) : '';
        say(editor.createAll(added), texts.asked(decider, row.title, wordsOf(when)));
      } else if (fields !== undefined && entity === 'milestone') {
        say(editor.as(by).changeAll([{ entity, before: row, fields }], added), said);
      } else if (fields !== undefined && entity === 'measure') {
        measureEditor.write([], [{ measure: row, fields }], said, proposals, by);
      }
    },
    moveAll(measures, when, reason, said) {
      const changed = measures.map((measure) => ({ measure, fields: {}, moves: when }));
      return place([], changed, reason, (moved, asked) =>
        asked === 0 ? said : texts.askedMany(moved, asked, wordsOf(when)),
      );
    },
    write: (added, changed, reason, said) =>
      place(added, changed, reason, (_, asked) => (asked === 0 ? said : `${said} ${texts.askedToo(asked)}`.trim())),
  };
}
