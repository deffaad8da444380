/** Words of the list of measures: how it is shown, narrowed and sorted, what is done to several at once, who is responsible. */
import type { MeasureGrouping } from '#domain/measure-list.ts';
import type { ByLanguage } from '#text/language.ts';

export interface MeasureListTexts {
  readonly view: string;
  readonly table: string;
  readonly board: string;
  readonly filter: string;
  readonly anyStatus: string;
  readonly statuses: (count: number) => string;
  readonly anyGroup: string;
  readonly anyPackage: string;
  readonly anybody: string;
  readonly grouping: string;
  readonly grouped: Readonly<Record<MeasureGrouping, string>>;
  readonly columns: string;
  readonly more: string;
  readonly copy: string;
  readonly copied: (count: number) => string;
  readonly copyFailed: string;
  readonly paste: string;
  readonly sorted: (column: string, descending: boolean) => string;
  readonly tableKeys: string;
  readonly boardKeys: string;
  readonly boardColumn: (status: string, count: number) => string;
  readonly select: (title: string) => string;
  readonly selectAll: string;
  readonly selected: (count: number) => string;
  readonly forSelected: string;
  readonly clearSelection: string;
  readonly changedMany: (count: number, field: string, value: string) => string;
  readonly setFor: (count: number) => string;
  readonly whyMoved: (count: number) => string;
  readonly noPerson: string;
  readonly nobody: string;
  readonly save: string;
  readonly dependsOn: string;
  readonly linkDependence: string;
}

export const measureListTexts: ByLanguage<MeasureListTexts> = {
  nb: {
    view: 'Visning',
    table: 'Tabell',
    board: 'Tavle',
    filter: 'Filter',
    anyStatus: 'Alle statuser',
    statuses: (count) => `Flere statuser (${count})`,
    anyGroup: 'Alle grupper',
    anyPackage: 'Alle arbeidspakker',
    anybody: 'Alle ansvarlige',
    grouping: 'Gruppering',
    grouped: {
      workPackage: 'Gruppert etter arbeidspakke',
      group: 'Gruppert etter gruppe',
      status: 'Gruppert etter status',
      none: 'Ikke gruppert',
    },
    columns: 'Kolonner',
    more: 'Flere valg',
    copy: 'Kopier til Excel',
    copied: (count) => `${count} tiltak er kopiert. Lim dem inn i Excel.`,
    copyFailed: 'Vi fikk ikke kopiert. Velg rader i tabellen og trykk Ctrl+C.',
    paste: 'Lim inn fra Excel',
    sorted: (column, descending) => `Sortert etter ${column.toLocaleLowerCase('nb')}${descending ? ', synkende' : ''}`,
    tableKeys:
      'Piltastene går mellom rader og celler. Enter åpner tiltaket, S og et tall setter status, mellomrom velger raden.',
    boardKeys: 'Piltastene går mellom kortene. Shift og pil flytter kortet, S og et tall setter status.',
    boardColumn: (status, count) => `${status}, ${count} tiltak`,
    select: (title) => `Velg ${title}`,
    selectAll: 'Velg alle som vises',
    selected: (count) => `${count} valgt`,
    forSelected: 'Endre de valgte',
    clearSelection: 'Fjern valget',
    changedMany: (count, field, value) => `${field} er nå «${value}» for ${count} tiltak.`,
    setFor: (count) => `Endre ${count} tiltak`,
    whyMoved: (count) =>
      count === 1
        ? 'Hvorfor flyttes det ene som forlater opprinnelig plan?'
        : `Hvorfor flyttes de ${count} som forlater opprinnelig plan?`,
    noPerson: 'Ingen person',
    nobody: 'Ingen ennå',
    save: 'Lagre',
    dependsOn: 'Avhenger av',
    linkDependence: 'Knytt til tiltak',
  },
  nn: {
    view: 'Vising',
    table: 'Tabell',
    board: 'Tavle',
    filter: 'Filter',
    anyStatus: 'Alle statusar',
    statuses: (count) => `Fleire statusar (${count})`,
    anyGroup: 'Alle grupper',
    anyPackage: 'Alle arbeidspakkar',
    anybody: 'Alle ansvarlege',
    grouping: 'Gruppering',
    grouped: {
      workPackage: 'Gruppert etter arbeidspakke',
      group: 'Gruppert etter gruppe',
      status: 'Gruppert etter status',
      none: 'Ikkje gruppert',
    },
    columns: 'Kolonnar',
    more: 'Fleire val',
    copy: 'Kopier til Excel',
    copied: (count) => `${count} tiltak ${count === 1 ? 'er kopiert' : 'er kopierte'}. Lim inn i Excel.`,
    copyFailed: 'Vi fekk ikkje kopiert. Vel rader i tabellen og trykk Ctrl+C.',
    paste: 'Lim inn frå Excel',
    sorted: (column, descending) => `Sortert etter ${column.toLocaleLowerCase('nb')}${descending ? ', fallande' : ''}`,
    tableKeys:
      'Piltastane går mellom rader og celler. Enter opnar tiltaket, S og eit tal set status, mellomrom vel rada.',
    boardKeys: 'Piltastane går mellom korta. Shift og pil flyttar kortet, S og eit tal set status.',
    boardColumn: (status, count) => `${status}, ${count} tiltak`,
    select: (title) => `Vel ${title}`,
    selectAll: 'Vel alle som blir viste',
    selected: (count) => (count === 1 ? '1 vald' : `${count} valde`),
    forSelected: 'Endre dei valde',
    clearSelection: 'Fjern valet',
    changedMany: (count, field, value) => `${field} er no «${value}» for ${count} tiltak.`,
    setFor: (count) => `Endre ${count} tiltak`,
    whyMoved: (count) =>
      count === 1
        ? 'Kvifor blir det eine som forlèt opphavleg plan, flytta?'
        : `Kvifor blir dei ${count} som forlèt opphavleg plan, flytta?`,
    noPerson: 'Ingen person',
    nobody: 'Ingen enno',
    save: 'Lagre',
    dependsOn: 'Avheng av',
    linkDependence: 'Knyt til tiltak',
  },
  en: {
    view: 'View',
    table: 'Table',
    board: 'Board',
    filter: 'Filters',
    anyStatus: 'Every status',
    statuses: (count) => `Several statuses (${count})`,
    anyGroup: 'Every group',
    anyPackage: 'Every work package',
    anybody: 'Everybody responsible',
    grouping: 'Grouping',
    grouped: {
      workPackage: 'Grouped by work package',
      group: 'Grouped by group',
      status: 'Grouped by status',
      none: 'Not grouped',
    },
    columns: 'Columns',
    more: 'More choices',
    copy: 'Copy to Excel',
    copied: (count) => `${count === 1 ? '1 measure is' : `${count} measures are`} copied. Paste into Excel.`,
    copyFailed: 'We could not copy. Select rows in the table and press Ctrl+C.',
    paste: 'Paste from Excel',
    sorted: (column, descending) => `Sorted by ${column.toLocaleLowerCase('en')}${descending ? ', descending' : ''}`,
    tableKeys:
      'The arrow keys go between rows and cells. Enter opens the measure, S and a number sets the status, space selects the row.',
    boardKeys: 'The arrow keys go between cards. Shift and an arrow moves the card, S and a number sets the status.',
    boardColumn: (status, count) => `${status}, ${count === 1 ? '1 measure' : `${count} measures`}`,
    select: (title) => `Select ${title}`,
    selectAll: 'Select all that are shown',
    selected: (count) => `${count} selected`,
    forSelected: 'Change those selected',
    clearSelection: 'Select none',
    changedMany: (count, field, value) =>
      `${field} is now “${value}” for ${count === 1 ? '1 measure' : `${count} measures`}.`,
    setFor: (count) => `Change ${count === 1 ? '1 measure' : `${count} measures`}`,
    whyMoved: (count) =>
      count === 1
        ? 'Why does the one that leaves the original plan move?'
        : `Why do the ${count} that leave the original plan move?`,
    noPerson: 'No person',
    nobody: 'Nobody yet',
    save: 'Save',
    dependsOn: 'Depends on',
    linkDependence: 'Link to measures',
  },
};
