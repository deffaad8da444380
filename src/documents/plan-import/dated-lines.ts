/** Milestones in lines of their own: «Samling 1 - april 2026», «15. mars: høringsfrist», and a time with what happens below. */
import { type FuzzyDate, undated } from '#domain/fuzzy-date.ts';
import type { CheckReason } from '../draft-plan.ts';
import { type Passage, type SourceSpan, type TextNode, wholeOf } from '../document-tree.ts';
import { pointsOf } from './goals.ts';
import { readingOf } from './ledger.ts';
import { type Section, topicAround } from './outline.ts';
import { type ImportContext, TOLD, capitalised, trimmed } from './recogniser.ts';
import { type Times, hasInterval, isTimed, timeReasons } from './times.ts';
import { type Topic, announcementIn } from './topics.ts';
import { groupMentions } from './vocabulary.ts';

interface DatedLine {
  readonly title: string;
  readonly when: FuzzyDate;
}

const LONGEST = 200;

/** After the time at the end: nothing, or a remark in brackets. */
const NOTHING_AFTER = /^[\s).:;,]*(?:\([^()]*\))?[\s.:]*$/;
const NOTHING_BEFORE = /^[\s(•–-]*$/;

/** A line with one time at its beginning or end, and words that are more than a time beside it. */
export function datedLine(text: string, times: Times): DatedLine | null {
  if (text.length > LONGEST) return null;
  const found = times.find(text).filter(({ date }) => hasInterval(date));
  const [first, last] = [found[0], found.at(-1)];
  if (first === undefined || last === undefined) return null;
  const atEnd = NOTHING_AFTER.test(text.slice(last.end));
  const atStart = NOTHING_BEFORE.test(text.slice(0, first.start));
  if (!atEnd && !atStart) return null;
  const time = atEnd ? last : first;
  const rest = atEnd ? text.slice(0, time.start) : text.slice(time.end);
  // «Høringsfristen er 24. april» is a sentence.
  if (atEnd && /(?<!\p{L})(?:er|var|blir|ble|innen|innan)\s*$/iu.test(rest)) return null;
  const title = trimmed(rest.replace(/\(\s*$/, ''), 0, rest.length)
    .text.replace(/^[).]\s*/, '')
    .replace(/\s(?:i|på|den|til)$/iu, '')
    .trim();
  const words = title.match(/\p{L}{2,}/gu)?.length ?? 0;
  // A sentence that happens to begin or end with a time is prose.
  const isSentence = /[.!?]$/.test(title) || /[.!?]\s+\p{Lu}/u.test(title) || title.split(/\s+/).length > 18;
  return words === 0 || isSentence ? null : { title: capitalised(title), when: time.date };
}

/** The time alone; what happens then stands in the lines below. */
function timeAlone(text: string, times: Times): FuzzyDate | null {
  if (text.length > 60) return null;
  const date = times.read(text.replace(/:$/, ''));
  return hasInterval(date) && !date.doubts.includes('moreWords') ? date : null;
}

/** «Evaluering: ikke fastsatt»: a milestone that says itself that it has no time. */
function untimedLine(text: string, times: Times): DatedLine | null {
  const found = /^(\p{Lu}[^:–]{3,120}?)(?::|\s[–-])\s+([^:]{3,60})$/u.exec(text);
  if (found?.[1] === undefined || found[2] === undefined) return null;
  const when = times.read(found[2]);
  return when.kind === 'unread' || when.doubts.includes('moreWords') ? null : { title: found[1], when };
}

/** Sections where a line with a date is something else than a milestone. */
const ELSEWHERE = new Set<Topic>([
  ...(['references', 'contents', 'decisions', 'purpose', 'mandate', 'roles', 'stakeholders'] as const),
  ...(['overallGoals', 'resultGoals', 'processGoals', 'goals', 'assumptions'] as const),
]);
const FIELD =
  /^(?:dato|utarbeidet|vedtatt|revidert|godkjent|sist|versjon|publisert|oppdatert|telefon|arkiv|sak|høringsuttalelse fra)(?!\p{L})[^–-]*:/iu;
const DECIDED = /(?<!\p{L})(?:vedtatt|vedteken|besluttet|godkjent) (?:av|i)(?!\p{L})/iu;

/** By its own heading only: a label far below another heading may stand over anything. */
const isElsewhere = ({ topic }: Section): boolean => topic !== null && ELSEWHERE.has(topic);

export interface Line {
  readonly node: Passage;
  readonly text: string;
  /** Stands where times are expected: below a heading or a sentence that announces a schedule. */
  readonly expected: boolean;
  /** The sentence that announces it. */
  readonly lead: TextNode | null;
}

function linesOf({ outline }: ImportContext, section: Section): Line[] {
  const lines: Line[] = [];
  const expected = topicAround(section) === 'milestones';
  const { heading } = section;
  if (heading?.guessed === true) lines.push({ node: heading, text: heading.text, expected, lead: null });
  for (const block of section.content) {
    if (block.kind === 'paragraph') lines.push({ node: block, text: block.text, expected, lead: null });
    else if (block.kind === 'list') {
      const before = outline.leadOf(block);
      const announced = announcementIn(before?.text ?? '')?.topic === 'milestones';
      const lead = announced ? before : null;
      for (const item of pointsOf(block.items)) {
        lines.push({ node: item, text: item.text, expected: expected || announced, lead });
      }
    }
  }
  return lines;
}

interface Found {
  readonly line: Line;
  readonly dated: DatedLine;
  readonly sources: readonly SourceSpan[];
}

/** «M5: Sluttrapport levert»: numbered as a milestone, if without a time. */
const NUMBERED = /^(?:M|MP|Milepæl)\s?\d{1,2}\s*[:.–-]\s*\S/u;

/** What a single line says, apart from the times above it. */
function lineAlone(line: Line, times: Times): DatedLine | null {
  const dated = datedLine(line.text, times);
  if (dated !== null || !line.expected) return dated;
  const untimed = untimedLine(line.text, times);
  return (
    untimed ?? (NUMBERED.test(line.text) && line.text.length <= LONGEST ? { title: line.text, when: undated } : null)
  );
}

/** Times that stand alone hold for the lines below, until the next one. */
export function readLines(lines: readonly Line[], times: Times): Found[] {
  const found: Found[] = [];
  let above: { readonly when: FuzzyDate; readonly node: TextNode } | null = null;
  // A time above its lines leads from the first one on; else the times may stand below, and nothing tells.
  const first = lines.find(({ node }) => node.kind !== 'heading');
  const leads = first !== undefined && timeAlone(first.text, times) !== null;
  for (const line of lines) {
    // Without a number, a line has a time only where times are expected.
    if (!line.expected && !/\d/.test(line.text) && above === null) continue;
    if (FIELD.test(line.text) || DECIDED.test(line.text)) continue;
    const alone = timeAlone(line.text, times);
    if (alone !== null) {
      above = leads ? { when: alone, node: line.node } : null;
      continue;
    }
    const dated = lineAlone(line, times);
    if (dated !== null) {
      above = null;
      found.push({ line, dated, sources: [wholeOf(line.node)] });
    } else if (above !== null && line.text.length <= LONGEST && !/[.:]$/.test(line.text)) {
      const { when, node } = above;
      found.push({ line, dated: { title: line.text, when }, sources: [wholeOf(line.node), wholeOf(node)] });
    }
  }
  return found;
}

/** Where no schedule is announced, one such line is chance, unless it names an event; so many in a document are a plan. */
const ENOUGH = 3;
const EVENT =
  /(?<!\p{L})\p{L}*(?:møte|samling|frist|høring|høyring|behandling|handsaming|oppstart|workshop|seminar|evaluering|vedtak)\p{L}*(?!\p{L})/iu;

export function readDatedLines(context: ImportContext): void {
  const { outline, ledger } = context;
  const sections = outline.sections.filter((section) => !isElsewhere(section));
  const found = sections.flatMap((section) => readLines(linesOf(context, section), context.times()));
  for (const { line, dated, sources } of found) {
    const isPlan = line.expected || found.length >= ENOUGH || EVENT.test(dated.title);
    if (!isPlan || ledger.isReadAs(TOLD, wholeOf(line.node))) continue;
    const reasons: CheckReason[] = [...(line.expected ? [] : (['shape'] as const)), ...timeReasons(dated.when)];
    const reading = readingOf(sources, reasons, isTimed(dated.when) ? 'timed' : 'untimed');
    ledger.add({ kind: 'milestone', title: dated.title, participants: [], when: dated.when, ...reading });
    ledger.support(line.lead);
    if (PROPOSES.test(dated.title)) addProposal(context, line, dated, sources);
  }
}

/** «Forslag fra gruppene - mars 2026»: a point in time, and proposals that were made then. */
const PROPOSES = /(?<!\p{L})(?:forslag|framlegg)(?!\p{L})/iu;

function addProposal(
  { ledger }: ImportContext,
  { text }: Line,
  { title, when }: DatedLine,
  sources: readonly SourceSpan[],
): void {
  const [group] = groupMentions(text);
  const proposedBy = group === undefined ? null : text.slice(group.start, group.end);
  const reasons: CheckReason[] = [
    'shape',
    ...timeReasons(when),
    ...(group === undefined ? (['bodyMissing'] as const) : []),
  ];
  ledger.add({ kind: 'proposal', title, proposedBy, when, ...readingOf(sources, reasons) });
}
