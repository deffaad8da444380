import { describe, expect, it } from 'vitest';
import { day } from '#base/calendar.ts';
import { countingKeys } from '#base/id.ts';
import { bodyNamed } from './body.ts';
import { blankDecision } from './decision.ts';
import { bodies, defaultSettings } from './plan.ts';
import { blankProposal, decidesOn, moveProposal, type Proposal, proposalStates } from './proposal.ts';
import { handlingWriters, suggestedHandling } from './proposal-handling.ts';
import { awaitedBy, isReady } from './proposal-path.ts';
import type { Actor, Role } from './role.ts';
import { newRow } from './row.ts';

const keys = countingKeys();
const acting = (...roles: readonly Role[]): Actor => ({ person: { id: 'oid', name: 'Noen', email: '' }, roles });
const proposal: Proposal = { ...blankProposal(newRow(keys(), keys())), title: 'Felles legevakt' };
const political: Proposal = { ...proposal, handling: 'political', ground: 'principle', state: 'recommended' };
const step = (body: string, on: Proposal['proposedOn'] = null) => ({ body, on, caseNumber: '', recommendation: '' });
const bare = { settings: defaultSettings, consultations: [], decisions: [] };

describe('who decides a proposal', () => {
  it('is whom the plan’s settings name, as long as the matter is administrative', () => {
    for (const decides of bodies) expect(decidesOn(proposal, { ...defaultSettings, decides })).toBe(decides);
  });

  it('is a political body where the matter is political, whatever the settings say', () => {
    const decided = bodies.map((decides) => decidesOn(political, { ...defaultSettings, decides }));
    expect(decided).toEqual(['council', 'council', 'council', 'committee', 'council']);
  });

  it('is the last political body that it has before it', () => {
    const route = [step('Prosjektgruppa', day(2026, 2, 5)), step('Hovedutvalg for helse'), step('Eldrerådet')];
    expect(decidesOn({ ...political, route }, defaultSettings)).toBe('committee');
    expect(decidesOn({ ...political, route: [...route, step('Kommunestyret')] }, defaultSettings)).toBe('council');
    // What a body has had already, it does not decide.
    const passed = [step('Formannskapet', day(2026, 2, 10))];
    expect(decidesOn({ ...political, route: passed }, defaultSettings)).toBe('council');
  });

  it('is asked for the right: the secretariat holds the hand of a political body, the steering group does not', () => {
    const itself = { key: political.key, code: '', title: political.title };
    const made = { ...blankDecision(newRow(keys(), keys())), proposals: [itself] };
    const settled = { ...bare, decisions: [made] };
    expect(moveProposal(political, 'decided', acting('politicalSecretariat'), settled).ok).toBe(true);
    expect(moveProposal(political, 'decided', acting('steeringGroup', 'chiefExecutive'), settled)).toMatchObject({
      failure: { kind: 'stepNotYours', by: ['politicalSecretariat'] },
    });
  });

  it('has it before them when the bodies on its route have had it', () => {
    expect(awaitedBy(political, bare)).toEqual({ kind: 'body', body: 'council' });
    expect(isReady(political, bare)).toBe(true);
    const before: Proposal = { ...political, route: [step('Utvalget'), step('Kommunestyret')] };
    expect(awaitedBy(before, bare)).toEqual({ kind: 'body', body: 'committee' });
    expect(isReady(before, bare)).toBe(false);
  });
});

describe('a body', () => {
  it('is known by what it is called, and another is nobody that settings name', () => {
    const named = ['Kommunestyret', 'Utval for helse', 'Formannskapet', 'Styringsgruppa', 'Rådmannen', 'Eldrerådet'];
    expect(named.map(bodyNamed)).toEqual([
      'council',
      'committee',
      'committee',
      'steeringGroup',
      'chiefExecutive',
      null,
    ]);
  });
});

describe('how a proposal is handled', () => {
  it('is suggested from what it costs, and why', () => {
    const outside: Proposal = { ...proposal, budget: 'outside' };
    expect(suggestedHandling(outside)).toEqual({ handling: 'political', ground: 'cost', because: 'outsideBudget' });
    expect(suggestedHandling({ ...outside, handling: 'political', ground: 'principle' })).toMatchObject({
      ground: 'both',
    });
    const inside: Proposal = { ...proposal, budget: 'inside', handling: 'political', ground: 'cost' };
    expect(suggestedHandling(inside)).toEqual({ handling: 'administrative', ground: null, because: 'insideBudget' });
    expect(suggestedHandling({ ...inside, ground: 'both' })).toMatchObject({
      handling: 'political',
      ground: 'principle',
    });
  });

  it('is not suggested again once it is chosen so, nor where nothing is known', () => {
    for (const budget of ['inside', 'outside', 'unknown'] as const) {
      for (const handling of ['administrative', 'political'] as const) {
        const first = suggestedHandling({ ...proposal, budget, handling, ground: null });
        if (first === null) continue;
        const chosen = { ...proposal, budget, handling: first.handling, ground: first.ground };
        expect(suggestedHandling(chosen)).toBeNull();
      }
    }
    expect(suggestedHandling({ ...political, budget: 'inside' })).toBeNull();
    expect(suggestedHandling({ ...proposal, budget: 'unknown' })).toBeNull();
    expect(suggestedHandling({ ...proposal, kind: 'planChange', budget: 'outside' })).toBeNull();
  });

  it('is anybody’s to choose until it is drøftet, and then theirs who recommend and keep the records', () => {
    const free = proposalStates.filter((state) => handlingWriters({ ...proposal, state }, bare) === null);
    expect(free).toEqual(['draft', 'handedIn', 'compiled', 'decided', 'withdrawn']);
    const settings = { ...defaultSettings, recommends: 'steeringGroup' } as const;
    expect(handlingWriters(political, { ...bare, settings })).toEqual([
      'projectLeader',
      'politicalSecretariat',
      'steeringGroup',
    ]);
  });
});
