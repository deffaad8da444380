/**
 * The imports of every file under src/, read from its syntax by Vite's own parser: static, dynamic and type-only alike.
 * (dependency-cruiser reads TypeScript only through a compiler interface that TypeScript 7 does not have, and its other
 * parser stops at JSX.)
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync, Visitor } from 'vite';

export interface Import {
  /** As written: `#base/clock.ts`, `./model.ts`, `react`, `node:fs`. */
  readonly specifier: string;
  /** The imported file below src/, or null for a package. */
  readonly file: string | null;
}

export interface SourceFile {
  /** Below src/, with slashes: `domain/plan.ts`. */
  readonly file: string;
  readonly text: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  /** Every string in the file that is no import: literals and template parts. */
  readonly strings: readonly string[];
}

const SOURCE = path.resolve(import.meta.dirname, '../src');

function specifiersAndStrings(file: string, text: string): { specifiers: string[]; strings: string[] } {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message ?? 'syntax error'}`);
  const specifiers: string[] = [];
  const strings: string[] = [];
  const add = (source: { readonly type: string; readonly value?: unknown } | null | undefined): void => {
    if (typeof source?.value === 'string') specifiers.push(source.value);
  };
  new Visitor({
    ImportDeclaration: (node) => add(node.source),
    ExportNamedDeclaration: (node) => add(node.source),
    ExportAllDeclaration: (node) => add(node.source),
    ImportExpression: (node) => add(node.source),
    TSImportType: (node) => add(node.source),
    Literal: (node) => {
      if (typeof node.value === 'string') strings.push(node.value);
    },
    TemplateElement: (node) => {
      strings.push(node.value.cooked ?? node.value.raw);
    },
  }).visit(program);
  return { specifiers, strings };
}

function resolve(importer: string, specifier: string): string | null {
  if (specifier.startsWith('#')) return specifier.slice(1);
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(importer), specifier);
  return null;
}

export function readImportGraph(): readonly SourceFile[] {
  return readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
    .toSorted()
    .map((file) => {
      const text = readFileSync(path.join(SOURCE, file), 'utf8');
      const { specifiers, strings } = specifiersAndStrings(file, text);
      return {
        file,
        text,
        lines: text.split('\n').length - 1,
        imports: [...new Set(specifiers)].map((specifier) => ({ specifier, file: resolve(file, specifier) })),
        strings: strings.filter((found) => !specifiers.includes(found)),
      };
    });
}

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
