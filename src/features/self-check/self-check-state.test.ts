import { expect, it } from 'vitest';
import { parseDay } from '#base/clock.ts';
import { countingKeys } from '#base/id.ts';
import { entityNames } from '#domain/entities.ts';
import { blankMilestone } from '#domain/milestone.ts';
import { blankPlan } from '#domain/plan.ts';
import { newRow } from '#domain/row.ts';
import { rowsOf } from '#domain/self-check.ts';
import type { PlanRows } from '#sync/session.ts';
import { foundInRows, wayOf } from './self-check-state.ts';

const keys = countingKeys();
const key = keys();
const plan = blankPlan(newRow(key, key));
const today = parseDay('2026-02-11') ?? expect.unreachable();
const nothing = Object.fromEntries(entityNames.map((name) => [name, []])) as unknown as PlanRows;
const rows: PlanRows = { ...nothing, milestone: [{ ...blankMilestone(newRow(keys(), key)), title: 'Evaluering' }] };

const lineOf = (...findings: Parameters<typeof rowsOf>[0]) => rowsOf(findings)[0] ?? expect.unreachable();

it('milestones without a date are told by their titles, beside what the person may', () => {
  expect(foundInRows(rows, plan, true, today)).toEqual([
    { kind: 'fine', what: 'mayChange', count: 1 },
    { kind: 'untimed', title: 'Evaluering' },
  ]);
  expect(foundInRows(nothing, plan, false, today)).toEqual([{ kind: 'fine', what: 'mayRead', count: 1 }]);
  expect(foundInRows(rows, null, true, today)).toHaveLength(1);
});

it('a line leads to where it is seen to, where there is such a place', () => {
  const site = 'https://kommunen.sharepoint.com/sites/hso';
  expect(wayOf(lineOf({ kind: 'untimed', title: 'Evaluering' }), site)).toEqual({
    address: '#/tidslinje',
    leaves: false,
  });
  const zone = lineOf({ kind: 'timeZone', id: 13, zone: '(UTC-08:00) Pacific Time (US and Canada)' });
  expect(wayOf(zone, site)).toEqual({ address: `${site}/_layouts/15/regionalsetng.aspx`, leaves: true });
  expect(wayOf(zone, '')).toBeNull();
  expect(wayOf(lineOf({ kind: 'levelMissing' }), site)).toBeNull();
});
