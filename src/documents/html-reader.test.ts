import { describe, expect, test } from 'vitest';
import type { Block, ListItem } from './document-tree.ts';
import { readHtml } from './html-reader.ts';
import { documentLimits } from './limits.ts';

const items = (list: readonly ListItem[]): unknown[] =>
  list.map((item) => (item.items.length === 0 ? item.text : { [item.text]: items(item.items) }));

function shown(block: Block): unknown {
  if (block.kind === 'heading') return `h${block.level} ${block.text}`;
  if (block.kind === 'paragraph') return block.text;
  if (block.kind === 'list') return items(block.items);
  const spans = ({ columnSpan, rowSpan }: { columnSpan: number; rowSpan: number }): string =>
    columnSpan * rowSpan === 1 ? '' : ` ${columnSpan}×${rowSpan}`;
  return block.rows.map((row) => row.cells.map((cell) => cell.text + spans(cell)).join(' | '));
}

function read(html: string): unknown[] {
  const result = readHtml(html, documentLimits);
  if (!result.ok) throw new Error(result.failure.kind);
  return result.value.tree.blocks.map(shown);
}

describe('a web page', () => {
  test('gives headings, paragraphs and lists within lists', () => {
    const html =
      '<h1>Plan</h1><p>Første <b>avsnitt</b>\n her.</p><ul><li>En<ol><li>Under</li></ol></li><li><p>To</p></li></ul>';
    expect(read(html)).toEqual(['h1 Plan', 'Første avsnitt her.', [{ En: ['Under'] }, 'To']]);
  });

  test('gives its title as a fact', () => {
    const result = readHtml('<title>Plan – Skarvøy kommune</title><p>Tekst</p>', documentLimits);
    expect(result.ok && result.value.tree.facts.title).toBe('Plan – Skarvøy kommune');
  });

  test('leaves out scripts, styles, menus, banners and footers around its content', () => {
    const html = `<html><head><style>p{}</style><script>alert(1)</script></head><body class="page has-menu">
      <nav><ul><li>Tjenester</li></ul></nav><div class="cookie-banner">Vi bruker kapsler</div>
      <div role="banner">Logo</div><p hidden>Skjult</p><p style="display:none">Skjult</p>
      <p>Innholdet.</p><template><p>Mal</p></template><footer>Kontakt oss</footer></body></html>`;
    expect(read(html)).toEqual(['Innholdet.']);
  });

  test('gives only what it marks as its main content, where that is most of it', () => {
    const long = 'Kommunen skal utvikle trygge tjenester for alle. '.repeat(6).trim();
    expect(read(`<div><p>Ved siden av</p></div><main><h1>Plan</h1><p>${long}</p></main>`)).toEqual(['h1 Plan', long]);
    expect(read('<p>Her er alt.</p><main><p>Tomt</p></main>')).toEqual(['Her er alt.', 'Tomt']);
  });

  test('gives tables with headings and merged cells, and unpacks those that only hold the page', () => {
    const html =
      '<table><thead><tr><th>Hva</th><th>Når</th></tr></thead><tr><td colspan="2">Fase 1</td></tr><tr><td>A<br>B</td><td>Mai</td></tr></table>';
    expect(read(html)).toEqual([['Hva | Når', 'Fase 1 2×1', 'A\nB | Mai']]);
    expect(read('<table><tr><td><h2>Mål</h2><p>Tekst</p></td><td>Meny</td></tr></table>')).toEqual([
      'h2 Mål',
      'Tekst',
      'Meny',
    ]);
  });

  test('gives the words of links, whatever they point to', () => {
    const html = '<p><a href="javascript:alert(1)">Rapport</a> og <a href="data:text/html,x">vedlegg</a></p>';
    expect(read(html)).toEqual(['Rapport og vedlegg']);
    expect(JSON.stringify(readHtml(html, documentLimits))).not.toMatch(/javascript|data:/);
  });

  test('gives headings that fold their text out', () => {
    expect(read('<h2><button>Mål</button></h2><p>Trygge tjenester</p><button>Skriv ut</button>')).toEqual([
      'h2 Mål',
      'Trygge tjenester',
    ]);
  });

  test('gives lines that a break divides, and lists that are typed', () => {
    expect(read('<p>Dato: 1. mai 2026<br>Utarbeidet av: rådgiver</p><p>- en<br>- to</p>')).toEqual([
      'Dato: 1. mai 2026',
      'Utarbeidet av: rådgiver',
      ['en', 'to'],
    ]);
  });

  test('is read however badly it is written', () => {
    expect(read('<ul><li>a<li>b<ul><li>c</ul></ul><p>d<p>e</table></div><td>f')).toEqual([
      ['a', { b: ['c'] }],
      'd',
      'e',
      'f',
    ]);
    expect(read('<ul><li>a</li><ul><li>b</li></ul></ul>')).toEqual([[{ a: ['b'] }]]);
  });

  test('is refused where its tags lie too deep or are too many', () => {
    const deep = readHtml('<div>'.repeat(100_000), documentLimits);
    expect(deep).toMatchObject({ ok: false, failure: { kind: 'hostile', why: 'depth' } });
    const many = readHtml('<br>'.repeat(300_000), documentLimits);
    expect(many).toMatchObject({ ok: false, failure: { kind: 'tooLarge', limit: 'elements' } });
  });

  test('without words is empty, or without text where it has pictures', () => {
    expect(readHtml('<p> </p>', documentLimits)).toMatchObject({ failure: { kind: 'empty' } });
    expect(readHtml('<p><img src="a.png"></p>', documentLimits)).toMatchObject({ failure: { kind: 'noText' } });
  });
});
