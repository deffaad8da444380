import { describe, expect, test } from 'vitest';
import { genericColumns } from './built-in-columns.ts';
import { newColumn } from './column-definitions.ts';
import type { Column } from './column-types.ts';
import { Refusal } from './errors.ts';
import { clausesOf, type Operand, parseFilter, passes } from './filter.ts';
import type { List } from './records.ts';

const column = (body: Record<string, unknown>): Column => {
  const made = newColumn(body, String(body['name']));
  if (made instanceof Refusal) throw new Error(made.message);
  return made;
};

const list = {
  columns: [
    ...genericColumns,
    column({ name: 'Status', choice: { choices: ['A'] } }),
    column({ name: 'Cost', number: {} }),
    column({ name: 'Due', dateTime: { format: 'dateOnly' } }),
    column({ name: 'Open', boolean: {} }),
    column({ name: 'Owner', personOrGroup: {} }),
  ],
} as unknown as List;

const values: Readonly<Record<string, Operand>> = {
  Title: "O'Brien",
  Status: 'Pågår',
  Cost: 12.5,
  Due: Date.parse('2026-03-01T23:00:00Z'),
  Open: true,
  Owner: 6,
};

function matches(text: string): boolean | string {
  const filter = parseFilter(list, text);
  return filter instanceof Refusal ? filter.message : passes(filter, ({ name }) => values[name] ?? null);
}

describe('$filter', () => {
  test.each([
    ["fields/Status eq 'pågår'", true],
    ["fields/Status ne 'Pågår'", false],
    ["startswith(fields/Status,'På')", true],
    ["fields/Title eq 'O''Brien'", true],
    ['fields/Cost ge 12.5', true],
    ['fields/Cost gt 12.5', false],
    ['fields/Cost lt -3', false],
    ['fields/Due le 2026-03-01T23:00:00Z', true],
    ['fields/Due lt 2026-03-01T23:00:00Z', false],
    ['fields/Open eq true', true],
    ['fields/Open eq 0', false],
    ["fields/OwnerLookupId eq '6'", true],
    ['fields/OwnerLookupId eq 7', false],
    ["fields/Status eq 'x' or fields/Cost eq 12.5 and fields/Open eq true", true],
    ["(fields/Status eq 'x' or fields/Cost eq 12.5) and fields/Open eq false", false],
  ])('%s is %s', (text, expected) => {
    expect(matches(text)).toBe(expected);
  });

  test('an empty value is unlike everything and equal to nothing', () => {
    const filter = parseFilter(list, "fields/Status ne 'A'");
    expect(filter instanceof Refusal || passes(filter, () => null)).toBe(true);
    const equal = parseFilter(list, "fields/Status eq 'A'");
    expect(equal instanceof Refusal || passes(equal, () => null)).toBe(false);
  });

  test.each([
    "Title eq 'x'",
    "fields/Status eq 'x",
    'fields/Status eq x',
    'fields/Status eq 5',
    "fields/Cost eq '5'",
    "fields/Due ge '2026-03-01T00:00:00Z'",
    'fields/Due ge 2026-03-01',
    'fields/Due ge 2026-13-01T00:00:00Z',
    "contains(fields/Title,'x')",
    "startswith(fields/Cost,'1')",
    'fields/Status eq null',
    "fields/Status eq 'a' and",
    "(fields/Status eq 'a'",
    "fields/Status like 'a'",
    '',
  ])('%s is refused', (text) => {
    expect(matches(text)).toBe('Invalid filter clause');
  });

  test('an unknown column and the bare name of a lookup are named in the refusal', () => {
    expect(matches('fields/Nope eq 1')).toBe("Field 'Nope' is not recognized");
    expect(matches('fields/Owner eq 6')).toBe("Field 'Owner' is not recognized");
  });

  test('the first clause is the one that is written first', () => {
    const filter = parseFilter(list, "(fields/Cost eq 1 or fields/Open eq true) and fields/Status eq 'A'");
    expect(filter instanceof Refusal ? [] : clausesOf(filter).map((clause) => clause.column.name)).toEqual([
      'Cost',
      'Open',
      'Status',
    ]);
  });

  test('a quote in a value can only be part of the value', () => {
    expect(matches("fields/Title eq 'x'' or 1 eq 1 or fields/Title eq ''O''''Brien'")).toBe(false);
  });
});
