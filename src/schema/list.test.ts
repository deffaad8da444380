import { describe, expect, it } from 'vitest';
import { countingKeys } from '#base/id.ts';
import { contextWithoutClues, readFuzzyDate } from '#domain/fuzzy-date.ts';
import { blankMilestone } from '#domain/milestone.ts';
import type { WorkPackage } from '#domain/plan.ts';
import { newRow } from '#domain/row.ts';
import { workPackageKindLabels, workPackageLabels } from '#text/plan.ts';
import { choice, type ColumnOptions, count, text, title } from './field.ts';
import {
  columnChange,
  columnCreation,
  defineList,
  type List,
  listCreation,
  type Rights,
  rights,
  SCHEMA_VERSION,
  type Stamp,
} from './list.ts';
import { lists } from './lists.ts';

const keys = countingKeys();
const milestone = { ...blankMilestone(newRow(keys(), keys())), title: 'Samling' };
const time = (words: string) => readFuzzyDate(words, contextWithoutClues);

const workPackages = (right: Rights, code: ColumnOptions = {}): List<WorkPackage> =>
  defineList<WorkPackage>({
    name: 'Packages',
    entity: 'workPackage',
    rights: right,
    labels: workPackageLabels,
    fields: {
      code: text('Code', code),
      title: title({ unique: true, indexed: true }),
      kind: choice('Kind', ['workPackage', 'focusArea', 'subproject'], workPackageKindLabels, 'workPackage'),
      position: count('Position'),
    },
  });

describe('a list', () => {
  it('is called by the plural of what it holds', () => {
    expect(lists.milestone.label).toBe('Milepæler');
    expect(workPackages('open').label).toBe('Arbeidspakker');
  });

  it('asks Graph for every column but the one that SharePoint makes, which is changed afterwards', () => {
    const list = workPackages('open');
    expect(listCreation(list)).toMatchObject({ displayName: 'Packages', list: { template: 'genericList' } });
    const asked = listCreation(list)['columns'] as { name: string }[];
    expect(asked.map(({ name }) => name)).toEqual(
      list.columns.map(({ name }) => name).filter((name) => name !== 'Title'),
    );
    const shown = list.columns.find(({ name }) => name === 'Title');
    expect(shown && columnChange(list, shown)).toEqual({
      displayName: 'Arbeidspakke',
      indexed: true,
      enforceUniqueValues: true,
    });
  });

  it('leaves out what is not so, for Graph refuses some properties that say nothing', () => {
    const list = workPackages('open');
    const code = list.columns.find(({ name }) => name === 'Code');
    expect(code && columnCreation(list, code)).toEqual({
      name: 'Code',
      displayName: 'Kode',
      text: { maxLength: 255 },
    });
  });

  it('has another fingerprint as soon as a column or a right is another', () => {
    const shapes = [workPackages('open'), workPackages('led'), workPackages('open', { indexed: true })];
    expect(new Set(shapes.map(({ fingerprint }) => fingerprint)).size).toBe(3);
    expect(workPackages('open').fingerprint).toBe(workPackages('open').fingerprint);
  });
});

describe('rights', () => {
  it('let nobody but owners and the service edit where rows are only added', () => {
    for (const right of ['addOnly', 'addOnlyByLed'] as const) {
      const { owners, ...others } = workPackages(right).permissions;
      expect(owners).toBe('full');
      expect(Object.values(others)).not.toContain('edit');
    }
  });

  it('let visitors read everything and change nothing', () => {
    expect(rights.map((right) => workPackages(right).permissions.visitors)).toEqual(rights.map(() => 'read'));
  });
});

describe('who wrote a row', () => {
  const stamp: Stamp = { operation: keys(), by: 'oid', role: 'groupLeader', via: 'card' };

  it('is read back with the row, and the version of the lists', () => {
    const cells = { ...lists.milestone.encodeRow(milestone), ...lists.milestone.encodeStamp(stamp) };
    expect(lists.milestone.decode(cells)).toEqual({ kind: 'row', value: milestone, stamp, schema: SCHEMA_VERSION });
  });

  it('is nobody of ours where the row carries no operation, and never stands in the way of reading it', () => {
    const cells = lists.milestone.encodeRow(milestone);
    expect(lists.milestone.decode(cells)).toMatchObject({ kind: 'row', stamp: null, schema: 0 });
    expect(lists.milestone.decode({ ...cells, FdOp: 'x', FdVia: 'Post' })).toMatchObject({ kind: 'row', stamp: null });
  });
});

describe('a column that follows from the fields', () => {
  const approved = { ...milestone, when: time('november 2025'), baseline: time('november 2025') };

  it('is written when they change, and is not asked for', () => {
    const moved = lists.milestone.encodeChange(approved, { ...approved, when: time('mars 2026') });
    expect(moved['Moved']).toBe(true);
    expect(lists.milestone.encodeChange(approved, { ...approved, note: 'Husk rom' })).toEqual({ Note: 'Husk rom' });
    expect(lists.milestone.select.split(',')).not.toContain('Moved');
  });
});

it('a row that cannot be read is told with its key and its title', () => {
  const cells = { ...lists.milestone.encodeRow(milestone), State: 'Forsinket' };
  expect(lists.milestone.decode(cells)).toEqual({
    kind: 'unreadable',
    key: milestone.key,
    title: 'Samling',
    problems: [{ column: 'State', kind: 'notAChoice', found: '"Forsinket"' }],
  });
});

it('the columns of a field are told, and of no field none', () => {
  expect(lists.milestone.columnsOf('when')).toEqual(['WhenText', 'WhenFrom', 'WhenTo', 'WhenReading']);
  expect(lists.milestone.columnsOf('nothing')).toEqual([]);
});
