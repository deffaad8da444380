/** Each house rule finds what it is for: a house with one thing wrong is judged, and the same house mended. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type RuleName, rules } from './house-rules.ts';
import { sourceFile } from './import-graph.ts';

type House = Readonly<Record<string, string>>;

interface Planted {
  readonly rule: RuleName;
  readonly wrong: House;
  /** The nearest thing that is allowed. */
  readonly right: House;
}

/** A file that is there and says nothing. */
const quiet = '/** Nothing. */\n';

const planted: readonly Planted[] = [
  {
    rule: 'has no folder that the table does not know',
    wrong: { 'helpers/plan.ts': quiet },
    right: { 'domain/plan.ts': quiet },
  },
  {
    rule: 'imports across folders only what the table allows',
    wrong: { 'domain/plan.ts': "import { nb } from '#text/plan.ts';" },
    right: { 'text/plan.ts': "import { plan } from '#domain/plan.ts';" },
  },
  {
    rule: 'imports across folders only what the table allows',
    wrong: { 'features/plan.tsx': "import type { Graph } from '#graph/client.ts';" },
    right: { 'features/plan.test.ts': "import type { Graph } from '#graph/client.ts';" },
  },
  {
    rule: 'imports across folders only what the table allows',
    wrong: { 'ui/tag.tsx': "export type { Lists } from '#schema/lists.ts';" },
    right: { 'ui/tag.tsx': "export type { Plan } from '#domain/plan.ts';" },
  },
  {
    rule: 'imports across folders only what the table allows',
    wrong: { 'base/id.ts': "type Plan = import('../domain/plan.ts').Plan;" },
    right: { 'base/id.ts': "type Day = import('./clock.ts').Day;" },
  },
  {
    rule: 'imports across folders only what the table allows',
    wrong: { 'cards/card.ts': "new Worker(new URL('../documents/reader.ts', import.meta.url));" },
    right: { 'cards/card.ts': "new URL('../documents/reader.ts', origin);" },
  },
  {
    rule: 'crosses folders only by #folder/file.ts',
    wrong: { 'text/plan.ts': "import { plan } from '../domain/plan.ts';" },
    right: { 'text/plan.ts': "import { plan } from '#domain/plan.ts';" },
  },
  {
    rule: 'keeps interiors private to their module',
    wrong: { 'domain/plan.ts': "import { read } from './fuzzy-date/read.ts';" },
    right: { 'domain/fuzzy-date.ts': "export { read } from './fuzzy-date/read.ts';" },
  },
  {
    rule: 'keeps interiors private to their module',
    wrong: { 'laptop/browser.tsx': "const shell = await import('#tab/shell/menu.tsx');" },
    right: { 'laptop/browser.tsx': "const shell = await import('#tab/shell.tsx');" },
  },
  {
    rule: 'lets only tests use what is made for tests',
    wrong: { 'repository/site.ts': "import { open } from './test-site.ts';" },
    right: { 'repository/test-row.ts': "import { open } from './test-site.ts';" },
  },
  {
    rule: 'imports only files that exist',
    wrong: { 'domain/plan.ts': "import { newKey } from '#base/key.ts';", 'base/id.ts': quiet },
    right: { 'domain/plan.ts': "import { newKey } from '#base/id.ts';", 'base/id.ts': quiet },
  },
  {
    rule: 'imports nothing by a pattern or a computed name',
    wrong: { 'text/all.ts': "const all = import.meta.glob('../domain/*.ts');" },
    right: { 'text/all.ts': 'const here = import.meta.url;' },
  },
  {
    rule: 'imports nothing by a pattern or a computed name',
    wrong: { 'ui/part.tsx': 'const part = await import(`./${name}.tsx`);' },
    right: { 'ui/part.tsx': "const part = await import('./tag.tsx');" },
  },
  {
    rule: 'has no cycles between modules, not even of types',
    wrong: {
      'domain/plan.ts': "import type { Goal } from './goal.ts';",
      'domain/goal.ts': "import { goals } from './group/goals.ts';",
      'domain/group/goals.ts': "import type { Plan } from '../plan.ts';",
      'domain/group.ts': "import { goals } from './group/goals.ts';",
    },
    right: {
      'domain/plan.ts': "import type { Goal } from './goal.ts';",
      'domain/plan.test.ts': "import { plan } from './plan.ts';",
      'domain/goal.ts': "import { goals } from './goal/parts.ts';",
      'domain/goal/parts.ts': "import type { Goal } from '../goal.ts';",
    },
  },
  {
    rule: 'takes packages only in their folders',
    wrong: { 'domain/plan.ts': "import { useState } from 'react';" },
    right: { 'ui/plan.tsx': "import { useState } from 'react';" },
  },
  {
    rule: 'takes packages only in their folders',
    wrong: { 'ui/list.tsx': "import axios from 'axios';" },
    right: { 'graph/client.ts': "import { Client } from '@microsoft/microsoft-graph-client';" },
  },
  {
    rule: 'takes packages only in their folders',
    wrong: { 'documents/open.ts': "import { readFileSync } from 'node:fs';" },
    right: { 'laptop/open.ts': "import { readFileSync } from 'node:fs';" },
  },
  {
    rule: 'never lets the tab or the reminders reach the laptop or the tenant in a box',
    wrong: {
      'tab/main.tsx': "import { shell } from './shell.tsx';",
      'tab/shell.tsx': "import { people } from '#laptop/people.ts';",
      'laptop/people.ts': quiet,
    },
    right: { 'laptop/browser.tsx': "import { shell } from '#tab/shell.tsx';", 'tab/shell.tsx': quiet },
  },
  {
    rule: 'has no barrels and no drawers for odds and ends',
    wrong: { 'domain/index.ts': quiet },
    right: { 'domain/entities.ts': quiet },
  },
  {
    rule: 'has no barrels and no drawers for odds and ends',
    wrong: { 'domain/plan.ts': "export * from './goal.ts';" },
    right: { 'domain/plan.ts': "export { goal } from './goal.ts';" },
  },
  {
    rule: 'exports by name',
    wrong: { 'ui/tag.tsx': 'export default function Tag() {}' },
    right: { 'ui/tag.tsx': 'export function Tag() {}' },
  },
  {
    rule: 'opens each file with what it is for',
    wrong: { 'domain/plan.ts': "import { goal } from './goal.ts';" },
    right: { 'domain/plan.ts': quiet },
  },
  {
    rule: 'names graph.microsoft.com only in graph and its stand-in',
    wrong: { 'repository/site.ts': "const origin = 'https://graph.microsoft.com/v1.0';" },
    right: { 'graph/line.ts': "const origin = 'https://graph.microsoft.com/v1.0';" },
  },
  {
    rule: 'names columns of SharePoint only in schema',
    wrong: { 'repository/save.ts': "const filter = where('fields/FdKey', 'eq', key);" },
    right: { 'schema/list.ts': "const filter = where('fields/FdKey', 'eq', key);" },
  },
  {
    rule: 'names columns of SharePoint only in schema',
    wrong: { 'features/timeline.tsx': 'const shown = fields.WhenText;' },
    right: { 'features/timeline.tsx': 'const shown = milestone.when;' },
  },
  {
    rule: 'names columns of SharePoint only in schema',
    wrong: { 'repository/read.ts': "const shown = cells['Status'];" },
    right: { 'text/measure.ts': "const shown = 'Status';" },
  },
  {
    rule: 'names columns of SharePoint only in schema',
    wrong: { 'graph/lists.ts': "const title = group['Title'];" },
    right: { 'graph/sharepoint.ts': "const title = group['Title'];" },
  },
  {
    rule: 'reads the time only in base/clock.ts',
    wrong: { 'domain/plan.ts': 'const today = new Date();' },
    right: { 'domain/plan.ts': 'const day = new Date(milliseconds); // not new Date()' },
  },
  {
    rule: 'reads the time only in base/clock.ts',
    wrong: { 'features/plan.tsx': 'const { now } = { now: Date.now };' },
    right: { 'base/clock.ts': 'const now = Date.now();' },
  },
  {
    rule: 'draws by chance only where programs are put together',
    wrong: { 'graph/retry.ts': 'const jitter = Math.random();' },
    right: { 'graph/retry.ts': 'const jitter = random();' },
  },
  {
    rule: 'draws by chance only where programs are put together',
    wrong: { 'sync/queue.ts': 'const key = crypto.randomUUID();' },
    right: { 'tab/start.tsx': 'const bytes = crypto.getRandomValues(new Uint8Array(16));' },
  },
  {
    rule: 'leaves no choice to default',
    wrong: { 'domain/plan.ts': 'switch (kind) { case 1: break; default: break; }' },
    right: { 'domain/plan.ts': 'switch (kind) { case 1: break; }' },
  },
  {
    rule: 'switches no check off',
    wrong: { 'domain/plan.ts': '// @ts-ignore\nconst a = b;' },
    right: { 'domain/plan.ts': 'const a = b;' },
  },
  {
    rule: 'leaves nothing for later',
    wrong: { 'domain/plan.test.ts': "it.only('is alone', () => undefined);" },
    right: { 'domain/plan.test.ts': "it('is one of several', () => undefined);" },
  },
];

const judge = (rule: RuleName, house: House): readonly string[] =>
  rules[rule](Object.entries(house).map(([file, text]) => sourceFile(file, text)));

describe('a house where something is wrong', () => {
  it.each(planted)('is found by «$rule»: $wrong', ({ rule, wrong, right }) => {
    expect(judge(rule, wrong)).not.toEqual([]);
    expect(judge(rule, right)).toEqual([]);
  });

  it('is planted for every rule', () => {
    expect(Object.keys(rules).filter((name) => !planted.some(({ rule }) => rule === name))).toEqual([]);
  });
});

describe('the pure folders', () => {
  mkdirSync('node_modules/.cache', { recursive: true });
  const folder = mkdtempSync('node_modules/.cache/pure-');
  afterAll(() => rmSync(folder, { recursive: true }));

  function compile(text: string): string {
    writeFileSync(path.join(folder, 'planted.ts'), text);
    const config = { extends: path.resolve('test/tsconfig.pure.json'), include: ['planted.ts'] };
    writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify(config));
    try {
      return execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', folder], { encoding: 'utf8' });
    } catch (error) {
      return String((error as { readonly stdout?: unknown }).stdout);
    }
  }

  it('do not compile where they reach for a host', () => {
    const hosts = ['fetch', 'console', 'document', 'process', 'setTimeout', 'localStorage', 'crypto'];
    const said = compile(hosts.map((name) => `export const use_${name} = ${name};\n`).join(''));
    expect(hosts.filter((name) => !said.includes(`'${name}'`))).toEqual([]);
    expect(compile('export const plan = [1, 2].at(-1);\n')).toBe('');
  });
});
