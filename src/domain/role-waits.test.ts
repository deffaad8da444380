import { describe, expect, it } from 'vitest';
import { day } from '#base/calendar.ts';
import { countingKeys } from '#base/id.ts';
import { blankDecision, type Decision, followupStates } from './decision.ts';
import { blankFollowup } from './decision-log.ts';
import { contextWithoutClues, readFuzzyDate } from './fuzzy-date.ts';
import { blankMandate, type Mandate } from './group.ts';
import type { Role } from './role.ts';
import { type RoleRows, type RoleWork, waitsByRole } from './role-waits.ts';
import { newRow } from './row.ts';

const keys = countingKeys();
const row = () => newRow(keys(), keys());
const today = day(2026, 2, 11);
const nothing: RoleRows = {
  proposals: [],
  decisions: [],
  followups: [],
  mandates: [],
  notJournaled: null,
};
const waits = (roles: readonly Role[], rows: Partial<RoleRows>) =>
  waitsByRole({ person: { id: 'oid', name: 'Noen', email: '' }, roles }, { ...nothing, ...rows }, today);
const kinds = (role: Role, rows: Partial<RoleRows>): readonly RoleWork['kind'][] =>
  waits([role], rows).flatMap(({ work }) => work.map(({ kind }) => kind));

const order = (words: string, fields: Partial<Decision> = {}): Decision => ({
  ...blankDecision(row()),
  kind: 'order',
  title: `Legg fram en sak ${words}`,
  deadline: readFuzzyDate(words, contextWithoutClues),
  ...fields,
});
const mandate: Mandate = {
  ...blankMandate(row()),
  groups: [{ key: keys(), code: 'AG1', title: 'Turnus' }],
  tasks: ['Foreslå turnus'],
};

describe('what waits for the political secretariat', () => {
  it('is the orders of the council, the first deadline first, and which of them are late', () => {
    const [late, later] = [order('1. februar 2026'), order('1. juni 2026')];
    expect(waits(['politicalSecretariat'], { decisions: [later, late] })[0]?.work).toEqual([
      { kind: 'order', decision: late, late: true },
      { kind: 'order', decision: later, late: false },
    ]);
  });

  it('is no order that is carried out, replaced, or was never adopted', () => {
    const made = order('1. juni 2026');
    const open = followupStates.filter(
      (state) =>
        kinds('politicalSecretariat', { decisions: [made], followups: [{ ...blankFollowup(row(), made), state }] })
          .length > 0,
    );
    expect(open).toEqual(['registered', 'effective', 'implementing']);
    const newer: Decision = { ...blankDecision(row()), replaces: { key: made.key, code: '', title: '' } };
    expect(kinds('politicalSecretariat', { decisions: [made, newer] })).toEqual([]);
    expect(kinds('politicalSecretariat', { decisions: [{ ...made, outcome: 'rejected' }] })).toEqual([]);
  });

  it('is what the archive waits for, and nothing while that is not known', () => {
    expect(kinds('politicalSecretariat', { notJournaled: 3 })).toEqual(['journal']);
    expect(kinds('politicalSecretariat', { notJournaled: 0 })).toEqual([]);
    expect(kinds('politicalSecretariat', { notJournaled: null })).toEqual([]);
  });
});

describe('what waits for who approves', () => {
  it('is a mandate that says what to do, and one that is delivered; the project leader sets to work what is approved', () => {
    const by = (role: Role) => (state: Mandate['state']) => kinds(role, { mandates: [{ ...mandate, state }] }).length;
    const states = ['draft', 'approved', 'active', 'delivered', 'accepted', 'returned'] as const;
    expect(states.map(by('steeringGroup'))).toEqual([1, 0, 0, 1, 0, 0]);
    expect(states.map(by('projectLeader'))).toEqual([0, 1, 0, 0, 0, 1]);
    expect(kinds('steeringGroup', { mandates: [{ ...mandate, tasks: [] }] })).toEqual([]);
  });
});

it('who holds several roles has the work of each, and a member has none', () => {
  const rows = { mandates: [mandate], notJournaled: 2 };
  expect(waits(['steeringGroup', 'politicalSecretariat', 'member'], rows).map(({ role }) => role)).toEqual([
    'steeringGroup',
    'politicalSecretariat',
  ]);
  expect(waits(['member'], rows)).toEqual([]);
});
