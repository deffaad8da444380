/** One stakeholder: where they stand, what they are afraid of or hope for, and when they are met. */
import { Button } from '@fluentui/react-components';
import type { Involvement } from '#domain/involvement.ts';
import { hearingOf, involvementOf, involvementStanding } from '#domain/involvement-plan.ts';
import { LINE_LIMIT, NOTE_LIMIT } from '#domain/row.ts';
import { affectedDegrees, influences, type Stakeholder, stances } from '#domain/stakeholder.ts';
import { formatFuzzyDate } from '#text/fuzzy-date.ts';
import { involvementTexts } from '#text/involvement-screen.ts';
import type { ChoiceLabels } from '#text/labels.ts';
import { affectedDegreeLabels, influenceLabels, stakeholderLabels, stanceLabels } from '#text/stakeholder.ts';
import { SilentMark } from '#ui/attention-mark.tsx';
import { ChoiceField } from '#ui/choice-field.tsx';
import { Editable } from '#ui/editable.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import { PanelLine, PanelSection, SidePanel } from '#ui/side-panel.tsx';
import { ItemHistory } from '../item-history.tsx';
import { formatRoute } from '../route.ts';
import { MeetingGlyph } from './meeting-glyph.tsx';
import { useRowEditor } from '../row-editor.ts';

interface StakeholderPanelProps {
  readonly stakeholder: Stakeholder;
  readonly involvement: readonly Involvement[];
  readonly allowed: boolean;
  readonly onClose: () => void;
}

export function StakeholderPanel({ stakeholder, involvement, allowed, onClose }: StakeholderPanelProps) {
  const texts = useTexts(involvementTexts);
  const { language, today } = useReader();
  const rowEditor = useRowEditor();
  const save = (fields: Partial<Stakeholder>, said = texts.changed(stakeholder.title)): void =>
    rowEditor.save('stakeholder', stakeholder, fields, said);
  const label = (field: keyof typeof stakeholderLabels): string => stakeholderLabels[field][language];
  const hearing = hearingOf(stakeholder, involvement);
  const meetings = involvementOf(stakeholder, involvement);

  function choice<Value extends string>(
    field: 'stance' | 'affected' | 'influence',
    value: Value,
    values: readonly Value[],
    labels: ChoiceLabels<Value>,
    onChange: (value: Value) => void,
  ) {
    return (
      <PanelLine label={label(field)}>
        {allowed ? (
          <ChoiceField
            label={label(field)}
            value={value}
            choices={values.map((one) => ({ value: one, label: labels[one][language] }))}
            onChange={onChange}
          />
        ) : (
          labels[value][language]
        )}
      </PanelLine>
    );
  }

  return (
    <SidePanel
      of={stakeholder.key}
      name={stakeholder.title}
      closeLabel={texts.close}
      onClose={onClose}
      place={label('title')}
      heading={
        <Editable
          limit={LINE_LIMIT}
          value={stakeholder.title}
          label={texts.edit(label('title'))}
          empty={texts.nothingWritten}
          locked={!allowed}
          onSave={(title) => (title === '' ? undefined : save({ title }))}
        />
      }
    >
      <p className="side-panel-derived">
        {hearing === 'heard' ? (
          <span className="muted">{texts.hearing.heard}</span>
        ) : (
          <SilentMark>{texts.hearing[hearing]}</SilentMark>
        )}
      </p>
      <section>
        {choice('stance', stakeholder.stance, stances, stanceLabels, (stance) => save({ stance }))}
        {choice('affected', stakeholder.affected, affectedDegrees, affectedDegreeLabels, (affected) =>
          save({ affected }),
        )}
        {choice('influence', stakeholder.influence, influences, influenceLabels, (influence) => save({ influence }))}
        <PanelLine label={label('interest')}>
          <Editable
            lines={3}
            limit={NOTE_LIMIT}
            value={stakeholder.interest}
            label={texts.edit(label('interest'))}
            empty={texts.nothingWritten}
            locked={!allowed}
            onSave={(interest) => save({ interest })}
          />
        </PanelLine>
      </section>
      <PanelSection title={texts.meetings}>
        {meetings.length === 0 ? <p className="muted">{texts.noMeetings}</p> : null}
        <ul className="panel-links">
          {meetings.map((meeting) => {
            const standing = involvementStanding(meeting, today);
            return (
              <li key={meeting.key} className="panel-meeting">
                <MeetingGlyph standing={standing} />
                <span>
                  <a href={formatRoute({ screen: 'involvement', open: meeting.key })}>{meeting.title}</a>
                  <span className="muted small">
                    {formatFuzzyDate(meeting.when, language)}, {texts.standing[standing]}
                  </span>
                </span>
              </li>
            );
          })}
        </ul>
      </PanelSection>
      <PanelSection title={texts.history}>
        <ItemHistory item={stakeholder.key} />
      </PanelSection>
      {allowed ? (
        <section>
          <Button
            appearance="subtle"
            onClick={() => {
              rowEditor.takeAway('stakeholder', stakeholder, texts.takenAway(stakeholder.title));
              onClose();
            }}
          >
            {texts.takeAway.stakeholder}
          </Button>
        </section>
      ) : null}
    </SidePanel>
  );
}
