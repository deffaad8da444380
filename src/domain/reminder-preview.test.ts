import { describe, expect, it } from 'vitest';
import { addDays, day } from '#base/calendar.ts';
import { type Day, instantOf, parseInstant } from '#base/clock.ts';
import { countingKeys } from '#base/id.ts';
import { blankGroup, type Group, type Member } from './group.ts';
import { blankMeasure } from './measure.ts';
import { newPause } from './pause.ts';
import { defaultSettings } from './plan.ts';
import { type Described, describedPeople, mayBeNamed, previewOf, standsFor } from './reminder-preview.ts';
import type { DueReminder } from './reminders-due.ts';
import type { Actor, Role } from './role.ts';
import { newRow, type Person } from './row.ts';

const keys = countingKeys(0x91);
const plan = keys();
const today = day(2026, 2, 11);
const person = (id: string): Person => ({ id, name: id, email: '' });
const actor = (id: string, ...roles: readonly Role[]): Actor => ({ person: person(id), roles });

const group = (kind: Group['kind'], code: string): Group => ({
  ...blankGroup(newRow(keys(), plan)),
  kind,
  code,
  title: code,
  state: 'active',
});
const seat = (of: Group, id: string, role: string, leading = false): Member => ({
  ...newRow(keys(), plan),
  title: role,
  group: { key: of.key, code: of.code, title: of.title },
  person: id === '' ? null : person(id),
  role,
  leads: leading,
  represents: '',
  from: null,
  to: null,
  releaseWanted: null,
  releaseGranted: null,
});

const project = group('project', 'PG');
const steering = group('steering', 'SG');
const ag1 = group('working', 'AG1');
const ag2 = group('working', 'AG2');
const measure = {
  ...blankMeasure(newRow(keys(), plan)),
  title: 'Dagtilbud',
  group: { key: ag1.key, code: 'AG1', title: '' },
  responsible: person('turnus'),
};
const described: Described = {
  channel: [person('ny'), person('leder')],
  groups: [project, steering, ag1, ag2],
  members: [
    seat(project, 'leder', 'Prosjektleder', true),
    seat(project, 'tillitsvalgt', 'Hovedtillitsvalgt'),
    seat(steering, 'direktør', 'Kommunedirektør', true),
    seat(ag1, 'leder1', 'Enhetsleder', true),
    seat(ag1, 'medlem1', 'Sykepleier'),
  ],
  measures: [measure],
  today,
};
const rolesOf = (id: string, self = actor('leder1', 'groupLeader', 'member')): readonly Role[] | undefined =>
  describedPeople(described, self).find((one) => one.person.id === id)?.roles;

describe('who would be told', () => {
  it('is known by the plan’s rows, and of the channel’s other members that they are members', () => {
    expect(rolesOf('leder')).toEqual(['projectLeader', 'groupLeader', 'member']);
    expect(rolesOf('direktør')).toEqual(['chiefExecutive', 'steeringGroup', 'groupLeader', 'member']);
    expect(rolesOf('tillitsvalgt')).toEqual(['unionRepresentative', 'member']);
    expect(rolesOf('turnus')).toEqual(['member']);
    expect(rolesOf('ny')).toEqual(['member']);
  });

  it('is the reader herself as SharePoint’s groups know her, once', () => {
    const people = describedPeople(described, actor('leder', 'steeringGroup', 'member'));
    expect(people.filter((one) => one.person.id === 'leder')).toEqual([actor('leder', 'steeringGroup', 'member')]);
  });

  it('is the role itself where the plan names nobody who holds it', () => {
    const unknown = describedPeople(described, actor('leder1', 'member')).map((one) => standsFor(one.person));
    expect(unknown.filter((role) => role !== null)).toEqual(['politicalSecretariat']);
    expect(standsFor(person('leder'))).toBeNull();
  });
});

describe('a list of what is late', () => {
  it.each([
    ['leder', actor('leder', 'projectLeader', 'member'), 'turnus', true],
    ['herself', actor('turnus', 'member'), 'turnus', true],
    ['her group’s leader, for a measure of the group', actor('leder1', 'groupLeader', 'member'), 'turnus', true],
    ['her group’s leader', actor('leder1', 'groupLeader', 'member'), 'medlem1', true],
    ['another group’s leader', actor('leder2', 'groupLeader', 'member'), 'medlem1', false],
    ['a member', actor('medlem1', 'member'), 'leder1', false],
    ['the steering group', actor('direktør', 'steeringGroup', 'member'), 'medlem1', false],
    ['a reader', actor('gjest', 'reader'), 'medlem1', false],
  ])('seen by %s: names %s %s is %s', (_, reader, of, named) => {
    expect(mayBeNamed(person(of), reader, described)).toBe(named);
  });
});

const at = (of: Day, hour = 7) => parseInstant(`${of}T0${hour}:00:00Z`) ?? instantOf(0);
const card = (of: Day, to: string, ...kinds: readonly 'silent'[]): DueReminder => ({
  claim: `${to} ${of}`,
  form: 'single',
  recipient: person(to),
  roles: ['member'],
  slot: of,
  dueAt: at(of),
  notices: kinds.map((why) => ({ kind: 'measure', measure, why, days: 31, escalated: false })),
});

describe('the weeks to come', () => {
  const policy = defaultSettings.reminders;
  const span = { from: today, days: 28, policy, own: [] };

  it('tell the same things to several once', () => {
    const lines = previewOf([card(today, 'a', 'silent'), card(today, 'b', 'silent'), card(today, 'c')], span);
    expect(
      lines.map((line) => line.kind === 'sent' && line.sendings.map(({ recipients }) => recipients.length)),
    ).toEqual([[2, 1]]);
  });

  it('welcome each to her own groups', () => {
    const welcome = (to: string, groups: readonly Group[]): DueReminder => ({
      ...card(today, to),
      notices: [{ kind: 'welcome', groups, measures: [] }],
    });
    const lines = previewOf([welcome('a', [ag1]), welcome('b', [ag2]), welcome('c', [ag1])], span);
    expect(
      lines.map((line) => line.kind === 'sent' && line.sendings.map(({ recipients }) => recipients.length)),
    ).toEqual([[2, 1]]);
  });

  it('welcome nobody who is only known by a role: she may have been welcomed', () => {
    const unknown = describedPeople(described, actor('leder1', 'member')).find((one) => standsFor(one.person));
    const welcome = { kind: 'welcome', groups: [], measures: [] } as const;
    const due: DueReminder = { ...card(today, 'a', 'silent'), recipient: unknown?.person ?? null };
    expect(previewOf([{ ...due, notices: [welcome] }], span)).toEqual([]);
    const lines = previewOf([{ ...due, notices: [welcome, ...due.notices] }], span);
    expect(
      lines.map((line) => line.kind === 'sent' && line.sendings.map((one) => one.due.notices.map(({ kind }) => kind))),
    ).toEqual([[['measure']]]);
  });

  it('say why nothing comes on a holiday, and when it comes instead', () => {
    const lines = previewOf([], { ...span, from: day(2026, 3, 30), days: 14 });
    expect(lines).toEqual([
      { kind: 'quiet', day: day(2026, 4, 2), to: day(2026, 4, 6), why: 'holiday', next: day(2026, 4, 7) },
    ]);
    const loud = { ...policy, quietInHolidays: false };
    expect(previewOf([], { ...span, policy: loud, from: day(2026, 3, 30), days: 14 })).toEqual([]);
  });

  it('take the summer break as one, weekends with it', () => {
    const [line] = previewOf([], { ...span, from: day(2026, 7, 1), days: 28 });
    expect(line).toEqual({
      kind: 'quiet',
      day: day(2026, 7, 6),
      to: day(2026, 7, 24),
      why: 'summerBreak',
      next: day(2026, 7, 27),
    });
  });

  it('know the reader’s own pause, and that the next day may be quiet for another reason', () => {
    const pause = newPause(
      newRow(keys(), plan),
      actor('leder', 'member'),
      { from: day(2026, 4, 1), to: day(2026, 4, 1) },
      '',
    );
    const [line] = previewOf([], { ...span, from: day(2026, 3, 30), days: 14, own: [pause] });
    expect(line).toMatchObject({ why: 'pause', day: day(2026, 4, 1), next: day(2026, 4, 7) });
  });

  it('stand in order, and are silent on quiet days where nothing is sent at all', () => {
    const ahead = [card(addDays(day(2026, 3, 30), 9), 'a', 'silent'), card(day(2026, 3, 30), 'a', 'silent')];
    const lines = previewOf(ahead, { ...span, from: day(2026, 3, 30), days: 14 });
    expect(lines.map(({ kind }) => kind)).toEqual(['sent', 'quiet', 'sent']);
    expect(previewOf([], { ...span, from: day(2026, 3, 30), policy: { ...policy, on: false } })).toEqual([]);
  });
});
