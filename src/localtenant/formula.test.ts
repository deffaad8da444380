import { describe, expect, it } from 'vitest';
import { evaluate, type FormulaValue, type Scope } from './formula.ts';
import { FormatError, formulaOf } from './formula-parsing.ts';

const scope: Scope = {
  current: 'I gang',
  fields: new Map<string, FormulaValue>([
    ['Days', 12],
    ['Empty', ''],
    ['End', new Date('2026-01-30T23:00:00Z')],
    ['Owner', { title: 'Leder', email: 'leder@framdrift.local' }],
    ['Tags', ['a', 'b']],
    ['Yes', true],
  ]),
  titles: new Map([['Days', 'Dager']]),
  specials: new Map<string, FormulaValue>([['@group', { count: 3, fieldData: { displayValue: 'AP1' } }]]),
  now: new Date('2026-02-11T12:00:00Z'),
  me: 'leder@framdrift.local',
  timeZone: 'Europe/Oslo',
  locale: 'nb-NO',
};
const value = (raw: unknown): FormulaValue => evaluate(formulaOf(raw), scope);

describe('an expression', () => {
  it.each<readonly [unknown, FormulaValue]>([
    ['Bare ord', 'Bare ord'],
    ['@currentField', 'I gang'],
    ['[$Owner.title]', 'Leder'],
    ['[$Owner.constructor]', ''],
    ['[$NotInView]', ''],
    ['[!Days.DisplayName]', 'Dager'],
    ["=if(@currentField=='I gang','ja','nei')", 'ja'],
    ["=if([$Empty]=='','tom','full')", 'tom'],
    ['=[$Days]>10&&[$Days]<=12||false', true],
    ['=2+3*4-6/2', 11],
    ['=(2+3)*4%7', 6],
    ["='Forslag '+[$Days]", 'Forslag 12'],
    ['=floor((Number(@now)-Number([$End]))/86400000)', 11],
    ['=[$End]<@now', true],
    ['=toLocaleDateString([$End])', '31.1.2026'],
    ['=getMonth([$End])', 0],
    ['=[$Owner.email]==@me', true],
    ["=join([$Tags],' og ')", 'a og b'],
    ['=length([$Tags])', 2],
    ["=indexOf('abc','c')", 2],
    ["=padStart('7',3,'0')", '007'],
    ["=toUpperCase(substring('framdrift',0,4))", 'FRAM'],
    ["=replaceAll('a-b-c','-','$&')", 'a$&b$&c'],
    ["='it\\'s'", "it's"],
    ['=-3+abs(-3)', 0],
    ['=!([$Days]==12)', false],
    ['@group.fieldData.displayValue', 'AP1'],
    [{ operator: '?', operands: [{ operator: '==', operands: ['@currentField', 'I gang'] }, 1, 2] }, 1],
    [{ operator: '+', operands: ['a', '[$Days]', 'b'] }, 'a12b'],
    [{ operator: 'toString()', operands: ['[$Days]'] }, '12'],
  ])('%j is %j', (raw, wanted) => {
    expect(value(raw)).toEqual(wanted);
  });

  it.each([
    '=if(',
    "='open",
    '=alert(1)',
    '=constructor',
    '=1 2',
    "=['x']",
    '=window.location',
    { operator: 'constructor', operands: [] },
    { operands: [] },
    null,
    `=${'('.repeat(5000)}`,
  ])('%j is refused', (raw) => {
    expect(() => value(raw)).toThrow(FormatError);
  });
});
