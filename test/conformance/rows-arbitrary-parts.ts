/** Arbitrary values, one for every kind of field. They keep the invariants of the domain and nothing more. */
import fc from 'fast-check';
import { addDays, FIRST_DAY } from '#base/calendar.ts';
import { type Day, instantOf, type Instant } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import {
  cadences,
  doubts,
  edges,
  type FuzzyDate,
  fuzzyKinds,
  fuzzyRules,
  precisions,
  undated,
  yearSources,
} from '#domain/fuzzy-date.ts';
import { budgetPlaces, type Costs } from '#domain/measure.ts';
import type { Timed } from '#domain/milestone.ts';
import { type Person, publicities, type Ref, type Row } from '#domain/row.ts';

const awkward = fc.constantFrom(
  'Ærlig Øvrig Ås',
  '  ',
  '\\n',
  'C:\\ny\\',
  '{"v":1,"d":[]}',
  '<div class="ExternalClass1">&#58;</div>',
  "O'Brien; DROP",
  'null',
  'I gang',
  '👩‍⚕️ é é',
  '=1+1',
  '2026-02-11T12:00:00Z',
);
const anyText = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), awkward);

/** A single line. */
export const line = anyText.map((text) => text.replaceAll(/[\r\n]/g, ' '));
const saidLine = line.filter((text) => text !== '');

/** Several lines, which end in LF. */
export const lines = fc
  .oneof(
    anyText,
    fc.array(anyText, { maxLength: 4 }).map((all) => all.join('\n')),
  )
  .map((text) => text.replaceAll('\r', ''));

export const items = fc.array(
  lines.filter((text) => text !== ''),
  { maxLength: 4 },
);

export const day: fc.Arbitrary<Day> = fc.integer({ min: 0, max: 3_652_058 }).map((days) => addDays(FIRST_DAY, days));
export const dayOrNone = fc.option(day);

/** Whole seconds, for SharePoint keeps no fractions. */
export const instant: fc.Arbitrary<Instant> = fc
  .integer({ min: 0, max: 4_102_444_800 })
  .map((seconds) => instantOf(seconds * 1000));
export const instantOrNone = fc.option(instant);

export const amountOrNone = fc.option(
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
);
export const count = fc.nat();
export const few = <Part>(part: fc.Arbitrary<Part>): fc.Arbitrary<readonly Part[]> => fc.array(part, { maxLength: 3 });
export const yesNo = fc.boolean();
export const oneOf = <Choice>(choices: readonly Choice[]): fc.Arbitrary<Choice> => fc.constantFrom(...choices);
export const oneOrNone = <Choice>(choices: readonly Choice[]): fc.Arbitrary<Choice | null> =>
  fc.option(fc.constantFrom(...choices));

export const key: fc.Arbitrary<Key> = fc
  .string({ unit: fc.constantFrom(...'0123456789abcdef'.split('')), minLength: 32, maxLength: 32 })
  .map((hex) => hex as Key);

export const person: fc.Arbitrary<Person> = fc.record({ id: saidLine, name: line, email: line });
export const personOrNone = fc.option(person);
export const ref: fc.Arbitrary<Ref> = fc.record({ key, code: line, title: line });
export const refOrNone = fc.option(ref);
export const refs = few(ref);

/** Any reading at all, likely or not: a list keeps what it is given. */
export const time: fc.Arbitrary<FuzzyDate> = fc.oneof(
  fc.constant(undated),
  fc.record<FuzzyDate>({
    words: line,
    from: dayOrNone,
    to: dayOrNone,
    startEdge: oneOf(edges),
    endEdge: oneOf(edges),
    kind: oneOf(fuzzyKinds),
    precision: oneOf(precisions),
    cadence: oneOrNone(cadences),
    condition: fc.option(line),
    yearSource: oneOf(yearSources),
    doubts: fc.subarray([...doubts]),
    rule: fc.oneof(oneOf(fuzzyRules), saidLine),
    overridden: yesNo,
  }),
);

export const timed = { when: time, baseline: fc.option(time), moveReason: lines } satisfies {
  [Name in keyof Timed]: fc.Arbitrary<Timed[Name]>;
};

export const costs = {
  costOnce: amountOrNone,
  costYearly: amountOrNone,
  budget: oneOf(budgetPlaces),
  fullTimeEquivalents: amountOrNone,
} satisfies { [Name in keyof Costs]: fc.Arbitrary<Costs[Name]> };

export const row = {
  key,
  plan: key,
  removed: fc.option(fc.record({ by: line, at: instant })),
  publicity: oneOf(publicities),
} satisfies { [Name in keyof Row]: fc.Arbitrary<Row[Name]> };

/** Fields as history keeps them: any JSON. */
export const fields = fc.dictionary(saidLine, fc.jsonValue(), { maxKeys: 4 }).map(
  // JSON has no negative zero and no object without a prototype.
  (found) => JSON.parse(JSON.stringify(found)) as Readonly<Record<string, unknown>>,
);
