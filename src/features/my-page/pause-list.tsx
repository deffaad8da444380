/** A person's own pauses: those that are not over, and the form of a new one. */
import { Button } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons/svg/add';
import { type FormEvent, type KeyboardEvent, useId, useState } from 'react';
import { parseDay } from '#base/clock.ts';
import { besides, endedPause, mayChangePause, newPause, readPause } from '#domain/pause.ts';
import type { PauseDays, PauseTrouble } from '#domain/pause.ts';
import type { Plan } from '#domain/plan.ts';
import type { Pause } from '#domain/reminder.ts';
import { formatInterval } from '#text/calendar-words.ts';
import { pauseInWords, pausesTexts } from '#text/pauses-screen.ts';
import { shellTexts } from '#text/shell.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { useSayEdited } from '../edit-outcome.tsx';
import { useMayWrite } from '../may-write.tsx';
import { useActor, useEditor } from '../plan-session.tsx';
import { useRowEditor } from '../row-editor.ts';

type Days = Pick<Pause, 'from' | 'to'>;

function useDaysInWords(): (days: Days) => string {
  const { language, today } = useReader();
  return (days) => pauseInWords(days, language, today);
}

export function PauseList({ plan, pauses }: { readonly plan: Plan; readonly pauses: readonly Pause[] }) {
  const texts = useTexts(pausesTexts);
  const { language } = useReader();
  const inWords = useDaysInWords();
  const actor = useActor();
  const editor = useEditor();
  const say = useSayEdited();
  const mayWrite = useMayWrite('pause');
  const [adding, setAdding] = useState(false);
  const add = useId();
  // Where the focus goes when what held it goes away.
  const toAdd = (): void => void requestAnimationFrame(() => document.getElementById(add)?.focus());
  function leave(): void {
    setAdding(false);
    toAdd();
  }
  function save(days: PauseDays): void {
    const title = texts.title(formatInterval(days.from, days.to, language));
    const made = editor.create('pause', newPause(editor.blank(plan.key), actor, days, title));
    if (say(made, texts.added(inWords(days)))) leave();
  }
  return (
    <>
      {pauses.length === 0 ? <p>{texts.none}</p> : null}
      <ul className="my-pauses-list">
        {pauses.map((pause) => (
          <PauseLine
            key={pause.key}
            pause={pause}
            others={besides(pauses, pause.key)}
            mayWrite={mayWrite}
            onGone={toAdd}
          />
        ))}
      </ul>
      {!mayWrite ? null : adding ? (
        <PauseForm days={null} others={pauses} onSave={save} onLeave={leave} />
      ) : (
        <Button id={add} appearance="subtle" icon={<Add16Regular />} onClick={() => setAdding(true)}>
          {texts.add}
        </Button>
      )}
    </>
  );
}

interface LineProps {
  readonly pause: Pause;
  readonly others: readonly Pause[];
  readonly mayWrite: boolean;
  readonly onGone: () => void;
}

function PauseLine({ pause, others, mayWrite, onGone }: LineProps) {
  const texts = useTexts(pausesTexts);
  const inWords = useDaysInWords();
  const { language, today } = useReader();
  const actor = useActor();
  const rowEditor = useRowEditor();
  const [changing, setChanging] = useState(false);
  const change = useId();
  const words = inWords(pause);
  const ended = endedPause(pause, today);
  const running = pause.from === null || pause.from <= today;
  function leave(): void {
    setChanging(false);
    requestAnimationFrame(() => document.getElementById(change)?.focus());
  }
  if (changing) {
    return (
      <li>
        <PauseForm
          days={pause}
          others={others}
          onSave={(days) => {
            rowEditor.save(
              'pause',
              pause,
              { ...days, title: texts.title(formatInterval(days.from, days.to, language)) },
              texts.changed(inWords(days)),
            );
            leave();
          }}
          onLeave={leave}
        />
      </li>
    );
  }
  return (
    <li className="my-pause">
      <span className="grow">
        <b>{words}</b>
        {running ? <span className="muted small">{texts.now}</span> : null}
      </span>
      {mayWrite && mayChangePause(pause, actor) ? (
        <span className="my-pause-ways">
          <Button id={change} size="small" aria-label={texts.of(texts.change, words)} onClick={() => setChanging(true)}>
            {texts.change}
          </Button>
          {ended === null ? null : (
            <Button
              size="small"
              aria-label={texts.of(texts.end, words)}
              onClick={() => {
                rowEditor.save('pause', pause, ended, texts.ended);
                onGone();
              }}
            >
              {texts.end}
            </Button>
          )}
          <Button
            size="small"
            appearance="subtle"
            aria-label={texts.of(texts.takeAway, words)}
            onClick={() => {
              rowEditor.takeAway('pause', pause, texts.takenAway);
              onGone();
            }}
          >
            {texts.takeAway}
          </Button>
        </span>
      ) : null}
    </li>
  );
}

interface FormProps {
  /** null for a new one. */
  readonly days: Days | null;
  readonly others: readonly Pause[];
  readonly onSave: (days: PauseDays) => void;
  readonly onLeave: () => void;
}

function PauseForm({ days, others, onSave, onLeave }: FormProps) {
  const texts = useTexts(pausesTexts);
  const shell = useTexts(shellTexts);
  const { today } = useReader();
  const id = useId();
  const [from, setFrom] = useState<string>(days === null ? today : (days.from ?? ''));
  const [to, setTo] = useState<string>(days?.to ?? '');
  const [trouble, setTrouble] = useState<PauseTrouble | null>(null);
  const wrong = trouble === null ? {} : { 'aria-invalid': true, 'aria-describedby': `${id}-trouble` };
  function save(event: FormEvent): void {
    event.preventDefault();
    const read = readPause(parseDay(from), parseDay(to), others, today);
    setTrouble(read.ok ? null : read.failure);
    if (read.ok) onSave(read.value);
    else
      document.getElementById(`${id}-${read.failure === 'noDays' && parseDay(from) === null ? 'from' : 'to'}`)?.focus();
  }
  function leave({ key }: KeyboardEvent): void {
    if (key === 'Escape') onLeave();
  }
  return (
    // The program says what is wrong, in the reader's own language.
    <form className="my-pause-form" noValidate onSubmit={save}>
      <label htmlFor={`${id}-from`}>{texts.from}</label>
      <label htmlFor={`${id}-to`}>{texts.to}</label>
      <input
        id={`${id}-from`}
        type="date"
        className="choice-field"
        autoFocus
        value={from}
        onKeyDown={leave}
        onChange={({ target }) => setFrom(target.value)}
        {...wrong}
      />
      <input
        id={`${id}-to`}
        type="date"
        className="choice-field"
        min={from}
        value={to}
        onKeyDown={leave}
        onChange={({ target }) => setTo(target.value)}
        {...wrong}
      />
      <span className="small" id={`${id}-trouble`} role="status">
        {trouble === null ? <span className="muted">{texts.toHint}</span> : <b>{texts.trouble[trouble]}</b>}
      </span>
      <span className="my-pause-ways">
        <Button type="submit" appearance="primary">
          {texts.save}
        </Button>
        <Button appearance="subtle" onClick={onLeave}>
          {shell.cancel}
        </Button>
      </span>
    </form>
  );
}
