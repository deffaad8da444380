/** What is said of a group: who sits in it, what it shall do, who leads it. */
import type { DraftGroupKind } from '../draft-plan.ts';
import { type Passage, type SourceSpan } from '../document-tree.ts';
import { pointsOf } from './goals.ts';
import type { Section } from './outline.ts';
import { namesInEnumeration } from './participants.ts';
import { spanOf } from './recogniser.ts';
import { type Stretch, sentencesIn, sentencesOf } from './sentences.ts';
import { bodyIn, groupMentions } from './vocabulary.ts';

export interface GroupDescription {
  readonly description: string | null;
  readonly responsibilities: readonly string[];
  readonly members: readonly string[];
  readonly leader: string | null;
}

export interface FoundDescription extends GroupDescription {
  /** Members or duties were taken from sentences. */
  readonly guessed: boolean;
  /** Sentences outside the group's own section that say something of it. */
  readonly spans: readonly SourceSpan[];
}

export const emptyDescription: FoundDescription = {
  description: null,
  responsibilities: [],
  members: [],
  leader: null,
  guessed: false,
  spans: [],
};

const MEMBERS = /medlem|deltak|deltag|sammens|samanset|består av|bemanning|representant/i;
const CONSISTS =
  /(?:består av|samansett av|sammensatt av|sammensettes av|setjast saman av|settes sammen av|utgjøres av|medlemmer er|har deltakere fra|som er)\s+(.+?)\.?$/iu;
const DUTY = /(?<!\p{L})(?:skal|har ansvar|ansvar(?:et)? (?:er|for)|har som oppgave|oppgaven? er|må|kan)(?!\p{L})/iu;
const BEGINS_AS_DUTY =
  /^(?:skal|har|kan|må|bør|er|å|gi|lede|følge|sikre|sørge|utarbeide|bidra|godkjenne|behandle|ta|følgje|leie)(?!\p{L})/iu;

const wordsIn = (text: string): number => text.split(/\s+/).length;

/** A noun phrase names somebody; a verb first, or many words, tell what to do. */
const isMember = (text: string): boolean => !BEGINS_AS_DUTY.test(text) && wordsIn(text) <= 8 && !/[.;]$/.test(text);

function addSentence(sum: FoundDescription, sentence: Stretch): FoundDescription {
  const consists = CONSISTS.exec(sentence.text)?.[1];
  if (consists !== undefined) {
    return { ...sum, members: [...sum.members, ...namesInEnumeration(consists)], guessed: true };
  }
  if (DUTY.test(sentence.text)) return { ...sum, responsibilities: [...sum.responsibilities, sentence.text] };
  return sum;
}

function addParagraph(sum: FoundDescription, text: string, alone: boolean): FoundDescription {
  const sentences = sentencesOf(text);
  const [first] = sentences;
  if (first === undefined) return sum;
  if (alone && sentences.length === 1 && wordsIn(text) <= 6 && !DUTY.test(text) && !/[.:]$/.test(text)) {
    return { ...sum, members: [...sum.members, ...namesInEnumeration(text)] };
  }
  const described = { ...sum, description: sum.description ?? first.text };
  return sentences.reduce(addSentence, described);
}

function ofSection(section: Section, before: FoundDescription): FoundDescription {
  const label = section.heading?.text ?? '';
  let sum = before;
  let lead = label;
  for (const block of section.content) {
    if (block.kind === 'paragraph') {
      sum = addParagraph(sum, block.text, section.content.length === 1);
      lead = block.text.endsWith(':') ? block.text : label;
    } else if (block.kind === 'list') {
      const points = pointsOf(block.items).map(({ text }) => text);
      const members = MEMBERS.test(lead) || points.every(isMember);
      sum = members
        ? { ...sum, members: [...sum.members, ...points] }
        : { ...sum, responsibilities: [...sum.responsibilities, ...points] };
      lead = label;
    }
  }
  return sum;
}

interface Mentioned {
  readonly kind: DraftGroupKind;
  readonly text: Passage;
}

const LEADS = /(\p{Lu}[^.,;]{3,60}?) (?:er leder|leder|er leiar|leier) (?:for |av |i )?(?=\p{L}*grupp)/u;

/** «Styringsgruppa er kommunedirektørens ledergruppe», and not «er viktig»: a name has a noun for people in it. */
const IS = /^ er ((?=[^.;]*(?:gruppe|gruppa|leder|leiar|direktør|sjef|råd|utvalg|utval|tillitsval))[^.;]{3,120})/iu;
const LED_BY = /^ (?:ledes|leiast|vert leia|blir ledet) av ([^.,;]{3,60}?)(?=[.,;]|\sog\s|$)/u;

/** «Formannskapet er styringsgruppe». */
const ACTS_AS =
  /^(\p{Lu}[^\s.,;]*(?: [^\s.,;]+){0,3}) (?:er|utgjør|(?:vil )?fungere?r? som|er oppnevnt som|skal være) (?:\p{Ll}+ ){0,2}$/u;

/** Sentences that say who sits in a group or what it shall do, anywhere in the document. */
function ofMention({ kind, text: passage }: Mentioned, before: FoundDescription): FoundDescription {
  let { members, leader } = before;
  const [responsibilities, spans] = [[...before.responsibilities], [...before.spans]];
  for (const sentence of sentencesIn(passage)) {
    const mention = groupMentions(sentence.text).find((one) => one.kind === kind);
    if (mention === undefined) continue;
    const [head, tail] = [sentence.text.slice(0, mention.end), sentence.text.slice(mention.end)];
    const listedAfter =
      /^,? (?:som er|(?:som )?består av|skal bestå av|bestående av|beståande av|utgjøres av|skal settes sammen av) ([^.;]+)/iu.exec(
        tail,
      )?.[1];
    const leads = LEADS.exec(head)?.[1] ?? LED_BY.exec(tail)?.[1];
    // The group is the subject: only words like «hver av» may stand before it.
    const duty = listedAfter === undefined && wordsIn(head) <= 4 && tail.startsWith(' skal ');
    const actor = kind === 'management' ? undefined : ACTS_AS.exec(sentence.text.slice(0, mention.start))?.[1];
    const acting = actor === undefined || bodyIn(actor) === null ? undefined : actor;
    const named = wordsIn(head) === 1 ? IS.exec(tail)?.[1] : undefined;
    const listed = listedAfter ?? named ?? acting;
    if (listed === undefined && leads === undefined && !duty) continue;
    const names = listed === undefined ? [] : namesInEnumeration(listed.replace(/\.+$/, ''));
    if (names.length > members.length) members = names;
    leader ??= leads ?? null;
    if (duty) responsibilities.push(tail.trim());
    spans.push(spanOf(passage, sentence));
  }
  return { ...before, members, leader, responsibilities, spans };
}

/** Adds what a section, or a passage that mentions a group of the kind, says of it. */
export function describeGroup(place: Section | Mentioned, before: FoundDescription): FoundDescription {
  return 'text' in place ? ofMention(place, before) : ofSection(place, before);
}
