/** The steps that a proposal may take from here: each a button, and where it cannot be pressed, why not and what to do. */
import { Button } from '@fluentui/react-components';
import { useId } from 'react';
import type { Body } from '#domain/plan.ts';
import type { Proposal, ProposalState, ProposalSurroundings } from '#domain/proposal.ts';
import { nextSteps, takeProposalStep } from '#domain/proposal-path.ts';
import { decisionsTexts } from '#text/decisions-screen.ts';
import { bodyLabels } from '#text/bodies.ts';
import { proposalStateLabels } from '#text/proposal.ts';
import { refusalText } from '#text/steps.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { useActor } from '../plan-session.tsx';
import { ItemSection } from './page-frame.tsx';

interface ProposalStepsProps {
  readonly proposal: Proposal;
  readonly surroundings: ProposalSurroundings;
  readonly recommends: Body;
  /** null where the reader may not change anything. */
  readonly onStep: ((fields: Partial<Proposal>, said: string) => void) | null;
}

export function ProposalSteps({ proposal, surroundings, recommends, onStep }: ProposalStepsProps) {
  const texts = useTexts(decisionsTexts);
  const { language, today } = useReader();
  const actor = useActor();
  const id = useId();
  if (onStep === null) return null;
  const steps = nextSteps(proposal, actor, surroundings);
  const primary = steps.find(({ to, outcome }) => outcome.ok && to !== 'withdrawn')?.to;

  function take(to: ProposalState): void {
    const recommender = bodyLabels[recommends].nb;
    const taken = takeProposalStep(proposal, to, actor, surroundings, { today, recommender });
    if (taken.ok) onStep?.(taken.value, texts.stateNow(proposal.title, proposalStateLabels[to][language]));
  }

  return (
    <ItemSection title={texts.nextSteps}>
      {steps.length === 0 ? (
        <p className="muted">{proposal.state === 'decided' ? texts.locked : texts.noSteps}</p>
      ) : (
        <ul className="item-steps">
          {steps.map(({ to, outcome }) => {
            const why = outcome.ok ? null : refusalText(outcome.failure, 'proposal', language);
            return (
              <li key={to}>
                <Button
                  appearance={to === primary ? 'primary' : to === 'withdrawn' ? 'subtle' : 'secondary'}
                  disabledFocusable={why !== null}
                  aria-describedby={why === null ? undefined : `${id}-${to}`}
                  onClick={() => take(to)}
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
      )}
    </ItemSection>
  );
}
