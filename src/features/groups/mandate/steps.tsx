/** The steps that a mandate may take from here: what each asks for, what lacks, and who can take the others. */
import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { Mandate, MandateState } from '#domain/group.ts';
import { stepsOfMandate } from '#domain/group.ts';
import { type MandateRecord, type NextMandateStep, nextMandateSteps, takeMandateStep } from '#domain/mandate.ts';
import type { Plan } from '#domain/plan.ts';
import { takersOf } from '#domain/steps.ts';
import { bodyLabels } from '#text/bodies.ts';
import { mandateStateLabels } from '#text/group.ts';
import { mandateTexts } from '#text/mandate-screen.ts';
import { shellTexts } from '#text/shell.ts';
import { refusalText } from '#text/steps.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { useHealthCheck } from '#ui/text-check.tsx';
import { rowsOfPlan } from '../../group-rows.ts';
import { useMayWrite, WhoTakes } from '../../may-write.tsx';
import { useActor, useSnapshot } from '../../plan-session.tsx';
import { RegisterButton, type Steps } from '../../registering.tsx';
import { isStoppedIn, StepFields } from './step-fields.tsx';

interface MandateProps {
  readonly plan: Plan;
  readonly mandate: Mandate;
}

export interface Taking {
  /** Held by what outlives the step. */
  readonly steps: Steps<'mandate'>;
  /** When it has been taken, and its button is gone. */
  readonly onDone: () => void;
}

/** Registered afterwards it is another's step: the same list, with the approval that was given before. */
const BEFORE = 'before';

export function MandateSteps({ plan, mandate, taking }: MandateProps & { readonly taking: Taking }) {
  const { rows } = useSnapshot();
  const actor = useActor();
  const allowed = useMayWrite('mandate');
  const [open, setOpen] = useState('');
  const place = useRef<HTMLDivElement>(null);
  const surroundings = { proposals: rowsOfPlan(rows.proposal, plan), decisions: rowsOfPlan(rows.decision, plan) };
  const labelOf = useStepLabel(mandate);
  const next = nextMandateSteps(mandate, actor, surroundings);
  const isMine = ({ refusal }: NextMandateStep): boolean => allowed && refusal?.kind !== 'stepNotYours';
  const mine = next.filter(isMine);
  const before = mine.some(({ to }) => to === 'approved')
    ? []
    : nextMandateSteps({ ...mandate, registeredAfterwards: true }, actor, surroundings).filter(
        (one) => one.to === 'approved' && isMine(one),
      );
  const one = (step: NextMandateStep, id: string) => (
    <OneStep
      key={id}
      id={id}
      mandate={mandate}
      step={step}
      surroundings={surroundings}
      taking={{
        ...taking,
        onDone: () => {
          setOpen('');
          taking.onDone();
        },
      }}
      primary={mine[0] === step}
      isOpen={open === id}
      onOpen={() => setOpen(id)}
      onClose={() => {
        setOpen('');
        place.current?.focus();
      }}
    />
  );
  return (
    <div ref={place} tabIndex={-1} className="mandate-steps">
      {mine.length + before.length === 0 ? null : (
        <ul>
          {mine.map((step) => one(step, step.to))}
          {before.map((step) => one(step, BEFORE))}
        </ul>
      )}
      {next
        .filter((step) => !isMine(step))
        .map(({ to }) => (
          <WhoTakes key={to} step={labelOf(to)} by={takersOf(stepsOfMandate(mandate), mandate.state, to)} />
        ))}
    </div>
  );
}

function useStepLabel(mandate: Mandate): (to: MandateState) => string {
  const texts = useTexts(mandateTexts);
  return (to) => {
    if (mandate.state === 'approved' && to === 'draft') return texts.backToDraft;
    if (mandate.state === 'returned' && to === 'active') return texts.backToWork;
    return texts.steps[to];
  };
}

interface OneStepProps {
  readonly id: string;
  readonly mandate: Mandate;
  readonly step: NextMandateStep;
  readonly surroundings: Parameters<typeof nextMandateSteps>[2];
  readonly taking: Taking;
  readonly primary: boolean;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

function OneStep({
  id,
  mandate,
  step: { to, asks, refusal },
  surroundings,
  taking: {
    steps: { registering, take },
    onDone,
  },
  primary,
  isOpen,
  onOpen,
  onClose,
}: OneStepProps) {
  const texts = useTexts(mandateTexts);
  const shell = useTexts(shellTexts);
  const { language, today } = useReader();
  const actor = useActor();
  const health = useHealthCheck();
  const labelOf = useStepLabel(mandate);
  const form = useRef<HTMLFormElement>(null);
  const afterwards = id === BEFORE;
  const [record, setRecord] = useState<MandateRecord>({
    approvedBy: bodyLabels.steeringGroup.nb,
    approvedOn: afterwards ? null : today,
    approvedCase: '',
    registeredAfterwards: afterwards,
    source: '',
    delivery: mandate.delivery,
    returnedBecause: '',
  });
  const taken = takeMandateStep(mandate, to, actor, surroundings, { record, today });
  const label = afterwards ? texts.registerBefore : labelOf(to);
  function press(): void {
    if (!taken.ok || isStoppedIn(record)) return;
    const by = takersOf(stepsOfMandate({ ...mandate, ...taken.value }), mandate.state, to);
    const said = texts.stateNow(mandate.title, mandateStateLabels[to][language]);
    const save = (): void => {
      take(id, mandate, taken.value, by, said, onDone);
      // What waits for no server is saved at once.
      if (to === 'active' || to === 'delivered') onDone();
    };
    health.saveOrAsk([record.source, record.delivery, record.returnedBecause].join('\n'), mandate.delivery, save, () =>
      form.current?.querySelector<HTMLElement>('input, textarea')?.focus(),
    );
  }
  const button = {
    registering,
    step: id,
    label,
    size: 'small',
    appearance: primary ? 'primary' : 'secondary',
  } as const;
  if (asks === null || refusal !== null || !isOpen) {
    return (
      <li>
        <RegisterButton
          {...button}
          refusal={refusal === null ? null : refusalText(refusal, 'mandate', language)}
          onPress={asks === null ? press : onOpen}
        />
        {asks === null ? health.question : null}
      </li>
    );
  }
  return (
    <li>
      <form
        ref={form}
        className="mandate-form"
        onSubmit={(event) => {
          event.preventDefault();
          press();
        }}
      >
        {/* Enter in a field: a form of several fields sends only where it has a button of its own for it. */}
        <input type="submit" hidden />
        <StepFields
          asks={asks}
          record={record}
          mayBeBefore={!afterwards}
          onChange={(fields) => {
            health.forget();
            setRecord({ ...record, ...fields });
          }}
        />
        {health.question}
        <div className="mandate-ways">
          <RegisterButton
            {...button}
            refusal={taken.ok ? null : refusalText(taken.failure, 'mandate', language)}
            onPress={press}
          />
          <Button size="small" appearance="subtle" onClick={onClose}>
            {shell.cancel}
          </Button>
        </div>
      </form>
    </li>
  );
}
