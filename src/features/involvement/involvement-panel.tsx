/** One meeting point: whom, where and when, and afterwards what came in and how it was used. */
import { Button, Menu, MenuItemCheckbox, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons/svg/add';
import { useId } from 'react';
import {
  type Input,
  type Involvement,
  type InvolvementForm,
  involvementForms,
  type InvolvementState,
  involvementStates,
  moveInvolvement,
} from '#domain/involvement.ts';
import { inputsInOrder, involvementStanding, lacksUse } from '#domain/involvement-plan.ts';
import type { Plan } from '#domain/plan.ts';
import type { Ref } from '#domain/row.ts';
import type { Stakeholder } from '#domain/stakeholder.ts';
import { capitalised } from '#text/entities.ts';
import { involvementTexts } from '#text/involvement-screen.ts';
import { involvementFormLabels, involvementLabels, involvementStateLabels } from '#text/involvement.ts';
import { refusalText } from '#text/steps.ts';
import { SilentMark } from '#ui/attention-mark.tsx';
import { ChoiceField } from '#ui/choice-field.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import { PanelLine, PanelSection } from '#ui/side-panel.tsx';
import { LockedTime, TimeField } from '#ui/time-field.tsx';
import { contextOf, milestonesInOrder } from '../plan-rows.ts';
import { useActor, useSnapshot } from '../plan-session.tsx';
import { formatRoute } from '../route.ts';
import { MeetingGlyph } from './meeting-glyph.tsx';
import { useRowEditor } from '../row-editor.ts';
import { RowPanel, TextLine } from './row-panel.tsx';

interface InvolvementPanelProps {
  readonly plan: Plan;
  readonly involvement: Involvement;
  readonly stakeholders: readonly Stakeholder[];
  readonly inputs: readonly Input[];
  readonly allowed: boolean;
  readonly onClose: () => void;
}

const addressOf = ({ key }: Ref): string => formatRoute({ screen: 'involvement', open: key });

export function InvolvementPanel({ plan, involvement, stakeholders, inputs, allowed, onClose }: InvolvementPanelProps) {
  const texts = useTexts(involvementTexts);
  const { language, today } = useReader();
  const rowEditor = useRowEditor();
  const save = (fields: Partial<Involvement>, said = texts.changed(involvement.title)): void =>
    rowEditor.save('involvement', involvement, fields, said);
  const label = (field: keyof typeof involvementLabels): string => involvementLabels[field][language];
  const standing = involvementStanding(involvement, today);
  const linked = inputsInOrder(inputs.filter((input) => input.involvement?.key === involvement.key));
  const text = (field: 'arena' | 'cameIn' | 'used', lines: number) => (
    <TextLine
      label={label(field)}
      value={involvement[field]}
      lines={lines}
      allowed={allowed}
      onSave={(value) => save({ [field]: value })}
    />
  );
  return (
    <RowPanel
      row={involvement}
      kind="involvement"
      label={label('title')}
      derived={
        <>
          <span className="meeting-standing">
            <MeetingGlyph standing={standing} />
            {capitalised(texts.standing[standing])}
          </span>
          {lacksUse(involvement) ? <SilentMark>{texts.lacksUse}</SilentMark> : null}
        </>
      }
      allowed={allowed}
      onTitle={(title) => save({ title })}
      onTakeAway={() => rowEditor.takeAway('involvement', involvement, texts.takenAway(involvement.title))}
      onClose={onClose}
    >
      <section>
        <PanelLine label={label('stakeholders')}>
          <Who
            involvement={involvement}
            stakeholders={stakeholders}
            onChange={allowed ? (chosen) => save({ stakeholders: chosen }) : null}
          />
        </PanelLine>
        <PanelLine label={label('form')}>
          {allowed ? (
            <ChoiceField<InvolvementForm>
              label={label('form')}
              value={involvement.form}
              choices={involvementForms.map((value) => ({ value, label: involvementFormLabels[value][language] }))}
              onChange={(form) => save({ form })}
            />
          ) : (
            involvementFormLabels[involvement.form][language]
          )}
        </PanelLine>
        {text('arena', 1)}
        <PanelLine label={label('milestone')}>
          <MilestoneChoice
            plan={plan}
            value={involvement.milestone}
            onChange={allowed ? (milestone) => save({ milestone }) : null}
          />
        </PanelLine>
      </section>
      <section>
        <PanelLine label={label('when')}>
          {allowed ? (
            <TimeField
              key={involvement.when.words}
              value={involvement.when}
              context={contextOf(plan)}
              baseline={null}
              onSave={(when) => save({ when })}
            />
          ) : (
            <LockedTime value={involvement.when} baseline={null} />
          )}
        </PanelLine>
      </section>
      <PanelSection title={texts.howItWent}>
        {text('cameIn', 4)}
        {text('used', 3)}
        {allowed ? <Steps involvement={involvement} save={save} /> : null}
      </PanelSection>
      {linked.length === 0 ? null : (
        <PanelSection title={texts.inputs}>
          <ul className="panel-links">
            {linked.map((input) => (
              <li key={input.key}>
                <a href={addressOf({ key: input.key, code: '', title: '' })}>{input.title}</a>
              </li>
            ))}
          </ul>
        </PanelSection>
      )}
    </RowPanel>
  );
}

function Who({
  involvement,
  stakeholders,
  onChange,
}: {
  readonly involvement: Involvement;
  readonly stakeholders: readonly Stakeholder[];
  readonly onChange: ((stakeholders: readonly Ref[]) => void) | null;
}) {
  const texts = useTexts(involvementTexts);
  const chosen = involvement.stakeholders;
  return (
    <>
      {chosen.length === 0 ? <span className="muted">{texts.noneChosen}</span> : null}
      <ul className="panel-links">
        {chosen.map((ref) => (
          <li key={ref.key}>
            <a href={addressOf(ref)}>{ref.title}</a>
          </li>
        ))}
      </ul>
      {onChange === null || stakeholders.length === 0 ? null : (
        <Menu
          checkedValues={{ who: chosen.map(({ key }) => key) }}
          onCheckedValueChange={(_, { checkedItems }) =>
            onChange(
              stakeholders
                .filter(({ key }) => checkedItems.includes(key))
                .map(({ key, title }) => ({ key, code: '', title })),
            )
          }
        >
          <MenuTrigger disableButtonEnhancement>
            <Button appearance="transparent" size="small" icon={<Add16Regular />}>
              {texts.choose}
            </Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList aria-label={texts.choose}>
              {stakeholders.map(({ key, title }) => (
                <MenuItemCheckbox key={key} name="who" value={key}>
                  {title}
                </MenuItemCheckbox>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
    </>
  );
}

function MilestoneChoice({
  plan,
  value,
  onChange,
}: {
  readonly plan: Plan;
  readonly value: Ref | null;
  readonly onChange: ((value: Ref | null) => void) | null;
}) {
  const texts = useTexts(involvementTexts);
  const { language } = useReader();
  const { rows } = useSnapshot();
  const milestones = milestonesInOrder(rows, plan);
  if (onChange === null || milestones.length === 0) return value?.title ?? texts.noMilestone;
  return (
    <ChoiceField
      label={involvementLabels.milestone[language]}
      value={value === null ? '' : String(value.key)}
      choices={[
        { value: '', label: texts.noMilestone },
        ...milestones.map(({ key, title }) => ({ value: String(key), label: title })),
      ]}
      onChange={(chosen) => {
        const found = milestones.find(({ key }) => key === chosen);
        onChange(found === undefined ? null : { key: found.key, code: found.code, title: found.title });
      }}
    />
  );
}

function Steps({
  involvement,
  save,
}: {
  readonly involvement: Involvement;
  readonly save: (fields: Partial<Involvement>, said?: string) => void;
}) {
  const texts = useTexts(involvementTexts);
  const { language } = useReader();
  const actor = useActor();
  const id = useId();
  const steps = involvementStates
    .map((to) => ({ to, outcome: moveInvolvement(involvement, to, actor) }))
    .filter(({ outcome }) => outcome.ok || outcome.failure.kind !== 'stepNotPossible');
  const said = (to: InvolvementState): string =>
    texts.stateNow(involvement.title, involvementStateLabels[to][language]);
  return (
    <ul className="panel-steps">
      {steps.map(({ to, outcome }) => {
        const why = outcome.ok ? null : refusalText(outcome.failure, 'involvement', language);
        return (
          <li key={to}>
            <Button
              appearance={to === 'held' ? 'primary' : 'secondary'}
              disabledFocusable={why !== null}
              aria-describedby={why === null ? undefined : `${id}-${to}`}
              onClick={() => (why === null ? save({ state: to }, said(to)) : undefined)}
            >
              {texts.steps[to]}
            </Button>
            {why === null ? null : (
              <p id={`${id}-${to}`} className="muted small">
                {why.what} {why.remedy}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
