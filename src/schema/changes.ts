/**
 * Endringer: the plan's history, one row for every operation, only ever added. The one list that may grow past SharePoint's
 * threshold of 5000 rows, so what it is asked for is indexed: a row's history, and the newest.
 */
import { changeActs, type ChangeRecord, changeWays, type Fields } from '#domain/history.ts';
import { json, person } from '#schema/compound-field.ts';
import { choice, instant, key, required, text, title } from '#schema/field.ts';
import { defineList } from '#schema/list.ts';
import { isRecord, type Parse } from '#schema/parse.ts';
import { changeLabels } from '#text/history.ts';
import { changeActLabels, changeWayLabels } from '#text/row.ts';

const fields: Parse<Fields> = (data) => (isRecord(data) ? data : undefined);

/** Columns that the history is asked by. */
export const changesItem = 'Item';
export const changesAt = 'ChangedAt';

export const changes = defineList<ChangeRecord>({
  name: 'Changes',
  entity: 'change',
  rights: 'addOnly',
  labels: changeLabels,
  fields: {
    operation: required(key('Operation')),
    title: title(),
    entity: text('Entity', { indexed: true }),
    item: required(key(changesItem, { indexed: true })),
    act: choice('Act', changeActs, changeActLabels, 'changed'),
    at: required(instant(changesAt, { indexed: true })),
    by: person('ChangedBy'),
    role: text('ActingRole'),
    via: choice('Via', changeWays, changeWayLabels, 'tab'),
    before: json('Before', 1, {}, fields),
    after: json('After', 1, {}, fields),
    checksum: text('Checksum', { hidden: true }),
  },
});
