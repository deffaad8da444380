/** A text of a form that saves by itself: a moment after the last letter, and when the field is left. */
import { Input, Textarea } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { isStopped, TextCheck, useHealthCheck } from './text-check.tsx';

interface SavedTextProps {
  readonly id: string;
  readonly value: string;
  /** 1: a field of one line. */
  readonly rows: number;
  readonly limit: number;
  readonly placeholder?: string;
  readonly describedBy?: string | undefined;
  /** Told with every letter, long before it is saved. */
  readonly onType?: (value: string) => void;
  readonly onSave: (value: string) => void;
}

const IDLE = 800;

export function SavedText(props: SavedTextProps) {
  const { id, value, rows, limit, placeholder = '', describedBy, onType, onSave } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const health = useHealthCheck();
  /** Answers whether the field may let go of what is written. */
  const save = useRef<() => boolean>(() => true);
  useEffect(() => {
    save.current = () => {
      if (draft === null || draft.trim() === value) return true;
      if (isStopped(draft, limit)) return false;
      return health.saveOrAsk(
        draft.trim(),
        value,
        () => onSave(draft.trim()),
        () => document.getElementById(id)?.focus(),
      );
    };
  });
  useEffect(() => {
    if (draft === null) return undefined;
    const handle = setTimeout(() => save.current(), IDLE);
    return () => clearTimeout(handle);
  }, [draft]);
  // Leaving the page by the keyboard takes the field away without its being left.
  useEffect(() => () => void save.current(), []);
  const common = {
    id,
    value: draft ?? value,
    placeholder,
    'aria-describedby': describedBy,
    onBlur: () => {
      // A text that cannot be saved stays in the field until it can; nothing is cut.
      if (save.current()) setDraft(null);
    },
  };
  function write(written: string): void {
    health.forget();
    setDraft(written);
    onType?.(written);
  }
  return (
    <>
      {rows === 1 ? (
        <Input {...common} onChange={(_, data) => write(data.value)} />
      ) : (
        <Textarea {...common} rows={rows} resize="vertical" onChange={(_, data) => write(data.value)} />
      )}
      <TextCheck text={draft ?? value} limit={limit} />
      {health.question}
    </>
  );
}
