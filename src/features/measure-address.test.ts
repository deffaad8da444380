import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countingKeys } from '#base/id.ts';
import { measureStatuses } from '#domain/measure.ts';
import { measureColumns, measureGroupings, type MeasureList, plainList } from '#domain/measure-list.ts';
import { readList, writeList } from './measure-address.ts';
import { formatRoute, parseRoute } from './route.ts';

const keys = countingKeys();

const lists: fc.Arbitrary<MeasureList> = fc.record({
  board: fc.boolean(),
  grouping: fc.constantFrom(...measureGroupings),
  sort: fc.option(fc.record({ column: fc.constantFrom(...measureColumns), descending: fc.boolean() })),
  statuses: fc.subarray([...measureStatuses]),
  group: fc.constantFrom(null, 'none' as const, keys()),
  workPackage: fc.constantFrom(null, 'none' as const, keys()),
  responsible: fc.option(fc.string({ minLength: 1 })),
});

describe('the address of a list of measures', () => {
  it('says nothing where nothing is asked', () => {
    const asked = new URLSearchParams();
    writeList(plainList, asked);
    expect(String(asked)).toBe('');
    expect(readList(asked)).toBeNull();
  });

  it('gives the same list back, whatever was asked', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const asked = new URLSearchParams();
        writeList(list, asked);
        expect(readList(new URLSearchParams(String(asked))) ?? plainList).toEqual(list);
      }),
    );
  });

  it('is any string, and what is not understood asks for nothing', () => {
    expect(readList(new URLSearchParams("status=x'or'1&gruppe=%3Cscript%3E&sorter=drop&grupper=alt"))).toBeNull();
    fc.assert(fc.property(fc.string(), (query) => (readList(new URLSearchParams(query))?.statuses.length ?? 0) <= 7));
  });

  it('is part of the route, and a plain list leaves the address as it was', () => {
    const route = parseRoute('#/tiltak?vis=over-fristen&sok=turnus&status=i-gang&form=tavle');
    expect(route).toMatchObject({ filter: 'late', search: 'turnus', list: { board: true, statuses: ['inProgress'] } });
    expect(formatRoute(route)).toBe('#/tiltak?vis=over-fristen&sok=turnus&form=tavle&status=i-gang');
    expect(formatRoute(parseRoute('#/tiltak'))).toBe('#/tiltak');
  });
});
