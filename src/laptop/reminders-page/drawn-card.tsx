/** A card drawn as Teams draws it; what draws is fetched when the first card is there. */
import { useEffect, useRef, useState } from 'react';
import type { CardJson } from '#cards/card.ts';
import { remindersPageTexts } from '#text/reminders-page.ts';
import { useTexts } from '#ui/language.tsx';
import type { ThemeName } from '#ui/theme.tsx';
import { withLinks } from './links.ts';

interface DrawnCardProps {
  readonly card: CardJson;
  readonly theme: ThemeName;
  /** Where a link in the card leads from this page. */
  readonly linkHere: (link: string) => string;
  readonly onAnswer: (verb: string, data: unknown) => void;
}

export function DrawnCard({ card, theme, linkHere, onAnswer }: DrawnCardProps) {
  const texts = useTexts(remindersPageTexts);
  const place = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  const latest = useRef({ linkHere, onAnswer });
  useEffect(() => {
    latest.current = { linkHere, onAnswer };
  });
  // The same card comes anew with every answer of the desk; it is drawn anew only where it says something else.
  const said = JSON.stringify(card);
  useEffect(() => {
    let wanted = true;
    async function draw(): Promise<void> {
      const { drawCard } = await import('../card-drawing.ts');
      if (!wanted) return;
      const here = (link: string): string => latest.current.linkHere(link);
      const drawn = drawCard(withLinks(JSON.parse(said) as CardJson, here), theme, (verb, data) =>
        latest.current.onAnswer(verb, data),
      );
      for (const anchor of drawn.querySelectorAll('a')) anchor.href = here(anchor.href);
      place.current?.replaceChildren(drawn);
    }
    draw().catch(() => setFailed(wanted));
    return () => {
      wanted = false;
    };
  }, [said, theme]);
  return <div ref={place}>{failed ? <p className="muted">{texts.failed}</p> : null}</div>;
}
