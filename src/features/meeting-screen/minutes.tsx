/** The minutes, made of what is recorded: to be read and copied here, or taken along as a Word document. */
import { Button } from '@fluentui/react-components';
import { Copy20Regular } from '@fluentui/react-icons/svg/copy';
import type { Instant } from '#base/clock.ts';
import type { AgendaItem } from '#domain/agenda-item.ts';
import type { Decision } from '#domain/decision.ts';
import type { EntityName } from '#domain/entities.ts';
import { journalOf } from '#domain/journal.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { Plan } from '#domain/plan.ts';
import type { Language } from '#text/language.ts';
import { meetingClosingTexts } from '#text/meeting-closing.ts';
import { decisionsIn, minutesText } from '#text/minutes.ts';
import type { PlanRows } from '#sync/session.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { useToast } from '#ui/toast.tsx';
import { rowsOfPlan } from '../group-rows.ts';
import { WordDownload } from '../word-download.tsx';
import { fileNameOf } from '../word-download-state.ts';
import { meetingLists } from './meeting-rows.ts';

/** The archive case stands in the journal. */
const wordLists = [...meetingLists, 'journalEntry'] as const satisfies readonly EntityName[];

interface MinutesProps {
  readonly plan: Plan;
  readonly meeting: Meeting;
  /** In the order of the agenda. */
  readonly items: readonly AgendaItem[];
  readonly decisions: readonly Decision[];
}

export function Minutes({ plan, meeting, items, decisions }: MinutesProps) {
  const texts = useTexts(meetingClosingTexts);
  const { language, today } = useReader();
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

  async function write(rows: PlanRows, into: Language, made: Instant): Promise<Uint8Array | null> {
    const archiveCase = journalOf(meeting.key, rowsOfPlan(rows.journalEntry, plan))?.archiveCase ?? '';
    const { minutesDocx } = await import('#documents/minutes-docx.ts');
    const of = { plan, meeting, items, decisions: decisionsIn(items, decisions), archiveCase };
    const bytes = minutesDocx(of, { language: into, made, template: null });
    return bytes.ok ? bytes.value : null;
  }

  return (
    <section className="meeting-minutes surface">
      <header className="case-head">
        <h2>{texts.minutes}</h2>
        <span className="meeting-minutes-ways">
          <Button icon={<Copy20Regular />} onClick={() => void copy()}>
            {texts.copy}
          </Button>
          <WordDownload
            label={texts.inWord}
            wanted={wordLists}
            file={fileNameOf(`${texts.minutesFile} ${meeting.title}`, texts.minutesFile, meeting.when.from ?? today)}
            write={write}
          />
        </span>
      </header>
      <p className="meeting-minutes-text">{text}</p>
    </section>
  );
}
