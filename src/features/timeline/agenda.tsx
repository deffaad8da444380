/** The timeline on a phone: what lies ahead, by when it ends. */
import { formatRoute } from '../route.ts';
import type { Seasons } from '#domain/fuzzy-date.ts';
import type { Measure } from '#domain/measure.ts';
import type { Milestone } from '#domain/milestone.ts';
import { timelineTexts } from '#text/timeline-screen.ts';
import { LateMark } from '#ui/attention-mark.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import { StatusGlyph } from '#ui/status-mark.tsx';
import { TimeMark } from '#ui/time-mark.tsx';
import { agendaOf, type AgendaItem } from './agenda-state.ts';
import { UnsentMark } from '../unsent-mark.tsx';
import { WishedTime } from '../wished-time.tsx';
import './agenda.css';

export function Agenda({
  milestones,
  measures,
  seasons,
}: {
  readonly milestones: readonly Milestone[];
  readonly measures: readonly Measure[];
  readonly seasons: Seasons;
}) {
  const texts = useTexts(timelineTexts);
  const { today } = useReader();
  return (
    <div className="agenda">
      {agendaOf(milestones, measures, seasons, today).map(({ heading, items }) => {
        const words = texts.agenda(heading);
        return (
          <section key={words} aria-label={words}>
            <h2>
              {heading.kind === 'late' ? <LateMark>{words}</LateMark> : words}
              <span className="muted">{items.length}</span>
            </h2>
            <ul className="surface">
              {items.map((item) => (
                <AgendaRow key={item.kind === 'milestone' ? item.milestone.key : item.measure.key} item={item} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function AgendaRow({ item }: { readonly item: AgendaItem }) {
  if (item.kind === 'milestone') {
    const { milestone, standing } = item;
    return (
      <li className="agenda-row">
        <span className={`agenda-diamond agenda-diamond--${standing}`} aria-hidden="true" />
        <div>
          <a className="agenda-milestone" href={formatRoute({ screen: 'timeline', open: milestone.key })}>
            {milestone.title}
          </a>
          <UnsentMark row={milestone.key} />
          <TimeMark date={milestone.when} /> <WishedTime of={milestone} />
        </div>
      </li>
    );
  }
  const { measure } = item;
  return (
    <li className="agenda-row">
      <StatusGlyph status={measure.status} />
      <div>
        <a href={formatRoute({ screen: 'measures', open: measure.key, filter: null, search: '' })}>{measure.title}</a>
        <UnsentMark row={measure.key} />
        <TimeMark date={measure.when} /> <WishedTime of={measure} />
      </div>
    </li>
  );
}
