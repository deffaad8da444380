import { describe, expect, it } from 'vitest';
import { countingKeys } from '#base/id.ts';
import type { Member } from './group.ts';
import { blankMeasure } from './measure.ts';
import { findPeople, knownPeople } from './known-people.ts';
import { newRow } from './row.ts';

const keys = countingKeys();
const plan = keys();
const person = (id: string, name: string) => ({ id, name, email: `${id}@kommune.no` });

const member: Member = {
  ...newRow(keys(), plan),
  title: '',
  group: { key: keys(), code: 'AG1', title: '' },
  person: person('b', 'Leder tildeling'),
  role: 'Avdelingsleder',
  leads: true,
  represents: '',
  releaseWanted: null,
  releaseGranted: null,
  from: null,
  to: null,
};
const measure = {
  ...blankMeasure(newRow(keys(), plan)),
  responsible: person('c', 'Økonomisjef'),
  responsibleRole: 'Sjef',
};

describe('who can be responsible', () => {
  const people = knownPeople([person('b', 'Leder for tildeling'), person('a', 'Ergoterapeut')], [measure], [member]);

  it('is a member of the channel, or somebody whom the plan names, once, with the role that the plan gives her', () => {
    expect(people.map(({ person: { name }, role }) => `${name}, ${role}`)).toEqual([
      'Ergoterapeut, ',
      'Leder for tildeling, Avdelingsleder',
      'Økonomisjef, Sjef',
    ]);
  });

  it('is who the plan names where the channel cannot be asked', () => {
    expect(knownPeople([], [measure], [member]).map(({ person: { id } }) => id)).toEqual(['b', 'c']);
  });

  it('is found by name, address or role, by how a word begins', () => {
    const found = (words: string) => findPeople(people, words, 5).map(({ person: { id } }) => id);
    expect(found('tild')).toEqual(['b']);
    expect(found('avdeling')).toEqual(['b']);
    expect(found('C@')).toEqual(['c']);
    expect(found('økonomi')).toEqual(['c']);
    expect(found('ildeling')).toEqual([]);
    expect(findPeople(people, '', 2)).toHaveLength(2);
  });
});
