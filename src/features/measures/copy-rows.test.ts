import { describe, expect, it } from 'vitest';
import { countingKeys } from '#base/id.ts';
import { blankMeasure } from '#domain/measure.ts';
import { fieldOfHeading, readRows, recogniseColumns } from '#domain/measure-sheet.ts';
import { measureColumns, usualColumns } from '#domain/measure-list.ts';
import { newRow } from '#domain/row.ts';
import { languages } from '#text/language.ts';
import { tabSeparated } from '#domain/measure-sheet.ts';
import { rowsFor } from './copy-rows.ts';

const keys = countingKeys();
const measure = {
  ...blankMeasure(newRow(keys(), keys())),
  code: 'T01',
  title: '=Dagtilbud',
  status: 'partlyDone' as const,
  responsible: { id: 'a', name: 'Et navn', email: '' },
  responsibleRole: 'Enhetsleder',
  coverage: [{ audience: 'Beboere', state: 'yes' as const }],
  assistance: [{ who: 'Rådgiver', what: 'plan' }],
};

describe('measures for a spreadsheet', () => {
  it('have the columns that are shown, with help as two, and name the role, not the person', () => {
    expect(rowsFor([measure], ['title', 'status', 'coverage', 'responsible', 'help'], 'nb')).toEqual([
      ['Tiltak', 'Status', 'Gjelder for', 'Ansvarlig', 'Har hjulpet', 'Ønsker hjelp'],
      ['=Dagtilbud', 'Delvis gjennomført', 'Beboere: ja', 'Enhetsleder', 'Rådgiver: plan', ''],
    ]);
    expect(tabSeparated(rowsFor([measure], ['title'], 'nb'))).toContain("'=Dagtilbud");
  });

  it('are known again by their headings in every language, but for when they were updated', () => {
    for (const language of languages) {
      const [headings = []] = rowsFor([], measureColumns, language);
      expect(headings.map(fieldOfHeading).filter((field) => field === null)).toEqual([null]);
      const read = readRows(tabSeparated(rowsFor([measure], usualColumns, language)));
      expect(read.ok && recogniseColumns(read.value)).toMatchObject({
        headed: true,
        columns: expect.arrayContaining([
          'code',
          'title',
          'status',
          'responsible',
          'assistance',
          'helpWanted',
          'nextStep',
          'when',
          null,
        ]),
      });
    }
  });
});
