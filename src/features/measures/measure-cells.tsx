/** What stands in each cell of a measure's row, and on its card. */
import type { ReactNode } from 'react';
import { inOslo } from '#base/clock.ts';
import { daysLate, daysSilent } from '#domain/attention.ts';
import type { CoverageState, Measure, MeasureStatus } from '#domain/measure.ts';
import type { MeasureColumn } from '#domain/measure-list.ts';
import { formatRecentDay } from '#text/calendar-words.ts';
import { formatTimeState } from '#text/fuzzy-date.ts';
import { coverageStateLabels, politicalHandlingLabels } from '#text/measure.ts';
import { refName } from '#text/measure-cells.ts';
import { measuresTexts } from '#text/measures-screen.ts';
import { HelpMark, LateMark, SilentMark } from '#ui/attention-mark.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import { StatusGlyph, StatusMark } from '#ui/status-mark.tsx';
import { StatusMenu } from '#ui/status-menu.tsx';
import { TimeMark } from '#ui/time-mark.tsx';
import { UnsentMark } from '../unsent-mark.tsx';
import { WishedTime } from '../wished-time.tsx';

export type OnStatus = (measure: Measure, status: MeasureStatus) => void;

interface StatusCellProps {
  readonly measure: Measure;
  /** null where the reader may not change anything. */
  readonly onStatus: OnStatus | null;
  readonly tabIndex?: 0 | -1;
}

export function StatusCell({ measure, onStatus, tabIndex = 0 }: StatusCellProps) {
  if (onStatus === null) return <StatusMark status={measure.status} />;
  return (
    <StatusMenu
      status={measure.status}
      title={measure.title}
      tabIndex={tabIndex}
      onChange={(status) => onStatus(measure, status)}
    />
  );
}

/** The words of the time, and beside them what the day makes of it. */
export function When({ measure }: { readonly measure: Measure }): ReactNode {
  const { language, today } = useReader();
  const late = daysLate(measure, today);
  return (
    <span className="measure-when">
      <TimeMark date={measure.when} dense />
      {late === null ? null : <LateMark>{formatTimeState({ kind: 'over', days: late }, language, true)}</LateMark>}
      <WishedTime of={measure} />
    </span>
  );
}

function Updated({
  measure,
  silentAfterDays,
}: {
  readonly measure: Measure;
  readonly silentAfterDays: number;
}): ReactNode {
  const { language, today } = useReader();
  const texts = useTexts(measuresTexts);
  if (measure.confirmedAt === null) return texts.none;
  const words = formatRecentDay(inOslo(measure.confirmedAt).day, language, today);
  return daysSilent(measure, today, silentAfterDays) === null ? words : <SilentMark>{words}</SilentMark>;
}

export const coverageGlyphs: Readonly<Record<CoverageState, MeasureStatus>> = {
  yes: 'done',
  partly: 'partlyDone',
  notStarted: 'notStarted',
};

function CoverageCell({ measure }: { readonly measure: Measure }): ReactNode {
  const { language } = useReader();
  return (
    <ul className="measure-coverage">
      {measure.coverage.map(({ audience, state }) => (
        <li key={audience}>
          <StatusGlyph status={coverageGlyphs[state]} size={12} />
          {`${audience}: ${coverageStateLabels[state][language].toLocaleLowerCase('nb')}`}
        </li>
      ))}
    </ul>
  );
}

/** The role, which is what the plan goes by, and the person in smaller letters. */
export function Responsible({ measure }: { readonly measure: Measure }): ReactNode {
  const texts = useTexts(measuresTexts);
  const { responsible, responsibleRole } = measure;
  if (responsible === null) return responsibleRole || texts.none;
  if (responsibleRole === '' || responsibleRole === responsible.name) return responsible.name;
  return (
    <>
      {responsibleRole}
      <span className="muted small measure-person">{responsible.name}</span>
    </>
  );
}

function Help({ measure }: { readonly measure: Measure }): ReactNode {
  const texts = useTexts(measuresTexts);
  if (measure.helpWanted !== '') return <HelpMark>{texts.helpWanted}</HelpMark>;
  return measure.assistance.map(({ who }) => who).join(', ') || texts.none;
}

function Political({ measure }: { readonly measure: Measure }): ReactNode {
  const { language } = useReader();
  const texts = useTexts(measuresTexts);
  if (measure.political === 'notNeeded') return texts.none;
  return politicalHandlingLabels[measure.political][language];
}

const Clipped = ({ children }: { readonly children: string }): ReactNode => (
  <span className="clip" title={children}>
    {children}
  </span>
);

interface CellProps {
  readonly measure: Measure;
  readonly silentAfterDays: number;
}

/** All columns that hold no control of their own. */
const cells: Readonly<
  Record<Exclude<MeasureColumn, 'title' | 'status'>, (props: CellProps & { readonly none: string }) => ReactNode>
> = {
  code: ({ measure }) => measure.code,
  statusWords: ({ measure, none }) => measure.statusWords || none,
  coverage: ({ measure, none }) => (measure.coverage.length === 0 ? none : <CoverageCell measure={measure} />),
  responsible: ({ measure }) => <Responsible measure={measure} />,
  help: ({ measure }) => <Help measure={measure} />,
  next: ({ measure, none }) => <Clipped>{measure.nextStep || none}</Clipped>,
  workPackage: ({ measure, none }) => refName(measure.workPackage) || none,
  group: ({ measure, none }) => refName(measure.group) || none,
  political: ({ measure }) => <Political measure={measure} />,
  disputed: ({ measure, none }) => measure.disputed || none,
  when: ({ measure }) => <When measure={measure} />,
  updated: ({ measure, silentAfterDays }) => <Updated measure={measure} silentAfterDays={silentAfterDays} />,
};

interface MeasureCellProps extends CellProps {
  readonly column: MeasureColumn;
  readonly address: string;
  readonly open: boolean;
  /** Shown under the title where the column of the next step has no room. */
  readonly nextStepToo: boolean;
  readonly onStatus: OnStatus | null;
  readonly tabIndex: 0 | -1;
}

export function MeasureCell(props: MeasureCellProps): ReactNode {
  const { column, measure, address, open, nextStepToo, onStatus, tabIndex, silentAfterDays } = props;
  const { none } = useTexts(measuresTexts);
  if (column === 'status') return <StatusCell measure={measure} onStatus={onStatus} tabIndex={tabIndex} />;
  if (column !== 'title') return cells[column]({ measure, silentAfterDays, none });
  return (
    <>
      <a href={address} tabIndex={tabIndex} aria-current={open ? 'true' : undefined}>
        {measure.title}
      </a>
      <UnsentMark row={measure.key} />
      {nextStepToo && measure.nextStep !== '' ? <span className="muted small clip">{measure.nextStep}</span> : null}
    </>
  );
}
