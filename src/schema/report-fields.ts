/** What a report says, in the same columns whether it is a draft or sent. */
import { measureStatuses } from '#domain/measure.ts';
import { moods, type ReportContent, type ReportedMeasure, reportKinds } from '#domain/report.ts';
import { listed, ref, refs } from '#schema/compound-field.ts';
import { choice, choiceOrNone, note, required, text, title } from '#schema/field.ts';
import type { FieldsOf } from '#schema/list.ts';
import { objectOf, oneOf, orNull, type Parse, refData, string } from '#schema/parse.ts';
import { measureStatusLabels } from '#text/measure-status.ts';
import { moodLabels } from '#text/mood.ts';
import { reportKindLabels } from '#text/report.ts';

const reportedMeasure: Parse<ReportedMeasure> = objectOf<ReportedMeasure>({
  measure: refData,
  before: orNull(oneOf(measureStatuses)),
  after: oneOf(measureStatuses),
  words: string,
  nextStep: string,
  when: string,
  moveReason: string,
});

const measureLine = ({ measure, after, words }: ReportedMeasure): string =>
  `${measure.code} ${measure.title}: ${measureStatusLabels[after].nb}. ${words}`.trim();

export const reportFields: FieldsOf<ReportContent> = {
  title: title(),
  kind: choice('Kind', reportKinds, reportKindLabels, 'group', { indexed: true }),
  group: required(ref('Group', { indexed: true })),
  period: text('Period', { indexed: true }),
  mood: choiceOrNone('Mood', moods, moodLabels),
  summary: note('Summary'),
  hindrance: note('Hindrance'),
  helpNeeded: note('HelpNeeded'),
  next: note('NextPeriod'),
  measures: listed('Measures', 1, reportedMeasure, measureLine),
  sources: refs('Sources'),
};
