/** What the journal says of one record, on the record's own page, and the way to say it for those who may. */
import { Button } from '@fluentui/react-components';
import { type SyntheticEvent, useRef, useState } from 'react';
import {
  checkJournal,
  draftOf,
  isJournaled,
  type JournalDraft,
  type JournaledKind,
  journalOf,
  type JournalRecord,
} from '#domain/journal.ts';
import type { Plan } from '#domain/plan.ts';
import type { Ref } from '#domain/row.ts';
import { formatDay } from '#text/calendar-words.ts';
import { journalTexts } from '#text/journal-screen.ts';
import { publicityLabels } from '#text/row.ts';
import { shellTexts } from '#text/shell.ts';
import { refusalText } from '#text/steps.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { rowsOfPlan } from './group-rows.ts';
import { useMayWrite, WhoWrites } from './may-write.tsx';
import { useActor, useSnapshot } from './plan-session.tsx';
import { HeldStill, RegisterButton } from './registering.tsx';
import { useWanted } from './wanted.ts';
import { useEntering } from './journal-entering.ts';
import { isStoppedIn, JournalFields } from './journal-fields.tsx';
import './journal.css';

const wanted = ['journalEntry'] as const;

interface JournalFactsProps {
  readonly plan: Plan;
  readonly kind: JournaledKind;
  readonly about: Ref;
}

export function JournalFacts({ plan, kind, about }: JournalFactsProps) {
  const texts = useTexts(journalTexts);
  const { rows, loaded } = useSnapshot();
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const allowed = useMayWrite('journalEntry');
  useWanted(wanted);
  if (!loaded.has('journalEntry')) return null;
  const { key, code, title } = about;
  const said = journalOf(key, rowsOfPlan(rows.journalEntry, plan));
  const record: JournalRecord = { kind, about: { key, code, title }, on: null, said, before: false };
  return (
    <div ref={place} tabIndex={-1} className="journal-facts">
      <JournalLine record={record} />
      {!allowed ? (
        <WhoWrites entities={['journalEntry']} />
      ) : open ? (
        <EntryForm
          plan={plan}
          record={record}
          onClose={() => {
            setOpen(false);
            place.current?.focus();
          }}
        />
      ) : (
        <button type="button" className="text-link" onClick={() => setOpen(true)}>
          {said === null ? texts.enterThis : texts.changeThis}
        </button>
      )}
    </div>
  );
}

/** «Arkivsak 26/1043 · Journalført 5. mars 2026 · Intern»; a list of what is not there yet says so once, over it all. */
export function JournalLine({ record, listed = false }: { readonly record: JournalRecord; readonly listed?: boolean }) {
  const texts = useTexts(journalTexts);
  const { language } = useReader();
  const { said } = record;
  const day = isJournaled(record) ? (said?.journaledOn ?? null) : null;
  return (
    <p className="journal-line">
      {day !== null ? <b>{texts.onDay(formatDay(day, language, 'long'))}</b> : listed ? null : <b>{texts.notYet}</b>}
      {said === null || said.archiveCase === '' ? null : <span>{texts.inCase(said.archiveCase)}</span>}
      <span>{publicityLabels[said?.publicity ?? 'internal'][language]}</span>
      {said === null || said.note === '' ? null : <span className="muted">{said.note}</span>}
    </p>
  );
}

interface EntryFormProps {
  readonly plan: Plan;
  readonly record: JournalRecord;
  readonly onClose: () => void;
}

function EntryForm({ plan, record, onClose }: EntryFormProps) {
  const texts = useTexts(journalTexts);
  const shell = useTexts(shellTexts);
  const { language, today } = useReader();
  const actor = useActor();
  const { registering, enter } = useEntering(plan);
  const [draft, setDraft] = useState<JournalDraft>({
    ...draftOf(record.said),
    journaledOn: record.said?.journaledOn ?? today,
  });
  const checked = checkJournal(draft, [record], actor);
  function submit(event?: SyntheticEvent): void {
    event?.preventDefault();
    if (checked.ok && !isStoppedIn(draft)) enter([record], draft, onClose);
  }
  return (
    <form className="journal-form" onSubmit={submit}>
      {/* Enter in a field: a form of several fields sends only where it has a button of its own for it. */}
      <input type="submit" hidden />
      <HeldStill registering={registering}>
        <JournalFields draft={draft} many={false} onChange={setDraft} />
      </HeldStill>
      <div className="journal-ways">
        <RegisterButton
          registering={registering}
          appearance="primary"
          label={texts.enter(1)}
          refusal={checked.ok ? null : refusalText(checked.failure, 'journalEntry', language)}
          onPress={submit}
        />
        <Button appearance="subtle" onClick={onClose}>
          {shell.cancel}
        </Button>
      </div>
    </form>
  );
}
