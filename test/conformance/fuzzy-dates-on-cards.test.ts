import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardText, timeText } from '#cards/time-text.ts';
import { readFuzzyDate } from '#domain/fuzzy-date.ts';
import { formatFuzzyDate } from '#text/fuzzy-date.ts';
import { languages } from '#text/language.ts';
import { fuzzyDates } from './fuzzy-dates.ts';

/** learn: adaptive-cards/authoring-cards/text-features, «Date/Time function rules». Read before Markdown is. */
const FUNCTION =
  /\{\{(?:DATE|TIME)\(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)(?:, ?(?:SHORT|LONG|COMPACT))?\)\}\}/g;

/** Stands where words would be lost or altered, so that no comparison can miss it. */
const LOST = '\uFFFD';

interface Reader {
  /** Before which signs a backslash is dropped. */
  readonly escapable: RegExp;
  readonly listMarker: RegExp;
  readonly entity: RegExp;
}

/** CommonMark 0.31: a backslash before ASCII punctuation (2.4), entities (2.5), bullets and numbers (5.2). */
const desktop: Reader = {
  escapable: /[!-/:-@[-`{-~]/,
  listMarker: /^ {0,3}(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)/gm,
  entity: /&#?[0-9A-Za-z]+;/y,
};
/** microsoft/Teams-AdaptiveCards-Mobile, MarkDownBlockParser.cpp: fewer escapes, no numbered lists, no entities. */
const phone: Reader = { escapable: /[[\])*_]/, listMarker: /^[-+*](?= )/gm, entity: /(?!)/y };

/** What a person sees of a text: emphasis and links are taken for such wherever they could be. */
function seen(text: string, { escapable, listMarker, entity }: Reader): string {
  const marked = text.replaceAll(FUNCTION, LOST).replaceAll(listMarker, LOST);
  let shown = '';
  for (let at = 0; at < marked.length; at++) {
    const [here = '', next = ''] = [marked[at], marked[at + 1]];
    entity.lastIndex = at;
    if (here === '\\' && escapable.test(next)) {
      shown += next;
      at += 1;
    } else if (here === '*' || here === '_' || entity.test(marked)) shown += LOST;
    else if (here === '[' && /^[^\n]*\]\(/.test(marked.slice(at))) shown += LOST;
    else shown += here;
  }
  return blankless(shown);
}

/** White space is one blank to the eye, and none at the ends. */
const blankless = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

const cases = fuzzyDates.map(({ words, context }) => readFuzzyDate(words, context));

describe('on a card, a time', () => {
  it.each(cases)('of «$words» is seen in its own words, on the desktop and on a phone', (date) => {
    for (const language of languages) {
      const words = blankless(formatFuzzyDate(date, language));
      const text = timeText(date, language);
      expect(seen(text, desktop)).toBe(words);
      expect(seen(text, phone)).toBe(words);
    }
  });

  it('has a backslash only where its words have signs that are markup', () => {
    const guarded = cases.filter((date) => timeText(date, 'nb').includes('\\')).map(({ words }) => words);
    expect(guarded).toEqual(['**juni 2025**']);
  });

  it('without words of its own is made to words that are seen as they are', () => {
    for (const date of cases) {
      for (const language of languages) {
        const made = { ...date, words: '' };
        expect(seen(timeText(made, language), desktop)).toBe(blankless(formatFuzzyDate(made, language)));
      }
    }
  });
});

describe('words that were written to be taken for something else', () => {
  it.each([
    '*haster*',
    '__haster__',
    'a*b*c_d_e',
    '[Åpne](https://example.no)',
    '[[Åpne](https://example.no)](https://example.no)',
    '![bilde](https://example.no/a.png)',
    '{{DATE(2026-02-14T06:00:00Z, SHORT)}}',
    '{{{TIME(2026-02-14T06:00:00Z)}}}',
    '{{DATE(2026-02-14T06:00:00+01:00,LONG)}} {{DATE(2026-02-14T06:00:00Z)}}',
    '- første\n- andre',
    '+ første\r\n+ andre',
    '1. første\r2. andre',
    '   12) tolvte',
    '7.',
    '-',
    '\\*ikke uthevet\\*',
    '\\\\',
    'C:\\planer\\2026',
    '&lt;b&gt; &#169; &nbsp;',
    'Helse & omsorg; AT&T',
    '<at>Alle</at>',
  ])('come out as they were written: %s', (words) => {
    expect(seen(cardText(words), desktop)).toBe(blankless(words));
    // A phone may show a backslash more, but takes nothing for markup.
    expect(seen(cardText(words), phone).replaceAll('\\', '')).toBe(blankless(words).replaceAll('\\', ''));
  });

  it('would be altered if they were not guarded: the reader of this test sees markup', () => {
    for (const words of [
      '*haster*',
      '[Åpne](https://example.no)',
      '7. oktober 2025',
      '{{DATE(2026-02-14T06:00:00Z)}}',
      '&lt;',
    ]) {
      expect(seen(words, desktop)).toContain(LOST);
    }
    for (const words of ['_haster_', '- første', '{{TIME(2026-02-14T06:00:00Z)}}'])
      expect(seen(words, phone)).toContain(LOST);
  });

  it('come out as they were written, in whatever order their signs stand', () => {
    const scraps =
      '\\ * _ [ ] ( ) { {{ }} {{DATE( {{TIME( 2026-02-14T06:00:00Z )}} & &amp; ; # - + 1. 12) ~ ` > < ! \n \t a å'.split(
        ' ',
      );
    const hostile = fc.array(fc.constantFrom(...scraps, ' '), { maxLength: 20 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'grapheme' })), (words) => {
        fc.pre(!words.includes(LOST));
        expect(seen(cardText(words), desktop)).toBe(blankless(words));
        expect(seen(cardText(words), phone)).not.toContain(LOST);
      }),
      { numRuns: 3000 },
    );
  });
});
