/** What there is to know of a case before anything is said of it, by what it is about. */
import type { ReactNode } from 'react';
import { overdue } from '#domain/attention.ts';
import { type AgendaCase, meetingBefore, type PlanOnAgenda } from '#domain/agenda.ts';
import { outsideBudget, releaseWanted } from '#domain/agenda-lacks.ts';
import { followupOf } from '#domain/decision-log.ts';
import { isBinding } from '#domain/decision.ts';
import type { Mandate } from '#domain/group.ts';
import type { Costs } from '#domain/measure.ts';
import { waitsForMeeting } from '#domain/meeting-waits.ts';
import { type Meeting, meetsOn } from '#domain/meeting.ts';
import { isMoved } from '#domain/milestone.ts';
import type { Proposal } from '#domain/proposal.ts';
import { consultationStanding, unsettledBy } from '#domain/proposal-path.ts';
import { helpWanted } from '#domain/report-round.ts';
import { agendaTexts } from '#text/agenda.ts';
import { formatRecentDay } from '#text/calendar-words.ts';
import { decisionNouns, followupStateLabels, outcomeLabels } from '#text/decision.ts';
import { capitalised, entityNouns } from '#text/entities.ts';
import { formatFuzzyDate } from '#text/fuzzy-date.ts';
import { mandateLabels } from '#text/group.ts';
import { budgetPlaceLabels, costLabels } from '#text/measure.ts';
import { meetingPanelTexts } from '#text/meeting-panel.ts';
import { consultationLine, progressLine } from '#text/proposal-lines.ts';
import type { Language } from '#text/language.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { DecisionTag, ProposalTag } from '#ui/tag.tsx';
import { TimeMark } from '#ui/time-mark.tsx';
import { HelpList } from '../help-requests.tsx';
import { CasePaperWord } from '../record-word.tsx';
import { formatRoute } from '../route.ts';

interface CasePapersProps {
  readonly one: AgendaCase;
  readonly meeting: Meeting;
  readonly given: PlanOnAgenda;
}

export function CasePapers({ one, meeting, given }: CasePapersProps) {
  const { today } = useReader();
  const { about, subject } = one.item;
  if (one.why === 'sinceLast') return <SinceLast meeting={meeting} given={given} />;
  switch (subject) {
    case 'proposal': {
      const proposal = given.proposals.find(({ key }) => key === about?.key);
      return proposal === undefined ? null : <ProposalPaper proposal={proposal} given={given} />;
    }
    case 'mandate': {
      const mandate = given.mandates.find(({ key }) => key === about?.key);
      return mandate === undefined ? null : <MandatePaper mandate={mandate} />;
    }
    case 'request':
    case 'sentReport': {
      const wanted = helpWanted(given.requests, given.sent, today).filter(
        (help) => (help.kind === 'request' ? help.request : help.report).key === about?.key,
      );
      return wanted.length === 0 ? null : <HelpList wanted={wanted} named />;
    }
    case 'milestone':
      return <Undated given={given} />;
    case 'measure':
      return <Outside given={given} />;
    case 'member':
      return <Release given={given} />;
    case 'decision':
      return <Order one={one} given={given} />;
    case 'plan':
      return <Status given={given} />;
    case null:
      return null;
  }
}

type Fact = readonly [label: string, value: ReactNode];

function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const said = facts.filter(([, value]) => value !== '' && value !== null);
  return said.length === 0 ? null : (
    <dl className="case-facts">
      {said.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function moneyOf({ costOnce, costYearly, budget }: Costs, language: Language): string {
  const number = new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'nb-NO');
  return [
    costOnce === null ? '' : `${costLabels.costOnce[language]}: ${number.format(costOnce)}`,
    costYearly === null ? '' : `${costLabels.costYearly[language]}: ${number.format(costYearly)}`,
    budget === 'unknown' ? '' : budgetPlaceLabels[budget][language],
  ]
    .filter(Boolean)
    .join('. ');
}

function ProposalPaper({ proposal, given }: { readonly proposal: Proposal; readonly given: PlanOnAgenda }) {
  const texts = useTexts(agendaTexts);
  const { language, today } = useReader();
  const standing = consultationStanding(proposal, given.consultations);
  const words = standing.kind === 'done' ? standing.consultation.disagreement.trim() : '';
  const [before] = unsettledBy(proposal, given.decisions);
  const noun = capitalised(entityNouns.proposal[language].singular);
  return (
    <>
      <div className="case-proposal proposal-frame">
        <div className="case-proposal-head">
          <a href={formatRoute({ screen: 'decisions', open: proposal.key })}>
            <ProposalTag>{`${noun} ${proposal.code}`.trim()}</ProposalTag>
          </a>
          <span className="muted">{progressLine(proposal, language, today)}</span>
          <span className="grow" />
          <CasePaperWord proposal={proposal} />
        </div>
        {proposal.text === '' ? null : <p className="case-proposal-text">{proposal.text}</p>}
        {proposal.change === null ? null : (
          <p className="case-proposal-text">
            {proposal.change.item.title}: {proposal.change.from} → {proposal.change.to}
          </p>
        )}
      </div>
      <Facts
        facts={[
          [
            texts.from,
            proposal.group === null ? proposal.proposedBy : `${proposal.group.code} ${proposal.group.title}`.trim(),
          ],
          [
            texts.consulted,
            proposal.kind === 'proposal' ? (
              <>
                {consultationLine(standing, language, today)}
                {words === '' ? null : <q className="case-disagreement">{words}</q>}
              </>
            ) : (
              ''
            ),
          ],
          [texts.money, moneyOf(proposal, language)],
          [
            texts.earlier,
            before === undefined ? (
              ''
            ) : (
              <a key="before" className="text-link" href={formatRoute({ screen: 'decisions', open: before.key })}>
                {[
                  outcomeLabels[before.outcome][language],
                  before.on === null ? '' : formatRecentDay(before.on, language, today),
                ]
                  .filter(Boolean)
                  .join(' ')}
              </a>
            ),
          ],
        ]}
      />
    </>
  );
}

function MandatePaper({ mandate }: { readonly mandate: Mandate }) {
  const texts = useTexts(agendaTexts);
  const { language } = useReader();
  const [group] = mandate.groups;
  return (
    <>
      {mandate.text === '' ? null : <p className="case-text">{mandate.text}</p>}
      <Facts
        facts={[
          [
            mandateLabels.groups[language],
            group === undefined ? (
              ''
            ) : (
              <a key="groups" className="text-link" href={formatRoute({ screen: 'groups', open: group.key })}>
                {mandate.groups.map(({ code, title }) => `${code} ${title}`.trim()).join(', ')}
              </a>
            ),
          ],
          [texts.tasks, mandate.tasks.join(' · ')],
          [texts.delivers, mandate.deliverable],
          [texts.delivered, mandate.delivery],
          [texts.deadline, mandate.deadline.words === '' ? '' : formatFuzzyDate(mandate.deadline, language)],
        ]}
      />
    </>
  );
}

const Lines = ({ children }: { readonly children: ReactNode }) => <ul className="case-lines">{children}</ul>;

function Undated({ given }: { readonly given: PlanOnAgenda }) {
  const { today } = useReader();
  return (
    <Lines>
      {waitsForMeeting(given, today)
        .milestones.filter(({ why }) => why === 'untimed')
        .map(({ milestone: { key, title, when, participants } }) => (
          <li key={key}>
            <a href={formatRoute({ screen: 'timeline', open: key })}>{title}</a>
            <span className="muted">{participants.join(', ')}</span>
            <TimeMark date={when} />
          </li>
        ))}
    </Lines>
  );
}

function Outside({ given }: { readonly given: PlanOnAgenda }) {
  const { language } = useReader();
  return (
    <Lines>
      {outsideBudget(given.measures).map((measure) => (
        <li key={measure.key}>
          <a href={formatRoute({ screen: 'measures', open: measure.key, filter: null, search: '' })}>
            {`${measure.code} ${measure.title}`.trim()}
          </a>
          <span className="muted">{moneyOf(measure, language)}</span>
        </li>
      ))}
    </Lines>
  );
}

function Release({ given }: { readonly given: PlanOnAgenda }) {
  const texts = useTexts(agendaTexts);
  return (
    <Lines>
      {releaseWanted(given).map(({ group, wanted, granted }) => (
        <li key={group.key}>
          <a href={formatRoute({ screen: 'groups', open: group.key })}>{`${group.code} ${group.title}`.trim()}</a>
          <span className="muted">{texts.hours(wanted, granted)}</span>
        </li>
      ))}
    </Lines>
  );
}

function Order({ one, given }: { readonly one: AgendaCase; readonly given: PlanOnAgenda }) {
  const texts = useTexts(agendaTexts);
  const { language } = useReader();
  const order = given.decisions.find(({ key }) => key === one.item.about?.key);
  if (order === undefined) return null;
  const followup = followupOf(order, given.followups);
  return (
    <>
      {order.points.length === 0 ? null : (
        <ol className="case-points">
          {order.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ol>
      )}
      <Facts
        facts={[
          [
            capitalised(decisionNouns[order.level][language].singular),
            <a key="log" className="text-link" href={formatRoute({ screen: 'decisions', open: order.key })}>
              {[order.decidedBy, order.caseNumber].filter(Boolean).join(', ') || order.title}
            </a>,
          ],
          [texts.deadline, formatFuzzyDate(order.deadline, language)],
          [texts.handling, followup === null ? texts.noFollowup : followupStateLabels[followup.state][language]],
        ]}
      />
    </>
  );
}

/** What the meeting before decided, and how it goes. */
function SinceLast({ meeting, given }: { readonly meeting: Meeting; readonly given: PlanOnAgenda }) {
  const texts = useTexts(agendaTexts);
  const { language } = useReader();
  const before = meetingBefore(meeting, given.meetings);
  const day = before === null ? null : meetsOn(before);
  const decided = given.decisions
    .filter(isBinding)
    .filter((one) =>
      before === null ? one.decidedBy === meeting.body : one.on !== null && day !== null && one.on >= day,
    )
    .toSorted((a, b) => ((a.on ?? '') < (b.on ?? '') ? 1 : -1))
    .slice(0, MOST_SHOWN);
  return (
    <>
      {before === null ? <p className="muted">{texts.firstMeeting}</p> : null}
      {decided.length === 0 ? <p className="muted">{texts.noneThen}</p> : null}
      <Lines>
        {decided.map((one) => {
          const followup = followupOf(one, given.followups);
          return (
            <li key={one.key}>
              <a href={formatRoute({ screen: 'decisions', open: one.key })}>
                <DecisionTag>{one.caseNumber || one.code}</DecisionTag> {one.title}
              </a>
              <span className="muted">
                {followup === null ? texts.noFollowup : followupStateLabels[followup.state][language]}
                {followup?.note ? `. ${followup.note}` : ''}
              </span>
            </li>
          );
        })}
      </Lines>
    </>
  );
}

const MOST_SHOWN = 6;

/** What is late, and the milestones that have left the time that was approved. */
function Status({ given }: { readonly given: PlanOnAgenda }) {
  const texts = useTexts(agendaTexts);
  const panel = useTexts(meetingPanelTexts);
  const { language, today } = useReader();
  const moved = given.milestones.filter((one) => isMoved(one) && one.state !== 'reached' && one.state !== 'cancelled');
  const late = overdue(given.milestones, given.measures, today);
  return (
    <>
      {late.length + moved.length === 0 ? <p className="muted">{texts.allOnTime}</p> : null}
      <Lines>
        {late.map((one) => {
          const row = one.kind === 'milestone' ? one.milestone : one.measure;
          const href =
            one.kind === 'measure'
              ? formatRoute({ screen: 'measures', open: row.key, filter: null, search: '' })
              : formatRoute({ screen: 'timeline', open: row.key });
          return (
            <li key={row.key}>
              <a href={href}>{`${row.code} ${row.title}`.trim()}</a>
              <TimeMark date={row.when} />
            </li>
          );
        })}
        {moved.map((one) => (
          <li key={one.key}>
            <a href={formatRoute({ screen: 'timeline', open: one.key })}>{one.title}</a>
            <TimeMark date={one.when} />
            {one.baseline === null ? null : (
              <span className="muted small">
                {panel.originally(formatFuzzyDate(one.baseline, language))}
                {one.moveReason === '' ? '' : ` ${panel.because(one.moveReason)}`}
              </span>
            )}
          </li>
        ))}
      </Lines>
    </>
  );
}
