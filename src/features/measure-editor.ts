/** Edits of measures from any screen: each says that somebody has looked at the measure today, and can be undone. */
import { wholeSecond } from '#base/clock.ts';
import type { Measure } from '#domain/measure.ts';
import type { Proposal } from '#domain/proposal.ts';
import type { Role } from '#domain/role.ts';
import { measureStatusLabels } from '#text/measure-status.ts';
import { measuresTexts } from '#text/measures-screen.ts';
import { roleLabels } from '#text/roles.ts';
import { shellTexts } from '#text/shell.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { useToast } from '#ui/toast.tsx';
import { useSayEdited } from './edit-outcome.tsx';
import { type ChangedPlanRow, type NewPlanRow, useActor, useClock, useEditor } from './plan-session.tsx';

export interface MeasureEdit {
  readonly measure: Measure;
  readonly fields: Partial<Measure>;
}

export function useMeasureEditor() {
  const texts = useTexts(measuresTexts);
  const shell = useTexts(shellTexts);
  const { language } = useReader();
  const editor = useEditor();
  const actor = useActor();
  const clock = useClock();
  const toast = useToast();
  const say = useSayEdited();
  const [role] = actor.roles;
  const by = role === undefined ? actor.person.name : roleLabels[role][language];
  const looked = (): Pick<Measure, 'confirmedAt' | 'confirmedBy'> => ({
    confirmedAt: wholeSecond(clock.now()),
    confirmedBy: by,
  });
  const changed = (edits: readonly MeasureEdit[]): readonly ChangedPlanRow[] =>
    edits.map(({ measure, fields }) => ({ entity: 'measure', before: measure, fields: { ...fields, ...looked() } }));
  return {
    /** `said` is the message; a change of status has its own. `rightOf`: whose right it is, where that matters. */
    edit(measure: Measure, fields: Partial<Measure>, said: string, rightOf: readonly Role[] = []): void {
      const edited = editor.as(rightOf).change('measure', measure, { ...fields, ...looked() });
      const text =
        fields.status === undefined
          ? said
          : texts.statusNow(measure.title, measureStatusLabels[fields.status][language]);
      say(edited, text);
    },
    /** The same for many, all or none, and undone as one. Answers whether it was done. */
    editAll: (edits: readonly MeasureEdit[], said: string): boolean => say(editor.changeAll(changed(edits)), said),
    /**
     * New measures, changes of others, and proposals with them, all or none, and undone as one. `said` is null where more is
     * told when the rest is done.
     */
    write(
      added: readonly Measure[],
      edits: readonly MeasureEdit[],
      said: string | null,
      proposals: readonly Proposal[] = [],
      rightOf: readonly Role[] = [],
    ): boolean {
      const made: readonly NewPlanRow[] = [
        ...added.map((row) => ({ entity: 'measure', row: { ...row, ...looked() }, via: 'import' }) as const),
        ...proposals.map((row) => ({ entity: 'proposal', row, via: 'tab' }) as const),
      ];
      const edited = editor.as(rightOf).changeAll(changed(edits), made);
      return edited.ok && said === null ? true : say(edited, said ?? '');
    },
    takeAway(measure: Measure): void {
      const undo = editor.remove('measure', measure);
      toast({ text: texts.takenAway(measure.title), action: { label: shell.undo, run: undo } });
    },
  };
}
