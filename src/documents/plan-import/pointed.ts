/**
 * Milestones where a person has pointed and said that they stand there: every row, point or line of it is one. Read first,
 * for a person who points knows better than any rule.
 */
import { undated } from '#domain/fuzzy-date.ts';
import type { Passage, Table } from '../document-tree.ts';
import { passagesOf, wholeOf } from '../document-tree.ts';
import { datedLine, type Line, readLines } from './dated-lines.ts';
import { readingOf } from './ledger.ts';
import type { Content, Section } from './outline.ts';
import type { ImportContext } from './recogniser.ts';
import { gridOf } from './table-grid.ts';
import { readTable } from './tables.ts';
import { hasInterval, isTimed, timeReasons } from './times.ts';

/** A table whose columns nobody can tell: the first words of a row that are no time, and the first time in it. */
function readRows(context: ImportContext, table: Table): void {
  const times = context.times();
  for (const row of gridOf(table).rows.slice(table.headerRows)) {
    const cells = [...new Set(row.flatMap((cell) => (cell === null || cell.text === '' ? [] : [cell])))];
    const read = cells.map((cell) => ({ cell, when: times.read(cell.text) }));
    const time = read.find(({ when }) => isTimed(when) && !when.doubts.includes('moreWords'));
    const title = read.find(({ cell }) => cell !== time?.cell && /\p{L}{2}/u.test(cell.text));
    if (title === undefined) continue;
    const when = time?.when ?? undated;
    const reading = readingOf(cells.map(wholeOf), ['columnsGuessed', ...timeReasons(when)]);
    context.ledger.add({
      kind: 'milestone',
      title: title.cell.text.replaceAll('\n', ' '),
      participants: [],
      when,
      ...reading,
    });
  }
}

function readPointedLines(context: ImportContext, passages: readonly Passage[]): void {
  const { ledger } = context;
  const times = context.times();
  const lines: Line[] = passages.map((node) => ({ node, text: node.text, expected: true, lead: null }));
  const found = new Map(readLines(lines, times).map((one) => [one.line.node.id, one]));
  for (const { node, text } of lines) {
    const known = found.get(node.id);
    const isAbove = [...found.values()].some(({ sources }) =>
      sources.slice(1).some((source) => source.node === node.id),
    );
    if (isAbove) continue;
    const when = known?.dated.when ?? times.find(text).find(({ date }) => hasInterval(date))?.date ?? undated;
    const title =
      known?.dated.title ?? datedLine(text, times)?.title ?? text.replaceAll('\n', ' ').replace(/[.:]$/, '');
    const reading = readingOf(known?.sources ?? [wholeOf(node)], ['shape', ...timeReasons(when)]);
    ledger.add({ kind: 'milestone', title, participants: [], when, ...reading });
  }
}

function readBlock(context: ImportContext, block: Content, section: Section): void {
  if (block.kind !== 'table') {
    readPointedLines(context, [...passagesOf([block])]);
    return;
  }
  readTable(context, block, section, 'milestones');
  const read = block.rows.some((row) => row.cells.some((cell) => context.ledger.isTaken(cell)));
  if (!read) readRows(context, block);
}

export function readPointed(context: ImportContext): void {
  for (const section of context.outline.sections) {
    for (const block of section.content) if (context.pointed.has(block.id)) readBlock(context, block, section);
  }
}
