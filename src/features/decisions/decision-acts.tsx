/** What can be done with a registered decision, which is never to change it: a new one ends it, or a clerical error is corrected. */
import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { type Decision, isSettling, registrarsOf } from '#domain/decision.ts';
import type { Plan } from '#domain/plan.ts';
import { holds } from '#domain/role.ts';
import { decisionFormTexts } from '#text/decision-form.ts';
import { anyRole } from '#text/writers.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { useMayWrite } from '../may-write.tsx';
import { useActor } from '../plan-session.tsx';
import { useBeginDecision } from './begin-decision.ts';
import { CorrectionForm } from './correction-form.tsx';

interface DecisionActsProps {
  readonly plan: Plan;
  readonly decision: Decision;
  /** Another has come in its place. */
  readonly over: boolean;
}

export function DecisionActs({ plan, decision, over }: DecisionActsProps) {
  const texts = useTexts(decisionFormTexts);
  const { language } = useReader();
  const by = registrarsOf(decision);
  const actor = useActor();
  const mayAdd = useMayWrite('decision');
  const allowed = mayAdd && holds(actor, by);
  const begin = useBeginDecision(plan);
  const [correcting, setCorrecting] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  if (decision.kind === 'correction') return null;
  if (!allowed) return <p className="muted small">{texts.registeredBy(anyRole(by, language))}</p>;
  return (
    <div ref={place} tabIndex={-1} className="item-steps">
      {correcting ? (
        <CorrectionForm
          plan={plan}
          decision={decision}
          onDone={() => {
            setCorrecting(false);
            place.current?.focus();
          }}
        />
      ) : (
        <>
          {isSettling(decision) && !over ? (
            <Button onClick={() => begin({ kind: 'decision', decision })}>{texts.successor}</Button>
          ) : null}
          <Button appearance="subtle" onClick={() => setCorrecting(true)}>
            {texts.correct}
          </Button>
        </>
      )}
    </div>
  );
}
