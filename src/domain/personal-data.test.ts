import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNationalId, personNumberIn } from './personal-data.ts';
import { blankMeasure } from './measure.ts';
import { newRow } from './row.ts';
import { countingKeys } from '#base/id.ts';
import { instantOf } from '#base/clock.ts';

/** The nine first digits with their two check digits; null where they can have none. */
function withCheckDigits(nine: string): string | null {
  const sum = (weights: readonly number[], digits: string): number =>
    weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  const first = (11 - (sum([3, 7, 6, 1, 8, 9, 4, 5, 2], nine) % 11)) % 11;
  if (first === 10) return null;
  const second = (11 - (sum([5, 4, 3, 2, 7, 6, 5, 4, 3, 2], nine + first) % 11)) % 11;
  return second === 10 ? null : `${nine}${first}${second}`;
}

const two = (number: number): string => String(number).padStart(2, '0');
/** Numbers of every kind; of the shifts each has its own test too. */
const nationalId = (dayShifts: readonly number[], monthShifts: readonly number[]): fc.Arbitrary<string> =>
  fc
    .record({
      day: fc.integer({ min: 1, max: 28 }),
      month: fc.integer({ min: 1, max: 12 }),
      year: fc.integer({ min: 0, max: 99 }),
      serial: fc.integer({ min: 0, max: 999 }),
      dayShift: fc.constantFrom(...dayShifts),
      monthShift: fc.constantFrom(...monthShifts),
    })
    .map(({ day, month, year, serial, dayShift, monthShift }) =>
      withCheckDigits(two(day + dayShift) + two(month + monthShift) + two(year) + String(serial).padStart(3, '0')),
    )
    .filter((digits) => digits !== null);

const kinds = [
  { kind: 'a fødselsnummer', dayShifts: [0], monthShifts: [0] },
  { kind: 'a D-number', dayShifts: [40], monthShifts: [0] },
  { kind: 'an H-number', dayShifts: [0], monthShifts: [40] },
  { kind: 'a number of the test register (month + 80)', dayShifts: [0, 40], monthShifts: [80] },
  { kind: 'a number of the health test register (month + 65)', dayShifts: [0, 40], monthShifts: [65] },
] as const;

const every = nationalId([0, 40], [0, 40, 65, 80]);
/** A made-up one of the series that is never given to a person. */
const SYNTHETIC = withCheckDigits('018190123') ?? withCheckDigits('018190124') ?? '';

describe('a national identity number', () => {
  it.each(kinds)('is found: $kind, in any text, written in any of the usual ways', ({ dayShifts, monthShifts }) => {
    fc.assert(
      fc.property(
        nationalId(dayShifts, monthShifts),
        fc.constantFrom('', ' ', '-', ' - ', '\u00a0', '–', '\n'),
        fc.constantFrom('', 'Kari ', 'fnr', 'Født: ', '(', 'nr.', 'T03, ', '22 33 44 55 '),
        fc.constantFrom('', '.', ' har bedt om plass', ')', ' 22334455'),
        (id, gap, before, after) => {
          expect(findNationalId(`${before}${id.slice(0, 6)}${gap}${id.slice(6)}${after}`)).not.toBeNull();
        },
      ),
    );
  });

  it('is found with the day of birth spelt out', () => {
    fc.assert(
      fc.property(
        nationalId([0], [0]),
        fc.constantFrom('.', '-', ' ', '/'),
        fc.constantFrom('', '19', '20'),
        (id, dot, century) => {
          const day = [id.slice(0, 2), id.slice(2, 4), century + id.slice(4, 6)].join(dot);
          expect(findNationalId(`født ${day} ${id.slice(6)}`)).not.toBeNull();
        },
      ),
    );
  });

  it('is found behind signs that do not show, and in wide digits', () => {
    fc.assert(
      fc.property(every, (id) => {
        expect(findNationalId(Array.from(id).join('\u200b'))).not.toBeNull();
        expect(findNationalId(Array.from(id, (digit) => String.fromCodePoint(0xff10 + Number(digit))).join(''))).toBe(
          id,
        );
      }),
    );
  });

  it('is found wherever it lies in a value', () => {
    fc.assert(
      fc.property(every, fc.jsonValue({ maxDepth: 4 }), (id, other) => {
        expect(findNationalId([other, { note: { words: [`om ${id}`] } }])).not.toBeNull();
        expect(findNationalId({ [id]: true })).toBe(id);
        expect(id.startsWith('0') || findNationalId({ cost: Number(id) }) === id).toBe(true);
      }),
    );
  });

  it('is not there when one digit is another', () => {
    fc.assert(
      fc.property(every, fc.integer({ min: 0, max: 10 }), fc.integer({ min: 1, max: 9 }), (id, at, more) => {
        const other = id.slice(0, at) + String((Number(id[at]) + more) % 10) + id.slice(at + 1);
        expect(findNationalId(other)).toBeNull();
      }),
    );
  });

  it('is not there when the day is not in the calendar', () => {
    expect(
      ['310290', '000190', '320190', '011390', '720190', '019390'].flatMap((date) =>
        Array.from({ length: 1000 }, (_, serial) => withCheckDigits(date + String(serial).padStart(3, '0'))).filter(
          (digits) => digits !== null && findNationalId(digits) !== null,
        ),
      ),
    ).toEqual([]);
  });

  it('is no part of a longer number', () => {
    fc.assert(
      fc.property(every, fc.integer({ min: 0, max: 9 }), (id, digit) => {
        expect(findNationalId(`${digit}${id}`)).toBeNull();
        expect(findNationalId(`${id}${digit}`)).toBeNull();
      }),
    );
  });

  it.each([
    ['a telephone number', 'Ring 22 33 44 55 eller +47 912 34 567.'],
    ['a case number', 'Sak 2026/12345-11, jf. PS 12/26 og 26/01234-56789.'],
    ['an account number as it is printed', 'Konto 1234.56.78903 og 0101.90.12345.'],
    ['a KID of many digits', 'KID 000123456789012345 og 12345678901234567890.'],
    ['an organisation number', 'Org.nr. 974 760 673.'],
    ['days and money', '01.02.2026: 1 250 000 kr, 31.12.2026: 45 500 000 kr'],
    ['a law', 'Lov 24. juni 2011 nr. 30, LOV-2011-06-24-30'],
    ['a time', '2026-02-11T13:32:00.000Z'],
  ])('is not seen in %s', (_, text) => {
    expect(findNationalId(text)).toBeNull();
  });

  it('is not seen in an account number printed with points, whatever its digits', () => {
    fc.assert(
      fc.property(every, (id) => {
        expect(findNationalId(`${id.slice(0, 4)}.${id.slice(4, 6)}.${id.slice(6)}`)).toBeNull();
      }),
    );
  });

  it('is not seen in the keys of rows and of people, alone or in a link', () => {
    fc.assert(
      fc.property(every, fc.integer({ min: 0, max: 19 }), (id, at) => {
        const key = `${'a'.repeat(at)}b${id}c${'d'.repeat(19 - at)}`;
        expect(findNationalId({ key, link: `https://teams.example/#/tiltak/${key}?x=1` })).toBeNull();
        const guid = `0b4a1c2d-0000-4000-8000-${id}a`;
        expect(findNationalId({ id: guid })).toBeNull();
      }),
    );
  });

  it('is found in a text of a million signs as fast as the text is read', () => {
    for (const part of ['1', '12 ', '01', '010190 ', '01.01.', ' ', 'a1']) {
      expect(findNationalId(part.repeat(1_000_000 / part.length))).toBeNull();
    }
    let deep: unknown = SYNTHETIC;
    for (let level = 0; level < 100_000; level++) deep = [deep];
    expect(findNationalId(deep)).toBe(SYNTHETIC);
  });
});

describe('a change', () => {
  const keys = countingKeys();
  const row = { ...blankMeasure(newRow(keys(), keys())), title: 'Dagtilbud' };
  const withNumber = { ...row, statusWords: `Kari ${SYNTHETIC} har bedt om plass` };
  const of = (before: typeof row | null, after: typeof row) =>
    ({
      entity: 'measure',
      item: row.key,
      operation: keys(),
      act: before === null ? 'created' : 'changed',
      at: instantOf(0),
      author: { person: { id: '', name: 'Leder', email: '' }, role: 'member', via: 'tab' },
      before,
      after,
    }) as const;

  it('is stopped when it writes a number, in a new row or an old one', () => {
    expect(personNumberIn(of(null, withNumber))).toBe(SYNTHETIC);
    expect(personNumberIn(of(row, withNumber))).toBe(SYNTHETIC);
  });

  it('passes when it takes a number out, or touches something else in a row that has one', () => {
    expect(personNumberIn(of(withNumber, row))).toBeNull();
    expect(personNumberIn(of(withNumber, { ...withNumber, status: 'done' }))).toBeNull();
  });
});
