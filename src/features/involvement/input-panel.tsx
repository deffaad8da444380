/** One input from outside, and the answer to it. */
import { answerInput, type Input, type Involvement } from '#domain/involvement.ts';
import { byTime } from '#domain/involvement-plan.ts';
import { formatDay } from '#text/calendar-words.ts';
import { formatFuzzyDate } from '#text/fuzzy-date.ts';
import { involvementTexts } from '#text/involvement-screen.ts';
import { inputLabels, inputStateLabels } from '#text/involvement.ts';
import { SilentMark } from '#ui/attention-mark.tsx';
import { ChoiceField } from '#ui/choice-field.tsx';
import { DayField } from '#ui/day-field.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import { PanelLine } from '#ui/side-panel.tsx';
import { useRowEditor } from '../row-editor.ts';
import { RowPanel, TextLine } from './row-panel.tsx';

interface InputPanelProps {
  readonly input: Input;
  readonly involvement: readonly Involvement[];
  readonly allowed: boolean;
  readonly onClose: () => void;
}

export function InputPanel({ input, involvement, allowed, onClose }: InputPanelProps) {
  const texts = useTexts(involvementTexts);
  const { language } = useReader();
  const rowEditor = useRowEditor();
  const save = (fields: Partial<Input>, said = texts.changed(input.title)): void =>
    rowEditor.save('input', input, fields, said);
  const label = (field: keyof typeof inputLabels): string => inputLabels[field][language];
  const meetings = involvement.toSorted(byTime);
  const text = (field: 'from' | 'text' | 'answer', lines: number, hint?: string) => (
    <TextLine
      label={label(field)}
      value={input[field]}
      lines={lines}
      {...(hint !== undefined && { hint })}
      allowed={allowed}
      onSave={(value) => save(field === 'answer' ? answerInput(value) : { [field]: value })}
    />
  );
  return (
    <RowPanel
      row={input}
      kind="input"
      label={label('title')}
      derived={
        input.state === 'received' ? (
          <SilentMark>{texts.waitsForAnswer}</SilentMark>
        ) : (
          <span className="muted">{inputStateLabels.answered[language]}</span>
        )
      }
      allowed={allowed}
      onTitle={(title) => save({ title })}
      onTakeAway={() => rowEditor.takeAway('input', input, texts.takenAway(input.title))}
      onClose={onClose}
    >
      <section>
        {text('from', 1, texts.privacy)}
        <PanelLine label={label('receivedOn')}>
          {allowed ? (
            <DayField
              label={label('receivedOn')}
              value={input.receivedOn}
              onChange={(receivedOn) => save({ receivedOn })}
            />
          ) : input.receivedOn === null ? (
            texts.nothingWritten
          ) : (
            formatDay(input.receivedOn, language, 'long')
          )}
        </PanelLine>
        <PanelLine label={label('involvement')}>
          {allowed ? (
            <ChoiceField
              label={label('involvement')}
              value={input.involvement === null ? '' : String(input.involvement.key)}
              choices={[
                { value: '', label: texts.noMeeting },
                ...meetings.map(({ key, title, when }) => ({
                  value: String(key),
                  label: `${title}, ${formatFuzzyDate(when, language)}`,
                })),
              ]}
              onChange={(chosen) => {
                const found = meetings.find(({ key }) => key === chosen);
                save({ involvement: found === undefined ? null : { key: found.key, code: '', title: found.title } });
              }}
            />
          ) : (
            (input.involvement?.title ?? texts.noMeeting)
          )}
        </PanelLine>
      </section>
      <section>
        {text('text', 5, texts.privacy)}
        {text('answer', 5)}
      </section>
    </RowPanel>
  );
}
