/**
 * A page of a site as SharePoint shows it: `/sites/…/SitePages/<name>.aspx`, with texts and lists where its sections have
 * them, and only as it was last published. Like the page of a list: no script, and `?person=…` for whose eyes it is.
 */
import { isObject } from './bodies.ts';
import { escapeHtml } from './format-html.ts';
import { addressOf, bodyOf, html, readerOf, rowsHtml, sentence, themeOf, unknownReader } from './list-page.ts';
import { pageStyle } from './list-style.ts';
import { LIST_PART } from './page-canvas.ts';
import type { PageContent, PagePart, Person, Site } from './records.ts';
import { OPEN, permissionsOf, VIEW_ITEMS } from './rights.ts';
import { viewsOf } from './views.ts';
import type { Answer, World } from './world.ts';

interface Reading {
  readonly world: World;
  readonly site: Site;
  readonly person: Person;
  /** What every link to the tenant's own pages ends with. */
  readonly search: string;
}

const TAGS = new Set(['p', 'h2', 'h3', 'h4', 'strong', 'em', 'ul', 'ol', 'li', 'br', 'a']);

/** A link to a web page, or below the site. */
function linkTag({ site, search }: Reading, attributes: string): string {
  const href = /\shref\s*=\s*"([^"]*)"/i.exec(attributes)?.[1] ?? '';
  if (/^https?:\/\//i.test(href)) return `<a href="${escapeHtml(href)}">`;
  const own = href.startsWith(`${encodeURI(site.path)}/`);
  return own ? `<a href="${escapeHtml(`${href.split('?')[0] ?? ''}${search}`)}">` : '<a>';
}

/** Texts as they were written, with the tags that texts are made of and none other. */
function textHtml(reading: Reading, written: string): string {
  return written.replaceAll(/<(\/?)([a-z][a-z0-9]*)((?:\s[^<>]*)?)>|[<>]/gi, (found, end, name, attributes) => {
    const tag = typeof name === 'string' ? name.toLowerCase() : '';
    if (!TAGS.has(tag)) return tag === '' ? escapeHtml(found) : '';
    if (end === '/') return `</${tag}>`;
    return tag === 'a' ? linkTag(reading, String(attributes)) : `<${tag}>`;
  });
}

function listHtml(reading: Reading, data: Readonly<Record<string, unknown>>): string {
  const { world, site, person, search } = reading;
  const properties = isObject(data['properties']) ? data['properties'] : {};
  const list = world.state.lists.get(String(properties['selectedListId']).toLowerCase());
  const view =
    list && viewsOf(list).find(({ id }) => id.toLowerCase() === String(properties['selectedViewId']).toLowerCase());
  const mayRead = list?.siteId === site.id && (permissionsOf(world, site, list, person.id) & VIEW_ITEMS) !== 0n;
  if (list === undefined || view === undefined || !mayRead) return '<p class="empty">Finner ikke lista.</p>';
  const found = rowsHtml({ world, site, list, view, person, page: 1 });
  const all = escapeHtml(addressOf(site, list, view, search));
  const title = typeof data['title'] === 'string' && data['title'] !== '' ? data['title'] : list.displayName;
  return `<section class="part"><h3>${escapeHtml(title)}</h3><a href="${all}">Se alle</a>${bodyOf(found)}</section>`;
}

function partHtml(reading: Reading, part: PagePart): string {
  if (part.kind === 'text') return `<div class="words">${textHtml(reading, part.html)}</div>`;
  return part.type === LIST_PART ? listHtml(reading, part.data) : '<p class="empty">Vises ikke her.</p>';
}

const sectionsHtml = (reading: Reading, { sections }: PageContent): string =>
  sections
    .map(({ columns, emphasis }) => {
      const widths = columns.map(({ width }) => `minmax(0,${width}fr)`).join(' ');
      const cells = columns.map(({ parts }) => `<div>${parts.map((part) => partHtml(reading, part)).join('')}</div>`);
      return `<div class="section ${escapeHtml(emphasis)}" style="grid-template-columns:${widths}">${cells.join('')}</div>`;
    })
    .join('');

const style = `
.page{max-width:1200px;margin:0 auto;padding:24px 20px 48px}
.page h1{font-size:28px}
.section{display:grid;gap:0 24px;padding:8px 0}
.section.neutral,.section.soft{background:var(--soft);padding:12px 16px}
.words h2{margin:20px 0 4px;font-size:20px}
.words p{margin:4px 0 8px}
.part{position:relative;border:1px solid var(--line);border-radius:4px;padding:12px 16px}
.part h3{margin:0 0 8px;font-size:16px}
.part>a{position:absolute;top:12px;right:16px;padding:2px 0}
@media (max-width:700px){.section{grid-template-columns:minmax(0,1fr)!important}}
`;

/** Null where the address is none of a site's page. */
export function answerSitePage(world: World, url: URL): Answer | null {
  let path: string;
  try {
    path = decodeURIComponent(url.pathname);
  } catch {
    return null;
  }
  const [, sitePath, name] = /^(\/.+?)\/SitePages\/([^/]+\.aspx)$/i.exec(path) ?? [];
  if (sitePath === undefined || name === undefined) return null;
  const site = [...world.state.sites.values()].find((each) => each.path.toLowerCase() === sitePath.toLowerCase());
  const page = [...world.state.pages.values()].find(
    (each) => each.siteId === site?.id && each.name.toLowerCase() === name.toLowerCase(),
  );
  if (site === undefined || page === undefined) return sentence(404, 'Finner ikke siden.');
  const person = readerOf(world, url);
  if (person === null) return unknownReader;
  if (person === undefined || (permissionsOf(world, site, null, person.id) & OPEN) === 0n)
    return sentence(403, 'Du har ikke tilgang til dette området.');
  const { published } = page;
  if (published === null) return sentence(404, 'Siden er ikke publisert.');
  const theme = themeOf(url);
  const searchFor = (which: string): string => `?theme=${which}&person=${encodeURIComponent(person.userPrincipalName)}`;
  const other = theme === 'dark' ? 'light' : 'dark';
  const reading: Reading = { world, site, person, search: searchFor(theme) };
  return html(
    200,
    `<!doctype html>
<html lang="nb" data-theme="${theme}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(published.title)}</title><style>${pageStyle}${style}</style></head>
<body>
<header class="suite"><span>SharePoint</span><span class="who">${escapeHtml(person.displayName)}</span></header>
<div class="site"><p>${escapeHtml(site.displayName)}</p><a href="${escapeHtml(searchFor(other))}">${theme === 'dark' ? 'Lyst' : 'Mørkt'} tema</a></div>
<main class="page"><h1>${escapeHtml(published.title)}</h1>
${sectionsHtml(reading, published)}
</main>
</body></html>`,
  );
}
