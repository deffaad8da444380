/** Tells the person what became of an edit: done, with a way to undo it, or not done, and why. */
import { useCallback } from 'react';
import { failureText } from '#text/failures.ts';
import { shellTexts } from '#text/shell.ts';
import { useLanguage, useTexts } from '#ui/language.tsx';
import { useToast } from '#ui/toast.tsx';
import type { Edited } from './plan-session.tsx';

/** Answers whether it was done. */
export function useSayEdited(): (edited: Edited, said: string) => boolean {
  const toast = useToast();
  const shell = useTexts(shellTexts);
  const language = useLanguage();
  return useCallback(
    (edited, said) => {
      if (edited.ok) {
        toast({ text: said, action: { label: shell.undo, run: edited.value } });
        return true;
      }
      const { what, remedy } = failureText(edited.failure, language);
      toast({ text: `${what} ${remedy}` });
      return false;
    },
    [toast, shell, language],
  );
}
