/** Measures gathered by work package, as the overview and the table show them. */
import { byEach, compareText } from '#base/order.ts';
import type { Measure } from '#domain/measure.ts';
import { overviewTexts } from '#text/overview-screen.ts';
import { useTexts } from '#ui/language.tsx';

export interface PackageRow {
  /** '' for measures outside every work package. */
  readonly code: string;
  readonly title: string;
  readonly measures: readonly Measure[];
}

/** Work packages by code; what is done outside the project comes last. */
export function packagesOf(measures: readonly Measure[]): readonly PackageRow[] {
  const rows = new Map<string, { readonly code: string; readonly title: string; readonly measures: Measure[] }>();
  for (const measure of measures) {
    const key = measure.workPackage?.key ?? '';
    const row = rows.get(key) ?? {
      code: measure.workPackage?.code ?? '',
      title: measure.workPackage?.title ?? '',
      measures: [],
    };
    row.measures.push(measure);
    rows.set(key, row);
  }
  const outside = rows.get('');
  rows.delete('');
  const inOrder = [...rows.values()].toSorted(
    byEach(
      (a, b) => compareText(a.code, b.code),
      (a, b) => compareText(a.title, b.title),
    ),
  );
  return outside === undefined ? inOrder : [...inOrder, outside];
}

export function PackageName({ row }: { readonly row: Pick<PackageRow, 'code' | 'title'> }) {
  const texts = useTexts(overviewTexts);
  if (row.code === '' && row.title === '') return texts.outsidePackages;
  return (
    <>
      {row.code === '' ? null : <b>{row.code} </b>}
      {row.title}
    </>
  );
}
