/** Words for measures and investigations: fields, the seven statuses and what each means, coverage, phases, costs. */
import type {
  BudgetPlace,
  Costs,
  CoverageState,
  Measure,
  MeasureKind,
  MeasureOrigin,
  MeasureStatus,
  PhaseKind,
  PoliticalGround,
  PoliticalHandling,
  Priority,
  StatusGap,
} from '#domain/measure.ts';
import type { ChoiceLabels, FieldLabels } from '#text/labels.ts';
import type { ByLanguage } from '#text/language.ts';

/** Under the status where one is chosen. */
export const measureStatusMeanings: ChoiceLabels<MeasureStatus> = {
  notStarted: {
    nb: 'Planlagt, men ikke kommet i gang',
    nn: 'Planlagt, men ikkje kome i gang',
    en: 'Planned, and not begun',
  },
  inProgress: { nb: 'Noen arbeider med det nå', nn: 'Nokon arbeider med det no', en: 'Somebody is working on it' },
  partlyDone: {
    nb: 'Noe er på plass, resten gjenstår',
    nn: 'Noko er på plass, resten står att',
    en: 'Some of it is in place, the rest remains',
  },
  done: { nb: 'Ferdig og i bruk', nn: 'Ferdig og i bruk', en: 'Finished and in use' },
  ongoing: { nb: 'Fast arbeid uten sluttdato', nn: 'Fast arbeid utan sluttdato', en: 'Permanent work without an end' },
  onHold: {
    nb: 'Foreløpig ikke aktuelt, eller venter på andre',
    nn: 'Førebels ikkje aktuelt, eller ventar på andre',
    en: 'Not for now, or waiting for others',
  },
  notRelevant: {
    nb: 'Tas ut av planen, men står i historikken',
    nn: 'Blir teke ut av planen, men står i historikken',
    en: 'Taken out of the plan, kept in its history',
  },
};

/** Shown beside a status that lacks something; never in its way. */
export const statusGapTexts: ChoiceLabels<StatusGap> = {
  holdReason: { nb: 'Skriv hvorfor det er på vent', nn: 'Skriv kvifor det er på vent', en: 'Say why it is on hold' },
  politicalHandling: {
    nb: 'Må behandles politisk først',
    nn: 'Må handsamast politisk først',
    en: 'Needs political handling first',
  },
};

export const measureKindLabels: ChoiceLabels<MeasureKind> = {
  measure: { nb: 'Tiltak', nn: 'Tiltak', en: 'Measure' },
  investigation: { nb: 'Utredning', nn: 'Utgreiing', en: 'Investigation' },
};

export const measureOriginLabels: ChoiceLabels<MeasureOrigin> = {
  project: { nb: 'Prosjektet', nn: 'Prosjektet', en: 'The project' },
  service: { nb: 'Behov i tjenesten', nn: 'Behov i tenesta', en: 'A need in the service' },
  political: { nb: 'Politisk vedtak', nn: 'Politisk vedtak', en: 'Political decision' },
};

export const politicalHandlingLabels: ChoiceLabels<PoliticalHandling> = {
  notNeeded: { nb: 'Ikke nødvendig', nn: 'Ikkje nødvendig', en: 'Not needed' },
  needed: { nb: 'Må behandles', nn: 'Må handsamast', en: 'Needed' },
  handled: { nb: 'Behandlet', nn: 'Handsama', en: 'Handled' },
};

export const politicalGroundLabels: ChoiceLabels<PoliticalGround> = {
  principle: { nb: 'Prinsipiell betydning', nn: 'Prinsipielt viktig', en: 'A matter of principle' },
  cost: { nb: 'Medfører kostnader', nn: 'Fører med seg kostnader', en: 'Involves costs' },
  both: {
    nb: 'Prinsipiell betydning og kostnader',
    nn: 'Prinsipielt viktig og med kostnader',
    en: 'A matter of principle and of costs',
  },
};

export const budgetPlaceLabels: ChoiceLabels<BudgetPlace> = {
  inside: { nb: 'Innenfor budsjettet', nn: 'Innanfor budsjettet', en: 'Within the budget' },
  outside: { nb: 'Utenfor budsjettet', nn: 'Utanfor budsjettet', en: 'Outside the budget' },
  unknown: { nb: 'Ikke avklart', nn: 'Ikkje avklart', en: 'Not clarified' },
};

export const coverageStateLabels: ChoiceLabels<CoverageState> = {
  yes: { nb: 'Ja', nn: 'Ja', en: 'Yes' },
  partly: { nb: 'Delvis', nn: 'Delvis', en: 'Partly' },
  notStarted: { nb: 'Ikke i gang', nn: 'Ikkje i gang', en: 'Not begun' },
};

export const phaseKindLabels: ChoiceLabels<PhaseKind> = {
  mapping: { nb: 'Kartlegging', nn: 'Kartlegging', en: 'Mapping' },
  investigation: { nb: 'Utredning', nn: 'Utgreiing', en: 'Investigation' },
  involvement: { nb: 'Medvirkning', nn: 'Medverknad', en: 'Involvement' },
  politicalHandling: { nb: 'Politisk behandling', nn: 'Politisk handsaming', en: 'Political handling' },
  implementation: { nb: 'Iverksetting', nn: 'Iverksetjing', en: 'Implementation' },
};

/** What a measure and a proposal both say of money and staff. */
export const costLabels: Readonly<Record<keyof Costs, ByLanguage<string>>> = {
  costOnce: { nb: 'Engangskostnad (kr)', nn: 'Eingongskostnad (kr)', en: 'One-off cost (NOK)' },
  costYearly: { nb: 'Årlig kostnad (kr)', nn: 'Årleg kostnad (kr)', en: 'Yearly cost (NOK)' },
  budget: { nb: 'Budsjett', nn: 'Budsjett', en: 'Budget' },
  fullTimeEquivalents: { nb: 'Årsverk', nn: 'Årsverk', en: 'Full-time equivalents' },
};

export const priorityLabels: Readonly<Record<keyof Priority, ByLanguage<string>>> = {
  benefit: { nb: 'Nytte', nn: 'Nytte', en: 'Benefit' },
  resourceUse: { nb: 'Ressursbruk', nn: 'Ressursbruk', en: 'Use of resources' },
  severity: { nb: 'Alvorlighet', nn: 'Alvor', en: 'Severity' },
};

export const measureLabels: FieldLabels<Measure> = {
  code: { nb: 'Kode', nn: 'Kode', en: 'Code' },
  title: { nb: 'Tiltak', nn: 'Tiltak', en: 'Measure' },
  kind: { nb: 'Slag', nn: 'Slag', en: 'Kind' },
  status: { nb: 'Status', nn: 'Status', en: 'Status' },
  statusWords: { nb: 'Med ord', nn: 'Med ord', en: 'In words' },
  coverage: { nb: 'Gjelder for', nn: 'Gjeld for', en: 'Applies to' },
  nextStep: { nb: 'Neste steg', nn: 'Neste steg', en: 'Next step' },
  when: { nb: 'Når', nn: 'Når', en: 'When' },
  baseline: { nb: 'Opprinnelig plan', nn: 'Opphavleg plan', en: 'Original plan' },
  moveReason: { nb: 'Hvorfor det er flyttet', nn: 'Kvifor det er flytta', en: 'Why it was moved' },
  started: { nb: 'Startet', nn: 'Starta', en: 'Started' },
  origin: { nb: 'Opphav', nn: 'Opphav', en: 'Origin' },
  responsibleRole: { nb: 'Ansvarlig rolle', nn: 'Ansvarleg rolle', en: 'Responsible role' },
  responsible: { nb: 'Ansvarlig', nn: 'Ansvarleg', en: 'Responsible' },
  group: { nb: 'Gruppe', nn: 'Gruppe', en: 'Group' },
  workPackage: { nb: 'Arbeidspakke', nn: 'Arbeidspakke', en: 'Work package' },
  focusArea: { nb: 'Satsingsområde', nn: 'Satsingsområde', en: 'Focus area' },
  assistance: { nb: 'Har hjulpet', nn: 'Har hjelpt', en: 'Has helped' },
  helpWanted: { nb: 'Ønsker hjelp', nn: 'Ønskjer hjelp', en: 'Wants help' },
  disputed: { nb: 'Uenighet om status', nn: 'Usemje om status', en: 'Disputed status' },
  political: { nb: 'Politisk behandling', nn: 'Politisk handsaming', en: 'Political handling' },
  politicalGround: { nb: 'Hvorfor politisk', nn: 'Kvifor politisk', en: 'Why political' },
  politicalCase: { nb: 'Politisk sak', nn: 'Politisk sak', en: 'Political case' },
  priority: { nb: 'Prioritet', nn: 'Prioritet', en: 'Priority' },
  goals: { nb: 'Mål', nn: 'Mål', en: 'Goals' },
  basis: { nb: 'Følger opp', nn: 'Følgjer opp', en: 'Carries out' },
  dependsOn: { nb: 'Avhenger av', nn: 'Avheng av', en: 'Depends on' },
  partners: { nb: 'Samarbeid med', nn: 'Samarbeid med', en: 'In cooperation with' },
  scope: { nb: 'Omfang', nn: 'Omfang', en: 'Scope' },
  externalPurchase: { nb: 'Krever kjøp av hjelp', nn: 'Krev kjøp av hjelp', en: 'Needs bought help' },
  phases: { nb: 'Faser', nn: 'Fasar', en: 'Phases' },
  registeredAfterwards: { nb: 'Registrert i etterkant', nn: 'Registrert i etterkant', en: 'Registered afterwards' },
  source: { nb: 'Kilde', nn: 'Kjelde', en: 'Source' },
  confirmedAt: { nb: 'Sist bekreftet', nn: 'Sist stadfesta', en: 'Last confirmed' },
  confirmedBy: { nb: 'Bekreftet av', nn: 'Stadfesta av', en: 'Confirmed by' },
  ...costLabels,
};
