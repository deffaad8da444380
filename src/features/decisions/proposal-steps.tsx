/** The steps that a proposal may take from here: each a button, and where it cannot be pressed, why not and what to do. */
import { useRef } from 'react';
import type { Body } from '#domain/plan.ts';
import {
  type Proposal,
  type ProposalState,
  type ProposalSurroundings,
  stateOf,
  takersOfStep,
} from '#domain/proposal.ts';
import { nextSteps, settledBy, takeProposalStep } from '#domain/proposal-path.ts';
import { decisionsTexts } from '#text/decisions-screen.ts';
import { bodyLabels } from '#text/bodies.ts';
import { proposalStateLabels } from '#text/proposal.ts';
import { refusalText } from '#text/steps.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { useActor } from '../plan-session.tsx';
import { RegisterButton, useSteps } from '../registering.tsx';
import { ItemSection } from './page-frame.tsx';

interface ProposalStepsProps {
  readonly proposal: Proposal;
  readonly surroundings: ProposalSurroundings;
  readonly recommends: Body;
}

export function ProposalSteps({ proposal, surroundings, recommends }: ProposalStepsProps) {
  const texts = useTexts(decisionsTexts);
  const { language, today } = useReader();
  const actor = useActor();
  const { registering, take } = useSteps('proposal');
  const place = useRef<HTMLDivElement>(null);
  // A proposal is decided by the decision that answers it; its own row follows, and is set right here where it lags behind.
  const settled = settledBy(proposal, surroundings.decisions) !== null;
  const steps = nextSteps(proposal, actor, surroundings).filter(({ to }) => to !== 'decided' || settled);
  const primary = steps.find(({ to, outcome }) => outcome.ok && to !== 'withdrawn')?.to;

  function press(to: ProposalState): void {
    const recommender = bodyLabels[recommends].nb;
    const taken = takeProposalStep(proposal, to, actor, surroundings, { today, recommender });
    if (!taken.ok) return;
    const said = texts.stateNow(proposal.title, proposalStateLabels[to][language]);
    const by = takersOfStep(proposal, to, surroundings);
    take(to, proposal, taken.value, by, said, () => place.current?.focus());
  }

  return (
    <ItemSection title={texts.nextSteps}>
      <div ref={place} tabIndex={-1}>
        {steps.length === 0 ? (
          <p className="muted">
            {stateOf(proposal, surroundings.decisions) === 'decided' ? texts.locked : texts.noSteps}
          </p>
        ) : (
          <ul className="item-steps">
            {steps.map(({ to, outcome }) => (
              <li key={to}>
                <RegisterButton
                  registering={registering}
                  step={to}
                  label={texts.steps[to]}
                  appearance={to === primary ? 'primary' : to === 'withdrawn' ? 'subtle' : 'secondary'}
                  refusal={outcome.ok ? null : refusalText(outcome.failure, 'proposal', language)}
                  onPress={() => press(to)}
                />
              </li>
            ))}
          </ul>
        )}
      </div>
    </ItemSection>
  );
}
