/**
 * The one field in which a time is written, everywhere. The words are saved; the picture is drawn anew with every letter.
 * A reason is asked only when the new time leaves the approved one. A person may set the days by hand; the words stay.
 */
import { Button, Input, Textarea } from '@fluentui/react-components';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { LockClosed16Regular } from '@fluentui/react-icons/svg/lock-closed';
import { type KeyboardEvent, use, useEffect, useId, useState } from 'react';
import { type DateContext, type FuzzyDate, isInside, readFuzzyDate, yearChoices } from '#domain/fuzzy-date.ts';
import { LINE_LIMIT, NOTE_LIMIT } from '#domain/row.ts';
import { describeReading, formatFuzzyDate, suggestWords } from '#text/fuzzy-date.ts';
import { timeFieldTexts } from '#text/time-field.ts';
import { useReader, useTexts } from './language.tsx';
import { MeetingDaysContext } from './meeting-days.ts';
import { isStopped, TextCheck, useHealthCheck } from './text-check.tsx';
import { TimePicture } from './time-picture.tsx';
import { daysSetOf, type DaysSet, SetDays, withDaysSet } from './time-field/set-days.tsx';
import { SuggestionList } from './time-field/suggestion-list.tsx';
import './time-field.css';

/** What a time is told of before it is saved: whose it is to decide, and what the button then does. */
export interface TimeVerdict {
  readonly action: string;
  readonly told: string;
  /** The reason is known, and asked of nobody. */
  readonly because?: string;
}

interface TimeFieldProps {
  readonly label?: string;
  readonly value: FuzzyDate;
  readonly context: DateContext;
  readonly baseline: FuzzyDate | null;
  /** Told with every letter; for a form that saves by itself. */
  readonly onChange?: (date: FuzzyDate) => void;
  /** With its own buttons: saved with a reason where one was asked for. */
  readonly onSave?: (date: FuzzyDate, reason: string) => void;
  /**
   * A reason is asked for where it answers something; without it, where the time leaves its baseline.
   */
  readonly verdictOf?: (date: FuzzyDate) => TimeVerdict | null;
  readonly autoFocus?: boolean;
  /** Other words than the value's, written for the person by what she did elsewhere; what they still need is asked for at once. */
  readonly begun?: string;
}

export function TimeField(props: TimeFieldProps) {
  const { label, value, baseline, onChange, onSave, verdictOf, autoFocus = false, begun } = props;
  const meetings = use(MeetingDaysContext);
  const context = { ...props.context, meetings };
  const texts = useTexts(timeFieldTexts);
  const { language, today } = useReader();
  const id = useId();
  const [words, setWords] = useState(begun ?? value.words);
  const [override, setOverride] = useState<DaysSet | null>(
    begun === undefined && value.overridden ? daysSetOf(value) : null,
  );
  const [reason, setReason] = useState('');
  const [suggesting, setSuggesting] = useState(false);
  const [active, setActive] = useState(0);
  const health = useHealthCheck();
  // After whatever opened this has taken the focus for its heading.
  useEffect(() => {
    if (begun !== undefined) queueMicrotask(() => document.getElementById(`${id}-reason`)?.focus());
  }, [begun, id]);

  const read = words === value.words && override === null && !value.overridden ? value : readFuzzyDate(words, context);
  const date = override === null ? read : withDaysSet(read, override);
  const incomplete = read.kind === 'unread' && override === null;
  const suggestions = suggesting && incomplete ? suggestWords(words, { ...context, documentDay: today }, language) : [];
  const years = override === null ? yearChoices(read, today) : [];
  const notUnderstood = incomplete && suggestions.length === 0;
  const leaves = baseline !== null && date !== null && !isInside(date, baseline);
  const verdict = date === null || verdictOf === undefined ? null : verdictOf(date);
  const because = verdict?.because;
  const wantsReason =
    onSave !== undefined && (verdictOf === undefined ? leaves : verdict !== null && because === undefined);
  const changed = date !== null && (words !== value.words || date.from !== value.from || date.to !== value.to);
  const ready =
    date !== null &&
    !notUnderstood &&
    years.length === 0 &&
    !isStopped(words, LINE_LIMIT) &&
    !isStopped(reason, NOTE_LIMIT) &&
    (!wantsReason || reason.trim() !== '');

  function write(next: string, suggest: boolean): void {
    health.forget();
    setWords(next);
    setOverride(null);
    setSuggesting(suggest);
    setActive(0);
    onChange?.(readFuzzyDate(next, context));
  }

  function takeBack(): void {
    health.forget();
    setWords(value.words);
    setOverride(value.overridden ? daysSetOf(value) : null);
    setReason('');
    setSuggesting(false);
  }

  function save(made: FuzzyDate): void {
    const written = reason.trim();
    health.saveOrAsk(
      `${words}\n${written}`,
      value.words,
      () => onSave?.(made, written),
      () => document.getElementById(`${id}-${written === '' ? 'words' : 'reason'}`)?.focus(),
    );
  }

  function setDays(next: DaysSet): void {
    setOverride(next);
    const made = withDaysSet(read, next);
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
      save(date);
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
        <SuggestionList
          id={id}
          suggestions={suggestions}
          active={active}
          typed={words}
          onChoose={(chosen) => write(chosen, false)}
        />
      </div>
      <TextCheck text={words} limit={LINE_LIMIT} />
      <div id={`${id}-reading`} aria-live="polite">
        {years.length > 0 ? (
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
              {baseline !== null && !leaves && !wantsReason && changed ? ` ${texts.insideBaseline}` : ''}
            </p>
            {override === null ? (
              <button type="button" className="text-link small" onClick={() => setDays(daysSetOf(read))}>
                {texts.changeDays}
              </button>
            ) : (
              <SetDays value={override} wrong={date === null} onChange={setDays} />
            )}
          </div>
        )}
      </div>
      {verdict !== null && because !== undefined && changed ? (
        <p className="time-field-verdict">{verdict.told}</p>
      ) : null}
      {wantsReason && changed ? (
        <div className="time-field-reason">
          {verdict === null ? null : <p className="time-field-verdict">{verdict.told}</p>}
          <label htmlFor={`${id}-reason`}>{texts.whyMoved}</label>
          <Textarea
            id={`${id}-reason`}
            rows={2}
            value={reason}
            aria-describedby={`${id}-reason-hint`}
            onChange={(_, { value: typed }) => {
              health.forget();
              setReason(typed);
            }}
          />
          <TextCheck text={reason} limit={NOTE_LIMIT} />
          <p id={`${id}-reason-hint`} className="muted small">
            {baseline === null ? '' : texts.whyHint(formatFuzzyDate(baseline, language).toLocaleLowerCase('nb'))}
          </p>
        </div>
      ) : null}
      {health.question}
      {onSave === undefined || !changed ? null : (
        <div className="time-field-actions">
          <Button appearance="primary" disabledFocusable={!ready} onClick={() => (ready ? save(date) : undefined)}>
            {verdict !== null ? verdict.action : wantsReason ? texts.move : texts.save}
          </Button>
          <Button appearance="subtle" onClick={takeBack}>
            {texts.cancel}
          </Button>
        </div>
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
