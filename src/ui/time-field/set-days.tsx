/** The days of a time set by hand, where the reading of its words is not what was meant. The words stay. */
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { useId } from 'react';
import { parseDay } from '#base/clock.ts';
import { type FuzzyDate, withInterval } from '#domain/fuzzy-date.ts';
import { timeFieldTexts } from '#text/time-field.ts';
import { useTexts } from '../language.tsx';

/** As the fields hold it: '' where no day is set. */
export interface DaysSet {
  readonly from: string;
  readonly to: string;
  readonly hard: boolean;
}

/** The reading with the days that a person set; null where they do not make an interval. */
export function withDaysSet(read: FuzzyDate, by: DaysSet): FuzzyDate | null {
  const from = by.from === '' ? null : parseDay(by.from);
  const to = by.to === '' ? null : parseDay(by.to);
  if ((by.from !== '' && from === null) || (by.to !== '' && to === null)) return null;
  const edge = by.hard ? 'hard' : 'soft';
  const made = withInterval(read, from, to, { start: from === null ? 'open' : edge, end: to === null ? 'open' : edge });
  return made.ok ? made.value : null;
}

export const daysSetOf = (date: FuzzyDate): DaysSet => ({
  from: date.from ?? '',
  to: date.to ?? '',
  hard: date.endEdge === 'hard' || (date.to === null && date.startEdge === 'hard'),
});

export function SetDays({
  value,
  wrong,
  onChange,
}: {
  readonly value: DaysSet;
  readonly wrong: boolean;
  readonly onChange: (value: DaysSet) => void;
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
