/** Measures in lists: those whose points say how far each has come, and those that the words above the list call measures. */
import { undated } from '#domain/fuzzy-date.ts';
import type { CheckReason, DraftMeasure, DraftStatus } from '../draft-plan.ts';
import { type List, type ListItem, type SourceSpan, type TextNode, wholeOf } from '../document-tree.ts';
import { readingOf } from './ledger.ts';
import {
  helpIn,
  isPlaceOnly,
  needsPolitics,
  nextStepIn,
  packageIn,
  responsibleIn,
  startedIn,
} from './measure-words.ts';
import { type Section, topicAround } from './outline.ts';
import { type ImportContext, spanOf } from './recogniser.ts';
import { sentencesIn } from './sentences.ts';
import { readStatus, statusOfAnnouncement } from './status-words.ts';
import { type Times, timeReasons } from './times.ts';
import { colonIn, titledPoint } from './titled-point.ts';
import { announcementIn } from './topics.ts';

type Optional =
  'nextStep' | 'workPackage' | 'focusArea' | 'responsible' | 'assistance' | 'started' | 'when' | 'politicalHandling';

export interface NewMeasure extends Partial<Pick<DraftMeasure, Optional>> {
  readonly title: string;
  readonly status: DraftStatus | null;
  readonly statusText: string | null;
  readonly sources: readonly SourceSpan[];
  readonly reasons: readonly CheckReason[];
}

const nothing: Pick<DraftMeasure, Optional> = {
  nextStep: null,
  workPackage: null,
  focusArea: null,
  responsible: null,
  assistance: null,
  started: null,
  when: undated,
  politicalHandling: false,
};

const RUNNING = new Set<DraftStatus>(['inProgress', 'partlyDone', 'done', 'ongoing', 'onHold', 'cancelled']);

export function addMeasure({ ledger }: ImportContext, { sources, reasons, ...measure }: NewMeasure): void {
  ledger.add({
    kind: 'measure',
    ...nothing,
    ...measure,
    registeredAfterwards: measure.status !== null && RUNNING.has(measure.status),
    ...readingOf(sources, reasons),
  });
}

interface ListReading {
  readonly workPackage: string | null;
  readonly focusArea: string | null;
  /** What the words above the list say of all its measures. */
  readonly announced: { readonly status: DraftStatus; readonly words: string; readonly source: SourceSpan } | null;
}

function addPoint(context: ImportContext, item: Point, list: ListReading, times: Times): void {
  const { title, said } = titledPoint(item.text);
  const own = said === '' ? null : readStatus(said);
  const started = startedIn(said, times);
  const reasons: CheckReason[] = started === null ? [] : timeReasons(started);
  if (own?.unclear === true) reasons.push('statusUnclear');
  else if (own === null) reasons.push(list.announced === null ? 'statusMissing' : 'statusOfList');
  const sources = own === null && list.announced !== null ? [...item.sources, list.announced.source] : item.sources;
  addMeasure(context, {
    title: title.replaceAll('\n', ' '),
    status: own?.status ?? list.announced?.status ?? null,
    statusText: own?.words.text ?? list.announced?.words ?? null,
    nextStep: nextStepIn(said, own?.words ?? null),
    workPackage: packageIn(said) ?? list.workPackage,
    focusArea: list.focusArea,
    responsible: responsibleIn(said),
    assistance: helpIn(item.text),
    started,
    politicalHandling: needsPolitics(said),
    sources,
    reasons,
  });
  // A sentence that only says where the measure belongs is understood, though its words are kept nowhere.
  for (const node of item.nodes) {
    for (const sentence of sentencesIn(node)) {
      if (isPlaceOnly(sentence.text)) context.ledger.claim('support', [spanOf(node, sentence)]);
    }
  }
}

interface Point {
  readonly text: string;
  readonly nodes: readonly TextNode[];
  readonly sources: readonly SourceSpan[];
}

const lines = (item: ListItem): readonly ListItem[] => [item, ...item.items.flatMap(lines)];

const pointOf = (item: ListItem): Point => ({
  text: lines(item)
    .map(({ text }) => text)
    .join('\n'),
  nodes: lines(item),
  sources: lines(item).map(wholeOf),
});

function addList(context: ImportContext, items: readonly ListItem[], list: ListReading, times: Times): void {
  for (const item of items) {
    const heads = item.items.length > 0 && item.text.endsWith(':');
    if (heads) {
      context.ledger.support(item);
      addList(context, item.items, { ...list, focusArea: item.text.replace(/:$/, '') }, times);
    } else addPoint(context, pointOf(item), list, times);
  }
}

/** Fewer points than this with a title and a status are chance. */
const ENOUGH = 3;

function tellStatus(points: readonly Point[]): boolean {
  const telling = points.filter(({ text }) => {
    const { said } = titledPoint(text);
    return said !== '' && readStatus(said) !== null;
  });
  return telling.length >= ENOUGH && telling.length * 2 >= points.length;
}

const AREA = /(?:satsings?|innsats)område|delprosjekt/iu;

/** What the headings around a list or table say of its measures. */
export function placeOf(section: Section): Pick<ListReading, 'workPackage' | 'focusArea'> {
  let place: Pick<ListReading, 'workPackage' | 'focusArea'> = { workPackage: null, focusArea: null };
  for (let at: Section | null = section; at !== null; at = at.parent) {
    const heading = at.heading?.text ?? '';
    place = {
      workPackage: place.workPackage ?? packageIn(heading),
      focusArea: place.focusArea ?? (AREA.test(heading) ? heading : null),
    };
  }
  return place;
}

/** «Gjennomført:», «Ikke startet:»: a heading that is nothing but the status of what stands below it. */
function statusHeading({ heading }: Section): DraftStatus | null {
  if (heading === null || heading.text.split(/\s+/).length > 3) return null;
  const status = readStatus(heading.text.replace(/:$/, ''));
  return status === null || status.unclear ? null : status.status;
}

function readStatusSection(context: ImportContext, section: Section): void {
  const status = statusHeading(section);
  const { heading, content } = section;
  const [list] = content;
  if (status === null || heading === null || list?.kind !== 'list') return;
  if (list.items.some((item) => context.ledger.isTaken(item))) return;
  const announced = { status, words: heading.text.replace(/:$/, ''), source: wholeOf(heading) };
  addList(context, list.items, { ...placeOf(section), announced }, context.times());
}

function readList(context: ImportContext, list: List, section: Section): void {
  const { outline, ledger } = context;
  const lead = outline.leadOf(list);
  const announcement = lead === null ? null : announcementIn(lead.text);
  const announced = announcement?.topic === 'measures';
  const topic = announcement === null ? topicAround(section) : announcement.topic;
  if (!announced && topic !== 'measures' && !tellStatus(list.items.map(pointOf))) return;
  const status = announcement === null ? null : statusOfAnnouncement(announcement.text);
  const span =
    lead === null || announcement === null ? null : spanOf(lead, { start: announcement.start, end: lead.text.length });
  const known = status !== null && span !== null && announcement !== null;
  addList(
    context,
    list.items,
    { ...placeOf(section), announced: known ? { status, words: announcement.text, source: span } : null },
    context.times(),
  );
  if (span !== null) ledger.claim('support', [span]);
  if (topicAround(section) === 'measures') ledger.support(section.heading);
}

/** Paragraphs «Tittel: hvordan det går», one below the other, are points of a list that lost its bullets. */
function readParagraphs(context: ImportContext, section: Section): void {
  const { ledger } = context;
  const paragraphs = section.content.filter(
    (block) => block.kind === 'paragraph' && !ledger.isTaken(block),
  ) as TextNode[];
  const points = paragraphs.map((paragraph) => ({
    text: paragraph.text,
    nodes: [paragraph],
    sources: [wholeOf(paragraph)],
  }));
  const titled = points.filter(({ text }) => colonIn(text) !== null && !text.endsWith(':') && fieldIn(text) === null);
  if (!tellStatus(titled)) return;
  const times = context.times();
  for (const point of titled) addPoint(context, point, { ...placeOf(section), announced: null }, times);
}

type MeasureField = 'status' | 'responsible' | 'time' | 'next';

const fieldLabels: readonly (readonly [RegExp, MeasureField])[] = [
  [/^status$/, 'status'],
  [/^ansvar(?:lig|leg)?(?: for)?$/, 'responsible'],
  [/^(?:frist|tid|tidsfrist|når|tidspunkt|gjennomføres)$/, 'time'],
  [/^(?:neste steg|videre arbeid|vidare arbeid|oppfølging|oppfølgjing)$/, 'next'],
];

/** «Status: i gang», «Ansvarlig: enhetsleder»: a field of a measure, never one itself. */
function fieldIn(text: string): { readonly field: MeasureField; readonly value: string } | null {
  const [, label, value] = /^(\p{L}[\p{L} ]{1,20})\s*(?::|–|-|\ser\s)\s*(.*)$/su.exec(text) ?? [];
  const field = fieldLabels.find(([pattern]) => pattern.test(label?.toLowerCase().trim() ?? ''))?.[1];
  return field === undefined || value === undefined ? null : { field, value };
}

/** «Tiltak 3 Boligplan», «2.1 Turnus» */
const NUMBERED = /^(?:tiltak\s+(?:nr\.?\s*)?\d{1,3}\s*[:.–-]?|[\d.]+)\s+/iu;

/** «Turnus 2025» as a heading, with «Status: i gang» and other fields below it. */
function readHeaded(context: ImportContext, section: Section): void {
  const { heading, content } = section;
  const found = new Map<MeasureField, { readonly value: string; readonly node: TextNode }>();
  for (const block of content) {
    const field = block.kind === 'paragraph' && !context.ledger.isTaken(block) ? fieldIn(block.text) : null;
    if (field !== null && block.kind === 'paragraph') found.set(field.field, { value: field.value, node: block });
  }
  const said = found.get('status');
  if (heading === null || said === undefined) return;
  const status = readStatus(said.value);
  const when = context.times().read(found.get('time')?.value ?? '');
  const reasons: CheckReason[] = timeReasons(when);
  if (status === null) reasons.push('statusMissing');
  else if (status.unclear) reasons.push('statusUnclear');
  addMeasure(context, {
    ...(section.parent === null ? {} : placeOf(section.parent)),
    title: heading.text.replace(NUMBERED, ''),
    status: status?.status ?? null,
    statusText: said.value,
    nextStep: found.get('next')?.value ?? nextStepIn(said.value, status?.words ?? null),
    responsible: found.get('responsible')?.value ?? null,
    when,
    sources: [heading, ...[...found.values()].map(({ node }) => node)].map(wholeOf),
    reasons,
  });
}

export function readMeasures(context: ImportContext): void {
  const { outline, ledger } = context;
  for (const section of outline.sections) {
    readStatusSection(context, section);
    for (const block of section.content) {
      const taken = block.kind === 'list' && block.items.some((item) => lines(item).some((one) => ledger.isTaken(one)));
      if (block.kind === 'list' && !taken) readList(context, block, section);
    }
    readHeaded(context, section);
    readParagraphs(context, section);
  }
}
