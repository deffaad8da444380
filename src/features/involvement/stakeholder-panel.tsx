/** One stakeholder: where they stand, what they are afraid of or hope for, and when they are met. */
import type { Involvement } from '#domain/involvement.ts';
import { hearingOf, involvementOf, involvementStanding } from '#domain/involvement-plan.ts';
import { affectedDegrees, influences, type Stakeholder, stances } from '#domain/stakeholder.ts';
import { formatFuzzyDate } from '#text/fuzzy-date.ts';
import { involvementTexts } from '#text/involvement-screen.ts';
import type { ChoiceLabels } from '#text/labels.ts';
import { affectedDegreeLabels, influenceLabels, stakeholderLabels, stanceLabels } from '#text/stakeholder.ts';
import { SilentMark } from '#ui/attention-mark.tsx';
import { ChoiceField } from '#ui/choice-field.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import { PanelLine, PanelSection } from '#ui/side-panel.tsx';
import { formatRoute } from '../route.ts';
import { MeetingGlyph } from './meeting-glyph.tsx';
import { useRowEditor } from '../row-editor.ts';
import { RowPanel, TextLine } from './row-panel.tsx';

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
    <RowPanel
      row={stakeholder}
      kind="stakeholder"
      label={label('title')}
      derived={
        hearing === 'heard' ? (
          <span className="muted">{texts.hearing.heard}</span>
        ) : (
          <SilentMark>{texts.hearing[hearing]}</SilentMark>
        )
      }
      allowed={allowed}
      onTitle={(title) => save({ title })}
      onTakeAway={() => rowEditor.takeAway('stakeholder', stakeholder, texts.takenAway(stakeholder.title))}
      onClose={onClose}
    >
      <section>
        {choice('stance', stakeholder.stance, stances, stanceLabels, (stance) => save({ stance }))}
        {choice('affected', stakeholder.affected, affectedDegrees, affectedDegreeLabels, (affected) =>
          save({ affected }),
        )}
        {choice('influence', stakeholder.influence, influences, influenceLabels, (influence) => save({ influence }))}
        <TextLine
          label={label('interest')}
          value={stakeholder.interest}
          lines={3}
          allowed={allowed}
          onSave={(interest) => save({ interest })}
        />
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
    </RowPanel>
  );
}
