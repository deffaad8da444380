/**
 * A row's columns as Graph shows them: what is empty is absent, a single lookup is its id as a string unless its value is
 * asked for by name, moments are UTC to the second. The shape is that of answers of real tenants.
 */
import { type Column, isLookup, isMultiple } from './column-types.ts';
import { invalidRequest, type Refusal } from './errors.ts';
import { eTagOf } from './item-writes.ts';
import type { FieldValue, Item, List, ListTemplate, Site } from './records.ts';
import { valueOf } from './rows.ts';
import { lookupIdOf, personWithLookupId } from './site-people.ts';
import { shiftedText, utcText } from './site-time.ts';
import type { World } from './world.ts';

/** Lookups in one query: the list view lookup threshold. */
const MOST_LOOKUPS = 12;

export interface Shown {
  readonly world: World;
  readonly site: Site;
  readonly list: List;
  /** Columns by name, `X` or `XLookupId`; null: all that are not hidden. */
  readonly select: readonly string[] | null;
  /** Dates as the answer to a create shows them. */
  readonly shifted: boolean;
}

const CONTENT_TYPES: Readonly<Record<ListTemplate, { readonly id: string; readonly name: string }>> = {
  genericList: { id: '0x0100C5F22E4C4A9E4B4D8A1F0B7C2D3E4F5C', name: 'Item' },
  documentLibrary: { id: '0x010100C5F22E4C4A9E4B4D8A1F0B7C2D3E4F5A', name: 'Document' },
  userInformation: { id: '0x010A00C5F22E4C4A9E4B4D8A1F0B7C2D3E4F5B', name: 'Person' },
};

export const contentTypeOf = ({ template }: List): { readonly id: string; readonly name: string } =>
  CONTENT_TYPES[template];

const titleOf = (_shown: Shown, row: Item): FieldValue | null => row.values['Title'] ?? null;

/** What SharePoint itself keeps in a row's columns. */
const OWN_VALUES: ReadonlyMap<string, (shown: Shown, row: Item) => FieldValue | null> = new Map([
  ['ID', (_shown, row) => row.id],
  ['ContentType', ({ list }) => contentTypeOf(list).name],
  ['Created', ({ world }, row) => row.created + world.skew],
  ['Modified', ({ world }, row) => row.modified + world.skew],
  ['Author', ({ world, site }, row) => lookupIdOf(world, site, row.createdBy)],
  ['Editor', ({ world, site }, row) => lookupIdOf(world, site, row.modifiedBy)],
  ['_UIVersionString', (_shown, row) => `${row.version}.0`],
  ['Attachments', () => false],
  ['LinkTitle', titleOf],
  ['LinkTitleNoMenu', titleOf],
  ['Edit', () => ''],
  ['ItemChildCount', () => '0'],
  ['FolderChildCount', () => '0'],
]);

export function columnValue(shown: Shown, column: Column, row: Item): FieldValue | null {
  const own = column.builtIn ? OWN_VALUES.get(column.name) : undefined;
  return own === undefined ? (valueOf(row, column.name) ?? null) : own(shown, row);
}

function lookedUp(
  { world, site }: Shown,
  { type }: Column,
  id: number,
): { value: string; email: string | null } | null {
  if (type.kind === 'personOrGroup') {
    const person = personWithLookupId(world, site, id);
    return person === null ? null : { value: person.displayName, email: person.mail };
  }
  if (type.kind !== 'lookup') return null;
  const target = world.state.rows(type.facet.listId).visible(id, null);
  const value = target === undefined ? undefined : valueOf(target, type.facet.columnName);
  return value === undefined || typeof value === 'object' ? null : { value: String(value), email: null };
}

/** The properties that a column adds to `fields`. */
function* properties(
  shown: Shown,
  column: Column,
  row: Item,
  value: FieldValue,
): Generator<readonly [string, unknown]> {
  const { name, type } = column;
  if (isLookup(column) && Array.isArray(value)) {
    yield [
      name,
      (value as readonly number[]).map((id) => {
        const found = lookedUp(shown, column, id);
        const shownId = { LookupId: id, LookupValue: found?.value ?? '' };
        return found === null || found.email === null ? shownId : Object.assign(shownId, { Email: found.email });
      }),
    ];
  } else if (isLookup(column) && typeof value === 'number') {
    const found = shown.select?.includes(name) === true ? lookedUp(shown, column, value) : null;
    if (found !== null) yield [name, found.value];
    if (shown.select === null || shown.select.includes(`${name}LookupId`)) yield [`${name}LookupId`, String(value)];
  } else if (type.kind === 'dateTime' && typeof value === 'number') {
    yield [name, shown.shifted ? shiftedText(shown.site.timeZone, value) : utcText(value)];
  } else if (name === 'ID') {
    yield ['id', String(row.id)];
  } else yield [name, value];
}

/** Hidden columns are shown only to those who name them. */
const isSelected = (select: readonly string[] | null, column: Column): boolean =>
  select === null
    ? !column.hidden
    : select.includes(column.name) ||
      (column.name === 'ID' && select.includes('id')) ||
      (isLookup(column) && select.includes(`${column.name}LookupId`));

/** Where the selection names too many lookups, or a column that the list has not. */
export function checkSelection(list: List, select: readonly string[] | null): Refusal | null {
  if (select === null) return null;
  const isKnown = (name: string): boolean =>
    name === 'id' ||
    list.columns.some((column) => column.name === name || (isLookup(column) && `${column.name}LookupId` === name));
  const unknown = select.find((name) => !isKnown(name));
  if (unknown !== undefined) return invalidRequest(`Field '${unknown}' is not recognized`);
  const lookups = list.columns.filter((column) => isLookup(column) && isSelected(select, column));
  return lookups.length > MOST_LOOKUPS
    ? invalidRequest(
        'The query cannot be completed because the number of lookup columns it contains exceeds the lookup column threshold.',
      )
    : null;
}

export function fieldsJson(shown: Shown, row: Item): Record<string, unknown> {
  const fields: Record<string, unknown> = { '@odata.etag': eTagOf(row) };
  for (const column of shown.list.columns) {
    if (!isSelected(shown.select, column)) continue;
    const value = columnValue(shown, column, row);
    // Several values without one are absent as well.
    if (value === null || (isMultiple(column) && Array.isArray(value) && value.length === 0)) continue;
    for (const [name, shownValue] of properties(shown, column, row, value)) fields[name] = shownValue;
  }
  if (shown.select === null) {
    Object.assign(fields, {
      _ComplianceFlags: '',
      _ComplianceTag: '',
      _ComplianceTagWrittenTime: '',
      _ComplianceTagUserId: '',
    });
  }
  return fields;
}
