/**
 * The municipality's own template: of a Word file that is not believed, what a new document takes over. Its styles, theme,
 * headings' numbers, headers, footers, pictures in them and the page; never its text, macros, links to other files or
 * settings. Every part is read as a tree and written anew.
 */
import { exhaustive, fail, type Result, succeed } from '#base/result.ts';
import type { TemplateFailure } from '#text/word-template.ts';
import { type Archive, openArchive } from '../archive.ts';
import { type DocumentLimits, documentLimits, tooLarge } from '../limits.ts';
import { sniff } from '../sniff.ts';
import { childOf, childrenOf, parseXml, withDescendants, type XmlElement } from './xml-tree.ts';

/** A part that goes into the new file as it is, with the parts that it points to. */
export interface TemplatePart {
  /** Path in the file, without the first slash. */
  readonly path: string;
  readonly content: XmlElement;
  readonly links: readonly TemplateLink[];
}

export type TemplateLink =
  | { readonly id: string; readonly kind: 'picture'; readonly path: string; readonly bytes: Uint8Array }
  | { readonly id: string; readonly kind: 'address'; readonly address: string };

export interface Template {
  readonly styles: XmlElement;
  readonly numbering: TemplatePart | null;
  readonly theme: TemplatePart | null;
  /** Properties of its last section: the page; null where the template has none. */
  readonly section: XmlElement | null;
  /** Headers and footers of that section, its own and those that it has from the sections before. */
  readonly references: readonly PageReference[];
  readonly evenAndOdd: boolean;
}

export interface PageReference {
  readonly kind: 'header' | 'footer';
  readonly on: 'default' | 'first' | 'even';
  readonly part: TemplatePart;
}

interface Relationship {
  readonly id: string;
  /** Last word of the type: «header», «image». */
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const pictures = /\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|svg)$/i;
const addresses = /^(?:https?:\/\/|mailto:)[^\s"<>]+$/i;

/** The path that a relationship's target means, seen from the part; null where it leads out of the file. */
function resolve(from: string, target: string): string | null {
  if (target.startsWith('/')) return target.slice(1);
  const path = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') {
      if (path.pop() === undefined) return null;
    } else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

class Reader {
  readonly #archive: Archive;
  readonly #limits: DocumentLimits;

  constructor(archive: Archive, limits: DocumentLimits) {
    this.#archive = archive;
    this.#limits = limits;
  }

  bytes(path: string): Result<Uint8Array, TemplateFailure> {
    const bytes = this.#archive.unpack(path);
    if (!bytes.ok) return bytes;
    return bytes.value === null ? fail({ kind: 'damaged' }) : succeed(bytes.value);
  }

  xml(path: string): Result<XmlElement, TemplateFailure> {
    const bytes = this.bytes(path);
    return bytes.ok ? parseXml(new TextDecoder().decode(bytes.value), this.#limits) : bytes;
  }

  /** Of a part, or of the file itself where `path` is ''. */
  relationships(path: string): Result<readonly Relationship[], TemplateFailure> {
    const at = path.lastIndexOf('/') + 1;
    const name = `${path.slice(0, at)}_rels/${path.slice(at)}.rels`;
    if (!this.#archive.names.includes(name)) return succeed([]);
    const root = this.xml(name);
    if (!root.ok) return root;
    return succeed(
      childrenOf(root.value, 'Relationship').map(({ attributes }) => ({
        id: attributes['Id'] ?? '',
        type: (attributes['Type'] ?? '').split('/').at(-1) ?? '',
        target: attributes['Target'] ?? '',
        external: attributes['TargetMode'] === 'External',
      })),
    );
  }

  /** A part with pictures and addresses. Whatever else it points to cannot come along. */
  part(path: string): Result<TemplatePart, TemplateFailure> {
    const content = this.xml(path);
    if (!content.ok) return content;
    const all = this.relationships(path);
    if (!all.ok) return all;
    const links: TemplateLink[] = [];
    const used = usedIds(content.value);
    for (const { id, type, target, external } of all.value.filter((one) => used.has(one.id))) {
      used.delete(id);
      if (type === 'hyperlink' && external && addresses.test(target)) {
        links.push({ id, kind: 'address', address: target });
        continue;
      }
      const picture = type === 'image' && !external && pictures.test(target) ? resolve(path, target) : null;
      if (picture === null) return fail({ kind: 'foreignPart' });
      const bytes = this.bytes(picture);
      if (!bytes.ok) return bytes;
      links.push({ id, kind: 'picture', path: picture, bytes: bytes.value });
    }
    return used.size > 0 ? fail({ kind: 'damaged' }) : succeed({ path, content: content.value, links });
  }
}

/** Ids of relationships that a part's elements speak of. */
function usedIds(root: XmlElement): Set<string> {
  const used = new Set<string>();
  for (const { attributes } of withDescendants(root)) {
    for (const [name, value] of Object.entries(attributes)) {
      if ((name.startsWith('r:') || name === 'o:relid') && value !== '') used.add(value);
    }
  }
  return used;
}

/** Word's own files bind these prefixes; one that binds others is saved anew by Word. */
const bindsAsWord = ({ attributes }: XmlElement): boolean =>
  attributes['xmlns:w'] === MAIN && (attributes['xmlns:r'] ?? RELATIONSHIPS) === RELATIONSHIPS;

const pagesOf = ({ attributes }: XmlElement): PageReference['on'] => {
  const on = attributes['w:type'];
  return on === 'first' || on === 'even' ? on : 'default';
};

/** References to headers and footers that hold in the last section: its own, else those of the nearest section before. */
function inherited(sections: readonly XmlElement[]): readonly XmlElement[] {
  const holding = new Map<string, XmlElement>();
  for (const section of sections) {
    for (const reference of [
      ...childrenOf(section, 'w:headerReference'),
      ...childrenOf(section, 'w:footerReference'),
    ]) {
      holding.set(`${reference.name} ${pagesOf(reference)}`, reference);
    }
  }
  return [...holding.values()];
}

const isOn = (flag: XmlElement | undefined): boolean =>
  flag !== undefined && !['0', 'false', 'off'].includes(flag.attributes['w:val'] ?? 'on');

/** What the first bytes say that it is, if no Word file. */
function refusalOf(bytes: Uint8Array, limits: DocumentLimits): TemplateFailure | null {
  if (bytes.length === 0) return { kind: 'empty' };
  if (bytes.length > limits.fileBytes) return tooLarge(limits, 'fileBytes', bytes.length);
  const nature = sniff(bytes);
  switch (nature.kind) {
    case 'zip':
      return null;
    case 'oldWord':
    case 'encrypted':
      return { kind: nature.kind };
    case 'foreign':
      return { kind: 'unsupported', what: nature.what };
    case 'perhapsText':
      return { kind: 'unsupported', what: 'unknown' };
  }
  return exhaustive(nature);
}

export function readTemplate(
  bytes: Uint8Array,
  limits: DocumentLimits = documentLimits,
): Result<Template, TemplateFailure> {
  const refused = refusalOf(bytes, limits);
  if (refused !== null) return fail(refused);
  const archive = openArchive(bytes, limits);
  if (!archive.ok) return archive;
  const reader = new Reader(archive.value, limits);
  const top = reader.relationships('');
  if (!top.ok) return top;
  const main = top.value.find(({ type }) => type === 'officeDocument');
  const path = main === undefined ? null : resolve('', main.target);
  if (path === null || !archive.value.names.includes(path)) return fail({ kind: 'notWord' });
  const document = reader.xml(path);
  if (!document.ok) return document;
  if (document.value.name !== 'w:document' || !bindsAsWord(document.value)) return fail({ kind: 'notWord' });
  const relationships = reader.relationships(path);
  if (!relationships.ok) return relationships;

  const pathOf = (type: string): string | null => {
    const found = relationships.value.find((one) => one.type === type && !one.external);
    return found === undefined ? null : resolve(path, found.target);
  };
  const optional = (type: string): Result<TemplatePart | null, TemplateFailure> => {
    const at = pathOf(type);
    return at === null ? succeed(null) : reader.part(at);
  };
  const stylesPath = pathOf('styles');
  const styles = stylesPath === null ? fail({ kind: 'noStyles' } as const) : reader.xml(stylesPath);
  if (!styles.ok) return styles;
  if (styles.value.name !== 'w:styles' || !bindsAsWord(styles.value)) return fail({ kind: 'damaged' });
  const [numbering, theme] = [optional('numbering'), optional('theme')];
  const settingsPath = pathOf('settings');
  const settings = settingsPath === null ? null : reader.xml(settingsPath);
  if (settings?.ok === false) return settings;
  if (!numbering.ok) return numbering;
  if (numbering.value !== null && !bindsAsWord(numbering.value.content)) return fail({ kind: 'damaged' });
  if (!theme.ok) return theme;

  const sections = [...withDescendants(document.value)].filter(({ name }) => name === 'w:sectPr');
  const section = childOf(childOf(document.value, 'w:body'), 'w:sectPr') ?? null;
  const references: PageReference[] = [];
  const read = new Map<string, TemplatePart>();
  for (const reference of inherited(sections)) {
    const kind = reference.name === 'w:headerReference' ? 'header' : 'footer';
    const id = reference.attributes['r:id'] ?? '';
    const relationship = relationships.value.find((one) => one.id === id && one.type === kind && !one.external);
    const at = relationship === undefined ? null : resolve(path, relationship.target);
    if (at === null) return fail({ kind: 'damaged' });
    const known = read.get(at);
    const part = known === undefined ? reader.part(at) : succeed(known);
    if (!part.ok) return part;
    if (!bindsAsWord(part.value.content)) return fail({ kind: 'damaged' });
    read.set(at, part.value);
    references.push({ kind, on: pagesOf(reference), part: part.value });
  }
  return succeed({
    styles: styles.value,
    numbering: numbering.value,
    theme: theme.value,
    section,
    references,
    // Settings are not taken over: of theirs only this says how headers and footers are used.
    evenAndOdd: settings !== null && isOn(childOf(settings.value, 'w:evenAndOddHeaders')),
  });
}
