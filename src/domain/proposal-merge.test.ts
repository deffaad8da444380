import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '#base/calendar.ts';
import { countingKeys } from '#base/id.ts';
import { blankConsultation, type Consultation, isConsulted } from './consultation.ts';
import { bodies, defaultSettings } from './plan.ts';
import { blankProposal, type Proposal, proposalKinds, proposalStates, rolesOfBody } from './proposal.ts';
import { consultationsBefore, mayBeMerged, mergeProposals } from './proposal-merge.ts';
import { type Actor, type Role, roles } from './role.ts';
import { newRow } from './row.ts';

const keys = countingKeys();
const plan = keys();
const acting = (...roles: readonly Role[]): Actor => ({ person: { id: 'oid', name: 'Noen', email: '' }, roles });
const leader = acting('projectLeader');
const bare = { settings: defaultSettings, consultations: [], decisions: [] };
const given = (code: string, fields: Partial<Proposal> = {}): Proposal => ({
  ...blankProposal(newRow(keys(), plan)),
  code,
  title: `Forslag ${code}`,
  state: 'handedIn',
  ...fields,
});
const into = { row: newRow(keys(), plan), code: 'F20', title: 'Demensteam' };
const ag = (code: string) => ({ key: keys(), code, title: `Gruppe ${code}` });

describe('several proposals', () => {
  it('become one that is compiled, and that points to them all', () => {
    const [ag1, ag3] = [ag('AG1'), ag('AG3')];
    const team = given('F01', {
      group: ag1,
      text: 'Ett fast team.',
      costYearly: 200_000,
      proposedOn: day(2025, 12, 18),
    });
    const contact = given('F12', { group: ag3, text: 'En kontakt i hver krets.', proposedOn: day(2025, 12, 8) });
    const merged = mergeProposals([team, contact], into, leader, bare);
    expect(merged).toMatchObject({
      value: {
        made: {
          code: 'F20',
          title: 'Demensteam',
          state: 'compiled',
          text: 'F01, AG1: Ett fast team.\n\nF12, AG3: En kontakt i hver krets.',
          proposedBy: 'AG1, AG3',
          group: null,
          proposedOn: '2025-12-08',
          costYearly: 200_000,
          mergedFrom: [{ key: team.key }, { key: contact.key }],
          unconsultedBecause: '',
          route: [],
        },
        into: { key: into.row.key, code: 'F20', title: 'Demensteam' },
      },
    });
  });

  it('that cost something outside the budget, or are political, make one that does and is', () => {
    const outside = given('F01', { budget: 'outside', costOnce: 10, handling: 'political', ground: 'cost' });
    const inside = given('F02', { budget: 'inside', costOnce: 5, handling: 'political', ground: 'principle' });
    expect(mergeProposals([outside, inside], into, leader, bare)).toMatchObject({
      value: { made: { budget: 'outside', costOnce: 15, handling: 'political', ground: 'both' } },
    });
  });

  it.each(bodies)('are merged by whoever compiles, here %s', (compiles) => {
    const surroundings = { ...bare, settings: { ...defaultSettings, compiles } };
    const may = roles.filter(
      (role) => mergeProposals([given('F01'), given('F02')], into, acting(role), surroundings).ok,
    );
    expect(may).toEqual(rolesOfBody[compiles]);
  });

  it('are at least two, with a name for the one', () => {
    const one = given('F01');
    expect(mergeProposals([one, one], into, leader, bare)).toMatchObject({ failure: { kind: 'tooFew' } });
    expect(mergeProposals([one, given('F02')], { ...into, title: ' ' }, leader, bare)).toMatchObject({
      failure: { needs: ['title'] },
    });
  });

  it('are not merged before they are handed in, nor when they are recommended or have gone into another', () => {
    const may = proposalKinds.flatMap((kind) =>
      proposalStates.filter((state) => mayBeMerged(given('F01', { kind, state }), bare)),
    );
    expect(may).toEqual(['handedIn', 'compiled', 'consulted']);
    const gone = given('F03', { mergedInto: { key: keys(), code: 'F20', title: '' } });
    expect(mergeProposals([given('F01'), gone], into, leader, bare)).toMatchObject({
      failure: { kind: 'notMergeable', titles: ['Forslag F03'] },
    });
  });

  it('lose nothing of what they say, and nothing of what they cost', () => {
    const amount = fc.option(fc.integer({ min: 0, max: 1_000_000 }), { nil: null });
    const any = fc.record({ text: fc.string({ maxLength: 80 }), costOnce: amount, costYearly: amount });
    fc.assert(
      fc.property(fc.array(any, { minLength: 2, maxLength: 6 }), (all) => {
        const picked = all.map((fields, index) => given(`F0${index}`, fields));
        const merged = mergeProposals(picked, into, leader, bare);
        if (!merged.ok) throw new Error(merged.failure.kind);
        const { made } = merged.value;
        for (const { text, key } of picked) {
          expect(made.text).toContain(text);
          expect(made.mergedFrom.some((ref) => ref.key === key)).toBe(true);
        }
        const sum = picked.reduce((total, { costOnce }) => total + (costOnce ?? 0), 0);
        expect(made.costOnce ?? 0).toBe(sum);
      }),
      { numRuns: 500 },
    );
  });
});

describe('what was drøftet before several became one', () => {
  const refOf = ({ key, code, title }: Proposal) => ({ key, code, title });
  const about = (...of: readonly Proposal[]): Consultation => ({
    ...blankConsultation(newRow(keys(), plan)),
    state: 'confirmed',
    proposals: of.map(refOf),
  });

  it('is read with it, from as far back as there is, each once, and does not count for it', () => {
    const [first, second, third] = [given('F01'), given('F02'), given('F03')];
    const between = given('F10', { mergedFrom: [first, second].map(refOf) });
    const last = given('F20', { mergedFrom: [between, third].map(refOf) });
    const both = about(first, third);
    const own = about(last);
    const all = [own, both, about(second), about(given('F04'))];
    const before = consultationsBefore(last, [first, second, third, between, last], all);
    expect(before.toSorted((a, b) => all.indexOf(a) - all.indexOf(b))).toEqual(all.slice(1, 3));
    expect(isConsulted(last.key, before)).toBe(false);
  });

  it('is nothing for one that came by itself, and ends where two claim each other', () => {
    const [a, b] = [given('F01'), given('F02')];
    expect(consultationsBefore(a, [a, b], [about(b)])).toEqual([]);
    const loop = { ...a, mergedFrom: [refOf(b)] };
    expect(consultationsBefore(loop, [loop, { ...b, mergedFrom: [refOf(a)] }], [about(b)])).toHaveLength(1);
  });
});
