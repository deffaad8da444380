/**
 * Several people on one plan, each with the view of it that she last read, and a member who writes in SharePoint whatever
 * she likes in the lists that are open to her: what may come of it, under any settings, in any order.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { day } from '#base/calendar.ts';
import { instantOf } from '#base/clock.ts';
import { countingKeys } from '#base/id.ts';
import {
  blankConsultation,
  type Consultation,
  consultationOutcomes,
  consultationStates,
  lockedPart,
  moveConsultation,
} from './consultation.ts';
import { answers, blankDecision, checkDecision, type Decision, outcomes, registrars } from './decision.ts';
import { bodies, defaultSettings, type PlanSettings } from './plan.ts';
import {
  blankProposal,
  handlings,
  isWaiting,
  type Proposal,
  proposalKinds,
  proposalStates,
  stateOf,
} from './proposal.ts';
import { mergeProposals } from './proposal-merge.ts';
import { isOpen, reasonWriters, takeProposalStep } from './proposal-path.ts';
import { type Actor, holds, type Role, roles } from './role.ts';
import { newRow } from './row.ts';

interface Rows {
  readonly proposals: readonly Proposal[];
  readonly consultations: readonly Consultation[];
  readonly decisions: readonly Decision[];
}

const keys = countingKeys();
const plan = keys();
const today = day(2026, 2, 11);
const begun = (): Rows => ({
  proposals: [
    ...proposalKinds.map((kind) => ({ ...blankProposal(newRow(keys(), plan)), title: kind, kind })),
    ...(['handedIn', 'handedIn', 'compiled', 'compiled'] as const).map((state) => ({
      ...blankProposal(newRow(keys(), plan)),
      title: state,
      state,
    })),
  ],
  consultations: [],
  decisions: [],
});

const anySettings: fc.Arbitrary<PlanSettings> = fc
  .record({
    compiles: fc.constantFrom(...bodies),
    recommends: fc.constantFrom(...bodies),
    decides: fc.constantFrom(...bodies),
    consultation: fc.constantFrom('beforeRecommendation' as const, 'beforeDecision' as const),
  })
  .map((chosen) => Object.assign({}, defaultSettings, chosen));

/** Everybody there is, one role each, and one who holds all of them. */
const people: readonly Actor[] = [...roles.map((role): readonly Role[] => [role]), roles].map((held, index) => ({
  person: { id: String(index), name: `Person ${index}`, email: '' },
  roles: held,
}));

const who = fc.nat({ max: people.length - 1 });
const which = fc.nat({ max: 7 });
const words = fc.constantFrom('', 'Vi går imot.', 'Vi går imot delte vakter.', 'Enige likevel.');
const move = fc.oneof(
  fc.record({ act: fc.constant('read' as const), who }),
  fc.record({ act: fc.constant('step' as const), who, which, to: fc.constantFrom(...proposalStates) }),
  fc.record({ act: fc.constant('reason' as const), who, which, words }),
  fc.record({ act: fc.constant('merge' as const), who, which, other: which }),
  fc.record({ act: fc.constant('discuss' as const), who, which }),
  fc.record({
    act: fc.constant('protocol' as const),
    who,
    which,
    fields: fc.record(
      {
        outcome: fc.constantFrom(...consultationOutcomes),
        disagreement: words,
        reason: words,
        protocol: words,
        on: fc.constant(today),
      },
      { requiredKeys: [] },
    ),
  }),
  fc.record({ act: fc.constant('hold' as const), who, which, to: fc.constantFrom(...consultationStates) }),
  fc.record({
    act: fc.constant('decide' as const),
    who,
    which,
    outcome: fc.constantFrom(...outcomes),
    afterwards: fc.boolean(),
  }),
  // The list of proposals is open to every member of the team.
  fc.record({
    act: fc.constant('sharePoint' as const),
    which,
    fields: fc.record(
      {
        state: fc.constantFrom(...proposalStates),
        handling: fc.constantFrom(...handlings),
        unconsultedBecause: words,
        kind: fc.constantFrom(...proposalKinds),
        title: fc.constantFrom('', 'Noe annet'),
        mergedInto: fc.constant(null),
      },
      { requiredKeys: [] },
    ),
  }),
);
type Move = typeof move extends fc.Arbitrary<infer Value> ? Value : never;

interface Counted {
  decided: number;
  refused: number;
  locked: number;
  merged: number;
}

function walk(settings: PlanSettings, moves: readonly Move[], counted: Counted): void {
  let rows = begun();
  const views = people.map(() => rows);
  const made = new Map<Decision, { readonly by: Actor; readonly was: string }>();
  const at = <Row>(all: readonly Row[], place: number): Row | undefined => all[place % Math.max(1, all.length)];
  /** Only what differs is sent, onto whatever stands there by then. */
  function write<Row extends { readonly key: unknown }>(all: readonly Row[], to: Row, fields: Partial<Row>): Row[] {
    return all.map((row) => (row.key === to.key ? { ...row, ...fields } : row));
  }

  function take(one: Move): void {
    if (one.act === 'sharePoint') {
      const row = at(rows.proposals, one.which);
      if (row !== undefined) rows = { ...rows, proposals: write(rows.proposals, row, one.fields as Partial<Proposal>) };
      return;
    }
    const actor = people[one.who] as Actor;
    const seen = views[one.who] as Rows;
    const surroundings = { settings, consultations: seen.consultations, decisions: seen.decisions };
    switch (one.act) {
      case 'read':
        views[one.who] = rows;
        return;
      case 'step': {
        const row = at(seen.proposals, one.which);
        if (row === undefined) return;
        const taken = takeProposalStep(row, one.to, actor, surroundings, { today, recommender: 'Prosjektgruppa' });
        if (!taken.ok) counted.refused += 1;
        else {
          if (one.to === 'decided') {
            expect(seen.decisions.some((decision) => answers(decision, row.key))).toBe(true);
          }
          rows = { ...rows, proposals: write(rows.proposals, row, taken.value) };
        }
        return;
      }
      case 'reason': {
        const row = at(seen.proposals, one.which);
        if (row === undefined || !holds(actor, reasonWriters(row, surroundings))) return;
        rows = { ...rows, proposals: write(rows.proposals, row, { unconsultedBecause: one.words }) };
        return;
      }
      case 'merge': {
        const picked = [one.which, one.other].flatMap((place) => at(seen.proposals, place) ?? []);
        const into = { row: newRow(keys(), plan), code: '', title: 'Samlet' };
        const merged = mergeProposals(picked, into, actor, surroundings);
        if (!merged.ok) return;
        counted.merged += 1;
        const proposals = picked.reduce<readonly Proposal[]>(
          (all, row) => write(all, row, { mergedInto: merged.value.into }),
          rows.proposals,
        );
        rows = { ...rows, proposals: [...proposals, merged.value.made] };
        return;
      }
      case 'discuss': {
        const row = at(seen.proposals, one.which);
        if (row === undefined || !holds(actor, ['projectLeader', 'unionRepresentative'])) return;
        const ref = { key: row.key, code: row.code, title: row.title };
        const consultation = { ...blankConsultation(newRow(keys(), plan)), proposals: [ref] };
        rows = { ...rows, consultations: [...rows.consultations, consultation] };
        return;
      }
      case 'protocol': {
        const row = at(rows.consultations, one.which);
        if (row === undefined) return;
        const fields = one.fields as Partial<Consultation>;
        if (lockedPart(row, { ...row, ...fields }, actor) !== null) {
          counted.locked += 1;
          return;
        }
        if (row.state === 'confirmed') expect({ ...row, ...fields }).toEqual(row);
        // Whoever changed the unions' words was one of them.
        if (row.disagreement !== '' && (fields.disagreement ?? row.disagreement) !== row.disagreement) {
          expect(actor.roles).toContain('unionRepresentative');
        }
        rows = { ...rows, consultations: write(rows.consultations, row, fields) };
        return;
      }
      case 'hold': {
        const row = at(rows.consultations, one.which);
        if (row === undefined || !moveConsultation(row, one.to, actor).ok) return;
        expect(row.state).not.toBe('confirmed');
        rows = { ...rows, consultations: write(rows.consultations, row, { state: one.to }) };
        return;
      }
      case 'decide': {
        const row = at(seen.proposals, one.which);
        if (row === undefined) return;
        const decision: Decision = {
          ...blankDecision(newRow(keys(), plan)),
          title: 'Vedtak',
          decidedBy: 'Styringsgruppa',
          on: today,
          source: 'Protokoll',
          outcome: one.outcome,
          registeredAfterwards: one.afterwards,
          proposals: [{ key: row.key, code: row.code, title: row.title }],
        };
        if (!checkDecision(decision, actor).ok) return;
        made.set(decision, { by: actor, was: JSON.stringify(decision) });
        rows = { ...rows, decisions: [...rows.decisions, decision] };
      }
    }
  }

  for (const one of moves) {
    take(one);
    const wrong = rows.proposals.filter((proposal) => {
      const isAnswered = rows.decisions.some((decision) => answers(decision, proposal.key));
      const isDecided = stateOf(proposal, rows.decisions) === 'decided';
      const isLeft = isOpen(proposal, rows.decisions) || isWaiting(proposal, rows.decisions);
      return isDecided !== isAnswered || (isAnswered && isLeft);
    });
    const foreign = rows.decisions.filter((decision) => {
      const act = made.get(decision);
      return act === undefined || !holds(act.by, registrars) || JSON.stringify(decision) !== act.was;
    });
    if (wrong.length + foreign.length > 0) expect([wrong, foreign]).toEqual([[], []]);
  }
  counted.decided += rows.proposals.filter((one) => stateOf(one, rows.decisions) === 'decided').length;
}

it('a proposal is decided by a decision of somebody with the right alone, whoever walks with whatever view', () => {
  const counted: Counted = { decided: 0, refused: 0, locked: 0, merged: 0 };
  fc.assert(
    fc.property(anySettings, fc.array(move, { minLength: 20, maxLength: 120 }), (settings, moves) => {
      walk(settings, moves, counted);
    }),
    { numRuns: 600 },
  );
  // It was worth walking.
  for (const count of Object.values(counted)) expect(count).toBeGreaterThan(10);
});

it('what goes past drøfting by its own steps has been drøftet, or has its sentence from whoever took the step', () => {
  const to = fc.constantFrom(...proposalStates.filter((state) => state !== 'withdrawn'));
  const act = fc.oneof(
    { weight: 6, arbitrary: fc.record({ who, to }) },
    { weight: 1, arbitrary: fc.record({ who, to: fc.constant('withdrawn' as const) }) },
    { weight: 3, arbitrary: fc.record({ who, because: words }) },
  );
  let passed = 0;
  fc.assert(
    fc.property(
      anySettings,
      fc.array(act, { minLength: 20, maxLength: 200 }),
      fc.boolean(),
      fc.constantFrom('draft' as const, 'compiled' as const),
      (settings, acts, discussed, state) => {
        let proposal: Proposal = { ...blankProposal(newRow(keys(), plan)), title: 'Langvakter', state };
        const ref = { key: proposal.key, code: '', title: '' };
        const consultation: Consultation = {
          ...blankConsultation(newRow(keys(), plan)),
          state: 'confirmed',
          confirmedAt: instantOf(0),
          proposals: [ref],
        };
        const decision: Decision = { ...blankDecision(newRow(keys(), plan)), proposals: [ref] };
        let writer: Actor | null = null;
        const past = settings.consultation === 'beforeRecommendation' ? 'recommended' : 'decided';
        for (const one of acts) {
          const actor = people[one.who] as Actor;
          const consultations = discussed ? [consultation] : [];
          const decisions = 'to' in one && one.to === 'decided' ? [decision] : [];
          const surroundings = { settings, consultations, decisions };
          if ('because' in one) {
            const by = reasonWriters(proposal, surroundings);
            if (!holds(actor, by)) continue;
            proposal = Object.assign({}, proposal, { unconsultedBecause: one.because });
            writer = actor;
            continue;
          }
          const frozen = proposal.unconsultedBecause;
          // The decision comes last; from then on nothing is open.
          const reached = takeProposalStep(proposal, one.to, actor, surroundings, { today, recommender: 'X' });
          if (!reached.ok) continue;
          if (one.to === past && !discussed) {
            passed += 1;
            expect(frozen).not.toBe('');
            expect(holds(writer as Actor, rolesThatTake(settings))).toBe(true);
            expect(reached.value.unconsultedBecause ?? frozen).toBe(frozen);
          }
          proposal = Object.assign({}, proposal, reached.value);
          if (one.to === 'decided') return;
        }
      },
    ),
    { numRuns: 1500 },
  );
  expect(passed).toBeGreaterThan(5);
});

function rolesThatTake(settings: PlanSettings): readonly Role[] {
  const body = settings.consultation === 'beforeRecommendation' ? settings.recommends : settings.decides;
  const hands: Readonly<Record<(typeof bodies)[number], Role>> = {
    projectGroup: 'projectLeader',
    steeringGroup: 'steeringGroup',
    chiefExecutive: 'chiefExecutive',
    committee: 'politicalSecretariat',
    council: 'politicalSecretariat',
  };
  return [hands[body]];
}
