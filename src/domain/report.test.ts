import { describe, expect, it } from 'vitest';
import { countingKeys } from '#base/id.ts';
import type { Actor, Role } from './role.ts';
import { newRow } from './row.ts';
import { moveReport, type Report } from './report.ts';

const keys = countingKeys();
const acting = (...roles: readonly Role[]): Actor => ({ person: { id: 'oid', name: 'Noen', email: '' }, roles });

const report: Report = {
  ...newRow(keys(), keys()),
  title: 'Februarrapport for AG1',
  group: { key: keys(), code: 'AG1', title: 'Turnus' },
  period: '2026-02',
  mood: null,
  summary: '',
  hindrance: '',
  kind: 'group',
  sources: [],
  helpNeeded: '',
  next: '',
  measures: [],
  state: 'draft',
  dueOn: null,
  comment: '',
};

describe('a report', () => {
  it('needs no words at all: a month without news is a report too', () => {
    expect(moveReport(report, 'sent', acting('groupLeader'))).toMatchObject({ ok: true, value: { state: 'sent' } });
  });

  it('is sent by the group’s leader, or by the project leader for it, and by no member', () => {
    expect(moveReport(report, 'sent', acting('projectLeader')).ok).toBe(true);
    expect(moveReport(report, 'sent', acting('member'))).toMatchObject({ failure: { kind: 'stepNotYours' } });
  });

  it('is read and put before the steering group by the project leader, and seen by the steering group', () => {
    const leader = acting('projectLeader');
    expect(moveReport({ ...report, state: 'sent' }, 'read', leader).ok).toBe(true);
    expect(moveReport({ ...report, state: 'sent' }, 'inSteeringPack', leader)).toMatchObject({
      failure: { kind: 'stepNotPossible' },
    });
    expect(moveReport({ ...report, state: 'read' }, 'inSteeringPack', leader).ok).toBe(true);
    expect(moveReport({ ...report, state: 'inSteeringPack' }, 'seen', leader).ok).toBe(false);
    expect(moveReport({ ...report, state: 'inSteeringPack' }, 'seen', acting('steeringGroup')).ok).toBe(true);
  });

  it('does not come back once it is sent', () => {
    expect(moveReport({ ...report, state: 'sent' }, 'draft', acting('projectLeader', 'groupLeader'))).toMatchObject({
      failure: { kind: 'stepNotPossible' },
    });
  });
});
