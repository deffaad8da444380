/** Why there is no plan to see, in place of it, with one way on. */
import { StrictMode, useLayoutEffect, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import type { SignInTrouble } from '#domain/sign-in.ts';
import { shellTexts } from '#text/shell.ts';
import { signInText } from '#text/sign-in.ts';
import { Theme } from '#ui/theme.tsx';
import type { Surroundings } from './host.ts';
import type { Live } from './live.ts';
import './trouble-page.css';

interface TroublePageProps {
  readonly trouble: SignInTrouble;
  readonly surroundings: Live<Surroundings>;
  readonly act: () => void;
}

/** Answers what takes it away. */
export function showTrouble(props: TroublePageProps, place: HTMLElement): () => void {
  const root = createRoot(place);
  root.render(
    <StrictMode>
      <TroublePage {...props} />
    </StrictMode>,
  );
  return () => root.unmount();
}

function TroublePage({ trouble, surroundings, act }: TroublePageProps) {
  const { theme, language } = useSyncExternalStore(surroundings.subscribe, surroundings.current);
  const { what, remedy, action } = signInText(trouble, language);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <Theme name={theme}>
      <div className="app trouble-page">
        <main className="surface">
          <p className="muted">{shellTexts[language].product}</p>
          <h1>{what}</h1>
          <p>{remedy}</p>
          {action === null ? null : (
            <button type="button" className="trouble-way" onClick={act}>
              {action}
            </button>
          )}
        </main>
      </div>
    </Theme>
  );
}
