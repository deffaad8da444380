/**
 * Above the tab on the laptop only: who you are, in what theme and language, and the way to what the reminder service sends.
 * Another person loads the page anew.
 */
import { type ReactNode, useSyncExternalStore } from 'react';
import { languages } from '#text/language.ts';
import { addressAs, addressOfReminders } from './address.ts';
import { laptopPeople } from './people.ts';
import { type LaptopSurroundings, themes } from './surroundings.ts';
import './banner.css';

const themeNames = { light: 'Lys', dark: 'Mørk', contrast: 'Høy kontrast' } as const;
const languageNames = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' } as const;

export function LaptopBanner({
  person,
  surroundings,
}: {
  /** By e-mail; null where nobody in particular is shown the page. */
  readonly person: string | null;
  readonly surroundings: LaptopSurroundings;
}) {
  const { live, change } = surroundings;
  const { theme: shownTheme, language: shownLanguage } = useSyncExternalStore(live.subscribe, live.current);
  return (
    <div className="laptop-banner" role="region" aria-label="Prøvekjøring">
      <span>Prøvekjøring på egen maskin</span>
      {person === null ? null : (
        <Choice
          label="Person"
          value={person}
          onChoose={(email) => window.location.assign(addressAs(window.location.href, email))}
        >
          {laptopPeople.map(({ email, name }) => (
            <option key={email} value={email}>
              {name}
            </option>
          ))}
        </Choice>
      )}
      <Choice
        label="Tema"
        value={shownTheme}
        onChoose={(value) => {
          const theme = themes.find((one) => one === value);
          if (theme !== undefined) change({ theme });
        }}
      >
        {themes.map((theme) => (
          <option key={theme} value={theme}>
            {themeNames[theme]}
          </option>
        ))}
      </Choice>
      <Choice
        label="Språk"
        value={shownLanguage}
        onChoose={(value) => {
          const language = languages.find((one) => one === value);
          if (language !== undefined) change({ language });
        }}
      >
        {languages.map((language) => (
          <option key={language} value={language}>
            {languageNames[language]}
          </option>
        ))}
      </Choice>
      {person === null ? null : (
        <a className="text-link" href={addressOfReminders(window.location.href)}>
          Påminnelser
        </a>
      )}
    </div>
  );
}

function Choice({
  label,
  value,
  onChoose,
  children,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChoose: (value: string) => void;
  readonly children: ReactNode;
}) {
  return (
    <label>
      {label}
      <select value={value} onChange={({ target }) => onChoose(target.value)}>
        {children}
      </select>
    </label>
  );
}
