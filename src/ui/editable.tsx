/** A text that is read until it is clicked, then written in place. Enter or leaving saves, Esc gives the old text back. */
import { Input, Textarea } from '@fluentui/react-components';
import { Edit16Regular } from '@fluentui/react-icons/svg/edit';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { isTooLong, LengthWarning } from './length-warning.tsx';
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

  function finish(keep: boolean, byKey: boolean): void {
    if (keep && isTooLong(draft ?? '', limit)) return;
    returnFocus.current = byKey;
    const written = (draft ?? '').trim();
    setDraft(null);
    if (keep && written !== value) onSave(written);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.stopPropagation();
      finish(false, true);
    } else if (event.key === 'Enter' && (lines === 1 || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      finish(true, true);
    }
  }

  const common = {
    value: draft,
    autoFocus: true,
    'aria-label': label,
    'aria-describedby': hint === undefined ? undefined : `${id}-hint`,
    onKeyDown,
    onBlur: () => finish(true, false),
  };
  return (
    <span className="editable-field">
      {lines === 1 ? (
        <Input {...common} onChange={(_, data) => setDraft(data.value)} />
      ) : (
        <Textarea {...common} rows={lines} onChange={(_, data) => setDraft(data.value)} />
      )}
      <LengthWarning text={draft} limit={limit} />
      {hint === undefined ? null : (
        <span id={`${id}-hint`} className="muted small">
          {hint}
        </span>
      )}
    </span>
  );
}
