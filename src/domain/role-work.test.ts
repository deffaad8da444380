import { describe, expect, it } from 'vitest';
import { day } from '#base/calendar.ts';
import { countingKeys } from '#base/id.ts';
import { blankConsultation, type Consultation } from './consultation.ts';
import { defaultSettings } from './plan.ts';
import { blankProposal, type Proposal } from './proposal.ts';
import type { Role } from './role.ts';
import { roleWork } from './role-work.ts';
import { newRow } from './row.ts';

const keys = countingKeys();
const proposal = (code: string, fields: Partial<Proposal>): Proposal => ({
  ...blankProposal(newRow(keys(), keys())),
  code,
  title: `Forslag ${code}`,
  ...fields,
});
const about = ({ key, code, title }: Proposal, fields: Partial<Consultation>): Consultation => ({
  ...blankConsultation(newRow(keys(), keys())),
  proposals: [{ key, code, title }],
  ...fields,
});

const draft = proposal('F01', { state: 'draft' });
const untouched = proposal('F02', { state: 'handedIn' });
const planned = proposal('F03', { state: 'compiled' });
const held = proposal('F04', { state: 'compiled' });
const passed = proposal('F05', { state: 'recommended', unconsultedBecause: 'Haster.' });
const done = proposal('F06', { state: 'recommended', handling: 'political' });
const all = [draft, untouched, planned, held, passed, done];
const surroundings = {
  settings: defaultSettings,
  decisions: [],
  consultations: [
    about(planned, { on: day(2026, 3, 3) }),
    about(held, { state: 'held', on: day(2026, 2, 9), outcome: 'agreement' }),
    about(done, { state: 'confirmed', outcome: 'agreement' }),
  ],
};
const told = (...roles: readonly Role[]): readonly string[] =>
  roleWork(roles, all, surroundings).map((task) => `${task.kind} ${task.proposal.code} ${task.as}`);

describe('what waits for a role', () => {
  it('is for the unions drøftinger to confirm, proposals to be drøftet, and what goes on without', () => {
    expect(told('unionRepresentative', 'member')).toEqual([
      'confirm F04 unionRepresentative',
      'discuss F02 unionRepresentative',
      'discuss F03 unionRepresentative',
      'passedBy F05 unionRepresentative',
    ]);
  });

  it('is for whoever acts for a body what that body has before it', () => {
    expect(told('steeringGroup')).toEqual(['body F05 steeringGroup']);
    expect(told('projectLeader')).toEqual(['body F02 projectLeader']);
  });

  it('is for the secretariat also the case numbers that lack', () => {
    expect(told('politicalSecretariat')).toEqual([
      'body F06 politicalSecretariat',
      'caseNumber F06 politicalSecretariat',
    ]);
    const numbered = [{ body: 'Kommunestyret', on: null, caseNumber: 'PS 11/26', recommendation: '' }];
    const tasks = roleWork(['politicalSecretariat'], [{ ...done, route: numbered }], surroundings);
    expect(tasks.map(({ kind }) => kind)).toEqual(['body']);
  });

  it('is one list for whoever holds several, and nothing for a member', () => {
    expect(told('unionRepresentative', 'steeringGroup')).toHaveLength(5);
    expect(told('member', 'groupLeader', 'reader')).toEqual([]);
  });
});
