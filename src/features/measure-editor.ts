/** Edits of measures from any screen: each says that somebody has looked at the measure today, and can be undone. */
import { wholeSecond } from '#base/clock.ts';
import type { Measure } from '#domain/measure.ts';
import { measureStatusLabels } from '#text/measure.ts';
import { measuresTexts } from '#text/measures-screen.ts';
import { roleLabels } from '#text/roles.ts';
import { shellTexts } from '#text/shell.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { useToast } from '#ui/toast.tsx';
import { useSayEdited } from './edit-outcome.tsx';
import { useActor, useClock, useEditor } from './plan-session.tsx';

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
  return {
    /** `said` is the message; a change of status has its own. */
    edit(measure: Measure, fields: Partial<Measure>, said: string): void {
      const edited = editor.change('measure', measure, {
        ...fields,
        confirmedAt: wholeSecond(clock.now()),
        confirmedBy: by,
      });
      const text =
        fields.status === undefined
          ? said
          : texts.statusNow(measure.title, measureStatusLabels[fields.status][language]);
      say(edited, text);
    },
    takeAway(measure: Measure): void {
      const undo = editor.remove('measure', measure);
      toast({ text: texts.takenAway(measure.title), action: { label: shell.undo, run: undo } });
    },
  };
}
