/** One card as it arrived: when, to whom, whether it did, and the card itself with buttons that work. */
import { useRef, useState } from 'react';
import type { CardJson } from '#cards/card.ts';
import type { Person } from '#domain/row.ts';
import { formatTimeOfDay } from '#text/calendar-words.ts';
import { cardLanguageLabels } from '#text/reminder.ts';
import { remindersPageTexts } from '#text/reminders-page.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import type { ThemeName } from '#ui/theme.tsx';
import { linkHere } from '../address.ts';
import type { Press, SentCard } from '../reminders-talk.ts';
import { DrawnCard } from './drawn-card.tsx';

interface CardMessageProps {
  readonly card: SentCard;
  readonly people: readonly Person[];
  readonly theme: ThemeName;
  /** Who presses, where that is not whom the card is for. */
  readonly answeredBy: string | null;
  readonly onPress: (press: Press) => Promise<CardJson | null>;
}

const aliasOf = (person: Person | null): string => person?.email.split('@')[0] ?? '';

export function CardMessage({ card, people, theme, answeredBy, onPress }: CardMessageProps) {
  const texts = useTexts(remindersPageTexts);
  const { language } = useReader();
  // What another person is shown stays with her: the card is as it was for everybody else.
  const [seen, setSeen] = useState<{ readonly by: string; readonly card: CardJson } | null>(null);
  const [told, setTold] = useState('');
  const place = useRef<HTMLDivElement>(null);
  const to = card.recipient?.name ?? texts.theChannel;
  async function press(verb: string, data: unknown): Promise<void> {
    const shown = await onPress({ card: card.id, by: answeredBy, verb, data });
    const by = people.find(({ id }) => id === answeredBy)?.name ?? to;
    setSeen(shown === null ? null : { by, card: shown });
    setTold(texts.updated);
    // The button that was pressed is gone with the card that it stood in.
    place.current?.focus({ preventScroll: true });
  }
  return (
    <article className="reminders-message" id={card.id} aria-label={texts.card(to)}>
      <span className="reminders-mark" aria-hidden="true" />
      <div className="reminders-message-body">
        <header>
          <h3>
            {texts.at(formatTimeOfDay(card.at, language))} – {to}
          </h3>
          <span className="muted small">{cardLanguageLabels[card.language][language]}</span>
          {card.mood === 'works' ? null : (
            <span className="reminders-lost">
              {card.mood === 'loses' ? texts.unsure : texts.refused}. {texts.saidNext}
            </span>
          )}
        </header>
        <div
          className={card.mood === 'refuses' ? 'reminders-card reminders-card--lost' : 'reminders-card'}
          ref={place}
          tabIndex={-1}
        >
          <DrawnCard
            card={seen?.card ?? card.card}
            theme={theme}
            linkHere={(link) => linkHere(link, window.location.href, aliasOf(card.recipient))}
            onAnswer={(verb, data) => void press(verb, data)}
          />
        </div>
        <footer className="muted small">
          {seen === null ? (
            card.answered === null ? null : (
              texts.answered(card.answered.by.name)
            )
          ) : (
            <>
              {texts.seenBy(seen.by)}{' '}
              <button type="button" className="text-link" onClick={() => setSeen(null)}>
                {texts.showAgain}
              </button>
            </>
          )}
          <span className="visually-hidden" role="status">
            {told}
          </span>
        </footer>
      </div>
    </article>
  );
}
