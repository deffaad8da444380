import { describe, expect, it } from 'vitest';
import { instantOf } from '#base/clock.ts';
import { countingKeys } from '#base/id.ts';
import { blankConsultation, consultationSteps } from './consultation.ts';
import { blankDecision } from './decision.ts';
import type { Entities, EntityName } from './entities.ts';
import { blankGroup, blankMandate, mandateSteps } from './group.ts';
import { blankMeasure } from './measure.ts';
import { blankMilestone, milestoneSteps } from './milestone.ts';
import { planSteps } from './plan.ts';
import { blankProposal } from './proposal.ts';
import { needsServer, touchesRecord } from './registration.ts';
import type { Role } from './role.ts';
import { newRow } from './row.ts';
import type { Steps } from './steps.ts';

const keys = countingKeys();
const row = newRow(keys(), keys());

/** `before` is null for a new row. */
const change = <Name extends EntityName>(entity: Name, before: Entities[Name] | null, after: Entities[Name]) => ({
  entity,
  before,
  after,
});

const proposal = blankProposal(row);
const mandate = blankMandate(row);
const milestone = blankMilestone(row);

describe('what needs the server', () => {
  it('is a decision, from the moment that it is registered', () => {
    expect(needsServer(change('decision', null, blankDecision(row)))).toBe(true);
  });

  it('is a recommendation and that a proposal is decided, wherever it came from', () => {
    for (const from of ['handedIn', 'compiled', 'consulted'] as const) {
      for (const to of ['recommended', 'decided'] as const) {
        expect(needsServer(change('proposal', { ...proposal, state: from }, { ...proposal, state: to }))).toBe(true);
      }
    }
  });

  it('is that a mandate is approved, and that the approval is taken back', () => {
    const approved = { ...mandate, state: 'approved' as const };
    expect(needsServer(change('mandate', mandate, approved))).toBe(true);
    expect(needsServer(change('mandate', approved, mandate))).toBe(true);
    expect(needsServer(change('mandate', null, approved))).toBe(true);
  });

  it('is that the unions confirm what was discussed', () => {
    const held = { ...blankConsultation(row), state: 'held' as const };
    expect(needsServer(change('consultation', held, { ...held, state: 'confirmed' }))).toBe(true);
  });

  it('is every step that nobody but a deciding body, or the unions, may take', () => {
    const deciding: ReadonlySet<Role> = new Set([
      'steeringGroup',
      'chiefExecutive',
      'politicalSecretariat',
      'unionRepresentative',
    ]);
    function binding<State extends string>(steps: Steps<State>): readonly (readonly [State, State])[] {
      const states = Object.keys(steps) as State[];
      return states.flatMap((from) =>
        states
          .filter((to) => steps[from][to]?.by.every((role) => deciding.has(role)) === true)
          .map((to) => [from, to] as const),
      );
    }
    const plan = { ...row } as unknown as Entities['plan'];
    const all = [
      ...binding(planSteps).map(([from, to]) => change('plan', { ...plan, state: from }, { ...plan, state: to })),
      ...binding(mandateSteps).map(([from, to]) =>
        change('mandate', { ...mandate, state: from }, { ...mandate, state: to }),
      ),
      ...binding(milestoneSteps).map(([from, to]) =>
        change('milestone', { ...milestone, state: from }, { ...milestone, state: to }),
      ),
      ...binding(consultationSteps).map(([from, to]) =>
        change('consultation', { ...blankConsultation(row), state: from }, { ...blankConsultation(row), state: to }),
      ),
    ];
    expect(all.length).toBeGreaterThan(8);
    expect(all.filter((one) => !needsServer(one))).toEqual([]);
  });
});

describe('what may wait', () => {
  it('is everything that is written in a draft', () => {
    expect(needsServer(change('mandate', null, mandate))).toBe(false);
    expect(needsServer(change('mandate', mandate, { ...mandate, text: 'Kartlegge' }))).toBe(false);
    expect(needsServer(change('proposal', proposal, { ...proposal, state: 'handedIn' }))).toBe(false);
    expect(needsServer(change('proposal', proposal, { ...proposal, state: 'withdrawn' }))).toBe(false);
  });

  it('is a field of something approved, which is no new approval', () => {
    const approved = { ...mandate, state: 'approved' as const };
    expect(needsServer(change('mandate', approved, { ...approved, code: 'M1' }))).toBe(false);
    expect(needsServer(change('mandate', approved, { ...approved, state: 'active' }))).toBe(false);
  });

  it('is status, which any member says', () => {
    expect(needsServer(change('measure', null, blankMeasure(row)))).toBe(false);
    expect(needsServer(change('measure', blankMeasure(row), { ...blankMeasure(row), status: 'done' }))).toBe(false);
    expect(needsServer(change('milestone', milestone, { ...milestone, state: 'reached' }))).toBe(false);
    expect(needsServer(change('group', blankGroup(row), { ...blankGroup(row), state: 'active' }))).toBe(false);
  });

  it('is what an import brings: it was decided before the plan came here', () => {
    expect(needsServer(change('decision', null, blankDecision(row)), 'import')).toBe(false);
    expect(needsServer(change('mandate', null, { ...mandate, state: 'approved' }), 'import')).toBe(false);
  });
});

describe('a record', () => {
  const standing = { ...blankDecision(row), title: 'Organisering' };

  it('is added, and never changed, taken away or put back', () => {
    const removed = { by: 'Noen', at: instantOf(0) };
    expect(touchesRecord(change('decision', null, standing))).toBe(false);
    expect(touchesRecord(change('decision', standing, { ...standing, title: 'Annet' }))).toBe(true);
    expect(touchesRecord(change('decision', standing, { ...standing, removed }))).toBe(true);
    expect(touchesRecord(change('decision', { ...standing, removed }, standing))).toBe(true);
  });

  it('is nothing that may be edited', () => {
    expect(touchesRecord(change('mandate', mandate, { ...mandate, text: 'Kartlegge' }))).toBe(false);
  });
});
