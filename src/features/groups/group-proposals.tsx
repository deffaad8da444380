/** What the group has proposed and how far each proposal has come; dashed, for none of it is decided by being proposed. */
import { compareText } from '#base/order.ts';
import type { Group } from '#domain/group.ts';
import type { Plan } from '#domain/plan.ts';
import { isWaiting, stateOf } from '#domain/proposal.ts';
import { pathOf } from '#domain/proposal-path.ts';
import { groupsTexts } from '#text/groups-screen.ts';
import { proposalStateLabels } from '#text/proposal.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { ProposalPath } from '#ui/proposal-path.tsx';
import { Section } from '#ui/section.tsx';
import { ProposalTag } from '#ui/tag.tsx';
import { rowsOfPlan } from '../group-rows.ts';
import { useSnapshot } from '../plan-session.tsx';
import { formatRoute } from '../route.ts';
import { useWanted } from '../wanted.ts';

const wanted = ['consultation'] as const;

export function GroupProposals({ plan, group }: { readonly plan: Plan; readonly group: Group }) {
  const texts = useTexts(groupsTexts);
  const { language } = useReader();
  const { rows } = useSnapshot();
  useWanted(wanted);
  const proposals = rowsOfPlan(rows.proposal, plan)
    .filter((proposal) => proposal.group?.key === group.key)
    .toSorted((a, b) => compareText(a.code, b.code));
  const surroundings = {
    settings: plan.settings,
    consultations: rowsOfPlan(rows.consultation, plan),
    decisions: rowsOfPlan(rows.decision, plan),
  };
  return (
    <Section title={texts.proposals} {...(proposals.length > 0 && { count: proposals.length })}>
      {proposals.length === 0 ? (
        <p className="muted">
          {texts.noProposals}. {texts.noProposalsText}
        </p>
      ) : (
        <ul className="group-proposals">
          {proposals.map((proposal) => (
            <li key={proposal.key}>
              <p className="group-proposal-head">
                <ProposalTag>{texts.proposal(proposal.code)}</ProposalTag>
                <span className="muted">
                  {isWaiting(proposal, surroundings.decisions)
                    ? texts.notDecided
                    : proposalStateLabels[stateOf(proposal, surroundings.decisions)][language]}
                </span>
              </p>
              <a href={formatRoute({ screen: 'decisions', open: proposal.key })}>{proposal.title}</a>
              {proposal.text === '' ? null : <p>{proposal.text}</p>}
              <ProposalPath stops={pathOf(proposal, surroundings)} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
