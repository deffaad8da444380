/** Where the screens meet the sign-in: why the plan cannot be fetched or shared, and the button that asks her. */
import { createContext, use, useSyncExternalStore } from 'react';
import type { PlanFailure } from '#domain/failure.ts';
import { useSession } from '#features/plan-session.tsx';
import { useLanguage } from '#ui/language.tsx';
import type { SignInPort } from './host.ts';

/** null where the place signs people in itself. */
export const SignInContext = createContext<SignInPort | null>(null);

export interface SignInWords {
  readonly what: string;
  readonly remedy: string;
  readonly action: { readonly label: string; readonly run: () => void } | null;
}

const unchanging = (): (() => void) => () => undefined;

/** null where `failure` has nothing to do with who she is. */
export function useSignInWords(failure: PlanFailure | null): SignInWords | null {
  const port = use(SignInContext);
  const session = useSession();
  const language = useLanguage();
  const trouble = useSyncExternalStore(port?.trouble.subscribe ?? unchanging, port?.trouble.current ?? (() => null));
  if (port === null || trouble === null) return null;
  if (failure?.kind !== 'signIn' && failure?.kind !== 'noAccess') return null;
  const { what, remedy, action } = port.words(trouble, language);
  const run = (): void => void port.ask().then((signedIn) => signedIn && session.retry());
  return { what, remedy, action: action === null ? null : { label: action, run } };
}
