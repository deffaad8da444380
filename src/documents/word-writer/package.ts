/** Puts a document together as a file: its own parts, and those that it takes over from a template. */
import { strToU8, zipSync } from 'fflate';
import { bodyXml, corePropertiesXml, footerXml, headerXml } from './body.ts';
import type { WordDocument } from './document.ts';
import { languageTags, ownDefaults, ownStyles, type StyleIds, type StyleRole, styleRoles, styleXml } from './styles.ts';
import type { PageReference, Template, TemplatePart } from './template.ts';
import { element, namespaces, valued, xmlPart } from './xml.ts';
import { childOf, childrenOf, isElement, withDescendants, writeXml, type XmlElement } from './xml-tree.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT = 'application/vnd.openxmlformats-officedocument';

const pictureTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  bmp: 'image/bmp',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  emf: 'image/x-emf',
  wmf: 'image/x-wmf',
  svg: 'image/svg+xml',
};

/** The parts of a file with what each is and what each points to. Paths are below `word/` but for the properties. */
class Package {
  readonly #files = new Map<string, Uint8Array>();
  readonly #types = new Map<string, string>();
  readonly #extensions = new Set<string>();
  #pictures = 0;

  add(path: string, xml: string, type: string): void {
    this.#files.set(path, strToU8(xml));
    this.#types.set(`/${path}`, `${type.includes('/') ? type : `${CONTENT}.wordprocessingml.${type}`}+xml`);
  }

  /** Path below `word/`. */
  picture(bytes: Uint8Array, extension: string): string {
    const path = `media/image${++this.#pictures}.${extension}`;
    this.#files.set(`word/${path}`, bytes);
    this.#extensions.add(extension);
    return path;
  }

  relate(path: string, relationships: readonly string[]): void {
    if (relationships.length === 0) return;
    const at = path.lastIndexOf('/') + 1;
    const root = element('Relationships', { xmlns: `${PACKAGE}/relationships` }, ...relationships);
    this.#files.set(`${path.slice(0, at)}_rels/${path.slice(at)}.rels`, strToU8(xmlPart(root)));
  }

  /** A part of the template, written anew, with what it points to. `up`: from its folder to `word/`. */
  takeOver(path: string, part: TemplatePart, type: string, up = ''): void {
    this.add(path, xmlPart(writeXml(part.content)), type);
    const relationships = part.links.map((link) => {
      if (link.kind === 'address') return relationship(link.id, 'hyperlink', link.address, true);
      const extension = link.path.slice(link.path.lastIndexOf('.') + 1).toLowerCase();
      return relationship(link.id, 'image', up + this.picture(link.bytes, extension));
    });
    this.relate(path, relationships);
  }

  bytes(): Uint8Array {
    const defaults = [
      ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
      ['xml', 'application/xml'],
      ...[...this.#extensions].map((extension) => [extension, pictureTypes[extension] ?? '']),
    ].map(([Extension = '', ContentType = '']) => element('Default', { Extension, ContentType }));
    const overrides = [...this.#types].map(([PartName, ContentType]) => element('Override', { PartName, ContentType }));
    const types = element('Types', { xmlns: `${PACKAGE}/content-types` }, ...defaults, ...overrides);
    const files = { '[Content_Types].xml': strToU8(xmlPart(types)), ...Object.fromEntries(this.#files) };
    // The same document gives the same bytes, whatever the clock of the machine says.
    return zipSync(files, { level: 6, mtime: '2000-01-01T12:00:00' });
  }
}

function relationship(Id: string, type: string, Target: string, external = false): string {
  const Type = type.includes('/') ? type : `${OFFICE}/${type}`;
  return element('Relationship', { Id, Type, Target, ...(external && { TargetMode: 'External' }) });
}

const value = (parent: XmlElement, name: string): string => childOf(parent, name)?.attributes['w:val'] ?? '';
const node = (name: string, attributes: Record<string, string>, ...children: XmlElement[]): XmlElement => ({
  name,
  attributes,
  children,
});

interface Styles {
  readonly ids: StyleIds;
  /** Number of the list that points stand in: the template's own, or ours. */
  readonly list: string;
  readonly xml: string;
}

/** '' for a style that is no list's. */
const numberOf = (style: XmlElement): string => {
  const numbered = childOf(childOf(style, 'w:pPr'), 'w:numPr');
  return numbered === undefined ? '' : value(numbered, 'w:numId');
};

const bulletsOf = (styles: XmlElement, id: string): string => {
  const style = childrenOf(styles, 'w:style').find(({ attributes }) => attributes['w:styleId'] === id);
  return style === undefined ? '' : numberOf(style);
};

/** The template's style for a role, by its name; null where it has none, or one that does not do. */
function styleOf(role: StyleRole, { styles, numbering }: Template): string | null {
  const { name, type } = ownStyles[role];
  const found = childrenOf(styles, 'w:style').find((style) => {
    if ((style.attributes['w:type'] ?? 'paragraph') !== type) return false;
    if (role === 'normal') return ['1', 'true', 'on'].includes(style.attributes['w:default'] ?? '');
    return value(style, 'w:name').toLowerCase() === name.toLowerCase();
  });
  // A list style without bullets of its own would leave the points looking like paragraphs.
  if (role === 'list' && found !== undefined) {
    if (numbering === null || numberOf(found) === '') return null;
  }
  return found?.attributes['w:styleId'] ?? null;
}

/** Every style that the template sets a language in speaks the document's. */
function speak(styles: XmlElement, tag: string): void {
  for (const { children } of withDescendants(styles)) {
    const at = children.findIndex((child) => isElement(child) && child.name === 'w:lang');
    if (at !== -1) children.splice(at, 1);
  }
  const language = node('w:lang', { 'w:val': tag, 'w:eastAsia': tag, 'w:bidi': 'ar-SA' });
  const defaults = inside(styles, 'w:docDefaults', 0);
  const runs = inside(inside(defaults, 'w:rPrDefault', 0), 'w:rPr', 0);
  const before = runs.children.findIndex(
    (child) => isElement(child) && ['w:eastAsianLayout', 'w:specVanish', 'w:oMath'].includes(child.name),
  );
  runs.children.splice(before === -1 ? runs.children.length : before, 0, language);
}

/** The child of that name, made at the place where it is missing. */
function inside(parent: XmlElement, name: string, at: number): XmlElement {
  const found = childOf(parent, name);
  if (found !== undefined) return found;
  const made = node(name, {});
  parent.children.splice(at, 0, made);
  return made;
}

function stylesFor(document: WordDocument, template: Template | null, list: number): Styles {
  const known = new Map<StyleRole, string>();
  const taken = new Set<string>();
  if (template !== null) {
    for (const { attributes } of childrenOf(template.styles, 'w:style')) taken.add(attributes['w:styleId'] ?? '');
    for (const role of styleRoles) {
      const id = styleOf(role, template);
      if (id !== null) known.set(role, id);
    }
  }
  const freeId = (wanted: string): string => {
    let id = wanted;
    for (let number = 1; taken.has(id); number += 1) id = `${wanted}F${number}`;
    taken.add(id);
    return id;
  };
  const ids = Object.fromEntries(
    styleRoles.map((role) => [role, known.get(role) ?? freeId(ownStyles[role].id)]),
  ) as StyleIds;
  const added = styleRoles
    .filter((role) => !known.has(role))
    .map((role) => styleXml(role, ids[role], ids.normal, list))
    .join('');
  const theirs = template === null || !known.has('list') ? '' : bulletsOf(template.styles, ids.list);
  const used = theirs === '' ? String(list) : theirs;
  if (template === null) {
    return { ids, list: used, xml: xmlPart(element('w:styles', namespaces, ownDefaults(document.language), added)) };
  }
  speak(template.styles, languageTags[document.language]);
  return {
    ids,
    list: used,
    xml: xmlPart(writeXml(template.styles).replace(/<\/w:styles>$/, () => `${added}</w:styles>`)),
  };
}

const BULLET = '•';

/** Our bullets, with numbers that the template has not given away. */
function numberingFor(template: Template | null): { readonly part: TemplatePart; readonly list: number } {
  const root = template?.numbering?.content ?? node('w:numbering', { ...namespaces });
  const numbers = (name: string, attribute: string): number[] =>
    childrenOf(root, name).map(({ attributes }) => Number(attributes[attribute] ?? 0) || 0);
  const kind = Math.max(0, ...numbers('w:abstractNum', 'w:abstractNumId')) + 1;
  const list = Math.max(0, ...numbers('w:num', 'w:numId')) + 1;
  const val = (name: string, given: string | number): XmlElement => node(name, { 'w:val': String(given) });
  const bullets = node(
    'w:abstractNum',
    { 'w:abstractNumId': String(kind) },
    val('w:multiLevelType', 'singleLevel'),
    node(
      'w:lvl',
      { 'w:ilvl': '0' },
      val('w:start', 1),
      val('w:numFmt', 'bullet'),
      val('w:lvlText', BULLET),
      val('w:lvlJc', 'left'),
      node('w:pPr', {}, node('w:ind', { 'w:left': '360', 'w:hanging': '260' })),
    ),
  );
  // Kinds of lists stand before the lists, and the lists before what comes last.
  const at = (names: readonly string[]): number => {
    const found = root.children.findIndex((child) => isElement(child) && names.includes(child.name));
    return found === -1 ? root.children.length : found;
  };
  root.children.splice(at(['w:num', 'w:numIdMacAtCleanup']), 0, bullets);
  const use = node('w:num', { 'w:numId': String(list) }, val('w:abstractNumId', kind));
  root.children.splice(at(['w:numIdMacAtCleanup']), 0, use);
  return { part: { path: '', content: root, links: template?.numbering?.links ?? [] }, list };
}

const A4 =
  element('w:pgSz', { 'w:w': 11_906, 'w:h': 16_838 }) +
  element('w:pgMar', {
    'w:top': 1_418,
    'w:right': 1_134,
    'w:bottom': 1_418,
    'w:left': 1_134,
    'w:header': 709,
    'w:footer': 709,
    'w:gutter': 0,
  });
const A4_WIDTH = 11_906 - 2 * 1_134;

/** What is taken over of a section, in the order of the schema. Printer settings and tracked changes stay behind. */
const PAGE =
  /^w:(?:type|pgSz|pgMar|paperSrc|pgBorders|lnNumType|pgNumType|cols|vAlign|titlePg|textDirection|bidi|rtlGutter|docGrid)$/;

const twips = (from: XmlElement | undefined, name: string, otherwise: number): number => {
  const given = from?.attributes[name];
  const number = given === undefined ? Number.NaN : Number(given);
  return Number.isFinite(number) ? number : otherwise;
};

/** Narrower than this, a table has no room for words. */
const NARROWEST = 2_800;

function widthOf(section: XmlElement | null): number {
  if (section === null) return A4_WIDTH;
  const [page, margins] = [childOf(section, 'w:pgSz'), childOf(section, 'w:pgMar')];
  const inner =
    twips(page, 'w:w', 11_906) -
    Math.abs(twips(margins, 'w:left', 1_134)) -
    Math.abs(twips(margins, 'w:right', 1_134)) -
    Math.abs(twips(margins, 'w:gutter', 0));
  const columns = Math.max(1, twips(childOf(section, 'w:cols'), 'w:num', 1));
  return Math.max(NARROWEST, Math.round(inner / columns));
}

function pageXml(section: XmlElement | null): string {
  if (section === null) return A4;
  return section.children
    .filter(isElement)
    .filter(({ name }) => PAGE.test(name))
    .map((child) => {
      for (const { attributes } of withDescendants(child)) {
        for (const name of Object.keys(attributes)) if (name.startsWith('r:')) Reflect.deleteProperty(attributes, name);
      }
      return writeXml(child);
    })
    .join('');
}

/** `template` is used up: its trees are written into. */
export function packageOf(document: WordDocument, template: Template | null): Uint8Array {
  const file = new Package();
  const width = widthOf(template?.section ?? null);
  const { part: numbering, list } = numberingFor(template);
  const { ids, xml: styles, list: points } = stylesFor(document, template, list);
  const relationships: string[] = [];
  const references: string[] = [];

  const refer = (kind: PageReference['kind'], on: PageReference['on'], path: string): void => {
    const id = `rIdPage${references.length + 1}`;
    relationships.push(relationship(id, kind, path));
    references.push(element(`w:${kind}Reference`, { 'w:type': on, 'r:id': id }));
  };
  for (const kind of ['header', 'footer'] as const) {
    const theirs = (template?.references ?? []).filter((one) => one.kind === kind);
    for (const [at, { on, part }] of theirs.entries()) {
      file.takeOver(`word/${kind}${at + 1}.xml`, part, kind);
      refer(kind, on, `${kind}${at + 1}.xml`);
    }
    if (theirs.length > 0) continue;
    const write = kind === 'header' ? headerXml : footerXml;
    file.add(`word/${kind}1.xml`, write(document, ids, width), kind);
    refer(kind, 'default', `${kind}1.xml`);
  }

  const section = element('w:sectPr', {}, ...references, pageXml(template?.section ?? null));
  const body = bodyXml(document, { styles: ids, list: points, width }, section);
  for (const { relationship: id, png } of body.pictures) {
    relationships.push(relationship(id, 'image', file.picture(png, 'png')));
  }
  file.add('word/document.xml', body.xml, 'document.main');
  file.add('word/styles.xml', styles, 'styles');
  file.takeOver('word/numbering.xml', numbering, 'numbering');
  const settings = element(
    'w:settings',
    namespaces,
    valued('w:defaultTabStop', 708),
    template?.evenAndOdd === true ? '<w:evenAndOddHeaders/>' : '',
    valued('w:characterSpacingControl', 'doNotCompress'),
    element(
      'w:compat',
      {},
      element('w:compatSetting', {
        'w:name': 'compatibilityMode',
        'w:uri': 'http://schemas.microsoft.com/office/word',
        'w:val': 15,
      }),
    ),
    valued('w:themeFontLang', languageTags[document.language]),
  );
  file.add('word/settings.xml', xmlPart(settings), 'settings');
  relationships.push(
    relationship('rIdStyles', 'styles', 'styles.xml'),
    relationship('rIdNumbering', 'numbering', 'numbering.xml'),
    relationship('rIdSettings', 'settings', 'settings.xml'),
  );
  if (template?.theme !== null && template !== null) {
    file.takeOver('word/theme/theme1.xml', template.theme, `${CONTENT}.theme`, '../');
    relationships.push(relationship('rIdTheme', 'theme', 'theme/theme1.xml'));
  }
  file.relate('word/document.xml', relationships);
  file.add('docProps/core.xml', corePropertiesXml(document, languageTags[document.language]), CORE);
  file.relate('', [
    relationship('rId1', 'officeDocument', 'word/document.xml'),
    relationship('rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'),
  ]);
  return file.bytes();
}

const CORE = 'application/vnd.openxmlformats-package.core-properties';
