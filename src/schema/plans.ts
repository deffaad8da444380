/** Planer: the process plan itself, with its text and its settings. */
import type { MonthDay, Seasons } from '#domain/fuzzy-date.ts';
import {
  bodies,
  type ChangeRule,
  defaultSettings,
  type Plan,
  planKinds,
  type PlanSection,
  type PlanSettings,
  planStates,
  type ReminderPolicy,
} from '#domain/plan.ts';
import { json, ref } from '#schema/compound-field.ts';
import { choice, count, day, note, text, title, yesNo } from '#schema/field.ts';
import { fuzzyDate } from '#schema/fuzzy-date-field.ts';
import { defineList } from '#schema/list.ts';
import { boolean, listOf, number, objectOf, oneOf, type Parse, string, that } from '#schema/parse.ts';
import { planKindLabels, planLabels, planLanguageLabels, planStateLabels } from '#text/plan.ts';

const section: Parse<PlanSection> = objectOf<PlanSection>({ heading: string, text: string });

const isMonthDay = (text: string): text is MonthDay => /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text);
const monthDay: Parse<MonthDay> = (data) => (typeof data === 'string' && isMonthDay(data) ? data : undefined);
const season: Parse<Seasons['spring']> = objectOf<Seasons['spring']>({ from: monthDay, to: monthDay });

const wholeFrom = (first: number, last: number): Parse<number> =>
  that(number, (value) => Number.isInteger(value) && value >= first && value <= last);
const days = wholeFrom(0, 3650);
const week = wholeFrom(1, 53);

const reminderPolicy: Parse<ReminderPolicy> = objectOf<ReminderPolicy>({
  on: boolean,
  toChannel: boolean,
  digestWeekday: wholeFrom(1, 7),
  hour: wholeFrom(0, 23),
  dueSoonDays: days,
  restDays: days,
  escalateAfterDays: days,
  quietInHolidays: boolean,
  summerBreak: objectOf<ReminderPolicy['summerBreak']>({ fromWeek: week, toWeek: week }),
});

const planSettings: Parse<PlanSettings> = objectOf<PlanSettings>({
  seasons: objectOf<Seasons>({ spring: season, summer: season, autumn: season }),
  toleranceDays: days,
  compiles: oneOf(bodies),
  recommends: oneOf(bodies),
  decides: oneOf(bodies),
  consultation: oneOf(['beforeRecommendation', 'beforeDecision']),
  changes: objectOf<ChangeRule>({ small: oneOf(bodies), large: oneOf(bodies) }),
  steeringTemplate: string,
  audiences: listOf(string),
  silentAfterDays: days,
  reminders: reminderPolicy,
});

export const plans = defineList<Plan>({
  name: 'Plans',
  entity: 'plan',
  rights: 'led',
  labels: planLabels,
  fields: {
    title: title(),
    shortTitle: text('ShortTitle'),
    municipality: text('Municipality'),
    kind: choice('Kind', planKinds, planKindLabels, 'processPlan'),
    state: choice('State', planStates, planStateLabels, 'draft', { indexed: true }),
    version: count('PlanVersion'),
    preliminary: yesNo('Preliminary'),
    date: day('Dated'),
    preparedBy: note('PreparedBy'),
    adoptedBy: text('AdoptedBy'),
    adoptedOn: day('AdoptedOn'),
    adoptionCase: text('AdoptionCase'),
    lastChangedOn: day('LastChangedOn'),
    lastChangedBy: text('LastChangedBy'),
    horizon: fuzzyDate('Horizon'),
    language: choice('WrittenLanguage', ['nb', 'nn'], planLanguageLabels, 'nb'),
    orderedBy: ref('OrderedBy'),
    purpose: note('Purpose'),
    sections: json('Sections', 1, [], listOf(section)),
    settings: json('Settings', 1, defaultSettings, planSettings),
  },
});
