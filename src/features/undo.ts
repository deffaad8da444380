/** Ctrl+Z and its like: undoes the last change of this session, and says what that was. */
import { useCallback } from 'react';
import { capitalised, entityNouns } from '#text/entities.ts';
import { shellTexts } from '#text/shell.ts';
import { useLanguage, useTexts } from '#ui/language.tsx';
import { useToast } from '#ui/toast.tsx';
import { useEditor, useUndoStack } from './plan-session.tsx';

export function useUndo(): () => void {
  const texts = useTexts(shellTexts);
  const language = useLanguage();
  const stack = useUndoStack();
  const toast = useToast();
  // A plan of another day is shown: what would be undone is today's, and not seen.
  const { allowed } = useEditor();
  return useCallback(() => {
    const undone = allowed ? stack.undoLatest() : null;
    const [first] = undone ?? [];
    if (undone === null || first === undefined) toast({ text: texts.nothingToUndo });
    else if (undone.length > 1) toast({ text: texts.undoneMany(undone.length) });
    else toast({ text: texts.undone(first.title || capitalised(entityNouns[first.entity][language].singular)) });
  }, [stack, allowed, toast, texts, language]);
}
