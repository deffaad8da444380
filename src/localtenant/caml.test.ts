import { describe, expect, it } from 'vitest';
import { CamlError, type Cell, readQuery, rowsOf, type Surroundings } from './caml.ts';

type Row = Readonly<Record<string, Cell>>;
const at = (day: string): number => Date.parse(`${day}T23:00:00Z`);
const rows: readonly Row[] = [
  { Title: 'Turnus', Status: 'I gang', End: at('2026-02-09'), Group: 'B', Help: null },
  { Title: 'Bolig', Status: 'Gjennomført', End: at('2026-01-30'), Group: 'A', Help: 'Ja' },
  { Title: 'Årsplan', Status: 'I gang', End: null, Group: 'A', Help: null },
  { Title: 'Dagtilbud', Status: null, End: at('2026-02-10'), Group: null, Help: 'Råd' },
];
const around: Surroundings<Row> = {
  cellOf: (row, column) => row[column] ?? null,
  isColumn: (name) => ['Title', 'Status', 'End', 'Group', 'Help'].includes(name),
  now: Date.parse('2026-02-11T12:00:00Z'),
  timeZone: 'Europe/Oslo',
  me: 1,
};
const titles = (xml: string): readonly Cell[] =>
  rowsOf(readQuery(xml, around), rows, around.cellOf).map((row) => row['Title'] ?? null);
const ref = (name: string): string => `<FieldRef Name="${name}"/>`;
const value = (type: string, text: string): string => `<Value Type="${type}">${text}</Value>`;
const where = (inner: string): string => `<Where>${inner}</Where><OrderBy>${ref('Title')}</OrderBy>`;

describe('a query', () => {
  it('without conditions keeps all, in the order that it says', () => {
    expect(titles('')).toEqual(['Turnus', 'Bolig', 'Årsplan', 'Dagtilbud']);
    expect(titles(`<OrderBy>${ref('Title')}</OrderBy>`)).toEqual(['Bolig', 'Dagtilbud', 'Turnus', 'Årsplan']);
    expect(titles(`<OrderBy><FieldRef Name="End" Ascending="FALSE"/></OrderBy>`)[3]).toBe('Årsplan');
  });

  it('compares, joins and asks what is there', () => {
    expect(titles(where(`<Eq>${ref('Status')}${value('Choice', 'I gang')}</Eq>`))).toEqual(['Turnus', 'Årsplan']);
    expect(titles(where(`<Neq>${ref('Status')}${value('Choice', 'I gang')}</Neq>`))).toEqual(['Bolig', 'Dagtilbud']);
    expect(titles(where(`<And><IsNotNull>${ref('Help')}</IsNotNull><IsNull>${ref('Group')}</IsNull></And>`))).toEqual([
      'Dagtilbud',
    ]);
    const either = `<Or><IsNull>${ref('End')}</IsNull><Contains>${ref('Title')}${value('Text', 'BOL')}</Contains></Or>`;
    expect(titles(where(either))).toEqual(['Bolig', 'Årsplan']);
    const among = `<In>${ref('Group')}<Values>${value('Text', 'A')}${value('Text', 'C')}</Values></In>`;
    expect(titles(where(among))).toEqual(['Bolig', 'Årsplan']);
  });

  it('knows today by the site’s own midnight: the last day itself is not past', () => {
    const today = '<Value Type="DateTime"><Today/></Value>';
    expect(titles(where(`<Lt>${ref('End')}${today}</Lt>`))).toEqual(['Bolig', 'Turnus']);
    const lately = '<Value Type="DateTime"><Today OffsetDays="-5"/></Value>';
    expect(titles(where(`<Geq>${ref('End')}${lately}</Geq>`))).toEqual(['Dagtilbud', 'Turnus']);
  });

  it('puts groups before the order', () => {
    const xml = `<GroupBy>${ref('Group')}</GroupBy><OrderBy>${ref('Title')}</OrderBy>`;
    expect(titles(xml)).toEqual(['Dagtilbud', 'Bolig', 'Årsplan', 'Turnus']);
  });

  it.each([
    '<Where>',
    '<Where><Eq></Where>',
    `<Where><Eq>${ref('Nothing')}${value('Text', 'x')}</Eq></Where>`,
    `<Where><Like>${ref('Title')}${value('Text', 'x')}</Like></Where>`,
    `<Where><And><IsNull>${ref('Title')}</IsNull></And></Where>`,
    `<Where><Eq>${ref('Title')}</Eq></Where>`,
    `<Where><constructor>${ref('Title')}${value('Text', 'x')}</constructor></Where>`,
    '<!DOCTYPE x [<!ENTITY a "b">]><Where/>',
    '<Limit/>',
    '<And>'.repeat(500),
  ])('%s is refused', (xml) => {
    expect(() => titles(xml)).toThrow(CamlError);
  });
});
