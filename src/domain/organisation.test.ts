import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '#base/calendar.ts';
import { instantOf } from '#base/clock.ts';
import { countingKeys } from '#base/id.ts';
import {
  blankGroup,
  blankMandate,
  type Group,
  type GroupKind,
  groupKinds,
  type Mandate,
  type Member,
} from './group.ts';
import {
  type Branch,
  branchesOf,
  groupsOf,
  leads,
  mayReportFor,
  membersOf,
  organisationOf,
  projectLeaderOf,
  reportsTo,
  standingOfGroup,
} from './organisation.ts';
import type { Actor, Role } from './role.ts';
import { newRow, type Ref } from './row.ts';

const keys = countingKeys();
const plan = keys();
const today = day(2026, 2, 11);
const refOf = ({ key, code, title }: Ref): Ref => ({ key, code, title });

const group = (kind: GroupKind, more: Partial<Group> = {}): Group => ({
  ...blankGroup(newRow(keys(), plan)),
  kind,
  title: kind,
  ...more,
});
const member = (of: Group, more: Partial<Member> = {}): Member => ({
  ...newRow(keys(), plan),
  title: 'Ergoterapeut',
  group: refOf(of),
  person: null,
  role: 'Ergoterapeut',
  leads: false,
  represents: '',
  releaseWanted: null,
  releaseGranted: null,
  from: null,
  to: null,
  ...more,
});
const person = (id: string) => ({ id, name: id, email: '' });
const acting = (id: string, ...roles: readonly Role[]): Actor => ({ person: person(id), roles });
const mandateOf = (of: Group, state: Mandate['state']): Mandate => ({
  ...blankMandate(newRow(keys(), plan)),
  state,
  groups: [refOf(of)],
});

describe('a working group', () => {
  const working = group('working', { state: 'active' });

  it('is at work once its mandate is approved, and not before, whatever the row says', () => {
    expect(standingOfGroup(working, [])).toBe('lacksMandate');
    expect(standingOfGroup(working, [mandateOf(working, 'draft')])).toBe('mandateWaits');
    expect(standingOfGroup(working, [mandateOf(working, 'approved')])).toBe('atWork');
    expect(standingOfGroup({ ...working, state: 'planned' }, [mandateOf(working, 'approved')])).toBe('planned');
    expect(standingOfGroup({ ...working, state: 'closed' }, [])).toBe('closed');
  });

  it('has its own word while the mandates are not read', () => {
    expect(standingOfGroup(working, null)).toBe('atWork');
    expect(standingOfGroup({ ...working, state: 'planned' }, null)).toBe('planned');
  });

  it('is not given a mandate by one that is taken away, or by another group’s', () => {
    const removed = { ...mandateOf(working, 'approved'), removed: { by: 'Prosjektleder', at: instantOf(0) } };
    expect(standingOfGroup(working, [removed, mandateOf(group('working'), 'approved')])).toBe('lacksMandate');
  });

  it('alone waits for a mandate', () => {
    expect(standingOfGroup(group('steering', { state: 'active' }), [])).toBe('atWork');
  });
});

describe('who reports to whom', () => {
  const [council, steering, project] = [group('council'), group('steering'), group('project')];
  const [ag1, reference] = [group('working', { code: 'AG1' }), group('reference')];
  const all = [ag1, reference, project, steering, council];

  it('goes by the kinds of the groups where the plan does not say it', () => {
    expect(reportsTo(ag1, all)?.kind).toBe('project');
    expect(reportsTo(project, all)?.kind).toBe('steering');
    expect(reportsTo(steering, all)?.kind).toBe('council');
    expect(reportsTo(council, all)).toBeNull();
    expect(reportsTo(reference, all)?.kind).toBe('project');
    expect(reportsTo(ag1, [ag1, steering])?.kind).toBe('steering');
    expect(reportsTo(group('role'), all)).toBeNull();
  });

  it('goes by the plan where it says it', () => {
    const straight = { ...ag1, reportsTo: refOf(steering) };
    expect(reportsTo(straight, all)?.kind).toBe('steering');
    // A group that is taken away is not among the groups; the next body above takes its place.
    expect(reportsTo({ ...ag1, reportsTo: refOf(group('project')) }, all)?.kind).toBe('project');
  });

  it('ends at the top where the plan’s words go round in a ring', () => {
    const [a, b] = [group('working'), group('working')];
    const ring = [
      { ...a, reportsTo: refOf(b) },
      { ...b, reportsTo: refOf(a) },
    ] as const;
    expect(reportsTo(ring[0], ring)).toBeNull();
    expect(reportsTo({ ...a, reportsTo: refOf(a) }, [{ ...a, reportsTo: refOf(a) }])).toBeNull();
  });

  it('is a picture of tiers, with those who advise beside them', () => {
    const { tiers, beside, apart } = organisationOf([...all, group('role'), group('working', { code: 'AG2' })]);
    expect(tiers.map((tier) => tier.map(({ kind }) => kind))).toEqual([
      ['council'],
      ['steering'],
      ['project'],
      ['working', 'working'],
    ]);
    expect([beside, apart].map((some) => some.map(({ kind }) => kind))).toEqual([['reference'], ['role']]);
  });

  it('holds every group once, in the picture and in the list, whatever the plan says', () => {
    const some = fc
      .array(fc.tuple(fc.constantFrom(...groupKinds), fc.nat({ max: 9 })), { maxLength: 8 })
      .map((said) => {
        const made = said.map(([kind]) => group(kind));
        return made.map((one, index) => {
          const above = made[said[index]?.[1] ?? 99];
          return above === undefined ? one : { ...one, reportsTo: refOf(above) };
        });
      });
    const flat = (branches: readonly Branch[]): readonly Group[] =>
      branches.flatMap(({ group: of, below }) => [of, ...flat(below)]);
    fc.assert(
      fc.property(some, (groups) => {
        const sorted = (found: readonly Group[]): readonly string[] => found.map(({ key }) => key).toSorted();
        const { tiers, beside, apart } = organisationOf(groups);
        expect(sorted([...tiers.flat(), ...beside, ...apart])).toEqual(sorted(groups));
        expect(sorted(flat(branchesOf(groups)))).toEqual(sorted(groups));
      }),
    );
  });
});

describe('a member', () => {
  const [ag1, ag2] = [group('working', { code: 'AG1', position: 1 }), group('working', { code: 'AG2', position: 2 })];

  it('sits in a group from the first day to the last', () => {
    const of = (more: Partial<Member>): number => membersOf(ag1, [member(ag1, more)], today).length;
    expect(of({})).toBe(1);
    expect(of({ from: today, to: today })).toBe(1);
    expect(of({ from: day(2026, 2, 12) })).toBe(0);
    expect(of({ to: day(2026, 2, 10) })).toBe(0);
    expect(of({ removed: { by: 'Prosjektleder', at: instantOf(0) } })).toBe(0);
    expect(membersOf(ag2, [member(ag1)], today)).toEqual([]);
  });

  it('who leads stands first', () => {
    const listed = membersOf(ag1, [member(ag1, { role: 'A' }), member(ag1, { role: 'B', leads: true })], today);
    expect(listed.map(({ role }) => role)).toEqual(['B', 'A']);
  });

  it('is known by the person, as leader too where the group itself names one', () => {
    const members = [member(ag2, { person: person('anna') }), member(ag1, { person: person('ola'), leads: true })];
    expect(groupsOf('anna', [ag2, ag1], members, today).map(({ code }) => code)).toEqual(['AG2']);
    const named = { ...ag1, leader: person('anna') };
    expect(groupsOf('anna', [ag2, named], members, today).map(({ code }) => code)).toEqual(['AG1', 'AG2']);
    expect([leads('anna', named, members, today), leads('ola', named, members, today)]).toEqual([true, true]);
    expect(leads('anna', ag2, members, today)).toBe(false);
  });
});

describe('the project leader', () => {
  const project = group('project');

  it('is whom the project group names, and else whoever leads it', () => {
    const led = [member(group('working'), { person: person('ola'), leads: true })];
    expect(projectLeaderOf([project], led, today)).toBeNull();
    const leading = member(project, { person: person('anna'), leads: true });
    const sitting = member(project, { person: person('kari') });
    expect(projectLeaderOf([project], [...led, sitting, leading], today)?.id).toBe('anna');
    expect(projectLeaderOf([{ ...project, leader: person('eva') }], [leading], today)?.id).toBe('eva');
    expect(projectLeaderOf([], [leading], today)).toBeNull();
  });
});

describe('the report of a group', () => {
  const ag1 = group('working');
  const led = [member(ag1, { person: person('ola'), leads: true })];

  it('is sent by its own leader and by the project leader', () => {
    expect(mayReportFor(ag1, led, acting('ola', 'groupLeader'), today)).toBe(true);
    expect(mayReportFor(ag1, led, acting('anna', 'groupLeader'), today)).toBe(false);
    expect(mayReportFor(ag1, led, acting('anna', 'projectLeader'), today)).toBe(true);
    expect(mayReportFor(ag1, led, acting('ola', 'member'), today)).toBe(false);
  });

  it('is sent by any group leader while nobody is named as its leader', () => {
    expect(mayReportFor(ag1, [member(ag1, { leads: true })], acting('anna', 'groupLeader'), today)).toBe(true);
  });
});
