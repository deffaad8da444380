/** A field and its value in the reader's words, whatever the entity: for history, for clashes, for what could not be sent. */
import { parseDay, parseInstant, inOslo } from '#base/clock.ts';
import type { EntityName } from '#domain/entities.ts';
import type { FuzzyDate } from '#domain/fuzzy-date.ts';
import { formatDay } from '#text/calendar-words.ts';
import { consultationLabels } from '#text/consultation.ts';
import { decisionLabels, followupLabels, outcomeLabels } from '#text/decision.ts';
import { dutyLabels } from '#text/duty.ts';
import { formatFuzzyDate } from '#text/fuzzy-date.ts';
import {
  groupKindLabels,
  groupLabels,
  groupStateLabels,
  mandateLabels,
  mandateStateLabels,
  memberLabels,
} from '#text/group.ts';
import { changeLabels } from '#text/history.ts';
import { inputLabels, involvementLabels } from '#text/involvement.ts';
import type { ByLanguage, Language } from '#text/language.ts';
import {
  budgetPlaceLabels,
  measureLabels,
  measureStatusLabels,
  politicalGroundLabels,
  politicalHandlingLabels,
} from '#text/measure.ts';
import { meetingLabels } from '#text/meeting.ts';
import { milestoneKindLabels, milestoneLabels, milestoneStateLabels } from '#text/milestone.ts';
import {
  attainmentLabels,
  goalLabels,
  importRunLabels,
  planLabels,
  planStateLabels,
  referenceLabels,
  revisionLabels,
  workPackageLabels,
} from '#text/plan.ts';
import { proposalLabels, proposalStateLabels } from '#text/proposal.ts';
import { conversationLabels, pauseLabels, reminderLabels } from '#text/reminder.ts';
import { reportLabels, sentReportLabels } from '#text/report.ts';
import { requestLabels, requestStateLabels } from '#text/request.ts';
import { publicityLabels } from '#text/row.ts';
import { stakeholderLabels } from '#text/stakeholder.ts';

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

/** Words of the unions that people set by hand. */
const choices: Readonly<Partial<Record<EntityName, Readonly<Record<string, Labels>>>>> = {
  plan: { state: planStateLabels },
  milestone: { state: milestoneStateLabels, kind: milestoneKindLabels },
  measure: {
    status: measureStatusLabels,
    political: politicalHandlingLabels,
    politicalGround: politicalGroundLabels,
    budget: budgetPlaceLabels,
  },
  proposal: { state: proposalStateLabels, budget: budgetPlaceLabels },
  group: { state: groupStateLabels, kind: groupKindLabels },
  mandate: { state: mandateStateLabels },
  decision: { outcome: outcomeLabels },
  request: { state: requestStateLabels },
  goal: { attainment: attainmentLabels },
};

export function fieldLabel(entity: EntityName, field: string, language: Language): string {
  return (fieldLabels[entity][field] ?? rowFieldLabels[field])?.[language] ?? field;
}

const yesNo: Readonly<Record<'true' | 'false', ByLanguage<string>>> = {
  true: { nb: 'Ja', nn: 'Ja', en: 'Yes' },
  false: { nb: 'Nei', nn: 'Nei', en: 'No' },
};
const nothing = '–';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isFuzzyDate = (value: Readonly<Record<string, unknown>>): boolean =>
  typeof value['words'] === 'string' && typeof value['kind'] === 'string' && 'startEdge' in value;

/** A value as a person reads it; «–» where there is none. */
export function fieldValue(entity: EntityName, field: string, value: unknown, language: Language): string {
  if (value === null || value === undefined || value === '') return nothing;
  if (typeof value === 'boolean') return yesNo[value ? 'true' : 'false'][language];
  if (typeof value === 'number') return new Intl.NumberFormat('nb').format(value);
  if (typeof value === 'string') {
    const labels = field === 'publicity' ? publicityLabels : choices[entity]?.[field];
    const word = (labels as Labels | undefined)?.[value]?.[language];
    if (word !== undefined) return word;
    const instant = parseInstant(value);
    const day = instant === null ? parseDay(value) : inOslo(instant).day;
    return day === null ? value : formatDay(day, language, 'long');
  }
  if (Array.isArray(value)) {
    const parts = (value as readonly unknown[]).map((part) => fieldValue(entity, field, part, language));
    return parts.length === 0 ? nothing : parts.join('; ');
  }
  if (!isObject(value)) return nothing;
  if (isFuzzyDate(value)) return formatFuzzyDate(value as unknown as FuzzyDate, language);
  const said = ['code', 'title', 'name', 'audience', 'who', 'what', 'state', 'by'].flatMap((name) =>
    typeof value[name] === 'string' && value[name] !== '' ? [value[name]] : [],
  );
  return said.length === 0 ? nothing : said.join(' ');
}
