/**
 * Properties of the log, over people who work at once with plans that are not up to date, in the product and in SharePoint
 * itself. fast-check draws a new seed each time, and tells it where a property does not hold.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '#base/calendar.ts';
import { countingKeys, type Key } from '#base/id.ts';
import { type AgendaItem, blankAgendaItem } from '#domain/agenda-item.ts';
import { blankConsultation, type Consultation } from '#domain/consultation.ts';
import { followingOf, type RowsAround } from '#domain/decision-following.ts';
import { decisionKeyOf, draftOfProposal, refOf, registrable } from '#domain/decision-form.ts';
import { answers, type Decision, isSettling, outcomes, registrars } from '#domain/decision.ts';
import { blankPlan, bodies, type Plan } from '#domain/plan.ts';
import { blankProposal, type Proposal, proposalKinds, proposalStates, stateOf } from '#domain/proposal.ts';
import { isReady, pathOf, settledBy, takeProposalStep } from '#domain/proposal-path.ts';
import { type Actor, holds, type Role, roles } from '#domain/role.ts';
import { newRow, type Row } from '#domain/row.ts';
import { openDrafts, surroundingsOf } from './decision-desk.ts';

const keys = countingKeys();
const planKey = keys();
const today = day(2026, 2, 26);
const row = () => newRow(keys(), planKey);

type Store = RowsAround & { readonly consultation: readonly Consultation[] };
interface PersonHere {
  readonly actor: Actor;
  view: Store;
}

/** What one of them does next; numbers choose among what there is. */
const anyAct = fc.record({
  who: fc.nat(3),
  what: fc.constantFrom('look', 'step', 'forge', 'confirm', 'draft', 'write', 'register', 'insert', 'follow'),
  which: fc.nat(7),
  state: fc.constantFrom(...proposalStates),
  outcome: fc.constantFrom(...outcomes),
  afterwards: fc.boolean(),
  reason: fc.constantFrom('', 'Det haster.'),
});
type Act = typeof anyAct extends fc.Arbitrary<infer Value> ? Value : never;

const anyRoles = fc.array(fc.subarray<Role>([...roles], { minLength: 1, maxLength: 3 }), {
  minLength: 4,
  maxLength: 4,
});
const anyStart = fc.record({
  settings: fc.record({
    compiles: fc.constantFrom(...bodies),
    recommends: fc.constantFrom(...bodies),
    decides: fc.constantFrom(...bodies),
    consultation: fc.constantFrom('beforeRecommendation' as const, 'beforeDecision' as const),
  }),
  kinds: fc.array(fc.constantFrom(...proposalKinds), { minLength: 2, maxLength: 3 }),
  people: anyRoles,
});

/** The lists, with the rights that SharePoint keeps: decisions are added by those who may, and left alone. */
class Site {
  rows: Store;
  /** As it was when it was added, and by whom. */
  readonly log = new Map<Key, { readonly as: string; readonly by: Actor }>();

  constructor(rows: Store) {
    this.rows = rows;
  }

  write(entity: keyof Store, one: Row): void {
    if (entity === 'decision') throw new Error('A decision was about to be changed');
    const others = (this.rows[entity] as readonly Row[]).filter(({ key }) => key !== one.key);
    this.rows = { ...this.rows, [entity]: [...others, one] };
  }

  /** A second row of one key is the first: the server keeps it unique, and who asks again is told that it stands. */
  add(decision: Decision, by: Actor): boolean {
    if (!holds(by, registrars)) return false;
    if (this.log.has(decision.key)) return true;
    this.log.set(decision.key, { as: JSON.stringify(decision), by });
    this.rows = { ...this.rows, decision: [...this.rows.decision, decision] };
    return true;
  }
}

const at = <Value>(list: readonly Value[], index: number): Value | undefined => list[index % Math.max(1, list.length)];

function play(start: typeof anyStart extends fc.Arbitrary<infer Value> ? Value : never, acts: readonly Act[]): Site {
  const plan: Plan = { ...blankPlan(newRow(planKey, planKey)) };
  const settings = { ...plan.settings, ...start.settings };
  const proposal = start.kinds.map((kind, index): Proposal => ({
    ...blankProposal(row()),
    kind,
    title: `Forslag ${index}`,
    text: 'Vi foreslår det.',
  }));
  const site = new Site({
    proposal,
    decision: [],
    consultation: [],
    agendaItem: [],
    measure: [],
    milestone: [],
    group: [],
    mandate: [],
    followup: [],
  });
  const people = start.people.map((held, index): PersonHere => ({
    actor: { person: { id: `${index}`, name: '', email: '' }, roles: held },
    view: site.rows,
  }));
  for (const act of acts) {
    const person = at(people, act.who);
    if (person !== undefined) perform(act, person, site, { ...plan, settings });
  }
  // In the end everybody has looked.
  for (const person of people) person.view = site.rows;
  return site;
}

function perform(act: Act, person: PersonHere, site: Site, plan: Plan): void {
  const { actor, view } = person;
  const seen = at(view.proposal, act.which);
  const surroundings = { settings: plan.settings, consultations: view.consultation, decisions: view.decision };
  const drafts = openDrafts(view.agendaItem, view.decision);
  const item = at(drafts, act.which);
  switch (act.what) {
    case 'look':
      person.view = site.rows;
      return;
    case 'step': {
      if (seen === undefined) return;
      const told = { ...seen, unconsultedBecause: act.reason };
      const taken = takeProposalStep(told, act.state, actor, surroundings, { today, recommender: 'Prosjektgruppa' });
      if (taken.ok) site.write('proposal', Object.assign({}, told, taken.value));
      return;
    }
    // Proposals are an open list: any member can write any cell of it in SharePoint.
    case 'forge':
      if (seen !== undefined) site.write('proposal', Object.assign({}, seen, { state: act.state }));
      return;
    case 'confirm': {
      if (seen === undefined) return;
      const held: Consultation = {
        ...blankConsultation(row()),
        state: 'confirmed',
        outcome: 'agreement',
        proposals: [refOf(seen)],
      };
      site.write('consultation', held);
      return;
    }
    case 'draft': {
      if (seen === undefined) return;
      const draft = draftOfProposal(seen, view.measure);
      const begun: AgendaItem = { ...blankAgendaItem(row()), about: refOf(seen), subject: 'proposal', draft };
      site.write('agendaItem', begun);
      return;
    }
    case 'write': {
      const draft = item?.draft ?? null;
      if (item === undefined || draft === null) return;
      const fields = {
        outcome: act.outcome,
        registeredAfterwards: act.afterwards,
        source: act.afterwards ? 'Møtebok' : '',
        unconsultedBecause: act.reason,
        decidedBy: 'Styringsgruppa',
        on: today,
      };
      site.write('agendaItem', Object.assign({}, item, { draft: { ...draft, ...fields } }));
      return;
    }
    case 'register': {
      const draft = item?.draft ?? null;
      if (item === undefined || draft === null) return;
      const made = registrable(draft, surroundingsOf(item, { plan, rows: view }), actor);
      // Whoever sees that it is settled does not settle it once more.
      if (made.ok && made.value.proposals.some(({ key }) => view.decision.some((one) => answers(one, key)))) {
        throw new Error('A proposal was about to be settled twice');
      }
      // Half of those who register close the tab before anything follows.
      if (!made.ok || !site.add(made.value, actor) || act.which % 2 === 0) return;
      for (const { entity, after } of followingOf(made.value, view)) site.write(entity, after);
      return;
    }
    // Straight into the list of decisions, past the product.
    case 'insert': {
      const draft = item?.draft ?? null;
      if (item === undefined || draft === null) return;
      const forged = { ...draft, outcome: act.outcome, decidedBy: 'Styringsgruppa', on: today };
      const made = registrable(forged, surroundingsOf(item, { plan, rows: view }), {
        ...actor,
        roles: ['steeringGroup'],
      });
      if (made.ok) site.add(made.value, actor);
      return;
    }
    case 'follow': {
      const decision = at(view.decision, act.which);
      if (decision === undefined) return;
      for (const { entity, after } of followingOf(decision, view)) site.write(entity, after);
      return;
    }
  }
}

const anyActs = fc.array(anyAct, { minLength: 20, maxLength: 120 });
const RUNS = 400;

describe('however many work at once, in whatever order,', () => {
  it('a proposal is decided only by a decision that somebody with the right has registered', () => {
    let decided = 0;
    fc.assert(
      fc.property(anyStart, anyActs, (start, acts) => {
        const { rows, log } = play(start, acts);
        const settings = { ...blankPlan(newRow(planKey, planKey)).settings, ...start.settings };
        const surroundings = { settings, consultations: rows.consultation, decisions: rows.decision };
        for (const proposal of rows.proposal) {
          const answered = rows.decision.filter((made) => answers(made, proposal.key));
          const said =
            stateOf(proposal, rows.decision) === 'decided' ||
            settledBy(proposal, rows.decision) !== null ||
            pathOf(proposal, surroundings).some(({ state, standing }) => state === 'decided' && standing !== 'ahead');
          expect(said).toBe(answered.length > 0);
          if (said) expect(isReady(proposal, surroundings)).toBe(false);
          for (const made of answered)
            expect(holds(log.get(made.key)?.by ?? { person: nobody, roles: [] }, registrars)).toBe(true);
          if (said) decided += 1;
        }
      }),
      { numRuns: RUNS },
    );
    // Some were decided.
    expect(decided).toBeGreaterThan(RUNS / 20);
  });

  it('what was registered stays as it was registered, and one case makes one record', () => {
    let registered = 0;
    fc.assert(
      fc.property(anyStart, anyActs, (start, acts) => {
        const { rows, log } = play(start, acts);
        expect(rows.decision.map((made) => JSON.stringify(made))).toEqual([...log.values()].map((one) => one.as));
        expect(new Set(rows.decision.map(({ key }) => key)).size).toBe(rows.decision.length);
        for (const made of rows.decision) {
          expect(rows.agendaItem.some((item) => decisionKeyOf(item) === made.key)).toBe(true);
          // Past drøfting only with a sentence that stays, or with what came of it.
          const discussed = made.consultedAs !== null || made.unconsultedBecause !== '';
          const owed = made.proposals.some(
            ({ key }) => rows.proposal.find((one) => one.key === key)?.kind === 'proposal',
          );
          if (isSettling(made) && owed && !made.registeredAfterwards) expect(discussed).toBe(true);
          registered += 1;
        }
      }),
      { numRuns: RUNS },
    );
    expect(registered).toBeGreaterThan(RUNS / 20);
  });

  it('what a decision makes is made once, whoever makes it and however often', () => {
    fc.assert(
      fc.property(anyStart, anyActs, (start, acts) => {
        const { rows } = play(start, acts);
        let finished = rows;
        for (const made of rows.decision) {
          const site = new Site(finished);
          for (const { entity, after } of followingOf(made, finished)) site.write(entity, after);
          finished = site.rows;
        }
        for (const made of finished.decision) {
          expect(followingOf(made, finished)).toEqual([]);
          const measures = finished.measure.filter(({ key }) => made.creates.some((one) => one.key === key));
          expect(measures).toHaveLength(made.creates.length);
        }
      }),
      { numRuns: 150 },
    );
  });
});

const nobody = { id: '', name: '', email: '' };
