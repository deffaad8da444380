/** The minutes, made of what is recorded: to be read and copied here, or taken along as a Word document. */
import { Button } from '@fluentui/react-components';
import { Copy20Regular } from '@fluentui/react-icons/svg/copy';
import type { AgendaItem } from '#domain/agenda-item.ts';
import type { Decision } from '#domain/decision.ts';
import type { Meeting } from '#domain/meeting.ts';
import { meetingClosingTexts } from '#text/meeting-closing.ts';
import { minutesText } from '#text/minutes.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { useToast } from '#ui/toast.tsx';
import { MinutesWord } from '../record-word.tsx';

interface MinutesProps {
  readonly meeting: Meeting;
  /** In the order of the agenda. */
  readonly items: readonly AgendaItem[];
  readonly decisions: readonly Decision[];
}

export function Minutes({ meeting, items, decisions }: MinutesProps) {
  const texts = useTexts(meetingClosingTexts);
  const { language } = useReader();
  const toast = useToast();
  const text = minutesText(meeting, items, decisions, language);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      toast({ text: texts.copied });
    } catch {
      // Not every frame may write there.
      toast({ text: texts.notCopied });
    }
  }

  return (
    <section className="meeting-minutes surface">
      <header className="case-head">
        <h2>{texts.minutes}</h2>
        <span className="meeting-minutes-ways">
          <Button size="small" icon={<Copy20Regular />} onClick={() => void copy()}>
            {texts.copy}
          </Button>
          <MinutesWord meeting={meeting} />
        </span>
      </header>
      <p className="meeting-minutes-text">{text}</p>
    </section>
  );
}
