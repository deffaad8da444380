import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DraftPlan } from './draft-plan.ts';
import { type DocumentTree, type LooseBlock, passagesOf } from './document-tree.ts';
import { openDocument } from './open-document.ts';
import { importPlan } from './plan-import.ts';
import { asPage, asText, asWord, bytesOf, heading, list, paragraph, table } from './sample-documents.ts';

/** Words as an independent reader counts them, with where they stand. */
const wordsOf = (text: string): readonly { readonly word: string; readonly at: number }[] =>
  [...text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({ word, at: index }));

const stringsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => (name === 'sources' ? [] : stringsIn(one)));
};

/** Words that nothing in the whole draft holds and no line of what was not used shows, but for those of headings and leads. */
function vanished(tree: DocumentTree, draft: DraftPlan): readonly string[] {
  const kept = new Set(stringsIn([draft.facts, draft.items]).flatMap((text) => wordsOf(text).map(({ word }) => word)));
  return [...passagesOf(tree.blocks)].flatMap((passage) => {
    if (passage.kind === 'heading' || passage.text.endsWith(':')) return [];
    const shown = draft.unread.filter(({ source }) => source.node === passage.id);
    const isShown = (at: number): boolean => shown.some(({ source }) => source.start <= at && at < source.end);
    return wordsOf(passage.text).flatMap(({ word, at }) => (kept.has(word) || isShown(at) ? [] : [word]));
  });
}

async function readAs(
  write: (blocks: readonly LooseBlock[]) => Uint8Array | Promise<Uint8Array>,
  blocks: LooseBlock[],
) {
  const opened = await openDocument(await write(blocks));
  if (!opened.ok) throw new Error(opened.failure.kind);
  return { tree: opened.value.tree, draft: importPlan(opened.value.tree) };
}

/** Words that stand once in a document and in no rule. */
const marker = (number: number): string => `merkeord${number}x`;

const writers = {
  Word: asWord,
  'a web page': (b: readonly LooseBlock[]) => bytesOf(asPage(b)),
  text: (b: readonly LooseBlock[]) => bytesOf(asText(b)),
};

/** Parts of plans, each with room for words that no rule knows. */
const part = fc
  .nat(999)
  .chain((n) =>
    fc.constantFrom<readonly LooseBlock[]>(
      [
        heading('Milepælsplan', 2),
        table(
          ['Aktivitet', 'Ansvar', 'Tid', 'Merknad'],
          ['Oppstart', 'Styringsgruppa', 'Mai 2026', `Avhenger av ${marker(n)} og vedtak der`],
          ['Sluttrapport', 'Prosjektleder', '', marker(n + 1000)],
        ),
      ],
      [
        heading('Tiltak', 2),
        list(
          `Turnus: Arbeidet startet våren 2025. Ny ordning er gjennomført. Vi lærte mye av ${marker(n)} i nabokommunen.`,
          'Kjøkken: Ikke startet.',
          'Renhold: Igangsatt.',
        ),
      ],
      [
        heading('Tiltak', 2),
        table(
          ['Tiltak', 'Status', 'Kostnad'],
          ['Turnus', 'I gang', `${marker(n)} kroner`],
          ['Kjøkken', 'Ikke startet', ''],
        ),
      ],
      [
        heading('Styringsgruppe', 2),
        paragraph(
          `Gruppa ble satt ned etter ${marker(n)} og møtes når lederen ber om det. Gruppa skal godkjenne mandater.`,
        ),
      ],
      [
        paragraph(`Nordlys AS har vurdert ${marker(n)} grundig og målt den. Nordlys AS anbefaler at kommunen:`),
        list('Samler tjenestene', 'Innfører tildelingskontor'),
      ],
      [
        paragraph(
          `Kommunestyret vedtok 1. mai 2024 i sak 12/24 å starte. Bakgrunnen var ${marker(n)} i budsjettet for året.`,
        ),
      ],
      [heading('Interessenter', 2), list('Eldrerådet', `Ungdomsrådet, som har bedt om ${marker(n)} i flere år nå`)],
      [heading('Formål', 2), paragraph(`Trygge tjenester for alle. Det hviler på ${marker(n)} slik vi ser det.`)],
      [
        paragraph(
          `Prosjektleder rapporterer til styringsgruppa hver måned. Rapporten bygger på ${marker(n)} fra hver avdeling.`,
        ),
      ],
      [
        heading('Vedtak', 2),
        list(
          `Tjenestene samles fra 1. oktober 2026 med ${marker(n)} som vilkår for flyttingen.`,
          'Ordningen evalueres.',
        ),
      ],
    ),
  );

describe('nothing of a document vanishes', () => {
  test.each(Object.entries(writers))('what no field of the draft holds is listed as not used: %s', async (_, write) => {
    await fc.assert(
      fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 5 }), async (parts) => {
        const { tree, draft } = await readAs(write, [heading('Prosessplan for Skarvøy'), ...parts.flat()]);
        expect(vanished(tree, draft).filter((word) => word.startsWith('merkeord'))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('a remark beside a milestone, a price beside a measure', async () => {
    const { draft } = await readAs(asWord, [
      heading('Milepælsplan'),
      table(['Aktivitet', 'Tid', 'Merknad'], ['Oppstart', 'Mai 2026', 'Krever ny leder'], ['Rapport', 'Juni 2026', '']),
    ]);
    expect(draft.items.map(({ kind }) => kind)).toEqual(['milestone', 'milestone']);
    expect(draft.unread.map(({ text }) => text)).toEqual(['Krever ny leder']);
  });

  test('sentences between the title of a measure and its status', async () => {
    const { draft } = await readAs(asWord, [
      heading('Tiltak'),
      list(
        'Turnus: Avdelingene drøftet ordningen med kommunelegen. Tiltaket ligger i arb.pakke 1. Den er gjennomført.',
        'Kjøkken: Ikke startet.',
        'Renhold: Igangsatt.',
      ),
    ]);
    expect(draft.unread.map(({ text }) => text)).toEqual(['Turnus: Avdelingene drøftet ordningen med kommunelegen.']);
    expect(draft.items[0]).toMatchObject({ kind: 'measure', title: 'Turnus', workPackage: '1', status: 'done' });
  });

  test('sentences before the words that announce a list', async () => {
    const { draft } = await readAs(asWord, [
      paragraph('Nordlys AS målte tjenestene i fjor. Nordlys AS anbefaler at kommunen:'),
      list('Samler tjenestene', 'Innfører tildelingskontor'),
    ]);
    expect(draft.items.map(({ kind }) => kind)).toEqual(['recommendation', 'recommendation']);
    expect(draft.unread.map(({ text }) => text)).toEqual(['Nordlys AS målte tjenestene i fjor.']);
  });
});
