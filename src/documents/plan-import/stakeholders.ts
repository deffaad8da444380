/** Stakeholders: lists under such a heading, the matrix of stance and effect, and those whom a sentence wants to take part. */
import type { CheckReason, DraftStakeholder } from '../draft-plan.ts';
import { type ListItem, type SourceSpan, type Table, type TextNode, passagesOf, wholeOf } from '../document-tree.ts';
import { pointsOf } from './goals.ts';
import { readingOf } from './ledger.ts';
import { topicAround } from './outline.ts';
import { namesInCell, namesInEnumeration } from './participants.ts';
import { type ImportContext, spanOf } from './recogniser.ts';
import { sentencesIn } from './sentences.ts';
import { gridOf } from './table-grid.ts';

type Stance = DraftStakeholder['stance'];
type Affected = DraftStakeholder['affected'];

const stances: readonly (readonly [RegExp, NonNullable<Stance>])[] = [
  [/motspiller|motspelar|motstander|motstandar|kritisk/i, 'opponent'],
  [/medspiller|medspelar|støttespiller|støttespelar|pådriver|pådrivar|tilhenger/i, 'supporter'],
  [/nøytral|avventende|avventande/i, 'neutral'],
];

/** A denial first: «Blir ikke direkte berørt» has the word for affected in it. */
const effects: readonly (readonly [RegExp, NonNullable<Affected>])[] = [
  [
    /(?:ikke|ikkje|lite|liten|lav|låg)(?!\p{L}).*(?:berør|påvirk|påverk|råka|interesse|innflytelse)|(?:ikke|ikkje) berørt/iu,
    'not',
  ],
  [/(?:sterkt|stor|høy|høg|svært|direkte)(?!\p{L}).*(?:berør|påvirk|påverk|råka|interesse|innflytelse)?/iu, 'strongly'],
  [/(?:noe|noko|delvis|middels|indirekte)(?!\p{L})/iu, 'somewhat'],
];

const find = <Value>(table: readonly (readonly [RegExp, Value])[], text: string): Value | null =>
  table.find(([pattern]) => pattern.test(text))?.[1] ?? null;

interface Where {
  readonly stanceText: string | null;
  readonly affectedText: string | null;
}

function add(
  { ledger }: ImportContext,
  name: string,
  where: Where,
  sources: readonly SourceSpan[],
  reasons: readonly CheckReason[],
): void {
  ledger.add({
    kind: 'stakeholder',
    name,
    ...where,
    stance: where.stanceText === null ? null : find(stances, where.stanceText),
    affected: where.affectedText === null ? null : find(effects, where.affectedText),
    ...readingOf(sources, reasons),
  });
}

const nowhere: Where = { stanceText: null, affectedText: null };

/** Stance by column, effect by row, names in the cells. */
function readMatrix(context: ImportContext, table: Table): boolean {
  const grid = gridOf(table);
  const [heading] = grid.rows;
  const columns = (heading ?? []).map((cell) => (cell === null ? null : find(stances, cell.text)));
  if (heading === undefined || columns.every((stance) => stance === null)) return false;
  context.ledger.support(...heading);
  for (const row of grid.rows.slice(1)) {
    const [label] = row;
    const affectedText = label?.text ?? null;
    if (label !== undefined) context.ledger.support(label);
    for (const [column, cell] of row.entries()) {
      const head = heading[column];
      if (cell === null || head === null || head === undefined || columns[column] === null) continue;
      const { names, divided } = namesInCell(cell.text);
      const sources = [cell, head, ...(label === null || label === undefined ? [] : [label])].map(wholeOf);
      for (const name of names) {
        add(context, name, { stanceText: head.text, affectedText }, sources, divided ? ['namesDivided'] : []);
      }
    }
  }
  return true;
}

/** One stakeholder in each row, in the first column. */
function readRows(context: ImportContext, table: Table): void {
  const grid = gridOf(table);
  const heading = grid.rows[0] ?? [];
  const column = Math.max(
    0,
    heading.findIndex((cell) => /interessent|aktør|hvem|kven|gruppe/i.test(cell?.text ?? '')),
  );
  const effect = heading.findIndex((cell) => /berørt|påvirk|påverk|konsekvens|råka/i.test(cell?.text ?? ''));
  context.ledger.support(...heading);
  for (const row of grid.rows.slice(1)) {
    const cell = row[column];
    if (cell === null || cell === undefined || cell.text === '') continue;
    const affected = effect === -1 ? null : (row[effect] ?? null);
    const sources = affected === null ? [cell] : [cell, affected];
    add(context, cell.text, { stanceText: null, affectedText: affected?.text ?? null }, sources.map(wholeOf), []);
  }
}

function addPoint(context: ImportContext, item: ListItem): void {
  const name = item.text.replace(/[.;,]+$/, '');
  add(context, name, nowhere, [wholeOf(item)], name.length > 150 ? ['shape'] : []);
}

const TAKES_PART =
  /(?<!\p{L})(?:deltakelse|deltaking|medvirkning|medverknad|involvering|innspill|representanter|representantar|høringsinstanser|høyringsinstansar)(?: (?:fra|frå|av|er)|:)\s+([^.;:]{5,300})/iu;

/** «deltakelse fra ansatte, innbyggere og naboer»: three or more, or it is no enumeration. */
function readEnumeration(context: ImportContext, passage: TextNode): void {
  for (const sentence of sentencesIn(passage)) {
    const found = TAKES_PART.exec(sentence.text);
    const names = found?.[1] === undefined ? [] : namesInEnumeration(found[1]);
    if (found === null || names.length < 3 || names.some((name) => name.split(' ').length > 7)) continue;
    for (const name of names) add(context, name, nowhere, [spanOf(passage, sentence)], ['prose']);
  }
}

const ANNOUNCES =
  /(?<!\p{L})(?:involver\p{L}*|medvirke|medverke|høringsinstanser|høyringsinstansar|høringsparter|målgrupper|interessenter|interessentar|samarbeidspartnere|samarbeidspartnarar)(?!\p{L})/iu;

/** «Følgende skal involveres:» before a list of names. */
function isAnnounced(lead: TextNode | null, items: readonly ListItem[]): boolean {
  if (lead === null || !lead.text.endsWith(':')) return false;
  const last = sentencesIn(lead).at(-1)?.text ?? '';
  return ANNOUNCES.test(last) && items.every((item) => item.text.split(' ').length <= 12);
}

export function readStakeholders(context: ImportContext): void {
  const { outline, ledger } = context;
  for (const section of outline.sections) {
    const about = topicAround(section) === 'stakeholders';
    for (const block of section.content) {
      if (block.kind === 'table') {
        if (!readMatrix(context, block) && about) readRows(context, block);
      } else if (block.kind === 'list') {
        const lead = outline.leadOf(block);
        const announced = isAnnounced(lead, block.items);
        if (announced) ledger.support(lead);
        if (about || announced) for (const item of pointsOf(block.items)) addPoint(context, item);
      }
    }
    if (section.topic === 'stakeholders') ledger.support(section.heading);
  }
  for (const passage of passagesOf(outline.blocks)) {
    if (passage.kind === 'paragraph' && !ledger.isTaken(passage)) readEnumeration(context, passage);
  }
}
