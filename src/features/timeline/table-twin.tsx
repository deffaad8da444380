/** All that the axis draws, in words: one table, filled when it is opened, some hundred rows at a time. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { FuzzyDate } from '#domain/fuzzy-date.ts';
import { measureLabels } from '#text/measure.ts';
import { measureStatusLabels } from '#text/measure-status.ts';
import { measuresTexts } from '#text/measures-screen.ts';
import { milestoneLabels, milestoneStateLabels } from '#text/milestone.ts';
import { formatFuzzyDate, formatTimeState } from '#text/fuzzy-date.ts';
import { planChangeTexts } from '#text/plan-change.ts';
import { timelineTexts } from '#text/timeline-screen.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import type { MeasureBar, MilestoneMark } from './timeline-state.ts';

const AT_A_TIME = 200;

interface TwinProps {
  readonly marks: readonly MilestoneMark[];
  readonly bars: readonly MeasureBar[];
}

export function TableTwin(props: TwinProps) {
  const texts = useTexts(timelineTexts);
  const [open, setOpen] = useState(false);
  return (
    <details className="timeline-table" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{texts.asTable}</summary>
      {open ? <Twin {...props} /> : null}
    </details>
  );
}

interface Line {
  readonly key: string;
  readonly code: string;
  readonly title: string;
  readonly status: string;
  readonly when: string;
  readonly baseline: string;
  readonly wished: string;
  readonly reason: string;
}

function Twin({ marks, bars }: TwinProps) {
  const texts = useTexts(timelineTexts);
  const changes = useTexts(planChangeTexts);
  const { columns } = useTexts(measuresTexts);
  const { language } = useReader();
  const [shown, setShown] = useState(AT_A_TIME);
  const left = marks.length + bars.length - shown;
  const timeOf = (when: FuzzyDate | null): string => (when === null ? '' : formatFuzzyDate(when, language));
  const milestoneLine = ({ milestone, ghost, reason, wished }: MilestoneMark): Line => ({
    key: milestone.key,
    code: milestone.code,
    title: milestone.title,
    status: milestoneStateLabels[milestone.state][language],
    when: formatFuzzyDate(milestone.when, language),
    baseline: timeOf(ghost),
    wished: timeOf(wished),
    reason,
  });
  const measureLine = ({ measure, ghost, reason, wished, late, monthsOpen }: MeasureBar): Line => ({
    key: measure.key,
    code: measure.code,
    title: measure.title,
    status: measureStatusLabels[measure.status][language],
    when: [
      measure.started.words === '' ? '' : `${measureLabels.started[language]}: ${measure.started.words}`,
      monthsOpen === null ? formatFuzzyDate(measure.when, language) : texts.untimedFor(monthsOpen),
      late === null ? '' : formatTimeState({ kind: 'over', days: late }, language, true),
    ]
      .filter((part) => part !== '')
      .join('. '),
    baseline: timeOf(ghost),
    wished: timeOf(wished),
    reason,
  });
  const lines = [
    ...marks.slice(0, shown).map(milestoneLine),
    ...bars.slice(0, Math.max(0, shown - marks.length)).map(measureLine),
  ];
  return (
    <>
      <table>
        <caption className="visually-hidden">{texts.asTableHint}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.code}</th>
            <th scope="col">{columns.title}</th>
            <th scope="col">{columns.status}</th>
            <th scope="col">{milestoneLabels.when[language]}</th>
            <th scope="col">{texts.baseline}</th>
            <th scope="col">{changes.column}</th>
            <th scope="col">{texts.reason}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.key}>
              <td>{line.code}</td>
              <th scope="row">{line.title}</th>
              <td>{line.status}</td>
              <td>{line.when}</td>
              <td>{line.baseline}</td>
              <td>{line.wished}</td>
              <td>{line.reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 ? (
        <Button onClick={() => setShown(shown + AT_A_TIME)}>{texts.showMore(Math.min(left, AT_A_TIME))}</Button>
      ) : null}
    </>
  );
}
