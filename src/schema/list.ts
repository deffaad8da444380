/**
 * A SharePoint list as a value, declared once from an interface of the domain: a field or a choice that is forgotten does
 * not compile. Everything else about the list is derived from it: what Graph is asked to create, which fields are
 * selected, how rows are written and read, who may do what, and the fingerprint that tells two shapes apart.
 */
import { isKey, type Key } from '#base/id.ts';
import { sameValue } from '#domain/change.ts';
import type { EntityName } from '#domain/entities.ts';
import { type ChangeWay, changeWays } from '#domain/history.ts';
import { LINE_LIMIT, NOTE_LIMIT, publicities, type Removal, type Row } from '#domain/row.ts';
import { capitalised, entityNouns } from '#text/entities.ts';
import { changeWayLabels, publicityLabels } from '#text/row.ts';
import type { FieldLabels } from '#text/labels.ts';
import type { ByLanguage } from '#text/language.ts';
import { parts, shaped } from '#schema/compound-field.ts';
import { fingerprintOf } from '#schema/fingerprint.ts';
import { type Loading, loading } from '#schema/loading.ts';
import {
  type Cells,
  type CellProblem,
  type CellValue,
  choice,
  choiceOrNone,
  type Column,
  count,
  type Field,
  instant,
  key,
  required,
  rowColumns,
  text,
  type TooLong,
} from '#schema/field.ts';

/** The version of the lists that this program writes; every row tells which version wrote it. */
export const SCHEMA_VERSION: number = 1;

/**
 * open           members edit
 * led            project leader, steering group and political secretariat edit
 * ledAndUnions   these and the union representatives
 * addOnly        members add, nobody edits or deletes
 * addOnlyByLed   only the led add
 * addOnlyByKeepers  only who keep the records add: project leader and political secretariat
 * service        the reminder service
 */
export const rights = [
  'open',
  'led',
  'ledAndUnions',
  'addOnly',
  'addOnlyByLed',
  'addOnlyByKeepers',
  'service',
] as const;
export type Rights = (typeof rights)[number];

/** SharePoint groups of the site, made at set-up. The keepers are those of the led who keep the records. */
export type SiteGroup = 'owners' | 'keepers' | 'led' | 'unions' | 'members' | 'visitors' | 'service';
/** SharePoint permission levels; `add` is made at set-up: add and read, no edit, no delete. */
export type PermissionLevel = 'full' | 'edit' | 'add' | 'read';

/** What the led have, the keepers have too, wherever nothing else is said. */
function withKeepers(
  levels: Readonly<Record<Exclude<SiteGroup, 'keepers'>, PermissionLevel>>,
): Readonly<Record<SiteGroup, PermissionLevel>> {
  const { owners, ...others } = levels;
  return { owners, keepers: levels.led, ...others };
}

const permissionsByRights: Readonly<Record<Rights, Readonly<Record<SiteGroup, PermissionLevel>>>> = {
  open: withKeepers({
    owners: 'full',
    led: 'edit',
    unions: 'edit',
    members: 'edit',
    visitors: 'read',
    service: 'edit',
  }),
  led: withKeepers({ owners: 'full', led: 'edit', unions: 'read', members: 'read', visitors: 'read', service: 'read' }),
  ledAndUnions: withKeepers({
    owners: 'full',
    led: 'edit',
    unions: 'edit',
    members: 'read',
    visitors: 'read',
    service: 'read',
  }),
  addOnly: withKeepers({ owners: 'full', led: 'add', unions: 'add', members: 'add', visitors: 'read', service: 'add' }),
  addOnlyByLed: withKeepers({
    owners: 'full',
    led: 'add',
    unions: 'read',
    members: 'read',
    visitors: 'read',
    service: 'read',
  }),
  addOnlyByKeepers: {
    owners: 'full',
    keepers: 'add',
    led: 'read',
    unions: 'read',
    members: 'read',
    visitors: 'read',
    service: 'read',
  },
  service: withKeepers({
    owners: 'full',
    led: 'read',
    unions: 'read',
    members: 'read',
    visitors: 'read',
    service: 'edit',
  }),
};

/** A field for every property; parts that two lists share can be declared by themselves. */
export type FieldsOf<Part> = { readonly [Name in keyof Part]: Field<Part[Name]> };

export interface ListDeclaration<Entity extends Row> {
  /** ASCII; the list's internal name and address for ever. */
  readonly name: string;
  readonly entity: EntityName;
  readonly rights: Rights;
  readonly labels: FieldLabels<Entity>;
  readonly fields: FieldsOf<Omit<Entity, keyof Row>>;
  /** Columns that SharePoint's own views need and that follow from the fields; written with them, never read. */
  readonly derived?: readonly DerivedColumn<Entity>[];
}

export interface DerivedColumn<Entity> {
  readonly column: Column;
  readonly label: string;
  readonly of: (entity: Entity) => CellValue;
}

/** Who wrote a row last, on whose behalf. */
export interface Stamp {
  readonly operation: Key;
  /** Entra object id. */
  readonly by: string;
  readonly role: string;
  readonly via: ChangeWay | null;
}

export type RowReading<Entity> =
  | {
      readonly kind: 'row';
      readonly value: Entity;
      /** null where the row was last written in SharePoint by a program that is not ours. */
      readonly stamp: Stamp | null;
      /** Version of the lists that wrote it. */
      readonly schema: number;
    }
  | {
      readonly kind: 'unreadable';
      readonly key: Key | null;
      readonly title: string;
      readonly problems: readonly CellProblem[];
    };

/** What can be said of a list without knowing its rows. */
export interface ListShape {
  readonly name: string;
  readonly entity: EntityName;
  /** The list's display name in SharePoint. */
  readonly label: string;
  readonly rights: Rights;
  readonly loading: Loading;
  readonly columns: readonly Column[];
  /** Display name of each column, by internal name. */
  readonly columnLabels: Readonly<Record<string, string>>;
  /** Column names for `$expand=fields($select=…)`. */
  readonly select: string;
  readonly permissions: Readonly<Record<SiteGroup, PermissionLevel>>;
  readonly fingerprint: string;
}

export interface List<Entity extends Row> extends ListShape {
  /** All cells of a new row that hold something. */
  readonly encodeRow: (row: Entity) => Readonly<Record<string, CellValue>>;
  /** The cells that differ, and no others: a drifted value elsewhere in the row must not stop a save. */
  readonly encodeChange: (before: Entity, after: Entity) => Readonly<Record<string, CellValue>>;
  readonly encodeStamp: (stamp: Stamp) => Readonly<Record<string, CellValue>>;
  readonly decode: (cells: Cells) => RowReading<Entity>;
  /** The columns that a field is kept in. */
  readonly columnsOf: (field: string) => readonly string[];
  /** What the list cannot hold of a row. */
  readonly tooLong: (row: Entity) => readonly TooLong[];
}

const removal: Field<Removal | null> = shaped(
  parts<{ by: string; at: Removal['at'] | null }>({
    by: text('RemovedBy'),
    at: instant('RemovedAt', { indexed: true }),
  }),
  (value) => value ?? { by: '', at: null },
  ({ by, at }) => ({ value: at === null ? null : { by, at } }),
);

/** Fields of every row. The Fd columns stand in no view and no form. */
const rowFields: FieldsOf<Row> = {
  key: required(key(rowColumns.key, { indexed: true, unique: true })),
  plan: required(key('FdPlan', { indexed: true })),
  removed: removal,
  publicity: choice('Public', publicities, publicityLabels, 'internal'),
};
const rowLabels: Readonly<Record<string, string>> = {
  RemovedBy: 'Tatt bort av',
  RemovedAt: 'Tatt bort',
  Public: 'Offentlighet',
};

const stampField = parts<Omit<Stamp, 'operation'> & { operation: Key | null }>({
  operation: key(rowColumns.operation),
  by: text('FdBy', { hidden: true }),
  role: text('FdRole', { hidden: true }),
  via: choiceOrNone('FdVia', changeWays, changeWayLabels, { hidden: true }),
});
const schemaField = count('FdSchema', { hidden: true });

export function defineList<Entity extends Row>(declared: ListDeclaration<Entity>): List<Entity> {
  // The declaration's type has matched every field to its property; from here on they are handled alike.
  const own = declared.fields as unknown as Readonly<Record<string, Field<unknown>>>;
  const fields: Readonly<Record<string, Field<unknown>>> = { ...(rowFields as unknown as typeof own), ...own };
  const rowField = parts(fields) as unknown as Field<Entity>;
  const derived = declared.derived ?? [];
  const columns = [
    ...rowField.columns,
    ...stampField.columns,
    ...schemaField.columns,
    ...derived.map((made) => made.column),
  ];

  const labels: Readonly<Record<string, ByLanguage<string>>> = declared.labels;
  const columnLabels: Record<string, string> = {};
  for (const { name } of columns) columnLabels[name] = rowLabels[name] ?? name;
  for (const [name, field] of Object.entries(own)) {
    for (const made of field.columns) columnLabels[made.name] = `${labels[name]?.nb ?? name}${made.suffix}`;
  }
  for (const made of derived) columnLabels[made.column.name] = made.label;

  const encode = (row: Entity): Readonly<Record<string, CellValue>> => ({
    ...rowField.encode(row),
    ...Object.fromEntries(derived.map((made) => [made.column.name, made.of(row)])),
  });

  const encodeChange = (before: Entity, after: Entity): Readonly<Record<string, CellValue>> => {
    const touched = Object.keys(fields).filter(
      (name) => !sameValue(before[name as keyof Entity], after[name as keyof Entity]),
    );
    const columnsTouched = new Set([
      ...touched.flatMap((name) => fields[name]?.columns.map((made) => made.name) ?? []),
      ...derived.map((made) => made.column.name),
    ]);
    const was = encode(before);
    return Object.fromEntries(
      Object.entries(encode(after)).filter(([name, cell]) => columnsTouched.has(name) && was[name] !== cell),
    );
  };

  const decode = (cells: Cells): RowReading<Entity> => {
    const row = rowField.decode(cells);
    const schema = schemaField.decode(cells);
    const problems = [row, schema].flatMap((read) => ('problems' in read ? read.problems : []));
    // A choice that nobody here knows is what a later version may have added.
    const isLater = 'value' in schema && schema.value > SCHEMA_VERSION;
    if ('problems' in row || 'problems' in schema) {
      const { [rowColumns.key]: found, [rowColumns.title]: shown } = cells;
      return {
        kind: 'unreadable',
        key: typeof found === 'string' && isKey(found) ? found : null,
        title: typeof shown === 'string' ? shown : '',
        problems: isLater
          ? problems.map((one) => (one.kind === 'notAChoice' ? { ...one, kind: 'newer' } : one))
          : problems,
      };
    }
    return { kind: 'row', value: row.value, stamp: decodeStamp(cells), schema: schema.value };
  };

  const limits = new Map(columns.map((made) => [made.name, limitOf(made)]));
  const tooLong = (row: Entity): readonly TooLong[] =>
    Object.entries(encode(row)).flatMap(([name, cell]) => {
      const limit = limits.get(name) ?? null;
      return typeof cell === 'string' && limit !== null && cell.length > limit
        ? [{ column: name, length: cell.length, limit }]
        : [];
    });

  return {
    name: declared.name,
    entity: declared.entity,
    label: capitalised(entityNouns[declared.entity].nb.plural),
    rights: declared.rights,
    loading: loading[declared.entity],
    columns,
    columnLabels,
    select: columns
      .filter(({ name }) => !derived.some((made) => made.column.name === name))
      .map(({ name }) => name)
      .join(','),
    permissions: permissionsByRights[declared.rights],
    fingerprint: fingerprintOf(JSON.stringify([declared.name, declared.rights, columns])),
    encodeRow: (row) => Object.fromEntries(Object.entries(encode(row)).filter(([, cell]) => cell !== null)),
    encodeChange,
    encodeStamp: (stamp) => ({ ...stampField.encode(stamp), ...schemaField.encode(SCHEMA_VERSION) }),
    decode,
    columnsOf: (field) => (fields[field]?.columns ?? []).map(({ name }) => name),
    tooLong,
  };
}

function decodeStamp(cells: Cells): Stamp | null {
  const read = stampField.decode(cells);
  if ('problems' in read) return null;
  const { operation, ...rest } = read.value;
  return operation === null ? null : { operation, ...rest };
}

function limitOf({ facet }: Column): number | null {
  if (!('text' in facet)) return null;
  return 'maxLength' in facet.text ? LINE_LIMIT : NOTE_LIMIT;
}

/** Body of `POST /sites/{id}/lists` (learn: graph/api/list-create). The list is named in ASCII and renamed afterwards. */
export function listCreation(list: ListShape): Readonly<Record<string, unknown>> {
  return {
    displayName: list.name,
    list: { template: 'genericList', contentTypesEnabled: false, hidden: list.rights === 'service' },
    columns: list.columns.filter(({ builtIn }) => !builtIn).map((made) => columnCreation(list, made)),
  };
}

/** Body of `PATCH …/columns/{id}` for a column that SharePoint makes itself: its name and what else may be set afterwards. */
export function columnChange(list: ListShape, made: Column): Readonly<Record<string, unknown>> {
  return {
    displayName: list.columnLabels[made.name] ?? made.name,
    ...(made.indexed ? { indexed: true } : {}),
    ...(made.unique ? { enforceUniqueValues: true } : {}),
  };
}

/** Body of `POST …/columns` (learn: graph/api/list-post-columns). */
export function columnCreation(list: ListShape, made: Column): Readonly<Record<string, unknown>> {
  return {
    name: made.name,
    displayName: list.columnLabels[made.name] ?? made.name,
    ...made.facet,
    ...(made.indexed ? { indexed: true } : {}),
    ...(made.unique ? { enforceUniqueValues: true } : {}),
    ...(made.hidden ? { hidden: true } : {}),
  };
}
