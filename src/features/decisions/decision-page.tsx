/**
 * One decision as it stands in the log. Nothing of it can be changed here or anywhere: a new decision replaces it and both
 * stay. How it is followed up is a row of its own, which can.
 */
import { Document16Regular } from '@fluentui/react-icons/svg/document';
import type { ReactNode } from 'react';
import { type Decision, type EffectiveStep, isBinding } from '#domain/decision.ts';
import { carriedOutBy, decisionStanding, followupOf, successorOf } from '#domain/decision-log.ts';
import type { Plan } from '#domain/plan.ts';
import { isInUse, type Ref } from '#domain/row.ts';
import { formatDay } from '#text/calendar-words.ts';
import { changeAreaLabels, decisionKindLabels, decisionLabels, decisionNouns, outcomeLabels } from '#text/decision.ts';
import { decisionsTexts } from '#text/decisions-screen.ts';
import { capitalised } from '#text/entities.ts';
import { formatFuzzyDate } from '#text/fuzzy-date.ts';
import { effectLine } from '#text/proposal-lines.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { StatusMark } from '#ui/status-mark.tsx';
import { DecisionTag, ProposalTag } from '#ui/tag.tsx';
import { TimeMark } from '#ui/time-mark.tsx';
import { EditedAfterwards } from '../edited-afterwards.tsx';
import { ItemHistory } from '../item-history.tsx';
import { useSnapshot } from '../plan-session.tsx';
import { formatRoute } from '../route.ts';
import { DecisionFacts } from './decision-facts.tsx';
import { FollowupPart } from './followup.tsx';
import { ItemSection, PageFrame } from './page-frame.tsx';

const named = ({ code, title }: Pick<Ref, 'code' | 'title'>): string => `${code} ${title}`.trim();
const addressOf = ({ key }: Ref): string => formatRoute({ screen: 'decisions', open: key });

export function DecisionPage({ plan, decision }: { readonly plan: Plan; readonly decision: Decision }) {
  const texts = useTexts(decisionsTexts);
  const { language, today } = useReader();
  const { rows } = useSnapshot();
  const decisions = rows.decision.filter((one) => isInUse(one) && one.plan === plan.key);
  const label = (field: keyof typeof decisionLabels): string => decisionLabels[field][language];
  const standing = decisionStanding(decision, { decisions, followups: rows.followup, today });
  const binding = isBinding(decision);
  const successor = successorOf(decision, decisions);
  const staged = decision.stages.length > 0 || decision.effective.kind === 'conditional';
  return (
    <PageFrame
      place={
        <>
          <DecisionTag>
            {`${capitalised(decisionNouns[decision.level][language].singular)} ${decision.code}`.trim()}
          </DecisionTag>
          <span className="muted">
            {[
              decision.kind === 'decision' ? '' : decisionKindLabels[decision.kind][language],
              standing === 'unbinding' ? '' : texts.standing[standing],
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </>
      }
      heading={decision.title}
      aside={
        <>
          {binding ? <FollowupPart plan={plan} decision={decision} /> : null}
          <ItemSection title={texts.history}>
            <ItemHistory entity="decision" item={decision.key} />
          </ItemSection>
        </>
      }
    >
      <EditedAfterwards entity="decision" row={decision} />
      <div className="decision-card surface">
        <p className="decision-outcome">
          <b>{outcomeLabels[decision.outcome][language]}</b>
          {decision.registeredAfterwards ? <span className="muted">{texts.afterwards(decision.source)}</span> : null}
        </p>
        <DecisionFacts
          facts={[
            [
              texts.decidedBy[binding ? decision.level : 'handled'],
              [decision.decidedBy, decision.on === null ? '' : formatDay(decision.on, language, 'long')]
                .filter(Boolean)
                .join(', '),
            ],
            [texts.caseNumber, decision.caseNumber],
            [label('area'), decision.area === null ? '' : changeAreaLabels[decision.area][language]],
            [texts.applies, binding ? effectLine(decision, language) : ''],
            [label('deadline'), decision.deadline.words === '' ? '' : formatFuzzyDate(decision.deadline, language)],
            [texts.replacedBy, linkTo(successor)],
            [texts.replaces, linkTo(decision.replaces)],
          ]}
        />
      </div>
      <p className="decision-log-foot">
        <Document16Regular />
        {texts.logFoot}
      </p>
      {decision.points.length === 0 ? null : (
        <ItemSection title={texts.points}>
          <ol className="item-points">
            {decision.points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ol>
        </ItemSection>
      )}
      {staged && binding ? (
        <ItemSection title={texts.whenApplies}>
          <Stages decision={decision} />
        </ItemSection>
      ) : null}
      {decision.openPoints.length === 0 ? null : (
        <ItemSection title={texts.openPoints}>
          <ul className="item-points">
            {decision.openPoints.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </ItemSection>
      )}
      {decision.proposals.length === 0 ? null : (
        <ItemSection title={texts.answered}>
          <ul className="proposal-rows">
            {decision.proposals.map((proposal) => (
              <li key={proposal.key}>
                <span>
                  <ProposalTag>{texts.proposal}</ProposalTag> <a href={addressOf(proposal)}>{named(proposal)}</a>
                </span>
              </li>
            ))}
          </ul>
        </ItemSection>
      )}
      {binding ? (
        <ItemSection title={texts.followedUpIn}>
          <CarriedOut decision={decision} />
        </ItemSection>
      ) : null}
    </PageFrame>
  );
}

const linkTo = (decision: Ref | null): ReactNode =>
  decision === null ? null : (
    <a className="text-link" href={addressOf(decision)}>
      {named(decision)}
    </a>
  );

/** A stage with a date is round and solid; one that waits for a condition is dashed, after all dates. */
function Stages({ decision }: { readonly decision: Decision }) {
  const texts = useTexts(decisionsTexts);
  const { language } = useReader();
  const { rows } = useSnapshot();
  const followup = followupOf(decision, rows.followup);
  const whole: EffectiveStep = { what: '', when: decision.effective, saidBy: '' };
  const stages = decision.stages.length > 0 ? decision.stages : [whole];
  return (
    <ol className="decision-stages">
      {stages.map((stage, index) => {
        const conditional = stage.when.kind === 'conditional';
        return (
          <li key={stage.what + stage.when.words} className={conditional ? 'decision-stage--condition' : ''}>
            <span className="decision-stage-number" aria-hidden="true">
              {index + 1}
            </span>
            <div>
              {stage.what === '' ? null : <b>{stage.what}</b>}
              <TimeMark date={stage.when} />
              {conditional && followup?.conditionMetOn ? (
                <span className="muted small">
                  {texts.conditionMet(formatDay(followup.conditionMetOn, language, 'long'), followup.conditionMetBy)}
                </span>
              ) : conditional ? (
                <span className="muted small">
                  {texts.condition} {stage.saidBy === '' ? texts.noDate : texts.conditionBy(stage.saidBy)}
                </span>
              ) : null}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function CarriedOut({ decision }: { readonly decision: Decision }) {
  const texts = useTexts(decisionsTexts);
  const { rows } = useSnapshot();
  const measures = carriedOutBy(decision, rows.measure);
  if (measures.length === 0) return <p className="muted">{texts.noFollowup}</p>;
  return (
    <ul className="item-measures">
      {measures.map((measure) => (
        <li key={measure.key}>
          <a href={formatRoute({ screen: 'measures', open: measure.key, filter: null, search: '' })}>
            {named(measure)}
          </a>
          <StatusMark status={measure.status} />
        </li>
      ))}
    </ul>
  );
}
