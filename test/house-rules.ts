/**
 * The rules of the house: what lives where, what may know of what, and what is done in one place only. Each takes the files
 * of src/ and gives the offences, as sentences.
 */
import { allLists } from '#schema/lists.ts';
import { cyclesIn, type Habit, type SourceFile } from './import-graph.ts';

export type Rule = (files: readonly SourceFile[]) => readonly string[];

/** What each folder of src/ may import of the others. The README shows this table. */
export const mayImport: Readonly<Record<string, readonly string[]>> = {
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
  // Headers alone, for whatever serves the tab: the laptop's server and the municipality's host are told the same.
  hosting: ['graph'],
  operations: ['base', 'domain', 'text', 'schema', 'graph', 'repository', 'hosting'],
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
    'hosting',
    'localtenant',
  ],
};

/** Where a package may be imported; a package that is not here may be imported nowhere. */
const packageHomes: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^react(-dom)?(\/|$)/, ['ui', 'features', 'tab', 'laptop']],
  [/^@fluentui\/react-(components|icons)(\/|$)/, ['ui', 'features', 'tab', 'laptop']],
  [/^@tanstack\/react-virtual$/, ['ui', 'features']],
  [/^@microsoft\/teams-js$/, ['tab']],
  [/^@azure\/msal-browser(\/|$)/, ['tab']],
  [/^@microsoft\/microsoft-graph-client(\/|$)/, ['graph']],
  [/^idb$/, ['sync']],
  [/^fflate$/, ['documents', 'operations']],
  [/^(mammoth|htmlparser2|docx|pdfjs-dist|read-excel-file|write-excel-file)(\/|$)/, ['documents']],
  [/^@microsoft\/teams\.cards$/, ['cards']],
  [/^(@microsoft\/teams\.(apps|api)|@azure\/(functions|msal-node)|croner|jose)(\/|$)/, ['reminders']],
  // Draws cards as Teams does, on the laptop alone.
  [/^adaptivecards$/, ['laptop']],
  [/^(hono|@hono\/node-server)(\/|$)/, ['localtenant', 'laptop']],
];

/** Folders whose programs run on Node and may use its own modules. */
const onNode = new Set(['localtenant', 'laptop', 'operations', 'reminders']);

/** Where programs are put together, and with them where chance comes from. */
const composed = new Set(['tab', 'laptop', 'reminders', 'operations']);

/** The stand-in shares no code with the product: its one way to the machine. */
const STAND_IN_MACHINE = 'localtenant/machine.ts';

/** `plan.test.ts`, and `test-site.ts`, which several tests share. */
const isMadeForTests = (file: string): boolean => /\.test\.tsx?$|(^|\/)test-[^/]*\.tsx?$/.test(file);
const isTest = ({ file }: SourceFile): boolean => isMadeForTests(file);
const folderOf = (file: string): string => file.split('/')[0] ?? '';

/** `domain/fuzzy-date/model.ts` and `domain/fuzzy-date.ts` are the module `domain/fuzzy-date`; a test is its own. */
function moduleOf(file: string): string {
  if (isMadeForTests(file)) return file;
  const [folder = '', name = ''] = file.split('/');
  return `${folder}/${name.replace(/\.tsx?$/, '')}`;
}
const isInterior = (file: string): boolean => file.split('/').length > 2;

/** Offences of the product's own files, tests left out. */
const ofProduct =
  (found: (file: SourceFile) => readonly string[]): Rule =>
  (files) =>
    files.filter((file) => !isTest(file)).flatMap((file) => found(file).map((offence) => `${file.file}: ${offence}`));

/** Offending imports, where `target` is below src/. */
const ofImports = (offends: (file: string, target: string, specifier: string) => boolean): Rule =>
  ofProduct(({ file, imports }) =>
    imports
      .filter(({ file: target, specifier }) => target !== null && offends(file, target, specifier))
      .map(({ specifier }) => specifier),
  );

const withHabit = (habit: Habit, allowed: (file: string) => boolean = () => false): Rule =>
  ofProduct(({ file, habits }) => (habits.has(habit) && !allowed(file) ? [habit] : []));

const withText = (pattern: RegExp): Rule => ofEvery(({ text }) => pattern.exec(text)?.slice(0, 1) ?? []);

function ofEvery(found: (file: SourceFile) => readonly string[]): Rule {
  return (files) => files.flatMap((file) => found(file).map((offence) => `${file.file}: ${offence}`));
}

const isForeign = (file: string, target: string): boolean => folderOf(target) !== folderOf(file);

function reachedFrom(files: readonly SourceFile[], folders: readonly string[]): ReadonlySet<string> {
  const next = new Map(files.map(({ file, imports }) => [file, imports.flatMap((found) => found.file ?? [])]));
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const found of next.get(file) ?? []) visit(found);
  };
  for (const file of files) if (folders.includes(folderOf(file.file)) && !isTest(file)) visit(file.file);
  return seen;
}

const columns: ReadonlySet<string> = new Set(allLists.flatMap((list) => list.columns.map(({ name }) => name)));
const isCompound = (name: string): boolean => /[a-z][A-Z]/.test(name);

/** Folders where a column's name of one plain word («Status», «Title») may be a word, or SharePoint's own column. */
const plainWords = new Set(['text', 'localtenant', 'laptop']);
/** SharePoint's groups and levels have titles and descriptions, and know no list of ours. */
const SHAREPOINTS_OWN = 'graph/sharepoint.ts';

/** Rows made by hand, as somebody in SharePoint would make them, need SharePoint's words. */
const isTestData = (file: string): boolean => /\/sample-[^/]*$/.test(file);

const columnNames = ofProduct(({ file, strings, properties }) => {
  if (folderOf(file) === 'schema' || isTestData(file)) return [];
  const ours = strings.flatMap((found) => /\bFd[A-Z]\w*/.exec(found)?.slice(0, 1) ?? []);
  const isPlain = plainWords.has(folderOf(file)) || file === SHAREPOINTS_OWN;
  const named = strings.filter((found) => columns.has(found) && (isCompound(found) || !isPlain));
  const read = [...properties].filter((name) => columns.has(name) && isCompound(name));
  return [...new Set([...ours, ...named, ...read])];
});

export const rules = {
  'has no folder that the table does not know': ofEvery(({ file }) =>
    mayImport[folderOf(file)] === undefined ? ['unknown folder'] : [],
  ),

  'imports across folders only what the table allows': ofImports(
    (file, target) => isForeign(file, target) && mayImport[folderOf(file)]?.includes(folderOf(target)) !== true,
  ),

  'crosses folders only by #folder/file.ts': ofImports(
    (file, target, specifier) => specifier.startsWith('.') && isForeign(file, target),
  ),

  'keeps interiors private to their module': ofImports(
    (file, target) => isInterior(target) && moduleOf(target) !== moduleOf(file),
  ),

  // The simulation is a test that runs by itself.
  'lets only tests use what is made for tests': ofImports(
    (file, target) => isMadeForTests(target) && moduleOf(file) !== 'laptop/sim',
  ),

  'imports only files that exist': (files) => {
    const known = new Set(files.map(({ file }) => file));
    // What tests share lies in test/, where the compiler looks after it.
    const isShared = (file: SourceFile, target: string): boolean => isTest(file) && target.startsWith('../test/');
    return ofEvery((file) =>
      file.imports
        .filter(({ file: target }) => target !== null && /\.tsx?$/.test(target) && !known.has(target))
        .filter(({ file: target }) => !isShared(file, target ?? ''))
        .map(({ specifier }) => specifier),
    )(files);
  },

  'imports nothing by a pattern or a computed name': withHabit('hidden import'),

  'has no cycles between modules, not even of types': (files) => {
    const modules = new Map<string, Set<string>>();
    for (const { file, imports } of files) {
      const from = moduleOf(file);
      const edges = modules.get(from) ?? new Set<string>();
      modules.set(from, edges);
      for (const { file: target } of imports) {
        if (target !== null && moduleOf(target) !== from) edges.add(moduleOf(target));
      }
    }
    return cyclesIn(modules).map((cycle) => cycle.join(' → '));
  },

  'takes packages only in their folders': ofProduct(({ file, imports }) =>
    imports
      .filter(({ specifier, file: target }) => {
        if (target !== null) return false;
        if (specifier.startsWith('node:')) return !onNode.has(folderOf(file));
        const home = packageHomes.find(([name]) => name.test(specifier));
        return home?.[1].includes(folderOf(file)) !== true;
      })
      .map(({ specifier }) => specifier),
  ),

  'never lets the tab or the reminders reach the laptop or the tenant in a box': (files) =>
    [...reachedFrom(files, ['tab', 'reminders'])].filter((file) => ['laptop', 'localtenant'].includes(folderOf(file))),

  'has no barrels and no drawers for odds and ends': ofEvery(({ file, habits }) => {
    const name = file.split('/').at(-1) ?? '';
    const drawer = /^(index|utils?|helpers?|common|misc|manager)\.tsx?$/.test(name);
    return drawer || habits.has('barrel') ? ['a barrel or a drawer'] : [];
  }),

  'exports by name': withHabit('default export'),

  'opens each file with what it is for': ofProduct(({ text }) => (text.startsWith('/**') ? [] : ['no opening'])),

  'names graph.microsoft.com only in graph and its stand-in': ofProduct(({ file, text }) =>
    text.includes('graph.microsoft.com') && !['graph', 'localtenant'].includes(folderOf(file)) ? ['named'] : [],
  ),

  'names columns of SharePoint only in schema': columnNames,

  'reads the time only in base/clock.ts': withHabit('time', (file) =>
    ['base/clock.ts', STAND_IN_MACHINE].includes(file),
  ),

  'draws by chance only where programs are put together': withHabit(
    'chance',
    (file) => composed.has(folderOf(file)) || file === STAND_IN_MACHINE,
  ),

  'leaves no choice to default': withHabit('default case'),

  'switches no check off': withText(/@ts-(ignore|nocheck|expect-error)|(es|ox)lint-disable|prettier-ignore/),

  'leaves nothing for later': withText(/\b(TODO|FIXME|XXX|HACK)\b|\b(it|test|describe)\.(only|todo)\(/),
} satisfies Readonly<Record<string, Rule>>;

export type RuleName = keyof typeof rules;
