/** One measure as a row of the table. Drawn anew only when something of it has changed. */
import { memo, type MouseEvent } from 'react';
import type { Key } from '#base/id.ts';
import type { Measure } from '#domain/measure.ts';
import type { MeasureColumn } from '#domain/measure-list.ts';
import { measureListTexts } from '#text/measure-list-screen.ts';
import { useTexts } from '#ui/language.tsx';
import { MeasureCell, type OnStatus } from './measure-cells.tsx';

/** The box by which a row is chosen is a cell too. */
export type CellColumn = MeasureColumn | 'select';

interface MeasureRowProps {
  readonly measure: Measure;
  /** Among all items of the list. */
  readonly index: number;
  readonly columns: readonly MeasureColumn[];
  readonly address: string;
  readonly open: boolean;
  /** null where rows are not chosen. */
  readonly chosen: boolean | null;
  /** The cell that Tab leads to, where it is in this row. */
  readonly active: CellColumn | null;
  readonly silentAfterDays: number;
  readonly onStatus: OnStatus | null;
  readonly onChoose: (key: Key, stretch: boolean) => void;
  readonly measureHeight: (row: HTMLElement | null) => void;
}

/** Cells whose control has the focus instead of the cell. */
const holdsControl = (column: CellColumn, editable: boolean): boolean =>
  column === 'title' || column === 'select' || (column === 'status' && editable);

export const MeasureRow = memo(function MeasureRow(props: MeasureRowProps) {
  const { measure, index, columns, open, chosen, active, onStatus, onChoose, measureHeight } = props;
  const texts = useTexts(measureListTexts);
  const classes = ['measure-row'];
  if (measure.status === 'notRelevant') classes.push('measure-row--dropped');
  if (open) classes.push('measure-row--open');
  if (chosen === true) classes.push('measure-row--chosen');
  const tabIndexOf = (column: CellColumn): 0 | -1 => (active === column ? 0 : -1);
  return (
    <tr
      ref={measureHeight}
      className={classes.join(' ')}
      data-index={index}
      data-measure={measure.key}
      data-row
      aria-rowindex={index + 2}
      aria-selected={chosen ?? undefined}
    >
      {chosen === null ? null : (
        <td className="measure-cell--select" data-cell="select">
          <label>
            <input
              type="checkbox"
              checked={chosen}
              tabIndex={tabIndexOf('select')}
              aria-label={texts.select(measure.title)}
              onClick={(event: MouseEvent) => onChoose(measure.key, event.shiftKey)}
              onChange={() => undefined}
            />
          </label>
        </td>
      )}
      {columns.map((column) => (
        <td
          key={column}
          className={`measure-cell--${column}`}
          data-cell={column}
          tabIndex={holdsControl(column, onStatus !== null) ? undefined : tabIndexOf(column)}
        >
          <MeasureCell
            column={column}
            measure={measure}
            address={props.address}
            open={open}
            nextStepToo={!columns.includes('next')}
            onStatus={onStatus}
            tabIndex={tabIndexOf(column)}
            silentAfterDays={props.silentAfterDays}
          />
        </td>
      ))}
    </tr>
  );
});
