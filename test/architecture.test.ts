/** The house rules as a test: what lives where and what may know of what. The README shows this table. */
import { describe, expect, it } from 'vitest';
import { cyclesIn, readImportGraph, type SourceFile } from './import-graph.ts';

/** What each folder of src/ may import of the others. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  base: [],
  domain: ['base'],
  text: ['base', 'domain'],
  schema: ['base', 'domain', 'text'],
  graph: ['base'],
  repository: ['base', 'domain', 'text', 'schema', 'graph'],
  sync: ['base', 'domain', 'repository'],
  documents: ['base', 'domain', 'text'],
  cards: ['base', 'domain', 'text'],
  ui: ['base', 'domain', 'text'],
  features: ['base', 'domain', 'text', 'ui', 'sync', 'documents', 'cards'],
  tab: ['base', 'domain', 'text', 'graph', 'repository', 'sync', 'documents', 'cards', 'ui', 'features'],
  reminders: ['base', 'domain', 'text', 'graph', 'repository', 'cards'],
  operations: ['base', 'domain', 'text', 'schema', 'graph', 'repository'],
  localtenant: [],
  laptop: [
    'base',
    'domain',
    'text',
    'schema',
    'graph',
    'repository',
    'sync',
    'documents',
    'cards',
    'ui',
    'features',
    'tab',
    'reminders',
    'localtenant',
  ],
};

/** Where a package may be imported; a package that is not here may be imported nowhere. */
const packageHomes: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^react(-dom)?(\/|$)/, ['ui', 'features', 'tab', 'laptop']],
  [/^@fluentui\/react-(components|icons)(\/|$)/, ['ui', 'features', 'tab', 'laptop']],
  [/^@microsoft\/teams-js$/, ['tab']],
  [/^@azure\/msal-browser(\/|$)/, ['tab']],
  [/^@microsoft\/microsoft-graph-client(\/|$)/, ['graph']],
  [/^idb$/, ['sync']],
  [/^(mammoth|fflate|htmlparser2|docx|pdfjs-dist)(\/|$)/, ['documents']],
  [/^@microsoft\/teams\.cards$/, ['cards']],
  [/^(hono|@hono\/node-server)(\/|$)/, ['localtenant', 'laptop']],
];

/** Folders that may use Node's own modules, and then only in files that touch the machine. */
const onNode = new Set(['localtenant', 'laptop', 'operations', 'reminders']);

const files = readImportGraph();
const product = files.filter(({ file }) => !/\.test\.tsx?$/.test(file));
const folderOf = (file: string): string => file.split('/')[0] ?? '';

/** The module that a file belongs to: `domain/fuzzy-date/model.ts` and `domain/fuzzy-date.ts` are `domain/fuzzy-date`. */
function moduleOf(file: string): string {
  const [folder = '', name = ''] = file.split('/');
  return `${folder}/${name.replace(/\.tsx?$/, '')}`;
}
const isInterior = (file: string): boolean => file.split('/').length > 2;

const offences = (
  found: (file: SourceFile) => readonly string[],
  among: readonly SourceFile[] = product,
): readonly string[] => among.flatMap((file) => found(file).map((offence) => `${file.file}: ${offence}`));

describe('the house', () => {
  it('was read: the check sees the files it judges', () => {
    expect(product.length).toBeGreaterThan(40);
    expect(product.flatMap(({ imports }) => imports).length).toBeGreaterThan(100);
  });

  it('has no folder that the table does not know', () => {
    expect(files.map(({ file }) => file).filter((file) => mayImport[folderOf(file)] === undefined)).toEqual([]);
  });

  it('imports across folders only what the table allows', () => {
    const found = offences(({ file, imports }) =>
      imports
        .filter(({ file: target }) => {
          if (target === null || folderOf(target) === folderOf(file)) return false;
          return !mayImport[folderOf(file)]?.includes(folderOf(target));
        })
        .map(({ specifier }) => specifier),
    );
    expect(found).toEqual([]);
  });

  it('crosses folders only by #folder/file.ts', () => {
    const found = offences(({ file, imports }) =>
      imports
        .filter(({ specifier, file: target }) => {
          return specifier.startsWith('.') && target !== null && folderOf(target) !== folderOf(file);
        })
        .map(({ specifier }) => specifier),
    );
    expect(found).toEqual([]);
  });

  it('keeps interiors private to their module', () => {
    const found = offences(({ file, imports }) =>
      imports
        .filter(({ file: target }) => target !== null && isInterior(target) && moduleOf(target) !== moduleOf(file))
        .map(({ specifier }) => specifier),
    );
    expect(found).toEqual([]);
  });

  it('imports only files that exist', () => {
    const known = new Set(files.map(({ file }) => file));
    const found = offences(
      ({ imports }) =>
        imports
          .filter(({ file: target }) => target !== null && /\.tsx?$/.test(target) && !known.has(target))
          .map(({ specifier }) => specifier),
      files,
    );
    expect(found).toEqual([]);
  });

  it('has no cycles between modules, not even of types', () => {
    const modules = new Map<string, Set<string>>();
    for (const { file, imports } of product) {
      const from = moduleOf(file);
      const edges = modules.get(from) ?? new Set<string>();
      modules.set(from, edges);
      for (const { file: target } of imports) {
        if (target !== null && moduleOf(target) !== from) edges.add(moduleOf(target));
      }
    }
    expect(cyclesIn(modules)).toEqual([]);
  });

  it('takes packages only in their folders', () => {
    const found = offences(({ file, imports }) =>
      imports
        .filter(({ specifier, file: target }) => {
          if (target !== null) return false;
          if (specifier.startsWith('node:')) return !onNode.has(folderOf(file));
          const home = packageHomes.find(([name]) => name.test(specifier));
          return home === undefined || !home[1].includes(folderOf(file));
        })
        .map(({ specifier }) => specifier),
    );
    expect(found).toEqual([]);
  });

  it('never lets the tab or the reminders reach the laptop or the tenant in a box', () => {
    const reach = new Map(product.map(({ file, imports }) => [file, imports.flatMap((found) => found.file ?? [])]));
    const seen = new Set<string>();
    const visit = (file: string): void => {
      if (seen.has(file)) return;
      seen.add(file);
      for (const next of reach.get(file) ?? []) visit(next);
    };
    for (const { file } of product) if (['tab', 'reminders'].includes(folderOf(file))) visit(file);
    expect([...seen].filter((file) => ['laptop', 'localtenant'].includes(folderOf(file)))).toEqual([]);
  });

  it('has no file over 400 lines', () => {
    expect(files.filter(({ lines }) => lines > 400).map(({ file, lines }) => `${file}: ${lines}`)).toEqual([]);
  });

  it('has no barrels and no drawers for odds and ends', () => {
    const found = files.filter(({ file, text }) => {
      const name = file.split('/').at(-1) ?? '';
      return /^(index|utils?|helpers?|common|misc|manager)\.tsx?$/.test(name) || /^export \* from/m.test(text);
    });
    expect(found.map(({ file }) => file)).toEqual([]);
  });

  it('names graph.microsoft.com only in graph and its stand-in', () => {
    const found = offences(({ file, text }) =>
      text.includes('graph.microsoft.com') && !['graph', 'localtenant'].includes(folderOf(file)) ? ['named'] : [],
    );
    expect(found).toEqual([]);
  });

  it('reads the time only in base/clock.ts', () => {
    const found = offences(({ file, text }) =>
      file !== 'base/clock.ts' &&
      folderOf(file) !== 'localtenant' &&
      /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(/.test(text)
        ? ['reads the time or chance']
        : [],
    );
    expect(found).toEqual([]);
  });
});
