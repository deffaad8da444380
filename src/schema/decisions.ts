/** Vedtak og beslutninger: registered once and never changed; a new one replaces or repeals. */
import {
  changeAreas,
  type ConsultedAs,
  type Correction,
  type Decision,
  decisionEndings,
  decisionKinds,
  decisionLevels,
  outcomes,
} from '#domain/decision.ts';
import { described, listed, ref, refs } from '#schema/compound-field.ts';
import { consultedAs, correction, effectiveStep } from '#schema/decision-parts.ts';
import { choice, choiceOrNone, day, lines, note, text, title, yesNo } from '#schema/field.ts';
import { fuzzyDate } from '#schema/fuzzy-date-field.ts';
import { defineList } from '#schema/list.ts';
import { orNull } from '#schema/parse.ts';
import { consultationOutcomeLabels } from '#text/consultation.ts';
import {
  changeAreaLabels,
  decisionEndingLabels,
  decisionKindLabels,
  decisionLabels,
  decisionLevelLabels,
  outcomeLabels,
} from '#text/decision.ts';

const consultedWords = (found: ConsultedAs | null): string =>
  found === null
    ? ''
    : [consultationOutcomeLabels[found.outcome].nb, found.on ?? '', found.disagreement]
        .filter((line) => line !== '')
        .join('\n');

const correctionLine = ({ field, from, to }: Correction): string => `${decisionLabels[field].nb}: ${from} → ${to}`;

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
    stages: listed('Stages', 1, effectiveStep, ({ what, when }) =>
      what === '' ? when.words : `${what}: ${when.words}`,
    ),
    deadline: fuzzyDate('Deadline'),
    openPoints: lines('OpenPoints'),
    proposals: refs('Proposals'),
    about: refs('About'),
    meeting: ref('Meeting'),
    creates: refs('Creates'),
    noFollowupBecause: note('NoFollowupBecause'),
    consultedAs: described<ConsultedAs | null>('ConsultedAs', 1, null, orNull(consultedAs), consultedWords),
    unconsultedBecause: note('UnconsultedBecause'),
    replaces: ref('Replaces'),
    ending: choiceOrNone('Ending', decisionEndings, decisionEndingLabels),
    corrects: ref('Corrects'),
    corrected: listed('Corrected', 1, correction, correctionLine),
    registeredAfterwards: yesNo('RegisteredAfterwards'),
    source: note('Source'),
  },
});
