/**
 * Where the plan stands on its way to be adopted, and the steps from there. The adoption is put to the server as a row of
 * its own; the plan's state and the baselines follow from it.
 */
import { Input, Textarea } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { adopt, type AdoptionDraft, adoptionLeft, countBaselined, followingOfAdoption } from '#domain/adoption.ts';
import { movePlan, type Plan, planSteps, type PlanState, type Revision } from '#domain/plan.ts';
import { LINE_LIMIT, NOTE_LIMIT } from '#domain/row.ts';
import { takersOf } from '#domain/steps.ts';
import { planAdoptionTexts } from '#text/plan-adoption.ts';
import { planStateLabels } from '#text/plan.ts';
import { refusalText } from '#text/steps.ts';
import { DayField } from '#ui/day-field.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import { Notice } from '#ui/notice.tsx';
import { isStopped, TextCheck } from '#ui/text-check.tsx';
import { useToast } from '#ui/toast.tsx';
import { useActor, useEditor, useSnapshot } from '../plan-session.tsx';
import { HeldStill, RegisterButton, useRegistering, useSteps } from '../registering.tsx';
import './adoption.css';

interface AdoptionProps {
  readonly plan: Plan;
}

interface ApprovalProps extends AdoptionProps {
  /** False for whoever changes nothing, and where the plan's row cannot be written. */
  readonly offered: boolean;
}

export function Adoption({ plan, offered }: ApprovalProps) {
  const texts = useTexts(planAdoptionTexts);
  const { rows, loaded } = useSnapshot();
  const left = loaded.has('revision') ? adoptionLeft(plan, rows.revision) : null;
  const adopting = plan.state === 'submitted' || plan.state === 'inRevision';
  return (
    <div className="plan-approval">
      <p>
        {texts.where[plan.state]} {plan.version === 0 ? '' : texts.applies(plan.version)}
      </p>
      {!offered ? null : left === null ? (
        <>
          {adopting ? <Adopt plan={plan} /> : null}
          <PlainSteps plan={plan} />
        </>
      ) : (
        <Unfinished plan={plan} revision={left} />
      )}
    </div>
  );
}

const labelOf = { submitted: 'submit', inRevision: 'revise', draft: 'takeBack' } as const;
type PlainStep = keyof typeof labelOf;
const isPlain = (state: PlanState): state is PlainStep => Object.hasOwn(labelOf, state);

/** Steps that bind nobody yet: saved at once, and undone as any edit. */
function PlainSteps({ plan }: AdoptionProps) {
  const texts = useTexts(planAdoptionTexts);
  const { language } = useReader();
  const actor = useActor();
  const { registering, take } = useSteps('plan');
  const steps = (Object.keys(planSteps[plan.state]) as PlanState[]).filter(isPlain);
  if (steps.length === 0) return null;
  return (
    <div className="plan-approval-steps">
      {steps.map((to) => {
        const moved = movePlan(plan, to, actor, false);
        return (
          <RegisterButton
            key={to}
            registering={registering}
            step={to}
            label={texts[labelOf[to]]}
            appearance={to === 'draft' ? 'subtle' : 'secondary'}
            refusal={moved.ok ? null : refusalText(moved.failure, 'plan', language)}
            onPress={() => {
              if (!moved.ok) return;
              const said = texts.stateNow(planStateLabels[to][language]);
              take(to, plan, moved.value, takersOf(planSteps, plan.state, to), said, () => undefined);
            }}
          />
        );
      })}
    </div>
  );
}

const nothingSaid: AdoptionDraft = { adoptedBy: '', on: null, caseNumber: '', whatChanged: '' };

function Adopt({ plan }: AdoptionProps) {
  const texts = useTexts(planAdoptionTexts);
  const { language } = useReader();
  const { rows, loaded } = useSnapshot();
  const id = useId();
  const actor = useActor();
  const editor = useEditor();
  const toast = useToast();
  const registering = useRegistering('revision');
  const [draft, setDraft] = useState(nothingSaid);
  const write = (fields: Partial<AdoptionDraft>): void => setDraft({ ...draft, ...fields });
  const title = planAdoptionTexts[plan.language].version(plan.version + 1);
  const made = adopt(plan, draft, { title, revisions: rows.revision, actor });
  const isTooLong =
    [draft.adoptedBy, draft.caseNumber].some((text) => isStopped(text, LINE_LIMIT)) ||
    isStopped(draft.whatChanged, NOTE_LIMIT);
  const isOthers = !made.ok && made.failure.kind === 'stepNotYours';

  function press(): void {
    if (!made.ok || isTooLong || !loaded.has('revision')) return;
    const revision = made.value;
    registering.press(
      '',
      () =>
        editor
          .as(takersOf(planSteps, plan.state, 'approved'))
          .registration(
            { entity: 'revision', before: null, after: revision },
            followingOfAdoption(revision, plan, rows),
          ),
      () => toast({ text: texts.adoptedNow(revision.planVersion) }),
    );
  }

  const button = (
    <RegisterButton
      registering={registering}
      appearance="primary"
      label={texts.adopt}
      refusal={made.ok ? null : refusalText(made.failure, 'plan', language)}
      onPress={press}
    />
  );
  if (isOthers) return button;
  return (
    <HeldStill registering={registering}>
      <div className="plan-adopt">
        <label htmlFor={`${id}-by`}>{texts.adoptedBy}</label>
        <Input
          id={`${id}-by`}
          value={draft.adoptedBy}
          placeholder={texts.adoptedByHint}
          onChange={(_, { value }) => write({ adoptedBy: value })}
        />
        <TextCheck text={draft.adoptedBy} limit={LINE_LIMIT} />
        <div className="plan-adopt-pair">
          <div>
            <span aria-hidden="true">{texts.on}</span>
            <DayField label={texts.on} value={draft.on} onChange={(on) => write({ on })} />
          </div>
          <div>
            <label htmlFor={`${id}-case`}>{texts.caseNumber}</label>
            <Input
              id={`${id}-case`}
              value={draft.caseNumber}
              onChange={(_, { value }) => write({ caseNumber: value })}
            />
            <TextCheck text={draft.caseNumber} limit={LINE_LIMIT} />
          </div>
        </div>
        <label htmlFor={`${id}-what`}>{plan.version === 0 ? texts.whatChangedFirst : texts.whatChanged}</label>
        <Textarea
          id={`${id}-what`}
          rows={3}
          value={draft.whatChanged}
          onChange={(_, { value }) => write({ whatChanged: value })}
        />
        <TextCheck text={draft.whatChanged} limit={NOTE_LIMIT} />
        <p className="muted small">{texts.baselines(countBaselined(plan, rows))}</p>
        {button}
      </div>
    </HeldStill>
  );
}

/** A tab that was closed while the answer was on its way left the rest undone. */
function Unfinished({ plan, revision }: AdoptionProps & { readonly revision: Revision }) {
  const texts = useTexts(planAdoptionTexts);
  const { rows } = useSnapshot();
  const actor = useActor();
  const editor = useEditor();
  const toast = useToast();
  const registering = useRegistering('plan');
  const { language } = useReader();
  const by = takersOf(planSteps, plan.state, 'approved');
  const adopted = { ...plan, adoptedBy: revision.approvedBy, adoptedOn: revision.on };
  const moved = movePlan(adopted, 'approved', actor, false);
  const [act, ...rest] = followingOfAdoption(revision, plan, rows);
  return (
    <>
      <Notice kind="warning" title={texts.left(revision.planVersion)}>
        {texts.leftWhy}
      </Notice>
      <RegisterButton
        registering={registering}
        appearance="primary"
        label={texts.finish}
        refusal={moved.ok ? null : refusalText(moved.failure, 'plan', language)}
        onPress={() => {
          if (act === undefined) return;
          registering.press(
            '',
            () => editor.as(by).registration(act, rest),
            () => toast({ text: texts.adoptedNow(revision.planVersion) }),
          );
        }}
      />
    </>
  );
}
