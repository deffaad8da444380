/** A whole number, saved when the field is left or Enter is pressed; what is none stays with the reason. */
import { useId, useState } from 'react';

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly most: number;
  readonly unit: string;
  readonly wrong: string;
  readonly onSave: (value: number) => void;
}

export function NumberField({ label, value, most, unit, wrong, onSave }: NumberFieldProps) {
  const id = useId();
  const [written, setWritten] = useState<string | null>(null);
  const isRight = (text: string): boolean => /^\d{1,3}$/.test(text.trim()) && Number(text) <= most;
  const isWrong = written !== null && !isRight(written);
  function save(): void {
    if (written === null || isWrong) return;
    setWritten(null);
    if (Number(written) !== value) onSave(Number(written));
  }
  return (
    <span className="plan-number">
      <input
        className="choice-field"
        inputMode="numeric"
        aria-label={label}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-wrong` : undefined}
        value={written ?? String(value)}
        onChange={({ target }) => setWritten(target.value)}
        onBlur={save}
        onKeyDown={({ key }) => {
          if (key === 'Enter') save();
          if (key === 'Escape') setWritten(null);
        }}
      />{' '}
      {unit}
      {isWrong ? (
        <span id={`${id}-wrong`} role="alert" className="plan-number-wrong">
          {wrong}
        </span>
      ) : null}
    </span>
  );
}
