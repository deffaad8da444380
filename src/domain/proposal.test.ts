import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '#base/calendar.ts';
import { countingKeys } from '#base/id.ts';
import { newRow, type Ref } from './row.ts';
import type { Consultation } from './consultation.ts';
import { answers, blankDecision, type Decision, outcomes, registrars } from './decision.ts';
import { bodies, defaultSettings, type PlanSettings } from './plan.ts';
import {
  blankProposal,
  isWaiting,
  moveProposal,
  type Proposal,
  proposalKinds,
  type ProposalState,
  proposalStates,
  type ProposalSurroundings,
  rolesOfBody,
  stateOf,
  takersOfStep,
} from './proposal.ts';
import { type Actor, type Role, roles } from './role.ts';

const keys = countingKeys();
const acting = (...roles: readonly Role[]): Actor => ({ person: { id: 'oid', name: 'Noen', email: '' }, roles });
const ref = (code: string, title: string): Ref => ({ key: keys(), code, title });

const proposal: Proposal = { ...blankProposal(newRow(keys(), keys())), title: 'Hukommelsesteam' };
const itself = { key: proposal.key, code: 'F02', title: proposal.title };
const confirmed: Consultation = {
  ...newRow(keys(), keys()),
  title: 'Drøfting',
  state: 'confirmed',
  on: null,
  unions: '',
  proposals: [itself],
  decisions: [],
  outcome: 'agreement',
  disagreement: '',
  reason: '',
  protocol: '',
  confirmedBy: '',
  confirmedAt: null,
};
const decided: Decision = {
  ...blankDecision(newRow(keys(), keys())),
  title: 'Hukommelsesteam opprettes',
  on: day(2026, 2, 26),
  proposals: [itself],
};

const early: PlanSettings = { ...defaultSettings, consultation: 'beforeRecommendation' };
const late: PlanSettings = { ...defaultSettings, consultation: 'beforeDecision' };
const bare: ProposalSurroundings = { settings: early, consultations: [], decisions: [] };
const discussed: ProposalSurroundings = { ...bare, consultations: [confirmed] };
const complete: ProposalSurroundings = { ...discussed, decisions: [decided] };
/** The decision is made last: the steps before it are taken without. */
const before = (to: ProposalState, surroundings: ProposalSurroundings): ProposalSurroundings =>
  to === 'decided' ? surroundings : { ...surroundings, decisions: [] };
const everybody = acting(...roles);

/** Takes the steps one after the other, as far as they can be taken. */
function walk(
  from: Proposal,
  steps: readonly ProposalState[],
  actor: Actor,
  surroundings: ProposalSurroundings,
): readonly ProposalState[] {
  const taken: ProposalState[] = [];
  let current = from;
  for (const to of steps) {
    const moved = moveProposal(current, to, actor, before(to, surroundings));
    if (!moved.ok) return taken;
    current = moved.value;
    taken.push(to);
  }
  return taken;
}

describe('the path of a proposal', () => {
  const drawn: readonly ProposalState[] = ['handedIn', 'compiled', 'consulted', 'recommended', 'decided'];
  const drawnLate: readonly ProposalState[] = ['handedIn', 'compiled', 'recommended', 'consulted', 'decided'];

  it('has drøfting before the recommendation, or between it and the decision, as the plan says', () => {
    expect(walk(proposal, drawn, everybody, complete)).toEqual(drawn);
    expect(walk(proposal, drawnLate, everybody, { ...complete, settings: late })).toEqual(drawnLate);
    expect(walk(proposal, drawn, everybody, { ...complete, settings: late })).toEqual(['handedIn', 'compiled']);
    // Drøfting that has been confirmed needs no stop of its own.
    expect(walk(proposal, drawnLate, everybody, complete)).toEqual(['handedIn', 'compiled', 'recommended']);
  });

  it('is not drøftet before the unions have confirmed it or the protocol is there', () => {
    const compiled: Proposal = { ...proposal, state: 'compiled' };
    const leader = acting('projectLeader');
    expect(moveProposal(compiled, 'consulted', leader, bare)).toMatchObject({ failure: { needs: ['consultation'] } });
    const held: Consultation = { ...confirmed, state: 'held', outcome: 'agreement' };
    expect(moveProposal(compiled, 'consulted', leader, { ...bare, consultations: [held] }).ok).toBe(false);
    expect(moveProposal(compiled, 'consulted', leader, discussed).ok).toBe(true);
  });

  it('goes on without drøfting only with a sentence on why, which stays in the record', () => {
    const [compiled, recommended] = [
      { ...proposal, state: 'compiled' },
      { ...proposal, state: 'recommended' },
    ] as const satisfies readonly Proposal[];
    const because = { unconsultedBecause: 'Gjelder ikke arbeidsforholdene.' };
    expect(moveProposal(compiled, 'recommended', everybody, bare)).toMatchObject({ failure: { needs: ['reason'] } });
    expect(moveProposal({ ...compiled, ...because }, 'recommended', everybody, bare)).toMatchObject({ value: because });
    const settled = { ...bare, settings: late, decisions: [decided] };
    expect(moveProposal(recommended, 'decided', everybody, settled)).toMatchObject({ failure: { needs: ['reason'] } });
    expect(moveProposal({ ...recommended, ...because }, 'decided', everybody, settled)).toMatchObject({
      value: because,
    });
  });

  it.each(bodies)('is compiled, recommended and decided by whom the plan’s settings name, here %s', (body) => {
    const settings: PlanSettings = { ...early, compiles: body, recommends: body, decides: body };
    const steps: readonly (readonly [ProposalState, ProposalState])[] = [
      ['handedIn', 'compiled'],
      ['consulted', 'recommended'],
      ['recommended', 'decided'],
    ];
    for (const [state, to] of steps) {
      const may = roles.filter(
        (role) => moveProposal({ ...proposal, state }, to, acting(role), before(to, { ...complete, settings })).ok,
      );
      expect([to, may]).toEqual([to, rolesOfBody[body]]);
    }
  });

  it('begins with a title, handed in by the group’s leader', () => {
    expect(moveProposal({ ...proposal, title: '' }, 'handedIn', acting('groupLeader'), bare)).toMatchObject({
      failure: { needs: ['title'] },
    });
    expect(moveProposal(proposal, 'handedIn', acting('member'), bare)).toMatchObject({
      failure: { kind: 'stepNotYours', by: ['groupLeader', 'projectLeader'] },
    });
  });

  it('can be left at any time before the decision, and taken up again as a draft', () => {
    const leader = acting('groupLeader');
    const may = proposalStates.filter(
      (state) => moveProposal({ ...proposal, state }, 'withdrawn', leader, discussed).ok,
    );
    // What only says that it is decided can be left too; what is decided cannot.
    expect(may).toEqual(['draft', 'handedIn', 'compiled', 'consulted', 'recommended', 'decided']);
    expect(
      proposalStates.filter((state) => moveProposal({ ...proposal, state }, 'withdrawn', leader, complete).ok),
    ).toEqual([]);
    expect(moveProposal({ ...proposal, state: 'withdrawn' }, 'draft', leader, bare).ok).toBe(true);
  });

  it('for a change of the plan is short: handed in and decided, with no drøfting', () => {
    const change: Proposal = { ...proposal, kind: 'planChange' };
    expect(walk(change, ['handedIn', 'decided'], everybody, complete)).toEqual(['handedIn', 'decided']);
    expect(walk(change, ['handedIn', 'compiled'], everybody, complete)).toEqual(['handedIn']);
    expect(walk(change, ['handedIn', 'decided'], everybody, bare)).toEqual(['handedIn']);
  });

  it('is not asked of what was decided before the plan came here', () => {
    const known: Decision = { ...decided, registeredAfterwards: true };
    const settled = { ...bare, decisions: [known] };
    const leader = acting('projectLeader');
    const from = proposalStates.filter((state) => moveProposal({ ...proposal, state }, 'decided', leader, settled).ok);
    expect(from).toEqual(['handedIn', 'compiled', 'consulted', 'recommended']);
    const handedIn: Proposal = { ...proposal, state: 'handedIn' };
    const may = roles.filter((role) => moveProposal(handedIn, 'decided', acting(role), settled).ok);
    expect(may).toEqual(['projectLeader', 'steeringGroup', 'chiefExecutive', 'politicalSecretariat']);
    // Of two decisions that answer it is enough that one is from before; one that answers nothing is none.
    expect(moveProposal(handedIn, 'decided', leader, { ...bare, decisions: [decided, known] }).ok).toBe(true);
    const noted: Decision = { ...known, outcome: 'noted' };
    expect(moveProposal(handedIn, 'decided', leader, { ...bare, decisions: [noted] }).ok).toBe(false);
  });

  it('is not for a consultant’s recommendation, which is kept as it was given', () => {
    for (const state of proposalStates) {
      for (const to of proposalStates) {
        const given: Proposal = { ...proposal, kind: 'consultantRecommendation', state };
        expect(moveProposal(given, to, everybody, complete).ok).toBe(false);
      }
    }
  });
});

const anyDecision: fc.Arbitrary<Decision> = fc
  .record({
    outcome: fc.constantFrom(...outcomes),
    named: fc.boolean(),
    gone: fc.boolean(),
    registeredAfterwards: fc.boolean(),
  })
  .map(({ outcome, named, gone, registeredAfterwards }) =>
    Object.assign({}, decided, {
      outcome,
      registeredAfterwards,
      proposals: named ? [ref('F99', 'Et annet forslag'), itself] : [ref('F99', 'Et annet forslag')],
      removed: gone ? { by: 'Noen', at: '2026-03-01T08:00:00.000Z' } : null,
    }),
  );
const anySettings: fc.Arbitrary<PlanSettings> = fc
  .record({
    compiles: fc.constantFrom(...bodies),
    recommends: fc.constantFrom(...bodies),
    decides: fc.constantFrom(...bodies),
    consultation: fc.constantFrom('beforeRecommendation' as const, 'beforeDecision' as const),
  })
  .map((chosen) => Object.assign({}, defaultSettings, chosen));
const anyActor: fc.Arbitrary<Actor> = fc.oneof(
  fc.constant(everybody),
  fc.subarray([...roles]).map((held) => acting(...held)),
);
const anyProposal: fc.Arbitrary<Proposal> = fc
  .record({
    kind: fc.constantFrom(...proposalKinds),
    state: fc.constantFrom(...proposalStates.filter((state) => state !== 'decided')),
    unconsultedBecause: fc.constantFrom('', 'Haster.'),
  })
  .map((chosen) => Object.assign({}, proposal, chosen));

it('no step leads to «decided» without a decision that answers, of any kind, from any state, under any settings', () => {
  const open: readonly Decision[] = [
    ...outcomes
      .flatMap((outcome) =>
        [false, true].map((registeredAfterwards) => Object.assign({}, decided, { outcome, registeredAfterwards })),
      )
      .filter((made) => !answers(made, proposal.key)),
    { ...decided, proposals: [ref('F99', 'Et annet forslag')] },
  ];
  for (const kind of proposalKinds) {
    for (const state of proposalStates) {
      for (const order of [early, late]) {
        for (const decides of bodies) {
          const surroundings = { settings: { ...order, decides }, consultations: [confirmed], decisions: open };
          const ready: Proposal = { ...proposal, kind, state, unconsultedBecause: 'Haster.' };
          expect(moveProposal(ready, 'decided', everybody, surroundings).ok).toBe(false);
        }
      }
    }
  }
});

describe('no path, however long and whoever walks it,', () => {
  it('leads a proposal to «decided» without a decision that answers it', () => {
    let arrived = 0;
    const step = fc.record({
      to: fc.constantFrom(...proposalStates),
      actor: anyActor,
      consulted: fc.boolean(),
      decisions: fc.array(anyDecision, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(
        anyProposal,
        anySettings,
        fc.array(step, { minLength: 10, maxLength: 60 }),
        (start, settings, steps) => {
          let current = start;
          for (const { to, actor, consulted, decisions } of steps) {
            const consultations = consulted ? [confirmed] : [];
            const moved = moveProposal(current, to, actor, { settings, consultations, decisions });
            if (!moved.ok) continue;
            if (moved.value.state === 'decided') {
              arrived += 1;
              expect(decisions.some((made) => answers(made, current.key))).toBe(true);
            }
            // A step changes the state and nothing else, so what the proposal says is never turned into what was decided.
            expect(moved.value).toEqual(Object.assign({}, current, { state: to }));
            current = moved.value;
          }
        },
      ),
      { numRuns: 1000 },
    );
    // Some did arrive, by a decision.
    expect(arrived).toBeGreaterThan(10);
  });

  it('leads a proposal past drøfting without drøfting or a sentence on why', () => {
    const steps = fc.array(fc.record({ to: fc.constantFrom(...proposalStates), actor: anyActor }), { maxLength: 40 });
    let arrived = 0;
    fc.assert(
      fc.property(steps, fc.constantFrom(early, late), fc.boolean(), (taken, settings, decisive) => {
        const past = settings === early ? 'recommended' : 'decided';
        const surroundings = { settings, consultations: [], decisions: decisive ? [decided] : [] };
        let current = proposal;
        for (const { to, actor } of taken) {
          const moved = moveProposal(current, to, actor, before(to, surroundings));
          if (moved.ok) current = moved.value;
        }
        if (current.state === 'compiled') arrived += 1;
        expect(['consulted', past]).not.toContain(current.state);
      }),
      { numRuns: 2000 },
    );
    expect(arrived).toBeGreaterThan(50);
  });
});

describe('that a proposal is decided', () => {
  const step = { body: 'Prosjektgruppa', on: day(2026, 1, 29), caseNumber: '', recommendation: '' };
  const forged: Proposal = { ...proposal, state: 'decided' };
  const handedIn: Proposal = { ...forged, proposedOn: day(2026, 1, 9) };
  const recommended: Proposal = { ...handedIn, route: [step] };

  it('is told by a decision that answers it, whatever its own row says', () => {
    for (const kind of proposalKinds) {
      for (const state of proposalStates) {
        expect(stateOf({ ...proposal, kind, state }, [decided])).toBe('decided');
        const noted: Decision = { ...decided, outcome: 'noted' };
        expect(stateOf({ ...proposal, kind, state }, [noted])).not.toBe('decided');
        expect(stateOf({ ...proposal, kind, state }, [])).not.toBe('decided');
      }
    }
  });

  it('is not believed of a row that somebody has written so in SharePoint: it stands where its record leaves it', () => {
    expect(stateOf(forged, [])).toBe('draft');
    expect(stateOf(handedIn, [])).toBe('handedIn');
    expect(stateOf(recommended, [])).toBe('recommended');
    // A change of the plan is recommended by nobody.
    expect(stateOf({ ...recommended, kind: 'planChange' }, [])).toBe('handedIn');
    expect(isWaiting(handedIn, [])).toBe(true);
    expect(walk(handedIn, ['compiled', 'consulted', 'recommended'], everybody, discussed)).toHaveLength(3);
  });

  it('ends its path: nothing follows but that its row says so', () => {
    const open: Proposal = { ...proposal, state: 'recommended' };
    const may = proposalStates.filter((to) => moveProposal(open, to, everybody, complete).ok);
    expect(may).toEqual(['decided']);
    expect(isWaiting(open, [decided])).toBe(false);
  });

  it('is in the right of those who decide, who register, or who walk the path', () => {
    const open: Proposal = { ...proposal, state: 'recommended' };
    expect(takersOfStep(open, 'decided', complete)).toEqual(rolesOfBody[early.decides]);
    expect(takersOfStep({ ...proposal, state: 'handedIn' }, 'decided', complete)).toEqual(registrars);
    expect(takersOfStep(proposal, 'handedIn', bare)).toEqual(['groupLeader', 'projectLeader']);
  });
});

describe('a proposal', () => {
  it('waits for an answer from when it is handed in until it is decided or withdrawn', () => {
    expect(proposalStates.filter((state) => isWaiting({ ...proposal, state }, []))).toEqual([
      'handedIn',
      'compiled',
      'consulted',
      'recommended',
    ]);
  });

  it('that went into another waits no longer: the other does', () => {
    const merged: Proposal = { ...proposal, state: 'compiled', mergedInto: ref('F11', 'Samlet forslag') };
    expect(isWaiting(merged, [])).toBe(false);
  });

  it('of a consultant waits for nobody', () => {
    expect(isWaiting({ ...proposal, kind: 'consultantRecommendation', state: 'handedIn' }, [])).toBe(false);
  });

  it('is answered by its key, whatever it is called by then', () => {
    expect(answers({ ...decided, proposals: [{ ...itself, code: '', title: 'Et annet navn' }] }, proposal.key)).toBe(
      true,
    );
    expect(answers(decided, keys())).toBe(false);
  });
});
