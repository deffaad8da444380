import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, parseDay } from '#base/clock.ts';
import {
  compareFuzzyDates,
  contextAfter,
  contextWithoutClues,
  type DateContext,
  defaultSeasons,
  doubts as allDoubts,
  findFuzzyDates,
  type FuzzyDate,
  fuzzyRules,
  isInside,
  readFuzzyDate,
  stateOn,
  undated,
  withInterval,
  withWords,
  yearChoices,
} from './fuzzy-date.ts';

const day = (text: string): Day => parseDay(text) ?? expect.fail(`no such day: ${text}`);
const read = (words: string, context: DateContext = contextWithoutClues): FuzzyDate => readFuzzyDate(words, context);
const after = (words: string): DateContext => contextAfter(contextWithoutClues, read(words));
const inside = (inner: string, outer: string): boolean => isInside(read(inner), read(outer));
const choices = (words: string, today = '2026-02-11'): readonly string[] => yearChoices(read(words), day(today));

const typing: DateContext = { ...contextWithoutClues, documentDay: day('2026-02-11') };

const scraps = [
  'mars~Juni~okt.~jul~våren~hausten~vinteren~vår~uke~veke~kvartal~tertial~halvår~Q3~T1~H2~årsskiftet~påske~sommeren~nyttår',
  'første~siste~fyrste~medio~primo~slutten av~siste del~første halvdel av~månedsskiftet~skoleåret~junimøtet~fredag~kl. 12',
  'innen~innan~senest~før~etter~fra~frå og med~til~ut~mellom~i løpet av~ca.~over~i~på~den~av~neste år~i år~nå~året',
  "og~eller~,~-~–~/~(~)~.~:~'~«~|~?~\n~\t~løpende~hver~når~er ferdig~ved behov~sak~plan~årsverk",
  '1~2~12~31~53~99~2025~2026~25~1.1.22~31.02.2027~96/21~å~a\u030A~\u00AD~\u200B~\uD83D',
].flatMap((line) => line.split('~'));
/** What a grammar trips over: its own words in any order, with and without spaces, and anything else. */
const soup = fc
  .array(
    fc.tuple(
      fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...scraps) }, fc.string({ unit: 'binary' })),
      fc.constantFrom('', ' ', ' '),
    ),
    {
      maxLength: 14,
    },
  )
  .map((parts) => parts.flat().join(''));

const anyDay = fc.integer({ min: 0, max: 3_652_058 }).map((days) => {
  const instant = new Date(Date.UTC(2000, 0, 1) + (days - 730_000) * 86_400_000).toISOString();
  return day(instant.startsWith('-') || instant.startsWith('+') ? '2026-02-11' : instant.slice(0, 10));
});
const anyContext: fc.Arbitrary<DateContext> = fc.record({
  seasons: fc.constant(defaultSeasons),
  documentDay: fc.option(anyDay),
  yearAbove: fc.option(fc.oneof(fc.integer({ min: 1900, max: 2199 }), fc.constantFrom(0, -1, 9999, 1e9, NaN))),
  notBefore: fc.option(anyDay),
  meetings: fc.array(fc.record({ body: fc.constantFrom('Kommunestyret', 'Utvalget', ''), on: anyDay }), {
    maxLength: 4,
  }),
});

describe('reading a field', () => {
  it('gives a sound value for any text in any context, and keeps the words', () => {
    fc.assert(
      fc.property(soup, anyContext, (words, context) => {
        const date = readFuzzyDate(words, context);
        expect(date.words === words || (date === undated && words.trim().length <= words.length)).toBe(true);
        if (date.from !== null && date.to !== null) expect(date.from <= date.to).toBe(true);
        expect(date.endEdge === 'open').toBe(date.to === null);
        expect(date.startEdge === 'open').toBe(date.from === null && date.to === null);
        expect(date.doubts).toEqual(allDoubts.filter((doubt) => date.doubts.includes(doubt)));
        expect(fuzzyRules).toContain(date.rule);
        if (date.kind === 'from') expect(date.to).toBeNull();
        if (date.kind === 'until') expect(date.from).toBeNull();
        if (date.yearSource === 'asked') expect([date.from, date.to]).toEqual([null, null]);
        expect(date.condition !== null).toBe(date.kind === 'conditional');
        expect(date.overridden).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives the same reading when its own words are read again', () => {
    fc.assert(
      fc.property(soup, anyContext, (words, context) => {
        const date = readFuzzyDate(words, context);
        expect(readFuzzyDate(date.words, context)).toEqual(date);
      }),
    );
  });

  it('does not care how letters are composed, nor about capital letters', () => {
    fc.assert(
      fc.property(soup, anyContext, (words, context) => {
        const { words: _, condition, ...reading } = readFuzzyDate(words, context);
        for (const form of [words.normalize('NFC'), words.normalize('NFD')]) {
          const again = readFuzzyDate(form, context);
          expect(again).toMatchObject(reading);
          expect(again.condition?.normalize('NFC')).toBe(condition?.normalize('NFC'));
        }
      }),
    );
    for (const words of [
      'innen utgangen av juni 2026',
      'første uke i mars 2026',
      'hver tertial',
      'når de er ferdige',
    ]) {
      const { words: _, condition: __, ...reading } = read(words);
      expect(read(words.toUpperCase())).toMatchObject(reading);
    }
  });

  it('takes white space for nothing written', () => {
    for (const words of ['', '   ', '\n\t', '\u00A0\u200B\uFEFF']) expect(read(words)).toBe(undated);
  });

  it('reads the seasons as the plan counts them', () => {
    const strict = {
      ...contextWithoutClues,
      seasons: { ...defaultSeasons, autumn: { from: '09-01', to: '11-30' } },
    } as const;
    expect(read('innen utgangen av høsten 2026', strict).to).toBe('2026-11-30');
    expect(read('våren 2026', strict).to).toBe('2026-06-30');
  });
});

describe('times in running text', () => {
  it('are in order, do not overlap, and have as words what stands there', () => {
    fc.assert(
      fc.property(soup, anyContext, (text, context) => {
        let last = 0;
        for (const { start, end, date } of findFuzzyDates(text, context)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end)).toBe(date.words);
          expect(end).toBeGreaterThan(start);
          expect(['undated', 'unread']).not.toContain(date.kind);
          last = end;
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the next item of a table', () => {
  it('takes the nearest year above and does not come before the item above', () => {
    let context: DateContext = { ...contextWithoutClues, documentDay: day('2025-10-09') };
    const days = [
      'oktober',
      'Medio november 2025',
      'desember',
      'februar',
      'mars',
      'høsten',
      'januar 2028',
      'april',
    ].map((words) => {
      const date = read(words, context);
      context = contextAfter(context, date);
      return date.from;
    });
    expect(days).toEqual([
      '2025-10-01',
      '2025-11-11',
      '2025-12-01',
      '2026-02-01',
      '2026-03-01',
      '2026-09-01',
      '2028-01-01',
      '2028-04-01',
    ]);
  });

  it('learns from a deadline where the list has come only if it is a day', () => {
    expect(after('innen utgangen av 2023')).toMatchObject({ yearAbove: 2023, notBefore: null });
    expect(after('innen 1. desember 2025')).toMatchObject({ yearAbove: 2025, notBefore: '2025-12-01' });
    expect(after('ved behov')).toEqual(contextWithoutClues);
  });
});

describe('other words', () => {
  const byHand = withInterval(read('medio mars 2026'), day('2026-03-09'), day('2026-03-18'), {
    start: 'soft',
    end: 'soft',
  });

  it('drop days that were set by hand, while the same words keep them', () => {
    const set = byHand.ok ? byHand.value : expect.fail('refused');
    expect(withWords(set, 'medio mars 2026', contextWithoutClues)).toBe(set);
    expect(withWords(set, 'medio april 2026', contextWithoutClues)).toEqual(read('medio april 2026'));
  });
});

describe('days set by hand', () => {
  it('leave the words as they are and settle every doubt', () => {
    fc.assert(
      fc.property(soup, anyDay, anyDay, (words, a, b) => {
        const date = read(words);
        const [from, to] = a <= b ? [a, b] : [b, a];
        const set = withInterval(date, from, to, { start: 'hard', end: 'soft' });
        expect(set.ok && set.value).toMatchObject({
          words: date.words,
          from,
          to,
          kind: 'at',
          startEdge: 'hard',
          endEdge: 'soft',
          doubts: [],
          overridden: true,
          rule: 'byHand',
          condition: null,
        });
      }),
    );
  });

  it('may leave one end open, but not both, and may not run backwards', () => {
    const date = read('når det passer');
    const soft = { start: 'soft', end: 'open' } as const;
    expect(withInterval(date, null, day('2026-03-01'), soft)).toMatchObject({
      ok: true,
      value: { kind: 'deadline', startEdge: 'soft', endEdge: 'soft', precision: 'range' },
    });
    expect(withInterval(date, day('2026-03-01'), null, soft)).toMatchObject({
      ok: true,
      value: { kind: 'from', endEdge: 'open', startEdge: 'soft' },
    });
    expect(withInterval(date, null, null, soft)).toEqual({ ok: false, failure: { kind: 'intervalWithoutDays' } });
    expect(withInterval(date, day('2026-03-02'), day('2026-03-01'), soft)).toMatchObject({
      ok: false,
      failure: { kind: 'intervalBackwards' },
    });
  });
});

describe('order', () => {
  const anyDate = fc.tuple(soup, anyContext).map(([words, context]) => readFuzzyDate(words, context));

  it('is total', () => {
    fc.assert(
      fc.property(anyDate, anyDate, anyDate, (a, b, c) => {
        expect(Math.sign(compareFuzzyDates(a, b))).toBe(-Math.sign(compareFuzzyDates(b, a)) + 0);
        expect(compareFuzzyDates(a, a)).toBe(0);
        if (compareFuzzyDates(a, b) <= 0 && compareFuzzyDates(b, c) <= 0)
          expect(compareFuzzyDates(a, c)).toBeLessThanOrEqual(0);
        if (compareFuzzyDates(a, b) === 0) expect(a).toEqual(b);
      }),
    );
  });

  it('is by the last day: a quarter sorts after its last day, an open end after every closed one, the undated last', () => {
    const inOrder = [
      '15. mars 2026',
      'innen 15. mars 2026',
      '31. mars 2026',
      'siste del av mars 2026',
      'mars 2026',
      '1. kvartal 2026',
      'innen 31. mars 2026',
      'april 2026',
      '2027',
      'fra 1. mars 2026',
      'fra høsten 2026',
      'mars',
      'ukentlig',
      'når lokalene er ferdige',
      'når det passer',
      'ved behov',
    ];
    const sorted = inOrder
      .toReversed()
      .map((words) => read(words))
      .toSorted(compareFuzzyDates);
    expect(sorted.map(({ words }) => words)).toEqual(inOrder);
  });

  it('puts exact before coarse where the days are the same, and tells equal days apart by their words', () => {
    expect(compareFuzzyDates(read('uke 12 2026'), read('16.–22. mars 2026'))).toBe(-1);
    expect(compareFuzzyDates(read('31. mars 2026'), read('31. mars 2026 (sist)'))).toBe(-1);
  });
});

describe('inside the approved time', () => {
  it('is every narrowing, and no day outside', () => {
    expect(inside('medio mars 2026', 'mars 2026')).toBe(true);
    expect(inside('mars 2026', 'medio mars 2026')).toBe(false);
    expect(inside('1. april 2026', 'mars 2026')).toBe(false);
    expect(inside('mars 2026', 'mars 2026')).toBe(true);
  });

  it('is any day up to an approved deadline and any from an approved start on', () => {
    expect(inside('oktober 2023', 'innen utgangen av 2023')).toBe(true);
    expect(inside('innen 1. mars 2023', 'innen utgangen av 2023')).toBe(true);
    expect(inside('januar 2024', 'innen utgangen av 2023')).toBe(false);
    expect(inside('fra 1. november 2022', 'fra 1. oktober 2022')).toBe(true);
    expect(inside('fra 1. september 2022', 'fra 1. oktober 2022')).toBe(false);
  });

  it('is no deadline where the approved time has a start: it says no longer when the thing begins', () => {
    expect(inside('innen 15. oktober 2025', 'oktober 2025')).toBe(false);
    expect(inside('fra 15. oktober 2025', 'oktober 2025')).toBe(false);
  });

  it('is any date where none was approved, and the day of a condition that is met', () => {
    expect(inside('mars 2026', '')).toBe(true);
    expect(inside('mars 2026', 'når det passer')).toBe(true);
    expect(inside('1. mars 2026', 'når lokalene er ferdige')).toBe(true);
  });

  it('is no date given up, no other condition and no other cadence', () => {
    expect(inside('', 'mars 2026')).toBe(false);
    expect(inside('når lokalene er ferdige', 'mars 2026')).toBe(false);
    expect(inside('når bygget er ferdig', 'når lokalene er ferdige')).toBe(false);
    expect(inside('', 'når lokalene er ferdige')).toBe(false);
    expect(inside('månedlig', 'ukentlig')).toBe(false);
    expect(inside('hver uke', 'ukentlig')).toBe(true);
  });

  it('is everything as it was', () => {
    fc.assert(fc.property(soup, (words) => isInside(read(words), read(words))));
  });
});

describe('on a day, a time', () => {
  const today = day('2026-02-11');
  const state = (words: string): ReturnType<typeof stateOn> => stateOn(read(words), today);

  it('is late only after its last day', () => {
    expect(state('februar 2026')).toEqual({ kind: 'open', left: 17 });
    expect(state('31. januar 2026')).toEqual({ kind: 'over', days: 11 });
    expect(state('primo februar 2026')).toEqual({ kind: 'over', days: 1 });
    expect(state('11. februar 2026')).toEqual({ kind: 'today', only: true });
    expect(stateOn(read('februar 2026'), day('2026-02-28'))).toEqual({ kind: 'today', only: false });
  });

  it('is ahead until it opens or is due', () => {
    expect(state('12. februar 2026')).toEqual({ kind: 'upcoming', days: 1 });
    expect(state('mars 2026')).toEqual({ kind: 'upcoming', days: 18 });
    expect(state('innen utgangen av februar 2026')).toEqual({ kind: 'due', days: 17 });
    expect(state('fra mars 2026')).toEqual({ kind: 'upcoming', days: 18 });
  });

  it('runs on where it has no end, and cannot be late where it has no days', () => {
    expect(state('fra 1. februar 2026')).toEqual({ kind: 'running', days: 10 });
    for (const words of ['', 'ved behov', 'hver uke', 'når de er ferdige', 'mars'])
      expect(state(words)).toEqual({ kind: 'untimed' });
  });
});

describe('where only the year is missing', () => {
  it('the next two are offered, and the last one if it is not long over', () => {
    expect(choices('mars')).toEqual(['mars 2026', 'mars 2027']);
    expect(choices('november')).toEqual(['november 2025', 'november 2026', 'november 2027']);
    expect(choices('februar')).toEqual(['februar 2026', 'februar 2027']);
    expect(choices('april')).toEqual(['april 2026', 'april 2027']);
  });

  it('the year stands where it belongs', () => {
    expect(choices('Innen juni')).toEqual(['Innen juni 2026', 'Innen juni 2027']);
    expect(choices('mars (foreløpig)')).toEqual(['mars 2026 (foreløpig)', 'mars 2027 (foreløpig)']);
    expect(choices('torsdag 26. februar kl. 12')).toEqual([
      'torsdag 26. februar 2026 kl. 12',
      'torsdag 26. februar 2027 kl. 12',
    ]);
    expect(choices('mars–august')).toEqual(['mars–august 2026', 'mars–august 2027']);
    expect(choices('uke 53')).toEqual(['uke 53 2026', 'uke 53 2032']);
  });

  it('nothing is offered for any other time', () => {
    expect(choices('mars 2026')).toEqual([]);
    expect(choices('når det passer')).toEqual([]);
    expect(yearChoices(read('mars', typing), day('2026-02-11'))).toEqual([]);
  });

  it('every choice is complete', () => {
    fc.assert(
      fc.property(soup, anyDay, (words, today) => {
        for (const choice of yearChoices(read(words), today)) {
          const date = read(choice);
          expect(date.yearSource).toBe('explicit');
          expect(date.from ?? date.to).not.toBeNull();
        }
      }),
    );
  });
});
