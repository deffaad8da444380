/** The proposals: what only waits for the decision, what is on the way, and folded away what is over. Always dashed. */
import { Clock16Regular } from '@fluentui/react-icons/svg/clock';
import { Warning16Regular } from '@fluentui/react-icons/svg/warning';
import { yearOf } from '#base/calendar.ts';
import { type Meeting, meetsOn } from '#domain/meeting.ts';
import { nextMeetingOf } from '#domain/meeting-plan.ts';
import type { Body, Plan } from '#domain/plan.ts';
import { type Proposal, type ProposalSurroundings, stateOf } from '#domain/proposal.ts';
import { awaitedBy, consultationStanding, pathOf, settledBy, unsettledBy } from '#domain/proposal-path.ts';
import { formatDay, formatRecentDay } from '#text/calendar-words.ts';
import { outcomeLabels } from '#text/decision.ts';
import { decisionsTexts } from '#text/decisions-screen.ts';
import { bodyLabels } from '#text/bodies.ts';
import { proposalStateLabels } from '#text/proposal.ts';
import { awaitedLine, consultationLine, progressLine } from '#text/proposal-lines.ts';
import { bodyName, inSentence } from '#text/sentence.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { EmptyState } from '#ui/notice.tsx';
import { ProposalPath } from '#ui/proposal-path.tsx';
import { ProposalTag } from '#ui/tag.tsx';
import { useSnapshot } from '../plan-session.tsx';
import { formatRoute } from '../route.ts';
import type { ProposalSections } from './decisions-state.ts';

interface ProposalListProps {
  readonly plan: Plan;
  readonly sections: ProposalSections;
  readonly surroundings: ProposalSurroundings;
  readonly meetings: readonly Meeting[];
  /** Is there any proposal at all? */
  readonly any: boolean;
}

export function ProposalList({ plan, sections, surroundings, meetings, any }: ProposalListProps) {
  const texts = useTexts(decisionsTexts);
  const { language, today } = useReader();
  const { decides, recommends } = plan.settings;
  const { readyFor, underway, recommendations, closed } = sections;
  function readyTitle(body: Body): string {
    const next = nextMeetingOf(bodyLabels[body].nb, meetings, today);
    const meeting = next && meetsOn(next);
    const day = meeting === null ? '' : formatDay(meeting, language, 'long', { yearIfNot: yearOf(today) });
    if (body !== decides) return texts.readyFor(bodyName(body, language), day);
    return day === '' ? texts.sections.ready : texts.readyOn(day);
  }
  return (
    <div className="decisions-column">
      <p className="decisions-line">
        <ProposalTag>{texts.proposal}</ProposalTag>
        <span>{texts.standingLine}</span>
      </p>
      {any ? null : <EmptyState title={texts.noProposals}>{texts.noProposalsText}</EmptyState>}
      {any && readyFor[0]?.proposals.length === 0 ? (
        <EmptyState title={texts.noneReady(bodyName(decides, language))}>
          {texts.noneReadyText(bodyName(recommends, language))}
        </EmptyState>
      ) : null}
      {readyFor.map(({ body, proposals }) => (
        <Cards key={body} title={readyTitle(body)} proposals={proposals} surroundings={surroundings} />
      ))}
      <Cards title={texts.sections.underway} proposals={underway} surroundings={surroundings} />
      <Folded title={texts.sections.recommendations} proposals={recommendations} surroundings={surroundings} />
      <Folded title={texts.sections.closed} proposals={closed} surroundings={surroundings} />
    </div>
  );
}

interface SectionProps {
  readonly title: string;
  readonly proposals: readonly Proposal[];
  readonly surroundings: ProposalSurroundings;
}

const addressOf = ({ key }: Proposal): string => formatRoute({ screen: 'decisions', open: key });
const fromOf = ({ group, proposedBy }: Proposal): string => group?.code || group?.title || proposedBy;

function Cards({ title, proposals, surroundings }: SectionProps) {
  const texts = useTexts(decisionsTexts);
  if (proposals.length === 0) return null;
  return (
    <section className="decisions-section">
      <h2>
        {title} <span className="section-count">{proposals.length}</span>
      </h2>
      <ul className="proposal-cards">
        {proposals.map((proposal) => (
          <li key={proposal.key} className="proposal-card">
            <div className="proposal-card-head">
              <h3>
                <a href={addressOf(proposal)}>{proposal.title}</a>
              </h3>
              <span className="muted small">{texts.from(proposal.code, fromOf(proposal))}</span>
            </div>
            {proposal.text === '' ? null : <p className="proposal-card-text">{proposal.text}</p>}
            <ProposalStanding proposal={proposal} surroundings={surroundings} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The path, how far it has come, the drøfting line, and whom it waits for. */
export function ProposalStanding({
  proposal,
  surroundings,
}: {
  readonly proposal: Proposal;
  readonly surroundings: ProposalSurroundings;
}) {
  const texts = useTexts(decisionsTexts);
  const { language, today } = useReader();
  const { loaded } = useSnapshot();
  const { consultations, decisions, settings } = surroundings;
  const state = stateOf(proposal, decisions);
  const standing = consultationStanding(proposal, consultations);
  const awaited = awaitedBy(proposal, surroundings);
  // Before the drøftinger are read nothing can be said of them.
  const known = loaded.has('consultation') && proposal.kind === 'proposal' && state !== 'draft';
  const [unsettled] = unsettledBy(proposal, decisions);
  const mustDiscuss = awaited?.kind === 'unions' && standing.kind !== 'unconfirmed';
  const lines = [
    state === 'consulted' ? '' : progressLine({ ...proposal, state }, language, today),
    known ? consultationLine(standing, language, today) : '',
    unsettled === undefined
      ? ''
      : `${texts
          .outcomeOn(
            outcomeLabels[unsettled.outcome][language],
            inSentence(unsettled.decidedBy, language),
            unsettled.on === null ? '' : formatRecentDay(unsettled.on, language, today),
          )
          .replace(/\.$/, '')}.`,
  ];
  return (
    <>
      <ProposalPath stops={pathOf(proposal, surroundings)} />
      <div className="proposal-standing">
        <span className="muted">{lines.filter((line) => line !== '').join(' ')}</span>
        {awaited === null || (awaited.kind === 'unions' && !known) ? null : mustDiscuss ? (
          <span className="proposal-gate">
            <Warning16Regular />
            {settings.consultation === 'beforeRecommendation' ? texts.mustDiscuss : texts.mustDiscussLate}
          </span>
        ) : (
          <span className="proposal-waits">
            <Clock16Regular />
            {awaitedLine(awaited, language)}
          </span>
        )}
      </div>
    </>
  );
}

function Folded({ title, proposals, surroundings }: SectionProps) {
  const texts = useTexts(decisionsTexts);
  const { language, today } = useReader();
  if (proposals.length === 0) return null;
  /** How it ended. */
  function endOf(proposal: Proposal): string {
    if (proposal.kind === 'consultantRecommendation') return proposal.source;
    if (proposal.mergedInto !== null) {
      return texts.mergedInto(`${proposal.mergedInto.code} ${proposal.mergedInto.title}`.trim());
    }
    const decision = settledBy(proposal, surroundings.decisions);
    if (decision === null) return proposalStateLabels[stateOf(proposal, surroundings.decisions)][language];
    return texts.outcomeOn(
      outcomeLabels[decision.outcome][language],
      inSentence(decision.decidedBy, language),
      decision.on === null ? '' : formatRecentDay(decision.on, language, today),
    );
  }
  return (
    <details className="decisions-folded">
      <summary>
        {title} <span className="section-count">{proposals.length}</span>
      </summary>
      <ul className="proposal-rows">
        {proposals.map((proposal) => (
          <li key={proposal.key}>
            <a href={addressOf(proposal)}>{proposal.title}</a>
            <span className="muted small">
              {[texts.from(proposal.code, fromOf(proposal)), endOf(proposal)].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
