/**
 * The one field in which a time is written, everywhere. The words are saved; the picture is drawn anew with every letter.
 * A reason is asked only when the new time leaves the approved one. A person may set the days by hand; the words stay.
 */
import { Button, Input, Textarea } from '@fluentui/react-components';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { LockClosed16Regular } from '@fluentui/react-icons/svg/lock-closed';
import { type KeyboardEvent, useId, useState } from 'react';
import { parseDay } from '#base/clock.ts';
import {
  type DateContext,
  type FuzzyDate,
  isInside,
  readFuzzyDate,
  withInterval,
  yearChoices,
} from '#domain/fuzzy-date.ts';
import { LINE_LIMIT, NOTE_LIMIT } from '#domain/row.ts';
import { formatInterval } from '#text/calendar-words.ts';
import { describeReading, formatFuzzyDate, suggestWords } from '#text/fuzzy-date.ts';
import type { Language } from '#text/language.ts';
import { timeFieldTexts } from '#text/time-field.ts';
import { useReader, useTexts } from './language.tsx';
import { isTooLong, LengthWarning } from './length-warning.tsx';
import { TimePicture } from './time-picture.tsx';
import './time-field.css';

interface TimeFieldProps {
  readonly label?: string;
  readonly value: FuzzyDate;
  readonly context: DateContext;
  readonly baseline: FuzzyDate | null;
  /** Told with every letter; for a form that saves by itself. */
  readonly onChange?: (date: FuzzyDate) => void;
  /** With its own buttons: saved with a reason where one was asked for. */
  readonly onSave?: (date: FuzzyDate, reason: string) => void;
  readonly onCancel?: () => void;
  readonly autoFocus?: boolean;
}

type Override = { readonly from: string; readonly to: string; readonly hard: boolean };

/** The reading with the days that a person set; null where they do not make an interval. */
function overridden(read: FuzzyDate, by: Override): FuzzyDate | null {
  const from = by.from === '' ? null : parseDay(by.from);
  const to = by.to === '' ? null : parseDay(by.to);
  if ((by.from !== '' && from === null) || (by.to !== '' && to === null)) return null;
  const edge = by.hard ? 'hard' : 'soft';
  const made = withInterval(read, from, to, { start: from === null ? 'open' : edge, end: to === null ? 'open' : edge });
  return made.ok ? made.value : null;
}

export function TimeField({
  label,
  value,
  context,
  baseline,
  onChange,
  onSave,
  onCancel,
  autoFocus = false,
}: TimeFieldProps) {
  const texts = useTexts(timeFieldTexts);
  const { language, today } = useReader();
  const id = useId();
  const [words, setWords] = useState(value.words);
  const [override, setOverride] = useState<Override | null>(value.overridden ? asOverride(value) : null);
  const [reason, setReason] = useState('');
  const [suggesting, setSuggesting] = useState(false);
  const [active, setActive] = useState(0);

  const read = words === value.words && override === null && !value.overridden ? value : readFuzzyDate(words, context);
  const date = override === null ? read : overridden(read, override);
  const incomplete = read.kind === 'unread' && override === null;
  const suggestions = suggesting && incomplete ? suggestWords(words, { ...context, documentDay: today }, language) : [];
  const years = yearChoices(read, today);
  const notUnderstood = incomplete && suggestions.length === 0;
  const leaves = baseline !== null && date !== null && !isInside(date, baseline);
  const wantsReason = leaves && onSave !== undefined;
  const changed = date !== null && (words !== value.words || date.from !== value.from || date.to !== value.to);
  const ready =
    date !== null &&
    !notUnderstood &&
    years.length === 0 &&
    !isTooLong(words, LINE_LIMIT) &&
    !isTooLong(reason, NOTE_LIMIT) &&
    (!wantsReason || reason.trim() !== '');

  function write(next: string, suggest: boolean): void {
    setWords(next);
    setOverride(null);
    setSuggesting(suggest);
    setActive(0);
    onChange?.(readFuzzyDate(next, context));
  }

  function setDays(next: Override): void {
    setOverride(next);
    const made = overridden(read, next);
    if (made !== null) onChange?.(made);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (suggestions.length > 0) {
      if (event.key === 'ArrowDown') setActive((active + 1) % suggestions.length);
      else if (event.key === 'ArrowUp') setActive((active + suggestions.length - 1) % suggestions.length);
      else if (event.key === 'Enter') write(suggestions[active]?.words ?? words, false);
      else if (event.key === 'Escape') setSuggesting(false);
      else return;
      event.preventDefault();
      event.stopPropagation();
    } else if (event.key === 'Enter' && onSave !== undefined && ready && !wantsReason) {
      event.preventDefault();
      onSave(date, '');
    }
  }

  return (
    <div className="time-field">
      <label className="time-field-label" htmlFor={`${id}-words`}>
        {label ?? texts.label}
      </label>
      <div className="time-field-input">
        <Input
          id={`${id}-words`}
          aria-label={label === undefined ? texts.name : undefined}
          value={words}
          placeholder={texts.placeholder}
          autoFocus={autoFocus}
          autoComplete="off"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={suggestions.length > 0}
          aria-controls={`${id}-suggestions`}
          aria-activedescendant={suggestions.length > 0 ? `${id}-suggestion-${active}` : undefined}
          aria-describedby={`${id}-reading`}
          aria-invalid={notUnderstood}
          onChange={(_, { value: typed }) => write(typed, true)}
          onKeyDown={onKeyDown}
          onBlur={() => setSuggesting(false)}
        />
        <div
          id={`${id}-suggestions`}
          className="time-field-suggestions"
          role="listbox"
          aria-label={texts.suggestions}
          hidden={suggestions.length === 0}
        >
          {suggestions.map((suggestion, index) => (
            <div
              key={suggestion.words}
              id={`${id}-suggestion-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              // The focus stays in the field, where the keys are.
              onMouseDown={(event) => {
                event.preventDefault();
                write(suggestion.words, false);
              }}
            >
              <Completed typed={words} words={suggestion.words} />
              <span className="time-field-suggestion-days">{daysOf(suggestion.date, language)}</span>
            </div>
          ))}
        </div>
      </div>
      <LengthWarning text={words} limit={LINE_LIMIT} />
      <div id={`${id}-reading`} aria-live="polite">
        {years.length > 0 && override === null ? (
          <div className="time-field-years">
            <span>{texts.whichYear}</span>
            {years.map((choice) => (
              <Button key={choice} size="small" onClick={() => write(choice, false)}>
                {choice}
              </Button>
            ))}
          </div>
        ) : notUnderstood ? (
          <p className="time-field-error">
            <ErrorCircle16Filled />
            {describeReading(read, language, context.seasons)}
          </p>
        ) : suggestions.length > 0 && read.kind === 'unread' ? null : (
          <div className="time-field-reading">
            <TimePicture date={date ?? read} baseline={baseline} />
            <p>
              {words.trim() === '' ? texts.undatedHint : describeReading(date ?? read, language, context.seasons)}
              {baseline !== null && !leaves && changed ? ` ${texts.insideBaseline}` : ''}
            </p>
            {override === null ? (
              <button type="button" className="text-link small" onClick={() => setDays(asOverride(read))}>
                {texts.changeDays}
              </button>
            ) : (
              <Days value={override} wrong={date === null} onChange={setDays} />
            )}
          </div>
        )}
      </div>
      {wantsReason && changed ? (
        <div className="time-field-reason">
          <label htmlFor={`${id}-reason`}>{texts.whyMoved}</label>
          <Textarea
            id={`${id}-reason`}
            rows={2}
            value={reason}
            aria-describedby={`${id}-reason-hint`}
            onChange={(_, { value: typed }) => setReason(typed)}
          />
          <LengthWarning text={reason} limit={NOTE_LIMIT} />
          <p id={`${id}-reason-hint`} className="muted small">
            {texts.whyHint(formatFuzzyDate(baseline, language).toLocaleLowerCase('nb'))}
          </p>
        </div>
      ) : null}
      {onSave === undefined ? null : (
        <div className="time-field-actions">
          <Button
            appearance="primary"
            disabledFocusable={!ready || !changed}
            onClick={() => (ready && changed ? onSave(date, reason.trim()) : undefined)}
          >
            {wantsReason ? texts.move : texts.save}
          </Button>
          {onCancel === undefined ? null : (
            <Button appearance="subtle" onClick={onCancel}>
              {texts.cancel}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

/** What is typed stands out in what is suggested. */
function Completed({ typed, words }: { readonly typed: string; readonly words: string }) {
  const begun = typed.trim().length;
  const matches = words.slice(0, begun).toLocaleLowerCase('nb') === typed.trim().toLocaleLowerCase('nb');
  if (!matches) return <span>{words}</span>;
  return (
    <span>
      <b>{words.slice(0, begun)}</b>
      {words.slice(begun)}
    </span>
  );
}

const daysOf = (date: FuzzyDate, language: Language): string =>
  date.from === null || date.to === null
    ? formatFuzzyDate({ ...date, words: '' }, language)
    : formatInterval(date.from, date.to, language);

const asOverride = (date: FuzzyDate): Override => ({
  from: date.from ?? '',
  to: date.to ?? '',
  hard: date.endEdge === 'hard' || (date.to === null && date.startEdge === 'hard'),
});

function Days({
  value,
  wrong,
  onChange,
}: {
  readonly value: Override;
  readonly wrong: boolean;
  readonly onChange: (value: Override) => void;
}) {
  const texts = useTexts(timeFieldTexts);
  const id = useId();
  return (
    <div className="time-field-days">
      <label>
        {texts.earliest}
        <input type="date" value={value.from} onChange={(event) => onChange({ ...value, from: event.target.value })} />
      </label>
      <label>
        {texts.latest}
        <input
          type="date"
          value={value.to}
          aria-invalid={wrong}
          aria-describedby={wrong ? `${id}-wrong` : undefined}
          onChange={(event) => onChange({ ...value, to: event.target.value })}
        />
      </label>
      <label>
        {texts.edges}
        <select
          value={value.hard ? 'hard' : 'soft'}
          onChange={(event) => onChange({ ...value, hard: event.target.value === 'hard' })}
        >
          <option value="soft">{texts.edgesSoft}</option>
          <option value="hard">{texts.edgesHard}</option>
        </select>
      </label>
      {wrong ? (
        <p id={`${id}-wrong`} className="time-field-error">
          <ErrorCircle16Filled />
          {texts.wrongOrder}
        </p>
      ) : (
        <p className="muted small">{texts.wordsStay}</p>
      )}
    </div>
  );
}

/** The same picture for somebody who may not change it. */
export function LockedTime({ value, baseline }: { readonly value: FuzzyDate; readonly baseline: FuzzyDate | null }) {
  const texts = useTexts(timeFieldTexts);
  const { language } = useReader();
  return (
    <div className="time-field">
      <p className="time-field-locked">
        <LockClosed16Regular aria-label={texts.locked} />
        {formatFuzzyDate(value, language)}
      </p>
      <TimePicture date={value} baseline={baseline} />
    </div>
  );
}
