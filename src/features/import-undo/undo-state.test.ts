import { describe, expect, test } from 'vitest';
import type { Day, Instant } from '#base/clock.ts';
import { countingKeys, type Key } from '#base/id.ts';
import { blankDecision } from '#domain/decision.ts';
import { type EntityName, entityNames } from '#domain/entities.ts';
import type { ChangeAct, ChangeRecord } from '#domain/history.ts';
import { blankMeasure, type Measure } from '#domain/measure.ts';
import { blankMilestone, type Milestone } from '#domain/milestone.ts';
import { blankPlan, type ImportRun, type Plan, type WorkPackage } from '#domain/plan.ts';
import { newRow, type Row } from '#domain/row.ts';
import type { PlanRows } from '#sync/session.ts';
import { importedBefore, lastDayOf, openImports, titleOf, undoOf } from './undo-state.ts';

const keys = countingKeys();
const planKey = keys();
const at = '2026-01-12T09:00:00.000Z' as Instant;
const me = 'leder-id';
const person = (id: string, name: string) => ({ id, name, email: `${id}@skarvoy.example` });

const plan: Plan = { ...blankPlan(newRow(planKey, planKey)), title: 'Plan' };
const milestone: Milestone = { ...blankMilestone(newRow(keys(), planKey)), title: 'Oppstart' };
const workPackage: WorkPackage = {
  ...newRow(keys(), planKey),
  code: 'AP1',
  title: 'Tjenester',
  kind: 'workPackage',
  position: 1,
};
const measure: Measure = {
  ...blankMeasure(newRow(keys(), planKey)),
  title: 'Turnus',
  workPackage: { key: workPackage.key, code: 'AP1', title: 'Tjenester' },
};
const made: readonly (readonly [EntityName, Row])[] = [
  ['plan', plan],
  ['milestone', milestone],
  ['workPackage', workPackage],
  ['measure', measure],
];

const run: ImportRun = {
  ...newRow(keys(), planKey),
  title: 'Plan.docx',
  at,
  by: 'Prosjektleder',
  documentHash: 'abc',
  readerVersion: 1,
  state: 'saved',
  items: [
    ...made.map(([, row]) => ({ row: row.key, verdict: 'kept' as const, source: '' })),
    { row: null, verdict: 'dropped', source: 'milestone-7' },
  ],
};

function record(
  [entity, row]: readonly [EntityName, Row],
  act: ChangeAct,
  by: string,
  after: object,
  when = at,
): ChangeRecord {
  return {
    ...newRow(keys(), planKey),
    operation: keys(),
    title: '',
    entity,
    item: row.key,
    act,
    at: when,
    by: person(by, by === me ? 'Prosjektleder' : 'Enhetsleder'),
    role: 'member',
    via: 'tab',
    before: {},
    after: after as ChangeRecord['after'],
    checksum: '',
  };
}

const later = '2026-01-20T09:00:00.000Z' as Instant;
const created = made.map((one) => record(one, 'created', me, one[1]));

function rowsWith(more: Partial<Record<EntityName, readonly Row[]>> = {}): PlanRows {
  const none = Object.fromEntries(entityNames.map((name) => [name, []]));
  const own: Record<string, readonly Row[]> = { importRun: [run], change: created };
  for (const [entity, row] of made) own[entity] = [row];
  return { ...none, ...own, ...more } as unknown as PlanRows;
}

const titles = (rows: PlanRows, chosen: readonly Key[] = []) => {
  const { takes, edited, needed } = undoOf([run], rows, rows.change, me, new Set(chosen));
  return { takes: takes.map(titleOf), edited: edited.map((one) => titleOf(one.made)), needed: needed.map(titleOf) };
};

const measureRow = ['measure', measure] as const;

describe('an import', () => {
  test('can be taken back until thirty days have passed', () => {
    const rows = rowsWith();
    expect(lastDayOf(run)).toBe('2026-02-11');
    expect(openImports(rows, plan, '2026-02-11' as Day)).toEqual([[run]]);
    expect(openImports(rows, plan, '2026-02-12' as Day)).toEqual([]);
  });

  test('is one, in however many rows it is remembered', () => {
    const [first, rest] = [run.items.slice(0, 2), run.items.slice(2)];
    const more = { ...run, key: keys(), items: rest };
    const rows = rowsWith({ importRun: [{ ...run, items: first }, more] as readonly Row[] });
    const [whole] = openImports(rows, plan, '2026-01-12' as Day);
    expect(whole).toHaveLength(2);
    expect(undoOf(whole ?? [run], rows, rows.change, me, new Set()).takes).toHaveLength(4);
  });

  test('is taken back once', () => {
    const rows = rowsWith({ importRun: [{ ...run, state: 'undone' } as Row] });
    expect(openImports(rows, plan, '2026-01-12' as Day)).toEqual([]);
    expect(importedBefore(rows, 'abc')).toBeNull();
  });

  test('is known again by its document', () => {
    expect(importedBefore(rowsWith(), 'abc')).toBe(at);
    expect(importedBefore(rowsWith(), 'def')).toBeNull();
  });
});

describe('taking back an import', () => {
  test('takes everything that it made, the plan as well', () => {
    expect(titles(rowsWith())).toEqual({
      takes: ['Plan', 'Oppstart', 'Turnus', 'Tjenester'],
      edited: [],
      needed: [],
    });
  });

  test('leaves decisions, which are registered, and what they point to', () => {
    const decision = {
      ...blankDecision(newRow(keys(), planKey)),
      title: 'Ny turnus',
      proposals: [{ key: milestone.key, code: '', title: 'Oppstart' }],
    };
    const items = [...run.items, { row: decision.key, verdict: 'kept' as const, source: '' }];
    const whole: ImportRun = { ...run, items };
    const rows = rowsWith({ decision: [decision], importRun: [whole] });
    const { takes, needed, registered } = undoOf([whole], rows, rows.change, me, new Set([decision.key]));
    expect(takes.map(titleOf)).toEqual(['Turnus', 'Tjenester']);
    expect(needed.map(titleOf)).toEqual(['Plan', 'Oppstart']);
    expect(registered.map(titleOf)).toEqual(['Ny turnus']);
  });

  test('takes what the person has changed too', () => {
    const mine = record(measureRow, 'changed', me, { status: 'inProgress' }, later);
    const rows = rowsWith({ measure: [{ ...measure, status: 'inProgress' } as Row], change: [...created, mine] });
    expect(titles(rows).takes).toContain('Turnus');
  });

  test('leaves what others have changed, names them, and keeps what it stands on', () => {
    const theirs = record(measureRow, 'changed', 'enhetsleder-id', { status: 'done' }, later);
    const rows = rowsWith({ measure: [{ ...measure, status: 'done' } as Row], change: [...created, theirs] });
    expect(titles(rows)).toEqual({ takes: ['Oppstart'], edited: ['Turnus'], needed: ['Plan', 'Tjenester'] });
    expect(undoOf([run], rows, rows.change, me, new Set()).edited[0]?.by).toEqual(['Enhetsleder']);
  });

  test('takes what others have changed where the person says so', () => {
    const theirs = record(measureRow, 'changed', 'enhetsleder-id', { status: 'done' }, later);
    const rows = rowsWith({ measure: [{ ...measure, status: 'done' } as Row], change: [...created, theirs] });
    expect(titles(rows, [measure.key])).toMatchObject({
      takes: ['Plan', 'Oppstart', 'Turnus', 'Tjenester'],
      needed: [],
    });
  });

  test('leaves what was changed in SharePoint itself, where no history tells who', () => {
    const rows = rowsWith({ milestone: [{ ...milestone, title: 'Oppstart i mars' } as Row] });
    const { edited } = undoOf([run], rows, rows.change, me, new Set());
    expect(edited.map(({ made: one, by }) => [titleOf(one), by])).toEqual([['Oppstart i mars', []]]);
  });

  test('keeps the plan where somebody has put in more since', () => {
    const other: Milestone = { ...blankMilestone(newRow(keys(), planKey)), title: 'Folkemøte' };
    expect(titles(rowsWith({ milestone: [milestone, other] }))).toEqual({
      takes: ['Oppstart', 'Turnus', 'Tjenester'],
      edited: [],
      needed: ['Plan'],
    });
  });

  test('keeps what a row from elsewhere points to', () => {
    const other: Measure = { ...measure, key: keys(), title: 'Kjøkken' };
    expect(titles(rowsWith({ measure: [measure, other] })).needed).toEqual(['Plan', 'Tjenester']);
  });

  test('does not take what is taken away already', () => {
    const gone = { ...milestone, removed: { by: 'Prosjektleder', at: later } };
    expect(titles(rowsWith({ milestone: [gone as Row] })).takes).toEqual(['Plan', 'Turnus', 'Tjenester']);
  });
});
