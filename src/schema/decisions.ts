/** Vedtak og beslutninger: registered once and never changed; a new one replaces or repeals. */
import {
  changeAreas,
  type Decision,
  decisionKinds,
  decisionLevels,
  outcomes,
} from '#domain/decision.ts';
import { listed, ref, refs } from '#schema/compound-field.ts';
import { effectiveStep } from '#schema/decision-parts.ts';
import { choice, choiceOrNone, day, lines, note, text, title, yesNo } from '#schema/field.ts';
import { fuzzyDate } from '#schema/fuzzy-date-field.ts';
import { defineList } from '#schema/list.ts';
import {
  changeAreaLabels,
  decisionKindLabels,
  decisionLabels,
  decisionLevelLabels,
  outcomeLabels,
} from '#text/decision.ts';

export const decisions = defineList<Decision>({
  name: 'Decisions',
  entity: 'decision',
  rights: 'addOnlyByLed',
  labels: decisionLabels,
  fields: {
    code: text('Code'),
    title: title(),
    kind: choice('Kind', decisionKinds, decisionKindLabels, 'decision', { indexed: true }),
    points: lines('Points'),
    level: choice('Level', decisionLevels, decisionLevelLabels, 'administrative', { indexed: true }),
    decidedBy: text('DecidedBy', { indexed: true }),
    on: day('DecidedOn', { indexed: true }),
    outcome: choice('Outcome', outcomes, outcomeLabels, 'adopted', { indexed: true }),
    caseNumber: text('CaseNumber'),
    area: choiceOrNone('Area', changeAreas, changeAreaLabels),
    effective: fuzzyDate('Effective'),
    stages: listed('Stages', 1, effectiveStep, ({ what, when }) => `${what}: ${when.words}`),
    deadline: fuzzyDate('Deadline'),
    openPoints: lines('OpenPoints'),
    proposals: refs('Proposals'),
    replaces: ref('Replaces'),
    registeredAfterwards: yesNo('RegisteredAfterwards'),
    source: note('Source'),
  },
});
