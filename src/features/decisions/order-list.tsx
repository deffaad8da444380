/** Vedtaksoppfølging: what the council or another body has asked to have done, by deadline, with how it goes. */
import type { Decision, Followup } from '#domain/decision.ts';
import { asCorrected, correctedTo } from '#domain/decision-correction.ts';
import { ordersOf } from '#domain/decision-log.ts';
import { followupStateLabels } from '#text/decision.ts';
import { decisionFormTexts } from '#text/decision-form.ts';
import { decisionsTexts } from '#text/decisions-screen.ts';
import { formatFuzzyDate, formatTimeState } from '#text/fuzzy-date.ts';
import { inSentence } from '#text/sentence.ts';
import { LateMark } from '#ui/attention-mark.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import { formatRoute } from '../route.ts';
import { CorrectedMark } from './corrected-mark.tsx';

interface OrderListProps {
  readonly decisions: readonly Decision[];
  readonly followups: readonly Followup[];
}

export function OrderList({ decisions, followups }: OrderListProps) {
  const texts = useTexts(decisionFormTexts);
  const log = useTexts(decisionsTexts);
  const { language, today } = useReader();
  const orders = ordersOf(decisions, { followups, today });
  if (orders.length === 0) return null;
  return (
    <section className="draft-list order-list" aria-labelledby="decision-orders">
      <h2 id="decision-orders">
        {texts.orders} <span className="section-count">{orders.length}</span>
      </h2>
      <ul className="surface">
        {orders.map(({ order, state, late }) => (
          <li key={order.key}>
            <a href={formatRoute({ screen: 'decisions', open: order.key })}>{asCorrected(order, decisions).title}</a>
            <span className="order-list-state small">
              <CorrectedMark decision={order} decisions={decisions} />
              {late === null ? null : <LateMark>{formatTimeState({ kind: 'over', days: late }, language)}</LateMark>}
              <span className="muted">
                {order.deadline.words === ''
                  ? ''
                  : log.deadline(
                      inSentence(
                        correctedTo(order, decisions).get('deadline') ?? formatFuzzyDate(order.deadline, language),
                        language,
                      ),
                    )}
              </span>
              <b>{followupStateLabels[state][language]}</b>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
