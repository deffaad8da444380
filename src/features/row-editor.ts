/** Edits of rows from any screen: saved at once, told at the foot of the screen, and undone from there. */
import type { Entities } from '#domain/entities.ts';
import type { EditableName } from '#domain/registration.ts';
import type { Role } from '#domain/role.ts';
import { shellTexts } from '#text/shell.ts';
import { useTexts } from '#ui/language.tsx';
import { useToast } from '#ui/toast.tsx';
import { useSayEdited } from './edit-outcome.tsx';
import { useEditor } from './plan-session.tsx';

interface RowEditor {
  /** Answers whether it was done. */
  readonly add: <Name extends EditableName>(entity: Name, row: Entities[Name]) => boolean;
  readonly save: <Name extends EditableName>(
    entity: Name,
    row: Entities[Name],
    fields: Partial<Entities[Name]>,
    said: string,
    /** The roles whose right it is, where that matters to the history. */
    by?: readonly Role[],
  ) => void;
  readonly takeAway: <Name extends EditableName>(entity: Name, row: Entities[Name], said: string) => void;
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
    save: (entity, row, fields, said, by = []) => void say(editor.as(by).change(entity, row, fields), said),
    takeAway(entity, row, said) {
      const undo = editor.remove(entity, row);
      toast({ text: said, action: { label: shell.undo, run: undo } });
    },
  };
}
