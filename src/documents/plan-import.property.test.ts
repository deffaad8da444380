import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type NodeId, passagesOf } from './document-tree.ts';
import { goldShape } from './gold-shape.ts';
import { openPastedText } from './open-document.ts';
import { importPlan } from './plan-import.ts';
import { readText } from './text-reader.ts';

/** Pieces that plans are made of, so that chance meets the rules. */
const piece = fc.constantFrom(
  'MILEPÆLSPLAN',
  'Aktivitet\tAnsvar\tTid',
  'Oppstart\tStyringsgruppa\tMai 2026',
  '\t\t',
  'Tiltak:',
  'Resultatmål',
  '- Turnus: igangsatt',
  '  - under',
  '1. Kartlegge',
  '2. Utrede',
  'Nordlys AS anbefaler at kommunen:',
  'Dato: 1.2.2026',
  'Kommunestyret vedtok 1. mai 2024 i sak 12/24 å starte.',
  'Styringsgruppe: rådmann og leder',
  'REFERANSER',
  'Juni 2026',
  'PeriodeOppgaver',
  'Mai 2026Høring',
  'Prosjektleder skal rapportere til styringsgruppa hver måned.',
  'Vedtak:',
  'Mandat',
  '«sitat»',
  '',
  ' ',
);
const document = fc.array(fc.oneof({ weight: 4, arbitrary: piece }, fc.string({ unit: 'grapheme', maxLength: 60 })), {
  maxLength: 40,
});

describe('any text', () => {
  test('gives a draft in which every passage is used or listed as unread', () => {
    fc.assert(
      fc.property(document, fc.constantFrom('\n', '\n\n'), (lines, separator) => {
        const { tree } = readText(lines.join(separator));
        const draft = importPlan(tree);
        const told = new Map<NodeId, { start: number; end: number }[]>();
        const facts = Object.values(draft.facts).flatMap(
          (fact: { sources: readonly { node: NodeId; start: number; end: number }[] } | null) => fact?.sources ?? [],
        );
        for (const { node, ...span } of [
          ...facts,
          ...draft.items.flatMap(({ sources }) => sources),
          ...draft.unread.map(({ source }) => source),
        ]) {
          told.set(node, [...(told.get(node) ?? []), span]);
        }
        const lengths = new Map([...passagesOf(tree.blocks)].map((passage) => [passage.id, passage.text.length]));
        for (const [node, spans] of told) {
          for (const { start, end } of spans) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeLessThanOrEqual(lengths.get(node) ?? 0);
            expect(start).toBeLessThanOrEqual(end);
          }
        }
        for (const { source, text } of draft.unread) {
          const passage = [...passagesOf(tree.blocks)].find(({ id }) => id === source.node);
          expect(passage?.text.slice(source.start, source.end)).toBe(text);
        }
        expect(JSON.parse(JSON.stringify(goldShape(draft)))).toHaveProperty('unread');
      }),
      { numRuns: 400 },
    );
  });

  test('that holds nothing of a plan is unread from end to end', () => {
    const draft = importPlan(readText('Det var en gang en konge.\n\nHan hadde tre døtre, og de var alle vakre.').tree);
    expect(draft.items).toEqual([]);
    expect(draft.unread.map(({ text }) => text)).toEqual([
      'Det var en gang en konge.',
      'Han hadde tre døtre, og de var alle vakre.',
    ]);
  });

  test('gives the same draft twice', () => {
    fc.assert(
      fc.property(document, (lines) => {
        const read = (): unknown => importPlan(readText(lines.join('\n')).tree);
        expect(read()).toEqual(read());
      }),
      { numRuns: 100 },
    );
  });

  test('gives each item an identity of its own', () => {
    fc.assert(
      fc.property(document, (lines) => {
        const ids = importPlan(readText(lines.join('\n')).tree).items.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a text made to take long', () => {
  const adversaries: Readonly<Record<string, (length: number) => string>> = {
    'one word': (length) => 'a'.repeat(length),
    'one capital word': (length) => 'A'.repeat(length),
    'words that rules begin with': (length) => 'skal '.repeat(length / 5),
    times: (length) => '1. mai 2026 '.repeat(length / 12),
    commas: (length) => 'Styringsgruppe: ' + 'a,'.repeat(length / 2),
    'commas in a cell': (length) => `Rolle\tHvem\nStyringsgruppe\t${'a,'.repeat(length / 2)}`,
    dots: (length) => '.'.repeat(length),
    leaders: (length) => '. . .\t'.repeat(length / 6),
    spaces: (length) => `a${' '.repeat(length)}b`,
    brackets: (length) => '(«'.repeat(length / 2),
    stars: (length) => '**a '.repeat(length / 4),
    bodies: (length) => 'kommunestyret '.repeat(length / 14),
    'duties of one group': (length) => 'Styringsgruppa skal behandle saken.\n\n'.repeat(Math.min(11_000, length / 37)),
    groups: (length) => 'arbeidsgruppa '.repeat(length / 14),
    recommendations: (length) => 'Nordlys anbefaler '.repeat(length / 18),
    'indented lines': (length) => Array.from({ length: Math.sqrt(length) }, (_, i) => `${' '.repeat(i)}- a`).join('\n'),
    'tabbed lines': (length) => '\ta\n'.repeat(Math.min(12_000, length / 3)),
    headings: (length) => 'MÅL\n\n'.repeat(Math.min(12_000, length / 5)),
    'short sentences': (length) => 'Det er vedtatt at a. '.repeat(length / 21),
    'numbers that rise': (length) =>
      Array.from({ length: Math.min(12_000, length / 6) }, (_, i) => `A${i}\t${i}`).join('\n'),
  };

  test.each(Object.entries(adversaries))('takes no more than its share: %s', (_, build) => {
    // Time of this process, so that other work on the machine does not count. In milliseconds.
    const read = (length: number): number => {
      const text = build(length);
      const begun = process.cpuUsage();
      const opened = openPastedText(text);
      if (opened.ok) importPlan(opened.value.tree);
      const { user, system } = process.cpuUsage(begun);
      return (user + system) / 1000;
    };
    read(20_000);
    const [short, long] = [read(100_000), read(400_000)];
    // Four times the text may take four times as long, and some for chance; by the square it would be sixteen.
    expect(long).toBeLessThan(Math.max(short, 100) * 9);
  });
});
