/**
 * What a person has chosen for herself on this device: the language, where it is not the one of Teams, and whether single
 * keys do anything. Kept by person, and read with care: it may have been written by anything.
 */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { type Language, languages } from '#text/language.ts';

export interface Choices {
  /** null: as Teams says. */
  readonly language: Language | null;
  /** Keys without Ctrl, such as G, J and ?. WCAG 2.1.4 asks that they can be turned off. */
  readonly singleKeys: boolean;
}

const untouched: Choices = { language: null, singleKeys: true };

export function parseChoices(stored: string | null): Choices {
  try {
    const found: unknown = JSON.parse(stored ?? 'null');
    if (typeof found !== 'object' || found === null) return untouched;
    const { language, singleKeys } = found as Readonly<Record<string, unknown>>;
    return {
      language: languages.find((one) => one === language) ?? null,
      singleKeys: singleKeys !== false,
    };
  } catch {
    return untouched;
  }
}

interface OwnChoices extends Choices {
  readonly choose: (chosen: Partial<Choices>) => void;
}

const ChoicesContext = createContext<OwnChoices>({ ...untouched, choose: () => undefined });

export const useChoices = (): OwnChoices => useContext(ChoicesContext);

const placeOf = (person: string): string => `framdrift.choices.${person}`;

function readStored(person: string): string | null {
  try {
    return localStorage.getItem(placeOf(person));
  } catch {
    return null;
  }
}

export function ChoicesProvider({ person, children }: { readonly person: string; readonly children: ReactNode }) {
  const [choices, setChoices] = useState(() => parseChoices(readStored(person)));
  // Another tab of the same person.
  useEffect(() => {
    const onStorage = ({ key, newValue }: StorageEvent): void => {
      if (key === placeOf(person)) setChoices(parseChoices(newValue));
    };
    window.addEventListener('storage', onStorage);
    return () => window.removeEventListener('storage', onStorage);
  }, [person]);
  const choose = useCallback(
    (chosen: Partial<Choices>) => {
      const next = { ...parseChoices(readStored(person)), ...chosen };
      setChoices(next);
      try {
        localStorage.setItem(placeOf(person), JSON.stringify(next));
      } catch {
        // Where the browser keeps nothing, the choice lasts as long as the page.
      }
    },
    [person],
  );
  const value = useMemo(() => ({ ...choices, choose }), [choices, choose]);
  return <ChoicesContext value={value}>{children}</ChoicesContext>;
}
