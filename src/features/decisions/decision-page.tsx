/**
 * One decision as it stands in the log. Nothing of it can be changed here or anywhere: a new decision replaces it and both
 * stay. How it is followed up is a row of its own, which can.
 */
import { Document16Regular } from '@fluentui/react-icons/svg/document';
import type { ReactNode } from 'react';
import { type Decision, isBinding, partsOf } from '#domain/decision.ts';
import { asCorrected, correctedTo } from '#domain/decision-correction.ts';
import { carriedOutBy, correctionsOf, decisionStanding, metOf, successorOf } from '#domain/decision-log.ts';
import type { Plan } from '#domain/plan.ts';
import { isInUse, type Ref } from '#domain/row.ts';
import { formatDay } from '#text/calendar-words.ts';
import { consultationOutcomeLabels } from '#text/consultation.ts';
import {
  changeAreaLabels,
  decisionKindLabels,
  decisionLabels,
  decisionNouns,
  followupStateLabels,
  outcomeLabels,
} from '#text/decision.ts';
import { correctedLabel } from '#text/decision-correction.ts';
import { decisionFormTexts } from '#text/decision-form.ts';
import { decisionsTexts } from '#text/decisions-screen.ts';
import { capitalised } from '#text/entities.ts';
import { formatFuzzyDate } from '#text/fuzzy-date.ts';
import { journalTexts } from '#text/journal-screen.ts';
import { effectLine } from '#text/proposal-lines.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { StatusMark } from '#ui/status-mark.tsx';
import { DecisionTag, ProposalTag } from '#ui/tag.tsx';
import { TimeMark } from '#ui/time-mark.tsx';
import { EditedAfterwards } from '../edited-afterwards.tsx';
import { routeOfHit } from '../hit-route.ts';
import { JournalFacts } from '../journal-facts.tsx';
import { ItemHistory } from '../item-history.tsx';
import { useSnapshot } from '../plan-session.tsx';
import { formatRoute } from '../route.ts';
import { DecisionActs } from './decision-acts.tsx';
import { DecisionFacts } from './decision-facts.tsx';
import { FollowupPart } from './followup.tsx';
import { ItemSection, PageFrame } from './page-frame.tsx';
import '../decision-stages.css';

const named = ({ code, title }: Pick<Ref, 'code' | 'title'>): string => `${code} ${title}`.trim();
const addressOf = ({ key }: Ref): string => formatRoute({ screen: 'decisions', open: key });

export function DecisionPage({ plan, decision }: { readonly plan: Plan; readonly decision: Decision }) {
  const texts = useTexts(decisionsTexts);
  const form = useTexts(decisionFormTexts);
  const journal = useTexts(journalTexts);
  const { language, today } = useReader();
  const { rows } = useSnapshot();
  const decisions = rows.decision.filter((one) => isInUse(one) && one.plan === plan.key);
  const label = (field: keyof typeof decisionLabels): string => decisionLabels[field][language];
  const read = asCorrected(decision, decisions);
  const corrected = correctedTo(decision, decisions);
  const standing = decisionStanding(decision, { decisions, followups: rows.followup, today });
  // A correction is carried out by being read.
  const binding = isBinding(decision) && decision.kind !== 'correction';
  const successor = successorOf(decision, decisions);
  const repealed = successor?.ending === 'repeals';
  // Measures are listed below, with how they stand.
  const isMeasure = ({ key }: Ref): boolean => rows.measure.some((measure) => measure.key === key);
  const besides = decision.creates.filter((one) => !isMeasure(one));
  const made = besides.length === 0 ? null : <Made things={besides} />;
  const others = decision.about.filter((one) => !isMeasure(one));
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
              !binding ? '' : repealed ? followupStateLabels.repealed[language] : texts.standing[standing],
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </>
      }
      heading={read.title}
      aside={
        <>
          {binding ? <FollowupPart plan={plan} decision={decision} /> : null}
          <section className="item-section">
            <DecisionActs plan={plan} decision={decision} over={successor !== null} />
          </section>
          <ItemSection title={journal.heading}>
            <JournalFacts plan={plan} kind="decision" about={decision} />
          </ItemSection>
          <ItemSection title={texts.history}>
            <ItemHistory entity="decision" item={decision.key} />
          </ItemSection>
        </>
      }
    >
      <EditedAfterwards entity="decision" row={decision} />
      <Corrections decision={decision} decisions={decisions} />
      <div className="decision-card surface">
        <p className="decision-outcome">
          <b>{outcomeLabels[decision.outcome][language]}</b>
          {decision.registeredAfterwards ? <span className="muted">{texts.afterwards(read.source)}</span> : null}
        </p>
        <DecisionFacts
          facts={[
            [
              texts.decidedBy[binding ? decision.level : 'handled'],
              [read.decidedBy, read.on === null ? '' : formatDay(read.on, language, 'long')].filter(Boolean).join(', '),
            ],
            [texts.caseNumber, read.caseNumber],
            [label('area'), decision.area === null ? '' : changeAreaLabels[decision.area][language]],
            [
              texts.applies,
              // An order is to be done by a day; it seldom says from when it applies.
              binding && (decision.kind === 'decision' || corrected.has('effective') || decision.effective.words !== '')
                ? (corrected.get('effective') ?? effectLine(decision, language))
                : '',
            ],
            [
              decision.outcome === 'postponed' ? form.untilWhen : label('deadline'),
              corrected.get('deadline') ??
                (decision.deadline.words === '' ? '' : formatFuzzyDate(decision.deadline, language)),
            ],
            [repealed ? form.repealedBy : texts.replacedBy, linkTo(successor)],
            [decision.ending === 'repeals' ? form.repeals : texts.replaces, linkTo(decision.replaces)],
            [label('corrects'), linkTo(decision.corrects)],
            [label('noFollowupBecause'), decision.noFollowupBecause],
            [label('about'), others.map(named).join(', ')],
            [label('meeting'), decision.meeting === null ? '' : named(decision.meeting)],
            [form.createdWith, made],
          ]}
        />
      </div>
      <p className="decision-log-foot">
        <Document16Regular />
        {texts.logFoot}
      </p>
      <Consulted decision={decision} />
      {read.points.length === 0 ? null : (
        <ItemSection title={texts.points}>
          <ol className="item-points">
            {read.points.map((point) => (
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
      {read.openPoints.length === 0 ? null : (
        <ItemSection title={texts.openPoints}>
          <ul className="item-points">
            {read.openPoints.map((point) => (
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

/** Groups and milestones, each where it is read; what a closed tab left unmade has no place yet. */
function Made({ things }: { readonly things: readonly Ref[] }) {
  const { rows } = useSnapshot();
  return things.map(({ key, title }) => {
    const route = routeOfHit({ entity: 'group', key }, rows) ?? routeOfHit({ entity: 'milestone', key }, rows);
    return route === null ? (
      <span key={key}>{title}</span>
    ) : (
      <a key={key} className="text-link" href={formatRoute(route)}>
        {title}
      </a>
    );
  });
}

/** What was written wrong, beside what stands: the correction is a record of its own. */
function Corrections({
  decision,
  decisions,
}: {
  readonly decision: Decision;
  readonly decisions: readonly Decision[];
}) {
  const form = useTexts(decisionFormTexts);
  const { language } = useReader();
  const lines = ({ corrected }: Decision): string =>
    corrected.map(({ field, from, to }) => form.corrected(correctedLabel(field, language), from, to)).join('. ');
  const corrections = correctionsOf(decision, decisions);
  if (corrections.length === 0) return decision.corrected.length === 0 ? null : <p>{lines(decision)}</p>;
  return (
    <ul className="item-note">
      {corrections.map((one) => (
        <li key={one.key}>
          <a className="text-link" href={addressOf(one)}>
            {form.correctedOn(one.on === null ? '' : formatDay(one.on, language, 'long'))}
          </a>{' '}
          {lines(one)}
        </li>
      ))}
    </ul>
  );
}

/** What came of drøfting, as it was copied when the decision was registered; or why there was none. */
function Consulted({ decision: { consultedAs, unconsultedBecause } }: { readonly decision: Decision }) {
  const { language } = useReader();
  if (consultedAs === null && unconsultedBecause === '') return null;
  const label = consultedAs === null ? decisionLabels.unconsultedBecause : decisionLabels.consultedAs;
  return (
    <ItemSection title={label[language]}>
      {consultedAs === null ? (
        <p>{unconsultedBecause}</p>
      ) : (
        <>
          <p>
            {[
              consultationOutcomeLabels[consultedAs.outcome][language],
              consultedAs.on === null ? '' : formatDay(consultedAs.on, language, 'long'),
            ]
              .filter(Boolean)
              .join(', ')}
          </p>
          {consultedAs.disagreement === '' ? null : (
            <blockquote className="item-quote">{consultedAs.disagreement}</blockquote>
          )}
        </>
      )}
    </ItemSection>
  );
}

/** A stage with a date is round and solid; one that waits for a condition is dashed, after all dates. */
function Stages({ decision }: { readonly decision: Decision }) {
  const texts = useTexts(decisionsTexts);
  const { language } = useReader();
  const { rows } = useSnapshot();
  return (
    <ol className="decision-stages">
      {partsOf(decision).map((stage, index) => {
        const conditional = stage.when.kind === 'conditional';
        const met = conditional ? metOf(decision, stage, rows.followup) : null;
        return (
          <li key={stage.what + stage.when.words} className={conditional ? 'decision-stage--condition' : ''}>
            <span className="decision-stage-number" aria-hidden="true">
              {index + 1}
            </span>
            <div>
              {stage.what === '' ? null : <b>{stage.what}</b>}
              <TimeMark date={stage.when} />
              {met?.conditionMetOn ? (
                <span className="muted small">
                  {texts.conditionMet(formatDay(met.conditionMetOn, language, 'long'), met.conditionMetBy)}
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
