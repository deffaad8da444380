import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countingKeys } from '#base/id.ts';
import type { CardAnswer } from '#domain/card-answer.ts';
import { pressData, readPress } from './press.ts';

const key = countingKeys();
const [reminder, item] = [key(), key()];
const on = { reminder, item, seen: '"x,3"' };
const base = pressData(on);

const settled: readonly CardAnswer[] = [
  { kind: 'show' },
  { kind: 'confirm' },
  { kind: 'status', status: 'done', nextStep: 'Måle effekten' },
  { kind: 'readTime', words: 'Våren 2027', because: 'Vi mangler lokale.' },
  { kind: 'move', words: 'Våren 2027', because: 'Vi mangler lokale.' },
  { kind: 'comment', words: 'Går bra.\nTo avdelinger er i gang.' },
  { kind: 'report', mood: 'slow', summary: 'Høring er i gang.', help: '' },
  { kind: 'remindGroups' },
  { kind: 'undo' },
];

describe('an answer in a card', () => {
  it.each(settled)('is read as it was put there: $kind', (answer) => {
    expect(readPress(answer.kind, pressData(on, answer))).toEqual({ ok: true, value: { ...on, answer } });
  });

  it('is read from the fields of the card, and of them only those that are its own', () => {
    const fields = { time: 'Høsten 2026', because: '', note: 'x'.repeat(10_000), status: 'flying', mood: 7 };
    expect(readPress('readTime', { ...base, ...fields })).toEqual({
      ok: true,
      value: { ...on, answer: { kind: 'readTime', words: 'Høsten 2026', because: '' } },
    });
    expect(readPress('status', { ...base, ...fields }).ok).toBe(false);
    expect(readPress('comment', { ...base, ...fields }).ok).toBe(false);
  });

  it('on one line has no breaks, and no signs that cannot be seen', () => {
    const read = readPress('status', { ...base, status: 'onHold', nextStep: ' Vente\u0000på\r\nlokale ' });
    expect(read).toMatchObject({ ok: true, value: { answer: { nextStep: 'Vente på lokale' } } });
  });

  it('is within what a field takes, or is not read', () => {
    const report = { ...base, mood: 'onTrack', summary: 'a'.repeat(600), help: 'a'.repeat(400) };
    expect(readPress('report', report).ok).toBe(true);
    expect(readPress('report', { ...report, summary: 'a'.repeat(601) }).ok).toBe(false);
    expect(readPress('report', { ...report, help: 'a'.repeat(401) }).ok).toBe(false);
    expect(readPress('comment', { ...base, note: 'a'.repeat(601) }).ok).toBe(false);
    expect(readPress('move', { ...base, time: 'a'.repeat(256), because: '' }).ok).toBe(false);
  });

  it('names a card, and what it is about; the whole card only where the whole is meant', () => {
    expect(readPress('show', { reminder })).toMatchObject({ ok: true, value: { item: null, seen: '' } });
    expect(readPress('remindGroups', { reminder }).ok).toBe(true);
    expect(readPress('confirm', { reminder }).ok).toBe(false);
    expect(readPress('confirm', { item }).ok).toBe(false);
    expect(readPress('confirm', { reminder, item: 'T24' }).ok).toBe(false);
    expect(readPress('confirm', { reminder, item: 'A'.repeat(32) }).ok).toBe(false);
    expect(readPress('confirm', { reminder, item, seen: 'x'.repeat(201) }).ok).toBe(false);
    expect(readPress('confirm', { reminder, item, seen: 3 }).ok).toBe(false);
  });

  it('is nothing that a value brings by itself', () => {
    const inherited: unknown = Object.create({ reminder, item });
    expect(readPress('confirm', inherited).ok).toBe(false);
    const polluted: unknown = JSON.parse(`{"__proto__":{"status":"done"},"reminder":"${reminder}","item":"${item}"}`);
    expect(readPress('status', polluted).ok).toBe(false);
    expect(readPress('confirm', polluted)).toEqual({
      ok: true,
      value: { reminder, item, seen: '', answer: { kind: 'confirm' } },
    });
    expect(Object.hasOwn({}, 'status')).toBe(false);
    for (const verb of ['constructor', 'toString', '__proto__', 'hasOwnProperty', '', 'CONFIRM']) {
      expect(readPress(verb, base).ok).toBe(false);
    }
  });

  it('is read or not, and never stops the service, whatever comes', () => {
    const verb = fc.oneof(fc.constantFrom(...settled.map(({ kind }) => kind)), fc.anything());
    const data = fc.oneof(
      fc.anything({ withBigInt: true, withNullPrototype: true, withMap: true, withDate: true }),
      fc.dictionary(
        fc.constantFrom(...Object.keys(base), 'status', 'time', 'note', 'mood', '__proto__'),
        fc.anything(),
      ),
      fc.record({ reminder: fc.constant(reminder), item: fc.constant(item), note: fc.string(), time: fc.string() }),
    );
    let read = 0;
    fc.assert(
      fc.property(verb, data, (asked, brought) => {
        if (readPress(asked, brought).ok) read += 1;
      }),
      { numRuns: 2_000 },
    );
    expect(read).toBeGreaterThan(0);
  });
});
