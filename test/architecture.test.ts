/** The house rules, asked of the house. That each of them finds what it is for is shown in house-rules.test.ts. */
import { describe, expect, it } from 'vitest';
import { rules } from './house-rules.ts';
import { codeFiles, readSources } from './import-graph.ts';

const files = readSources();

describe('the house', () => {
  it('was read: the check sees the files it judges, and their imports', () => {
    expect(files.length).toBeGreaterThan(400);
    expect(files.flatMap(({ imports }) => imports).length).toBeGreaterThan(1000);
    expect(files.map(({ file }) => file)).toContain('domain/fuzzy-date/read.ts');
  });

  it.each(Object.entries(rules))('%s', (_rule, offencesOf) => {
    expect(offencesOf(files)).toEqual([]);
  });

  it('has no file over 400 lines', () => {
    const all = codeFiles();
    expect(all.length).toBeGreaterThan(files.length);
    expect(all.filter(([, lines]) => lines > 400)).toEqual([]);
  });
});
