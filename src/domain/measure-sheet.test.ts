import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countingKeys } from '#base/id.ts';
import { contextWithoutClues, readFuzzyDate } from './fuzzy-date.ts';
import { blankMeasure, type Measure } from './measure.ts';
import {
  fieldOfHeading,
  guarded,
  htmlTable,
  kindOf,
  readRows,
  readSheet,
  recogniseColumns,
  type SheetContext,
  sureRows,
  tabSeparated,
  unguarded,
  canBeWritten,
} from './measure-sheet.ts';
import { defaultSettings } from './plan.ts';
import { moveGround } from './move-ground.ts';
import { newRow } from './row.ts';

const keys = countingKeys();
const plan = keys();
const measure = (fields: Partial<Measure>): Measure => ({ ...blankMeasure(newRow(keys(), plan)), ...fields });
const when = (words: string) => readFuzzyDate(words, contextWithoutClues);

const package1 = { key: keys(), code: 'AP1', title: 'Struktur og drift' };
const person = { id: 'a1', name: 'Leder renhold', email: 'renhold@kommune.no' };
const known = measure({ code: 'T01', title: 'Turnus 2026', status: 'inProgress', nextStep: 'Høre avdelingene' });
const context: SheetContext = {
  measures: [known],
  groups: [],
  workPackages: [package1],
  people: [person],
  dates: contextWithoutClues,
  ground: moveGround(defaultSettings, [], []),
  actor: { person, roles: ['member'] },
  readStatus: (words) => (/gjennomført/i.test(words) ? 'done' : /i gang/i.test(words) ? 'inProgress' : null),
  isStatusName: (words) => words === 'Gjennomført' || words === 'I gang',
};

const rowsOf = (text: string) => {
  const read = readRows(text);
  if (!read.ok) throw new Error(read.failure.kind);
  return read.value;
};
function linesOf(text: string, given: SheetContext = context) {
  const rows = rowsOf(text);
  const { headed, columns } = recogniseColumns(rows);
  return readSheet(rows, headed, columns, given);
}

describe('rows from a spreadsheet', () => {
  it('are lines with tabs between cells, and a cell in quotes may hold both', () => {
    expect(rowsOf('Tiltak\tMed ord\r\nDagtilbud\t"Første linje\nandre ""linje"""\r\n')).toEqual([
      ['Tiltak', 'Med ord'],
      ['Dagtilbud', 'Første linje\nandre "linje"'],
    ]);
  });

  it('keep quotes that no spreadsheet put there', () => {
    expect(rowsOf('"Heim" og hjelp\tI gang\n"uten slutt')).toEqual([['"Heim" og hjelp', 'I gang'], ['"uten slutt']]);
  });

  it('are refused whole when they are too many, too wide or nothing', () => {
    expect(readRows(' \n\t')).toMatchObject({ ok: false, failure: { kind: 'empty' } });
    expect(readRows('x\n'.repeat(5_002))).toMatchObject({ ok: false, failure: { kind: 'tooManyRows' } });
    expect(readRows('x\t'.repeat(80))).toMatchObject({ ok: false, failure: { kind: 'tooManyColumns' } });
    expect(readRows('x'.repeat(4_000_001))).toMatchObject({ ok: false, failure: { kind: 'tooLarge' } });
  });

  it('are any text at all: reading never fails in another way, and ends', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', '\t', '\n', 'a', '=', '\r') }), (text) => {
        readRows(text);
      }),
    );
    const tricky = '"a\t""\t'.repeat(100_000);
    expect(readRows(tricky).ok).toBe(false);
  });
});

describe('headings', () => {
  it('are known in the words that municipalities use', () => {
    const said = (heading: string) => fieldOfHeading(heading);
    expect(['Tiltak', 'Status', 'Ansvarlig', 'Frist', 'Arbeidspakke', 'Gruppe', 'Neste steg'].map(said)).toEqual([
      'title',
      'status',
      'responsible',
      'when',
      'workPackage',
      'group',
      'nextStep',
    ]);
    expect(['Ansvarleg', 'Kode', 'Med ord', 'Gjeld for', 'Har hjelpt', 'Ønskjer hjelp'].map(said)).toEqual([
      'responsible',
      'code',
      'statusWords',
      'coverage',
      'assistance',
      'helpWanted',
    ]);
    expect(said('Bilde')).toBeNull();
  });

  it('are asked for where the first row is a measure', () => {
    expect(recogniseColumns([['Dagtilbud', 'I gang']])).toEqual({ headed: false, columns: [null, null] });
    expect(
      recogniseColumns([
        ['Tiltak', 'Status', 'Status'],
        ['A', 'B', 'C'],
      ]),
    ).toEqual({
      headed: true,
      columns: ['title', 'status', null],
    });
    expect(recogniseColumns([['Dagtilbud'], ['Turnus']])).toEqual({ headed: false, columns: ['title'] });
  });
});

describe('what a line would do', () => {
  it('is new, changed or nothing, and an empty cell changes nothing', () => {
    const lines = linesOf(
      'Kode\tTiltak\tStatus\tNeste steg\nT01\tTurnus 2026\tGjennomført\t\nT01\tTurnus 2026\tI gang\tHøre avdelingene\n\tDagtilbud\tI gang\tFinne lokale',
      { ...context, measures: [known] },
    );
    expect(lines.map(kindOf)).toEqual(['changed', 'doubtful', 'new']);
    expect(lines[0]?.fields).toEqual({ status: 'done' });
    expect(lines[1]).toMatchObject({ fields: {}, doubts: [{ kind: 'twice' }] });
    expect(lines[2]).toMatchObject({ row: 4, measure: null, fields: { title: 'Dagtilbud', nextStep: 'Finne lokale' } });
    expect(linesOf('Tiltak\tStatus\nturnus 2026\tI gang').map(kindOf)).toEqual(['changed']);
  });

  it('keeps the sentence beside the status that it was read from', () => {
    const [line] = linesOf('Tiltak\tStatus\nDagtilbud\tI gang for dem som bor på sykehjemmet');
    expect(line?.fields).toMatchObject({ status: 'inProgress', statusWords: 'I gang for dem som bor på sykehjemmet' });
    const [unsure] = linesOf('Tiltak\tStatus\nDagtilbud\tBlågrønn');
    expect(unsure).toMatchObject({ doubts: [{ kind: 'status' }], fields: { statusWords: 'Blågrønn' } });
  });

  it('reads times by the plan’s own rules, and moves no approved time without a reason', () => {
    const [line] = linesOf('Tiltak\tFrist\nDagtilbud\tMedio mars 2026');
    expect(line?.fields.when).toMatchObject({ from: '2026-03-11', to: '2026-03-20' });
    expect(linesOf('Tiltak\tFrist\nDagtilbud\tmars')[0]?.doubts).toMatchObject([{ kind: 'year' }]);
    expect(linesOf('Tiltak\tFrist\nDagtilbud\tnår det passer')[0]?.doubts).toMatchObject([{ kind: 'when' }]);
    const approved = measure({ title: 'Dagtilbud', when: when('Høsten 2025'), baseline: when('Høsten 2025') });
    const [moved] = linesOf('Tiltak\tFrist\nDagtilbud\tMars 2026', { ...context, measures: [approved] });
    expect(moved).toMatchObject({ doubts: [{ kind: 'moved' }], fields: {}, moves: { words: 'Mars 2026' } });
    expect(moved !== undefined && canBeWritten(moved)).toBe(true);
  });

  it('finds work packages and people of the plan, and takes any other name as a role', () => {
    const [line, other] = linesOf(
      'Tiltak\tArbeidspakke\tAnsvarlig\nDagtilbud\tAP1 Struktur og drift\tleder renhold\nHjemmehjelp\tAP9\tFagsykepleier',
    );
    expect(line?.fields).toMatchObject({ workPackage: package1, responsible: person });
    expect(other).toMatchObject({ doubts: [{ kind: 'workPackage' }], fields: { responsibleRole: 'Fagsykepleier' } });
  });

  it('reads coverage for each audience, and helpers with what they do', () => {
    const [line] = linesOf(
      'Tiltak\tGjelder for\tHar hjulpet\nDagtilbud\tBeboere: ja; Hjemmeboende: ikke i gang\tRådgiver: plan',
    );
    expect(line?.fields).toMatchObject({
      coverage: [
        { audience: 'Beboere', state: 'yes' },
        { audience: 'Hjemmeboende', state: 'notStarted' },
      ],
      assistance: [{ who: 'Rådgiver', what: 'plan' }],
    });
  });

  it('is doubtful where two measures have its title, or its code has another title', () => {
    const twins = [measure({ title: 'Dagtilbud' }), measure({ title: 'Dagtilbud' })];
    expect(linesOf('Tiltak\tStatus\nDagtilbud\tI gang', { ...context, measures: twins })[0]?.doubts).toMatchObject([
      { kind: 'ambiguous' },
    ]);
    expect(linesOf('Kode\tTiltak\nT01\tNoe helt annet')[0]?.doubts).toEqual([
      { kind: 'renamed', words: 'Turnus 2026' },
    ]);
  });

  it('takes formulas and markup as text and asks; a national identity number is refused', () => {
    const [line] = linesOf('Tiltak\tNeste steg\nDagtilbud\t=HYPERLINK("http://x")');
    expect(line).toMatchObject({ doubts: [{ kind: 'formula' }], fields: { nextStep: '=HYPERLINK("http://x")' } });
    expect(linesOf('Tiltak\tNeste steg\nDag\u202Etilbud\u200B\t<img onerror=x>')[0]?.fields).toMatchObject({
      title: 'Dagtilbud',
      nextStep: '<img onerror=x>',
    });
    expect(linesOf('Tiltak\tNeste steg\nDagtilbud\tRing 13097248022')[0]?.refusal).toBe('nationalId');
    expect(linesOf(`Tiltak\tNeste steg\n${'x'.repeat(300)}\tRing`)[0]?.refusal).toBe('tooLong');
    expect(linesOf('Tiltak\tStatus\n\tI gang')[0]?.refusal).toBe('noTitle');
  });

  it('is written without a person only where it is sure', () => {
    const lines = linesOf('Tiltak\tStatus\nDagtilbud\tI gang\nHjemmehjelp\tBlågrønn\n\tI gang');
    expect([...sureRows(lines)]).toEqual([2]);
  });
});

describe('rows for a spreadsheet', () => {
  const hostile = fc.string({
    unit: fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '\t',
      '\r',
      '\n',
      "'",
      '"',
      '＝',
      '＋',
      '－',
      '＠',
      ' ',
      'a',
      '<',
      '&',
      '1',
    ),
  });

  it('never hold a formula', () => {
    for (const cell of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠x', ' =1'])
      expect(guarded(cell)).toBe(`'${cell}`);
    for (const cell of ['', 'Dagtilbud', '– ingen', '1. mars', "'sitat'"]) expect(guarded(cell)).toBe(cell);
    fc.assert(
      fc.property(hostile, (cell) => !/^[=+\-@\t\r\n＝＋－＠]/u.test(guarded(cell))),
      { numRuns: 1_000 },
    );
  });

  it('give the same text back when the guard is taken off', () => {
    fc.assert(
      fc.property(hostile, (cell) => unguarded(guarded(cell)) === cell),
      { numRuns: 1_000 },
    );
  });

  it('come back as the same cells', () => {
    const cell = hostile.map((text) => `x${text.replaceAll('\r', '')}`);
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 4 }), (rows) => {
        expect(rowsOf(tabSeparated(rows)).map((row) => row.map(unguarded))).toEqual(rows);
      }),
    );
  });

  it('are a table whose marks are text', () => {
    expect(htmlTable([['Tiltak'], ['<b>=1</b>\nto'], ['=1']])).toContain('&lt;b&gt;=1&lt;/b&gt;<br>to');
    expect(htmlTable([['Tiltak'], ['=1']])).toContain(">'=1</td>");
  });
});
