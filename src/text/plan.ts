/** Words for the plan itself: its fields and settings, goals, work packages, references, revisions and imports. */
import type {
  Attainment,
  ChangeRule,
  Goal,
  GoalKind,
  ImportedItem,
  ImportRun,
  ImportState,
  Plan,
  PlanKind,
  PlanSettings,
  PlanState,
  Reference,
  ReferenceKind,
  ReminderPolicy,
  Revision,
  WorkPackage,
  WorkPackageKind,
} from '#domain/plan.ts';
import type { ChoiceLabels, FieldLabels } from '#text/labels.ts';
import type { ByLanguage } from '#text/language.ts';

export const planKindLabels: ChoiceLabels<PlanKind> = {
  processPlan: { nb: 'Prosessplan', nn: 'Prosessplan', en: 'Process plan' },
  reorganisation: { nb: 'Omorganisering', nn: 'Omorganisering', en: 'Reorganisation' },
  actionPlan: { nb: 'Handlingsplan', nn: 'Handlingsplan', en: 'Action plan' },
  casePaper: { nb: 'Saksframlegg', nn: 'Saksframlegg', en: 'Case paper' },
  statusReport: { nb: 'Statusrapport', nn: 'Statusrapport', en: 'Status report' },
};

export const planStateLabels: ChoiceLabels<PlanState> = {
  draft: { nb: 'Utkast', nn: 'Utkast', en: 'Draft' },
  submitted: { nb: 'Til godkjenning', nn: 'Til godkjenning', en: 'Up for approval' },
  approved: { nb: 'Godkjent', nn: 'Godkjend', en: 'Approved' },
  inRevision: { nb: 'Under revisjon', nn: 'Under revisjon', en: 'In revision' },
  closed: { nb: 'Avsluttet', nn: 'Avslutta', en: 'Closed' },
};

export const planLanguageLabels: ChoiceLabels<Plan['language']> = {
  nb: { nb: 'Bokmål', nn: 'Bokmål', en: 'Bokmål' },
  nn: { nb: 'Nynorsk', nn: 'Nynorsk', en: 'Nynorsk' },
};

export const planLabels: FieldLabels<Plan> = {
  title: { nb: 'Plan', nn: 'Plan', en: 'Plan' },
  shortTitle: { nb: 'Kortnavn', nn: 'Kortnamn', en: 'Short name' },
  municipality: { nb: 'Kommune', nn: 'Kommune', en: 'Municipality' },
  kind: { nb: 'Slag', nn: 'Slag', en: 'Kind' },
  state: { nb: 'Status', nn: 'Status', en: 'Status' },
  version: { nb: 'Planversjon', nn: 'Planversjon', en: 'Plan version' },
  preliminary: { nb: 'Foreløpig', nn: 'Førebels', en: 'Preliminary' },
  date: { nb: 'Datert', nn: 'Datert', en: 'Dated' },
  preparedBy: { nb: 'Utarbeidet av', nn: 'Utarbeidd av', en: 'Prepared by' },
  adoptedBy: { nb: 'Vedtatt av', nn: 'Vedteken av', en: 'Adopted by' },
  adoptedOn: { nb: 'Vedtatt dato', nn: 'Vedteken dato', en: 'Adopted on' },
  adoptionCase: { nb: 'Saksnummer', nn: 'Saksnummer', en: 'Case number' },
  lastChangedOn: { nb: 'Sist endret dato', nn: 'Sist endra dato', en: 'Last changed on' },
  lastChangedBy: { nb: 'Sist endret av', nn: 'Sist endra av', en: 'Last changed by' },
  horizon: { nb: 'Planperiode', nn: 'Planperiode', en: 'Planning horizon' },
  language: { nb: 'Målform', nn: 'Målform', en: 'Written language' },
  orderedBy: { nb: 'Svarer på bestillingen', nn: 'Svarer på bestillinga', en: 'Answers the order' },
  purpose: { nb: 'Formål', nn: 'Føremål', en: 'Purpose' },
  sections: { nb: 'Kapitler', nn: 'Kapittel', en: 'Sections' },
  settings: { nb: 'Innstillinger', nn: 'Innstillingar', en: 'Settings' },
};

export const consultationPlaceLabels: ChoiceLabels<PlanSettings['consultation']> = {
  beforeRecommendation: { nb: 'Før anbefalingen', nn: 'Før tilrådinga', en: 'Before the recommendation' },
  beforeDecision: {
    nb: 'Mellom anbefaling og beslutning',
    nn: 'Mellom tilråding og avgjerd',
    en: 'Between recommendation and decision',
  },
};

export const planSettingLabels: Readonly<Record<keyof PlanSettings, ByLanguage<string>>> = {
  seasons: { nb: 'Årstider', nn: 'Årstider', en: 'Seasons' },
  toleranceDays: {
    nb: 'Dager en milepæl kan flyttes uten styringsgruppa',
    nn: 'Dagar ein milepæl kan flyttast utan styringsgruppa',
    en: 'Days that a milestone may move without the steering group',
  },
  compiles: { nb: 'Samler forslagene', nn: 'Samlar framlegga', en: 'Compiles the proposals' },
  recommends: { nb: 'Anbefaler', nn: 'Tilrår', en: 'Recommends' },
  decides: { nb: 'Beslutter', nn: 'Avgjer', en: 'Decides' },
  consultation: { nb: 'Drøfting', nn: 'Drøfting', en: 'Consultation with the unions' },
  changes: { nb: 'Beslutter endringer av planen', nn: 'Avgjer endringar av planen', en: 'Decides changes of the plan' },
  steeringTemplate: {
    nb: 'Mal for styringsrapporten',
    nn: 'Mal for styringsrapporten',
    en: 'Template of the steering report',
  },
  audiences: { nb: 'Hvem tiltak kan gjelde for', nn: 'Kven tiltak kan gjelde for', en: 'Whom measures can apply to' },
  silentAfterDays: {
    nb: 'Dager før et tiltak regnes som stille',
    nn: 'Dagar før eit tiltak blir rekna som stille',
    en: 'Days before a measure counts as silent',
  },
  reminders: { nb: 'Påminnelser', nn: 'Påminningar', en: 'Reminders' },
};

export const changeRuleLabels: Readonly<Record<keyof ChangeRule, ByLanguage<string>>> = {
  small: { nb: 'Små', nn: 'Små', en: 'Small' },
  large: { nb: 'Store', nn: 'Store', en: 'Large' },
};

export const reminderPolicyLabels: Readonly<Record<keyof ReminderPolicy, ByLanguage<string>>> = {
  on: { nb: 'Påminnelser sendes', nn: 'Påminningar blir sende', en: 'Reminders are sent' },
  toChannel: {
    nb: 'Ukentlig oversikt også i kanalen',
    nn: 'Vekeoversyn også i kanalen',
    en: 'Weekly digest in the channel too',
  },
  digestWeekday: { nb: 'Ukentlig oversikt sendes', nn: 'Vekeoversyn blir sendt', en: 'Weekly digest is sent on' },
  hour: { nb: 'Klokkeslett', nn: 'Klokkeslett', en: 'Hour' },
  dueSoonDays: { nb: 'Dager før fristen', nn: 'Dagar før fristen', en: 'Days before the deadline' },
  restDays: {
    nb: 'Minste antall dager mellom påminnelser om samme tiltak',
    nn: 'Færraste dagar mellom påminningar om same tiltak',
    en: 'Fewest days between reminders of one measure',
  },
  escalateAfterDays: {
    nb: 'Dager uten svar før gruppas leder får beskjed, én gang',
    nn: 'Dagar utan svar før leiaren av gruppa får beskjed, éin gong',
    en: 'Days without an answer before the group’s leader is told, once',
  },
  quietInHolidays: { nb: 'Stille på helligdager', nn: 'Stille på heilagdagar', en: 'Quiet on public holidays' },
  summerBreak: { nb: 'Fellesferie', nn: 'Fellesferie', en: 'Summer break' },
};

export const goalKindLabels: ChoiceLabels<GoalKind> = {
  overall: { nb: 'Overordnet mål', nn: 'Overordna mål', en: 'Overall goal' },
  service: { nb: 'Tjenestemål', nn: 'Tenestemål', en: 'Service goal' },
  result: { nb: 'Resultatmål', nn: 'Resultatmål', en: 'Result goal' },
  process: { nb: 'Prosessmål', nn: 'Prosessmål', en: 'Process goal' },
  assumption: { nb: 'Forutsetning', nn: 'Føresetnad', en: 'Assumption' },
};

export const attainmentLabels: ChoiceLabels<Attainment> = {
  notAssessed: { nb: 'Ikke vurdert', nn: 'Ikkje vurdert', en: 'Not assessed' },
  none: { nb: 'Ikke nådd', nn: 'Ikkje nådd', en: 'Not reached' },
  partly: { nb: 'Delvis nådd', nn: 'Delvis nådd', en: 'Partly reached' },
  reached: { nb: 'Nådd', nn: 'Nådd', en: 'Reached' },
};

/** The same judgement of an assumption: it is not reached, it holds. */
export const fulfilmentLabels: ChoiceLabels<Attainment> = {
  notAssessed: attainmentLabels.notAssessed,
  none: { nb: 'Ikke oppfylt', nn: 'Ikkje oppfylt', en: 'Does not hold' },
  partly: { nb: 'Delvis oppfylt', nn: 'Delvis oppfylt', en: 'Partly holds' },
  reached: { nb: 'Oppfylt', nn: 'Oppfylt', en: 'Holds' },
};

export const goalLabels: FieldLabels<Goal> = {
  code: { nb: 'Kode', nn: 'Kode', en: 'Code' },
  title: { nb: 'Mål', nn: 'Mål', en: 'Goal' },
  kind: { nb: 'Slag', nn: 'Slag', en: 'Kind' },
  position: { nb: 'Rekkefølge', nn: 'Rekkjefølgje', en: 'Order' },
  attainment: { nb: 'Måloppnåelse', nn: 'Måloppnåing', en: 'Attainment' },
  cause: { nb: 'Årsak', nn: 'Årsak', en: 'Cause' },
  learning: { nb: 'Læring', nn: 'Læring', en: 'Learning' },
  assessedOn: { nb: 'Vurdert dato', nn: 'Vurdert dato', en: 'Assessed on' },
  assessedBy: { nb: 'Vurdert av', nn: 'Vurdert av', en: 'Assessed by' },
};

export const workPackageKindLabels: ChoiceLabels<WorkPackageKind> = {
  workPackage: { nb: 'Arbeidspakke', nn: 'Arbeidspakke', en: 'Work package' },
  focusArea: { nb: 'Satsingsområde', nn: 'Satsingsområde', en: 'Focus area' },
  subproject: { nb: 'Delprosjekt', nn: 'Delprosjekt', en: 'Sub-project' },
};

export const workPackageLabels: FieldLabels<WorkPackage> = {
  code: { nb: 'Kode', nn: 'Kode', en: 'Code' },
  title: { nb: 'Arbeidspakke', nn: 'Arbeidspakke', en: 'Work package' },
  kind: { nb: 'Slag', nn: 'Slag', en: 'Kind' },
  position: { nb: 'Rekkefølge', nn: 'Rekkjefølgje', en: 'Order' },
};

export const referenceKindLabels: ChoiceLabels<ReferenceKind> = {
  plan: { nb: 'Plan', nn: 'Plan', en: 'Plan' },
  report: { nb: 'Rapport', nn: 'Rapport', en: 'Report' },
  decision: { nb: 'Vedtak', nn: 'Vedtak', en: 'Decision' },
  law: { nb: 'Lov eller forskrift', nn: 'Lov eller forskrift', en: 'Act or regulation' },
  guideline: { nb: 'Veileder', nn: 'Rettleiar', en: 'Guideline' },
  minutes: { nb: 'Referat', nn: 'Referat', en: 'Minutes' },
  other: { nb: 'Annet', nn: 'Anna', en: 'Other' },
};

export const referenceLabels: FieldLabels<Reference> = {
  title: { nb: 'Referanse', nn: 'Referanse', en: 'Reference' },
  author: { nb: 'Forfatter', nn: 'Forfattar', en: 'Author' },
  year: { nb: 'År', nn: 'År', en: 'Year' },
  kind: { nb: 'Slag', nn: 'Slag', en: 'Kind' },
  caseNumber: { nb: 'Saksnummer', nn: 'Saksnummer', en: 'Case number' },
  url: { nb: 'Lenke', nn: 'Lenkje', en: 'Link' },
};

export const revisionLabels: FieldLabels<Revision> = {
  title: { nb: 'Revisjon', nn: 'Revisjon', en: 'Revision' },
  number: { nb: 'Nummer', nn: 'Nummer', en: 'Number' },
  on: { nb: 'Dato', nn: 'Dato', en: 'Date' },
  by: { nb: 'Endringene gjort av', nn: 'Endringane gjorde av', en: 'Changes made by' },
  whatChanged: { nb: 'Hva som ble endret', nn: 'Kva som vart endra', en: 'What changed' },
  approvedBy: { nb: 'Godkjent av', nn: 'Godkjend av', en: 'Approved by' },
  caseNumber: { nb: 'Saksnummer', nn: 'Saksnummer', en: 'Case number' },
  planVersion: { nb: 'Planversjon', nn: 'Planversjon', en: 'Plan version' },
  document: { nb: 'Dokument', nn: 'Dokument', en: 'Document' },
};

export const importStateLabels: ChoiceLabels<ImportState> = {
  saved: { nb: 'Lagt inn', nn: 'Lagd inn', en: 'Saved' },
  undone: { nb: 'Angret', nn: 'Angra', en: 'Undone' },
};

export const verdictLabels: ChoiceLabels<ImportedItem['verdict']> = {
  kept: { nb: 'Godtatt', nn: 'Godteke', en: 'Kept' },
  changed: { nb: 'Rettet', nn: 'Retta', en: 'Corrected' },
  dropped: { nb: 'Utelatt', nn: 'Utelate', en: 'Left out' },
};

export const importRunLabels: FieldLabels<ImportRun> = {
  title: { nb: 'Dokument', nn: 'Dokument', en: 'Document' },
  at: { nb: 'Lest inn', nn: 'Lese inn', en: 'Read in' },
  by: { nb: 'Lest inn av', nn: 'Lese inn av', en: 'Read in by' },
  documentHash: { nb: 'Fingeravtrykk av fila', nn: 'Fingeravtrykk av fila', en: 'Fingerprint of the file' },
  readerVersion: { nb: 'Leserversjon', nn: 'Lesarversjon', en: 'Reader version' },
  state: { nb: 'Status', nn: 'Status', en: 'Status' },
  items: { nb: 'Funnet i dokumentet', nn: 'Funne i dokumentet', en: 'Found in the document' },
};
