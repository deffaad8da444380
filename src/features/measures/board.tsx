/**
 * The measures by status, side by side. A card is moved by its status menu, by Shift and an arrow, or dragged: that is a
 * shortcut and never the only way (WCAG 2.5.7).
 */
import { useCallback, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Key } from '#base/id.ts';
import { type Measure, type MeasureStatus, measureStatuses } from '#domain/measure.ts';
import { measureStatusLabels } from '#text/measure-status.ts';
import { measureListTexts } from '#text/measure-list-screen.ts';
import { overviewTexts } from '#text/overview-screen.ts';
import { useChoices } from '#ui/choices.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import { StatusGlyph } from '#ui/status-mark.tsx';
import { UnsentMark } from '../unsent-mark.tsx';
import { boardAct, cardFrom } from './board-keys.ts';
import { useBoardEvents } from './board-events.ts';
import { StatusCell, When } from './measure-cells.tsx';
import type { MeasureListProps } from './measure-table.tsx';
import { useWindowed } from './windowed.ts';
import './board.css';

interface BoardProps extends Omit<MeasureListProps, 'grouping'> {
  readonly onClose: () => void;
}

interface BoardColumn {
  readonly status: MeasureStatus;
  readonly measures: readonly Measure[];
}

export function Board(props: BoardProps) {
  const { sections, open, onStatus, onClose, returnTo, onReturned } = props;
  const texts = useTexts(measureListTexts);
  const hint = useId();
  const { singleKeys } = useChoices();
  const columns = useMemo((): readonly BoardColumn[] => {
    const all = sections.flatMap(({ measures }) => measures);
    return measureStatuses.map((status) => ({ status, measures: all.filter((measure) => measure.status === status) }));
  }, [sections]);
  const [active, setActive] = useState<Key | null>(null);
  const first = columns.find(({ measures }) => measures.length > 0)?.measures[0]?.key ?? null;
  const isShown = active !== null && columns.some(({ measures }) => measures.some(({ key }) => key === active));
  const tabbed = isShown ? active : first;

  const board = useRef<HTMLDivElement>(null);
  const wanted = useRef<Key | null>(null);
  function focusNow(): boolean {
    const card = wanted.current === null ? null : board.current?.querySelector(`[data-measure="${wanted.current}"] a`);
    if (!(card instanceof HTMLElement)) return false;
    wanted.current = null;
    card.focus({ preventScroll: true });
    card.closest('article')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    return true;
  }
  // A card that was moved is drawn in its new column first.
  useLayoutEffect(() => {
    const returns = returnTo !== null && open === null;
    if (returns) wanted.current = returnTo;
    if (focusNow() || returns) onReturned();
  });
  function focus(key: Key): void {
    wanted.current = key;
    setActive(key);
    focusNow();
  }
  function onKeyDown(event: KeyboardEvent): void {
    const { target, key, shiftKey: shift, altKey: alt } = event;
    if (!(target instanceof HTMLElement)) return;
    const card = target.closest<HTMLElement>('[data-measure]');
    const act = boardAct({ key, shift, alt, ctrl: event.ctrlKey || event.metaKey, singleKeys });
    if (act === null || card === null) return;
    const column = columns.findIndex(({ measures }) => measures.some((one) => one.key === card.dataset['measure']));
    const measures = columns[column]?.measures ?? [];
    const at = measures.findIndex((one) => one.key === card.dataset['measure']);
    const measure = measures[at];
    if (measure === undefined) return;
    if (act.kind === 'status') card.querySelector<HTMLElement>('.status-button')?.click();
    else if (act.kind === 'close') {
      if (open === null) return;
      onClose();
    } else if (act.kind === 'move') {
      const to = columns[column + act.by]?.status;
      if (to === undefined || onStatus === null) return;
      wanted.current = measure.key;
      onStatus(measure, to);
    } else {
      const lengths = columns.map((one) => one.measures.length);
      const next = cardFrom(lengths, { column, card: at }, act);
      const found = next === null ? undefined : columns[next.column]?.measures[next.card];
      if (found !== undefined) focus(found.key);
    }
    event.preventDefault();
    event.stopPropagation();
  }

  function onDrop(key: string, to: string): void {
    const status = measureStatuses.find((one) => one === to);
    const measure = columns.flatMap(({ measures }) => measures).find((one) => one.key === key);
    if (measure !== undefined && status !== undefined && measure.status !== status) onStatus?.(measure, status);
  }
  useBoardEvents(board, { onKeyDown, onDrop, onFocus: (key) => setActive(key as Key) });

  return (
    <>
      <p id={hint} className="visually-hidden">
        {texts.boardKeys}
      </p>
      {/* It scrolls sideways where seven columns have no room, so it must be reached by keyboard: by its cards. */}
      <div ref={board} className="board" role="group" aria-label={texts.board} aria-describedby={hint}>
        {columns.map((column) => (
          <Column key={column.status} {...props} {...column} tabbed={tabbed} />
        ))}
      </div>
    </>
  );
}

const CARD_HEIGHT = 112;

interface ColumnProps extends BoardProps, BoardColumn {
  readonly tabbed: Key | null;
}

function Column({ status, measures, tabbed, ...props }: ColumnProps) {
  const texts = useTexts(measureListTexts);
  const { language } = useReader();
  const label = measureStatusLabels[status][language];
  const {
    items: drawn,
    tail,
    container,
    measure: measureHeight,
  } = useWindowed<HTMLDivElement>({
    count: measures.length,
    estimate: () => CARD_HEIGHT,
    keyOf: useCallback((index: number) => measures[index]?.key ?? '', [measures]),
    kept: measures.findIndex(({ key }) => key === tabbed),
  });
  return (
    <section
      className="board-column"
      data-status={props.onStatus === null ? undefined : status}
      aria-label={texts.boardColumn(label, measures.length)}
    >
      <h2>
        <StatusGlyph status={status} />
        {label}
        <span className="muted">{measures.length}</span>
      </h2>
      <div ref={container} className="board-cards" style={{ paddingBottom: tail }}>
        {drawn.map(({ index, gap }) => {
          const measure = measures[index];
          if (measure === undefined) return null;
          return (
            <div key={measure.key} ref={measureHeight} data-index={index} style={{ marginTop: gap }}>
              <Card measure={measure} tabbed={measure.key === tabbed} {...props} />
            </div>
          );
        })}
      </div>
    </section>
  );
}

interface CardProps extends Omit<BoardProps, 'sections'> {
  readonly measure: Measure;
  readonly tabbed: boolean;
}

function Card({ measure, tabbed, open, addressOf, onStatus }: Omit<CardProps, 'sections'>) {
  const overview = useTexts(overviewTexts);
  const { code, title, workPackage, responsibleRole, responsible, status } = measure;
  const classes = ['board-card', 'surface'];
  if (measure.key === open) classes.push('board-card--open');
  if (status === 'notRelevant') classes.push('measure-row--dropped');
  return (
    <article className={classes.join(' ')} data-measure={measure.key} draggable={onStatus !== null}>
      <span className="board-card-top muted small">
        <span>
          {[code, workPackage === null ? overview.outsidePackages : workPackage.code || workPackage.title]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <StatusCell measure={measure} onStatus={onStatus} tabIndex={tabbed ? 0 : -1} />
      </span>
      <a href={addressOf(measure)} tabIndex={tabbed ? 0 : -1} aria-current={measure.key === open ? 'true' : undefined}>
        {title}
      </a>
      <span className="muted small">{responsibleRole || responsible?.name}</span>
      {status === 'done' || status === 'notRelevant' ? null : <When measure={measure} />}
      <UnsentMark row={measure.key} />
    </article>
  );
}
