/** What narrows the list, by the names that the filters have on the screen: for the words of a list without hits. */
import type { Measure } from '#domain/measure.ts';
import type { Belonging } from '#domain/measure-list.ts';
import { type MeasureQuery, responsibleKey } from '#domain/measure-table.ts';
import type { Ref } from '#domain/row.ts';
import { measureStatusLabels } from '#text/measure-status.ts';
import { refName } from '#text/measure-cells.ts';
import { measuresTexts } from '#text/measures-screen.ts';
import { useReader, useTexts } from '#ui/language.tsx';

interface Among {
  readonly groups: readonly Ref[];
  readonly workPackages: readonly Ref[];
  readonly measures: readonly Measure[];
}

export function useAskedNames({ filter, list }: MeasureQuery, among: Among): readonly string[] {
  const texts = useTexts(measuresTexts);
  const { language } = useReader();
  const belonging = (wanted: Belonging | null, refs: readonly Ref[], none: string): readonly string[] => {
    if (wanted === null) return [];
    return [wanted === 'none' ? none : refName(refs.find(({ key }) => key === wanted) ?? null)];
  };
  const answerable = list.responsible === null ? undefined : responsibleName(among.measures, list.responsible);
  return [
    ...(filter === null ? [] : [texts.filters[filter]]),
    ...list.statuses.map((status) => measureStatusLabels[status][language]),
    ...belonging(list.group, among.groups, texts.noGroup),
    ...belonging(list.workPackage, among.workPackages, texts.noPackage),
    ...(answerable === undefined ? [] : [answerable]),
  ].filter((name) => name !== '');
}

function responsibleName(measures: readonly Measure[], wanted: string): string {
  const found = measures.find((measure) => responsibleKey(measure) === wanted);
  return found?.responsible?.name ?? found?.responsibleRole ?? wanted;
}
