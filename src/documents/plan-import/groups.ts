/** Groups and roles: described below a heading or in a table, named with their members, or only mentioned. */
import type { CheckReason, DraftGroupKind } from '../draft-plan.ts';
import {
  type List,
  type ListItem,
  type Passage,
  type SourceSpan,
  type Table,
  type TextNode,
  passagesOf,
  wholeOf,
} from '../document-tree.ts';
import { describeGroup, emptyDescription, type GroupDescription } from './group-description.ts';
import { pointsOf } from './goals.ts';
import { type NewItem, readingOf } from './ledger.ts';
import type { Section } from './outline.ts';
import { namesInCell, namesInEnumeration } from './participants.ts';
import { type ImportContext, capitalised, spanOf } from './recogniser.ts';
import { sentencesIn } from './sentences.ts';
import { gridOf } from './table-grid.ts';
import { titledPoint } from './titled-point.ts';
import { type GroupMention, foldName, groupMentions } from './vocabulary.ts';

interface FoundGroup extends GroupDescription {
  readonly name: string;
  readonly groupKind: DraftGroupKind;
  readonly sources: readonly SourceSpan[];
  readonly reasons: readonly CheckReason[];
}

const groupItem = (group: FoundGroup): NewItem => ({
  kind: 'group',
  name: group.name,
  groupKind: group.groupKind,
  description: group.description,
  responsibilities: group.responsibilities,
  members: group.members,
  leader: group.leader,
  ...readingOf(group.sources, group.reasons),
});

const add = ({ ledger }: ImportContext, group: FoundGroup): void => ledger.add(groupItem(group));

const asGroup = (mention: GroupMention, node: TextNode): FoundGroup => {
  const span = { start: mention.start, end: mention.end };
  const name = node.text.slice(mention.start, mention.end);
  return {
    ...emptyDescription,
    name,
    groupKind: mention.kind,
    sources: [spanOf(node, span)],
    reasons: ['mentionOnly'],
  };
};

const NUMBERED = /^\d[\d.]*\s+/;

/** «Samlinger med arbeidsgruppene» is about meetings, «Arbeidsgruppa skal» the beginning of a sentence. */
const LEADS_ON = /(?<!\p{L})(?:med|til|for|fra|frå|av|i|på|om|og)(?!\p{L})|[,;:]/iu;
const GOES_ON = /(?<!\p{L})(?:skal|har|er|må|kan|får|bør|vil|består|gir|oppretter)(?!\p{L})/iu;

/** The group that a heading or a label is the name of: it names one and hardly more. */
function namedGroup(label: string): GroupMention | null {
  const name = label.replace(NUMBERED, '').replace(/:$/, '');
  const mentions = groupMentions(name);
  const [mention] = mentions;
  if (mention === undefined || mentions.length > 2 || name.split(/\s+/).length > 8) return null;
  // «Prosjektleder velger ut arbeidsgruppene» names two and is a sentence; «prosjekteier/oppdragsgiver» is one.
  const second = mentions[1];
  if (second !== undefined && name.slice(mention.end, second.start).length > 4) return null;
  const before = name.slice(0, mention.start);
  const isName = before.split(/\s+/).length <= 3 && !LEADS_ON.test(before) && !GOES_ON.test(name.slice(mention.end));
  return isName ? mention : null;
}

/** The sections that describe a group: its own, and those right below that are labels or its name once more. */
const describing = (section: Section): Section[] => [
  section,
  ...section.children.filter(({ heading }) => isLabel(heading, section.heading?.text ?? '')),
];

const LABELS = /^(?:medlem|deltak|deltag|sammens|samanset|består|ansvar|oppg|mandat|rolle|leder|leiar|møte)/i;

function isLabel(heading: TextNode | null, group: string): boolean {
  if (heading === null) return false;
  return LABELS.test(heading.text) || foldName(heading.text) === foldName(group);
}

/** «Mandat for arbeidsgruppe 1: Turnus»: the group has a name, even if nothing more is said of it. */
function readMandated(context: ImportContext, heading: TextNode): DraftGroupKind | null {
  const [mention] = groupMentions(heading.text);
  if (mention === undefined || mention.kind !== 'working') return null;
  const whole = asGroup({ ...mention, end: heading.text.length }, heading);
  add(context, { ...whole, name: capitalised(whole.name) });
  return mention.kind;
}

function readHeaded(context: ImportContext, section: Section): DraftGroupKind | null {
  const { heading } = section;
  if (heading !== null && section.topic === 'mandate') return readMandated(context, heading);
  const mention = heading === null ? null : namedGroup(heading.text);
  if (heading === null || mention === null) return null;
  const sections = describing(section);
  const description = sections.reduce((sum, part) => describeGroup(part, sum), emptyDescription);
  const headings = sections.flatMap((part) => (part.heading === null ? [] : [part.heading]));
  const nodes = [...headings, ...passagesOf(sections.flatMap((part) => part.content))].map(wholeOf);
  const name = heading.text.replace(NUMBERED, '').replace(/:$/, '');
  const empty =
    description.members.length + description.responsibilities.length === 0 && description.description === null;
  const reasons: CheckReason[] = empty ? ['mentionOnly'] : description.guessed ? ['prose'] : [];
  add(context, { ...description, name, groupKind: mention.kind, sources: nodes, reasons });
  return mention.kind;
}

const ROLE_COLUMN = /^(?:rolle|funksjon|gruppe|organ|ledd)/i;
const MEMBER_COLUMN = /navn|namn|hvem|kven|medlem|deltak|deltag|sammensetning|samansetning|bemanning/i;
const DUTY_COLUMN = /ansvar|oppgave|oppgåve|mandat|beskrivelse|skildring/i;

function readTable(context: ImportContext, table: Table): DraftGroupKind[] {
  const grid = gridOf(table);
  const [heading = []] = grid.rows;
  const column = (pattern: RegExp): number => heading.findIndex((cell) => pattern.test(cell?.text ?? ''));
  const [role, members, duties] = [column(ROLE_COLUMN), column(MEMBER_COLUMN), column(DUTY_COLUMN)];
  if (role === -1 || (members === -1 && duties === -1)) return [];
  context.ledger.support(...heading);
  return grid.rows.slice(1).flatMap((row) => {
    const [cell, who, duty] = [row[role] ?? null, row[members] ?? null, row[duties] ?? null];
    const mention = cell === null ? null : namedGroup(cell.text);
    if (cell === null || mention === null) return [];
    const { names, divided } = namesInCell(who?.text ?? '');
    add(context, {
      ...emptyDescription,
      name: cell.text,
      groupKind: mention.kind,
      members: names,
      responsibilities: duty === null || duty.text === '' ? [] : duty.text.split('\n'),
      sources: [cell, who, duty].flatMap((one) => (one === null || one.text === '' ? [] : [wholeOf(one)])),
      reasons: divided ? ['namesDivided'] : [],
    });
    return [mention.kind];
  });
}

/** A group is named in the first words, where its name would stand. */
const namesGroup = ({ text }: TextNode): boolean => groupMentions(text.slice(0, 100)).length > 0;

/** «Styringsgruppe: rådmann, kommunalsjef og tillitsvalgt». */
function readLabelled(context: ImportContext, node: TextNode): DraftGroupKind | null {
  const { title, said } = namesGroup(node) ? titledPoint(node.text) : { title: '', said: '' };
  const mention = said === '' ? null : namedGroup(title);
  if (mention === null) return null;
  const short = said.split(/[,;]|\sog\s/).every((part) => part.trim().split(/\s+/).length <= 8);
  const sentences = /\.\s|\b(?:skal|har|er)\b/.test(said);
  const names = short && !sentences ? namesInEnumeration(said) : [];
  const isMembers = names.length > 0;
  const reasons: CheckReason[] = isMembers ? [] : ['prose'];
  const description = isMembers ? { members: names } : { description: said };
  add(context, {
    ...emptyDescription,
    ...description,
    name: title,
    groupKind: mention.kind,
    sources: [wholeOf(node)],
    reasons,
  });
  return mention.kind;
}

/** «Det nedsettes fire arbeidsgrupper: hjemmetjenester, institusjon og forebygging.» */
const LISTED = /(?:etabler|opprett|nedsett|sett)\p{L}* (?:ned )?(?:\p{L}+ ){0,3}?(\p{L}*grupper): ([^.:]+)\.?$/iu;

function readListed(context: ImportContext, passage: TextNode): DraftGroupKind | null {
  for (const sentence of sentencesIn(passage)) {
    const [, word, listed] = sentence.text.includes('grupper:') ? (LISTED.exec(sentence.text) ?? []) : [];
    const kind = word === undefined ? undefined : groupMentions(word)[0]?.kind;
    const names = listed === undefined ? [] : namesInEnumeration(listed);
    if (kind === undefined || names.length < 2) continue;
    const sources = [spanOf(passage, sentence)];
    for (const name of names) add(context, { ...emptyDescription, name, groupKind: kind, sources, reasons: ['prose'] });
    return kind;
  }
  return null;
}

/** «Prosjektleder er enhetsleder for hjemmetjenesten.» */
const ROLE_IS = /^(\p{L}+) (?:er|blir|vert) ([^.;:]{3,80})\.?$/u;
const ROLES = new Set<DraftGroupKind>(['client', 'projectLeader', 'projectStaff']);

function readRole(context: ImportContext, passage: TextNode): DraftGroupKind | null {
  for (const sentence of sentencesIn(passage)) {
    const [, role, who] = ROLE_IS.exec(sentence.text) ?? [];
    const kind = role === undefined ? undefined : groupMentions(role)[0]?.kind;
    if (role === undefined || who === undefined || kind === undefined || !ROLES.has(kind) || GOES_ON.test(who))
      continue;
    const sources = [spanOf(passage, sentence)];
    add(context, { ...emptyDescription, name: role, groupKind: kind, members: [who], sources, reasons: ['prose'] });
    return kind;
  }
  return null;
}

const NEW_GROUP =
  /(?:etabler\p{L}*|opprett\p{L}*|nedsett\p{L}*|sett\p{L}* ned|skipa?st?)\s+(?:det\s+)?(?:en\s+|ei\s+|ein\s+)?(arbeidsgrupp\p{L}*)/iu;

/** «Institusjoner: … Det etableres en arbeidsgruppe»: a group that has no name but its subject. */
function readEstablished(context: ImportContext, item: ListItem): boolean {
  if (!/arbeidsgrupp/i.test(item.text)) return false;
  const { title, said } = titledPoint(item.text);
  const found = said === '' ? null : NEW_GROUP.exec(said);
  if (found?.[1] === undefined) return false;
  const start = item.text.length - said.length + found.index;
  add(context, {
    ...emptyDescription,
    name: `${capitalised(found[1])} (${title})`,
    groupKind: 'working',
    sources: [spanOf(item, { start, end: start + found[0].length })],
    reasons: ['prose'],
  });
  return true;
}

/** «Det opprettes tre arbeidsgrupper:», «arbeidsgruppene blir:» */
const NAMES_FOLLOW =
  /(?<!\p{L})(?:blir|vert|er|opprettes|opprettast|etableres|etablerast|nedsettes|settes ned|følgende|følgjande)(?!\p{L}).*:$/iu;
const PLURAL = /grupp(?:er|ene|ane)$/iu;

/** Which groups a list names: by the words before it, or because each of its points is the name of one. */
function namesFollow(lead: TextNode | null, items: readonly ListItem[]): DraftGroupKind | null {
  const last = lead === null ? undefined : sentencesIn(lead).at(-1);
  const announced = last === undefined ? undefined : groupMentions(last.text)[0];
  if (announced !== undefined && last !== undefined && NAMES_FOLLOW.test(last.text)) {
    if (PLURAL.test(last.text.slice(announced.start, announced.end))) return announced.kind;
  }
  if (!items.every(namesGroup)) return null;
  const named = items.map((item) => (titledPoint(item.text).said === '' ? namedGroup(item.text) : null));
  return items.length > 1 && named.every((mention) => mention !== null) ? (named[0]?.kind ?? null) : null;
}

function readNames(context: ImportContext, list: List): DraftGroupKind | null {
  const lead = context.outline.leadOf(list);
  const kind = namesFollow(lead, list.items);
  if (kind === null || list.items.some((item) => context.ledger.isTaken(item))) return null;
  for (const item of list.items) {
    const groupKind = namedGroup(item.text)?.kind ?? kind;
    add(context, {
      ...emptyDescription,
      name: item.text,
      groupKind,
      sources: [wholeOf(item)],
      reasons: ['mentionOnly'],
    });
  }
  if (lead !== null && groupMentions(lead.text).length > 0) context.ledger.support(lead);
  return kind;
}

const MENTIONED = new Set<DraftGroupKind>(['steering', 'project', 'working', 'reference', 'management']);
/** A genitive before it makes it somebody's own and not the project's: «rådmannens ledergruppe». */
const OWNED = /(?:\p{L}{4,}s|(?<!\p{L})(?:si|sin|sitt)) $/u;
const ADJECTIVE = /(?<!\p{L})\p{Ll}+(?:isk|iv|lig|leg) $/u;

/** How far before a group's name the word stands that tells whose it is, or which. */
const LONGEST_WORD = 40;

/** Groups that nobody describes: named once, with what sentences anywhere say of them. */
function readMentions(context: ImportContext, known: ReadonlySet<DraftGroupKind>): void {
  const mentions = new Map<DraftGroupKind, { readonly first: FoundGroup; readonly passages: Set<Passage> }>();
  for (const passage of passagesOf(context.outline.blocks)) {
    for (const mention of groupMentions(passage.text)) {
      const before = passage.text.slice(Math.max(0, mention.start - LONGEST_WORD), mention.start);
      const isOwned = mention.kind === 'management' && OWNED.test(before);
      if (!MENTIONED.has(mention.kind) || known.has(mention.kind) || isOwned) continue;
      const start = mention.start - (ADJECTIVE.exec(before)?.[0].length ?? 0);
      const found = mentions.get(mention.kind) ?? {
        first: asGroup({ ...mention, start }, passage),
        passages: new Set(),
      };
      mentions.set(mention.kind, found);
      found.passages.add(passage);
    }
  }
  for (const [kind, { first, passages }] of mentions) {
    const found = [...passages].reduce((sum, text) => describeGroup({ kind, text }, sum), emptyDescription);
    if (found.spans.length === 0) context.ledger.mention(groupItem(first));
    else add(context, { ...first, ...found, sources: [...first.sources, ...found.spans], reasons: ['prose'] });
  }
}

export function readGroups(context: ImportContext): void {
  const { outline, ledger } = context;
  const known = new Set<DraftGroupKind>();
  const note = (kind: DraftGroupKind | null): void => {
    if (kind !== null) known.add(kind);
  };
  for (const section of outline.sections) {
    if (section.heading === null || !ledger.isTaken(section.heading)) note(readHeaded(context, section));
    if (section.topic === 'roles') ledger.support(section.heading);
    for (const block of section.content) {
      if (block.kind === 'table') for (const kind of readTable(context, block)) note(kind);
      else if (block.kind === 'paragraph' && !ledger.isTaken(block)) {
        note(readLabelled(context, block));
        note(readListed(context, block));
        note(readRole(context, block));
      } else if (block.kind === 'list') {
        const named = readNames(context, block);
        note(named);
        if (named !== null) continue;
        for (const item of pointsOf(block.items)) {
          if (!ledger.isTaken(item)) note(readLabelled(context, item));
          if (readEstablished(context, item)) known.add('working');
        }
      }
    }
  }
  readMentions(context, known);
}
