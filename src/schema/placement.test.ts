import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { entityNames } from '#domain/entities.ts';
import { sample } from '../../test/samples.ts';
import { lists } from './lists.ts';
import { type Concept, type Place, placement } from './placement.ts';

const concepts = Object.keys(placement) as Concept[];
const places: readonly Place[] = Object.values(placement).flatMap((placed) => placed.places);

/** The names in the first column of the table in section C of the domain report. */
function conceptsOf(report: string): readonly string[] {
  const section = report.slice(report.indexOf('\n## C.'), report.indexOf('\n### D.'));
  const rows = [...section.matchAll(/^\| ([A-Z][^|]*?) \|/gm)].map((match) => match[1] ?? '');
  return rows
    .filter((name) => name !== 'Entity')
    .flatMap((name) => name.replace(/ \(.*\)$/, '').split('/'))
    .map((name) => name.trim());
}

describe('a thing that plans speak of', () => {
  it('has a place in lists, or a sentence for why not', () => {
    const without = concepts.filter((name) => placement[name].places.length === 0 && placement[name].note === '');
    expect(without).toEqual([]);
  });

  it('stands in columns that there are', () => {
    for (const place of places) {
      for (const field of place.fields) {
        expect([place.entity, field, lists[place.entity].columnsOf(field).length]).not.toEqual([
          place.entity,
          field,
          0,
        ]);
      }
    }
  });

  it('is every one of the domain report', (context) => {
    const report = sample('design', 'domain.md');
    if (report.missing !== null) return context.skip(report.missing);
    const named = conceptsOf(readFileSync(report.path, 'utf8'));
    expect(named.length).toBeGreaterThan(25);
    expect(named.filter((name) => !Object.hasOwn(placement, name))).toEqual([]);
  });
});

it('every list holds something that plans speak of, or is the program’s own', () => {
  const own = ['request', 'pause', 'reminder', 'conversation'];
  const placed = new Set(places.map(({ entity }) => entity));
  expect(entityNames.filter((name) => !placed.has(name))).toEqual(own);
});
