import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDay } from '#base/clock.ts';
import { contextWithoutClues, type DateContext, findFuzzyDates, readFuzzyDate } from '#domain/fuzzy-date.ts';
import { sample } from '../samples.ts';

interface GoldTime {
  readonly text: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly kind?: string;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Every time that a careful reader marked, wherever in the document's description it stands. */
function timesIn(value: unknown): readonly GoldTime[] {
  if (!isRecord(value)) return [];
  const here = 'text' in value && 'start' in value && 'end' in value ? [value as unknown as GoldTime] : [];
  return [...here, ...Object.values(value).flatMap(timesIn)];
}

function documentDay(gold: unknown): DateContext['documentDay'] {
  const plan = isRecord(gold) && isRecord(gold['plan']) ? gold['plan'] : {};
  const said = plan['date'] ?? plan['adoptedDate'];
  return typeof said === 'string' ? parseDay(said) : null;
}

const [folder, seeds] = [sample('gold'), sample('seeds')];

describe('the times that a careful reader finds in real plans', () => {
  const missing = folder.missing ?? seeds.missing;
  if (missing !== null) {
    it('are read and found', (context) => context.skip(missing));
    return;
  }
  for (const name of readdirSync(folder.path).filter((file) => file.endsWith('.json'))) {
    const gold: unknown = JSON.parse(readFileSync(join(folder.path, name), 'utf8'));
    const context: DateContext = { ...contextWithoutClues, documentDay: documentDay(gold) };
    const seed = readdirSync(seeds.path).find((file) => file.startsWith(name.slice(0, 3)));
    const text = seed === undefined ? '' : readFileSync(join(seeds.path, seed), 'utf8');

    it(`are read as in ${name}`, () => {
      const times = timesIn(gold);
      expect(times.length).toBeGreaterThan(0);
      for (const { text: words, start, end, kind } of times) {
        const date = readFuzzyDate(words, context);
        expect([words, date.from, date.to]).toEqual([words, start, end]);
        if (kind !== undefined) expect(date.kind).toBe(kind);
      }
    });

    it(`are found in the text that ${name} describes`, () => {
      const found = findFuzzyDates(text, context).map(({ date }) => date.words.toLowerCase());
      for (const { text: words } of timesIn(gold)) expect(found).toContain(words.toLowerCase());
    });
  }
});
