/** Measures in lists: those whose points say how far each has come, and those that the words above the list call measures. */
import { type FuzzyDate, undated } from '#domain/fuzzy-date.ts';
import type { CheckReason, DraftMeasure, DraftStatus } from '../draft-plan.ts';
import { type List, type ListItem, type SourceSpan, type TextNode, wholeOf } from '../document-tree.ts';
import { readingOf } from './ledger.ts';
import { type Section, topicAround } from './outline.ts';
import { type ImportContext, spanOf } from './recogniser.ts';
import { type Stretch, sentencesOf } from './sentences.ts';
import { readStatus, statusOfAnnouncement } from './status-words.ts';
import { type Times, hasInterval, timeReasons } from './times.ts';
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

const LONGEST_TITLE = 160;

interface TitledPoint {
  readonly title: string;
  /** What is said of it; '' where nothing is. */
  readonly said: string;
}

/** The first colon outside quotation marks and brackets, unless a sentence ends before it; null where there is none. */
function colonIn(text: string): number | null {
  const beginning = text.slice(0, LONGEST_TITLE);
  if (!beginning.includes(':')) return null;
  let depth = 0;
  for (let at = 0; at < beginning.length; at++) {
    const sign = beginning.charAt(at);
    if ('«“(['.includes(sign)) depth += 1;
    else if ('»”)]'.includes(sign)) depth = Math.max(0, depth - 1);
    else if (depth > 0) continue;
    else if (sign === ':' && at > 1 && /^(?:\s|$)/.test(text.slice(at + 1, at + 2))) return at;
    else if (sign === '.' && /^\s\p{Lu}/u.test(text.slice(at + 1, at + 3))) return null;
  }
  return null;
}

const STATUS_AT_END = /^(.{4,}?)(?:\s[–-]\s([^–]{2,80})|\s\(([^()]{2,80})\))$/su;

/** «Vask av tøy: kjøp av …», «Turnus 2024 – gjennomført», «Multidose (innført)»: what it is, and what is said of it. */
export function titledPoint(text: string): TitledPoint {
  const colon = colonIn(text);
  if (colon !== null) return { title: text.slice(0, colon).trim(), said: text.slice(colon + 1).trim() };
  const found = STATUS_AT_END.exec(text);
  const said = found?.[2] ?? found?.[3];
  const status = said === undefined ? null : readStatus(said);
  if (found?.[1] === undefined || said === undefined || status === null || status.unclear)
    return { title: text, said: '' };
  return { title: found[1], said };
}

const PACKAGE = /(?:arb(?:eids)?\.?[ -]?pakke|(?<!\p{L})AP)\s*(\d{1,2}|[A-E](?!\p{L}))/iu;
export const packageIn = (text: string): string | null => PACKAGE.exec(text)?.[1] ?? null;

const FORWARD =
  /(?<!\p{L})(?:må|skal|bør|behov for|videreføres|vidareførast|arbeider videre|arbeidar vidare|arbeider med å|avventer|avventar|gjenstår|neste steg|planlegges|vil bli|videre utvikling|vidare utvikling|fortsetter|fortset)(?!\p{L})/iu;

/** Sentences that look ahead: what is left, what is next. */
function nextStepIn(said: string, status: Stretch | null): string | null {
  const ahead = sentencesOf(said).filter((sentence) => FORWARD.test(sentence.text));
  const others = ahead.filter((sentence) => sentence.start !== status?.start);
  if (others.length > 0) return others.map(({ text }) => text).join(' ');
  const [own] = ahead;
  const clause = own === undefined ? undefined : /(?:, |\s)men\s+(.+)$/iu.exec(own.text)?.[1];
  return clause !== undefined && FORWARD.test(clause) ? clause : null;
}

const BEGAN =
  /(?<!\p{L})(?:oppstart|startet|starta|påstartet|påbegynt|igangsatt|igangsett|satt i gang|sett i gang|begynte)(?!\p{L})/iu;

/** The first time after words for beginning, in the same sentence. */
function startedIn(said: string, times: Times): FuzzyDate | null {
  for (const sentence of sentencesOf(said)) {
    const began = BEGAN.exec(sentence.text);
    const found = began === null ? undefined : times.find(sentence.text).find(({ start }) => start > began.index);
    if (found !== undefined && hasInterval(found.date)) return found.date;
  }
  return null;
}

const HELP =
  /(?<!\p{L})(?:bistand fra|bistand frå|med hjelp fra|samarbeid(?:et)? med|i samarbeid med|hjelp frå|hospitert i)\s+((?:øvrige |andre |dei andre )?\p{L}[\p{L}-]*(?: \p{Lu}[\p{L}-]*)?)|(\p{Lu}[\p{L}]+) (?:bisto|bistår|har bidratt|har bistått|har bidrege)/u;
const BY =
  /(?<!\p{L})(?:av|ansvarlig:?|ansvar:?) ((?:ass\. )?\p{Ll}[\p{L}.]*(?:leder|ledere|lederne|leiar|leiarar|leiarane|sjef|rådgiver|koordinator|gruppe|tjenesten|tenesta)(?: (?:og|i) (?:ass\. )?\p{Ll}\p{L}+)?)/u;

function helpIn(said: string): string | null {
  const found = HELP.exec(said);
  return found?.[1] ?? found?.[2] ?? null;
}

const POLITICAL =
  /politisk(?:e)? (?:behandl|vedtak|sak)|politisk handsam|(?:til|i) (?:kommunestyret|formannskapet|utvalget) (?:til|for) behandling/iu;

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
    responsible: BY.exec(said)?.[1] ?? null,
    assistance: helpIn(item.text),
    started,
    politicalHandling: POLITICAL.test(said),
    sources,
    reasons,
  });
}

interface Point {
  readonly text: string;
  readonly sources: readonly SourceSpan[];
}

const lines = (item: ListItem): readonly ListItem[] => [item, ...item.items.flatMap(lines)];

const pointOf = (item: ListItem): Point => ({
  text: lines(item)
    .map(({ text }) => text)
    .join('\n'),
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
  const points = paragraphs.map((paragraph) => ({ text: paragraph.text, sources: [wholeOf(paragraph)] }));
  const titled = points.filter(({ text }) => colonIn(text) !== null && !text.endsWith(':'));
  if (!tellStatus(titled)) return;
  const times = context.times();
  for (const point of titled) addPoint(context, point, { ...placeOf(section), announced: null }, times);
}

/** «Turnus 2025» as a heading with «Status: i gang» below it. */
function readHeaded(context: ImportContext, section: Section): void {
  const { heading } = section;
  const said = section.content.find(
    (block) => block.kind === 'paragraph' && /^status\s*(?:[:–-]|er\s)/i.test(block.text),
  );
  if (heading === null || said?.kind !== 'paragraph' || context.ledger.isTaken(said)) return;
  const text = said.text.replace(/^status\s*(?:[:–-]|er\s)\s*/i, '');
  const status = readStatus(text);
  const reasons: CheckReason[] = status === null ? ['statusMissing'] : status.unclear ? ['statusUnclear'] : [];
  addMeasure(context, {
    ...(section.parent === null ? {} : placeOf(section.parent)),
    title: heading.text.replace(/^[\d.]+\s+/, ''),
    status: status?.status ?? null,
    statusText: text,
    nextStep: nextStepIn(text, status?.words ?? null),
    sources: [wholeOf(heading), wholeOf(said)],
    reasons,
  });
}

export function readMeasures(context: ImportContext): void {
  const { outline, ledger } = context;
  for (const section of outline.sections) {
    for (const block of section.content) {
      const taken = block.kind === 'list' && block.items.some((item) => lines(item).some((one) => ledger.isTaken(one)));
      if (block.kind === 'list' && !taken) readList(context, block, section);
    }
    readParagraphs(context, section);
    readHeaded(context, section);
  }
}
