/** Milestones in lines of their own: «Samling 1 - april 2021», «15. mars: høringsfrist», and a time with what happens below. */
import type { FuzzyDate } from '#domain/fuzzy-date.ts';
import type { CheckReason } from '../draft-plan.ts';
import { type Passage, type SourceSpan, type TextNode, wholeOf } from '../document-tree.ts';
import { pointsOf } from './goals.ts';
import { type ClaimKind, readingOf } from './ledger.ts';
import { type Section, topicAround } from './outline.ts';
import { type ImportContext, capitalised, trimmed } from './recogniser.ts';
import { type Times, hasInterval, isTimed, timeReasons } from './times.ts';
import type { Topic } from './topics.ts';
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
function datedLine(text: string, times: Times): DatedLine | null {
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

interface Line {
  readonly node: Passage;
  readonly text: string;
}

function linesOf(section: Section): Line[] {
  const lines: Line[] = [];
  if (section.heading?.guessed === true) lines.push({ node: section.heading, text: section.heading.text });
  for (const block of section.content) {
    if (block.kind === 'paragraph') lines.push({ node: block, text: block.text });
    else if (block.kind === 'list')
      for (const item of pointsOf(block.items)) lines.push({ node: item, text: item.text });
  }
  return lines;
}

interface Found {
  readonly line: Line;
  readonly dated: DatedLine;
  readonly sources: readonly SourceSpan[];
}

/** Times that stand alone hold for the lines below, until the next one. */
function readLines(lines: readonly Line[], times: Times, expected: boolean): Found[] {
  const found: Found[] = [];
  let above: { readonly when: FuzzyDate; readonly node: TextNode } | null = null;
  // A time above its lines leads from the first one on; else the times may stand below, and nothing tells.
  const first = lines.find(({ node }) => node.kind !== 'heading');
  const leads = first !== undefined && timeAlone(first.text, times) !== null;
  for (const line of lines) {
    // Without a number, a line has a time only where times are expected.
    if (!expected && !/\d/.test(line.text) && above === null) continue;
    if (FIELD.test(line.text) || DECIDED.test(line.text)) continue;
    const alone = timeAlone(line.text, times);
    if (alone !== null) {
      above = leads ? { when: alone, node: line.node } : null;
      continue;
    }
    const dated = datedLine(line.text, times) ?? (expected ? untimedLine(line.text, times) : null);
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

/** Outside sections that are about time, one such line is chance; so many beside each other are a plan. */
const ENOUGH = 3;

export function readDatedLines(context: ImportContext): void {
  const { outline, ledger } = context;
  const sections = outline.sections.filter((section) => !isElsewhere(section));
  const candidates = sections.map((section) => {
    const expected = topicAround(section) === 'milestones';
    return { section, expected, found: readLines(linesOf(section), context.times(), expected) };
  });
  const all = candidates.reduce((sum, { found }) => sum + found.length, 0);
  for (const { section, expected, found } of candidates) {
    if (!expected && all < ENOUGH) continue;
    for (const { line, dated, sources } of found) {
      if ([...ledger.readAt(wholeOf(line.node))].some((kind) => OWN.has(kind))) continue;
      const reasons: CheckReason[] = [...(expected ? [] : (['shape'] as const)), ...timeReasons(dated.when)];
      const reading = readingOf(sources, reasons, isTimed(dated.when) ? 'timed' : 'untimed');
      ledger.add({ kind: 'milestone', title: dated.title, participants: [], when: dated.when, ...reading });
      if (PROPOSES.test(dated.title)) addProposal(context, line, dated, sources);
    }
    if (expected && found.length > 0) ledger.support(section.heading);
  }
}

/** «Samlet forslag til tiltak - januar 2022»: a point in time, and proposals that were made then. */
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

/** What a line cannot be a milestone beside. */
const OWN = new Set<ClaimKind>([
  'milestone',
  'measure',
  'decision',
  'goal',
  'assumption',
  'reference',
  'recommendation',
  'stakeholder',
]);
