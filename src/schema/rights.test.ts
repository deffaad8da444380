import { describe, expect, it } from 'vitest';
import { type Actor, mayEdit, type Role, roles } from '#domain/role.ts';
import { mayWrite, writersOf } from '#domain/writers.ts';
import { allLists, lists } from './lists.ts';
import { whoMay } from './rights.ts';

const acting = (role: Role): Actor => ({ person: { id: 'oid', name: 'Noen', email: '' }, roles: [role] });

describe('who may write a list', () => {
  it('is told by role, and as the members where all of them may', () => {
    expect(whoMay(lists.measure, 'change')).toEqual(['member']);
    expect(whoMay(lists.sentReport, 'add')).toEqual(['member']);
    expect(whoMay(lists.mandate, 'change')).toEqual([
      'projectLeader',
      'steeringGroup',
      'chiefExecutive',
      'politicalSecretariat',
    ]);
    expect(whoMay(lists.consultation, 'add')).toContain('unionRepresentative');
    expect(whoMay(lists.journalEntry, 'add')).toEqual(['projectLeader', 'politicalSecretariat']);
  });

  it('is nobody where rows are only ever added', () => {
    for (const list of [lists.decision, lists.sentReport, lists.revision, lists.journalEntry, lists.change]) {
      expect(whoMay(list, 'change')).toEqual([]);
    }
  });

  it('is what the screens offer, list by list', () => {
    const written = allLists.filter(({ rights }) => rights !== 'service');
    for (const list of written) {
      const may = [...(writersOf(list.entity) ?? ['member'])].toSorted();
      expect(may, list.name).toEqual([...whoMay(list, 'add')].toSorted());
      const offered = roles.filter((role) => mayWrite(acting(role), list.entity));
      expect(offered, list.name).toEqual(
        roles.filter((role) => (writersOf(list.entity) === null ? mayEdit(acting(role)) : may.includes(role))),
      );
    }
  });
});
