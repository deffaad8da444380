import { it } from 'vitest';
import { creatables } from '#domain/agenda-item.ts';
import { consultationOutcomes } from '#domain/consultation.ts';
import { correctedFields, outcomes } from '#domain/decision.ts';
import { cadences, doubts, edges, fuzzyKinds, precisions, yearSources } from '#domain/fuzzy-date.ts';
import { coverageStates, measureStatuses, phaseKinds } from '#domain/measure.ts';
import { bodies } from '#domain/plan.ts';
import { changeables, changedParts } from '#domain/proposal.ts';
import { expectGolden } from './golden.ts';

it('words inside JSON are known to every program of the same version: one more takes a new version of its field', () => {
  expectGolden('vocabulary.json', {
    fuzzyDate: { edges, fuzzyKinds, precisions, cadences, yearSources, doubts },
    coverage: { coverageStates },
    phases: { phaseKinds },
    reportedMeasures: { measureStatuses },
    settings: { bodies },
    decisions: { correctedFields, consultationOutcomes },
    drafts: { outcomes, creatables },
    wantedChanges: { changeables, changedParts },
  });
});
