import { describe, expect, it } from 'vitest';
import { changedWords } from './changed-words.ts';

const marked = (before: string, after: string): string =>
  changedWords(before, after)
    .map(({ text, changed }) => (changed ? `[${text}]` : text))
    .join('');

describe('what a body changed in what was proposed', () => {
  it('is the words that were not there', () => {
    expect(marked('Det opprettes et fast team.', 'Det opprettes et midlertidig team.')).toBe(
      'Det opprettes et [midlertidig ]team.',
    );
  });

  it('is nothing where the words are the same, whatever the space between them', () => {
    expect(marked('Ett team.\nTo soner.', 'Ett  team. To soner.')).toBe('Ett  team. To soner.');
  });

  it('is the rest where words were added, and nothing where some were left out', () => {
    expect(marked('Ett team.', 'Ett team. Fra høsten.')).toBe('Ett team. [Fra høsten.]');
    expect(marked('Ett fast team fra høsten.', 'Ett team fra høsten.')).toBe('Ett team fra høsten.');
  });

  it('is everything where nothing was proposed', () => {
    expect(marked('', 'Ett team.')).toBe('[Ett team.]');
  });

  it('joins to the text, and tells where each run begins', () => {
    const after = '  Ett nytt team.\n\nI to soner.';
    const runs = changedWords('Ett team. I soner.', after);
    expect(runs.map(({ text }) => text).join('')).toBe(after);
    for (const { at, text } of runs) expect(after.slice(at, at + text.length)).toBe(text);
  });

  it('is not looked for in a text as long as a book', () => {
    const long = 'ord '.repeat(1_300);
    expect(changedWords(long, `${long}til`)).toEqual([{ at: 0, text: `${long}til`, changed: false }]);
  });
});
