import { describe, expect, it } from 'vitest';
import { day } from '#base/calendar.ts';
import { instantOf } from '#base/clock.ts';
import { countingKeys } from '#base/id.ts';
import type { Actor, Role } from './role.ts';
import { newRow, type Ref } from './row.ts';
import {
  type Consultation,
  consultationMayBeWritten,
  consultationOutcomes,
  consultationParts,
  counts,
  isConsulted,
  lockedPart,
  moveConsultation,
  takersOfConsultation,
  writersOfConsultation,
} from './consultation.ts';

const keys = countingKeys();
const acting = (...roles: readonly Role[]): Actor => ({ person: { id: 'oid', name: 'Noen', email: '' }, roles });
const proposal: Ref = { key: keys(), code: 'F02', title: 'Hukommelsesteam' };

const planned: Consultation = {
  ...newRow(keys(), keys()),
  title: 'Drøfting',
  state: 'planned',
  on: null,
  unions: '',
  proposals: [proposal],
  decisions: [],
  outcome: null,
  disagreement: '',
  reason: '',
  protocol: '',
  confirmedBy: '',
  confirmedAt: null,
};
const held: Consultation = { ...planned, state: 'held', on: day(2026, 1, 22), outcome: 'agreement' };
const union = acting('unionRepresentative');

describe('drøfting', () => {
  it('is held when it has a day and an outcome', () => {
    expect(moveConsultation(planned, 'held', union)).toMatchObject({
      failure: { kind: 'stepNeeds', needs: ['date', 'outcome'] },
    });
    expect(moveConsultation({ ...held, state: 'planned' }, 'held', acting('projectLeader')).ok).toBe(true);
  });

  it('that ends in disagreement carries the unions’ own words', () => {
    const disagreed: Consultation = { ...held, state: 'planned', outcome: 'disagreement' };
    expect(moveConsultation(disagreed, 'held', union)).toMatchObject({ failure: { needs: ['disagreement'] } });
    expect(moveConsultation({ ...disagreed, disagreement: 'Vi er uenige.' }, 'held', union).ok).toBe(true);
    // Why it is not required is another matter.
    expect(moveConsultation({ ...disagreed, reason: 'Derfor.' }, 'held', union).ok).toBe(false);
  });

  it('that is not required says why', () => {
    const spared: Consultation = { ...held, state: 'planned', outcome: 'notRequired' };
    expect(moveConsultation(spared, 'held', union)).toMatchObject({ failure: { needs: ['reason'] } });
    expect(moveConsultation({ ...spared, reason: 'Gjelder ikke arbeidsforholdene.' }, 'held', union).ok).toBe(true);
  });

  it('is confirmed by the unions alone, and is then locked', () => {
    expect(
      moveConsultation(held, 'confirmed', acting('projectLeader', 'steeringGroup', 'chiefExecutive')),
    ).toMatchObject({
      failure: { kind: 'stepNotYours', by: ['unionRepresentative'] },
    });
    expect(moveConsultation(held, 'confirmed', union).ok).toBe(true);
    expect(moveConsultation({ ...held, state: 'confirmed' }, 'planned', union)).toMatchObject({
      failure: { kind: 'stepNotPossible' },
    });
  });

  it('counts when the unions have confirmed it or the protocol is there, whatever it ended in', () => {
    expect(counts(held)).toBe(false);
    expect(counts({ ...held, state: 'confirmed' })).toBe(true);
    expect(counts({ ...held, protocol: 'https://skarvoy.example/protokoll.pdf' })).toBe(true);
    // That it is not required is not for one side alone to say.
    expect(counts({ ...held, outcome: 'notRequired', reason: 'Berører ingen.' })).toBe(false);
    expect(counts({ ...held, outcome: 'notRequired', state: 'confirmed' })).toBe(true);
  });

  it('does not count while it is only planned, nor when it is taken away', () => {
    for (const outcome of consultationOutcomes) {
      expect(counts({ ...held, state: 'planned', outcome, protocol: 'https://skarvoy.example/protokoll.pdf' })).toBe(
        false,
      );
    }
    const removed = { by: 'Prosjektleder', at: instantOf(0) };
    expect(counts({ ...held, state: 'confirmed', removed })).toBe(false);
  });

  it('is of the proposals that it names and no others', () => {
    const confirmed: Consultation = { ...held, state: 'confirmed' };
    expect(isConsulted(proposal.key, [planned, confirmed])).toBe(true);
    expect(isConsulted(keys(), [confirmed])).toBe(false);
    expect(isConsulted(proposal.key, [held])).toBe(false);
  });
});

describe('what the unions disagree in', () => {
  const disagreed: Consultation = { ...held, outcome: 'disagreement', disagreement: 'Vi går imot delte vakter.' };
  const others = acting('projectLeader', 'steeringGroup', 'chiefExecutive', 'politicalSecretariat', 'member');

  it('is theirs word for word from when it stands there: the project leader too is kept from it', () => {
    for (const part of ['disagreement', 'outcome'] as const) {
      expect(consultationMayBeWritten(disagreed, part, others)).toBe(false);
      expect(consultationMayBeWritten(disagreed, part, union)).toBe(true);
      expect(writersOfConsultation(disagreed, part)).toEqual(['unionRepresentative']);
    }
    // Whoever was there may write it down the first time, and the link to the protocol at any time.
    expect(consultationMayBeWritten({ ...disagreed, disagreement: '' }, 'disagreement', others)).toBe(true);
    expect(consultationMayBeWritten(disagreed, 'protocol', others)).toBe(true);
    expect(consultationMayBeWritten(disagreed, 'protocol', acting('member'))).toBe(false);
  });

  it('is told as it stands by what somebody wants to write', () => {
    expect(lockedPart(disagreed, { ...disagreed, protocol: 'Lenke', disagreement: '' }, others)).toBe('disagreement');
    expect(lockedPart(disagreed, { ...disagreed, protocol: 'Lenke' }, others)).toBeNull();
    expect(lockedPart(disagreed, { ...disagreed, disagreement: 'Vi går imot.' }, union)).toBeNull();
  });

  it('is taken up again by nobody but them', () => {
    expect(moveConsultation(disagreed, 'planned', others)).toMatchObject({
      failure: { kind: 'stepNotYours', by: ['unionRepresentative'] },
    });
    expect(takersOfConsultation(disagreed, 'planned')).toEqual(['unionRepresentative']);
    expect(moveConsultation(disagreed, 'planned', union).ok).toBe(true);
    expect(moveConsultation(held, 'planned', acting('projectLeader')).ok).toBe(true);
  });

  it('stands for ever when they have confirmed it, and so does all the rest', () => {
    const confirmed: Consultation = { ...disagreed, state: 'confirmed' };
    for (const part of consultationParts) {
      expect(consultationMayBeWritten(confirmed, part, union)).toBe(false);
      expect(consultationMayBeWritten(confirmed, part, others)).toBe(false);
    }
  });
});
