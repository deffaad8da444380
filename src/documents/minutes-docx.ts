/** The minutes of a meeting as a Word document: who was there, what was on the agenda, what was decided. */
import type { Result } from '#base/result.ts';
import type { AgendaItem } from '#domain/agenda-item.ts';
import type { Decision } from '#domain/decision.ts';
import type { Meeting } from '#domain/meeting.ts';
import { formatDay } from '#text/calendar-words.ts';
import { formatFuzzyDate } from '#text/fuzzy-date.ts';
import { meetingKindLabels, meetingLabels, meetingStateLabels } from '#text/meeting.ts';
import { recordDocumentTexts } from '#text/record-documents.ts';
import type { TemplateFailure } from '#text/word-template.ts';
import { decisionBlock, listed, prose, said } from './record-blocks.ts';
import { factTable, type Making, type PlanNamed, writeRecord } from './record-frame.ts';
import { heading, paragraph, type WordBlock } from './word-writer.ts';

export interface Minutes {
  readonly plan: PlanNamed;
  readonly meeting: Meeting;
  /** In the order of the agenda. */
  readonly items: readonly AgendaItem[];
  /** Those that were registered in it, in the order of the agenda. */
  readonly decisions: readonly Decision[];
  /** As the journal has it; '' where it says nothing. */
  readonly archiveCase: string;
}

export function minutesDocx(
  { plan, meeting, items, decisions, archiveCase }: Minutes,
  making: Making,
): Result<Uint8Array, TemplateFailure> {
  const { language } = making;
  const texts = recordDocumentTexts[language];
  const label = (field: keyof typeof meetingLabels): string => meetingLabels[field][language];
  const { from, to } = meeting.when;
  const day = from !== null && from === to ? formatDay(from, language, 'withWeekday') : null;
  const time = language === 'en' ? meeting.time : meeting.time.replace(':', '.');
  const facts: readonly (readonly [string, string])[] = [
    [label('body'), meeting.body || listed([meeting.group?.code ?? '', meeting.group?.title ?? ''], ' ')],
    [label('when'), listed([day ?? formatFuzzyDate(meeting.when, language), time], ', ')],
    [label('place'), meeting.place],
    [label('state'), meetingStateLabels[meeting.state][language]],
    [texts.archiveCase, archiveCase],
  ];
  const agenda: readonly WordBlock[] = items.flatMap(({ title, about, note }, at) => [
    heading(2, texts.item(at + 1, title)),
    ...(about === null ? [] : [paragraph('muted', texts.concerns(listed([about.code, about.title], ' ')))]),
    ...prose(note),
  ]);
  const decided =
    decisions.length === 0
      ? [paragraph('normal', texts.noDecisions)]
      : decisions.map((decision) => decisionBlock(decision, language));
  const title = said(meeting.title) ? meeting.title : meetingKindLabels[meeting.kind][language];
  return writeRecord(
    texts.minutes(title),
    plan,
    [
      factTable(texts.minutes(title), facts, language),
      heading(1, texts.present),
      ...(said(meeting.attendance) ? prose(meeting.attendance) : [paragraph('muted', texts.nobodyWritten)]),
      heading(1, texts.agenda),
      ...(agenda.length === 0 ? [paragraph('normal', texts.noAgenda)] : agenda),
      heading(1, texts.decisions),
      ...decided,
    ],
    making,
  );
}
