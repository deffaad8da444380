/**
 * Words for decisions and how they are followed up. What a political body decides is a «vedtak»; what steering group and
 * chief executive decide is a «beslutning». Never the one word for the other.
 */
import type {
  ChangeArea,
  ConsultedAs,
  Decision,
  DecisionEnding,
  DecisionKind,
  DecisionLevel,
  Followup,
  FollowupState,
  Outcome,
} from '#domain/decision.ts';
import { entityNouns, type Nouns } from '#text/entities.ts';
import type { ChoiceLabels, FieldLabels } from '#text/labels.ts';
import type { ByLanguage } from '#text/language.ts';

/** What one decision is called, in sentences and, capitalised, on its tag. */
export const decisionNouns: Readonly<Record<DecisionLevel, Nouns>> = {
  political: {
    nb: { singular: 'vedtak', definite: 'vedtaket', plural: 'vedtak', gender: 'neuter' },
    nn: { singular: 'vedtak', definite: 'vedtaket', plural: 'vedtak', gender: 'neuter' },
    en: { singular: 'resolution', definite: 'the resolution', plural: 'resolutions' },
  },
  administrative: entityNouns.decision,
};

export const decisionLevelLabels: ChoiceLabels<DecisionLevel> = {
  political: { nb: 'Politisk', nn: 'Politisk', en: 'Political' },
  administrative: { nb: 'Administrativ', nn: 'Administrativ', en: 'Administrative' },
};

/** Where a heading stands over decisions of both levels. */
const either: ByLanguage<string> = { nb: 'Vedtak eller beslutning', nn: 'Vedtak eller avgjerd', en: 'Decision' };

export const decisionKindLabels: ChoiceLabels<DecisionKind> = {
  decision: either,
  order: { nb: 'Bestilling', nn: 'Bestilling', en: 'Order' },
  correction: { nb: 'Retting av skrivefeil', nn: 'Retting av skrivefeil', en: 'Correction of a clerical error' },
};

export const outcomeLabels: ChoiceLabels<Outcome> = {
  adopted: { nb: 'Vedtatt', nn: 'Vedteke', en: 'Adopted' },
  adoptedChanged: { nb: 'Vedtatt med endring', nn: 'Vedteke med endring', en: 'Adopted with changes' },
  postponed: { nb: 'Utsatt', nn: 'Utsett', en: 'Postponed' },
  rejected: { nb: 'Avslått', nn: 'Avslått', en: 'Rejected' },
  noted: { nb: 'Tatt til orientering', nn: 'Teke til orientering', en: 'Taken note of' },
  passedOn: { nb: 'Sendt videre', nn: 'Sendt vidare', en: 'Passed on' },
};

export const changeAreaLabels: ChoiceLabels<ChangeArea> = {
  structure: { nb: 'Struktur', nn: 'Struktur', en: 'Structure' },
  infrastructure: { nb: 'Infrastruktur', nn: 'Infrastruktur', en: 'Infrastructure' },
  culture: { nb: 'Kultur', nn: 'Kultur', en: 'Culture' },
};

export const decisionEndingLabels: ChoiceLabels<DecisionEnding> = {
  replaces: { nb: 'Avløser', nn: 'Avløyser', en: 'Takes its place' },
  repeals: { nb: 'Opphever', nn: 'Opphevar', en: 'Repeals it' },
};

export const decisionLabels: FieldLabels<Decision> = {
  code: { nb: 'Kode', nn: 'Kode', en: 'Code' },
  title: either,
  kind: { nb: 'Slag', nn: 'Slag', en: 'Kind' },
  points: { nb: 'Punkter', nn: 'Punkt', en: 'Points' },
  level: { nb: 'Nivå', nn: 'Nivå', en: 'Level' },
  decidedBy: { nb: 'Besluttet av', nn: 'Avgjort av', en: 'Decided by' },
  on: { nb: 'Dato', nn: 'Dato', en: 'Date' },
  outcome: { nb: 'Utfall', nn: 'Utfall', en: 'Outcome' },
  caseNumber: { nb: 'Saksnummer', nn: 'Saksnummer', en: 'Case number' },
  area: { nb: 'Område', nn: 'Område', en: 'Area' },
  effective: { nb: 'Gjelder', nn: 'Gjeld', en: 'Takes effect' },
  stages: { nb: 'Trinn', nn: 'Steg', en: 'Stages' },
  deadline: { nb: 'Frist', nn: 'Frist', en: 'Deadline' },
  openPoints: { nb: 'Åpne spørsmål', nn: 'Opne spørsmål', en: 'Open points' },
  proposals: { nb: 'Svarer på forslag', nn: 'Svarer på framlegg', en: 'Answers proposals' },
  about: { nb: 'Handler om', nn: 'Handlar om', en: 'Is about' },
  meeting: { nb: 'Møte', nn: 'Møte', en: 'Meeting' },
  creates: { nb: 'Oppretter', nn: 'Opprettar', en: 'Creates' },
  noFollowupBecause: {
    nb: 'Hvorfor ingen skal følge opp',
    nn: 'Kvifor ingen skal følgje opp',
    en: 'Why nobody is to follow up',
  },
  consultedAs: { nb: 'Drøftet med tillitsvalgte', nn: 'Drøfta med tillitsvalde', en: 'Discussed with the unions' },
  unconsultedBecause: { nb: 'Hvorfor ikke drøftet', nn: 'Kvifor ikkje drøfta', en: 'Why not consulted' },
  replaces: { nb: 'Erstatter', nn: 'Erstattar', en: 'Replaces' },
  ending: { nb: 'Avløser eller opphever', nn: 'Avløyser eller opphevar', en: 'Takes the place of or repeals' },
  corrects: { nb: 'Retter', nn: 'Rettar', en: 'Corrects' },
  corrected: { nb: 'Hva som er rettet', nn: 'Kva som er retta', en: 'What is corrected' },
  registeredAfterwards: { nb: 'Registrert i etterkant', nn: 'Registrert i etterkant', en: 'Registered afterwards' },
  source: { nb: 'Kilde', nn: 'Kjelde', en: 'Source' },
};

/** Parts of what was copied of the drøfting. */
export const consultedAsLabels: Readonly<Record<keyof ConsultedAs, ByLanguage<string>>> = {
  consultation: { nb: 'Drøfting', nn: 'Drøfting', en: 'Consultation' },
  outcome: { nb: 'Utfall', nn: 'Utfall', en: 'Outcome' },
  on: { nb: 'Dato', nn: 'Dato', en: 'Date' },
  disagreement: { nb: 'Uenighet, ordrett', nn: 'Usemje, ordrett', en: 'Disagreement, word for word' },
};

export const followupStateLabels: ChoiceLabels<FollowupState> = {
  registered: { nb: 'Registrert', nn: 'Registrert', en: 'Registered' },
  effective: { nb: 'Gjelder', nn: 'Gjeld', en: 'In force' },
  implementing: { nb: 'Under iverksetting', nn: 'Under iverksetjing', en: 'Being implemented' },
  implemented: { nb: 'Iverksatt', nn: 'Sett i verk', en: 'Implemented' },
  replaced: { nb: 'Erstattet', nn: 'Erstatta', en: 'Replaced' },
  repealed: { nb: 'Opphevet', nn: 'Oppheva', en: 'Repealed' },
};

export const followupLabels: FieldLabels<Followup> = {
  title: { nb: 'Oppfølging', nn: 'Oppfølging', en: 'Follow-up' },
  decision: either,
  stage: { nb: 'Trinn', nn: 'Steg', en: 'Stage' },
  state: { nb: 'Status', nn: 'Status', en: 'Status' },
  responsibleRole: { nb: 'Ansvarlig rolle', nn: 'Ansvarleg rolle', en: 'Responsible role' },
  note: { nb: 'Merknad', nn: 'Merknad', en: 'Note' },
  conditionMetOn: { nb: 'Vilkåret oppfylt', nn: 'Vilkåret oppfylt', en: 'Condition met on' },
  conditionMetBy: { nb: 'Meldt oppfylt av', nn: 'Meldt oppfylt av', en: 'Reported met by' },
  replacedBy: { nb: 'Erstattet av', nn: 'Erstatta av', en: 'Replaced by' },
};
