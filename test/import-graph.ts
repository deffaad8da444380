/**
 * What every file under src/ says to the house rules, read from its syntax by Vite's own parser: imports (static, dynamic,
 * type-only, workers), strings, and a few habits. dependency-cruiser is no help here: it reads TypeScript through a compiler
 * interface that TypeScript 7 no longer has, then sees no module and reports no violation; through its other parser it
 * overlooks type-only imports, which make cycles too.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type ESTree, parseSync, Visitor } from 'vite';

export interface Import {
  /** As written: `#base/clock.ts`, `./model.ts`, `react`, `node:fs`. */
  readonly specifier: string;
  /** The imported file below src/, or null for a package. */
  readonly file: string | null;
}

/** What a file does that a rule may forbid it. */
export type Habit = 'time' | 'chance' | 'default export' | 'barrel' | 'default case' | 'hidden import';

export interface SourceFile {
  /** Below src/, with slashes: `domain/plan.ts`. */
  readonly file: string;
  readonly text: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  /** Every string in the file that is no import: literals and template parts. */
  readonly strings: readonly string[];
  /** Names of properties, written or read: `fields.Title`, `{ Title: … }`. */
  readonly properties: ReadonlySet<string>;
  readonly habits: ReadonlySet<Habit>;
}

const SOURCE = path.resolve(import.meta.dirname, '../src');

const linesOf = (text: string): number => text.split('\n').length - 1;

/** `Math.random` → `Math.random`; null for anything but a name and a property of it. */
function nameOf(node: ESTree.Expression | ESTree.Super): string | null {
  if (node.type === 'Identifier') return node.name;
  if (node.type !== 'MemberExpression' || node.object.type !== 'Identifier') return null;
  if (!node.computed) return `${node.object.name}.${node.property.name}`;
  return node.property.type === 'Literal' ? `${node.object.name}.${String(node.property.value)}` : null;
}

const habitOfMember: Readonly<Record<string, Habit>> = {
  'Date.now': 'time',
  'performance.now': 'time',
  'performance.timeOrigin': 'time',
  'Temporal.Now': 'time',
  'Math.random': 'chance',
  'crypto.getRandomValues': 'chance',
  'crypto.randomUUID': 'chance',
  // What is imported by a pattern is seen by no check.
  'import.meta.glob': 'hidden import',
};

function syntaxOf(file: string, text: string) {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message ?? 'syntax error'}`);
  const specifiers: string[] = [];
  const strings: string[] = [];
  const properties = new Set<string>();
  const habits = new Set<Habit>();
  const add = (source: { readonly type: string; readonly value?: unknown } | null | undefined): void => {
    if (typeof source?.value === 'string') specifiers.push(source.value);
  };
  const isHere = (node: unknown): boolean =>
    text.slice((node as ESTree.Span).start, (node as ESTree.Span).end) === 'import.meta.url';
  new Visitor({
    ImportDeclaration: (node) => add(node.source),
    ExportNamedDeclaration: (node) => add(node.source),
    ExportAllDeclaration: (node) => {
      add(node.source);
      habits.add('barrel');
    },
    ExportDefaultDeclaration: () => {
      habits.add('default export');
    },
    ImportExpression: (node) => {
      add(node.source);
      if (node.source.type !== 'Literal') habits.add('hidden import');
    },
    TSImportType: (node) => add(node.source),
    NewExpression: ({ callee, arguments: given }) => {
      const [first, second] = given;
      const name = nameOf(callee);
      if (name === 'Date' && first === undefined) habits.add('time');
      // A worker is started by its address, which is an import to whoever follows the code.
      if (name === 'URL' && first?.type === 'Literal' && second !== undefined && isHere(second)) add(first);
    },
    CallExpression: ({ callee }) => {
      if (nameOf(callee) === 'Date') habits.add('time');
      if (nameOf(callee) === 'require') habits.add('hidden import');
    },
    MemberExpression: (node) => {
      if (!node.computed) properties.add(node.property.name);
      const habit = habitOfMember[nameOf(node) ?? text.slice(node.start, node.end)];
      if (habit !== undefined) habits.add(habit);
    },
    Property: ({ key, computed }) => {
      if (!computed && key.type === 'Identifier') properties.add(key.name);
    },
    SwitchCase: ({ test }) => {
      if (test === null) habits.add('default case');
    },
    Literal: (node) => {
      if (typeof node.value === 'string') strings.push(node.value);
    },
    TemplateElement: (node) => {
      strings.push(node.value.cooked ?? node.value.raw);
    },
  }).visit(program);
  return { specifiers, strings, properties, habits };
}

function resolve(importer: string, specifier: string): string | null {
  const [bare = ''] = specifier.split('?');
  if (bare.startsWith('#')) return bare.slice(1);
  if (bare.startsWith('.')) return path.posix.join(path.posix.dirname(importer), bare);
  return null;
}

/** `file` below src/. */
export function sourceFile(file: string, text: string): SourceFile {
  const { specifiers, strings, properties, habits } = syntaxOf(file, text);
  return {
    file,
    text,
    lines: linesOf(text),
    imports: [...new Set(specifiers)].map((specifier) => ({ specifier, file: resolve(file, specifier) })),
    strings: strings.filter((found) => !specifiers.includes(found)),
    properties,
    habits,
  };
}

const filesIn = (folder: string, kinds: RegExp): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => kinds.test(file))
    .toSorted();

export const readSources = (): readonly SourceFile[] =>
  filesIn(SOURCE, /(?<!\.d)\.tsx?$/).map((file) => sourceFile(file, readFileSync(path.join(SOURCE, file), 'utf8')));

/** Every file that people write code in, by its path in the repository, with its number of lines. */
export const codeFiles = (): readonly (readonly [string, number])[] =>
  ['src', 'test'].flatMap((folder) =>
    filesIn(path.resolve(folder), /\.(tsx?|mjs|css|html)$/).map((file): readonly [string, number] => [
      `${folder}/${file}`,
      linesOf(readFileSync(path.join(folder, file), 'utf8')),
    ]),
  );

/** The groups of nodes that reach each other (Tarjan's strongly connected components of more than one node). */
export function cyclesIn(edges: ReadonlyMap<string, ReadonlySet<string>>): readonly (readonly string[])[] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const open = new Set<string>();
  const cycles: string[][] = [];
  const visit = (node: string): void => {
    index.set(node, index.size);
    low.set(node, index.get(node) ?? 0);
    stack.push(node);
    open.add(node);
    for (const next of edges.get(node) ?? []) {
      if (!index.has(next)) visit(next);
      if (open.has(next)) low.set(node, Math.min(low.get(node) ?? 0, low.get(next) ?? 0));
    }
    if (low.get(node) !== index.get(node)) return;
    const group: string[] = [];
    for (;;) {
      const member = stack.pop();
      if (member === undefined) break;
      open.delete(member);
      group.push(member);
      if (member === node) break;
    }
    if (group.length > 1) cycles.push(group.toSorted());
  };
  for (const node of edges.keys()) if (!index.has(node)) visit(node);
  return cycles;
}
