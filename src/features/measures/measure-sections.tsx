/** Sections of the list in one row of items, so that a long list can be drawn in part; and the name of each. */
import type { Measure, MeasureStatus } from '#domain/measure.ts';
import { measureStatuses } from '#domain/measure.ts';
import type { MeasureGrouping } from '#domain/measure-list.ts';
import type { MeasureSection } from '#domain/measure-table.ts';
import { measureStatusLabels } from '#text/measure-status.ts';
import { measuresTexts } from '#text/measures-screen.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { StatusGlyph } from '#ui/status-mark.tsx';
import { PackageName } from '../work-packages.tsx';

export type ListItem =
  | { readonly kind: 'section'; readonly section: MeasureSection }
  | { readonly kind: 'measure'; readonly measure: Measure };

export const itemsOf = (sections: readonly MeasureSection[], grouping: MeasureGrouping): readonly ListItem[] =>
  sections.flatMap((section): readonly ListItem[] => {
    const measures = section.measures.map((measure) => ({ kind: 'measure', measure }) as const);
    return grouping === 'none' ? measures : [{ kind: 'section', section }, ...measures];
  });

export const keyOfItem = (item: ListItem | undefined): string =>
  item === undefined ? '' : item.kind === 'measure' ? item.measure.key : `section ${item.section.key}`;

export function SectionName({
  section,
  grouping,
}: {
  readonly section: MeasureSection;
  readonly grouping: MeasureGrouping;
}) {
  const texts = useTexts(measuresTexts);
  const { language } = useReader();
  if (section.status !== null) return measureStatusLabels[section.status][language];
  if (grouping === 'group' && section.key === '') return texts.noGroup;
  return <PackageName row={section} />;
}

/** More glyphs than this are no longer counted by the eye. */
const MOST_GLYPHS = 40;

/** The statuses of a section: a glyph for each measure, or in a long one a glyph and a number for each status. */
export function SectionGlyphs({ measures }: { readonly measures: readonly Measure[] }) {
  const { language } = useReader();
  if (measures.length <= MOST_GLYPHS) {
    return (
      <span className="status-glyphs" aria-hidden="true">
        {measures.map((measure) => (
          <StatusGlyph key={measure.key} status={measure.status} size={12} />
        ))}
      </span>
    );
  }
  const count = (status: MeasureStatus): number => measures.filter((measure) => measure.status === status).length;
  return (
    <span className="status-counts muted small">
      {measureStatuses
        .map((status) => ({ status, count: count(status) }))
        .filter(({ count }) => count > 0)
        .map(({ status, count }) => (
          <span key={status} title={measureStatusLabels[status][language]}>
            <StatusGlyph status={status} size={12} />
            <span className="visually-hidden">{measureStatusLabels[status][language]}:</span> {count}
          </span>
        ))}
    </span>
  );
}
