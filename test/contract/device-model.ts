/** What a device must hold after any writes, worked out in the plainest way there is. */
import fc from 'fast-check';
import type { EntityName } from '#domain/entities.ts';
import type { DeviceContent, DeviceWrite, KeptList, ListWrite } from '#sync/device.ts';
import { daysAfter, edit, key, row, unreadable } from './device-values.ts';

export const emptyContent: DeviceContent = {
  revision: 0,
  edits: [],
  lists: [],
  standing: { lookedAt: null, stamps: [], damaged: [], sharedAt: null },
};

export function modelAfter(before: DeviceContent, write: DeviceWrite): DeviceContent {
  const edits = [...before.edits];
  const placeOf = (operation: string): number => edits.findIndex(({ change }) => change.operation === operation);
  for (const one of write.add ?? []) if (placeOf(one.change.operation) === -1) edits.push(one);
  for (const one of write.put ?? []) {
    const place = placeOf(one.change.operation);
    if (place !== -1) edits[place] = one;
  }
  for (const operation of write.remove ?? []) {
    const place = placeOf(operation);
    if (place !== -1) edits.splice(place, 1);
  }
  const lists = (write.lists ?? []).reduce(listsAfter, before.lists);
  return { revision: before.revision + 1, edits, lists, standing: { ...before.standing, ...write.standing } };
}

function listsAfter(lists: readonly KeptList[], { entity, mark, put, remove, whole, readAt }: ListWrite): KeptList[] {
  const before = lists.find((list) => list.entity === entity);
  const others = lists.filter((list) => list.entity !== entity);
  const read = readAt ?? before?.readAt;
  if ((before === undefined && !whole) || read === undefined) return [...lists];
  const replaced = new Set([...remove, ...put.map(({ row }) => row.item)]);
  const left = whole ? [] : (before?.rows ?? []).filter(({ row }) => !replaced.has(row.item));
  return [...others, { entity, mark, readAt: read, rows: [...left, ...put] }];
}

/** Lists and rows stand in no order that counts. */
export const normal = ({ lists, ...content }: DeviceContent): unknown => ({
  ...content,
  lists: lists
    .map((list) => ({ ...list, rows: list.rows.toSorted((one, other) => (one.row.item < other.row.item ? -1 : 1)) }))
    .toSorted((one, other) => (one.entity < other.entity ? -1 : 1)),
});

const small = fc.integer({ min: 1, max: 4 });
const anEdit = fc.tuple(small, fc.boolean()).map(([operation, tried]) => edit(operation, { tried }));
const aRow = fc.tuple(small, fc.integer({ min: 1, max: 9 }), fc.boolean()).map(([item, version, readable]) => {
  return readable ? row(item, version) : unreadable(item);
});
const moment = fc.integer({ min: 0, max: 9 }).map(daysAfter);
const entity = fc.constantFrom<EntityName>('milestone', 'measure', 'report');

const aList: fc.Arbitrary<ListWrite> = fc
  .record({
    entity,
    mark: fc.string({ maxLength: 3 }),
    put: fc.uniqueArray(aRow, { selector: ({ row }) => row.item, maxLength: 3 }),
    remove: fc.uniqueArray(small.map(String), { maxLength: 2 }),
    whole: fc.boolean(),
    readAt: fc.option(moment),
  })
  // Nobody puts and removes one row in one write.
  .map((list) => ({ ...list, remove: list.remove.filter((item) => !list.put.some(({ row }) => row.item === item)) }));

const aWrite: fc.Arbitrary<DeviceWrite> = fc.record(
  {
    add: fc.array(anEdit, { maxLength: 3 }),
    put: fc.array(anEdit, { maxLength: 2 }),
    remove: fc.array(small.map(key), { maxLength: 2 }),
    lists: fc.uniqueArray(aList, { selector: (list) => list.entity, maxLength: 2 }),
    standing: fc.record(
      { lookedAt: fc.option(moment), sharedAt: fc.option(moment), stamps: fc.array(fc.tuple(entity, moment)) },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
);

export const deviceWrites = fc.array(aWrite, { maxLength: 12 });
