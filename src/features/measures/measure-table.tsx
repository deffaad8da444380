/**
 * The measures as a table that arrows, J and K lead through, one cell at a time; on a phone as cards. Only the rows near the
 * window are drawn.
 */
import { ArrowSortDown16Regular } from '@fluentui/react-icons/svg/arrow-sort-down';
import { ArrowSortUp16Regular } from '@fluentui/react-icons/svg/arrow-sort-up';
import {
  type KeyboardEvent,
  type FocusEvent,
  useCallback,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Key } from '#base/id.ts';
import type { Measure } from '#domain/measure.ts';
import type { MeasureColumn, MeasureGrouping, MeasureSort } from '#domain/measure-list.ts';
import type { MeasureSection } from '#domain/measure-table.ts';
import { columnName } from '#text/measure-cells.ts';
import { measureListTexts } from '#text/measure-list-screen.ts';
import { measuresTexts } from '#text/measures-screen.ts';
import { useChoices } from '#ui/choices.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import type { OnStatus } from './measure-cells.tsx';
import { type CellColumn, MeasureRow } from './measure-row.tsx';
import { itemsOf, keyOfItem, SectionGlyphs, SectionName } from './measure-sections.tsx';
import { allOrNone, extendedTo, type Selection, toggled } from './selection-state.ts';
import { useHeadFollows } from './head-follows.ts';
import { tableAct } from './table-keys.ts';
import { useRowsEntry } from './rows-entry.ts';
import { bringIntoView, useWindowed } from './windowed.ts';
import './measure-table.css';

export interface MeasureListProps {
  readonly sections: readonly MeasureSection[];
  readonly grouping: MeasureGrouping;
  readonly open: Key | null;
  readonly silentAfterDays: number;
  readonly addressOf: (measure: Measure) => string;
  /** null where the reader may not change anything. */
  readonly onStatus: OnStatus | null;
  /** The measure whose panel was closed last: it gets the focus back. */
  readonly returnTo: Key | null;
  readonly onReturned: () => void;
}

interface MeasureTableProps extends MeasureListProps {
  readonly columns: readonly MeasureColumn[];
  readonly narrow: boolean;
  readonly sort: MeasureSort | null;
  readonly onSort: (column: MeasureColumn) => void;
  readonly onOpen: (measure: Measure) => void;
  readonly onClose: () => void;
  readonly selection: Selection;
  /** null where rows are not chosen. */
  readonly onSelection: ((selection: Selection) => void) | null;
}

const HEAD = 'head';
interface Place {
  readonly row: Key | typeof HEAD;
  readonly column: CellColumn;
}

const ROW_HEIGHT = 41;

/** Pixels that each column wants. */
const columnWidths: Readonly<Record<CellColumn, number>> = {
  select: 42,
  code: 58,
  title: 240,
  status: 164,
  statusWords: 230,
  coverage: 200,
  responsible: 164,
  help: 152,
  next: 200,
  workPackage: 150,
  group: 150,
  political: 150,
  disputed: 210,
  when: 176,
  updated: 100,
};
/** More than this, and the table scrolls sideways instead of squeezing its columns. */
const MOST_WIDTH = 1_400;

export function MeasureTable(props: MeasureTableProps) {
  const { sections, grouping, columns, open, selection, onSelection, returnTo, onReturned } = props;
  const listTexts = useTexts(measureListTexts);
  const texts = useTexts(measuresTexts);
  const keysHint = useId();
  const { singleKeys } = useChoices();
  const items = useMemo(() => itemsOf(sections, grouping), [sections, grouping]);
  const rows = useMemo(() => items.flatMap((item) => (item.kind === 'measure' ? item.measure : [])), [items]);
  const shown = useMemo(() => rows.map(({ key }) => key), [rows]);
  const cellColumns: readonly CellColumn[] = onSelection === null ? columns : ['select', ...columns];

  const [focused, setFocused] = useState<Place | null>(null);
  const stillThere = focused !== null && (focused.row === HEAD || shown.includes(focused.row));
  const active: Place = {
    row: stillThere ? focused.row : (shown[0] ?? HEAD),
    column: stillThere && cellColumns.includes(focused.column) ? focused.column : 'title',
  };
  const {
    items: drawn,
    tail,
    container,
    measure: measureHeight,
  } = useWindowed<HTMLTableSectionElement>({
    count: items.length,
    estimate: () => ROW_HEIGHT,
    keyOf: useCallback((index: number) => keyOfItem(items[index]), [items]),
    kept: items.findIndex((item) => item.kind === 'measure' && item.measure.key === (returnTo ?? active.row)),
  });

  const table = useRef<HTMLTableElement>(null);
  const wanted = useRef<Place | null>(null);
  /** Answers whether there was something to do and it was done. */
  function focusNow(): boolean {
    if (wanted.current === null) return false;
    const { row, column } = wanted.current;
    const cell = table.current?.querySelector(`[data-measure="${row}"] [data-cell="${column}"]`);
    if (!(cell instanceof HTMLElement)) return false;
    wanted.current = null;
    (cell.querySelector<HTMLElement>('a, button, input') ?? cell).focus({ preventScroll: true });
    bringIntoView(cell.closest('tr'));
    return true;
  }
  useRowsEntry(singleKeys, () => focus(active));
  // A row that was not drawn is drawn first.
  useLayoutEffect(() => {
    const returns = returnTo !== null && open === null;
    const gone = returns && !shown.includes(returnTo);
    if (returns && !gone) wanted.current = { row: returnTo, column: 'title' };
    if ((focusNow() && returns) || gone) onReturned();
  });
  // Beside the panel the rows are other than without it, and the one that it shows may have left the window.
  useLayoutEffect(() => {
    if (open !== null) bringIntoView(table.current?.querySelector(`[data-measure="${open}"]`) ?? null);
  }, [open]);
  function focus(place: Place): void {
    wanted.current = place;
    setFocused(place);
    focusNow();
  }

  const latest = useRef({ selection, onSelection, shown });
  useLayoutEffect(() => {
    latest.current = { selection, onSelection, shown };
  });
  const choose = useCallback((key: Key, stretch: boolean): void => {
    const { selection, onSelection, shown } = latest.current;
    onSelection?.(stretch ? extendedTo(selection, key, shown) : toggled(selection, key));
  }, []);

  /** The row so many steps from one; the headings stand above the first. */
  function rowFrom(row: Place['row'], by: number): Place['row'] {
    const at = row === HEAD ? -1 : shown.indexOf(row);
    const next = Math.min(at + by, shown.length - 1);
    return next < 0 ? HEAD : (shown[next] ?? HEAD);
  }

  function goBy(by: number, extend: boolean): void {
    const { row, column } = active;
    const next = rowFrom(row, by);
    if (extend && onSelection !== null && row !== HEAD && next !== HEAD) {
      const begun =
        selection.keys.has(row) && selection.anchor !== null
          ? selection
          : toggled({ ...selection, keys: withoutKey(selection.keys, row) }, row);
      onSelection(extendedTo(begun, next, shown));
    }
    focus({ row: next, column });
  }

  // Before the controls inside hear it: a button with a menu would open it with the arrow down.
  function onKeyDown(event: KeyboardEvent<HTMLTableElement>): void {
    const { target, currentTarget } = event;
    // A menu of a cell lies elsewhere in the page, though it is this table's in React.
    if (!(target instanceof HTMLElement) || !currentTarget.contains(target)) return;
    const onControl = target.matches('a, button, input');
    const { key, shiftKey: shift, altKey: alt } = event;
    const act = tableAct({ key, shift, alt, ctrl: event.ctrlKey || event.metaKey, singleKeys, onControl });
    if (act === null) return;
    const measure = rows.find((one) => one.key === active.row);
    const at = cellColumns.indexOf(active.column);
    switch (act.kind) {
      case 'row':
        goBy(act.by, act.extend);
        break;
      case 'edge':
        focus({ row: (act.end ? shown.at(-1) : shown[0]) ?? HEAD, column: active.column });
        break;
      case 'cell':
        focus({ row: active.row, column: cellColumns[Math.max(at + act.by, 0)] ?? active.column });
        break;
      case 'cellEdge':
        focus({ row: active.row, column: (act.end ? cellColumns.at(-1) : cellColumns[0]) ?? 'title' });
        break;
      case 'status':
        target.closest('tr')?.querySelector<HTMLElement>('.status-button')?.click();
        break;
      case 'open':
        if (measure !== undefined) props.onOpen(measure);
        break;
      case 'select':
        if (measure !== undefined) choose(measure.key, shift);
        break;
      case 'close':
        if (open === null) return;
        props.onClose();
    }
    event.preventDefault();
    event.stopPropagation();
  }

  function onFocus({ target, currentTarget }: FocusEvent<HTMLTableElement>): void {
    if (!currentTarget.contains(target)) return;
    const cell = target.closest<HTMLElement>('[data-cell]');
    const row = cell?.closest<HTMLElement>('[data-measure]')?.dataset['measure'];
    const column = cellColumns.find((one) => one === cell?.dataset['cell']);
    if (row === undefined || column === undefined) return;
    setFocused((now) => (now?.row === row && now.column === column ? now : { row: row as Place['row'], column }));
  }

  const width = cellColumns.reduce((sum, column) => sum + columnWidths[column], 0);
  const scrolls = width > MOST_WIDTH;
  useHeadFollows(table, scrolls);
  const classes = ['measure-table'];
  if (props.narrow) classes.push('measure-table--narrow');
  if (scrolls) classes.push('measure-table--wide');
  // A table whose cells are reached by arrows.
  const grid = { role: 'grid', onKeyDownCapture: onKeyDown, onFocus } as const;
  const chosenAll = shown.length > 0 && shown.every((key) => selection.keys.has(key));
  return (
    <div className={`surface measure-table-holder${scrolls ? ' measure-table-holder--scrolls' : ''}`}>
      <p id={keysHint} className="visually-hidden">
        {listTexts.tableKeys}
      </p>
      <table
        ref={table}
        {...grid}
        className={classes.join(' ')}
        style={scrolls ? { width: `max(100%, ${width}px)` } : undefined}
        aria-label={texts.heading}
        aria-describedby={keysHint}
        aria-rowcount={items.length + 1}
        aria-multiselectable={onSelection === null ? undefined : true}
      >
        <thead>
          <tr data-measure={HEAD} aria-rowindex={1}>
            {onSelection === null ? null : (
              <th scope="col" className="measure-cell--select" data-cell="select">
                <label>
                  <input
                    type="checkbox"
                    checked={chosenAll}
                    tabIndex={active.row === HEAD && active.column === 'select' ? 0 : -1}
                    aria-label={listTexts.selectAll}
                    onChange={() => onSelection(allOrNone(selection, shown))}
                  />
                </label>
              </th>
            )}
            {columns.map((column) => (
              <ColumnHead
                key={column}
                column={column}
                sort={props.sort}
                onSort={props.onSort}
                tabIndex={active.row === HEAD && active.column === column ? 0 : -1}
              />
            ))}
          </tr>
        </thead>
        <tbody ref={container}>
          {drawn.flatMap(({ index, gap }) => {
            const item = items[index];
            if (item === undefined) return [];
            // In one flat list, so that a row keeps its element, and with it the focus, when the window moves.
            const space = gap === 0 ? [] : [<Space key={`space ${index}`} height={gap} columns={cellColumns.length} />];
            if (item.kind === 'section') {
              return [
                ...space,
                <tr
                  key={keyOfItem(item)}
                  ref={measureHeight}
                  data-index={index}
                  className="measure-group-row"
                  aria-rowindex={index + 2}
                >
                  <th scope="rowgroup" colSpan={cellColumns.length}>
                    <span>
                      <SectionName section={item.section} grouping={grouping} />
                    </span>
                    <span className="muted">{item.section.measures.length}</span>
                    <SectionGlyphs measures={item.section.measures} />
                  </th>
                </tr>,
              ];
            }
            const { measure } = item;
            return [
              ...space,
              <MeasureRow
                key={measure.key}
                measure={measure}
                index={index}
                columns={columns}
                address={props.addressOf(measure)}
                open={measure.key === open}
                chosen={onSelection === null ? null : selection.keys.has(measure.key)}
                active={active.row === measure.key ? active.column : null}
                silentAfterDays={props.silentAfterDays}
                onStatus={props.onStatus}
                onChoose={choose}
                measureHeight={measureHeight}
              />,
            ];
          })}
          {tail === 0 ? null : <Space height={tail} columns={cellColumns.length} />}
        </tbody>
      </table>
    </div>
  );
}

const withoutKey = (keys: ReadonlySet<Key>, key: Key): ReadonlySet<Key> =>
  new Set([...keys].filter((one) => one !== key));

const Space = ({ height, columns }: { readonly height: number; readonly columns: number }) => (
  <tr className="measure-space" aria-hidden="true" style={{ height }}>
    <td colSpan={columns}>&nbsp;</td>
  </tr>
);

interface ColumnHeadProps {
  readonly column: MeasureColumn;
  readonly sort: MeasureSort | null;
  readonly onSort: (column: MeasureColumn) => void;
  readonly tabIndex: 0 | -1;
}

function ColumnHead({ column, sort, onSort, tabIndex }: ColumnHeadProps) {
  const { language } = useReader();
  const here = sort?.column === column ? sort : null;
  const name = columnName(column, language);
  const Arrow = here?.descending === true ? ArrowSortDown16Regular : ArrowSortUp16Regular;
  return (
    <th
      scope="col"
      className={`measure-cell--${column}`}
      data-cell={column}
      aria-sort={here === null ? undefined : here.descending ? 'descending' : 'ascending'}
    >
      <button type="button" tabIndex={tabIndex} onClick={() => onSort(column)}>
        <span>{name}</span>
        {here === null ? null : <Arrow />}
      </button>
    </th>
  );
}
