/**
 * Judges a run when it is over, by the tenant's own records and the ledger alone: it shares no code with what it judges.
 * Each complaint names the promise that was broken.
 */
import { KEY, OPERATION, REMOVED_AT, isDerived, isOurs } from './columns.ts';
import type { EntityName } from '#domain/entities.ts';
import type { Item } from '#localtenant/records.ts';
import type { LocalTenant } from '#localtenant/local-tenant.ts';
import { lists } from '#schema/lists.ts';
import type { Ledger, LoggedEdit } from './ledger.ts';

export type Complain = (rule: string, what: string) => void;

export const cell = (item: Item | undefined, column: string): string => {
  const value = item !== undefined && Object.hasOwn(item.values, column) ? item.values[column] : undefined;
  return value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);
};

/** One row with all its states, oldest first. */
export interface RowHistory {
  readonly id: number;
  readonly entity: EntityName;
  readonly states: readonly Item[];
  readonly live: boolean;
}

export function historiesOf({ world }: LocalTenant, entity: EntityName): readonly RowHistory[] {
  const list = [...world.state.lists.values()].find(({ name }) => name === lists[entity].name);
  if (list === undefined) return [];
  const rows = world.state.rows(list.id);
  return rows.ids.flatMap((id) => {
    const now = rows.any(id);
    if (now === undefined) return [];
    const before = rows.superseded(id).filter(({ version }) => version < now.version);
    return [{ id, entity, states: [...before, now], live: now.recycled === null }];
  });
}

/** Where an operation stands in a row: the index of the state that it wrote. */
interface Landing {
  readonly row: RowHistory;
  readonly index: number;
}

export interface Verdict {
  /** Edits that a person can still see and decide on, when all is over. */
  readonly visible: ReadonlySet<string>;
  /** Those among them of which she is told that somebody else was first, or that they are refused. */
  readonly turnedDown: ReadonlyMap<string, string>;
  /** What somebody wrote in SharePoint: `entity/id/milliseconds` of a row, or `entity/id/title`. */
  readonly foreign: ReadonlySet<string>;
}

export const simulated = ['milestone', 'measure', 'group', 'stakeholder', 'decision'] as const;

export function judge(
  tenant: LocalTenant,
  ledger: Ledger,
  { visible, turnedDown, foreign }: Verdict,
  complain: Complain,
): void {
  const rows = simulated.flatMap((entity) => historiesOf(tenant, entity));
  const landings = new Map<string, Landing[]>();
  for (const row of rows) {
    for (const [index, state] of row.states.entries()) {
      const operation = cell(state, OPERATION);
      const wrote = operation !== '' && (index === 0 || cell(row.states[index - 1], OPERATION) !== operation);
      const again = index > 0 && !wrote && isByItsAuthor(ledger, operation, row, index, foreign);
      if (!wrote && !again) continue;
      // Back to an older state in SharePoint is somebody else's deed.
      if (foreign.has(`${row.entity}/${row.id}/${state.modified}`) && landings.has(operation)) continue;
      landings.set(operation, [...(landings.get(operation) ?? []), { row, index }]);
    }
  }
  oneRowToAKey(rows, complain);
  const history = historyOf(tenant);
  for (const edit of ledger.edits.values()) {
    const landed = landings.get(edit.operation) ?? [];
    nothingLost(edit, landed, rows, visible, complain);
    writtenOnce(edit, landed, history, visible, complain);
    const told = turnedDown.get(edit.operation);
    if (told !== undefined && landed.some(({ row }) => row.live)) {
      complain('I4', `${name(edit)} is in the list, and its author is told that it is not (${told})`);
    }
    for (const landing of landed) nothingOverwritten(edit, landing, complain);
  }
  for (const [operation] of history) {
    if (ledger.edits.has(operation as never) && !landings.has(operation)) {
      complain('I1', `${name(ledger.edits.get(operation as never))} is told in the history and never happened`);
    }
  }
  inOrder(ledger, landings, complain);
}

const name = (edit: LoggedEdit | undefined): string =>
  edit === undefined ? '?' : `edit ${edit.nth} (${edit.tab}, ${edit.change.entity} ${edit.change.act})`;

function isByItsAuthor(
  ledger: Ledger,
  operation: string,
  { entity, id, states }: RowHistory,
  index: number,
  foreign: ReadonlySet<string>,
): boolean {
  const edit = ledger.edits.get(operation as never);
  const state = states[index];
  if (edit === undefined || state?.modifiedBy !== edit.owner.id) return false;
  const title = cell(state, 'Title');
  const isTheirTitle = title !== cell(states[index - 1], 'Title') && foreign.has(`${entity}/${id}/${title}`);
  return !isTheirTitle && !foreign.has(`${entity}/${id}/${state.modified}`);
}

/** I2. */
function oneRowToAKey(rows: readonly RowHistory[], complain: Complain): void {
  const seen = new Map<string, number>();
  for (const { entity, states, live } of rows) {
    const key = `${entity} ${cell(states.at(-1), KEY)}`;
    if (!live || key.endsWith(' ')) continue;
    seen.set(key, (seen.get(key) ?? 0) + 1);
    if (seen.get(key) === 2) complain('I2', `two rows bear the key of ${key}`);
  }
}

/** How often each operation is told in the list of changes. */
function historyOf(tenant: LocalTenant): ReadonlyMap<string, number> {
  const told = new Map<string, number>();
  for (const { states, live } of historiesOf(tenant, 'change')) {
    const operation = cell(states.at(-1), KEY);
    if (live && operation !== '') told.set(operation, (told.get(operation) ?? 0) + 1);
  }
  return told;
}

/** I1. An edit that was called kept or shared stands in the list or its versions, or where a person can see it. */
function nothingLost(
  edit: LoggedEdit,
  landed: readonly Landing[],
  rows: readonly RowHistory[],
  visible: ReadonlySet<string>,
  complain: Complain,
): void {
  if (edit.registers) {
    if (edit.registered === 'registered' && landed.length === 0)
      complain('I1', `${name(edit)} was registered and is not there`);
    if (edit.registered === 'refused' && landed.length > 0) complain('I1', `${name(edit)} was refused and is there`);
    return;
  }
  if (edit.keptAt === null && edit.goneAt === null) return;
  if (landed.length > 0 || visible.has(edit.operation) || edit.dropped || edit.excuse !== null) return;
  if (saysItAlready(edit, rows)) return;
  const told = edit.goneAt === null ? 'kept' : 'shared';
  complain(
    'I1',
    `${name(edit)} was called ${told} and is nowhere: ${[...edit.wants].map(([column, text]) => `${column} «${text.slice(0, 30)}»`).join(', ')}`,
  );
}

/** Everything that she wanted stood there at some time after she wanted it, by whoever's hand. */
function saysItAlready(edit: LoggedEdit, rows: readonly RowHistory[]): boolean {
  const row = rows.find(({ entity, states }) => {
    return entity === edit.change.entity && states.some((state) => cell(state, KEY) === edit.change.item);
  });
  if (row === undefined) return false;
  return row.states.some((state, index) => {
    const endsAt = row.states[index + 1]?.modified ?? Infinity;
    const wanted = [...edit.wants].map(([column, text]) =>
      edit.chosen.get(column) === undefined ? cell(state, column) === text : true,
    );
    return endsAt >= edit.madeAt && wanted.every(Boolean);
  });
}

/** An operation is written once and told once in the history. */
function writtenOnce(
  edit: LoggedEdit,
  landed: readonly Landing[],
  history: ReadonlyMap<string, number>,
  visible: ReadonlySet<string>,
  complain: Complain,
): void {
  // A row that was thrown away before its author knew that it was made is made again.
  const rows = edit.change.before === null ? landed.filter(({ row }) => row.live) : landed;
  if (rows.length > 1) complain('I4', `${name(edit)} was written ${rows.length} times`);
  const told = history.get(edit.operation) ?? 0;
  if (told > 1) complain('I2', `${name(edit)} is told ${told} times in the history`);
  const done = edit.goneAt !== null || edit.registered === 'registered';
  if (
    landed.length > 0 &&
    done &&
    told === 0 &&
    !visible.has(edit.operation) &&
    edit.excuse === null &&
    !edit.dropped
  ) {
    complain('I1', `${name(edit)} was shared and its history is missing`);
  }
}

/** I4. Whatever an edit wrote over, its author had seen; and it wrote nothing that she had not touched. */
function nothingOverwritten(edit: LoggedEdit, { row, index }: Landing, complain: Complain): void {
  if (index === 0) return;
  const [before, after] = [row.states[index - 1], row.states[index]];
  const columns = new Set([...Object.keys(before?.values ?? {}), ...Object.keys(after?.values ?? {})]);
  for (const column of columns) {
    const [was, is] = [cell(before, column), cell(after, column)];
    if (was === is || column === REMOVED_AT || isOurs(column) || isDerived(column)) continue;
    // That somebody took the row away was put to her, though she had not touched it.
    if (!edit.wants.has(column) && !edit.shown.has(column))
      complain('I4', `${name(edit)} wrote ${column}, which its author did not touch: «${was}» → «${is}»`);
    else if (was !== edit.was.get(column) && edit.shown.get(column)?.has(was) !== true) {
      complain(
        'I4',
        `${name(edit)} wrote over ${column} «${was}» unseen; its author had seen «${edit.was.get(column) ?? ''}»`,
      );
    }
  }
}

/** I7. Edits of one row from one tab stand in the order in which they were made. */
function inOrder(ledger: Ledger, landings: ReadonlyMap<string, readonly Landing[]>, complain: Complain): void {
  const last = new Map<string, { readonly edit: LoggedEdit; readonly index: number; readonly row: number }>();
  for (const edit of ledger.edits.values()) {
    const [landing] = landings.get(edit.operation) ?? [];
    if (landing === undefined || edit.registers) continue;
    const key = `${edit.tab} ${edit.change.item}`;
    const earlier = last.get(key);
    if (earlier !== undefined && earlier.row === landing.row.id && landing.index < earlier.index) {
      complain('I7', `${name(edit)} was written before ${name(earlier.edit)}`);
    }
    last.set(key, { edit, index: landing.index, row: landing.row.id });
  }
}
