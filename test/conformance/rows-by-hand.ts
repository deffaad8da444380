/**
 * Rows as people and other programs leave them in SharePoint: edited by hand, damaged, written by a later version. Each
 * tells what is to be read of it, or which columns are told as unreadable and why.
 */
import { blankDraft } from '#domain/agenda-item.ts';
import type { Entities, EntityName } from '#domain/entities.ts';
import { undated } from '#domain/fuzzy-date.ts';
import type { CellProblem } from '#schema/field.ts';
import { bareRows } from './rows-bare.ts';
import { day, instant, keyFor, time } from './rows-parts.ts';

export type RowByHand = { readonly [Name in EntityName]: RowByHandOf<Name> }[EntityName];

interface RowByHandOf<Name extends EntityName> {
  readonly entity: Name;
  /** «a milestone …» */
  readonly name: string;
  readonly cells: Readonly<Record<string, unknown>>;
  readonly expected:
    | { readonly value: Entities[Name] }
    | { readonly problems: readonly (readonly [column: string, kind: CellProblem['kind']])[] };
}

type Cells = Readonly<Record<string, unknown>>;
type Problems = readonly (readonly [column: string, kind: CellProblem['kind']])[];

const reads = <Name extends EntityName>(
  entity: Name,
  name: string,
  cells: Cells,
  value: Partial<Entities[Name]>,
): RowByHandOf<Name> => ({
  entity,
  name,
  cells: { ...bareRows[entity].cells, ...cells },
  expected: { value: { ...bareRows[entity].value, ...value } },
});

const unreadable = <Name extends EntityName>(
  entity: Name,
  name: string,
  cells: Cells,
  problems: Problems,
): RowByHandOf<Name> => ({
  entity,
  name,
  cells: { ...bareRows[entity].cells, ...cells },
  expected: { problems },
});

const key = keyFor('M01');
/** Enlarged by what SharePoint puts beside every item's fields. */
const beside = {
  '@odata.etag': '"6a84a626-8c27-4d05-9a0e-3c4d0f8b3a11,3"',
  id: '7',
  ContentType: 'Item',
  Modified: '2026-02-11T13:32:00Z',
  Created: '2026-02-11T13:00:00Z',
  AuthorLookupId: '11',
  EditorLookupId: '11',
  _UIVersionString: '3.0',
  Attachments: false,
  Edit: '',
  LinkTitleNoMenu: 'Uten mer',
  LinkTitle: 'Uten mer',
  ItemChildCount: '0',
  FolderChildCount: '0',
};

const json = (data: unknown, version = 1): string => JSON.stringify({ v: version, d: data });
const mid = time('Medio mars 2026');
const late = time('Siste del februar 2026');
const dates = (prefix: string, from: string, to: string): Cells => ({ [`${prefix}From`]: from, [`${prefix}To`]: to });

export const rowsByHand: readonly RowByHand[] = [
  reads('milestone', 'among the fields that SharePoint adds', beside, {}),
  reads('milestone', 'with every empty cell as null', { Code: null, WhenText: null, WhenTo: null, State: null }, {}),
  reads(
    'milestone',
    'with lines that end in CR LF',
    { Note: 'én\r\nto\r\n\r\ntre', Participants: 'Eldrerådet\r\nRådmann\r\n' },
    {
      note: 'én\nto\n\ntre',
      participants: ['Eldrerådet', 'Rådmann'],
    },
  ),
  reads(
    'milestone',
    'with HTML typed into a plain text, which is only text',
    { Note: '<b>Viktig</b> &amp; <script>' },
    {
      note: '<b>Viktig</b> &amp; <script>',
    },
  ),
  reads(
    'milestone',
    'whose days a site in Oslo keeps as its own midnight',
    { ReachedOn: '2026-03-31T22:00:00Z' },
    {
      reachedOn: day('2026-04-01'),
    },
  ),
  reads(
    'milestone',
    'whose day in winter a site in Oslo keeps so',
    { ReachedOn: '2026-01-14T23:00:00Z' },
    {
      reachedOn: day('2026-01-15'),
    },
  ),
  reads(
    'milestone',
    'whose days a site on Pacific time keeps so',
    { ReachedOn: '2026-03-31T07:00:00Z' },
    {
      reachedOn: day('2026-03-31'),
    },
  ),
  reads(
    'milestone',
    'whose days a site on UTC keeps so',
    { ReachedOn: '2026-03-31T00:00:00Z' },
    {
      reachedOn: day('2026-03-31'),
    },
  ),
  reads('milestone', 'whose day came without a time', { ReachedOn: '2026-03-31' }, { reachedOn: day('2026-03-31') }),
  reads(
    'milestone',
    'with words of time written in SharePoint and nothing else',
    { WhenText: 'Medio mars 2026' },
    {
      when: mid,
    },
  ),
  reads(
    'milestone',
    'whose words of time were changed in SharePoint, so the old days no longer speak of them',
    {
      WhenText: 'Medio mars 2026',
      ...dates('When', '2026-02-20T23:00:00Z', '2026-02-27T23:00:00Z'),
      WhenReading: json(late),
    },
    { when: mid },
  ),
  reads(
    'milestone',
    'whose last day was changed in SharePoint, which stands as set by a person',
    { WhenText: late.words, ...dates('When', '2026-02-20T23:00:00Z', '2026-02-25T23:00:00Z'), WhenReading: json(late) },
    {
      when: {
        ...late,
        to: day('2026-02-26'),
        startEdge: 'hard',
        endEdge: 'hard',
        precision: 'range',
        rule: 'byHand',
        doubts: [],
        overridden: true,
      },
    },
  ),
  reads(
    'milestone',
    'whose days were emptied in SharePoint, so the words decide',
    { WhenText: late.words, WhenReading: json(late) },
    { when: late },
  ),
  reads('milestone', 'whose words of time were emptied too', { WhenReading: json(late) }, { when: undated }),
  reads(
    'milestone',
    'with a code of the other row emptied',
    { GroupKey: key, GroupTitle: 'Turnus' },
    {
      group: { key, code: '', title: 'Turnus' },
    },
  ),
  reads('milestone', 'whose group was typed in by hand and points nowhere', { GroupTitle: 'Turnus' }, { group: null }),
  reads(
    'milestone',
    'whose readable list of other rows was edited, which is not read',
    { DependsOn: 'M99 Noe annet', DependsOnData: json([{ key, code: 'M01', title: 'Oppstart', added: 'later' }]) },
    { dependsOn: [{ key, code: 'M01', title: 'Oppstart' }] },
  ),
  reads(
    'measure',
    'whose responsible person was typed in as a name',
    { Responsible: 'Enhetsleder' },
    {
      responsible: { id: '', name: 'Enhetsleder', email: '' },
    },
  ),
  reads(
    'measure',
    'taken away in SharePoint',
    { RemovedBy: 'Noen', RemovedAt: '2026-02-10T09:15:00.123Z' },
    {
      removed: { by: 'Noen', at: instant('2026-02-10T09:15:00Z') },
    },
  ),
  reads('measure', 'with a name in the column for who took it away, and no day', { RemovedBy: 'Noen' }, {}),

  unreadable('milestone', 'made in SharePoint, without a key', { FdKey: null }, [['FdKey', 'missing']]),
  unreadable('milestone', 'with a blank key', { FdKey: '' }, [['FdKey', 'missing']]),
  unreadable('milestone', 'with a key that somebody shortened', { FdKey: key.slice(1) }, [['FdKey', 'notAKey']]),
  unreadable('milestone', 'with its key in capitals', { FdKey: 'ABCDEF0123456789ABCDEF0123456789' }, [
    ['FdKey', 'notAKey'],
  ]),
  unreadable('milestone', 'of no plan', { FdPlan: null }, [['FdPlan', 'missing']]),
  unreadable('milestone', 'with a status that was taken out of the list', { State: 'Forsinket' }, [
    ['State', 'notAChoice'],
  ]),
  unreadable('milestone', 'with the status as the program calls it', { State: 'reached' }, [['State', 'notAChoice']]),
  unreadable('milestone', 'with a number where a text belongs', { Code: 12 }, [['Code', 'wrongType']]),
  unreadable('milestone', 'with a text where a number belongs', { Position: '6' }, [['Position', 'wrongType']]),
  unreadable('measure', 'with a text where yes or no belongs', { ExternalPurchase: 'ja' }, [
    ['ExternalPurchase', 'wrongType'],
  ]),
  unreadable('milestone', 'with a day that is none', { ReachedOn: '31.02.2026' }, [['ReachedOn', 'notADate']]),
  unreadable('milestone', 'with a number of days since 1900', { ReachedOn: 46_112 }, [['ReachedOn', 'wrongType']]),
  unreadable('milestone', 'with several choices', { Kind: ['Møte', 'Samling'] }, [['Kind', 'wrongType']]),
  unreadable('milestone', 'with a list of rows cut short', { DependsOnData: '{"v":1,"d":[{"key":' }, [
    ['DependsOnData', 'damaged'],
  ]),
  unreadable(
    'milestone',
    'with a column that somebody made rich text',
    { DependsOnData: `<div class="ExternalClass0F">${json([]).replaceAll('"', '&quot;')}</div>` },
    [['DependsOnData', 'damaged']],
  ),
  unreadable(
    'milestone',
    'with other rows by something else than keys',
    { DependsOnData: json([{ key: '7', code: '', title: '' }]) },
    [['DependsOnData', 'damaged']],
  ),
  unreadable('milestone', 'written by a later version', { DependsOnData: json({ rows: [] }, 2) }, [
    ['DependsOnData', 'newer'],
  ]),
  unreadable(
    'milestone',
    'with a reading of time from a later version',
    { WhenText: 'Mai', WhenReading: json({}, 9) },
    [['WhenReading', 'newer']],
  ),
  unreadable('milestone', 'with a damaged reading of time', { WhenText: 'Mai', WhenReading: json({ words: 'Mai' }) }, [
    ['WhenReading', 'damaged'],
  ]),
  unreadable('milestone', 'that ends before it begins', dates('When', '2026-03-02T12:00:00Z', '2026-03-01T12:00:00Z'), [
    ['WhenTo', 'damaged'],
  ]),
  unreadable(
    'milestone',
    'with several things wrong, all of them told',
    { FdKey: 'x', Code: 1, State: 'y', ReachedOn: 'z' },
    [
      ['FdKey', 'notAKey'],
      ['Code', 'wrongType'],
      ['State', 'notAChoice'],
      ['ReachedOn', 'notADate'],
    ],
  ),
  unreadable('plan', 'with settings that somebody wrote by hand', { Settings: json({ toleranceDays: 'mange' }) }, [
    ['Settings', 'damaged'],
  ]),
  unreadable(
    'measure',
    'with coverage of an unknown kind',
    { CoverageData: json([{ audience: 'Alle', state: 'maybe' }]) },
    [['CoverageData', 'damaged']],
  ),
  unreadable(
    'measure',
    'with a phase in month 13',
    { PhasesData: json([{ phase: 'mapping', from: '2026-13', to: '2026-14' }]) },
    [['PhasesData', 'damaged']],
  ),
  reads(
    'agendaItem',
    'with the draft of a decision that says nothing yet',
    { DraftData: json(blankDraft) },
    {
      draft: blankDraft,
    },
  ),
  unreadable(
    'agendaItem',
    'with the draft of an outcome that there is not',
    { DraftData: json({ ...blankDraft, outcome: 'perhaps' }) },
    [['DraftData', 'damaged']],
  ),
  unreadable('journalEntry', 'of the journal without the record that it is about', { AboutKey: null }, [
    ['AboutTitle', 'missing'],
  ]),
  unreadable('change', 'of history without the row that it speaks of', { Item: null }, [['Item', 'missing']]),
  unreadable('change', 'of history whose fields are a list', { Before: json([1, 2]) }, [['Before', 'damaged']]),
  unreadable('sentReport', 'without the moment when it was sent', { SentAt: null }, [['SentAt', 'missing']]),
];

/** Two rows with one key: somebody copied a row in SharePoint where the column was not unique. Each reads by itself. */
export const copiedKey: readonly [Cells, Cells] = [
  { ...bareRows.milestone.cells, Title: 'Samling' },
  { ...bareRows.milestone.cells, Title: 'Samling (kopi)' },
];
