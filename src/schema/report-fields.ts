/** What a report says, in the same columns whether it is a draft or sent. */
import { measureStatuses } from '#domain/measure.ts';
import { moods, type ReportContent, type ReportedMeasure } from '#domain/report.ts';
import { listed, ref } from '#schema/compound-field.ts';
import { choiceOrNone, note, required, text, title } from '#schema/field.ts';
import type { FieldsOf } from '#schema/list.ts';
import { objectOf, oneOf, orNull, type Parse, refData, string } from '#schema/parse.ts';
import { measureStatusLabels } from '#text/measure-status.ts';
import { moodLabels } from '#text/mood.ts';

const reportedMeasure: Parse<ReportedMeasure> = objectOf<ReportedMeasure>({
  measure: refData,
  before: orNull(oneOf(measureStatuses)),
  after: oneOf(measureStatuses),
  words: string,
  nextStep: string,
});

const measureLine = ({ measure, after, words }: ReportedMeasure): string =>
  `${measure.code} ${measure.title}: ${measureStatusLabels[after].nb}. ${words}`.trim();

export const reportFields: FieldsOf<ReportContent> = {
  title: title(),
  group: required(ref('Group', { indexed: true })),
  period: text('Period', { indexed: true }),
  mood: choiceOrNone('Mood', moods, moodLabels),
  summary: note('Summary'),
  hindrance: note('Hindrance'),
  helpNeeded: note('HelpNeeded'),
  next: note('NextPeriod'),
  measures: listed('Measures', 1, reportedMeasure, measureLine),
};
