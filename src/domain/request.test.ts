import { describe, expect, it } from 'vitest';
import { day } from '#base/calendar.ts';
import { instantOf, parseInstant } from '#base/clock.ts';
import { countingKeys } from '#base/id.ts';
import { undated } from './fuzzy-date.ts';
import type { Actor, Role } from './role.ts';
import { newRow } from './row.ts';
import { answeredSince, blankRequest, type HelpRequest, knownAddressees, moveRequest } from './request.ts';

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

describe('an answer', () => {
  const group = { key: keys(), code: 'AG2', title: 'Bemanning' };
  const answered = (title: string, more: Partial<HelpRequest>): HelpRequest => ({
    ...blankRequest(newRow(keys(), keys())),
    title,
    group,
    state: 'answered',
    ...more,
  });
  const all = [
    answered('Etter', { answeredOn: day(2026, 2, 3) }),
    answered('Samme dag', { answeredOn: day(2026, 1, 9) }),
    answered('Før', { answeredOn: day(2025, 12, 20) }),
    answered('Uten dag', { answeredOn: null }),
    answered('Åpent', { state: 'open' }),
    answered('En annen gruppes', { group: { ...group, key: keys() }, answeredOn: day(2026, 2, 3) }),
    answered('Tatt bort', { answeredOn: day(2026, 2, 3), removed: { by: '', at: instantOf(0) } }),
  ];
  const since = (iso: string | null): readonly string[] =>
    answeredSince(all, group.key, iso === null ? null : parseInstant(iso)).map(({ title }) => title);

  it('is news to its group in the report after it, the first first', () => {
    expect(since('2026-01-09T12:00:00Z')).toEqual(['Samme dag', 'Etter']);
    expect(since('2026-02-04T12:00:00Z')).toEqual([]);
  });

  it('is news in the first report, whenever it came', () => {
    expect(since(null)).toEqual(['Uten dag', 'Før', 'Samme dag', 'Etter']);
  });
});

describe('whom help can be asked of', () => {
  it('is whoever was asked before, and every group, once and by name', () => {
    const asked = [request, { ...request, addressee: ' Eiendom ' }, { ...request, addressee: '' }];
    expect(knownAddressees(asked, [{ title: 'Prosjektgruppe' }, { title: 'Arbeidsgruppe 1' }])).toEqual([
      'Arbeidsgruppe 1',
      'Eiendom',
      'Prosjektgruppe',
    ]);
  });
});
