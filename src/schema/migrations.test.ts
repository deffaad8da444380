import { describe, expect, it } from 'vitest';
import { SCHEMA_VERSION } from './list.ts';
import { faultsOf, type Migration, migrations, migrationsFrom, RELEASED_VERSION } from './migrations.ts';

describe('the migrations', () => {
  it('lead from version 1 to the version of the lists, without gaps', () => {
    expect(faultsOf(migrations, SCHEMA_VERSION)).toEqual([]);
    expect(RELEASED_VERSION).toBeLessThanOrEqual(SCHEMA_VERSION);
  });

  it('are told to lists of an older version, and are none for lists of this one', () => {
    expect(migrationsFrom(1)).toEqual({ ok: true, value: migrations });
    expect(migrationsFrom(SCHEMA_VERSION)).toEqual({ ok: true, value: [] });
  });

  it('are not run on lists of a later program', () => {
    expect(migrationsFrom(SCHEMA_VERSION + 1)).toEqual({
      ok: false,
      failure: { kind: 'listsAreNewer', lists: SCHEMA_VERSION + 1, program: SCHEMA_VERSION },
    });
  });
});

const madeUp = (version: number, change: Partial<Migration> = {}): Migration => ({
  version,
  name: `change ${version}`,
  steps: [{ kind: 'addColumn', list: 'milestone', column: 'Note' }],
  ...change,
});

describe('the check of migrations', () => {
  it('finds a gap, a number told twice, and a version that the lists do not have', () => {
    expect(faultsOf([madeUp(2), madeUp(3)], 3)).toEqual([]);
    expect(faultsOf([madeUp(3)], 2)).toEqual(['Expected a migration to version 2, found one to 3.']);
    expect(faultsOf([madeUp(2), madeUp(2, { name: 'again' })], 3)).toEqual([
      'Expected a migration to version 3, found one to 2.',
    ]);
    expect(faultsOf([madeUp(2)], 3)).toEqual(['The migrations lead to version 2, the lists say 3.']);
  });

  it('finds names told twice and steps that lead nowhere', () => {
    const steps: Migration['steps'] = [
      { kind: 'addColumn', list: 'milestone', column: 'Nothing' },
      { kind: 'addIndex', list: 'milestone', column: 'Note' },
      { kind: 'addChoice', list: 'milestone', column: 'State', choice: 'Forsinket' },
      { kind: 'renameDisplay', list: 'milestone', column: null },
    ];
    expect(faultsOf([madeUp(2), madeUp(3, { name: 'change 2', steps: [] })], 3)).toEqual([
      'Two migrations are named «change 2».',
      '«change 2» does nothing.',
    ]);
    expect(faultsOf([madeUp(2, { steps })], 2)).toEqual([
      'Milestones has no column Nothing.',
      'Milestones.Note is not indexed.',
      'Milestones.State has no choice «Forsinket».',
    ]);
  });
});
