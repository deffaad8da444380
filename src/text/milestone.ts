/** Words for milestones: what their fields, states and kinds are called. */
import type { Milestone, MilestoneKind, MilestoneState } from '#domain/milestone.ts';
import type { FieldLabels } from '#text/labels.ts';
import type { ByLanguage } from '#text/language.ts';

export const milestoneStateLabels: Readonly<Record<MilestoneState, ByLanguage<string>>> = {
  planned: { nb: 'Foreløpig', nn: 'Førebels', en: 'Tentative' },
  confirmed: { nb: 'Bekreftet', nn: 'Stadfesta', en: 'Confirmed' },
  reached: { nb: 'Nådd', nn: 'Nådd', en: 'Reached' },
  cancelled: { nb: 'Avlyst', nn: 'Avlyst', en: 'Cancelled' },
};

export const milestoneKindLabels: Readonly<Record<MilestoneKind, ByLanguage<string>>> = {
  meeting: { nb: 'Møte', nn: 'Møte', en: 'Meeting' },
  gathering: { nb: 'Samling', nn: 'Samling', en: 'Gathering' },
  delivery: { nb: 'Leveranse', nn: 'Leveranse', en: 'Delivery' },
  hearing: { nb: 'Høring', nn: 'Høyring', en: 'Hearing' },
  politicalHandling: { nb: 'Politisk behandling', nn: 'Politisk handsaming', en: 'Political handling' },
  consultation: { nb: 'Drøfting', nn: 'Drøfting', en: 'Consultation with the unions' },
  evaluation: { nb: 'Evaluering', nn: 'Evaluering', en: 'Evaluation' },
  deadline: { nb: 'Frist', nn: 'Frist', en: 'Deadline' },
  other: { nb: 'Annet', nn: 'Anna', en: 'Other' },
};

export const milestoneLabels: FieldLabels<Milestone> = {
  code: { nb: 'Kode', nn: 'Kode', en: 'Code' },
  title: { nb: 'Milepæl', nn: 'Milepæl', en: 'Milestone' },
  when: { nb: 'Når', nn: 'Når', en: 'When' },
  baseline: { nb: 'Opprinnelig plan', nn: 'Opphavleg plan', en: 'Original plan' },
  moveReason: { nb: 'Hvorfor den er flyttet', nn: 'Kvifor han er flytta', en: 'Why it was moved' },
  state: { nb: 'Status', nn: 'Status', en: 'Status' },
  kind: { nb: 'Slag', nn: 'Slag', en: 'Kind' },
  position: { nb: 'Rekkefølge', nn: 'Rekkjefølgje', en: 'Order' },
  participants: { nb: 'Deltakere', nn: 'Deltakarar', en: 'Participants' },
  group: { nb: 'Gruppe', nn: 'Gruppe', en: 'Group' },
  reachedOn: { nb: 'Nådd dato', nn: 'Nådd dato', en: 'Reached on' },
  evidence: { nb: 'Hva viser det', nn: 'Kva viser det', en: 'What shows it' },
  delivers: { nb: 'Leverer', nn: 'Leverer', en: 'Delivers' },
  dependsOn: { nb: 'Avhenger av', nn: 'Avheng av', en: 'Depends on' },
  note: { nb: 'Merknad', nn: 'Merknad', en: 'Note' },
};
