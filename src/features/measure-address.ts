/**
 * What is asked of the list of measures as the part of an address after `?`, in Norwegian words, for people see it and send
 * it to each other. Any string is read: what is not understood asks for nothing.
 */
import { isKey } from '#base/id.ts';
import { type MeasureStatus, measureStatuses } from '#domain/measure.ts';
import {
  type Belonging,
  type MeasureColumn,
  measureColumns,
  type MeasureGrouping,
  measureGroupings,
  type MeasureList,
  plainList,
} from '#domain/measure-list.ts';

const statusWords: Readonly<Record<MeasureStatus, string>> = {
  notStarted: 'ikke-startet',
  inProgress: 'i-gang',
  partlyDone: 'delvis',
  done: 'gjennomfort',
  ongoing: 'lopende',
  onHold: 'pa-vent',
  notRelevant: 'ikke-aktuelt',
};
const columnWords: Readonly<Record<MeasureColumn, string>> = {
  code: 'kode',
  title: 'tiltak',
  status: 'status',
  statusWords: 'med-ord',
  coverage: 'gjelder',
  responsible: 'ansvarlig',
  help: 'hjelp',
  next: 'neste',
  workPackage: 'arbeidspakke',
  group: 'gruppe',
  political: 'politisk',
  disputed: 'uenighet',
  when: 'frist',
  updated: 'oppdatert',
};
const groupingWords: Readonly<Record<MeasureGrouping, string>> = {
  workPackage: 'arbeidspakke',
  group: 'gruppe',
  status: 'status',
  none: 'ingen',
};
const NONE = 'ingen';

const belonging = (word: string | null): Belonging | null => {
  if (word === NONE) return 'none';
  return word !== null && isKey(word) ? word : null;
};
const belongingWord = (belonging: Belonging): string => (belonging === 'none' ? NONE : belonging);

/** null where nothing is asked of the list. */
export function readList(asked: URLSearchParams): MeasureList | null {
  const statuses = (asked.get('status') ?? '').split(',');
  const [column = '', way] = (asked.get('sorter') ?? '').split(':');
  const sorted = measureColumns.find((one) => columnWords[one] === column);
  const list = {
    board: asked.get('form') === 'tavle',
    grouping: measureGroupings.find((one) => groupingWords[one] === asked.get('grupper')) ?? plainList.grouping,
    sort: sorted === undefined ? null : { column: sorted, descending: way === 'synkende' },
    statuses: measureStatuses.filter((status) => statuses.includes(statusWords[status])),
    group: belonging(asked.get('gruppe')),
    workPackage: belonging(asked.get('pakke')),
    responsible: asked.get('ansvarlig') || null,
  };
  const said = new URLSearchParams();
  writeList(list, said);
  return said.size === 0 ? null : list;
}

/** Only what differs from the plain list. */
export function writeList(list: MeasureList, asked: URLSearchParams): void {
  if (list.board) asked.set('form', 'tavle');
  if (list.grouping !== plainList.grouping) asked.set('grupper', groupingWords[list.grouping]);
  if (list.sort !== null) {
    asked.set('sorter', `${columnWords[list.sort.column]}${list.sort.descending ? ':synkende' : ''}`);
  }
  if (list.statuses.length > 0) asked.set('status', list.statuses.map((status) => statusWords[status]).join(','));
  if (list.group !== null) asked.set('gruppe', belongingWord(list.group));
  if (list.workPackage !== null) asked.set('pakke', belongingWord(list.workPackage));
  if (list.responsible !== null) asked.set('ansvarlig', list.responsible);
}
