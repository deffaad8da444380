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
    /** The same for many, and proposals with them, all or none, and undone as one. Answers whether it was done. */
    editAll(edits: readonly MeasureEdit[], said: string, proposals: readonly Proposal[] = []): boolean {
      const added = proposals.map((row): NewPlanRow => ({ entity: 'proposal', row, via: 'tab' }));
      return say(editor.changeAll(changed(edits), added), said);
    },
    /** New measures and changes of others, all or none, and undone as one. */
    write(added: readonly Measure[], edits: readonly MeasureEdit[], said: string): boolean {
      const made: readonly NewPlanRow[] = added.map((row) => ({
        entity: 'measure',
        row: { ...row, ...looked() },
        via: 'import',
      }));
      return say(editor.changeAll(changed(edits), made), said);
    },
    takeAway(measure: Measure): void {
      const undo = editor.remove('measure', measure);
      toast({ text: texts.takenAway(measure.title), action: { label: shell.undo, run: undo } });
    },
  };
}
