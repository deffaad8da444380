/**
 * The progress matrix: measures against years, halves or quarters. A real grid: one cell is reached by Tab, the arrows go
 * between them, Enter opens the phases, Shift with an arrow makes a phase longer or shorter. Only rows in sight are in the
 * page, all of them on paper.
 */
import { type KeyboardEvent, type MouseEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { Warning16Regular } from '@fluentui/react-icons/svg/warning';
import { isKey, type Key } from '#base/id.ts';
import type { MatrixStep } from '#domain/matrix-step.ts';
import type { Measure, Phase, PhaseKind } from '#domain/measure.ts';
import {
  cellsOf,
  currentPeriod,
  type MatrixCell,
  type Period,
  withEnd,
  withKind,
  withoutPhase,
  withPhase,
  type YearLoad,
} from '#domain/progress-matrix.ts';
import { phaseKindLabels } from '#text/measure.ts';
import { overviewTexts } from '#text/overview-screen.ts';
import { matrixTexts } from '#text/progress-matrix.ts';
import { timelineTexts } from '#text/timeline-screen.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import type { TimelineGrouping } from '../timeline-view.ts';
import { MatrixRow } from './matrix-row.tsx';
import { type MenuFor, PhaseMenu } from './phase-menu.tsx';
import { usePrinting } from './printing.ts';
import { rowsWithin, type TimelineRow, withRow } from './timeline-state.ts';
import { useVisible } from './visible.ts';
import './matrix.css';

interface MatrixProps {
  /** Of the plan; on paper, where nothing else says whose matrix it is. */
  readonly title: string;
  readonly rows: readonly TimelineRow<Measure>[];
  readonly by: TimelineGrouping;
  readonly periods: readonly Period[];
  readonly step: MatrixStep;
  readonly overfull: readonly YearLoad[];
  readonly addressOf: (measure: Measure) => string;
  /** null where nothing may be changed. */
  readonly edit: ((measure: Measure, phases: readonly Phase[], said: string) => void) | null;
}

const HEAD: Readonly<Record<MatrixStep, number>> = { year: 40, half: 72, quarter: 72 };
const HEADING = 34;
const LANE = 34;
const PADDING = 12;
const leastColumn: Readonly<Record<MatrixStep, number>> = { year: 150, half: 130, quarter: 92 };

/** Column -1 is the name of the row. */
interface Place {
  readonly row: Key;
  readonly column: number;
}

const cellAt = (cells: readonly MatrixCell[], column: number): MatrixCell | undefined =>
  cells.find(({ first, span }) => first <= column && column < first + span);

/** The place that a cell, or something in it, stands for. */
function placeOf(element: Element): (Place & { readonly span: number }) | null {
  const cell = element.closest<HTMLElement>('[data-first]');
  const row = element.closest<HTMLElement>('[data-row]')?.dataset['row'];
  if (cell === null || row === undefined || !isKey(row)) return null;
  return { row, column: Number(cell.dataset['first']), span: Number(cell.dataset['span']) };
}
const isIn = ({ row, column, span }: Place & { readonly span: number }, place: Place | null): boolean =>
  place?.row === row && column <= place.column && place.column < column + span;

export function ProgressMatrix({ title, rows, by, periods, step, overfull, addressOf, edit }: MatrixProps) {
  const texts = useTexts(matrixTexts);
  const timeline = useTexts(timelineTexts);
  const overview = useTexts(overviewTexts);
  const { today, language } = useReader();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const head = HEAD[step];
  const printing = usePrinting();
  const stretch = useVisible(scroller, true, printing);
  const [active, setActive] = useState<Place | null>(null);
  const [menu, setMenu] = useState<(MenuFor & { readonly place: Place }) | null>(null);
  const current = currentPeriod(periods, today);
  const cells = useMemo(
    () => rows.map((row) => (row.kind === 'item' ? cellsOf(row.item.phases, periods) : [])),
    [rows, periods],
  );
  const offsets = useMemo(() => {
    const found = [0];
    let end = 0;
    rows.forEach((row, index) => {
      const lanes = (cells[index] ?? []).flatMap(({ phases }) => phases.map(({ lane }) => lane + 1));
      end += row.kind === 'heading' ? HEADING : PADDING + LANE * lanes.reduce((most, one) => Math.max(most, one), 1);
      found.push(end);
    });
    return found;
  }, [rows, cells]);
  const [first, end] = printing ? [0, rows.length] : rowsWithin(offsets, stretch.top - head, stretch.bottom - head);
  const rowIndex = (key: string | undefined): number => rows.findIndex((row) => row.key === key);
  const shown = withRow(first, end, active === null ? -1 : rowIndex(active.row));
  const firstItem = rows.find((row) => row.kind === 'item');
  const opening = firstItem?.kind === 'item' ? { row: firstItem.key, column: -1 } : null;
  const tabbable: Place | null = active !== null && rowIndex(active.row) >= 0 ? active : opening;

  const periodName = ({ year, number }: Period): string =>
    step === 'year' ? String(year) : `${step === 'half' ? texts.half(number) : texts.quarter(number)} ${year}`;

  const wanted = useRef<Place | null>(null);
  useEffect(() => {
    const place = wanted.current;
    if (place === null) return;
    const row = scroller.current?.querySelector(`[data-row="${place.row}"]`);
    const cell = [...(row?.querySelectorAll<HTMLElement>('[data-first]') ?? [])].find((one) => {
      const found = placeOf(one);
      return found !== null && isIn(found, place);
    });
    if (cell === undefined) return;
    wanted.current = null;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  function goTo(place: Place): void {
    const element = scroller.current;
    const top = offsets[rowIndex(place.row)] ?? 0;
    if (element !== null) {
      if (element.scrollTop > top - 8) element.scrollTop = top - 8;
      const most = head + top + LANE * 2 - element.clientHeight;
      if (element.scrollTop < most) element.scrollTop = most;
    }
    wanted.current = place;
    setActive(place);
  }

  function stepRow({ row, column }: Place, by: 1 | -1): void {
    let at = rowIndex(row) + by;
    while (rows[at]?.kind === 'heading') at += by;
    const next = rows[at];
    if (next?.kind === 'item') goTo({ row: next.key, column });
  }

  function change(measure: Measure, phases: readonly Phase[], said: string): void {
    if (phases !== measure.phases) edit?.(measure, phases, said);
  }
  const extend = (measure: Measure, index: number, columns: number): void =>
    change(measure, withEnd(measure.phases, index, columns, periods), texts.changed(measure.title));
  const label = (kind: PhaseKind | undefined): string => (kind === undefined ? '' : phaseKindLabels[kind][language]);
  const takeAway = (measure: Measure, index: number): void =>
    change(
      measure,
      withoutPhase(measure.phases, index),
      texts.takenAway(label(measure.phases[index]?.phase), measure.title),
    );

  function openMenu(place: Place, measure: Measure, cell: MatrixCell, target: HTMLElement): void {
    const period = periods[place.column];
    if (edit === null || period === undefined) return;
    setActive(place);
    setMenu({ place, measure, cell, period, periodName: periodName(period), target });
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const at = active ?? tabbable;
    const index = rowIndex(at?.row);
    const row = rows[index];
    if (at === null || row?.kind !== 'item' || event.ctrlKey || event.metaKey || event.altKey) return;
    const held = cells[index] ?? [];
    const cell = cellAt(held, at.column);
    const last = cell?.phases.at(-1);
    const sideways = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (sideways !== 0 && event.shiftKey) {
      if (edit !== null && last !== undefined) extend(row.item, last.index, sideways);
      if (cell !== undefined) wanted.current = { row: at.row, column: cell.first };
    } else if (sideways !== 0) {
      const column = sideways > 0 ? (cell === undefined ? 0 : cell.first + cell.span) : (cell?.first ?? 0) - 1;
      if (column >= -1 && column < periods.length) goTo({ row: at.row, column });
    } else if (event.key === 'ArrowDown') stepRow(at, 1);
    else if (event.key === 'ArrowUp') stepRow(at, -1);
    else if (event.key === 'Home') goTo({ row: at.row, column: -1 });
    else if (event.key === 'End') goTo({ row: at.row, column: periods.length - 1 });
    else if (cell !== undefined && (event.key === 'Enter' || event.key === ' ')) {
      if (event.target instanceof HTMLElement) openMenu(at, row.item, cell, event.target);
    } else if (event.key === 'Delete' && edit !== null && last !== undefined) {
      takeAway(row.item, last.index);
      wanted.current = at;
    } else return;
    event.preventDefault();
  }

  /** Where in a wide cell the hand is decides which column is meant. */
  function onClick({ target, clientX }: MouseEvent): void {
    const found = target instanceof Element ? target.closest<HTMLElement>('[role=gridcell]') : null;
    const place = found === null ? null : placeOf(found);
    const index = rowIndex(place?.row);
    const [row, cell] = [rows[index], place === null ? undefined : cellAt(cells[index] ?? [], place.column)];
    if (found === null || place === null || row?.kind !== 'item' || cell === undefined) return;
    const { left, width } = found.getBoundingClientRect();
    const column = cell.first + Math.min(cell.span - 1, Math.floor(((clientX - left) / width) * cell.span));
    openMenu({ row: place.row, column }, row.item, cell, found);
  }

  const columns = {
    gridTemplateColumns: `var(--matrix-names) repeat(${periods.length}, minmax(${leastColumn[step]}px, 1fr))`,
  };
  const perYear = periods.filter(({ year }) => year === periods[0]?.year).length;
  /** Rows of the head, which count among the rows of a grid. */
  const above = step === 'year' ? 1 : 2;
  const years = periods.filter(({ number }) => number === 1);
  return (
    <>
      {overfull.length === 0 ? null : (
        <ul className="matrix-overfull">
          {overfull.map(({ year, atOnce, groups }) => (
            <li key={year}>
              <Warning16Regular />
              {texts.overfull(year, atOnce, groups)}
            </li>
          ))}
        </ul>
      )}
      <p className="matrix-paper" aria-hidden="true">
        {title} · {texts.name}
      </p>
      <p id={`${id}-keys`} className="visually-hidden">
        {texts.keys}
      </p>
      <div className="surface matrix" ref={scroller}>
        <div
          role="grid"
          className="matrix-grid"
          aria-label={texts.name}
          aria-describedby={`${id}-keys`}
          aria-rowcount={rows.length + above}
          aria-colcount={periods.length + 1}
          aria-readonly={edit === null}
          tabIndex={-1}
          onKeyDown={onKeyDown}
          onClick={onClick}
          onFocus={({ target }) => {
            const place = placeOf(target);
            // A cell that holds the column already keeps it, so that ↑ and ↓ go straight.
            if (place !== null && !isIn(place, tabbable)) setActive(place);
          }}
        >
          <div role="rowgroup" className="matrix-head">
            <div role="row" className="matrix-years" style={columns} aria-rowindex={1}>
              <span role="columnheader" className="matrix-names" aria-colindex={1}>
                <span className={step === 'year' ? '' : 'visually-hidden'}>{texts.area}</span>
              </span>
              {years.map(({ year }, index) => (
                <span
                  key={year}
                  role="columnheader"
                  className="matrix-year"
                  style={{ gridColumn: `span ${perYear}` }}
                  aria-colindex={index * perYear + 2}
                  aria-colspan={perYear}
                >
                  {year}
                  {overfull.some((one) => one.year === year) ? (
                    <span className="matrix-warning">
                      <Warning16Regular />
                      {texts.overfullShort}
                    </span>
                  ) : null}
                  {step === 'year' && periods[current]?.year === year ? (
                    <b className="matrix-now">{texts.now}</b>
                  ) : null}
                </span>
              ))}
            </div>
            {step === 'year' ? null : (
              <div role="row" className="matrix-periods" style={columns} aria-rowindex={2}>
                <span role="columnheader" className="matrix-names" aria-colindex={1}>
                  {texts.area}
                </span>
                {periods.map((period, index) => (
                  <span
                    key={period.from}
                    role="columnheader"
                    className={period.number === 1 ? 'matrix-new-year' : undefined}
                    aria-colindex={index + 2}
                    aria-label={periodName(period)}
                  >
                    {step === 'half' ? texts.half(period.number) : texts.quarter(period.number)}
                    {index === current ? <b className="matrix-now">{texts.now}</b> : null}
                  </span>
                ))}
              </div>
            )}
          </div>
          <div role="rowgroup" className="matrix-body" style={{ height: offsets.at(-1) }}>
            {shown.map((index) => {
              const row = rows[index];
              const top = offsets[index] ?? 0;
              const height = (offsets[index + 1] ?? 0) - top;
              if (row === undefined) return null;
              if (row.kind === 'heading') {
                const without = by === 'workPackage' ? overview.outsidePackages : timeline.ungrouped[by];
                return (
                  <div
                    key={row.key}
                    role="row"
                    className="matrix-heading"
                    style={{ top, height }}
                    aria-rowindex={index + above + 1}
                  >
                    <span role="rowheader" aria-colindex={1} aria-colspan={periods.length + 1}>
                      {row.code === '' ? null : <b>{row.code} </b>}
                      {row.code === '' && row.title === '' ? without : row.title}
                    </span>
                  </div>
                );
              }
              return (
                <MatrixRow
                  key={row.key}
                  measure={row.item}
                  cells={cells[index] ?? []}
                  periods={periods}
                  current={current}
                  columns={columns}
                  top={top}
                  height={height}
                  rowIndex={index + above + 1}
                  address={addressOf(row.item)}
                  focusColumn={tabbable?.row === row.key ? tabbable.column : null}
                  editable={edit !== null}
                  onExtend={(phase, by) => extend(row.item, phase, by)}
                />
              );
            })}
          </div>
        </div>
      </div>
      {menu === null ? null : (
        <PhaseMenu
          {...menu}
          onClose={() => {
            wanted.current = menu.place;
            setMenu(null);
          }}
          onAdd={(kind) =>
            change(
              menu.measure,
              withPhase(menu.measure.phases, kind, menu.period),
              texts.added(label(kind), menu.measure.title),
            )
          }
          onChange={(index, kind) =>
            change(menu.measure, withKind(menu.measure.phases, index, kind), texts.changed(menu.measure.title))
          }
          onExtend={(index, by) => extend(menu.measure, index, by)}
          onTakeAway={(index) => takeAway(menu.measure, index)}
        />
      )}
    </>
  );
}
