/** Where in time to go, whose cards to see, who answers them, and what the channel does with those to come. */
import { Button } from '@fluentui/react-components';
import { type ComponentProps, useState } from 'react';
import type { Day } from '#base/clock.ts';
import { inOslo, parseDay } from '#base/clock.ts';
import type { Person } from '#domain/row.ts';
import { languages } from '#text/language.ts';
import { cardLanguageLabels } from '#text/reminder.ts';
import { remindersPageTexts } from '#text/reminders-page.ts';
import { ChoiceField } from '#ui/choice-field.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import { channelMoods, type DeskState } from '../reminders-talk.ts';
import { dayAfter, leaps, recipientsOf, type ShownTo } from './state.ts';
import type { Desk } from './use-desk.ts';

interface ControlsProps {
  readonly desk: Desk;
  readonly state: DeskState;
  /** What the last way forward brought. */
  readonly told: string;
  readonly shown: ShownTo;
  readonly onShow: (shown: ShownTo) => void;
  readonly answeredBy: string | null;
  readonly onAnsweredBy: (person: string | null) => void;
}

export function Controls({ desk, state, told, shown, onShow, answeredBy, onAnsweredBy }: ControlsProps) {
  const texts = useTexts(remindersPageTexts);
  const { language } = useReader();
  const isGoing = desk.busy === 'advancing';
  return (
    <div className="reminders-controls">
      <section className="surface" aria-labelledby="fram">
        <h2 id="fram">{texts.time}</h2>
        <p className="muted small">{texts.timeHint}</p>
        <div className="reminders-leaps">
          {leaps.map((leap) => (
            <Button
              key={leap}
              appearance={leap === 'monday' ? 'primary' : 'secondary'}
              disabledFocusable={isGoing}
              onClick={() => desk.advance(dayAfter(leap, state))}
            >
              {texts[leap]}
            </Button>
          ))}
        </div>
        <ToDay today={inOslo(state.now).day} isGoing={isGoing} onGo={desk.advance} />
        <p className="reminders-told" role="status">
          {told}
        </p>
      </section>
      <section className="surface" aria-labelledby="tilfeller">
        <h2 id="tilfeller">{texts.choices}</h2>
        <div className="reminders-fields">
          <Field
            label={texts.cardsTo}
            value={valueOf(shown)}
            choices={[
              { value: 'all', label: texts.everybody },
              ...(state.cards.some(({ recipient }) => recipient === null)
                ? [{ value: 'channel', label: texts.theChannel }]
                : []),
              ...recipientsOf(state.cards, state.people).map(choiceOf),
            ]}
            onChange={(value) => onShow(shownOf(value))}
          />
          <Field
            label={texts.answeredBy}
            value={answeredBy ?? ''}
            choices={[{ value: '', label: texts.recipient }, ...state.people.map(choiceOf)]}
            onChange={(value) => onAnsweredBy(value === '' ? null : value)}
          />
          <Field
            label={texts.channel}
            value={state.channel}
            choices={channelMoods.map((value) => ({ value, label: texts.channels[value] }))}
            onChange={(channel) => desk.choose({ channel })}
          />
          <Field
            label={texts.language}
            value={state.language}
            choices={languages.map((value) => ({ value, label: cardLanguageLabels[value][language] }))}
            onChange={(chosen) => desk.choose({ language: chosen })}
          />
        </div>
      </section>
    </div>
  );
}

function ToDay({
  today,
  isGoing,
  onGo,
}: {
  readonly today: Day;
  readonly isGoing: boolean;
  readonly onGo: (day: Day) => void;
}) {
  const texts = useTexts(remindersPageTexts);
  const [written, write] = useState('');
  const day = parseDay(written);
  return (
    <form
      className="reminders-to-day"
      onSubmit={(event) => {
        event.preventDefault();
        if (day !== null && !isGoing) onGo(day);
      }}
    >
      <input
        type="date"
        className="choice-field"
        aria-label={texts.day}
        min={today}
        value={written}
        onChange={({ target }) => write(target.value)}
      />
      <Button type="submit" disabledFocusable={isGoing || day === null || day < today}>
        {texts.toDay}
      </Button>
    </form>
  );
}

const choiceOf = ({ id, name }: Person) => ({ value: id, label: name });
const valueOf = (shown: ShownTo): string => (shown.kind === 'person' ? shown.id : shown.kind);
const shownOf = (value: string): ShownTo =>
  value === 'all' || value === 'channel' ? { kind: value } : { kind: 'person', id: value };

function Field<Value extends string>({ label, ...field }: ComponentProps<typeof ChoiceField<Value>>) {
  return (
    <label className="reminders-field">
      <span>{label}</span>
      <ChoiceField label={label} {...field} />
    </label>
  );
}
