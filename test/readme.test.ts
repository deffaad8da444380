/**
 * The README tells the truth: its tables and lists are made from the values they describe, and every path and command in it is there.
 * With UPDATE_GOLDEN=1 the tables are written anew.
 */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { entityNames } from '#domain/entities.ts';
import { scenarios } from '#laptop/scenarios.ts';
import { assumptions } from '#localtenant/assumptions.ts';
import type { Rights } from '#schema/list.ts';
import type { Loading } from '#schema/loading.ts';
import { allLists, lists } from '#schema/lists.ts';
import { type Place, placement } from '#schema/placement.ts';
import { entityNouns } from '#text/entities.ts';
import { updating } from './golden/golden.ts';
import { mayImport } from './house-rules.ts';
import { readSources } from './import-graph.ts';

const readme = readFileSync('README.md', 'utf8');

const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const spaced = (name: string): string => name.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const placeText = ({ entity, fields }: Place): string =>
  lists[entity].name + (fields.length === 0 ? '' : `: ${fields.map((field) => `\`${field}\``).join(', ')}`);

const loadingWords: Readonly<Record<Loading, string>> = {
  start: 'at the start',
  onDemand: 'when asked for',
  service: 'never',
};

const rightsWords: Readonly<Record<Rights, string>> = {
  open: 'members',
  led: 'the led',
  ledAndUnions: 'the led and the unions',
  addOnly: 'members, who only add',
  addOnlyByLed: 'the led, who only add',
  addOnlyByKeepers: 'the keepers, who only add',
  service: 'the reminder service',
};

const made: Readonly<Record<string, string>> = {
  things: tableOf(
    ['thing', 'kept in', ''],
    Object.entries(placement).map(([name, { places, note }]) => [spaced(name), places.map(placeText).join('; '), note]),
  ),
  lists: tableOf(
    ['list', 'in SharePoint', 'read by the tab', 'written by'],
    allLists.map(({ name, label, loading, rights }) => [name, label, loadingWords[loading], rightsWords[rights]]),
  ),
  words: tableOf(
    ['in code', 'bokmål', 'nynorsk', 'English'],
    entityNames.map((name) => {
      const { nb, nn, en } = entityNouns[name];
      return [`\`${name}\``, nb.singular, nn.singular, en.singular];
    }),
  ),
  scenarios: tableOf(
    ['scenario', ''],
    Object.entries(scenarios).map(([name, { sentence }]) => [`\`${name}\``, sentence]),
  ),
  // A list, for a table is set anew as a whole where its longest cell changes.
  assumptions: assumptions.map(({ assumed, probe }) => `- ${assumed} _${probe}_`).join('\n'),
};

const filled = (text: string): Promise<string> =>
  format(
    text.replace(/(<!-- made: (\w+) -->)[^]*?(<!-- \/made -->)/g, (_all, begin: string, name: string, end: string) =>
      [begin, made[name] ?? `There is no table «${name}».`, end].join('\n\n'),
    ),
    { parser: 'markdown', singleQuote: true, printWidth: 120 },
  );

describe('the README', () => {
  it('has the tables as they are now', async () => {
    for (const name of Object.keys(made)) expect(readme).toContain(`<!-- made: ${name} -->`);
    const wanted = await filled(readme);
    if (updating) writeFileSync('README.md', wanted);
    else expect(readme, 'run with UPDATE_GOLDEN=1 and look at the difference').toBe(wanted);
  });

  it('says of every folder what it may import', () => {
    const folders = new Set(readSources().map(({ file }) => file.split('/')[0] ?? ''));
    const told = [...readme.matchAll(/^\| `(\w+)\/` *\|[^|]*\|([^|]*)\|/gm)].map(([, folder = '', may = '']) => [
      folder,
      may.trim(),
    ]);
    const wanted = Object.entries(mayImport)
      .filter(([folder]) => folders.has(folder))
      .map(([folder, may]) => [folder, may.length === 0 ? 'nothing' : may.join(', ')]);
    expect(told).toEqual(wanted);
  });

  it('names only files and folders that are there', () => {
    const named = [...readme.matchAll(/(?:`|\()((?:src|test|appPackage|infra)\/[^`\s)<…]*)[`)]/g)].map(
      ([, path]) => path ?? '',
    );
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
  });

  it('names every command, and only commands that are there', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      readonly scripts: Readonly<Record<string, string>>;
    };
    const named = [...readme.matchAll(/(?:npm run (?:-s )?|npm (?=ci|start|test))([a-z]+(?::[a-z]+)?)/g)].map(
      ([, name]) => name ?? '',
    );
    expect(named.filter((name) => name !== 'ci' && !Object.hasOwn(scripts, name))).toEqual([]);
    expect(Object.keys(scripts).filter((name) => !named.includes(name))).toEqual([]);
  });

  it('shows a picture that loads quickly', () => {
    const pictures = [...readme.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path]) => path ?? '');
    expect(pictures.length).toBeGreaterThan(0);
    for (const path of pictures) expect(statSync(path).size).toBeLessThan(200_000);
  });
});
