/**
 * Recommendations and proposals: lists that somebody's recommending announces, enumerations in a sentence, proposals for
 * a decision. Who recommends decides the kind: the municipality's own bodies and groups propose, others recommend.
 */
import { undated } from '#domain/fuzzy-date.ts';
import type { CheckReason } from '../draft-plan.ts';
import { type List, type SourceSpan, type TextNode, passagesOf, wholeOf } from '../document-tree.ts';
import { pointsOf } from './goals.ts';
import { readingOf } from './ledger.ts';
import type { Content, Section } from './outline.ts';
import { namesInEnumeration } from './participants.ts';
import { type ImportContext, spanOf } from './recogniser.ts';
import { sentencesIn } from './sentences.ts';
import { bodyIn, groupMentions } from './vocabulary.ts';

const RECOMMENDS =
  /(?<!\p{L})(?:anbefal(?:er|te|t|ar|ing|inger|ingar|ingene|ingane)?|tilrå(?:r|dde|ding|dingar|dingane)?|rår til)(?!\p{L})/iu;

/** Quicker than the whole pattern, which most sentences do not fit. */
const MAY_RECOMMEND = /anbefal|tilrå|rår til/i;

/** A name of an organisation right before the word: «Nordlys Analyse anbefaler». */
const ORGANISATION = /(\p{Lu}[\p{L}&.-]*(?: (?:\p{Lu}[\p{L}&.-]*|AS|og \p{Lu}[\p{L}]+))*)\s*$/u;
const AFTER = /^\s*(?:fra|frå|av)\s+(\p{Lu}[\p{L}&.-]*(?: \p{Lu}[\p{L}&.-]*)*)/u;
const GENERIC =
  /(?<!\p{L})(konsulent\p{L}*|rådgiver\p{L}*|utreder\p{L}*|utgreiar\p{L}*|rapporten|utredningen|utgreiinga|revisor\p{L}*)(?!\p{L})/iu;

interface Recommender {
  readonly name: string | null;
  readonly own: boolean;
}

/** «Arbeidsgruppas anbefalinger» are the arbeidsgruppa's. */
const withoutGenitive = (name: string): string => name.replace(/(?<=\p{L}{5}(?:a|e|n))s$/u, '');

/** Who recommends, by the words around the word for it. */
function recommenderIn(text: string): Recommender | null {
  const found = MAY_RECOMMEND.test(text) ? RECOMMENDS.exec(text) : null;
  if (found === null) return null;
  const [before, after] = [text.slice(0, found.index), text.slice(found.index + found[0].length)];
  const body = bodyIn(before);
  const [group] = groupMentions(text);
  if (body !== null) return { name: body, own: true };
  if (group !== undefined) return { name: withoutGenitive(text.slice(group.start, group.end)), own: true };
  const name = ORGANISATION.exec(before)?.[1] ?? AFTER.exec(after)?.[1] ?? GENERIC.exec(text)?.[1];
  return { name: name ?? null, own: false };
}

function add(
  { ledger }: ImportContext,
  title: string,
  by: Recommender,
  sources: readonly SourceSpan[],
  given: readonly CheckReason[],
): void {
  const reasons: CheckReason[] = by.name === null ? [...given, 'bodyMissing'] : [...given];
  const reading = readingOf(sources, reasons);
  if (by.own) ledger.add({ kind: 'proposal', title, proposedBy: by.name, when: undated, ...reading });
  else ledger.add({ kind: 'recommendation', title, by: by.name, ...reading });
}

/** The words that announce a list as recommendations: the paragraph before it, or the heading above. */
function announcer(
  context: ImportContext,
  section: Section,
  content: Content,
): { node: TextNode; by: Recommender } | null {
  const lead = context.outline.leadOf(content);
  const last = lead === null ? undefined : sentencesIn(lead).at(-1);
  const byLead = last === undefined || lead === null || !lead.text.endsWith(':') ? null : recommenderIn(last.text);
  if (lead !== null && byLead !== null) return { node: lead, by: byLead };
  const { heading } = section;
  const byHeading = heading === null ? null : recommenderIn(heading.text);
  return heading === null || byHeading === null ? null : { node: heading, by: byHeading };
}

function addList(context: ImportContext, list: List, by: Recommender): void {
  for (const item of pointsOf(list.items)) add(context, item.text, by, [wholeOf(item)], []);
}

const INLINE = /(?:bl\.?\s?a\.?|blant annet|mellom anna|følgende|følgjande|er:|at:)\s+(.+)$/isu;

/** «Nordlys Analyse anbefaler bl.a. A, B og C»: three or more, or it is a sentence like others. */
function readSentence(context: ImportContext, passage: TextNode): void {
  for (const sentence of sentencesIn(passage)) {
    const by = recommenderIn(sentence.text);
    const listed = by === null ? undefined : INLINE.exec(sentence.text)?.[1];
    const names = listed === undefined ? [] : namesInEnumeration(listed.replace(/\.$/, ''));
    if (by !== null && names.length >= 3) {
      for (const name of names) add(context, name.replace(/^å /, ''), by, [spanOf(passage, sentence)], ['prose']);
    } else {
      const own = PROPOSES.test(sentence.text);
      if (!own && !IS_RECOMMENDED.test(sentence.text)) continue;
      add(context, sentence.text, { name: null, own }, [spanOf(passage, sentence)], ['prose']);
    }
  }
}

const PROPOSES = /^(?:det|vi) (?:foreslås|foreslår|vert foreslått|blir foreslått|føreslår)(?!\p{L})/iu;

/** Somebody recommends and is not named: seldom a group of the municipality, so nobody is made to answer it. */
const IS_RECOMMENDED = /^det (?:er en anbefaling om|er ei (?:anbefaling|tilråding) om|rås til)(?!\p{L})/iu;

/** «Kommunedirektørens forslag til innstilling:» and what stands below it. */
const FOR_DECISION = /(?:forslag|framlegg|fremlegg) til (?:innstilling|vedtak|tilråding)|innstilling(?!\p{L})/iu;

function readForDecision(context: ImportContext, section: Section): void {
  const { heading } = section;
  if (heading === null || !FOR_DECISION.test(heading.text)) return;
  const by: Recommender = { name: bodyIn(heading.text), own: true };
  context.ledger.support(heading);
  for (const block of section.content) {
    if (block.kind === 'list') addList(context, block, by);
    // What follows the proposed words is a signature: no sentence, and short.
    else if (block.kind === 'paragraph' && /[.:]$/.test(block.text)) add(context, block.text, by, [wholeOf(block)], []);
  }
}

export function readRecommendations(context: ImportContext): void {
  const { outline, ledger } = context;
  for (const section of outline.sections) {
    readForDecision(context, section);
    for (const block of section.content) {
      if (block.kind !== 'list' || block.items.some((item) => ledger.isTaken(item))) continue;
      const announced = announcer(context, section, block);
      if (announced === null) continue;
      addList(context, block, announced.by);
      ledger.support(announced.node);
    }
  }
  for (const passage of passagesOf(outline.blocks)) {
    if (passage.kind === 'paragraph' && !ledger.isTaken(passage)) readSentence(context, passage);
  }
}
