import { expect, it } from 'vitest';
import { instantOf } from '#base/clock.ts';
import { countingKeys } from '#base/id.ts';
import { entityNames } from './entities.ts';
import { blankGroup } from './group.ts';
import { blankMeasure } from './measure.ts';
import { blankMilestone } from './milestone.ts';
import { newRow, type Ref } from './row.ts';
import { staleTitles, titleEntities } from './stale-titles.ts';

const keys = countingKeys();
const plan = keys();
const row = () => newRow(keys(), plan);
const refOf = ({ key, code, title }: Ref): Ref => ({ key, code, title });
type Rows = Parameters<typeof staleTitles>[0];
const empty = Object.fromEntries(entityNames.map((entity) => [entity, []])) as unknown as Rows;

const group = { ...blankGroup(row()), code: 'AG1', title: 'Dagtilbud og aktivitet' };
const milestone = { ...blankMilestone(row()), code: 'M1', title: 'Planen er vedtatt' };
const measure = {
  ...blankMeasure(row()),
  title: 'Dagtilbud',
  group: { key: group.key, code: 'AG1', title: 'Dagtilbud' },
  dependsOn: [refOf(milestone), { key: keys(), code: 'M9', title: 'Borte' }],
};

it('a row that shows an old title gets the new one, and nothing else of it is touched', () => {
  expect(staleTitles({ ...empty, group: [group], milestone: [milestone], measure: [measure] })).toEqual([
    { entity: 'measure', before: measure, fields: { group: refOf(group) } },
  ]);
});

it('among several that a row points to the order is kept, and one whose row is not there stays as it is', () => {
  const renamed = { ...milestone, code: 'M2', title: 'Planen er vedtatt i kommunestyret' };
  const [found] = staleTitles({ ...empty, milestone: [renamed], measure: [measure] });
  expect(found?.fields).toEqual({ dependsOn: [refOf(renamed), measure.dependsOn[1]] });
});

it('rows that agree, and rows that were taken away, are left alone', () => {
  const agrees = { ...measure, group: refOf(group) };
  const gone = { ...measure, removed: { by: 'Prosjektleder', at: instantOf(0) } };
  expect(staleTitles({ ...empty, group: [group], milestone: [milestone], measure: [agrees, gone] })).toEqual([]);
});

it('what was decided, sent or logged keeps the titles of its time', () => {
  for (const entity of ['sentReport', 'change', 'revision'] as const) expect(titleEntities).not.toContain(entity);
  const decided = { group: { key: group.key, code: 'AG1', title: 'Dagtilbud' } };
  expect(staleTitles({ ...empty, group: [group], decision: [decided] } as unknown as Rows)).toEqual([]);
});
