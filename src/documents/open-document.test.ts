import fc from 'fast-check';
import { constants, deflateRawSync } from 'node:zlib';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { type DocumentFailure, sayDocumentFailure } from '#text/documents.ts';
import { languages } from '#text/language.ts';
import { documentLimits } from './limits.ts';
import { openDocument, openPastedText } from './open-document.ts';
import { importPlan } from './plan-import.ts';
import { asPage, asWord, bytesOf, heading, list, paragraph, table } from './sample-documents.ts';

async function failureOf(bytes: Uint8Array): Promise<DocumentFailure> {
  const result = await openDocument(bytes);
  if (result.ok) throw new Error('It was read');
  return result.failure;
}

const DOCUMENT = 'word/document.xml';
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

let plain: Uint8Array;
beforeAll(async () => {
  plain = await asWord([
    heading('Plan'),
    paragraph('Kommunen skal ha trygge tjenester.'),
    list('en', 'to'),
    table(['Hva', 'Når'], ['Oppstart', 'Mai 2026']),
  ]);
});

/** The plain document with some parts put in or exchanged. */
const withParts = (parts: Readonly<Record<string, Uint8Array>>, level: 0 | 9 = 9): Uint8Array =>
  zipSync({ ...unzipSync(plain), ...parts }, { level });

const withBody = (body: string, prolog = '', level: 0 | 9 = 9): Uint8Array =>
  withParts({ [DOCUMENT]: strToU8(`${prolog}<w:document ${WORD}><w:body>${body}</w:body></w:document>`) }, level);

const numbered = (count: number, element: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => element(index)).join('');

/** Milliseconds of work, not of waiting: refused before anything is unpacked in vain. */
const QUICK = 1000;

const MEBIBYTE = 1024 * 1024;

/** A mebibyte of nothing, deflated so that it can be repeated; the two last bytes are an empty last block. */
const NOTHING = deflateRawSync(new Uint8Array(MEBIBYTE), { level: 9, finishFlush: constants.Z_SYNC_FLUSH });
const LAST_BLOCK = [3, 0];

/** The plain document with a part that unpacks to so many mebibytes, and says of itself what it is told to say. */
function withBomb(name: string, mebibytes: number, statedSize = mebibytes * MEBIBYTE): Uint8Array {
  const packed = Buffer.concat([...Array.from({ length: mebibytes }, () => NOTHING), Uint8Array.from(LAST_BLOCK)]);
  // Put in as it stands, then declared to be deflated: method 8 instead of 0, in both records of the part.
  const bytes = zipSync({ ...unzipSync(plain), [name]: packed }, { level: 0 });
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (const at of recordsIn(bytes)) {
    const named = strFromU8(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true))) === name;
    if (!named) continue;
    view.setUint16(at + 10, 8, true);
    view.setUint32(at + 24, statedSize, true);
    view.setUint16(view.getUint32(at + 42, true) + 8, 8, true);
  }
  return bytes;
}

/** Positions of the records of the central directory, by their signature. */
function recordsIn(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const found: number[] = [];
  for (let at = 0; at + 4 <= bytes.length; at++) if (view.getUint32(at, true) === 0x02014b50) found.push(at);
  return found;
}

describe('a file that is not what its name says', () => {
  const compound = (...names: readonly string[]): Uint8Array => {
    const magic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    const utf16 = names.flatMap((name) => Array.from(name, (sign) => [sign.charCodeAt(0), 0]).flat());
    return new Uint8Array([...magic, ...new Uint8Array(512), ...utf16]);
  };
  const zip = (...names: readonly string[]): Uint8Array =>
    zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));

  test.each([
    ['nothing', new Uint8Array(), { kind: 'empty' }],
    ['white space', bytesOf(' \n\t '), { kind: 'empty' }],
    ['a PDF', bytesOf('%PDF-1.7\n%âãÏÓ'), { kind: 'unsupported', what: 'pdf' }],
    ['a program', new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]), { kind: 'unsupported', what: 'program' }],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), { kind: 'unsupported', what: 'image' }],
    ['rich text', bytesOf('{\\rtf1\\ansi Plan}'), { kind: 'unsupported', what: 'richText' }],
    ['an old Word file', compound('WordDocument'), { kind: 'oldWord' }],
    ['a Word file with a password', compound('EncryptionInfo', 'EncryptedPackage'), { kind: 'encrypted' }],
    ['an old spreadsheet', compound('Workbook'), { kind: 'unsupported', what: 'excel' }],
    ['a spreadsheet', zip('[Content_Types].xml', 'xl/workbook.xml'), { kind: 'unsupported', what: 'excel' }],
    ['a presentation', zip('ppt/presentation.xml'), { kind: 'unsupported', what: 'powerpoint' }],
    ['an OpenDocument', zip('mimetype', 'content.xml'), { kind: 'unsupported', what: 'openDocument' }],
    ['an archive of other files', zip('plan.txt', 'notat.txt'), { kind: 'notWord' }],
    ['half a Word file', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0]), { kind: 'damaged' }],
    ['an e-mail', bytesOf('MIME-Version: 1.0\nSubject: Plan\n\nHei'), { kind: 'unsupported', what: 'email' }],
    ['bytes without meaning', new Uint8Array([0, 159, 146, 150, 0, 1, 2]), { kind: 'unsupported', what: 'unknown' }],
  ] as const)('is named for what it is: %s', async (_, bytes, failure) => {
    expect(await failureOf(bytes)).toEqual(failure);
  });

  test('gets one sentence in every language, whatever is wrong', async () => {
    const failures: DocumentFailure[] = [
      { kind: 'empty' },
      { kind: 'noText' },
      { kind: 'encrypted' },
      { kind: 'oldWord' },
      { kind: 'notWord' },
      { kind: 'damaged' },
      { kind: 'hostile', why: 'ratio' },
      { kind: 'unsupported', what: 'pdf' },
      { kind: 'tooLarge', limit: 'fileBytes', allowed: documentLimits.fileBytes, actual: 20_000_000 },
      { kind: 'tooLarge', limit: 'paragraphs', allowed: documentLimits.paragraphs, actual: 20_001 },
    ];
    for (const failure of failures) {
      for (const language of languages)
        expect(sayDocumentFailure(failure, language)).toMatch(/^\p{Lu}[^\n]{30,150}\.$/u);
    }
    expect(sayDocumentFailure(failures[8] ?? { kind: 'empty' }, 'nb')).toContain('inntil 10\u00A0MB');
    expect(sayDocumentFailure(failures[9] ?? { kind: 'empty' }, 'nb')).toContain('inntil 20\u00A0000');
  });
});

describe('text of any encoding', () => {
  const words = 'Forslag på høring: æøå';
  const utf16 = (mark: readonly number[], order: 'le' | 'be'): Uint8Array =>
    new Uint8Array([
      ...mark,
      ...Array.from(words, (sign) => {
        const [low, high] = [sign.charCodeAt(0) & 0xff, sign.charCodeAt(0) >> 8];
        return order === 'le' ? [low, high] : [high, low];
      }).flat(),
    ]);

  test.each([
    ['UTF-8', bytesOf(words)],
    ['UTF-8 with a mark', new Uint8Array([0xef, 0xbb, 0xbf, ...bytesOf(words)])],
    ['UTF-16 with a mark', utf16([0xff, 0xfe], 'le')],
    ['UTF-16 the other way round', utf16([0xfe, 0xff], 'be')],
    ['UTF-16 without a mark', utf16([], 'le')],
    ['Windows-1252', Uint8Array.from(words, (sign) => sign.charCodeAt(0))],
  ])('is read: %s', async (_, bytes) => {
    const result = await openDocument(bytes);
    expect(result.ok && result.value.tree.blocks).toMatchObject([{ text: words }]);
  });
});

describe('what is pasted', () => {
  test('is read as the text or the page that it is', () => {
    const pasted = openPastedText('<table><tr><td>Hva</td><td>Når</td></tr></table>');
    expect(pasted.ok && pasted.value.tree.facts.format).toBe('html');
    const typed = openPastedText('Hvis a < b og b > c, så er a < c.');
    expect(typed.ok && typed.value.tree.facts.format).toBe('text');
    expect(openPastedText('   ')).toEqual({ ok: false, failure: { kind: 'empty' } });
  });
});

describe('a hostile Word file', () => {
  test.each<readonly [string, () => Uint8Array, object]>([
    ['300 MB in one part', () => withBomb(DOCUMENT, 300), { kind: 'tooLarge', limit: 'unpackedBytes' }],
    ['a picture of 80 MB of nothing', () => withBomb('word/media/a.png', 80), { kind: 'hostile', why: 'ratio' }],
    ['a million paragraphs', () => withBody('<w:p/>'.repeat(1_000_000)), { kind: 'hostile', why: 'ratio' }],
    [
      'more paragraphs than anybody writes',
      () => withBody('<w:p/>'.repeat(100_000), '', 0),
      { kind: 'tooLarge', limit: 'paragraphs' },
    ],
    [
      '20,000 tables in tables',
      () => withBody('<w:tbl><w:tr><w:tc>'.repeat(20_000)),
      { kind: 'hostile', why: 'depth' },
    ],
    [
      'entities that multiply',
      () =>
        withBody('<w:p><w:r><w:t>&b;</w:t></w:r></w:p>', '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>'),
      { kind: 'hostile', why: 'entities' },
    ],
    [
      'an entity that is a file',
      () => withBody('<w:p><w:r><w:t>&b;</w:t></w:r></w:p>', '<!DOCTYPE x [<!ENTITY b SYSTEM "file:///etc/passwd">]>'),
      { kind: 'hostile', why: 'entities' },
    ],
    [
      '65,536 parts',
      () =>
        zipSync(Object.fromEntries(Array.from({ length: 65_536 }, (_, i) => [`${i}`, new Uint8Array()])), { level: 0 }),
      { kind: 'tooLarge', limit: 'entries' },
    ],
    [
      'attributes, each of them an object in memory',
      () => withBody(`<w:p>${numbered(30_000, (i) => `<w:x w:a="${i}" w:b="${i}" w:c="${i}"/>`)}</w:p>`),
      { kind: 'tooLarge', limit: 'elements' },
    ],
    [
      'several parts that are each not too large',
      () => {
        const notes = (kind: string): Uint8Array =>
          strToU8(`<w:${kind}s ${WORD}>${numbered(20_000, (i) => `<w:${kind} w:id="${i}"/>`)}</w:${kind}s>`);
        const styles = numbered(10_000, (i) => `<w:style w:styleId="s${i}"><w:name w:val="n${i}"/></w:style>`);
        return withParts({
          'word/styles.xml': strToU8(`<w:styles ${WORD}>${styles}</w:styles>`),
          'word/footnotes.xml': notes('footnote'),
          'word/endnotes.xml': notes('endnote'),
        });
      },
      { kind: 'tooLarge', limit: 'elements' },
    ],
    [
      'text where no reader would see it',
      () =>
        withBody(
          numbered(300, (i) => `<w:x>${'skjult '.repeat(600)}${i}</w:x>`),
          '',
          0,
        ),
      { kind: 'tooLarge', limit: 'characters' },
    ],
    [
      'links longer than any text',
      () =>
        withBody(
          numbered(60, (i) => `<w:x w:a="${i}${'x'.repeat(90_000)}"/>`),
          '',
          0,
        ),
      { kind: 'tooLarge', limit: 'characters' },
    ],
    ['11 MB', () => new Uint8Array(11 * 1024 * 1024), { kind: 'tooLarge', limit: 'fileBytes' }],
  ])('is refused at once: %s', async (_, build, failure) => {
    const bytes = build();
    const before = process.cpuUsage();
    expect(await failureOf(bytes)).toMatchObject(failure);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(QUICK);
  });

  test('is counted by what is in it, not by the sizes that its list of contents states', async () => {
    const bytes = withBomb(DOCUMENT, 90, 100);
    expect(await failureOf(bytes)).toMatchObject({ kind: 'tooLarge', limit: 'partBytes' });
  });

  test('is refused where two parts share the same bytes', async () => {
    const bytes = plain.slice();
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const [first = 0, second = 0] = recordsIn(bytes);
    view.setUint32(second + 42, view.getUint32(first + 42, true), true);
    view.setUint32(second + 20, view.getUint32(first + 20, true), true);
    expect(await failureOf(bytes)).toEqual({ kind: 'hostile', why: 'overlap' });
  });

  test('with a password on its parts is encrypted', async () => {
    const bytes = plain.slice();
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (const at of recordsIn(bytes)) view.setUint16(at + 8, view.getUint16(at + 8, true) | 1, true);
    expect(await failureOf(bytes)).toEqual({ kind: 'encrypted' });
  });

  test('never throws and never hangs, wherever its bytes were changed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 12 }),
        async (changes) => {
          const bytes = plain.slice();
          for (const [at, value] of changes) bytes[at % bytes.length] = value;
          const result = await openDocument(bytes);
          if (result.ok) importPlan(result.value.tree);
          else expect(sayDocumentFailure(result.failure, 'nb')).not.toBe('');
        },
      ),
      { numRuns: 500 },
    );
  });

  test('never throws, wherever the XML of its body was changed', async () => {
    const xml = `<w:document ${WORD}><w:body><w:p><w:r><w:t>Plan</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl></w:body></w:document>`;
    const piece = fc.constantFrom(
      '<w:p>',
      '</w:p>',
      '<w:tbl>',
      '<w:tc>',
      '</w:tr>',
      '<w:r>',
      '<',
      '>',
      '&',
      '"',
      '<w:vanish/>',
      'å',
      '',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(), piece), { minLength: 1, maxLength: 6 }), async (changes) => {
        let changed = xml;
        for (const [at, text] of changes)
          changed = changed.slice(0, at % changed.length) + text + changed.slice((at % changed.length) + 1);
        const result = await openDocument(withParts({ [DOCUMENT]: strToU8(changed) }, 0));
        if (result.ok) importPlan(result.value.tree);
      }),
      { numRuns: 150 },
    );
  });
});

describe('a hostile text or page', () => {
  test('is refused where there is too much of it', async () => {
    expect(await failureOf(bytesOf('ord '.repeat(600_000)))).toMatchObject({ kind: 'tooLarge', limit: 'characters' });
    expect(await failureOf(bytesOf('A\n\n'.repeat(30_000)))).toMatchObject({ kind: 'tooLarge', limit: 'paragraphs' });
    expect(await failureOf(bytesOf('a\t'.repeat(400_000)))).toMatchObject({ kind: 'tooLarge' });
    expect(await failureOf(bytesOf(asPage([paragraph('ord '.repeat(600_000))])))).toMatchObject({ kind: 'tooLarge' });
  });
});
