/** The body of a document as WordprocessingML. Children of properties stand in the order of the schema (ECMA-376 part 1). */
import type { ParagraphRole, WordBlock, WordDocument, WordLine, WordMark, WordRun } from './document.ts';
import type { StyleIds, StyleRole } from './styles.ts';
import { cleanXml, element, escapeXml, namespaces, valued, xmlPart, xmlText } from './xml.ts';

/** A picture as a part of the file; the same picture is kept once. */
export interface KeptPicture {
  readonly relationship: string;
  readonly png: Uint8Array;
}

export interface Setting {
  readonly styles: StyleIds;
  /** Number of the list that points stand in. */
  readonly list: string;
  /** Width between the margins, in twentieths of a point. */
  readonly width: number;
}

interface Writing extends Setting {
  readonly pictures: KeptPicture[];
  drawings: number;
}

const text = (words: string): string => `<w:t xml:space="preserve">${xmlText(words.replaceAll('\t', ' '))}</w:t>`;

const run = (looks: string, content: string): string =>
  `<w:r>${looks === '' ? '' : `<w:rPr>${looks}</w:rPr>`}${content}</w:r>`;

/** 12 points; in English Metric Units. */
const MARK_SIZE = 152_400;

const drawingNamespaces = {
  'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:pic': 'http://schemas.openxmlformats.org/drawingml/2006/picture',
} as const;
const PICTURE = drawingNamespaces['xmlns:pic'];

function drawing({ png, alt }: WordMark, writing: Writing): string {
  let kept = writing.pictures.find((picture) => picture.png === png);
  if (kept === undefined) {
    kept = { relationship: `rIdMark${writing.pictures.length + 1}`, png };
    writing.pictures.push(kept);
  }
  writing.drawings += 1;
  const named = { id: writing.drawings, name: `Mark ${writing.drawings}`, descr: cleanXml(alt) };
  const extent = { cx: MARK_SIZE, cy: MARK_SIZE };
  const picture = element(
    'pic:pic',
    {},
    element('pic:nvPicPr', {}, element('pic:cNvPr', named), '<pic:cNvPicPr/>'),
    element(
      'pic:blipFill',
      {},
      element('a:blip', { 'r:embed': kept.relationship }),
      '<a:stretch><a:fillRect/></a:stretch>',
    ),
    element(
      'pic:spPr',
      {},
      element('a:xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', extent)),
      '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>',
    ),
  );
  const inline = element(
    'wp:inline',
    { distT: 0, distB: 0, distL: 0, distR: 0 },
    element('wp:extent', extent),
    element('wp:docPr', named),
    element('a:graphic', {}, element('a:graphicData', { uri: PICTURE }, picture)),
  );
  return run(valued('w:position', -4), `<w:drawing>${inline}</w:drawing>`);
}

function runXml(piece: WordRun, writing: Writing): string {
  if (typeof piece === 'string') return run('', text(piece));
  if ('mark' in piece) return drawing(piece.mark, writing);
  const style = piece.look === 'strong' ? writing.styles.strong : writing.styles.mutedText;
  return run(valued('w:rStyle', style), text(piece.text));
}

const wordsOf = (piece: WordRun): string => (typeof piece === 'string' ? piece : 'mark' in piece ? '' : piece.text);

/** A line feed in what a person wrote begins a paragraph: lines that Word breaks by hand are read as one. */
function linesOf(line: WordLine): readonly WordLine[] {
  if (!line.some((piece) => wordsOf(piece).includes('\n'))) return [line];
  const lines: WordRun[][] = [[]];
  for (const piece of line) {
    if (typeof piece !== 'string' && 'mark' in piece) {
      lines.at(-1)?.push(piece);
      continue;
    }
    for (const [at, words] of wordsOf(piece)
      .split(/\r\n?|\n/)
      .entries()) {
      if (at > 0) lines.push([]);
      if (words !== '') lines.at(-1)?.push(typeof piece === 'string' ? words : { ...piece, text: words });
    }
  }
  const said = lines.filter((pieces) => pieces.length > 0);
  return said.length === 0 ? [[]] : said;
}

function paragraphs(role: StyleRole, line: WordLine, writing: Writing): string {
  // The number too, and not only the style: readers other than Word do not look for it there.
  const numbered = role === 'list' ? element('w:numPr', {}, valued('w:ilvl', 0), valued('w:numId', writing.list)) : '';
  const style = role === 'normal' ? '' : `<w:pPr>${valued('w:pStyle', writing.styles[role])}${numbered}</w:pPr>`;
  return linesOf(line)
    .map((pieces) => `<w:p>${style}${pieces.map((piece) => runXml(piece, writing)).join('')}</w:p>`)
    .join('');
}

/** A heading and a list item are one paragraph each, whatever was written into them. */
const oneLine = (line: WordLine): WordLine =>
  line.map((piece) => {
    if (typeof piece === 'string') return piece.replaceAll(/\s*[\r\n]+\s*/g, ' ');
    return 'mark' in piece ? piece : { ...piece, text: piece.text.replaceAll(/\s*[\r\n]+\s*/g, ' ') };
  });

/** A heading that nobody gave words is still one to step to. */
const worded = (words: string): WordLine => oneLine([cleanXml(words).trim() === '' ? '–' : words]);

const headingRoles = { 1: 'heading1', 2: 'heading2', 3: 'heading3' } as const;
const paragraphRoles: Readonly<Record<ParagraphRole, StyleRole>> = { normal: 'normal', lead: 'lead', muted: 'muted' };

type Table = Extract<WordBlock, { readonly kind: 'table' }>;

function cell(width: number, role: StyleRole, lines: readonly WordLine[], writing: Writing): string {
  const properties = element('w:tcPr', {}, element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }));
  // A cell ends in a paragraph, or Word calls the file broken.
  const content = (lines.length === 0 ? [[]] : lines).map((line) => paragraphs(role, line, writing)).join('');
  return `<w:tc>${properties}${content}</w:tc>`;
}

function table({ columns, rows, description }: Table, writing: Writing): string {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((writing.width * share) / whole));
  const rowXml = (properties: string, cells: readonly (readonly WordLine[])[], role: StyleRole): string =>
    `<w:tr>${properties}${widths.map((width, at) => cell(width, role, cells[at] ?? [], writing)).join('')}</w:tr>`;
  const properties = element(
    'w:tblPr',
    {},
    valued('w:tblStyle', writing.styles.table),
    element('w:tblW', { 'w:w': 5000, 'w:type': 'pct' }),
    element('w:tblLayout', { 'w:type': 'fixed' }),
    element('w:tblLook', {
      'w:val': '0020',
      'w:firstRow': 1,
      'w:lastRow': 0,
      'w:firstColumn': 0,
      'w:lastColumn': 0,
      'w:noHBand': 0,
      'w:noVBand': 1,
    }),
    valued('w:tblDescription', cleanXml(description)),
  );
  const grid = element('w:tblGrid', {}, ...widths.map((width) => element('w:gridCol', { 'w:w': width })));
  const top = rowXml(
    '<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>',
    columns.map((column) => [worded(column.heading)]),
    'tableHeading',
  );
  // No row is cut by the end of a page.
  const body = rows.map((cells) => rowXml('<w:trPr><w:cantSplit/></w:trPr>', cells, 'tableText')).join('');
  // Two tables that touch are one to Word, and the second has no headings.
  return `<w:tbl>${properties}${grid}${top}${body}</w:tbl>${spacer}`;
}

const spacer = '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/></w:pPr></w:p>';

function blockXml(block: WordBlock, writing: Writing): string {
  switch (block.kind) {
    case 'heading':
      return paragraphs(headingRoles[block.level], worded(block.text), writing);
    case 'paragraph':
      return paragraphs(paragraphRoles[block.role], block.line, writing);
    case 'list':
      return block.items.map((item) => paragraphs('list', oneLine(item), writing)).join('');
    case 'proposal':
    case 'decision':
      // Frames of the same look that touch are drawn as one, so something must stand between two.
      return `${block.lines.map((line) => paragraphs(block.kind, line, writing)).join('')}${spacer}`;
    case 'newPage':
      return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
    case 'table':
      return table(block, writing);
  }
}

export interface WrittenBody {
  readonly xml: string;
  readonly pictures: readonly KeptPicture[];
}

/** `section` is the w:sectPr that the body ends with. */
export function bodyXml(document: WordDocument, setting: Setting, section: string): WrittenBody {
  const writing: Writing = { ...setting, pictures: [], drawings: 0 };
  const title = paragraphs('title', worded(document.title), writing);
  const blocks = document.body.map((block) => blockXml(block, writing)).join('');
  const root = element(
    'w:document',
    { ...namespaces, ...drawingNamespaces },
    element('w:body', {}, title, blocks, section),
  );
  return { xml: xmlPart(root), pictures: writing.pictures };
}

const field = (instruction: string): string =>
  `<w:fldSimple w:instr=" ${instruction} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;

const atRight = (style: string, width: number): string =>
  `<w:pPr>${valued('w:pStyle', style)}<w:tabs>${element('w:tab', { 'w:val': 'right', 'w:pos': width })}</w:tabs></w:pPr>`;

const tab = '<w:r><w:tab/></w:r>';

export const headerXml = ({ header: [left, right] }: WordDocument, styles: StyleIds, width: number): string =>
  xmlPart(
    element(
      'w:hdr',
      namespaces,
      `<w:p>${atRight(styles.header, width)}${run('', text(left))}${tab}${run('', text(right))}</w:p>`,
    ),
  );

export const footerXml = (
  { footer, pages: [before, between] }: WordDocument,
  styles: StyleIds,
  width: number,
): string =>
  xmlPart(
    element(
      'w:ftr',
      namespaces,
      `<w:p>${atRight(styles.footer, width)}${run('', text(footer))}${tab}${run('', text(`${before} `))}${field('PAGE')}${run('', text(` ${between} `))}${field('NUMPAGES')}</w:p>`,
    ),
  );

export const corePropertiesXml = ({ title, creator, made }: WordDocument, languageTag: string): string => {
  const second = `${made.slice(0, 19)}Z`;
  const when = (name: string): string => element(name, { 'xsi:type': 'dcterms:W3CDTF' }, second);
  return xmlPart(
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      `<dc:title>${xmlText(cleanXml(title).trim() === '' ? '–' : title)}</dc:title>`,
      `<dc:creator>${xmlText(creator)}</dc:creator>`,
      `<dc:language>${escapeXml(languageTag)}</dc:language>`,
      when('dcterms:created'),
      when('dcterms:modified'),
    ),
  );
};
