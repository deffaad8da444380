/** Words for the cases of meetings and the drafts of what is decided in them. */
import type {
  AgendaItem,
  AgendaKind,
  AgendaState,
  AgendaSubject,
  Creatable,
  DecisionDraft,
} from '#domain/agenda-item.ts';
import { decisionLabels } from '#text/decision.ts';
import { capitalised, entityNouns } from '#text/entities.ts';
import type { ChoiceLabels, FieldLabels } from '#text/labels.ts';
import type { ByLanguage } from '#text/language.ts';

export const agendaKindLabels: ChoiceLabels<AgendaKind> = {
  decide: { nb: 'Beslutningssak', nn: 'Avgjerdssak', en: 'For decision' },
  discuss: { nb: 'Diskusjonssak', nn: 'Diskusjonssak', en: 'For discussion' },
  inform: { nb: 'Orienteringssak', nn: 'Orienteringssak', en: 'For information' },
};

export const agendaStateLabels: ChoiceLabels<AgendaState> = {
  waiting: { nb: 'Venter', nn: 'Ventar', en: 'Waiting' },
  handled: { nb: 'Behandlet', nn: 'Handsama', en: 'Handled' },
  postponed: { nb: 'Utsatt', nn: 'Utsett', en: 'Postponed' },
};

/** The thing by its name, as it begins a sentence. */
const named = (entity: AgendaSubject | Creatable): ByLanguage<string> => ({
  nb: capitalised(entityNouns[entity].nb.singular),
  nn: capitalised(entityNouns[entity].nn.singular),
  en: capitalised(entityNouns[entity].en.singular),
});

export const agendaSubjectLabels: ChoiceLabels<AgendaSubject> = {
  proposal: named('proposal'),
  mandate: named('mandate'),
  milestone: named('milestone'),
  measure: named('measure'),
  request: named('request'),
  member: { nb: 'Frikjøp', nn: 'Frikjøp', en: 'Released time' },
  sentReport: named('sentReport'),
  decision: { nb: 'Vedtak eller beslutning', nn: 'Vedtak eller avgjerd', en: 'Decision' },
  plan: named('plan'),
};

export const creatableLabels: ChoiceLabels<Creatable> = {
  measure: named('measure'),
  group: named('group'),
  milestone: named('milestone'),
};

export const agendaItemLabels: FieldLabels<AgendaItem> = {
  title: { nb: 'Sak', nn: 'Sak', en: 'Case' },
  meeting: { nb: 'Møte', nn: 'Møte', en: 'Meeting' },
  position: { nb: 'Rekkefølge', nn: 'Rekkjefølgje', en: 'Order' },
  kind: { nb: 'Slag', nn: 'Slag', en: 'Kind' },
  state: { nb: 'Status', nn: 'Status', en: 'Status' },
  about: { nb: 'Gjelder', nn: 'Gjeld', en: 'About' },
  subject: { nb: 'Hva det gjelder', nn: 'Kva det gjeld', en: 'What it is about' },
  caseNumber: { nb: 'Saksnummer', nn: 'Saksnummer', en: 'Case number' },
  note: { nb: 'Referat', nn: 'Referat', en: 'Minutes' },
  draft: { nb: 'Utkast til beslutning', nn: 'Utkast til avgjerd', en: 'Draft of the decision' },
  decision: { nb: 'Registrert som', nn: 'Registrert som', en: 'Registered as' },
};

export const draftLabels: Readonly<Record<keyof DecisionDraft, ByLanguage<string>>> = {
  title: { nb: 'Overskrift', nn: 'Overskrift', en: 'Heading' },
  outcome: { nb: 'Utfall', nn: 'Utfall', en: 'Outcome' },
  points: { nb: 'Punkter', nn: 'Punkt', en: 'Points' },
  effective: { nb: 'Gjelder fra', nn: 'Gjeld frå', en: 'Takes effect' },
  stages: { nb: 'Trinn', nn: 'Steg', en: 'Stages' },
  deadline: { nb: 'Frist', nn: 'Frist', en: 'Deadline' },
  openPoints: { nb: 'Åpne spørsmål', nn: 'Opne spørsmål', en: 'Open points' },
  responsibleRole: { nb: 'Ansvarlig rolle', nn: 'Ansvarleg rolle', en: 'Responsible role' },
  creates: { nb: 'Oppretter', nn: 'Opprettar', en: 'Creates' },
  links: { nb: 'Følges opp i', nn: 'Blir følgd opp i', en: 'Followed up in' },
  noFollowupBecause: decisionLabels.noFollowupBecause,
  unconsultedBecause: decisionLabels.unconsultedBecause,
  kind: decisionLabels.kind,
  decidedBy: decisionLabels.decidedBy,
  level: decisionLabels.level,
  on: decisionLabels.on,
  replaces: decisionLabels.replaces,
  ending: decisionLabels.ending,
  registeredAfterwards: decisionLabels.registeredAfterwards,
  source: decisionLabels.source,
};
