import { describe, expect, it } from 'vitest';
import { contextWithoutClues } from './model.ts';
import { findFuzzyDates, readFuzzyDate } from './read.ts';
import { type Place, scan } from './scan.ts';
import { cellsOf, type Token } from './tokens.ts';

/** Beginnings of every kind of rule, to be repeated: each makes the scanner look ahead as far as it can, again and again. */
const baits = [
  'mars ',
  'mars/',
  'mars, ',
  'mars og ',
  'mars - ',
  '1. ',
  '1.1.',
  '1. og ',
  '1-',
  '1/',
  'uke 1, ',
  'uke 1 og ',
  'uke ',
  '2025-',
  '2025, ',
  '2025/',
  'første og ',
  'primo/',
  'siste ',
  'i løpet av ',
  'senest innen ',
  'fra og med ',
  'når de ',
  'fra nye lokaler kan ',
  'plan a b c d e f ',
  'tlf 1 1 1 1 1 ',
  'kr 1 1 1 1 ',
  'sak 1/1/1/1/',
  '§',
  'http://a',
  '(',
  '-',
  "'",
  'månedsskiftet ',
  'torsdag ',
  'minimum to ',
  'en gang ',
  'å ',
];

/** How often the scanner looks at a token. */
function looks(text: string, place: Place): number {
  let count = 0;
  for (const cell of cellsOf(text)) {
    const watched = new Proxy(cell, {
      get(target, key): unknown {
        if (typeof key === 'string' && /^\d+$/.test(key)) count += 1;
        return Reflect.get(target, key);
      },
    });
    scan(watched satisfies readonly Token[], place);
  }
  return count;
}

/** Milliseconds of work to go through a text in both ways, the best of three; a busy machine makes no more of them. */
function work(text: string): number {
  const runs = [0, 1, 2].map(() => {
    const before = process.cpuUsage();
    findFuzzyDates(text, contextWithoutClues);
    readFuzzyDate(text, contextWithoutClues);
    return process.cpuUsage(before).user / 1000;
  });
  return Math.min(...runs);
}

describe('reading', () => {
  it.each(baits)('looks at each token a bounded number of times in %j repeated', (bait) => {
    for (const place of ['field', 'text'] as const) {
      const [some, more] = [looks(bait.repeat(200), place), looks(bait.repeat(800), place)];
      // Four times the text, four times the looks, but for the ends.
      expect(more).toBeLessThan(4.2 * some + 2000);
    }
  });

  it('takes no more than linear work from the first character to the last', () => {
    // What the tokens are cut from, and what is done with what is found.
    for (const bait of ['a', 'a\u0301\u0316', '\u00AD', '1', '\t\n', ' |', 'mars 2026. ', '1.1.2026, ', 'løpende ']) {
      const size = Math.ceil(10_000 / bait.length);
      work(bait.repeat(size));
      // Quadratic would be sixteen times as long.
      expect(work(bait.repeat(4 * size)), JSON.stringify(bait)).toBeLessThan(10 * work(bait.repeat(size)) + 20);
    }
  });

  it('bears a text of a megabyte', () => {
    const prose = 'Vi legger fram forslaget i mars 2026, jf. sak 96/21. ';
    const found = findFuzzyDates(prose.repeat(Math.ceil(1_000_000 / prose.length)), contextWithoutClues);
    expect(found.length).toBe(Math.ceil(1_000_000 / prose.length));
    expect(readFuzzyDate('\uD800'.repeat(1_000_000), contextWithoutClues).kind).toBe('unread');
  });
});
