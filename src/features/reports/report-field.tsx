/** One text of a report: saved by itself a moment after the last letter, and when it is left. */
import { Textarea } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { isTooLong, LengthWarning } from '#ui/length-warning.tsx';

interface ReportFieldProps {
  readonly id: string;
  readonly value: string;
  readonly rows: number;
  readonly limit: number;
  readonly placeholder?: string;
  readonly describedBy: string;
  readonly onSave: (value: string) => void;
}

const IDLE = 800;

export function ReportField({ id, value, rows, limit, placeholder = '', describedBy, onSave }: ReportFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const save = useRef<() => void>(() => undefined);
  useEffect(() => {
    save.current = () => {
      if (draft !== null && draft.trim() !== value && !isTooLong(draft, limit)) onSave(draft.trim());
    };
  });
  useEffect(() => {
    if (draft === null) return undefined;
    const handle = setTimeout(() => save.current(), IDLE);
    return () => clearTimeout(handle);
  }, [draft]);
  // Leaving the page by the keyboard takes the field away without its being left.
  useEffect(() => () => save.current(), []);
  return (
    <>
      <Textarea
        id={id}
        rows={rows}
        resize="vertical"
        value={draft ?? value}
        placeholder={placeholder}
        aria-describedby={describedBy}
        onChange={(_, { value: written }) => setDraft(written)}
        onBlur={() => {
          save.current();
          // A text that is too long stays in the field until it is short enough; nothing is cut.
          if (draft !== null && !isTooLong(draft, limit)) setDraft(null);
        }}
      />
      <LengthWarning text={draft ?? value} limit={limit} />
    </>
  );
}
