import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDay } from '#base/clock.ts';
import { contextWithoutClues, type DateContext, findFuzzyDates, readFuzzyDate } from '#domain/fuzzy-date.ts';

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

const samples = process.env['FRAMDRIFT_SAMPLES'];
const folder = samples === undefined ? null : join(samples, 'gold');

describe('the times that a careful reader finds in real plans', () => {
  if (samples === undefined || folder === null || !existsSync(folder)) {
    it.skip('not run: fuzzy dates against the gold files (no FRAMDRIFT_SAMPLES)', () => undefined);
    console.log('not run: fuzzy dates against the gold files (no FRAMDRIFT_SAMPLES)');
    return;
  }
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
    const gold: unknown = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    const context: DateContext = { ...contextWithoutClues, documentDay: documentDay(gold) };
    const seed = readdirSync(join(samples, 'seeds')).find((file) => file.startsWith(name.slice(0, 3)));
    const text = seed === undefined ? '' : readFileSync(join(samples, 'seeds', seed), 'utf8');

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
