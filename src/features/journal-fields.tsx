/** What is entered in the journal, of one record or of several: case number, day, and whether the public may read it. */
import { Input } from '@fluentui/react-components';
import { useId } from 'react';
import type { JournalDraft } from '#domain/journal.ts';
import { LINE_LIMIT, NOTE_LIMIT, publicities } from '#domain/row.ts';
import { journalTexts } from '#text/journal-screen.ts';
import { publicityLabels } from '#text/row.ts';
import { ChoiceField } from '#ui/choice-field.tsx';
import { DayField } from '#ui/day-field.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import { isStopped, TextCheck } from '#ui/text-check.tsx';
import './journal.css';

export const isStoppedIn = ({ archiveCase, note }: JournalDraft): boolean =>
  isStopped(archiveCase, LINE_LIMIT) || isStopped(note, NOTE_LIMIT);

interface JournalFieldsProps {
  readonly draft: JournalDraft;
  readonly many: boolean;
  readonly onChange: (draft: JournalDraft) => void;
}

export function JournalFields({ draft, many, onChange }: JournalFieldsProps) {
  const texts = useTexts(journalTexts);
  const { language } = useReader();
  const id = useId();
  return (
    <div className="journal-fields">
      <div className="journal-field">
        <label htmlFor={`${id}-case`}>{texts.archiveCase}</label>
        <Input
          id={`${id}-case`}
          value={draft.archiveCase}
          autoComplete="off"
          aria-describedby={`${id}-case-hint`}
          onChange={(_, { value }) => onChange({ ...draft, archiveCase: value })}
        />
        <span id={`${id}-case-hint`} className="muted small">
          {many ? texts.archiveHintMany : texts.archiveHint}
        </span>
        <TextCheck text={draft.archiveCase} limit={LINE_LIMIT} />
      </div>
      <div className="journal-field">
        <span className="journal-label">{texts.journaledOn}</span>
        <DayField
          label={texts.journaledOn}
          value={draft.journaledOn}
          onChange={(journaledOn) => onChange({ ...draft, journaledOn })}
        />
        <span className="muted small">{texts.dayHint}</span>
      </div>
      <div className="journal-field">
        <span className="journal-label">{texts.publicity}</span>
        <ChoiceField
          label={texts.publicity}
          value={draft.publicity}
          choices={publicities.map((value) => ({ value, label: publicityLabels[value][language] }))}
          onChange={(publicity) => onChange({ ...draft, publicity })}
        />
      </div>
      <div className="journal-field">
        <label htmlFor={`${id}-note`}>{texts.note}</label>
        <Input
          id={`${id}-note`}
          value={draft.note}
          autoComplete="off"
          onChange={(_, { value }) => onChange({ ...draft, note: value })}
        />
        <TextCheck text={draft.note} limit={NOTE_LIMIT} />
      </div>
    </div>
  );
}
