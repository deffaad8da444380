import { describe, expect, it } from 'vitest';
import { day } from '#base/calendar.ts';
import { countingKeys } from '#base/id.ts';
import { entityNames } from '#domain/entities.ts';
import { blankGroup, type Group } from '#domain/group.ts';
import { blankPlan } from '#domain/plan.ts';
import { blankProposal, type Proposal } from '#domain/proposal.ts';
import { newRow } from '#domain/row.ts';
import type { PlanRows } from '#sync/session.ts';
import { waitingOn } from './waiting.ts';

const keys = countingKeys();
const key = keys();
const plan = blankPlan(newRow(key, key));
const today = day(2026, 2, 11);
const nothing = Object.fromEntries(entityNames.map((name) => [name, []])) as unknown as PlanRows;
const recommended: Proposal = {
  ...blankProposal(newRow(keys(), key)),
  title: 'Dagtilbud',
  state: 'recommended',
  unconsultedBecause: 'Gjelder ikke arbeidsforhold',
};
const group: Group = {
  ...blankGroup(newRow(keys(), key)),
  title: 'Arbeidsgruppe 1',
  kind: 'working',
  state: 'active',
  rhythm: 'monthly',
};

describe('what is told beside a page', () => {
  it('is nothing where nobody waits', () => {
    expect(waitingOn(nothing, plan, false, today)).toEqual({});
    const draft: Proposal = { ...recommended, state: 'draft' };
    expect(waitingOn({ ...nothing, proposal: [draft] }, plan, false, today)).toEqual({});
  });

  it('is the proposals that only lack a decision', () => {
    const other = { ...recommended, key: keys(), plan: keys() };
    expect(waitingOn({ ...nothing, proposal: [recommended, other] }, plan, false, today)).toEqual({ decisions: 1 });
  });

  it('is the groups that have not begun on a report, by the mandates where they are read', () => {
    const rows = { ...nothing, group: [group] };
    expect(waitingOn(rows, plan, false, today)).toEqual({ reports: 1 });
    expect(waitingOn(rows, plan, true, today)).toEqual({});
  });
});
