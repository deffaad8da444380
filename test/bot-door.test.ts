/** The bot that takes requests from anybody is composed in tests alone: what runs in a municipality cannot be told to. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSources, type SourceFile } from './import-graph.ts';

const files = readSources();
const isTest = (file: string): boolean => /\.test\.tsx?$|(^|\/)test-[^/]*\.tsx?$/.test(file);
const SWITCH = 'dangerouslyAllowUnauthenticatedRequests';

/** Files that are reached from where programs of the municipality begin. */
function inProduction(): readonly SourceFile[] {
  const byName = new Map(files.map((file) => [file.file, file]));
  const seen = new Set<string>();
  const visit = (name: string): void => {
    const file = byName.get(name);
    if (file === undefined || seen.has(name)) return;
    seen.add(name);
    for (const { file: target } of file.imports) if (target !== null) visit(target);
  };
  const entries = files.filter(({ file }) => /^(reminders|operations|tab)\/[^/]+\.tsx?$/.test(file) && !isTest(file));
  for (const { file } of entries) visit(file);
  return files.filter(({ file }) => seen.has(file));
}

describe('the bot in a municipality', () => {
  const production = inProduction();

  it('was read: its door, its app and where it is started', () => {
    const names = production.map(({ file }) => file);
    expect(names).toEqual(
      expect.arrayContaining(['reminders/incoming.ts', 'reminders/bot-app.ts', 'reminders/token-check.ts']),
    );
    expect(names.filter((name) => /^(laptop|localtenant)\//.test(name) || isTest(name))).toEqual([]);
  });

  it('opens Microsoft’s SDK in one place, which says that nobody gets in without a token', () => {
    const opening = production.filter(({ imports }) =>
      imports.some(({ specifier }) => specifier.endsWith('teams.apps')),
    );
    const made = opening.filter(({ text }) => /new App\b/.test(text));
    expect(made.map(({ file }) => file)).toEqual(['reminders/bot-app.ts']);
    const [app] = made;
    expect(app?.text).toContain(`${SWITCH}: false`);
  });

  it('knows no switch and no variable that would open it', () => {
    const told = production.flatMap(({ file, text, strings }) => [
      ...[...text.matchAll(new RegExp(`${SWITCH}\\s*:?\\s*(\\w*)`, 'g'))].map(([, value]) => `${file}: ${value ?? ''}`),
      ...(/skipAuth|DANGEROUSLY/i.test(text.replaceAll(SWITCH, '')) ? [`${file}: ${strings.length}`] : []),
    ]);
    expect(told).toEqual(['reminders/bot-app.ts: false']);
  });

  it('asks its own question before anything reads what came in', () => {
    const door = production.find(({ file }) => file === 'reminders/incoming.ts');
    expect(door?.text).toMatch(/createTokenCheck\(ports\.tokens\)/);
    // A check that always says yes would have to be made somewhere.
    const makers = production.filter(({ text }) => /(?<!\.)isGenuine\s*[:(]/.test(text)).map(({ file }) => file);
    expect(makers).toEqual(['reminders/token-check.ts']);
    const talkers = production.filter(({ imports }) => imports.some(({ file }) => file === 'reminders/talk.ts'));
    expect(talkers.map(({ file }) => file)).toEqual(['reminders/incoming.ts']);
  });

  it('is open to anybody in one file of the tests, and in no program that is built', () => {
    const playground = readFileSync(path.resolve(import.meta.dirname, 'e2e/playground.ts'), 'utf8');
    expect(playground).toContain(`${SWITCH}: true`);
    const open = files.filter(({ file, text }) => !isTest(file) && text.includes(`${SWITCH}: true`));
    expect(open.map(({ file }) => file)).toEqual([]);
  });
});
