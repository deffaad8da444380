/** Goals of one kind, each with how many measures serve it; opened, which they are and how far the goal is reached. */
import { Button } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUp16Regular } from '@fluentui/react-icons/svg/chevron-up';
import { useId, useState } from 'react';
import { type Attainment, attainments, blankGoal, type Goal, type GoalKind, type Plan } from '#domain/plan.ts';
import { LINE_LIMIT, NOTE_LIMIT } from '#domain/row.ts';
import { attainmentLabels, fulfilmentLabels, goalLabels } from '#text/plan.ts';
import { planTexts } from '#text/plan-screen.ts';
import { ChoiceField } from '#ui/choice-field.tsx';
import { Editable } from '#ui/editable.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import { NameForm } from '#ui/name-form.tsx';
import { StatusMark } from '#ui/status-mark.tsx';
import { nextCode } from '../plan-rows.ts';
import { useEditor, useSnapshot } from '../plan-session.tsx';
import { formatRoute } from '../route.ts';
import { useRowEditor } from '../row-editor.ts';
import { servedBy } from './plan-state.ts';

interface GoalsProps {
  readonly plan: Plan;
  readonly kind: GoalKind;
  readonly goals: readonly Goal[];
  /** Every goal of the plan, for the next code and place. */
  readonly all: readonly Goal[];
  readonly allowed: boolean;
}

const letters: Readonly<Record<GoalKind, string>> = {
  overall: 'O',
  service: 'S',
  result: 'R',
  process: 'P',
  assumption: 'A',
};

export function Goals({ plan, kind, goals, all, allowed }: GoalsProps) {
  const texts = useTexts(planTexts);
  const editor = useEditor();
  const rowEditor = useRowEditor();
  function add(title: string): void {
    rowEditor.add('goal', {
      ...blankGoal(editor.blank(plan.key)),
      kind,
      title,
      code: nextCode(
        letters[kind],
        all.map(({ code }) => code),
      ),
      position: Math.max(0, ...all.map(({ position }) => position)) + 1,
    });
  }
  const assumption = kind === 'assumption';
  return (
    <>
      <ul className={assumption ? 'plan-goals plan-assumptions' : 'plan-goals'}>
        {goals.map((goal) => (
          <GoalLine key={goal.key} goal={goal} allowed={allowed} />
        ))}
      </ul>
      {goals.length === 0 ? <p className="muted">{texts.nothing}</p> : null}
      {allowed ? (
        <NameForm
          look="quiet"
          label={assumption ? texts.addAssumption : texts.addGoal}
          question={assumption ? texts.newAssumption : texts.newGoal}
          onCreate={add}
        />
      ) : null}
    </>
  );
}

function GoalLine({ goal, allowed }: { readonly goal: Goal; readonly allowed: boolean }) {
  const texts = useTexts(planTexts);
  const { language } = useReader();
  const { rows } = useSnapshot();
  const rowEditor = useRowEditor();
  const id = useId();
  const [open, setOpen] = useState(false);
  const assumption = goal.kind === 'assumption';
  const labels = assumption ? fulfilmentLabels : attainmentLabels;
  const measures = servedBy(goal, rows.measure);
  const label = (field: keyof typeof goalLabels): string => goalLabels[field][language];

  function save(fields: Partial<Goal>): void {
    rowEditor.save('goal', goal, fields, texts.changed);
  }
  function takeAway(): void {
    rowEditor.takeAway('goal', goal, texts.goalTakenAway(goal.title));
  }
  const text = (field: 'cause' | 'learning') => (
    <div className="plan-goal-fact">
      <span className="muted small">{label(field)}</span>
      <Editable
        lines={2}
        limit={NOTE_LIMIT}
        value={goal[field]}
        label={texts.edit(label(field))}
        empty={texts.nothing}
        locked={!allowed}
        onSave={(value) => save({ [field]: value })}
      />
    </div>
  );
  return (
    <li>
      <div className="plan-goal">
        <Editable
          limit={LINE_LIMIT}
          value={goal.title}
          label={texts.edit(assumption ? texts.parts.assumption : label('title'))}
          empty={texts.nothing}
          locked={!allowed}
          onSave={(title) => (title === '' ? undefined : save({ title }))}
        />
        <button
          type="button"
          className={assumption || measures.length > 0 ? 'plan-goal-count' : 'plan-goal-count plan-goal-gap'}
          aria-expanded={open}
          aria-controls={`${id}-more`}
          onClick={() => setOpen(!open)}
        >
          {assumption
            ? labels[goal.attainment][language]
            : measures.length === 0
              ? texts.noMeasures
              : texts.measuresOf(measures.length)}
          <span className="visually-hidden">: {goal.title}</span>
          {open ? <ChevronUp16Regular /> : <ChevronDown16Regular />}
        </button>
      </div>
      {assumption || goal.attainment === 'notAssessed' ? null : (
        <p className="plan-goal-reached">
          {labels[goal.attainment][language]}
          {goal.cause === '' ? '' : `: ${goal.cause}`}
        </p>
      )}
      <div id={`${id}-more`} hidden={!open} className="plan-goal-more">
        {open ? (
          <>
            {assumption ? null : (
              <ul>
                {measures.map((measure) => (
                  <li key={measure.key}>
                    <a href={formatRoute({ screen: 'measures', open: measure.key, filter: null, search: '' })}>
                      {`${measure.code} ${measure.title}`.trim()}
                    </a>
                    <StatusMark status={measure.status} />
                  </li>
                ))}
              </ul>
            )}
            <div className="plan-goal-fact">
              <span className="muted small">{label('attainment')}</span>
              {allowed ? (
                <ChoiceField<Attainment>
                  label={label('attainment')}
                  value={goal.attainment}
                  choices={attainments.map((value) => ({ value, label: labels[value][language] }))}
                  onChange={(attainment) => save({ attainment })}
                />
              ) : (
                labels[goal.attainment][language]
              )}
            </div>
            {goal.attainment === 'notAssessed' ? null : text('cause')}
            {goal.attainment === 'notAssessed' ? null : text('learning')}
            {allowed ? (
              <Button appearance="subtle" size="small" onClick={takeAway}>
                {texts.takeAwayGoal}
                <span className="visually-hidden"> {goal.title}</span>
              </Button>
            ) : null}
          </>
        ) : null}
      </div>
    </li>
  );
}
