/** Saves a field of a row at once, says so at the foot of the screen, and offers to undo it. */
import type { Entities } from '#domain/entities.ts';
import { involvementTexts } from '#text/involvement-screen.ts';
import { shellTexts } from '#text/shell.ts';
import { useTexts } from '#ui/language.tsx';
import { useToast } from '#ui/toast.tsx';
import { useEditor } from '../plan-session.tsx';

type Edited = 'involvement' | 'stakeholder' | 'input';

interface RowEditor<Name extends Edited> {
  readonly save: (fields: Partial<Entities[Name]>, said?: string) => void;
  readonly takeAway: () => void;
}

export function useRowEditor<Name extends Edited>(entity: Name, row: Entities[Name]): RowEditor<Name> {
  const texts = useTexts(involvementTexts);
  const shell = useTexts(shellTexts);
  const editor = useEditor();
  const toast = useToast();
  return {
    save(fields, said = texts.changed(row.title)) {
      const undo = editor.change(entity, row, fields);
      toast({ text: said, action: { label: shell.undo, run: undo } });
    },
    takeAway() {
      const undo = editor.remove(entity, row);
      toast({ text: texts.takenAway(row.title), action: { label: shell.undo, run: undo } });
    },
  };
}
