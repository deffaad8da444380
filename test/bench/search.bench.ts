import { test } from 'vitest';
import { countingKeys } from '#base/id.ts';
import { blankMeasure, type Measure } from '#domain/measure.ts';
import { newRow } from '#domain/row.ts';
import { createIndexer, searchedEntities, type SearchedRows, searchPlan } from '#domain/search.ts';
import { median, report } from './figures.ts';

const ROWS = 5_000;
const keys = countingKeys();
const plan = keys();

const words =
  'dagtilbud turnus bemanning krets velferdsteknologi avdeling måling rekruttering opplæring samarbeid'.split(' ');
const word = (at: number): string => words[at % words.length] ?? '';

const row = (at: number): Measure => ({
  ...blankMeasure(newRow(keys(), plan)),
  code: `T${at}`,
  title: `Ny ${word(at)} og ${word(at * 3 + 1)} i ${word(at * 7 + 2)} ${at}`,
  responsibleRole: `Leder for ${word(at * 5)}`,
  nextStep: `Avklare ${word(at * 11)} med tillitsvalgte og legge fram forslag for prosjektgruppa. `.repeat(2),
  statusWords: `Arbeidet med ${word(at * 13)} er i gang i to av fem avdelinger, og resten følger etter påske. `.repeat(
    2,
  ),
});

const milliseconds = (task: () => void): number => {
  const from = performance.now();
  task();
  return performance.now() - from;
};

test('search in five thousand measures', () => {
  const rows: SearchedRows = {
    ...(Object.fromEntries(searchedEntities.map((entity) => [entity, []])) as unknown as SearchedRows),
    measure: Array.from({ length: ROWS }, (_, at) => row(at)),
  };
  const index = createIndexer();
  report('First index of 5,000 measures', `${milliseconds(() => index(rows, plan)).toFixed(1)} ms`);
  const changed = { ...rows, measure: rows.measure.with(17, row(17)) };
  report('Index after one change', `${milliseconds(() => index(changed, plan)).toFixed(1)} ms`, '16 ms');
  const ready = index(changed, plan);
  for (const query of ['d', 'dagt', 'turnus måling', 'paske avdelinger', 'T4711', 'finnes ikke noe sted']) {
    const times = Array.from({ length: 30 }, () => milliseconds(() => searchPlan(ready, query)));
    const [slowest] = times.toSorted((a, b) => b - a);
    report(`Search for «${query}»`, `${median(times).toFixed(1)} ms, slowest ${(slowest ?? 0).toFixed(1)} ms`, '16 ms');
  }
});
