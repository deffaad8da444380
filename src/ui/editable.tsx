/**
 * A text that is read until it is clicked, then written in place. Enter or leaving saves, Esc gives the old text back. What
 * cannot be saved stays in the field with the reason.
 */
import { Input, Textarea } from '@fluentui/react-components';
import { Edit16Regular } from '@fluentui/react-icons/svg/edit';
import { personalDataTexts } from '#text/personal-data.ts';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTexts } from './language.tsx';
import { isStopped, TextCheck, useHealthCheck } from './text-check.tsx';
import './editable.css';

interface EditableProps {
  readonly value: string;
  /** What the button is called: «Endre neste steg». */
  readonly label: string;
  /** Shown where nothing is written yet. */
  readonly empty: string;
  readonly onSave: (value: string) => void;
  /** UTF-16 units that the row can hold. */
  readonly limit: number;
  readonly lines?: number;
  /** Under a field of several lines the privacy line stands where no other does. */
  readonly hint?: string;
  readonly locked?: boolean;
  /** Shown instead of the plain text. */
  readonly children?: ReactNode;
}

export function Editable({
  value,
  label,
  empty,
  onSave,
  limit,
  lines = 1,
  hint,
  locked = false,
  children,
}: EditableProps) {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const returnFocus = useRef(false);
  const field = useRef<HTMLSpanElement>(null);
  const health = useHealthCheck();
  const { hint: privacyHint } = useTexts(personalDataTexts);
  const shownHint = hint ?? (lines > 1 ? privacyHint : undefined);
  useEffect(() => {
    if (draft !== null || !returnFocus.current) return;
    returnFocus.current = false;
    button.current?.focus();
  }, [draft]);

  const shown = value === '' ? <span className="muted">{empty}</span> : (children ?? value);
  if (locked) return <span className="editable-words">{shown}</span>;
  if (draft === null) {
    return (
      <button ref={button} type="button" className="editable" onClick={() => setDraft(value)}>
        <span className="visually-hidden">{label}: </span>
        <span className="editable-words">{shown}</span>
        <Edit16Regular className="editable-pencil" />
      </button>
    );
  }

  function end(byKey: boolean): void {
    returnFocus.current = byKey;
    health.forget();
    setDraft(null);
  }

  function finish(byKey: boolean): void {
    const written = (draft ?? '').trim();
    if (isStopped(written, limit)) return;
    const save = (): void => {
      end(byKey);
      if (written !== value) onSave(written);
    };
    health.saveOrAsk(written, value, save, () => field.current?.querySelector<HTMLElement>('input, textarea')?.focus());
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.stopPropagation();
      end(true);
    } else if (event.key === 'Enter' && (lines === 1 || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      finish(true);
    }
  }

  const common = {
    value: draft,
    autoFocus: true,
    'aria-label': label,
    'aria-describedby': shownHint === undefined ? undefined : `${id}-hint`,
    onKeyDown,
  };
  function write(next: string): void {
    health.forget();
    setDraft(next);
  }
  return (
    <span
      ref={field}
      className="editable-field"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (health.question === null && !currentTarget.contains(relatedTarget)) finish(false);
      }}
    >
      {lines === 1 ? (
        <Input {...common} onChange={(_, data) => write(data.value)} />
      ) : (
        <Textarea {...common} rows={lines} onChange={(_, data) => write(data.value)} />
      )}
      <TextCheck text={draft} limit={limit} />
      {health.question}
      {shownHint === undefined ? null : (
        <span id={`${id}-hint`} className="muted small">
          {shownHint}
        </span>
      )}
    </span>
  );
}
