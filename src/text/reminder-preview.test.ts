import { describe, expect, it } from 'vitest';
import { day } from '#base/calendar.ts';
import { instantOf } from '#base/clock.ts';
import { countingKeys } from '#base/id.ts';
import { blankGroup, blankMember, type Group } from '#domain/group.ts';
import { blankMeasure } from '#domain/measure.ts';
import { type Described, describedPeople } from '#domain/reminder-preview.ts';
import type { DueReminder } from '#domain/reminders-due.ts';
import type { Actor, Role } from '#domain/role.ts';
import { newRow, type Person } from '#domain/row.ts';
import { previewDay, quietWords, sentAs, sentTo } from './reminder-preview.ts';

const keys = countingKeys(0x93);
const plan = keys();
const today = day(2026, 2, 11);
const person = (id: string): Person => ({ id, name: `Navn ${id}`, email: '' });
const actor = (id: string, ...roles: readonly Role[]): Actor => ({ person: person(id), roles });
const group = (kind: Group['kind'], code: string): Group => ({ ...blankGroup(newRow(keys(), plan)), kind, code });
const seat = (of: Group, id: string, leads = false) => ({
  ...blankMember(newRow(keys(), plan), { key: of.key, code: of.code, title: '' }),
  person: person(id),
  leads,
});
const ag1 = group('working', 'AG1');
const measure = {
  ...blankMeasure(newRow(keys(), plan)),
  code: 'T03',
  title: 'Dagtilbud',
  responsible: person('ekstern'),
};
const described: Described = {
  channel: [],
  groups: [ag1],
  members: [seat(ag1, 'leder1', true), seat(ag1, 'medlem1'), seat(ag1, 'medlem2')],
  measures: [measure],
  today,
};
const to = (who: Person | null, ...roles: readonly Role[]): DueReminder => ({
  claim: who?.id ?? '',
  form: who === null ? 'channel' : 'single',
  recipient: who,
  roles,
  slot: today,
  dueAt: instantOf(0),
  notices: [{ kind: 'measure', measure, why: 'silent', days: 31, escalated: false }],
});
const sent = (reader: Actor, ...recipients: readonly [DueReminder, ...DueReminder[]]): string =>
  sentTo({ due: recipients[0], recipients }, reader, described, 'nb');

const member = actor('noen', 'member');
const leader = actor('leder', 'projectLeader', 'member');

describe('to whom a card would go', () => {
  it('is named to the project leader, and to whoever leads her group', () => {
    expect(sent(leader, to(person('medlem1'), 'member'))).toBe('Navn medlem1');
    expect(sent(actor('leder1', 'groupLeader'), to(person('medlem1'), 'member'))).toBe('Navn medlem1');
  });

  it('is told to others by role, by group or by the measure, and to herself as herself', () => {
    expect(sent(member, to(person('medlem1'), 'member'))).toBe('Et medlem av AG1');
    expect(sent(member, to(person('leder1'), 'groupLeader'))).toBe('Lederen av AG1');
    expect(sent(member, to(person('ekstern'), 'member'))).toBe('Den ansvarlige for T03');
    expect(sent(member, to(person('leder'), 'projectLeader'))).toBe('Prosjektlederen');
    expect(sent(member, to(person('s1'), 'steeringGroup'))).toBe('Et medlem av styringsgruppa');
    expect(sent(member, to(person('noen'), 'member'))).toBe('Du');
    expect(sent(member, to(null))).toBe('Kanalen');
  });

  it('is counted where several are called the same', () => {
    const steering = ['s1', 's2', 's3'].map((id) => to(person(id), 'steeringGroup', 'member'));
    expect(sent(member, to(person('noen'), 'member'), ...steering)).toBe('Du og styringsgruppa (tre personer)');
    expect(sent(member, to(person('medlem1'), 'member'), to(person('medlem2'), 'member'))).toBe('AG1 (to personer)');
  });

  it('is the role where nobody is known to hold it', () => {
    const unknown = describedPeople(described, member).find(({ roles }) => roles.includes('politicalSecretariat'));
    expect(sent(leader, to(unknown?.person ?? null, 'politicalSecretariat'))).toBe('Politisk sekretariat');
  });
});

it('a card is told by its form and how much is in it', () => {
  const due = to(person('medlem1'));
  expect(sentAs({ due, recipients: [due] }, 'nb')).toBe('ett kort');
  const digest: DueReminder = { ...due, form: 'leader', notices: [...due.notices, ...due.notices] };
  expect(sentAs({ due: digest, recipients: [digest] }, 'nn')).toBe('vekeoversyn, to saker');
});

it('a quiet day says why, and when what was due comes', () => {
  const easter = {
    kind: 'quiet',
    day: day(2026, 4, 2),
    to: day(2026, 4, 6),
    why: 'holiday',
    next: day(2026, 4, 7),
  } as const;
  expect(previewDay(easter, 'nb', today)).toBe('2.–6. april');
  expect(quietWords(easter, 'nb', today)).toBe('Stille: helligdag. Det som skulle kommet, kommer tirsdag 7. april.');
  expect(previewDay({ ...easter, to: easter.day }, 'en', today)).toBe('Thursday 2 April');
});
