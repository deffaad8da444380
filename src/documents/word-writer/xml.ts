/** XML as text: elements, and what a person wrote made fit to stand in them. */
import { cleanCharacters } from '../normalised-text.ts';

type Attributes = Readonly<Record<string, string | number>>;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML 1.0 has no place for these two, and `cleanCharacters` leaves them. */
const NONCHARACTERS = /[\uFFFE\uFFFF]/g;

/** For markup of our own and values that were read from XML: nothing is taken out. */
export const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? '');

/** What a person wrote: control characters, lone surrogates and direction overrides are taken out. */
export const cleanXml = (text: string): string => cleanCharacters(text).replace(NONCHARACTERS, '');

export const xmlText = (text: string): string => escapeXml(cleanXml(text));

export function element(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  let tag = `<${name}`;
  for (const [attribute, value] of Object.entries(attributes)) tag += ` ${attribute}="${escapeXml(String(value))}"`;
  return children.length === 0 ? `${tag}/>` : `${tag}>${children.join('')}</${name}>`;
}

/** An element of WordprocessingML with the one attribute that most have. */
export const valued = (name: string, value: string | number): string => element(name, { 'w:val': value });

export const xmlPart = (root: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;

export const namespaces = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
} as const;
