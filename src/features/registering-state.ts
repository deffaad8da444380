/** Where a decision, an approval or a report stands on its way to the server, and what its button and screen say. Pure. */
import type { PlanFailure } from '#domain/failure.ts';
import type { RegisteredName } from '#domain/registration.ts';
import type { Registration } from '#sync/session.ts';
import type { Language } from '#text/language.ts';
import { draftReason, registeringTexts, registeringWords } from '#text/registering.ts';
import { shellTexts } from '#text/shell.ts';

export type Standing =
  | { readonly kind: 'idle' }
  | { readonly kind: 'asking' }
  /** Certainly not registered. */
  | { readonly kind: 'draft'; readonly failure: PlanFailure }
  /** Its answer was lost, and so was the answer to what became of it. */
  | { readonly kind: 'unknown' };

export const idle: Standing = { kind: 'idle' };

export function standingAfter(answer: Registration): Standing {
  switch (answer.kind) {
    case 'registered':
      return idle;
    case 'refused':
      return { kind: 'draft', failure: answer.failure };
    case 'unsure':
      return { kind: 'unknown' };
  }
}

/** What is asked for is on its way or may have arrived: nothing else is begun, and what it is about stands still. */
export const isOpen = ({ kind }: Standing): boolean => kind === 'asking' || kind === 'unknown';

export function buttonWords(standing: Standing, of: RegisteredName, label: string, language: Language): string {
  switch (standing.kind) {
    case 'idle':
      return label;
    case 'asking':
      return registeringWords[of].asking[language];
    case 'draft':
      return shellTexts[language].tryAgain;
    case 'unknown':
      return registeringTexts[language].checkAgain;
  }
}

/** Null where there is nothing to say: what is registered shows itself. */
export function saidOf(
  standing: Standing,
  of: RegisteredName,
  language: Language,
): { readonly what: string; readonly remedy: string } | null {
  const words = registeringWords[of];
  switch (standing.kind) {
    case 'idle':
    case 'asking':
      return null;
    case 'draft':
      return { what: words.draft[language], remedy: draftReason(standing.failure, language) };
    case 'unknown':
      return { what: words.unknown[language], remedy: registeringTexts[language].answerLost };
  }
}
