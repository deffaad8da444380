/** The log: what has been decided, by whom, when and in what case, newest on top. Always solid, never edited. */
import { Document16Regular } from '@fluentui/react-icons/svg/document';
import { yearOf } from '#base/calendar.ts';
import { type Decision, type Followup, isBinding } from '#domain/decision.ts';
import { asCorrected, correctedTo } from '#domain/decision-correction.ts';
import { carriedOutBy, decisionStanding, successorOf } from '#domain/decision-log.ts';
import { formatDay } from '#text/calendar-words.ts';
import {
  decisionKindLabels,
  decisionLabels,
  decisionNouns,
  followupStateLabels,
  outcomeLabels,
} from '#text/decision.ts';
import { decisionsTexts } from '#text/decisions-screen.ts';
import { capitalised } from '#text/entities.ts';
import { formatFuzzyDate } from '#text/fuzzy-date.ts';
import { effectLine } from '#text/proposal-lines.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { EmptyState } from '#ui/notice.tsx';
import { DecisionTag } from '#ui/tag.tsx';
import { useSnapshot } from '../plan-session.tsx';
import { formatRoute } from '../route.ts';
import { CorrectedMark } from './corrected-mark.tsx';
import { DecisionFacts } from './decision-facts.tsx';

interface DecisionLogProps {
  readonly decisions: readonly Decision[];
  readonly followups: readonly Followup[];
}

export function DecisionLog({ decisions, followups }: DecisionLogProps) {
  const texts = useTexts(decisionsTexts);
  const { language, today } = useReader();
  const { rows } = useSnapshot();
  return (
    <section className="decisions-column" aria-labelledby="decision-log">
      <div className="decisions-line">
        <h2 id="decision-log">
          <DecisionTag>{texts.log}</DecisionTag>
        </h2>
        <span>{texts.logLine}</span>
      </div>
      {decisions.length === 0 ? (
        <EmptyState title={texts.noDecisions}>{texts.noDecisionsText}</EmptyState>
      ) : (
        <ol className="decision-log surface">
          {decisions.map((recorded) => {
            const decision = asCorrected(recorded, decisions);
            const corrected = correctedTo(recorded, decisions);
            const standing = decisionStanding(decision, { decisions, followups, today });
            const repealed = successorOf(decision, decisions)?.ending === 'repeals';
            const measures = carriedOutBy(decision, rows.measure);
            return (
              <li key={decision.key}>
                <div className="decision-log-day">
                  {decision.on === null ? null : (
                    <time dateTime={decision.on}>
                      <b>{formatDay(decision.on, language, 'short', { yearIfNot: yearOf(decision.on) })}</b>{' '}
                      <span>{yearOf(decision.on)}</span>
                    </time>
                  )}
                </div>
                <div className="decision-log-body">
                  <h3>
                    <a href={formatRoute({ screen: 'decisions', open: decision.key })}>{decision.title}</a>
                  </h3>
                  <p className="decision-log-kind">
                    <DecisionTag>{capitalised(decisionNouns[decision.level][language].singular)}</DecisionTag>
                    {decision.kind === 'decision' ? null : <span>{decisionKindLabels[decision.kind][language]}</span>}
                    {decision.outcome === 'adopted' ? null : <b>{outcomeLabels[decision.outcome][language]}</b>}
                    {standing === 'applies' || standing === 'unbinding' ? null : (
                      <span>{repealed ? followupStateLabels.repealed[language] : texts.standing[standing]}</span>
                    )}
                    {decision.registeredAfterwards ? <span>{texts.afterwards('')}</span> : null}
                    <CorrectedMark decision={recorded} decisions={decisions} />
                  </p>
                  <DecisionFacts
                    facts={[
                      [texts.decidedBy[isBinding(decision) ? decision.level : 'handled'], decision.decidedBy],
                      [texts.caseNumber, decision.caseNumber],
                      decision.kind === 'order'
                        ? [
                            decisionLabels.deadline[language],
                            corrected.get('deadline') ?? formatFuzzyDate(decision.deadline, language),
                          ]
                        : [
                            texts.applies,
                            isBinding(decision) && decision.kind === 'decision'
                              ? (corrected.get('effective') ?? effectLine(decision, language))
                              : '',
                          ],
                      [
                        texts.followedUpIn,
                        measures.length === 0
                          ? ''
                          : measures.map(({ key, code, title }) => (
                              <a
                                key={key}
                                className="text-link"
                                href={formatRoute({ screen: 'measures', open: key, filter: null, search: '' })}
                              >
                                {code === '' ? title : code}
                                {code === '' ? null : <span className="visually-hidden"> {title}</span>}
                              </a>
                            )),
                      ],
                    ]}
                  />
                </div>
              </li>
            );
          })}
        </ol>
      )}
      {decisions.length === 0 ? null : (
        <p className="decision-log-foot">
          <Document16Regular />
          {texts.logFoot}
        </p>
      )}
    </section>
  );
}
