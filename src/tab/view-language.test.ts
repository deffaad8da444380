import { describe, expect, it } from 'vitest';
import { countingKeys } from '#base/id.ts';
import { entityNames } from '#domain/entities.ts';
import { blankPlan, type Plan } from '#domain/plan.ts';
import { newRow } from '#domain/row.ts';
import type { PlanRows, PlanSession } from '#sync/session.ts';
import { viewLanguage } from './view-language.ts';

const keys = countingKeys();
const planIn = (language: Plan['language']): Plan => {
  const key = keys();
  return { ...blankPlan(newRow(key, key)), language };
};

function sessionWith(...plan: readonly Plan[]): Pick<PlanSession, 'snapshot'> {
  const none = Object.fromEntries(entityNames.map((name) => [name, []]));
  const rows = { ...none, plan } as unknown as PlanRows;
  return { snapshot: () => ({ rows }) as ReturnType<PlanSession['snapshot']> };
}

describe('the views in SharePoint', () => {
  it('speak the language of the plan', () => {
    expect(viewLanguage(sessionWith(planIn('nn')))).toBe('nn');
  });

  it('speak bokmål until there is a plan', () => {
    expect(viewLanguage(sessionWith())).toBe('nb');
  });
});
