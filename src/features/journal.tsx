/** Journal: what stands in the municipality's archive, and what does not yet. Several records are entered at once. */
import { type KeyboardEvent, type SyntheticEvent, useRef, useState } from 'react';
import type { Key } from '#base/id.ts';
import {
  checkJournal,
  draftOf,
  isJournaled,
  type JournalDraft,
  type JournalRecord,
  journalRecords,
  notJournaled,
} from '#domain/journal.ts';
import type { Plan } from '#domain/plan.ts';
import { formatDay } from '#text/calendar-words.ts';
import { journaledKindLabels } from '#text/journal.ts';
import { journalTexts } from '#text/journal-screen.ts';
import { refusalText } from '#text/steps.ts';
import { BackLink } from '#ui/back-link.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import { EmptyState } from '#ui/notice.tsx';
import { useNewPage } from '#ui/new-page.ts';
import { ViewChoice } from '#ui/view-choice.tsx';
import { EmptyPlan } from './empty-plan.tsx';
import { rowsOfPlan } from './group-rows.ts';
import { routeOfHit } from './hit-route.ts';
import { useEntering } from './journal-entering.ts';
import { JournalLine } from './journal-facts.tsx';
import { isStoppedIn, JournalFields } from './journal-fields.tsx';
import { useMayWrite, WhoWrites } from './may-write.tsx';
import { runningPlan } from './plan-rows.ts';
import { useActor, useSnapshot } from './plan-session.tsx';
import { HeldStill, RegisterButton } from './registering.tsx';
import { formatRoute, routeTo } from './route.ts';
import { WhenLoaded } from './when-loaded.tsx';
import './journal.css';

export function JournalScreen() {
  const { rows } = useSnapshot();
  const plan = runningPlan(rows);
  return plan === null ? <EmptyPlan /> : <Journal plan={plan} />;
}

const needed = ['journalEntry', 'consultation', 'meeting', 'sentReport', 'decision'] as const;

function Journal({ plan }: { readonly plan: Plan }) {
  const texts = useTexts(journalTexts);
  const heading = useNewPage();
  return (
    <div className="page journal">
      <BackLink href={formatRoute(routeTo('decisions'))}>{texts.back}</BackLink>
      <div className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {texts.heading}
        </h1>
        <span className="muted">{texts.explain}</span>
      </div>
      <WhoWrites entities={['journalEntry']} />
      <WhenLoaded lists={needed}>
        <Records plan={plan} />
      </WhenLoaded>
    </div>
  );
}

function Records({ plan }: { readonly plan: Plan }) {
  const texts = useTexts(journalTexts);
  const { rows } = useSnapshot();
  const [view, setView] = useState<'missing' | 'entered'>('missing');
  const [chosen, setChosen] = useState<ReadonlySet<Key>>(new Set());
  const allowed = useMayWrite('journalEntry');
  const place = useRef<HTMLDivElement>(null);
  const records = journalRecords({
    decisions: rowsOfPlan(rows.decision, plan),
    consultations: rowsOfPlan(rows.consultation, plan),
    meetings: rowsOfPlan(rows.meeting, plan),
    sent: rowsOfPlan(rows.sentReport, plan),
    entries: rowsOfPlan(rows.journalEntry, plan),
  });
  const [missing, entered] = [notJournaled(records), records.filter(isJournaled)];
  const shown = view === 'missing' ? missing : entered;
  const picked = shown.filter(({ about }) => chosen.has(about.key));
  function choose(key: Key, on: boolean): void {
    const next = new Set(chosen);
    if (on) next.add(key);
    else next.delete(key);
    setChosen(next);
  }
  return (
    <div ref={place} tabIndex={-1}>
      <div className="journal-tools">
        <ViewChoice
          label={texts.view}
          view={view}
          views={[
            { value: 'missing', label: texts.missing(missing.length) },
            { value: 'entered', label: texts.entered(entered.length) },
          ]}
          onChange={(next) => {
            setView(next);
            setChosen(new Set());
          }}
        />
      </div>
      {shown.length === 0 ? (
        <EmptyState title={view === 'missing' ? texts.allEntered : texts.noneEntered}>
          {view === 'missing' ? texts.allEnteredText : null}
        </EmptyState>
      ) : (
        <div className="surface journal-list">
          {allowed ? (
            <label className="journal-all">
              <input
                type="checkbox"
                checked={picked.length === shown.length}
                onChange={({ target }) => setChosen(new Set(target.checked ? shown.map(({ about }) => about.key) : []))}
              />
              <span>{texts.chooseAll}</span>
              <span className="muted small">{texts.keys}</span>
            </label>
          ) : null}
          <ul>
            {shown.map((record) => (
              <RecordLine
                key={record.about.key}
                record={record}
                chosen={chosen.has(record.about.key)}
                onChoose={allowed ? (on) => choose(record.about.key, on) : null}
              />
            ))}
          </ul>
        </div>
      )}
      {picked.length === 0 ? null : (
        <EnterChosen
          // What stands in the fields is of what was chosen when they were opened.
          key={view}
          plan={plan}
          records={picked}
          onDone={() => {
            setChosen(new Set());
            place.current?.focus();
          }}
        />
      )}
    </div>
  );
}

/** Up and down from box to box, as in a list of the platform's own. */
function moveBetween(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const boxes = [
    ...(event.currentTarget.closest('ul')?.querySelectorAll<HTMLInputElement>('input[type=checkbox]') ?? []),
  ];
  const at = boxes.indexOf(event.currentTarget);
  const next = boxes[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (at < 0 || next === undefined) return;
  event.preventDefault();
  next.focus();
}

interface RecordLineProps {
  readonly record: JournalRecord;
  readonly chosen: boolean;
  /** null for readers. */
  readonly onChoose: ((on: boolean) => void) | null;
}

function RecordLine({ record, chosen, onChoose }: RecordLineProps) {
  const texts = useTexts(journalTexts);
  const { language } = useReader();
  const { rows } = useSnapshot();
  const { kind, about, on } = record;
  const title = [about.code, about.title].filter(Boolean).join(' ');
  const route = routeOfHit({ entity: kind, key: about.key }, rows);
  return (
    <li>
      {onChoose === null ? null : (
        <span className="journal-box">
          <input
            type="checkbox"
            aria-label={title}
            checked={chosen}
            onKeyDown={moveBetween}
            onChange={({ target }) => onChoose(target.checked)}
          />
        </span>
      )}
      <div className="journal-record">
        {route === null ? <b>{title}</b> : <a href={formatRoute(route)}>{title}</a>}
        <span className="muted small">
          {journaledKindLabels[kind][language]}, {on === null ? texts.noDay : formatDay(on, language, 'long')}
        </span>
      </div>
      <JournalLine record={record} listed />
    </li>
  );
}

interface EnterChosenProps {
  readonly plan: Plan;
  readonly records: readonly JournalRecord[];
  readonly onDone: () => void;
}

function EnterChosen({ plan, records, onDone }: EnterChosenProps) {
  const texts = useTexts(journalTexts);
  const { language, today } = useReader();
  const actor = useActor();
  const { registering, enter } = useEntering(plan);
  const [draft, setDraft] = useState<JournalDraft>({ ...draftOf(null), journaledOn: today });
  const checked = checkJournal(draft, records, actor);
  function submit(event?: SyntheticEvent): void {
    event?.preventDefault();
    if (checked.ok && !isStoppedIn(draft)) enter(records, draft, onDone);
  }
  return (
    <form className="journal-enter surface" onSubmit={submit}>
      {/* Enter in a field: a form of several fields sends only where it has a button of its own for it. */}
      <input type="submit" hidden />
      <p role="status">
        <b>{texts.chosen(records.length)}</b>
      </p>
      <HeldStill registering={registering}>
        <JournalFields draft={draft} many={records.length > 1} onChange={setDraft} />
      </HeldStill>
      <RegisterButton
        registering={registering}
        appearance="primary"
        label={texts.enter(records.length)}
        refusal={checked.ok ? null : refusalText(checked.failure, 'journalEntry', language)}
        onPress={submit}
      />
    </form>
  );
}
