/** Edits of rows from any screen: saved at once, told at the foot of the screen, and undone from there. */
import type { Entities, EntityName } from '#domain/entities.ts';
import { shellTexts } from '#text/shell.ts';
import { useTexts } from '#ui/language.tsx';
import { useToast } from '#ui/toast.tsx';
import { useSayEdited } from './edit-outcome.tsx';
import { useEditor } from './plan-session.tsx';

interface RowEditor {
  /** Answers whether it was done. */
  readonly add: <Name extends EntityName>(entity: Name, row: Entities[Name]) => boolean;
  readonly save: <Name extends EntityName>(
    entity: Name,
    row: Entities[Name],
    fields: Partial<Entities[Name]>,
    said: string,
  ) => void;
  readonly takeAway: <Name extends EntityName>(entity: Name, row: Entities[Name], said: string) => void;
}

export function useRowEditor(): RowEditor {
  const shell = useTexts(shellTexts);
  const editor = useEditor();
  const toast = useToast();
  const say = useSayEdited();
  return {
    add(entity, row) {
      const edited = editor.create(entity, row);
      return edited.ok || say(edited, '');
    },
    save: (entity, row, fields, said) => void say(editor.change(entity, row, fields), said),
    takeAway(entity, row, said) {
      const undo = editor.remove(entity, row);
      toast({ text: said, action: { label: shell.undo, run: undo } });
    },
  };
}
