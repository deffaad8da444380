/** One input from outside, and the answer to it. */
import { Button } from '@fluentui/react-components';
import { answerInput, type Input, type Involvement } from '#domain/involvement.ts';
import { byTime } from '#domain/involvement-plan.ts';
import { LINE_LIMIT, NOTE_LIMIT } from '#domain/row.ts';
import { formatDay } from '#text/calendar-words.ts';
import { formatFuzzyDate } from '#text/fuzzy-date.ts';
import { involvementTexts } from '#text/involvement-screen.ts';
import { inputLabels, inputStateLabels } from '#text/involvement.ts';
import { SilentMark } from '#ui/attention-mark.tsx';
import { ChoiceField } from '#ui/choice-field.tsx';
import { DayField } from '#ui/day-field.tsx';
import { Editable } from '#ui/editable.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import { PanelLine, PanelSection, SidePanel } from '#ui/side-panel.tsx';
import { ItemHistory } from '../item-history.tsx';
import { useRowEditor } from '../row-editor.ts';

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
    <PanelLine label={label(field)}>
      <Editable
        lines={lines}
        limit={field === 'from' ? LINE_LIMIT : NOTE_LIMIT}
        value={input[field]}
        label={texts.edit(label(field))}
        empty={texts.nothingWritten}
        {...(hint !== undefined && { hint })}
        locked={!allowed}
        onSave={(value) => save(field === 'answer' ? answerInput(value) : { [field]: value })}
      />
    </PanelLine>
  );
  return (
    <SidePanel
      of={input.key}
      name={input.title}
      closeLabel={texts.close}
      onClose={onClose}
      place={label('title')}
      heading={
        <Editable
          limit={LINE_LIMIT}
          value={input.title}
          label={texts.edit(label('title'))}
          empty={texts.nothingWritten}
          locked={!allowed}
          onSave={(title) => (title === '' ? undefined : save({ title }))}
        />
      }
    >
      <p className="side-panel-derived">
        {input.state === 'received' ? (
          <SilentMark>{texts.waitsForAnswer}</SilentMark>
        ) : (
          <span className="muted">{inputStateLabels.answered[language]}</span>
        )}
      </p>
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
      <PanelSection title={texts.history}>
        <ItemHistory item={input.key} />
      </PanelSection>
      {allowed ? (
        <section>
          <Button
            appearance="subtle"
            onClick={() => {
              rowEditor.takeAway('input', input, texts.takenAway(input.title));
              onClose();
            }}
          >
            {texts.takeAway.input}
          </Button>
        </section>
      ) : null}
    </SidePanel>
  );
}
