/**
 * Decisions: lists and quotations that a body's deciding announces, and sentences that tell what was decided, by whom,
 * when, in which case. All of them were made before the plan came here.
 */
import { type FuzzyDate, undated } from '#domain/fuzzy-date.ts';
import type { CheckReason } from '../draft-plan.ts';
import {
  type Block,
  type Heading,
  type List,
  type ListItem,
  type SourceSpan,
  type TextNode,
  passagesOf,
  wholeOf,
} from '../document-tree.ts';
import { type ClaimKind, readingOf } from './ledger.ts';
import { type ImportContext, TOLD, spanOf, trimmed } from './recogniser.ts';
import { type Stretch, sentencesIn, sentencesOf } from './sentences.ts';
import { hasInterval, timeReasons } from './times.ts';
import { bodyIn, caseNumberIn } from './vocabulary.ts';

interface NewDecision {
  readonly title: string;
  readonly points?: readonly string[];
  readonly decidedBy: string | null;
  readonly date?: FuzzyDate | undefined;
  readonly caseNumber: string | null;
  readonly deadline?: FuzzyDate | undefined;
  readonly effective?: FuzzyDate | undefined;
  readonly sources: readonly SourceSpan[];
  readonly reasons: readonly CheckReason[];
}

function add({ ledger }: ImportContext, { sources, reasons, ...decision }: NewDecision): void {
  const found: CheckReason[] = [...reasons, ...(decision.date === undefined ? [] : timeReasons(decision.date))];
  if (decision.decidedBy === null) found.push('bodyMissing');
  ledger.add({
    kind: 'decision',
    title: decision.title,
    points: decision.points ?? [],
    decidedBy: decision.decidedBy,
    date: decision.date ?? undated,
    caseNumber: decision.caseNumber,
    deadline: decision.deadline ?? undated,
    effective: decision.effective ?? undated,
    registeredAfterwards: true,
    ...readingOf(sources, found),
  });
}

const ANNOUNCES =
  /(?<!\p{L})(?:\p{L}*vedtak|vedtok|vedtatt|vedtekne|beslutning(?:er|ar|ene|ane)?|besluttet|besluttende|avgjerd(?:er)?|bestemt)(?!\p{L})/iu;
const NOT_YET = /forslag|framlegg|innstilling|tilråding|anbefal|skal|oppfølging|utkast/iu;

/** Words that end in a colon, or a heading, and say that decisions follow. */
function announces(text: string, isHeading: boolean): boolean {
  if (!isHeading && !text.endsWith(':')) return false;
  const last = sentencesOf(text).at(-1)?.text ?? '';
  return ANNOUNCES.test(last) && !NOT_YET.test(last);
}

interface Announcement {
  readonly decidedBy: string | null;
  readonly date: FuzzyDate | undefined;
  readonly caseNumber: string | null;
  /** Some of it stands at the head of the document, and not with the decision. */
  readonly joined: boolean;
  /** «Vedtak» may be one with several points; «beslutninger» are many. */
  readonly resolution: boolean;
  readonly source: SourceSpan;
}

/** The first time that is a moment in the past of the decision, not a period that it is about. */
const momentIn = (text: string, { timesIn }: ImportContext): FuzzyDate | undefined =>
  timesIn(text).find(({ date }) => date.kind === 'at' && date.precision !== 'year' && hasInterval(date))?.date;

/** What an announcement leaves out, the head of the minutes says. */
function announcementOf(node: TextNode, context: ImportContext): Announcement {
  const { meeting } = context;
  const own = bodyIn(node.text);
  if (own === null) context.ledger.claim('support', meeting.sources);
  return {
    decidedBy: own ?? meeting.body,
    date: momentIn(node.text, context) ?? (own === null ? (meeting.date ?? undefined) : undefined),
    caseNumber: caseNumberIn(node.text) ?? (own === null ? meeting.caseNumber : null),
    joined: own === null && meeting.body !== null,
    resolution: /vedtak(?!\p{L})|vedtok/iu.test(node.text),
    source: wholeOf(node),
  };
}

const LASTS = new Set<FuzzyDate['kind']>(['from', 'conditional']);

/** What a point says of when it holds and by when it must be done. */
function timesOf(text: string, context: ImportContext): Pick<NewDecision, 'effective' | 'deadline'> {
  const found = context.timesIn(text).map(({ date }) => date);
  return {
    effective: found.find(({ kind }) => LASTS.has(kind)),
    deadline: found.find(({ kind }) => kind === 'deadline') ?? deliveredAt(text, context),
  };
}

const DELIVERED =
  /(?<!\p{L})(?:leveres|leverast|legges fram|legges frem|leggjast fram|legge fram|legge frem)(?!\p{L})/iu;

/** «Planen legges fram i junimøtet»: a deadline by what shall happen, whatever its words. */
function deliveredAt(text: string, { timesIn }: ImportContext): FuzzyDate | undefined {
  const delivered = DELIVERED.exec(text);
  if (delivered === null) return undefined;
  return timesIn(text).findLast(({ date, start }) => hasInterval(date) && start > delivered.index)?.date;
}

function addText(
  context: ImportContext,
  text: string,
  rest: readonly string[],
  told: Announcement,
  sources: readonly SourceSpan[],
  reasons: readonly CheckReason[] = [],
): void {
  const sentences = sentencesOf(text.replace(/^[«"“]\s*|\s*[»"”]\.?$/g, ''));
  const [first] = sentences;
  if (first === undefined) return;
  add(context, {
    title: first.text,
    points: [...sentences.slice(1).map((sentence) => sentence.text), ...rest],
    decidedBy: told.decidedBy ?? bodyIn(first.text),
    date: told.date,
    caseNumber: told.caseNumber ?? caseNumberIn(text),
    ...timesOf(text, context),
    sources: [...sources, told.source],
    reasons: told.joined ? [...reasons, 'joined'] : reasons,
  });
}

const below = (item: ListItem): ListItem[] => item.items.flatMap((one) => [one, ...below(one)]);

/** One resolution with its points, where one case was decided; else each point is a decision of its own. */
function addList(context: ImportContext, list: List, told: Announcement): void {
  const [first] = list.items;
  const isOne = told.caseNumber !== null || (list.ordered && told.resolution);
  if (first !== undefined && list.items.length > 1 && isOne) {
    const all = list.items.flatMap((item) => [item, ...below(item)]);
    const points = all.slice(1).map(({ text }) => text);
    addText(context, first.text, points, told, all.map(wholeOf));
    return;
  }
  for (const item of list.items) {
    const under = below(item);
    addText(
      context,
      item.text,
      under.map(({ text }) => text),
      told,
      [item, ...under].map(wholeOf),
    );
  }
}

const QUOTED = /^[«"“]/;
/** «Struktur:» divides a list of decisions; it does not end it. */
const isLabel = (block: Block): block is Heading =>
  block.kind === 'heading' && block.guessed && block.text.endsWith(':');

/** What an announcement is followed by: lists with their labels, or one quotation, or under a heading the first sentences. */
function readAnnounced(
  context: ImportContext,
  announcer: TextNode,
  following: readonly Block[],
  isHeading: boolean,
): void {
  const { ledger } = context;
  const told = announcementOf(announcer, context);
  let any = false;
  for (const [i, block] of following.entries()) {
    const next = following[i + 1];
    if (block.kind === 'list') {
      if (block.items.some((item) => ledger.isTaken(item))) break;
      addList(context, block, told);
      any = true;
    } else if (isLabel(block) && next?.kind === 'list') ledger.support(block);
    else if (
      block.kind === 'paragraph' &&
      !any &&
      !block.text.endsWith(':') &&
      (QUOTED.test(block.text) || isHeading)
    ) {
      if (ledger.isTaken(block)) break;
      const reasons: CheckReason[] = QUOTED.test(block.text) ? [] : ['shape'];
      addText(context, block.text, [], told, [wholeOf(block)], reasons);
      any = true;
    } else break;
  }
  if (any) ledger.support(announcer);
}

const VERB = '(?:vedtatt|vedteken|vedteke|vedtekne|godkjent|godkjend|besluttet|bestemt|fastsatt|fastsett)';
/** «Plan for X ble vedtatt av kommunestyret 12. juni 2024, sak 45/24». */
const PASSIVE = new RegExp(
  `^(.{6,220}?),?\\s(?:(?:ble|blei|er|vart|vert|har blitt)\\s)?${VERB}\\s(?:av|i)\\s(.+)$`,
  'isu',
);
/** «Planstrategien (vedtatt 12.6.24, sak 45/24) er …». */
const BRACKET = new RegExp(`(\\p{Lu}[\\p{L}-]+(?: [\\p{L}-]+){0,6}) \\((?:${VERB})([^()]{4,80})\\)`, 'u');
/** «I budsjettvedtaket punkt 7 heter det: «Kommunedirektøren bes utrede …» */
const QUOTES = /(?:vedtak\p{L}*|vedtok)[^:«»]{0,80}:\s*[«"“]([^«»"”]{10,}?)[»"”]?\.?$/isu;
/** «Kommunestyret vedtok 12. juni 2023 i sak 45/23 å …»; «Formannskapet ba om at …». */
const ACTIVE =
  /(?<!\p{L})(?:vedtok|har vedtatt|har vedteke|besluttet|beslutta|fattet vedtak|gjorde vedtak|gjort vedtak|godkjente|ba|bestilte|har bedt|vedtatt at|bestemte)(?!\p{L})|^I vedtaket /iu;
const IMPERSONAL =
  /^(.*?)(?<!\p{L})(?:det (?:er|ble|vart)|(?:er|ble|vart) det) (?:besluttet|beslutta|vedtatt|vedteke|bestemt)(?: at| å)\s+(.+)$/isu;

interface Told {
  readonly title: string;
  /** Where who, when and which case stand. */
  readonly about: string;
}

/** A sentence that tells of a decision, with what was decided apart from who and when. */
function toldIn(sentence: string): Told | null {
  if (!MAY_DECIDE.test(sentence) || NEGATED.test(sentence)) return null;
  const quoted = QUOTES.exec(sentence);
  if (quoted?.[1] !== undefined) return { title: quoted[1], about: sentence.slice(0, sentence.indexOf(quoted[1])) };
  const bracket = BRACKET.exec(sentence);
  if (bracket?.[1] !== undefined && bracket[2] !== undefined) return { title: bracket[1], about: bracket[2] };
  const impersonal = IMPERSONAL.exec(sentence);
  if (impersonal?.[2] !== undefined) return { title: impersonal[2], about: sentence };
  const passive = PASSIVE.exec(sentence);
  if (passive?.[1] !== undefined && passive[2] !== undefined && bodyIn(passive[2]) !== null) {
    return { title: passive[1], about: passive[2] };
  }
  const active = ACTIVE.exec(sentence);
  const body = bodyIn(sentence);
  const anchored = active !== null && (active.index === 0 || (body !== null && sentence.indexOf(body) < active.index));
  return anchored ? { title: sentence, about: sentence } : null;
}

/** Quicker than the patterns, of which most sentences fit none. */
const MAY_DECIDE = /vedt|beslut|bestem|bestil|godkjen|fastsa|fastset|fattet|gjor|(?:^| )ba |bedt/i;
const NEGATED =
  /(?<!\p{L})(?:ikke|ikkje) (?:er |ble )?(?:vedtatt|fattet|besluttet|tatt)|skal (?:vedtas|vedtakast|fatte)|må (?:vedtas|vedtakast)|når .* (?:er|blir) vedtatt|forslag til (?:vedtak|innstilling)/iu;

function addSentence(context: ImportContext, passage: TextNode, sentence: Stretch, told: Told): void {
  const date = momentIn(told.about, context);
  const caseNumber = caseNumberIn(told.about) ?? caseNumberIn(sentence.text);
  const title = trimmed(told.title, 0, told.title.length).text.replace(/^(?:følgende|følgjande|denne|dette)\s+/iu, '');
  add(context, {
    title,
    decidedBy: bodyIn(told.about),
    date,
    caseNumber,
    ...(told.title === told.about ? { deadline: deliveredAt(sentence.text, context) } : {}),
    sources: [spanOf(passage, sentence)],
    reasons: ['prose'],
  });
}

/** A case that is only referred to: «i henhold til vedtak i FSK-sak 45/24». One decision for each case number. */
const REFERRED = /(?:vedtak|vedteke)\s+(?:i\s+)?(?:\p{Lu}{2,4}-?\s?sak|sak|\p{L}+sak)\s*(\d{1,4}\/\d{2,4})/iu;

/** An attachment may tell of a decision as well. */
const TOLD_OTHERWISE = new Set([...TOLD].filter((kind) => kind !== 'reference'));

function readProse(context: ImportContext, passage: TextNode, cases: Set<string>): void {
  for (const sentence of sentencesIn(passage)) {
    const span = spanOf(passage, sentence);
    if (context.ledger.isReadAs(TOLD_OTHERWISE, span)) continue;
    const told = toldIn(sentence.text);
    const known = caseNumberIn(sentence.text);
    if (told !== null && (known === null || !cases.has(known))) addSentence(context, passage, sentence, told);
    if (told !== null && known !== null) cases.add(known);
  }
}

function readReferred(context: ImportContext, passage: TextNode, cases: Set<string>): void {
  for (const sentence of sentencesIn(passage)) {
    const referred = REFERRED.exec(sentence.text);
    if (referred?.[1] === undefined || cases.has(referred[1])) continue;
    cases.add(referred[1]);
    add(context, {
      title: sentence.text,
      decidedBy: bodyIn(referred[0]),
      caseNumber: referred[1],
      sources: [spanOf(passage, sentence)],
      reasons: ['prose'],
    });
  }
}

/** The plan itself was adopted: its front page says by whom and when. */
function readAdoption(context: ImportContext): void {
  const { title, adoptedBy, adoptedDate, adoptedCaseNumber } = context.facts;
  const sources = [adoptedBy, adoptedDate].flatMap((fact) => fact?.sources ?? []);
  if (title === null || adoptedBy === null || sources.some((span) => context.ledger.isReadAs(DECIDED, span))) return;
  add(context, {
    title: title.value,
    decidedBy: bodyIn(adoptedBy.value) ?? adoptedBy.value,
    date: adoptedDate?.value,
    caseNumber: adoptedCaseNumber?.value ?? null,
    sources,
    reasons: ['joined'],
  });
}

const DECIDED = new Set<ClaimKind>(['decision']);

export function readDecisions(context: ImportContext): void {
  const { outline } = context;
  for (const [i, block] of outline.blocks.entries()) {
    if (block.kind !== 'paragraph' && block.kind !== 'heading') continue;
    const isHeading = block.kind === 'heading';
    if (announces(block.text, isHeading)) readAnnounced(context, block, outline.blocks.slice(i + 1, i + 12), isHeading);
  }
  const cases = new Set<string>();
  const passages = [...passagesOf(outline.blocks)].filter(
    (passage) => passage.kind === 'paragraph' || passage.kind === 'item',
  );
  for (const passage of passages) readProse(context, passage, cases);
  for (const passage of passages) readReferred(context, passage, cases);
  readAdoption(context);
}
