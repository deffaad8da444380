import { describe, expect, test } from 'vitest';
import type { DraftItem, DraftPlan } from '#documents/draft-plan.ts';
import { type DocumentTree, type LooseBlock, buildTree } from '#documents/document-tree.ts';
import { importPlan } from '#documents/plan-import.ts';
import { heading, list, paragraph, table } from '#documents/sample-documents.ts';
import { convertItem, exchangeable, isExchangeable } from './convert-item.ts';
import { importItems } from './import-items.ts';
import { fitted, isTooLong } from './lengths.ts';
import { pointedBy } from './point-state.ts';
import {
  beginReview,
  certaintyOf,
  correct,
  currentEntry,
  type Entry,
  groupOf,
  isReady,
  judge,
  keepSure,
  keptItems,
  keptTooLong,
  leaveOut,
  readAgain,
  type Review,
  verdictOf,
} from './review-state.ts';
import { timeSpansOf } from './time-words.ts';

const treeOf = (...blocks: readonly LooseBlock[]): DocumentTree =>
  buildTree({ format: 'docx', title: null, pages: null }, blocks);

const long = `${'Tjenesten samles under én ledelse og flyttes til nytt bygg, '.repeat(6)}og så videre`;

const tree = treeOf(
  heading('Prosessplan for Skarvøy'),
  heading('Milepælsplan', 2),
  table(
    ['Aktivitet', 'Ansvar', 'Tid'],
    ['Oppstart', 'Styringsgruppa', 'Medio mars 2026'],
    ['Folkemøte', 'Ordfører', ''],
    ['Sluttrapport', 'Prosjektleder', 'Desember 2026'],
  ),
  heading('Resultatmål', 2),
  list('Trygge tjenester', 'Gode fagmiljøer'),
);

const review = beginReview(importPlan(tree), 'Plan.docx', true);
const entryOf = (of: Review, title: string): Entry => {
  const found = of.entries.find(
    (entry) => entry.kind === 'single' && 'title' in entry.item && entry.item.title === title,
  );
  if (found === undefined) throw new Error(`No entry ${title}`);
  return found;
};

const allKept = (of: Review): Review => of.entries.reduce((sum, { id }) => judge(sum, id, 'kept'), of);

describe('looking an import over', () => {
  test('ends when every entry has a verdict and something is kept', () => {
    expect(isReady(review)).toBe(false);
    expect(isReady(allKept(review))).toBe(true);
    expect(isReady(review.entries.reduce((sum, { id }) => judge(sum, id, 'dropped'), review))).toBe(false);
  });

  test('takes all sure ones at once, and goes on to the first that is not', () => {
    const next = keepSure(review);
    const open = next.entries.filter((entry) => verdictOf(next, entry) === 'open');
    expect(open.every((entry) => certaintyOf(next, entry) !== 'sure')).toBe(true);
    expect(open).toContainEqual(entryOf(next, 'Folkemøte'));
    expect(currentEntry(next)?.id).toBe(entryOf(next, 'Folkemøte').id);
  });

  test('makes nothing of what was dropped or left out', () => {
    const point = review.draft.items.find(({ kind }) => kind === 'goal');
    if (point === undefined) throw new Error('No goal');
    const some = judge(leaveOut(allKept(review), point.id, true), entryOf(review, 'Oppstart').id, 'dropped');
    const kept = keptItems(some);
    expect(kept.some((item) => item.id === point.id)).toBe(false);
    expect(kept.flatMap((item) => (item.kind === 'milestone' ? [item.title] : []))).toEqual([
      'Folkemøte',
      'Sluttrapport',
    ]);
  });
});

describe('the words of a time', () => {
  test('are found in the cell where they stand', () => {
    const [span] = timeSpansOf(review.draft, entryOf(review, 'Oppstart'), tree);
    expect(span).toEqual({ node: '2.1.2', start: 0, end: 'Medio mars 2026'.length });
    expect(timeSpansOf(review.draft, entryOf(review, 'Folkemøte'), tree)).toEqual([]);
  });
});

describe('what an entry is put in as', () => {
  const milestone = review.draft.items.find(isExchangeable);
  if (milestone === undefined) throw new Error('No milestone');

  test.each(exchangeable)('may be another kind, with its words, its time and who it concerns: %s', (kind) => {
    const item = convertItem(milestone, kind);
    const back = convertItem(item, 'milestone');
    expect(back).toEqual(milestone);
  });

  test('decides where it stands in the list', () => {
    const entry = entryOf(review, 'Oppstart');
    const as = correct(review, convertItem(milestone, 'measure'));
    expect([groupOf(review, entry), groupOf(as, entry)]).toEqual(['milestones', 'measures']);
    expect(keptItems(allKept(as)).filter(({ kind }) => kind === 'measure')).toHaveLength(1);
  });
});

describe('a text that is longer than a row can hold', () => {
  const draft: DraftPlan = {
    ...review.draft,
    items: review.draft.items.map((item): DraftItem => (item.kind === 'milestone' ? { ...item, title: long } : item)),
  };

  test('should be checked, and holds the import back until it is shortened or dropped', () => {
    const begun = beginReview(draft, 'Plan.docx', true);
    const entry = begun.entries.find((one) => groupOf(begun, one) === 'milestones');
    if (entry?.kind !== 'single' || entry.item.kind !== 'milestone') throw new Error('No milestone');
    expect(certaintyOf(begun, entry)).toBe('check');
    const kept = allKept(begun);
    expect([isReady(kept), keptTooLong(kept).length]).toEqual([false, 3]);
    const shorter = keptTooLong(kept).reduce(
      (sum, one) => (one.kind === 'single' ? correct(sum, { ...one.item, title: 'Kort' } as DraftItem) : sum),
      kept,
    );
    expect(isReady(shorter)).toBe(true);
  });

  test('of a decision becomes a title and a first point, and nothing of it is lost', () => {
    const decision = { ...convertItemOf('decision'), title: long };
    const item = fitted(decision);
    expect(isTooLong(item)).toBe(false);
    expect(item).toMatchObject({ points: [long] });
    expect(long.startsWith((item as typeof decision).title)).toBe(true);
  });

  function convertItemOf(kind: 'decision') {
    const first = review.draft.items.find(isExchangeable);
    const item = first === undefined ? undefined : convertItem(first, kind);
    if (item?.kind !== 'decision') throw new Error('No decision');
    return item;
  }
});

describe('pointing in a document', () => {
  const plain = treeOf(
    heading('Notat'),
    paragraph('Innledning om saken.'),
    heading('Veien videre', 2),
    paragraph('Vi samler alle i mai 2026'),
    list('Skrive rapporten', 'Legge den fram, juni 2026'),
    table(['x', 'y'], ['Samtaler', 'en gang'], ['Prøving', 'Høsten 2026']),
    heading('Til slutt', 2),
    paragraph('Takk for nå.'),
  );

  test('at a heading points at all that stands below it; once more takes it back', () => {
    const at = pointedBy(plain.blocks, 2, new Set());
    expect([...at]).toEqual(['3', '4', '5']);
    expect([...pointedBy(plain.blocks, 2, at)]).toEqual([]);
    expect([...pointedBy(plain.blocks, 7, at)]).toEqual(['3', '4', '5', '7']);
  });

  test('gives a milestone for each line, point and row, each to be checked', () => {
    const draft = importPlan(plain, pointedBy(plain.blocks, 2, new Set()));
    const shown = draft.items.flatMap((item) =>
      item.kind === 'milestone' ? [`${item.title} | ${item.when.words} | ${item.certainty}`] : [],
    );
    expect(shown).toEqual([
      'Vi samler alle | mai 2026 | check',
      'Skrive rapporten |  | check',
      'Legge den fram | juni 2026 | check',
      'Samtaler |  | check',
      'Prøving | Høsten 2026 | check',
    ]);
  });

  test('keeps what was judged and corrected before, and shows what is new', () => {
    const begun = beginReview(importPlan(tree), 'Plan.docx', true);
    const entry = entryOf(begun, 'Oppstart');
    if (entry.kind !== 'single' || entry.item.kind !== 'milestone') throw new Error('No milestone');
    const judgedOnce = judge(correct(begun, { ...entry.item, title: 'Oppstartsmøte' }), entry.id, 'kept');
    const goals = tree.blocks.findIndex((block) => block.kind === 'list');
    const again = readAgain(judgedOnce, importPlan(tree, pointedBy(tree.blocks, goals, new Set())));
    expect(verdictOf(again, entryOf(again, 'Oppstart'))).toBe('kept');
    expect(keptItems(again)).toMatchObject([{ kind: 'milestone', title: 'Oppstartsmøte' }]);
    expect(currentEntry(again)?.id).toBe(entryOf(again, 'Trygge tjenester').id);
  });
});

describe('what is remembered of an import', () => {
  test('says of each row where it was read and whether it was corrected, and what was dropped', () => {
    const entry = entryOf(review, 'Oppstart');
    if (entry.kind !== 'single' || entry.item.kind !== 'milestone') throw new Error('No milestone');
    const changed = correct(review, { ...entry.item, title: 'Oppstartsmøte' });
    const done = judge(allKept(changed), entryOf(changed, 'Folkemøte').id, 'dropped');
    const [items] = importItems(done, tree, []);
    expect(items).toEqual([{ row: null, verdict: 'dropped', source: 'Folkemøte' }]);
    const row = { key: 'a', plan: 'a', removed: null, publicity: 'internal' };
    const made = { entity: 'milestone', row, from: entry.item } as unknown as Parameters<typeof importItems>[2][number];
    expect(importItems(done, tree, [made])[0]?.[0]).toEqual({ row: 'a', verdict: 'changed', source: 'Oppstart' });
    expect(
      importItems(
        done,
        tree,
        Array.from({ length: 700 }, () => made),
      ).map(({ length }) => length),
    ).toEqual([300, 300, 101]);
  });
});
