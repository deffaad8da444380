/** Goals and assumptions: lists and paragraphs under headings that say so, and lists that a sentence announces as goals. */
import type { CheckReason, GoalKind } from '../draft-plan.ts';
import { type List, type ListItem, type Passage, wholeOf } from '../document-tree.ts';
import { readingOf } from './ledger.ts';
import type { Content, Section } from './outline.ts';
import type { ImportContext } from './recogniser.ts';
import { type Topic, topicOf } from './topics.ts';

interface GoalTopic {
  readonly goalKind: GoalKind | 'assumption';
  readonly unclear: boolean;
}

const goalTopics: Partial<Readonly<Record<Topic, GoalTopic>>> = {
  overallGoals: { goalKind: 'overall', unclear: false },
  resultGoals: { goalKind: 'result', unclear: false },
  processGoals: { goalKind: 'process', unclear: false },
  goals: { goalKind: 'result', unclear: true },
  assumptions: { goalKind: 'assumption', unclear: false },
};

/** «Hovedmål: alle får heile stillingar»: the point says itself which kind it is. */
const LABELLED = /^([^:]{3,40}):\s+(.+)$/su;

function addGoal({ ledger }: ImportContext, passage: Passage, under: GoalTopic, reasons: readonly CheckReason[]): void {
  const [, label, said] = LABELLED.exec(passage.text) ?? [];
  const named = label === undefined ? null : topicOf(label);
  const own = named === null ? undefined : goalTopics[named];
  const topic = own ?? under;
  const text = own === undefined || said === undefined ? passage.text : said;
  const reading = readingOf([wholeOf(passage)], topic.unclear ? [...reasons, 'kindUnclear'] : reasons);
  if (topic.goalKind === 'assumption') ledger.add({ kind: 'assumption', text, ...reading });
  else ledger.add({ kind: 'goal', goalKind: topic.goalKind, text, ...reading });
}

/** The points that say something themselves: one that only announces those below it is a heading. */
export function pointsOf(items: readonly ListItem[]): ListItem[] {
  return items.flatMap((item) =>
    item.items.length > 0 && (item.text === '' || item.text.endsWith(':'))
      ? pointsOf(item.items)
      : [item, ...pointsOf(item.items)],
  );
}

function announcers(items: readonly ListItem[]): ListItem[] {
  return items.flatMap((item) => [...(item.text.endsWith(':') ? [item] : []), ...announcers(item.items)]);
}

function addList(context: ImportContext, list: List, topic: GoalTopic): void {
  for (const item of pointsOf(list.items)) addGoal(context, item, topic, []);
  context.ledger.support(...announcers(list.items));
}

const goalWord = /m[åa]l(?:et|ene|a|sett(?:ing|ingen|ingar)|setj\p{L}*)?(?!\p{L})/iu;

/** «Det overordnede målet for tjenestene er:» before a list. */
function topicOfLead(text: string): GoalTopic | null {
  if (!text.endsWith(':') || !goalWord.test(text)) return null;
  const topic = topicOf(text);
  const known = topic === null ? undefined : goalTopics[topic];
  return known ?? { goalKind: 'overall', unclear: true };
}

function readSection(context: ImportContext, section: Section, topic: GoalTopic): void {
  const { ledger, outline } = context;
  const hasList = section.content.some((block) => block.kind === 'list');
  for (const block of section.content) {
    if (block.kind === 'list') addList(context, block, topic);
    else if (block.kind === 'paragraph' && !hasList && !ledger.isTaken(block))
      addGoal(context, block, topic, ['shape']);
    if (block.kind === 'list') ledger.support(leadIn(outline.leadOf(block)));
  }
  if (section.content.length > 0) ledger.support(section.heading);
}

const leadIn = <Node extends { readonly text: string }>(lead: Node | null): Node | null =>
  lead !== null && lead.text.endsWith(':') ? lead : null;

/** «Omsorgstjenestens målsetting:» under «Bakgrunn» is the service's goal, not the project's. */
const isLabel = (section: Section): boolean => section.heading?.text.endsWith(':') ?? false;

export function readGoals(context: ImportContext): void {
  for (const section of context.outline.sections) {
    const topic = section.topic === null ? undefined : goalTopics[section.topic];
    if (topic !== undefined) {
      const overall = isLabel(section) && topic.unclear;
      readSection(context, section, overall ? { goalKind: 'overall', unclear: true } : topic);
    } else readAnnounced(context, section.content);
  }
}

/** Lists that the sentence before them calls goals. */
function readAnnounced(context: ImportContext, content: readonly Content[]): void {
  const { outline, ledger } = context;
  for (const block of content) {
    const lead = block.kind === 'list' ? outline.leadOf(block) : null;
    const topic = lead === null || ledger.isTaken(lead) ? null : topicOfLead(lead.text);
    if (block.kind !== 'list' || topic === null) continue;
    addList(context, block, topic);
    ledger.support(lead);
  }
}
