/** From a proposal that only the decision is left of, to the form in which that is registered. */
import { Button } from '@fluentui/react-components';
import { Gavel20Regular } from '@fluentui/react-icons/svg/gavel';
import { registrarsOf } from '#domain/decision.ts';
import type { Plan } from '#domain/plan.ts';
import type { Proposal, ProposalSurroundings } from '#domain/proposal.ts';
import { holds } from '#domain/role.ts';
import { decisionFormTexts } from '#text/decision-form.ts';
import { anyRole } from '#text/writers.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { useMayWrite } from '../may-write.tsx';
import { useActor } from '../plan-session.tsx';
import { useBeginDecision } from './begin-decision.ts';
import { mayBeDecided, usualBody } from './decision-desk.ts';

interface DecideProposalProps {
  readonly plan: Plan;
  readonly proposal: Proposal;
  readonly surroundings: ProposalSurroundings;
}

export function DecideProposal({ plan, proposal, surroundings }: DecideProposalProps) {
  const texts = useTexts(decisionFormTexts);
  const { language } = useReader();
  const body = usualBody(plan, proposal);
  const by = registrarsOf({ level: body.level, decidedBy: body.name });
  const actor = useActor();
  const mayAdd = useMayWrite('decision');
  const allowed = mayAdd && holds(actor, by);
  const begin = useBeginDecision(plan);
  if (!mayBeDecided(proposal, surroundings)) return null;
  return (
    <section className="item-section item-steps">
      {allowed ? (
        <Button appearance="primary" icon={<Gavel20Regular />} onClick={() => begin({ kind: 'proposal', proposal })}>
          {texts.decide[body.level]}
        </Button>
      ) : (
        <p className="muted small">{texts.registeredBy(anyRole(by, language))}</p>
      )}
    </section>
  );
}
