import { describe, expect, it } from 'vitest';
import { day } from '#base/calendar.ts';
import { countingKeys } from '#base/id.ts';
import { undated } from './fuzzy-date.ts';
import type { Actor, Role } from './role.ts';
import { newRow } from './row.ts';
import { type HelpRequest, moveRequest } from './request.ts';

const keys = countingKeys();
const acting = (...roles: readonly Role[]): Actor => ({ person: { id: 'oid', name: 'Noen', email: '' }, roles });

const request: HelpRequest = {
  ...newRow(keys(), keys()),
  title: 'Et lokale på bakkeplan',
  state: 'open',
  about: null,
  group: null,
  report: null,
  addressee: 'Eiendom',
  needed: undated,
  answer: '',
  answeredBy: '',
  answeredOn: null,
};

describe('help asked for', () => {
  it('is answered with words and a day', () => {
    expect(moveRequest(request, 'answered', acting('chiefExecutive'))).toMatchObject({
      failure: { kind: 'stepNeeds', needs: ['reason', 'date'] },
    });
    const answered = { ...request, answer: 'To dager i uka.', answeredOn: day(2026, 2, 20) };
    expect(moveRequest(answered, 'answered', acting('chiefExecutive'))).toMatchObject({
      ok: true,
      value: { state: 'answered', answer: 'To dager i uka.' },
    });
  });

  it('is withdrawn by those who asked, not by those who were asked', () => {
    expect(moveRequest(request, 'withdrawn', acting('member')).ok).toBe(true);
    expect(moveRequest(request, 'withdrawn', acting('steeringGroup'))).toMatchObject({
      failure: { kind: 'stepNotYours' },
    });
  });

  it('can be opened again after an answer that did not help', () => {
    expect(moveRequest({ ...request, state: 'answered' }, 'open', acting('groupLeader')).ok).toBe(true);
  });
});
