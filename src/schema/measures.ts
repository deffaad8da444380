/** Tiltak, investigations among them: what is to be carried out, and how it stands. */
import {
  type Assistance,
  budgetPlaces,
  type Costs,
  type Coverage,
  coverageStates,
  type Measure,
  measureKinds,
  measureOrigins,
  measureStatuses,
  type Phase,
  phaseKinds,
  politicalGrounds,
  politicalHandlings,
  type Priority,
} from '#domain/measure.ts';
import { listed, parts, person, ref, refs } from '#schema/compound-field.ts';
import { amount, choice, choiceOrNone, instant, note, text, title, whole, yesNo } from '#schema/field.ts';
import { fuzzyDate, fuzzyDateOrNone } from '#schema/fuzzy-date-field.ts';
import { defineList, type FieldsOf } from '#schema/list.ts';
import { objectOf, oneOf, type Parse, string, that } from '#schema/parse.ts';
import { moved } from '#schema/timed.ts';
import {
  budgetPlaceLabels,
  coverageStateLabels,
  measureKindLabels,
  measureLabels,
  measureOriginLabels,
  phaseKindLabels,
  politicalGroundLabels,
  politicalHandlingLabels,
  priorityLabels,
} from '#text/measure.ts';
import { measureStatusLabels } from '#text/measure-status.ts';

const month = that(string, (text) => /^\d{4}-(0[1-9]|1[0-2])$/.test(text));
const coverage: Parse<Coverage> = objectOf<Coverage>({ audience: string, state: oneOf(coverageStates) });
const assistance: Parse<Assistance> = objectOf<Assistance>({ who: string, what: string });
const phase: Parse<Phase> = objectOf<Phase>({ phase: oneOf(phaseKinds), from: month, to: month });

const suffixOf = (part: keyof Priority): { suffix: string } => ({
  suffix: ` (${priorityLabels[part].nb.toLowerCase()})`,
});

/** What a measure and a proposal both say of money and staff. */
export const costFields: FieldsOf<Costs> = {
  costOnce: amount('CostOnce'),
  costYearly: amount('CostYearly'),
  budget: choice('Budget', budgetPlaces, budgetPlaceLabels, 'unknown'),
  fullTimeEquivalents: amount('FullTimeEquivalents'),
};

export const measures = defineList<Measure>({
  name: 'Measures',
  entity: 'measure',
  rights: 'open',
  labels: measureLabels,
  fields: {
    code: text('Code'),
    title: title(),
    kind: choice('Kind', measureKinds, measureKindLabels, 'measure', { indexed: true }),
    status: choice('Status', measureStatuses, measureStatusLabels, 'notStarted', { indexed: true }),
    statusWords: note('StatusWords'),
    coverage: listed('Coverage', 1, coverage, ({ audience, state }) => `${audience}: ${coverageStateLabels[state].nb}`),
    nextStep: note('NextStep'),
    when: fuzzyDate('When'),
    baseline: fuzzyDateOrNone('Baseline'),
    moveReason: note('MoveReason'),
    started: fuzzyDate('Started'),
    origin: choice('Origin', measureOrigins, measureOriginLabels, 'project'),
    responsibleRole: text('ResponsibleRole', { indexed: true }),
    responsible: person('Responsible'),
    group: ref('Group', { indexed: true }),
    workPackage: ref('WorkPackage', { indexed: true }),
    focusArea: text('FocusArea'),
    assistance: listed('Assistance', 1, assistance, ({ who, what }) => (what === '' ? who : `${who}: ${what}`)),
    helpWanted: note('HelpWanted'),
    disputed: note('Disputed'),
    political: choice('Political', politicalHandlings, politicalHandlingLabels, 'notNeeded', { indexed: true }),
    politicalGround: choiceOrNone('PoliticalGround', politicalGrounds, politicalGroundLabels),
    politicalCase: text('PoliticalCase'),
    priority: parts<Priority>({
      benefit: whole('Benefit', suffixOf('benefit')),
      resourceUse: whole('ResourceUse', suffixOf('resourceUse')),
      severity: whole('Severity', suffixOf('severity')),
    }),
    goals: refs('Goals'),
    basis: refs('Basis'),
    dependsOn: refs('DependsOn'),
    partners: note('Partners'),
    scope: note('Scope'),
    externalPurchase: yesNo('ExternalPurchase'),
    phases: listed('Phases', 1, phase, ({ phase, from, to }) => `${phaseKindLabels[phase].nb}: ${from}–${to}`),
    registeredAfterwards: yesNo('RegisteredAfterwards'),
    source: note('Source'),
    confirmedAt: instant('ConfirmedAt', { indexed: true }),
    confirmedBy: text('ConfirmedBy'),
    ...costFields,
  },
  derived: [moved],
});
