import { describe, expect, it } from 'vitest';
import { day } from '#base/calendar.ts';
import { countingKeys } from '#base/id.ts';
import { blankDecision } from './decision.ts';
import { defaultSettings } from './plan.ts';
import { blankProposal, type Proposal, type RouteStep } from './proposal.ts';
import { takeProposalStep } from './proposal-path.ts';
import { routeMayBeWritten, routeParts, routeStops, routeWriters, withBody, withStep } from './proposal-route.ts';
import type { Actor, Role } from './role.ts';
import { newRow } from './row.ts';

const keys = countingKeys();
const acting = (...roles: readonly Role[]): Actor => ({ person: { id: 'oid', name: 'Noen', email: '' }, roles });
const step = (body: string, fields: Partial<RouteStep> = {}): RouteStep => ({
  body,
  on: null,
  caseNumber: '',
  recommendation: '',
  ...fields,
});
const passed = step('Prosjektgruppa', { on: day(2026, 2, 5) });
const proposal: Proposal = { ...blankProposal(newRow(keys(), keys())), title: 'Felles legevakt', state: 'recommended' };
const bare = { settings: defaultSettings, consultations: [], decisions: [] };
const told = (one: Proposal, surroundings: Parameters<typeof routeStops>[1] = bare): readonly string[] =>
  routeStops(one, surroundings).map((stop) => {
    if (stop.kind === 'decides') return `decides ${stop.body}`;
    return stop.kind === 'decided' ? `decided ${stop.by}` : `${stop.kind} ${stop.step.body}`;
  });

describe('the route of a proposal', () => {
  it('ends with whoever decides, also where nobody has written it', () => {
    expect(told({ ...proposal, route: [passed] })).toEqual(['passed Prosjektgruppa', 'decides steeringGroup']);
    expect(told({ ...proposal, handling: 'political', route: [passed, step('Kommunestyret')] })).toEqual([
      'passed Prosjektgruppa',
      'ahead Kommunestyret',
    ]);
    expect(told({ ...proposal, state: 'withdrawn' })).toEqual([]);
  });

  it('ends with the decision when there is one, whatever it had left', () => {
    const itself = { key: proposal.key, code: '', title: proposal.title };
    const made = { ...blankDecision(newRow(keys(), keys())), proposals: [itself], decidedBy: 'Kommunestyret' };
    const route = [passed, step('Eldrerådet')];
    expect(told({ ...proposal, route }, { ...bare, decisions: [made] })).toEqual([
      'passed Prosjektgruppa',
      'decided Kommunestyret',
    ]);
  });

  it('is written by every member as long as it is to come, and by those who keep the records when it has been', () => {
    const may = (one: RouteStep, ...roles: readonly Role[]): readonly string[] =>
      routeParts.filter((part) => routeMayBeWritten(one, part, acting(...roles)));
    expect(may(step('Utvalget'), 'member')).toEqual(['body', 'caseNumber']);
    expect(may(step('Utvalget'), 'reader')).toEqual([]);
    expect(may(step('Utvalget'), 'politicalSecretariat')).toEqual(routeParts);
    expect(may(passed, 'member', 'groupLeader', 'steeringGroup')).toEqual([]);
    expect(routeWriters(passed, 'caseNumber')).toEqual(['projectLeader', 'politicalSecretariat']);
  });

  it('grows by a body, and changes in one place at a time', () => {
    const route = withBody([passed], 'Kommunestyret');
    expect(withStep(route, 1, { caseNumber: 'PS 11/26' })).toEqual([
      passed,
      step('Kommunestyret', { caseNumber: 'PS 11/26' }),
    ]);
    expect(withStep(route, 0, null)).toEqual([step('Kommunestyret')]);
  });

  it('has who recommended it, with the day, before what it has left, and never twice', () => {
    const compiled: Proposal = { ...proposal, state: 'compiled', unconsultedBecause: 'Haster.' };
    const given = { today: day(2026, 2, 11), recommender: 'Prosjektgruppa' };
    const recommended = (route: readonly RouteStep[]): unknown => {
      const taken = takeProposalStep({ ...compiled, route }, 'recommended', acting('projectLeader'), bare, given);
      return taken.ok ? taken.value.route : taken.failure;
    };
    const now = step('Prosjektgruppa', { on: given.today });
    expect(recommended([step('Kommunestyret')])).toEqual([now, step('Kommunestyret')]);
    expect(recommended([step('Prosjektgruppa', { caseNumber: '3/26' }), step('Kommunestyret')])).toEqual([
      { ...now, caseNumber: '3/26' },
      step('Kommunestyret'),
    ]);
  });
});
