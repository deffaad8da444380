import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type SourceSpan, buildTree, passagesOf, wholeOf } from '../document-tree.ts';
import { Ledger, readingOf } from './ledger.ts';

const treeOf = (...texts: readonly string[]) =>
  buildTree(
    { format: 'text', title: null, pages: null },
    texts.map((text) => ({ kind: 'paragraph', text })),
  );

describe('the ledger', () => {
  test('lists every letter that nobody claimed, once, and none that somebody did', () => {
    const words = fc.string({ unit: fc.constantFrom(...'abcå 1.,–\n'.split('')), minLength: 1, maxLength: 40 });
    const claims = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { maxLength: 8 });
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), claims, (texts, wanted) => {
        const tree = treeOf(...texts);
        const passages = [...passagesOf(tree.blocks)];
        fc.pre(passages.length > 0);
        const ledger = new Ledger(tree);
        const spans: SourceSpan[] = [];
        for (const [which, from, length] of wanted) {
          const passage = passages[which % passages.length];
          if (passage === undefined) continue;
          const start = from % passage.text.length;
          spans.push({ node: passage.id, start, end: Math.min(passage.text.length, start + length) });
        }
        ledger.claim('goal', spans);
        const unread = ledger.unread().map(({ source }) => source);
        for (const { id, text } of passages) {
          for (const [at, sign] of Array.from(text).entries()) {
            const holds = ({ node, start, end }: SourceSpan): boolean => node === id && start <= at && at < end;
            const times = unread.filter(holds).length;
            if (spans.some(holds)) expect(times).toBe(0);
            else if (/[\p{L}\p{N}]/u.test(sign)) expect(times).toBe(1);
          }
        }
      }),
    );
  });

  test('tells what has been read from a stretch, and whether one reading used all of a passage', () => {
    const tree = treeOf('Oppstart i mai. Slutt i juni.');
    const [passage] = passagesOf(tree.blocks);
    if (passage === undefined) throw new Error('No passage');
    const ledger = new Ledger(tree);
    ledger.claim('milestone', [{ node: passage.id, start: 0, end: 15 }]);
    const isMilestone = (start: number, end: number): boolean =>
      ledger.isReadAs(new Set(['milestone']), { node: passage.id, start, end });
    const isSupport = (start: number, end: number): boolean =>
      ledger.isReadAs(new Set(['support']), { node: passage.id, start, end });
    expect([isMilestone(10, 20), isMilestone(16, 20)]).toEqual([true, false]);
    expect(ledger.isReadAs(new Set(['goal']), { node: passage.id, start: 10, end: 20 })).toBe(false);
    expect([ledger.isRead(passage), ledger.isTaken(passage)]).toEqual([true, false]);
    ledger.support(passage);
    // «Oppstart i mai.» says something of its own; only the last sentence can announce what follows.
    expect([isSupport(0, 15), isSupport(16, 20), ledger.isTaken(passage)]).toEqual([false, true, false]);
    ledger.claim('support', [wholeOf(passage)]);
    expect(ledger.isTaken(passage)).toBe(true);
  });

  test('numbers items within their kind, in the order of the document', () => {
    const tree = treeOf('Først', 'Sist');
    const [first, last] = passagesOf(tree.blocks);
    if (first === undefined || last === undefined) throw new Error('No passages');
    const ledger = new Ledger(tree);
    for (const passage of [last, first]) {
      ledger.add({ kind: 'assumption', text: passage.text, ...readingOf([wholeOf(passage)], []) });
    }
    expect(ledger.numbered().map(({ id, kind }) => [id, kind])).toEqual([
      ['assumption-1', 'assumption'],
      ['assumption-2', 'assumption'],
    ]);
    expect(ledger.numbered()).toMatchObject([{ text: 'Først' }, { text: 'Sist' }]);
  });

  test('does not name the heading above where the passage is that heading', () => {
    const tree = buildTree({ format: 'text', title: null, pages: null }, [
      { kind: 'heading', text: 'Mål', level: 1, guessed: false },
      { kind: 'paragraph', text: 'Tekst' },
    ]);
    expect(new Ledger(tree).unread().map(({ text, heading }) => [text, heading])).toEqual([
      ['Mål', null],
      ['Tekst', 'Mål'],
    ]);
  });
});

describe('the certainty of a reading', () => {
  test('is untimed only where nothing else is wrong', () => {
    expect(readingOf([], []).certainty).toBe('sure');
    expect(readingOf([], [], 'untimed').certainty).toBe('untimed');
    expect(readingOf([], ['prose', 'prose'], 'untimed')).toEqual({
      sources: [],
      certainty: 'check',
      reasons: ['prose'],
    });
  });
});
