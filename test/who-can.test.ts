import { describe, expect, it } from 'vitest';
import { countingKeys } from '#base/id.ts';
import { consultationSteps } from '#domain/consultation.ts';
import { blankDecision, checkDecision, followupSteps, registrars } from '#domain/decision.ts';
import type { EntityName } from '#domain/entities.ts';
import { blankMandate, groupSteps, mandateStates, mandateSteps, stepsOfMandate } from '#domain/group.ts';
import { checkJournal, draftOf } from '#domain/journal.ts';
import { nextMandateSteps } from '#domain/mandate.ts';
import { meetingSteps } from '#domain/meeting.ts';
import { milestoneSteps } from '#domain/milestone.ts';
import { bodies, defaultSettings, planSteps, type PlanSettings } from '#domain/plan.ts';
import { blankProposal, moveProposal, proposalKinds, proposalStates, takersOfStep } from '#domain/proposal.ts';
import { reportSteps } from '#domain/report.ts';
import { requestSteps } from '#domain/request.ts';
import { type Actor, recordKeepers, type Role, roles } from '#domain/role.ts';
import { newRow } from '#domain/row.ts';
import { type Refusal, stepsFrom, takersOf } from '#domain/steps.ts';
import { mayWrite, writersOf } from '#domain/writers.ts';
import { lists } from '#schema/lists.ts';
import { whoMay } from '#schema/rights.ts';
import { languages } from '#text/language.ts';
import { roleInSentence } from '#text/roles.ts';
import { refusalText } from '#text/steps.ts';
import { onlyThey, onlyTheyTake } from '#text/writers.ts';

const keys = countingKeys();
/** As she stands on the site: whoever is in one of its groups is a member of the team as well. */
const acting = (role: Role): Actor => ({
  person: { id: 'oid', name: 'Noen', email: '' },
  roles: role === 'reader' || role === 'member' ? [role] : [role, 'member'],
});
const nothingLacks = (): boolean => false;

const machines = {
  plan: planSteps,
  group: groupSteps,
  mandate: mandateSteps,
  consultation: consultationSteps,
  followup: followupSteps,
  report: reportSteps,
  request: requestSteps,
  meeting: meetingSteps,
  milestone: milestoneSteps,
} as const;

/** Every sentence that a screen shows of the refusal, and that it names each of those who can. */
function expectNames(refusal: Refusal, entity: EntityName, by: readonly Role[]): void {
  for (const language of languages) {
    const said = [refusalText(refusal, entity, language).what, onlyTheyTake('…', by, language)];
    for (const sentence of said) for (const role of by) expect(sentence).toContain(roleInSentence[role][language]);
  }
}

/** Whom SharePoint lets change the list. */
const writes = (entity: EntityName, role: Role): boolean => {
  const may = whoMay(lists[entity], 'change');
  return acting(role).roles.some((one) => may.includes(one));
};

describe('a step is offered, or a sentence names who can', () => {
  it.each(Object.keys(machines) as (keyof typeof machines)[])('for every role, from every state of a %s', (entity) => {
    const steps: Readonly<Record<string, Readonly<Record<string, unknown>>>> = machines[entity];
    let seen = 0;
    for (const from of Object.keys(steps)) {
      for (const role of roles) {
        for (const { to, outcome } of stepsFrom(machines[entity] as never, from as never, acting(role), nothingLacks)) {
          const by = takersOf(machines[entity] as never, from as never, to);
          seen += 1;
          expect([from, to, by.length > 0]).toEqual([from, to, true]);
          if (outcome.ok) {
            // What is offered is not refused by SharePoint.
            expect([role, from, to, writes(entity, role)]).toEqual([role, from, to, true]);
            expect([role, from, to, mayWrite(acting(role), entity)]).toEqual([role, from, to, true]);
          } else {
            expect(outcome.failure).toEqual({ kind: 'stepNotYours', by });
            expectNames(outcome.failure, entity, by);
          }
        }
      }
    }
    expect(seen).toBeGreaterThan(0);
  });

  it('for every role and every kind of proposal, under every setting of who does what', () => {
    for (const body of bodies) {
      for (const consultation of ['beforeRecommendation', 'beforeDecision'] as const) {
        const settings: PlanSettings = {
          ...defaultSettings,
          consultation,
          compiles: body,
          recommends: body,
          decides: body,
        };
        const surroundings = { settings, consultations: [], decisions: [] };
        for (const kind of proposalKinds) {
          for (const state of proposalStates) {
            const proposal = { ...blankProposal(newRow(keys(), keys())), title: 'Forslag', kind, state };
            for (const role of roles) {
              for (const to of proposalStates) {
                const moved = moveProposal(proposal, to, acting(role), surroundings);
                if (moved.ok) expect([role, writes('proposal', role)]).toEqual([role, true]);
                else if (moved.failure.kind === 'stepNotYours') {
                  expectNames(moved.failure, 'proposal', takersOfStep(proposal, to, surroundings));
                }
              }
            }
          }
        }
      }
    }
  });

  it('for every role and every mandate, also one that was approved before', () => {
    for (const registeredAfterwards of [false, true]) {
      for (const state of mandateStates) {
        const mandate = { ...blankMandate(newRow(keys(), keys())), state, registeredAfterwards };
        for (const role of roles) {
          for (const { to, refusal } of nextMandateSteps(mandate, acting(role), { proposals: [], decisions: [] })) {
            const by = takersOf(stepsOfMandate(mandate), state, to);
            if (refusal?.kind === 'stepNotYours') expectNames(refusal, 'mandate', by);
            else expect([role, to, by.includes(role), writes('mandate', role)]).toEqual([role, to, true, true]);
          }
        }
      }
    }
  });

  it('for every role: registering a decision, and entering a record in the journal', () => {
    const decision = { ...blankDecision(newRow(keys(), keys())), title: 'Vedtak' };
    for (const role of roles) {
      const checks = [
        ['decision', checkDecision(decision, acting(role)), registrars],
        ['journalEntry', checkJournal(draftOf(null), [], acting(role)), recordKeepers],
      ] as const;
      for (const [entity, checked, by] of checks) {
        const isRefused = !checked.ok && checked.failure.kind === 'stepNotYours';
        expect([role, entity, isRefused]).toEqual([role, entity, !by.includes(role)]);
        if (isRefused) expectNames(checked.failure, entity, by);
        else expect([role, whoMay(lists[entity], 'add').includes(role)]).toEqual([role, true]);
      }
    }
  });
});

it('lists that not every member may write name who can, and SharePoint says the same', () => {
  for (const entity of ['plan', 'group', 'member', 'mandate', 'consultation'] as const) {
    const by = writersOf(entity) ?? [];
    expect([entity, by.toSorted()]).toEqual([entity, [...whoMay(lists[entity], 'change')].toSorted()]);
    for (const language of languages) {
      for (const role of by)
        expect(onlyThey(by, 'change', [entity], language)).toContain(roleInSentence[role][language]);
    }
  }
});
