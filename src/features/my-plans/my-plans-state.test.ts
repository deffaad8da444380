import { describe, expect, it } from 'vitest';
import { day } from '#base/calendar.ts';
import { countingKeys } from '#base/id.ts';
import { type Entities, type EntityName, entityNames } from '#domain/entities.ts';
import type { PlanFailure } from '#domain/failure.ts';
import { blankMeasure } from '#domain/measure.ts';
import { blankMilestone } from '#domain/milestone.ts';
import { titleOfThing } from '#domain/my-things.ts';
import { blankPlan } from '#domain/plan.ts';
import { blankProposal } from '#domain/proposal.ts';
import type { Role } from '#domain/role.ts';
import { newRow } from '#domain/row.ts';
import type { PlanRows, PlanSnapshot } from '#sync/session.ts';
import type { OtherPlan } from '../ports.ts';
import { itemOfThing, mayBeLeftOut, pageSays, planOnPage } from './my-plans-state.ts';

const keys = countingKeys();
const today = day(2026, 2, 11);
const key = keys();
const plan = { ...blankPlan(newRow(key, key)), title: 'Framtidas helse og omsorg', shortTitle: 'Helse 2030' };
const measure = {
  ...blankMeasure(newRow(keys(), key)),
  title: 'Turnus',
  status: 'inProgress',
  responsible: { id: 'anna', name: 'Anna', email: '' },
} as const;
const proposal = { ...blankProposal(newRow(keys(), key)), title: 'Langvakter', state: 'handedIn' } as const;
const milestone = { ...blankMilestone(newRow(keys(), key)), title: 'Oppstart' };

const rowsWith = (found: { readonly [Name in EntityName]?: readonly Entities[Name][] }): PlanRows => ({
  ...(Object.fromEntries(entityNames.map((name) => [name, []])) as unknown as PlanRows),
  ...found,
});
const other = (
  phase: PlanSnapshot['phase'],
  found: Parameters<typeof rowsWith>[0] = {},
  failure: PlanFailure | null = null,
  roles: readonly Role[] = ['member'],
): OtherPlan => ({
  id: 'kommunen.sharepoint.com/sites/helse',
  title: 'Slik den het sist',
  snapshot: { phase, failure, rows: rowsWith(found), loaded: new Set() } as unknown as PlanSnapshot,
  roles,
});
const shown = (plan: OtherPlan) => planOnPage(plan, 'anna', today);
const filled = { plan: [plan], measure: [measure], proposal: [proposal], milestone: [milestone] };

describe('a plan on her page', () => {
  it('is called as it was last until it is read, and then by its own name', () => {
    expect(shown(other('opening'))).toMatchObject({ title: 'Slik den het sist', standing: { kind: 'opening' } });
    expect(shown(other('open', filled)).title).toBe('Helse 2030');
    expect(shown(other('open'))).toMatchObject({ title: 'Slik den het sist', standing: { plan: null } });
  });

  it('shows what waits by the roles that she holds in it', () => {
    const titles = (roles: readonly Role[]): readonly string[] => {
      const { standing } = shown(other('open', filled, null, roles));
      return standing.kind === 'open' ? standing.waiting.map(titleOfThing) : [];
    };
    expect(titles(['member'])).toEqual(['Turnus']);
    expect(titles(['projectLeader', 'member'])).toEqual(['Langvakter', 'Turnus']);
  });

  it('that cannot be fetched says why, with what stood on the device where there is any', () => {
    expect(shown(other('failed', {}, { kind: 'noAccess' })).standing).toEqual({
      kind: 'failed',
      failure: { kind: 'noAccess' },
    });
    expect(shown(other('failed')).standing).toMatchObject({ failure: { kind: 'offline' } });
    expect(shown(other('open', filled, { kind: 'offline' })).standing).toMatchObject({
      kind: 'open',
      failure: { kind: 'offline' },
    });
  });

  it('may be taken from it when there is nothing to come back for, and not while something passes', () => {
    const may = (one: OtherPlan): boolean => mayBeLeftOut(shown(one));
    expect(may(other('failed', {}, { kind: 'noAccess' }))).toBe(true);
    expect(may(other('open', filled, { kind: 'siteMissing' }))).toBe(true);
    expect(may(other('open'))).toBe(true);
    expect(may(other('failed', {}, { kind: 'offline' }))).toBe(false);
    expect(may(other('open', filled))).toBe(false);
    expect(may(other('opening'))).toBe(false);
  });

  it('has an address for each thing, as links to items are read', () => {
    const { standing } = shown(other('open', filled, null, ['projectLeader']));
    const waiting = standing.kind === 'open' ? standing.waiting : [];
    expect(waiting.map(itemOfThing)).toEqual([`b-${proposal.key}`, `t-${measure.key}`]);
  });
});

describe('her page', () => {
  it('says how many things wait, and in how many plans, whatever becomes of the others', () => {
    const failed = shown(other('failed', {}, { kind: 'noAccess' }));
    const open = shown(other('open', filled));
    expect(pageSays([])).toEqual({ kind: 'empty' });
    expect(pageSays([open, open, failed])).toEqual({ kind: 'waits', count: 2, plans: 2 });
    expect(pageSays([failed, shown(other('open', { plan: [plan] }))])).toEqual({ kind: 'nothing' });
  });

  it('says nothing of what waits before every plan has answered', () => {
    expect(pageSays([shown(other('open', { plan: [plan] })), shown(other('opening'))])).toEqual({ kind: 'fetching' });
  });
});
