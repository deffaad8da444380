import { expect, it } from 'vitest';
import { instantOf } from '#base/clock.ts';
import { countingKeys } from '#base/id.ts';
import { entityNames } from '#domain/entities.ts';
import { blankMeasure } from '#domain/measure.ts';
import { blankMilestone } from '#domain/milestone.ts';
import { blankPlan } from '#domain/plan.ts';
import { newRow, type Removal } from '#domain/row.ts';
import type { PlanRows } from '#sync/session.ts';
import { takenAway } from './taken-away-state.ts';

const keys = countingKeys();
const key = keys();
const plan = blankPlan(newRow(key, key));
const nothing = Object.fromEntries(entityNames.map((name) => [name, []])) as unknown as PlanRows;
const away = (hour: number): Removal => ({ by: 'Prosjektleder', at: instantOf(hour * 3_600_000) });
const measure = (title: string, removed: Removal | null, of = key) => ({
  ...blankMeasure(newRow(keys(), of)),
  title,
  removed,
});

it('what was taken away is told with who and when, the latest first, whatever kind it is', () => {
  const rows: PlanRows = {
    ...nothing,
    measure: [measure('Turnus', away(1)), measure('Dagtilbud', null), measure('Kurs', away(3))],
    milestone: [{ ...blankMilestone(newRow(keys(), key)), code: 'M2', title: 'Møte', removed: away(2) }],
  };
  expect(takenAway(rows, plan).map(({ entity, code, title, by }) => [entity, code, title, by])).toEqual([
    ['measure', '', 'Kurs', 'Prosjektleder'],
    ['milestone', 'M2', 'Møte', 'Prosjektleder'],
    ['measure', '', 'Turnus', 'Prosjektleder'],
  ]);
});

it('what was taken away from another plan stays there', () => {
  expect(takenAway({ ...nothing, measure: [measure('Turnus', away(1), keys())] }, plan)).toEqual([]);
});
