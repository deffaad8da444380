/** What the shapes mean. */
import { measureStatuses } from '#domain/measure.ts';
import { planChangeTexts } from '#text/plan-change.ts';
import { timelineTexts } from '#text/timeline-screen.ts';
import { useTexts } from '#ui/language.tsx';
import { StatusMark } from '#ui/status-mark.tsx';
import './legend.css';

export function Legend() {
  const { legend } = useTexts(timelineTexts);
  const changes = useTexts(planChangeTexts);
  return (
    <div className="legend">
      <ul>
        {(['soft', 'hard', 'open', 'untimed', 'baseline'] as const).map((kind) => (
          <li key={kind}>
            <span className={`legend-sample legend-sample--${kind}`} aria-hidden="true" />
            {legend[kind]}
          </li>
        ))}
        <li>
          <span className="legend-sample legend-sample--wish" aria-hidden="true" />
          {changes.legend}
        </li>
      </ul>
      <ul>
        {measureStatuses
          .filter((status) => status !== 'notRelevant')
          .map((status) => (
            <li key={status}>
              <StatusMark status={status} />
            </li>
          ))}
      </ul>
    </div>
  );
}
