import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boolean,
  dayText,
  keyText,
  listOf,
  number,
  objectOf,
  oneOf,
  orNull,
  type Parse,
  refData,
  string,
  that,
} from './parse.ts';

const readers: readonly (readonly [string, Parse<unknown>, readonly unknown[], readonly unknown[]])[] = [
  ['a text', string, ['', 'a'], [1, null, ['a'], undefined]],
  ['a number', number, [0, -1.5], ['1', null, undefined]],
  ['yes or no', boolean, [true, false], [0, 'true', null, undefined]],
  ['a day', dayText, ['2026-02-28'], ['2026-02-30', '28.2.2026', '2026-02-28T12:00:00Z', 20260228, null]],
  ['a key', keyText, ['0'.repeat(32)], ['0'.repeat(31), 'A'.repeat(32), 0, null]],
  ['one of a few', oneOf(['a', 'b']), ['a', 'b'], ['c', 'A', null, 0]],
  ['a text or nothing', orNull(string), ['', null], [undefined, 0]],
  ['a list', listOf(number), [[], [1, 2]], [[1, '2'], {}, null, 'ab', [[1]]]],
  ['a row of few letters', that(string, (text) => text.length < 3), ['ab'], ['abc', 1]],
  ['another row', refData, [{ key: '0'.repeat(32), code: '', title: '' }], [{ key: '', code: '', title: '' }, {}, []]],
];

describe.each(readers)('%s', (_, parse, good, damaged) => {
  it('is read where it stands', () => {
    for (const data of good) expect(parse(data)).toEqual(data);
  });

  it('is damaged where something else does', () => {
    for (const data of damaged) expect(parse(data)).toBeUndefined();
  });

  it('is read or damaged, whatever the data, and never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (data) => {
        parse(data);
      }),
    );
  });
});

describe('an object', () => {
  const parse = objectOf<{ readonly name: string; readonly size: number | null }>({
    name: string,
    size: orNull(number),
  });

  it('needs every part, and passes over what it does not know', () => {
    expect(parse({ name: 'A', size: null, colour: 'red' })).toEqual({ name: 'A', size: null });
    expect(parse({ name: 'A' })).toBeUndefined();
    expect(parse({ name: 1, size: 1 })).toBeUndefined();
    expect(parse([])).toBeUndefined();
  });

  it('takes no part from its prototype', () => {
    expect(objectOf<{ toString: string }>({ toString: string })({})).toBeUndefined();
  });
});
