/** One text of a report: saved by itself a moment after the last letter, and when it is left. */
import { Textarea } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { isStopped, TextCheck, useHealthCheck } from '#ui/text-check.tsx';

interface ReportFieldProps {
  readonly id: string;
  readonly value: string;
  readonly rows: number;
  readonly limit: number;
  readonly placeholder?: string;
  readonly describedBy: string;
  /** Told with every letter, long before it is saved. */
  readonly onType?: (value: string) => void;
  readonly onSave: (value: string) => void;
}

const IDLE = 800;

export function ReportField(props: ReportFieldProps) {
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
  return (
    <>
      <Textarea
        id={id}
        rows={rows}
        resize="vertical"
        value={draft ?? value}
        placeholder={placeholder}
        aria-describedby={describedBy}
        onChange={(_, { value: written }) => {
          health.forget();
          setDraft(written);
          onType?.(written);
        }}
        onBlur={() => {
          // A text that cannot be saved stays in the field until it can; nothing is cut.
          if (save.current()) setDraft(null);
        }}
      />
      <TextCheck text={draft ?? value} limit={limit} />
      {health.question}
    </>
  );
}
