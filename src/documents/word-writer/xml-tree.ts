/**
 * XML of a file that is not believed, as a tree that can be written again: what comes out is well-formed, whatever went in.
 * Refused: what is not one whole element, a document type (it declares entities), prefixes that nobody declares.
 */
import { Parser } from 'htmlparser2';
import { fail, type Result, succeed } from '#base/result.ts';
import type { DocumentFailure } from '#text/documents.ts';
import { type DocumentLimits, tooLarge } from '../limits.ts';
import { cleanXml, element, escapeXml } from './xml.ts';

export interface XmlElement {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: (XmlElement | string)[];
}

export const isElement = (node: XmlElement | string): node is XmlElement => typeof node !== 'string';

export const childrenOf = (parent: XmlElement, name: string): readonly XmlElement[] =>
  parent.children.filter((node): node is XmlElement => isElement(node) && node.name === name);

export const childOf = (parent: XmlElement | undefined, name: string): XmlElement | undefined =>
  parent === undefined ? undefined : childrenOf(parent, name)[0];

/** In document order. */
export function* withDescendants(root: XmlElement): Generator<XmlElement> {
  yield root;
  for (const child of root.children) if (isElement(child)) yield* withDescendants(child);
}

const NAME = /^[\p{L}_][\p{L}\p{N}._-]*(?::[\p{L}_][\p{L}\p{N}._-]*)?$/u;
const prefixOf = (name: string): string | null => (name.includes(':') ? name.slice(0, name.indexOf(':')) : null);

/** Prefixes that stand in values and must be declared too, or Word calls the file broken. */
const LISTS_PREFIXES = new Set(['mc:Ignorable', 'mc:ProcessContent', 'mc:MustUnderstand', 'Requires']);

/** Is every name a name, and every prefix declared where it stands or around it? */
function isDeclared(root: XmlElement): boolean {
  const walk = (node: XmlElement, above: ReadonlySet<string>): boolean => {
    const own = Object.keys(node.attributes).flatMap((name) => (name.startsWith('xmlns:') ? [name.slice(6)] : []));
    const declared = own.length === 0 ? above : new Set([...above, ...own]);
    const known = (prefix: string | null): boolean => prefix === null || declared.has(prefix);
    if (!NAME.test(node.name) || !known(prefixOf(node.name))) return false;
    for (const [name, value] of Object.entries(node.attributes)) {
      if (name.startsWith('xmlns:') || name === 'xmlns') continue;
      if (!NAME.test(name) || !known(prefixOf(name))) return false;
      if (LISTS_PREFIXES.has(name) && !value.split(/\s+/).every((prefix) => prefix === '' || declared.has(prefix))) {
        return false;
      }
    }
    return node.children.every((child) => !isElement(child) || walk(child, declared));
  };
  return walk(root, new Set(['xml']));
}

export function parseXml(xml: string, limits: DocumentLimits): Result<XmlElement, DocumentFailure> {
  let failure: DocumentFailure | null = null;
  let root: XmlElement | null = null;
  let elements = 0;
  let justOpened: XmlElement | null = null;
  const open: XmlElement[] = [];
  const parser = new Parser(
    {
      onprocessinginstruction(name) {
        if (name.toLowerCase().startsWith('!doctype')) failure ??= { kind: 'hostile', why: 'entities' };
      },
      onopentag(name, attributes) {
        const node: XmlElement = { name, attributes: { ...attributes }, children: [] };
        elements += 1;
        if (open.length >= limits.depth) failure ??= { kind: 'hostile', why: 'depth' };
        if (elements > limits.elements) failure ??= tooLarge(limits, 'elements', elements);
        const parent = open.at(-1);
        if (parent === undefined && root !== null) failure ??= { kind: 'damaged' };
        if (parent === undefined) root ??= node;
        else parent.children.push(node);
        open.push(node);
        justOpened = node;
      },
      ontext(text) {
        justOpened = null;
        const parent = open.at(-1);
        if (parent !== undefined) parent.children.push(text);
        else if (text.replace(/^\uFEFF/, '').trim() !== '') failure ??= { kind: 'damaged' };
      },
      onclosetag(name, implied) {
        // Implied also where `<a/>` closes itself, and then it closes right after it was opened.
        const closed = open.pop();
        if (closed?.name !== name || (implied && closed !== justOpened)) failure ??= { kind: 'damaged' };
        justOpened = null;
      },
    },
    { xmlMode: true },
  );
  for (let at = 0; at < xml.length; at += STEP) {
    parser.write(xml.slice(at, at + STEP));
    if (failure !== null) return fail(failure);
  }
  parser.end();
  if (failure !== null) return fail(failure);
  if (root === null || !isDeclared(root)) return fail({ kind: 'damaged' });
  return succeed(root);
}

const STEP = 64 * 1024;

export function writeXml(node: XmlElement | string): string {
  if (!isElement(node)) return escapeXml(cleanXml(node));
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(node.attributes)) attributes[name] = cleanXml(value);
  return element(node.name, attributes, ...node.children.map(writeXml));
}
