/** Forslag: what groups recommend, a consultant's recommendations, and changes of the plan that are asked for. */
import { changeAreas } from '#domain/decision.ts';
import { politicalGrounds } from '#domain/measure.ts';
import {
  changeables,
  changedParts,
  handlings,
  type Proposal,
  proposalKinds,
  proposalStates,
  type RouteStep,
  type WantedChange,
} from '#domain/proposal.ts';
import { described, listed, ref, refs } from '#schema/compound-field.ts';
import { choice, choiceOrNone, day, note, text, title } from '#schema/field.ts';
import { fuzzyDateData } from '#schema/fuzzy-date-field.ts';
import { defineList } from '#schema/list.ts';
import { costFields } from '#schema/measures.ts';
import { dayText, objectOf, oneOf, orNull, type Parse, refData, string } from '#schema/parse.ts';
import { changeAreaLabels } from '#text/decision.ts';
import { politicalGroundLabels } from '#text/measure.ts';
import { handlingLabels, proposalKindLabels, proposalLabels, proposalStateLabels } from '#text/proposal.ts';

const routeStep: Parse<RouteStep> = objectOf<RouteStep>({
  body: string,
  on: orNull(dayText),
  caseNumber: string,
  recommendation: string,
});
const wantedChange: Parse<WantedChange> = objectOf<WantedChange>({
  entity: oneOf(changeables),
  item: refData,
  field: oneOf(changedParts),
  from: string,
  to: string,
  when: orNull(fuzzyDateData),
  reason: string,
});

const routeLine = ({ body, on, caseNumber }: RouteStep): string =>
  [body, on, caseNumber].filter((part) => part !== null && part !== '').join(', ');

export const proposals = defineList<Proposal>({
  name: 'Proposals',
  entity: 'proposal',
  rights: 'open',
  labels: proposalLabels,
  fields: {
    code: text('Code'),
    title: title(),
    text: note('ProposalText'),
    kind: choice('Kind', proposalKinds, proposalKindLabels, 'proposal', { indexed: true }),
    state: choice('State', proposalStates, proposalStateLabels, 'draft', { indexed: true }),
    area: choiceOrNone('Area', changeAreas, changeAreaLabels),
    proposedBy: text('ProposedBy'),
    group: ref('Group', { indexed: true }),
    proposedOn: day('ProposedOn', { indexed: true }),
    handling: choice('Handling', handlings, handlingLabels, 'administrative'),
    ground: choiceOrNone('Ground', politicalGrounds, politicalGroundLabels),
    route: listed('Route', 1, routeStep, routeLine),
    change: described<WantedChange | null>('WantedChange', 1, null, orNull(wantedChange), (change) =>
      change === null ? '' : `${change.item.title}: ${change.from} → ${change.to}`,
    ),
    mergedFrom: refs('MergedFrom'),
    mergedInto: ref('MergedInto'),
    unconsultedBecause: note('UnconsultedBecause'),
    source: note('Source'),
    ...costFields,
  },
});
