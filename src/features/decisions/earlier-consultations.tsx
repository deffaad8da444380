/** What came of drøfting of the proposals that went into this one: history, read with it and counting for nothing. */
import type { Plan } from '#domain/plan.ts';
import type { Proposal } from '#domain/proposal.ts';
import { consultationsBefore } from '#domain/proposal-merge.ts';
import { formatDay } from '#text/calendar-words.ts';
import { consultationOutcomeLabels, consultationStateLabels } from '#text/consultation.ts';
import { proposalScreenTexts } from '#text/proposal-screen.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { rowsOfPlan } from '../group-rows.ts';
import { useSnapshot } from '../plan-session.tsx';
import { formatRoute } from '../route.ts';
import { ItemSection } from './page-frame.tsx';

export function EarlierConsultations({ plan, proposal }: { readonly plan: Plan; readonly proposal: Proposal }) {
  const texts = useTexts(proposalScreenTexts);
  const { language } = useReader();
  const { rows } = useSnapshot();
  const before = consultationsBefore(proposal, rowsOfPlan(rows.proposal, plan), rowsOfPlan(rows.consultation, plan));
  if (before.length === 0) return null;
  return (
    <ItemSection title={texts.consultedBefore}>
      <p className="muted small">{texts.consultedBeforeText}</p>
      <ul className="proposal-rows">
        {before.map(({ key, title, state, on, outcome, unions, disagreement, reason, proposals }) => (
          <li key={key}>
            <div>
              <p>
                <b>{title}</b>{' '}
                <span className="muted">
                  {[
                    on === null ? '' : formatDay(on, language, 'long'),
                    // What the unions have not confirmed was told by one side.
                    consultationStateLabels[state][language],
                    outcome === null ? '' : consultationOutcomeLabels[outcome][language],
                    unions,
                    reason,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </p>
              {disagreement === '' ? null : <blockquote className="item-quote">{disagreement}</blockquote>}
              <p className="small">
                {proposals.map((one) => (
                  <a key={one.key} className="text-link" href={formatRoute({ screen: 'decisions', open: one.key })}>
                    {`${one.code} ${one.title}`.trim()}
                  </a>
                ))}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </ItemSection>
  );
}
