import { describe, expect, it } from 'vitest';
import { countingKeys } from '#base/id.ts';
import { described, json, listed, parts, person, ref, refs } from './compound-field.ts';
import { count, text } from './field.ts';
import { listOf, number, objectOf, string } from './parse.ts';

const keys = countingKeys();
const group = { key: keys(), code: 'AG1', title: 'Turnus' };

describe('a field of several parts', () => {
  it('tells all that is wrong with them', () => {
    const field = parts<{ name: string; size: number }>({ name: text('Name'), size: count('Size') });
    expect(field.decode({ Name: 1, Size: 'to' })).toEqual({
      problems: [
        { column: 'Name', kind: 'wrongType', found: '1' },
        { column: 'Size', kind: 'wrongType', found: '"to"' },
      ],
    });
  });
});

describe('JSON in a cell', () => {
  const field = json<readonly number[]>('Sizes', 2, [], listOf(number));

  it('carries its version, and is not there while it is empty', () => {
    expect(field.encode([1, 2])).toEqual({ Sizes: '{"v":2,"d":[1,2]}' });
    expect(field.encode([])).toEqual({ Sizes: null });
    expect(field.decode({})).toEqual({ value: [] });
  });

  it('of an older version is read, of a newer one is told', () => {
    expect(field.decode({ Sizes: '{"v":1,"d":[3]}' })).toEqual({ value: [3] });
    expect(field.decode({ Sizes: '{"v":3,"d":[3]}' })).toEqual({
      problems: [{ column: 'Sizes', kind: 'newer', found: '3' }],
    });
  });

  it.each(['{', '[]', '{"d":[1]}', '{"v":2}', '{"v":2,"d":["1"]}'])('is damaged as %s', (cell) => {
    expect(field.decode({ Sizes: cell })).toMatchObject({ problems: [{ column: 'Sizes', kind: 'damaged' }] });
  });

  it('of a part that later versions have made larger is read for what is known', () => {
    const named = json<{ readonly name: string } | null>('Part', 1, null, objectOf<{ name: string }>({ name: string }));
    expect(named.decode({ Part: '{"v":1,"d":{"name":"A","size":3}}' })).toEqual({ value: { name: 'A' } });
  });
});

describe('what people read beside JSON', () => {
  it('says each part in a line, and is not read back', () => {
    const field = listed('Sizes', 1, number, (size) => `${size} senger`);
    expect(field.encode([4, 6])).toEqual({ Sizes: '4 senger\n6 senger', SizesData: '{"v":1,"d":[4,6]}' });
    expect(field.decode({ Sizes: '9 senger', SizesData: '{"v":1,"d":[4,6]}' })).toEqual({ value: [4, 6] });
  });

  it('is empty where there is nothing to describe', () => {
    const field = described<string | null>('Wish', 1, null, string, (wish) => wish ?? '');
    expect(field.encode(null)).toEqual({ Wish: null, WishData: null });
  });
});

describe('people and rows', () => {
  it('stand as text that SharePoint can show, with their keys beside', () => {
    expect(person('Leader').encode({ id: 'oid', name: 'Enhetsleder', email: 'e@example' })).toEqual({
      Leader: 'Enhetsleder',
      LeaderEmail: 'e@example',
      LeaderEntra: 'oid',
    });
    expect(ref('Group').encode(group)).toEqual({ GroupTitle: 'Turnus', GroupCode: 'AG1', GroupKey: group.key });
    expect(refs('Groups').encode([group, { ...group, code: '' }])).toMatchObject({ Groups: 'AG1 Turnus\nTurnus' });
  });

  it('are none where nothing stands', () => {
    expect(person('Leader').decode({})).toEqual({ value: null });
    expect(ref('Group').decode({})).toEqual({ value: null });
    expect(refs('Groups').decode({})).toEqual({ value: [] });
  });
});
