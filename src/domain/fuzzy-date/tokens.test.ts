import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf } from './tokens.ts';

const texts = (text: string): readonly (readonly string[])[] =>
  cellsOf(text).map((cell) => cell.map((token) => token.text));

describe('the tokens of a text', () => {
  it('are words in small letters, numbers and marks, each with its place in the text as given', () => {
    const [cell] = cellsOf('Før 1.MARS');
    expect(cell?.map(({ kind, text, start, end, gap }) => [kind, text, start, end, gap])).toEqual([
      ['word', 'før', 0, 3, 'none'],
      ['number', '1', 4, 5, 'space'],
      ['mark', '.', 5, 6, 'none'],
      ['word', 'mars', 6, 10, 'none'],
    ]);
  });

  it('are the same for composed and decomposed letters, and point into whichever was given', () => {
    const decomposed = 'va\u030Aren 2026';
    expect(texts(decomposed)).toEqual([['våren', '2026']]);
    const [word] = cellsOf(decomposed)[0] ?? [];
    expect(decomposed.slice(word?.start, word?.end)).toBe('va\u030Aren');
  });

  it('leave out what cannot be seen', () => {
    expect(texts('ju\u00ADni\u200B\u00A0\uFEFF20\u200D25')).toEqual([['juni', '2025']]);
  });

  it('know every dash and apostrophe', () => {
    expect(texts('1-2‐3‑4–5—6−7')).toEqual([['1', '-', '2', '-', '3', '-', '4', '-', '5', '-', '6', '-', '7']]);
    expect(texts("’25 '25 ‘25")).toEqual([["'", '25', "'", '25', "'", '25']]);
  });

  it('stand in cells parted by tabs, bars and blank lines, while a single line break is a space', () => {
    expect(texts('mars\tmai | juni\r\n\r\njuli\r\naugust')).toEqual([['mars'], ['mai'], ['juni'], ['juli', 'august']]);
  });

  it('have no meaning where a word is longer than any word', () => {
    expect(texts(`${'å'.repeat(500)} mars`)).toEqual([['', 'mars']]);
  });

  it('are in order, do not overlap and lie within any text, lone surrogates and all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let last = 0;
        for (const { start, end } of cellsOf(text).flat()) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
