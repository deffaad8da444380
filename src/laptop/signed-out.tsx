/** Nobody is signed in on the laptop: the scenario's people, one of whom goes on. */
import { createRoot } from 'react-dom/client';
import { StrictMode, useSyncExternalStore } from 'react';
import { roleLabels } from '#text/roles.ts';
import { signedOutTexts } from '#text/sign-in.ts';
import type { Host } from '#tab/host.ts';
import { Theme } from '#ui/theme.tsx';
import { addressAs } from './address.ts';
import { laptopPeople } from './people.ts';
import './signed-out.css';

export function showSignedOut(surroundings: Host['surroundings'], root: HTMLElement): void {
  createRoot(root).render(
    <StrictMode>
      <SignedOut surroundings={surroundings} />
    </StrictMode>,
  );
}

function SignedOut({ surroundings }: { readonly surroundings: Host['surroundings'] }) {
  const { theme, language } = useSyncExternalStore(surroundings.subscribe, surroundings.current);
  const texts = signedOutTexts[language];
  return (
    <Theme name={theme}>
      <div className="app signed-out">
        <main className="surface">
          <h1>{texts.title}</h1>
          <p className="muted">{texts.text}</p>
          <ul>
            {laptopPeople.map(({ email, name, roles: [role] }) => (
              <li key={email}>
                <a href={addressAs(window.location.href, email)}>
                  <b>{name}</b>
                  <span className="muted small">{role === undefined ? '' : roleLabels[role][language]}</span>
                </a>
              </li>
            ))}
          </ul>
        </main>
      </div>
    </Theme>
  );
}
