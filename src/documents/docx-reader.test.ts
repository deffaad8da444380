import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Block } from './document-tree.ts';
import { openDocument } from './open-document.ts';
import { asWord, heading, list, paragraph, table } from './sample-documents.ts';

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';

interface Parts {
  readonly styles?: string;
  readonly links?: string;
  readonly others?: Readonly<Record<string, string>>;
}

/** A Word file from the XML of its body, with nothing in it but what is given. */
function wordFile(body: string, { styles = '', links = '', others = {} }: Parts = {}): Uint8Array {
  const types =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>';
  const packageLinks =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
  const files: Record<string, string> = {
    '[Content_Types].xml': types,
    '_rels/.rels': packageLinks,
    'word/document.xml': `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${NAMESPACES}>${styles}</w:styles>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links}</Relationships>`,
    ...others,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

const p = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

async function opened(
  bytes: Uint8Array,
): Promise<{ blocks: readonly Block[]; warnings: readonly unknown[]; facts: object }> {
  const result = await openDocument(bytes);
  if (!result.ok) throw new Error(result.failure.kind);
  const { tree, warnings } = result.value;
  return { blocks: tree.blocks, warnings, facts: tree.facts };
}

const texts = async (bytes: Uint8Array): Promise<string[]> =>
  (await opened(bytes)).blocks.map((block) => ('text' in block ? block.text : block.kind));

describe('a Word document', () => {
  test('gives headings, paragraphs, lists and tables', async () => {
    const bytes = await asWord([
      heading('Plan'),
      paragraph('Tekst.'),
      list('en', 'to'),
      table(['Hva', 'Når'], ['A', 'Mai']),
    ]);
    const { blocks } = await opened(bytes);
    expect(blocks).toMatchObject([
      { kind: 'heading', level: 1, text: 'Plan', guessed: false },
      { kind: 'paragraph', text: 'Tekst.' },
      { kind: 'list', ordered: false, items: [{ text: 'en' }, { text: 'to' }] },
      {
        kind: 'table',
        rows: [{ cells: [{ text: 'Hva' }, { text: 'Når' }] }, { cells: [{ text: 'A' }, { text: 'Mai' }] }],
      },
    ]);
  });

  test('gives headings of a municipality’s own styles by their outline level, their own or inherited', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Skarv1"><w:name w:val="Skarvøy stor"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Skarv2"><w:name w:val="Skarvøy blå"/><w:basedOn w:val="Skarv1"/></w:style>';
    const { blocks } = await opened(wordFile(p('Formål', '<w:pStyle w:val="Skarv2"/>') + p('Tekst.'), { styles }));
    expect(blocks[0]).toMatchObject({ kind: 'heading', level: 1, text: 'Formål', guessed: false });
  });

  test('gives bold lines as guessed headings, and lists and tables that are typed by hand', async () => {
    const bold = '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Styringsgruppe</w:t></w:r></w:p>';
    const tabbed = '<w:p><w:r><w:t>Mai</w:t><w:tab/><w:t>Høring</w:t></w:r></w:p>';
    const { blocks } = await opened(
      wordFile(bold + p('Leder er kommunalsjefen.') + p('- en') + p('- to') + tabbed + tabbed),
    );
    expect(blocks).toMatchObject([
      { kind: 'heading', text: 'Styringsgruppe', guessed: true },
      { kind: 'paragraph' },
      { kind: 'list', items: [{ text: 'en' }, { text: 'to' }] },
      { kind: 'table', rows: [{ cells: [{ text: 'Mai' }, { text: 'Høring' }] }, {}] },
    ]);
  });

  test('gives the same text whatever Word noted of when it was written and of its spaces', async () => {
    const run = (text: string): string =>
      `<w:r w:rsidR="00A1B2C3" w:rsidRPr='00D4'><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const body = `<w:p w14:paraId="1" w:rsidR="00A1B2C3" xmlns:w14="urn:x" w14:textId="2">${run('Ny ')}${run('turnus.')}</w:p>`;
    expect(await texts(wordFile(body))).toEqual(['Ny turnus.']);
  });

  test('leaves out struck text, comments and hidden text, and warns of each', async () => {
    const styles =
      '<w:style w:type="character" w:styleId="Gjemt"><w:name w:val="Gjemt"/><w:rPr><w:vanish/></w:rPr></w:style>';
    const body =
      '<w:p><w:r><w:t>Synlig.</w:t></w:r><w:del w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z"><w:r><w:delText>Strøket.</w:delText></w:r></w:del>' +
      '<w:r><w:rPr><w:vanish/></w:rPr><w:t>Skjult.</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>Vist.</w:t></w:r>' +
      '<w:r><w:rPr><w:rStyle w:val="Gjemt"/></w:rPr><w:t>Gjemt.</w:t></w:r><w:r><w:commentReference w:id="0"/></w:r></w:p>';
    const comments = `<w:comments ${NAMESPACES}><w:comment w:id="0" w:author="Noen"><w:p><w:r><w:t>Kommentar</w:t></w:r></w:p></w:comment></w:comments>`;
    const { blocks, warnings } = await opened(wordFile(body, { styles, others: { 'word/comments.xml': comments } }));
    expect(blocks).toMatchObject([{ text: 'Synlig.Vist.' }]);
    expect(warnings).toEqual([
      { kind: 'trackedDeletions', count: 1 },
      { kind: 'comments', count: 1 },
      { kind: 'hiddenText', count: 2 },
    ]);
  });

  test('gives text that was moved once, where it stands now, and text in boxes and in fields', async () => {
    const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
    const moved = (kind: string): string =>
      `<w:p><w:${kind} w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z">${run('Flyttet.')}</w:${kind}></w:p>`;
    const inserted = `<w:p><w:ins w:id="2" w:author="A">${run('Satt inn.')}</w:ins></w:p>`;
    const box = `<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${p('I boks.')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
    const field = `<w:p><w:fldSimple w:instr="DATE">${run('12. mai 2026')}</w:fldSimple></w:p>`;
    expect(await texts(wordFile(moved('moveFrom') + inserted + box + field + moved('moveTo')))).toEqual([
      'Satt inn.',
      'I boks.',
      '12. mai 2026',
      'Flyttet.',
    ]);
  });

  test('leaves out prompts of fields that nobody filled in', async () => {
    const prompt =
      '<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>' + p('Klikk her') + '</w:sdtContent></w:sdt>';
    expect(await texts(wordFile(prompt + p('Tekst.')))).toEqual(['Tekst.']);
  });

  test('leaves out the contents list by its styles', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="INNH1"><w:name w:val="toc 1"/></w:style>';
    const contents = p('Formål 3', '<w:pStyle w:val="INNH1"/>') + p('Mål 4', '<w:pStyle w:val="INNH1"/>');
    const { blocks, warnings } = await opened(wordFile(contents + p('Tekst.'), { styles }));
    expect(blocks).toHaveLength(1);
    expect(warnings).toEqual([{ kind: 'contentsLeftOut', count: 2 }]);
  });

  test('gives footnotes last', async () => {
    const notes = `<w:footnotes ${NAMESPACES}><w:footnote w:id="2">${p('Kilde: rapporten.')}</w:footnote></w:footnotes>`;
    const body =
      '<w:p><w:r><w:t>Påstand.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>' + p('Mer tekst.');
    expect(await texts(wordFile(body, { others: { 'word/footnotes.xml': notes } }))).toEqual([
      'Påstand.',
      'Mer tekst.',
      'Kilde: rapporten.',
    ]);
  });

  test('gives marked heading rows, merged cells and the number of pages', async () => {
    const cell = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
    const rows =
      `<w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('Når')}${cell('Hva')}</w:tr>` +
      `<w:tr>${cell('Mai', '<w:vMerge w:val="restart"/>')}${cell('Møte')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('Høring')}</w:tr>` +
      `<w:tr>${cell('Fase 2', '<w:gridSpan w:val="2"/>')}</w:tr>`;
    const others = { 'docProps/app.xml': '<Properties><Pages>12</Pages></Properties>' };
    const { blocks, facts } = await opened(wordFile(`<w:tbl>${rows}</w:tbl>`, { others }));
    expect(facts).toMatchObject({ format: 'docx', pages: 12 });
    expect(blocks).toMatchObject([
      {
        headerRows: 1,
        rows: [
          {},
          { cells: [{ text: 'Mai', rowSpan: 2 }, {}] },
          { cells: [{ text: 'Høring' }] },
          { cells: [{ columnSpan: 2 }] },
        ],
      },
    ]);
  });

  test('gives the words of hostile links and keeps nothing of where they point', async () => {
    const targets = ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd'];
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';
    const links = targets
      .map((target, i) => `<Relationship Id="l${i}" Type="${type}" Target="${target}" TargetMode="External"/>`)
      .join('');
    const body = targets.map(
      (_, i) => `<w:p><w:hyperlink r:id="l${i}"><w:r><w:t>Lenke ${i}</w:t></w:r></w:hyperlink></w:p>`,
    );
    const { blocks } = await opened(wordFile(body.join(''), { links }));
    expect(blocks).toMatchObject([{ text: 'Lenke 0' }, { text: 'Lenke 1' }, { text: 'Lenke 2' }]);
    expect(JSON.stringify(blocks)).not.toMatch(/javascript|data:|passwd/);
  });

  test('is not led to read a file or a page that a picture points to', async () => {
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';
    const links = `<Relationship Id="i1" Type="${type}" Target="http://intern.example/hemmelig.png" TargetMode="External"/>`;
    const picture =
      '<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="i1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
    const fetched: unknown[] = [];
    const original = globalThis.fetch;
    globalThis.fetch = (input) => {
      fetched.push(input);
      return Promise.reject(new Error('no network'));
    };
    try {
      expect(await texts(wordFile(picture + p('Tekst.'), { links }))).toEqual(['Tekst.']);
    } finally {
      globalThis.fetch = original;
    }
    expect(fetched).toEqual([]);
  });

  test('with a style called __proto__ changes no other object', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="__proto__"><w:name w:val="polluted"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>';
    const before = Object.getOwnPropertyNames(Object.prototype);
    expect(await texts(wordFile(p('Tekst.', '<w:pStyle w:val="__proto__"/>'), { styles }))).toEqual(['Tekst.']);
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    expect(({} as { name?: unknown }).name).toBeUndefined();
  });

  test('with nothing but pictures has no text', async () => {
    const drawing = '<w:p><w:r><w:drawing><a:blip r:embed="x"/></w:drawing></w:r></w:p>';
    expect(await openDocument(wordFile(drawing))).toEqual({ ok: false, failure: { kind: 'noText' } });
    expect(await openDocument(wordFile('<w:p/>'))).toEqual({ ok: false, failure: { kind: 'empty' } });
  });

  test('is read the same when it was packed by others: stored, or with bytes in front', async () => {
    const bytes = wordFile(p('Tekst.'));
    const stored = zipSync(unzipSync(bytes), { level: 0 });
    const shifted = new Uint8Array([...strToU8('skall'), 0, 0, 0, ...bytes]);
    expect(await texts(stored)).toEqual(['Tekst.']);
    expect(strFromU8(shifted.subarray(0, 5))).toBe('skall');
    expect((await openDocument(shifted)).ok).toBe(false);
  });
});
