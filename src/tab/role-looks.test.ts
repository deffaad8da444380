import { describe, expect, it } from 'vitest';
import { fixedClock, type Instant } from '#base/clock.ts';
import { fail, succeed } from '#base/result.ts';
import { countingKeys } from '#base/id.ts';
import { blankGroup, type Group } from '#domain/group.ts';
import type { Role } from '#domain/role.ts';
import { newRow } from '#domain/row.ts';
import type { PlanSnapshot } from '#sync/session.ts';
import { liveValue } from './live.ts';
import { followRoles, forgetRoles } from './role-looks.ts';

const keys = countingKeys();
const MINUTE = 60_000;

function stage({ answers = true, visible = true, guest = false } = {}) {
  const clock = fixedClock('2026-02-11T08:00:00.000Z' as Instant);
  let asked = 0;
  const kept = new Map<string, string>();
  const roles = {
    ...liveValue<{ roles: readonly Role[]; settled: boolean }>({ roles: ['member'], settled: false }),
    place: 'her place',
  };
  let rows: object = { group: [], member: [] };
  let due: (() => void) | null = null;
  let edits: unknown[] = [];
  let listener: () => void = () => undefined;
  followRoles({
    ask: async () => {
      asked += 1;
      return answers ? succeed(['steeringGroup', 'member'] as const) : fail({ kind: 'noAccess' });
    },
    roles,
    store: () => ({ setItem: (name, text) => void kept.set(name, text) }),
    isGuest: guest,
    person: 'noen',
    today: () => clock.today(),
    session: {
      snapshot: () => ({ edits, rows, phase: 'open' }) as unknown as PlanSnapshot,
      subscribe(listening) {
        listener = listening;
        return () => undefined;
      },
    },
    isVisible: () => visible,
    clock,
    timer(milliseconds, task) {
      expect(milliseconds).toBe(MINUTE);
      due = task;
      return () => undefined;
    },
  });
  return {
    asked: () => asked,
    roles,
    known: () => roles.current().roles,
    kept: () => kept.get('her place'),
    forget: () => forgetRoles(roles, () => ({ removeItem: (name) => void kept.delete(name) })),
    lead(group: Partial<Group>) {
      rows = { group: [{ ...blankGroup(newRow(keys(), keys())), ...group }], member: [] };
      listener();
    },
    pass(minutes: number) {
      for (let at = 0; at < minutes; at += 1) {
        clock.advance(MINUTE);
        due?.();
      }
    },
    refuse() {
      edits = [
        ...edits,
        { state: { kind: 'setAside', failure: { kind: 'notAllowed', list: 'mandate', act: 'change', by: [] } } },
      ];
      listener();
    },
    hear: () => listener(),
    answered: () => new Promise((resolve) => setTimeout(resolve)),
  };
}

describe('roles are looked at', () => {
  it('at the start and once an hour, not every minute', () => {
    const tab = stage();
    expect(tab.asked()).toBe(1);
    tab.pass(59);
    expect(tab.asked()).toBe(1);
    tab.pass(181);
    expect(tab.asked()).toBe(5);
  });

  it('not while nobody looks at the tab', () => {
    const tab = stage({ visible: false });
    tab.pass(300);
    expect(tab.asked()).toBe(1);
  });

  it('when SharePoint has refused her something, however much it was, at most every five minutes', () => {
    const tab = stage();
    tab.pass(10);
    tab.refuse();
    expect(tab.asked()).toBe(2);
    tab.refuse();
    tab.refuse();
    tab.hear();
    tab.pass(4);
    expect(tab.asked()).toBe(2);
    tab.pass(1);
    expect(tab.asked()).toBe(3);
    tab.pass(20);
    expect(tab.asked()).toBe(3);
  });

  it('and stay as they are known where SharePoint does not say, without being kept', async () => {
    const tab = stage({ answers: false });
    await tab.answered();
    expect(tab.roles.current()).toEqual({ roles: ['member'], settled: true });
    expect(tab.kept()).toBeUndefined();
  });

  it('and are those of the groups, with the leading of a group that the plan’s rows tell', async () => {
    const tab = stage();
    await tab.answered();
    expect(tab.roles.current()).toEqual({ roles: ['steeringGroup', 'member'], settled: true });
    expect(tab.kept()).toBe('2026-02-11T08:00:00.000Z steeringGroup member');
    tab.lead({ leader: { id: 'noen', name: '', email: '' } });
    expect(tab.known()).toEqual(['steeringGroup', 'groupLeader', 'member']);
    tab.lead({ leader: { id: 'noen', name: '', email: '' }, state: 'closed' });
    expect(tab.known()).toEqual(['steeringGroup', 'member']);
    tab.lead({ leader: { id: 'andre', name: '', email: '' } });
    expect(tab.known()).toEqual(['steeringGroup', 'member']);
  });

  it('never for a guest of the team', () => {
    const tab = stage({ guest: true });
    tab.pass(300);
    expect(tab.asked()).toBe(0);
    expect(tab.roles.current()).toEqual({ roles: ['reader'], settled: true });
  });

  it('and are gone from the device at sign-out, also when an answer comes after', async () => {
    const tab = stage();
    await tab.answered();
    tab.pass(60);
    tab.forget();
    await tab.answered();
    expect([tab.known(), tab.kept()]).toEqual([[], undefined]);
  });
});
