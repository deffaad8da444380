import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '#base/clock.ts';
import { languages } from '#text/language.ts';
import { sayTemplateFailure, type TemplateFailure } from '#text/word-template.ts';
import { hearingFaults, openWordFile } from './word-checks.ts';
import { heading, muted, paragraph, strong, type WordBlock, type WordDocument, writeWord } from './word-writer.ts';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const named = `xmlns:w="${MAIN}" xmlns:r="${OFFICE}"`;

const documentOf = (...body: readonly WordBlock[]): WordDocument => ({
  language: 'nb',
  title: 'Plan',
  creator: 'Skarvøy kommune',
  made: '2026-02-11T13:32:00.000Z' as Instant,
  header: ['Plan', 'Skarvøy kommune'],
  footer: 'Laget av planen',
  pages: ['Side', 'av'],
  body,
});

const everything = (words: string): WordDocument => ({
  ...documentOf(
    heading(1, words),
    paragraph('lead', words, strong(words), muted(words)),
    { kind: 'list', items: [[words], [words]] },
    { kind: 'proposal', lines: [[words]] },
    { kind: 'newPage' },
    { kind: 'decision', lines: [[words], [words]] },
    { kind: 'table', description: words, columns: [{ heading: words, share: 1 }], rows: [[[[words]]], [[]]] },
  ),
  title: words,
  creator: words,
  header: [words, words],
  footer: words,
});

type Parts = Readonly<Record<string, string | Uint8Array>>;

const rels = (...all: readonly (readonly [id: string, type: string, target: string, mode?: string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
    .map(
      ([id, type, target, mode]) =>
        `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${mode === undefined ? '' : ` TargetMode="${mode}"`}/>`,
    )
    .join('')}</Relationships>`;

/** A municipality's template: Norwegian style ids, a crest in the header, an address in the footer, narrow page. */
const municipal: Parts = {
  '_rels/.rels': rels(['rId1', 'officeDocument', 'word/document.xml']),
  'word/document.xml': `<w:document ${named}><w:body><w:p><w:r><w:t>Skriv her</w:t></w:r></w:p><w:sectPr><w:headerReference w:type="default" r:id="rId7"/><w:footerReference w:type="default" r:id="rId8"/><w:pgSz w:w="10000" w:h="14000"/><w:pgMar w:top="1000" w:right="1000" w:bottom="1000" w:left="1000" w:header="500" w:footer="500" w:gutter="0"/><w:printerSettings r:id="rId9"/></w:sectPr></w:body></w:document>`,
  'word/_rels/document.xml.rels': rels(
    ['rId1', 'styles', 'styles.xml'],
    ['rId2', 'theme', 'theme/theme9.xml'],
    ['rId3', 'settings', 'settings.xml'],
    ['rId4', 'numbering', 'numbering.xml'],
    ['rId7', 'header', 'header3.xml'],
    ['rId8', 'footer', 'footer2.xml'],
    ['rId9', 'printerSettings', 'printer.bin'],
  ),
  'word/styles.xml': `<w:styles ${named}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Kommunefont"/><w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Overskrift1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:rPr><w:color w:val="005522"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Tittel"><w:name w:val="Title"/></w:style><w:style w:type="character" w:styleId="Forslag"><w:name w:val="Noe annet"/></w:style></w:styles>`,
  'word/numbering.xml': `<w:numbering ${named}><w:abstractNum w:abstractNumId="4"><w:lvl w:ilvl="0"><w:start w:val="1"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="4"/></w:num></w:numbering>`,
  'word/settings.xml': `<w:settings ${named}><w:evenAndOddHeaders/><w:attachedTemplate r:id="rId1"/></w:settings>`,
  'word/_rels/settings.xml.rels': rels(['rId1', 'attachedTemplate', 'file:///S:/mal.dotx', 'External']),
  'word/theme/theme9.xml':
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Skarvøy"><a:themeElements/></a:theme>',
  'word/header3.xml': `<w:hdr ${named} xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><w:p><w:r><w:t>Våpenskjold &amp; navn</w:t></w:r><w:r><a:blip r:embed="rId1"/></w:r></w:p></w:hdr>`,
  'word/_rels/header3.xml.rels': rels(['rId1', 'image', 'media/vaapen.PNG']),
  'word/media/vaapen.PNG': new Uint8Array([137, 80, 78, 71]),
  'word/footer2.xml': `<w:ftr ${named}><w:p><w:hyperlink r:id="rId5"><w:r><w:t>skarvoy.kommune.no</w:t></w:r></w:hyperlink></w:p></w:ftr>`,
  'word/_rels/footer2.xml.rels': rels(['rId5', 'hyperlink', 'https://skarvoy.example/', 'External']),
  'word/vbaProject.bin': new Uint8Array([1, 2, 3]),
};

const zipped = (parts: Parts): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  );

function withTemplate(parts: Parts, document: WordDocument = everything('Ord')) {
  const made = writeWord(document, zipped(parts));
  if (!made.ok) throw new Error(made.failure.kind);
  const files = unzipSync(made.value);
  return {
    file: openWordFile(made.value),
    names: Object.keys(files),
    part: (name: string): string => strFromU8(files[name] ?? new Uint8Array()),
  };
}

const refusal = (template: Uint8Array): TemplateFailure | null => {
  const made = writeWord(documentOf(), template);
  return made.ok ? null : made.failure;
};

describe('words that a person wrote', () => {
  const hostile: Readonly<Record<string, string>> = {
    'signs of XML': `]]><w:p/>&amp;&lt;"'<!--`,
    'control characters': '\u0000\u0001\b\u000B\f\u001B\u007F\u0085\uFFFE\uFFFF',
    'lone surrogates': '\uD800 og \uDC00 og \uD83D',
    'right to left': '\u202Eakdnemrofs\u202C \u2067שלום\u2069 مرحبا',
    'nested quotes': `«Hun sa: "Han sa: 'ja'"»`,
    'a hundred thousand letters': 'Ærlig talt. '.repeat(9_000),
    'one long word': 'å'.repeat(100_000),
    'many lines': '\n\r\n\n a \r b\n\n',
    'tabs and spaces': '\t  \t',
    emoji: '👩‍⚕️🇳🇴',
    nothing: '',
  };

  it.each(Object.entries(hostile))('never break the file: %s', (_name, words) => {
    const made = writeWord(everything(words), null);
    const file = made.ok ? openWordFile(made.value) : expect.fail();
    expect([...file.faults, ...hearingFaults(file)]).toEqual([]);
  });

  it('never break the file, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (words) => {
        const made = writeWord(everything(words), null);
        expect(made.ok && openWordFile(made.value).faults).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('cannot show otherwise than they are', () => {
    const made = writeWord(documentOf(paragraph('normal', 'Ikke \u202Etta\u202Cvedtatt')), null);
    expect(made.ok && strFromU8(unzipSync(made.value)['word/document.xml'] ?? new Uint8Array())).not.toMatch(
      /[\u202A-\u202E]/,
    );
  });
});

describe('the municipality’s own template', () => {
  it('gives a whole file that can be heard as well as seen', () => {
    const { file } = withTemplate(municipal);
    expect(file.faults).toEqual([]);
    expect(hearingFaults(file)).toEqual([]);
  });

  it('keeps its styles, found by their names, and gets ours for what it lacks', () => {
    const { part } = withTemplate(municipal);
    expect(part('word/document.xml')).toContain('<w:pStyle w:val="Overskrift1"/>');
    expect(part('word/document.xml')).toContain('<w:pStyle w:val="Tittel"/>');
    expect(part('word/styles.xml')).toContain('<w:color w:val="005522"/>');
    expect(part('word/styles.xml')).toContain('Kommunefont');
    expect(part('word/styles.xml')).toContain('<w:name w:val="List Bullet"/>');
    // The id was taken by a style of another kind.
    expect(part('word/styles.xml')).toContain('w:styleId="ForslagF1"');
  });

  it('keeps its headers, footers, pictures, addresses, theme and page', () => {
    const { part, names } = withTemplate(municipal);
    expect(part('word/header1.xml')).toContain('Våpenskjold &amp; navn');
    expect(part('word/footer1.xml')).toContain('skarvoy.kommune.no');
    expect(part('word/_rels/footer1.xml.rels')).toContain('https://skarvoy.example/');
    expect(names).toContain('word/media/image1.png');
    expect(part('word/theme/theme1.xml')).toContain('name="Skarvøy"');
    expect(part('word/document.xml')).toContain('<w:pgSz w:w="10000" w:h="14000"/>');
    expect(part('word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
  });

  it('speaks the document’s language, and leaves its own text, macros and links to files behind', () => {
    const { part, names } = withTemplate(municipal);
    expect(part('word/styles.xml')).not.toContain('en-US');
    expect(part('word/styles.xml')).toContain('<w:lang w:val="nb-NO"');
    expect(part('word/document.xml')).not.toContain('Skriv her');
    expect(names.filter((name) => name.endsWith('.bin'))).toEqual([]);
    expect(part('word/settings.xml')).not.toContain('attachedTemplate');
  });

  it('gets our header and footer where it has none', () => {
    const { file, part } = withTemplate({
      ...municipal,
      'word/document.xml': `<w:document ${named}><w:body/></w:document>`,
    });
    expect(file.faults).toEqual([]);
    expect(part('word/footer1.xml')).toContain('NUMPAGES');
  });

  it('has the headers of the sections before where its last section has none of its own', () => {
    const { part } = withTemplate({
      ...municipal,
      'word/document.xml': `<w:document ${named}><w:body><w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="rId7"/></w:sectPr></w:pPr></w:p><w:sectPr/></w:body></w:document>`,
    });
    expect(part('word/header1.xml')).toContain('Våpenskjold');
    expect(part('word/footer1.xml')).toContain('NUMPAGES');
  });

  const changed = (name: string, part: string): Uint8Array => zipped({ ...municipal, [name]: part });
  const refused: readonly (readonly [string, Uint8Array, TemplateFailure['kind']])[] = [
    ['no bytes', new Uint8Array(), 'empty'],
    ['a picture', strToU8('\u0089PNG and more', true), 'unsupported'],
    ['plain words', strToU8('Hei'), 'unsupported'],
    ['half a file', zipped(municipal).subarray(0, 900), 'damaged'],
    ['a spreadsheet', zipped({ 'xl/workbook.xml': '<a/>' }), 'notWord'],
    ['styles that are cut off', changed('word/styles.xml', `<w:styles ${named}><w:style><w:name/>`), 'damaged'],
    [
      'a prefix that nobody declares',
      changed('word/styles.xml', `<w:styles ${named}><x:style/></w:styles>`),
      'damaged',
    ],
    ['entities', changed('word/styles.xml', `<!DOCTYPE a [<!ENTITY b "c">]><w:styles ${named}/>`), 'hostile'],
    ['elements without end', changed('word/header3.xml', '<w:p>'.repeat(3_000)), 'hostile'],
    [
      'a picture that is fetched from elsewhere',
      changed('word/_rels/header3.xml.rels', rels(['rId1', 'image', 'https://elsewhere.example/a.png', 'External'])),
      'foreignPart',
    ],
    ['an object', changed('word/_rels/header3.xml.rels', rels(['rId1', 'oleObject', 'a.bin'])), 'foreignPart'],
    ['a picture that is not there', changed('word/_rels/header3.xml.rels', rels()), 'damaged'],
    [
      'a path out of the file',
      changed('word/_rels/header3.xml.rels', rels(['rId1', 'image', '../../../a.png'])),
      'foreignPart',
    ],
    ['no styles', changed('word/_rels/document.xml.rels', rels()), 'noStyles'],
  ];

  it.each(refused)('is refused in a sentence: %s', (_what, template, kind) => {
    const failure = refusal(template);
    expect(failure?.kind).toBe(kind);
    for (const language of languages) {
      expect(failure === null ? '' : sayTemplateFailure(failure, language)).toMatch(/^\p{Lu}.+\.$/u);
    }
  });

  it('never throws and never gives a broken file, whatever is done to its parts', () => {
    const names = Object.keys(municipal).filter((name) => typeof municipal[name] === 'string');
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(), fc.nat({ max: 40 }), fc.string(), (name, at, length, put) => {
        const before = String(municipal[name]);
        const cut = at % before.length;
        const made = writeWord(
          everything('Ord'),
          changed(name, before.slice(0, cut) + put + before.slice(cut + length)),
        );
        // Children that the schema does not know are the template's own matter; what we make of it is well-formed.
        if (made.ok) expect(openWordFile(made.value).faults.filter((fault) => fault.includes('Error'))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
