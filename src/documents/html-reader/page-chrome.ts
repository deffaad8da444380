/** What of a web page is not its content. */

export interface PageTag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly inMain: boolean;
  readonly inHeading: boolean;
}

const NEVER_CONTENT = new Set(
  (
    'script style noscript template svg math canvas iframe object embed applet select option textarea input nav footer ' +
    'dialog audio video map meta link base'
  ).split(' '),
);
const SURROUNDING_ROLES = new Set(
  'navigation banner contentinfo search complementary dialog alert alertdialog menu menubar'.split(' '),
);
const SURROUNDING_CLASS = /^(?:breadcrumbs?|cookies?|cookie-.*|skip-?links?|navbar|site-footer|sharing|share-.*)$/i;

export function isChrome({ name, attributes, inMain, inHeading }: PageTag): boolean {
  if (NEVER_CONTENT.has(name)) return true;
  if (name === 'html' || name === 'body' || name === 'main') return false;
  // Headings that fold their text out have their words in a button.
  if (name === 'button') return !inHeading;
  if (name === 'header' || name === 'aside') return !inMain;
  if (SURROUNDING_ROLES.has(attributes['role'] ?? '')) return true;
  if ('hidden' in attributes || attributes['aria-hidden'] === 'true') return true;
  if (/display\s*:\s*none/i.test(attributes['style'] ?? '')) return true;
  const names = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`.split(/\s+/);
  return names.some((one) => SURROUNDING_CLASS.test(one));
}
