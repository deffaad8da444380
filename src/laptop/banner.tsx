/** Above the tab on the laptop only: who you are, in what theme and language. Choosing loads the page anew. */
import type { ReactNode } from 'react';
import { languages } from '#text/language.ts';
import type { Surroundings } from '#tab/host.ts';
import { laptopPeople } from './people.ts';
import './banner.css';

const themeNames = { light: 'Lys', dark: 'Mørk', contrast: 'Høy kontrast' } as const;
const languageNames = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' } as const;

function choose(name: string, value: string): void {
  const url = new URL(window.location.href);
  url.searchParams.set(name, value);
  window.location.href = url.href;
}

export function LaptopBanner({
  person,
  surroundings,
}: {
  readonly person: string;
  readonly surroundings: Surroundings;
}) {
  return (
    <div className="laptop-banner" role="region" aria-label="Prøvekjøring">
      <span>Prøvekjøring på egen maskin</span>
      <Choice label="Person" name="person" value={person.split('@')[0] ?? ''}>
        {laptopPeople.map(({ email, name }) => (
          <option key={email} value={email.split('@')[0]}>
            {name}
          </option>
        ))}
      </Choice>
      <Choice label="Tema" name="theme" value={surroundings.theme}>
        {Object.entries(themeNames).map(([theme, name]) => (
          <option key={theme} value={theme}>
            {name}
          </option>
        ))}
      </Choice>
      <Choice label="Språk" name="language" value={surroundings.language}>
        {languages.map((language) => (
          <option key={language} value={language}>
            {languageNames[language]}
          </option>
        ))}
      </Choice>
    </div>
  );
}

function Choice({
  label,
  name,
  value,
  children,
}: {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly children: ReactNode;
}) {
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => choose(name, event.target.value)}>
        {children}
      </select>
    </label>
  );
}
