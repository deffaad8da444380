/** Tables of milestones and of measures, in whatever order their columns stand. */
import type { CheckReason, DraftStatus } from '../draft-plan.ts';
import type { Table } from '../document-tree.ts';
import { readingOf } from './ledger.ts';
import { type Section, topicAround } from './outline.ts';
import { addMeasure, placeOf } from './measures.ts';
import { namesInCell } from './participants.ts';
import type { ImportContext } from './recogniser.ts';
import { readStatus } from './status-words.ts';
import { type TableReading, readColumns } from './table-columns.ts';
import { type TableRecord, recordsOf } from './table-records.ts';
import { gridOf } from './table-grid.ts';
import { type Times, hasInterval, isTimed, timeReasons } from './times.ts';
import { type Topic, topicOf } from './topics.ts';

/** What a table lists, by its columns first and by what it stands under second. Null: something else. */
function natureOf(
  { columns, titleHeading, guessed }: TableReading,
  topic: Topic | null,
): 'milestones' | 'measures' | null {
  const timed = columns.time !== null || columns.start !== null || columns.end !== null;
  const ofMeasures = /tiltak/.test(titleHeading);
  if (columns.status !== null && (ofMeasures || topic === 'measures' || !timed)) return 'measures';
  if (ofMeasures && topic !== 'milestones' && (topic === 'measures' || !timed)) return 'measures';
  if (!timed || topic === 'references' || topic === 'stakeholders') return null;
  return guessed && topic !== 'milestones' && topic !== null ? null : 'milestones';
}

/** A table that logs versions is about the document, not about the plan. */
const ABOUT_DOCUMENT = /^(?:versjon|revisjon|ver\.?|endring(?:er|ar)?)$/i;

/** Activities that share a row: points, or more lines than a long title has. */
function titlesOf({ titleLines }: TableRecord): readonly string[] {
  const points = titleLines.map((line) => line.replace(/^[-–•·*▪]\s+/, ''));
  const pointed = titleLines.length > 1 && titleLines.every((line, i) => line !== points[i]);
  return pointed || titleLines.length > 2 ? points : [titleLines.join(' ')];
}

function addMilestones(
  { ledger }: ImportContext,
  record: TableRecord,
  times: Times,
  reasons: readonly CheckReason[],
): void {
  const when = times.read(record.time);
  const titles = titlesOf(record);
  const { names, divided } = namesInCell(record.who);
  const found: CheckReason[] = [...reasons, ...timeReasons(when)];
  if (divided) found.push('namesDivided');
  if (record.mended || titles.length > 1) found.push('rowsMended');
  const reading = readingOf(record.sources, found, isTimed(when) ? 'timed' : 'untimed');
  for (const title of titles) ledger.add({ kind: 'milestone', title, participants: names, when, ...reading });
}

function addMeasureRow(
  context: ImportContext,
  record: TableRecord,
  section: Section,
  times: Times,
  reasons: readonly CheckReason[],
): void {
  const when = times.read(record.time);
  const status = record.status === '' ? null : readStatus(record.status);
  const known: DraftStatus | null = status?.status ?? null;
  const found: CheckReason[] = [...reasons, ...timeReasons(when)];
  if (status?.unclear === true) found.push('statusUnclear');
  if (status === null) found.push('statusMissing');
  if (record.mended) found.push('rowsMended');
  addMeasure(context, {
    title: record.titleLines.join(' '),
    status: known,
    statusText: record.status === '' ? null : record.status,
    nextStep: record.comment === '' ? null : record.comment,
    ...placeOf(section),
    ...(record.package === '' ? {} : { workPackage: record.package }),
    responsible: record.who === '' ? null : record.who.replaceAll('\n', ', '),
    when,
    sources: record.sources,
    reasons: found,
  });
}

export function readTable(context: ImportContext, table: Table, section: Section, topic: Topic | null): void {
  const { ledger } = context;
  const grid = gridOf(table);
  const [top] = grid.rows;
  if (top?.some((cell) => cell !== null && ABOUT_DOCUMENT.test(cell.text)) === true) return;
  const times = context.times();
  const isTime = (text: string): boolean => {
    const date = context.times().read(text);
    return isTimed(date) && !date.doubts.includes('moreWords');
  };
  const reading = readColumns(grid, table.headerRows, isTime);
  const nature = reading === null ? null : natureOf(reading, topic);
  if (reading === null || nature === null) return;
  const { records, support } = recordsOf(grid, reading, isTime);
  const reasons: CheckReason[] = reading.guessed || table.guessed ? ['columnsGuessed'] : [];
  const dated = records.some(({ time }) => time !== '' && hasInterval(context.times().read(time)));
  if (nature === 'milestones' && !dated && topic !== 'milestones') return;
  for (const record of records) {
    if (nature === 'milestones') addMilestones(context, record, times, reasons);
    else addMeasureRow(context, record, section, times, reasons);
  }
  ledger.claim('support', support);
}

export function readTables(context: ImportContext): void {
  const { outline, ledger } = context;
  for (const section of outline.sections) {
    for (const block of section.content) {
      if (block.kind !== 'table' || block.rows.some((row) => row.cells.some((cell) => ledger.isTaken(cell)))) continue;
      const lead = outline.leadOf(block);
      const topic = (lead === null ? null : topicOf(lead.text)) ?? topicAround(section);
      readTable(context, block, section, topic);
      const used = block.rows.some((row) => row.cells.some((cell) => ledger.isTaken(cell)));
      if (used) ledger.support(section.heading, lead !== null && lead.text.endsWith(':') ? lead : null);
    }
  }
}
