/** The self-check in English. */
import type { CheckedPart, Drift, Fine } from '#domain/self-check.ts';
import { capitalised } from '#text/entities.ts';
import { numberWord } from '#text/number-words.ts';
import type { RowText, RowWords, SelfCheckTexts } from '../self-check.ts';
import { isHidden, named } from './named.ts';
import { reasonFor } from './reason.ts';

const list = (names: readonly string[]): string => named(names, 'en');
const word = (count: number, one: string, many = `${one}s`): string =>
  `${numberWord(count, 'en')} ${count === 1 ? one : many}`;
const Word = (count: number, one: string, many?: string): string => capitalised(word(count, one, many));
const be = (count: number): string => (count === 1 ? 'is' : 'are');
const it = (count: number): string => (count === 1 ? 'it' : 'them');
const columns = (all: readonly { readonly list: string; readonly column: string }[]): string =>
  capitalised(
    list(all.map(({ list: of, column }) => (isHidden(column) ? `a hidden column in ${of}` : `“${column}” in ${of}`))),
  );
const listsOf = (all: readonly { readonly list: string }[]): readonly string[] => [
  ...new Set(all.map(({ list: one }) => one)),
];

const drifts: Readonly<Record<Drift, readonly [one: string, many: string, more: string]>> = {
  type: [
    'is of the wrong type',
    'are of the wrong type',
    'What stands there cannot be read. Delete the column in SharePoint, and check again. Then it can be made from here.',
  ],
  choices: ['has lost choices', 'have lost choices', 'The plan uses choices that somebody took away in SharePoint.'],
  index: ['has no index', 'have no index', 'Without an index, large lists may be slow or impossible to read.'],
  unique: ['takes equal values', 'take equal values', 'Two rows may get the same key, and be taken for one.'],
};

const parts: Readonly<Record<CheckedPart, string>> = {
  lists: 'The lists',
  rights: 'The permissions',
  views: 'The views',
  timeZone: 'The time zone',
  versions: 'The versions',
  rows: 'The rows',
  registered: 'The registered rows',
};

const fine: Readonly<Record<Fine['what'], (count: number) => RowText>> = {
  reached: () => ({ what: 'Framdrift reaches the site in SharePoint', more: '' }),
  mayChange: () => ({ what: 'You can change the plan', more: '' }),
  mayRead: () => ({ what: 'You can read the plan', more: 'Only members of the team change it.' }),
  lists: (count) => ({ what: `All ${numberWord(count, 'en')} lists are as they should be`, more: '' }),
  views: () => ({ what: 'The views for the steering group are as they should be', more: '' }),
  versions: () => ({ what: 'The lists keep earlier versions', more: '' }),
  timeZone: () => ({ what: 'The site in SharePoint keeps Norwegian time', more: '' }),
  rights: () => ({ what: 'SharePoint enforces the permissions', more: '' }),
  times: (count) => ({ what: 'All milestones have a date', more: `${count} of ${count}` }),
  rows: (count) => ({ what: 'All rows can be read', more: `${count} of ${count}` }),
  registered: (count) => ({
    what: 'Decisions and sent reports stand as they were registered',
    more: `${count} of ${count}`,
  }),
};

export const en: SelfCheckTexts = {
  heading: 'Self-check',
  checking: 'Looking',
  checkedAt: (time) => `Checked today at ${time}`,
  again: 'Check again',
  copy: 'Copy for IT',
  copied: 'Copied. The text has codes and versions, no names and no content.',
  copyExplained: '“Copy for IT” takes error codes and versions, no names and no content from the plan.',
  allNames: 'Put all names back',
  onlyLeader: 'The project leader or an owner of the team can put right what can be put right from here.',
  askOwner: 'Check the permissions',
  severities: {
    inOrder: 'In order',
    notChecked: 'Not checked',
    shouldBeLookedAt: 'Worth a look',
    stopsSomething: 'Stops something',
  },
  areas: { access: 'Access', lists: 'Lists', rights: 'Permissions', content: 'Content' },
  mends: {
    names: 'Put the name back',
    choices: 'Put the choices back',
    columns: 'Put the columns back',
    update: 'Update the lists',
    lists: 'Make what is missing',
    views: 'Make the views again',
    rights: 'Set the permissions',
    versions: 'Turn on versions',
  },
  mending: 'Putting it right',
  mended: 'Put right',
  notMended: 'It was not put right.',
  onlyOwners: 'Only an owner of the site in SharePoint can do it.',
  show: 'Show',
  open: 'Open in SharePoint',
  works: 'The plan works.',
  worksNot: 'The plan does not work as it should.',
  worksMaybe: 'Whether the plan works could not be checked.',
  allInOrder: 'Everything is in order.',
  things: (count) => word(count, 'thing'),
  stopping: (count) => (count === 1 ? 'stops something' : 'stop something'),
  lookedAt: (count) => (count === 1 ? 'is worth a look' : 'are worth a look'),
  notChecked: 'could not be checked',
  and: 'and',
};

export const enRows: RowWords = {
  listMissing: (_first, all) => ({
    what: `${Word(all.length, 'list')} ${be(all.length)} missing`,
    more: `${list(listsOf(all))}. Fetch ${it(all.length)} back from the recycle bin in SharePoint, or make ${it(all.length)} empty here.`,
  }),
  listRenamed: ({ list: name, found }) => ({
    what: `The list “${name}” has a new name`,
    more: `Somebody called it “${found}” in SharePoint. Framdrift still reads it.`,
  }),
  columnMissing: (_first, all) => ({
    what: `${Word(all.length, 'column')} ${be(all.length)} missing`,
    more: `${columns(all)}. The list can be read but not changed until ${all.length === 1 ? 'it is' : 'they are'} there.`,
  }),
  columnRenamed: ({ list: of, column, found }) => ({
    what: `The column “${column}” in ${of} has a new name`,
    more: `Somebody called it “${found}” in SharePoint. Framdrift still reads it.`,
  }),
  columnDrifted: ({ what }, all) => {
    const [one, many, more] = drifts[what];
    return {
      what: `${Word(all.length, 'column')} ${all.length === 1 ? one : many}`,
      more: `${columns(all)}. ${more}`,
    };
  },
  columnForeign: (_first, all) => ({
    what: `Others have added ${word(all.length, 'column')}`,
    more: `${columns(all)}. That is allowed, and Framdrift leaves ${it(all.length)} alone.`,
  }),
  newer: () => ({
    what: 'The lists were made by a newer Framdrift than this one',
    more: 'Reload the page. If that does not help, Framdrift must be updated.',
  }),
  older: ({ version }) => ({
    what: version === null ? 'The set-up was not finished' : 'The lists were made by an older Framdrift than this one',
    more:
      version === null
        ? 'Nothing is wrong, but the lists do not say which version they have.'
        : `The lists have version ${version}. What is new in this one is missing until they are updated.`,
  }),
  timeZone: ({ zone }) => ({
    what: 'The site in SharePoint does not keep Norwegian time',
    more: `It keeps ${zone}. Dates may be a day off in SharePoint, but not in Framdrift. An owner of the site corrects it under Site settings, Regional settings.`,
  }),
  versioningOff: (_first, all) => ({
    what: `${Word(all.length, 'list')} ${all.length === 1 ? 'keeps' : 'keep'} no earlier versions`,
    more: `${list(listsOf(all))}. Without them nobody can see what was there before, or fetch it back.`,
  }),
  fewVersions: (_first, all) => ({
    what: `${Word(all.length, 'list')} ${all.length === 1 ? 'keeps' : 'keep'} few versions`,
    more: `${list(all.map(({ list: of, kept }) => `${of} (${kept})`))}. That is less than the plan needs.`,
  }),
  duplicateKeys: (_first, all) => ({
    what: `Two rows have the same key in ${list(listsOf(all))}`,
    more: 'Somebody copied a row in SharePoint. Delete the copy there, and add it again in Framdrift.',
  }),
  unchecked: ({ part, failure }) => ({
    what: `${parts[part]} could not be checked`,
    more: reasonFor(part, failure, 'en'),
  }),
  viewMissing: (_first, all) => ({
    what: `${Word(all.length, 'view')} ${be(all.length)} missing in SharePoint`,
    more: `${list(all.map(({ view }) => view))}. The steering group reads the plan in them.`,
  }),
  viewDrifted: (_first, all) => ({
    what: 'The views for the steering group have been changed',
    more: `${list(all.map(({ view }) => view))}. Views that people made themselves stay.`,
  }),
  formatDrifted: (_first, all) => ({
    what: `${Word(all.length, 'column')} ${be(all.length)} not shown as the plan wants`,
    more: `${columns(all)}. The steering group sees ${it(all.length)} without signs and colours.`,
  }),
  groupMissing: (_first, all) => ({
    what: `${Word(all.length, 'group')} ${be(all.length)} missing in SharePoint`,
    more: `${list(all.map(({ group }) => group))}. The plan takes its roles from the groups. Without them it only tells owners from members.`,
  }),
  groupClosed: (_first, all) => ({
    what: 'Only members see who holds a role',
    more: `This goes for ${list(all.map(({ group }) => group))}. Others cannot see whom to ask.`,
  }),
  levelMissing: () => ({
    what: 'The permission level that only adds is missing',
    more: 'Without it, decisions and sent reports can be changed afterwards.',
  }),
  levelDrifted: () => ({
    what: 'The permission level that only adds has been changed',
    more: 'Decisions and sent reports may be open to change afterwards.',
  }),
  rightsInherited: (_first, all) => ({
    what: `The permissions of ${word(all.length, 'list')} are not enforced by SharePoint`,
    more: `Everybody who may change anything on the site may change ${list(listsOf(all))}. Some kinds of channels allow nothing else, and an owner may have chosen it.`,
  }),
  rightsDrifted: (_first, all) => ({
    what: `The permissions of ${word(listsOf(all).length, 'list')} have been changed`,
    more: `${list(all.map(({ list: of, group }) => `${group} in ${of}`))}. Somebody can now do more or less than the plan says.`,
  }),
  rightsForeign: (_first, all) => ({
    what: `Others than the groups may change ${word(listsOf(all).length, 'list')}`,
    more: `${list(all.map(({ list: of, who }) => `${who} in ${of}`))}. If that is not meant, an owner takes it away in SharePoint.`,
  }),
  untimed: (_first, all) => ({
    what: `${Word(all.length, 'milestone')} ${all.length === 1 ? 'has' : 'have'} no date`,
    more: `${list(all.map(({ title }) => title))}. That is allowed, but nobody is reminded of ${it(all.length)}.`,
  }),
  unreadable: (_first, all) => ({
    what: `${Word(all.length, 'row')} cannot be read`,
    more: `${list(listsOf(all))}. Correct ${it(all.length)} in SharePoint. Framdrift leaves ${it(all.length)} alone.`,
  }),
  changedAfterwards: (_first, all) => ({
    what: `${Word(all.length, 'row')} ${all.length === 1 ? 'was' : 'were'} changed after registration`,
    more: `${list(all.map(({ title }) => title))}. Open ${it(all.length)} in the plan, and see what was there and what is there now.`,
  }),
  unverifiable: (_first, all) => ({
    what: `Whether ${word(all.length, 'row')} ${all.length === 1 ? 'was' : 'were'} changed after registration cannot be checked`,
    more: `${list(all.map(({ title }) => title))}. The history is missing, or was written by another version of Framdrift.`,
  }),
  fine: ({ what, count }) => fine[what](count),
};
