import { describe, expect, it } from 'vitest';
import { countingKeys } from '#base/id.ts';
import { contextWithoutClues, type FuzzyDate, readFuzzyDate, undated } from './fuzzy-date.ts';
import type { Actor, Role } from './role.ts';
import { newRow } from './row.ts';
import { type Meeting, moveMeeting } from './meeting.ts';

const keys = countingKeys();
const acting = (...roles: readonly Role[]): Actor => ({ person: { id: 'oid', name: 'Noen', email: '' }, roles });
const time = (words: string): FuzzyDate => readFuzzyDate(words, contextWithoutClues);

const meeting: Meeting = {
  ...newRow(keys(), keys()),
  title: 'Styringsgruppemøte',
  kind: 'steering',
  state: 'planned',
  group: null,
  body: '',
  when: undated,
  time: '',
  place: '',
  papersDue: null,
  number: '',
  casePapers: '',
  attendance: '',
  minutes: '',
};
const leader = acting('projectLeader');

describe('a meeting', () => {
  it('is held on a day, not some time in June', () => {
    expect(moveMeeting({ ...meeting, when: time('juni 2026') }, 'held', leader)).toMatchObject({
      failure: { kind: 'stepNeeds', needs: ['date'] },
    });
    expect(moveMeeting({ ...meeting, when: time('18. juni 2026') }, 'held', leader).ok).toBe(true);
  });

  it('is closed with minutes, or with who was there', () => {
    const held: Meeting = { ...meeting, state: 'held' };
    expect(moveMeeting(held, 'closed', leader)).toMatchObject({ failure: { kind: 'stepNeeds', needs: ['protocol'] } });
    expect(moveMeeting({ ...held, attendance: 'Alle' }, 'closed', leader).ok).toBe(true);
    expect(moveMeeting({ ...held, minutes: 'https://skarvoy.example/referat.docx' }, 'closed', leader).ok).toBe(true);
  });

  it('that was called off can be planned again, one that is closed cannot', () => {
    expect(moveMeeting({ ...meeting, state: 'cancelled' }, 'planned', acting('politicalSecretariat')).ok).toBe(true);
    expect(moveMeeting({ ...meeting, state: 'closed' }, 'held', leader).ok).toBe(false);
  });

  it('is not a member’s to move', () => {
    expect(moveMeeting(meeting, 'cancelled', acting('member'))).toMatchObject({ failure: { kind: 'stepNotYours' } });
  });
});
