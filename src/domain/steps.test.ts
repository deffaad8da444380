import { describe, expect, it } from 'vitest';
import type { Actor, Role } from './role.ts';
import { consultationSteps } from './consultation.ts';
import { followupSteps } from './decision.ts';
import { groupSteps, mandateSteps } from './group.ts';
import { involvementSteps } from './involvement.ts';
import { meetingSteps } from './meeting.ts';
import { milestoneSteps } from './milestone.ts';
import { defaultSettings, planSteps } from './plan.ts';
import { proposalSteps } from './proposal.ts';
import { reportSteps } from './report.ts';
import { requestSteps } from './request.ts';
import { type Step, type Steps, stepsFrom, takersOf, takeStep } from './steps.ts';

const acting = (...roles: readonly Role[]): Actor => ({ person: { id: 'oid', name: 'Noen', email: '' }, roles });

type Door = 'open' | 'shut' | 'locked';
const door: Steps<Door> = {
  open: { shut: { by: ['member', 'groupLeader'], needs: [] } },
  shut: { open: { by: ['member'], needs: [] }, locked: { by: ['groupLeader'], needs: ['reason', 'date'] } },
  locked: {},
};
const nothingLacks = (): boolean => false;
const allLacks = (): boolean => true;

describe('a step', () => {
  it('is taken by whoever may, when nothing lacks', () => {
    expect(takeStep(door, 'shut', 'locked', acting('groupLeader'), nothingLacks)).toEqual({
      ok: true,
      value: 'locked',
    });
  });

  it('says who may take it, and that nobody may where it leads nowhere', () => {
    expect(takersOf(door, 'shut', 'locked')).toEqual(['groupLeader']);
    expect(takersOf(door, 'locked', 'open')).toEqual([]);
  });

  it('that leads nowhere is refused to everybody', () => {
    expect(takeStep(door, 'open', 'locked', acting('groupLeader'), nothingLacks)).toEqual({
      ok: false,
      failure: { kind: 'stepNotPossible', from: 'open', to: 'locked' },
    });
    expect(takeStep(door, 'locked', 'open', acting('groupLeader', 'member'), nothingLacks).ok).toBe(false);
  });

  it('asks for the right before it asks for what lacks, so that nobody fills in what does not help them', () => {
    expect(takeStep(door, 'shut', 'locked', acting('member'), allLacks)).toEqual({
      ok: false,
      failure: { kind: 'stepNotYours', by: ['groupLeader'] },
    });
  });

  it('tells all that lacks, in its own order, and nothing that does not', () => {
    expect(takeStep(door, 'shut', 'locked', acting('groupLeader'), allLacks)).toEqual({
      ok: false,
      failure: { kind: 'stepNeeds', needs: ['reason', 'date'] },
    });
    expect(takeStep(door, 'shut', 'locked', acting('groupLeader'), (need) => need === 'date')).toEqual({
      ok: false,
      failure: { kind: 'stepNeeds', needs: ['date'] },
    });
  });

  it('is one person’s by any of the roles that the person has', () => {
    expect(takeStep(door, 'open', 'shut', acting('reader', 'groupLeader'), nothingLacks).ok).toBe(true);
    expect(takeStep(door, 'open', 'shut', acting(), nothingLacks).ok).toBe(false);
  });

  it('is in the menu with the others out of its state, taken or refused', () => {
    expect(stepsFrom(door, 'shut', acting('member'), nothingLacks)).toEqual([
      { to: 'open', outcome: { ok: true, value: 'open' } },
      { to: 'locked', outcome: { ok: false, failure: { kind: 'stepNotYours', by: ['groupLeader'] } } },
    ]);
    expect(stepsFrom(door, 'locked', acting('member'), nothingLacks)).toEqual([]);
  });
});

type Machine = Readonly<Record<string, Readonly<Partial<Record<string, Step>>>>>;
const machines: readonly (readonly [name: string, first: string, steps: Machine, last: readonly string[]])[] = [
  ['a plan', 'draft', planSteps, ['closed']],
  ['a milestone', 'planned', milestoneSteps, []],
  ['a group', 'planned', groupSteps, []],
  ['a mandate', 'draft', mandateSteps, ['accepted']],
  ['a report', 'draft', reportSteps, ['seen']],
  ['a proposal discussed early', 'draft', proposalSteps(defaultSettings), ['decided']],
  [
    'a proposal discussed late',
    'draft',
    proposalSteps({ ...defaultSettings, consultation: 'beforeDecision' }),
    ['decided'],
  ],
  ['a follow-up', 'registered', followupSteps, ['replaced', 'repealed']],
  ['a consultation', 'planned', consultationSteps, ['confirmed']],
  ['an involvement', 'planned', involvementSteps, []],
  ['a meeting', 'planned', meetingSteps, ['closed']],
  ['a request', 'open', requestSteps, []],
];

describe.each(machines)('%s', (_, first, steps, last) => {
  it('can come into each of its states', () => {
    const reached = new Set([first]);
    for (const state of reached) for (const next of Object.keys(steps[state] ?? {})) reached.add(next);
    expect(Object.keys(steps).filter((state) => !reached.has(state))).toEqual([]);
  });

  it('ends where it should and nowhere else', () => {
    expect(Object.keys(steps).filter((state) => Object.keys(steps[state] ?? {}).length === 0)).toEqual(last);
  });

  it('is never moved by readers, and each of its steps is somebody’s', () => {
    const all = Object.values(steps).flatMap((out) => Object.values(out));
    expect(all.filter((step) => step === undefined || step.by.length === 0 || step.by.includes('reader'))).toEqual([]);
  });
});
