import { describe, expect, it } from 'vitest';
import { fixedClock, type Instant } from '#base/clock.ts';
import { fail, succeed } from '#base/result.ts';
import type { PlanSnapshot } from '#sync/session.ts';
import { followRoles } from './role-looks.ts';

const MINUTE = 60_000;

function stage({ answers = true, visible = true } = {}) {
  const clock = fixedClock('2026-02-11T08:00:00.000Z' as Instant);
  let asked = 0;
  const told: unknown[] = [];
  let due: (() => void) | null = null;
  let edits: unknown[] = [];
  let listener: () => void = () => undefined;
  followRoles({
    ask: async () => {
      asked += 1;
      return answers ? succeed(['member'] as const) : fail({ kind: 'noAccess' });
    },
    roles: { told: (held) => void told.push(held) },
    session: {
      snapshot: () => ({ edits }) as unknown as PlanSnapshot,
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
    told,
    pass(minutes: number) {
      for (let at = 0; at < minutes; at += 1) {
        clock.advance(MINUTE);
        due?.();
      }
    },
    refuse() {
      edits = [...edits, { state: { kind: 'setAside', failure: { kind: 'noAccess' } } }];
      listener();
    },
    hear: () => listener(),
  };
}

describe('roles are looked at', () => {
  it('at the start and once an hour, not every minute', () => {
    const tab = stage();
    expect(tab.asked()).toBe(1);
    tab.pass(59);
    expect(tab.asked()).toBe(1);
    tab.pass(181);
    expect(tab.asked()).toBe(5 - 1 + 1);
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

  it('and tell when SharePoint does not say', async () => {
    const tab = stage({ answers: false });
    await Promise.resolve();
    await Promise.resolve();
    expect(tab.told).toEqual([null]);
  });
});
