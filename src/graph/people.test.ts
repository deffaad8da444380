import { describe, expect, it } from 'vitest';
import { membersOf, readMembers, readRoster } from './people.ts';

describe('members of a channel', () => {
  it('are asked for by team and channel, percent-encoded', () => {
    expect(membersOf({ team: 't-1', channel: '19:ab@thread.tacv2' })).toBe(
      '/teams/t-1/channels/19%3Aab%40thread.tacv2/allMembers',
    );
  });

  it('are those with an id and a name; anything else is nobody', () => {
    expect(
      readMembers([
        { userId: 'a', displayName: 'Prosjektleder', email: 'leder@kommune.no', roles: ['owner'] },
        { userId: 'b', displayName: 'Gjest', email: null },
        { userId: '', displayName: 'Uten id' },
        { displayName: 'Bot' },
        null,
        'x',
      ]),
    ).toEqual([
      { id: 'a', name: 'Prosjektleder', email: 'leder@kommune.no' },
      { id: 'b', name: 'Gjest', email: '' },
    ]);
  });

  it('own the team, or are guests where they were invited or belong to another tenant', () => {
    const member = (userId: string, roles: readonly string[], tenantId = 'ours'): object => ({
      userId,
      displayName: userId,
      email: '',
      roles,
      tenantId,
    });
    const found = readRoster(
      [member('leder', ['owner']), member('medlem', []), member('gjest', ['guest']), member('nabo', [], 'theirs')],
      'ours',
    );
    expect(found.map(({ id, guest, owns }) => [id, guest, owns])).toEqual([
      ['leder', false, true],
      ['medlem', false, false],
      ['gjest', true, false],
      ['nabo', true, false],
    ]);
  });
});
