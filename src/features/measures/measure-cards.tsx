/** The measures as cards under each other, for a phone and for a narrow place beside the panel. */
import { useCallback, useLayoutEffect, useMemo } from 'react';
import { measuresTexts } from '#text/measures-screen.ts';
import { useTexts } from '#ui/language.tsx';
import { UnsentMark } from '../unsent-mark.tsx';
import { StatusCell, When } from './measure-cells.tsx';
import { itemsOf, keyOfItem, SectionName } from './measure-sections.tsx';
import type { MeasureListProps } from './measure-table.tsx';
import { bringIntoView, useWindowed } from './windowed.ts';

const CARD_HEIGHT = 92;
const HEAD_HEIGHT = 46;

export function MeasureCards(props: MeasureListProps) {
  const { sections, grouping, addressOf, onStatus, returnTo, open, onReturned } = props;
  const texts = useTexts(measuresTexts);
  const items = useMemo(() => itemsOf(sections, grouping), [sections, grouping]);
  const {
    items: drawn,
    tail,
    container,
    measure: measureHeight,
  } = useWindowed<HTMLUListElement>({
    count: items.length,
    estimate: (index) => (items[index]?.kind === 'section' ? HEAD_HEIGHT : CARD_HEIGHT),
    keyOf: useCallback((index: number) => keyOfItem(items[index]), [items]),
    kept: items.findIndex((item) => item.kind === 'measure' && item.measure.key === (open ?? returnTo)),
  });
  useLayoutEffect(() => {
    if (returnTo === null || open !== null) return;
    const link = document.querySelector<HTMLElement>(`.measure-cards [data-measure="${returnTo}"] a`);
    link?.focus({ preventScroll: true });
    link?.closest('li')?.scrollIntoView({ block: 'center' });
    onReturned();
  }, [returnTo, open, onReturned]);
  // Beside the panel: the table that its measure was chosen in was another length.
  useLayoutEffect(() => {
    if (open !== null) bringIntoView(document.querySelector(`.measure-cards [data-measure="${open}"]`));
  }, [open]);
  return (
    <ul ref={container} className="measure-cards" aria-label={texts.heading} style={{ paddingBottom: tail }}>
      {drawn.map(({ index, gap }) => {
        const item = items[index];
        if (item === undefined) return null;
        const common = { ref: measureHeight, 'data-index': index, style: { marginTop: gap } };
        if (item.kind === 'section') {
          return (
            <li key={keyOfItem(item)} className="measure-cards-head" {...common}>
              <h2>
                <SectionName section={item.section} grouping={grouping} />{' '}
                <span className="muted">{item.section.measures.length}</span>
              </h2>
            </li>
          );
        }
        const { measure } = item;
        const classes = ['measure-card'];
        if (measure.key === open) classes.push('measure-card--open');
        if (measure.status === 'notRelevant') classes.push('measure-row--dropped');
        if (items[index - 1]?.kind !== 'measure') classes.push('measure-card--first');
        if (items[index + 1]?.kind !== 'measure') classes.push('measure-card--last');
        return (
          <li key={measure.key} data-measure={measure.key} className={classes.join(' ')} {...common}>
            <a href={addressOf(measure)}>{measure.title}</a>
            <span className="measure-card-line">
              <StatusCell measure={measure} onStatus={onStatus} />
              <UnsentMark row={measure.key} />
              <span className="muted">{measure.responsibleRole || measure.responsible?.name}</span>
            </span>
            <When measure={measure} />
          </li>
        );
      })}
    </ul>
  );
}
