import { describe, expect, it } from 'vitest';
import { countingKeys } from '#base/id.ts';
import { blankMeasure } from '#domain/measure.ts';
import { blankGoal, blankReference } from '#domain/plan.ts';
import { newRow } from '#domain/row.ts';
import { inSourceOrder, linkOf, servedBy } from './plan-state.ts';

const keys = countingKeys();
const row = () => newRow(keys(), keys());

describe('a goal of the plan', () => {
  it('is served by the measures that say so and are in use, by code', () => {
    const goal = { ...blankGoal(row()), title: 'Trygge tjenester' };
    const measure = (code: string) => ({
      ...blankMeasure(row()),
      code,
      goals: [{ key: goal.key, code: '', title: goal.title }],
    });
    const [tenth, second] = [measure('T10'), measure('T2')];
    const removed = { ...measure('T1'), removed: { by: 'Noen', at: '2026-02-01T08:00:00.000Z' as never } };
    expect(servedBy(goal, [tenth, removed, second, blankMeasure(row())])).toEqual([second, tenth]);
  });
});

describe('a reference', () => {
  const reference = (url: string) => ({ ...blankReference(row()), title: 'Noe', url });

  it('is a link only to the web', () => {
    expect(linkOf(reference(' https://lovdata.no/lov '))).toBe('https://lovdata.no/lov');
    expect(linkOf(reference('javascript:alert(1)'))).toBeNull();
    expect(linkOf(reference('file:///c:/plan.docx'))).toBeNull();
    expect(linkOf(reference('side 12'))).toBeNull();
    expect(linkOf(reference(''))).toBeNull();
  });

  it('stands by author, then year', () => {
    const by = (author: string, year: number | null) => ({ ...reference(''), author, year });
    const all = [by('Ås kommune', 2020), by('Fylket', 2024), by('Fylket', 2019)];
    expect(all.toSorted(inSourceOrder).map(({ author, year }) => `${author} ${year}`)).toEqual([
      'Fylket 2019',
      'Fylket 2024',
      'Ås kommune 2020',
    ]);
  });
});
