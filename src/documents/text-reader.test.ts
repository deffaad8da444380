import { describe, expect, test } from 'vitest';
import type { Block, ListItem } from './document-tree.ts';
import { readText } from './text-reader.ts';

const items = (list: readonly ListItem[]): unknown[] =>
  list.map((item) => (item.items.length === 0 ? item.text : [item.text, ...items(item.items)]));

function shown(block: Block): unknown {
  if (block.kind === 'heading') return `# ${block.text}`;
  if (block.kind === 'paragraph') return block.text;
  if (block.kind === 'list') return items(block.items);
  return { rows: block.rows.map((row) => row.cells.map((cell) => cell.text)) };
}

const read = (text: string): unknown[] => readText(text).tree.blocks.map(shown);

describe('plain text', () => {
  test('gives headings by capitals, numbers, labels and short lines over long ones', () => {
    const text = [
      'BAKGRUNN OG PROBLEMSTILLING',
      'Kommunen står foran store endringer i årene som kommer, og må planlegge i god tid.',
      '2.1 Mål for arbeidet',
      'Målene er satt av kommunestyret.',
      'Ansvar og myndighet',
      'Kommunedirektøren eier planen, og kommunalsjefen følger den opp fra uke til uke.',
      'Vurdering:',
      'Arbeidet er i rute.',
    ].join('\n\n');
    expect(read(text).filter((block) => String(block).startsWith('#'))).toEqual([
      '# BAKGRUNN OG PROBLEMSTILLING',
      '# 2.1 Mål for arbeidet',
      '# Ansvar og myndighet',
      '# Vurdering:',
    ]);
  });

  test('says of every heading that it was guessed', () => {
    const [block] = readText('FORMÅL\n\nTrygge tjenester.').tree.blocks;
    expect(block).toMatchObject({ kind: 'heading', guessed: true });
  });

  test('does not take a signature, a field or the beginning of a sentence for a heading', () => {
    const lines = ['Dato: 9. mai 2026', 'Rådgiverne anbefaler at kommunen:', '- samler dagtilbudene', 'Med hilsen'];
    expect(read(lines.join('\n\n'))).toEqual([
      'Dato: 9. mai 2026',
      'Rådgiverne anbefaler at kommunen:',
      ['samler dagtilbudene'],
      'Med hilsen',
    ]);
  });

  test('gives lists, nested by indentation, whatever their bullets', () => {
    const program = ' • Lederprogram\n  • To samlinger i året\n  • Felles overnatting\n • Faste møter';
    expect(read(`${program}\n\n- strek\n- strek\n  * stjerne`)).toEqual([
      [['Lederprogram', 'To samlinger i året', 'Felles overnatting'], 'Faste møter'],
      ['strek', ['strek', 'stjerne']],
    ]);
  });

  test('gives numbered lists, and takes a lone number for a heading and a date for a sentence', () => {
    expect(read('1. Kartlegge\n2. Utrede\n3. Foreslå')).toEqual([['Kartlegge', 'Utrede', 'Foreslå']]);
    expect(read('1. Innledning\n\nDette er en plan for omsorg.')[0]).toBe('# 1. Innledning');
    expect(read('12. mars møtes gruppene for første gang.')).toEqual(['12. mars møtes gruppene for første gang.']);
  });

  test('leaves out the contents list and says so, but keeps its headings further down', () => {
    const text = 'INNHOLD\n\nFormål\t3\nMål .......... 4\nOrganisering 5\n\nFormål\n\nTrygge tjenester.';
    const { tree, warnings } = readText(text);
    expect(tree.blocks.map(shown)).toEqual(['# Formål', 'Trygge tjenester.']);
    expect(warnings).toEqual([{ kind: 'contentsLeftOut', count: 4 }]);
  });

  test('leaves out page numbers, and only where they rise through the text', () => {
    const pages = 'Første side har denne teksten.\n\n1\n\nAndre side har denne.\n\n2\n\nTredje har denne.\n\n3';
    expect(read(pages)).toHaveLength(3);
    expect(read('Antall plasser:\n\n12\n\nAntall stillinger:\n\n7')).toContain('12');
    expect(read('Teksten.\n\nSide 3 av 12')).toEqual(['Teksten.']);
  });

  test('joins lines that were cut at the margin', () => {
    const lines = [
      'Oversikten viser alt som skal skje i helse og omsorg de neste årene, hva som alt er',
      'på vei, og hva som venter. Noe hører til prosjektet, og noe gjør hver enhet av seg',
      'selv i løpet av året. Alle tiltakene står i en felles plan, og planen viser hva som',
      'ennå mangler, hvem som eier hvert tiltak, og hva den enkelte skal ha på plass før',
      'sommeren. Den viser også hvilke tiltak som må til politisk behandling, og i hvilket',
      'møte. Alle ledere har fått den.',
      '',
      'Neste avsnitt.',
    ];
    expect(read(lines.join('\n'))).toEqual([lines.slice(0, 6).join(' '), 'Neste avsnitt.']);
  });

  test('joins lines of a text that is double spaced and cut in mid-sentence', () => {
    const lines = [
      '• Færre vikarer: vi sluttet å leie inn folk fra byrå i fjor høst, og antallet gikk ned',
      'til nesten ingen. Tiltaket var viktig fordi driften kostet mer enn økonomi-',
      'sjefen hadde regnet med, og det er delvis innført siden ferien fortsatt krever',
      'noen vikarer.',
      '• Én leder for alle, der arbeidet begynte med en prøvetid i fjor og nå er helse-',
      'og omsorgssjefens ansvar. Det er innført på alle avdelinger og skal måles om et år',
      'eller to.',
      '• Aktivitet på dagtid: beboerne har fått et tilbud tre dager i uken, men de som bor',
      'hjemme, har ennå ikke fått noe, og det er usikkert når de kan',
      'få det.',
    ];
    const [found] = read(lines.join(' \n\n'));
    expect(found).toHaveLength(3);
    expect(String(found)).toContain('økonomisjefen hadde');
    expect(String(found)).toContain('helse- og omsorgssjefens');
  });

  test('joins a sentence that a page break divided', () => {
    const [first, second] = [
      'I alle saker som endrer hvordan kommunen hjelper folk fra dag til dag der de bor',
      'skal de som berøres, bli hørt.',
    ];
    expect(read(`${first}\n\n${second}`)).toEqual([`${first} ${second}`]);
  });

  test('gives tables that are typed with tabs', () => {
    expect(read('\tMedspillere\nSterkt påvirket\tAnsatte\nIkke berørt\tAndre etater')).toEqual([
      {
        rows: [
          ['', 'Medspillere'],
          ['Sterkt påvirket', 'Ansatte'],
          ['Ikke berørt', 'Andre etater'],
        ],
      },
    ]);
  });

  test('does not take indented paragraphs for tables', () => {
    expect(read('\tFørste avsnitt.\n\tAndre avsnitt.\n\tTredje avsnitt.')).toEqual([
      'Første avsnitt.',
      'Andre avsnitt.',
      'Tredje avsnitt.',
    ]);
  });

  test('reads Markdown', () => {
    const text =
      '# Plan\n\nTre kriterier: **nytte** og __alvorlighet__, *NOU 2023: 4, se [rapporten](https://example.no/a).';
    expect(read(text)).toEqual(['# Plan', 'Tre kriterier: nytte og alvorlighet, *NOU 2023: 4, se rapporten.']);
  });

  test('normalises what it keeps: composed letters, plain spaces, nothing invisible', () => {
    const [block] = readText('Må\u00ADlet er\u00A0helse\u200B og\u202Eomsorg.').tree.blocks;
    expect(block).toMatchObject({ text: 'Målet er helse ogomsorg.' });
  });

  test('tells bokmål from nynorsk', () => {
    expect(readText('Dette er ikke noen plan, hva blir tjenester fra kommunen?').tree.facts.language).toBe('nb');
    expect(readText('Dette er ikkje nokon plan, kva vert tenester frå kommunen?').tree.facts.language).toBe('nn');
  });
});
