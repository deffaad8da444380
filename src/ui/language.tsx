/** The language that the person reads, and the clock that the screens show time by. */
import { createContext, type ReactNode, useContext } from 'react';
import type { Day } from '#base/clock.ts';
import type { ByLanguage, Language } from '#text/language.ts';

interface Reader {
  readonly language: Language;
  readonly today: Day;
}

const ReaderContext = createContext<Reader | null>(null);

export function ReaderProvider({ children, ...reader }: Reader & { readonly children: ReactNode }) {
  return <ReaderContext value={reader}>{children}</ReaderContext>;
}

export function useReader(): Reader {
  const reader = useContext(ReaderContext);
  if (reader === null) throw new Error('A screen stands outside ReaderProvider');
  return reader;
}

export const useLanguage = (): Language => useReader().language;

/** A screen's texts in the reader's language. */
export const useTexts = <Texts,>(texts: ByLanguage<Texts>): Texts => texts[useReader().language];
