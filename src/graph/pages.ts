/**
 * Requests for pages of a site, and how their answers read (learn: graph/api/sitepage-create, sitepage-update,
 * sitepage-publish). A page is changed whole, and what is changed is a draft until it is published.
 *
 * The web part that shows a list is none of those that sitepage-create names: Graph may refuse a page that holds one.
 */
import { pathOf, queryOf } from '#graph/odata.ts';
import type { GraphRequest } from '#graph/request.ts';

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const objects = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.filter(isObject) : []);

const KIND = 'microsoft.graph.sitePage';
const LIST_PART = 'f92bf067-bc19-489e-a556-7fe95f508720';

/** `site`: Graph's id. */
export const pagesOf = (site: string): string =>
  pathOf('sites', site, 'pages', KIND) + queryOf({ select: ['id', 'name'] });

const pageAt = (site: string, page: string, ...below: readonly string[]): string =>
  pathOf('sites', site, 'pages', page, KIND, ...below);

export const pageOf = (site: string, page: string): GraphRequest => ({
  method: 'GET',
  path: `${pageAt(site, page)}?$expand=canvasLayout`,
});

const typed = (body: Fields): Fields => ({ '@odata.type': `#${KIND}`, ...body });

export const createPage = (site: string, name: string, body: Fields): GraphRequest => ({
  method: 'POST',
  path: pathOf('sites', site, 'pages'),
  body: typed({ name, pageLayout: 'article', showComments: false, showRecommendedPages: false, ...body }),
});

export const changePage = (site: string, page: string, body: Fields): GraphRequest => ({
  method: 'PATCH',
  path: pageAt(site, page),
  body: typed(body),
});

export const publishPage = (site: string, page: string): GraphRequest => ({
  method: 'POST',
  path: pageAt(site, page, 'publish'),
});

export type PagePart =
  | { readonly kind: 'text'; readonly html: string }
  /** `list` and `view`: ids; `address`: of the list, below the host. */
  | {
      readonly kind: 'list';
      readonly title: string;
      readonly list: string;
      readonly view: string;
      readonly address: string;
    };

/** Ids of parts need only differ within their page. */
const partId = (place: number): string => `6f64f9a1-0000-4000-8000-${String(place).padStart(12, '0')}`;

const partBody = (part: PagePart, id: string): Fields =>
  part.kind === 'text'
    ? { id, innerHtml: part.html }
    : {
        id,
        webPartType: LIST_PART,
        data: {
          dataVersion: '1.0',
          title: part.title,
          description: '',
          properties: {
            isDocumentLibrary: false,
            selectedListId: part.list,
            selectedListUrl: part.address,
            selectedViewId: part.view,
            hideCommandBar: true,
          },
          serverProcessedContent: { searchablePlainTexts: [{ key: 'listTitle', value: part.title }] },
        },
      };

/** One section over the whole width for each group of parts. */
export function layoutOf(sections: readonly (readonly PagePart[])[]): Fields {
  let place = 0;
  return {
    horizontalSections: sections.map((parts, index) => ({
      layout: 'oneColumn',
      id: String(index + 1),
      emphasis: 'none',
      columns: [{ id: '1', width: 12, webparts: parts.map((part) => partBody(part, partId((place += 1)))) }],
    })),
  };
}

export interface SitePage {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly address: string;
  readonly published: boolean;
  /** All that a reader sees of it, in one text: words without their marks, and which list stands in which view. */
  readonly content: string;
}

/** Words as a reader sees them, with the addresses of links: SharePoint writes marks and blanks in its own way. */
const wordsOf = (html: string): string =>
  html
    .replaceAll(/<a\s[^>]*href="([^"]*)"[^>]*>/gi, ' $1 ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&nbsp;|&#160;|[\s\u200B]+/g, ' ')
    .trim();

function contentOf(part: Fields): string {
  if ('innerHtml' in part) return wordsOf(textOf(part['innerHtml']));
  const data = isObject(part['data']) ? part['data'] : {};
  const { selectedListId, selectedViewId } = isObject(data['properties']) ? data['properties'] : {};
  return [part['webPartType'], selectedListId, selectedViewId]
    .map((each) => textOf(each).toLowerCase().replaceAll(/[{}]/g, ''))
    .join(' ');
}

/** The content of a layout as it was sent, or as Graph tells it. */
export const contentOfLayout = (layout: unknown): string =>
  objects(isObject(layout) ? layout['horizontalSections'] : null)
    .flatMap(({ columns }) => objects(columns))
    .flatMap(({ webparts }) => objects(webparts))
    .map(contentOf)
    .join('\n');

/** null where it is no page. */
export function readPage(body: unknown): SitePage | null {
  if (!isObject(body) || typeof body['id'] !== 'string') return null;
  const state = isObject(body['publishingState']) ? body['publishingState'] : {};
  return {
    id: body['id'],
    title: textOf(body['title']),
    description: textOf(body['description']),
    address: textOf(body['webUrl']),
    published: state['level'] === 'published',
    content: contentOfLayout(body['canvasLayout']),
  };
}
