import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, day } from '#base/calendar.ts';
import { contextWithoutClues, readFuzzyDate } from '#domain/fuzzy-date.ts';

const words = fc
  .tuple(
    fc.constantFrom('', 'til ', 'før ', 'etter ', 'innen ', 'senest ', 'fra '),
    fc.constantFrom('januarmøtet', 'junimøtet', 'desembermøte', 'kommunestyremøtet i juni', 'utvalgsmøtet i mars'),
    fc.constantFrom('', ' 2026', ' 2027'),
  )
  .map((parts) => parts.join(''));
const meetings = fc.array(
  fc.record({
    body: fc.constantFrom('Kommunestyret', 'Utvalg for helse', 'Formannskapet', 'Styringsgruppa', ''),
    on: fc.integer({ min: 0, max: 800 }).map((days) => addDays(day(2025, 12, 1), days)),
  }),
  { maxLength: 12 },
);
const context = { ...contextWithoutClues, documentDay: day(2026, 2, 11) };
const other = fc.constantFrom('juni 2026', 'innen 1. mars 2026', 'hver måned', 'når de er ferdige', 'våren', '');

const spanOf = ({ from, to }: { from: string | null; to: string | null }) => [from ?? to ?? '', to ?? from ?? ''];

it('a plan of meetings narrows the time of a meeting, and keeps its words, its kind and its year', () => {
  fc.assert(
    fc.property(words, meetings, (text, known) => {
      const [month, read] = [readFuzzyDate(text, context), readFuzzyDate(text, { ...context, meetings: known })];
      expect(read).toMatchObject({ words: text, kind: month.kind, rule: 'meeting', yearSource: month.yearSource });
      const [first = '', last = ''] = spanOf(read);
      if (read.doubts.includes('meetingUnknown')) {
        expect(read).toEqual(month);
        return;
      }
      expect(read.precision).toBe('day');
      const [start = '', end = ''] = spanOf(month);
      if (month.kind === 'deadline' && month.from !== null) expect(start <= first && last <= end).toBe(true);
      // «før» and «etter» are the days beside it.
      const told = read.to ?? read.from;
      expect(known.flatMap(({ on }) => [on, addDays(on, -1), addDays(on, 1)])).toContain(told);
    }),
  );
});

it('a plan of meetings says nothing of other times', () => {
  fc.assert(
    fc.property(other, meetings, (text, known) => {
      expect(readFuzzyDate(text, { ...context, meetings: known })).toEqual(readFuzzyDate(text, context));
    }),
  );
});
