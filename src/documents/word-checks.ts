/**
 * What a Word file must be for Word to open it without repair, and for a screen reader to make sense of it; for tests. Written
 * apart from the writer, with a reader of XML of its own that forgives nothing. Gives every fault as a sentence.
 */
import { strFromU8, unzipSync } from 'fflate';

interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
  text: string;
}

const TOKEN = /<\?xml [^?]*\?>|<\/([^\s<>/]+)\s*>|<([^\s<>/!?]+)((?:\s+[^\s=<>]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
const FORBIDDEN = /(?![\t\n\r\u007F-\u009F])\p{Cc}|[\uFFFE\uFFFF]|\p{Surrogate}/u;
const BARE = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)/;

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** Throws where it is not well-formed. */
function strictXml(xml: string): Node {
  if (FORBIDDEN.test(xml)) throw new Error('a sign that XML has no place for');
  if (BARE.test(xml)) throw new Error('a bare &');
  const top: Node = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  TOKEN.lastIndex = 0;
  let at = 0;
  while (at < xml.length) {
    const match = TOKEN.exec(xml);
    if (match === null) throw new Error(`not well-formed at ${xml.slice(at, at + 60)}`);
    at = TOKEN.lastIndex;
    const [, close, name, said = '', empty, text] = match;
    const parent = open.at(-1) ?? top;
    if (text !== undefined) parent.text += unescaped(text);
    else if (close !== undefined) {
      if (open.pop()?.name !== close) throw new Error(`</${close}> closes something else`);
    } else if (name !== undefined) {
      const attributes: Record<string, string> = {};
      for (const [, key = '', value = ''] of said.matchAll(/([^\s=]+)="([^"]*)"/g)) {
        if (key in attributes) throw new Error(`${key} twice in ${name}`);
        attributes[key] = unescaped(value);
      }
      const node: Node = { name, attributes, children: [], text: '' };
      parent.children.push(node);
      if (empty === '') open.push(node);
    }
  }
  const [root] = top.children;
  if (open.length !== 1 || root === undefined || top.children.length > 1) throw new Error('not one whole element');
  return root;
}

function* all(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children) yield* all(child);
}

const textOf = (node: Node): string => [...all(node)].map(({ name, text }) => (name === 'w:t' ? text : '')).join('');

const child = (node: Node | undefined, name: string): Node | undefined =>
  node?.children.find((one) => one.name === name);

/** Children in the order of ECMA-376 part 1, annex A; what is not named here is not in our files. */
const orders: Readonly<Record<string, string>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  'w:tcPr': 'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings',
  'w:style':
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr',
  'w:tbl': 'tblPr tblGrid tr',
  'w:numbering': 'numPicBullet abstractNum num numIdMacAtCleanup',
  'w:abstractNum': 'nsid multiLevelType tmpl name styleLink numStyleLink lvl',
  'w:styles': 'docDefaults latentStyles style',
  'w:settings': 'zoom defaultTabStop evenAndOddHeaders characterSpacingControl compat themeFontLang',
};

function orderFaults(part: string, root: Node): string[] {
  return [...all(root)].flatMap(({ name, children }) => {
    const order = orders[name]?.split(' ');
    // sectPr lists headers and footers in any order.
    const places = children.map((one) => {
      const place = order?.indexOf(one.name.slice(2)) ?? 0;
      return name === 'w:sectPr' && place === 1 ? 0 : place;
    });
    if (places.includes(-1)) return [`${part}: ${name} holds ${children[places.indexOf(-1)]?.name ?? ''}`];
    return order !== undefined && places.some((place, at) => place < (places[at - 1] ?? 0))
      ? [`${part}: children of ${name} out of order: ${children.map((one) => one.name).join(' ')}`]
      : [];
  });
}

const twice = (what: string, found: readonly string[]): string[] =>
  found.filter((one, at) => found.indexOf(one) !== at).map((one) => `${what} ${one} twice`);

function resolved(part: string, target: string): string {
  const path = part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else path.push(step);
  }
  return path.join('/');
}

export interface WordFile {
  readonly parts: ReadonlyMap<string, Node>;
  readonly names: readonly string[];
  readonly faults: readonly string[];
}

/** Opens a file and judges it whole: parts, types, relationships, ids, order. */
export function openWordFile(bytes: Uint8Array): WordFile {
  const files = unzipSync(bytes);
  const names = Object.keys(files);
  const parts = new Map<string, Node>();
  const faults: string[] = [];
  for (const name of names.filter((one) => /\.(?:xml|rels)$/.test(one))) {
    try {
      parts.set(name, strictXml(strFromU8(files[name] ?? new Uint8Array())));
    } catch (error) {
      faults.push(`${name}: ${String(error)}`);
    }
  }
  const types = parts.get('[Content_Types].xml');
  const defaults = new Set(types?.children.map(({ attributes }) => attributes['Extension']));
  const overrides = (types?.children ?? []).flatMap(({ attributes }) => attributes['PartName'] ?? []);
  for (const name of overrides) if (!names.includes(name.slice(1))) faults.push(`${name} has a type and is not there`);
  for (const name of names) {
    const known = overrides.includes(`/${name}`) || defaults.has(name.slice(name.lastIndexOf('.') + 1));
    if (!known && name !== '[Content_Types].xml') faults.push(`${name} has no type`);
    if (name.endsWith('.xml') && !overrides.includes(`/${name}`) && name !== '[Content_Types].xml') {
      faults.push(`${name} has no type of its own`);
    }
  }
  for (const [name, root] of parts) {
    faults.push(...orderFaults(name, root));
    if (name.endsWith('.rels')) continue;
    const at = name.lastIndexOf('/') + 1;
    const relationships = parts.get(`${name.slice(0, at)}_rels/${name.slice(at)}.rels`)?.children ?? [];
    const ids = relationships.map(({ attributes }) => attributes['Id'] ?? '');
    faults.push(...twice(`${name}: relationship`, ids));
    for (const { attributes } of relationships) {
      if (attributes['TargetMode'] === 'External') continue;
      const target = resolved(name, attributes['Target'] ?? '');
      if (!names.includes(target)) faults.push(`${name}: nothing at ${target}`);
    }
    for (const { attributes } of all(root)) {
      for (const [key, value] of Object.entries(attributes)) {
        if (key.startsWith('r:') && !ids.includes(value)) faults.push(`${name}: no relationship ${value}`);
      }
    }
  }
  faults.push(...wordFaults(parts));
  return { parts, names, faults };
}

const valuesOf = (root: Node | undefined, name: string, attribute = 'w:val'): string[] =>
  root === undefined
    ? []
    : [...all(root)].flatMap((node) => (node.name === name ? (node.attributes[attribute] ?? []) : []));

function wordFaults(parts: ReadonlyMap<string, Node>): string[] {
  const [document, styles, numbering] = ['document', 'styles', 'numbering'].map((name) =>
    parts.get(`word/${name}.xml`),
  );
  if (document === undefined) return ['no document'];
  const styleIds = valuesOf(styles, 'w:style', 'w:styleId');
  const faults = [
    ...twice('style', styleIds),
    ...twice('drawing', valuesOf(document, 'wp:docPr', 'id')),
    ...twice('list', valuesOf(numbering, 'w:num', 'w:numId')),
    ...twice('kind of list', valuesOf(numbering, 'w:abstractNum', 'w:abstractNumId')),
  ];
  for (const name of ['w:pStyle', 'w:rStyle', 'w:tblStyle']) {
    for (const id of new Set(valuesOf(document, name))) if (!styleIds.includes(id)) faults.push(`no style ${id}`);
  }
  for (const name of ['w:basedOn', 'w:next', 'w:link']) {
    for (const id of valuesOf(styles, name)) if (!styleIds.includes(id)) faults.push(`${name} of no style ${id}`);
  }
  const lists = valuesOf(numbering, 'w:num', 'w:numId');
  for (const id of valuesOf(styles, 'w:numId')) if (!lists.includes(id)) faults.push(`no list ${id}`);
  for (const node of all(document)) {
    if (node.name === 'w:tc' && node.children.at(-1)?.name !== 'w:p') faults.push('a cell ends in no paragraph');
    const columns = child(node, 'w:tblGrid')?.children.length ?? 0;
    if (node.name !== 'w:tbl') continue;
    for (const row of node.children.filter((one) => one.name === 'w:tr')) {
      const cells = row.children.filter((one) => one.name === 'w:tc').length;
      if (cells !== columns) faults.push(`a row of ${cells} cells in a table of ${columns} columns`);
    }
  }
  if (child(document, 'w:body')?.children.at(-1)?.name !== 'w:sectPr') faults.push('the body ends in no section');
  return faults;
}

/** What a screen reader steps through. */
export function headingsOf({ parts }: WordFile): readonly (readonly [level: string, text: string])[] {
  const [document, styles] = [parts.get('word/document.xml'), parts.get('word/styles.xml')];
  const names = new Map(
    (styles?.children ?? []).map((style) => [
      style.attributes['w:styleId'] ?? '',
      child(style, 'w:name')?.attributes['w:val']?.toLowerCase() ?? '',
    ]),
  );
  return [...(document === undefined ? [] : all(document))].flatMap((node) => {
    const id = child(child(node, 'w:pPr'), 'w:pStyle')?.attributes['w:val'];
    const name = node.name === 'w:p' && id !== undefined ? (names.get(id) ?? '') : '';
    if (name === 'title') return [['title', textOf(node)] as const];
    const level = /^heading (\d)$/.exec(name)?.[1];
    return level === undefined ? [] : [[level, textOf(node)] as const];
  });
}

/** What stands in the way of somebody who hears the document. */
export function hearingFaults(file: WordFile): readonly string[] {
  const [document, styles, core] = ['word/document.xml', 'word/styles.xml', 'docProps/core.xml'].map((name) =>
    file.parts.get(name),
  );
  if (document === undefined) return ['no document'];
  const faults: string[] = [];
  const headings = headingsOf(file);
  if (headings.filter(([level]) => level === 'title').length !== 1) faults.push('not one title');
  if (headings[0]?.[0] !== 'title') faults.push('the title does not come first');
  let above = 0;
  for (const [level, text] of headings.slice(1)) {
    if (Number(level) > above + 1) faults.push(`a leap to level ${level} at «${text}»`);
    if (text.trim() === '') faults.push(`an empty heading of level ${level}`);
    above = Number(level);
  }
  for (const node of all(document)) {
    if (node.name === 'w:tbl') {
      const first = child(node, 'w:tr');
      if (child(child(first, 'w:trPr'), 'w:tblHeader') === undefined) faults.push('a table without a heading row');
      if (textOf(first ?? node).trim() === '') faults.push('a heading row without words');
      if (child(child(node, 'w:tblPr'), 'w:tblDescription') === undefined) faults.push('a table that is not described');
      if ([...all(node)].some(({ name }) => name === 'w:gridSpan' || name === 'w:vMerge')) faults.push('merged cells');
      if ([...all(node)].filter(({ name }) => name === 'w:tbl').length > 1) faults.push('a table within a table');
    }
    if (node.name === 'wp:docPr' && (node.attributes['descr'] ?? '').trim() === '') faults.push('a mute drawing');
  }
  if (valuesOf(child(styles, 'w:docDefaults'), 'w:lang').join() === '') faults.push('no language');
  if ((child(core, 'dc:title')?.text ?? '') === '') faults.push('no title');
  return faults;
}
