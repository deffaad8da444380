/** One row of the matrix: the measure, and its phases in the cells that they fill. */
import { Gavel16Filled } from '@fluentui/react-icons/svg/gavel';
import { PeopleChat16Regular } from '@fluentui/react-icons/svg/people-chat';
import { Add16Regular } from '@fluentui/react-icons/svg/add';
import { type CSSProperties, type PointerEvent, type ReactNode, useState } from 'react';
import { parseDay } from '#base/clock.ts';
import { lastOfMonth } from '#base/calendar.ts';
import { type FuzzyDate, undated } from '#domain/fuzzy-date.ts';
import type { Measure, Phase } from '#domain/measure.ts';
import {
  type MatrixCell,
  type Period,
  type PlacedPhase,
  type PhaseStanding,
  phaseStanding,
} from '#domain/progress-matrix.ts';
import { formatFuzzyDate } from '#text/fuzzy-date.ts';
import { phaseKindLabels } from '#text/measure.ts';
import { matrixTexts } from '#text/progress-matrix.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { StatusGlyph, statusClass } from '#ui/status-mark.tsx';
import { UnsentMark } from '../unsent-mark.tsx';
import { WishedTime } from '../wished-time.tsx';

interface MatrixRowProps {
  readonly measure: Measure;
  readonly cells: readonly MatrixCell[];
  readonly periods: readonly Period[];
  readonly current: number;
  readonly columns: CSSProperties;
  readonly top: number;
  readonly height: number;
  readonly rowIndex: number;
  readonly address: string;
  /** The column that Tab comes to; -1 the name, null in no other row. */
  readonly focusColumn: number | null;
  readonly editable: boolean;
  readonly onExtend: (phase: number, columns: number) => void;
}

/** Months as a plan says them: «januar–juni 2026». */
function monthsOf({ from, to }: Phase): FuzzyDate {
  const last = parseDay(`${to}-01`);
  return {
    ...undated,
    kind: 'at',
    from: parseDay(`${from}-01`),
    to: last === null ? null : lastOfMonth(last),
    startEdge: 'soft',
    endEdge: 'soft',
  };
}

export function MatrixRow(props: MatrixRowProps) {
  const { measure, cells, periods, focusColumn, editable } = props;
  const texts = useTexts(matrixTexts);
  const isFocus = (first: number, span: number): boolean =>
    focusColumn !== null && first <= focusColumn && focusColumn < first + span;
  return (
    <div
      role="row"
      className="matrix-row"
      style={{ ...props.columns, top: props.top, height: props.height }}
      aria-rowindex={props.rowIndex}
      data-row={measure.key}
    >
      <span role="rowheader" className="matrix-names" aria-colindex={1}>
        <a href={props.address} title={measure.title} data-first={-1} data-span={1} tabIndex={isFocus(-1, 1) ? 0 : -1}>
          {measure.title}
        </a>
        <UnsentMark row={measure.key} />
        <WishedTime of={measure} compact />
        {measure.group === null ? null : <span className="muted">{measure.group.code || measure.group.title}</span>}
      </span>
      {cells.map((cell, index) => {
        const { first, span, phases } = cell;
        const holds = first <= props.current && props.current < first + span;
        return (
          <div
            key={first}
            role="gridcell"
            className={`matrix-cell${holds ? ' matrix-cell--now' : ''}${periods[first]?.number === 1 ? ' matrix-new-year' : ''}`}
            style={{ gridColumn: `${first + 2} / span ${span}`, '--columns': span } as CSSProperties}
            aria-colindex={first + 2}
            aria-colspan={span}
            data-first={first}
            data-span={span}
            tabIndex={isFocus(first, span) ? 0 : -1}
          >
            {phases.length === 0 ? (
              <>
                <span className="visually-hidden">{texts.noPhase}</span>
                {editable ? <Add16Regular className="matrix-add" /> : null}
              </>
            ) : (
              phases.map((placed) => (
                <PhaseBar
                  key={placed.index}
                  placed={placed}
                  measure={measure}
                  columns={span}
                  hasRoom={isFreeBehind(placed, cell, cells[index + 1])}
                  onExtend={editable ? (by) => props.onExtend(placed.index, by) : null}
                />
              ))
            )}
          </div>
        );
      })}
    </div>
  );
}

/** Whether the words of a short phase may run on over its end: nothing else lies in its lane there. */
function isFreeBehind({ index, lane, to }: PlacedPhase, cell: MatrixCell, next: MatrixCell | undefined): boolean {
  const inLane = (phases: readonly PlacedPhase[]): boolean => phases.some((one) => one.lane === lane);
  const later = cell.phases.filter((one) => one.index !== index && one.from >= to);
  return next !== undefined && !inLane(later) && !inLane(next.phases);
}

const standingClass: Readonly<Record<PhaseStanding, string>> = {
  done: 'matrix-phase--done',
  passed: 'matrix-phase--passed',
  now: 'matrix-phase--now',
  ahead: 'matrix-phase--ahead',
};

function glyphOf({ phase }: Phase, standing: PhaseStanding, { status }: Measure): ReactNode {
  if (standing === 'done') return <StatusGlyph status="done" />;
  if (phase === 'politicalHandling') return <Gavel16Filled />;
  if (phase === 'involvement') return <PeopleChat16Regular />;
  return standing === 'now' ? <StatusGlyph status={status} /> : null;
}

function PhaseBar({
  placed: { phase, from, to, lane },
  measure,
  columns,
  hasRoom,
  onExtend,
}: {
  readonly placed: PlacedPhase;
  readonly measure: Measure;
  readonly columns: number;
  readonly hasRoom: boolean;
  readonly onExtend: ((columns: number) => void) | null;
}) {
  const texts = useTexts(matrixTexts);
  const { language, today } = useReader();
  const [pulled, setPulled] = useState<{ readonly at: number; readonly by: number; readonly column: number } | null>(
    null,
  );
  const standing = phaseStanding(phase, measure, today);
  const kind = phaseKindLabels[phase.phase][language];
  const months = formatFuzzyDate(monthsOf(phase), language);
  const grip = {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      event.preventDefault();
      event.stopPropagation();
      event.currentTarget.setPointerCapture(event.pointerId);
      const cell = event.currentTarget.closest('[role=gridcell]');
      setPulled({ at: event.clientX, by: 0, column: (cell?.getBoundingClientRect().width ?? 0) / columns });
    },
    onPointerMove({ clientX }: PointerEvent) {
      if (pulled !== null) setPulled({ ...pulled, by: clientX - pulled.at });
    },
    onPointerUp() {
      setPulled(null);
      if (pulled === null || pulled.column === 0) return;
      const by = Math.round(pulled.by / pulled.column);
      if (by !== 0) onExtend?.(by);
    },
    onPointerCancel: () => setPulled(null),
    onClick: (event: { stopPropagation: () => void }) => event.stopPropagation(),
  };
  const width = `${(to - from) * 100}%`;
  return (
    <span
      className={`matrix-phase${hasRoom ? ' matrix-phase--free' : ''} matrix-phase-of--${phase.phase} ${standingClass[standing]} ${
        standing === 'now' ? statusClass(measure.status) : ''
      }`}
      style={
        {
          left: `${from * 100}%`,
          width: pulled === null ? width : `calc(${width} + ${pulled.by}px)`,
          '--lane': lane,
        } as CSSProperties
      }
      title={`${kind}, ${months}`}
    >
      <span className="matrix-phase-body" />
      <span className="matrix-phase-words">
        {glyphOf(phase, standing, measure)}
        <span className="matrix-phase-kind">{kind}</span>
        <span className="visually-hidden">
          , {months}, {texts.standings[standing]}
        </span>
      </span>
      {onExtend === null ? null : <span className="matrix-grip" title={texts.dragHint} aria-hidden="true" {...grip} />}
    </span>
  );
}
