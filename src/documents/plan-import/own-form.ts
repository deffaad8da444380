/**
 * A plan in our own form (`plan-docx.ts`): known by its first table, and read word for word instead of by what words seem to
 * say. Its blocks are then out of the sight of every other recogniser.
 */
import { type FuzzyDate, undated } from '#domain/fuzzy-date.ts';
import type { GroupKind } from '#domain/group.ts';
import type { MeasureStatus } from '#domain/measure.ts';
import type { AffectedDegree, Stance } from '#domain/stakeholder.ts';
import { groupKindLabels } from '#text/group.ts';
import type { ByLanguage, Language } from '#text/language.ts';
import { languages } from '#text/language.ts';
import { measureStatusLabels } from '#text/measure-status.ts';
import { type PlanTable, planDocumentTexts } from '#text/plan-document.ts';
import { planTexts } from '#text/plan-screen.ts';
import { planLabels } from '#text/plan.ts';
import { affectedDegreeLabels, stanceLabels } from '#text/stakeholder.ts';
import type { DraftFact, DraftFacts, DraftGroupKind, DraftStatus, GoalKind } from '../draft-plan.ts';
import {
  type Block,
  type Cell,
  type DocumentTree,
  type Heading,
  passagesOf,
  type SourceSpan,
  type Table,
  wholeOf,
} from '../document-tree.ts';
import { type Ledger, type NewItem, readingOf } from './ledger.ts';
import type { Times } from './times.ts';

type Part = PlanTable | 'purpose' | 'sections' | 'overall' | 'service' | 'result' | 'process' | 'assumption';

interface OwnPart {
  readonly part: Part;
  readonly heading: Heading;
  readonly content: readonly Block[];
}

export interface OwnForm {
  readonly language: Language;
  readonly parts: readonly OwnPart[];
  readonly blocks: ReadonlySet<Block>;
}

function headingsIn(language: Language): ReadonlyMap<string, Part> {
  const { parts } = planTexts[language];
  const { headings } = planDocumentTexts[language];
  const named: readonly (readonly [Part, string])[] = [
    ['about', parts.about],
    ['purpose', parts.purpose],
    ['sections', parts.sections],
    ['overall', parts.overall],
    ['service', parts.service],
    ['result', parts.result],
    ['process', parts.process],
    ['assumption', parts.assumption],
    ['groups', parts.groups],
    ['milestones', parts.milestones],
    ['measures', headings.measures],
    ['stakeholders', parts.stakeholders],
    ['decisions', parts.decisions],
    ['recommendations', headings.recommendations],
    ['references', parts.references],
    ['revisions', parts.revisions],
  ];
  return new Map(named.map(([part, words]) => [words, part]));
}

const isTable = (block: Block | undefined): block is Table => block?.kind === 'table';

const headed = (table: Table, name: PlanTable, language: Language): boolean =>
  table.rows[0]?.cells.map(({ text }) => text).join('\n') === planDocumentTexts[language].columns[name].join('\n');

/** Where our form begins; null where the document is not in it. */
function beginningIn({ blocks }: DocumentTree): { readonly language: Language; readonly at: number } | null {
  for (const language of languages) {
    const headings = headingsIn(language);
    const at = blocks.findIndex(
      (block, place) =>
        block.kind === 'heading' &&
        headings.get(block.text) === 'about' &&
        isTable(blocks[place + 1]) &&
        headed(blocks[place + 1] as Table, 'about', language),
    );
    if (at !== -1) return { language, at };
  }
  return null;
}

/** null where the document is not in our form. */
export function ownFormOf(tree: DocumentTree): OwnForm | null {
  const begins = beginningIn(tree);
  if (begins === null) return null;
  const { language, at } = begins;
  return { language, ...partsFrom(tree.blocks, at, headingsIn(language)) };
}

/** In our own form every heading is marked as one: what only looks like one there, by its capitals, is text. */
export function asMarked(tree: DocumentTree): DocumentTree {
  if (beginningIn(tree) === null) return tree;
  const blocks = tree.blocks.map((block): Block => {
    if (block.kind !== 'heading' || !block.guessed) return block;
    const { level: _level, guessed: _guessed, ...text } = block;
    return { ...text, kind: 'paragraph' };
  });
  return { ...tree, blocks };
}

function partsFrom(
  blocks: readonly Block[],
  begins: number,
  headings: ReadonlyMap<string, Part>,
): Pick<OwnForm, 'parts' | 'blocks'> {
  const parts: { part: Part; heading: Heading; content: Block[] }[] = [];
  const own = new Set<Block>();
  let open: (typeof parts)[number] | null = null;
  for (const block of blocks.slice(begins)) {
    if (block.kind === 'heading' && block.level === 1) {
      const part = headings.get(block.text);
      open = part === undefined ? null : { part, heading: block, content: [] };
      if (open !== null) parts.push(open);
    } else open?.content.push(block);
    if (open !== null) own.add(block);
  }
  return { parts, blocks: own };
}

function choiceOf<Choice extends string>(
  labels: Readonly<Record<Choice, ByLanguage<string>>>,
  said: string,
  language: Language,
): Choice | null {
  return (Object.keys(labels) as Choice[]).find((choice) => labels[choice][language] === said) ?? null;
}

const statuses: Readonly<Record<MeasureStatus, DraftStatus>> = {
  notStarted: 'notStarted',
  inProgress: 'inProgress',
  partlyDone: 'partlyDone',
  done: 'done',
  ongoing: 'ongoing',
  onHold: 'onHold',
  notRelevant: 'cancelled',
};

const groupKinds: Readonly<Record<GroupKind, DraftGroupKind>> = {
  client: 'client',
  management: 'management',
  steering: 'steering',
  project: 'project',
  working: 'working',
  reference: 'reference',
  role: 'projectLeader',
  council: 'other',
  committee: 'other',
  advisory: 'other',
  other: 'other',
};

const goalParts: Partial<Readonly<Record<Part, GoalKind | 'assumption'>>> = {
  overall: 'overall',
  // The goals of the services and those of the project are one kind in a draft.
  service: 'result',
  result: 'result',
  process: 'process',
  assumption: 'assumption',
};

const orNull = (words: string): string | null => (words === '' ? null : words);
const linesOf = (words: string): readonly string[] => (words === '' ? [] : words.split('\n'));

interface Reading {
  readonly ledger: Ledger;
  readonly language: Language;
  readonly times: () => Times;
}

/** The items that one row says, in the order of the columns. */
type RowReader = (cells: readonly string[], times: readonly (FuzzyDate | null)[], language: Language) => NewOwnItem;
type NewOwnItem = NewItem extends infer Item
  ? Item extends NewItem
    ? Omit<Item, 'sources' | 'certainty' | 'reasons'>
    : never
  : never;

interface TableForm {
  readonly read: RowReader;
  /** Column with the thing itself: a row without it says nothing. */
  readonly title: number;
  readonly times: readonly number[];
}

const tables: Partial<Readonly<Record<Part, TableForm>>> = {
  groups: {
    title: 1,
    times: [],
    read([, name = '', kind = '', leader = '', composition = '', tasks = ''], _times, language) {
      const [first = '', ...description] = linesOf(name);
      const known = choiceOf(groupKindLabels, kind, language);
      return {
        kind: 'group',
        name: first,
        groupKind: known === null ? 'other' : groupKinds[known],
        description: orNull(description.join('\n')),
        responsibilities: linesOf(tasks),
        members: linesOf(composition),
        leader: orNull(leader),
      };
    },
  },
  milestones: {
    title: 0,
    times: [2],
    read: ([title = '', who = ''], [, , when]) => ({
      kind: 'milestone',
      title,
      participants: linesOf(who),
      when: when ?? undated,
    }),
  },
  measures: {
    title: 1,
    times: [5],
    read([, title = '', status = '', next = '', responsible = '', , workPackage = ''], times, language) {
      const [label = '', ...words] = linesOf(status);
      const known = choiceOf(measureStatusLabels, label, language);
      return {
        kind: 'measure',
        title,
        status: known === null ? null : statuses[known],
        statusText: orNull(known === null ? status : words.join('\n')),
        nextStep: orNull(next),
        workPackage: orNull(workPackage),
        focusArea: null,
        responsible: orNull(responsible),
        assistance: null,
        started: null,
        when: times[5] ?? undated,
        politicalHandling: false,
        registeredAfterwards: known !== null && known !== 'notStarted',
      };
    },
  },
  stakeholders: {
    title: 0,
    times: [],
    read([name = '', stance = '', affected = ''], _times, language) {
      const stands: Stance | null = choiceOf(stanceLabels, stance, language);
      const touched: AffectedDegree | null = choiceOf(affectedDegreeLabels, affected, language);
      return {
        kind: 'stakeholder',
        name,
        stance: stands === 'unknown' ? null : stands,
        stanceText: orNull(stance),
        affected: touched === 'unknown' ? null : touched === 'notDirectly' ? 'not' : touched,
        affectedText: orNull(affected),
      };
    },
  },
  decisions: {
    title: 1,
    times: [3, 5, 6],
    read([, what = '', who = '', , caseNumber = ''], times) {
      const [title = '', ...points] = linesOf(what);
      return {
        kind: 'decision',
        title,
        points,
        decidedBy: orNull(who),
        date: times[3] ?? undated,
        caseNumber: orNull(caseNumber),
        deadline: times[6] ?? undated,
        effective: times[5] ?? undated,
        registeredAfterwards: true,
      };
    },
  },
  recommendations: {
    title: 0,
    times: [],
    read: ([title = '', by = '']) => ({ kind: 'recommendation', title, by: orNull(by) }),
  },
  references: {
    title: 0,
    times: [],
    read: ([title = '', caseNumber = '']) => ({ kind: 'reference', title, caseNumber: orNull(caseNumber) }),
  },
};

function readTable(table: Table, form: TableForm, { ledger, language, times }: Reading): void {
  const spoken = times();
  for (const { cells } of table.rows.slice(1)) {
    const words = cells.map(({ text }) => text);
    if ((words[form.title] ?? '') === '') continue;
    const read = cells.map(({ text }, at) => (form.times.includes(at) ? spoken.read(text) : null));
    const said = cells.filter(({ text }) => text !== '').map(wholeOf);
    ledger.add({ ...form.read(words, read, language), ...readingOf(said, []) });
    // Codes and labels are understood, though they are kept in other words.
    ledger.claim('support', said);
  }
}

/** Reads every part but the facts; `times` reads words of time as the document means them. */
export function readOwnForm({ parts, language }: OwnForm, ledger: Ledger, times: () => Times): void {
  for (const { part, heading, content } of parts) {
    ledger.support(heading);
    const [form, goalKind] = [tables[part], goalParts[part]];
    for (const block of content) {
      if (part === 'sections' && block.kind === 'heading') ledger.support(block);
      if (block.kind === 'table') {
        if (form !== undefined) readTable(block, form, { ledger, language, times });
        const understood = form === undefined ? block.rows : block.rows.slice(0, 1);
        for (const cell of understood.flatMap(({ cells }) => cells)) ledger.support(cell);
      } else if (block.kind === 'list' && goalKind !== undefined) {
        for (const item of block.items) {
          const reading = readingOf([wholeOf(item)], []);
          if (goalKind === 'assumption') ledger.add({ kind: 'assumption', text: item.text, ...reading });
          else ledger.add({ kind: 'goal', goalKind, text: item.text, ...reading });
        }
      } else if (part === 'recommendations' && block.kind === 'paragraph') ledger.claim('support', [wholeOf(block)]);
    }
  }
}

const fact = <Value>(value: Value, sources: readonly SourceSpan[]): DraftFact<Value> => ({
  value,
  ...readingOf(sources, []),
});

/** What the first table and the purpose say of the plan itself; a cell that is empty says that there is nothing. */
export function factsOfOwnForm({ parts, language }: OwnForm, times: () => Times): Partial<DraftFacts> {
  const table = parts.find(({ part }) => part === 'about')?.content.find((block) => block.kind === 'table');
  const cells = new Map<string, Cell>();
  for (const { cells: row } of isTable(table) ? table.rows : []) {
    const [label, value] = row;
    if (label !== undefined && value !== undefined) cells.set(label.text, value);
  }
  const text = (field: keyof typeof planLabels): DraftFact<string> | null => {
    const cell = cells.get(planLabels[field][language]);
    return cell === undefined || cell.text === '' ? null : fact(cell.text, [wholeOf(cell)]);
  };
  const date = (field: keyof typeof planLabels): DraftFact<FuzzyDate> | null => {
    const words = text(field);
    return words === null ? null : { ...words, value: times().read(words.value) };
  };
  const purpose = [...passagesOf(parts.find(({ part }) => part === 'purpose')?.content ?? [])];
  return {
    municipality: text('municipality'),
    date: date('date'),
    preparedBy: text('preparedBy'),
    adoptedBy: text('adoptedBy'),
    adoptedDate: date('adoptedOn'),
    adoptedCaseNumber: text('adoptionCase'),
    lastChanged: date('lastChangedOn'),
    changedBy: text('lastChangedBy'),
    purpose: purpose.length === 0 ? null : fact(purpose.map((one) => one.text).join('\n'), purpose.map(wholeOf)),
  };
}
