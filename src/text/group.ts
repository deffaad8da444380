/** Words for groups and bodies, their members and their mandates. */
import type {
  Group,
  GroupKind,
  GroupPurpose,
  GroupRhythm,
  GroupState,
  Mandate,
  MandateState,
  Member,
} from '#domain/group.ts';
import { cadenceLabels } from '#text/cadence.ts';
import type { ChoiceLabels, FieldLabels } from '#text/labels.ts';

export const groupKindLabels: ChoiceLabels<GroupKind> = {
  client: { nb: 'Oppdragsgiver', nn: 'Oppdragsgjevar', en: 'Client' },
  council: { nb: 'Kommunestyre', nn: 'Kommunestyre', en: 'Municipal council' },
  committee: { nb: 'Utvalg', nn: 'Utval', en: 'Committee' },
  management: { nb: 'Ledergruppe', nn: 'Leiargruppe', en: 'Management group' },
  steering: { nb: 'Styringsgruppe', nn: 'Styringsgruppe', en: 'Steering group' },
  project: { nb: 'Prosjektgruppe', nn: 'Prosjektgruppe', en: 'Project group' },
  working: { nb: 'Arbeidsgruppe', nn: 'Arbeidsgruppe', en: 'Working group' },
  reference: { nb: 'Referansegruppe', nn: 'Referansegruppe', en: 'Reference group' },
  advisory: { nb: 'Lovpålagt råd', nn: 'Lovpålagt råd', en: 'Statutory council' },
  role: { nb: 'Rolle', nn: 'Rolle', en: 'Role' },
  other: { nb: 'Annet', nn: 'Anna', en: 'Other' },
};

export const groupPurposeLabels: ChoiceLabels<GroupPurpose> = {
  propose: { nb: 'Foreslå', nn: 'Føreslå', en: 'Propose' },
  investigate: { nb: 'Utrede', nn: 'Greie ut', en: 'Investigate' },
  implement: { nb: 'Iverksette', nn: 'Setje i verk', en: 'Implement' },
};

export const groupStateLabels: ChoiceLabels<GroupState> = {
  planned: { nb: 'Planlagt', nn: 'Planlagd', en: 'Planned' },
  active: { nb: 'Aktiv', nn: 'Aktiv', en: 'Active' },
  closed: { nb: 'Avsluttet', nn: 'Avslutta', en: 'Closed' },
};

export const groupRhythmLabels: ChoiceLabels<GroupRhythm> = {
  ...cadenceLabels,
  onRequest: { nb: 'Etter forespørsel', nn: 'På førespurnad', en: 'On request' },
};

export const groupLabels: FieldLabels<Group> = {
  code: { nb: 'Kode', nn: 'Kode', en: 'Code' },
  title: { nb: 'Gruppe', nn: 'Gruppe', en: 'Group' },
  kind: { nb: 'Slag', nn: 'Slag', en: 'Kind' },
  state: { nb: 'Status', nn: 'Status', en: 'Status' },
  purpose: { nb: 'Skal', nn: 'Skal', en: 'Shall' },
  position: { nb: 'Rekkefølge', nn: 'Rekkjefølgje', en: 'Order' },
  description: { nb: 'Omtale', nn: 'Omtale', en: 'Description' },
  responsibilities: { nb: 'Ansvar', nn: 'Ansvar', en: 'Responsibilities' },
  composition: { nb: 'Sammensetning', nn: 'Samansetjing', en: 'Composition' },
  authority: { nb: 'Delegert myndighet', nn: 'Delegert mynde', en: 'Delegated authority' },
  leaderRole: { nb: 'Ledes av', nn: 'Blir leidd av', en: 'Led by' },
  leader: { nb: 'Leder', nn: 'Leiar', en: 'Leader' },
  reportsTo: { nb: 'Rapporterer til', nn: 'Rapporterer til', en: 'Reports to' },
  rhythm: { nb: 'Hvor ofte', nn: 'Kor ofte', en: 'How often' },
};

export const memberLabels: FieldLabels<Member> = {
  title: { nb: 'Medlem', nn: 'Medlem', en: 'Member' },
  group: { nb: 'Gruppe', nn: 'Gruppe', en: 'Group' },
  person: { nb: 'Person', nn: 'Person', en: 'Person' },
  role: { nb: 'Funksjon', nn: 'Funksjon', en: 'Function' },
  leads: { nb: 'Leder gruppa', nn: 'Leier gruppa', en: 'Leads the group' },
  represents: { nb: 'Representerer', nn: 'Representerer', en: 'Represents' },
  releaseWanted: {
    nb: 'Ønsket frikjøp (timer i uka)',
    nn: 'Ønskt frikjøp (timar i veka)',
    en: 'Release wanted (hours a week)',
  },
  releaseGranted: {
    nb: 'Avtalt frikjøp (timer i uka)',
    nn: 'Avtalt frikjøp (timar i veka)',
    en: 'Release agreed (hours a week)',
  },
  from: { nb: 'Fra', nn: 'Frå', en: 'From' },
  to: { nb: 'Til', nn: 'Til', en: 'To' },
};

export const mandateStateLabels: ChoiceLabels<MandateState> = {
  draft: { nb: 'Utkast', nn: 'Utkast', en: 'Draft' },
  approved: { nb: 'Godkjent', nn: 'Godkjent', en: 'Approved' },
  active: { nb: 'I arbeid', nn: 'I arbeid', en: 'At work' },
  delivered: { nb: 'Levert', nn: 'Levert', en: 'Delivered' },
  accepted: { nb: 'Godtatt', nn: 'Godteke', en: 'Accepted' },
  returned: { nb: 'Sendt tilbake', nn: 'Sendt tilbake', en: 'Returned' },
};

export const mandateLabels: FieldLabels<Mandate> = {
  code: { nb: 'Kode', nn: 'Kode', en: 'Code' },
  title: { nb: 'Mandat', nn: 'Mandat', en: 'Mandate' },
  state: { nb: 'Status', nn: 'Status', en: 'Status' },
  version: { nb: 'Mandatversjon', nn: 'Mandatversjon', en: 'Mandate version' },
  groups: { nb: 'Gjelder gruppene', nn: 'Gjeld gruppene', en: 'For the groups' },
  text: { nb: 'Mandattekst', nn: 'Mandattekst', en: 'Text of the mandate' },
  tasks: { nb: 'Oppgaver', nn: 'Oppgåver', en: 'Tasks' },
  limits: { nb: 'Rammer', nn: 'Rammer', en: 'Limits' },
  deliverable: { nb: 'Leverer', nn: 'Leverer', en: 'Delivers' },
  deadline: { nb: 'Frist', nn: 'Frist', en: 'Deadline' },
  resources: { nb: 'Ressurser', nn: 'Ressursar', en: 'Resources' },
  approvedBy: { nb: 'Godkjent av', nn: 'Godkjent av', en: 'Approved by' },
  approvedOn: { nb: 'Godkjent dato', nn: 'Godkjent dato', en: 'Approved on' },
  approvedCase: { nb: 'Godkjent i sak', nn: 'Godkjent i sak', en: 'Approved in case' },
  decision: { nb: 'Godkjent ved', nn: 'Godkjent ved', en: 'Approved by the decision' },
  delivery: { nb: 'Hva som er levert', nn: 'Kva som er levert', en: 'What was delivered' },
  deliveredOn: { nb: 'Levert dato', nn: 'Levert dato', en: 'Delivered on' },
  replaces: { nb: 'Erstatter', nn: 'Erstattar', en: 'Replaces' },
  returnedBecause: {
    nb: 'Hvorfor det er sendt tilbake',
    nn: 'Kvifor det er sendt tilbake',
    en: 'Why it was returned',
  },
  registeredAfterwards: { nb: 'Registrert i etterkant', nn: 'Registrert i etterkant', en: 'Registered afterwards' },
  source: { nb: 'Kilde', nn: 'Kjelde', en: 'Source' },
};
