/** Pieces that the rows of the corpus are made of: a made-up municipality, people by function only. */
import { type Day, type Instant, parseDay, parseInstant } from '#base/clock.ts';
import { isKey, type Key } from '#base/id.ts';
import { contextWithoutClues, type FuzzyDate, readFuzzyDate } from '#domain/fuzzy-date.ts';
import { newRow, type Person, type Ref, type Row } from '#domain/row.ts';

/** The same key for the same name, so that a row more in the corpus leaves the others as they were. */
export function keyFor(name: string): Key {
  const hex = Buffer.from(name).toString('hex').slice(0, 32).padStart(32, '0');
  if (!isKey(hex)) throw new Error(`No key for ${name}`);
  return hex;
}

export const planKey = keyFor('plan');

/** A row of the plan in use. */
export const rowOfPlan = (name: string): Row => newRow(keyFor(name), planKey);

/** The same, taken away, and cleared for the public while it was in use. */
export const removedRow = (name: string): Row => ({
  ...rowOfPlan(name),
  removed: { by: 'Prosjektleder', at: instant('2026-02-10T09:15:00Z') },
  publicity: 'public',
});

export const ref = (code: string, title: string): Ref => ({ key: keyFor(code === '' ? title : code), code, title });

export const person = (title: string, number: number): Person => ({
  id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  name: title,
  email: `${title.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@skarvoy.example`,
});

export function day(text: string): Day {
  const found = parseDay(text);
  if (found === null) throw new Error(`No such day: ${text}`);
  return found;
}

export function instant(text: string): Instant {
  const found = parseInstant(text);
  if (found === null) throw new Error(`No such moment: ${text}`);
  return found;
}

export const time = (words: string): FuzzyDate =>
  readFuzzyDate(words, { ...contextWithoutClues, documentDay: day('2026-02-11') });

export const workingGroup = ref('AG1', 'Hjemmetjeneste og tildeling');
export const workPackage = ref('AP1', 'Struktur og drift');
export const measure = ref('T03', 'Dagtilbud for hjemmeboende');
export const proposal = ref('F02', 'Hukommelsesteam på tvers av kretsene');
export const decision = ref('V04', 'Hukommelsesteam opprettes');
export const milestone = ref('M05', 'Foreløpig status');
