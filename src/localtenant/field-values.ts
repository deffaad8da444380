/**
 * What is written to a row's columns: each kind's shape on the wire, checked as strictly as the real service is known to.
 * Invariants: only fields that were sent change; null, and text without characters, clears; wrong shapes are refused whole.
 */
import { isObject, type Json } from './bodies.ts';
import { type Column, type ColumnType, isLookup, isMultiple } from './column-types.ts';
import { invalidRequest, Refusal } from './errors.ts';
import type { FieldValue, FieldValues, List, Site } from './records.ts';
import { newTicket } from './random.ts';
import { parseInstant, siteMidnight } from './site-time.ts';
import type { World } from './world.ts';

const LOOKUP_ID = 'LookupId';
const ANNOTATION = '@odata.type';
/** What a multi-line column holds in a list (measured: about 63 thousand characters). */
const NOTE_LENGTH = 63_999;

export interface WritePlace {
  readonly world: World;
  readonly site: Site;
  readonly list: List;
  readonly creating: boolean;
}

/** One field as sent: its value, and the type that stood beside it. */
interface Sent {
  readonly value: unknown;
  readonly annotation: unknown;
}

/** Null clears. */
type Written = FieldValue | null | Refusal;

const misfit = (column: Column): Refusal => invalidRequest(`Invalid value for field '${column.name}'`);

function writeText(place: WritePlace, column: Column, value: unknown): Written {
  if (column.type.kind !== 'text' || typeof value !== 'string') return misfit(column);
  const { allowMultipleLines, maxLength, textType } = column.type.facet;
  if (value.length > (allowMultipleLines ? NOTE_LENGTH : maxLength)) return misfit(column);
  if (value === '') return null;
  return allowMultipleLines && textType === 'richText' ? wrapRichText(place.world, value) : value;
}

/** Rich text comes back in a division of SharePoint's own, with colons as entities. */
function wrapRichText(world: World, text: string): string {
  if (text.startsWith('<div class="ExternalClass')) return text;
  return `<div class="ExternalClass${newTicket(world.random).toUpperCase()}">${text.replaceAll(':', '&#58;')}</div>`;
}

function writeChoice(place: WritePlace, column: Column, { value, annotation }: Sent): Written {
  if (column.type.kind !== 'choice') return misfit(column);
  const { choices, allowTextEntry } = column.type.facet;
  const isAllowed = (each: unknown): each is string =>
    typeof each === 'string' && (allowTextEntry || each === '' || choices.includes(each));
  if (!isMultiple(column)) {
    if (annotation !== undefined || !isAllowed(value)) return misfit(column);
    return value === '' ? null : value;
  }
  const annotated =
    annotation === 'Collection(Edm.String)' ||
    (annotation === undefined && place.world.conduct.multiChoice === 'either');
  if (!annotated || !Array.isArray(value) || !value.every(isAllowed)) return invalidRequest();
  const chosen = [...new Set(value)].filter((each) => each !== '');
  return chosen.length === 0 ? null : chosen;
}

function writeNumber(column: Column, value: unknown): Written {
  if (typeof value !== 'number' || !Number.isFinite(value)) return misfit(column);
  if (column.type.kind !== 'number') return value;
  const { minimum, maximum } = column.type.facet;
  return value < minimum || value > maximum ? misfit(column) : value;
}

function writeMoment(place: WritePlace, column: Column, value: unknown): Written {
  if (column.type.kind !== 'dateTime') return misfit(column);
  const at = typeof value === 'string' ? parseInstant(value) : null;
  if (at === null) return misfit(column);
  return column.type.facet.format === 'dateOnly' ? siteMidnight(place.site.timeZone, at) : at;
}

/** LookupIds are numbers, and strings of digits are taken too. */
const lookupId = (value: unknown): number | null => {
  if (typeof value === 'string' && /^\d{1,9}$/.test(value)) return Number(value);
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : null;
};

function writeLookup(place: WritePlace, column: Column, { value, annotation }: Sent): Written {
  const target = column.type.kind === 'lookup' ? column.type.facet.listId : place.site.peopleListId;
  const rows = place.world.state.rows(target);
  const isThere = (id: number | null): id is number => id !== null && rows.visible(id, null) !== undefined;
  if (!isMultiple(column)) {
    const id = lookupId(value);
    return annotation !== undefined || !isThere(id) ? invalidRequest() : id;
  }
  const annotated =
    Array.isArray(value) &&
    ((annotation === 'Collection(Edm.Int32)' && value.every((each) => typeof each === 'number')) ||
      (annotation === 'Collection(Edm.String)' && value.every((each) => typeof each === 'string')));
  if (!annotated) return invalidRequest();
  const ids = value.map(lookupId);
  if (!ids.every(isThere)) return invalidRequest();
  return ids.length === 0 ? null : [...new Set(ids)];
}

/** POST with a hyperlink always fails; a PATCH has been seen to work, and to fail. */
function writeHyperlink(place: WritePlace, column: Column, value: unknown): Written {
  if (place.creating || !isObject(value)) return misfit(column);
  const { Url, Description } = value;
  if (typeof Url !== 'string' || (Description !== undefined && typeof Description !== 'string')) return misfit(column);
  return { Url, Description: Description ?? Url };
}

const WRITERS: Readonly<Record<ColumnType['kind'], (place: WritePlace, column: Column, sent: Sent) => Written>> = {
  text: (place, column, { value, annotation }) =>
    annotation === undefined ? writeText(place, column, value) : misfit(column),
  choice: writeChoice,
  number: (_place, column, { value }) => writeNumber(column, value),
  currency: (_place, column, { value }) => writeNumber(column, value),
  boolean: (_place, column, { value }) => (typeof value === 'boolean' ? value : misfit(column)),
  dateTime: (place, column, { value }) => writeMoment(place, column, value),
  lookup: writeLookup,
  personOrGroup: writeLookup,
  hyperlinkOrPicture: (place, column, { value }) => writeHyperlink(place, column, value),
  calculated: (_place, column) => misfit(column),
  computed: (_place, column) => misfit(column),
};

/** Null clears, but several values are cleared by an empty array. */
const writeField = (place: WritePlace, column: Column, sent: Sent): Written =>
  sent.value === null && !isMultiple(column) ? null : WRITERS[column.type.kind](place, column, sent);

/** The column that a name in the body means; names with a leading underscore are none to Graph (microsoft-graph-docs#2609). */
function columnWritten(list: List, field: string): Column | Refusal {
  const unknown = invalidRequest(`Field '${field}' is not recognized`);
  if (field.startsWith('_')) return unknown;
  const plain = list.columns.find((column) => column.name === field && !isLookup(column));
  const looked = list.columns.find((column) => `${column.name}${LOOKUP_ID}` === field && isLookup(column));
  const column = plain ?? looked;
  if (column === undefined) return field === 'id' ? readOnly(field) : unknown;
  // SharePoint reads `OwnerLookupId` as the column `OwnerId` there (microsoft-graph-docs#19901).
  if (looked !== undefined && list.columns.some(({ name }) => name === `${looked.name}Id`)) return invalidRequest();
  return column.readOnly ? readOnly(field) : column;
}

const readOnly = (field: string): Refusal => invalidRequest(`Field '${field}' is read-only`);

/** The row's values after the write. */
export function writtenValues(place: WritePlace, before: FieldValues, fields: Json): FieldValues | Refusal {
  const after: Record<string, FieldValue> = { ...before };
  for (const [field, value] of Object.entries(fields)) {
    if (field.startsWith('@')) continue;
    if (field.endsWith(ANNOTATION)) {
      if (!Object.hasOwn(fields, field.slice(0, -ANNOTATION.length))) return invalidRequest();
      continue;
    }
    const column = columnWritten(place.list, field);
    if (column instanceof Refusal) return column;
    const written = writeField(place, column, { value, annotation: fields[`${field}${ANNOTATION}`] });
    if (written instanceof Refusal) return written;
    if (written === null) delete after[column.name];
    else after[column.name] = written;
  }
  return after;
}

/** What a default's text means to the column's kind. */
function sentDefault(column: Column, text: string): Sent {
  const { kind } = column.type;
  if (kind === 'number' || kind === 'currency') return { value: Number(text), annotation: undefined };
  if (kind === 'boolean') return { value: text === '1' || text.toLowerCase() === 'true', annotation: undefined };
  return isMultiple(column)
    ? { value: [text], annotation: 'Collection(Edm.String)' }
    : { value: text, annotation: undefined };
}

/** Defaults of columns that a create leaves out. Required columns may stay empty: the object model has never minded. */
export function defaultValues(place: WritePlace): FieldValues {
  const values: Record<string, FieldValue> = {};
  for (const column of place.list.columns) {
    const text = column.defaultValue?.value;
    const written = text === undefined ? null : writeField(place, column, sentDefault(column, text));
    // A default that does not fit its column, as one by formula, fills nothing in.
    if (written !== null && !(written instanceof Refusal)) values[column.name] = written;
  }
  return values;
}
