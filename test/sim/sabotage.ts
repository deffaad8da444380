/**
 * Builds of the simulation in which one line of the product is wrong, to see that the simulation finds out. The line is
 * rewritten while it is built; a line that is not found, or found twice, is an error, so that no sabotage can rot.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { ROOT, runProgram } from './simulation-program.ts';

export interface Sabotage {
  readonly name: string;
  readonly what: string;
  /** Below src/. */
  readonly file: string;
  readonly line: string;
  readonly instead: string;
}

const SAVE = 'repository/plan-repository/save.ts';
const CREATE = 'repository/plan-repository/create.ts';

/** The fifteen of the promises, and more of the same kind. */
export const sabotages: readonly Sabotage[] = [
  {
    name: 'a',
    what: 'If-Match is left out',
    file: 'graph/lists.ts',
    line: "  path: listPath(place, 'items', item, 'fields'),\n  headers: { 'If-Match': etag },",
    instead: "  path: listPath(place, 'items', item, 'fields'),",
  },
  {
    name: 'b',
    what: 'If-Match matches anything',
    file: 'graph/lists.ts',
    line: "  path: listPath(place, 'items', item, 'fields'),\n  headers: { 'If-Match': etag },",
    instead: "  path: listPath(place, 'items', item, 'fields'),\n  headers: { 'If-Match': '*' },",
  },
  {
    name: 'c',
    what: 'a create is sent again without looking for its key',
    file: CREATE,
    line: '  const filter = where(`fields/${rowColumns.key}`',
    instead: '  if (list !== null) return succeed(null);\n  const filter = where(`fields/${rowColumns.key}`',
  },
  {
    name: 'd',
    what: 'the key is made when the row is sent',
    file: 'repository/plan-repository/written.ts',
    line: 'before === null ? list.encodeRow(change.after)',
    instead:
      "before === null ? list.encodeRow({ ...change.after, key: `${Object.assign(globalThis, { made: (Number(Reflect.get(globalThis, 'made')) || 0) + 1 }).made}`.padStart(32, '0') as never })",
  },
  {
    name: 'e',
    what: 'a 412 is always ours',
    file: SAVE,
    line: 'if (row.stamp?.operation === change.operation) return',
    instead: 'if (row !== null) return',
  },
  {
    name: 'f',
    what: 'a 412 is always theirs',
    file: SAVE,
    line: '  const { row } = item;\n',
    instead: "  const { row } = item;\n  if (row !== null) return { kind: 'theirs', row };\n",
  },
  {
    name: 'g',
    what: 'an edit is called kept before it stands on the device',
    file: 'sync/queue.ts',
    line: '({ change, state: waiting, tried: false, kept: false })',
    instead: '({ change, state: waiting, tried: false, kept: true })',
  },
  {
    name: 'h',
    what: 'an edit leaves the device before its answer comes',
    file: 'sync/machine/sending.ts',
    line: '{ put: edits.map((edit) => ({ ...keptEdit(edit), tried: true })) }',
    instead: '{ remove: edits.map(({ change }) => change.operation) }',
  },
  {
    name: 'i',
    what: 'the lock is let go between the check and the drain',
    file: 'sync/session.ts',
    line: '            letGo = release;',
    instead: '            release();',
  },
  {
    name: 'j',
    what: 'answers of a batch are matched by their order',
    file: 'graph/client/batch.ts',
    line: "responses.filter((response) => isObject(response) && response['id'] === id)",
    instead: '[responses[Number(id) - 1]]',
  },
  {
    name: 'k',
    what: 'a 429 inside a batch makes nobody wait',
    file: 'graph/client/batch.ts',
    line: "  return line.settle(request, { kind: 'replied', reply }, { sentAt, clientRequestId });",
    instead:
      "  if (reply.status === 429) return fail({ kind: 'serverFailed', landed: 'no', clientRequestId });\n  return line.settle(request, { kind: 'replied', reply }, { sentAt, clientRequestId });",
  },
  {
    name: 'l',
    what: 'the link of a delta is kept without its rows',
    file: 'sync/machine/keeping.ts',
    line: 'put: rows, remove, whole: false',
    instead: 'put: [], remove, whole: false',
  },
  {
    name: 'm',
    what: 'a 410 clears the queue',
    file: 'sync/machine/reading.ts',
    line: 'keepWork(draft, { lists: list, put: woken.map(keptEdit) });',
    instead:
      'keepWork(draft, { lists: list, remove: whole ? draft.state.queue.map(({ change }) => change.operation) : [] });',
  },
  {
    name: 'n',
    what: 'the queue is not its owner’s',
    file: 'sync/owner-name.ts',
    line: 'JSON.stringify([tenant, person, site])',
    instead: 'JSON.stringify([tenant, person.slice(0, 0), site])',
  },
  {
    name: 'o',
    what: 'an edit that is refused breaks the drain',
    file: 'sync/machine/sending.ts',
    line: '      failure = outcome.failure;',
    instead: "      failure = outcome.failure;\n      if (failure.kind === 'refused') throw new Error('refused');",
  },
  {
    name: 'p',
    what: 'later edits of a row pass one that waits for its author',
    file: 'sync/queue.ts',
    line: 'if (isDue(edit) && (edit.kept || unkept) && !held.has(edit.change.item)) return edit;',
    instead: 'if (isDue(edit) && (edit.kept || unkept)) return edit;',
  },
  {
    name: 'q',
    what: 'my field wins over theirs without a question',
    file: 'domain/change.ts',
    line: 'else conflicts.push({ field: name, base: was, mine: wanted, theirs: stands });',
    instead: 'else merged[name] = wanted;',
  },
  {
    name: 'r',
    what: 'each tab waits for itself alone',
    file: 'tab/shared-gate.ts',
    line: 'return parseGate(store.getItem(name));',
    instead: 'return parseGate(store.getItem(`${name} of another`));',
  },
  {
    name: 's',
    what: 'rows that were deleted stay',
    file: 'sync/replica.ts',
    line: '    rows.delete(id);\n',
    instead: "    if (item.kind !== 'deleted') rows.delete(id);\n",
  },
  {
    name: 't',
    what: 'only the stamps say what to read',
    file: 'sync/machine/reading.ts',
    line: 'due.includes(entity) || age(entity) + next >= READ_ALL_EVERY',
    instead: 'age(entity) + next < 0 && READ_ALL_EVERY > 0',
  },
  {
    name: 'u',
    what: 'no word of how long to wait means not at all',
    file: 'graph/gate.ts',
    line: 'const FIRST_GUESS = 5_000;',
    instead: 'const FIRST_GUESS = 5;',
  },
  {
    name: 'v',
    what: 'what the device does not have yet is dropped when it is read',
    file: 'sync/machine/keeping.ts',
    line: '  const unkept = state.queue.filter((edit) => !edit.kept && !there.has(edit.change.operation));',
    instead: '  const unkept = state.queue.filter((edit) => edit.kept && !there.has(edit.change.operation));',
  },
];

/** How often the line of a sabotage stands in the source: it must be once. */
export const timesFound = ({ file, line }: Sabotage): number =>
  readFileSync(path.join(ROOT, 'src', file), 'utf8').split(line).length - 1;

export function rewriting(sabotage: Sabotage): Plugin {
  const target = path.join(ROOT, 'src', sabotage.file);
  let done = false;
  return {
    name: 'sabotage',
    enforce: 'pre',
    transform(code, id) {
      if (id !== target) return null;
      if (code.split(sabotage.line).length !== 2) throw new Error(`${sabotage.name}: the line is not there once`);
      done = true;
      return { code: code.replace(sabotage.line, () => sabotage.instead), map: null };
    },
    buildEnd() {
      if (!done) throw new Error(`${sabotage.name}: ${sabotage.file} is no part of the simulation`);
    },
  };
}

export interface Verdict {
  /** The seed that found out; null where none did. */
  readonly seed: number | null;
  readonly rules: readonly string[];
  readonly runs: number;
}

/** Builds the product with one wrong line and runs seeds until one breaks a promise. */
export async function trySabotage(sabotage: Sabotage, seeds: number): Promise<Verdict> {
  const { runs, failures } = await runProgram(sabotage.name, ['--seeds', `${seeds}`, '--stop'], [rewriting(sabotage)]);
  const [first] = failures;
  return { seed: first?.seed ?? null, rules: first?.rules ?? [], runs };
}
