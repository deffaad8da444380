/**
 * A field and its value in the reader's words, whatever the entity: for history, for clashes, for what could not be sent.
 * A word of a union never shows as it stands in the program: an entity that gains a choice does not compile until the
 * choice has its labels here.
 */
import { inOslo, parseDay, parseInstant } from '#base/clock.ts';
import type { Entities, EntityName } from '#domain/entities.ts';
import type { FuzzyDate } from '#domain/fuzzy-date.ts';
import type { Row } from '#domain/row.ts';
import {
  agendaItemLabels,
  agendaKindLabels,
  agendaStateLabels,
  agendaSubjectLabels,
  creatableLabels,
  draftLabels,
} from '#text/agenda-item.ts';
import { bodyLabels } from '#text/bodies.ts';
import { cadenceLabels } from '#text/cadence.ts';
import { formatDay, monthName } from '#text/calendar-words.ts';
import { consultationLabels, consultationOutcomeLabels, consultationStateLabels } from '#text/consultation.ts';
import {
  changeAreaLabels,
  consultedAsLabels,
  decisionEndingLabels,
  decisionKindLabels,
  decisionLabels,
  decisionLevelLabels,
  followupLabels,
  followupStateLabels,
  outcomeLabels,
} from '#text/decision.ts';
import { dutyLabels, dutyRhythmLabels } from '#text/duty.ts';
import { formatFuzzyDate } from '#text/fuzzy-date.ts';
import {
  groupKindLabels,
  groupLabels,
  groupPurposeLabels,
  groupRhythmLabels,
  groupStateLabels,
  mandateLabels,
  mandateStateLabels,
  memberLabels,
} from '#text/group.ts';
import { changeLabels } from '#text/history.ts';
import {
  inputLabels,
  inputStateLabels,
  involvementFormLabels,
  involvementLabels,
  involvementStateLabels,
} from '#text/involvement.ts';
import { journaledKindLabels, journalLabels } from '#text/journal.ts';
import type { ChoiceLabels } from '#text/labels.ts';
import type { ByLanguage, Language } from '#text/language.ts';
import {
  budgetPlaceLabels,
  coverageStateLabels,
  measureKindLabels,
  measureLabels,
  measureOriginLabels,
  phaseKindLabels,
  politicalGroundLabels,
  politicalHandlingLabels,
  priorityLabels,
} from '#text/measure.ts';
import { measureStatusLabels } from '#text/measure-status.ts';
import { meetingKindLabels, meetingLabels, meetingStateLabels } from '#text/meeting.ts';
import { milestoneKindLabels, milestoneLabels, milestoneStateLabels } from '#text/milestone.ts';
import {
  attainmentLabels,
  changeRuleLabels,
  consultationPlaceLabels,
  goalKindLabels,
  goalLabels,
  importRunLabels,
  importStateLabels,
  planKindLabels,
  planLabels,
  planLanguageLabels,
  planSettingLabels,
  planStateLabels,
  referenceKindLabels,
  referenceLabels,
  reminderPolicyLabels,
  revisionLabels,
  verdictLabels,
  workPackageKindLabels,
  workPackageLabels,
} from '#text/plan.ts';
import {
  changeableLabels,
  changedPartLabels,
  handlingLabels,
  proposalKindLabels,
  proposalLabels,
  proposalStateLabels,
  wantedChangeLabels,
} from '#text/proposal.ts';
import {
  cardLanguageLabels,
  conversationLabels,
  deliveryStateLabels,
  pauseLabels,
  reminderFormLabels,
  reminderLabels,
} from '#text/reminder.ts';
import { reportKindLabels, reportLabels, reportStateLabels, sentReportLabels } from '#text/report.ts';
import { moodLabels } from '#text/mood.ts';
import { requestLabels, requestStateLabels } from '#text/request.ts';
import { changeActLabels, changeWayLabels, publicityLabels } from '#text/row.ts';
import { affectedDegreeLabels, influenceLabels, stakeholderLabels, stanceLabels } from '#text/stakeholder.ts';

type Labels = Readonly<Record<string, ByLanguage<string>>>;

const fieldLabels: Readonly<Record<EntityName, Labels>> = {
  plan: planLabels,
  milestone: milestoneLabels,
  measure: measureLabels,
  proposal: proposalLabels,
  group: groupLabels,
  member: memberLabels,
  mandate: mandateLabels,
  report: reportLabels,
  sentReport: sentReportLabels,
  decision: decisionLabels,
  followup: followupLabels,
  consultation: consultationLabels,
  request: requestLabels,
  meeting: meetingLabels,
  agendaItem: agendaItemLabels,
  journalEntry: journalLabels,
  workPackage: workPackageLabels,
  goal: goalLabels,
  stakeholder: stakeholderLabels,
  involvement: involvementLabels,
  input: inputLabels,
  duty: dutyLabels,
  reference: referenceLabels,
  revision: revisionLabels,
  importRun: importRunLabels,
  change: changeLabels,
  pause: pauseLabels,
  reminder: reminderLabels,
  conversation: conversationLabels,
};

const rowFieldLabels: Labels = {
  removed: { nb: 'Tatt bort', nn: 'Teke bort', en: 'Taken away' },
  publicity: { nb: 'Offentlighet', nn: 'Offentlegheit', en: 'Publicity' },
};

/** What a property holds where it is a choice; texts, keys and days are none. */
type ChoiceOf<Value> = Value extends string
  ? string extends Value
    ? never
    : Value extends { readonly brand: string }
      ? never
      : Value
  : never;

type ChoicesOf<Entity extends Row> = {
  readonly [
    Field in keyof Entity as Field extends keyof Row ? never : [ChoiceOf<Entity[Field]>] extends [never] ? never : Field
  ]: ChoiceLabels<ChoiceOf<Entity[Field]>>;
};

const choices: { readonly [Name in EntityName]: ChoicesOf<Entities[Name]> } = {
  plan: { kind: planKindLabels, state: planStateLabels, language: planLanguageLabels },
  milestone: { kind: milestoneKindLabels, state: milestoneStateLabels },
  measure: {
    kind: measureKindLabels,
    status: measureStatusLabels,
    origin: measureOriginLabels,
    political: politicalHandlingLabels,
    politicalGround: politicalGroundLabels,
    budget: budgetPlaceLabels,
  },
  proposal: {
    kind: proposalKindLabels,
    state: proposalStateLabels,
    area: changeAreaLabels,
    handling: handlingLabels,
    ground: politicalGroundLabels,
    budget: budgetPlaceLabels,
  },
  group: { kind: groupKindLabels, state: groupStateLabels, purpose: groupPurposeLabels, rhythm: groupRhythmLabels },
  member: {},
  mandate: { state: mandateStateLabels },
  report: { kind: reportKindLabels, state: reportStateLabels, mood: moodLabels },
  sentReport: { kind: reportKindLabels, mood: moodLabels },
  decision: {
    kind: decisionKindLabels,
    level: decisionLevelLabels,
    outcome: outcomeLabels,
    area: changeAreaLabels,
    ending: decisionEndingLabels,
  },
  followup: { state: followupStateLabels },
  consultation: { state: consultationStateLabels, outcome: consultationOutcomeLabels },
  request: { state: requestStateLabels },
  meeting: { kind: meetingKindLabels, state: meetingStateLabels },
  agendaItem: { kind: agendaKindLabels, state: agendaStateLabels, subject: agendaSubjectLabels },
  journalEntry: { kind: journaledKindLabels },
  workPackage: { kind: workPackageKindLabels },
  goal: { kind: goalKindLabels, attainment: attainmentLabels },
  stakeholder: { stance: stanceLabels, affected: affectedDegreeLabels, influence: influenceLabels },
  involvement: { form: involvementFormLabels, state: involvementStateLabels },
  input: { state: inputStateLabels },
  duty: { rhythm: dutyRhythmLabels, cadence: cadenceLabels },
  reference: { kind: referenceKindLabels },
  revision: {},
  importRun: { state: importStateLabels },
  change: { act: changeActLabels, via: changeWayLabels },
  pause: {},
  reminder: { form: reminderFormLabels, state: deliveryStateLabels },
  conversation: { language: cardLanguageLabels },
};

/** Choices inside compound fields, by field and part; no two entities use such a name in different senses. */
const partChoices: Readonly<Record<string, Labels>> = {
  'coverage.state': coverageStateLabels,
  'phases.phase': phaseKindLabels,
  'measures.before': measureStatusLabels,
  'measures.after': measureStatusLabels,
  'items.verdict': verdictLabels,
  'draft.outcome': outcomeLabels,
  'draft.kind': decisionKindLabels,
  'draft.level': decisionLevelLabels,
  'draft.ending': decisionEndingLabels,
  'consultedAs.outcome': consultationOutcomeLabels,
  'corrected.field': decisionLabels,
  'change.entity': changeableLabels,
  'change.field': changedPartLabels,
  'draft.creates.entity': creatableLabels,
  'settings.compiles': bodyLabels,
  'settings.recommends': bodyLabels,
  'settings.decides': bodyLabels,
  'settings.changes.small': bodyLabels,
  'settings.changes.large': bodyLabels,
  'settings.consultation': consultationPlaceLabels,
};

/** Names of parts that say nothing without them. */
const partLabels: Readonly<Record<string, Labels>> = {
  priority: priorityLabels,
  settings: planSettingLabels,
  draft: draftLabels,
  consultedAs: consultedAsLabels,
  change: wantedChangeLabels,
  'settings.reminders': reminderPolicyLabels,
  'settings.changes': changeRuleLabels,
};

/** Parts for the program alone. */
const unsaid = new Set(['key', 'id', 'email', 'row']);

/** Months, 'YYYY-MM', and days of any year, 'MM-DD'; elsewhere such words are a person's own. */
const monthFields = new Set(['period', 'phases.from', 'phases.to']);
const yearlyFields = /^settings\.seasons\./;

export function fieldLabel(entity: EntityName, field: string, language: Language): string {
  return (fieldLabels[entity][field] ?? rowFieldLabels[field])?.[language] ?? field;
}

const yesNo: Readonly<Record<'true' | 'false', ByLanguage<string>>> = {
  true: { nb: 'Ja', nn: 'Ja', en: 'Yes' },
  false: { nb: 'Nei', nn: 'Nei', en: 'No' },
};
const nothing = '–';

/** Grouped from five digits on, so that a year is no amount. Chromium has no nynorsk data; it writes numbers as bokmål does. */
const norwegianNumbers = new Intl.NumberFormat('nb', { useGrouping: 'min2' });
const numbers: ByLanguage<Intl.NumberFormat> = {
  nb: norwegianNumbers,
  nn: norwegianNumbers,
  en: new Intl.NumberFormat('en-GB', { useGrouping: 'min2' }),
};

type Parts = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Parts =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isFuzzyDate = (value: Parts): boolean =>
  typeof value['words'] === 'string' && typeof value['kind'] === 'string' && 'startEdge' in value;

function textValue(entity: EntityName, field: string, value: string, language: Language): string {
  const ofEntity: Readonly<Record<string, Labels>> = choices[entity];
  const labels = field === 'publicity' ? publicityLabels : (ofEntity[field] ?? partChoices[field]);
  const word = (labels as Labels | undefined)?.[value]?.[language];
  if (word !== undefined) return word;
  if (monthFields.has(field) && /^\d{4}-\d{2}$/.test(value)) {
    return `${monthName(Number(value.slice(5)), language, 'long')} ${value.slice(0, 4)}`;
  }
  const instant = parseInstant(value);
  // A leap year, so that it has every day that a year can have.
  const text = yearlyFields.test(field) ? `2000-${value}` : value;
  const day = instant === null ? parseDay(text) : inOslo(instant).day;
  return day === null ? value : formatDay(day, language, 'long', yearlyFields.test(field) ? { yearIfNot: 2000 } : {});
}

/** «T03 Dagtilbud», «Beboere, Ja», «Nytte: 3, Alvorlighet: 2», «1. mars – 30. juni» */
function partsValue(entity: EntityName, field: string, value: Parts, language: Language): string {
  const labels = partLabels[field];
  const said = Object.entries(value).flatMap(([name, part]) => {
    const words = unsaid.has(name) ? nothing : fieldValue(entity, `${field}.${name}`, part, language);
    const label = labels?.[name]?.[language];
    return words === nothing ? [] : [label === undefined ? words : `${label}: ${words}`];
  });
  const isSpan = said.length === 2 && 'from' in value && 'to' in value;
  const isReference = 'code' in value && 'title' in value;
  return said.length === 0 ? nothing : said.join(isSpan ? ' – ' : isReference ? ' ' : ', ');
}

/** A value as a person reads it; «–» where there is none. */
export function fieldValue(entity: EntityName, field: string, value: unknown, language: Language): string {
  if (value === null || value === undefined || value === '') return nothing;
  if (typeof value === 'boolean') return yesNo[value ? 'true' : 'false'][language];
  if (typeof value === 'number') return numbers[language].format(value);
  if (typeof value === 'string') return textValue(entity, field, value, language);
  if (Array.isArray(value)) {
    const parts = (value as readonly unknown[]).map((part) => fieldValue(entity, field, part, language));
    return parts.length === 0 ? nothing : parts.join('; ');
  }
  if (!isObject(value)) return nothing;
  if (isFuzzyDate(value)) return formatFuzzyDate(value as unknown as FuzzyDate, language);
  return partsValue(entity, field, value, language);
}
