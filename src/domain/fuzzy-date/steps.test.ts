import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cadenceAt, conditionAt, noDateAt } from './untimed.ts';
import { exclusionAt } from './exclusions.ts';
import {
  ahead,
  anyWord,
  either,
  endingIn,
  furthest,
  mark,
  number,
  opensAt,
  optional,
  phrases,
  saying,
  sequence,
  several,
  type Step,
} from './steps.ts';
import { timeAt } from './times.ts';
import { cellsOf, type Token } from './tokens.ts';

const tokensOf = (text: string): readonly Token[] => cellsOf(text)[0] ?? [];
const reach = (step: Step<unknown>, text: string): number | null => step(tokensOf(text), 0)?.next ?? null;
const opens = (step: Step<unknown>, text: string): boolean =>
  tokensOf(text)
    .slice(0, 1)
    .some((one) => opensAt(step, one));

describe('where a step can begin', () => {
  it('is told by its words, numbers and marks', () => {
    expect(['uke', 'Uke', 'uka', '12', '.'].map((text) => opens(saying('uke | uke nr.'), text))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(['12', 'tolv'].map((text) => opens(number(2, 2), text))).toEqual([true, false]);
    expect(['–', '/'].map((text) => opens(mark('-.'), text))).toEqual([true, false]);
    expect(['kommuneplanen', '12'].map((text) => opens(endingIn('planen'), text))).toEqual([true, false]);
  });

  it('is also where what follows begins, when the first part may be left out', () => {
    const step = sequence(optional(saying('ca.'), null), optional(mark('('), null), number(1, 4), saying('timer'));
    expect(['ca.', '(', '12', 'timer'].map((text) => opens(step, text))).toEqual([true, true, true, false]);
  });

  it('is anywhere for a step that may take nothing, or that says nothing of it', () => {
    const handMade: Step<true> = (_tokens, at) => ({ value: true, next: at });
    expect(opens(optional(saying('ca.'), null), 'noe')).toBe(true);
    expect(opens(handMade, 'noe')).toBe(true);
    expect(opens(either<unknown>(saying('ca.'), handMade), 'noe')).toBe(true);
  });
});

describe('the choice among alternatives', () => {
  const inOrder = either<unknown>(number(4, 4), number(1, 4), saying('to | 2 av'), anyWord, optional(mark('-'), null));

  it('takes the first that matches, whatever the token is', () => {
    expect(['2025', '25', '2 av', 'to av', 'noe', '- 1', ''].map((text) => reach(inOrder, text))).toEqual([
      1, 1, 1, 1, 1, 1, 0,
    ]);
  });

  it('takes the one that reaches furthest', () => {
    const step = furthest<unknown>(anyWord, several(anyWord, 3), sequence(ahead(saying('uke')), anyWord, number(1, 2)));
    expect(reach(step, 'uke 12')).toBe(2);
    expect(reach(step, 'uke for uke for')).toBe(3);
    expect(reach(step, '12')).toBeNull();
  });

  it('is the same as trying every one of them', () => {
    const parts: readonly Step<unknown>[] = [
      number(1, 2),
      number(4, 4),
      mark('-/'),
      anyWord,
      endingIn('en'),
      phrases<number>([1, 'uke | i uke'], [2, 'i | i | 2 av']),
      optional(saying('i'), null),
    ];
    const step = fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 3 }).map((row) => sequence(...row));
    const text = fc.array(fc.constantFrom('i', 'uke', 'uken', '2', '12', '2025', 'av', '-', '/', '§'), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 5 }), text, (steps, words) => {
        const tokens = tokensOf(words.join(' '));
        const found = steps.map((one) => one(tokens, 0)).filter((one) => one !== null);
        expect(either(...steps)(tokens, 0)).toEqual(found[0] ?? null);
        const most = Math.max(...found.map(({ next }) => next));
        expect(furthest(...steps)(tokens, 0)).toEqual(found.find(({ next }) => next === most) ?? null);
      }),
    );
  });
});

it('the rules of time know where they begin, so that running text is passed over', () => {
  const rules: readonly Step<unknown>[] = [timeAt, cadenceAt, conditionAt, noDateAt, exclusionAt];
  expect(rules.map(({ opening }) => opening?.empty)).toEqual([false, false, false, false, false]);
  expect([timeAt, cadenceAt, conditionAt].some((rule) => opens(rule, 'kommunen'))).toBe(false);
  expect(['januar', 'medio', '12', "'25", 'innen', 'før'].map((text) => opens(timeAt, text))).toEqual(
    Array(6).fill(true),
  );
});
