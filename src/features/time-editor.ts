/**
 * The one way by which a time is moved, whatever it is moved with: at once where it may, with its reason where it is hers to
 * decide, and as a wish to whoever decides it where it is not.
 */
import { nextCode } from '#domain/next-code.ts';
import type { FuzzyDate } from '#domain/fuzzy-date.ts';
import type { Measure } from '#domain/measure.ts';
import type { Milestone, Timed } from '#domain/milestone.ts';
import { decideMove, makeMove, type Movable, type MovableName, type MoveGround, wishOf } from '#domain/plan-change.ts';
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
import { useMeasureEditor } from './measure-editor.ts';
import { moveGroundOf } from './move-ground.ts';
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
  const say = useSayEdited();
  const ground = moveGroundOf(rows, plan);
  const wordsOf = (when: FuzzyDate): string => inSentence(formatFuzzyDate(when, language), language);

  /** What is written in the plan is in the plan's language, whoever reads the screen. */
  function wishes(
    asked: readonly {
      readonly entity: MovableName;
      readonly row: Movable;
      readonly move: { readonly decides: string };
    }[],
    when: FuzzyDate,
    reason: string,
  ): readonly Proposal[] {
    const written = planChangeTexts[plan.language];
    const codes = rows.proposal.map(({ code }) => code);
    const to = formatFuzzyDate(when, plan.language);
    return asked.map(({ entity, row, move }) => {
      const code = nextCode('F', codes);
      codes.push(code);
      const words = {
        title: written.wishTitle(row.title, inSentence(to, plan.language)),
        from: formatFuzzyDate(row.when, plan.language),
        to,
        reason: reason.trim(),
        proposedBy: roleLabels[roleFor(actor)][plan.language],
        decides: move.decides,
      };
      return wishOf(entity, row, when, words, { row: editor.blank(plan.key), code, today });
    });
  }

  return {
    ground,
    verdictOf(row, when) {
      const answer = decideMove(row, when, ground, actor);
      const days = ground.settings.toleranceDays;
      if (answer.kind === 'move') return null;
      if (answer.kind === 'reason') return { action: field.move, told: texts.yours[answer.size](days) };
      const decider = deciderName(answer.decides, language);
      return { action: texts.ask(decider), told: texts.asking[answer.size](days, decider) };
    },
    standingOf: ({ key, when }) => `${key}-${when.words}-${ground.wishes.get(key)?.length ?? 0}`,
    move({ entity, row }, when, reason) {
      const move = makeMove(row, when, reason, ground, actor);
      if (!move.ok) return;
      if (move.value.kind === 'asked') {
        const decides = bodyLabels[move.value.decides].nb;
        const [wish] = wishes([{ entity, row, move: { decides } }], when, reason);
        if (wish === undefined) return;
        const decider = deciderName(move.value.decides, language);
        say(editor.create('proposal', wish), texts.asked(decider, row.title, wordsOf(when)));
        return;
      }
      const { fields, by } = move.value;
      const said = timeline.movedTo(row.title, wordsOf(when));
      if (entity === 'milestone') say(editor.as(by).change('milestone', row, fields), said);
      else measureEditor.edit(row, fields, said, by);
    },
    moveAll(measures, when, reason, said) {
      const edits: { readonly measure: Measure; readonly fields: Partial<Timed> }[] = [];
      const asked: {
        readonly entity: 'measure';
        readonly row: Measure;
        readonly move: { readonly decides: string };
      }[] = [];
      for (const row of measures) {
        const move = makeMove(row, when, reason, ground, actor);
        if (!move.ok) return false;
        if (move.value.kind === 'moved') edits.push({ measure: row, fields: move.value.fields });
        else asked.push({ entity: 'measure', row, move: { decides: bodyLabels[move.value.decides].nb } });
      }
      if (asked.length === 0) return measureEditor.editAll(edits, said);
      const told = texts.askedMany(edits.length, asked.length, wordsOf(when));
      return measureEditor.editAll(edits, told, wishes(asked, when, reason));
    },
  };
}
