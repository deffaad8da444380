/** A mandate as a Word document: what a group shall do, within what, by when. Members stand in it by role. */
import type { Result } from '#base/result.ts';
import type { Mandate, Member } from '#domain/group.ts';
import { formatDay } from '#text/calendar-words.ts';
import { formatFuzzyDate } from '#text/fuzzy-date.ts';
import { mandateLabels, mandateStateLabels } from '#text/group.ts';
import { recordDocumentTexts } from '#text/record-documents.ts';
import type { TemplateFailure } from '#text/word-template.ts';
import { cell, listed, prose, said } from './record-blocks.ts';
import { factTable, type Making, part, type PlanNamed, writeRecord } from './record-frame.ts';
import { paragraph, type WordBlock } from './word-writer.ts';

export interface MandateDocument {
  readonly plan: PlanNamed;
  readonly mandate: Mandate;
  /** Members of the groups that it serves. */
  readonly members: readonly Member[];
}

export function mandateDocx(
  { plan, mandate, members }: MandateDocument,
  making: Making,
): Result<Uint8Array, TemplateFailure> {
  const { language } = making;
  const texts = recordDocumentTexts[language];
  const label = (field: keyof typeof mandateLabels): string => mandateLabels[field][language];
  const groups = mandate.groups.map(({ code, title }) => listed([code, title], ' ')).join(', ');
  const facts: readonly (readonly [string, string])[] = [
    [label('groups'), groups],
    [label('state'), mandateStateLabels[mandate.state][language]],
    [label('version'), String(mandate.version)],
    [label('approvedBy'), mandate.approvedBy],
    [label('approvedOn'), mandate.approvedOn === null ? '' : formatDay(mandate.approvedOn, language, 'long')],
    [label('deadline'), mandate.deadline.words === '' ? '' : formatFuzzyDate(mandate.deadline, language)],
    [label('replaces'), mandate.replaces === null ? '' : mandate.replaces.title],
    [label('source'), mandate.source],
  ];
  const tasks: readonly WordBlock[] =
    mandate.tasks.length === 0 ? [] : [{ kind: 'list', items: mandate.tasks.map((task) => [task]) }];
  const columns = [
    { heading: texts.role, share: 5 },
    { heading: texts.represents, share: 5 },
  ];
  const rows = members.map((member) => [
    cell([listed([member.role || member.title, member.leads ? texts.leads : ''], ', ')]),
    cell([member.represents]),
  ]);
  const table: WordBlock = { kind: 'table', description: texts.tableOf(texts.members), columns, rows };
  return writeRecord(
    said(mandate.title) || groups === '' ? mandate.title : texts.mandateFor(groups),
    plan,
    [
      ...(mandate.state === 'draft' ? [paragraph('lead', texts.notApproved)] : []),
      ...part(texts.about, [factTable(texts.about, facts, language)]),
      ...part(texts.assignment, prose(mandate.text)),
      ...part(label('tasks'), tasks),
      ...part(label('limits'), prose(mandate.limits)),
      ...part(label('deliverable'), prose(mandate.deliverable)),
      ...part(label('resources'), prose(mandate.resources)),
      ...part(texts.members, rows.length === 0 ? [] : [table]),
      ...part(label('returnedBecause'), prose(mandate.returnedBecause)),
    ],
    making,
  );
}
