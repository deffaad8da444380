import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, inOslo, type Instant, instantOf } from '#base/clock.ts';
import { countingKeys, type Key } from '#base/id.ts';
import { changedFields } from './change.ts';
import { entityNames } from './entities.ts';
import type { ChangeAct, Fields } from './history.ts';
import { blankMeasure, type Measure, measureStatuses } from './measure.ts';
import { planOnDay, type RowsOfPlan, type Undoable } from './plan-on-day.ts';
import { newRow } from './row.ts';

const keys = countingKeys();
const plan = keys();
const items = Array.from({ length: 4 }, () => keys());
const [one = plan] = items;

const blank = (key: Key): Measure => ({ ...blankMeasure(newRow(key, plan)), title: 'Dagtilbud' });
const none = Object.fromEntries(entityNames.map((name) => [name, []])) as unknown as RowsOfPlan;
const withMeasures = (measure: readonly Measure[]): RowsOfPlan => ({ ...none, measure });

const HOUR = 3_600_000;
/** 1 October 2026 at noon in Norway. */
const BEGUN = Date.UTC(2026, 9, 1, 10);
const at = (hours: number): Instant => instantOf(BEGUN + hours * HOUR);
const october = (date: number): Day => `2026-10-${String(date).padStart(2, '0')}` as Day;

function changed(before: Measure, after: Measure, when: Instant, act: ChangeAct = 'changed'): Undoable {
  const fields = changedFields(before, after) as unknown as Fields;
  const was = Object.fromEntries(Object.keys(fields).map((name) => [name, (before as unknown as Fields)[name]]));
  return { item: after.key, act, at: when, before: was, after: fields };
}
const created = (row: Measure, when: Instant): Undoable => ({
  item: row.key,
  act: 'created',
  at: when,
  before: {},
  after: { ...row },
});

describe('the plan at the end of a day', () => {
  const before = blank(one);
  const after: Measure = { ...before, status: 'inProgress', nextStep: 'Spørre alle' };

  it('is without what was changed later, and with what was changed that day', () => {
    const change = changed(before, after, at(24));
    expect(planOnDay(withMeasures([after]), [change], october(1))).toEqual({
      rows: withMeasures([before]),
      unsure: [],
      gone: [],
    });
    expect(planOnDay(withMeasures([after]), [change], october(2)).rows.measure).toEqual([after]);
  });

  it('ends at midnight in Norway', () => {
    // 23.30 and 00.30 on the clock in Oslo, while summer time lasts.
    const late = changed(before, after, instantOf(Date.UTC(2026, 9, 1, 21, 30)));
    const early = changed(before, after, instantOf(Date.UTC(2026, 9, 1, 22, 30)));
    expect(planOnDay(withMeasures([after]), [late], october(1)).rows.measure).toEqual([after]);
    expect(planOnDay(withMeasures([after]), [early], october(1)).rows.measure).toEqual([before]);
  });

  it('lacks a measure that was not made yet, whatever happened to it in the second it was made in', () => {
    const changes = [created(before, at(24)), changed(before, after, at(24))];
    expect(planOnDay(withMeasures([after]), changes, october(1)).rows.measure).toEqual([]);
    expect(planOnDay(withMeasures([after]), changes.toReversed(), october(1)).rows.measure).toEqual([]);
  });

  it('has a measure that was taken away later', () => {
    const removed: Measure = { ...before, removed: { by: 'Prosjektleder', at: at(24) } };
    const then = planOnDay(withMeasures([removed]), [changed(before, removed, at(24), 'removed')], october(1));
    expect(then.rows.measure).toEqual([before]);
  });

  it('keeps the lists that nothing was done to as they are, so that nobody draws them anew', () => {
    const rows = withMeasures([before]);
    expect(planOnDay(rows, [], october(1)).rows.measure).toBe(rows.measure);
  });
});

describe('what the history cannot tell', () => {
  const before = blank(one);
  const after: Measure = { ...before, nextStep: 'Spørre alle' };

  it('is a row that somebody wrote in its list: it is named, and says what the history knows', () => {
    const edited: Measure = { ...after, nextStep: 'Ring meg' };
    const then = planOnDay(withMeasures([edited]), [changed(before, after, at(24))], october(1));
    expect(then.unsure).toEqual([one]);
    expect(then.rows.measure).toEqual([before]);
  });

  it('is not a row that was read before the change', () => {
    const then = planOnDay(withMeasures([before]), [changed(before, after, at(24))], october(1));
    expect(then).toMatchObject({ unsure: [], rows: { measure: [before] } });
  });

  it('is a row that is gone from its list, where it was there on the day', () => {
    const made = created(blank(items[1] ?? plan), at(24));
    const then = planOnDay(none, [changed(before, after, at(24)), made], october(1));
    expect(then.gone).toEqual([one]);
  });

  it('is a value of another shape, as an older Framdrift may have written it: the row keeps its own', () => {
    const old: Undoable = {
      item: one,
      act: 'changed',
      at: at(24),
      before: { when: 'til høsten', nextStep: 'Ringe', budgetCode: 7 },
      after: { nextStep: 'Spørre alle' },
    };
    const then = planOnDay(withMeasures([after]), [old], october(1));
    expect(then.unsure).toEqual([one]);
    expect(then.rows.measure).toEqual([{ ...after, nextStep: 'Ringe' }]);
  });
});

/** Something that somebody does to one of the measures, some hours after what was done before. */
interface Deed {
  readonly item: number;
  readonly act: 'make' | 'status' | 'step' | 'both' | 'toggle';
  readonly value: number;
  readonly wait: number;
}
const deed: fc.Arbitrary<Deed> = fc.record({
  item: fc.nat({ max: items.length - 1 }),
  act: fc.constantFrom('make', 'status', 'step', 'both', 'toggle'),
  value: fc.nat({ max: 3 }),
  wait: fc.nat({ max: 30 }),
});

function done({ act, value }: Deed, row: Measure, when: Instant): readonly [Measure, ChangeAct] {
  const status = measureStatuses[value] ?? 'notStarted';
  switch (act) {
    case 'toggle':
      return row.removed === null
        ? [{ ...row, removed: { by: 'Prosjektleder', at: when } }, 'removed']
        : [{ ...row, removed: null }, 'restored'];
    case 'both':
      return [{ ...row, status, nextStep: `Steg ${value}` }, 'changed'];
    case 'step':
      return [{ ...row, nextStep: `Steg ${value}` }, 'changed'];
    case 'status':
    case 'make':
      return [{ ...row, status }, 'changed'];
  }
}

/** The plan after each deed, and what was told of them. No two deeds of one row share a second. */
function lived(deeds: readonly Deed[]) {
  const rows = new Map<string, Measure>();
  const changes: Undoable[] = [];
  const stood = new Map<Day, readonly Measure[]>();
  let hours = 0;
  for (const [index, each] of deeds.entries()) {
    hours += each.wait;
    const when = instantOf(BEGUN + hours * HOUR + index * 1_000);
    const key = items[each.item] ?? plan;
    const row = rows.get(key);
    if (row === undefined) {
      const made = blank(key);
      rows.set(key, made);
      changes.push(created(made, when));
    } else {
      const [after, act] = done(each, row, when);
      rows.set(key, after);
      changes.push(changed(row, after, when, act));
    }
    stood.set(inOslo(when).day, [...rows.values()]);
  }
  return { rows: [...rows.values()], changes, stood };
}

/** Does again what was undone: the oldest first. */
function again(then: readonly Measure[], changes: readonly Undoable[]): readonly Measure[] {
  const rows = new Map(then.map((row) => [row.key, row]));
  for (const { act, item, after } of changes) {
    const row = act === 'created' ? (after as unknown as Measure) : rows.get(item);
    if (row !== undefined) rows.set(item, { ...row, ...after });
  }
  return [...rows.values()];
}
const byKey = (rows: readonly Measure[]) => new Map(rows.map((row) => [row.key, row]));

describe('undoing the history', () => {
  it('comes to each day as it was, in whatever order the history is read', () => {
    fc.assert(
      fc.property(fc.array(deed, { minLength: 1, maxLength: 40 }), fc.nat(), (deeds, turn) => {
        const { rows, changes, stood } = lived(deeds);
        const turned = [...changes.slice(turn % changes.length), ...changes.slice(0, turn % changes.length)];
        for (const [day, then] of stood) {
          const undone = planOnDay(withMeasures(rows), turned, day);
          expect(byKey(undone.rows.measure)).toEqual(byKey(then));
          expect(undone).toMatchObject({ unsure: [], gone: [] });
        }
      }),
      { numRuns: 300 },
    );
  });

  it('and doing it again comes to the plan of today', () => {
    fc.assert(
      fc.property(fc.array(deed, { minLength: 1, maxLength: 40 }), fc.nat({ max: 40 }), (deeds, date) => {
        const { rows, changes } = lived(deeds);
        const day = october(1 + (date % 31));
        const { rows: then } = planOnDay(withMeasures(rows), changes, day);
        const since = changes.filter(({ at: when }) => planOnDay(none, [whenOnly(when)], day).gone.length > 0);
        expect(byKey(again(then.measure, since))).toEqual(byKey(rows));
      }),
      { numRuns: 300 },
    );
  });
});

/** A change of a row that is nowhere: it is told as gone just where it came after the day. */
const whenOnly = (when: Instant): Undoable => ({ item: plan, act: 'changed', at: when, before: {}, after: {} });
