/** Saker: what each meeting has before it, with the draft of what is decided. */
import {
  type AgendaItem,
  agendaKinds,
  agendaStates,
  agendaSubjects,
  creatables,
  type DecisionDraft,
  type DraftCreation,
} from '#domain/agenda-item.ts';
import { decisionEndings, decisionKinds, decisionLevels, outcomes } from '#domain/decision.ts';
import { described, ref } from '#schema/compound-field.ts';
import { effectiveStep } from '#schema/decision-parts.ts';
import { choice, choiceOrNone, count, note, text, title } from '#schema/field.ts';
import { fuzzyDateData } from '#schema/fuzzy-date-field.ts';
import { defineList } from '#schema/list.ts';
import { boolean, dayText, listOf, objectOf, oneOf, orNull, type Parse, refData, string } from '#schema/parse.ts';
import { agendaItemLabels, agendaKindLabels, agendaStateLabels, agendaSubjectLabels } from '#text/agenda-item.ts';
import { outcomeLabels } from '#text/decision.ts';

const creation: Parse<DraftCreation> = objectOf<DraftCreation>({
  entity: oneOf(creatables),
  title: string,
  responsibleRole: string,
  when: fuzzyDateData,
});

const draft: Parse<DecisionDraft> = objectOf<DecisionDraft>({
  title: string,
  outcome: orNull(oneOf(outcomes)),
  points: listOf(string),
  effective: fuzzyDateData,
  stages: listOf(effectiveStep),
  deadline: fuzzyDateData,
  openPoints: listOf(string),
  responsibleRole: string,
  creates: listOf(creation),
  links: listOf(refData),
  noFollowupBecause: string,
  unconsultedBecause: string,
  kind: oneOf(decisionKinds),
  decidedBy: string,
  level: oneOf(decisionLevels),
  on: orNull(dayText),
  replaces: orNull(refData),
  ending: orNull(oneOf(decisionEndings)),
  registeredAfterwards: boolean,
  source: string,
});

const draftWords = (found: DecisionDraft | null): string =>
  found === null
    ? ''
    : [found.title, found.outcome === null ? '' : outcomeLabels[found.outcome].nb, ...found.points]
        .filter((line) => line !== '')
        .join('\n');

export const agendaItems = defineList<AgendaItem>({
  name: 'AgendaItems',
  entity: 'agendaItem',
  rights: 'open',
  labels: agendaItemLabels,
  fields: {
    title: title(),
    meeting: ref('Meeting', { indexed: true }),
    position: count('Position'),
    kind: choice('Kind', agendaKinds, agendaKindLabels, 'decide'),
    state: choice('State', agendaStates, agendaStateLabels, 'waiting', { indexed: true }),
    about: ref('About'),
    subject: choiceOrNone('Subject', agendaSubjects, agendaSubjectLabels),
    caseNumber: text('CaseNumber'),
    note: note('Note'),
    draft: described<DecisionDraft | null>('Draft', 1, null, orNull(draft), draftWords),
    decision: ref('Decision'),
  },
});
