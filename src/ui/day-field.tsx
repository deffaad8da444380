/** A day of the calendar, chosen in the platform's own picker; it may be left empty. */
import type { Day } from '#base/clock.ts';
import { parseDay } from '#base/clock.ts';
import './choice-field.css';

interface DayFieldProps {
  readonly label: string;
  readonly value: Day | null;
  readonly onChange: (value: Day | null) => void;
}

/** While a year is being typed the picker tells of years like 0002; no plan reaches back so far. */
const EARLIEST = '1900';

export const DayField = ({ label, value, onChange }: DayFieldProps) => (
  <input
    type="date"
    className="choice-field"
    aria-label={label}
    defaultValue={value ?? ''}
    key={value ?? ''}
    onBlur={({ target }) => {
      const day = parseDay(target.value);
      const chosen = day !== null && day >= EARLIEST ? day : null;
      if (chosen !== value) onChange(chosen);
    }}
  />
);
