/** Words for proposals and their path. */
import type {
  Changeable,
  ChangedPart,
  Handling,
  Proposal,
  ProposalKind,
  ProposalState,
  WantedChange,
} from '#domain/proposal.ts';
import type { ChoiceLabels, FieldLabels } from '#text/labels.ts';
import type { ByLanguage } from '#text/language.ts';
import { costLabels } from '#text/measure.ts';

export const proposalKindLabels: ChoiceLabels<ProposalKind> = {
  proposal: { nb: 'Forslag', nn: 'Framlegg', en: 'Proposal' },
  consultantRecommendation: {
    nb: 'Anbefaling fra konsulent',
    nn: 'Tilråding frå konsulent',
    en: "Consultant's recommendation",
  },
  planChange: { nb: 'Endring av planen', nn: 'Endring av planen', en: 'Change of the plan' },
};

export const proposalStateLabels: ChoiceLabels<ProposalState> = {
  draft: { nb: 'Utkast', nn: 'Utkast', en: 'Draft' },
  handedIn: { nb: 'Innmeldt', nn: 'Meldt inn', en: 'Handed in' },
  compiled: { nb: 'Samlet', nn: 'Samla', en: 'Compiled' },
  consulted: { nb: 'Drøftet', nn: 'Drøfta', en: 'Consulted' },
  recommended: { nb: 'Anbefalt', nn: 'Tilrådd', en: 'Recommended' },
  decided: { nb: 'Besluttet', nn: 'Avgjort', en: 'Decided' },
  withdrawn: { nb: 'Trukket', nn: 'Trekt', en: 'Withdrawn' },
};

export const handlingLabels: ChoiceLabels<Handling> = {
  administrative: { nb: 'Administrativ', nn: 'Administrativ', en: 'Administrative' },
  political: { nb: 'Politisk', nn: 'Politisk', en: 'Political' },
};

export const changeableLabels: ChoiceLabels<Changeable> = {
  milestone: { nb: 'Milepæl', nn: 'Milepæl', en: 'Milestone' },
  measure: { nb: 'Tiltak', nn: 'Tiltak', en: 'Measure' },
  mandate: { nb: 'Mandat', nn: 'Mandat', en: 'Mandate' },
};

export const changedPartLabels: ChoiceLabels<ChangedPart> = {
  when: { nb: 'Tidspunkt', nn: 'Tidspunkt', en: 'Time' },
  state: { nb: 'Går ut av planen', nn: 'Går ut av planen', en: 'Leaves the plan' },
  text: { nb: 'Innhold', nn: 'Innhald', en: 'Content' },
};

export const wantedChangeLabels: Readonly<Record<keyof WantedChange, ByLanguage<string>>> = {
  entity: { nb: 'Slag', nn: 'Slag', en: 'Kind' },
  item: { nb: 'Gjelder', nn: 'Gjeld', en: 'About' },
  field: { nb: 'Hva', nn: 'Kva', en: 'What' },
  from: { nb: 'Fra', nn: 'Frå', en: 'From' },
  to: { nb: 'Til', nn: 'Til', en: 'To' },
  when: { nb: 'Nytt tidspunkt', nn: 'Nytt tidspunkt', en: 'New time' },
  reason: { nb: 'Hvorfor', nn: 'Kvifor', en: 'Why' },
};

export const proposalLabels: FieldLabels<Proposal> = {
  code: { nb: 'Kode', nn: 'Kode', en: 'Code' },
  title: { nb: 'Forslag', nn: 'Framlegg', en: 'Proposal' },
  text: { nb: 'Hva som foreslås', nn: 'Kva som er føreslått', en: 'What is proposed' },
  kind: { nb: 'Slag', nn: 'Slag', en: 'Kind' },
  state: { nb: 'Status', nn: 'Status', en: 'Status' },
  area: { nb: 'Område', nn: 'Område', en: 'Area' },
  proposedBy: { nb: 'Foreslått av', nn: 'Føreslått av', en: 'Proposed by' },
  group: { nb: 'Gruppe', nn: 'Gruppe', en: 'Group' },
  proposedOn: { nb: 'Foreslått dato', nn: 'Føreslått dato', en: 'Proposed on' },
  handling: { nb: 'Behandling', nn: 'Handsaming', en: 'Handling' },
  ground: { nb: 'Hvorfor politisk', nn: 'Kvifor politisk', en: 'Why political' },
  route: { nb: 'Veien til beslutning', nn: 'Vegen til avgjerd', en: 'Route to the decision' },
  change: { nb: 'Ønsket endring', nn: 'Ønskt endring', en: 'Wanted change' },
  mergedFrom: { nb: 'Samlet av', nn: 'Samla av', en: 'Merged from' },
  mergedInto: { nb: 'Gått inn i', nn: 'Gått inn i', en: 'Merged into' },
  unconsultedBecause: { nb: 'Hvorfor ikke drøftet', nn: 'Kvifor ikkje drøfta', en: 'Why not consulted' },
  source: { nb: 'Kilde', nn: 'Kjelde', en: 'Source' },
  ...costLabels,
};
