import { describe, expect, it } from 'vitest';
import { type Day, type Instant } from '#base/clock.ts';
import { countingKeys } from '#base/id.ts';
import type { Decision } from '#domain/decision.ts';
import { newRow } from '#domain/row.ts';
import { registeredStanding, rowChecksum, summedColumns } from './checksum.ts';
import type { Cells } from './field.ts';
import { lists } from './lists.ts';

const list = lists.decision;
const keys = countingKeys();
const at = (text: string): Instant => `2026-03-0${text}T10:00:00.000Z` as Instant;
const undated = list.decode({ FdKey: keys(), FdPlan: keys() });
if (undated.kind !== 'row') throw new Error('A bare decision cannot be read');
const decision: Decision = {
  ...undated.value,
  ...newRow(keys(), keys()),
  title: 'Dagsenter & aktivitet',
  points: ['Dagsenteret utvides.', 'Prøves i ett år.'],
  on: '2026-03-04' as Day,
  decidedBy: 'Kommunestyret',
  source: 'Møtebok\n\nsak 12: side 3',
};
const cells: Cells = list.encodeRow(decision);
const sum = rowChecksum(list, cells);
const standing = (found: Cells): string => registeredStanding(list, found, [{ at: at('4'), checksum: sum }]);

describe('a registered row', () => {
  it.each<readonly [string, Cells]>([
    ['as it was written', cells],
    ['with a day as the site’s own midnight', { ...cells, DecidedOn: '2026-03-03T23:00:00Z' }],
    ['with other line ends', { ...cells, Source: 'Møtebok\r\n\r\nsak 12: side 3' }],
    ['with spaces at the ends', { ...cells, Title: 'Dagsenter & aktivitet ', Source: 'Møtebok \n\nsak 12: side 3\n' }],
    [
      'with letters as entities',
      { ...cells, Title: 'Dagsenter &amp; aktivitet', Source: 'M&#248;tebok\n\nsak 12&#58; side 3' },
    ],
    [
      'as rich text',
      { ...cells, Source: '<div class="ExternalClassAB12">Møtebok<br><br>sak 12&#58; side&#160;3</div>' },
    ],
    [
      'with empty cells told, and a tick that was never set not',
      { ...cells, Area: null, CaseNumber: '', RegisteredAfterwards: null },
    ],
    ['with what SharePoint and the program add to it', { ...cells, FdOp: keys(), FdBy: 'x', FdSchema: 1, id: '7' }],
  ])('is as registered %s', (_how, found) => {
    expect(standing(found)).toBe('asRegistered');
  });

  it.each<readonly [string, Cells]>([
    ['a letter', { ...cells, Title: 'Dagsenter & aktiviteter' }],
    ['a day', { ...cells, DecidedOn: '2026-03-05T12:00:00Z' }],
    ['a choice', { ...cells, Outcome: 'Avslått' }],
    ['a tick', { ...cells, RegisteredAfterwards: true }],
    ['what stood in an empty cell', { ...cells, CaseNumber: '26/12' }],
    ['a cell that is emptied', { ...cells, DecidedBy: null }],
    ['that it was taken away', { ...cells, RemovedBy: 'Noen', RemovedAt: '2026-03-05T12:00:00Z' }],
    ['a day that is none', { ...cells, DecidedOn: 'i går' }],
  ])('is changed by %s', (_what, found) => {
    expect(standing(found)).toBe('changed');
  });
});

describe('the history of a registered row', () => {
  const stands = (...history: readonly (readonly [string, string])[]): string =>
    registeredStanding(
      list,
      cells,
      history.map(([day, checksum]) => ({ at: at(day), checksum })),
    );
  const other = sum.replace(/.$/, (digit) => (digit === '0' ? '1' : '0'));

  it('that is missing, or told nothing, says nothing of the row', () => {
    expect(stands()).toBe('unverifiable');
    expect(stands(['4', ''])).toBe('unverifiable');
  });

  it('believes who wrote the row last by the program, in whatever order it is told', () => {
    expect(stands(['4', other], ['5', sum])).toBe('asRegistered');
    expect(stands(['5', sum], ['4', other])).toBe('asRegistered');
    expect(stands(['4', sum], ['5', other])).toBe('changed');
    expect(stands(['4', sum], ['5', ''])).toBe('asRegistered');
  });

  it('of a newer program is not read by this one', () => {
    expect(stands(['4', sum.replace('1.', '2.')])).toBe('unverifiable');
    expect(stands(['4', sum.replace('.1:', '.2:')])).toBe('unverifiable');
    expect(stands(['4', 'skrevet for hånd'])).toBe('unverifiable');
  });
});

it('a column that a later version adds says nothing of the rows before it', () => {
  const later = {
    ...list,
    columns: [...list.columns, { ...list.columns[0], name: 'Vote' } as (typeof list.columns)[0]],
  };
  expect(rowChecksum(later, cells)).toBe(sum);
});

it('all columns of the rows that are only ever added are summed, and all of them are read', () => {
  for (const one of [lists.decision, lists.sentReport, lists.revision]) {
    const read = one.select.split(',');
    const left = one.columns.filter((column) => !summedColumns(one).includes(column)).map(({ name }) => name);
    expect(left).toEqual(['FdOp', 'FdBy', 'FdRole', 'FdVia', 'FdSchema']);
    expect(summedColumns(one).filter(({ name }) => !read.includes(name))).toEqual([]);
  }
});
