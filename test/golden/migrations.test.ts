import { describe, expect, it } from 'vitest';
import { SCHEMA_VERSION } from '#schema/list.ts';
import { type Migration, migrations, RELEASED_VERSION } from '#schema/migrations.ts';
import { expectGolden, expectGoldenFiles, readGolden, updating } from './golden.ts';
import { currentShape, inOrder, migrate, type Shape } from './shape.ts';

const released = Array.from({ length: RELEASED_VERSION }, (_, index) => index + 1);

describe('lists that a municipality has', () => {
  it('are kept on file for every released version, and never rewritten', () => {
    // The file of a version is written once, in the commit that releases it.
    if (
      updating &&
      RELEASED_VERSION === SCHEMA_VERSION &&
      readGolden(`released/${SCHEMA_VERSION}.json`) === undefined
    ) {
      expectGolden(`released/${SCHEMA_VERSION}.json`, currentShape());
    }
    expectGoldenFiles(
      'released',
      released.map((version) => `${version}.json`),
    );
    for (const version of released) expect(readGolden(`released/${version}.json`), String(version)).toBeDefined();
  });

  it('become those of this program by the migrations, and no migration is left unrun', () => {
    const ran: Migration[] = [];
    for (const version of released) {
      const shape = readGolden(`released/${version}.json`) as Shape;
      for (const migration of migrations.slice(version - 1)) {
        migrate(shape, migration);
        ran.push(migration);
      }
      expect(inOrder(shape), 'a released version never changes: raise SCHEMA_VERSION and name a migration').toEqual(
        inOrder(currentShape()),
      );
    }
    expect(migrations.filter((migration) => !ran.includes(migration))).toEqual([]);
  });
});

const before = (): Shape => {
  const shape = currentShape();
  const milestone = shape['milestone'];
  const state = milestone?.columns['State'];
  if (milestone === undefined || state === undefined || !('choice' in state.facet)) throw new Error('No milestones');
  delete shape['request'];
  delete milestone.columns['Note'];
  milestone.label = 'Framdriftsplan';
  state.indexed = false;
  state.facet = { choice: { ...state.facet.choice, choices: state.facet.choice.choices.slice(1) } };
  return shape;
};
const steps: Migration['steps'] = [
  { kind: 'addList', list: 'request' },
  { kind: 'addColumn', list: 'milestone', column: 'Note' },
  { kind: 'addIndex', list: 'milestone', column: 'State' },
  { kind: 'addChoice', list: 'milestone', column: 'State', choice: 'Foreløpig' },
  { kind: 'renameDisplay', list: 'milestone', column: null },
];
const madeUp = (chosen: Migration['steps']): Migration => ({ version: 2, name: 'made up', steps: chosen });

describe('a migration', () => {
  it('makes older lists into the newer ones, and changes nothing when it is run again', () => {
    const shape = before();
    migrate(shape, madeUp(steps));
    expect(inOrder(shape)).toEqual(inOrder(currentShape()));
    migrate(shape, madeUp(steps));
    expect(inOrder(shape)).toEqual(inOrder(currentShape()));
  });

  it.each(steps.map((step, index) => [step.kind, index] as const))('does not do without its %s', (_, left) => {
    const shape = before();
    migrate(shape, madeUp(steps.filter((_, index) => index !== left)));
    expect(inOrder(shape)).not.toEqual(inOrder(currentShape()));
  });
});
