/**
 * Column formatting as HTML, with what SharePoint allows and nothing else: its elements, attributes and styles. What
 * people wrote is text wherever it ends; no address but a web page's, a mail's or a call's is followed.
 */
import { isObject, type Json } from './bodies.ts';
import { evaluate, type FormulaValue, type Scope, textOf } from './formula.ts';
import { FormatError, formulaOf } from './formula-parsing.ts';

export const escapeHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

const ELEMENTS = new Set(['div', 'span', 'a', 'img', 'svg', 'path', 'button', 'p', 'filepreview']);
const ATTRIBUTES = new Set([
  'href',
  'rel',
  'src',
  'class',
  'target',
  'title',
  'role',
  'iconName',
  'd',
  'alt',
  'draggable',
  'viewBox',
  'preserveAspectRatio',
  'data-interception',
]);
const STYLES = new Set(
  `background-color fill background-image border border-bottom border-bottom-color border-bottom-style border-bottom-width
  border-color border-left border-left-color border-left-style border-left-width border-right border-right-color
  border-right-style border-right-width border-style border-top border-top-color border-top-style border-top-width
  border-width outline outline-color outline-style outline-width border-bottom-left-radius border-bottom-right-radius
  border-radius border-top-left-radius border-top-right-radius box-decoration-break box-shadow box-sizing overflow-x
  overflow-y overflow-style rotation rotation-point opacity cursor height max-height max-width min-height min-width width
  flex-grow flex-shrink flex-flow flex-direction flex-wrap flex align-items justify-content justify-items align-self
  order clip display float overflow position visibility white-space word-wrap word-break text-overflow font font-style
  font-weight font-size font-family line-height letter-spacing text-align text-decoration text-indent text-transform
  text-shadow vertical-align color margin margin-bottom margin-left margin-right margin-top padding padding-bottom
  padding-left padding-right padding-top top right bottom left z-index transform transform-origin object-fit
  object-position grid-template-columns grid-template-rows grid-gap list-style table-layout`.split(/\s+/),
);

/** What leads out of a declaration, or to another server. */
const UNSAFE_STYLE = /[;{}\\<>@]|url\s*\(|expression\s*\(|image(?:-set)?\s*\(|\/\*/i;
const SAFE_ADDRESS = /^(?:https?:\/\/|mailto:|tel:|sip:|\/(?!\/)|#|\?)/i;
const MOST_ELEMENTS = 2000;

/** The icons that are drawn; any other is a small square with its name. */
const ICONS: Readonly<Record<string, string>> = {
  Error: 'M8 1a7 7 0 1 0 0 14a7 7 0 1 0 0-14zM7.2 4h1.6v5H7.2zM7.2 10.4h1.6V12H7.2z',
  Lightbulb:
    'M8 1a5 5 0 0 0-2.8 9.1V12h5.6v-1.9A5 5 0 0 0 8 1zM8 2.3a3.7 3.7 0 0 1 1.6 7V10.7H6.4V9.3A3.7 3.7 0 0 1 8 2.3zM5.8 13h4.4v1.4H5.8z',
  HandsFree:
    'M4 8V4.5h1.4V8h.6V2.5h1.4V8H8V2h1.4v6h.6V3.2h1.4v6.3l1-1.6 1.3.8-2.4 4.6A3.4 3.4 0 0 1 8.2 15H7.4A3.4 3.4 0 0 1 4 11.6z',
  Clock:
    'M8 1a7 7 0 1 0 0 14a7 7 0 1 0 0-14zM8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11zM7.3 4.5h1.4v3.2h2.8v1.4H7.3z',
};

interface Tally {
  elements: number;
}

const valueOf = (raw: unknown, scope: Scope): FormulaValue => evaluate(formulaOf(raw), scope);

function styleText(raw: unknown, scope: Scope): string {
  if (!isObject(raw)) return '';
  const parts: string[] = [];
  for (const [name, made] of Object.entries(raw)) {
    if (!STYLES.has(name) && !name.startsWith('--')) throw new FormatError(`The style ${name} is not allowed`);
    const value = textOf(valueOf(made, scope)).trim();
    if (value !== '' && !UNSAFE_STYLE.test(value) && !name.startsWith('--')) parts.push(`${name}:${value}`);
  }
  return parts.join(';');
}

function attributesText(raw: unknown, scope: Scope): { readonly text: string; readonly icon: string } {
  if (!isObject(raw)) return { text: '', icon: '' };
  let [text, icon] = ['', ''];
  for (const [name, made] of Object.entries(raw)) {
    if (!ATTRIBUTES.has(name) && !name.startsWith('aria-'))
      throw new FormatError(`The attribute ${name} is not allowed`);
    const value = textOf(valueOf(made, scope));
    if (name === 'iconName') icon = value;
    // Pictures would be fetched from elsewhere.
    else if (name === 'src' || value === '') continue;
    else if (name === 'href' && !SAFE_ADDRESS.test(value.trim())) continue;
    else text += ` ${name}="${escapeHtml(value)}"`;
  }
  return { text, icon };
}

function iconHtml(name: string): string {
  if (name === '') return '';
  const path = Object.hasOwn(ICONS, name) ? ICONS[name] : 'M3 3h10v10H3zM4.4 4.4v7.2h7.2V4.4z';
  return `<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><title>${escapeHtml(name)}</title><path d="${path ?? ''}"/></svg>`;
}

function repeated(raw: unknown, scope: Scope): readonly Scope[] {
  if (raw === undefined) return [scope];
  const [, name = '', source = ''] = /^(\w+) in (.+)$/.exec(typeof raw === 'string' ? raw.trim() : '') ?? [];
  if (name === '') throw new FormatError('forEach needs «name in list»');
  const found = valueOf(
    source.startsWith('[') || source.startsWith('@') || source.startsWith('=') ? source : `=${source}`,
    scope,
  );
  const values = Array.isArray(found) ? (found as readonly FormulaValue[]) : found === '' ? [] : [found];
  return values.map((value, index) => ({
    ...scope,
    specials: new Map([...scope.specials, [name, value], [`${name}#`, index]]),
  }));
}

function elementHtml(raw: unknown, scope: Scope, tally: Tally, depth: number): string {
  if (!isObject(raw)) throw new FormatError('An element is not an object');
  if (depth > 50) throw new FormatError('Elements are nested too deep');
  return repeated(raw['forEach'], scope)
    .map((each) => oneHtml(raw, each, tally, depth))
    .join('');
}

function oneHtml(raw: Json, scope: Scope, tally: Tally, depth: number): string {
  if ((tally.elements += 1) > MOST_ELEMENTS) throw new FormatError('There are too many elements');
  const type = raw['elmType'];
  if (typeof type !== 'string' || !ELEMENTS.has(type)) throw new FormatError(`elmType ${String(type)} is not allowed`);
  const { text, icon } = attributesText(raw['attributes'], scope);
  const style = styleText(raw['style'], scope);
  const content = raw['txtContent'];
  const children: readonly unknown[] = Array.isArray(raw['children']) ? raw['children'] : [];
  const inner =
    content === undefined
      ? children.map((child) => elementHtml(child, scope, tally, depth + 1)).join('')
      : escapeHtml(textOf(valueOf(content, scope)));
  const name = type === 'filepreview' || type === 'img' ? 'span' : type;
  const hidden = name === 'svg' ? ' aria-hidden="true"' : '';
  const safe = name === 'a' ? ' rel="noopener noreferrer"' : name === 'button' ? ' type="button"' : '';
  return `<${name}${text}${hidden}${safe}${style === '' ? '' : ` style="${escapeHtml(style)}"`}>${iconHtml(icon)}${inner}</${name}>`;
}

/** The element's HTML; where SharePoint would not take the format, a sentence that says why. */
export function formatHtml(raw: unknown, scope: Scope): string {
  try {
    return elementHtml(raw, scope, { elements: 0 }, 0);
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    return `<span class="format-error" role="note">${escapeHtml(error.message)}</span>`;
  }
}

/** A text for a row's class, or nothing where it cannot be worked out. */
export function formatText(raw: unknown, scope: Scope): string {
  try {
    return raw === undefined ? '' : textOf(valueOf(raw, scope));
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    return '';
  }
}
