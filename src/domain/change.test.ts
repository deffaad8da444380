import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countingKeys } from '#base/id.ts';
import { changedFields, mergeChange, sameValue } from './change.ts';
import { newRow, type Row } from './row.ts';

const keys = countingKeys();
const [measure, plan] = [keys(), keys()];

/** Values as rows hold them: JSON. Few of them, so that equal ones come up. */
const value = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<unknown>(null, '', 'a', 0, 1, false, [], ['a'], { k: 'a' }) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
);

interface Measure extends Row {
  readonly title: unknown;
  readonly status: unknown;
  readonly words: unknown;
  readonly coverage: unknown;
}
const names = ['title', 'status', 'words', 'coverage'] as const;
const row: fc.Arbitrary<Measure> = fc
  .record({ title: value, status: value, words: value, coverage: value })
  .map((fields) => Object.assign(newRow(measure, plan), fields));

const reordered = (of: unknown): unknown =>
  Array.isArray(of)
    ? of.map(reordered)
    : typeof of === 'object' && of !== null
      ? Object.fromEntries(
          Object.entries(of)
            .toReversed()
            .map(([name, inside]) => [name, reordered(inside)]),
        )
      : of;

const inOrder = (of: unknown): string =>
  JSON.stringify(of, (_, inside: unknown) =>
    typeof inside === 'object' && inside !== null && !Array.isArray(inside)
      ? { named: Object.entries(inside).toSorted(([a], [b]) => (a < b ? -1 : 1)) }
      : inside,
  );

describe('equality', () => {
  it('holds for every value with itself and with its copy, however its parts are ordered', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (one) => {
        expect(sameValue(one, one)).toBe(true);
        expect(sameValue(one, structuredClone(one))).toBe(true);
        expect(sameValue(one, reordered(one))).toBe(true);
      }),
    );
  });

  it('is the same both ways, and is that of the JSON with its names in order', () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        expect(sameValue(a, b)).toBe(sameValue(b, a));
        // JSON writes −0 as 0.
        if (!inOrder(a).includes('0') && !inOrder(b).includes('0'))
          expect(sameValue(a, b)).toBe(inOrder(a) === inOrder(b));
      }),
    );
  });

  it('tells lists of another order apart, a list from an object, and nothing from empty', () => {
    expect(sameValue(['a', 'b'], ['b', 'a'])).toBe(false);
    expect(sameValue([], {})).toBe(false);
    expect(sameValue(null, '')).toBe(false);
    expect(sameValue({ a: 1 }, { a: 1, b: null })).toBe(false);
    expect(sameValue({ toString: 1 }, { b: 1 })).toBe(false);
  });
});

describe('the fields that a change touches', () => {
  it('make the one row into the other, and are no more than that takes', () => {
    fc.assert(
      fc.property(row, row, (before, after) => {
        const changed = changedFields(before, after);
        expect({ ...before, ...changed }).toEqual(after);
        for (const name of names) expect(Object.hasOwn(changed, name)).toBe(!sameValue(before[name], after[name]));
      }),
    );
  });
});

describe('two changes of one row', () => {
  it('give a field to whoever alone changed it', () => {
    fc.assert(
      fc.property(row, row, row, (base, mine, theirs) => {
        const { merged } = mergeChange(base, mine, theirs);
        for (const name of names) {
          const [iDid, theyDid] = [!sameValue(base[name], mine[name]), !sameValue(base[name], theirs[name])];
          if (iDid && !theyDid) expect(merged[name]).toEqual(mine[name]);
          if (theyDid && !iDid) expect(merged[name]).toEqual(theirs[name]);
          if (!iDid && !theyDid) expect(sameValue(merged[name], base[name])).toBe(true);
        }
      }),
    );
  });

  it('conflict just where both changed a field to something else, and keep theirs until somebody has chosen', () => {
    fc.assert(
      fc.property(row, row, row, (base, mine, theirs) => {
        const { merged, conflicts } = mergeChange(base, mine, theirs);
        const expected = names.filter(
          (name) =>
            !sameValue(base[name], mine[name]) &&
            !sameValue(base[name], theirs[name]) &&
            !sameValue(mine[name], theirs[name]),
        );
        expect(new Set(conflicts.map(({ field }) => field))).toEqual(new Set(expected));
        for (const { field, ...values } of conflicts) {
          const name = names.find((one) => one === field);
          if (name === undefined) throw new Error(`Conflict in ${field}`);
          expect(values).toEqual({ base: base[name], mine: mine[name], theirs: theirs[name] });
          expect(merged[name]).toEqual(theirs[name]);
        }
      }),
    );
  });

  it('are no conflict when both did the same', () => {
    fc.assert(
      fc.property(row, row, (base, both) => {
        const { merged, conflicts } = mergeChange(base, both, structuredClone(both));
        expect(conflicts).toEqual([]);
        expect(merged).toEqual(both);
      }),
    );
  });

  it('leave the rest of the row alone: a field is mine or theirs, never something new', () => {
    fc.assert(
      fc.property(row, row, row, (base, mine, theirs) => {
        const theirsWithMore = { ...theirs, addedLater: 'x' };
        const { merged } = mergeChange<Row>(base, mine, theirsWithMore);
        expect(Object.keys(merged)).toEqual(Object.keys(theirsWithMore));
        expect(merged).toMatchObject({ key: theirs.key, plan: theirs.plan, addedLater: 'x' });
        for (const name of names) {
          const found = (merged as Measure)[name];
          expect(sameValue(found, mine[name]) || sameValue(found, theirs[name])).toBe(true);
        }
      }),
    );
  });

  it('of which one is none give the other', () => {
    fc.assert(
      fc.property(row, row, (base, changed) => {
        expect(mergeChange(base, base, changed)).toEqual({ merged: changed, conflicts: [] });
        expect(mergeChange(base, changed, base)).toEqual({ merged: changed, conflicts: [] });
      }),
    );
  });

  it('never change the rows that they are told', () => {
    fc.assert(
      fc.property(row, row, row, (base, mine, theirs) => {
        const before = structuredClone([base, mine, theirs]);
        mergeChange(base, mine, theirs);
        expect([base, mine, theirs]).toEqual(before);
      }),
    );
  });
});

describe('who last looked at a row', () => {
  const base = Object.assign(newRow(measure, plan), {
    status: 'notStarted',
    nextStep: '',
    confirmedAt: null,
    confirmedBy: '',
  });
  const at = (time: string, by: string) => ({ confirmedAt: `2026-02-11T${time}:00.000Z`, confirmedBy: by });
  const mine = { ...base, nextStep: 'Finne lokale', ...at('13:30', 'Prosjektleder') };

  it('is the later of two who edited different fields, and nobody is asked', () => {
    const later = { ...base, status: 'done', ...at('13:31', 'Avdelingsleder') };
    expect(mergeChange<Row>(base, mine, later)).toEqual({
      merged: { ...later, nextStep: 'Finne lokale' },
      conflicts: [],
    });
    const earlier = { ...base, status: 'done', ...at('13:29', 'Avdelingsleder') };
    expect(mergeChange<Row>(base, mine, earlier).merged).toEqual({ ...mine, status: 'done' });
  });

  it('is asked of nobody also where they changed the same field', () => {
    const theirs = { ...base, nextStep: 'Spørre lederen', ...at('13:31', 'Avdelingsleder') };
    const { conflicts } = mergeChange<Row>(base, mine, theirs);
    expect(conflicts.map(({ field }) => field)).toEqual(['nextStep']);
  });

  it('never has one’s time beside the other’s name', () => {
    const before = { ...base, ...at('08:00', 'Prosjektleder') };
    const again = { ...before, ...at('13:30', 'Prosjektleder') };
    const other = { ...before, ...at('13:29', 'Avdelingsleder') };
    expect(mergeChange<Row>(before, again, other).merged).toEqual(again);
    const taken = { ...before, ...at('13:29', 'Avdelingsleder') };
    const confirmed = { ...before, ...at('13:31', 'Prosjektleder') };
    expect(mergeChange<Row>(before, taken, confirmed).merged).toEqual(confirmed);
  });
});
